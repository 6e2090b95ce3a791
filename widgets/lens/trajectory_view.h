// The Trajectories view: statistics over layers for what is pinned in the Lens.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/lens/lens_figure_view.h"
#include "widgets/lens/trajectory_figure.h"
#endif

namespace strata {

class PanelFrame;

/// Click a point: that layer and position are selected. × in the legend, or Delete, takes a pin away.
class TrajectoryView : public LensFigureView {
    Q_OBJECT
public:
    explicit TrajectoryView(QWidget* parent = nullptr);
    std::unique_ptr<Figure> figure() const override { return std::make_unique<TrajectoryFigure>(m_figure); }
    const TrajectoryOptions& options() const { return m_figure.options(); }
    void setOptions(const TrajectoryOptions& options);
    void setPins(const std::vector<LensPin>& pins, std::size_t pinned);
    const std::vector<LensPin>& pins() const { return m_figure.pins(); }
    void addControlsTo(PanelFrame& frame);

Q_SIGNALS:
    void pinRemoved(const strata::LensPin& pin);

protected:
    const Figure& shown() const override { return m_figure; }
    void lensChanged() override { m_figure.setLens(lens()); }
    void selectionMoved() override { m_figure.setSelection(selection()); }
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool clickableAt(const QPointF& point) const override;
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override;

private:
    LinePlot plot() const;
    LinePlot::Geometry geometry(const LinePlot& plot) const;
    int crossAt(const QPointF& point) const; ///< pin whose × stands there, −1
    void chooseLayer(int layer, int position);

    TrajectoryFigure m_figure;
};

} // namespace strata
