// SPDX-License-Identifier: GPL-3.0-or-later
// Decodes every row of labelled data and scores its gold answers under teacher forcing: rows → records.
#pragma once

#include "model/decoding/decoding.h"
#include "model/documents/evaluation.h"
#include "model/task/rows.h"

#include <functional>
#include <optional>

namespace strata {

struct EvaluationRequest {
    std::vector<DataRow> rows;
    std::string data;          ///< where the rows come from: provenance, and the subject of errors
    DecodeOptions decoding;    ///< what is read beside the answer itself (other heads, top-k) is left out
    int keptProbabilities = 5; ///< how many of a level's most probable labels a record keeps
    /// An evaluation of the same rows that was left off: its records are taken over, and only the others decoded. It
    /// must have the same model, task, data, types and options.
    std::optional<Evaluation> earlier;
};

/// Called on the working thread with the evaluation so far: once before the first row, then after each record, which
/// is then the last of `soFar.records`. Copy what you keep.
using EvaluationObserver = std::function<void(const Evaluation& soFar)>;

/// Works on the calling thread, row after row. A cancelled evaluation is a normal result: the records that were
/// finished. Errors: no row answers any level (BadData), a row with more answers than levels, a row that cannot be
/// decoded (each with the data's name and the row), `earlier` of something else (BadArgument).
Result<Evaluation> evaluate(const std::shared_ptr<const LoadedModel>& model, const Tokenizer& tokenizer,
                            const Task& task, const EvaluationRequest& request, const JobControl& control,
                            const EvaluationObserver& observer = {});

} // namespace strata
