// SPDX-License-Identifier: GPL-3.0-or-later
// The Compute view: the layer × position map of the shown run, live while it goes on.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/compute/compute_figure.h"
#include "widgets/figure/figure_view.h"
#endif

namespace strata {

class PlotDeck;

class ComputeView : public FigureViewOf<ComputeFigure> {
    Q_OBJECT
public:
    explicit ComputeView(QWidget* parent = nullptr);
    QJsonObject figureOptions() const override;
    void setFigureOptions(const QJsonObject& options) override;

protected:
    void runChanged() override;
    void selectionMoved() override;
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool clickableAt(const QPointF& point) const override;
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override { return {}; }
    QString emptyText() const override;
    bool isEmpty() const override { return m_figure.isEmpty(); }
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The cell there; layer 0: none.
    std::pair<int, int> cellAt(const QPointF& point) const;
    PlotDeck* m_deck;
};

} // namespace strata
