// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/trajectory_view.h"

#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/panel_frame.h"
#include "widgets/figure/selection_json.h"
#include "widgets/lens/lens_options.h"
#include "widgets/plot/range_button.h"

#include <QAction>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

namespace strata {

TrajectoryView::TrajectoryView(QWidget* parent) : LensFigureView(parent) {
    whenTranslated(this, [this] {
        setAccessibleName(tr("Trajectories"));
        setWhatsThis(tr("What is pinned in the Lens, over the layers. Lines are the lens, circles the trained heads. "
                        "Wheel to zoom the y axis, drag to move it, double click to see all."));
    });
}

void TrajectoryView::setOptions(const TrajectoryOptions& options) {
    m_figure.setOptions(options);
    if (m_range) m_range->setRange(options.y);
    contentChanged();
}

QJsonObject TrajectoryView::figureOptions() const {
    QJsonObject json = trajectoryOptionsToJson(options());
    json.insert(selectionKey, selectionToJson(selection()));
    json.insert(QStringLiteral("pins"), pinsToJson(pins()));
    json.insert(QStringLiteral("pinned"), int(m_figure.pinned()));
    return json;
}

void TrajectoryView::setFigureOptions(const QJsonObject& json) {
    setOptions(trajectoryOptionsFromJson(json));
}

void TrajectoryView::setRange(const PlotRange& range) {
    TrajectoryOptions next = options();
    next.y = range;
    setOptions(next);
}

void TrajectoryView::setPins(const std::vector<LensPin>& pins, std::size_t pinned) {
    m_figure.setPins(pins, pinned);
    contentChanged();
}

void TrajectoryView::setGapReason(GapReason reason) {
    m_figure.setGapReason(reason);
    contentChanged();
}

void TrajectoryView::setCanGroup(bool group, bool ungroup) {
    if (!m_group) return;
    m_group->setEnabled(group);
    m_ungroup->setEnabled(ungroup);
}

void TrajectoryView::addControlsTo(PanelFrame& frame) {
    auto* groups = new QToolButton(&frame);
    groups->setPopupMode(QToolButton::InstantPopup);
    groups->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(groups);
    m_group = withText<TrajectoryView>(menu->addAction(QString()),
                                       QT_TR_NOOP("&Group the tokens pinned at this position (G)"));
    m_ungroup = withText<TrajectoryView>(menu->addAction(QString()), QT_TR_NOOP("&Ungroup (U)"));
    connect(m_group, &QAction::triggered, this, &TrajectoryView::groupRequested);
    connect(m_ungroup, &QAction::triggered, this, &TrajectoryView::ungroupRequested);
    groups->setMenu(menu);
    whenTranslated(groups, [groups] {
        groups->setText(tr("groups") + QStringLiteral(" ▾"));
        groups->setToolTip(tr("Tokens whose probabilities are summed"));
        groups->setAccessibleName(tr("Groups of tokens"));
    });
    frame.addControl(groups);
    setCanGroup(false, false);
    const auto names = [] {
        QStringList out{tr("log-probability of the token"), tr("probability of the token")};
        for (const LensStatisticInfo& info : lensStatistics())
            out << lensStatisticName(info.statistic);
        return out;
    };
    const int chosen = options().statistic ? int(*options().statistic) + 2 : options().logarithm ? 0 : 1;
    frame.addChoice(
        names, chosen, [] { return tr("What is drawn over the layers"); },
        [this](int i) {
            TrajectoryOptions next;
            next.logarithm = i != 1;
            if (i > 1) next.statistic = LensStatistic(i - 2);
            next.y.robust = options().y.robust; // typed limits were of another quantity
            setOptions(next);
        });
    m_range = new RangeButton(&frame);
    m_range->setRange(options().y);
    connect(m_range, &RangeButton::rangeChosen, this, &TrajectoryView::setRange);
    frame.addControl(m_range);
}

LinePlot TrajectoryView::plot() const {
    return m_figure.plot(screenStyle().colors);
}

LinePlot::Geometry TrajectoryView::geometry(const LinePlot& plot) const {
    const QSizeF size = m_figure.contentSize(contentWidth(), screenStyle());
    return plot.geometry(QRectF(QPointF(0, 0), size).adjusted(8, 10, -12, -6));
}

int TrajectoryView::crossAt(const QPointF& point) const {
    const LinePlot shown = plot();
    const LinePlot::Geometry g = geometry(shown);
    for (std::size_t i = 0; i < g.legendRows.size(); ++i) {
        if (!shown.series[i].removable || g.legendRows[i].isNull()) continue;
        QRectF cross = g.legendRows[i];
        cross.setLeft(cross.right() - 20);
        if (cross.contains(point)) return int(m_figure.pinOf(i));
    }
    return -1;
}

bool TrajectoryView::clickableAt(const QPointF& point) const {
    if (pins().empty()) return false;
    const LinePlot shown = plot();
    return crossAt(point) >= 0 || shown.nearest(geometry(shown), point, 24).has_value();
}

void TrajectoryView::chooseLayer(int layer, int position) {
    Selection next = selection();
    next.layer = layer;
    next.position = position;
    next.afterAttention = false;
    next.head.reset();
    choose(next);
}

void TrajectoryView::pressed(const QPointF& point, Qt::KeyboardModifiers) {
    if (pins().empty()) return;
    if (const int cross = crossAt(point); cross >= 0) {
        Q_EMIT pinRemoved(LensPin(pins()[std::size_t(cross)]));
        return;
    }
    const LinePlot shown = plot();
    if (const auto hit = shown.nearest(geometry(shown), point, 24))
        chooseLayer(int(shown.series[hit->series].points[hit->point].x()),
                    pins()[m_figure.pinOf(hit->series)].position);
}

bool TrajectoryView::keyPressed(int key, Qt::KeyboardModifiers) {
    if (!lens() || pins().empty()) return false;
    if (key == Qt::Key_G || key == Qt::Key_U) {
        key == Qt::Key_G ? Q_EMIT groupRequested() : Q_EMIT ungroupRequested();
        return true;
    }
    if (key == Qt::Key_Escape && !options().y.isEverything()) {
        setRange({});
        return true;
    }
    if (key == Qt::Key_Delete) {
        for (const LensPin& pin : std::vector<LensPin>(pins()))
            Q_EMIT pinRemoved(pin);
        return true;
    }
    if (key != Qt::Key_Left && key != Qt::Key_Right) return false;
    // Along the layers that the lens has.
    const int now = selection().layer.value_or(0);
    int best = -1;
    for (const LensRow& row : lens()->rows) {
        const int layer = row.layer.value;
        if (!row.head.empty() || row.part != LensPart::State) continue;
        if (key == Qt::Key_Right ? layer > now && (best < 0 || layer < best) : layer < now && layer > best)
            best = layer;
    }
    if (best >= 0) chooseLayer(best, selection().position.value_or(pins().back().position));
    return true;
}

QString TrajectoryView::tipAt(const QPointF& point) const {
    if (pins().empty()) return {};
    const LinePlot shown = plot();
    const auto hit = shown.nearest(geometry(shown), point, 24);
    if (!hit) return {};
    const QPointF at = shown.series[hit->series].points[hit->point];
    const bool head = hit->series % 2 == 1;
    return tr("%1 · layer %2%3 · %4: %5")
        .arg(m_figure.pinName(pins()[m_figure.pinOf(hit->series)], true))
        .arg(int(at.x()))
        .arg(head ? tr(", trained head") : QString(), m_figure.valueLabel(), formatNumber(at.y(), 3))
        .toHtmlEscaped();
}

void TrajectoryView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || isEmpty()) return event->ignore();
    const QPointF point = toContent(event->position());
    m_dragged = false;
    m_dragStart.reset();
    if (pins().empty()) return;
    const LinePlot shown = plot();
    if (!geometry(shown).area.contains(point)) return pressed(point, event->modifiers());
    m_dragStart = point;
    m_dragY = {shown.y.low, shown.y.high};
}

