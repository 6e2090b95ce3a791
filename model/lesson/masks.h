// SPDX-License-Identifier: GPL-3.0-or-later
// A document with what is not to be seen yet taken out: a value like any other, so that every view shows it.
#pragma once

#include "model/documents/document.h"
#include "model/lesson/lesson.h"

namespace strata {

/// A run without the answers, layers and heads that are hidden, a lens whose hidden cells are not computed yet. The
/// legend is the view's, not the document's; of an evaluation nothing is taken out. The document itself where nothing
/// is hidden. Pure.
DocumentPtr masked(const DocumentPtr& document, const LessonMask& mask);
/// What a step shows before it is revealed: of its layers alone, if it names any, and masked. Pure.
DocumentPtr lookedAt(const DocumentPtr& document, const LessonLook& look);
/// That the layers of a look are there, and what its mask hides. Errors: BadArgument.
Result<void> checkLook(const DocumentPtr& document, const LessonLook& look);
/// That what is to be hidden is there: a name that is none would hide nothing. Errors: BadArgument.
Result<void> checkMask(const DocumentPtr& document, const LessonMask& mask);
/// It cannot be shown in part, and so not at all: an evaluation whose answers are hidden.
bool isHiddenWhole(const DocumentPtr& document, const LessonMask& mask);

} // namespace strata
