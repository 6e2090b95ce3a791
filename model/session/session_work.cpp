// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that are being computed: they grow on screen, and what they had is kept however they end.
#include "model/session/session_internal.h"

namespace strata {

bool Session::isGrowing(const std::string& kind) const {
    const auto growing = m_growing.find(kind);
    return growing != m_growing.end() && growing->second.id != RunId{};
}

const std::optional<Problem>& Session::problemOf(const std::string& kind) const {
    static const std::optional<Problem> none;
    const auto growing = m_growing.find(kind);
    return growing == m_growing.end() ? none : growing->second.problem;
}

RunId Session::grow(const std::string& kind, JobInfo::Kind job, const QString& title, Request request) {
    const RunId id = nextId();
    m_growing[kind] = {id, nullptr, std::nullopt};
    m_documents.expect(kind, id);
    m_jobs.begin(id, job, title);
    auto snapshots = std::make_shared<Snapshots>(m_mailbox, id);
    submit(
        id, std::move(request), [this, kind, id](const Result<Reply>& result) { grownUp(kind, id, result); },
        [snapshots](const Document& soFar) { (*snapshots)(soFar); });
    Q_EMIT documentStarted(QString::fromStdString(kind));
    return id;
}

void Session::letEnd(const std::string& kind) {
    if (!isGrowing(kind)) return;
    Growing& growing = m_growing[kind];
    cancelRequest(growing.id);
    m_leaving.emplace(std::exchange(growing.id, RunId{}), kind);
    growing.partial = nullptr;
}

void Session::grownUp(const std::string& kind, RunId id, const Result<Reply>& result) {
    const DocumentPtr* const whole = result ? std::get_if<DocumentPtr>(&*result) : nullptr;
    DocumentPtr document = whole ? *whole : nullptr;
    if (m_leaving.erase(id) > 0) { // its place is taken, or its model was closed, but what it has is kept
        const bool isShown = shownId(kind) == id;
        if (!document || !kindOf(*document).hasContent(*document)) {
            if (isShown && kind == "lens") m_documents.show(kind, RunId{}, nullptr);
            return;
        }
        keep(id, document);
        if (isShown) m_documents.show(kind, id, document);
        return;
    }
    Growing& growing = m_growing[kind];
    if (id != growing.id) return; // superseded
    growing.id = RunId{};
    const DocumentPtr partial = std::exchange(growing.partial, nullptr);
    if (!result && result.error().code != ErrorCode::Cancelled) {
        growing.problem = problemFromError(result.error());
        addProblem(*growing.problem);
        // What is on screen can be kept, and says what it is.
        if (partial && kindOf(*partial).hasContent(*partial))
            document =
                kindOf(*partial).endedEarly(*partial, "The " + kind + " ended early: " + result.error().message());
    }
    if (document) {
        keep(id, document);
        if (result) sayWarnings(*document);
        if (shownId(kind) == id) m_documents.show(kind, id, document);
    } else if (shownId(kind) == id) { // what is on screen is still the one before
        const DocumentEntry* const before = m_documents.find(shown(kind));
        if (before)
            m_documents.show(kind, before->id, before->document);
        else
            m_documents.show(kind, RunId{}, kind == "lens" ? shown(kind) : nullptr);
    }
    Q_EMIT documentFinished(QString::fromStdString(kind));
}

void Session::sayWarnings(const Document& document) {
    for (const std::string& warning : document.warnings) {
        const bool said = m_loaded && std::find(m_loaded->warnings.begin(), m_loaded->warnings.end(), warning) !=
                                          m_loaded->warnings.end();
        if (!said) addProblem(problemFromWarning(warning));
    }
}

RunId Session::run(const RunRequest& request) {
    if (!m_loaded || !task() || m_modelState != ModelState::Ready) return RunId{};
    letEnd("run");
    m_runRequest = request;
    const auto input = request.fields.find("input");
    const QString asked =
        input == request.fields.end() ? QString() : QString::fromStdString(input->second).simplified().left(60);
    return grow("run", JobInfo::Kind::Run, asked.isEmpty() ? tr("Running") : tr("Running “%1”").arg(asked),
                request::Run{m_loaded->handle, m_task, request});
}

void Session::stop() {
    if (isRunning()) cancelRequest(m_growing["run"].id);
}

RunId Session::computeLens(const LensOrder& order) {
    if (!m_loaded || m_modelState != ModelState::Ready) return RunId{};
    cancelLens(); // the results of the one before are dropped by their id
    m_lensOrder = order;
    request::Lens request{m_loaded->handle, {}, order.request, {}};
    request.source.kind = static_cast<LensSource::Kind>(order.source.kind);
    request.source.text = order.source.text.toStdString();
    request.source.addBos = order.source.addBos;
    request.source.run = order.source.run;
    request.source.ids = order.source.ids;
    request.words.target = order.target.toStdString();
    request.words.antiTarget = order.antiTarget.toStdString();
    for (const QString& typed : order.tracked)
        request.words.tracked.push_back(typed.toStdString());
    return grow("lens", JobInfo::Kind::Lens, tr("Computing the lens"), std::move(request));
}

RunId Session::evaluate(request::Evaluate request) {
    if (!m_loaded || !task() || m_modelState != ModelState::Ready) return RunId{};
    letEnd("evaluation");
    const QString data = QString::fromStdString(request.data).section(QLatin1Char('/'), -1);
    request.model = m_loaded->handle;
    request.task = m_task;
    return grow("evaluation", JobInfo::Kind::Evaluation, tr("Evaluating %1").arg(data), std::move(request));
}

void Session::cancelEvaluation() {
    if (isGrowing("evaluation")) cancelRequest(m_growing["evaluation"].id);
}

void Session::cancelLens() {
    if (isComputingLens()) cancelRequest(m_growing["lens"].id);
    cancelRequest(m_distancesId);
}

} // namespace strata
