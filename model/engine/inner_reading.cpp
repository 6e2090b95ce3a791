// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/inner_reading.h"

#include "model/engine/boundary.h"
#include "model/engine/device.h"
#include "model/engine/readout_product.h"
#include "model/engine/run_state_impl.h"

#include <c10/core/GradMode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/autograd.h>

#include <algorithm>
#include <limits>

namespace strata {
namespace {

using Impl = RunStateInternals::Impl;
constexpr std::int64_t tokensAtOnce = 4096; // of a matrix that has to be cast first
constexpr double none = std::numeric_limits<double>::quiet_NaN();

at::ScalarType upcastType(const Impl& state) {
    return state.model->computeType == DType::Float64 ? at::kDouble : at::kFloat;
}

std::int64_t positionsAtOnce(const Impl& state) {
    // What their logits take.
    const std::int64_t logitBytes = std::int64_t{state.model->torchDevice.is_cpu() ? 48 : 256} << 20;
    const std::int64_t fit =
        logitBytes / (state.architecture().vocabularySize * (upcastType(state) == at::kDouble ? 8 : 4));
    return std::clamp<std::int64_t>(fit, 8, 512);
}

void append(std::vector<double>& to, const at::Tensor& values) {
    const at::Tensor host = values.to(at::kCPU, at::kDouble).contiguous();
    to.insert(to.end(), host.data_ptr<double>(), host.data_ptr<double>() + host.numel());
}

at::Tensor norms(const at::Tensor& rows) {
    return at::norm(rows, 2, at::IntArrayRef{1});
}

// Loss [C] and its gradient [C, E] at raw residuals.
struct LossAt {
    at::Tensor loss, gradient;
};

class Losses {
public:
    explicit Losses(const Impl& state)
        : m_state(state), m_type(upcastType(state)), m_head(state.weights().heads.back()), m_product(m_head) {}

    /// Next tokens of positions [begin, end) on the device [C], and which of them exist.
    at::Tensor targets(std::int64_t begin, std::int64_t end) const {
        std::vector<TokenId> ids(m_state.tokens.begin() + begin + 1,
                                 m_state.tokens.begin() + std::min(end + 1, m_state.length()));
        ids.resize(static_cast<std::size_t>(end - begin), TokenId(0));
        return idTensor(ids, m_state.model->torchDevice);
    }

    LossAt at(const at::Tensor& raw, bool normed, std::int64_t begin, std::int64_t end, bool withGradient) const {
        at::Tensor h = raw.to(m_type).clone();
        at::Tensor read = h;
        if (normed) {
            const c10::AutoGradMode record(withGradient);
            h.requires_grad_(withGradient);
            read = norm(m_state.architecture(), h, m_state.weights().finalNorm.to(m_type),
                        m_state.weights().finalNormBias.defined() ? m_state.weights().finalNormBias.to(m_type)
                                                                  : at::Tensor());
        }
        at::Tensor raws = at::empty({h.size(0), m_head.size(0)}, h.options().requires_grad(false));
        m_product.multiply(read.detach().contiguous(), raws);
        at::Tensor logits = capLogits(m_state.architecture(), raws);
        const at::Tensor index = targets(begin, end).unsqueeze(1);
        const at::Tensor logSum = at::logsumexp(logits, {1}, true);
        LossAt result;
        result.loss = (logSum - logits.gather(1, index)).squeeze(1);
        const bool lastHasNone = end == m_state.length();
        if (withGradient) result.gradient = gradient(h, read, logits, logSum, index, normed, lastHasNone);
        if (lastHasNone) result.loss.narrow(0, result.loss.size(0) - 1, 1).fill_(none);
        return result;
    }

private:
    // Wᵀ(p − y), back through the cap and the norm.
    at::Tensor gradient(const at::Tensor& h, const at::Tensor& read, at::Tensor& logits, const at::Tensor& logSum,
                        const at::Tensor& index, bool normed, bool lastHasNone) const {
        const double cap = m_state.architecture().logitSoftcap;
        at::Tensor slope;
        if (cap > 0) slope = 1 - (logits / cap).square();
        at::Tensor difference = logits.sub_(logSum).exp_();
        difference.scatter_add_(1, index, at::full_like(index, -1, difference.options()));
        if (slope.defined()) difference.mul_(slope);
        if (lastHasNone) difference.narrow(0, difference.size(0) - 1, 1).zero_();
        at::Tensor back;
        if (m_head.scalar_type() == m_type) {
            back = at::mm(difference, m_head);
        } else {
            back = at::zeros_like(h, h.options().requires_grad(false));
            for (std::int64_t begin = 0; begin < m_head.size(0); begin += tokensAtOnce) {
                const std::int64_t count = std::min(tokensAtOnce, m_head.size(0) - begin);
                back.addmm_(difference.narrow(1, begin, count), m_head.narrow(0, begin, count).to(m_type));
            }
        }
        return normed ? torch::autograd::grad({read}, {h}, {back}).front() : back;
    }

