// SPDX-License-Identifier: GPL-3.0-or-later
// A part of a page of figures as a figure by itself, so that a page is painted part by part.
#pragma once

#include "widgets/evaluation/table_block.h"
#include "widgets/figure/figure_page.h"
#include "widgets/plot/plot_figure.h"

namespace strata {

/// Heading, paragraphs, figure, table.
class PartFigure : public PlotFigure, public Breakable {
public:
    explicit PartFigure(FigurePart part, Provenance provenance)
        : m_part(std::move(part)), m_provenance(std::move(provenance)) {}
    static constexpr std::size_t mostPainted = 60; ///< rows of a table; HTML, CSV and JSON have more

    QString title() const override { return m_part.heading; }
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    std::vector<PlacedPlot> plots(const QSizeF& size, const FigureStyle& style) const override;
    FigureTable table() const override;
    Provenance provenance() const override { return m_provenance; }
    /// Before the table, and between its rows.
    std::vector<double> breaks(double width) const override;

private:
    double top(double width) const; ///< of the figure
    QSizeF figureSize(double width) const;
    TableBlock block() const;
    double leastOf(qsizetype column) const;
    FigurePart m_part;
    Provenance m_provenance;
};

} // namespace strata
