// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/evaluation_study.h"

#include "model/analysis/evaluation_prediction.h"

#include <algorithm>
#include <thread>

namespace strata {

Result<EvaluationStudy> studyOf(const std::shared_ptr<const Evaluation>& evaluation, const JobControl& control) {
    EvaluationStudy study;
    study.columns = EvaluationColumns(evaluation->levels);
    STRATA_TRY(study.records, recordsOf(evaluation, control));
    PredictionTable table(nullptr, true);
    STRATA_CHECK(study.records->each(control, [&](std::int64_t index, const EvaluationRecord& record) -> Result<void> {
        study.columns.add(record);
        if (study.problem) return {};
        const std::string where = evaluation->data + ", record " + std::to_string(index + 1);
        auto row = predictionRowOf(record, evaluation->levels, where);
        if (row) row->line = static_cast<std::size_t>(index) + 1;
        // What cannot be scored is said; everything else is still shown.
        const Result<void> added = row ? table.add(*row, where) : tl::unexpected(row.error());
        if (!added) study.problem = added.error();
        return {};
    }));
    if (study.columns.rows() == 0 || study.problem) return study;
    STRATA_CHECK(table.finish(control));
    study.table = std::make_shared<const PredictionTable>(std::move(table));
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
