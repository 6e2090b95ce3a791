// SPDX-License-Identifier: GPL-3.0-or-later
// The loops for processors with AVX2 and FMA; this file alone is compiled for them.
#include "model/engine/cell_kernels_loops.h"

namespace strata {

#if defined(__AVX2__) && defined(__FMA__)
const CellKernels<float>* avx2CellKernels() {
    static constexpr CellKernels<float> table = CellLoops<float>::table();
    return &table;
}
#else
const CellKernels<float>* avx2CellKernels() {
    return nullptr;
}
#endif

} // namespace strata
