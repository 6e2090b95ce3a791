// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a model, here or on a host, and choosing a task.
#include "model/protocol/process_backend.h"
#include "model/session/session_internal.h"
#include "model/tokenizer/id_tokenizer.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace strata {
namespace {

ModelFacts factsOf(const ModelDescription& model, const QString& host) {
    ModelFacts facts;
    facts.summary = model.summary;
    facts.heads = model.heads;
    facts.device = QString::fromStdString(model.device);
    facts.dtype = QString::fromStdString(model.dtype);
    facts.weightBytes = model.weightBytes;
    facts.tokenizer = QString::fromStdString(model.tokenizer);
    facts.threads = model.threads;
    facts.loaded = true;
    facts.host = host;
    for (const KnownTask& task : model.tasks)
        facts.tasks.push_back(
            {QString::fromStdString(task.name), QString::fromStdString(task.title), QString::fromStdString(task.id)});
    if (!model.devices.empty()) facts.devices.clear();
    for (const std::string& device : model.devices)
        facts.devices << QString::fromStdString(device);
    return facts;
}

/// The one label that the model's rooms write themselves, in the language of the window.
std::shared_ptr<const Task> inLanguage(const std::shared_ptr<const Task>& task, const std::string& tokenizer) {
    if (!task || tokenizer != idTokenizerKind || !task->path.empty() || task->name != "plain") return task;
    auto said = std::make_shared<Task>(*task);
    for (TaskField& field : said->fields)
        if (field.name == "input")
            field.label = QCoreApplication::translate("strata::Session", "Token ids, as in 1, 15, 204").toStdString();
    return said;
}

OpenRequest openRequestOf(const ModelRequest& request) {
    OpenRequest out;
    out.path = request.path.toStdString();
    out.device = request.device.toStdString();
    out.dtype = request.dtype;
    out.threads = request.threads;
    out.placements = request.placements;
    out.rememberPlacements = request.rememberPlacements;
    out.task = request.task.toStdString();
    return out;
}

} // namespace

void Session::openModel(const ModelRequest& request) {
    cancelRequest(m_openId);
    m_connecting.cancel(m_openId);
    stop(); // what runs ends with what it has, so that opening does not wait for it
    cancelLens();
    m_modelRequest = request;
    m_modelState = ModelState::Opening;
    const QString path = request.path.endsWith(QLatin1Char('/')) ? request.path.chopped(1) : request.path;
    const QString name = QFileInfo(path).fileName();
    const RunId id =
        beginJob(JobInfo::Kind::OpenModel,
                 request.host.isEmpty() ? tr("Opening %1").arg(name) : tr("Opening %1 on %2").arg(name, request.host));
    m_openId = id;
    if (request.host.isEmpty()) {
        submitOpening(id, m_local, request);
    } else {
        m_connecting.post(id, [this, id, request](const JobControl& control) {
            const auto command = serverOnHost(request.host.toStdString());
            auto connected = command ? ProcessBackend::connect(*command, control)
                                     : Result<std::shared_ptr<ProcessBackend>>(tl::unexpected<Error>(command.error()));
            m_mailbox.post([this, id, request, connected = std::move(connected)]() mutable {
                if (!connected) return modelOpened(id, nullptr, tl::unexpected<Error>(connected.error()));
                const std::shared_ptr<ProcessBackend> backend = std::move(*connected);
                if (id != m_openId) { // superseded
                    m_jobs.end(id);
                    m_connecting.post(nextId(), [backend](const JobControl&) {});
                    return;
                }
                backend->whenBroken([this, broken = static_cast<const Backend*>(backend.get())](const Error& why) {
                    m_mailbox.post([this, broken, why] { backendBroke(broken, why); });
                });
                submitOpening(id, backend, request);
            });
        });
    }
    Q_EMIT modelChanged();
}

void Session::submitOpening(RunId id, const std::shared_ptr<Backend>& backend, const ModelRequest& request) {
    m_openBackend = backend;
    backend->submit(id.value, request::Open{openRequestOf(request)},
                    {progressOf(id), {}, [this, id, backend = std::weak_ptr<Backend>(backend)](const Result<Reply>& r) {
                         m_mailbox.post([this, id, backend = backend.lock(), r] { modelOpened(id, backend, r); });
                     }});
}

void Session::modelOpened(RunId id, const std::shared_ptr<Backend>& backend, const Result<Reply>& result) {
    m_jobs.end(id);
    const OpenedModel* const opened = result ? std::get_if<OpenedModel>(&*result) : nullptr;
    const auto giveBack = [&] { // to where the weights came from
        if (!backend) return;
        if (opened && !opened->question) backend->submit(nextId().value, request::Close{{id.value}}, {});
        if (backend != m_local) m_connecting.post(nextId(), [backend](const JobControl&) {});
    };
    if (id != m_openId) return giveBack(); // superseded
    m_openId = RunId{};
    m_openBackend = nullptr;
    if (!opened) {
        const Error error =
            result ? Error{ErrorCode::Internal, "the answer", "is none to opening a model."} : result.error();
        giveBack();
        const bool cancelled = error.code == ErrorCode::Cancelled;
        m_modelState = m_loaded ? ModelState::Ready : cancelled ? ModelState::None : ModelState::Failed;
        if (!cancelled) {
            m_openProblem = problemFromError(error);
            if (m_loaded && error.code == ErrorCode::OutOfMemory)
                m_openProblem.advice = tr("Close the model that is open, then open this one.");
            addProblem(m_openProblem);
        }
        Q_EMIT modelChanged();
        if (!cancelled) Q_EMIT openingFailed();
        return;
    }
    if (opened->question) {
        giveBack();
        m_modelState = ModelState::NeedsHeads;
        m_headQuestion = {m_modelRequest, {}, opened->question->layers};
        for (const std::string& tensor : opened->question->tensors)
            m_headQuestion.tensors << QString::fromStdString(tensor);
        Q_EMIT modelChanged();
        return;
    }
    useModel(id, backend, *opened);
}

