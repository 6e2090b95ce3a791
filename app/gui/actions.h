// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window, made from one table: menus, toolbar and the sheet of shortcuts show its rows.
#pragma once

#include "app/gui/action_table.h"

#include <QList>
#include <QObject>

#include <map>
#include <utility>

class QAction;
class QMainWindow;
class QMenu;
class QMenuBar;
class QToolBar;
class QToolButton;

namespace strata {

/// Makes the actions; what they do is connected by the main window, which owns it. GUI thread.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QMainWindow* window);

    static const std::vector<ActionSpec>& table();
    static const std::vector<MenuSpec>& menus();
    /// Its tip ends with the shortcut that it has now.
    static void tellKeys(QAction& action);

    /// By the id of its row, which must be there.
    QAction* operator[](const char* id) const;
    QMenu* menu(const char* id) const;
    /// The button of the toolbar (or of a view) that opens a menu.
    QToolButton* button(const char* menu) const;

    /// What can be used now; the others say why not in their tool tips.
    void update(const WindowState& state);
    void buildMenus(QMenuBar* bar);
    QToolBar* buildToolBar(QMainWindow* window);
    /// Signs in the colours of the theme.
    void recolour();
    /// For the sheet of shortcuts.
    std::vector<std::pair<QString, QList<QAction*>>> groups() const;

private:
    static std::vector<ActionSpec> makeTable();
    QAction* make(const ActionSpec& spec);
    QMenu* makeMenu(const char* title);
    QToolButton* toolButton(const ActionSpec& spec);
    QToolButton* menuButton(const MenuSpec& spec);
    void addMenusBefore(const char* entry, QMenu* into, const char* name);
    QMainWindow* m_window;
    std::map<QString, QAction*> m_actions;
    std::map<QString, QMenu*> m_menus;
    std::map<QString, QToolButton*> m_buttons;
    QToolButton* m_overflow = nullptr; ///< of a toolbar that has not enough room
};

/// Resources of a static library are registered by hand; may be called again.
void registerIcons();

} // namespace strata