    const Impl& m_state;
    at::ScalarType m_type;
    const at::Tensor& m_head;
    mutable ReadoutProduct m_product;
};

bool isNormed(const Impl& state, LayerIndex layer, Readout readout) {
    return readout == Readout::Norm || layer.value == state.architecture().layers;
}

template <class Function> auto guarded(const Impl& state, Function&& function) {
    return atBoundary(state.subject(), [&] {
        const c10::NoGradGuard noGradient;
        useThreads(state.model->threadCount);
        return function();
    });
}

Result<void> checkWhole(const Impl& state) {
    if (state.length() == 0) return fail(ErrorCode::BadArgument, "the text", "is empty; give at least one word.");
    return state.checkRows(LayerIndex(static_cast<std::int32_t>(state.architecture().layers)), 0,
                           static_cast<std::int32_t>(state.length()));
}

// One layer of the inner-optimisation view at positions [begin, end).
void addInner(const Impl& state, const Losses& losses, LayerIndex layer, Readout readout, std::int64_t begin,
              std::int64_t end, InnerLayer& out) {
    const at::ScalarType type = upcastType(state);
    const at::Tensor x = state.rawStates(layer, begin, end).to(type);
    const bool last = layer.value == state.architecture().layers;
    const LossAt here = losses.at(x, isNormed(state, layer, readout), begin, end, !last);
    append(out.loss, here.loss);
    append(out.norm, norms(x));
    const auto count = static_cast<std::size_t>(end - begin);
    if (last) {
        for (auto* values : {&out.updateRatio, &out.descentCosine, &out.effectiveStep, &out.attentionCosine,
                             &out.mlpCosine, &out.attentionRatio, &out.mlpRatio})
            values->insert(values->end(), count, none);
        return;
    }
    const LayerIndex above(layer.value + 1);
    const at::Tensor middle = state.afterAttention(above, begin, end).to(type),
                     y = state.rawStates(above, begin, end).to(type);
    const at::Tensor update = y - x, attention = middle - x, mlp = y - middle;
    const at::Tensor g = here.gradient;
    const at::Tensor gMiddle = losses.at(middle, readout == Readout::Norm, begin, end, true).gradient;
    // Where there is no next token the gradient is 0, and what is divided by its norm is NaN.
    const auto descent = [](const at::Tensor& step, const at::Tensor& gradient) {
        return -(step * gradient).sum(1) / (norms(step) * norms(gradient));
    };
    append(out.updateRatio, norms(update) / norms(x));
    append(out.descentCosine, descent(update, g));
    append(out.effectiveStep, -(g * update).sum(1) / g.square().sum(1));
    append(out.attentionCosine, descent(attention, g));
    append(out.mlpCosine, descent(mlp, gMiddle));
    append(out.attentionRatio, norms(attention) / norms(x));
    append(out.mlpRatio, norms(mlp) / norms(middle));
}

// The distinct next tokens of a text, how often each occurs, and which of them follows each position.
struct DistinctTargets {
    std::vector<TokenId> ids;
    std::vector<double> counts;
    std::vector<std::int64_t> index; ///< [T − 1]
};

DistinctTargets distinctTargets(std::span<const TokenId> tokens) {
    DistinctTargets result;
    std::unordered_map<TokenId, std::size_t> places;
    for (const TokenId id : tokens.subspan(1)) {
        const auto [found, isNew] = places.emplace(id, result.ids.size());
        if (isNew) {
            result.ids.push_back(id);
            result.counts.push_back(0);
        }
        ++result.counts[found->second];
        result.index.push_back(static_cast<std::int64_t>(found->second));
    }
    return result;
}

class Headless {
public:
    Headless(const Impl& state, Readout readout)
        : m_state(state), m_readout(readout), m_type(upcastType(state)), m_targets(distinctTargets(state.tokens)),
          m_product(state.weights().embedding) {
        const at::Device device = state.model->torchDevice;
        const auto count = static_cast<std::int64_t>(m_targets.ids.size());
        m_embeddings = state.weights().embedding.index_select(0, idTensor(m_targets.ids, device)).to(m_type);
        m_logCounts = at::from_blob(m_targets.counts.data(), {count}, at::kDouble).log().to(device, m_type);
        m_index = at::from_blob(m_targets.index.data(), {static_cast<std::int64_t>(m_targets.index.size())}, at::kLong)
                      .to(device)
                      .clone();
    }

