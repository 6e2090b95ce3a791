// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/figure_cells.h"

#include <QAccessible>
#include <QWidget>

#include <algorithm>

namespace strata {

namespace {

/// The selection may say more than a cell is about: a token of the run and the cell of its lens are one place.
bool sameCell(const Selection& cell, const Selection& wanted) {
    const bool ofRun = cell.stage || cell.label;
    if (ofRun)
        return cell.stage == wanted.stage && cell.token == wanted.token && cell.head == wanted.head &&
               cell.label == wanted.label;
    if (cell.position)
        return cell.position == wanted.position && cell.layer == wanted.layer &&
               cell.afterAttention == wanted.afterAttention && (!cell.head || cell.head == wanted.head);
    return cell == wanted;
}

} // namespace

const std::vector<AccessibleCell>& FigureCells::all() const {
    if (m_stale) {
        m_cells = m_make();
        m_stale = false;
    }
    return m_cells;
}

int FigureCells::indexOf(const Selection& selection, const Run* run) const {
    if (selection == Selection()) return -1;
    Selection wanted = selection;
    if (!wanted.head && run && wanted.stage && !stageHead(*run, *wanted.stage).empty())
        wanted.head = stageHead(*run, *wanted.stage);
    const auto& cells = all();
    const auto found = std::find_if(cells.begin(), cells.end(),
                                    [&](const AccessibleCell& cell) { return sameCell(cell.selection, wanted); });
    return found == cells.end() ? -1 : int(found - cells.begin());
}

void FigureCells::tellDescription(QWidget& widget) {
    QAccessibleEvent event(&widget, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void FigureCells::tellFocus(QWidget& widget, int cell) {
    if (cell < 0) return;
    QAccessibleEvent event(&widget, QAccessible::Focus);
    event.setChild(cell);
    QAccessible::updateAccessibility(&event);
}

} // namespace strata
