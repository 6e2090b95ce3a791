// SPDX-License-Identifier: GPL-3.0-or-later
// A document with what is not to be seen yet taken out: a value like any other, so that every view shows it.
#pragma once

#include "model/documents/document.h"
#include "model/lesson/lesson.h"

namespace strata {

/// A run without the answers, layers and heads that are hidden, a lens whose hidden cells are not computed yet. What is
/// hidden of the legend, and masks of an evaluation, change nothing. The document itself where nothing is hidden. Pure.
DocumentPtr masked(const DocumentPtr& document, const LessonMask& mask);
/// That what is to be hidden is there: a name that is none would hide nothing. Errors: BadArgument.
Result<void> checkMask(const DocumentPtr& document, const LessonMask& mask);
/// It cannot be shown in part, and so not at all: an evaluation whose answers are hidden.
bool isHiddenWhole(const DocumentPtr& document, const LessonMask& mask);

} // namespace strata
