#include "model/engine/blocks.h"

#include <cmath>
#include <numbers>
#include <vector>

namespace strata {
namespace {

at::ScalarType accumulationType(const at::Tensor& x) {
    return x.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
}

// Rotates [B, heads, T, D] by half-split pairs (i, i + D/2), the convention of Hugging Face's Llama checkpoints.
at::Tensor rotate(const at::Tensor& x, const RopeTables& rope) {
    const auto half = x.size(-1) / 2;
    const auto type = x.scalar_type();
    const at::Tensor first = x.narrow(-1, 0, half);
    const at::Tensor second = x.narrow(-1, half, half);
    const at::Tensor cos = rope.cos.to(type);
    const at::Tensor sin = rope.sin.to(type);
    return at::cat({first * cos - second * sin, second * cos + first * sin}, -1);
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

RopeTables makeRopeTables(const Architecture& architecture, std::int64_t positions, const at::Device& device,
                          bool float64) {
    const std::int64_t half = architecture.headDim / 2;
    std::vector<double> frequencies(static_cast<std::size_t>(half));
    for (std::int64_t i = 0; i < half; ++i) {
        const double exponent = 2.0 * static_cast<double>(i) / static_cast<double>(architecture.headDim);
        frequencies[static_cast<std::size_t>(i)] =
            scaledFrequency(architecture.ropeScaling, std::pow(architecture.ropeTheta, -exponent));
    }
    const auto wide = at::TensorOptions().dtype(at::kDouble);
    const at::Tensor frequency = at::from_blob(frequencies.data(), {half}, wide).clone();
    const at::Tensor angle = at::arange(positions, wide).unsqueeze(1) * frequency.unsqueeze(0);
    const auto type = float64 ? at::kDouble : at::kFloat;
    return {angle.cos().to(device, type), angle.sin().to(device, type)};
}

RopeTables selectPositions(const RopeTables& tables, const at::Tensor& positions) {
    return {tables.cos.index_select(0, positions), tables.sin.index_select(0, positions)};
}

RopeTables narrowPositions(const RopeTables& tables, std::int64_t begin, std::int64_t length) {
    return {tables.cos.narrow(0, begin, length), tables.sin.narrow(0, begin, length)};
}

at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps) {
    const at::Tensor wide = x.to(accumulationType(x));
    const at::Tensor scale = at::rsqrt(wide.square().mean(-1, true) + eps);
    return (wide * scale).to(weight.scalar_type()) * weight;
}

QueryKeyValue projectQueryKeyValue(const Architecture& a, const BlockWeights& weights, const at::Tensor& x,
                                   const RopeTables& rope) {
    const auto batch = x.size(0), length = x.size(1);
    const auto perHead = [&](const at::Tensor& rows, std::int64_t heads) {
        return rows.view({batch, length, heads, a.headDim}).transpose(1, 2);
    };
    if (!weights.qkv.defined())
        return {rotate(perHead(at::linear(x, weights.query, weights.queryBias), a.attentionHeads), rope),
                rotate(perHead(at::linear(x, weights.key, weights.keyBias), a.keyValueHeads), rope),
                perHead(at::linear(x, weights.value, weights.valueBias), a.keyValueHeads)};
    const at::Tensor all = perHead(at::linear(x, weights.qkv, weights.qkvBias), a.attentionHeads + 2 * a.keyValueHeads);
    // Queries and keys turn by the same angles, so both are rotated in one call.
    const at::Tensor rotated = rotate(all.narrow(1, 0, a.attentionHeads + a.keyValueHeads), rope);
    return {rotated.narrow(1, 0, a.attentionHeads), rotated.narrow(1, a.attentionHeads, a.keyValueHeads),
            all.narrow(1, a.attentionHeads + a.keyValueHeads, a.keyValueHeads)};
}

at::Tensor attend(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value, const at::Tensor& mask) {
    const auto batch = query.size(0), heads = query.size(1), length = query.size(2), dim = query.size(3);
    const auto kvHeads = key.size(1), keys = key.size(2), group = heads / kvHeads;
    // The query heads of a group are stacked along the positions, so that each key head is read once.
    const at::Tensor stacked =
        (query * (1.0 / std::sqrt(static_cast<double>(dim)))).reshape({batch, kvHeads, group * length, dim});
    at::Tensor scores = at::matmul(stacked, key.transpose(-1, -2)).to(accumulationType(query));
    if (mask.defined()) {
        const at::Tensor grouped = mask.dim() == 4 ? mask.unsqueeze(2) : mask;
        scores =
            (scores.view({batch, kvHeads, group, length, keys}) + grouped).view({batch, kvHeads, group * length, keys});
    }
    const at::Tensor weights = at::softmax(scores, -1).to(value.scalar_type());
    return at::matmul(weights, value)
        .view({batch, heads, length, dim})
        .transpose(1, 2)
        .reshape({batch, length, heads * dim});
}

at::Tensor causalMask(std::int64_t firstQuery, std::int64_t queries, std::int64_t keys, const at::Device& device,
                      at::ScalarType type) {
    const at::Tensor query =
        at::arange(firstQuery, firstQuery + queries, at::TensorOptions().device(device)).unsqueeze(1);
    const at::Tensor key = at::arange(keys, at::TensorOptions().device(device)).unsqueeze(0);
    return at::zeros({queries, keys}, at::TensorOptions().device(device).dtype(type))
        .masked_fill(key > query, -std::numeric_limits<double>::infinity());
}

at::Tensor projectAttention(const BlockWeights& weights, const at::Tensor& attended) {
    return at::linear(attended, weights.output, weights.outputBias);
}

at::Tensor gatedMlp(const BlockWeights& weights, const at::Tensor& x) {
    if (!weights.gateUp.defined()) {
        const at::Tensor gate = at::silu(at::linear(x, weights.gate, weights.gateBias));
        return at::linear(gate * at::linear(x, weights.up, weights.upBias), weights.down, weights.downBias);
    }
    const auto halves = at::linear(x, weights.gateUp, weights.gateUpBias).chunk(2, -1);
    return at::linear(at::silu(halves[0]) * halves[1], weights.down, weights.downBias);
}

} // namespace strata
