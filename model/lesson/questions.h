// SPDX-License-Identifier: GPL-3.0-or-later
// A question of a lesson put to the stored runs: the right answer, what can be chosen, and whether an answer is right.
#pragma once

#include "model/lesson/facts.h"

namespace strata {

/// A layer at a position.
struct CellAnswer {
    int layer = 0, position = 0;
    friend bool operator==(const CellAnswer&, const CellAnswer&) = default;
};

/// What a learner answers: a choice by its place, an order by the places of the items as they are shown, a number or a
/// layer, a cell, a token or a sentence, a path of labels.
using LessonAnswer = std::variant<std::monostate, std::size_t, std::vector<std::size_t>, double, CellAnswer,
                                  std::string, std::vector<std::string>>;

/// One of several things that are shown: worded by the lesson, or a value.
struct PosedOption {
    LessonText say; ///< empty: `value` says it
    FactValue value;
};

struct PosedQuestion {
    LessonQuestion::Kind kind = LessonQuestion::Kind::Text;
    FactValue right;                  ///< none: not graded, or an option
    std::optional<CellAnswer> cell;   ///< Cell
    std::vector<PosedOption> options; ///< Choice; Order: the items as they are shown at first
    std::optional<std::size_t> rightOption;
    std::vector<std::size_t> rightOrder; ///< Order: the places of `options`
    double tolerance = 0;
    bool logarithmic = false;
    bool isGraded() const { return kind != LessonQuestion::Kind::Text; }
};

/// Errors: BadArgument, where the question cannot be put: a fact without a value, options of which not just one is
/// right, things in an order that have the same value. With both values.
Result<PosedQuestion> posed(const Lesson& lesson, const LessonStep& step, const StoredRuns& runs);

/// Empty: not graded.
std::optional<bool> isRight(const PosedQuestion& question, const LessonAnswer& answer);
/// The right answer, as an answer.
LessonAnswer rightAnswer(const PosedQuestion& question);
/// For a line of the answers' file; in the language where the lesson words the options.
std::string answerText(const PosedQuestion& question, const LessonAnswer& answer, const std::string& language);

} // namespace strata
