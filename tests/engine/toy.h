// SPDX-License-Identifier: GPL-3.0-or-later
// A small random model made in memory, and the same forward pass written once more in plain loops from the formulas.
#pragma once

#include "model/engine/engine.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <numbers>
#include <random>

namespace strata::toy {

using Values = std::vector<double>;

/// Tensors held in memory. `shift` moves every tensor's bytes off their alignment.
class MemorySource final : public TensorSource {
public:
    const std::vector<TensorView>& tensors() const override { return m_views; }

    void add(const std::string& name, std::vector<std::int64_t> shape, const Values& values, DType dtype,
             std::size_t shift = 0) {
        m_bytes.push_back(std::make_unique<std::vector<std::byte>>(values.size() * dtypeBytes(dtype) + shift));
        std::byte* const out = m_bytes.back()->data() + shift;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto narrow = static_cast<float>(values[i]);
            if (dtype == DType::Float64)
                std::memcpy(out + i * 8, &values[i], 8);
            else if (dtype == DType::Float32)
                std::memcpy(out + i * 4, &narrow, 4);
            else
                std::memcpy(out + i * 2, reinterpret_cast<const std::byte*>(&narrow) + 2, 2); // bfloat16, cut off
        }
        TensorView view{name, dtype, "", std::move(shape), {out, values.size() * dtypeBytes(dtype)}};
        m_views.insert(std::ranges::lower_bound(m_views, name, {}, &TensorView::name), std::move(view));
    }

private:
    std::vector<std::unique_ptr<std::vector<std::byte>>> m_bytes;
    std::vector<TensorView> m_views;
};

struct Head {
    std::string name;
    std::int32_t layer;
    Readout readout = Readout::Raw;
    bool copied = true; ///< the final head's values, else its own
};

struct Toy {
    Architecture architecture;
    std::map<std::string, Values> values;
    Checkpoint checkpoint;
};

inline Architecture smallArchitecture() {
    Architecture a;
    a.layers = 4;
    a.hiddenSize = 24;
    a.feedForwardSize = 40;
    a.attentionHeads = 6;
    a.keyValueHeads = 2;
    a.headDim = 8; // not 24 / 6
    a.vocabularySize = 53;
    a.contextLength = 64;
    return a;
}

inline Toy make(const Architecture& a, const std::vector<Head>& heads, DType dtype = DType::Float64, unsigned seed = 7,
                std::size_t shift = 0) {
    std::mt19937 random(seed);
    Toy toy;
    toy.architecture = a;
    toy.architecture.storedDType = dtype;
    auto source = std::make_shared<MemorySource>();
    const auto add = [&](const std::string& name, std::vector<std::int64_t> shape, double mean, double deviation) {
        std::normal_distribution<double> normal(mean, deviation);
        std::size_t count = 1;
        for (const std::int64_t size : shape)
            count *= static_cast<std::size_t>(size);
        Values values(count);
        for (double& value : values)
            value = normal(random);
        source->add(name, std::move(shape), values, dtype, shift);
        toy.values[name] = std::move(values);
    };
    const std::int64_t e = a.hiddenSize, q = a.attentionHeads * a.headDim, kv = a.keyValueHeads * a.headDim,
                       f = a.feedForwardSize;
    const double scale = 1.0 / std::sqrt(static_cast<double>(e));
    add("model.embed_tokens.weight", {a.vocabularySize, e}, 0, 1);
    for (std::int64_t i = 0; i < a.layers; ++i) {
        const std::string p = "model.layers." + std::to_string(i) + ".";
        add(p + "input_layernorm.weight", {e}, 1, 0.2);
        add(p + "post_attention_layernorm.weight", {e}, 1, 0.2);
        const auto linear = [&](const std::string& name, std::int64_t rows, std::int64_t columns, bool bias) {
            add(p + name + ".weight", {rows, columns}, 0, 1.5 * scale);
            if (bias) add(p + name + ".bias", {rows}, 0, 0.3);
        };
        linear("self_attn.q_proj", q, e, a.queryKeyValueBias);
        linear("self_attn.k_proj", kv, e, a.queryKeyValueBias);
        linear("self_attn.v_proj", kv, e, a.queryKeyValueBias);
        linear("self_attn.o_proj", e, q, a.outputBias);
        linear("mlp.gate_proj", f, e, a.mlpBias);
        linear("mlp.up_proj", f, e, a.mlpBias);
        linear("mlp.down_proj", e, f, a.mlpBias);
    }
    add("model.norm.weight", {e}, 1, 0.2);
    if (!a.tiedEmbeddings) add("lm_head.weight", {a.vocabularySize, e}, 0, 2 * scale);
    toy.checkpoint.path = toy.checkpoint.folder = "toy";
    toy.checkpoint.architecture = toy.architecture;
    for (const Head& head : heads) {
        const std::string tensor = head.name + "_lm_head.weight";
        if (head.copied) {
            const std::string from = a.tiedEmbeddings ? "model.embed_tokens.weight" : "lm_head.weight";
            toy.values[tensor] = toy.values.at(from);
            source->add(tensor, {a.vocabularySize, e}, toy.values.at(from), dtype, shift);
        } else {
            add(tensor, {a.vocabularySize, e}, 0, 2 * scale);
        }
        HeadSpec spec;
        spec.name = head.name;
        spec.tensor = tensor;
        if (head.layer >= 0) spec.layer = LayerIndex(head.layer);
        spec.readout = head.readout;
        toy.checkpoint.heads.push_back(spec);
    }
    HeadSpec last;
    last.name = "assistant";
    last.tensor = "lm_head.weight";
    last.layer = LayerIndex(static_cast<std::int32_t>(a.layers));
    last.readout = Readout::Norm;
    last.tied = a.tiedEmbeddings;
    toy.checkpoint.heads.push_back(last);
    toy.checkpoint.tensors = std::move(source);
    return toy;
}

