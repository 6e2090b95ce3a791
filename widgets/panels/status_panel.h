// The line at the bottom: what is going on, how fast, and what it takes.
#pragma once

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace strata {

class OneLineLabel;
struct Run;

/// Left: progress or the result of the last run. Right: memory of the process, device and threads, number of problems.
class StatusPanel : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusPanel(QWidget* parent = nullptr);
    void showMessageText(const QString& text);
    /// A job is going on. fraction negative: not known.
    void showProgress(const QString& text, double fraction);
    /// Tokens so far after `seconds` of running.
    void showRunning(int tokens, double seconds);
    void showRun(const Run* run);
    void setDevice(const QString& device, int threads);
    void setProblemCount(int count);

Q_SIGNALS:
    void problemsRequested();

private:
    void updateMemory();
    OneLineLabel* m_text;
    QProgressBar* m_progress;
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
