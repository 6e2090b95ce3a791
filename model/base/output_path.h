// Whether a result could be written where it is wanted, found out before the work instead of after it.
#pragma once

#include "model/base/result.h"

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>

namespace strata {

/// A file to be written, named by `option`: it ends in one of `endings` (".strata"; any when there are none), whatever
/// the case, its folder is there and can be written, and it is no folder itself. Errors: BadArgument, FileUnwritable.
Result<void> checkOutputFile(const std::string& option, const std::filesystem::path& file,
                             std::initializer_list<std::string_view> endings);
/// A folder to be made or filled: the nearest one above it that exists can be written. Errors: FileUnwritable.
Result<void> checkOutputFolder(const std::filesystem::path& folder);

} // namespace strata
