// SPDX-License-Identifier: GPL-3.0-or-later
// How a figure lies on the page that it goes onto, and how it is painted there.
#pragma once

#include "widgets/export/export_figure.h"
#include "widgets/export/page_device.h"
#include "widgets/plot/plot_figure.h"

#include <QRectF>
#include <QSizeF>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QPainter;

namespace strata {

/// How the figure lies on its page. `scale` takes the figure's pixels to pixels of the page at 96 dpi.
struct ExportPage {
    double scale = 1;
    QSizeF page;    ///< pixels at 96 dpi
    QRectF content; ///< in the figure's pixels
    QRectF footer;
    std::vector<RecordedPlot> plots;
};

/// A figure with the page that it goes onto; of a FigurePage there are several.
struct Piece {
    std::shared_ptr<const Figure> figure;
    ExportPage page;
};

/// What is said of where the figure's numbers come from.
Provenance provenanceOf(const Figure& figure, const ExportOptions& options);
/// What somebody wrote, or the figure's own words.
QString alternativeTextOf(const Figure& figure, const ExportOptions& options);

/// Any thread: nothing is painted, but the figure may count what it needs.
ExportPage layOutPage(const Figure& figure, const FigureStyle& style, const ExportOptions& options);
/// In pixels of the page, with the line of provenance under it if that is wanted.
void paintPage(QPainter& painter, const Figure& figure, const FigureStyle& style, const ExportPage& page,
               const ExportOptions& options);

/// A piece on sheets of paper: [begin, end) of its content on each, and by how much it is made smaller for it.
struct Sheets {
    double shrink = 1;
    std::vector<std::pair<double, double>> parts;
};
/// What can be parted goes on over the next sheet; what cannot is made smaller until it has room.
Sheets sheetsOf(const Figure& figure, const ExportPage& page, const QSizeF& paper);
/// A part of a piece on a sheet of paper, pixels at 96 dpi.
void paintSheet(QPainter& painter, const Piece& piece, const FigureStyle& style, const QSizeF& paper, double shrink,
                const std::pair<double, double>& part, const ExportOptions& options);
/// The paper that a PDF's pages are, pixels at 96 dpi; none: each page is as large as what is on it.
std::optional<QSizeF> paperOf(const ExportOptions& options);

} // namespace strata
