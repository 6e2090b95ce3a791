// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/document_maker.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <utility>

namespace strata {

namespace {

/// Copies a growing document for the window: only when the last copy was taken, at most 30 times a second, and so
/// seldom that copying takes at most a tenth of the time.
class Snapshots {
public:
    Snapshots(Mailbox& mailbox, RunId id) : m_mailbox(mailbox), m_id(id) {}
    void operator()(const Document& soFar) {
        const auto now = Clock::now();
        if (now < m_next || !m_mailbox.wantsSnapshotOf(m_id)) return;
        m_mailbox.postSnapshot(m_id, kindOf(soFar).copy(soFar));
        const auto end = Clock::now();
        m_next = end + std::max<Clock::duration>(std::chrono::milliseconds(34), 10 * (end - now));
    }

private:
    using Clock = std::chrono::steady_clock;
    Mailbox& m_mailbox;
    RunId m_id;
    Clock::time_point m_next{};
};

} // namespace

DocumentMaker::DocumentMaker(Background& background, CurrentModel& model, Documents& documents, Problems& problems,
                             QObject* parent)
    : QObject(parent), m_background(background), m_model(model), m_documents(documents), m_problems(problems) {
    connect(&background, &Background::grown, this, &DocumentMaker::grown);
    connect(&model, &CurrentModel::opening, this, [this] { stop("run"); });
    connect(&model, &CurrentModel::leaving, this, &DocumentMaker::letAllEnd);
    connect(&model, &CurrentModel::left, this, [this] {
        for (const std::string& kind : std::exchange(m_ended, {}))
            Q_EMIT finished(QString::fromStdString(kind));
    });
}

bool DocumentMaker::isMaking(const std::string& kind) const {
    const auto growing = m_growing.find(kind);
    return growing != m_growing.end() && growing->second.id != RunId{};
}

const std::optional<Problem>& DocumentMaker::problemOf(const std::string& kind) const {
    static const std::optional<Problem> none;
    const auto growing = m_growing.find(kind);
    return growing == m_growing.end() ? none : growing->second.problem;
}

RunId DocumentMaker::make(const std::string& kind, JobInfo::Kind job, const QString& title, Request request,
                          Complete complete) {
    const RunId id = m_background.nextId();
    if (complete) m_complete[id] = std::move(complete);
    m_growing[kind] = {id, nullptr, std::nullopt};
    m_documents.expect(kind, id);
    m_background.begin(id, job, title, [this](RunId made) { m_model.cancel(made); });
    auto snapshots = std::make_shared<Snapshots>(m_background.mailbox(), id);
    m_model.submit(
        id, std::move(request), [this, kind, id](const Result<Reply>& result) { ended(kind, id, result); },
        [snapshots](const Document& soFar) { (*snapshots)(soFar); });
    Q_EMIT started(QString::fromStdString(kind));
    return id;
}

void DocumentMaker::grown(RunId id, const DocumentPtr& soFar) {
    const std::string kind(soFar->kind());
    Growing& growing = m_growing[kind];
    if (growing.id != id) return;
    const DocumentPtr shown = growing.partial = completed(id, soFar);
    if (m_documents.shownId(kind) == id) m_documents.setShown(kind, id, shown);
}

DocumentPtr DocumentMaker::completed(RunId id, const DocumentPtr& document) const {
    const auto complete = m_complete.find(id);
    return document && complete != m_complete.end() ? complete->second(document) : document;
}

void DocumentMaker::stop(const std::string& kind) {
    if (isMaking(kind)) m_model.cancel(m_growing[kind].id);
}

void DocumentMaker::letEnd(const std::string& kind) {
    if (!isMaking(kind)) return;
    Growing& growing = m_growing[kind];
    m_model.cancel(growing.id);
    m_leaving.emplace(std::exchange(growing.id, RunId{}), kind);
    growing.partial = nullptr;
    m_documents.expectNone(kind);
}

void DocumentMaker::letAllEnd() {
    for (auto& [kind, growing] : m_growing) {
        if (growing.id != RunId{}) m_ended.push_back(kind);
        letEnd(kind);
        growing.problem.reset();
    }
}

void DocumentMaker::ended(const std::string& kind, RunId id, const Result<Reply>& result) {
    const DocumentPtr* const whole = result ? std::get_if<DocumentPtr>(&*result) : nullptr;
    DocumentPtr document = whole ? *whole : nullptr;
    const bool left = m_leaving.erase(id) > 0; // its place is taken, or its model was closed
    Growing& growing = m_growing[kind];
    if (left || id != growing.id) {
        if (left) leftEnded(kind, id, completed(id, document)); // else superseded
        // Records of one that was left and then failed stay where they lie: the next start lists them.
        if (!left || result) m_documents.forgetPlace(id);
        m_complete.erase(id);
        m_replaced.erase(id);
        return;
    }
    growing.id = RunId{};
    m_documents.expectNone(kind);
    const DocumentPtr partial = std::exchange(growing.partial, nullptr);
    if (!result && result.error().code != ErrorCode::Cancelled) {
        growing.problem = problemFromError(result.error());
        m_problems.add(*growing.problem);
        // What is on screen can be kept, and says what it is.
        if (partial && kindOf(*partial).hasContent(*partial))
            document =
                kindOf(*partial).endedEarly(*partial, "The " + kind + " ended early: " + result.error().message());
    }
    settle(kind, id, completed(id, document));
    m_documents.forgetPlace(id);
    m_complete.erase(id);
    m_replaced.erase(id);
    if (document && result) sayWarnings(*document);
    Q_EMIT finished(QString::fromStdString(kind));
}

/// What it has is kept.
void DocumentMaker::leftEnded(const std::string& kind, RunId id, const DocumentPtr& document) {
    const bool isShown = m_documents.shownId(kind) == id;
    if (!document || !kindOf(*document).hasContent(*document)) {
        if (isShown && kind == "lens") m_documents.setShown(kind, RunId{}, nullptr);
        return;
    }
    keep(id, document);
    if (isShown) m_documents.setShown(kind, id, document);
}

void DocumentMaker::keep(RunId id, const DocumentPtr& document) {
    m_documents.keep(id, document);
    if (const auto replaced = m_replaced.find(id); replaced != m_replaced.end())
        m_documents.replace(replaced->second, id);
}

void DocumentMaker::settle(const std::string& kind, RunId id, const DocumentPtr& document) {
    const bool isShown = m_documents.shownId(kind) == id;
    if (document) {
        keep(id, document);
        if (isShown) m_documents.setShown(kind, id, document);
    } else if (isShown) { // what is on screen is still the one before
        const DocumentEntry* const before = m_documents.find(m_documents.shown(kind));
        if (before)
            m_documents.setShown(kind, before->id, before->document);
        else
            m_documents.setShown(kind, RunId{}, kind == "lens" ? m_documents.shown(kind) : nullptr);
    }
}

void DocumentMaker::sayWarnings(const Document& document) {
    for (const std::string& warning : document.warnings) // the window has heard those of the model
        if (!m_model.hasSaid(warning)) m_problems.add(problemFromWarning(warning));
}

RunId DocumentMaker::run(const RunRequest& request) {
    if (!m_model.isReady() || !m_model.task()) return RunId{};
    letEnd("run");
    m_runRequest = request;
    const auto input = request.fields.find("input");
    const QString asked =
        input == request.fields.end() ? QString() : QString::fromStdString(input->second).simplified().left(60);
    return make("run", JobInfo::Kind::Run,
                asked.isEmpty() ? QCoreApplication::translate("strata::Session", "Running")
                                : QCoreApplication::translate("strata::Session", "Running “%1”").arg(asked),
                request::Run{m_model.handle(), m_model.taskReference(), request},
                m_completeRun ? m_completeRun() : Complete());
}

RunId DocumentMaker::evaluate(request::Evaluate request) {
    if (!m_model.isReady() || !m_model.task()) return RunId{};
    return evaluateAt(m_documents.newPlace(), std::move(request));
}

RunId DocumentMaker::goOn(RunId earlier, request::Evaluate request, const Documents::Place& place) {
    if (!m_model.isReady() || !m_model.task()) return RunId{};
    const RunId id = evaluateAt(place, std::move(request));
    m_replaced[id] = earlier;
    return id;
}

RunId DocumentMaker::evaluateAt(const Documents::Place& place, request::Evaluate request) {
    letEnd("evaluation");
    const QString data = QString::fromStdString(request.data).section(QLatin1Char('/'), -1);
    request.model = m_model.handle();
    request.task = m_model.taskReference();
    request.file = place.file;
    const RunId id =
        make("evaluation", JobInfo::Kind::Evaluation,
             QCoreApplication::translate("strata::Session", "Evaluating %1").arg(data), std::move(request));
    m_documents.keepAt(id, place);
    return id;
}

} // namespace strata
