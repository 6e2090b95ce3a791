// SPDX-License-Identifier: GPL-3.0-or-later
// The session: one open model, the runs made with it, and the threads that do the work.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/service/worker.h"
#include "model/session/history_store.h"
#include "model/session/mailbox.h"
#include "model/session/problem.h"
#include "model/session/session_values.h"
#endif

#include <QObject>

#include <atomic>
#include <chrono>
#include <set>

namespace strata {

/// Lives on the thread of the window and never works there for long: loading, decoding, reading and writing happen on
/// its two workers (one for the engine, one for files and exports), whose results come back through a mailbox. A result
/// whose request was superseded is dropped by its id; what a run or a lens had computed is kept. Destruction stops and
/// joins whatever is going on, and lets files be written to their end.
class Session : public QObject {
    Q_OBJECT
public:
    enum class ModelState { None, Opening, NeedsHeads, Ready, Failed };

    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    // --- the model
    // -------------------------------------------------------------------------------------------------------
    /// Opens a model. The one that is open stays until the new one is ready; its run ends and keeps what it has.
    void openModel(const ModelRequest& request);
    /// Goes back to the model that is open, or to none.
    void cancelOpening();
    void closeModel();
    ModelState modelState() const { return m_modelState; } ///< Failed: and there is no model
    /// The last one that was asked for, and the one that is open.
    const ModelRequest& modelRequest() const { return m_modelRequest; }
    const ModelRequest& openRequest() const { return m_openRequest; }
    /// The open model, also while another one is being opened; null when there is none.
    std::shared_ptr<const ModelFacts> model() const { return m_facts; }
    /// What is missing in the state NeedsHeads.
    const HeadQuestion& headQuestion() const { return m_headQuestion; }
    /// Why the last model could not be opened.
    const Problem& openProblem() const { return m_openProblem; }

    // --- the task
    // --------------------------------------------------------------------------------------------------------
    /// A built-in name or a task file, read in the background; taskChanged follows, or a problem.
    void chooseTask(const QString& nameOrFile);
    std::shared_ptr<const Task> task() const { return m_task; }

    // --- running
    // ---------------------------------------------------------------------------------------------------------
    /// Starts a run with the open model and task; one that is going on is stopped, and what it has goes into the
    /// history. Returns RunId{} when no model is ready.
    RunId run(const RunRequest& request);
    /// Runs the last request again.
    RunId runAgain() { return run(m_runRequest); }
    const RunRequest& runRequest() const { return m_runRequest; }
    /// Cancels: the run ends normally and keeps what was computed.
    void stop();
    bool isRunning() const { return m_runId != RunId{}; }
    /// Why the last run failed; nothing when it did not.
    const std::optional<Problem>& runProblem() const { return m_runProblem; }

    // --- runs that there are
    // ---------------------------------------------------------------------------------------------
    const std::vector<RunEntry>& history() const { return m_history; } ///< the oldest first
    /// What the views show: a growing snapshot, a run of the history, or null.
    std::shared_ptr<const Run> shownRun() const { return m_shown; }
    RunId shownRunId() const { return m_shownId; }
    void showRun(RunId id);
    /// Takes a run out of the history; restoreRun() puts the run or lens that was removed last back where it was.
    void removeRun(RunId id);
    void restoreRun();
    bool canRestoreRun() const { return !m_removed.empty(); }
    /// Opens a saved run or a saved lens: by what the file says that it is.
    void openRun(const QString& file);
    /// A run of the history, or the shown one as far as it has grown. A run that is not there is a problem.
    void saveRun(RunId id, const QString& file);

    // --- the history on disk
    // -----------------------------------------------------------------------------------------------
    /// Reads what earlier sessions left in `folder` (in the background; historyChanged follows), and from now on writes
    /// every run that ends, and every lens that is not too large, into it.
    void useHistory(const QString& folder, const HistoryLimits& limits = {});
    /// Whether new runs are written; what is there stays.
    void setKeepsHistory(bool keeps) { m_keepsHistory = keeps; }
    /// Runs of earlier sessions, the oldest first; showRun() reads one and puts it into history() or lenses().
    const std::vector<KeptEntry>& kept() const { return m_kept; }
    /// Removes everything from the disk; the runs of this session stay in the list.
    void clearHistory();
    /// Of a run or a lens, of this or an earlier session.
    std::optional<RunSummary> summary(RunId id) const;

