// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/norms_view.h"

#include "widgets/common/language.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/lens/lens_options.h"
#include "widgets/plot/plot_choices.h"
#include "widgets/plot/plot_deck.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QWidgetAction>

#include <algorithm>
#include <cmath>

namespace strata {

NormsView::NormsView(QWidget* parent)
    : LensFigureView(parent), m_deck(new PlotDeck(this, [this] {
          return isEmpty() ? std::vector<PlacedPlot>()
                           : m_figure.plots(m_figure.contentSize(sight().width(), screenStyle()), screenStyle());
      })) {
    m_deck->setHeading([this](std::size_t plot, const LinePlot::Hit& at) {
        return tr("layer %1").arg(int(m_deck->placed(plot).plot.series[at.series].points[at.point].x()));
    });
    connect(m_deck, &PlotDeck::choicesMade, this, &NormsView::setChoices);
    connect(m_deck, &PlotDeck::clicked, this, &NormsView::pressed);
    whenTranslated(this, [this] {
        setAccessibleName(tr("Norms"));
        setWhatsThis(tr("What every block does to the residual: the loss read at each layer, norms, and how far "
                        "updates point downhill. Wheel to zoom (with Ctrl where the view scrolls), double click to "
                        "see all. Click the legend to hide or show a line, with Shift to highlight it. Keys: + and −, "
                        "arrows with Ctrl and Shift, 0, H, T, and N for the next plot."));
    });
}

void NormsView::setChoices(const QString& plot, const PlotChoices& choices) {
    m_figure.setChoices(plot, choices);
    contentChanged();
}

void NormsView::selectionMoved() {
    m_figure.setSelection(selection());
    m_deck->refresh();
}

int NormsView::layerAt(const QPointF& point) const {
    for (std::size_t i = 0; lens() && i < m_deck->count(); ++i)
        if (m_deck->area(i).adjusted(-8, -4, 8, 24).contains(point))
            return std::clamp(int(std::lround(m_deck->toData(i, point).x())), 0, int(lens()->model.layers));
    return -1;
}

QString NormsView::tipAt(const QPointF& point) const {
    // Over a plot the box beside the crosshair says it.
    return m_deck->isLegend(point) ? tr("Click: hide or show. Shift+click: highlight.") : QString();
}

void NormsView::setWithoutFirst(bool without) {
    m_figure.setWithoutFirst(without);
    contentChanged();
}

QJsonObject NormsView::figureOptions() const {
    QJsonObject json = LensFigureView::figureOptions();
    json.insert(QStringLiteral("without_first"), withoutFirst());
    if (const QJsonObject plots = plotsToJson(m_figure.choices()); !plots.isEmpty())
        json.insert(QStringLiteral("plots"), plots);
    return json;
}

void NormsView::setFigureOptions(const QJsonObject& json) {
    m_figure.setAllChoices(plotsFromJson(json.value(QLatin1String("plots")).toObject()));
    setWithoutFirst(json.value(QLatin1String("without_first")).toBool(true));
}

void NormsView::setCanReplace(bool can) {
    m_canReplace = can;
    if (!m_replace) return;
    m_replace->setEnabled(can && lens());
    const QString help = tr("Runs the model with one block replaced by a step down the gradient of the loss");
    m_replace->setToolTip(!can      ? help + QLatin1Char('\n') + tr("Open the model first.")
                          : !lens() ? help + QLatin1Char('\n') + tr("Compute a lens first.")
                                    : help);
}

void NormsView::lensChanged() {
    m_figure.setLens(lens());
    if (m_layer && lens()) m_layer->setMaximum(std::max(1, int(lens()->model.layers)));
    setCanReplace(m_canReplace);
}

void NormsView::addControlsTo(PanelFrame& frame) {
    frame.addChoice([] { return QStringList{tr("without the first position"), tr("all positions")}; },
                    withoutFirst() ? 0 : 1, [] { return tr("Positions"); }, [this](int i) { setWithoutFirst(i == 0); });
    m_replace = new QToolButton(&frame);
    m_replace->setPopupMode(QToolButton::InstantPopup);
    m_replace->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(m_replace);
    auto* form = new QWidget(menu);
    auto* layout = new QFormLayout(form);
    layout->setContentsMargins(12, 10, 12, 10);
    m_layer = new QSpinBox(form);
    m_layer->setRange(1, 1);
    m_step = new QDoubleSpinBox(form);
    m_step->setDecimals(3);
    m_step->setRange(0, 10'000);
    m_step->setValue(1);
    m_step->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_try = new QPushButton(form);
    auto *block = new QLabel(form), *eta = new QLabel(form);
    layout->addRow(block, m_layer);
    layout->addRow(eta, m_step);
    whenTranslated(m_replace, [this, block, eta] {
        m_replace->setText(tr("replace a layer ▾"));
        m_replace->setAccessibleName(tr("Replace a layer by a gradient step"));
        block->setText(tr("Block"));
        eta->setText(tr("Step size η"));
        m_layer->setAccessibleName(block->text());
        m_step->setAccessibleName(eta->text());
        m_try->setText(tr("Replace and measure"));
        setCanReplace(m_canReplace);
    });
    layout->addRow(m_try);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(form);
    menu->addAction(action);
    m_replace->setMenu(menu);
    frame.addControl(m_replace);
    connect(m_try, &QPushButton::clicked, this, [this, menu] {
        menu->close();
        Q_EMIT replaceRequested(m_layer->value(), m_step->value());
    });
    setCanReplace(m_canReplace);
}

void NormsView::chooseLayer(int layer) {
    Selection next = selection();
    next.layer = layer;
    next.afterAttention = false;
    next.head.reset();
    choose(next);
}

void NormsView::pressed(const QPointF& point, Qt::KeyboardModifiers) {
    if (const int layer = layerAt(point); layer >= 0) chooseLayer(layer);
}

bool NormsView::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    if (m_deck->keyPressed(key, modifiers)) return true;
    if (!lens() || (key != Qt::Key_Left && key != Qt::Key_Right)) return false;
    const int layers = int(lens()->model.layers),
              now = selection().layer.value_or(key == Qt::Key_Right ? -1 : layers + 1);
    const int next = std::clamp(now + (key == Qt::Key_Right ? 1 : -1), 0, layers);
    chooseLayer(next);
    m_deck->showCrosshair(double(next));
    return true;
}

QString NormsView::selectionText() const {
    return selection().layer ? tr("layer %1").arg(*selection().layer) : QString();
}

} // namespace strata
