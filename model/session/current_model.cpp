// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/current_model.h"

#include "model/protocol/process_backend.h"
#include "model/tokenizer/id_tokenizer.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

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
    out.adapter = request.adapter.toStdString();
    out.heads = request.headsFile.toStdString();
    out.placements = request.placements;
    out.rememberPlacements = request.rememberPlacements;
    out.task = request.task.toStdString();
    return out;
}

} // namespace

/// The model that is open, and who has it.
struct CurrentModel::Loaded {
    std::shared_ptr<Backend> backend;
    ModelHandle handle;
    std::vector<std::string> warnings; ///< said on opening
};

CurrentModel::CurrentModel(Background& background, Problems& problems, QObject* parent)
    : QObject(parent), m_background(background), m_problems(problems), m_local(std::make_shared<LocalBackend>()) {}

void CurrentModel::open(const ModelRequest& request) {
    m_moving = false;
    begin(request, nullptr);
}

void CurrentModel::moveHeads(std::vector<HeadPlacement> placements) {
    if (!isReady()) return;
    ModelRequest again = m_openRequest;
    again.placements = std::move(placements);
    again.rememberPlacements = false;
    if (!m_task.carried) again.task = QString::fromStdString(m_task.name);
    m_moving = true;
    begin(again, m_loaded->backend);
}

void CurrentModel::begin(const ModelRequest& request, const std::shared_ptr<Backend>& there) {
    cancel(m_openId);
    m_connecting.cancel(m_openId);
    Q_EMIT opening(); // what runs ends with what it has, so that opening does not wait for it
    m_request = request;
    m_state = State::Opening;
    const QString path = request.path.endsWith(QLatin1Char('/')) ? request.path.chopped(1) : request.path;
    const QString name = QFileInfo(path).fileName();
    const RunId id = m_background.nextId();
    m_background.begin(id, JobInfo::Kind::OpenModel,
                       request.host.isEmpty()
                           ? QCoreApplication::translate("strata::Session", "Opening %1").arg(name)
                           : QCoreApplication::translate("strata::Session", "Opening %1 on %2").arg(name, request.host),
                       [this](RunId job) {
                           const bool current = job == m_openId;
                           cancel(job);
                           m_connecting.cancel(job);
                           if (current) cancelOpening();
                       });
    m_openId = id;
    if (request.host.isEmpty() || there)
        submitOpening(id, there ? there : m_local, request);
    else
        connectAndOpen(id, request);
    Q_EMIT changed();
}

void CurrentModel::connectAndOpen(RunId id, const ModelRequest& request) {
    m_connecting.post(id, [this, id, request](const JobControl& control) {
        const auto command = serverOnHost(request.host.toStdString());
        auto connected = command ? ProcessBackend::connect(*command, control)
                                 : Result<std::shared_ptr<ProcessBackend>>(tl::unexpected<Error>(command.error()));
        m_background.mailbox().post([this, id, request, connected = std::move(connected)]() mutable {
            if (!connected) return answered(id, nullptr, tl::unexpected<Error>(connected.error()));
            const std::shared_ptr<ProcessBackend> backend = std::move(*connected);
            if (id != m_openId) { // superseded
                m_background.end(id);
                m_connecting.post(m_background.nextId(), [backend](const JobControl&) {});
                return;
            }
            backend->whenBroken([this, which = static_cast<const Backend*>(backend.get())](const Error& why) {
                m_background.mailbox().post([this, which, why] { broke(which, why); });
            });
            submitOpening(id, backend, request);
        });
    });
}

void CurrentModel::submitOpening(RunId id, const std::shared_ptr<Backend>& backend, const ModelRequest& request) {
    m_openBackend = backend;
    backend->submit(
        id.value, request::Open{openRequestOf(request)},
        {m_background.progressOf(id), {}, [this, id, weak = std::weak_ptr<Backend>(backend)](const auto& r) {
             m_background.mailbox().post([this, id, from = weak.lock(), r] { answered(id, from, r); });
         }});
}

