// SPDX-License-Identifier: GPL-3.0-or-later
// The model that is open, or being opened, here or on a host; its task; and the requests that go to it.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/service/backend.h"
#include "model/session/background.h"
#include "model/session/session_values.h"
#endif

#include <QObject>

namespace strata {

/// Requests go to a Backend: here, or in a process that may be on another machine. A result whose request was
/// superseded is dropped by its id. GUI thread.
class CurrentModel : public QObject {
    Q_OBJECT
public:
    enum class State { None, Opening, NeedsHeads, Ready, Failed };

    CurrentModel(Background& background, Problems& problems, QObject* parent = nullptr);

    /// Opens a model. The one that is open stays until the new one is ready; its run ends and keeps what it has.
    void open(const ModelRequest& request);
    /// Opens the model that is open once more with its heads at these layers, where it lies and with the task that it
    /// has; its weights are not read again. Does nothing unless a model is ready.
    void moveHeads(std::vector<HeadPlacement> placements);
    /// Whether what was asked for last is to move the heads of the open model.
    bool isMove() const { return m_moving; }
    /// Where the heads read when the model was opened, before any was moved.
    const std::vector<HeadSummary>& headsAsOpened() const { return m_headsAsOpened; }
    /// Goes back to the model that is open, or to none.
    void cancelOpening();
    void close();
    State state() const { return m_state; } ///< Failed: and there is no model
    /// The last one that was asked for, and the one that is open.
    const ModelRequest& request() const { return m_request; }
    const ModelRequest& openRequest() const { return m_openRequest; }
    /// The open model, also while another one is being opened; null when there is none.
    std::shared_ptr<const ModelFacts> facts() const { return m_facts; }
    /// What is missing in the state NeedsHeads.
    const HeadQuestion& headQuestion() const { return m_headQuestion; }
    /// Why the last model could not be opened.
    const Problem& openProblem() const { return m_openProblem; }

    /// A built-in name or a task file, read in the background; taskChanged follows, or a problem.
    void chooseTask(const QString& nameOrFile);
    std::shared_ptr<const Task> task() const { return m_task.task; }

    // For the parts of the session.
    bool isOpen() const { return m_loaded != nullptr; } ///< also while another one is being opened
    bool isReady() const { return m_loaded && m_state == State::Ready; }
    ModelHandle handle() const; ///< of the open one; an empty one when there is none
    const TaskReference& taskReference() const { return m_task; }
    bool hasSaid(const std::string& warning) const; ///< when it was opened
    using Deliver = std::function<void(const Result<Reply>&)>;
    /// Sends a request to the open model; `deliver` is called on this thread with the answer.
    void submit(RunId id, Request request, Deliver deliver, DocumentObserver snapshot = {});
    /// To this process, wherever the model is: it needs none.
    void submitHere(RunId id, Request request, Deliver deliver);
    void cancel(RunId id);
    /// Stops whatever goes on, and waits for it. What has come is in the mailbox then.
    void stopAll();
    /// No further requests: backends go, processes end.
    void giveBack();

Q_SIGNALS:
    void changed();
    void taskChanged();
    void openingFailed(); ///< see openProblem(); changed came before
    void opening();       ///< another one was asked for
    void leaving();       ///< the open one is about to be given back: what it computes ends with what it has
    void left();
    void arrived(); ///< another one is open

private:
    struct Loaded;
    /// `there`: who has the model already; null: here, or a new process on its host.
    void begin(const ModelRequest& request, const std::shared_ptr<Backend>& there);
    void submitOpening(RunId id, const std::shared_ptr<Backend>& backend, const ModelRequest& request);
    void connectAndOpen(RunId id, const ModelRequest& request);
    void answered(RunId id, const std::shared_ptr<Backend>& backend, const Result<Reply>& result);
    void use(RunId id, const std::shared_ptr<Backend>& backend, const OpenedModel& opened);
    void couldNotOpen(const Error& error);
    void broke(const Backend* backend, const Error& why);
    void release();
    void submitTo(Backend& backend, RunId id, Request request, Deliver deliver, DocumentObserver snapshot);

    Background& m_background;
    Problems& m_problems;
    State m_state = State::None;
    ModelRequest m_request, m_openRequest;
    std::vector<HeadSummary> m_headsAsOpened;
    bool m_moving = false; ///< what is being opened is the open model with its heads elsewhere
    RunId m_openId;
    std::shared_ptr<Backend> m_openBackend; ///< of the model that is being opened
    RunId m_taskId;
    std::shared_ptr<const Loaded> m_loaded;
    std::shared_ptr<const ModelFacts> m_facts;
    TaskReference m_task;
    HeadQuestion m_headQuestion;
    Problem m_openProblem;
    std::shared_ptr<Backend> m_local;
    Worker m_connecting; ///< starts other processes, and ends them
};

} // namespace strata