    // --- lenses
    // ----------------------------------------------------------------------------------------------------------
    /// Starts computing a lens with the open model; one that is being computed is cancelled and its results are
    /// dropped (a lens that ends because its model goes is kept). Its cells appear as they are ready
    /// (shownLensChanged). Returns RunId{} when there is no model.
    RunId computeLens(const LensOrder& order);
    const LensOrder& lensOrder() const { return m_lensOrder; } ///< the last one
    /// The lens ends normally and keeps the cells that it has.
    void cancelLens();
    bool isComputingLens() const { return m_lensId != RunId{}; }
    /// Why the last lens failed; nothing when it did not.
    const std::optional<Problem>& lensProblem() const { return m_lensProblem; }
    const std::vector<LensEntry>& lenses() const { return m_lenses; } ///< the oldest first
    /// What the views show: a growing snapshot, a lens of the list, or null.
    std::shared_ptr<const Lens> shownLens() const { return m_shownLens; }
    RunId shownLensId() const { return m_shownLensId; }
    void showLens(RunId id);
    void removeLens(RunId id);
    void saveLens(RunId id, const QString& file);
    /// Measures how far the rows of the shown lens lie from each other (Lens::rowDistances), unless that is done or
    /// going on. The lens then takes the place of the one without (shownLensChanged). cancelLens() and a new lens stop
    /// it.
    void measureRowDistances();
    /// There is a finished lens of the open model that has no distances yet.
    bool canMeasureRowDistances() const;
    bool isMeasuringRowDistances() const { return m_distancesId != RunId{}; }
    /// Replaces block `layer` by a step down the gradient, for the text of the shown lens: layerReplaced follows, or a
    /// problem.
    void replaceLayer(int layer, double step);

    /// Changes what the shown lens tracks, on the engine's thread; a change that is still being made is cancelled. A
    /// changed lens takes its place (shownLensChanged), then trackingChanged. Without a model only the groups can be
    /// changed.
    void changeTracking(const LensTracking& change);
    bool isTracking() const { return m_trackId != RunId{}; }
    /// What is being read for the shown lens is given up: trackingChanged(false).
    void cancelTracking();

    // --- other work
    // ------------------------------------------------------------------------------------------------------
    using Work = std::function<Result<void>(const JobControl&)>;
    using Done = std::function<void(const Result<void>&)>;
    /// Runs `work` on the thread for files, then `done` on the thread of the window. A failure is also put into the
    /// problems. `title` names it in the list of jobs.
    void inBackground(Work work, Done done = {}, const QString& title = {});

    /// What is going on, in the order in which it was asked for.
    const std::vector<JobInfo>& jobs() const { return m_jobs; }
    void cancelJob(RunId id);

