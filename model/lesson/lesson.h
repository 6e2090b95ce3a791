// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson: steps of predicting, committing and seeing, about stored runs. "format": "strata-lesson", "version": 1.
// It holds no numbers of a model: those are facts, computed from the runs.
#pragma once

#include "model/base/result.h"
#include "model/lesson/fact.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <map>

namespace strata {

/// A text in several languages; Markdown without HTML.
struct LessonText {
    std::map<std::string, std::string> byLanguage; ///< "en" is among them, unless it is empty
    bool isEmpty() const { return byLanguage.empty(); }
    /// Of "de_AT" that of "de", else the English one.
    const std::string& in(const std::string& language) const;
    friend bool operator==(const LessonText&, const LessonText&) = default;
};

struct LessonModel {
    std::string id, sha256;
    bool needed = false; ///< the lesson cannot be played on its stored runs alone
    friend bool operator==(const LessonModel&, const LessonModel&) = default;
};

/// A document that the lesson is about: stored beside it, or asked for by the learner with the open model.
struct LessonRun {
    std::string id;
    std::string file; ///< relative to the lesson; empty: live
    std::string task; ///< of a live run
    LessonText ask;
    std::vector<std::string> suggest; ///< inputs of a live run
    bool isLive() const { return file.empty(); }
    friend bool operator==(const LessonRun&, const LessonRun&) = default;
};

/// What is hidden until it is revealed.
struct LessonMask {
    std::optional<LayerPlace> layersAbove; ///< every layer above this one
    std::vector<std::string> heads;        ///< trained heads by name
    std::optional<int> answers;            ///< answers from this level (from 1) on
    std::optional<PositionPlace> positionsAfter;
    bool legend = false;
    bool isEmpty() const { return *this == LessonMask(); }
    friend bool operator==(const LessonMask&, const LessonMask&) = default;
};

struct LessonLook {
    std::string view; ///< id of a view: heads, lens, hierarchy …; empty: as it is
    std::string run;
    std::string statistic;                     ///< key of a lens statistic
    std::optional<std::pair<int, int>> layers; ///< shown ones, the first and the last
    FactPlace at;                              ///< what is selected
    LessonMask mask;
    friend bool operator==(const LessonLook&, const LessonLook&) = default;
};

struct LessonAction {
    enum class Kind { Run, Pin, Select, Open, Playback, SetOption } kind = Kind::Open;
    std::string run, token, view, option, value;
    FactPlace at;
    friend bool operator==(const LessonAction&, const LessonAction&) = default;
};

/// One of the answers to choose among that the lesson itself words. Right: where its predicate holds.
struct LessonOption {
    LessonText say;
    std::optional<Predicate> when; ///< empty: never right
    friend bool operator==(const LessonOption&, const LessonOption&) = default;
};

/// A thing to be put in order, by the value of its fact.
struct LessonItem {
    LessonText say;
    Fact from;
    friend bool operator==(const LessonItem&, const LessonItem&) = default;
};

struct LessonQuestion {
    enum class Kind { Choice, Token, Number, Layer, Cell, Path, Order, Text } kind = Kind::Text;
    LessonText prompt;
    std::optional<Fact> from;          ///< the right answer; none: `options`, `items`, or not graded
    std::vector<LessonOption> options; ///< Choice
    std::vector<LessonItem> items;     ///< Order: ascending, unless `descending`
    bool descending = false;
    // How many wrong answers of each sort stand beside the right one (Choice with `from`).
    int siblings = 0, runnersUp = 0, layers = 0; ///< labels below the same parent · tokens in the top-k · other layers'
    double tolerance = 0;                        ///< Number, Layer, Cell: how far off is still right
    bool logarithmic = false; ///< Number: the tolerance is of |ln(given/right)|, so 0.69 is a factor of two
    bool reason = false;      ///< a sentence why is asked for as well
    friend bool operator==(const LessonQuestion&, const LessonQuestion&) = default;
};

struct LessonReveal {
    bool unmask = true;
    FactPlace mark;          ///< what is selected in the views
    LessonText right, wrong; ///< said besides after an answer of that kind
    LessonText say;          ///< said after every answer
    friend bool operator==(const LessonReveal&, const LessonReveal&) = default;
};

struct LessonHint {
    LessonText say;
    std::optional<FactPlace> spotlight; ///< what is selected in the views
    bool show = false;                  ///< the right answer
    friend bool operator==(const LessonHint&, const LessonHint&) = default;
};

struct LessonStep {
    std::string id;
    LessonText say, observe, teacher;
    std::optional<LessonLook> look;
    std::optional<LessonAction> action;
    std::optional<LessonQuestion> ask;
    std::optional<Predicate> check; ///< of the learner's own run, where there is one
    LessonReveal reveal;
    std::vector<LessonHint> hints;     ///< a nudge, a spotlight, show me
    std::map<std::string, Fact> facts; ///< for {{NAME}} in its texts
    bool isNull = false;               ///< nothing happens here, and that is the point
    bool advancesByAction = false;
    double minutes = 0;
    friend bool operator==(const LessonStep&, const LessonStep&) = default;
};

struct Lesson {
    std::filesystem::path path; ///< of its file; empty: not from one
    std::string id;
    LessonText title;
    std::string audience, licence;
    std::vector<LessonText> goals;
    double minutes = 0;
    int order = 0; ///< its place among others that lie beside it
    LessonModel model;
    std::vector<LessonRun> runs;
    std::map<std::string, Fact> facts; ///< for {{NAME}} in texts of all steps
    std::vector<LessonStep> steps;
    std::vector<Predicate> expect;
    const LessonRun* run(const std::string& name) const; ///< nullptr: there is none
    friend bool operator==(const Lesson&, const Lesson&) = default;
};

/// The run that a step asks about: of its question, its look or its action; else the lesson's first.
const std::string& runOf(const Lesson& lesson, const LessonStep& step);
/// The run that a step looks at, where its places are: of its look or its action; else the one that it asks about.
const std::string& runLookedAt(const Lesson& lesson, const LessonStep& step);
/// The learner's own run that the step has to do with; nullptr: none.
const LessonRun* ownRunOf(const Lesson& lesson, const LessonStep& step);

const char* questionName(LessonQuestion::Kind kind); ///< "choice", …

inline constexpr std::size_t largestLesson = std::size_t{1} << 20; ///< bytes of a file
inline constexpr std::size_t mostSteps = 100, mostLessonRuns = 20;

/// That reading a file will end: a pipe or a device is refused (FileUnreadable). One that is not there is none of
/// these.
Result<void> checkEnds(const std::filesystem::path& path);

/// Unknown keys are passed over; unknown kinds of questions, facts and actions are not. Errors: BadFormat, Unsupported
/// (a later version), with the step's id and what there is.
Result<Lesson> lessonFromJson(const nlohmann::json& json, const std::string& subject);
/// Errors besides: FileNotFound, FileUnreadable.
Result<Lesson> loadLesson(const std::filesystem::path& path);

} // namespace strata
