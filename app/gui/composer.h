// SPDX-License-Identifier: GPL-3.0-or-later
// Composed figures in the window: what can be added, where they are saved, and their documents when they are opened.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/session.h"
#include "widgets/compose/composition.h"
#endif

#include <QObject>

namespace strata {

struct ComposedSource;
class ComposeWindow;
class FigureExports;
class Settings;
class ViewHost;
struct PanelSource;

/// GUI thread, owned by the window.
class Composer : public QObject {
    Q_OBJECT
public:
    Composer(Session& session, Settings& settings, ViewHost& views, FigureExports& exports, QWidget* window);

    void begin(); ///< a new figure
    /// Reads the figure and its documents; asks where one is that is missing, and about those that have changed.
    void open(const QString& file);
    /// A figure that was exported comes back with the documents that it carries.
    void restore(const ComposedSource& source);
    /// Closes all its windows. False: one asks about what is not saved; when all are gone, the main window goes too.
    bool closeAll();

Q_SIGNALS:
    void said(const QString& text); ///< for the status line
    void recentChanged();
    void pathDropped(const QString& path); ///< over one of its windows: to be opened

private:
    void closeRest();
    struct Reading {
        FigureFile figure;
        std::vector<Result<FoundDocument>> documents;
        bool asked = false; ///< it is shown otherwise than it lies in its file, as somebody answered
    };
    void read(const QString& file, const FigureFile& figure, bool asked = false);
    void found(const QString& file, const Reading& reading);
    void askWhere(const QString& file, const FigureFile& figure, std::size_t document, const Error& missing);
    void askAboutChanges(const QString& file, const Reading& reading, const QStringList& changes);
    void show(const QString& file, const Reading& reading);
    std::vector<PanelSource> sources() const;
    ComposeWindow* newWindow();
    void save(ComposeWindow* window, bool elsewhere);
    void write(ComposeWindow* window, const QString& file);
    void check(ComposeWindow* window);
    void exportFrom(ComposeWindow* window);
    Session& m_session;
    Settings& m_settings;
    ViewHost& m_views;
    FigureExports& m_exports;
    QWidget* m_window;
    bool m_closesAll = false; ///< the main window waits for them
};

} // namespace strata
