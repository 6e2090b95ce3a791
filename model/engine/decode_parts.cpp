// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/decode_parts.h"

#include "model/engine/decode_parts_loops.h"

#include <initializer_list>

namespace strata {
namespace {

template <class Value> const DecodeParts<Value>* compiledFor(InstructionSet set) {
    static constexpr DecodeParts<Value> portable = decodeTable<Value>();
    if (!processorHas(set)) return nullptr;
    if (set == InstructionSet::Avx512) return avx512DecodeParts<Value>();
    if (set == InstructionSet::Avx2) return avx2DecodeParts<Value>();
    return &portable;
}

template <class Value> const DecodeParts<Value>& fastest() {
    static const DecodeParts<Value>* const chosen = [] {
        for (const InstructionSet set : {InstructionSet::Avx512, InstructionSet::Avx2})
            if (const DecodeParts<Value>* const parts = compiledFor<Value>(set)) return parts;
        return compiledFor<Value>(InstructionSet::Portable);
    }();
    return *chosen;
}

} // namespace

template <> const DecodeParts<float>* decodePartsFor(InstructionSet set) {
    return compiledFor<float>(set);
}
template <> const DecodeParts<double>* decodePartsFor(InstructionSet set) {
    return compiledFor<double>(set);
}

template <> const DecodeParts<float>& decodeParts() {
    return fastest<float>();
}
template <> const DecodeParts<double>& decodeParts() {
    return fastest<double>();
}

} // namespace strata
