// SPDX-License-Identifier: GPL-3.0-or-later
// What a lesson can ask of a stored document, as values: a fact, the place that it is about, a predicate over it.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace strata {

/// A layer: by its number, the last one, or the trained head of this name ("head:family").
struct LayerPlace {
    enum class Kind { Number, Last, Head } kind = Kind::Number;
    int number = 0;
    std::string head;
    friend bool operator==(const LayerPlace&, const LayerPlace&) = default;
};

/// A position of the text: the state there says the token behind it.
struct PositionPlace {
    enum class Kind {
        Number, ///< counted from 0
        Last,   ///< of a lens the last one; of a run the one that says the last generated token
        Answer  ///< the one that says the first token of the answer on this level, counted from 1
    } kind = Kind::Number;
    int number = 0;
    int further = 0; ///< Answer: so many tokens behind that
    friend bool operator==(const PositionPlace&, const PositionPlace&) = default;
};

/// Where a fact is looked up. A level (its name, or its number from 1) without a position means the level's labels.
struct FactPlace {
    std::optional<LayerPlace> layer; ///< none: of a run whatever decoded there, of a lens the last layer
    std::optional<PositionPlace> position;
    std::string level;
    friend bool operator==(const FactPlace&, const FactPlace&) = default;
};

/// "layer 5", "head family", "answer 2": as sentences say a place; in English, as strata-cli speaks.
std::string placeText(const FactPlace& place);

enum class FactKind {
    TopOne,          ///< the most probable token, as text
    TopK,            ///< the k most probable tokens, most probable first
    Probability,     ///< of the most probable token, of `token`, or of a level's label
    Rank,            ///< of `token` or `label`, 1: the most probable; none: not among those that the document keeps
    Entropy,         ///< nats
    SettlingLayer,   ///< first layer from which the most probable token (or label) stays the final one; none when
                     ///< `token` or `label` is not the final one
    Flips,           ///< how often the most probable token (or label) changes from layer to layer
    Agree,           ///< whether places a and b have the same most probable token (or label); without a position the
                     ///< share of positions
    Label,           ///< a level's answer, or what a layer reads as its answer
    Path,            ///< the answers from the first level down to this one
    PathProbability, ///< their product
    HeadMinusLens,   ///< log p of the target at a trained head less that at the lens of the same layer, nats
    Ece,             ///< of an evaluation's level, 15 bins
    Accuracy,        ///< of an evaluation's level; with `bin` of the answers of one bin of confidence; with a layer of
                     ///< what that layer reads
    Confidence,      ///< mean probability that the answers were given, likewise
    Rows,            ///< how many answers these are
    Candidates       ///< of a run: how many labels a level chose among
};

struct Fact {
    FactKind kind = FactKind::TopOne;
    std::string run; ///< id of a LessonRun; empty: that of the step
    FactPlace at;
    FactPlace a, b; ///< Agree
    std::string token, label;
    int k = 3;              ///< TopK
    std::optional<int> bin; ///< of 15 bins of confidence, from 1; 0: the highest one that has answers
    friend bool operator==(const Fact&, const Fact&) = default;
};

/// How a value is written.
enum class FactForm { Token, Label, Probability, Share, Layer, Count, Nats, Flag };

struct FactValue {
    std::variant<std::monostate, bool, double, std::string, std::vector<std::string>> value; ///< monostate: none
    FactForm form = FactForm::Count;
    bool exists() const { return value.index() != 0; }
    const double* number() const { return std::get_if<double>(&value); }
    friend bool operator==(const FactValue&, const FactValue&) = default;
};

/// For sentences and JSON: "bird", "0.9994", "5", "none"; in English.
std::string plainText(const FactValue& value);

/// What is compared with a fact: a value, or another fact.
using Operand = std::variant<std::monostate, bool, double, std::string, std::vector<std::string>, Fact>;

struct Predicate {
    enum class Kind { Equals, NotEquals, Less, Greater, AtMost, AtLeast, In, Exists, ChangedFrom };
    Fact fact;
    Kind kind = Kind::Exists;
    Operand operand; ///< ChangedFrom: the id of the run whose value is another one; In: a list
    friend bool operator==(const Predicate&, const Predicate&) = default;
};

const char* factName(FactKind kind); ///< "top1", "settlingLayer" …
std::optional<FactKind> factNamed(const std::string& name);
/// All of them: "top1, topk, p, …".
std::string knownFacts();
/// "settlingLayer of \"bird\" in robin at answer 2": a fact as sentences say it; in English.
std::string factText(const Fact& fact);
/// "equals bird", "is at most 5".
std::string predicateText(const Predicate& predicate);

} // namespace strata
