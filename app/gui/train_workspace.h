// SPDX-License-Identifier: GPL-3.0-or-later
// The Train workspace: starts trainings, follows their logs, and tells their processes what the panel asks for.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/session.h"
#include "model/session/training_command.h"
#include "model/session/training_follower.h"
#endif

#include <QObject>

class QWidget;

namespace strata {

class Settings;
class TrainingBoard;
class TrainPanel;

/// Owned by the main window, which shows the panel as a dock. The views of a log make themselves. GUI thread.
class TrainWorkspace : public QObject {
    Q_OBJECT
public:
    TrainWorkspace(Session& session, Settings& settings, QWidget* window);

    TrainPanel& panel() { return *m_panel; }
    TrainingFollower& follower() { return m_follower; }
    /// Asks what to train; Start starts it.
    void ask();
    void start(const TrainingOrder& order);

Q_SIGNALS:
    void said(const QString& text); ///< for the status line
    void openRequested();           ///< a log, by a dialog

private:
    void connectPanel();
    void show();
    void tell(ProcessOrder order);
    bool isStopping(const TrainingStatus& status) const;
    void resume();
    void run(const QStringList& command, const QString& folder, const QString& log);
    TrainingOrder suggested() const;

    Session& m_session;
    Settings& m_settings;
    QWidget* m_window;
    TrainingBoard& m_board;
    TrainingFollower m_follower;
    TrainPanel* m_panel;
    QString m_problem; ///< of what was started or told last
    RunId m_problemOf; ///< the log that was shown then
    /// The process that was told to stop: its id and when it began.
    std::optional<std::pair<std::int64_t, std::string>> m_stopping;
    std::optional<qint64> m_started; ///< the process that was started here, as long as it runs
    std::optional<TrainingOrder> m_last;
};

} // namespace strata
