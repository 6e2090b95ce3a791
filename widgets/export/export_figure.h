// SPDX-License-Identifier: GPL-3.0-or-later
// A figure becomes a file, by the same paint as on screen.
#pragma once

#include "model/base/result.h"
#include "widgets/common/figure.h"
#include "widgets/export/figure_presets.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace strata {

struct ExportOptions {
    /// None: as wide as the figure is on screen by nature, at the screen's type size.
    std::optional<FigurePreset> preset;
    int pngDpi = 300;
    bool dark = false;          ///< light by default, whatever the window's theme is
    bool showProvenance = true; ///< a line under the figure; metadata carry it always
};

/// ".pdf", ".svg", ".png", ".csv", ".json"
const QStringList& figureExtensions();

/// Writes the whole figure to `file`; the extension says how. PDF: vector, fonts embedded, provenance as document
/// metadata. SVG: vector, faces embedded, <title> and <desc>. PNG: pngDpi, provenance as text chunks. CSV and JSON:
/// Figure::table. Runs on any thread and needs no window. Writes beside the target and renames, so a failure leaves
/// what was there. Errors: BadArgument (unknown extension, size that is no size), FileUnwritable, OutOfMemory.
Result<void> exportFigure(const Figure& figure, const QString& file, const ExportOptions& options = {});

} // namespace strata
