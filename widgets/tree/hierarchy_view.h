// SPDX-License-Identifier: GPL-3.0-or-later
// The Hierarchy view.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/figure/figure_view.h"
#include "widgets/tree/hierarchy_figure.h"
#endif

class QMenu;

namespace strata {

class PanelFrame;

/// Click or Enter on a label selects it and the tokens of its level; on "23 more" it unfolds. ↑↓ go through the labels,
/// ←→ through levels. The menu of a label (right button, menu key) gives it to its level; W does so at once.
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
    /// What can be asked of the label at this place of the content; of a place without one nothing. For the caller to
    /// show and delete.
    QMenu* menuAt(const QPointF& point);

Q_SIGNALS:
    /// The level of the shown run is to have this answer, and what lies below is to be decoded anew.
    void whatIf(const std::string& level, const QString& answer);
    void originalWanted(); ///< with nothing given

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
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
    QMenu* menuOf(const HierarchyNode& node);
    void askForText(const std::string& level, const QString& before);
};

} // namespace strata
