// SPDX-License-Identifier: GPL-3.0-or-later
// Training logs that are still being written: the documents of those that are open grow with their files, and what
// became of the process that writes them is known.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/analysis.h"
#include "model/session/documents.h"
#include "model/training_log/training_status.h"
#endif

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <map>
#include <memory>

namespace strata {

/// What is known of a training from outside.
struct TrainingWatch {
    std::optional<TrainingStatus> status; ///< none: no status file lies beside the log
    ProcessState process = ProcessState::Gone;
    QString lastWords; ///< the last line of its standard error, where it was started from a window
    bool isRunning() const { return process != ProcessState::Gone; }
    /// It ended and did not say that it would: it was killed, or crashed.
    bool isCrashed() const {
        return status && status->state == TrainingStatus::State::Running && process == ProcessState::Gone;
    }
    friend bool operator==(const TrainingWatch&, const TrainingWatch&) = default;
};

/// Looks once a second at the files of the open logs; what was appended is read on the analysis pool. GUI thread.
class TrainingFollower : public QObject {
    Q_OBJECT
public:
    explicit TrainingFollower(Documents& documents, QObject* parent = nullptr);
    ~TrainingFollower() override;

    /// Of an open log; nothing is known of one that no process writes.
    TrainingWatch watch(RunId id) const;
    /// Opens a log as soon as it is there, as long as its process lives: one that was just started.
    void expect(const QString& log, qint64 process);
    /// What a process that was started and left no log said at its end.
    static QString lastWordsOf(const QString& log);
    /// Looks now.
    void look();

Q_SIGNALS:
    void changed(strata::RunId id);                                ///< watch(id)
    void notStarted(const QString& log, const QString& lastWords); ///< it ended before there was a log

private:
    struct Followed;
    void lookAt(RunId id, Followed& followed);

    Documents& m_documents;
    QTimer m_timer;
    std::map<RunId, std::unique_ptr<Followed>> m_followed;
    std::map<QString, qint64> m_expected; ///< log → process
};

/// Starts a training that goes on when the window is closed: the words of a command, the first one being strata-cli
/// itself, in `folder`. What it prints goes into LOG.out.txt and LOG.err.txt. Gives its process id. Errors:
/// FileNotFound, FileUnwritable.
Result<qint64> startTraining(const QStringList& command, const QString& folder, const QString& log);
/// strata-cli of this installation; empty: there is none.
QString commandLineProgram();

} // namespace strata
