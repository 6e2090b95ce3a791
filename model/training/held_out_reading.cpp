// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/held_out_reading.h"

#include "model/training/head_drift.h"

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

/// KL(final ‖ head) over the positions of a level.
struct DivergenceSum {
    double sum = 0;
    std::int64_t positions = 0;
};

/// What the rows of a level add up to at one layer.
struct LayerSum {
    double loss = 0;
    std::int64_t tokens = 0, rows = 0, right = 0;
};

class Reader {
public:
    Reader(const ModelParameters& parameters, const ExampleSource& heldOut, const HeldOutReadingOptions& options,
           const JobControl& control)
        : m_parameters(parameters), m_heldOut(heldOut), m_options(options), m_control(control),
          m_model(modelOfWeights("training", parameters.architecture, parameters.heads, weightsOf(parameters),
                                 options.threads)),
          m_stops(parameters.architecture.stopIds) {
        if (const auto eos = heldOut.tokenizer().eos()) m_stops.push_back(*eos);
    }

    Result<RowSample> sample(const TrainingRow& row) const {
        const DataRow& data = m_heldOut.rows()[static_cast<std::size_t>(row.key / 2)]; // its place: ExampleSource
        RowSample result;
        result.row = data.line;
        const auto input = data.fields.find("input");
        if (input != data.fields.end()) result.input = input->second;
        for (std::size_t i = 0; i < row.spans.size(); ++i) {
            const LabelSpan& span = row.spans[i];
            if (span.begin < 1 || span.begin >= span.end) continue;
            STRATA_TRY(LevelSample level, answer(row, span));
            // Levels that one head answers (a flat baseline) are told apart by their own names.
            const auto sameHead = [&](const LabelSpan& other) { return other.level == span.level; };
            if (std::ranges::count_if(row.spans, sameHead) > 1) level.name = m_heldOut.task().levels[i].name;
            level.gold = textOf(std::span(row.ids).subspan(static_cast<std::size_t>(span.begin),
                                                           static_cast<std::size_t>(span.end - span.begin)));
            result.levels.push_back(std::move(level));
        }
        return result;
    }

    /// Adds a row to sums[head][layer − 1].
    Result<void> addLayers(const TrainingRow& row, std::vector<std::vector<LayerSum>>& sums,
                           std::vector<DivergenceSum>& divergences) const {
        const LayerIndex last(static_cast<std::int32_t>(m_parameters.architecture.layers));
        RunState state(m_model);
        STRATA_CHECK(state.append(row.ids));
        STRATA_CHECK(state.fill(last, m_control));
        for (const LabelSpan& span : row.spans) {
            const std::int32_t begin = std::max(span.begin, 1); // nothing comes before the first token
            if (begin >= span.end) continue;
            const auto head = static_cast<std::size_t>(span.level);
            const Readout readout = m_parameters.heads[head].readout;
            STRATA_CHECK(addDivergence(state, span.level, begin - 1, span.end - 1, divergences[head]));
            for (std::int32_t layer = 1; layer <= last.value; ++layer) {
                STRATA_TRY(const LogProbabilities said,
                           state.readout(LayerIndex(layer), HeadIndex(span.level), readout, begin - 1, span.end - 1));
                LayerSum& sum = sums[static_cast<std::size_t>(span.level)][static_cast<std::size_t>(layer - 1)];
                bool right = true;
                for (std::int32_t i = begin; i < span.end; ++i) {
                    const std::span<const float> row_ = said.row(i - begin);
                    const auto target = static_cast<std::size_t>(row.ids[static_cast<std::size_t>(i)].value);
                    sum.loss -= static_cast<double>(row_[target]);
                    ++sum.tokens;
                    right = right && best(row_) == target;
                }
                ++sum.rows;
                sum.right += right ? 1 : 0;
            }
        }
        return {};
    }

private:
    Result<void> addDivergence(RunState& state, std::int32_t level, std::int32_t begin, std::int32_t end,
                               DivergenceSum& sum) const {
        const auto final = static_cast<std::int32_t>(m_parameters.heads.size()) - 1;
        if (level == final) return {};
        const HeadSpec& own = m_parameters.heads[static_cast<std::size_t>(level)];
        const HeadSpec& last = m_parameters.heads.back();
        STRATA_TRY(const LogProbabilities p, state.readout(*last.layer, HeadIndex(final), last.readout, begin, end));
        STRATA_TRY(const LogProbabilities q, state.readout(*own.layer, HeadIndex(level), own.readout, begin, end));
        for (std::int32_t i = 0; i < end - begin; ++i)
            if (const auto nats = divergence(p.row(i), q.row(i))) {
                sum.sum += *nats;
                ++sum.positions;
            }
        return {};
    }

