// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a result could be written where it is wanted, found out before the work instead of after it.
#pragma once

#include "model/base/result.h"

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace strata {

/// A file to be written, named by `option`: it ends in one of `endings` (".strata"; any when there are none), whatever
/// the case, its folder is there and can be written, and it is no folder itself. Errors: BadArgument, FileUnwritable.
Result<void> checkOutputFile(const std::string& option, const std::filesystem::path& file,
                             std::initializer_list<std::string_view> endings);
/// An error where `output`, named by `option`, is one of `inputs`, the same file or folder by whatever name (links of
/// both kinds included), or one of the files that models are made of in the folder of a model among them. An input that
/// is empty or no file (a task's built-in name) is passed over. Errors: BadArgument.
Result<void> checkNotAnInput(const std::string& option, const std::filesystem::path& output,
                             const std::vector<std::filesystem::path>& inputs);
/// A folder to be made or filled: the nearest one above it that exists can be written. Errors: FileUnwritable.
Result<void> checkOutputFolder(const std::filesystem::path& folder);

} // namespace strata
