// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/confidence_options.h"

#include "widgets/figure/option_json.h"
#include "widgets/plot/plot_choices.h"

#include <QJsonArray>

namespace strata {

namespace {

constexpr OptionNames<ConfidenceMode, 2> modes{
    {{"positions", ConfidenceMode::OverPositions}, {"layers", ConfidenceMode::OverLayers}}};
constexpr OptionNames<Statistic, 5> statistics{{{"chosen_probability", Statistic::ChosenProbability},
                                                {"top_probability", Statistic::TopProbability},
                                                {"chosen_logprob", Statistic::ChosenLogprob},
                                                {"entropy", Statistic::Entropy},
                                                {"margin", Statistic::Margin}}};

TokenPlace placeIn(const QJsonValue& value) {
    const QJsonObject place = value.toObject();
    return {place.value(QLatin1String("stage")).toInt(-1), place.value(QLatin1String("token")).toInt(-1)};
}

} // namespace

QJsonObject confidenceOptionsToJson(const ConfidenceOptions& options) {
    QJsonObject json = choicesToJson(options);
    json.insert(QStringLiteral("mode"), modes.of(options.mode));
    json.insert(QStringLiteral("statistic"), statistics.of(options.statistic));
    QJsonArray styles;
    for (const auto& [pin, style] : options.styles)
        styles.append(QJsonObject{{QStringLiteral("stage"), pin.stage},
                                  {QStringLiteral("token"), pin.token},
                                  {QStringLiteral("style"), style}});
    if (!styles.isEmpty()) json.insert(QStringLiteral("styles"), styles);
    return json;
}

ConfidenceOptions confidenceOptionsFromJson(const QJsonObject& json) {
    ConfidenceOptions options;
    options.mode = modes.in(json, "mode", options.mode);
    options.statistic = statistics.in(json, "statistic", options.statistic);
    static_cast<PlotChoices&>(options) = choicesFromJson(json);
    const auto read = [&](const char* list, const char* style) {
        for (const QJsonValue value : json.value(QLatin1String(list)).toArray())
            if (const int chosen = value.toObject().value(QLatin1String(style)).toInt(-1); chosen >= 0)
                options.styles.emplace(placeIn(value), chosen);
    };
    read("styles", "style");
    read("pins", "variant");
    return options;
}

std::optional<std::vector<TokenPlace>> pinsInOptions(const QJsonObject& json) {
    if (!json.contains(QLatin1String("pins"))) return std::nullopt;
    std::vector<TokenPlace> pins;
    for (const QJsonValue value : json.value(QLatin1String("pins")).toArray())
        if (pins.size() < mostPins) pins.push_back(placeIn(value));
    return pins;
}

} // namespace strata
