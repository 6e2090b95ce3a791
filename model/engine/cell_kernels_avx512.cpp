// SPDX-License-Identifier: GPL-3.0-or-later
// The loops for processors with AVX-512; this file alone is compiled for them.
#include "model/engine/cell_kernels_loops.h"

namespace strata {

#if defined(__AVX512F__)
const CellKernels<float>* avx512CellKernels() {
    static constexpr CellKernels<float> table = CellLoops<float>::table();
    return &table;
}
#else
const CellKernels<float>* avx512CellKernels() {
    return nullptr;
}
#endif

} // namespace strata