void CurrentModel::answered(RunId id, const std::shared_ptr<Backend>& backend, const Result<Reply>& result) {
    m_background.end(id);
    const OpenedModel* const opened = result ? std::get_if<OpenedModel>(&*result) : nullptr;
    const auto handBack = [&] { // to where the weights came from
        if (!backend) return;
        if (opened && !opened->question) backend->submit(m_background.nextId().value, request::Close{{id.value}}, {});
        if (backend != m_local) m_connecting.post(m_background.nextId(), [backend](const JobControl&) {});
    };
    if (id != m_openId) return handBack(); // superseded
    m_openId = RunId{};
    m_openBackend = nullptr;
    if (!opened) {
        handBack();
        return couldNotOpen(result ? Error{ErrorCode::Internal, "the answer", "is none to opening a model."}
                                   : result.error());
    }
    if (opened->question) {
        handBack();
        m_state = State::NeedsHeads;
        m_headQuestion = {m_request, {}, opened->question->layers};
        for (const std::string& tensor : opened->question->tensors)
            m_headQuestion.tensors << QString::fromStdString(tensor);
        Q_EMIT changed();
        return;
    }
    use(id, backend, *opened);
}

void CurrentModel::couldNotOpen(const Error& error) {
    const bool cancelled = error.code == ErrorCode::Cancelled;
    m_state = m_loaded ? State::Ready : cancelled ? State::None : State::Failed;
    if (!cancelled) {
        m_openProblem = problemFromError(error);
        if (m_loaded && error.code == ErrorCode::OutOfMemory)
            m_openProblem.advice =
                QCoreApplication::translate("strata::Session", "Close the model that is open, then open this one.");
        m_problems.add(m_openProblem);
    }
    Q_EMIT changed();
    if (!cancelled) Q_EMIT openingFailed();
}

void CurrentModel::use(RunId id, const std::shared_ptr<Backend>& backend, const OpenedModel& opened) {
    release(); // the one before
    m_state = State::Ready;
    m_openRequest = m_request;
    m_loaded = std::make_shared<const Loaded>(Loaded{backend, {id.value}, opened.description.warnings});
    m_facts = std::make_shared<const ModelFacts>(factsOf(opened.description, QString::fromStdString(backend->place())));
    const bool asked = !opened.taskError; // else the plain one stands in
    m_task = {asked ? m_openRequest.task.toStdString() : "plain",
              inLanguage(opened.task, opened.description.tokenizer)};
    if (!m_moving) m_headsAsOpened = opened.description.heads;
    Q_EMIT arrived();
    if (opened.taskError) m_problems.add(problemFromError(*opened.taskError));
    for (const std::string& warning : opened.description.warnings)
        m_problems.add(problemFromWarning(warning));
    Q_EMIT changed();
    Q_EMIT taskChanged();
}

void CurrentModel::broke(const Backend* backend, const Error& why) {
    if (!m_loaded || m_loaded->backend.get() != backend) return; // what was being opened is told by its own answer
    m_problems.add(problemFromError(why));
    close();
}

void CurrentModel::release() {
    cancel(m_openId);
    Q_EMIT leaving();
    m_openId = RunId{};
    m_taskId = RunId{};
    m_facts = nullptr;
    m_task = {};
    if (m_loaded) {
        // Behind what is still going on, so the weights are given back on the engine's thread.
        m_loaded->backend->submit(m_background.nextId().value, request::Close{m_loaded->handle}, {});
        if (m_loaded->backend != m_local)
            m_connecting.post(m_background.nextId(),
                              [backend = m_loaded->backend](const JobControl&) { backend->drain(); });
    }
    m_loaded = nullptr;
    Q_EMIT left();
}

void CurrentModel::close() {
    release();
    m_state = State::None;
    Q_EMIT changed();
    Q_EMIT taskChanged();
}

