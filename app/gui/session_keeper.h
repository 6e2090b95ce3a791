// SPDX-License-Identifier: GPL-3.0-or-later
// What was being worked on, kept on disk as it changes: after a crash or a power failure it comes back.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/documents/growing_records.h"
#include "model/session/session.h"
#endif

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace strata {

class MainWindow;

/// The documents themselves lie in the history or in their files; this says which, and what stood beside them.
struct KeptSession {
    struct Place {
        QString kind, stored, file; ///< name in the history; else its file
        bool shown = false;
        friend bool operator==(const Place&, const Place&) = default;
    };
    std::optional<ModelRequest> model; ///< the one that was open
    std::map<std::string, std::string> fields;
    std::vector<Place> documents;
    QString workspace;
    QJsonObject selection;
    int restores = 0; ///< how often it came back and ended unexpectedly again, soon after
    QString left;     ///< the file that a crash left it in; empty: it is of now

    bool isEmpty() const { return !model && documents.empty(); }
};
QByteArray keptSessionToJson(const KeptSession& session);
/// Errors: BadFormat. What is of another type counts as left out.
Result<KeptSession> keptSessionFromJson(const QByteArray& json);

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
    int m_restores = 0;                       ///< of what came back, as long as it may be what ends the program
};

} // namespace strata
