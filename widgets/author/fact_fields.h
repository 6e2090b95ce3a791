// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of places, facts and predicates: what is right is looked up in the run, and stands there as it is now.
#pragma once

#include "widgets/author/author_fields.h"

namespace strata {

/// Layer, position and level below `where`; their choices are what the run has. `run`: its id.
void addPlaceFields(AuthorFields& fields, const Where& where, const std::function<std::string()>& run);
/// A fact with its place, and what it is now. Returns the field of its kind.
QComboBox* addFactFields(AuthorFields& fields, const QString& caption, const Where& where);
/// A fact, and what is claimed of it: its value of now, another fact, or another run.
void addPredicateFields(AuthorFields& fields, const QString& caption, const Where& where);

/// The runs of the draft, with "as the step" for none.
Choices runChoices(AuthorState& state);
/// 0, 1 … of the run's layers, "last", its heads.
Choices layerChoices(AuthorState& state, const std::function<std::string()>& run);
Choices positionChoices(AuthorState& state, const std::function<std::string()>& run);
/// Id of the run that the step is about.
std::function<std::string()> runOfStep(AuthorState& state);

} // namespace strata
