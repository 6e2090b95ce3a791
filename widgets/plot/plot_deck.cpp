// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_deck.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/theme.h"
#include "widgets/figure/figure_view.h"
#include "widgets/plot/plot_choices.h"
#include "widgets/plot/plot_widget.h"

#include <QApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

constexpr double reach = 40; ///< of the crosshair, pixels

} // namespace

PlotDeck::PlotDeck(FigureView* view, std::function<std::vector<PlacedPlot>()> plots)
    : QObject(view), m_view(view), m_plots(std::move(plots)), m_box(new QLabel(view->viewport())) {
    m_heading = [this](std::size_t plot, const LinePlot::Hit& at) {
        const LinePlot& shown = m_placed[plot].plot;
        const double x = shown.series[at.series].points[at.point].x();
        return shown.x.label + QLatin1Char(' ') + formatFixed(x, shown.x.integers ? 0 : 3);
    };
    m_format = [](double value) { return formatNumber(value, 4); };
    m_box->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_box->setObjectName(QStringLiteral("plotReadout"));
    m_box->setMargin(7);
    m_box->setTextFormat(Qt::RichText);
    m_box->hide();
    view->viewport()->installEventFilter(this);
    connect(view, &FigureView::figureChanged, this, &PlotDeck::refresh);
    for (QScrollBar* bar : {view->horizontalScrollBar(), view->verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, [this] {
            hush(); // what it said is under the pointer no longer
            place();
        });
}

void PlotDeck::setHeading(std::function<QString(std::size_t, const LinePlot::Hit&)> heading) {
    m_heading = std::move(heading);
}

void PlotDeck::setFormat(std::function<QString(double)> format) {
    m_format = std::move(format);
}

void PlotDeck::refresh() {
    m_stale = true;
    m_view->viewport()->update(); // made when it is seen
}

void PlotDeck::sync() const {
    if (!m_stale) return;
    m_stale = false;
    m_placed = m_plots();
    while (m_widgets.size() > m_placed.size()) {
        m_widgets.back()->hide();
        m_widgets.back()->deleteLater(); // it may be what is painting
        m_widgets.pop_back();
    }
    auto* self = const_cast<PlotDeck*>(this);
    while (m_widgets.size() < m_placed.size()) {
        auto* widget = new PlotWidget(m_view->viewport());
        const std::size_t index = m_widgets.size();
        connect(widget, &PlotWidget::axisMoved, self, [self, index](Qt::Orientation axis, double low, double high) {
            self->make(index, zoomed(self->m_placed[index].plot, self->m_placed[index].choices, axis, low, high));
        });
        m_widgets.push_back(widget);
        widget->show();
    }
    self->m_current = std::min(m_current, m_placed.empty() ? 0 : m_placed.size() - 1);
    place();
    const Colors& colors = Theme::instance().colors();
    for (std::size_t i = 0; i < m_placed.size(); ++i)
        m_widgets[i]->setPlot(m_placed[i].plot, colors, m_view->sight().scale());
    m_box->raise();
}

void PlotDeck::place() const {
    for (std::size_t i = 0; i < std::min(m_widgets.size(), m_placed.size()); ++i) {
        const QRectF rect(m_view->sight().toViewport(m_placed[i].rect.topLeft()),
                          m_placed[i].rect.size() * m_view->sight().scale());
        const QRect wanted(rect.topLeft().toPoint(), QSize(int(rect.width()), int(rect.height())));
        if (m_widgets[i]->geometry() != wanted) m_widgets[i]->setGeometry(wanted);
    }
}

QPointF PlotDeck::toWidget(std::size_t plot, const QPointF& content) const {
    return m_view->sight().toViewport(content) - m_widgets[plot]->pos();
}

int PlotDeck::widgetAt(const QPointF& point) const {
    sync();
    for (std::size_t i = 0; i < m_widgets.size(); ++i)
        if (m_widgets[i]->geometry().contains(point.toPoint())) return int(i);
    return -1;
}

std::optional<PlotDeck::Place> PlotDeck::pointAt(const QPointF& point, double within) const {
    const int at = widgetAt(m_view->sight().toViewport(point));
    if (at < 0) return std::nullopt;
    const QPointF pixel = toWidget(std::size_t(at), point);
    if (!m_widgets[std::size_t(at)]->parts().area.adjusted(-8, -8, 8, 8).contains(pixel)) return std::nullopt;
    const auto hit = m_widgets[std::size_t(at)]->nearest(pixel, within * m_view->sight().scale());
    return hit ? std::optional(Place{std::size_t(at), *hit}) : std::nullopt;
}

int PlotDeck::plotAt(const QPointF& point) const {
    sync();
    for (std::size_t i = 0; i < m_widgets.size(); ++i)
        if (area(i).contains(point)) return int(i);
    return -1;
}

QPointF PlotDeck::toContent(std::size_t plot, const QPointF& data) const {
    sync();
    return m_view->sight().toContent(m_widgets[plot]->toPixel(data) + m_widgets[plot]->pos());
}

QPointF PlotDeck::toData(std::size_t plot, const QPointF& point) const {
    sync();
    return m_widgets[plot]->toData(toWidget(plot, point));
}

QRectF PlotDeck::area(std::size_t plot) const {
    sync();
    const QRectF pixels = m_widgets[plot]->parts().area;
    return QRectF(m_view->sight().toContent(pixels.topLeft() + m_widgets[plot]->pos()),
                  pixels.size() / m_view->sight().scale());
}

bool PlotDeck::isLegend(const QPointF& point) const {
    const int at = widgetAt(m_view->sight().toViewport(point));
    return at >= 0 && (m_widgets[std::size_t(at)]->entryAt(toWidget(std::size_t(at), point)) >= 0 ||
                       m_widgets[std::size_t(at)]->crossAt(toWidget(std::size_t(at), point)) >= 0);
}

void PlotDeck::make(std::size_t plot, const PlotChoices& choices) {
    hush();
    const QString id = m_placed[plot].id;
    Q_EMIT choicesMade(id, choices);
    refresh(); // also when nothing came of it: the axis shows what it showed
    sync();
}

bool PlotDeck::legendClicked(std::size_t plot, const QPointF& point, Qt::KeyboardModifiers modifiers) {
    const QPointF pixel = point - m_widgets[plot]->pos();
    if (const int cross = m_widgets[plot]->crossAt(pixel); cross >= 0) {
        Q_EMIT removed(plot, std::size_t(cross));
        return true;
    }
    const int entry = m_widgets[plot]->entryAt(pixel);
    if (entry < 0) return false;
    const QString name = m_placed[plot].plot.series[std::size_t(entry)].name;
    const PlotChoices now = m_placed[plot].choices;
    make(plot, modifiers & Qt::ShiftModifier ? highlighted(now, name) : toggled(now, name));
    return true;
}

bool PlotDeck::pressed(QMouseEvent* event, bool twice) {
    const int at = event->button() == Qt::LeftButton ? widgetAt(event->position()) : -1;
    if (at < 0) return false;
    m_current = std::size_t(at);
    const QPointF pixel = event->position() - m_widgets[m_current]->pos();
    // Some window systems send the second click of two as one of its own (seen with X11: two presses, no double click).
    const bool soon = event->timestamp() - m_pressedWhen < quint64(QApplication::doubleClickInterval()) &&
                      (event->position() - m_pressedAt).manhattanLength() < QApplication::startDragDistance();
    twice = twice || (soon && m_pressedWhen > 0);
    m_pressedWhen = twice ? 0 : event->timestamp();
    if (twice && m_widgets[m_current]->isZoomable(pixel)) {
        m_active = -1;
        PlotChoices all = m_placed[m_current].choices;
        all.fit();
        if (all != m_placed[m_current].choices) make(m_current, all);
        return true;
    }
    m_active = at;
    m_pressedAt = event->position();
    m_dragged = false;
    m_widgets[m_current]->handle(event);
    return true;
}

bool PlotDeck::moved(QMouseEvent* event) {
    if (m_active >= 0 && (event->buttons() & Qt::LeftButton)) {
        m_dragged = m_dragged || (event->position() - m_pressedAt).manhattanLength() > 6;
        if (m_dragged && std::size_t(m_active) < m_widgets.size()) {
            hush();
            m_view->viewport()->setCursor(Qt::ClosedHandCursor);
            m_widgets[std::size_t(m_active)]->handle(event);
        }
        return true;
    }
    const int at = widgetAt(event->position());
    hover(at, event->position());
    if (at < 0) return false;
    const QPointF pixel = event->position() - m_widgets[std::size_t(at)]->pos();
    if (m_widgets[std::size_t(at)]->entryAt(pixel) < 0 && m_widgets[std::size_t(at)]->crossAt(pixel) < 0) return false;
    m_view->viewport()->setCursor(Qt::PointingHandCursor);
    return true;
}

bool PlotDeck::released(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_active < 0) return false;
    const auto at = std::size_t(std::exchange(m_active, -1));
    if (at >= m_widgets.size()) return true;
    m_widgets[at]->handle(event);
    m_view->viewport()->setCursor(Qt::ArrowCursor);
    if (std::exchange(m_dragged, false)) return true;
    if (legendClicked(at, m_pressedAt, event->modifiers())) return true;
    Q_EMIT clicked(m_view->sight().toContent(m_pressedAt), event->modifiers());
    return true;
}

