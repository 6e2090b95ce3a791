// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/evaluation_view.h"

#include "widgets/common/language.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/evaluation/evaluation_board.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/plot/plot_deck.h"

#include <QActionGroup>
#include <QElapsedTimer>
#include <QEvent>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace strata {

EvaluationView::EvaluationView(EvaluationBoard& board, std::unique_ptr<EvaluationFigure> figure, QWidget* parent)
    : FigureView(parent), m_board(board), m_figure(std::move(figure)), m_deck(new PlotDeck(this, [this] {
          return isEmpty() ? std::vector<PlacedPlot>()
                           : m_figure->plots(m_figure->contentSize(sight().width(), screenStyle()), screenStyle());
      })) {
    m_figure->setWaits(true);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &EvaluationView::work);
    m_deck->setHeading([this](std::size_t plot, const LinePlot::Hit& at) {
        const PlacedPlot& placed = m_deck->placed(plot);
        if (at.series >= placed.plot.series.size()) return QString();
        const auto& points = placed.plot.series[at.series].points;
        return at.point < points.size() ? m_figure->heading(placed.id, placed.plot, points[at.point].x()) : QString();
    });
    m_deck->setFormat([this](double value) { return m_figure->spelled(value); });
    connect(m_deck, &PlotDeck::choicesMade, this, [this](const QString& plot, const PlotChoices& choices) {
        m_figure->setPlotChoices(plot, choices);
        if (m_next) m_next->setPlotChoices(plot, choices);
        refresh();
    });
    connect(m_deck, &PlotDeck::clicked, this, &EvaluationView::pressed);
    connect(&board, &EvaluationBoard::changed, this, &EvaluationView::take);
    connect(&board, &EvaluationBoard::othersChanged, this, [this] {
        if (m_next) m_figure = std::move(m_next);
        m_figure->setOthers(m_board.others(), m_board.otherFiles());
        work();
        refresh();
    });
    connect(&board, &EvaluationBoard::intervalsKnown, this, [this] {
        if (m_figure->wantsIntervals()) take(); // asks for them again
    });
    whenTranslated(this, [this] {
        setAccessibleName(m_figure->title());
        setWhatsThis(tr("A figure of the shown evaluation. Press a part of it to see its rows under Records; keys: up "
                        "and down to go through the parts, Return to press. In plots: wheel to zoom (with Ctrl where "
                        "the view scrolls), double click to see all, + and −, N for the next plot."));
    });
    take();
}

EvaluationView::~EvaluationView() = default;

void EvaluationView::take() {
    auto next = m_figure->clone();
    next->setEvaluation(m_board.evaluation());
    next->setOthers(m_board.others(), m_board.otherFiles());
    const bool more = m_board.evaluation() && m_figure->evaluation() && m_id == m_board.id();
    if (isVisible() && next->wantsIntervals()) m_board.wantIntervals();
    if (more && next->isWaiting() && !m_figure->isWaiting()) { // the last one stays until the next is there
        m_next = std::move(next);
        if (!m_work.isBusy() && (!m_again.isActive() || !m_board.isGrowing())) work();
        return;
    }
    m_id = m_board.id();
    m_spot = -1;
    m_next = nullptr;
    m_figure = std::move(next);
    work();
    refresh();
}

/// What this figure alone needs.
void EvaluationView::work() {
    if (m_next && m_figure->isWaiting()) m_figure = std::move(m_next); // something else is chosen: both wait
    if (!wanted().isWaiting() || !isVisible()) return;
    m_again.stop();
    std::shared_ptr<EvaluationFigure> copy = wanted().clone();
    copy->setWaits(false);
    QElapsedTimer time;
    time.start();
    m_work.start(
        [copy](const JobControl& control) -> Analysis::Answer {
            copy->compute(control);
            return control.stopRequested() ? nullptr : copy;
        },
        [this, copy, id = m_id, time](const Analysis::Answer& answer) {
            if (!answer) return;
            if (id != m_id || copy->options() != wanted().options()) return work(); // something else is wanted by now
            computed(*copy, time.elapsed());
        });
}

