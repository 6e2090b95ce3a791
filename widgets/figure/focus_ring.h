// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of a figure that has the keyboard, over everything that the figure shows.
#pragma once

#include <QWidget>

namespace strata {

/// Covers the whole of its parent while it is shown, and lets the mouse through.
class FocusRing : public QWidget {
public:
    explicit FocusRing(QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace strata
