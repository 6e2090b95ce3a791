// SPDX-License-Identifier: GPL-3.0-or-later
// The records of an evaluation one after another, wherever they lie. Any thread.
#pragma once

#include "model/base/job_control.h"
#include "model/documents/evaluation.h"

namespace strata {

std::size_t recordCount(const Evaluation& evaluation);
/// The record of a row, counted from 0. Errors (BadData): there is none, or it cannot be read.
Result<EvaluationRecord> recordAt(const Evaluation& evaluation, std::size_t row);
/// Calls use(record) for the rows from `first` on, in their order. Errors: what cannot be read; Cancelled.
Result<void> eachRecord(const Evaluation& evaluation, std::size_t first,
                        const std::function<void(const EvaluationRecord&)>& use, const JobControl& control);

} // namespace strata
