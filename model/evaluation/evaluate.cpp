// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/evaluation/evaluate.h"

#include "model/base/json_file.h"
#include "model/decoding/provenance.h"
#include "model/engine/memory.h"
#include "model/engine/row_group.h"
#include "model/engine/row_thread.h"
#include "model/evaluation/row_evaluator.h"
#include "model/evaluation/row_threads.h"
#include "model/evaluation/rows_hash.h"
#include "model/task/answers.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>
#include <thread>

namespace strata {
namespace {

using Clock = std::chrono::steady_clock;

// Some rows are decoded together, then others may pass and their records are kept: often enough to wait for, seldom
// enough that the last of them do not keep the other threads waiting.
constexpr double shortRound = 0.25, longRound = 1, longestRound = 4; // seconds
constexpr std::size_t mostRowsPerThread = 64;

// Weights that are read once for so many rows are hardly waited for any more; more rows only need more memory.
constexpr int rowsOfSharedPass = 8;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Whether another row may well be decoded where this one was not.
bool isOfTheRow(ErrorCode code) {
    return code == ErrorCode::BadData || code == ErrorCode::BadArgument || code == ErrorCode::BadTask ||
           code == ErrorCode::BadFormat;
}

std::size_t textBytes(const DataRow& row) {
    std::size_t bytes = 0;
    for (const auto& [name, text] : row.fields)
        bytes += text.size();
    return bytes;
}

/// The evaluation of one task by one model.
class Evaluator {
public:
    Evaluator(const std::shared_ptr<const LoadedModel>& model, const Tokenizer& tokenizer, const Task& task,
              const EvaluationRequest& request, const JobControl& control, const EvaluationObserver& observer)
        : m_model(model), m_tokenizer(tokenizer), m_task(task), m_request(request), m_control(control),
          m_observer(observer), m_isNarrow(isNarrow(*model)),
          m_atOnce(rowsAtOnce(*model, request.threads, request.batchRows)) {
        m_quiet.stop = control.stop; // a row's own progress is none of the evaluation's
    }

    Result<Evaluation> run() {
        DecodeOptions options = m_request.decoding;
        STRATA_TRY(const RowEvaluator rows,
                   RowEvaluator::make(m_model, m_tokenizer, m_task, std::move(options), m_request.keptProbabilities));
        STRATA_CHECK(begin(rows.levels()));
        if (m_request.sink) STRATA_CHECK(m_request.sink->begin(m_evaluation));
        m_started = Clock::now();
        m_before = m_evaluation.seconds;
        observe();
        STRATA_CHECK(evaluateRows(rows));
        m_evaluation.seconds = m_before + secondsSince(m_started);
        if (m_evaluation.recordCount() == 0 && !m_evaluation.badRows.empty() && !m_control.stopRequested() &&
            m_request.done.empty())
            return fail(ErrorCode::BadData, m_request.data,
                        "holds no row that could be evaluated. The first: " + m_evaluation.badRows.front().why);
        return std::move(m_evaluation);
    }

private:
    using Outcome = std::optional<Result<EvaluationRecord>>; ///< nothing: it was done already, or not begun

