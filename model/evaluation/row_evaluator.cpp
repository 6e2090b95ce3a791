// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/evaluation/row_evaluator.h"

#include "model/base/counted.h"
#include "model/decoding/hierarchical_decoder.h"
#include "model/decoding/label_readings.h"
#include "model/decoding/provenance.h"
#include "model/task/encoding.h"

#include <algorithm>

namespace strata {

RowEvaluator::RowEvaluator(std::shared_ptr<const LoadedModel> model, const Tokenizer& tokenizer, const Task& task,
                           DecodeOptions options, int keptProbabilities)
    : m_model(std::move(model)), m_tokenizer(&tokenizer), m_task(&task), m_options(std::move(options)),
      m_keptProbabilities(std::max(0, keptProbabilities)) {
    m_options.shownTopK = 0;
    m_options.otherHeads = false;
    m_options.layerReadings = false;
    m_options.besideOriginal = false;
    m_options.beam = 0;
}

Result<RowEvaluator> RowEvaluator::make(std::shared_ptr<const LoadedModel> model, const Tokenizer& tokenizer,
                                        const Task& task, DecodeOptions options, int keptProbabilities) {
    RowEvaluator made(std::move(model), tokenizer, task, std::move(options), keptProbabilities);
    STRATA_TRY(made.m_heads, headsOfLevels(*made.m_model, task));
    for (std::size_t i = 0; i < task.levels.size(); ++i) {
        const TaskLevel& level = task.levels[i];
        const HeadSpec& head = made.specOf(i);
        made.m_levels.push_back({level.name, head.name, *head.layer, head.readout, level.answer == AnswerKind::Label});
    }
    return made;
}

std::int64_t RowEvaluator::mostTokens(const DataRow& row) const {
    const auto prompt = encodePrompt(*m_tokenizer, *m_task, row.fields);
    if (!prompt) return 1;
    const std::int64_t answers = static_cast<std::int64_t>(m_options.maxNewTokens.value_or(m_task->maxNewTokens)) *
                                 static_cast<std::int64_t>(m_task->levels.size());
    return static_cast<std::int64_t>(prompt->ids.size()) + answers;
}

Result<EvaluationRecord> RowEvaluator::evaluate(const DataRow& row, const std::string& where,
                                                const JobControl& control) const {
    if (row.answers.size() > m_task->levels.size())
        return fail(ErrorCode::BadData, where,
                    "has " + counted(static_cast<std::int64_t>(row.answers.size()), "answer") + ", but the task \"" +
                        m_task->name + "\" has " + counted(static_cast<std::int64_t>(m_task->levels.size()), "level") +
                        ".");
    auto record = decode(row, control);
    if (control.stopRequested()) return JobControl::cancelled();
    if (!record) return fail(record.error().code, where, record.error().message());
    record->id = std::to_string(row.line);
    return record;
}

Result<EvaluationRecord> RowEvaluator::decode(const DataRow& row, const JobControl& control) const {
    const RunObserver nobody;
    DecodeOptions options = m_options;
    if (options.labelReadings)
        for (std::size_t i = 0; i < row.answers.size(); ++i)
            options.gold[m_levels[i].name] = row.answers[i];
    HierarchicalDecoder decoder(m_model, *m_tokenizer, *m_task, row.fields, options, control, nobody);
    STRATA_TRY(const Run run, decoder.run());
    if (control.stopRequested()) return JobControl::cancelled();
    EvaluationRecord record = answersOf(row, run);
    // Of a row that was given up its deeper layers are not run for gold either.
    const std::size_t levels = decoder.stoppedAfter() ? *decoder.stoppedAfter() + 1 : m_task->levels.size();
    STRATA_CHECK(scoreGold(row, std::min(levels, row.answers.size()), decoder.state(), record, control));
    return record;
}

EvaluationRecord RowEvaluator::answersOf(const DataRow& row, const Run& run) const {
    EvaluationRecord record;
    record.cost = run.cost;
    record.promptTokens = run.promptLength;
    record.otherGold = row.otherPaths;
    double path = 1;
    bool known = false, broken = false;
    std::vector<std::string> answers;
    for (std::size_t i = 0; i < m_task->levels.size(); ++i) {
        LevelRecord& level = record.levels.emplace_back();
        if (i < row.answers.size()) level.gold = row.answers[i];
        const auto answered = std::ranges::find(run.levels, m_task->levels[i].name, &RunLevel::name);
        level.answered = answered != run.levels.end();
        if (!level.answered) {
            answers.emplace_back();
            continue;
        }
        fillLevel(*answered, level);
        if (goldIsAmong(*m_task, static_cast<int>(i), answers, row.answers)) rankGold(*answered, level);
        answers.push_back(answered->label.value_or(answered->text));
        if (!m_levels[i].isLabel) continue;
        known = known || level.labelProbability;
        broken = broken || !level.labelProbability;
        path *= level.labelProbability.value_or(0);
    }
    if (known && !broken) record.pathProbability = path;
    // What was fed and generated, from where each answer stands.
    std::int32_t end = 0;
    for (const RunSegment& segment : run.segments) {
        if (segment.kind != RunSegment::Kind::Answer) continue;
        const std::string& name = run.levels[static_cast<std::size_t>(segment.level)].name;
        const auto index = std::ranges::find(m_levels, name, &EvaluatedLevel::name) - m_levels.begin();
        LevelRecord& level = record.levels[static_cast<std::size_t>(index)];
        level.beforeTokens = segment.begin - end;
        level.answerTokens = segment.end - segment.begin;
        end = segment.end;
    }
    return record;
}

void RowEvaluator::fillLevel(const RunLevel& answered, LevelRecord& level) const {
    level.text = answered.text;
    level.label = answered.label;
    level.labelProbability = answered.labelProbability;
    level.candidates = static_cast<std::int64_t>(answered.candidates.size());
    level.readings = answered.labelReadings;
    if (answered.labelMatch != LabelMatch::None && !answered.constrained && !answered.scored)
        level.editDistance = answered.labelDistance;
    const std::size_t kept = std::min(answered.candidates.size(), static_cast<std::size_t>(m_keptProbabilities));
    for (std::size_t i = 0; i < kept; ++i)
        level.probabilities.push_back({answered.candidates[i].label, answered.candidates[i].probability});
}

void RowEvaluator::rankGold(const RunLevel& answered, LevelRecord& level) {
    if (!level.gold) return;
    const auto found = std::ranges::find(answered.candidates, *level.gold, &LabelCandidate::label);
    if (found == answered.candidates.end()) return;
    level.goldRank = found - answered.candidates.begin() + 1;
    level.goldProbability = found->probability;
}

/// log p of each level's gold tokens, closing mark included, by each level's own layer. What the decoding has computed
/// of the same tokens is taken from its caches: all of the prompt, and the answers as far as they were right.
Result<void> RowEvaluator::scoreGold(const DataRow& row, std::size_t levels, RunState& state, EvaluationRecord& record,
                                     const JobControl& control) const {
    if (levels == 0) return {};
    const std::vector<std::string> answers(row.answers.begin(),
                                           row.answers.begin() + static_cast<std::ptrdiff_t>(levels));
    STRATA_TRY(const EncodedRow gold, encodeTeacherForced(*m_tokenizer, *m_task, row.fields, answers));
    const std::span<const TokenId> fed = std::span(gold.ids).first(gold.ids.size() - 1);
    const auto [ours, theirs] = std::ranges::mismatch(state.tokens(), fed);
    const auto same = ours - state.tokens().begin();
    state.truncate(static_cast<std::int32_t>(same));
    STRATA_CHECK(state.append(fed.subspan(static_cast<std::size_t>(same))));
    const std::int32_t most = rowsPerReadout(m_model->architecture().vocabularySize);
    for (const LevelSpan& span : gold.spans) {
        const auto index = static_cast<std::size_t>(span.level);
        const HeadSpec& spec = specOf(index);
        STRATA_CHECK(state.fill(*spec.layer, control));
        LevelRecord& level = record.levels[index];
        for (std::int32_t begin = span.begin; begin < span.end; begin += most) {
            const std::int32_t end = std::min(span.end, begin + most);
            STRATA_TRY(const LogProbabilities rows,
                       state.readout(*spec.layer, m_heads[index], spec.readout, begin - 1, end - 1));
            for (std::int32_t i = begin; i < end; ++i)
                level.goldLogprob += static_cast<double>(
                    rows.row(i - begin)[static_cast<std::size_t>(gold.ids[static_cast<std::size_t>(i)].value)]);
        }
        level.goldTokens += span.end - span.begin;
    }
    return {};
}

} // namespace strata
