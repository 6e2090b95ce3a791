// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/evaluation_study.h"

#include "model/analysis/evaluation_prediction.h"
#include "model/base/json_file.h"
#include "model/task/taxonomy.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <thread>

namespace strata {

namespace {

/// Null: the evaluation has none that can be read.
std::shared_ptr<const Taxonomy> treeOf(const Evaluation& evaluation) {
    if (evaluation.taxonomy.empty()) return nullptr;
    const auto json = parseJson(evaluation.taxonomy, "taxonomy");
    if (!json) return nullptr;
    auto tree = taxonomyFromJson(*json, "taxonomy");
    return tree ? std::make_shared<const Taxonomy>(std::move(*tree)) : nullptr;
}

Result<EvaluationStudy> studyWith(const std::shared_ptr<const Evaluation>& evaluation,
                                  const std::shared_ptr<const RecordSource>& records, const Taxonomy* tree,
                                  const JobControl& control) {
    EvaluationStudy study;
    study.columns = EvaluationColumns(evaluation->levels);
    study.records = records;
    study.inTree = tree != nullptr;
    PredictionTable table(tree, true);
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

} // namespace

Result<EvaluationStudy> studyOf(const std::shared_ptr<const Evaluation>& evaluation, const JobControl& control) {
    STRATA_TRY(const std::shared_ptr<const RecordSource> records, recordsOf(evaluation, control));
    if (const std::shared_ptr<const Taxonomy> tree = treeOf(*evaluation)) {
        STRATA_TRY(EvaluationStudy study, studyWith(evaluation, records, tree.get(), control));
        // Gold that the tree does not have was warned of by the evaluation: it goes without, as in `eval`.
        if (!study.problem) return study;
    }
    return studyWith(evaluation, records, nullptr, control);
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
