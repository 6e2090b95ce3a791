// SPDX-License-Identifier: GPL-3.0-or-later
// What stored predictions amount to: every number that `strata-cli score` gives. An empty one is undefined, never 0.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace strata {

using Measure = std::optional<double>;

/// Of one level of labels, counted from 1.
struct LevelScore {
    int level = 0;
    std::int64_t rows = 0;                 ///< with a gold label on the level
    Measure accuracy, accuracyWithParents; ///< of those rows: right on the level; on it and on every level above
    Measure microF1, macroF1, macroF1Present;
    Measure validRate; ///< labels among what the predicted paths say on the level, the rest being no valid label
};

/// Where mistakes come from: how often a level is right where the level above it is right, and where it is wrong.
struct PropagationScore {
    int level = 0; ///< from 2 on
    std::int64_t rowsAboveRight = 0, rowsAboveWrong = 0;
    Measure rightGivenRight, rightGivenWrong;
};

/// Of the predicted labels of one level that have a confidence.
struct CalibrationScore {
    int level = 0;
    std::int64_t rows = 0;
    Measure accuracy, meanConfidence;
    Measure ece, mce; ///< 15 equal-width bins (Guo et al. 2017)
    Measure brier;    ///< of the label that was said
    Measure aurc;     ///< area under the risk–coverage curve; ties share their mean error
};

struct TextScore {
    std::int64_t rows = 0;                       ///< with a reference
    std::array<Measure, 4> bleu, bleuWhitespace; ///< corpus BLEU-1 … 4: sacrebleu's (bleuSignature); lower-cased words
    Measure rougeL, cider, distinct1, distinct2;
};
inline constexpr const char* bleuSignature = "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp";

/// Of a level's right text under teacher forcing.
struct LikelihoodScore {
    std::int64_t rows = 0, tokens = 0;
    /// Rows besides whose answer the head cannot say (its probability is 0): the measures are without them.
    std::int64_t impossible = 0;
    Measure crossEntropy; ///< mean of −log p of a token, nats
    Measure perplexity;   ///< its exponential
};

struct Score {
    std::int64_t rows = 0;
    std::int64_t labels = 0; ///< of the taxonomy; without one, those that the rows name
    int depth = 0;
    bool hasTree = false;
    Measure labelsPerRow, exactMatch, jointAccuracy;
    /// Over whole paths as one label each (HdLM's): another quantity than micro- and macro-F1 over all labels.
    Measure jointMicroF1, jointMacroF1;
    Measure microPrecision, microRecall, microF1; ///< over all labels of all levels, as the field counts
    Measure macroF1;                              ///< over all labels, 0 for one that does not occur
    Measure macroF1Present;                       ///< over the labels that occur
    Measure cMicroF1, cMacroF1;                   ///< a label is right only where all its ancestors are
    Measure pMicroF1, pMacroF1, pPenalty;         ///< over root-to-leaf paths
    Measure hierarchicalPrecision, hierarchicalRecall, hierarchicalF1, hierarchicalF1Samples;
    Measure consistency;
    std::vector<LevelScore> levels;
    std::vector<PropagationScore> propagation;
    std::vector<CalibrationScore> calibration;
    std::map<std::string, TextScore> text;
    std::map<std::string, LikelihoodScore> likelihood;
};

/// 2t/(p+g): undefined where nothing was said and nothing was to be said.
inline Measure f1Of(double hits, double predicted, double gold) {
    if (predicted + gold <= 0) return {};
    return 2 * hits / (predicted + gold);
}
inline Measure ratioOf(double part, double whole) {
    if (whole <= 0) return {};
    return part / whole;
}

} // namespace strata
