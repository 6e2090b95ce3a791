// SPDX-License-Identifier: GPL-3.0-or-later
// The user's own shortcuts, remembered from start to start.
#pragma once

#include <QKeySequence>
#include <QObject>

#include <map>

class QAction;
class QWidget;

namespace strata {

class Actions;
class Settings;

/// Gives every action of the sheet the shortcut that was chosen for it, and does the action "shortcuts". After the
/// panels were made. GUI thread, owned by the window.
class OwnShortcuts : public QObject {
    Q_OBJECT
public:
    OwnShortcuts(Settings& settings, Actions& actions, QWidget* window);

private:
    void openSheet();
    void keep(QAction* action);
    void restoreDefaults();

    Settings& m_settings;
    Actions& m_actions;
    QWidget* m_window;
    std::map<QAction*, QList<QKeySequence>> m_initial;
};

} // namespace strata
