// SPDX-License-Identifier: GPL-3.0-or-later
// A lens in words: what its rows, statistics, target and hidden layers are called.
#pragma once

#include "model/analysis/lens_statistics.h"
#include "widgets/figure/figure.h"

namespace strata {

QString lensStatisticName(LensStatistic statistic);  ///< translated: "KL to final"
QString lensStatisticLabel(LensStatistic statistic); ///< with its unit: "KL to final (nats)"
/// A value with the unit: "0.942", "3.52 nats", rank "1".
QString lensValueText(LensStatistic statistic, double value);
/// The number alone, as short as a cell or axis wants it.
QString lensNumber(LensStatistic statistic, double value);

/// What stands for a cell without a token: it was not computed, or what was computed is not a number.
QString missingCellText(const Lens& lens);

QString lensReadoutName(Readout readout); ///< "final norm"
/// "final norm · lm_head.weight"
QString lensReadoutText(const Lens& lens);
/// "next token", "final answer", "“bird”", "given"
QString lensTargetText(const Lens& lens);
bool hidesLayers(const Lens& lens);
/// "layers 1–3, 5–7 hidden"; "nothing hidden" when the lens has every layer.
QString hiddenLayersText(const Lens& lens);
/// "7"; after attention "7 attention"; for a trained head "domain · 3".
QString lensRowName(const Lens& lens, std::size_t row);
/// Index into Lens::heads, −1 when no head has this name.
int headIndexOf(const Lens& lens, const std::string& head);
/// The heads that read this layer, as indices into Lens::heads.
std::vector<int> headsAtLayer(const Lens& lens, int layer);
/// The titles of a grid's two column headers.
QString lensTokenTitle();
QString lensPositionTitle();
/// Token at a position as it is shown.
QString positionText(const Lens& lens, std::size_t position);
QString topText(const Lens& lens, std::size_t row, std::size_t position);

/// The single tokens that are tracked over the whole text; those that were read for a pin are known at its position
/// only.
std::vector<TokenId> tokensTrackedEverywhere(const Lens& lens);

/// Positions of one level (or the prompt), for the marks over the columns.
struct LensStretch {
    int begin = 0, end = 0;
    int level = -1; ///< −1: the prompt
    int head = -1;  ///< whose colour it has
    bool answer = false;
    QString name;      ///< "prompt", "level 1 · domain"; only the first stretch of a level has one
    QString shortName; ///< "domain"
};
std::vector<LensStretch> lensStretches(const Lens& lens);

Provenance provenanceOf(const Lens* lens);

} // namespace strata
