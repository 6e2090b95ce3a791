// SPDX-License-Identifier: GPL-3.0-or-later
// A record as a row of predictions, without the way through JSON: a hundred thousand of them take a second.
#pragma once

#include "model/documents/evaluation.h"
#include "model/metrics/prediction_row.h"

namespace strata {

/// The same as predictionRowFromJson(recordToJson(record, levels)). Errors (BadData at `where`): a confidence outside
/// 0..1.
Result<PredictionRow> predictionRowOf(const EvaluationRecord& record, const std::vector<EvaluatedLevel>& levels,
                                      const std::string& where);

} // namespace strata
