// SPDX-License-Identifier: GPL-3.0-or-later
// The line at the bottom: what is going on, how fast, and what it takes.
#pragma once

#include <QStatusBar>
#include <QTimer>

#include <vector>

class QLabel;
class QToolButton;

namespace strata {

class JobStrip;
class OneLineLabel;
struct JobItem;
struct Run;

/// Left: the jobs that go on, and what was last said or done. Right: memory of the process, device and threads, number
/// of problems.
class StatusPanel : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusPanel(QWidget* parent = nullptr);
    void showMessageText(const QString& text);
    /// A message that something went wrong, in the colour of warnings.
    void showProblemText(const QString& text);
    void setJobs(const std::vector<JobItem>& jobs);
    /// Tokens so far after `seconds` of running.
    void showRunning(int tokens, double seconds);
    void showRun(const Run* run);
    void setDevice(const QString& device, int threads);
    void setProblemCount(int count);

Q_SIGNALS:
    void problemsRequested();
    void cancelRequested(quint64 job);

private:
    void updateMemory();
    void setTone(const QString& tone);
    JobStrip* m_jobs;
    OneLineLabel* m_text;
    QLabel* m_speed;
    QLabel* m_share;
    QLabel* m_memory;
    QLabel* m_device;
    QToolButton* m_problems;
    QTimer m_timer;
    QString m_deviceName;
    int m_threads = 0, m_problemCount = 0;
};

} // namespace strata
