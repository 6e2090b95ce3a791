// SPDX-License-Identifier: GPL-3.0-or-later
// What was being worked on, kept on disk as it changes: after a crash or a power failure it comes back.
#pragma once

#include "app/gui/kept_session.h"
#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/documents/growing_records.h"
#include "model/session/session.h"
#endif

#include <QJsonArray>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace strata {

class MainWindow;

/// Writes a file of its own in `folder` at most two seconds after something changed, and removes it when the window is
/// closed. A file whose program is gone is what a crash left. GUI thread.
class SessionKeeper : public QObject {
    Q_OBJECT
public:
    SessionKeeper(MainWindow& window, Session& session, const QString& folder, QObject* parent = nullptr);
    ~SessionKeeper() override;

    /// What the latest crash left; none: there is nothing. Those of earlier ones are left for the next start.
    static std::optional<KeptSession> leftOver(const QString& folder);
    /// Opens and shows all of it again, as far as it is still there; documents of the history once that was read. Until
    /// then it is what begin() writes: a second crash loses nothing, either.
    void restore(const KeptSession& left);
    /// Begins to write; what came back is then this session's, and its file goes.
    void begin();

private:
    KeptSession now() const;
    bool isBack() const; ///< all that was left is there again, or cannot be
    void write();
    void showWhatIsThere();
    void showWorkspace(const QString& id);
    MainWindow& m_window;
    Session& m_session;
    QString m_file;
    std::shared_ptr<const RecordHold> m_hold; ///< of the lock beside the file: goes with the program, however it ends
    QTimer m_timer;
    QByteArray m_written;
    std::optional<KeptSession> m_left;        ///< as long as it is not back
    int m_opening = 0;                        ///< files of it that are being read
    std::vector<KeptSession::Place> m_wanted; ///< not shown yet
    QJsonObject m_selection;                  ///< of the run among them, until that is shown
    QJsonArray m_followed;                    ///< what the lens followed, with its colours, until that is shown
    int m_restores = 0;                       ///< of what came back, as long as it may be what ends the program
};

} // namespace strata
