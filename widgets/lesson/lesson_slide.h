// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson's step as a class sees it on the wall, and what its teacher alone sees: Markdown of the window's language.
#pragma once

#include <QString>

namespace strata {

class LessonPlay;

/// What the step says, its question with its choices, and once it is revealed the right answer with what is said of it.
/// Empty: no lesson is played.
QString slideText(const LessonPlay& play);
/// Empty: nothing is there for the teacher.
QString teacherText(const LessonPlay& play);

} // namespace strata