    HeadlessLayer read(LayerIndex layer) const {
        HeadlessLayer result;
        result.layer = layer;
        const std::int64_t length = m_state.length(), pairs = length - 1;
        at::Tensor directions = at::zeros({m_embeddings.size(1)}, m_embeddings.options().dtype(at::kDouble));
        double contrastive = 0, adjusted = 0, nearest = 0;
        for (std::int64_t begin = 0; begin < length; begin += positionsAtOnce(m_state)) {
            const std::int64_t end = std::min(begin + positionsAtOnce(m_state), length),
                               count = std::min(end, pairs) - begin;
            const at::Tensor read = m_state.readable(m_state.rawStates(layer, begin, end), layer, m_readout),
                             h = read.to(m_type);
            directions += (h / norms(h).unsqueeze(1)).to(at::kDouble).sum(0);
            if (count <= 0) continue;
            const at::Tensor index = m_index.narrow(0, begin, count).unsqueeze(1);
            const at::Tensor scores = at::mm(h.narrow(0, 0, count), m_embeddings.t());
            const at::Tensor logSum = at::logsumexp(scores + m_logCounts, {1}),
                             own = scores.gather(1, index).squeeze(1);
            contrastive += (logSum - own).to(at::kDouble).sum().item<double>();
            adjusted +=
                (logSum - own - m_logCounts.index_select(0, index.squeeze(1))).to(at::kDouble).sum().item<double>();
            at::Tensor logits = at::empty({count, m_product.matrix().size(0)}, m_embeddings.options());
            m_product.multiply(read.narrow(0, 0, count).contiguous(), logits);
            nearest += logits.argmax(1).eq(targets(begin, count)).sum().item<double>();
        }
        const auto n = static_cast<double>(pairs), t = static_cast<double>(length);
        result.contrastiveLoss = contrastive / n;
        result.adjustedLoss = adjusted / n;
        result.nearestAccuracy = nearest / n;
        result.anisotropy = (directions.square().sum().item<double>() - t) / (t * (t - 1));
        return result;
    }

private:
    at::Tensor targets(std::int64_t begin, std::int64_t count) const {
        return idTensor(
            std::span(m_state.tokens).subspan(static_cast<std::size_t>(begin) + 1, static_cast<std::size_t>(count)),
            m_state.model->torchDevice);
    }

