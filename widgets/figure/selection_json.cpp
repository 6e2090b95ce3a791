// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/selection_json.h"

namespace strata {

namespace {

std::optional<int> whole(const QJsonValue& value) {
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

std::optional<std::string> text(const QJsonValue& value) {
    return value.isString() ? std::optional(value.toString().toStdString()) : std::nullopt;
}

} // namespace

QJsonObject selectionToJson(const Selection& s) {
    QJsonObject json;
    const auto put = [&json](const char* key, const std::optional<int>& value) {
        if (value) json.insert(QLatin1String(key), *value);
    };
    put("stage", s.stage);
    put("token", s.token);
    put("layer", s.layer);
    put("position", s.position);
    if (s.head) json.insert(QLatin1String("head"), QString::fromStdString(*s.head));
    if (s.label) json.insert(QLatin1String("label"), QString::fromStdString(*s.label));
    if (s.afterAttention) json.insert(QLatin1String("after_attention"), true);
    return json;
}

Selection selectionFromJson(const QJsonObject& json) {
    Selection s;
    s.stage = whole(json.value(QLatin1String("stage")));
    s.token = whole(json.value(QLatin1String("token")));
    s.layer = whole(json.value(QLatin1String("layer")));
    s.position = whole(json.value(QLatin1String("position")));
    s.head = text(json.value(QLatin1String("head")));
    s.label = text(json.value(QLatin1String("label")));
    s.afterAttention = json.value(QLatin1String("after_attention")).toBool();
    return s;
}

} // namespace strata