inline std::vector<TokenId> randomIds(const Architecture& a, std::size_t count, unsigned seed = 3) {
    std::mt19937 random(seed);
    std::vector<TokenId> ids;
    for (std::size_t i = 0; i < count; ++i)
        ids.emplace_back(static_cast<std::int32_t>(random() % static_cast<unsigned>(a.vocabularySize)));
    return ids;
}

/// The forward pass from the formulas, one number at a time, float64.
class PlainForward {
public:
    explicit PlainForward(const Toy& toy) : m_toy(toy), m_a(toy.architecture) {}

    /// H[0] … H[K], row-major [T × E] each; K final-normed, or the raw residual.
    std::vector<Values> states(const std::vector<TokenId>& ids, bool finalNormed = true) const {
        const std::size_t e = size(m_a.hiddenSize), d = size(m_a.headDim), length = ids.size();
        const std::size_t heads = size(m_a.attentionHeads), kvHeads = size(m_a.keyValueHeads),
                          f = size(m_a.feedForwardSize);
        std::vector<Values> result;
        Values h(length * e);
        const Values& embedding = m_toy.values.at("model.embed_tokens.weight");
        for (std::size_t t = 0; t < length; ++t)
            for (std::size_t i = 0; i < e; ++i)
                h[t * e + i] = embedding[size(ids[t].value) * e + i];
        result.push_back(h);
        for (std::int64_t layer = 0; layer < m_a.layers; ++layer) {
            const std::string p = "model.layers." + std::to_string(layer) + ".";
            const Values x = norm(h, p + "input_layernorm.weight");
            Values q = linear(x, p + "self_attn.q_proj", e, heads * d),
                   k = linear(x, p + "self_attn.k_proj", e, kvHeads * d);
            const Values v = linear(x, p + "self_attn.v_proj", e, kvHeads * d);
            rotate(q, heads);
            rotate(k, kvHeads);
            Values attended(length * heads * d, 0.0);
            for (std::size_t t = 0; t < length; ++t)
                for (std::size_t head = 0; head < heads; ++head) {
                    const std::size_t shared = head / (heads / kvHeads);
                    Values weight(t + 1);
                    double total = 0;
                    for (std::size_t s = 0; s <= t; ++s) {
                        double dot = 0;
                        for (std::size_t i = 0; i < d; ++i)
                            dot += q[(t * heads + head) * d + i] * k[(s * kvHeads + shared) * d + i];
                        weight[s] = std::exp(dot / std::sqrt(static_cast<double>(d)));
                        total += weight[s];
                    }
                    for (std::size_t s = 0; s <= t; ++s)
                        for (std::size_t i = 0; i < d; ++i)
                            attended[(t * heads + head) * d + i] +=
                                weight[s] / total * v[(s * kvHeads + shared) * d + i];
                }
            add(h, linear(attended, p + "self_attn.o_proj", heads * d, e));
            const Values y = norm(h, p + "post_attention_layernorm.weight");
            Values inner = linear(y, p + "mlp.gate_proj", e, f);
            const Values up = linear(y, p + "mlp.up_proj", e, f);
            for (std::size_t i = 0; i < inner.size(); ++i)
                inner[i] = inner[i] / (1.0 + std::exp(-inner[i])) * up[i];
            add(h, linear(inner, p + "mlp.down_proj", f, e));
            result.push_back(finalNormed && layer + 1 == m_a.layers ? norm(h, "model.norm.weight") : h);
        }
        return result;
    }

