// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/evaluation_source.h"

namespace strata {

std::size_t recordCount(const Evaluation& evaluation) {
    return evaluation.records.size();
}

Result<EvaluationRecord> recordAt(const Evaluation& evaluation, std::size_t row) {
    if (row >= evaluation.records.size())
        return fail(ErrorCode::BadData, evaluation.data, "has no record " + std::to_string(row + 1) + ".");
    return evaluation.records[row];
}

Result<void> eachRecord(const Evaluation& evaluation, std::size_t first,
                        const std::function<void(const EvaluationRecord&)>& use, const JobControl& control) {
    for (std::size_t row = first; row < evaluation.records.size(); ++row) {
        if (row % 256 == 0 && control.stopRequested()) return JobControl::cancelled();
        use(evaluation.records[row]);
    }
    return {};
}

} // namespace strata
