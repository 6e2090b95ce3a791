// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tree/hierarchy_options.h"

#include "widgets/figure/option_json.h"

#include <QJsonArray>

namespace strata {

namespace {
constexpr OptionNames<HierarchyShape, 2> shapes{{{"tree", HierarchyShape::Tree}, {"icicle", HierarchyShape::Icicle}}};
}

QJsonObject hierarchyOptionsToJson(const HierarchyOptions& options) {
    QJsonArray expanded;
    for (const int level : options.expanded)
        expanded.append(level);
    return {{QStringLiteral("shape"), shapes.of(options.shape)}, {QStringLiteral("expanded"), expanded}};
}

HierarchyOptions hierarchyOptionsFromJson(const QJsonObject& json) {
    HierarchyOptions options;
    options.shape = shapes.in(json, "shape", options.shape);
    for (const QJsonValue level : json.value(QLatin1String("expanded")).toArray())
        if (level.isDouble()) options.expanded.insert(level.toInt());
    return options;
}

} // namespace strata
