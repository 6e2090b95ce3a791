// SPDX-License-Identifier: GPL-3.0-or-later
// The options of the figures of a lens ⇄ JSON.
#pragma once

#include "widgets/lens/lens_grid.h"
#include "widgets/lens/lens_pin.h"
#include "widgets/lens/trajectory_figure.h"

#include <QJsonArray>
#include <QJsonObject>

namespace strata {

/// {"mode": "lens" | "heads" | "difference", "statistic": a key of model/analysis/lens_statistics.h, "last_on_top",
/// "map": "viridis" | "cividis", "legend"}
QJsonObject lensOptionsToJson(const LensOptions& options);
LensOptions lensOptionsFromJson(const QJsonObject& json);

/// {"statistic": "token_logprob" | "token_probability" | a key, "y": {…}}
QJsonObject trajectoryOptionsToJson(const TrajectoryOptions& options);
TrajectoryOptions trajectoryOptionsFromJson(const QJsonObject& json);

/// How what is followed looks: "colors" of the lens's pins, which are its first `pinned`, and what is "followed"
/// besides as pinsToJson has it. The pins themselves are in the lens.
QJsonObject followedToJson(const std::vector<LensPin>& followed, std::size_t pinned);

/// [{"position", "token", "group": [ids], "color", "tracked"}]; what is no pin of the lens is left out when read.
QJsonArray pinsToJson(const std::vector<LensPin>& pins);
std::vector<LensPin> pinsFromJson(const QJsonArray& json, const Lens* lens);

} // namespace strata
