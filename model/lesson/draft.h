// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson as its author has it: the JSON value of its file, so that a key that this version does not know is kept.
#pragma once

#include "model/lesson/check.h"

#include <nlohmann/json.hpp>

#include <functional>

namespace strata {

/// What the views show at one moment, to become a step.
struct RecordedLook {
    std::string view; ///< its id
    std::string run;  ///< id of the lesson's run
    std::string statistic;
    FactPlace at;
    LessonMask mask;
};

/// A lesson with a title in this language (and in English) that has no steps yet.
nlohmann::json emptyLesson(const std::string& id, const std::string& title, const std::string& language);
/// That it is the object of a lesson with lists of steps and runs, which can be edited even where something is missing.
/// Errors: as lessonFromJson().
Result<void> checkDraft(const nlohmann::json& draft, const std::string& subject);
/// The runs with a file of a draft, as far as it can be read: id and file.
std::vector<LessonRun> runsOfDraft(const nlohmann::json& draft);
/// `wanted`, or "wanted-2" …: an id that none of the list's objects has.
std::string freeIdIn(const nlohmann::json& list, const std::string& wanted);
/// Letters, digits and "-": of a title an id, or the name of a file.
std::string idOf(const std::string& text);

/// The value there; null: there is none.
const nlohmann::json& draftAt(const nlohmann::json& draft, const std::string& pointer);
/// Puts a value there, making the objects above it; null takes it away, with objects that are empty then. A name of a
/// fact above it becomes the fact's object. Nothing happens where a list above it has no such place.
void setDraftAt(nlohmann::json& draft, const std::string& pointer, nlohmann::json value);
/// The text of one language: that of a string is the English one.
std::string draftText(const nlohmann::json& text, const std::string& language);
/// The text with another one in this language; null: there is none left.
nlohmann::json withDraftText(const nlohmann::json& text, const std::string& language, const std::string& words);

nlohmann::json placeToJson(const FactPlace& place);
/// Where a selection is in a run or a lens, as a lesson says places; empty: nowhere.
FactPlace placeOfSelection(const Document& document, const Selection& selection);
nlohmann::json lookToJson(const RecordedLook& look);

/// What can stand between {{ and }} in a step's texts, with the value that it has now.
struct OfferedBlank {
    std::string blank;
    FactValue value;
};
std::vector<OfferedBlank> offeredBlanks(const Lesson& lesson, const LessonStep* step, const StoredRuns& runs);

/// The fact that stands there, looked up now. Errors: it is none, or the document has not got it.
Result<FactValue> valueOfDraft(const nlohmann::json& fact, const std::string& ofStep, const StoredRuns& runs);

} // namespace strata
