// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/cell_kernels.h"

#include "model/engine/cell_kernels_loops.h"

#include <initializer_list>

namespace strata {

const CellKernels<float>* cellKernelsFor(InstructionSet set) {
    static constexpr CellKernels<float> portable = CellLoops<float>::table();
    if (!processorHas(set)) return nullptr;
    if (set == InstructionSet::Avx512) return avx512CellKernels();
    if (set == InstructionSet::Avx2) return avx2CellKernels();
    return &portable;
}

template <> const CellKernels<float>& cellKernels() {
    static const CellKernels<float>* const fastest = [] {
        for (const InstructionSet set : {InstructionSet::Avx512, InstructionSet::Avx2})
            if (const CellKernels<float>* const kernels = cellKernelsFor(set)) return kernels;
        return cellKernelsFor(InstructionSet::Portable);
    }();
    return *fastest;
}

template <> const CellKernels<double>& cellKernels() {
    static constexpr CellKernels<double> portable = CellLoops<double>::table();
    return portable;
}

} // namespace strata
