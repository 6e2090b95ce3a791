// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_options.h"

#include "model/analysis/lens_statistics.h"
#include "widgets/figure/option_json.h"
#include "widgets/plot/plot_choices.h"

namespace strata {

namespace {

constexpr OptionNames<LensMode, 3> modes{
    {{"lens", LensMode::Lens}, {"heads", LensMode::TrainedHeads}, {"difference", LensMode::Difference}}};
constexpr OptionNames<ColorMap, 2> maps{{{"viridis", ColorMap::Viridis}, {"cividis", ColorMap::Cividis}}};

QString keyOf(LensStatistic statistic) {
    return QString::fromLatin1(lensStatisticKeys[std::size_t(statistic)]);
}

} // namespace

QJsonObject lensOptionsToJson(const LensOptions& options) {
    return {{QStringLiteral("mode"), modes.of(options.mode)},
            {QStringLiteral("statistic"), keyOf(options.statistic)},
            {QStringLiteral("last_on_top"), options.lastOnTop},
            {QStringLiteral("map"), maps.of(options.map)},
            {QStringLiteral("legend"), options.legend}};
}

LensOptions lensOptionsFromJson(const QJsonObject& json) {
    LensOptions options;
    options.mode = modes.in(json, "mode", options.mode);
    if (const auto* info = lensStatisticByKey(json.value(QLatin1String("statistic")).toString().toStdString()))
        options.statistic = info->statistic;
    options.lastOnTop = json.value(QLatin1String("last_on_top")).toBool(options.lastOnTop);
    options.map = maps.in(json, "map", options.map);
    options.legend = json.value(QLatin1String("legend")).toBool(options.legend);
    return options;
}

QJsonObject trajectoryOptionsToJson(const TrajectoryOptions& options) {
    const QString own = options.logarithm ? QStringLiteral("token_logprob") : QStringLiteral("token_probability");
    QJsonObject json = choicesToJson(options);
    json.insert(QStringLiteral("statistic"), options.statistic ? keyOf(*options.statistic) : own);
    return json;
}

TrajectoryOptions trajectoryOptionsFromJson(const QJsonObject& json) {
    TrajectoryOptions options;
    const QString statistic = json.value(QLatin1String("statistic")).toString();
    options.logarithm = statistic != QLatin1String("token_probability");
    if (const auto* info = lensStatisticByKey(statistic.toStdString())) options.statistic = info->statistic;
    static_cast<PlotChoices&>(options) = choicesFromJson(json);
    return options;
}

QJsonObject followedToJson(const std::vector<LensPin>& followed, std::size_t pinned) {
    const auto end = followed.begin() + std::ptrdiff_t(std::min(pinned, followed.size()));
    QJsonArray colors;
    for (auto pin = followed.begin(); pin != end; ++pin)
        colors.append(pin->color);
    return {{QStringLiteral("colors"), colors},
            {QStringLiteral("followed"), pinsToJson(std::vector<LensPin>(end, followed.end()))}};
}

QJsonArray pinsToJson(const std::vector<LensPin>& pins) {
    QJsonArray out;
    for (const LensPin& pin : pins) {
        QJsonObject one{{QStringLiteral("position"), pin.position}, {QStringLiteral("token"), pin.token.value}};
        QJsonArray group;
        for (const TokenId token : pin.group)
            group.append(token.value);
        if (!group.isEmpty()) one.insert(QStringLiteral("group"), group);
        if (pin.color >= 0) one.insert(QStringLiteral("color"), pin.color);
        if (pin.tracked) one.insert(QStringLiteral("tracked"), true);
        out.append(one);
    }
    return out;
}

std::vector<LensPin> pinsFromJson(const QJsonArray& json, const Lens* lens) {
    std::vector<LensPin> pins;
    for (const QJsonValue value : json) {
        const QJsonObject one = value.toObject();
        const int position = one.value(QLatin1String("position")).toInt(-1);
        if (!lens || position < 0 || std::size_t(position) >= lens->positions.size()) continue;
        LensPin pin{position, TokenId(one.value(QLatin1String("token")).toInt(-1))};
        for (const QJsonValue token : one.value(QLatin1String("group")).toArray())
            pin.group.push_back(TokenId(token.toInt(-1)));
        if (pin.group.size() == 1 || (!pin.group.empty() && !pin.has(pin.token))) pin.group.clear();
        pin.color = std::clamp(one.value(QLatin1String("color")).toInt(-1), -1, 1000);
        pin.tracked = one.value(QLatin1String("tracked")).toBool();
        pins.push_back(std::move(pin));
    }
    return pins;
}

} // namespace strata
