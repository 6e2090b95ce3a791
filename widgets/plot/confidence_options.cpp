// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/confidence_options.h"

#include "widgets/plot/plot_range_json.h"

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

} // namespace

QJsonObject confidenceOptionsToJson(const ConfidenceOptions& options) {
    QJsonObject json{{QStringLiteral("mode"), modes.of(options.mode)},
                     {QStringLiteral("statistic"), statistics.of(options.statistic)},
                     {QStringLiteral("y"), plotRangeToJson(options.y)}};
    QJsonArray pins;
    for (std::size_t i = 0; i < options.pins.size(); ++i)
        pins.append(QJsonObject{{QStringLiteral("stage"), options.pins[i].stage},
                                {QStringLiteral("token"), options.pins[i].token},
                                {QStringLiteral("variant"), i < options.variants.size() ? options.variants[i] : 0}});
    if (!pins.isEmpty()) json.insert(QStringLiteral("pins"), pins);
    if (options.xRange)
        json.insert(QStringLiteral("x"), QJsonObject{{QStringLiteral("low"), options.xRange->first},
                                                     {QStringLiteral("high"), options.xRange->second}});
    return json;
}

ConfidenceOptions confidenceOptionsFromJson(const QJsonObject& json) {
    ConfidenceOptions options;
    options.mode = modes.in(json, "mode", options.mode);
    options.statistic = statistics.in(json, "statistic", options.statistic);
    options.y = plotRangeFromJson(json.value(QLatin1String("y")).toObject());
    for (const QJsonValue value : json.value(QLatin1String("pins")).toArray()) {
        const QJsonObject pin = value.toObject();
        options.pins.push_back(
            {pin.value(QLatin1String("stage")).toInt(-1), pin.value(QLatin1String("token")).toInt(-1)});
        options.variants.push_back(pin.value(QLatin1String("variant")).toInt());
    }
    const PlotRange x = plotRangeFromJson(json.value(QLatin1String("x")).toObject());
    if (x.low && x.high) options.xRange = {*x.low, *x.high};
    return options;
}

} // namespace strata
