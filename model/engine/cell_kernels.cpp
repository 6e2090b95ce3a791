#include "model/engine/cell_kernels.h"

#include "model/engine/cell_kernels_loops.h"

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

} // namespace

template <> const CellKernels<float>& cellKernels() {
    static constexpr CellKernels<float> portable = CellLoops<float>::table();
    static const CellKernels<float>* const fast = processorHasAvx512() ? avx512CellKernels() : nullptr;
    return fast != nullptr ? *fast : portable;
}

template <> const CellKernels<double>& cellKernels() {
    static constexpr CellKernels<double> portable = CellLoops<double>::table();
    return portable;
}

} // namespace strata
