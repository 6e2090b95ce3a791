// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's numbers mean: their formulas, units and sources, and the field's terms.
#pragma once

#include <QString>

#include <vector>

namespace strata {

struct ReferenceEntry {
    QString group; ///< "Cells of a lens", "Calibration" …
    QString term;
    QString words; ///< what it means, in a sentence or two
    QString latex; ///< its formula, as Formula sets it; empty: it has none
    QString unit;  ///< "nats"; empty: a pure number, or no number
    QString source;
    QString key; ///< in files and on the command line; empty: none
};

/// In the window's language, by groups. `latex` and `source` are the same in every language.
std::vector<ReferenceEntry> referenceEntries();

/// The one that this term belongs to, as it stands in a panel or tip; −1: none.
int referenceIndexOf(const std::vector<ReferenceEntry>& entries, const QString& term);

} // namespace strata
