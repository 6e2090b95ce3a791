// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/kernels.h"

#include "model/training/kernels_loops.h"

#include <initializer_list>

namespace strata {
namespace {

template <class Storage> const KernelTable<Storage>* portableTable() {
    static constexpr KernelTable<Storage> table = Loops<Storage>::table();
    return &table;
}

template <class Storage> const KernelTable<Storage>* compiledFor(InstructionSet set) {
    if (!processorHas(set)) return nullptr;
    if (set == InstructionSet::Avx512) return avx512KernelTable<Storage>();
    if (set == InstructionSet::Avx2) return avx2KernelTable<Storage>();
    return portableTable<Storage>();
}

template <class Storage> const KernelTable<Storage>& fastest() {
    static const KernelTable<Storage>* const chosen = [] {
        for (const InstructionSet set : {InstructionSet::Avx512, InstructionSet::Avx2})
            if (const KernelTable<Storage>* const table = kernelTableFor<Storage>(set)) return table;
        return portableTable<Storage>();
    }();
    return *chosen;
}

} // namespace

std::int64_t attentionScratchSize(const AttentionShape& shape, std::int64_t length) {
    const std::int64_t dim = Loops<float>::padded(shape.headDim), positions = Loops<float>::padded(length);
    return 6 * positions * dim + 3 * dim + 2 * positions;
}

template <> const KernelTable<BFloat16Bits>* kernelTableFor(InstructionSet set) {
    return compiledFor<BFloat16Bits>(set);
}
template <> const KernelTable<float>* kernelTableFor(InstructionSet set) {
    return compiledFor<float>(set);
}
template <> const KernelTable<double>* kernelTableFor(InstructionSet set) {
    return set == InstructionSet::Portable ? portableTable<double>() : nullptr;
}

template <> const KernelTable<BFloat16Bits>& kernelTable() {
    return fastest<BFloat16Bits>();
}
template <> const KernelTable<float>& kernelTable() {
    return fastest<float>();
}
template <> const KernelTable<double>& kernelTable() {
    return fastest<double>();
}

} // namespace strata
