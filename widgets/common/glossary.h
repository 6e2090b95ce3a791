// SPDX-License-Identifier: GPL-3.0-or-later
// The field's terms in plain words, for tool tips.
#pragma once

#include <QString>

namespace strata {

/// What a term means that stands in a panel, a tip or a column head, as it is shown there (translated; a unit in
/// brackets and what stands before a colon do not matter: "layer 3: KL to final (nats)"). Empty: needs no words.
QString explanationOf(const QString& term);

/// `tip` (plain text) with the explanation of `term` under it, where there is one; HTML.
QString explainedTip(const QString& tip, const QString& term);

} // namespace strata
