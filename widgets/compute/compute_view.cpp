// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compute/compute_view.h"

#include "widgets/common/language.h"
#include "widgets/figure/selection_json.h"
#include "widgets/plot/plot_deck.h"

#include <cmath>

namespace strata {

ComputeView::ComputeView(QWidget* parent)
    : FigureViewOf(parent), m_deck(new PlotDeck(this, [this] {
          return isEmpty() ? std::vector<PlacedPlot>()
                           : m_figure.plots(m_figure.contentSize(sight().width(), screenStyle()), screenStyle());
      })) {
    connect(m_deck, &PlotDeck::choicesMade, this, [this](const QString&, const PlotChoices& choices) {
        m_figure.setChoices(choices);
        m_deck->refresh();
        contentChanged();
    });
    connect(m_deck, &PlotDeck::clicked, this, &ComputeView::pressed);
    whenTranslated(this, [this] {
        setAccessibleName(tr("Compute"));
        setWhatsThis(tr("Which block was run at which position, and when: for the level that was being decoded, filled "
                        "in later, or never. Press a cell to choose its token."));
    });
}

void ComputeView::runChanged() {
    m_figure.setRun(run());
    m_deck->refresh();
}

void ComputeView::selectionMoved() {
    m_figure.setSelection(selection());
    m_deck->refresh();
}

QJsonObject ComputeView::figureOptions() const {
    QJsonObject options = choicesToJson(m_figure.choices());
    options.insert(selectionKey, selectionToJson(selection()));
    return options;
}

void ComputeView::setFigureOptions(const QJsonObject& options) {
    m_figure.setChoices(choicesFromJson(options));
    m_deck->refresh();
    contentChanged();
}

std::pair<int, int> ComputeView::cellAt(const QPointF& point) const {
    if (isEmpty() || m_deck->count() == 0 || !m_deck->area(0).contains(point)) return {0, 0};
    const QPointF cell = m_deck->toData(0, point);
    return {int(std::lround(cell.y())) + 1, int(std::lround(cell.x()))};
}

QString ComputeView::tipAt(const QPointF& point) const {
    const auto [layer, position] = cellAt(point);
    return layer > 0 ? m_figure.saidOf(layer, position).toHtmlEscaped() : QString();
}

void ComputeView::pressed(const QPointF& point, Qt::KeyboardModifiers) {
    const auto [layer, position] = cellAt(point);
    if (layer <= 0 || !run()) return;
    for (const RunSegment& segment : run()->segments)
        if (segment.kind == RunSegment::Kind::Answer && position >= segment.begin && position < segment.end) {
            Selection next;
            next.stage = segment.level;
            next.token = position - segment.begin;
            return choose(next);
        }
}

bool ComputeView::clickableAt(const QPointF& point) const {
    return cellAt(point).first > 0;
}

bool ComputeView::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    return m_deck->keyPressed(key, modifiers);
}

QString ComputeView::emptyText() const {
    return run() && !run()->levels.empty()
               ? tr("This run encoded its text again before each level: there is no one map.")
               : tr("No hierarchical run yet. What was computed for it, and when, appears here.");
}

void ComputeView::resizeEvent(QResizeEvent* event) {
    FigureViewOf::resizeEvent(event);
    m_deck->refresh();
}

} // namespace strata
