// The Inspector view.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/common/figure_view.h"
#include "widgets/decoding/inspector_figure.h"
#endif

namespace strata {

class PanelFrame;

/// Shows the selection; Ctrl+C copies it as a table.
class InspectorView : public FigureView {
    Q_OBJECT
public:
    explicit InspectorView(QWidget* parent = nullptr);
    std::unique_ptr<Figure> figure() const override { return std::make_unique<InspectorFigure>(m_figure); }

    void setAllHeads(bool all);
    bool allHeads() const { return m_figure.allHeads(); }
    QString heading() const { return m_figure.heading(); }
    /// The switch of the title bar, and the heading as its grey text.
    void addControlsTo(PanelFrame& frame);

protected:
    const Figure& shown() const override { return m_figure; }
    void runChanged() override;
    void selectionMoved() override;
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF&, Qt::KeyboardModifiers) override {}
    bool clickableAt(const QPointF&) const override { return false; }
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override { return m_figure.heading(); }
    QString emptyText() const override;
    bool isEmpty() const override { return m_figure.isEmpty(); }

private:
    InspectorFigure m_figure;
};

} // namespace strata
