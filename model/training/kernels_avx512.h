// The AVX-512 variants; nullptr where the compiler targets another kind of processor. Call them only after asking the
// processor.
#pragma once

#include "model/training/kernels.h"

namespace strata {

const KernelTable<BFloat16Bits>* avx512BFloat16Kernels();
const KernelTable<float>* avx512FloatKernels();

} // namespace strata
