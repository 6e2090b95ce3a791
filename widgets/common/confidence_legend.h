// SPDX-License-Identifier: GPL-3.0-or-later
// The scale of tints, for a title bar.
#pragma once

#include <QWidget>

namespace strata {

/// "p 0 ▁▃▅▇ 1". GUI thread.
class ConfidenceLegend : public QWidget {
    Q_OBJECT
public:
    explicit ConfidenceLegend(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace strata
