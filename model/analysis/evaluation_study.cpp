// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/evaluation_study.h"

#include "model/analysis/evaluation_score.h"
#include "model/analysis/evaluation_source.h"

#include <algorithm>
#include <thread>

namespace strata {

Result<EvaluationStudy> studyOf(const Evaluation& evaluation, const JobControl& control) {
    EvaluationStudy study;
    study.columns = EvaluationColumns(evaluation.levels, evaluation.model.layers);
    STRATA_CHECK(
        eachRecord(evaluation, 0, [&](const EvaluationRecord& record) { study.columns.add(record); }, control));
    if (study.columns.rows() == 0) return study;
    auto table = predictionTableOf(evaluation, evaluation.data, nullptr, true, control);
    if (!table && table.error().code == ErrorCode::Cancelled) return JobControl::cancelled();
    if (!table) {
        study.problem = table.error();
        return study;
    }
    study.table = std::make_shared<const PredictionTable>(std::move(*table));
    study.score = study.table->score();
    return study;
}

Result<StudyIntervals> intervalsOf(const PredictionTable& table, const JobControl& control) {
    BootstrapOptions options;
    options.threads = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1u, 4u));
    StudyIntervals out;
    out.resamples = options.resamples;
    STRATA_TRY(out.intervals, bootstrap(table, options, control));
    return out;
}

} // namespace strata
