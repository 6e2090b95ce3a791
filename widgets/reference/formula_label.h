// SPDX-License-Identifier: GPL-3.0-or-later
// A formula on screen; its LaTeX can be copied.
#pragma once

#include "widgets/reference/formula.h"

#include <QWidget>

namespace strata {

/// As large as the formula, in the type size of the window; smaller type where it would be wider than its place.
/// GUI thread.
class FormulaLabel : public QWidget {
    Q_OBJECT
public:
    explicit FormulaLabel(QWidget* parent = nullptr);
    void setLatex(const QString& latex);
    const Formula& formula() const { return m_formula; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Formula m_formula{QString()};
};

} // namespace strata
