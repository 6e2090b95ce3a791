// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_cell_view.h"

#include "widgets/common/glossary.h"
#include "widgets/common/language.h"
#include "widgets/figure/figure_tables.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/lens/lens_tip.h"

#include <QApplication>
#include <QClipboard>

namespace strata {

LensCellView::LensCellView(QWidget* parent) : LensFigureView(parent) {
    whenTranslated(this, [this] {
        setAccessibleName(tr("Cell"));
        setWhatsThis(tr("All statistics of the selected cell, of the lens and of the trained heads at its layer, and "
                        "the most probable tokens."));
    });
}

void LensCellView::addControlsTo(PanelFrame& frame) {
    PanelFrame* shownIn = &frame;
    connect(this, &FigureView::figureChanged, shownIn,
            [this, shownIn] { shownIn->setDetails(m_figure.heading(), m_figure.briefHeading()); });
}

void LensCellView::selectionMoved() {
    m_figure.setSelection(selection());
    contentChanged();
}

QString LensCellView::tipAt(const QPointF& point) const {
    const auto token = m_figure.tokenAt(point, sight().width());
    if (token) return tr("id %1; click to follow this token over the layers").arg(token->value);
    const QString fact = m_figure.factAt(point, sight().width());
    return explanationOf(fact).isEmpty() ? QString() : explainedTip(fact, fact);
}

void LensCellView::pressed(const QPointF& point, Qt::KeyboardModifiers) {
    if (const auto token = m_figure.tokenAt(point, sight().width()))
        Q_EMIT pinRequested(LensPin{m_figure.position(), *token});
}

bool LensCellView::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    if (key != Qt::Key_C || !(modifiers & Qt::ControlModifier)) return false;
    QApplication::clipboard()->setText(tableToTsv(m_figure.table()));
    return true;
}

} // namespace strata
