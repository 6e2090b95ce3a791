// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lens/lens_job.h"

#include "model/decoding/provenance.h"
#include "model/decoding/token_texts.h"
#include "model/engine/inner_reading.h"
#include "model/engine/lens_reader.h"
#include "model/engine/memory.h"
#include "model/engine/row_distances.h"
#include "model/lens/lens_request.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace strata {
namespace {

using Clock = std::chrono::steady_clock;
constexpr float none = std::numeric_limits<float>::quiet_NaN();
/// Blocks are run and read for so many positions before the next ones: what is cancelled keeps those.
constexpr std::size_t positionsAtOnce = 256;
constexpr auto betweenLooks = std::chrono::milliseconds(50);

// Puts cells into place as they come, and shows them to the observer now and then.
class Filling {
public:
    Filling(Lens& lens, const Tokenizer* tokenizer, const JobControl& control, const LensObserver& observer, bool anti)
        : m_lens(lens), m_control(control), m_observer(observer), m_anti(anti) {
        if (tokenizer) m_texts.emplace(*tokenizer);
    }

    void keepText(TokenId id) {
        if (id.value < 0 || m_lens.tokenTexts.contains(id)) return;
        m_lens.tokenTexts.emplace(id, m_texts ? m_texts->shown(id) : "#" + std::to_string(id.value));
    }

    SequenceToken sequenceToken(TokenId id) {
        keepText(id);
        if (m_texts) return m_texts->sequenceToken(id);
        return {id, m_lens.textOf(id), m_lens.textOf(id)};
    }

    /// The next blocks are of these positions.
    void beginPositions(std::size_t from, std::size_t to) {
        m_from = from;
        m_to = to;
        m_done = 0;
    }
    /// Progress of the whole while the states of these positions are computed: half of their time.
    double before(double fraction) const { return within(0.5 * fraction); }

    void place(const CellBlock& block) {
        const auto topK = static_cast<std::size_t>(m_lens.topK), tracked = m_lens.tracked.size(),
                   inBlock = tracked + (m_anti ? 1 : 0);
        for (std::size_t i = 0; i < static_cast<std::size_t>(block.count); ++i) {
            const std::size_t position = static_cast<std::size_t>(block.begin) + i,
                              cell = m_lens.cell(block.row, position);
            for (std::size_t k = 0; k < topK; ++k) {
                m_lens.topIds[cell * topK + k] = TokenId(block.topIds[i * topK + k]);
                m_lens.topLogprobs[cell * topK + k] = static_cast<float>(block.topLogprobs[i * topK + k]);
                keepText(TokenId(block.topIds[i * topK + k]));
            }
            if (m_lens.targetKind == LensTarget::Final && block.target[i] >= 0)
                m_lens.targets[position] = TokenId(block.target[i]);
            const double* const trackedLogprobs = block.trackedLogprobs.data() + i * inBlock;
            for (std::size_t t = 0; t < tracked; ++t)
                m_lens.trackedLogprobs[cell * tracked + t] = static_cast<float>(trackedLogprobs[t]);
            const double top = block.topLogprobs[i * topK];
            set(LensStatistic::Probability, cell, std::exp(top));
            set(LensStatistic::LogProbability, cell, top);
            set(LensStatistic::Margin, cell, topK > 1 ? top - block.topLogprobs[i * topK + 1] : none);
            set(LensStatistic::Entropy, cell, block.entropy[i]);
            set(LensStatistic::KlToFinal, cell, block.klToFinal[i]);
            set(LensStatistic::JsToFinal, cell, block.jsToFinal[i]);
            set(LensStatistic::TargetCrossEntropy, cell, -block.targetLogprob[i]);
            set(LensStatistic::TargetRank, cell, block.targetRank[i]);
            if (m_anti) set(LensStatistic::TargetMinusAnti, cell, block.targetLogprob[i] - trackedLogprobs[tracked]);
            set(LensStatistic::Norm, cell, block.norm[i]);
            set(LensStatistic::UpdateRatio, cell, block.updateRatio[i]);
            set(LensStatistic::Cosine, cell, block.cosine[i]);
        }
        m_done += static_cast<std::size_t>(block.count);
        const double cells = static_cast<double>(m_lens.rows.size() * (m_to - m_from));
        m_control.report(ProgressStage::ReadingLayers, within(0.5 + 0.5 * static_cast<double>(m_done) / cells));
        if (!m_observer || Clock::now() - m_lastLook < betweenLooks) return;
        m_observer(m_lens);
        m_lastLook = Clock::now();
    }

private:
    double within(double fraction) const {
        return (static_cast<double>(m_from) + fraction * static_cast<double>(m_to - m_from)) /
               static_cast<double>(m_lens.positions.size());
    }
    void set(LensStatistic statistic, std::size_t cell, double value) {
        std::vector<float>& values = m_lens.statistics[static_cast<std::size_t>(statistic)];
        if (!values.empty()) values[cell] = static_cast<float>(value);
    }

