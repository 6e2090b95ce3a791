// SPDX-License-Identifier: GPL-3.0-or-later
// The Label readings view: layers down, levels across.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/decoding/label_readings_figure.h"
#include "widgets/figure/figure_view.h"
#endif

namespace strata {

class LabelReadingsView : public FigureViewOf<LabelReadingsFigure> {
    Q_OBJECT
public:
    explicit LabelReadingsView(QWidget* parent = nullptr);

protected:
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool clickableAt(const QPointF& point) const override { return cellAt(point).first >= 0; }
    bool keyPressed(int, Qt::KeyboardModifiers) override { return false; }
    QString selectionText() const override { return {}; }
    QString emptyText() const override;
    std::vector<AccessibleCell> accessibleCells() const override;
    bool isEmpty() const override { return m_figure.isEmpty(); }

private:
    std::pair<int, int> cellAt(const QPointF& point) const; ///< row and level of the block; −1: none
    double width() const;
    int stageOf(int level) const;
};

} // namespace strata