bool PlotDeck::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Paint:
        sync();
        break;
    case QEvent::MouseButtonPress:
        return pressed(static_cast<QMouseEvent*>(event), false);
    case QEvent::MouseButtonDblClick:
        return pressed(static_cast<QMouseEvent*>(event), true);
    case QEvent::MouseMove:
        return moved(static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        return released(static_cast<QMouseEvent*>(event));
    case QEvent::Leave:
        hush();
        break;
    case QEvent::ToolTip: // one of both at a time
        if (!m_box->isVisible()) break;
        return true;
    case QEvent::Wheel: {
        auto* wheel = static_cast<QWheelEvent*>(event);
        const int at = widgetAt(wheel->position());
        const bool scrolls = m_view->verticalScrollBar()->maximum() > 0 && !(wheel->modifiers() & Qt::ControlModifier);
        if (at < 0 || scrolls ||
            !m_widgets[std::size_t(at)]->isZoomable(wheel->position() - m_widgets[std::size_t(at)]->pos()))
            break;
        m_current = std::size_t(at);
        m_widgets[std::size_t(at)]->handle(wheel);
        event->accept();
        return true;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool PlotDeck::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    sync();
    if (m_placed.empty()) return false;
    const LinePlot& plot = m_placed[m_current].plot;
    const PlotChoices& now = m_placed[m_current].choices;
    const Qt::Orientation main = plot.wheelZoomsY ? Qt::Vertical : Qt::Horizontal;
    const Qt::Orientation along = key == Qt::Key_Left || key == Qt::Key_Right ? Qt::Horizontal : Qt::Vertical;
    const bool onwards = key == Qt::Key_Right || key == Qt::Key_Up;
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        make(m_current, scaledBy(plot, now, main, 0.8));
        return true;
    case Qt::Key_Minus:
        make(m_current, scaledBy(plot, now, main, 1.25));
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (modifiers & Qt::ControlModifier)
            make(m_current, scaledBy(plot, now, along, onwards ? 0.8 : 1.25));
        else if (modifiers & Qt::ShiftModifier)
            make(m_current, movedBy(plot, now, along, onwards ? 0.1 : -0.1));
        else
            return false;
        return true;
    case Qt::Key_0:
    case Qt::Key_Escape: {
        PlotChoices all = now;
        all.fit();
        if (key == Qt::Key_Escape) all.highlighted.clear();
        if (all == now && !m_box->isVisible()) return false;
        make(m_current, all);
        return true;
    }
    case Qt::Key_H:
        make(m_current, nextHighlighted(plot, now, !(modifiers & Qt::ShiftModifier)));
        return true;
    case Qt::Key_T:
        if (now.highlighted.isEmpty()) return false;
        make(m_current, [&] {
            PlotChoices out = toggled(now, now.highlighted);
            out.highlighted = now.highlighted; // another T brings it back
            return out;
        }());
        return true;
    case Qt::Key_N:
        if (m_placed.size() < 2) return false;
        m_current = (m_current + 1) % m_placed.size();
        m_view->sight().bringIn(m_placed[m_current].rect);
        showCrosshair(m_placed[m_current].plot.cursor); // says which one it is
        return true;
    default:
        return false;
    }
}

