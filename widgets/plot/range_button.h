// SPDX-License-Identifier: GPL-3.0-or-later
// "y axis ▾": which part of a plot's y axis is shown.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/plot/line_plot.h"
#endif

#include <QToolButton>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace strata {

/// Opens a small form: robust range, lowest and highest value, show all. GUI thread.
class RangeButton : public QToolButton {
    Q_OBJECT
public:
    explicit RangeButton(QWidget* parent = nullptr);
    /// Shows what a view has chosen (by its wheel, say); nothing is emitted.
    void setRange(const PlotRange& range);
    const PlotRange& range() const { return m_range; }

Q_SIGNALS:
    void rangeChosen(const strata::PlotRange& range);

private:
    void choose(const PlotRange& range);
    void fieldsEdited();

    PlotRange m_range;
    QCheckBox* m_robust;
    QLineEdit* m_low;
    QLineEdit* m_high;
    QPushButton* m_all;
};

} // namespace strata
