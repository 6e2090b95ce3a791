// SPDX-License-Identifier: GPL-3.0-or-later
// How far a presentation is, as marks: full for what is shown, open for what is hidden; many steps are a bar.
#pragma once

#include <QWidget>

namespace strata {

class StepMarks : public QWidget {
    Q_OBJECT
public:
    explicit StepMarks(QWidget* parent = nullptr);
    void setProgress(int shown, int all);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_shown = 0, m_all = 0;
};

} // namespace strata
