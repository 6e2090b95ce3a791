// SPDX-License-Identifier: GPL-3.0-or-later
// Several figures on one page: a grid of lettered panels with what they share said once.
#pragma once

#include "widgets/compose/shared_legend.h"
#include "widgets/figure/glossed.h"
#include "widgets/figure/left_out.h"
#include "widgets/plot/plot_figure.h"

#include <QRect>

namespace strata {

struct ComposedPanel {
    std::shared_ptr<Figure> figure;
    QString id;      ///< of its FigureSpec: axes are shared among those of one
    QRect cell;      ///< column, row, how many columns, how many rows
    QString letter;  ///< "(a)"; empty: none
    QString heading; ///< beside it; empty: none
};

struct ComposedLook {
    QString title; ///< over all; empty: none
    bool sharedScale = true, alignedAxes = true;
};

/// Owns its panels, whose colours it may have changed. One thread at a time.
class ComposedFigure : public PlotFigure, public LeavesOut, public Glossed {
public:
    ComposedFigure(std::vector<ComposedPanel> panels, ComposedLook look);
    ComposedFigure(const ComposedFigure&) = delete;
    ComposedFigure& operator=(const ComposedFigure&) = delete;

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    std::vector<PlacedPlot> plots(const QSizeF& size, const FigureStyle& style) const override;
    FigureTable table() const override; ///< of all panels, which its first column names
    Provenance provenance() const override;
    QString alternativeText() const override;
    QStringList withoutGloss() const override;
    QStringList leftOut() const override; ///< of the panels, which each names
    const std::vector<ComposedPanel>& panels() const { return m_panels; }
    /// Where a panel stands, its letter included, in a content of this size.
    QRectF panelRect(std::size_t panel, const QSizeF& size, const FigureStyle& style) const;

private:
    struct Layout {
        double width = -1, least = -1;
        bool dark = false;
        QSizeF size;
        QRectF title;
        std::vector<QRectF> heads, bodies; ///< of the panels
        QRectF strip;                      ///< what is shared, below
        SharedLegend shared;
    };
    const Layout& layout(double width, double least, const FigureStyle& style) const;
    std::vector<double> columnWidths(double width, const FigureStyle& style) const;
    std::vector<double> stableWidths(double width, const FigureStyle& style) const;
    double headHeight(const ComposedPanel& panel, double width) const;
    std::vector<PlacedPlot> plotsOf(std::size_t panel, const QRectF& body, const FigureStyle& style) const;
    /// Of the plots of all panels: what their legends have in common, once.
    SharedLegend sharedLegend(const std::vector<QRectF>& bodies, const FigureStyle& style) const;
    void shareColors();
    QString nameOf(std::size_t panel) const; ///< its letter, else its number

    std::vector<ComposedPanel> m_panels;
    ComposedLook m_look;
    std::vector<std::size_t> m_scales; ///< a panel for each scale of colours that several share
    mutable Layout m_layout;
};

} // namespace strata