    const Impl& m_state;
    Readout m_readout;
    at::ScalarType m_type;
    DistinctTargets m_targets;
    mutable ReadoutProduct m_product; ///< of the whole input embedding
    at::Tensor m_embeddings;          ///< [distinct, E]
    at::Tensor m_logCounts;           ///< [distinct]
    at::Tensor m_index;               ///< [T − 1]
};

} // namespace

Result<LossGradient> lossGradient(const RunState& state, LayerIndex layer, Readout readout, std::int32_t begin,
                                  std::int32_t end) {
    const Impl& impl = RunStateInternals::of(state);
    return guarded(impl, [&]() -> Result<LossGradient> {
        STRATA_CHECK(impl.checkRows(layer, begin, end));
        LossGradient result;
        const Losses losses(impl);
        for (std::int64_t from = begin; from < end; from += positionsAtOnce(impl)) {
            const std::int64_t to = std::min<std::int64_t>(from + positionsAtOnce(impl), end);
            const LossAt here =
                losses.at(impl.rawStates(layer, from, to), isNormed(impl, layer, readout), from, to, true);
            append(result.loss, here.loss);
            append(result.gradient, here.gradient);
        }
        return result;
    });
}

Result<void> readInnerOptimisation(const RunState& state, Readout readout, const JobControl& control,
                                   const std::function<void(const InnerLayer&)>& ready) {
    const Impl& impl = RunStateInternals::of(state);
    return guarded(impl, [&]() -> Result<void> {
        STRATA_CHECK(checkWhole(impl));
        const Losses losses(impl);
        const auto layers = static_cast<std::int32_t>(impl.architecture().layers);
        for (std::int32_t layer = 0; layer <= layers; ++layer) {
            InnerLayer result;
            result.layer = LayerIndex(layer);
            for (std::int64_t begin = 0; begin < impl.length(); begin += positionsAtOnce(impl)) {
                if (control.stopRequested()) return JobControl::cancelled();
                addInner(impl, losses, result.layer, readout, begin,
                         std::min(begin + positionsAtOnce(impl), impl.length()), result);
            }
            ready(result);
            control.report(ProgressStage::MeasuringUpdates,
                           static_cast<double>(layer + 1) / static_cast<double>(layers + 1));
        }
        return {};
    });
}

Result<void> readHeadless(const RunState& state, Readout readout, const JobControl& control,
                          const std::function<void(const HeadlessLayer&)>& ready) {
    const Impl& impl = RunStateInternals::of(state);
    return guarded(impl, [&]() -> Result<void> {
        STRATA_CHECK(checkWhole(impl));
        if (impl.length() < 2)
            return fail(ErrorCode::BadArgument, "the text",
                        "has one token only: there is no next one to compare with.");
        const Headless headless(impl, readout);
        const auto layers = static_cast<std::int32_t>(impl.architecture().layers);
        for (std::int32_t layer = 0; layer <= layers; ++layer) {
            if (control.stopRequested()) return JobControl::cancelled();
            ready(headless.read(LayerIndex(layer)));
            control.report(ProgressStage::ReadingHeadless,
                           static_cast<double>(layer + 1) / static_cast<double>(layers + 1));
        }
        return {};
    });
}

Result<std::vector<double>> lossesWithoutBlock(RunState& state, LayerIndex layer, double step, Readout readout,
                                               const JobControl& control) {
    Impl& impl = RunStateInternals::of(state);
    const auto layers = static_cast<std::int32_t>(impl.architecture().layers);
    const auto replaced = guarded(impl, [&]() -> Result<void> {
        STRATA_CHECK(checkWhole(impl));
        if (layer.value < 1 || layer.value > layers)
            return fail(ErrorCode::BadArgument, "layer " + std::to_string(layer.value),
                        "has no block: blocks make the layers 1 to " + std::to_string(layers) + ".");
        const c10::InferenceMode inference(false);
        const Losses losses(impl);
        const LayerIndex below(layer.value - 1);
        std::vector<at::Tensor> parts;
        for (std::int64_t begin = 0; begin < impl.length(); begin += positionsAtOnce(impl)) {
            if (control.stopRequested()) return JobControl::cancelled();
            const std::int64_t end = std::min(begin + positionsAtOnce(impl), impl.length());
            const at::Tensor h = impl.rawStates(below, begin, end).to(upcastType(impl));
            if (step == 0)
                parts.push_back(h);
            else
                parts.push_back(h - losses.at(h, isNormed(impl, below, readout), begin, end, true).gradient * step);
        }
        const c10::InferenceMode again;
        impl.layers[static_cast<std::size_t>(layer.value)].states.narrow(0, 0, impl.length()).copy_(at::cat(parts));
        for (std::int32_t above = layer.value + 1; above <= layers; ++above)
            impl.layers[static_cast<std::size_t>(above)].filled = 0;
        return {};
    });
    STRATA_CHECK(replaced);
    STRATA_CHECK(state.fill(LayerIndex(layers), control));
    return guarded(impl, [&]() -> Result<std::vector<double>> {
        const Losses losses(impl);
        std::vector<double> result;
        for (std::int64_t begin = 0; begin < impl.length(); begin += positionsAtOnce(impl)) {
            if (control.stopRequested()) return JobControl::cancelled();
            const std::int64_t end = std::min(begin + positionsAtOnce(impl), impl.length());
            append(result, losses.at(impl.rawStates(LayerIndex(layers), begin, end), true, begin, end, false).loss);
        }
        return result;
    });
}

} // namespace strata
