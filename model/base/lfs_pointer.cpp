// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/lfs_pointer.h"

#include <algorithm>

namespace strata {
namespace {

// Git LFS's specification: a pointer begins so, and has fewer than 1024 bytes.
constexpr std::string_view beginning = "version https://git-lfs.github.com/spec/";
constexpr std::size_t longestPointer = 1024;
constexpr std::size_t mostDigits = 20;

} // namespace

std::optional<Error> lfsPointerError(std::string_view bytes, const std::string& subject) {
    if (bytes.size() >= longestPointer || !bytes.starts_with(beginning)) return std::nullopt;
    std::string size;
    if (const auto line = bytes.find("\nsize "); line != std::string_view::npos) {
        const std::string_view rest = bytes.substr(line + 6);
        const auto end = std::min(rest.find_first_not_of("0123456789"), rest.size());
        if (end > 0 && end <= mostDigits) size = " of " + std::string(rest.substr(0, end)) + " bytes";
    }
    return Error{ErrorCode::BadFormat, subject,
                 "is a Git LFS pointer in place of the file itself" + size +
                     ", which was not fetched; run \"git lfs pull\" in its folder, or download the file."};
}

} // namespace strata
