// SPDX-License-Identifier: GPL-3.0-or-later
// The checkpoints of a training: which one is looked at, and a prompt run at each of them.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/documents/series.h"
#include "model/session/session.h"
#endif

#include <QObject>

#include <map>
#include <vector>

namespace strata {

/// Of the shown series. Its checkpoints are opened one after another beside the open model, each given back before the
/// next; what was computed is kept in the series and shown as a run (and a lens) of its own when its checkpoint is
/// chosen. One for each session, made when it is first asked for. GUI thread.
class SeriesWork : public QObject {
    Q_OBJECT
public:
    static SeriesWork& of(Session& session);

    std::shared_ptr<const Series> series() const { return m_session.documents().shown<Series>(); }
    /// The chosen checkpoint, a place among the series' points; −1: there is no series.
    int current() const { return m_current; }
    /// Shows what was computed there; where nothing was, what is shown stays.
    void choose(int point);

    /// Runs a prompt at every checkpoint that has no run of the same one, and with `lens` computes a lens of each run.
    /// With the task and the device of the open model; without one each checkpoint's own task on the processor. What
    /// another prompt gave is dropped. Nothing happens while one is at work.
    void run(const RunRequest& request, bool lens);
    /// What is done is kept.
    void stop();
    bool isWorking() const { return m_id != RunId{}; }
    int done() const { return m_done; } ///< of total(), while it works
    int total() const { return m_total; }

Q_SIGNALS:
    void changed(); ///< another series, another checkpoint, more runs, or it began or ended

private:
    explicit SeriesWork(Session& session);
    void seriesChanged();
    void showChosen();
    void showAs(const char* kind, const DocumentPtr& document);
    void next();
    void opened(ModelHandle handle, const Result<Reply>& reply);
    void ran(ModelHandle handle, const Result<Reply>& reply);
    void readAll(ModelHandle handle, std::shared_ptr<const Run> run, const Result<Reply>& reply);
    void keep(std::shared_ptr<const Run> run, std::shared_ptr<const Lens> lens);
    void giveBack(ModelHandle handle);
    /// `error` null: it is done, or was stopped.
    void end(const Error* error);
    RunId begin(JobInfo::Kind kind);

    Session& m_session;
    RunId m_shown; ///< the series whose checkpoint is chosen
    int m_current = -1;
    std::map<const Document*, RunId> m_ids; ///< under which runs and lenses of the series are shown
    // While it works.
    RunId m_id; ///< of the series; none: it does not
    RunId m_job;
    RunRequest m_request;
    OpenRequest m_open;
    TaskReference m_task;
    bool m_lens = false, m_stops = false;
    std::vector<int> m_left;
    int m_done = 0, m_total = 0;
};

} // namespace strata
