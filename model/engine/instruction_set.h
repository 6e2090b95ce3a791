// SPDX-License-Identifier: GPL-3.0-or-later
// Which vector instructions this processor has, of those that some loops are compiled for besides the plain ones.
#pragma once

namespace strata {

enum class InstructionSet {
    Portable, ///< what every processor of the kind has
    Avx2,     ///< x86-64 with AVX2 and FMA
    Avx512,   ///< x86-64 with AVX-512 F, BW, VL and DQ
};

/// Whether this processor and its operating system run them.
bool processorHas(InstructionSet set);

} // namespace strata
