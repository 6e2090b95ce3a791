// SPDX-License-Identifier: GPL-3.0-or-later
// The session: one open model, the documents made with it, and the jobs that are going on.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/service/backend.h"
#include "model/session/document_list.h"
#include "model/session/history_store.h"
#include "model/session/job_board.h"
#include "model/session/mailbox.h"
#include "model/session/problem.h"
#include "model/session/session_values.h"
#endif

#include <QObject>

#include <atomic>
#include <chrono>
#include <map>

namespace strata {

/// Lives on the thread of the window and never works there for long: requests go to a Backend (here, or in a process
/// that may be on another machine), files and exports to a worker, and what they bring comes back through a mailbox. A
/// result whose request was superseded is dropped by its id; what a document had when it was stopped, or when its
/// backend broke, is kept. Destruction stops and joins whatever is going on, and lets files be written to their end.
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
    std::shared_ptr<const Task> task() const { return m_task.task; }

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
    bool isRunning() const { return isGrowing("run"); }
    /// Why the last run failed; nothing when it did not.
    const std::optional<Problem>& runProblem() const { return problemOf("run"); }

    // --- documents that there are
    // ---------------------------------------------------------------------------------------------
    /// Of every kind: what the session made, opened, or finds in its history on disk.
    const DocumentList& documents() const { return m_documents; }
    /// What the views show of a kind ("run", "lens" …): a growing snapshot, a document of the list, or null.
    DocumentPtr shown(const std::string& kind) const { return m_documents.shown(kind); }
    RunId shownId(const std::string& kind) const { return m_documents.shownId(kind); }
    /// Reads it first where it lies on disk.
    void showDocument(RunId id);
    /// Puts a document into the list and shows it: one that was made by hand, a note …
    RunId addDocument(const DocumentPtr& document);
    /// Another value in place of a document of the list. It is shown if the one before was.
    void changeDocument(RunId id, DocumentPtr changed);
    /// Takes a document out of the list; restoreRun() puts the one that was removed last back where it was.
    void removeDocument(RunId id);
    /// Opens a saved document: by what the file says that it is.
    void openDocument(const QString& file);
    /// A document of the list, or the shown one as far as it has grown. One that is not there is a problem, told as one
    /// of the wanted kind.
    void saveDocument(RunId id, const QString& file, const std::string& wanted = "run");
    /// Whether a document of this kind is being computed.
    bool isGrowing(const std::string& kind) const;
    /// Why the last one of this kind failed; nothing when it did not.
    const std::optional<Problem>& problemOf(const std::string& kind) const;

    // The same by kind, for those who need one of them.
    std::vector<RunEntry> history() const; ///< runs in memory, the oldest first
    std::shared_ptr<const Run> shownRun() const { return documentAs<Run>(shown("run")); }
    RunId shownRunId() const { return shownId("run"); }
    void showRun(RunId id) { showDocument(id); }
    void removeRun(RunId id) { removeDocument(id); }
    void restoreRun();
    bool canRestoreRun() const { return m_documents.canRestore(); }
    void openRun(const QString& file) { openDocument(file); }
    void saveRun(RunId id, const QString& file) { saveDocument(id, file); }

    // --- evaluations
    // ---------------------------------------------------------------------------------------------
    /// Decodes and scores rows of labelled data with the open model and task (`model` and `task` of the request are
    /// filled in). Prompts and lenses are answered between two rows; cancelEvaluation() keeps the finished ones.
    /// Returns RunId{} when no model is ready.
    RunId evaluate(request::Evaluate request);
    void cancelEvaluation();

    // --- the history on disk
    // -----------------------------------------------------------------------------------------------
    /// Reads what earlier sessions left in `folder` (in the background; historyChanged follows), and from now on writes
    /// every run that ends, and every lens that is not too large, into it.
    void useHistory(const QString& folder, const HistoryLimits& limits = {});
    /// Whether new runs are written; what is there stays.
    void setKeepsHistory(bool keeps) { m_keepsHistory = keeps; }
    /// Documents of earlier sessions, the oldest first; showDocument() reads one.
    std::vector<KeptEntry> kept() const;
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
    bool isComputingLens() const { return isGrowing("lens"); }
    /// Why the last lens failed; nothing when it did not.
    const std::optional<Problem>& lensProblem() const { return problemOf("lens"); }
    std::vector<LensEntry> lenses() const; ///< in memory, the oldest first
    std::shared_ptr<const Lens> shownLens() const { return documentAs<Lens>(shown("lens")); }
    RunId shownLensId() const { return shownId("lens"); }
    void showLens(RunId id) { showDocument(id); }
    void removeLens(RunId id) { removeDocument(id); }
    void saveLens(RunId id, const QString& file) { saveDocument(id, file, "lens"); }
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
    const std::vector<JobInfo>& jobs() const { return m_jobs.jobs(); }
    void cancelJob(RunId id);

