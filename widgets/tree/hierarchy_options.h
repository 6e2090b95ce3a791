// SPDX-License-Identifier: GPL-3.0-or-later
// The options of the hierarchy ⇄ JSON.
#pragma once

#include "widgets/tree/hierarchy_layout.h"

#include <QJsonObject>

namespace strata {

/// {"shape": "tree" | "icicle", "expanded": [levels]}
QJsonObject hierarchyOptionsToJson(const HierarchyOptions& options);
HierarchyOptions hierarchyOptionsFromJson(const QJsonObject& json);

} // namespace strata
