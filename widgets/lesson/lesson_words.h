// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson's texts and values as the window says them: in its language, with its number format, Markdown without HTML.
#pragma once

#include "model/lesson/lesson_texts.h"

#include <QFont>
#include <QString>

namespace strata {

/// "0.94", "83 %", "5", "bird", "animal › bird", "yes": by what the value is; not Markdown.
QString factWords(const FactValue& value);
/// A, B, C …: of what can be chosen.
QString optionLetter(qsizetype i);
/// As Markdown that shows just this text.
QString markdownOf(const QString& plain);
/// Markdown of the window's language, with every {{…}} filled; one that cannot be is shown as "…".
QString lessonText(const LessonText& text, const Lesson& lesson, const LessonStep* step, const StoredRuns& runs);
/// An option of a choice, or a thing to be ordered.
QString optionText(const PosedOption& option, const Lesson& lesson, const LessonStep& step, const StoredRuns& runs);
/// The right answer in words; empty: not graded.
QString rightWords(const PosedQuestion& question, const Lesson& lesson, const LessonStep& step, const StoredRuns& runs);

/// For a label; pictures and HTML are left out. `font`: of ordinary text.
QString htmlOfMarkdown(const QString& markdown, const QFont& font);
/// Without marks.
QString plainOfMarkdown(const QString& markdown);

} // namespace strata