/// Of the evaluation as it is now, or, while it grows faster than that, as it was.
void EvaluationView::computed(const EvaluationFigure& figure, qint64 milliseconds) {
    const bool last = figure.evaluation() == wanted().evaluation();
    if (!last && !m_next) return work(); // the shown one waits: for what is wanted
    m_figure = figure.clone();
    m_figure->setWaits(true);
    if (last) m_next = nullptr;
    m_spot = std::min(m_spot, int(m_figure->spots(sight().width()).size()) - 1);
    refresh();
    constexpr qint64 leastPauseMs = 300, sharePaused = 4; // a fifth of the time at most is spent on what grows
    if (!last && m_board.isGrowing())
        m_again.start(int(std::max(leastPauseMs, sharePaused * milliseconds)));
    else if (!last)
        work();
}

void EvaluationView::refresh() {
    m_spotsStale = true;
    labelButtons();
    m_deck->refresh();
    contentChanged();
}

std::unique_ptr<Figure> EvaluationView::figure() const {
    auto copy = m_figure->clone();
    copy->setWaits(false);
    return copy;
}

QJsonObject EvaluationView::figureOptions() const {
    QJsonObject json = FigureView::figureOptions();
    const QJsonObject own = m_figure->options();
    for (auto one = own.begin(); one != own.end(); ++one)
        json.insert(one.key(), one.value());
    return json;
}

void EvaluationView::setFigureOptions(const QJsonObject& options) {
    m_figure->setOptions(options);
    if (m_next) m_next->setOptions(options);
    work();
    refresh();
}

void EvaluationView::choose(const QString& key, const QString& value) {
    m_spot = -1;
    if (m_next) m_figure = std::move(m_next);
    m_figure->choose(key, value);
    // Of few rows at once: nothing flickers. Many are counted elsewhere.
    constexpr std::size_t few = 2000;
    if (const StudyPtr study = m_board.study(); study && study->columns.rows() <= few && isVisible()) {
        m_figure->setWaits(false);
        m_figure->compute({});
        m_figure->setWaits(true);
    }
    work();
    refresh();
}

void EvaluationView::addControlsTo(PanelFrame& frame) {
    for (const FigureChoice& choice : m_figure->choices()) {
        auto* button = new QToolButton(&frame);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setFocusPolicy(Qt::TabFocus);
        button->setMenu(new QMenu(button));
        connect(button->menu(), &QMenu::aboutToShow, this, [this, button, key = choice.key] { fillMenu(button, key); });
        frame.addSpareControl(button);
        m_buttons.emplace_back(choice.key, button);
    }
    m_frame = &frame;
    labelButtons();
}

void EvaluationView::fillMenu(QToolButton* button, const QString& key) {
    QMenu* menu = button->menu();
    menu->clear();
    for (const FigureChoice& choice : m_figure->choices()) {
        if (choice.key != key) continue;
        for (qsizetype i = 0; i < choice.values.size(); ++i) {
            QAction* action = menu->addAction(choice.labels.value(i));
            action->setCheckable(true);
            action->setChecked(choice.values[i] == m_figure->chosen(key));
            connect(action, &QAction::triggered, this, [this, key, value = choice.values[i]] { choose(key, value); });
        }
    }
}

void EvaluationView::labelButtons() {
    const std::vector<FigureChoice> choices = m_figure->choices();
    for (const auto& [key, button] : m_buttons) {
        const auto choice = std::find_if(choices.begin(), choices.end(),
                                         [&, wanted = key](const FigureChoice& one) { return one.key == wanted; });
        if (choice == choices.end()) continue;
        button->setAccessibleName(choice->name);
        button->setToolTip(choice->name);
        const qsizetype at = choice->values.indexOf(m_figure->chosen(key));
        const QString now = choice->labels.value(at, choice->name);
        button->setText(now + QStringLiteral(" ▾"));
        button->menu()->setTitle(choice->name + QStringLiteral(": ") + now);
        if (m_frame) m_frame->setOffered(button, choice->values.size() > 1);
    }
}