void CurrentModel::cancelOpening() {
    if (m_state != State::Opening && m_state != State::NeedsHeads) return;
    m_connecting.cancel(m_openId);
    if (!m_loaded) return close();
    cancel(std::exchange(m_openId, RunId{}));
    m_openBackend = nullptr;
    m_state = State::Ready;
    m_request = m_openRequest;
    Q_EMIT changed();
}

void CurrentModel::chooseTask(const QString& nameOrFile) {
    if (!m_loaded) return;
    using Chosen = Result<std::shared_ptr<const Task>>;
    const RunId id = m_background.nextId();
    m_taskId = id;
    const auto chosen = [this, id, name = nameOrFile.toStdString()](const Chosen& task, bool carried) {
        if (id != m_taskId || !m_facts) return;
        if (task)
            m_task = {name, inLanguage(*task, m_facts->tokenizer.toStdString()), carried};
        else
            m_problems.addError(task.error());
        Q_EMIT taskChanged();
    };
    if (!m_loaded->backend->place().empty() && QFileInfo(nameOrFile).isFile()) // of this machine: it travels
        return m_background.read<std::shared_ptr<const Task>>(
            id,
            [path = nameOrFile.toStdString()]() -> Chosen {
                STRATA_TRY(Task read, readTask(path));
                return std::make_shared<const Task>(std::move(read));
            },
            [chosen](const Chosen& task) { chosen(task, true); });
    submit(id, request::ChooseTask{m_loaded->handle, nameOrFile.toStdString()}, [chosen](const Result<Reply>& result) {
        if (!result)
            chosen(Chosen(tl::unexpected<Error>(result.error())), false);
        else if (const auto* task = std::get_if<std::shared_ptr<const Task>>(&*result))
            chosen(Chosen(*task), false);
    });
}

// --- requests

ModelHandle CurrentModel::handle() const {
    return m_loaded ? m_loaded->handle : ModelHandle{};
}

bool CurrentModel::hasSaid(const std::string& warning) const {
    return m_loaded &&
           std::find(m_loaded->warnings.begin(), m_loaded->warnings.end(), warning) != m_loaded->warnings.end();
}

void CurrentModel::submitTo(Backend& backend, RunId id, Request request, Deliver deliver, DocumentObserver snapshot) {
    backend.submit(id.value, std::move(request),
                   {m_background.progressOf(id), std::move(snapshot),
                    [this, id, deliver = std::move(deliver)](const Result<Reply>& result) {
                        m_background.mailbox().post([this, id, deliver, result] {
                            m_background.end(id);
                            deliver(result);
                        });
                    }});
}

void CurrentModel::submit(RunId id, Request request, Deliver deliver, DocumentObserver snapshot) {
    submitTo(*m_loaded->backend, id, std::move(request), std::move(deliver), std::move(snapshot));
}

void CurrentModel::submitHere(RunId id, Request request, Deliver deliver) {
    submitTo(*m_local, id, std::move(request), std::move(deliver), {});
}

void CurrentModel::cancel(RunId id) {
    if (id == RunId{}) return;
    m_local->cancel(id.value);
    if (m_loaded && m_loaded->backend != m_local) m_loaded->backend->cancel(id.value);
    if (m_openBackend && m_openBackend != m_local) m_openBackend->cancel(id.value);
}

void CurrentModel::stopAll() {
    m_connecting.cancelAll();
    std::vector<std::shared_ptr<Backend>> backends{m_local, m_openBackend};
    if (m_loaded) backends.push_back(m_loaded->backend);
    for (const auto& backend : backends)
        if (backend) backend->cancelAll();
    for (const auto& backend : backends)
        if (backend) backend->drain();
}

void CurrentModel::giveBack() {
    m_loaded = nullptr;
    m_openBackend = nullptr;
    m_connecting.drain();
}

} // namespace strata
