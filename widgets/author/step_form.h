// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of the lesson that is written: what it says of itself, and the chosen step.
#pragma once

#include "widgets/author/author_fields.h"

class QWidget;

namespace strata {

/// A view that a step can look at.
struct AuthorView {
    std::string id;
    QString title;
    std::string kind; ///< of its documents
};

/// Title, minutes, goals, runs, what the lesson relies on.
QWidget* makeLessonForm(AuthorState& state);
/// Everything of the chosen step.
QWidget* makeStepForm(AuthorState& state, const std::vector<AuthorView>& views);
/// What the step asks; used by makeStepForm().
void addQuestionFields(AuthorFields& fields, const Where& step);

} // namespace strata
