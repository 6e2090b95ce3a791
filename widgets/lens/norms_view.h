// SPDX-License-Identifier: GPL-3.0-or-later
// The Norms view, with the control that replaces a layer by a gradient step.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/lens/lens_figure_view.h"
#include "widgets/lens/norms_figure.h"
#endif

class QDoubleSpinBox;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace strata {

class PanelFrame;
class PlotDeck;

/// Click a plot: that layer is selected. Left and right go through the layers. What else mouse and keys do with the
/// plots is PlotDeck's.
class NormsView : public LensFigureView {
    Q_OBJECT
public:
    explicit NormsView(QWidget* parent = nullptr);
    std::unique_ptr<Figure> figure() const override { return std::make_unique<NormsFigure>(m_figure); }
    bool withoutFirst() const { return m_figure.withoutFirst(); }
    void setWithoutFirst(bool without);
    QJsonObject figureOptions() const override;
    void setFigureOptions(const QJsonObject& options) override;
    void setChoices(const QString& plot, const PlotChoices& choices);
    std::vector<ReplacedLayer> replaced() const { return m_figure.replaced(); }
    /// Whether the model is there and idle.
    void setCanReplace(bool can);
    void addControlsTo(PanelFrame& frame);

Q_SIGNALS:
    void replaceRequested(int layer, double step);

protected:
    const Figure& shown() const override { return m_figure; }
    void lensChanged() override;
    void selectionMoved() override;
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool clickableAt(const QPointF& point) const override { return layerAt(point) >= 0; }
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override;

private:
    int layerAt(const QPointF& point) const; ///< under a point, −1
    void chooseLayer(int layer);
    NormsFigure m_figure;
    PlotDeck* m_deck;
    QToolButton* m_replace = nullptr;
    QSpinBox* m_layer = nullptr;
    QDoubleSpinBox* m_step = nullptr;
    QPushButton* m_try = nullptr;
    bool m_canReplace = false;
};

} // namespace strata
