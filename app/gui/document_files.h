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
struct KindWords;

/// Whether a path is opened as a document, not as a model: a saved one, a training log (by its content), a series of
/// checkpoints, or a folder in which a training writes its log, as long as that is no model yet. Reads the beginning of
/// a file.
bool isDocument(const QString& path);

/// The window's file dialogs; reading and writing is the session's. GUI thread, owned by the window.
class DocumentFiles : public QObject {
    Q_OBJECT
public:
    DocumentFiles(Session& session, Settings& settings, QWidget* window);

    void chooseModelFolder();
    /// A model on another machine, by a dialog of its own.
    void chooseOnHost();
    void rememberHost(const ModelRequest& opened);
    /// How this model was opened last; of another machine with device and type, where they are remembered.
    ModelRequest requestFor(const QString& path, const QString& host) const;
    void chooseFile(const QString& title, const QString& filter);
    /// Into the file that it was saved in or read from; one that has none is asked for. A document of the list, or one
    /// that is shown and still grows; where there is neither it says so, as of one of the wanted kind.
    void save(RunId id, const QString& wanted);
    /// Into a file that is asked for.
    void saveAs(RunId id, const QString& wanted);
    void rememberOpened(const QString& path);

Q_SIGNALS:
    void pathChosen(const QString& path); ///< to be opened
    void modelChosen(const strata::ModelRequest& request);
    void recentChanged();
    void said(const QString& text); ///< for the status line

private:
    void rememberSaved(const QString& path);
    void showNotSaved(const QString& path, const QString& why);
    QFileDialog* saveDialog(const KindWords& words, const QString& name);
    Session& m_session;
    Settings& m_settings;
    QWidget* m_window;
};

} // namespace strata
