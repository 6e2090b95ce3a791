// SPDX-License-Identifier: GPL-3.0-or-later
// One prompt at each checkpoint of a training, as small multiples: a column for each, in which every level says its
// answer and how sure it is.
#pragma once

#include "model/documents/series.h"
#include "widgets/figure/figure.h"

#include <QCoreApplication>

namespace strata {

class SeriesFigure : public Figure {
    Q_DECLARE_TR_FUNCTIONS(strata::SeriesFigure)
public:
    void setSeries(std::shared_ptr<const Series> series);
    const std::shared_ptr<const Series>& series() const { return m_series; }
    /// Of the options: how many checkpoints are shown, in columns as wide as if all were; left out: all.
    inline static const QString pointsOption = QStringLiteral("points");
    void setShownPoints(int points) { m_shown = points; }
    /// Marked on screen; −1: none.
    void setCurrent(int point) { m_current = point; }

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    FigureTable table() const override;
    Provenance provenance() const override;

    /// Of a column; −1: there is none.
    int pointAt(const QPointF& at, double width) const;
    QRectF columnOf(int point, double width) const;
    QString describe(int point) const;

private:
    const std::vector<std::string>& levels() const { return m_levels; }
    double columnWidth(double width) const;
    int headOf(const std::string& level) const;

    std::shared_ptr<const Series> m_series;
    std::vector<std::string> m_levels; ///< of all its runs, in the order in which they are met
    int m_current = -1;
    int m_shown = -1; ///< −1: all
};

} // namespace strata
