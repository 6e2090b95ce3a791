// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson's texts with their numbers filled in: {{top1@5}}, {{p@head:family}}, {{NAME}} of a fact that the step names.
#pragma once

#include "model/lesson/questions.h"

#include <functional>

namespace strata {

/// How a value is written for a reader: in the window's language, with its number format.
using ValueWords = std::function<std::string(const FactValue&)>;

/// What stands between {{ and }} as a fact: one that the step or the lesson names, "answer" (the right one), or a fact
/// at a layer of the step's own place, FACT@LAYER or FACT@LAYER,POSITION. `step` may be null: a text of the whole
/// lesson. Errors: BadArgument.
Result<Fact> factOfBlank(const Lesson& lesson, const LessonStep* step, const std::string& blank);

/// A text in parts, in order: what stands there, and what stands between {{ and }}.
struct TextPart {
    std::string text;
    bool isBlank = false;
};
/// Errors: BadArgument: {{ that no }} closes.
Result<std::vector<TextPart>> partsOf(const std::string& text);

/// The value of one blank. Errors: BadArgument: it means nothing, or its fact has no value.
Result<std::string> filledBlank(const std::string& blank, const Lesson& lesson, const LessonStep* step,
                                const StoredRuns& runs, const ValueWords& words);
/// `text` with every {{…}} filled. Errors: BadArgument: a blank that means nothing, or whose fact has no value.
Result<std::string> filledText(const std::string& text, const Lesson& lesson, const LessonStep* step,
                               const StoredRuns& runs, const ValueWords& words);

/// Every text of the lesson, with its step (null: of none) and the key that it is.
struct PlacedText {
    const LessonStep* step = nullptr;
    std::string key;
    const LessonText* text = nullptr;
};
std::vector<PlacedText> textsOf(const Lesson& lesson);

} // namespace strata
