// SPDX-License-Identifier: GPL-3.0-or-later
// A red dot that follows the pointer over what is presented, as a laser would. It is in no figure.
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace strata {

/// Lies over its parent, of the parent's size, and takes no click. Thread of the window.
class PresentLaser : public QWidget {
    Q_OBJECT
public:
    explicit PresentLaser(QWidget* over);
    void setOn(bool on);
    bool isOn() const { return m_on; }
    /// As long as a button of the mouse is held.
    void setHeld(bool held);
    /// Whether a button that is held over the parent, or over its picture, makes it shine.
    void setWatching(bool watches);
    /// A picture of the parent, elsewhere: who points at it points at the same place of the parent.
    void setPicture(const QLabel* picture) { m_picture = picture; }
    bool isShining() const { return m_on || m_held; }
    QPoint place() const { return m_place; } ///< of the dot

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void follow();
    void change();
    int radius() const;
    QPoint pointed() const;
    QTimer m_timer;
    QTimer m_press; ///< a click is none: it is held for a moment
    QPoint m_place;
    const QLabel* m_picture = nullptr;
    bool m_on = false, m_held = false;
};

} // namespace strata
