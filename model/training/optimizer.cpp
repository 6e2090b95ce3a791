// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/optimizer.h"

#include "model/training/thread_team.h"

#include <ATen/Parallel.h>

#include <cmath>

namespace strata {

at::Tensor orthogonalised(const at::Tensor& matrix, at::ScalarType type) {
    const bool tall = matrix.size(0) > matrix.size(1);
    const at::Tensor wide = tall ? matrix.t() : matrix;
    at::Tensor x = (wide / (wide.norm() + 1e-7)).to(type).contiguous();
    for (int i = 0; i < 5; ++i) {
        const at::Tensor a = at::mm(x, x.t());
        const at::Tensor b = at::addmm(a, a, a, -4.7750, 2.0315);
        x = at::addmm(x, b, x, 3.4445, 1.0);
    }
    return (tall ? x.t() : x).to(matrix.scalar_type());
}

Optimizer::Optimizer(ModelParameters& parameters, const OptimizerOptions& options)
    : m_parameters(parameters), m_options(options),
      m_productType(parameters.weights.embedding.scalar_type() == at::kDouble ? at::kDouble
                    : machineSummary().hasBFloat16                            ? at::kBFloat16
                                                                              : at::kFloat) {
    for (const ParameterRef& ref : parameterRefs(parameters)) {
        Slot slot;
        slot.parameter = ref;
        if (options.headsOnly && ref.kind != ParameterKind::Head) {
            m_slots.push_back(slot); // kept in step with the gradients; its moments stay undefined
            continue;
        }
        slot.muon = options.kind == OptimizerKind::Muon && ref.kind == ParameterKind::Matrix;
        slot.first = at::zeros_like(*ref.tensor);
        if (!slot.muon) slot.second = at::zeros_like(*ref.tensor);
        m_slots.push_back(slot);
    }
}

void Optimizer::stepAdamW(const Slot& slot, const at::Tensor& gradient, double learningRate) const {
    const at::Tensor& weight = *slot.parameter.tensor;
    const bool decays = slot.parameter.kind != ParameterKind::Norm && slot.parameter.kind != ParameterKind::Bias;
    const auto steps = static_cast<double>(m_steps);
    const double stepSize = learningRate / (1.0 - std::pow(m_options.beta1, steps));
    const double rootOfSecond = std::sqrt(1.0 - std::pow(m_options.beta2, steps));
    if (decays) weight.mul_(1.0 - learningRate * m_options.weightDecay);
    slot.first.mul_(m_options.beta1).add_(gradient, 1.0 - m_options.beta1);
    slot.second.mul_(m_options.beta2).addcmul_(gradient, gradient, 1.0 - m_options.beta2);
    weight.addcdiv_(slot.first, (slot.second.sqrt() / rootOfSecond).add_(m_options.epsilon), -stepSize);
}

void Optimizer::stepMuon(const Slot& slot, const at::Tensor& gradient, double learningRate, std::int64_t begin,
                         std::int64_t rows) const {
    const at::Tensor weight = slot.parameter.tensor->narrow(0, begin, rows);
    const at::Tensor momentum = slot.first.narrow(0, begin, rows);
    const at::Tensor g = gradient.narrow(0, begin, rows);
    momentum.mul_(m_options.momentum).add_(g, 1.0 - m_options.momentum);
    const at::Tensor update =
        orthogonalised(g * (1.0 - m_options.momentum) + momentum * m_options.momentum, m_productType);
    const double size = std::sqrt(static_cast<double>(std::max(weight.size(0), weight.size(1))));
    weight.mul_(1.0 - m_options.muonWeightDecay * learningRate).add_(update, -0.2 * learningRate * size);
}

void Optimizer::step(ModelParameters& gradients, double learningRate) {
    ++m_steps;
    const std::vector<ParameterRef> found = parameterRefs(gradients);
    // Each task touches its own rows of its own tensor.
    std::vector<std::function<void()>> tasks;
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        const Slot& slot = m_slots[i];
        const at::Tensor gradient = *found[i].tensor;
        if (!gradient.defined() || !slot.first.defined()) continue;
        if (!slot.muon) {
            tasks.emplace_back([=, this, &slot] { stepAdamW(slot, gradient, learningRate); });
            continue;
        }
        std::int64_t begin = 0;
        for (const std::int64_t rows : slot.parameter.parts) {
            tasks.emplace_back([=, this, &slot] { stepMuon(slot, gradient, learningRate, begin, rows); });
            begin += rows;
        }
    }
    runTogether(tasks, m_options.threads);
}

std::vector<std::pair<std::string, at::Tensor>> Optimizer::moments() const {
    std::vector<std::pair<std::string, at::Tensor>> result;
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        if (m_slots[i].first.defined())
            result.emplace_back("optimizer." + std::to_string(i) + ".first", m_slots[i].first);
        if (m_slots[i].second.defined())
            result.emplace_back("optimizer." + std::to_string(i) + ".second", m_slots[i].second);
    }
    return result;
}

GradientNorms gradientNorms(ModelParameters& gradients) {
    GradientNorms norms;
    norms.blocks.resize(static_cast<std::size_t>(gradients.architecture.layers));
    norms.heads.resize(gradients.weights.heads.size());
    const at::Tensor& embedding = gradients.weights.embedding;
    const auto add = [](std::optional<double>& sum, double squares) { sum = sum.value_or(0.0) + squares; };
    double all = 0.0;
    for (const ParameterRef& ref : parameterRefs(gradients)) {
        const double norm = ref.tensor->norm().item<double>();
        const double squares = norm * norm;
        all += squares;
        if (ref.block > 0) add(norms.blocks[static_cast<std::size_t>(ref.block - 1)], squares);
        if (embedding.defined() && ref.tensor->is_same(embedding)) add(norms.embedding, squares);
        for (std::size_t head = 0; head < norms.heads.size(); ++head)
            if (const at::Tensor& own = gradients.weights.heads[head]; own.defined() && ref.tensor->is_same(own))
                add(norms.heads[head], squares);
    }
    norms.all = std::sqrt(all);
    for (auto* const list : {&norms.blocks, &norms.heads})
        for (std::optional<double>& squares : *list)
            if (squares) squares = std::sqrt(*squares);
    if (norms.embedding) norms.embedding = std::sqrt(*norms.embedding);
    return norms;
}

} // namespace strata
