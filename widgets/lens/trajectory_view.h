// SPDX-License-Identifier: GPL-3.0-or-later
// The Trajectories view: statistics over layers for what is pinned in the Lens.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/lens/lens_figure_view.h"
#include "widgets/lens/trajectory_figure.h"
#endif

class QAction;

namespace strata {

class PanelFrame;
class PlotDeck;
class RangeButton;

/// What mouse and keys do with the plot is PlotDeck's; the wheel zooms the y axis.
/// Click a point: that layer and position are selected. × in the legend, or Delete, takes a pin away. G makes one group
/// of the tokens that are pinned at a position, U takes it apart again.
class TrajectoryView : public LensFigureView {
    Q_OBJECT
public:
    explicit TrajectoryView(QWidget* parent = nullptr);
    std::unique_ptr<Figure> figure() const override { return std::make_unique<TrajectoryFigure>(m_figure); }
    QJsonObject figureOptions() const override;
    void setFigureOptions(const QJsonObject& options) override;
    const TrajectoryOptions& options() const { return m_figure.options(); }
    void setOptions(const TrajectoryOptions& options);
    void setPins(const std::vector<LensPin>& pins, std::size_t pinned);
    void setGapReason(GapReason reason);
    bool hasGaps() const { return m_figure.hasGaps(); }
    QString pinName(const LensPin& pin) const { return m_figure.pinName(pin, true); }
    /// What can be done, beside the menu of groups.
    void setCanGroup(bool group, bool ungroup);
    const std::vector<LensPin>& pins() const { return m_figure.pins(); }
    /// Of the y axis; pictures of the view show the same part.
    void setRange(const PlotRange& range);
    void addControlsTo(PanelFrame& frame);

Q_SIGNALS:
    void pinRemoved(const strata::LensPin& pin);
    void groupRequested();
    void ungroupRequested();

protected:
    const Figure& shown() const override { return m_figure; }
    void lensChanged() override { m_figure.setLens(lens()); }
    void selectionMoved() override;
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool clickableAt(const QPointF& point) const override;
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override;

private:
    LinePlot plot() const;
    std::optional<LinePlot::Hit> hit(const QPointF& point) const;
    void chooseLayer(int layer, int position);

    TrajectoryFigure m_figure;
    QAction* m_group = nullptr;
    QAction* m_ungroup = nullptr;
    RangeButton* m_range = nullptr;
    PlotDeck* m_deck;
};

} // namespace strata