const std::vector<EvaluationSpot>& EvaluationView::spots() const {
    if (m_spotsStale) {
        m_spots = isEmpty() ? std::vector<EvaluationSpot>()
                            : m_figure->spots(std::max(sight().width(), sight().content().width()));
        m_spotsStale = false;
    }
    return m_spots;
}

int EvaluationView::spotAt(const QPointF& point) const {
    for (std::size_t i = 0; i < spots().size(); ++i)
        if (spots()[i].rect.contains(point)) return int(i);
    return -1;
}

void EvaluationView::press(const EvaluationSpot& spot) {
    if (!spot.choice.first.isEmpty()) return choose(spot.choice.first, spot.choice.second);
    if (!spot.rows) return;
    m_board.setFilter(*spot.rows);
    Q_EMIT m_board.rowsWanted();
}

QString EvaluationView::tipAt(const QPointF& point) const {
    const int at = spotAt(point);
    return at < 0 ? QString()
                  : spots()[std::size_t(at)].tip.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

void EvaluationView::pressed(const QPointF& point, Qt::KeyboardModifiers) {
    if (const int at = spotAt(point); at >= 0) {
        m_spot = at;
        press(EvaluationSpot(spots()[std::size_t(at)])); // which may go when something else is chosen
        viewport()->update();
    }
}

bool EvaluationView::clickableAt(const QPointF& point) const {
    const int at = spotAt(point);
    return at >= 0 && (spots()[std::size_t(at)].rows || !spots()[std::size_t(at)].choice.first.isEmpty());
}

bool EvaluationView::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    if (m_deck->keyPressed(key, modifiers)) return true;
    const int count = int(spots().size());
    if (count == 0 || modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) return false;
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_spot >= 0) {
        press(EvaluationSpot(spots()[std::size_t(m_spot)]));
        return true;
    }
    if (key != Qt::Key_Down && key != Qt::Key_Up) return false;
    m_spot = std::clamp(m_spot + (key == Qt::Key_Down ? 1 : -1), 0, count - 1);
    sight().bringIn(spots()[std::size_t(m_spot)].rect);
    setAccessibleDescription(selectionText());
    FigureCells::tellDescription(*this);
    viewport()->update();
    return true;
}

QString EvaluationView::selectionText() const {
    return m_spot >= 0 && m_spot < int(spots().size()) ? spots()[std::size_t(m_spot)].tip : QString();
}

QString EvaluationView::emptyText() const {
    if (m_board.isCounting()) return tr("Being counted …");
    if (const StudyPtr study = m_board.study(); study && study->problem) return fromUtf8(study->problem->message());
    return m_figure->emptyText();
}

bool EvaluationView::isEmpty() const {
    return !m_figure->evaluation() || m_figure->isWaiting() || !m_board.study() || m_board.study()->columns.rows() == 0;
}

void EvaluationView::paintOverlay(QPainter& painter, const FigureStyle& style) {
    if (hasFocus() && m_spot >= 0 && m_spot < int(spots().size()))
        paintRing(painter, spots()[std::size_t(m_spot)].rect, true, style.colors);
}

std::vector<AccessibleCell> EvaluationView::accessibleCells() const {
    constexpr std::size_t most = 2000; // nobody goes through more; the table twin has them all
    std::vector<AccessibleCell> cells;
    for (const EvaluationSpot& spot : spots()) {
        if (cells.size() == most) break;
        cells.push_back({spot.rect, spot.tip, {}, {}});
    }
    return cells;
}

void EvaluationView::showEvent(QShowEvent* event) {
    FigureView::showEvent(event);
    if (m_figure->wantsIntervals()) m_board.wantIntervals();
    work();
}

void EvaluationView::resizeEvent(QResizeEvent* event) {
    m_spotsStale = true;
    FigureView::resizeEvent(event);
    m_deck->refresh();
}

void EvaluationView::changeEvent(QEvent* event) {
    FigureView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

} // namespace strata
