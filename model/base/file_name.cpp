// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/file_name.h"

namespace strata {
namespace {

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

} // namespace

std::string lowerExtension(const std::filesystem::path& path) {
    return lower(path.extension().string());
}

bool nameEndsWith(const std::filesystem::path& path, std::string_view ending) {
    return lower(path.filename().string()).ends_with(ending);
}

} // namespace strata
