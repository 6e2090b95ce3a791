// SPDX-License-Identifier: GPL-3.0-or-later
// The plots of a view: as many PlotWidgets as its figure has plots, where the figure wants them, and what mouse and
// keyboard do with them.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/plot/plot_figure.h"
#include "widgets/plot/plot_readout.h"
#endif

#include <QObject>
#include <QPointer>

#include <functional>

class QKeyEvent;
class QLabel;
class QMouseEvent;

namespace strata {

class FigureView;
class PlotWidget;

/// The wheel zooms an axis or, over a plot, the axis that matters (Shift: the other one); where the view scrolls, with
/// Ctrl. Dragging moves what is zoomed, a double click shows everything. A click on an entry of the legend hides or
/// shows it, with Shift it highlights it. Keys: see keyPressed(). What is made of a plot goes to the view, whose figure
/// remembers it (choicesMade). The view calls refresh() when its figure has changed. Lives with the view.
class PlotDeck : public QObject {
    Q_OBJECT
public:
    PlotDeck(FigureView* view, std::function<std::vector<PlacedPlot>()> plots);

    /// What the crosshair's box says over the values, and how it spells them; by nature "layer 3" and four digits.
    void setHeading(std::function<QString(std::size_t plot, const LinePlot::Hit& at)> heading);
    void setFormat(std::function<QString(double)> format);

    void refresh();
    std::size_t count() const { return sync(), m_placed.size(); }
    const PlacedPlot& placed(std::size_t plot) const { return sync(), m_placed[plot]; }
    PlotWidget& widget(std::size_t plot) const { return sync(), *m_widgets[plot]; }

    struct Place {
        std::size_t plot = 0;
        LinePlot::Hit hit;
    };
    /// Content coordinates, as everything here.
    std::optional<Place> pointAt(const QPointF& point, double within) const;
    int plotAt(const QPointF& point) const; ///< whose area is there, −1
    QPointF toContent(std::size_t plot, const QPointF& data) const;
    QPointF toData(std::size_t plot, const QPointF& point) const;
    QRectF area(std::size_t plot) const; ///< where its data are
    bool isLegend(const QPointF& point) const;

    /// + and − zoom as the wheel does; Ctrl and an arrow zoom an axis, Shift and an arrow move it; 0 and Escape show
    /// everything; H and Shift+H highlight the next entry of the legend, T hides or shows it; N goes to the next plot.
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers);
    /// The crosshair of the current plot, for who goes along x by keys; nullopt: none.
    void showCrosshair(std::optional<double> x);
    std::size_t current() const { return m_current; }
    /// What the crosshair's box says; no rows: there is none.
    const PlotReadout& readout() const { return m_said; }

Q_SIGNALS:
    void choicesMade(const QString& id, const strata::PlotChoices& choices);
    void clicked(const QPointF& point, Qt::KeyboardModifiers modifiers);
    void removed(std::size_t plot, std::size_t series); ///< × in the legend

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void sync() const;
    void place() const; ///< after scrolling
    int widgetAt(const QPointF& viewportPoint) const;
    bool pressed(QMouseEvent* event, bool twice);
    bool moved(QMouseEvent* event);
    bool released(QMouseEvent* event);
    bool legendClicked(std::size_t plot, const QPointF& point, Qt::KeyboardModifiers modifiers);
    void make(std::size_t plot, const PlotChoices& choices);
    void hover(int plot, const QPointF& viewportPoint);
    void say(std::size_t plot, const LinePlot::Hit& at);
    void hush();
    QPointF toWidget(std::size_t plot, const QPointF& content) const;

    FigureView* m_view;
    std::function<std::vector<PlacedPlot>()> m_plots;
    std::function<QString(std::size_t, const LinePlot::Hit&)> m_heading;
    std::function<QString(double)> m_format;
    mutable bool m_stale = true;
    mutable std::vector<PlacedPlot> m_placed;
    mutable std::vector<PlotWidget*> m_widgets; ///< children of the viewport
    std::size_t m_current = 0;
    int m_active = -1; ///< where the button went down
    QPointF m_pressedAt;
    quint64 m_pressedWhen = 0; ///< of the last press, milliseconds; 0: none that a second could follow
    bool m_dragged = false;
    QLabel* m_box;
    PlotReadout m_said;
};

} // namespace strata
