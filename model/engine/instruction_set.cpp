// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/instruction_set.h"

namespace strata {

bool processorHas(InstructionSet set) {
    if (set == InstructionSet::Portable) return true;
#if defined(__x86_64__)
    if (set == InstructionSet::Avx2) return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq");
#else
    return false;
#endif
}

} // namespace strata
