// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/trajectory_view.h"

#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/figure/selection_json.h"
#include "widgets/lens/lens_options.h"
#include "widgets/plot/plot_deck.h"
#include "widgets/plot/range_button.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

namespace strata {

TrajectoryView::TrajectoryView(QWidget* parent)
    : LensFigureView(parent), m_deck(new PlotDeck(this, [this] {
          return isEmpty() ? std::vector<PlacedPlot>()
                           : m_figure.plots(m_figure.contentSize(sight().width(), screenStyle()), screenStyle());
      })) {
    m_deck->setHeading([this](std::size_t, const LinePlot::Hit& at) {
        return tr("layer %1").arg(int(plot().series[at.series].points[at.point].x()));
    });
    m_deck->setFormat([](double value) { return formatNumber(value, 3); });
    connect(m_deck, &PlotDeck::choicesMade, this, [this](const QString&, const PlotChoices& choices) {
        TrajectoryOptions next = options();
        static_cast<PlotChoices&>(next) = choices;
        setOptions(next);
    });
    connect(m_deck, &PlotDeck::clicked, this, &TrajectoryView::pressed);
    connect(m_deck, &PlotDeck::removed, this,
            [this](std::size_t, std::size_t series) { Q_EMIT pinRemoved(LensPin(pins()[m_figure.pinOf(series)])); });
    whenTranslated(this, [this] {
        setAccessibleName(tr("Trajectories"));
        setWhatsThis(
            tr("What is pinned in the Lens, over the layers. Lines are the lens, circles the trained heads. "
               "Wheel to zoom the y axis, drag to move it, double click to see all. Click the legend to hide or "
               "show a line, with Shift to highlight it. Keys: + and −, arrows with Ctrl and Shift, 0, H and "
               "T."));
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
    const QJsonObject looks = followedToJson(pins(), m_figure.pinned());
    for (auto look = looks.begin(); look != looks.end(); ++look)
        json.insert(look.key(), look.value());
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
            static_cast<PlotChoices&>(next) = options();
            next.y.low.reset(); // typed limits were of another quantity
            next.y.high.reset();
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

void TrajectoryView::selectionMoved() {
    m_figure.setSelection(selection());
    m_deck->refresh();
}

std::optional<LinePlot::Hit> TrajectoryView::hit(const QPointF& point) const {
    const auto place = pins().empty() ? std::nullopt : m_deck->pointAt(point, 24);
    return place ? std::optional(place->hit) : std::nullopt;
}

bool TrajectoryView::clickableAt(const QPointF& point) const {
    return hit(point).has_value();
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
    if (const auto at = hit(point))
        chooseLayer(int(plot().series[at->series].points[at->point].x()), pins()[m_figure.pinOf(at->series)].position);
}

bool TrajectoryView::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    if (!lens() || pins().empty()) return false;
    if (m_deck->keyPressed(key, modifiers)) return true;
    if (key == Qt::Key_G || key == Qt::Key_U) {
        key == Qt::Key_G ? Q_EMIT groupRequested() : Q_EMIT ungroupRequested();
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
    m_deck->showCrosshair(double(best >= 0 ? best : now));
    return true;
}

QString TrajectoryView::tipAt(const QPointF& point) const {
    // Over the plot the box beside the crosshair says it.
    return m_deck->isLegend(point) ? tr("Click: hide or show. Shift+click: highlight.") : QString();
}

QString TrajectoryView::selectionText() const {
    QStringList names;
    for (const LensPin& pin : pins())
        if (lens()) names << m_figure.pinName(pin, true);
    return names.isEmpty() ? QString() : tr("Shown: %1").arg(names.join(QStringLiteral(", ")));
}

} // namespace strata
