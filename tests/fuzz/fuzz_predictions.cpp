// SPDX-License-Identifier: GPL-3.0-or-later
// Files of predictions and what is scored of them: the first byte says whether there is a tree of labels.
#include "model/metrics/prediction_table.h"
#include "model/metrics/score_json.h"
#include "model/task/taxonomy.h"
#include "tests/fuzz/fuzz_support.h"

#include <cmath>

using namespace strata;

namespace {

constexpr double rounding = 1e-9;

const Taxonomy& tree() {
    static const Taxonomy taxonomy =
        *parseTaxonomy("a\n  b\n    c\n  d\n    c\ne\n  b\n", "t.txt", TaxonomyColumns{}); // one name at two places
    return taxonomy;
}

bool isShare(const std::string& pointer) {
    return pointer.find("cider") == std::string::npos && pointer.find("entropy") == std::string::npos &&
           pointer.find("perplexity") == std::string::npos && pointer.find("labels_per_row") == std::string::npos &&
           pointer.find("p_penalty") == std::string::npos;
}

/// The identities that hold for every file (docs/file-formats.md says what the numbers are).
void checkScore(const Score& score) {
    visitMetrics(score, [](const std::string& pointer, const Measure& value) {
        if (!value) return;
        if (!std::isfinite(*value)) fuzz::broken("not a number: " + pointer);
        if (isShare(pointer) && (*value < -rounding || *value > 1 + rounding)) fuzz::broken("outside 0..1: " + pointer);
    });
    const auto atMost = [](const Measure& small, const Measure& large, const char* what) {
        if (small && large) fuzz::require(*small <= *large + rounding, what);
    };
    atMost(score.cMicroF1, score.microF1, "C-micro-F1 above micro-F1");
    atMost(score.macroF1, score.macroF1Present, "macro-F1 above that of the labels that occur");
    atMost(score.exactMatch, Measure(1), "an exact match above 1");
    if (score.jointMicroF1 && score.jointAccuracy)
        fuzz::require(std::abs(*score.jointMicroF1 - *score.jointAccuracy) <= rounding,
                      "joint micro-F1 is not the joint accuracy");
    for (const CalibrationScore& level : score.calibration) {
        atMost(level.ece, level.mce, "ECE above MCE");
        if (level.ece && level.brier)
            fuzz::require(*level.ece * *level.ece <= *level.brier + rounding, "ECE² above Brier");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto file = fuzz::fileOf("p.predictions.jsonl", fuzz::textOf(data + 1, size - 1));
    const auto table = readPredictionTable(file, data[0] % 2 == 1 ? &tree() : nullptr, data[0] % 4 >= 2, {});
    if (!table) {
        fuzz::checkSentence(table.error());
        return 0;
    }
    fuzz::require(table->rows() > 0 && table->rows() <= size, "more rows than bytes");
    checkScore(table->score());
    return 0;
}
