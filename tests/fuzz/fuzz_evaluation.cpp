// SPDX-License-Identifier: GPL-3.0-or-later
// Saved evaluations, and a record by itself as a line of a file has it.
#include "model/documents/evaluation_json.h"
#include "tests/fuzz/fuzz_saved.h"

using namespace strata;

namespace {

/// A record that is written by itself answers the levels of the evaluation that it came from.
Result<void> recordsByThemselves(const nlohmann::json& document) {
    STRATA_TRY(const Evaluation evaluation, evaluationFromJson(document, "x.strata"));
    for (const EvaluationRecord& record : evaluation.records) {
        const nlohmann::json line = recordToJson(record, evaluation.levels);
        const auto again = recordFromJson(line, evaluation.levels, "x.jsonl");
        if (!again) fuzz::broken("a record that is written is not read: " + again.error().message());
        fuzz::require(dumpJson(recordToJson(*again, evaluation.levels)) == dumpJson(line),
                      "a record is read as something else");
    }
    return {};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::textOf(data, size);
    const auto result = fuzz::readAndWriteAgain(text, evaluationFromJson, evaluationToJson);
    if (!result) fuzz::checkSentence(result.error());
    if (result) fuzz::require(recordsByThemselves(*parseJson(text, "x.strata")).has_value(), "it is read only once");
    return 0;
}