void Session::useModel(RunId id, const std::shared_ptr<Backend>& backend, const OpenedModel& opened) {
    releaseModel(); // the one before
    m_modelState = ModelState::Ready;
    m_openRequest = m_modelRequest;
    m_loaded = std::make_shared<const Loaded>(Loaded{backend, {id.value}, opened.description.warnings});
    m_facts = std::make_shared<const ModelFacts>(factsOf(opened.description, QString::fromStdString(backend->place())));
    const bool asked = !opened.taskError; // else the plain one stands in
    m_task = {asked ? m_openRequest.task.toStdString() : "plain",
              inLanguage(opened.task, opened.description.tokenizer)};
    for (const DocumentKind& kind : documentKinds()) {
        const std::string name(kind.id);
        if (const DocumentPtr document = shown(name);
            document && !document->model.hash.empty() && document->model.hash != m_facts->summary.hash)
            m_documents.show(name, RunId{}, nullptr); // still in the list
    }
    if (opened.taskError) addProblem(problemFromError(*opened.taskError));
    for (const std::string& warning : opened.description.warnings)
        addProblem(problemFromWarning(warning));
    Q_EMIT modelChanged();
    Q_EMIT taskChanged();
}

void Session::backendBroke(const Backend* backend, const Error& why) {
    if (!m_loaded || m_loaded->backend.get() != backend) return; // what was being opened is told by its own answer
    addProblem(problemFromError(why));
    closeModel();
}

void Session::releaseModel() {
    cancelRequest(m_openId);
    std::vector<std::string> ended;
    for (auto& [kind, growing] : m_growing) {
        if (kind == "lens") continue; // with what is read further of it, below
        if (growing.id != RunId{}) ended.push_back(kind);
        letEnd(kind);
        growing.problem.reset();
    }
    releaseLens();
    m_openId = RunId{};
    m_taskId = RunId{};
    m_facts = nullptr;
    m_task = {};
    if (m_loaded) {
        // Behind what is still going on, so the weights are given back on the engine's thread.
        m_loaded->backend->submit(nextId().value, request::Close{m_loaded->handle}, {});
        if (m_loaded->backend != m_local)
            m_connecting.post(nextId(), [backend = m_loaded->backend](const JobControl&) { backend->drain(); });
    }
    m_loaded = nullptr;
    for (const std::string& kind : ended)
        Q_EMIT documentFinished(QString::fromStdString(kind));
}

void Session::closeModel() {
    releaseModel();
    m_modelState = ModelState::None;
    Q_EMIT modelChanged();
    Q_EMIT taskChanged();
}

void Session::cancelOpening() {
    if (m_modelState != ModelState::Opening && m_modelState != ModelState::NeedsHeads) return;
    m_connecting.cancel(m_openId);
    if (!m_loaded) return closeModel();
    cancelRequest(std::exchange(m_openId, RunId{}));
    m_openBackend = nullptr;
    m_modelState = ModelState::Ready;
    m_modelRequest = m_openRequest;
    Q_EMIT modelChanged();
}

void Session::chooseTask(const QString& nameOrFile) {
    if (!m_loaded) return;
    const RunId id = nextId();
    m_taskId = id;
    const auto chosen = [this, id, name = nameOrFile.toStdString()](const Result<std::shared_ptr<const Task>>& task,
                                                                    bool carried) {
        if (id != m_taskId || !m_facts) return;
        if (task)
            m_task = {name, inLanguage(*task, m_facts->tokenizer.toStdString()), carried};
        else
            addProblem(problemFromError(task.error()));
        Q_EMIT taskChanged();
    };
    if (!m_loaded->backend->place().empty() && QFileInfo(nameOrFile).isFile()) { // of this machine: it travels
        m_files.post(id, [this, chosen, path = nameOrFile.toStdString()](const JobControl&) {
            auto task = guarded<std::shared_ptr<const Task>>([&]() -> Result<std::shared_ptr<const Task>> {
                STRATA_TRY(Task read, readTask(path));
                return std::make_shared<const Task>(std::move(read));
            });
            m_mailbox.post([chosen, task = std::move(task)] { chosen(task, true); });
        });
        return;
    }
    submit(id, request::ChooseTask{m_loaded->handle, nameOrFile.toStdString()}, [chosen](const Result<Reply>& result) {
        using Chosen = Result<std::shared_ptr<const Task>>;
        if (!result)
            chosen(Chosen(tl::unexpected<Error>(result.error())), false);
        else if (const auto* task = std::get_if<std::shared_ptr<const Task>>(&*result))
            chosen(Chosen(*task), false);
    });
}

} // namespace strata
