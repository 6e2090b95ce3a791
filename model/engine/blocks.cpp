// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/blocks.h"

#include "model/engine/decode_kernels.h"
#include "model/engine/engine_internal.h"
#include "model/engine/float32_accumulation.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace strata {
namespace {

at::ScalarType accumulationType(const at::Tensor& x) {
    return x.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
}

// A weight beside activations of a higher precision: upcast for this one use. Same types, and lower ones, are left
// alone.
at::Tensor besides(const at::Tensor& weight, const at::Tensor& x) {
    return weight.defined() && x.scalar_type() == accumulationType(x) ? weight.to(x.scalar_type()) : weight;
}

// For few rows and a small matrix BLAS packs the matrix longer than it multiplies; the kernels read it as it lies, and
// their numbers do not depend on how many rows go together. Not where gradients are wanted.
bool isForKernels(const at::Tensor& x, const at::Tensor& weight) {
    constexpr std::int64_t mostRows = 128, largestMatrix = std::int64_t{1} << 20;
    const auto type = x.scalar_type();
    return c10::InferenceMode::is_enabled() && x.device().is_cpu() && weight.device().is_cpu() &&
           (type == at::kFloat || type == at::kDouble) && weight.scalar_type() == type && weight.is_contiguous() &&
           weight.numel() <= largestMatrix && x.numel() > 0 && x.numel() <= mostRows * x.size(-1);
}

template <class Value>
void multiplyByKernels(const at::Tensor& rows, const at::Tensor& weight, const at::Tensor& bias, at::Tensor& out) {
    multiplyMany(KernelMatrix<Value>{weight.data_ptr<Value>(), bias.defined() ? bias.data_ptr<Value>() : nullptr,
                                     weight.size(0), weight.size(1)},
                 rows.data_ptr<Value>(), rows.numel() / rows.size(-1), out.data_ptr<Value>());
}

at::Tensor linear(MixedPrecision precision, const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias) {
    if (isForKernels(x, weight) && (!bias.defined() || bias.scalar_type() == x.scalar_type())) {
        const at::Tensor rows = x.contiguous();
        std::vector<std::int64_t> shape = x.sizes().vec();
        shape.back() = weight.size(0);
        at::Tensor out = at::empty(shape, x.options());
        if (x.scalar_type() == at::kDouble)
            multiplyByKernels<double>(rows, weight, bias, out);
        else
            multiplyByKernels<float>(rows, weight, bias, out);
        return out;
    }
    if (precision == MixedPrecision::CastActivations && weight.scalar_type() != x.scalar_type())
        return at::linear(x.to(weight.scalar_type()), weight, bias).to(x.scalar_type());
    return at::linear(x, besides(weight, x), besides(bias, x));
}

// Rotates the leading dimensions of [B, heads, T, D] by the pairs of the architecture; the others stay.
at::Tensor rotate(const at::Tensor& x, const RopeTables& rope, RotaryLayout layout) {
    const auto half = rope.cos.size(-1), rest = x.size(-1) - 2 * half;
    const auto type = x.scalar_type();
    const at::Tensor cos = rope.cos.to(type);
    const at::Tensor sin = rope.sin.to(type);
    std::vector<at::Tensor> parts;
    if (layout == RotaryLayout::HalfSplit) {
        const at::Tensor first = x.narrow(-1, 0, half);
        const at::Tensor second = x.narrow(-1, half, half);
        parts = {first * cos - second * sin, second * cos + first * sin};
    } else {
        const at::Tensor pairs = x.narrow(-1, 0, 2 * half).reshape({x.size(0), x.size(1), x.size(2), half, 2});
        const at::Tensor first = pairs.select(-1, 0), second = pairs.select(-1, 1);
        parts = {at::stack({first * cos - second * sin, second * cos + first * sin}, -1).flatten(-2)};
    }
    if (rest > 0) parts.push_back(x.narrow(-1, 2 * half, rest));
    return parts.size() == 1 ? parts.front() : at::cat(parts, -1);
}

double scaledFrequency(const RopeScaling& scaling, double frequency) {
    switch (scaling.kind) {
    case RopeScalingKind::None:
        return frequency;
    case RopeScalingKind::Linear:
        return frequency / scaling.factor;
    case RopeScalingKind::Llama3:
        break;
    }
    const double wavelength = 2.0 * std::numbers::pi / frequency;
    const double lowWavelength = static_cast<double>(scaling.originalContext) / scaling.lowFrequencyFactor;
    const double highWavelength = static_cast<double>(scaling.originalContext) / scaling.highFrequencyFactor;
    if (wavelength < highWavelength) return frequency;
    if (wavelength > lowWavelength) return frequency / scaling.factor;
    const double smooth = (static_cast<double>(scaling.originalContext) / wavelength - scaling.lowFrequencyFactor) /
                          (scaling.highFrequencyFactor - scaling.lowFrequencyFactor);
    return (1.0 - smooth) * frequency / scaling.factor + smooth * frequency;
}

} // namespace