    /// Provenance, levels, and what an earlier evaluation has done already.
    Result<void> begin(const std::vector<EvaluatedLevel>& levels) {
        Run run = beginRun(*m_model, m_task, {}, m_request.decoding);
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
        m_evaluation.choice = m_request.choice;
        m_evaluation.unreadableRows = m_request.unreadableRows;
        m_evaluation.dataHash = rowsHash(m_request.rows);
        m_evaluation.levels = levels;
        if (m_task.taxonomy) m_evaluation.taxonomy = dumpJson(taxonomyToJson(*m_task.taxonomy));
        m_evaluation.shard = m_request.shard;
        const auto all = static_cast<std::int64_t>(m_request.rows.size());
        m_first = static_cast<std::size_t>(m_request.shard.first(all));
        m_last = static_cast<std::size_t>(m_request.shard.last(all));
        m_evaluation.rows = static_cast<std::int64_t>(m_last - m_first);
        if (m_request.sink) {
            m_evaluation.sums = m_request.doneSums;
            m_evaluation.sums.levels.resize(levels.size());
        }
        m_evaluation.warnings = std::move(run.warnings);
        STRATA_TRY(const std::vector<std::string> warnings,
                   dataWarnings(m_request.rows, m_task, m_request.data, "compare with"));
        for (const auto* more : {&warnings, &m_request.warnings})
            m_evaluation.warnings.insert(m_evaluation.warnings.end(), more->begin(), more->end());
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
        std::string difference = differenceOf(earlier, m_evaluation);
        const bool hashed = !earlier.dataHash.empty(); // else of a version that kept none
        if (difference.empty() && !hashed && earlier.rows > m_evaluation.rows) difference = "another set of rows";
        if (difference.empty()) return {};
        return fail(ErrorCode::BadArgument, m_request.data,
                    "cannot be gone on with: the evaluation that was left off has " + difference + "; begin anew.");
    }

    Result<void> evaluateRows(const RowEvaluator& rows) {
        RowThreads threads(m_atOnce.sharePasses ? 1 : m_atOnce.rows);
        const auto atOnce = static_cast<std::size_t>(m_atOnce.rows);
        std::size_t size = atOnce;
        for (std::size_t next = m_first; next < m_last;) {
            m_control.pause();
            if (m_control.stopRequested()) return {};
            const std::size_t count = std::min(size, m_last - next);
            const auto start = Clock::now();
            std::vector<Outcome> outcomes = decode(rows, threads, next, count);
            const double seconds = secondsSince(start);
            for (std::size_t i = 0; i < count; ++i) {
                STRATA_TRY(const bool goOn, deliver(m_request.rows[next + i], std::move(outcomes[i])));
                if (!goOn) return flush();
            }
            STRATA_CHECK(flush());
            next += count;
            m_control.report(ProgressStage::Evaluating,
                             static_cast<double>(next - m_first) / static_cast<double>(m_last - m_first));
            if (seconds < shortRound) size = std::min(2 * size, mostRowsPerThread * atOnce);
            if (seconds > longRound && size > atOnce)
                size = std::max(size / 2, atOnce);
            else if (m_atOnce.sharePasses && seconds > longestRound) // a prompt that waits is answered between rounds
                size = std::max<std::size_t>(1, size / 2);
        }
        return {};
    }

    /// Of `count` rows from `first` on, side by side: the longest are begun first, so that none of them is still going
    /// on when the others are through.
    std::vector<Outcome> decode(const RowEvaluator& rows, RowThreads& threads, std::size_t first, std::size_t count) {
        std::vector<std::size_t> order(count), bytes(count);
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (std::size_t i = 0; i < count; ++i)
            bytes[i] = textBytes(m_request.rows[first + i]);
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return bytes[a] > bytes[b]; });
        std::vector<Outcome> outcomes(count);
        const auto evaluateTurn = [&](std::size_t turn) {
            const std::size_t i = order[turn];
            const DataRow& row = m_request.rows[first + i];
            const std::string id = std::to_string(row.line);
            if (m_control.stopRequested() || isDone(id)) return;
            outcomes[i] = rows.evaluate(row, m_request.data + ", row " + id, m_quiet);
        };
        if (m_atOnce.sharePasses) {
            std::int64_t longest = 1;
            for (std::size_t i = 0; i < count && !m_control.stopRequested(); ++i)
                if (const DataRow& row = m_request.rows[first + i]; !isDone(std::to_string(row.line)))
                    longest = std::max(longest, rows.mostTokens(row));
            const std::int64_t fit = std::max<std::int64_t>(1, tokensThatFit() / longest);
            computeTogether(count, static_cast<std::size_t>(std::min<std::int64_t>(m_atOnce.rows, fit)), evaluateTurn);
            return outcomes;
        }
        TokenBudget budget(m_request.batchTokens);
        threads.run(count, [&](std::size_t turn) {
            const std::int64_t tokens = m_atOnce.rows > 1 ? rows.mostTokens(m_request.rows[first + order[turn]]) : 0;
            const TokenBudget::Share share(budget, tokens);
            std::optional<RowThread> alone;
            if (m_atOnce.rows > 1 || m_isNarrow) alone.emplace();
            evaluateTurn(turn);
        });
        return outcomes;
    }

