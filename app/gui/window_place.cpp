// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window_place.h"

#include <QApplication>
#include <QDialog>
#include <QScreen>
#include <QTimer>
#include <QWidget>
#include <QWindowStateChangeEvent>

#include <algorithm>

namespace strata {

namespace {

/// What the screen has room for, borders and title not counted, which are not known before it is shown.
QSize roomFor(const QWidget& window, const QSize& wanted) {
    constexpr QSize frame(8, 40);
    const QScreen* on = window.screen();
    return on ? wanted.boundedTo(on->availableGeometry().size() - frame) : wanted;
}

} // namespace

QSize firstSizeOf(const QWidget& window) {
    return roomFor(window, {1280, 800});
}

void keepOnScreen(QWidget& window) {
    const QScreen* on = window.screen();
    if (!on || window.isMaximized() || window.isFullScreen()) return;
    const QRect outer = window.frameGeometry(), inner = window.geometry();
    const QMargins frame(inner.left() - outer.left(), inner.top() - outer.top(), outer.right() - inner.right(),
                         outer.bottom() - inner.bottom());
    const QRect room = on->availableGeometry().marginsRemoved(frame);
    QRect kept(inner.topLeft(), inner.size().boundedTo(room.size()));
    const bool placed = window.isVisible() || !inner.topLeft().isNull(); // else the window manager places it
    if (placed)
        kept.moveTo(std::clamp(kept.x(), room.left(), std::max(room.left(), room.right() + 1 - kept.width())),
                    std::clamp(kept.y(), room.top(), std::max(room.top(), room.bottom() + 1 - kept.height())));
    if (kept == inner) return;
    placed ? window.setGeometry(kept) : window.resize(kept.size());
}

void WindowsOnScreen::install() {
    if (qApp->findChild<WindowsOnScreen*>(QString(), Qt::FindDirectChildrenOnly)) return;
    qApp->installEventFilter(new WindowsOnScreen(qApp));
}

bool WindowsOnScreen::eventFilter(QObject* object, QEvent* event) {
    const QEvent::Type type = event->type();
    if ((type != QEvent::Show && type != QEvent::Resize && type != QEvent::WindowStateChange) ||
        !object->isWidgetType())
        return false;
    auto* const window = static_cast<QWidget*>(object);
    const bool isOver =
        window->parentWidget() && (window->windowType() == Qt::Window || window->windowType() == Qt::Dialog);
    if (!window->isWindow() || window->isMaximized() || window->isFullScreen()) return false;
    const auto soon = [window](int milliseconds) {
        QTimer::singleShot(milliseconds, window, [window] { keepOnScreen(*window); });
    };
    if (type == QEvent::WindowStateChange) {
        // The size from before comes with the window manager's answer.
        if (static_cast<QWindowStateChangeEvent*>(event)->oldState() & Qt::WindowMaximized) soon(200);
        return false;
    }
    const QSize kept = roomFor(*window, window->size());
    if (!isOver || kept == window->size()) return false;
    if (type == QEvent::Show && !event->spontaneous())
        window->resize(kept); // a dialog then goes to the middle of its window by itself
    else if (type == QEvent::Resize && window->isVisible() && qobject_cast<QDialog*>(window))
        soon(0);
    return false;
}

} // namespace strata