    const std::vector<Problem>& problems() const { return m_problems; }
    void addProblem(const Problem& problem);

Q_SIGNALS:
    void documentStarted(const QString& kind);
    void documentFinished(const QString& kind); ///< ended, was cancelled, or failed (see problemOf)
    void shownChanged(const QString& kind);
    void documentsChanged(const QString& kind); ///< empty: of any kind
    void documentOpened(const QString& kind, const QString& file);
    void documentSaved(const QString& kind, const QString& file);
    // The same by kind:
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
    /// A document that is being computed.
    struct Growing {
        RunId id;            ///< none: nothing is
        DocumentPtr partial; ///< its last snapshot
        std::optional<Problem> problem;
    };
    void relayByKind();
    void deliver();
    void sayNotSaved(const QString& file, const Error& why);

    void submitOpening(RunId id, const std::shared_ptr<Backend>& backend, const ModelRequest& request);
    void modelOpened(RunId id, const std::shared_ptr<Backend>& backend, const Result<Reply>& result);
    void useModel(RunId id, const std::shared_ptr<Backend>& backend, const OpenedModel& opened);
    void backendBroke(const Backend* backend, const Error& why);
    void releaseModel();

    /// Submits a request whose answer is a document of this kind, under way to be shown.
    RunId grow(const std::string& kind, JobInfo::Kind job, const QString& title, Request request);
    /// The one that is being computed is stopped, and what it has is kept.
    void letEnd(const std::string& kind);
    void grownUp(const std::string& kind, RunId id, const Result<Reply>& result);
    /// Puts a document that ended into the list and on disk.
    void keep(RunId id, const DocumentPtr& document);
    void addEntry(RunId id, const DocumentPtr& document, const QString& file, const QString& stored);
    void sayWarnings(const Document& document);

    using Deliver = std::function<void(const Result<Reply>&)>;
    /// Sends a request on; `deliver` is called on this thread with the answer.
    void submit(RunId id, Request request, Deliver deliver, DocumentObserver snapshot = {});
    void cancelRequest(RunId id);
    RunId beginJob(JobInfo::Kind kind, const QString& title);
    Worker::OnProgress progressOf(RunId id);

    QString storedName(const Document& document) const; ///< for a new entry; empty when none is written
    void store(const QString& name, const DocumentPtr& document);
    void listStored(const std::vector<StoredEntry>& entries, const std::vector<Error>& problems);
    void openKept(const DocumentEntry& entry);
    void releaseLens();
    /// A copy of a lens of the list takes its place, with this change.
    void changeLens(RunId of, const std::function<void(Lens&)>& change);
    RunId nextId() { return RunId{++m_lastId}; }

    std::uint64_t m_lastId = firstNewId; ///< smaller ids are those of the history on disk, which is older
    static constexpr std::uint64_t firstNewId = 1'000'000;
    ModelState m_modelState = ModelState::None;
    ModelRequest m_modelRequest, m_openRequest;
    RunId m_openId;
    std::shared_ptr<Backend> m_openBackend; ///< of the model that is being opened
    RunId m_taskId;
    std::shared_ptr<const Loaded> m_loaded;
    std::shared_ptr<const ModelFacts> m_facts;
    TaskReference m_task;
    HeadQuestion m_headQuestion;
    Problem m_openProblem;

    std::map<std::string, Growing> m_growing; ///< by kind
    std::map<RunId, std::string>
        m_leaving; ///< documents that were stopped for another, and whose results are still to come, with their kinds
    RunRequest m_runRequest;
    LensOrder m_lensOrder;
    RunId m_replaceId, m_distancesId, m_trackId;

    DocumentList m_documents;
    JobBoard m_jobs;
    std::vector<Problem> m_problems;

    std::shared_ptr<const HistoryStore> m_store;
    RunId m_wanted; ///< of those on disk, the one that was asked for last
    bool m_keepsHistory = true;
    std::atomic<bool> m_closing = false;

    Mailbox m_mailbox;
    std::shared_ptr<Backend> m_local; ///< after the mailbox: joined before it goes
    Worker m_connecting;              ///< starts other processes, and ends them
    Worker m_files;
};

} // namespace strata