    Lens& m_lens;
    std::optional<TokenTexts> m_texts;
    const JobControl& m_control;
    const LensObserver& m_observer;
    bool m_anti;
    std::size_t m_from = 0, m_to = 0, m_done = 0;
    Clock::time_point m_lastLook = Clock::now();
};

bool wants(const LensRequest& request, LensStatistic statistic) {
    if (statistic == LensStatistic::TargetMinusAnti && !request.antiTarget) return false;
    return request.statistics.empty() ||
           std::find(request.statistics.begin(), request.statistics.end(), statistic) != request.statistics.end();
}

std::vector<std::optional<TokenId>> targetsOf(const LensText& text, const LensRequest& request) {
    std::vector<std::optional<TokenId>> targets(text.ids.size());
    for (std::size_t i = 0; i < targets.size(); ++i)
        switch (request.target) {
        case LensTarget::Next:
            if (i + 1 < targets.size()) targets[i] = text.ids[i + 1];
            break;
        case LensTarget::Token:
            targets[i] = request.targetToken;
            break;
        case LensTarget::Given:
            targets[i] = request.givenTargets[i];
            break;
        case LensTarget::Final:
            break; // known once the final row is
        }
    return targets;
}

Lens emptyLens(const LoadedModel& model, const LensText& text, const LensRequest& request, std::vector<LensRow> rows) {
    Lens lens;
    lens.strataVersion = STRATA_VERSION;
    lens.createdAt = nowUtc();
    lens.model = modelSummary(model.checkpoint());
    lens.heads = headSummaries(model);
    lens.device = model.device();
    lens.dtype = dtypeName(model.dtype());
    lens.title = text.title;
    lens.text = text.text;
    lens.readout = request.readout;
    lens.matrix = lensMatrixName(model, request.matrix);
    lens.targetKind = request.target;
    lens.targetToken = request.target == LensTarget::Token ? request.targetToken : std::nullopt;
    lens.antiTarget = request.antiTarget;
    lens.segments = text.segments;
    lens.levelNames = text.levelNames;
    lens.targets = targetsOf(text, request);
    lens.rows = std::move(rows);
    lens.topK = static_cast<std::int32_t>(std::min<std::int64_t>(request.topK, model.architecture().vocabularySize));
    lens.tracked = request.tracked;
    lens.groups = request.groups;
    for (const std::vector<TokenId>& group : request.groups)
        for (const TokenId id : group)
            if (std::find(lens.tracked.begin(), lens.tracked.end(), id) == lens.tracked.end())
                lens.tracked.push_back(id);
    lens.warnings = model.warnings();
    const std::size_t cells = lens.rows.size() * text.ids.size();
    lens.topIds.assign(cells * static_cast<std::size_t>(lens.topK), TokenId(-1));
    lens.topLogprobs.assign(cells * static_cast<std::size_t>(lens.topK), none);
    lens.trackedLogprobs.assign(cells * lens.tracked.size(), none);
    for (std::size_t s = 0; s < lensStatisticCount; ++s)
        if (wants(request, static_cast<LensStatistic>(s))) lens.statistics[s].assign(cells, none);
    return lens;
}

Result<void> requireMemoryOf(const LoadedModel& model, const LensText& text, const LensRequest& request,
                             std::size_t rows) {
    const auto perCell = static_cast<std::int64_t>(8 * static_cast<std::size_t>(request.topK) + 4 * lensStatisticCount +
                                                   4 * request.tracked.size());
    const auto cells = static_cast<std::int64_t>(rows * text.ids.size());
    const auto states =
        static_cast<std::int64_t>(text.ids.size() * std::max<std::size_t>(4, dtypeBytes(model.dtype()))) *
        (model.architecture().layers + 1) * model.architecture().hiddenSize;
    return requireMemory("the lens of " + std::to_string(text.ids.size()) + " positions", cells * perCell + states,
                         availableMemory(), "this machine");
}

InnerOptimisation emptyInner(const Lens& lens, Readout readout) {
    InnerOptimisation inner;
    inner.readout = readout;
    inner.layers = static_cast<std::int32_t>(lens.model.layers);
    inner.positions = static_cast<std::int32_t>(lens.positions.size());
    const std::size_t cells = (static_cast<std::size_t>(inner.layers) + 1) * lens.positions.size();
    for (auto* values : {&inner.loss, &inner.norm, &inner.updateRatio, &inner.descentCosine, &inner.effectiveStep,
                         &inner.attentionCosine, &inner.mlpCosine, &inner.attentionRatio, &inner.mlpRatio})
        values->assign(cells, none);
    return inner;
}

Result<void> addInner(const RunState& state, const LensRequest& request, const JobControl& control, Lens& lens) {
    lens.inner = emptyInner(lens, request.readout);
    InnerOptimisation& inner = *lens.inner;
    return readInnerOptimisation(state, request.readout, control, [&](const InnerLayer& layer) {
        const auto put = [&](const std::vector<double>& from, std::vector<float>& to) {
            std::transform(from.begin(), from.end(), to.begin() + layer.layer.value * inner.positions,
                           [](double value) { return static_cast<float>(value); });
        };
        put(layer.loss, inner.loss);
        put(layer.norm, inner.norm);
        put(layer.updateRatio, inner.updateRatio);
        put(layer.descentCosine, inner.descentCosine);
        put(layer.effectiveStep, inner.effectiveStep);
        put(layer.attentionCosine, inner.attentionCosine);
        put(layer.mlpCosine, inner.mlpCosine);
        put(layer.attentionRatio, inner.attentionRatio);
        put(layer.mlpRatio, inner.mlpRatio);
    });
}

Result<void> addHeadless(const RunState& state, const LensRequest& request, const JobControl& control, Lens& lens) {
    HeadlessCurves curves;
    curves.logCount = std::log(static_cast<double>(state.length() - 1));
    STRATA_CHECK(readHeadless(state, request.readout, control, [&](const HeadlessLayer& layer) {
        curves.contrastiveLoss.push_back(layer.contrastiveLoss);
        curves.adjustedLoss.push_back(layer.adjustedLoss);
        curves.nearestAccuracy.push_back(layer.nearestAccuracy);
        curves.anisotropy.push_back(layer.anisotropy);
    }));
    lens.headless = std::move(curves);
    return {};
}

Result<RowDistances> distancesBetween(const RunState& state, const std::vector<ReaderRow>& rows,
                                      const JobControl& control) {
    const Architecture& a = state.model().architecture();
    const double budget = state.model().device() == "cpu" ? rowDistanceBudget : 8 * rowDistanceBudget;
    std::vector<std::int32_t> positions =
        rowDistancePositions(state.length(), rowDistanceCost(a.vocabularySize, a.hiddenSize, rows.size()), budget);
    STRATA_TRY(RowDistanceTable table, readRowDistances(state, rows, std::move(positions), control));
    return RowDistances{std::move(table.positions), {table.values.begin(), table.values.end()}};
}

Result<void> addRowDistances(const RunState& state, const ReaderPlan& plan, const JobControl& control, Lens& lens) {
    STRATA_TRY(lens.rowDistances, distancesBetween(state, plan.rows, control));
    return {};
}

} // namespace

