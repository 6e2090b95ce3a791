// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/training_view.h"

#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/plot/plot_deck.h"
#include "widgets/training/training_board.h"

#include <QEvent>
#include <QLocale>
#include <QMenu>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace strata {

TrainingView::TrainingView(TrainingBoard& board, std::unique_ptr<TrainingFigure> figure, QWidget* parent)
    : FigureView(parent), m_board(board), m_figure(std::move(figure)), m_deck(new PlotDeck(this, [this] {
          return isEmpty() ? std::vector<PlacedPlot>()
                           : m_figure->plots(m_figure->contentSize(sight().width(), screenStyle()), screenStyle());
      })) {
    m_deck->setHeading([this](std::size_t plot, const LinePlot::Hit& at) {
        const PlacedPlot& placed = m_deck->placed(plot);
        if (at.series >= placed.plot.series.size()) return QString();
        const auto& points = placed.plot.series[at.series].points;
        return at.point < points.size() ? m_figure->heading(placed.id, placed.plot, points[at.point].x()) : QString();
    });
    connect(m_deck, &PlotDeck::choicesMade, this, [this](const QString& plot, const PlotChoices& choices) {
        m_figure->setPlotChoices(plot, choices);
        refresh();
    });
    connect(&board, &TrainingBoard::changed, this, &TrainingView::take);
    whenTranslated(this, [this] {
        setAccessibleName(m_figure->title());
        setWhatsThis(tr("A figure of the shown training log. In plots: wheel to zoom (with Ctrl where the view "
                        "scrolls), double click to see all, + and −, N for the next plot; a click on an entry of the "
                        "legend hides it."));
    });
    take();
}

TrainingView::~TrainingView() = default;

void TrainingView::take() {
    m_figure->setTraining(m_board.training());
    m_figure->setOverlays(m_board.overlays());
    refresh();
}

void TrainingView::refresh() {
    labelControls();
    m_deck->refresh();
    contentChanged();
}

QJsonObject TrainingView::figureOptions() const {
    QJsonObject json = FigureView::figureOptions();
    const QJsonObject own = m_figure->options();
    for (auto one = own.begin(); one != own.end(); ++one)
        json.insert(one.key(), one.value());
    return json;
}

void TrainingView::setFigureOptions(const QJsonObject& options) {
    m_figure->setOptions(options);
    refresh();
}

void TrainingView::choose(const QString& key, const QString& value) {
    m_figure->choose(key, value);
    refresh();
}

void TrainingView::setSmoothing(double weight) {
    m_figure->setSmoothing(weight);
    refresh();
}

void TrainingView::addControlsTo(PanelFrame& frame) {
    m_frame = &frame;
    if (m_figure->hasSmoothing()) {
        m_slider = new QSlider(Qt::Horizontal, &frame);
        m_slider->setRange(0, 99);
        m_slider->setFixedWidth(90);
        m_slider->setValue(int(std::lround(m_figure->smoothing() * 100)));
        connect(m_slider, &QSlider::valueChanged, this, [this](int value) { setSmoothing(value / 100.0); });
        frame.addControl(m_slider);
    }
    for (const TrainingChoice& choice : m_figure->choices()) {
        auto* button = new QToolButton(&frame);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setFocusPolicy(Qt::TabFocus);
        button->setMenu(new QMenu(button));
        connect(button->menu(), &QMenu::aboutToShow, this, [this, button, key = choice.key] { fillMenu(button, key); });
        frame.addSpareControl(button);
        m_buttons.emplace_back(choice.key, button);
    }
    labelControls();
}

void TrainingView::fillMenu(QToolButton* button, const QString& key) {
    QMenu* menu = button->menu();
    menu->clear();
    for (const TrainingChoice& choice : m_figure->choices()) {
        if (choice.key != key) continue;
        for (qsizetype i = 0; i < choice.values.size(); ++i) {
            QAction* action = menu->addAction(choice.labels.value(i));
            action->setCheckable(true);
            action->setChecked(choice.values[i] == m_figure->chosen(key));
            connect(action, &QAction::triggered, this, [this, key, value = choice.values[i]] { choose(key, value); });
        }
    }
}

void TrainingView::labelControls() {
    const std::vector<TrainingChoice> choices = m_figure->choices();
    for (const auto& [key, button] : m_buttons) {
        const auto choice = std::find_if(choices.begin(), choices.end(),
                                         [&, wanted = key](const TrainingChoice& one) { return one.key == wanted; });
        if (choice == choices.end()) continue;
        button->setAccessibleName(choice->name);
        button->setToolTip(choice->name);
        const QString now = choice->labels.value(choice->values.indexOf(m_figure->chosen(key)), choice->name);
        button->setText(now + QStringLiteral(" ▾"));
        button->menu()->setTitle(choice->name + QStringLiteral(": ") + now);
        const bool several = key != QLatin1String("runs") || !m_board.overlays().compared.empty();
        if (m_frame) m_frame->setOffered(button, choice->values.size() > 1 && several);
    }
    if (!m_slider) return;
    const QString text = tr("Smoothing: %1").arg(formatFixed(m_figure->smoothing(), 2));
    m_slider->setAccessibleName(text);
    m_slider->setToolTip(text + QLatin1Char('\n') + tr("The weight of what was before in the moving average"));
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(int(std::lround(m_figure->smoothing() * 100)));
}

QString TrainingView::tipAt(const QPointF& point) const {
    return m_figure->tip(point, std::max(sight().width(), sight().content().width()))
        .toHtmlEscaped()
        .replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

bool TrainingView::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    return m_deck->keyPressed(key, modifiers);
}

QString TrainingView::emptyText() const {
    return m_figure->training() ? m_figure->emptyText() : tr("No training log yet. Open one, or start a training.");
}

bool TrainingView::isEmpty() const {
    return !m_figure->training() || !m_figure->hasContent();
}

void TrainingView::resizeEvent(QResizeEvent* event) {
    FigureView::resizeEvent(event);
    m_deck->refresh();
}

void TrainingView::changeEvent(QEvent* event) {
    FigureView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) refresh();
}

} // namespace strata
