// SPDX-License-Identifier: GPL-3.0-or-later
// An evaluation's records as rows of predictions, scored by the code that scores those of any program.
#pragma once

#include "model/base/job_control.h"
#include "model/documents/evaluation.h"
#include "model/metrics/prediction_table.h"

namespace strata {

/// The rows of all records, wherever they lie, ready to be scored. `subject` names the evaluation in errors (BadData,
/// "SUBJECT, record N"): no record at all, a label that the taxonomy does not have, and the table's other ones;
/// Cancelled. `taxonomy` may be null.
Result<PredictionTable> predictionTableOf(const Evaluation& evaluation, const std::string& subject,
                                          const Taxonomy* taxonomy, bool keepIds, const JobControl& control);

} // namespace strata
