// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/record_query.h"

#include "widgets/figure/option_json.h"

namespace strata {
namespace {

constexpr OptionNames<RecordFilter::Outcome, 3> outcomes{{{"any", RecordFilter::Outcome::Any},
                                                          {"right", RecordFilter::Outcome::Right},
                                                          {"wrong", RecordFilter::Outcome::Wrong}}};
using Key = RecordOrder::Key;
constexpr OptionNames<Key, 9> keys{{{"row", Key::Row},
                                    {"gold", Key::Gold},
                                    {"predicted", Key::Predicted},
                                    {"confidence", Key::Confidence},
                                    {"runner_up", Key::RunnerUp},
                                    {"surprise", Key::Surprise},
                                    {"first_wrong", Key::FirstWrong},
                                    {"layer_tokens", Key::LayerTokens},
                                    {"length", Key::Length}}};

QString text(const std::string& from) {
    return QString::fromStdString(from);
}

} // namespace

QJsonObject queryToJson(const RecordQuery& query) {
    QJsonObject json;
    const RecordFilter& filter = query.filter;
    const auto put = [&](const char* key, const QJsonValue& value, bool asked) {
        if (asked) json.insert(QLatin1String(key), value);
    };
    put("outcome", outcomes.of(filter.outcome), filter.outcome != RecordFilter::Outcome::Any);
    put("level", filter.level, filter.level >= 0);
    put("at_least", filter.atLeast.value_or(0), filter.atLeast.has_value());
    put("at_most", filter.atMost.value_or(1), filter.atMost.has_value());
    put("label_level", filter.labelLevel, filter.labelLevel >= 0);
    put("gold", text(filter.gold), !filter.gold.empty());
    put("predicted", text(filter.predicted), !filter.predicted.empty());
    put("predicted_none", true, filter.predictedNone);
    put("label", text(filter.label), !filter.label.empty());
    put("search", query.search, !query.search.isEmpty());
    put("order", keys.of(query.order.key), query.order.key != Key::Row);
    put("order_level", query.order.level, query.order.level != 0);
    put("descending", true, query.order.descending);
    return json;
}

RecordQuery queryFromJson(const QJsonObject& json) {
    RecordQuery query;
    RecordFilter& filter = query.filter;
    const auto whole = [&](const char* key, int initial) { return json.value(QLatin1String(key)).toInt(initial); };
    const auto string = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
    filter.outcome = outcomes.in(json, "outcome", RecordFilter::Outcome::Any);
    filter.level = whole("level", -1);
    filter.atLeast = numberIn(json, "at_least");
    filter.atMost = numberIn(json, "at_most");
    filter.labelLevel = whole("label_level", -1);
    filter.gold = string("gold").toStdString();
    filter.predicted = string("predicted").toStdString();
    filter.predictedNone = json.value(QLatin1String("predicted_none")).toBool();
    filter.label = string("label").toStdString();
    query.search = string("search");
    query.order.key = keys.in(json, "order", Key::Row);
    query.order.level = whole("order_level", 0);
    query.order.descending = json.value(QLatin1String("descending")).toBool();
    return query;
}

std::shared_ptr<const std::vector<std::uint32_t>> rowsOf(const Evaluation& evaluation, const EvaluationStudy& study,
                                                         std::shared_ptr<const RecordTexts> texts,
                                                         const RecordQuery& query, const JobControl& control) {
    RecordFilter filter = query.filter;
    if (!query.search.isEmpty()) {
        if (!texts) {
            auto read = textsOf(evaluation, study, nullptr, control);
            if (!read) return nullptr;
            texts = std::make_shared<const RecordTexts>(std::move(*read));
        }
        auto found = rowsWithText(study, *texts, query.search.toStdString(), control);
        if (!found) return nullptr;
        filter.found = std::make_shared<const std::vector<bool>>(std::move(*found));
    }
    return std::make_shared<const std::vector<std::uint32_t>>(chosenRows(study.columns, filter, query.order));
}

} // namespace strata
