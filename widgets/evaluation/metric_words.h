// SPDX-License-Identifier: GPL-3.0-or-later
// The metrics of `score` in words, in the order in which they are read. Numbers are the score's own.
#pragma once

#include "model/metrics/bootstrap.h"
#include "model/metrics/score.h"

#include <QString>

#include <map>
#include <vector>

namespace strata {

struct EvaluatedLevel;

struct MetricRow {
    std::string pointer; ///< of the metric in `score --json`
    QString group;       ///< what it is counted over: never two that cannot be compared
    QString name;
    QString tip;
    Measure value;
    Measure low, high;    ///< 95 %; empty: not computed, or undefined
    bool isShare = false; ///< 0…1
};

/// Those that are defined, and those that only lack rows; without what needs a taxonomy where there is none.
/// `intervals` may be null.
std::vector<MetricRow> metricRows(const Score& score, const std::map<std::string, Interval>* intervals,
                                  const std::vector<EvaluatedLevel>& levels);
/// "0.812", "0.000031", "12.4": four digits that say something; a dash for what is undefined.
QString metricText(const Measure& value);
/// "[0.790, 0.833]"; empty where there is none.
QString intervalText(const Measure& low, const Measure& high);

} // namespace strata
