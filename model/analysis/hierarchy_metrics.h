// SPDX-License-Identifier: GPL-3.0-or-later
// How well labels along a hierarchy were predicted. Pure functions; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace strata {

/// One row: what was right, and what was answered; from the top level down, as far as each goes.
struct LabelPathPair {
    std::vector<std::string> gold;
    std::vector<std::optional<std::string>>
        predicted; ///< empty: no valid label; shorter than gold: the level was not reached
};

/// Of single-label classification over n rows (Sokolova & Lapalme, 2009). A row without a prediction is a miss of its
/// gold class and a hit of none.
struct ClassificationScores {
    std::int64_t count = 0;
    double accuracy = 0;
    double microF1 =
        0; ///< 2 TP / (2 TP + FP + FN), all classes pooled; equals accuracy when every row has a prediction
    double macroF1 = 0; ///< mean F1 over the classes that occur in gold or prediction
};
ClassificationScores classificationScores(std::span<const std::string> gold,
                                          std::span<const std::optional<std::string>> predicted);

/// Rows whose whole gold path was predicted, over all rows; a prediction that goes on below the gold path counts as
/// right.
double jointAccuracy(std::span<const LabelPathPair> rows);

/// Micro-F1 over whole paths as one label each: the same number as jointAccuracy where every row is answered in full.
double jointMicroF1(std::span<const LabelPathPair> rows);

/// Hierarchical F1 (Kiritchenko et al., 2006): labels together with all their ancestors; 2 Σ|P∩G| / (Σ|P| + Σ|G|). A
/// label counts with the path above it, so that equal names under different parents are different; predictions below
/// the gold path are left out.
double hierarchicalF1(std::span<const LabelPathPair> rows);

/// Expected calibration error (Guo et al., 2017): Σ over equal-width bins of confidence, |bin|/n · |accuracy − mean
/// confidence|.
double calibrationError(std::span<const double> confidences, const std::vector<bool>& correct, int bins = 10);

} // namespace strata
