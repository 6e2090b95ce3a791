// SPDX-License-Identifier: GPL-3.0-or-later
// A number that differs from process to process, for tables whose keys come from files.
#pragma once

#include <cstdint>

namespace strata {

/// The same in the whole process; any thread.
std::uint64_t hashSeed();

} // namespace strata
