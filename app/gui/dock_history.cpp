// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dock_history.h"

#include "app/gui/docks.h"

#include <QDockWidget>
#include <QEvent>

#include <utility>

namespace strata {

namespace {
constexpr int momentMs = 300;
constexpr std::size_t mostKept = 50;
} // namespace

DockHistory::DockHistory(QMainWindow* window, Docks& docks) : QObject(window), m_window(window), m_docks(docks) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(momentMs);
    connect(&m_soon, &QTimer::timeout, this, &DockHistory::look);
    const auto soon = [this] { m_soon.start(); };
    for (auto* const dock : window->findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        connect(dock, &QDockWidget::dockLocationChanged, this, soon);
        connect(dock, &QDockWidget::topLevelChanged, this, soon);
        connect(dock->toggleViewAction(), &QAction::toggled, this, soon);
    }
    connect(&docks, &Docks::workspaceChanged, this, [this] {
        m_byItself = true;
        m_soon.start();
        Q_EMIT changed();
    });
    window->installEventFilter(this);
    m_soon.start();
}

bool DockHistory::eventFilter(QObject* object, QEvent* event) {
    if (object == m_window && (event->type() == QEvent::Resize || event->type() == QEvent::Show)) {
        m_byItself = true; // panels may share places when the window is small
        m_soon.start();
    }
    return QObject::eventFilter(object, event);
}

void DockHistory::look() {
    if (m_docks.isHidden()) {
        m_byItself = true; // they come back as they were
        return;
    }
    QByteArray now = m_window->saveState();
    if (now == m_now) {
        m_byItself = false;
        return;
    }
    if (!std::exchange(m_byItself, false) && !m_now.isEmpty()) {
        std::vector<QByteArray>& before = m_before[m_docks.workspace()];
        if (before.size() == mostKept) before.erase(before.begin());
        before.push_back(m_now);
        Q_EMIT changed();
    }
    m_now = std::move(now);
}

bool DockHistory::canUndo() const {
    const auto found = m_before.find(m_docks.workspace());
    return found != m_before.end() && !found->second.empty() && !m_docks.isHidden();
}

void DockHistory::undo() {
    if (m_soon.isActive()) {
        m_soon.stop();
        look();
    }
    if (!canUndo()) return;
    std::vector<QByteArray>& before = m_before[m_docks.workspace()];
    m_window->restoreState(before.back());
    before.pop_back();
    m_byItself = true; // what it moves is no change
    m_soon.start();
    Q_EMIT changed();
}

} // namespace strata