    /// Of rows at once: as was asked for, and as far as their states and caches take a quarter of the memory that is
    /// free.
    std::int64_t tokensThatFit() const {
        const Architecture& a = m_model->architecture();
        const std::int64_t perToken =
            (a.layers + 1) * (a.hiddenSize + 2 * a.keyValueHeads * a.headDim) * std::int64_t{sizeof(float)};
        const auto free = availableMemory();
        return free ? std::min(m_request.batchTokens, *free / 4 / perToken) : m_request.batchTokens;
    }

    bool isDone(const std::string& id) const { return m_done.contains(id) || m_request.done.contains(id); }

    /// False: it was cancelled on the way.
    Result<bool> deliver(const DataRow& row, Outcome outcome) {
        const std::string id = std::to_string(row.line);
        if (m_request.done.contains(id)) return true;
        if (const auto done = m_done.find(id); done != m_done.end()) {
            outcome = *done->second;
        } else if (!outcome || (m_control.stopRequested() && !*outcome)) {
            return false;
        }
        if (!*outcome) {
            const Error& error = outcome->error();
            if (!m_request.skipBadRows || !isOfTheRow(error.code)) return tl::unexpected<Error>(error);
            m_evaluation.badRows.push_back({id, error.message()});
            return true;
        }
        EvaluationRecord& record = **outcome;
        record.fields = row.fields; // so that it is shown, and asked again, without the data
        if (m_request.sink) {
            m_evaluation.sums.add(record);
            STRATA_CHECK(m_request.sink->add(record));
        } else {
            m_evaluation.records.push_back(std::move(record));
        }
        m_evaluation.seconds = m_before + secondsSince(m_started);
        if (!m_request.sink) observe();
        return true; // what is finished is kept; the first that is not ends it
    }

    Result<void> flush() {
        if (!m_request.sink) return {};
        STRATA_CHECK(m_request.sink->flush());
        observe(); // only now: whoever looks finds the records that the sums are of
        return {};
    }
    void observe() const {
        if (m_observer) m_observer(m_evaluation);
    }

    const std::shared_ptr<const LoadedModel>& m_model;
    const Tokenizer& m_tokenizer;
    const Task& m_task;
    const EvaluationRequest& m_request;
    const JobControl& m_control;
    const EvaluationObserver& m_observer;
    const bool m_isNarrow;
    const RowsAtOnce m_atOnce;
    JobControl m_quiet;
    std::size_t m_first = 0, m_last = 0;                   ///< of the rows, this shard's
    std::map<std::string, const EvaluationRecord*> m_done; ///< records of the earlier evaluation by id
    Clock::time_point m_started;
    double m_before = 0; ///< seconds of the earlier evaluation
    Evaluation m_evaluation;
};

} // namespace

RowsAtOnce rowsAtOnce(const LoadedModel& model, int threads, int batchRows) {
    if (batchRows > 0) return {batchRows, batchRows > 1};
    if (!isNarrow(model)) return sharesPasses(model) ? RowsAtOnce{rowsOfSharedPass, true} : RowsAtOnce{};
    return {threads > 0 ? threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency())), false};
}

Result<Evaluation> evaluate(const std::shared_ptr<const LoadedModel>& model, const Tokenizer& tokenizer,
                            const Task& task, const EvaluationRequest& request, const JobControl& control,
                            const EvaluationObserver& observer) {
    return Evaluator(model, tokenizer, task, request, control, observer).run();
}

} // namespace strata
