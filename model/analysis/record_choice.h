// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of an evaluation are looked at, and in which order. Any thread; 100,000 rows take milliseconds.
#pragma once

#include "model/analysis/evaluation_columns.h"

#include <memory>
#include <optional>

namespace strata {

/// What a row must be to be shown. What is left out lets every row through. Levels are places in
/// EvaluationColumns::levels().
struct RecordFilter {
    enum class Outcome { Any, Right, Wrong };
    Outcome outcome = Outcome::Any;
    int level = -1; ///< of `outcome` and the confidence; −1: right on all levels, wrong on any
    /// Confidence on the level; without one, of what is wrong on the same level, else the least of all levels.
    std::optional<double> atLeast, atMost;
    int labelLevel = -1;                            ///< of the labels below
    std::string gold, predicted;                    ///< exactly; empty: any
    bool predictedNone = false;                     ///< no valid label was answered
    std::string label;                              ///< gold or predicted on any level, exactly; empty: any
    std::shared_ptr<const std::vector<bool>> found; ///< by row: what a search for text found; null: no search
    friend bool operator==(const RecordFilter&, const RecordFilter&) = default;
};

/// By what rows are sorted. What is not known stands last in either direction; equal rows keep their order.
struct RecordOrder {
    enum class Key { Row, Gold, Predicted, Confidence, RunnerUp, Surprise, FirstWrong, LayerTokens, Length };
    Key key = Key::Row;
    int level = 0; ///< of those that a level has
    bool descending = false;
    friend bool operator==(const RecordOrder&, const RecordOrder&) = default;
};

bool passes(const EvaluationColumns& columns, const RecordFilter& filter, std::size_t row);
std::vector<std::uint32_t> chosenRows(const EvaluationColumns& columns, const RecordFilter& filter,
                                      const RecordOrder& order);
/// The least confidence over the label levels, or that of one; NaN where none is known.
double confidenceOf(const EvaluationColumns& columns, int level, std::size_t row);

} // namespace strata
