// SPDX-License-Identifier: GPL-3.0-or-later
// Facts looked up in documents. Nothing is computed here that analysis has; pure functions, any thread.
#pragma once

#include "model/lesson/stored_runs.h"

namespace strata {

/// The value of a fact in one document. A value that is none says that there is no such thing there (a token that never
/// settles); what cannot be asked of the document (layer 40 of 8, an ECE of a run) is an error: BadArgument, with what
/// there is.
Result<FactValue> factIn(const StoredRun& of, const Fact& fact);
Result<FactValue> factInRun(const Run& run, const Fact& fact);
Result<FactValue> factInLens(const Lens& lens, const Fact& fact);
Result<FactValue> factInEvaluation(const Evaluation& evaluation, const EvaluationStudy& study, const Fact& fact);

/// In the document of `fact.run`, or of `ofStep` where it names none. Errors besides: BadArgument, there is no such run
/// (yet).
Result<FactValue> factOf(const StoredRuns& runs, const std::string& ofStep, const Fact& fact);

/// Whether it holds, with what was compared.
struct Verdict {
    bool holds = false;
    FactValue value;
    std::optional<FactValue> other; ///< of the fact that it was compared with
};
Result<Verdict> judged(const StoredRuns& runs, const std::string& ofStep, const Predicate& predicate);

/// A place of a run or lens as the selection of views: what is looked at when it is marked. Errors: BadArgument.
Result<Selection> selectionAt(const Document& document, const FactPlace& place);
Result<Selection> selectionInRun(const Run& run, const FactPlace& place);
/// That the document's model has this layer or trained head. Errors: BadArgument, with what there is.
Result<void> checkLayer(const Document& document, const LayerPlace& place);
Result<Selection> selectionInLens(const Lens& lens, const FactPlace& place);

/// Both say the same: blanks at their ends aside.
bool isSameToken(const std::string& a, const std::string& b);
/// Number of the level (from 1) or its name → its place; −1: there is none.
int levelPlace(const std::string& level, const std::vector<std::string>& names);

} // namespace strata
