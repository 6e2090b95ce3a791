// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows: a hash of what they say, and a draw of some of them.
#pragma once

#include "model/task/rows.h"

#include <cstdint>
#include <string>
#include <vector>

namespace strata {

/// 16 hexadecimal digits of FNV-1a (64 bits) over the rows' lines, fields and answers.
std::string rowsHash(const std::vector<DataRow>& rows);

/// `count` of `rows` rows without replacement, ascending; all where there are no more. The draw is a partial
/// Fisher–Yates shuffle: for i = 0 … count − 1 place i is swapped with place i + ⌊u·(rows − i)⌋, u being the upper 53
/// bits of the next number of the Mersenne Twister mt19937_64 seeded with `seed`, over 2⁵³. It is the same on every
/// platform, and a longer draw of one seed holds a shorter one.
std::vector<std::size_t> sampleOfRows(std::size_t rows, std::size_t count, std::uint64_t seed);

} // namespace strata
