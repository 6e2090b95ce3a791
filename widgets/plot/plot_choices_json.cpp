// SPDX-License-Identifier: GPL-3.0-or-later
// What was chosen of a plot ⇄ the options of a figure.
#include "widgets/plot/plot_choices.h"

#include <QJsonArray>

namespace strata {

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
