// SPDX-License-Identifier: GPL-3.0-or-later
// The loops for processors with AVX-512; this file alone is compiled for them.
#include "model/training/kernels_loops.h"

namespace strata {

#if defined(__AVX512F__)
template <> const KernelTable<BFloat16Bits>* avx512KernelTable() {
    static constexpr KernelTable<BFloat16Bits> table = Loops<BFloat16Bits>::table();
    return &table;
}
template <> const KernelTable<float>* avx512KernelTable() {
    static constexpr KernelTable<float> table = Loops<float>::table();
    return &table;
}
#else
template <> const KernelTable<BFloat16Bits>* avx512KernelTable() {
    return nullptr;
}
template <> const KernelTable<float>* avx512KernelTable() {
    return nullptr;
}
#endif

} // namespace strata
