// SPDX-License-Identifier: GPL-3.0-or-later
// The Hierarchy view.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/figure/figure_view.h"
#include "widgets/tree/hierarchy_figure.h"
#endif

namespace strata {

class PanelFrame;

/// Click or Enter on a label selects it and the tokens of its level; on "23 more" it unfolds. ↑↓ go through the labels,
/// ←→ through levels.
class HierarchyView : public FigureViewOf<HierarchyFigure> {
    Q_OBJECT
public:
    explicit HierarchyView(QWidget* parent = nullptr);

    HierarchyShape shape() const { return m_figure.options().shape; }
    void setShape(HierarchyShape shape);
    QJsonObject figureOptions() const override;
    void setFigureOptions(const QJsonObject& options) override;
    void setExpanded(int level, bool expanded);
    bool isExpanded(int level) const { return m_figure.options().expanded.count(level) > 0; }
    /// The choice of the title bar: tree or icicle.
    void addControlsTo(PanelFrame& frame);

protected:
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool clickableAt(const QPointF& point) const override;
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override;
    QString emptyText() const override;
    std::vector<AccessibleCell> accessibleCells() const override;
    bool isEmpty() const override;

private:
    int nodeAt(const QPointF& point) const;
    int selectedNode() const;
    void activate(const HierarchyNode& node);
};

} // namespace strata
