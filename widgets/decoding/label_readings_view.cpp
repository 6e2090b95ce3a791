// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/decoding/label_readings_view.h"

#include "widgets/common/language.h"

#include <algorithm>

namespace strata {

LabelReadingsView::LabelReadingsView(QWidget* parent) : FigureViewOf(parent) {
    whenTranslated(this, [this] {
        setAccessibleName(tr("Label readings"));
        setWhatsThis(tr("What every layer, through its lens, and every head says of the labels of each level, at the "
                        "place where the level answers: the label that it holds most probable, and where the right one "
                        "is known its rank and probability. Bold: the label that was answered."));
    });
}

double LabelReadingsView::width() const {
    return std::max(sight().width(), m_figure.block().leastWidth());
}

std::pair<int, int> LabelReadingsView::cellAt(const QPointF& point) const {
    const ReadingsBlock& block = m_figure.block();
    for (int row = 0; row < block.rows(); ++row)
        for (int level = 0; level < int(block.levels().size()); ++level)
            if (block.cellRect(row, level, width()).contains(point) && block.reading(row, level)) return {row, level};
    return {-1, -1};
}

/// The block has the levels that were read alone.
int LabelReadingsView::stageOf(int level) const {
    for (std::size_t stage = 0; run() && stage < run()->levels.size(); ++stage)
        if (run()->levels[stage].name == m_figure.block().levels()[std::size_t(level)].name) return int(stage);
    return -1;
}

QString LabelReadingsView::tipAt(const QPointF& point) const {
    const auto [row, level] = cellAt(point);
    return row < 0
               ? QString()
               : m_figure.block().tip(row, level).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

void LabelReadingsView::pressed(const QPointF& point, Qt::KeyboardModifiers) {
    const auto [row, level] = cellAt(point);
    if (row < 0) return;
    Selection next;
    next.stage = stageOf(level);
    next.label = m_figure.block().reading(row, level)->label;
    next.head = run()->levels[std::size_t(*next.stage)].head;
    choose(next);
}

QString LabelReadingsView::emptyText() const {
    return run() ? tr("This run kept no label readings. Switch on Label readings in the form, and run it again.")
                 : tr("No run yet. What every layer says of each level's labels appears here.");
}

std::vector<AccessibleCell> LabelReadingsView::accessibleCells() const {
    std::vector<AccessibleCell> out;
    const ReadingsBlock& block = m_figure.block();
    for (int row = 0; row < block.rows(); ++row)
        for (int level = 0; level < int(block.levels().size()); ++level)
            if (block.reading(row, level))
                out.push_back({block.cellRect(row, level, width()), block.tip(row, level), {}, {}});
    return out;
}

} // namespace strata
