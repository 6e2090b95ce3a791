// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of a figure (tokens, labels, points) in reading order, as accessibility tools go through them.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "model/documents/run_stages.h"
#endif

#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace strata {

/// What an accessibility tool reads of one token, label or point.
struct AccessibleCell {
    QRectF rect; ///< content coordinates
    QString name, description;
    Selection selection; ///< chosen when the cell is
};

/// Made when somebody asks for them, and kept until the content changes. GUI thread.
class FigureCells {
public:
    explicit FigureCells(std::function<std::vector<AccessibleCell>()> make) : m_make(std::move(make)) {}

    void becomeStale() { m_stale = true; }
    const std::vector<AccessibleCell>& all() const;
    /// The one that is selected, −1. A selection of the run without a head is of the head that decoded.
    int indexOf(const Selection& selection, const Run* run) const;
    /// Tells accessibility tools that what the widget says of itself is another, and which of its cells has the focus;
    /// −1: none.
    static void tellDescription(QWidget& widget);
    static void tellFocus(QWidget& widget, int cell);

private:
    std::function<std::vector<AccessibleCell>()> m_make;
    mutable std::vector<AccessibleCell> m_cells;
    mutable bool m_stale = true;
};

} // namespace strata
