// SPDX-License-Identifier: GPL-3.0-or-later
// Lessons that are written in the window: what can be recorded of the views, where they are saved, and playing them.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/session.h"
#include "widgets/author/author_window.h"
#endif

#include <QObject>
#include <QPointer>

namespace strata {

class LessonWorkspace;
class SelectionHub;
class Settings;
class ViewHost;

/// GUI thread, owned by the window. Files are read and written in the background.
class LessonAuthor : public QObject {
    Q_OBJECT
public:
    LessonAuthor(Session& session, Settings& settings, SelectionHub& hub, ViewHost& views, LessonWorkspace& lessons,
                 QWidget* window);

    void begin(); ///< a new lesson
    /// Asks which one.
    void choose();
    /// Reads it with its runs; what is wrong is among the problems.
    void open(const QString& file);
    /// Closes all its windows. False: one asks about what is not saved.
    bool closeAll();
    /// What the views that are seen show now, the one in the middle first.
    std::vector<RecordableView> recordable() const;

Q_SIGNALS:
    void said(const QString& text); ///< for the status line

private:
    bool raiseWindowOf(const QString& file); ///< false: there is none
    AuthorWindow* newWindow();
    LessonMask maskOfPlayback(const DocumentPtr& document) const;
    void save(AuthorWindow* window, bool elsewhere);
    void write(AuthorWindow* window, const QString& file);
    void preview(AuthorWindow* window);
    Session& m_session;
    Settings& m_settings;
    SelectionHub& m_hub;
    ViewHost& m_views;
    LessonWorkspace& m_lessons;
    QWidget* m_window;
    QPointer<AuthorWindow> m_previewed;
};

} // namespace strata
