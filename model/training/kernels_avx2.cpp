// SPDX-License-Identifier: GPL-3.0-or-later
// The loops for processors with AVX2 and FMA; this file alone is compiled for them.
#include "model/training/kernels_loops.h"

namespace strata {

#if defined(__AVX2__) && defined(__FMA__)
template <> const KernelTable<BFloat16Bits>* avx2KernelTable() {
    static constexpr KernelTable<BFloat16Bits> table = Loops<BFloat16Bits>::table();
    return &table;
}
template <> const KernelTable<float>* avx2KernelTable() {
    static constexpr KernelTable<float> table = Loops<float>::table();
    return &table;
}
#else
template <> const KernelTable<BFloat16Bits>* avx2KernelTable() {
    return nullptr;
}
template <> const KernelTable<float>* avx2KernelTable() {
    return nullptr;
}
#endif

} // namespace strata
