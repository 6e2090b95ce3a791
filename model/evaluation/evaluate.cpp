// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/evaluation/evaluate.h"

#include "model/base/counted.h"
#include "model/decoding/provenance.h"
#include "model/task/answers.h"
#include "model/task/encoding.h"

#include <algorithm>
#include <chrono>
#include <map>

namespace strata {
namespace {

using Clock = std::chrono::steady_clock;

/// The evaluation of one task by one model; decodes a row at a time.
class Evaluator {
public:
    Evaluator(const std::shared_ptr<const LoadedModel>& model, const Tokenizer& tokenizer, const Task& task,
              const EvaluationRequest& request, const JobControl& control)
        : m_model(model), m_tokenizer(tokenizer), m_task(task), m_request(request), m_control(control),
          m_options(request.decoding) {
        m_options.shownTopK = 0;
        m_options.otherHeads = false;
        m_options.layerReadings = false;
        m_quiet.stop = control.stop; // a row's own progress is none of the evaluation's
    }

    Result<Evaluation> run(const EvaluationObserver& observer) {
        STRATA_CHECK(begin());
        const auto started = Clock::now();
        const double before = m_evaluation.seconds;
        if (observer) observer(m_evaluation);
        for (const DataRow& row : m_request.rows) {
            m_control.pause();
            if (m_control.stopRequested()) break;
            STRATA_TRY(std::optional<EvaluationRecord> record, recordOf(row));
            if (!record) break; // cancelled in the middle of it
            m_evaluation.records.push_back(std::move(*record));
            m_evaluation.seconds = before + std::chrono::duration<double>(Clock::now() - started).count();
            m_control.report(ProgressStage::Evaluating, static_cast<double>(m_evaluation.records.size()) /
                                                            static_cast<double>(m_request.rows.size()));
            if (observer) observer(m_evaluation);
        }
        m_evaluation.seconds = before + std::chrono::duration<double>(Clock::now() - started).count();
        return std::move(m_evaluation);
    }

private:
    /// Provenance, levels, and what an earlier evaluation has done already.
    Result<void> begin() {
        Run run = beginRun(*m_model, m_task, {}, m_options);
        m_evaluation.strataVersion = std::move(run.strataVersion);
        m_evaluation.createdAt = std::move(run.createdAt);
        m_evaluation.model = std::move(run.model);
        m_evaluation.heads = std::move(run.heads);
        m_evaluation.task = std::move(run.task);
        m_evaluation.device = std::move(run.device);
        m_evaluation.dtype = std::move(run.dtype);
        m_evaluation.seed = run.seed;
        m_evaluation.options = std::move(run.options);
        m_evaluation.data = m_request.data;
        m_evaluation.rows = static_cast<std::int64_t>(m_request.rows.size());
        m_evaluation.warnings = std::move(run.warnings);
        STRATA_TRY(const std::vector<std::string> warnings,
                   dataWarnings(m_request.rows, m_task, m_request.data, "compare with"));
        m_evaluation.warnings.insert(m_evaluation.warnings.end(), warnings.begin(), warnings.end());
        STRATA_TRY(m_headOfLevel, headsOfLevels(*m_model, m_task));
        for (std::size_t i = 0; i < m_task.levels.size(); ++i) {
            const TaskLevel& level = m_task.levels[i];
            const HeadSpec& head = specOf(i);
            m_evaluation.levels.push_back(
                {level.name, head.name, *head.layer, head.readout, level.answer == AnswerKind::Label});
        }
        if (!m_request.earlier) return {};
        const Evaluation& earlier = *m_request.earlier;
        STRATA_CHECK(checkSame(earlier));
        for (const EvaluationRecord& record : earlier.records)
            m_done.emplace(record.id, &record);
        m_evaluation.createdAt = earlier.createdAt;
        m_evaluation.seconds = earlier.seconds;
        return {};
    }

    Result<void> checkSame(const Evaluation& earlier) const {
        const auto other = [&](const char* what) {
            return fail(ErrorCode::BadArgument, m_request.data,
                        std::string("cannot be gone on with: the evaluation that was left off has another ") + what +
                            "; begin anew.");
        };
        if (earlier.model.hash != m_evaluation.model.hash) return other("model");
        if (earlier.task != m_evaluation.task || earlier.levels != m_evaluation.levels) return other("task");
        if (earlier.data != m_evaluation.data || earlier.rows > m_evaluation.rows) return other("set of rows");
        if (earlier.dtype != m_evaluation.dtype) return other("compute type");
        if (earlier.seed != m_evaluation.seed || earlier.options != m_evaluation.options)
            return other("set of options");
        return {};
    }

