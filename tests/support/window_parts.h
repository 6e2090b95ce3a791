// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of a window lie beside each other.
#pragma once

#include <QDockWidget>
#include <QMainWindow>
#include <QTabBar>
#include <QToolBar>
#include <QtTest>

#include <utility>
#include <vector>

namespace strata::test {

inline void settle() {
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents();
        QTest::qWait(2);
    }
}

/// What can be seen of the window: panels, the middle, rows of tabs, bars.
inline std::vector<std::pair<QString, QRect>> parts(const QMainWindow& window) {
    std::vector<std::pair<QString, QRect>> out;
    for (const QWidget* child : window.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!child->isVisible() || child->isWindow() || !window.rect().intersects(child->geometry())) continue;
        const bool part = qobject_cast<const QDockWidget*>(child) || qobject_cast<const QTabBar*>(child) ||
                          qobject_cast<const QToolBar*>(child) || child == window.centralWidget();
        if (part)
            out.emplace_back(child->objectName().isEmpty() ? QString::fromLatin1(child->metaObject()->className())
                                                           : child->objectName(),
                             child->geometry());
    }
    return out;
}

/// The first two parts that lie over each other, or one that reaches out of the window; empty: none.
inline QString overlap(const QMainWindow& window) {
    const auto all = parts(window);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!window.rect().contains(all[i].second)) return all[i].first + QString::fromLatin1(" leaves the window");
        for (std::size_t k = i + 1; k < all.size(); ++k)
            if (all[i].second.intersects(all[k].second))
                return all[i].first + QString::fromLatin1(" over ") + all[k].first;
    }
    return {};
}

} // namespace strata::test
