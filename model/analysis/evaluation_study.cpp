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

} // namespace

void GrowingStudy::begin(const Evaluation& evaluation, std::shared_ptr<const Taxonomy> tree) {
    m_file = evaluation.recordsFile;
    m_createdAt = evaluation.createdAt;
    m_tree = std::move(tree);
    m_columns = EvaluationColumns(evaluation.levels, m_tree.get());
    m_table.emplace(m_tree.get(), true);
    m_problem.reset();
}

Result<void> GrowingStudy::add(const RecordSource& records, const Evaluation& evaluation, const JobControl& control) {
    const auto first = static_cast<std::int64_t>(m_columns.rows());
    return records.eachFrom(first, control, [&](std::int64_t index, const EvaluationRecord& record) -> Result<void> {
        ++m_read;
        m_columns.add(record);
        if (m_problem) return {};
        const std::string where = evaluation.data + ", record " + std::to_string(index + 1);
        auto row = predictionRowOf(record, evaluation.levels, where);
        if (row) row->line = static_cast<std::size_t>(index) + 1;
        // What cannot be scored is said; everything else is still shown.
        const Result<void> added = row ? m_table->add(*row, where) : tl::unexpected(row.error());
        if (!added) m_problem = added.error();
        return {};
    });
}

Result<EvaluationStudy> GrowingStudy::of(const std::shared_ptr<const Evaluation>& evaluation,
                                         const JobControl& control) {
    STRATA_TRY(const std::shared_ptr<const RecordSource> records, recordsOf(evaluation, control));
    const bool goesOn = m_table && !m_file.empty() && m_file == evaluation->recordsFile &&
                        m_createdAt == evaluation->createdAt &&
                        records->count() >= static_cast<std::int64_t>(m_columns.rows());
    if (!goesOn) {
        m_order = treeOf(*evaluation);
        begin(*evaluation, m_order);
    }
    STRATA_CHECK(add(*records, *evaluation, control));
    if (m_problem && m_tree) {
        // Gold that the tree does not have was warned of by the evaluation: it goes without, as in `eval`.
        begin(*evaluation, nullptr);
        STRATA_CHECK(add(*records, *evaluation, control));
    }
    EvaluationStudy study;
    study.records = records;
    study.columns = m_columns;
    if (m_order) study.columns.orderBy(*m_order);
    study.inTree = m_tree != nullptr;
    study.problem = m_problem;
    if (study.columns.rows() == 0 || study.problem) return study;
    PredictionTable table = *m_table;
    STRATA_CHECK(table.finish(control));
    study.table = std::make_shared<const PredictionTable>(std::move(table));
    study.score = study.table->score();
    return study;
}

Result<EvaluationStudy> studyOf(const std::shared_ptr<const Evaluation>& evaluation, const JobControl& control) {
    return GrowingStudy().of(evaluation, control);
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
