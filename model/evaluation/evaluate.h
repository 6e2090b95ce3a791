// SPDX-License-Identifier: GPL-3.0-or-later
// Decodes every row of labelled data and scores its gold answers under teacher forcing: rows → records.
#pragma once

#include "model/decoding/decoding.h"
#include "model/documents/evaluation.h"
#include "model/task/rows.h"

#include <functional>
#include <optional>
#include <unordered_set>

namespace strata {

/// Where records go as they come, so that they need not be kept; on the calling thread.
class RecordSink {
public:
    virtual ~RecordSink() = default;
    /// Before the first row: what the records are of. An error ends the evaluation.
    virtual Result<void> begin(const Evaluation& header) = 0;
    /// In the order of the rows.
    virtual Result<void> add(const EvaluationRecord& record) = 0;
    /// After some rows: what came so far is not to be lost.
    virtual Result<void> flush() = 0;

protected:
    RecordSink() = default;
    RecordSink(const RecordSink&) = delete;
    RecordSink& operator=(const RecordSink&) = delete;
};

struct EvaluationRequest {
    std::vector<DataRow> rows;
    std::string data;                  ///< where the rows come from: provenance, and the subject of errors
    RowChoice choice;                  ///< how the rows were taken from the data: provenance
    std::int64_t unreadableRows = 0;   ///< of the data, left out of `rows`
    std::vector<std::string> warnings; ///< about the data: the evaluation keeps them
    DecodeOptions decoding;            ///< what is read beside the answer itself (other heads, top-k) is left out
    int keptProbabilities = 5;         ///< how many of a level's most probable labels a record keeps
    /// An evaluation of the same rows that was left off: its records are taken over, and only the others decoded. It
    /// must have the same model, task, data, types and options.
    std::optional<Evaluation> earlier;
    /// Rows whose records the sink has already, by their ids, and what those records add up to.
    std::unordered_set<std::string> done;
    EvaluationSums doneSums;
    EvaluationShard shard;            ///< which part of the rows; those of the others are not looked at
    bool skipBadRows = false;         ///< pass over rows that cannot be decoded, and name them in Evaluation::badRows
    int threads = 0;                  ///< of the processor: rows are decoded side by side (rowsAtOnce()); 0: all cores
    int batchRows = 0;                ///< rows that share their passes; 1: none do; 0: what pays for the model
    std::int64_t batchTokens = 16384; ///< of the rows that are decoded side by side, with what they may generate
    RecordSink* sink = nullptr;       ///< null: records are kept in Evaluation::records
};

/// Called on the working thread with the evaluation so far: once before the first row, then after each record, which
/// is then the last of `soFar.records`; with a sink, after it was flushed. Copy what you keep.
using EvaluationObserver = std::function<void(const Evaluation& soFar)>;

/// How rows are decoded side by side.
struct RowsAtOnce {
    int rows = 1;
    bool sharePasses = false; ///< computeTogether(); else each row has a thread of its own
};

/// On the processor a small model gains nothing from several threads at one row, so each row has one of its own. A wide
/// one takes all its threads for passes that some rows share: its weights are then read from memory once for all of
/// them. `batchRows` as in EvaluationRequest. The records are the same.
RowsAtOnce rowsAtOnce(const LoadedModel& model, int threads, int batchRows = 0);

/// Works on the calling thread and, for rows side by side, on others that end before it returns. A cancelled evaluation
/// is a normal result: the records that were finished, without a gap. Errors: no row answers any level (BadData), a row
/// that cannot be read or decoded and is not to be passed over, no row at all that can (each with the data's name and
/// the row), `earlier` of something else (BadArgument), the sink's.
Result<Evaluation> evaluate(const std::shared_ptr<const LoadedModel>& model, const Tokenizer& tokenizer,
                            const Task& task, const EvaluationRequest& request, const JobControl& control,
                            const EvaluationObserver& observer = {});

} // namespace strata