at::ScalarType scalarType(DType dtype) {
    switch (dtype) {
    case DType::Float64:
        return at::kDouble;
    case DType::BFloat16:
        return at::kBFloat16;
    case DType::Float16:
        return at::kHalf;
    default:
        return at::kFloat;
    }
}

RopeTables makeRopeTables(const Architecture& a, std::int64_t positions, const at::Device& device, bool float64,
                          bool local) {
    const std::int64_t half = a.rotaryDimensions() / 2;
    const auto span = static_cast<double>(a.rotaryDim > 0 ? a.rotaryDim : a.headDim);
    const RopeScaling none;
    std::vector<double> frequencies(static_cast<std::size_t>(half));
    for (std::int64_t i = 0; i < half; ++i) {
        const auto index = static_cast<std::size_t>(i);
        const double exponent = 2.0 * static_cast<double>(i) / span;
        frequencies[index] =
            scaledFrequency(local ? none : a.ropeScaling, std::pow(local ? a.localRopeTheta : a.ropeTheta, -exponent));
        if (!local && index < a.ropeFactors.size()) frequencies[index] /= static_cast<double>(a.ropeFactors[index]);
    }
    const auto wide = at::TensorOptions().dtype(at::kDouble);
    const at::Tensor frequency = at::from_blob(frequencies.data(), {half}, wide).clone();
    const at::Tensor angle = at::arange(positions, wide).unsqueeze(1) * frequency.unsqueeze(0);
    const auto type = float64 ? at::kDouble : at::kFloat;
    return {angle.cos().to(device, type), angle.sin().to(device, type)};
}

PositionTables makePositionTables(const Architecture& a, std::int64_t positions, const at::Device& device,
                                  at::ScalarType type) {
    if (a.positions != PositionKind::Rotary) return {};
    const auto make = [&](bool local) {
        const RopeTables tables = makeRopeTables(a, positions, device, type == at::kDouble, local);
        return RopeTables{tables.cos.to(type), tables.sin.to(type)};
    };
    const bool anyLocal = std::any_of(a.layerAttention.begin(), a.layerAttention.end(),
                                      [](const LayerAttention& layer) { return layer.localRope; });
    return {make(false), anyLocal ? make(true) : RopeTables{}};
}

PositionTables selectPositions(const PositionTables& tables, const at::Tensor& positions) {
    const auto select = [&](const RopeTables& rope) {
        if (!rope.cos.defined()) return rope;
        return RopeTables{rope.cos.index_select(0, positions), rope.sin.index_select(0, positions)};
    };
    return {select(tables.global), select(tables.local)};
}

PositionTables narrowPositions(const PositionTables& tables, std::int64_t begin, std::int64_t length) {
    const auto narrow = [&](const RopeTables& rope) {
        if (!rope.cos.defined()) return rope;
        return RopeTables{rope.cos.narrow(0, begin, length), rope.sin.narrow(0, begin, length)};
    };
    return {narrow(tables.global), narrow(tables.local)};
}

at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, bool unitOffset) {
    const at::Tensor upcast = x.to(accumulationType(x));
    const at::Tensor normed = upcast * at::rsqrt(upcast.square().mean(-1, true) + eps);
    // Gemma multiplies before it rounds, the others after.
    if (unitOffset) return (normed * (1.0 + weight.to(normed.scalar_type()))).to(x.scalar_type());
    const at::Tensor factor = besides(weight, x);
    return normed.to(factor.scalar_type()) * factor;
}

at::Tensor norm(const Architecture& a, const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias) {
    if (a.norm == NormKind::Layer)
        return inFloat32(x, [&](const at::Tensor& upcast) {
            return at::layer_norm(upcast, {upcast.size(-1)}, besides(weight, upcast), besides(bias, upcast), a.normEps);
        });
    const at::Tensor normed = rmsNorm(x, weight, a.normEps, a.normUnitOffset);
    return bias.defined() ? normed + besides(bias, x) : normed;
}

