// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/file_name.h"

#include "model/base/ascii.h"

namespace strata {
std::string lowerExtension(const std::filesystem::path& path) {
    return lowerAscii(path.extension().string());
}

bool nameEndsWith(const std::filesystem::path& path, std::string_view ending) {
    return lowerAscii(path.filename().string()).ends_with(ending);
}

} // namespace strata