void PlotDeck::showCrosshair(std::optional<double> x) {
    sync();
    if (!x || m_placed.empty()) return hush();
    const LinePlot& plot = m_placed[m_current].plot;
    for (std::size_t s = 0; s < plot.series.size(); ++s) {
        if (plot.series[s].hidden) continue;
        const auto& points = plot.series[s].points;
        const auto p = std::find_if(points.begin(), points.end(), [&](const QPointF& q) { return q.x() == *x; });
        if (p != points.end()) return say(m_current, {s, std::size_t(p - points.begin()), 0});
    }
    hush();
}

void PlotDeck::hover(int plot, const QPointF& point) {
    if (plot < 0) return hush();
    const PlotWidget& widget = *m_widgets[std::size_t(plot)];
    const QPointF pixel = point - widget.pos();
    if (!widget.parts().area.adjusted(-8, -8, 8, 8).contains(pixel)) return hush();
    const auto hit = widget.nearest(pixel, reach * m_view->sight().scale());
    hit ? say(std::size_t(plot), *hit) : hush();
}

void PlotDeck::say(std::size_t plot, const LinePlot::Hit& at) {
    const LinePlot& shown = m_placed[plot].plot;
    const QPointF data = shown.series[at.series].points[at.point];
    PlotReadout readout = readoutAt(shown, data.x(), m_heading(plot, at), m_format);
    if (readout.rows.empty()) return hush();
    for (std::size_t i = 0; i < m_widgets.size(); ++i)
        m_widgets[i]->setCrosshair(i == plot ? std::optional(data.x()) : std::nullopt);
    m_said = std::move(readout);
    const Colors& colors = Theme::instance().colors();
    m_box->setFont(uiFont(int(std::lround(12 * m_view->sight().scale()))));
    m_box->setStyleSheet(
        QStringLiteral("QLabel { background: %1; color: %2; border: 1px solid %3; border-radius: 5px; }")
            .arg(colors.surface.name(), colors.text.name(), colors.border.name()));
    m_box->setText(m_said.html());
    m_box->adjustSize();
    const PlotWidget& widget = *m_widgets[plot];
    const QRectF area = widget.parts().area.translated(widget.pos());
    const QPointF pixel = widget.toPixel(data) + widget.pos();
    const int width = m_box->width(), height = m_box->height(), right = m_view->viewport()->width() - 4;
    double x = pixel.x() + 14;
    if (x + width > right) x = pixel.x() - 14 - width;
    const double y = std::clamp(pixel.y() - height / 2.0, std::min(area.top(), std::max(0.0, area.bottom() - height)),
                                std::max(area.top(), area.bottom() - height));
    m_box->move(int(std::max(4.0, x)), int(y));
    m_box->raise();
    m_box->show();
    QToolTip::hideText();
}

void PlotDeck::hush() {
    m_said = {};
    m_box->hide();
    for (PlotWidget* widget : m_widgets)
        widget->setCrosshair(std::nullopt);
}

} // namespace strata
