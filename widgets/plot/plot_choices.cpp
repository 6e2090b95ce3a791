// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_choices.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

const PlotAxis& axisOf(const LinePlot& plot, Qt::Orientation axis) {
    return axis == Qt::Horizontal ? plot.x : plot.y;
}

} // namespace

PlotChoices zoomed(const LinePlot& plot, const PlotChoices& choices, Qt::Orientation orientation, double low,
                   double high) {
    PlotChoices out = choices;
    const PlotAxis& axis = axisOf(plot, orientation);
    const auto whole = axis.whole.value_or(std::pair(axis.low, axis.high));
    const double all = axis.place(whole.second) - axis.place(whole.first), shown = axis.place(high) - axis.place(low);
    if (!std::isfinite(low) || !std::isfinite(high)) return out;
    if (shown >= all * (1 - 1e-9)) {
        orientation == Qt::Horizontal ? out.x.reset() : void(out.y = {});
        return out;
    }
    if (shown < all * 1e-5 || (axis.integers && shown < std::min(1.0, all))) return out;
    if (orientation == Qt::Horizontal)
        out.x = std::pair(low, high);
    else
        out.y = {low, high};
    return out;
}

PlotChoices scaledBy(const LinePlot& plot, const PlotChoices& choices, Qt::Orientation orientation, double factor) {
    const PlotAxis& axis = axisOf(plot, orientation);
    const double low = axis.place(axis.low), high = axis.place(axis.high), middle = (low + high) / 2;
    return zoomed(plot, choices, orientation, axis.value(middle - (middle - low) * factor),
                  axis.value(middle + (high - middle) * factor));
}

PlotChoices movedBy(const LinePlot& plot, const PlotChoices& choices, Qt::Orientation orientation, double share) {
    const PlotAxis& axis = axisOf(plot, orientation);
    if (!axis.whole) return choices; // all of it is in sight
    const double low = axis.place(axis.low), high = axis.place(axis.high), by = share * (high - low);
    return zoomed(plot, choices, orientation, axis.value(low + by), axis.value(high + by));
}

PlotChoices toggled(const PlotChoices& choices, const QString& series) {
    PlotChoices out = choices;
    if (!out.hidden.removeOne(series)) out.hidden << series;
    if (out.highlighted == series && out.hidden.contains(series)) out.highlighted.clear();
    return out;
}

PlotChoices highlighted(const PlotChoices& choices, const QString& series) {
    PlotChoices out = choices;
    out.highlighted = out.highlighted == series ? QString() : series;
    out.hidden.removeOne(out.highlighted);
    return out;
}

PlotChoices nextHighlighted(const LinePlot& plot, const PlotChoices& choices, bool forward) {
    QStringList names;
    for (const PlotSeries& s : plot.series)
        if (!s.name.isEmpty() && !names.contains(s.name)) names << s.name;
    PlotChoices out = choices;
    if (names.isEmpty()) return out;
    const qsizetype now = names.indexOf(choices.highlighted), next = forward   ? now + 1
                                                                     : now < 0 ? names.size() - 1
                                                                               : now - 1;
    out.highlighted = next >= 0 && next < names.size() ? names[next] : QString();
    return out;
}

QStringList choiceKeys() {
    return {QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("hidden"), QStringLiteral("highlighted")};
}

QJsonObject choicesToJson(const PlotChoices& choices) {
    QJsonObject out;
    if (choices.x) out[QLatin1String("x")] = QJsonArray{choices.x->first, choices.x->second};
    QJsonObject y;
    if (choices.y.low) y[QLatin1String("low")] = *choices.y.low;
    if (choices.y.high) y[QLatin1String("high")] = *choices.y.high;
    if (choices.y.robust) y[QLatin1String("robust")] = true;
    if (!y.isEmpty()) out[QLatin1String("y")] = y;
    if (!choices.hidden.isEmpty()) out[QLatin1String("hidden")] = QJsonArray::fromStringList(choices.hidden);
    if (!choices.highlighted.isEmpty()) out[QLatin1String("highlighted")] = choices.highlighted;
    return out;
}

PlotChoices choicesFromJson(const QJsonObject& json) {
    PlotChoices out;
    const QJsonArray x = json[QLatin1String("x")].toArray();
    if (x.size() == 2 && x[0].isDouble() && x[1].isDouble() && x[0].toDouble() < x[1].toDouble())
        out.x = std::pair(x[0].toDouble(), x[1].toDouble());
    const QJsonObject y = json[QLatin1String("y")].toObject();
    if (const QJsonValue low = y[QLatin1String("low")]; low.isDouble()) out.y.low = low.toDouble();
    if (const QJsonValue high = y[QLatin1String("high")]; high.isDouble()) out.y.high = high.toDouble();
    if (out.y.low && out.y.high && *out.y.low >= *out.y.high) out.y = {};
    out.y.robust = y[QLatin1String("robust")].toBool();
    for (const QJsonValue& name : json[QLatin1String("hidden")].toArray())
        if (name.isString() && !out.hidden.contains(name.toString())) out.hidden << name.toString();
    out.highlighted = json[QLatin1String("highlighted")].toString();
    return out;
}

QJsonObject plotsToJson(const std::map<QString, PlotChoices>& plots) {
    QJsonObject json;
    for (const auto& [name, choices] : plots)
        if (const QJsonObject one = choicesToJson(choices); !one.isEmpty()) json.insert(name, one);
    return json;
}

std::map<QString, PlotChoices> plotsFromJson(const QJsonObject& json) {
    std::map<QString, PlotChoices> plots;
    for (auto one = json.begin(); one != json.end(); ++one)
        plots[one.key()] = choicesFromJson(one.value().toObject());
    return plots;
}

} // namespace strata