namespace {

// Of normed states x [B, T, E].
QueryKeyValue projectQueryKeyValue(const Architecture& a, const BlockWeights& weights, LayerIndex layer,
                                   const at::Tensor& x, const PositionTables& positions, MixedPrecision precision) {
    const auto batch = x.size(0), length = x.size(1);
    const LayerAttention kind = a.attentionOf(layer);
    const RopeTables& rope = kind.localRope ? positions.local : positions.global;
    const bool hasRope = kind.rope && rope.cos.defined();
    const auto perHead = [&](const at::Tensor& rows, std::int64_t heads) {
        return rows.view({batch, length, heads, a.headDim}).transpose(1, 2);
    };
    const auto placed = [&](at::Tensor heads, const at::Tensor& headNorm) {
        if (headNorm.defined()) heads = rmsNorm(heads, headNorm, a.normEps, a.normUnitOffset);
        return hasRope ? rotate(heads, rope, a.rotaryLayout) : heads;
    };
    if (!weights.qkv.defined())
        return {placed(perHead(linear(precision, x, weights.query, weights.queryBias), a.attentionHeads),
                       weights.queryNorm),
                placed(perHead(linear(precision, x, weights.key, weights.keyBias), a.keyValueHeads), weights.keyNorm),
                perHead(linear(precision, x, weights.value, weights.valueBias), a.keyValueHeads)};
    const at::Tensor all =
        perHead(linear(precision, x, weights.qkv, weights.qkvBias), a.attentionHeads + 2 * a.keyValueHeads);
    const at::Tensor value = all.narrow(1, a.attentionHeads + a.keyValueHeads, a.keyValueHeads);
    if (weights.queryNorm.defined())
        return {placed(all.narrow(1, 0, a.attentionHeads), weights.queryNorm),
                placed(all.narrow(1, a.attentionHeads, a.keyValueHeads), weights.keyNorm), value};
    // The same angles for queries and keys, so both are rotated in one call.
    const at::Tensor rotated = placed(all.narrow(1, 0, a.attentionHeads + a.keyValueHeads), {});
    return {rotated.narrow(1, 0, a.attentionHeads), rotated.narrow(1, a.attentionHeads, a.keyValueHeads), value};
}

at::Tensor activated(Activation activation, const at::Tensor& x) {
    if (activation == Activation::Relu) return at::relu(x);
    return inFloat32(x, [activation](const at::Tensor& upcast) {
        if (activation == Activation::Silu) return at::silu(upcast);
        return activation == Activation::Gelu ? at::gelu(upcast) : at::gelu(upcast, "tanh");
    });
}

at::Tensor feedForward(const Architecture& a, const BlockWeights& weights, const at::Tensor& x,
                       MixedPrecision precision) {
    const bool fused = weights.gateUp.defined();
    at::Tensor inner;
    if (!a.gatedMlp) {
        inner = activated(a.activation, fused ? linear(precision, x, weights.gateUp, weights.gateUpBias)
                                              : linear(precision, x, weights.up, weights.upBias));
    } else if (fused) {
        const auto halves = linear(precision, x, weights.gateUp, weights.gateUpBias).chunk(2, -1);
        inner = activated(a.activation, halves[0]) * halves[1];
    } else {
        inner = activated(a.activation, linear(precision, x, weights.gate, weights.gateBias)) *
                linear(precision, x, weights.up, weights.upBias);
    }
    return linear(precision, inner, weights.down, weights.downBias);
}

} // namespace

at::Tensor attend(const Architecture& a, const at::Tensor& query, const at::Tensor& key, const at::Tensor& value,
                  const at::Tensor& mask) {
    const auto batch = query.size(0), heads = query.size(1), length = query.size(2), dim = query.size(3);
    const auto kvHeads = key.size(1), keys = key.size(2), group = heads / kvHeads;
    // The query heads of a group are stacked along the positions, so that each key head is read once.
    const at::Tensor stacked = (query * a.scoreScale()).reshape({batch, kvHeads, group * length, dim});
    at::Tensor scores = matmulInFloat32(stacked, key.transpose(-1, -2)).to(accumulationType(query));
    if (a.attentionSoftcap > 0.0) scores = at::tanh(scores / a.attentionSoftcap) * a.attentionSoftcap;
    if (mask.defined() && mask.dim() == 2 && mask.size(-1) < keys) {
        scores.view({batch, kvHeads, group, length, keys}).narrow(-1, keys - mask.size(-1), mask.size(-1)).add_(mask);
    } else if (mask.defined()) {
        const at::Tensor grouped = mask.dim() == 4 ? mask.unsqueeze(2) : mask;
        scores =
            (scores.view({batch, kvHeads, group, length, keys}) + grouped).view({batch, kvHeads, group * length, keys});
    }
    const at::Tensor weights = at::softmax(scores, -1).to(value.scalar_type());
    return matmulInFloat32(weights, value)
        .view({batch, heads, length, dim})
        .transpose(1, 2)
        .reshape({batch, length, heads * dim});
}