    const std::vector<Problem>& problems() const { return m_problems; }
    void addProblem(const Problem& problem);

Q_SIGNALS:
    void modelChanged();
    void taskChanged();
    void openingFailed();                        ///< see openProblem(); modelChanged came before
    void jobsChanged();                          ///< begun, ended, or further
    void progressed(const strata::JobInfo& job); ///< of one that is in jobs()
    void runStarted();
    void runFinished(); ///< ended, was cancelled, or failed (see runProblem)
    void shownRunChanged();
    void historyChanged();
    void problemAdded(const strata::Problem& problem);
    void runSaved(const QString& file);
    void notSaved(const QString& file, const QString& why); ///< a run or a lens; it is among the problems as well
    void runOpened(const QString& file);
    void lensStarted();
    void lensFinished(); ///< ended, was cancelled, or failed (see lensProblem)
    void shownLensChanged();
    void lensesChanged();
    void rowDistancesStarted();
    void rowDistancesFinished(); ///< ended, was cancelled, or failed: a problem then follows
    void lensSaved(const QString& file);
    void lensOpened(const QString& file);
    void layerReplaced(int layer, double step, const strata::GradientStepOutcome& outcome);
    void trackingStarted();          ///< tokens are being read; progressed tells how far
    void trackingChanged(bool done); ///< or it failed (see the problems), or was cancelled
    void wake();                     ///< from the working threads: there is something in the mailbox

private:
    struct Loaded;
    struct Opened;
    void deliver();
    void sayNotSaved(const QString& file, const Error& why);
    void modelOpened(RunId id, Result<Opened>& result);
    void runEnded(RunId id, const Result<std::shared_ptr<const Run>>& result);
    void releaseModel();
    void letRunEnd();
    void beginJob(RunId id, JobInfo::Kind kind, const QString& title);
    void endJob(RunId id);
    Worker::OnProgress progressOf(RunId id);
    /// Puts a run that ended into the list and on disk.
    void keepRun(RunId id, const std::shared_ptr<const Run>& run);
    void keepLens(RunId id, const std::shared_ptr<const Lens>& lens);
    QString storedName() const; ///< for a new entry; empty when none is written
    template <class T> void store(const QString& name, const std::shared_ptr<const T>& what);
    void openKept(const KeptEntry& entry);
    void show(RunId id, std::shared_ptr<const Run> run);
    void lensEnded(RunId id, const Result<std::shared_ptr<const Lens>>& result);
    void setShownLens(RunId id, std::shared_ptr<const Lens> lens);
    void releaseLens();
    void rowDistancesEnded(RunId id, RunId of, Result<RowDistances> result);
    /// A copy of a lens of the list takes its place, with this change.
    void changeLens(RunId of, const std::function<void(Lens&)>& change);
    void restoreLens(const LensEntry& entry, std::size_t place, bool shown);
    RunId nextId() { return RunId{++m_lastId}; }
    static Result<Opened> open(const ModelRequest& request, const JobControl& control);

    std::uint64_t m_lastId = firstNewId; ///< smaller ids are those of the history on disk, which is older
    static constexpr std::uint64_t firstNewId = 1'000'000;
    ModelState m_modelState = ModelState::None;
    ModelRequest m_modelRequest, m_openRequest;
    RunId m_openId;
    RunId m_taskId;
    std::shared_ptr<const Loaded> m_loaded;
    std::shared_ptr<const ModelFacts> m_facts;
    std::shared_ptr<const Task> m_task;
    HeadQuestion m_headQuestion;
    Problem m_openProblem;

    RunId m_runId;
    std::set<RunId> m_leaving; ///< runs and lenses that were stopped for another, and whose results are still to come
    std::shared_ptr<const Run> m_partial; ///< of the run that is going on: its last snapshot
    RunRequest m_runRequest;
    std::optional<Problem> m_runProblem;
    struct Removed {
        RunEntry entry;
        std::size_t place; ///< in the history
        bool shown;
        std::optional<LensEntry> lens = std::nullopt; ///< then it is a lens, and `entry` is empty
        std::optional<KeptEntry> kept = std::nullopt; ///< or a run that was never read
    };
    std::vector<RunEntry> m_history;
    std::vector<Removed> m_removed; ///< the last one at the end
    std::shared_ptr<const Run> m_shown;
    RunId m_shownId;

    RunId m_lensId;
    LensOrder m_lensOrder;
    std::optional<Problem> m_lensProblem;
    std::vector<LensEntry> m_lenses;
    std::shared_ptr<const Lens> m_shownLens;
    RunId m_shownLensId;
    RunId m_replaceId;
    RunId m_distancesId;
    RunId m_trackId;

    std::vector<Problem> m_problems;
    std::vector<JobInfo> m_jobs;

    std::shared_ptr<const HistoryStore> m_store;
    std::vector<KeptEntry> m_kept;
    RunId m_wanted; ///< of the kept ones, the one that was asked for last
    bool m_keepsHistory = true;
    std::atomic<bool> m_closing = false;

    Mailbox m_mailbox;
    Worker m_engine; ///< after the mailbox: joined before it goes
    Worker m_files;
};

} // namespace strata
