// SPDX-License-Identifier: GPL-3.0-or-later
// What is going on, as a list: every job with its kind, title, progress and whether it was cancelled.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/base/ids.h"
#include "model/base/job_control.h"
#endif

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <vector>

namespace strata {

/// Something that is going on, or waits for its turn.
struct JobInfo {
    enum class Kind {
        OpenModel,
        Run,
        Lens,
        RowDistances,
        Tracking,
        ReplaceLayer,
        Evaluation,
        Training,
        Analysis,
        File
    };
    RunId id;
    Kind kind;
    QString title; ///< translated: "Opening demo"
    ProgressStage stage = ProgressStage::None;
    double fraction = -1;  ///< 0…1; negative: not known
    bool stopping = false; ///< it was cancelled and has not ended yet
};

/// In the order in which the jobs were asked for. GUI thread.
class JobBoard : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    const std::vector<JobInfo>& jobs() const { return m_jobs; }
    /// nullptr when there is none of this id.
    const JobInfo* find(RunId id) const;
    using Stop = std::function<void(RunId)>;
    /// `stop` tells whoever does the work that it is no longer wanted.
    void begin(RunId id, JobInfo::Kind kind, const QString& title, Stop stop);
    void end(RunId id);
    void progress(const std::map<RunId, Progress>& latest);
    /// Stops it; it is marked as stopping until it has ended.
    void cancel(RunId id);

Q_SIGNALS:
    void changed();                              ///< begun, ended, further, or marked
    void progressed(const strata::JobInfo& job); ///< of one that is in jobs()

private:
    std::vector<JobInfo>::iterator at(RunId id);
    std::vector<JobInfo> m_jobs;
    std::map<RunId, Stop> m_stops;
};

} // namespace strata