    const HeadSpec& specOf(std::size_t level) const {
        return m_model->heads()[static_cast<std::size_t>(m_headOfLevel[level].value)].spec;
    }

    /// Nothing when it was cancelled on the way.
    Result<std::optional<EvaluationRecord>> recordOf(const DataRow& row) {
        const std::string id = std::to_string(row.line), where = m_request.data + ", row " + id;
        if (const auto done = m_done.find(id); done != m_done.end()) return std::optional(*done->second);
        if (row.answers.size() > m_task.levels.size())
            return fail(ErrorCode::BadData, where,
                        "has " + counted(static_cast<std::int64_t>(row.answers.size()), "answer") +
                            ", but the task \"" + m_task.name + "\" has " +
                            counted(static_cast<std::int64_t>(m_task.levels.size()), "level") + ".");
        const auto run = decodeHierarchically(m_model, m_tokenizer, m_task, row.fields, m_options, m_quiet);
        if (m_control.stopRequested()) return std::optional<EvaluationRecord>();
        if (!run) return fail(run.error().code, where, run.error().message());
        EvaluationRecord record = answersOf(row, *run);
        record.id = id;
        STRATA_TRY(const EncodedRow encoded, encodeTeacherForced(m_tokenizer, m_task, row.fields, row.answers));
        if (row.answers.empty()) return std::optional(std::move(record));
        const auto scored = scoreGold(encoded, record);
        if (!scored && m_control.stopRequested()) return std::optional<EvaluationRecord>();
        if (!scored) return fail(scored.error().code, where, scored.error().message());
        return std::optional(std::move(record));
    }

    EvaluationRecord answersOf(const DataRow& row, const Run& run) const {
        EvaluationRecord record;
        record.cost = run.cost;
        for (std::size_t i = 0; i < m_task.levels.size(); ++i) {
            LevelRecord& level = record.levels.emplace_back();
            if (i < row.answers.size()) level.gold = row.answers[i];
            const auto answered = std::ranges::find(run.levels, m_task.levels[i].name, &RunLevel::name);
            if (answered == run.levels.end()) continue;
            level.text = answered->text;
            level.label = answered->label;
            level.labelProbability = answered->labelProbability;
            for (const LabelCandidate& candidate : answered->candidates) {
                if (level.probabilities.size() >= static_cast<std::size_t>(std::max(0, m_request.keptProbabilities)))
                    break;
                level.probabilities.push_back({candidate.label, candidate.probability});
            }
        }
        return record;
    }

    /// log p of each level's gold tokens, closing mark included, in one forward pass to each level's own layer.
    Result<void> scoreGold(const EncodedRow& row, EvaluationRecord& record) const {
        RunState state(m_model);
        STRATA_CHECK(state.append(std::span(row.ids).first(row.ids.size() - 1)));
        for (const LevelSpan& span : row.spans) {
            const auto index = static_cast<std::size_t>(span.level);
            const HeadSpec& spec = specOf(index);
            STRATA_CHECK(state.fill(*spec.layer, m_quiet));
            STRATA_TRY(const LogProbabilities rows,
                       state.readout(*spec.layer, m_headOfLevel[index], spec.readout, span.begin - 1, span.end - 1));
            LevelRecord& level = record.levels[index];
            for (std::int32_t i = span.begin; i < span.end; ++i)
                level.goldLogprob += static_cast<double>(
                    rows.row(i - span.begin)[static_cast<std::size_t>(row.ids[static_cast<std::size_t>(i)].value)]);
            level.goldTokens += span.end - span.begin;
        }
        return {};
    }

    const std::shared_ptr<const LoadedModel>& m_model;
    const Tokenizer& m_tokenizer;
    const Task& m_task;
    const EvaluationRequest& m_request;
    const JobControl& m_control;
    JobControl m_quiet;
    DecodeOptions m_options;
    std::vector<HeadIndex> m_headOfLevel;
    std::map<std::string, const EvaluationRecord*> m_done; ///< records of the earlier evaluation by id
    Evaluation m_evaluation;
};

} // namespace

Result<Evaluation> evaluate(const std::shared_ptr<const LoadedModel>& model, const Tokenizer& tokenizer,
                            const Task& task, const EvaluationRequest& request, const JobControl& control,
                            const EvaluationObserver& observer) {
    return Evaluator(model, tokenizer, task, request, control).run(observer);
}

} // namespace strata
