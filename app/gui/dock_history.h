// SPDX-License-Identifier: GPL-3.0-or-later
// How the panels stood before: moving, closing, floating and arranging them can be taken back.
#pragma once

#include <QByteArray>
#include <QMainWindow>
#include <QTimer>

#include <map>
#include <vector>

namespace strata {

class Docks;

/// Each workspace has its own past. What the window does by itself, as when it grows, is no change. GUI thread, owned
/// by the window.
class DockHistory : public QObject {
    Q_OBJECT
public:
    DockHistory(QMainWindow* window, Docks& docks);

    bool canUndo() const;
    void undo();
    /// A change is taken up a moment after it was made: panels move one after the other.
    bool isWaiting() const { return m_soon.isActive(); }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void look();
    QMainWindow* m_window;
    Docks& m_docks;
    QTimer m_soon;
    QByteArray m_now; ///< empty: not known yet
    bool m_byItself = true;
    std::map<QString, std::vector<QByteArray>> m_before; ///< by workspace, the last one at the end
};

} // namespace strata
