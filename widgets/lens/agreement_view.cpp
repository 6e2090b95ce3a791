// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/agreement_view.h"

#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/lens/lens_tip.h"
#include "widgets/plot/plot_choices.h"
#include "widgets/plot/plot_deck.h"

#include <algorithm>
#include <cmath>

namespace strata {

AgreementView::AgreementView(QWidget* parent)
    : LensFigureView(parent), m_deck(new PlotDeck(this, [this] {
          return isEmpty() ? std::vector<PlacedPlot>()
                           : m_figure.plots(m_figure.contentSize(sight().width(), screenStyle()), screenStyle());
      })) {
    m_deck->setHeading([this](std::size_t, const LinePlot::Hit& hit) {
        const auto& bars = m_figure.bars();
        const auto& points = m_deck->placed(0).plot.series[hit.series].points;
        const auto index = std::size_t(points[hit.point].x());
        if (index >= bars.size()) return QString();
        const QString layer = tr("layer %1").arg(bars[index].layer);
        return bars[index].count > 0 ? QStringLiteral("%1 · %2 %3")
                                           .arg(layer, AgreementFigure::flipsWord(), formatFixed(bars[index].flips, 1))
                                     : layer;
    });
    m_deck->setFormat([](double value) { return formatFixed(value, 0); });
    connect(m_deck, &PlotDeck::choicesMade, this, [this](const QString& plot, const PlotChoices& choices) {
        m_figure.setChoices(plot, choices);
        contentChanged();
    });
    connect(m_deck, &PlotDeck::clicked, this, &AgreementView::pressed);
    m_figure.setWaits(true);
    whenTranslated(this, [this] {
        setAccessibleName(tr("Agreement"));
        setWhatsThis(
            tr("Settling depth: the first layer from which the most probable token stays the final one. "
               "Agreement: how far the answers of two layers or heads are the same. Wheel to zoom (with Ctrl where "
               "the view scrolls), double click to see all; keys: + and −, arrows with Ctrl and Shift, 0, and "
               "N for the next plot."));
    });
}

std::unique_ptr<Figure> AgreementView::figure() const {
    auto copy = std::make_unique<AgreementFigure>(m_figure);
    copy->setWaits(false);
    return copy;
}

QJsonObject AgreementView::figureOptions() const {
    QJsonObject json = LensFigureView::figureOptions();
    json.insert(QStringLiteral("kind"), agreementNames.of(kind()));
    if (const QJsonObject plots = plotsToJson(m_figure.choices()); !plots.isEmpty())
        json.insert(QStringLiteral("plots"), plots);
    return json;
}

void AgreementView::setFigureOptions(const QJsonObject& json) {
    m_figure.setAllChoices(plotsFromJson(json.value(QLatin1String("plots")).toObject()));
    setKind(agreementNames.in(json, "kind", LensAgreement::TopOne));
}

void AgreementView::setKind(LensAgreement kind) {
    m_count.cancel();
    m_figure.setKind(kind);
    count();
    contentChanged();
    askForDistances();
}

void AgreementView::showEvent(QShowEvent* event) {
    LensFigureView::showEvent(event);
    askForDistances();
}

void AgreementView::askForDistances() {
    if (kind() == LensAgreement::JsDistance && isVisible() && lens() && !lens()->rowDistances) Q_EMIT distancesWanted();
}

void AgreementView::lensChanged() {
    // A lens that grows keeps what was counted of it on screen until the next count is there.
    const auto before = m_figure.lens();
    const bool grows =
        before && lens() && before->rows == lens()->rows && before->positions.size() == lens()->positions.size();
    const auto matrix = grows ? m_figure.knownMatrix() : nullptr;
    m_figure.setLens(lens());
    m_figure.setMatrix(matrix);
    if (!grows) m_count.cancel();
    if (!m_count.isBusy()) count();
    askForDistances();
}

void AgreementView::count() {
    if (isEmpty()) return m_count.cancel();
    m_count.start(
        [of = lens(), what = kind(), rows = m_figure.comparedRows()](const JobControl& control) {
            return std::make_shared<const AgreementMatrix>(agreementMatrix(*of, what, rows, control.stop));
        },
        [this, of = lens()](const Analysis::Answer& matrix) {
            if (!matrix) return; // out of memory: it stays unknown
            m_figure.setMatrix(std::static_pointer_cast<const AgreementMatrix>(matrix));
            if (of != lens()) count(); // it has grown meanwhile
            contentChanged();
        });
}

void AgreementView::addControlsTo(PanelFrame& frame) {
    frame.addChoice([] { return QStringList{tr("same top-1"), tr("top-k overlap"), tr("JS distance")}; }, int(kind()),
                    [] { return tr("How agreement is measured"); }, [this](int i) { setKind(LensAgreement(i)); });
}

void AgreementView::chooseRow(int layer, const std::string& head) {
    Selection next = selection();
    next.layer = layer;
    next.afterAttention = false;
    next.head = head.empty() ? std::nullopt : std::optional(head);
    choose(next);
}

void AgreementView::selectionMoved() {
    m_figure.setSelection(selection());
    m_deck->refresh();
}

AgreementView::Hit AgreementView::at(const QPointF& point) const {
    Hit hit;
    if (isEmpty() || m_deck->count() < 2 || m_figure.bars().empty()) return hit;
    if (m_deck->area(0).adjusted(0, 0, 0, 34).contains(point)) {
        const int index = int(std::lround(m_deck->toData(0, point).x()));
        hit.layer = m_figure.bars()[std::size_t(std::clamp(index, 0, int(m_figure.bars().size()) - 1))].layer;
    } else if (m_deck->area(1).contains(point)) {
        const QPointF cell = m_deck->toData(1, point);
        const int count = int(m_figure.matrix().rows.size());
        hit.rowB = std::clamp(int(std::lround(cell.x())), 0, count - 1);
        hit.rowA = std::clamp(int(std::lround(cell.y())), 0, count - 1);
    }
    return hit;
}

bool AgreementView::clickableAt(const QPointF& point) const {
    const Hit hit = at(point);
    return hit.layer >= 0 || hit.rowA >= 0;
}

void AgreementView::pressed(const QPointF& point, Qt::KeyboardModifiers) {
    const Hit hit = at(point);
    if (hit.layer >= 0) chooseRow(hit.layer, {});
    if (hit.rowA < 0) return;
    const LensRow& row = lens()->rows[m_figure.matrix().rows[std::size_t(hit.rowA)]];
    chooseRow(row.layer.value, row.head);
}

bool AgreementView::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    if (m_deck->keyPressed(key, modifiers)) return true;
    if (key != Qt::Key_Up && key != Qt::Key_Down) return false;
    const auto& bars = m_figure.bars();
    int at = -1;
    for (std::size_t i = 0; i < bars.size(); ++i)
        if (selection().layer == bars[i].layer) at = int(i);
    at += key == Qt::Key_Up ? 1 : -1;
    if (at >= 0 && at < int(bars.size())) chooseRow(bars[std::size_t(at)].layer, {});
    return true;
}

QString AgreementView::tipAt(const QPointF& point) const {
    const Hit hit = at(point);
    for (const AgreementFigure::Bar& bar : m_figure.bars())
        if (bar.layer == hit.layer)
            return tr("positions that settle at layer %1: %2").arg(bar.layer).arg(bar.count).toHtmlEscaped() +
                   (bar.count > 0 ? tr("; on the way their top-1 changed %1 times on average")
                                        .arg(formatFixed(bar.flips, 1))
                                        .toHtmlEscaped()
                                  : QString());
    if (hit.rowA < 0) return {};
    const AgreementMatrix& m = m_figure.matrix();
    const double value = m.at(std::size_t(hit.rowA), std::size_t(hit.rowB));
    return tr("%1 and %2: %3 %4")
        .arg(lensRowTitle(*lens(), m.rows[std::size_t(hit.rowA)]), lensRowTitle(*lens(), m.rows[std::size_t(hit.rowB)]),
             AgreementFigure::kindName(kind()), formatFixed(value, 3))
        .toHtmlEscaped();
}

QString AgreementView::selectionText() const {
    return selection().layer ? tr("layer %1").arg(*selection().layer) : QString();
}

} // namespace strata
