// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/focus_order.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QStatusBar>
#include <QTabBar>
#include <QToolBar>

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <vector>

namespace strata {

namespace {

/// What a widget belongs to: the panel, bar or row of tabs that is a direct child of the window.
QWidget* partOf(const QMainWindow* window, QWidget* widget) {
    while (widget && widget->parentWidget() != window)
        widget = widget->parentWidget();
    return widget;
}

struct Stop {
    // Compared in this order.
    int kind = 0;              ///< 0 toolbars, 1 panels and tabs, 2 status bar
    int column = 0, partY = 0; ///< of the panel
    bool body = true;          ///< after the title bar
    int y = 0, x = 0;
    QWidget* widget = nullptr;
    auto key() const { return std::make_tuple(kind, column, partY, body, y, x); }
};

bool takesTab(const QMainWindow* window, QWidget* widget) {
    if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()) return false;
    // A window keeps rows of tabs that it has no use for at the moment.
    if (const auto* tabs = qobject_cast<QTabBar*>(widget); tabs && tabs->count() == 0) return false;
    return widget->isEnabled() && widget->isVisibleTo(window) && widget->window() == window;
}

std::vector<Stop> stops(const QMainWindow* window) {
    std::vector<Stop> out;
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        if (!takesTab(window, widget)) continue;
        QWidget* part = partOf(window, widget);
        // A panel behind another tab is visible to Qt, but lies outside the window.
        if (!part || !window->rect().intersects(part->geometry())) continue;
        Stop stop;
        stop.widget = widget;
        stop.kind = qobject_cast<QToolBar*>(part) ? 0 : qobject_cast<QStatusBar*>(part) ? 2 : 1;
        // Panels of one column need not begin at the same pixel.
        stop.column = stop.kind == 1 ? (part->x() + 8) / 16 : 0;
        stop.partY = stop.kind == 1 ? part->y() : 0;
        const QWidget* title = widget->parentWidget();
        stop.body = !title || title->objectName() != QLatin1String("panelTitle");
        const QPoint at = widget->mapTo(window, QPoint(0, widget->height() / 2));
        stop.y = (at.y() + 6) / 12;
        stop.x = at.x();
        out.push_back(stop);
    }
    std::stable_sort(out.begin(), out.end(), [](const Stop& a, const Stop& b) { return a.key() < b.key(); });
    return out;
}

} // namespace

QWidget* nextInReadingOrder(const QMainWindow* window, const QWidget* from, bool forward) {
    const std::vector<Stop> all = stops(window);
    if (all.empty()) return nullptr;
    const auto at = std::find_if(all.begin(), all.end(), [from](const Stop& stop) { return stop.widget == from; });
    if (at == all.end()) return (forward ? all.front() : all.back()).widget;
    const auto index = static_cast<std::size_t>(at - all.begin());
    return all[(index + (forward ? 1 : all.size() - 1)) % all.size()].widget;
}

QWidget* nearestBeside(const QMainWindow* window, QWidget* lost) {
    const QWidget* const part = partOf(window, lost);
    const QPoint from = lost->mapTo(window, lost->rect().center());
    QWidget* nearest = nullptr;
    int least = 0;
    for (const Stop& stop : stops(window)) {
        if (partOf(window, stop.widget) != part) continue;
        const QPoint way = stop.widget->mapTo(window, stop.widget->rect().center()) - from;
        const int far = std::abs(way.x()) / 4 + std::abs(way.y()); // what stands in the same row is nearer
        if (nearest && far >= least) continue;
        nearest = stop.widget;
        least = far;
    }
    return nearest;
}

} // namespace strata
