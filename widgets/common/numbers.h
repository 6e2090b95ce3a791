// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as they are shown, on screen and in figures: in the chosen language ("0,94", "1.234"), with a true minus
// sign, fixed decimals, and a dash for what is not a number. CSV, JSON and the clipboard have
// widgets/figure/figure_tables. Any thread; Language sets the locale.
#pragma once

#include <QString>

namespace strata {

QString formatFixed(double value, int decimals);
/// "1,234": how many of something. What is a name (a layer, a position, an id) is written without separators.
QString formatCount(qint64 count);
/// "94.0 %" of 0.94.
QString formatPercent(double fraction, int decimals = 0);
/// Two decimals by default; small ones with two digits that say something (0.0031, 4.2e−5) rather than a zero that is
/// none, ">0.99" rather than a one that is none.
QString formatProbability(double p, int decimals = 2);
/// Any number, small ones likewise: 0.942, −0.0031, 4.2e−5.
QString formatNumber(double value, int decimals);
/// With its relation sign, for sentences: "= 0.94", "> 0.99".
QString formatProbabilityRelation(double p, int decimals = 2);
/// "−0.060 nats"
QString formatNats(double value, int decimals = 3);

} // namespace strata
