// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of an evaluation's records as they come: lines of a file, rows to be scored, sums. None is kept.
#pragma once

#include "model/analysis/decoding_cost.h"
#include "model/documents/evaluation_records.h"
#include "model/documents/record_file.h"
#include "model/evaluation/evaluate.h"
#include "model/metrics/prediction_table.h"

#include <filesystem>
#include <optional>

namespace strata::cli {

class EvalSink : public RecordSink {
public:
    /// `document`: FILE.strata, or empty for no file. `taxonomy`: of the gold labels, or null; it must outlive this.
    /// `overwrite`: records of the same evaluation that was left off may go.
    EvalSink(std::filesystem::path document, const Taxonomy* taxonomy, std::string subject, bool overwrite);
    ~EvalSink() override;

    /// Takes the records over that FILE.records.jsonl has already, if it is there, and tells the request which they
    /// are. Errors: a file that is no records, a row that cannot be scored.
    Result<void> resume(EvaluationRequest& request, const JobControl& control);

    /// Errors: BadArgument for records of the same evaluation, left off, that are neither to be gone on with nor to be
    /// overwritten; BadData for those of another one to be gone on with; FileUnwritable.
    Result<void> begin(const Evaluation& header) override;
    Result<void> add(const EvaluationRecord& record) override;
    Result<void> flush() override;
    /// After the last record: the table is ready, and FILE.strata is written. `evaluation` gets the place of its
    /// records.
    Result<void> finish(Evaluation& evaluation, const JobControl& control);

    std::int64_t added() const { return m_added; } ///< by this run, what was taken over left out
    std::int64_t total() const { return m_total; }
    const PredictionTable& table() const { return m_table; }
    const DecodingCosts& costs() const { return m_costs; }

private:
    Result<void> checkNothingIsLost(const Evaluation& header) const;
    Result<void> count(const EvaluationRecord& record, const std::vector<EvaluatedLevel>& levels, std::int64_t layers);

    std::filesystem::path m_document, m_records;
    std::string m_subject;
    bool m_overwrite = false;
    PredictionTable m_table;
    DecodingCosts m_costs;
    std::vector<EvaluatedLevel> m_levels;
    std::int64_t m_layers = 0, m_added = 0, m_total = 0;
    double m_secondsBefore = 0;
    std::shared_ptr<const RecordFile> m_earlier;
    std::optional<RecordWriter> m_writer;
};

} // namespace strata::cli
