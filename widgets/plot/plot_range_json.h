// SPDX-License-Identifier: GPL-3.0-or-later
// The range of an axis as the options of a figure carry it.
#pragma once

#include "widgets/figure/option_json.h"
#include "widgets/plot/line_plot.h"

namespace strata {

/// {"low": 0, "high": 1, "robust": true}; what is not set is left out.
inline QJsonObject plotRangeToJson(const PlotRange& range) {
    QJsonObject json;
    if (range.low) json.insert(QStringLiteral("low"), *range.low);
    if (range.high) json.insert(QStringLiteral("high"), *range.high);
    if (range.robust) json.insert(QStringLiteral("robust"), true);
    return json;
}

inline PlotRange plotRangeFromJson(const QJsonObject& json) {
    PlotRange range;
    range.low = numberIn(json, "low");
    range.high = numberIn(json, "high");
    if (range.low && range.high && !(*range.low < *range.high)) range.low = range.high = std::nullopt;
    range.robust = json.value(QLatin1String("robust")).toBool();
    return range;
}

} // namespace strata
