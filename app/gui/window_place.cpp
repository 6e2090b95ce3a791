// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window_place.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace strata {

QSize firstSizeOf(const QWidget& window) {
    constexpr QSize wanted(1280, 800), frame(8, 40); // borders and title, which are not known before it is shown
    const QScreen* on = window.screen();
    const QSize room = on ? on->availableGeometry().size() - frame : wanted;
    return wanted.boundedTo(room);
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

} // namespace strata
