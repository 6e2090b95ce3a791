// SPDX-License-Identifier: GPL-3.0-or-later
// Small random models and rows for the tests of training.
#pragma once

#include "model/training/batch.h"
#include "model/training/parameters.h"
#include "model/training/random.h"

namespace strata::synthetic {

struct Shape {
    int keyValueHeads = 4;
    bool tied = false;
    int layers = 5;
};

inline Architecture architecture(const Shape& shape) {
    Architecture a;
    a.layers = shape.layers;
    a.hiddenSize = 24;
    a.feedForwardSize = 40;
    a.attentionHeads = 4;
    a.keyValueHeads = shape.keyValueHeads;
    a.headDim = 6;
    a.vocabularySize = 50;
    a.contextLength = 128;
    a.tiedEmbeddings = shape.tied;
    return a;
}

inline HeadSpec head(const char* name, const char* tensor, int layer, int layers, bool tied, double weight) {
    HeadSpec spec;
    spec.name = name;
    spec.tensor = tensor;
    spec.layer = LayerIndex(layer);
    spec.readout = layer == layers ? Readout::Norm : Readout::Raw;
    spec.tied = tied;
    spec.lossWeight = weight;
    return spec;
}

/// Levels at layers 2, 3 and the last.
inline std::vector<HeadSpec> heads(const Shape& shape) {
    const bool tied = shape.tied;
    return {head("domain", tied ? "model.embed_tokens.weight" : "first_lm_head.weight", 2, shape.layers, tied, 2.0),
            head("family", tied ? "model.embed_tokens.weight" : "second_lm_head.weight", 3, shape.layers, tied, 1.5),
            head("kind", "lm_head.weight", shape.layers, shape.layers, tied, 1.0)};
}

/// Every tensor random and of a size that matters, norms included.
inline ModelParameters parameters(const Shape& shape, at::ScalarType type) {
    ModelParameters result = initialiseParameters(architecture(shape), heads(shape), 5, at::kDouble);
    std::uint64_t key = 1000;
    for (const ParameterRef& ref : parameterRefs(result)) {
        KeyedRandom random(17, key++);
        auto* values = ref.tensor->data_ptr<double>();
        const bool norm = ref.kind == ParameterKind::Norm;
        for (std::int64_t i = 0; i < ref.tensor->numel(); ++i)
            values[i] = norm ? 0.5 + random.uniform() : 0.8 * (random.uniform() - 0.5);
    }
    if (type == at::kDouble) return result;
    for (const ParameterRef& ref : parameterRefs(result)) {
        const at::Tensor old = *ref.tensor;
        *ref.tensor = old.to(type);
        for (at::Tensor& matrix : result.weights.heads)
            if (matrix.is_same(old)) matrix = *ref.tensor;
    }
    return result;
}

/// Rows of three levels; some without the last, some with the first two only.
inline std::vector<TrainingRow> rows(const Shape& shape, int count, std::uint64_t seed) {
    const Architecture a = architecture(shape);
    std::vector<TrainingRow> result;
    for (int r = 0; r < count; ++r) {
        KeyedRandom random(seed, r);
        TrainingRow row;
        row.key = static_cast<std::uint64_t>(r) * 77 + 5;
        const auto token = [&] {
            row.ids.emplace_back(static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(a.vocabularySize))));
        };
        for (std::uint64_t i = 0, n = 3 + random.below(14); i < n; ++i)
            token();
        const int levels = r % 3 == 0 ? 2 : 3;
        for (int level = 0; level < levels; ++level) {
            token(); // the header
            LabelSpan span{level, row.length(), 0};
            for (std::uint64_t i = 0, n = 1 + random.below(3); i < n; ++i)
                token();
            span.end = row.length();
            row.spans.push_back(span);
        }
        result.push_back(std::move(row));
    }
    return result;
}

} // namespace strata::synthetic
