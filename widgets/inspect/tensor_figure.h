// SPDX-License-Identifier: GPL-3.0-or-later
// How the elements of one tensor are spread, as a figure: bars over the range, with its numbers as a table.
#pragma once

#include "model/checkpoint/tensor_statistics.h"
#include "widgets/figure/figure.h"

#include <QWidget>

namespace strata {

class TensorFigure final : public Figure {
public:
    TensorFigure() = default;
    TensorFigure(QString name, TensorStatistics statistics);

    QString title() const override;
    QSizeF contentSize(double width, const FigureStyle& style) const override;
    void paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const override;
    FigureTable table() const override; ///< a row for each bar: from, to, how many
    Provenance provenance() const override;
    QString alternativeText() const override;
    const TensorStatistics& statistics() const { return m_statistics; }

private:
    QString m_name;
    TensorStatistics m_statistics;
};

/// The figure on screen. GUI thread.
class TensorHistogram : public QWidget {
    Q_OBJECT
public:
    explicit TensorHistogram(QWidget* parent = nullptr);
    void setFigure(TensorFigure figure);
    const TensorFigure& figure() const { return m_figure; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TensorFigure m_figure;
};

} // namespace strata