Result<Lens> computeLens(std::shared_ptr<const LoadedModel> model, const Tokenizer* tokenizer, const LensText& text,
                         const LensRequest& request, const JobControl& control, const LensObserver& observer) {
    const auto begin = Clock::now();
    STRATA_CHECK(checkLensRequest(*model, text, request));
    std::vector<LensRow> rows = lensRows(*model, request);
    STRATA_CHECK(requireMemoryOf(*model, text, request, rows.size()));
    Lens lens = emptyLens(*model, text, request, std::move(rows));
    Filling filling(lens, tokenizer, control, observer, request.antiTarget.has_value());
    for (const TokenId id : text.ids)
        lens.positions.push_back(filling.sequenceToken(id));
    for (const auto& target : lens.targets)
        if (target) filling.keepText(*target);
    for (const TokenId id : lens.tracked)
        filling.keepText(id);
    if (lens.antiTarget) filling.keepText(*lens.antiTarget);
    if (lens.targetToken) filling.keepText(*lens.targetToken);

    ReaderPlan plan;
    for (const LensRow& row : lens.rows)
        plan.rows.push_back(readerRow(*model, request, row));
    plan.finalRow = static_cast<std::size_t>(lens.finalRow());
    plan.targets = lens.targets;
    plan.targetsAreFinal = request.target == LensTarget::Final;
    plan.tracked = lens.tracked;
    if (request.antiTarget) plan.tracked.push_back(*request.antiTarget);
    plan.topK = lens.topK;
    plan.divergence = wants(request, LensStatistic::KlToFinal);
    plan.jensenShannon = wants(request, LensStatistic::JsToFinal);
    plan.geometry = wants(request, LensStatistic::Norm) || wants(request, LensStatistic::UpdateRatio) ||
                    wants(request, LensStatistic::Cosine);

    RunState state(model, Activations::Float32);
    Result<void> done;
    for (std::size_t from = 0; done && from < text.ids.size(); from += positionsAtOnce) {
        const std::size_t to = std::min(text.ids.size(), from + positionsAtOnce);
        STRATA_CHECK(state.append(std::span(text.ids).subspan(from, to - from)));
        JobControl running{control.stop, {}};
        if (control.onProgress)
            running.onProgress = [&](const Progress& p) { control.report(p.stage, filling.before(p.fraction)); };
        filling.beginPositions(from, to);
        plan.begin = static_cast<std::int32_t>(from);
        plan.targets.assign(lens.targets.begin(), lens.targets.begin() + static_cast<std::ptrdiff_t>(to));
        done = state.fill(LayerIndex(static_cast<std::int32_t>(model->architecture().layers)), running);
        if (done) done = readCells(state, plan, control, [&](const CellBlock& block) { filling.place(block); });
    }
    if (done && request.rowDistances) done = addRowDistances(state, plan, control, lens);
    if (done && request.innerOptimisation) done = addInner(state, request, control, lens);
    if (request.headless && state.length() < 2)
        lens.warnings.emplace_back("A text of one token has no next token: there are no headless curves.");
    else if (done && request.headless)
        done = addHeadless(state, request, control, lens);
    if (!done && done.error().code != ErrorCode::Cancelled) return tl::unexpected<Error>(std::move(done).error());
    lens.cancelled = !done;
    lens.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    if (observer) observer(lens);
    return lens;
}

Result<RowDistances> measureRowDistances(std::shared_ptr<const LoadedModel> model, const Lens& lens,
                                         const JobControl& control) {
    STRATA_TRY(const std::vector<ReaderRow> rows, readerRows(*model, lens));
    std::vector<TokenId> ids;
    for (const SequenceToken& token : lens.positions)
        ids.push_back(token.id);
    STRATA_TRY(const LensText text, lensIds(*model, std::move(ids)));
    RunState state(model, Activations::Float32);
    STRATA_CHECK(state.append(text.ids));
    STRATA_CHECK(state.fill(LayerIndex(static_cast<std::int32_t>(model->architecture().layers)), control));
    return distancesBetween(state, rows, control);
}

} // namespace strata
