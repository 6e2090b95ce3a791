// SPDX-License-Identifier: GPL-3.0-or-later
// The options of the confidence figure ⇄ JSON.
#pragma once

#include "widgets/plot/confidence_figure.h"

#include <QJsonObject>

namespace strata {

/// {"mode": "positions" | "layers", "statistic": …, "pins": [{"stage", "token", "variant"}], "x": {"low", "high"}, "y":
/// {…}}
QJsonObject confidenceOptionsToJson(const ConfidenceOptions& options);
ConfidenceOptions confidenceOptionsFromJson(const QJsonObject& json);

} // namespace strata
