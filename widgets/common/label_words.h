// SPDX-License-Identifier: GPL-3.0-or-later
// The ways in which a level finds its label, by the same words everywhere: those of task files and of the command line.
#pragma once

#include <QString>
#include <QStringList>

namespace strata {

/// "free", "constrained", "scored" in the language of the window; what is none of them as it is.
QString labelModeWord(const QString& name);
/// All three, in this order, for a choice.
QStringList labelModeWords();
/// What each of them means, a line each.
QString labelModeHelp();

} // namespace strata
