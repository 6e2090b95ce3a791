// SPDX-License-Identifier: GPL-3.0-or-later
// Where a lesson stands in the window: its panel, the views that a step looks at, and the start page's list.
#pragma once

#include <QDockWidget>
#include <QObject>
#include <QPointer>

#include <functional>

namespace strata {

class LessonWorkspace;
class MainWindow;

/// Owned by the window. GUI thread.
class LessonDock : public QObject {
    Q_OBJECT
public:
    /// What the window does: the start page or its panels; whatever shows documents of a kind.
    struct Window {
        MainWindow& window;
        std::function<void(bool)> showStartPage;
        std::function<void(const QString&)> showKind;
    };
    LessonDock(LessonWorkspace& lessons, Window window);

private:
    void reveal();
    void showView(const QString& view, const QString& kind);
    void makeRoom();
    void giveRoomBack();
    void listLessons();
    LessonWorkspace& m_lessons;
    Window m_in;
    QPointer<QDockWidget> m_away; ///< the panel that the lesson has the place of
};

} // namespace strata
