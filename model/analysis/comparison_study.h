// SPDX-License-Identifier: GPL-3.0-or-later
// What is counted of a comparison: maps of rows × aligned tokens for both sides, their difference, and what it comes
// to.
#pragma once

#include "model/analysis/align.h"
#include "model/base/result.h"
#include "model/documents/comparison.h"

#include <cmath>
#include <limits>
#include <optional>

namespace strata {

/// A row of both maps: a layer of a lens, or a head of a run (or of the layers that it was read at, too).
struct ComparedRow {
    LayerIndex layerOfA, layerOfB;
    LensPart part = LensPart::State;
    std::string headOfA, headOfB; ///< empty: the logit lens
    friend bool operator==(const ComparedRow&, const ComparedRow&) = default;
};

/// A column of the maps: a token of each side, or of one alone.
struct ComparedColumn {
    std::int32_t a = -1, b = -1; ///< position in the lens, or which token of the run from its first; −1: none
    std::string textOfA, textOfB;
    std::string stage; ///< level that it belongs to; empty: none, or the prompt
};

/// Cells of one side, [rows][columns].
struct ComparedSide {
    std::vector<float> values;      ///< of the statistic; NaN: there is none
    std::vector<std::int32_t> tops; ///< the most probable token, index into ComparisonStudy::texts; −1: no such cell
};

/// What both sides say of one level (or column of a free run); empty where a side has no such level.
struct ComparedStage {
    struct Said {
        std::string text; ///< the label, else the text
        std::optional<double> probability, pathProbability;
    };
    std::string name;
    std::optional<Said> a, b;
    bool isChanged() const { return a && b && a->text != b->text; }
};

struct ComparedPlace {
    std::size_t row = 0, column = 0;
};

struct ComparisonSummary {
    std::size_t cells = 0;                     ///< that both sides have
    std::size_t numbers = 0;                   ///< of them, with a difference
    std::size_t changed = 0;                   ///< of the cells, with another top-1
    std::size_t missing = 0;                   ///< of aligned tokens, which one side has not computed
    std::size_t pairedColumns = 0;             ///< tokens of both
    std::size_t onlyA = 0, onlyB = 0;          ///< tokens of one side alone
    std::size_t rowsOnlyA = 0, rowsOnlyB = 0;  ///< rows of one side alone, which no map has
    double mean = NAN, median = NAN, most = 0; ///< of the differences; the largest without its sign
    std::vector<ComparedPlace> largest;        ///< at most ten differences other than 0, the largest first
    std::size_t levels = 0, changedLevels = 0; ///< of runs: that both have; with another answer
};

struct ComparisonStudy {
    Alignment alignment = Alignment::ByPosition;
    LensStatistic statistic = LensStatistic::Probability;
    bool ofRuns = false;          ///< a column is the token that is said there; of lenses, after which the next one is
    bool byRelativeDepth = false; ///< the models have different depths: rows stand beside the nearest of them
    std::vector<ComparedRow> rows;
    std::vector<ComparedColumn> columns;
    std::vector<std::string> texts;
    ComparedSide a, b;
    std::vector<ComparedStage> stages; ///< of runs
    ComparisonSummary summary;

    std::size_t cell(std::size_t row, std::size_t column) const { return row * columns.size() + column; }
    /// B − A; NaN where one of them is not known.
    double difference(std::size_t row, std::size_t column) const {
        return double(b.values[cell(row, column)]) - double(a.values[cell(row, column)]);
    }
    bool isCompared(std::size_t row, std::size_t column) const {
        return a.tops[cell(row, column)] >= 0 && b.tops[cell(row, column)] >= 0;
    }
    bool isChanged(std::size_t row, std::size_t column) const {
        return isCompared(row, column) && a.tops[cell(row, column)] != b.tops[cell(row, column)];
    }
    const std::string& textOf(std::int32_t top) const { return texts[static_cast<std::size_t>(top)]; }
};

/// The statistics that both sides have, in the order of the table; of runs those of a reading.
std::vector<LensStatistic> commonStatistics(const Comparison& comparison);

/// How two documents are best aligned: runs by level; lenses of the same tokens by position, of one vocabulary by text,
/// else by characters.
Alignment suggestedAlignment(const Document& a, const Document& b);

/// `alignment`, `statistic`: other than the comparison's own, and than the probability. Any thread; some milliseconds
/// for lenses of thousands of positions. Errors: BadArgument where the two have no such statistic in common, no row,
/// no token, or no level, and where a map would have more than 2^26 cells; and as the alignment.
Result<ComparisonStudy> studyComparison(const Comparison& comparison, std::optional<Alignment> alignment = {},
                                        std::optional<LensStatistic> statistic = {});

} // namespace strata
