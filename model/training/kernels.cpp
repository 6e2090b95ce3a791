#include "model/training/kernels.h"

#include "model/training/kernels_avx512.h"
#include "model/training/kernels_loops.h"

namespace strata {
namespace {

bool processorHasAvx512() {
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq");
#else
    return false;
#endif
}

template <class Storage> const KernelTable<Storage>& choose(const KernelTable<Storage>* fast) {
    static constexpr KernelTable<Storage> portable = Loops<Storage>::table();
    static const KernelTable<Storage>& chosen = fast != nullptr && processorHasAvx512() ? *fast : portable;
    return chosen;
}

} // namespace

std::int64_t attentionScratchSize(const AttentionShape& shape, std::int64_t length) {
    const std::int64_t dim = Loops<float>::padded(shape.headDim), positions = Loops<float>::padded(length);
    return 6 * positions * dim + 3 * dim + 2 * positions;
}

template <> const KernelTable<BFloat16Bits>& kernelTable() {
    return choose<BFloat16Bits>(avx512BFloat16Kernels());
}
template <> const KernelTable<float>& kernelTable() {
    return choose<float>(avx512FloatKernels());
}
template <> const KernelTable<double>& kernelTable() {
    return choose<double>(nullptr);
}

} // namespace strata
