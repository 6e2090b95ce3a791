// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that are being computed: they grow on screen, and what they had is kept however they end.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/current_model.h"
#include "model/session/documents.h"
#endif

#include <QObject>

#include <map>
#include <optional>

namespace strata {

/// One of each kind at a time. A result whose request was superseded is dropped by its id; what a document had when it
/// was stopped, or when its backend broke, is kept. GUI thread.
class DocumentMaker : public QObject {
    Q_OBJECT
public:
    DocumentMaker(Background& background, CurrentModel& model, Documents& documents, Problems& problems,
                  QObject* parent = nullptr);

    /// Starts a run with the open model and task; one that is going on is stopped, and what it has goes into the
    /// history. Returns RunId{} when no model is ready.
    RunId run(const RunRequest& request);
    const RunRequest& runRequest() const { return m_runRequest; } ///< the last one
    /// Decodes and scores rows of labelled data with the open model and task (`model` and `task` of the request are
    /// filled in). Prompts and lenses are answered between two rows, or some of a wide model; stop() keeps the finished
    /// ones. Returns RunId{} when no model is ready.
    RunId evaluate(request::Evaluate request);
    /// The same for an evaluation that was left off, number `earlier` of the list. Its records were copied to `place`,
    /// and the request says which they are. What is made takes its place in the list.
    RunId goOn(RunId earlier, request::Evaluate request, const Documents::Place& place);
    /// What becomes of every snapshot, and of the whole, before anybody sees it.
    using Complete = std::function<DocumentPtr(const DocumentPtr&)>;
    /// Of runs: asked for as each begins.
    void completeRuns(std::function<Complete()> beginning) { m_completeRun = std::move(beginning); }
    /// Submits a request whose answer is a document of this kind, under way to be shown. The model must be ready; of
    /// one of this kind that is being made the results are dropped.
    RunId make(const std::string& kind, JobInfo::Kind job, const QString& title, Request request,
               Complete complete = {});

    /// Cancels: the document ends normally and keeps what was computed.
    void stop(const std::string& kind);
    bool isMaking(const std::string& kind) const;
    /// Why the last one of this kind failed; nothing when it did not.
    const std::optional<Problem>& problemOf(const std::string& kind) const;

Q_SIGNALS:
    void started(const QString& kind);
    void finished(const QString& kind); ///< ended, was cancelled, or failed (see problemOf)

private:
    /// A document that is being computed.
    struct Growing {
        RunId id;            ///< none: nothing is
        DocumentPtr partial; ///< its last snapshot
        std::optional<Problem> problem;
    };
    void grown(RunId id, const DocumentPtr& soFar);
    /// The one that is being computed is stopped, and what it has is kept.
    void letEnd(const std::string& kind);
    void letAllEnd();
    void ended(const std::string& kind, RunId id, const Result<Reply>& result);
    void leftEnded(const std::string& kind, RunId id, const DocumentPtr& document);
    void settle(const std::string& kind, RunId id, const DocumentPtr& document);
    void sayWarnings(const Document& document);
    RunId evaluateAt(const Documents::Place& place, request::Evaluate request);
    void keep(RunId id, const DocumentPtr& document);
    DocumentPtr completed(RunId id, const DocumentPtr& document) const;

    Background& m_background;
    CurrentModel& m_model;
    Documents& m_documents;
    Problems& m_problems;
    std::map<std::string, Growing> m_growing; ///< by kind
    std::map<RunId, std::string> m_leaving;   ///< stopped for another, their results still to come, with their kinds
    std::map<RunId, Complete> m_complete;
    std::map<RunId, RunId> m_replaced; ///< of an evaluation that is gone on with: the one that was left off
    std::function<Complete()> m_completeRun;
    std::vector<std::string> m_ended; ///< kinds that ended with their model; to be told
    RunRequest m_runRequest;
};

} // namespace strata
