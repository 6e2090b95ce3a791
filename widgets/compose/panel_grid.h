// SPDX-License-Identifier: GPL-3.0-or-later
// The grid of a composed figure in small: panels are chosen, moved and made larger, by mouse and by keyboard.
#pragma once

#include "widgets/compose/composer_state.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace strata {

/// Arrows choose another panel; with Ctrl they move it, with Ctrl+Shift they make it larger and smaller; Delete removes
/// it. By mouse it is dragged to another cell. One row and column more than there are stand ready.
class PanelGrid : public QWidget {
    Q_OBJECT
public:
    /// `titleOf` names the figure of a panel.
    PanelGrid(ComposerState& state, std::function<QString(const FigurePanel&)> titleOf, QWidget* parent = nullptr);
    QSize sizeHint() const override { return {280, 150}; }
    QSize minimumSizeHint() const override { return {120, 90}; }
    QRectF rectOf(const QRect& cell) const; ///< pixels
    QPoint cellAt(const QPointF& point) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    int panelAt(const QPoint& cell) const;
    QString nameOf(int panel) const;
    void describe();
    void chooseBeside(const QPoint& step);
    ComposerState& m_state;
    std::function<QString(const FigurePanel&)> m_titleOf;
    QPoint m_pressed;            ///< the cell of the dragged panel that was pressed
    std::optional<QRect> m_over; ///< where it would go
};

} // namespace strata