void TrajectoryView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_dragStart || !(event->buttons() & Qt::LeftButton)) return LensFigureView::mouseMoveEvent(event);
    const double moved = toContent(event->position()).y() - m_dragStart->y();
    m_dragged = m_dragged || std::abs(moved) > 5;
    // All of the axis cannot be moved: there is nothing beyond it.
    if (!m_dragged || options().y.isEverything()) return;
    const double dy = moved / geometry(plot()).area.height() * (m_dragY.second - m_dragY.first);
    setRange({m_dragY.first + dy, m_dragY.second + dy});
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void TrajectoryView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_dragStart && !m_dragged)
        pressed(toContent(event->position()), event->modifiers());
    m_dragStart.reset();
    m_dragged = false;
}

void TrajectoryView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || isEmpty() || options().y.isEverything()) return event->ignore();
    setRange({});
}

void TrajectoryView::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / 120.0;
    if (isEmpty() || pins().empty() || steps == 0) return LensFigureView::wheelEvent(event);
    const QPointF point = toContent(event->position());
    const LinePlot shown = plot();
    const LinePlot::Geometry g = geometry(shown);
    if (!g.area.contains(point)) return LensFigureView::wheelEvent(event);
    const double factor = std::pow(0.8, steps), at = shown.toData(g, point).y(), low = at - (at - shown.y.low) * factor,
                 high = at + (shown.y.high - at) * factor;
    event->accept();
    TrajectoryFigure whole = m_figure;
    TrajectoryOptions all = options();
    all.y = {};
    whole.setOptions(all);
    const LinePlot everything = whole.plot(screenStyle().colors);
    const double most = everything.y.high - everything.y.low;
    if (high - low >= most) return setRange({}); // out again
    if (high - low > most * 1e-5) setRange({low, high});
}

QString TrajectoryView::selectionText() const {
    QStringList names;
    for (const LensPin& pin : pins())
        if (lens()) names << m_figure.pinName(pin, true);
    return names.isEmpty() ? QString() : tr("Shown: %1").arg(names.join(QStringLiteral(", ")));
}

} // namespace strata
