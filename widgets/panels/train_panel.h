// SPDX-License-Identifier: GPL-3.0-or-later
// The Train workspace's form: how the shown training goes, what can be told to it, and which logs are laid over it.
#pragma once

#include <QScrollArea>

#include <vector>

class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace strata {

class OneLineLabel;

/// What the panel says of a training.
struct TrainState {
    enum class Process { None, Running, Suspended, Stopped, Finished, Crashed, Failed } process = Process::None;
    QString log;
    qint64 step = 0, planned = 0; ///< 0: not known
    double secondsLeft = -1;      ///< −1: not known
    double tokensPerSecond = 0;
    QString problem; ///< a sentence; empty: none
    QStringList notes;
    bool stopping = false;  ///< it was told to stop, and ends after its step
    bool canResume = false; ///< its command is known, and this is the machine
    friend bool operator==(const TrainState&, const TrainState&) = default;
};

/// Another open log.
struct TrainOther {
    quint64 id = 0;
    QString title;
    bool compared = false, baseline = false;
    friend bool operator==(const TrainOther&, const TrainOther&) = default;
};

/// GUI thread; knows no session.
class TrainPanel : public QScrollArea {
    Q_OBJECT
public:
    explicit TrainPanel(QWidget* parent = nullptr);
    void setState(const TrainState& state);
    void setOthers(const std::vector<TrainOther>& others);
    const TrainState& state() const { return m_state; }

Q_SIGNALS:
    void trainRequested();
    void openRequested();
    void suspendRequested();
    void continueRequested();
    void stopRequested();
    void resumeRequested();
    void comparedChanged(quint64 id, bool compared);
    void baselineChanged(quint64 id); ///< 0: none

private:
    void retranslate();
    void showState();
    void fillOthers();

    QPushButton *m_train, *m_open, *m_pause, *m_stop, *m_resume;
    OneLineLabel* m_log;
    QLabel *m_how, *m_detail, *m_problem, *m_notes;
    QProgressBar* m_progress;
    QListWidget* m_others;
    QComboBox* m_baseline;
    TrainState m_state;
    std::vector<TrainOther> m_list;
    bool m_filling = false;
};

} // namespace strata
