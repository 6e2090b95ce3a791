// SPDX-License-Identifier: GPL-3.0-or-later
// Pure analysis of documents off the window's thread: one piece at a time, the last one asked for.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/base/job_control.h"
#endif

#include <QObject>

#include <functional>
#include <memory>

class QThreadPool;

namespace strata {

/// The few threads that all analysis shares; they end when nothing was asked for a while. At the end of the program
/// what is going on is waited for: its owner has asked it to stop by then.
QThreadPool& analysisPool();

/// Works on the pool and answers on the thread that it lives on (the window's). Asking again, cancelling and
/// destruction give up what is going on: it is told to stop, its answer is dropped, and nobody waits for it. So the
/// work must own what it reads, and poll stopRequested().
class Analysis : public QObject {
    Q_OBJECT
public:
    using Answer = std::shared_ptr<const void>;
    using Work = std::function<Answer(const JobControl&)>;
    using Done = std::function<void(const Answer&)>;

    explicit Analysis(QObject* parent = nullptr);
    ~Analysis() override;

    /// `done` gets what `work` returned, null where it threw; not when it was given up.
    void start(Work work, Done done);
    void cancel();
    bool isBusy() const { return m_box != nullptr; }

Q_SIGNALS:
    void progressed(double fraction); ///< of what is going on, 0…1
    void wake();                      ///< from the pool: there is something in the box

private:
    struct Box;
    void deliver();
    std::shared_ptr<Box> m_box; ///< shared with the work that is going on; null: none
    Done m_done;
};

} // namespace strata
