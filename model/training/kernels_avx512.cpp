// The loops for processors with AVX-512; this file alone is compiled for them.
#include "model/training/kernels_avx512.h"

#include "model/training/kernels_loops.h"

namespace strata {

#if defined(__AVX512F__)
const KernelTable<BFloat16Bits>* avx512BFloat16Kernels() {
    static constexpr KernelTable<BFloat16Bits> table = Loops<BFloat16Bits>::table();
    return &table;
}
const KernelTable<float>* avx512FloatKernels() {
    static constexpr KernelTable<float> table = Loops<float>::table();
    return &table;
}
#else
const KernelTable<BFloat16Bits>* avx512BFloat16Kernels() {
    return nullptr;
}
const KernelTable<float>* avx512FloatKernels() {
    return nullptr;
}
#endif

} // namespace strata
