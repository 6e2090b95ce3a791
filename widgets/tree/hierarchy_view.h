// The Hierarchy view.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/common/figure_view.h"
#include "widgets/tree/hierarchy_figure.h"
#endif

namespace strata {

class PanelFrame;

/// Click or Enter on a label selects it and the tokens of its level; on "23 more" it unfolds. ↑↓ go through the labels,
/// ←→ through levels.
class HierarchyView : public FigureView {
    Q_OBJECT
public:
    explicit HierarchyView(QWidget* parent = nullptr);
    std::unique_ptr<Figure> figure() const override { return std::make_unique<HierarchyFigure>(m_figure); }

    HierarchyShape shape() const { return m_figure.options().shape; }
    void setShape(HierarchyShape shape);
    void setExpanded(int level, bool expanded);
    bool isExpanded(int level) const { return m_figure.options().expanded.count(level) > 0; }
    /// The choice of the title bar: tree or icicle.
    void addControlsTo(PanelFrame& frame);

protected:
    const Figure& shown() const override { return m_figure; }
    void runChanged() override;
    void selectionMoved() override;
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool clickableAt(const QPointF& point) const override;
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override;
    QString emptyText() const override;
    bool isEmpty() const override;

private:
    int nodeAt(const QPointF& point) const;
    int selectedNode() const;
    void activate(const HierarchyNode& node);

    HierarchyFigure m_figure;
};

} // namespace strata
