// SPDX-License-Identifier: GPL-3.0-or-later
// The field's terms in plain words, for tool tips.
#pragma once

#include <QString>

#include <vector>

namespace strata {

/// What a term means that stands in a panel, a tip or a column head, as it is shown there (translated; a unit in
/// brackets and what stands before a colon do not matter: "layer 3: KL to final (nats)"). Empty: needs no words.
QString explanationOf(const QString& term);

/// `tip` (plain text) with the explanation of `term` under it, where there is one; HTML.
QString explainedTip(const QString& tip, const QString& term);

struct GlossaryTerm {
    QString term, words; ///< in the window's language
};
/// All that explanationOf knows, each term once.
std::vector<GlossaryTerm> glossaryTerms();

/// The term that a tip on screen explained last; empty: none yet. The window's help opens there. GUI thread.
const QString& lastExplainedTerm();

} // namespace strata
