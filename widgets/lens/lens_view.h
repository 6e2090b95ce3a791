// SPDX-License-Identifier: GPL-3.0-or-later
// The Lens view.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/lens/lens_figure.h"
#include "widgets/lens/lens_figure_view.h"
#include "widgets/lens/lens_pins.h"
#endif

class QToolButton;

namespace strata {

class PanelFrame;
class PlotWidget;

/// Click selects a cell, whose token is then followed over the layers; a second click, Ctrl+click, Enter or P pins it
/// so that it stays. Arrows, Home, End, Page Up and Page Down move the cell; + − 0 and Ctrl+wheel zoom; T asks for the
/// token to be tracked.
class LensView : public LensFigureView {
    Q_OBJECT
public:
    explicit LensView(QWidget* parent = nullptr);
    std::unique_ptr<Figure> figure() const override;
    QJsonObject figureOptions() const override;
    void setFigureOptions(const QJsonObject& options) override;
    /// With the other views of a window; by itself it has pins of its own.
    void sharePins(LensPins& pins);

    const LensOptions& options() const { return m_figure.options(); }
    void setOptions(const LensOptions& options);
    /// As if it had been chosen in the title bar.
    void chooseOptions(const LensOptions& options);
    const LensGrid& grid() const { return m_figure.grid(); }
    double zoom() const { return m_figure.zoom(); }
    /// 1: tokens are read well; clamped between the whole text in the view and 3. `anchor`: what stays where it is,
    /// viewport pixels.
    void setZoom(double zoom, std::optional<QPointF> anchor = {});

    const std::vector<LensPin>& pins() const { return m_pins->pins(); }
    void togglePin(const LensPin& pin) { m_pins->togglePin(pin); }
    void setPins(const std::vector<LensPin>& pins) { m_pins->setPins(pins); }
    const std::vector<LensPin>& followed() const { return m_pins->followed(); }

    LensLayout layout() const { return m_figure.layout(sight().width(), screenStyle()); }
    std::size_t paintedCells() const { return m_figure.paintedCells(); }
    QString caption() const { return m_figure.caption(); }
    /// Mode, statistic and options, in the title bar.
    void addControlsTo(PanelFrame& frame);

Q_SIGNALS:
    void pinsChanged();
    void trackRequested(strata::TokenId token);

protected:
    const Figure& shown() const override { return m_figure; }
    void lensChanged() override;
    void selectionMoved() override;
    ChosenContent chosenContent() const override;
    void addToMenu(QMenu& menu) override;
    void chooseAt(const QPointF& point) override;
    QString tipAt(const QPointF& point) const override;
    void pressed(const QPointF& point, Qt::KeyboardModifiers modifiers) override;
    bool clickableAt(const QPointF& point) const override;
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers) override;
    QString selectionText() const override;
    /// Every cell of a grid of some thousands; of a larger one the row of the model's own answer, which leads to the
    /// others by keyboard.
    std::vector<AccessibleCell> accessibleCells() const override;
    void paintOverlay(QPainter& painter, const FigureStyle& style) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    /// The part of the content that the viewport shows.
    QRectF view() const;
    std::optional<std::pair<int, int>> cellAt(const QPointF& point) const;
    int columnHeaderAt(const QPointF& point) const; ///< −1 when no column's name is there
    void chooseCell(int row, int position);
    void togglePinOfSelection();
    std::optional<LensPin> pinOf(int row, int position) const;
    std::optional<LensPin> pinOfSelection() const;
    bool zoomKey(int key);
    void takePins();   ///< into the figure
    void placeScale(); ///< of the colours, at the lower edge

    LensFigure m_figure;
    LensPins* m_pins; ///< its own, or the window's
    PlotWidget* m_scale;
    bool m_scaleDark = false;
    QToolButton* m_mode = nullptr;
    QToolButton* m_statistic = nullptr;
};

} // namespace strata
