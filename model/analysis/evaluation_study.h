// SPDX-License-Identifier: GPL-3.0-or-later
// What the views of an evaluation share: its columns, and what `score` says of it. Made once, off the window's thread.
#pragma once

#include "model/analysis/evaluation_columns.h"
#include "model/documents/record_file.h"
#include "model/metrics/bootstrap.h"

#include <memory>
#include <optional>

namespace strata {

struct EvaluationStudy {
    std::shared_ptr<const RecordSource> records; ///< where they lie; as many as the columns have rows
    EvaluationColumns columns;
    /// What the records say as rows of predictions, with their ids; null: there is nothing to be scored (see
    /// `problem`).
    std::shared_ptr<const PredictionTable> table;
    Score score;
    /// Scored with the task's tree of labels; false: there is none, or the records' gold labels are not in it.
    bool inTree = false;
    std::optional<Error> problem;
    /// The records are gone or damaged, which `problem` says: there is nothing of them.
    bool isUnreadable() const { return problem && columns.rows() == 0; }
};

/// Columns and scores in one pass. Errors: those of recordsOf() and of reading; Cancelled. Any thread.
Result<EvaluationStudy> studyOf(const std::shared_ptr<const Evaluation>& evaluation, const JobControl& control);

/// Studies an evaluation again and again while it grows: what was read stays, only records that are new are. One thread
/// at a time.
class GrowingStudy {
public:
    /// As studyOf(). Whether `evaluation` is the one before, further on, is seen by its file; any other begins anew.
    Result<EvaluationStudy> of(const std::shared_ptr<const Evaluation>& evaluation, const JobControl& control);
    /// How many records were read in all, for tests.
    std::size_t read() const { return m_read; }

private:
    void begin(const Evaluation& evaluation, std::shared_ptr<const Taxonomy> tree);
    Result<void> add(const RecordSource& records, const Evaluation& evaluation, const JobControl& control);

    std::filesystem::path m_file;
    std::string m_createdAt;
    std::shared_ptr<const Taxonomy> m_order; ///< the task's tree; null: none
    std::shared_ptr<const Taxonomy> m_tree;  ///< that it is scored with: none where gold is not in it
    EvaluationColumns m_columns;
    std::optional<PredictionTable> m_table;
    std::optional<Error> m_problem;
    std::size_t m_read = 0;
};

/// 95 %, by the metric's pointer, as `score` gives them by nature: 1,000 resamples, seed 0.
struct StudyIntervals {
    std::map<std::string, Interval> intervals;
    int resamples = 0;
};
/// Errors: Cancelled. Minutes for very many rows.
Result<StudyIntervals> intervalsOf(const PredictionTable& table, const JobControl& control);

} // namespace strata
