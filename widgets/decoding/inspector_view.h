// SPDX-License-Identifier: GPL-3.0-or-later
// The Inspector view.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/decoding/inspector_figure.h"
#include "widgets/figure/figure_view.h"
#endif

namespace strata {

class PanelFrame;

/// Shows the selection; Ctrl+C copies it as a table.
class InspectorView : public FigureViewOf<InspectorFigure> {
    Q_OBJECT
public:
    explicit InspectorView(QWidget* parent = nullptr);

    void setAllHeads(bool all);
    bool allHeads() const { return m_figure.allHeads(); }
    QJsonObject figureOptions() const override;
    void setFigureOptions(const QJsonObject& options) override;
    QString heading() const { return m_figure.heading(); }
    /// The switch of the title bar, and the heading as its grey text.
    void addControlsTo(PanelFrame& frame);

protected:
    void selectionMoved() override;
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF&, Qt::KeyboardModifiers) override {}
    bool clickableAt(const QPointF&) const override { return false; }
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override { return m_figure.heading(); }
    QString emptyText() const override;
    std::vector<AccessibleCell> accessibleCells() const override;
    bool isEmpty() const override { return m_figure.isEmpty(); }
};

} // namespace strata
