// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory this process has.
#pragma once

#include <cstdint>

namespace strata {

/// Resident memory of this process, bytes; 0 where the system does not say.
std::int64_t residentBytes();
/// The most that it was so far, or since the system was last told to forget.
std::int64_t mostResidentBytes();

} // namespace strata
