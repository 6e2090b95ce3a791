// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/evaluation_score.h"

#include "model/documents/evaluation_json.h"
#include "model/documents/record_file.h"

#include <nlohmann/json.hpp>

namespace strata {

Result<PredictionTable> predictionTableOf(const Evaluation& evaluation, const std::string& subject,
                                          const Taxonomy* taxonomy, bool keepIds, const JobControl& control) {
    if (!evaluation.recordsFile.empty()) {
        // Whether they are this evaluation's, and all of them.
        STRATA_CHECK(recordsOf(std::make_shared<const Evaluation>(evaluation), control));
        return readPredictionTable(evaluation.recordsFile, taxonomy, keepIds, control);
    }
    if (evaluation.records.empty())
        return fail(ErrorCode::BadData, subject, "is an evaluation without any record; there is nothing to score.");
    PredictionTable table(taxonomy, keepIds);
    for (std::size_t i = 0; i < evaluation.records.size(); ++i) {
        if (i % 256 == 0 && control.stopRequested()) return JobControl::cancelled();
        const std::string where = subject + ", record " + std::to_string(i + 1);
        STRATA_TRY(PredictionRow row,
                   predictionRowFromJson(recordToJson(evaluation.records[i], evaluation.levels), where));
        row.line = i + 1;
        STRATA_CHECK(table.add(row, where));
    }
    STRATA_CHECK(table.finish(control));
    return table;
}

} // namespace strata
