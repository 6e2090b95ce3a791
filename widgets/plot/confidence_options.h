// SPDX-License-Identifier: GPL-3.0-or-later
// The options of the confidence figure ⇄ JSON.
#pragma once

#include "widgets/plot/confidence_figure.h"

#include <QJsonObject>

#include <optional>

namespace strata {

/// {"mode": "positions" | "layers", "statistic": …, "styles": [{"stage", "token", "style"}], "x": {"low", "high"}, "y":
/// {…}}
QJsonObject confidenceOptionsToJson(const ConfidenceOptions& options);
ConfidenceOptions confidenceOptionsFromJson(const QJsonObject& json);
/// "pins": [{"stage", "token", "variant"}], as options had them before pins belonged to the run; their variants are
/// styles. Nothing when there are none.
std::optional<std::vector<TokenPlace>> pinsInOptions(const QJsonObject& json);

} // namespace strata