    /// With the tokens of heads that have few rows said as the engine wants to know them.
    static LoadedModel::Weights weightsOf(const ModelParameters& parameters) {
        LoadedModel::Weights weights = parameters.weights;
        if (parameters.headRows.empty()) return weights;
        weights.headOutputs.resize(weights.heads.size());
        for (std::size_t head = 0; head < weights.heads.size(); ++head) {
            const std::vector<std::int64_t> ids(parameters.headRows[head].begin(), parameters.headRows[head].end());
            if (!ids.empty())
                weights.headOutputs[head].ids = at::tensor(ids, at::kLong).to(weights.heads[head].device());
        }
        return weights;
    }

    static std::size_t best(std::span<const float> row) {
        return static_cast<std::size_t>(std::max_element(row.begin(), row.end()) - row.begin());
    }

    std::string textOf(std::span<const TokenId> ids) const { return m_heldOut.tokenizer().decode(ids, true); }

    Result<LevelSample> answer(const TrainingRow& row, const LabelSpan& span) const {
        const HeadSpec& head = m_parameters.heads[static_cast<std::size_t>(span.level)];
        const TokenId closing = row.ids[static_cast<std::size_t>(span.end - 1)]; // encodeAnswer() ends with it
        RunState state(m_model);
        STRATA_CHECK(state.append(std::span(row.ids).first(static_cast<std::size_t>(span.begin))));
        std::vector<TokenId> said;
        double logprob = 0;
        while (static_cast<int>(said.size()) < m_options.mostTokens &&
               state.length() < m_parameters.architecture.contextLength) {
            STRATA_CHECK(state.fill(*head.layer, m_control));
            STRATA_TRY(const LogProbabilities next, state.readout(*head.layer, HeadIndex(span.level), head.readout,
                                                                  state.length() - 1, state.length()));
            const std::size_t id = best(next.row(0));
            logprob += static_cast<double>(next.row(0)[id]);
            const TokenId token(static_cast<std::int32_t>(id));
            if (token == closing || std::find(m_stops.begin(), m_stops.end(), token) != m_stops.end()) break;
            said.push_back(token);
            STRATA_CHECK(state.append(std::span(&token, 1)));
        }
        return LevelSample{head.name, {}, textOf(said), std::exp(logprob)};
    }

    const ModelParameters& m_parameters;
    const ExampleSource& m_heldOut;
    const HeldOutReadingOptions& m_options;
    const JobControl& m_control;
    std::shared_ptr<const LoadedModel> m_model;
    std::vector<TokenId> m_stops;
};

std::vector<HeadLayers> meansOf(const ModelParameters& parameters, const std::vector<std::vector<LayerSum>>& sums,
                                const std::vector<DivergenceSum>& divergences) {
    std::vector<HeadLayers> result;
    for (std::size_t head = 0; head < sums.size(); ++head) {
        HeadLayers layers;
        layers.name = parameters.heads[head].name;
        if (const DivergenceSum& all = divergences[head]; all.positions > 0)
            layers.divergence = all.sum / static_cast<double>(all.positions);
        for (std::size_t i = 0; i < sums[head].size(); ++i) {
            const LayerSum& sum = sums[head][i];
            if (sum.rows == 0) continue;
            layers.layers.push_back({LayerIndex(static_cast<std::int32_t>(i) + 1), sum.rows,
                                     sum.loss / static_cast<double>(sum.tokens),
                                     static_cast<double>(sum.right) / static_cast<double>(sum.rows)});
        }
        if (!layers.layers.empty()) result.push_back(std::move(layers));
    }
    return result;
}

} // namespace

Result<HeldOutReading> readHeldOut(const ModelParameters& parameters, const ExampleSource& heldOut,
                                   const std::vector<TrainingRow>& rows, const HeldOutReadingOptions& options,
                                   const JobControl& control) {
    const Reader reader(parameters, heldOut, options, control);
    HeldOutReading reading;
    const auto first = [&](std::int64_t count) {
        return std::span(rows).first(std::min(rows.size(), static_cast<std::size_t>(std::max<std::int64_t>(0, count))));
    };
    for (const TrainingRow& row : first(options.sampleRows)) {
        if (control.stopRequested()) return JobControl::cancelled();
        STRATA_TRY(RowSample sample, reader.sample(row));
        reading.samples.push_back(std::move(sample));
    }
    std::vector<std::vector<LayerSum>> sums(
        parameters.heads.size(), std::vector<LayerSum>(static_cast<std::size_t>(parameters.architecture.layers)));
    std::vector<DivergenceSum> divergences(parameters.heads.size());
    for (const TrainingRow& row : first(options.layerRows)) {
        if (control.stopRequested()) return JobControl::cancelled();
        STRATA_CHECK(reader.addLayers(row, sums, divergences));
    }
    reading.layers = meansOf(parameters, sums, divergences);
    return reading;
}

} // namespace strata
