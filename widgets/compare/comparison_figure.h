// SPDX-License-Identifier: GPL-3.0-or-later
// Two lenses or runs beside each other and as a difference: a map for each side in the same colours, and one of B − A.
#pragma once

#include "widgets/compare/comparison_layout.h"
#include "widgets/figure/left_out.h"
#include "widgets/plot/plot_figure.h"

#include <QCoreApplication>
#include <QImage>

#include <array>

namespace strata {

class ComparisonFigure : public PlotFigure, public LeavesOut {
    Q_DECLARE_TR_FUNCTIONS(strata::ComparisonFigure)
public:
    /// `counted`: what is known of it already.
    void setComparison(std::shared_ptr<const Comparison> comparison, const CountedComparison& counted = {});
    void setOptions(const ComparisonOptions& options);
    void setZoom(double zoom) { m_zoom = zoom; }
    double zoom() const { return m_zoom; }
    /// A cell of the maps, by rows from the top; none is chosen at first. On screen it is marked in each map.
    void setChosen(std::optional<ComparedPlace> cell) { m_chosen = cell; }
    const std::optional<ComparedPlace>& chosen() const { return m_chosen; }
    /// As it was given, whichever side is shown first.
    const std::shared_ptr<const Comparison>& comparison() const { return m_comparison; }
    const ComparisonOptions& options() const { return m_options; }
    const ComparisonMap& map() const { return m_map; }

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    /// The scales of the colours: "scale" of the sides, "difference".
    std::vector<PlacedPlot> plots(const QSizeF& size, const FigureStyle& style) const override;
    /// A line for every level of two runs, then one for every cell.
    FigureTable table() const override;
    QStringList leftOut() const override;
    Provenance provenance() const override;
    QString alternativeText() const override;

    ComparisonLayout layout(double width, const FigureStyle& style) const;
    /// The names of the rows at the left edge of what is seen, where they stay.
    void paintEdge(QPainter& painter, const ComparisonLayout& layout, const QRectF& view,
                   const FigureStyle& style) const;
    /// Where a line of the list of the largest differences is, in a content so wide.
    QRectF largestRect(std::size_t line, const ComparisonLayout& layout, double width) const;
    std::size_t largestLines() const;
    /// "layer 6, after “small”: A bird 0.12 · B fish 0.93 · B − A +0.81".
    QString cellInWords(std::size_t row, std::size_t column) const;

private:
    struct Line {
        QString text;
        bool strong = false;
    };
    std::vector<Line> wordLines(double width, const FigureStyle& style) const;
    void paintMap(QPainter& painter, const ComparisonLayout& layout, std::size_t map, int band, const QRectF& clip,
                  const FigureStyle& style) const;
    void paintHead(QPainter& painter, const ComparisonLayout& layout, std::size_t map, int band, const QRectF& clip,
                   const FigureStyle& style) const;
    void paintStages(QPainter& painter, const ComparisonLayout& layout, std::size_t map, int band, const QRectF& clip,
                     const FigureStyle& style) const;
    void paintCell(QPainter& painter, const QRectF& rect, ComparedMap map, std::size_t row, std::size_t column,
                   const ComparisonLayout& layout, const FigureStyle& style) const;
    void paintRowNames(QPainter& painter, const ComparisonLayout& layout, int band, std::size_t map, double x,
                       const FigureStyle& style) const;
    void paintRings(QPainter& painter, const ComparisonLayout& layout, const FigureStyle& style) const;
    void paintLegend(QPainter& painter, const ComparisonLayout& layout, double width, const FigureStyle& style) const;
    const QImage& picture(ComparedMap map, const Colors& colors) const;
    QString mapTitle(ComparedMap map) const;
    QString keyText(const ComparisonLayout& layout) const;
    QRectF scaleRect(ComparedMap map, const ComparisonLayout& layout, double width) const;
    static bool isMarked(const ComparisonLayout& layout);

    std::shared_ptr<const Comparison> m_comparison;
    ComparisonOptions m_options;
    ComparisonMap m_map;
    std::optional<ComparedPlace> m_chosen;
    double m_zoom = 1;
    mutable double m_seenWidth = 0; ///< on screen: for which the content was laid out last, which may be wider
    mutable std::array<QImage, 3> m_pictures;
    mutable bool m_picturesDark = false;
};

} // namespace strata
