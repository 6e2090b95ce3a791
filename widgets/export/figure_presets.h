// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes of finished figures, from data files that a user can add to.
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace strata {

struct FigurePreset {
    QString id;    ///< the file's name without .json
    QString name;  ///< shown; English as in the file
    QString group; ///< what it is listed with: "Conference"; empty: with those of no group
    double widthMm = 183;
    std::optional<double> heightMm;     ///< none: as high as the content
    std::optional<double> maxHeightMm;  ///< set in smaller type rather than higher, as far as minimumFontPt allows
    std::optional<double> pageHeightMm; ///< PDF: pages of exactly this size, as many as are needed
    double fontPt = 8;                  ///< ordinary text at final size
    double minimumFontPt = 6;           ///< the smallest caption at final size
    double minimumLinePt = 0.25;        ///< the thinnest line that the publisher takes
};

Result<FigurePreset> parseFigurePreset(const QByteArray& json, const QString& id);

struct FigurePresets {
    std::vector<FigurePreset> presets; ///< by group and name
    std::vector<Error> problems;       ///< files that could not be used
};
/// Bundled files, and those in `userFolder` (default: figures/ in the program's data folder), which win by id.
FigurePresets figurePresets(const QString& userFolder = {});
/// The one of this id; none for an empty one. Errors: BadArgument, with `subject` and the ids that there are.
Result<std::optional<FigurePreset>> figurePresetNamed(const QString& id, const std::string& subject);

} // namespace strata
