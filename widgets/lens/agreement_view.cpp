// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/agreement_view.h"

#include "widgets/common/language.h"
#include "widgets/common/numbers.h"
#include "widgets/common/panel_frame.h"
#include "widgets/lens/lens_tip.h"

namespace strata {

AgreementView::AgreementView(QWidget* parent) : LensFigureView(parent) {
    m_figure.setWaits(true);
    whenTranslated(this, [this] {
        setAccessibleName(tr("Agreement"));
        setWhatsThis(tr("Settling depth: the first layer from which the most probable token stays the final one. "
                        "Agreement: how far the answers of two layers or heads are the same."));
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
    return json;
}

void AgreementView::setFigureOptions(const QJsonObject& json) {
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

bool AgreementView::clickableAt(const QPointF& point) const {
    const AgreementFigure::Hit hit = m_figure.at(point, contentWidth());
    return hit.layer >= 0 || hit.rowA >= 0;
}

void AgreementView::pressed(const QPointF& point, Qt::KeyboardModifiers) {
    const AgreementFigure::Hit hit = m_figure.at(point, contentWidth());
    if (hit.layer >= 0) chooseRow(hit.layer, {});
    if (hit.rowA < 0) return;
    const LensRow& row = lens()->rows[m_figure.matrix().rows[std::size_t(hit.rowA)]];
    chooseRow(row.layer.value, row.head);
}

bool AgreementView::keyPressed(int key, Qt::KeyboardModifiers) {
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
    const AgreementFigure::Hit hit = m_figure.at(point, contentWidth());
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
