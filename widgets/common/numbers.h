// Numbers as they are shown: a true minus sign, fixed decimals, and a dash for what is not a number.
#pragma once

#include <QString>

namespace strata {

QString formatFixed(double value, int decimals);
/// Two decimals by default; "<0.01" rather than a zero that is none, ">0.99" rather than a one that is none.
QString formatProbability(double p, int decimals = 2);
/// With its relation sign, for sentences: "= 0.94", "> 0.99", "< 0.01".
QString formatProbabilityRelation(double p, int decimals = 2);
/// "−0.060 nats"
QString formatNats(double value, int decimals = 3);

} // namespace strata
