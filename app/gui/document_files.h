// SPDX-License-Identifier: GPL-3.0-or-later
// Asking where to open from and where to save to, and remembering it.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/base/ids.h"
#include "model/session/session_values.h"
#endif

#include <QObject>

class QFileDialog;
class QWidget;

namespace strata {

class Session;
class Settings;

/// The window's file dialogs; reading and writing is the session's. GUI thread, owned by the window.
class DocumentFiles : public QObject {
    Q_OBJECT
public:
    DocumentFiles(Session& session, Settings& settings, QWidget* window);

    void chooseModelFolder();
    /// A model on another machine, by a dialog of its own.
    void chooseOnHost();
    void rememberHost(const ModelRequest& opened);
    void chooseFile(const QString& title, const QString& filter);
    /// A run or a lens of the list, or the shown one.
    void saveRun(RunId id);
    void saveLens(RunId id);
    void rememberOpened(const QString& path);
    bool isLens(RunId id) const;

Q_SIGNALS:
    void pathChosen(const QString& path); ///< to be opened
    void modelChosen(const strata::ModelRequest& request);
    void recentChanged();
    void said(const QString& text); ///< for the status line

private:
    void rememberSaved(const QString& path);
    void showNotSaved(const QString& path, const QString& why);
    QFileDialog* saveDialog(const QString& title, const QString& filter, const QString& name);
    Session& m_session;
    Settings& m_settings;
    QWidget* m_window;
};

} // namespace strata