    /// x [T × E] through a head [V × E].
    Values logits(const Values& x, const std::string& tensor) const {
        return product(x, m_toy.values.at(tensor), size(m_a.hiddenSize), size(m_a.vocabularySize));
    }

    Values norm(const Values& x, const std::string& weight) const {
        const std::size_t e = size(m_a.hiddenSize);
        const Values& w = m_toy.values.at(weight);
        Values result(x.size());
        for (std::size_t t = 0; t < x.size() / e; ++t) {
            double squares = 0;
            for (std::size_t i = 0; i < e; ++i)
                squares += x[t * e + i] * x[t * e + i];
            const double root = std::sqrt(squares / static_cast<double>(e) + m_a.normEps);
            for (std::size_t i = 0; i < e; ++i)
                result[t * e + i] = x[t * e + i] / root * w[i];
        }
        return result;
    }

private:
    template <class Integer> static std::size_t size(Integer value) { return static_cast<std::size_t>(value); }

    static void add(Values& sum, const Values& term) {
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += term[i];
    }

    static Values product(const Values& x, const Values& w, std::size_t in, std::size_t out) {
        Values result(x.size() / in * out, 0.0);
        for (std::size_t t = 0; t < x.size() / in; ++t)
            for (std::size_t o = 0; o < out; ++o)
                for (std::size_t i = 0; i < in; ++i)
                    result[t * out + o] += x[t * in + i] * w[o * in + i];
        return result;
    }

    Values linear(const Values& x, const std::string& name, std::size_t in, std::size_t out) const {
        Values result = product(x, m_toy.values.at(name + ".weight"), in, out);
        if (const auto bias = m_toy.values.find(name + ".bias"); bias != m_toy.values.end())
            for (std::size_t i = 0; i < result.size(); ++i)
                result[i] += bias->second[i % out];
        return result;
    }

    // Pair i of a head is rotated by t · θ^(−2i/D), the frequency scaled as the Llama 3.1 paper's code or linearly.
    void rotate(Values& x, std::size_t heads) const {
        const std::size_t d = size(m_a.headDim), half = d / 2;
        const RopeScaling& s = m_a.ropeScaling;
        for (std::size_t row = 0; row < x.size() / d; ++row) {
            const double t = static_cast<double>(row / heads);
            for (std::size_t i = 0; i < half; ++i) {
                double frequency = 1.0 / std::pow(m_a.ropeTheta, static_cast<double>(2 * i) / static_cast<double>(d));
                if (s.kind == RopeScalingKind::Linear) frequency /= s.factor;
                if (s.kind == RopeScalingKind::Llama3) {
                    const double turns = static_cast<double>(s.originalContext) * frequency / (2 * std::numbers::pi);
                    const double smooth = std::clamp(
                        (turns - s.lowFrequencyFactor) / (s.highFrequencyFactor - s.lowFrequencyFactor), 0.0, 1.0);
                    frequency = frequency * smooth + frequency / s.factor * (1 - smooth);
                }
                double& a = x[row * d + i];
                double& b = x[row * d + half + i];
                const double c = std::cos(t * frequency), sine = std::sin(t * frequency), first = a;
                a = first * c - b * sine;
                b = b * c + first * sine;
            }
        }
    }

    const Toy& m_toy;
    const Architecture& m_a;
};

inline double largestDifference(const Values& a, const Values& b) {
    if (a.size() != b.size()) return HUGE_VAL;
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double difference = std::abs(a[i] - b[i]);
        if (!(difference <= largest)) largest = difference; // NaN counts as large
    }
    return largest;
}

inline Values toFloat64(const std::vector<float>& values) {
    return {values.begin(), values.end()};
}

} // namespace strata::toy
