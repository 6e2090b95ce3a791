// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/objective.h"

#include "model/base/field_names.h"

#include <cmath>

namespace strata {

Error noLongerANumber(std::int64_t step) {
    return {ErrorCode::BadData, "step " + std::to_string(step),
            "the loss is no longer a number; begin anew with a smaller " + fieldText("learning-rate") + "."};
}

namespace {

/// Each process has its part of the sums.
Result<void> addUp(Collective& group, std::vector<double>& losses, ModelParameters& gradients) {
    std::vector<at::Tensor> all{at::tensor(losses, at::kDouble)};
    for (const ParameterRef& ref : parameterRefs(gradients))
        all.push_back(*ref.tensor);
    STRATA_CHECK(group.sum(all));
    for (std::size_t level = 0; level < losses.size(); ++level)
        losses[level] = all.front()[static_cast<std::int64_t>(level)].item<double>();
    return {};
}

} // namespace

Result<ObjectiveValue> Objective::differentiate(const TrainingBatch& batch, std::int64_t step,
                                                ModelParameters& gradients) {
    const DropoutSource dropout{m_options.dropout, m_options.seed, static_cast<std::uint64_t>(step)};
    BatchResult result = m_runner.differentiate(batch, m_options.levelWeights, dropout, gradients);
    if (m_group != nullptr) STRATA_CHECK(addUp(*m_group, result.losses, gradients));
    ObjectiveValue value;
    for (std::size_t level = 0; level < result.losses.size(); ++level)
        value.loss += m_options.levelWeights[level] * result.losses[level];
    value.losses = std::move(result.losses);
    value.norms = gradientNorms(gradients);
    if (!std::isfinite(value.loss) || !std::isfinite(value.norms.all)) return tl::unexpected(noLongerANumber(step + 1));
    if (m_options.clip > 0.0 && value.norms.all > m_options.clip)
        for (const ParameterRef& ref : parameterRefs(gradients))
            ref.tensor->mul_(m_options.clip / (value.norms.all + 1e-6));
    return value;
}

} // namespace strata