at::Tensor causalMask(const MaskShape& shape, const at::Device& device, at::ScalarType type) {
    const auto range = [&](std::int64_t begin, std::int64_t count) {
        return at::arange(begin, begin + count, at::TensorOptions().device(device));
    };
    const at::Tensor query = range(shape.firstQuery, shape.queries).unsqueeze(1);
    const at::Tensor key = range(shape.firstKey, shape.keys).unsqueeze(0);
    at::Tensor hidden = key > query;
    if (shape.window > 0) hidden = hidden.logical_or(key <= query - shape.window);
    return at::zeros({shape.queries, shape.keys}, at::TensorOptions().device(device).dtype(type))
        .masked_fill(hidden, -std::numeric_limits<double>::infinity());
}

BlockPass passAttention(const Architecture& a, const BlockWeights& weights, LayerIndex layer, const at::Tensor& x,
                        const PositionTables& positions, const AttentionFunction& attention, const UpdateHook& onUpdate,
                        MixedPrecision precision) {
    BlockPass pass;
    const at::Tensor normed = norm(a, x, weights.attentionNorm, weights.attentionNormBias);
    const at::Tensor attended = attention(projectQueryKeyValue(a, weights, layer, normed, positions, precision));
    pass.attention = linear(precision, attended, weights.output, weights.outputBias);
    if (a.postNorms) pass.attention = norm(a, pass.attention, weights.postAttentionNorm, weights.postAttentionNormBias);
    if (onUpdate) pass.attention = onUpdate(pass.attention, Branch::Attention);
    pass.middle = x + pass.attention;
    return pass;
}

void passMlp(const Architecture& a, const BlockWeights& weights, const at::Tensor& x, BlockPass& pass,
             const UpdateHook& onUpdate, MixedPrecision precision) {
    const at::Tensor& read = a.parallelResidual ? x : pass.middle;
    pass.mlp = feedForward(a, weights, norm(a, read, weights.mlpNorm, weights.mlpNormBias), precision);
    if (a.postNorms) pass.mlp = norm(a, pass.mlp, weights.postMlpNorm, weights.postMlpNormBias);
    if (onUpdate) pass.mlp = onUpdate(pass.mlp, Branch::Mlp);
}

BlockPass passBlock(const Architecture& a, const BlockWeights& weights, LayerIndex layer, const at::Tensor& x,
                    const PositionTables& positions, const AttentionFunction& attention, const UpdateHook& onUpdate,
                    MixedPrecision precision) {
    BlockPass pass = passAttention(a, weights, layer, x, positions, attention, onUpdate, precision);
    passMlp(a, weights, x, pass, onUpdate, precision);
    return pass;
}

at::Tensor embedTokens(const Architecture& a, const LoadedModel::Weights& weights, const at::Tensor& ids,
                       const at::Tensor& positions, at::ScalarType type) {
    at::Tensor embedded = at::embedding(weights.embedding, ids).to(type);
    // The scale is rounded to that type first, as Hugging Face does it.
    if (a.embeddingScale != 1.0) embedded = embedded * at::full({}, a.embeddingScale, embedded.options());
    return weights.positions.defined() ? embedded + at::embedding(weights.positions, positions).to(type) : embedded;
}

at::Tensor finalNorm(const Architecture& a, const LoadedModel::Weights& weights, const at::Tensor& states) {
    return norm(a, states, weights.finalNorm, weights.finalNormBias);
}

at::Tensor capLogits(const Architecture& a, const at::Tensor& logits) {
    return a.logitSoftcap > 0.0 ? at::tanh(logits / a.logitSoftcap) * a.logitSoftcap : logits;
}

at::Tensor headLogits(const Architecture& a, const at::Tensor& rows, const at::Tensor& matrix) {
    return capLogits(a, linear(rows, matrix));
}

bool isPlainHead(const LoadedModel::Weights& weights, std::size_t head) {
    return weights.headOutputs.empty() ||
           !(weights.headOutputs[head].bias.defined() || weights.headOutputs[head].ids.defined());
}

at::Tensor finishedLogits(const Architecture& a, const LoadedModel::Weights& weights, std::size_t head,
                          const at::Tensor& products) {
    if (isPlainHead(weights, head)) return capLogits(a, products);
    const HeadOutput& output = weights.headOutputs[head];
    const at::Tensor capped =
        capLogits(a, output.bias.defined() ? products + output.bias.to(products.scalar_type()) : products);
    if (!output.ids.defined()) return capped;
    std::vector<std::int64_t> shape = capped.sizes().vec();
    shape.back() = a.vocabularySize;
    return at::full(shape, -std::numeric_limits<double>::infinity(), capped.options())
        .index_copy_(-1, output.ids, capped);
}

} // namespace strata
