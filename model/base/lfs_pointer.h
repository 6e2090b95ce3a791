// SPDX-License-Identifier: GPL-3.0-or-later
// A repository that was cloned without Git LFS holds, in place of each large file, a text of three lines that names it.
#pragma once

#include "model/base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace strata {

/// The error, with what to do, when all bytes of a file are such a pointer; empty when they are not.
std::optional<Error> lfsPointerError(std::string_view bytes, const std::string& subject);

} // namespace strata
