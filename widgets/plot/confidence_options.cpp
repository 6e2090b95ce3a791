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

} // namespace

QJsonObject confidenceOptionsToJson(const ConfidenceOptions& options) {
    QJsonObject json = choicesToJson(options);
    json.insert(QStringLiteral("mode"), modes.of(options.mode));
    json.insert(QStringLiteral("statistic"), statistics.of(options.statistic));
    QJsonArray pins;
    for (std::size_t i = 0; i < options.pins.size(); ++i)
        pins.append(QJsonObject{{QStringLiteral("stage"), options.pins[i].stage},
                                {QStringLiteral("token"), options.pins[i].token},
                                {QStringLiteral("variant"), i < options.variants.size() ? options.variants[i] : 0}});
    if (!pins.isEmpty()) json.insert(QStringLiteral("pins"), pins);
    return json;
}

ConfidenceOptions confidenceOptionsFromJson(const QJsonObject& json) {
    ConfidenceOptions options;
    options.mode = modes.in(json, "mode", options.mode);
    options.statistic = statistics.in(json, "statistic", options.statistic);
    static_cast<PlotChoices&>(options) = choicesFromJson(json);
    for (const QJsonValue value : json.value(QLatin1String("pins")).toArray()) {
        const QJsonObject pin = value.toObject();
        options.pins.push_back(
            {pin.value(QLatin1String("stage")).toInt(-1), pin.value(QLatin1String("token")).toInt(-1)});
        options.variants.push_back(pin.value(QLatin1String("variant")).toInt());
    }
    return options;
}

} // namespace strata
