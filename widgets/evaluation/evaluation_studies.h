// SPDX-License-Identifier: GPL-3.0-or-later
// What figures of one evaluation share, computed once for all of them. Any thread.
#pragma once

#include "model/analysis/evaluation_study.h"

#include <memory>

namespace strata {

using StudyPtr = std::shared_ptr<const EvaluationStudy>;
using IntervalsPtr = std::shared_ptr<const StudyIntervals>;

/// Of this very document: computed by who asks first, others wait for that; the last few are kept. Null: it was
/// cancelled. Records that cannot be read are the study's problem.
StudyPtr sharedStudy(const std::shared_ptr<const Evaluation>& evaluation, const JobControl& control = {});
IntervalsPtr sharedIntervals(const std::shared_ptr<const Evaluation>& evaluation, const JobControl& control = {});
/// What is known already; null: nothing. Never waits.
StudyPtr knownStudy(const std::shared_ptr<const Evaluation>& evaluation);
IntervalsPtr knownIntervals(const std::shared_ptr<const Evaluation>& evaluation);

} // namespace strata
