// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/decoding/inspector_view.h"

#include "widgets/common/language.h"
#include "widgets/figure/figure_tables.h"
#include "widgets/figure/panel_frame.h"

#include <QApplication>
#include <QClipboard>

namespace strata {

InspectorView::InspectorView(QWidget* parent) : FigureViewOf(parent) {
    whenTranslated(this, [this] {
        setAccessibleName(tr("Inspector"));
        setWhatsThis(tr(
            "All statistics of the selected token: its head's first choices, and what the other heads say. Margin is "
            "the log-probability of the first choice less that of the second."));
    });
}

QString InspectorView::emptyText() const {
    return tr("Click a token, a label or a point: all that is known of it appears here.");
}

void InspectorView::setAllHeads(bool all) {
    m_figure.setAllHeads(all);
    contentChanged();
}

QJsonObject InspectorView::figureOptions() const {
    QJsonObject options = FigureViewOf::figureOptions();
    options.insert(QStringLiteral("all_heads"), allHeads());
    return options;
}

void InspectorView::setFigureOptions(const QJsonObject& options) {
    setAllHeads(options.value(QLatin1String("all_heads")).toBool(true));
}

void InspectorView::addControlsTo(PanelFrame& frame) {
    frame.addChoice([] { return QStringList{tr("all heads"), tr("one head")}; }, allHeads() ? 0 : 1,
                    [] { return tr("Heads shown"); }, [this](int i) { setAllHeads(i == 0); });
    PanelFrame* shownIn = &frame;
    const auto update = [this, shownIn] {
        const InspectorLayout content = m_figure.content();
        shownIn->setDetails(content.heading, content.brief);
    };
    connect(this, &FigureView::figureChanged, shownIn, update);
    update();
}

void InspectorView::selectionMoved() {
    m_figure.setSelection(selection());
    contentChanged();
}

QString InspectorView::tipAt(const QPointF& point) const {
    return m_figure.tipAt(point, sight().width());
}

std::vector<AccessibleCell> InspectorView::accessibleCells() const {
    std::vector<AccessibleCell> out;
    for (const auto& [rect, text] : m_figure.lines(sight().width())) {
        AccessibleCell cell;
        cell.rect = rect;
        cell.name = text;
        out.push_back(std::move(cell));
    }
    return out;
}

bool InspectorView::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    if (key != Qt::Key_C || !(modifiers & Qt::ControlModifier)) return false;
    QApplication::clipboard()->setText(tableToTsv(m_figure.table()));
    return true;
}

} // namespace strata
