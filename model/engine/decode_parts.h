// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a block between which one token goes, each as plain loops on one thread: compiled once per instruction
// set.
#pragma once

#include "model/engine/decode_kernels.h"
#include "model/engine/instruction_set.h"

namespace strata {

template <class Value> struct DecodeParts {
    /// out = weight · x + bias for the rows [begin, end).
    void (*multiplyRows)(const PlainMatrix<Value>& matrix, const Value* x, Value* out, std::int64_t begin,
                         std::int64_t end);
    /// The same for a bfloat16 matrix; nullptr for float64.
    void (*multiplyBFloat16Rows)(const PlainMatrix<Value, BFloat16Bits>& matrix, const Value* x, Value* out,
                                 std::int64_t begin, std::int64_t end);
    /// out = x · weight / sqrt(mean(x²) + eps); out may be x.
    void (*norm)(const Value* x, const Value* weight, Value* out, std::int64_t size, double eps);
    /// gated = silu(gated) · up
    void (*gate)(Value* gated, const Value* up, std::int64_t size);
    /// Turns the pairs (i, i + pairs), or (2i, 2i + 1).
    void (*rotateHalves)(Value* x, const Value* cos, const Value* sin, std::int64_t pairs);
    void (*rotateNeighbours)(Value* x, const Value* cos, const Value* sin, std::int64_t pairs);
    /// One query [dim] against `count` keys and values [count × dim]; `scores`: count values.
    void (*attend)(const Value* query, const Value* keys, const Value* values, std::int64_t count, std::int64_t dim,
                   Value scale, Value* scores, Value* out);
};

/// The fastest that this processor runs.
template <class Value> const DecodeParts<Value>& decodeParts();
template <> const DecodeParts<float>& decodeParts();
template <> const DecodeParts<double>& decodeParts();

/// Those compiled for one instruction set; nullptr where this processor or the compiler has none.
template <class Value> const DecodeParts<Value>* decodePartsFor(InstructionSet set);
template <> const DecodeParts<float>* decodePartsFor(InstructionSet set);
template <> const DecodeParts<double>* decodePartsFor(InstructionSet set);

/// nullptr where the compiler has none. Call what is in them only after asking the processor.
template <class Value> const DecodeParts<Value>* avx2DecodeParts();
template <class Value> const DecodeParts<Value>* avx512DecodeParts();
template <> const DecodeParts<float>* avx2DecodeParts();
template <> const DecodeParts<double>* avx2DecodeParts();
template <> const DecodeParts<float>* avx512DecodeParts();
template <> const DecodeParts<double>* avx512DecodeParts();

} // namespace strata
