// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window: its text, shortcut, menu and place in the toolbar.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <utility>
#include <vector>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
class QMenuBar;
class QToolBar;
class QToolButton;

namespace strata {

/// Creates the actions; what they do is connected by the main window. Owned by it.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QMainWindow* window);

    QAction *openModel, *openModelFile, *openRun, *openTask, *openDemo, *saveRun, *saveLens, *exportFigure, *closeModel,
        *quit;
    QAction *run, *runAgain, *stop, *stepBack, *stepForward, *play, *hierarchical, *freely, *openRunModel, *lensOfRun,
        *explore, *lensWorkspace;
    QAction *themeSystem, *themeLight, *themeDark, *problems, *resetDocks, *start, *focusPrompt;
    QAction *shortcuts, *about, *undo, *removeRun, *reuseRun, *keepHistory, *clearHistory;
    QMenu *recent, *tasks, *devices, *lenses, *panels, *languages;
    QToolButton *taskButton, *deviceButton, *lensButton;

    /// Disabled, the action says why in its tool tip.
    static void enable(QAction* action, bool on, const QString& reason);
    void buildMenus(QMenuBar* bar);
    QToolBar* buildToolBar(QMainWindow* window);
    /// Signs in the colours of the theme.
    void recolour();
    /// For the sheet of shortcuts.
    std::vector<std::pair<QString, QList<QAction*>>> groups() const;

private:
    /// Texts are sources, QT_TR_NOOP("…"): they follow the language.
    QAction* add(const char* text, const char* tip, const QList<QKeySequence>& shortcuts);
    QMenu* menu(const char* title);
    QToolButton* button(QAction* action, bool icon = false);
    QToolButton* menuButton(const char* text, QMenu* menu, const char* name);
    QMainWindow* m_window;
    QMenu* m_open;
    QToolButton* m_runButton = nullptr;
    QToolButton* m_overflow = nullptr; ///< of a toolbar that has not enough room
};

/// Resources of a static library are registered by hand; may be called again.
void registerIcons();

/// The look of the toolbar's and panels' buttons in the current theme.
QString windowStyleSheet();

} // namespace strata
