// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a model and choosing a task: what happens on the engine's thread, and what the window then gets.
#include "model/decoding/provenance.h"
#include "model/session/session_internal.h"
#include "model/tokenizer/id_tokenizer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace strata {
namespace {

std::vector<TaskChoice> taskChoices(const std::filesystem::path& folder) {
    std::vector<TaskChoice> choices;
    const QDir directory(QString::fromStdString(folder.string()));
    for (const QString& file : directory.entryList({QStringLiteral("*.task.json")}, QDir::Files, QDir::Name)) {
        const QString path = directory.filePath(file);
        const auto task = readTask(path.toStdString());
        if (task)
            choices.push_back({path, QString::fromStdString(task->title.empty() ? task->name : task->title),
                               QString::fromStdString(task->name)});
    }
    for (const std::string& name : builtInTaskNames())
        choices.push_back({QString::fromStdString(name), QString::fromStdString(name), QString::fromStdString(name)});
    return choices;
}

ModelFacts factsOf(const LoadedModel& model, const Tokenizer& tokenizer) {
    ModelFacts facts;
    facts.summary = modelSummary(model.checkpoint());
    for (const EngineHead& head : model.heads())
        facts.heads.push_back(
            {head.spec.name, head.spec.tensor, head.spec.layer.value_or(LayerIndex{}), head.spec.readout, head.drift});
    facts.device = QString::fromStdString(model.device());
    facts.dtype = QString::fromLatin1(dtypeName(model.dtype()));
    facts.weightBytes = model.weightBytes();
    facts.tokenizer = QString::fromStdString(tokenizer.kind());
    const MachineSummary machine = machineSummary();
    facts.threads = model.threads();
    if (!machine.devices.empty()) facts.devices.clear();
    for (const std::string& device : machine.devices)
        facts.devices << QString::fromStdString(device);
    facts.loaded = true;
    facts.tasks = taskChoices(model.checkpoint().folder);
    return facts;
}

/// The model's own tokenizer. Where there is none, or one of a kind that is not read, ids are typed and shown instead.
Result<std::shared_ptr<const Tokenizer>> tokenizerOf(const Checkpoint& checkpoint, std::vector<std::string>& warnings) {
    auto opened = openTokenizer(checkpoint.source);
    if (opened) return opened;
    const ErrorCode code = opened.error().code;
    if (code != ErrorCode::FileNotFound && code != ErrorCode::Unsupported) return opened;
    warnings.push_back(opened.error().message() + " Prompts are therefore token ids, as in 1, 15, 204.");
    return idTokenizer(static_cast<std::int32_t>(checkpoint.architecture.vocabularySize));
}

/// With a tokenizer of ids the prompt is ids and nothing else: no layout, whose texts would be none.
Result<Task> taskOf(const std::string& name, const std::filesystem::path& source, int heads,
                    const Tokenizer& tokenizer) {
    const bool ids = tokenizer.kind() == idTokenizerKind;
    STRATA_TRY(Task task, findTask(ids && name.empty() ? "plain" : name, source, heads));
    if (ids && task.path.empty() && task.name == "plain") {
        task.bos = false;
        for (TaskField& field : task.fields)
            if (field.name == "input")
                field.label =
                    QCoreApplication::translate("strata::Session", "Token ids, as in 1, 15, 204").toStdString();
    }
    return task;
}

} // namespace

Result<Session::Opened> Session::open(const ModelRequest& request, const JobControl& control) {
    Opened opened;
    control.report(ProgressStage::ReadingCheckpoint, -1);
    STRATA_TRY(Checkpoint checkpoint, openCheckpoint(request.path.toStdString(), request.placements));
    if (const std::vector<std::string> unplaced = checkpoint.unplacedHeads(); !unplaced.empty()) {
        HeadQuestion question{request, {}, static_cast<int>(checkpoint.architecture.layers)};
        for (const HeadSpec& head : checkpoint.heads)
            if (!head.layer) question.tensors << QString::fromStdString(head.tensor);
        opened.question = std::move(question);
        return opened;
    }
    if (request.rememberPlacements)
        if (const auto remembered = rememberHeads(checkpoint); !remembered)
            opened.warnings.push_back(remembered.error().message());
    control.report(ProgressStage::ReadingTokenizer, -1);
    auto loaded = std::make_shared<Loaded>();
    STRATA_TRY(loaded->tokenizer, tokenizerOf(checkpoint, opened.warnings));
    if (control.stopRequested()) return JobControl::cancelled();

    opened.warnings.insert(opened.warnings.end(), checkpoint.warnings.begin(), checkpoint.warnings.end());
    const std::filesystem::path source = checkpoint.source;
    control.report(ProgressStage::LoadingWeights, -1);
    STRATA_TRY(loaded->model, loadModel(std::move(checkpoint),
                                        {request.device.toStdString(), request.dtype, request.threads}, control));
    for (const std::string& warning : loaded->model->warnings())
        opened.warnings.push_back(warning);
    opened.facts = std::make_shared<const ModelFacts>(factsOf(*loaded->model, *loaded->tokenizer));

    const int heads = static_cast<int>(loaded->model->heads().size());
    auto task = taskOf(request.task.toStdString(), source, heads, *loaded->tokenizer);
    if (!task) {
        opened.taskError = task.error();
        task = taskOf("plain", source, heads, *loaded->tokenizer);
    }
    if (!task) return tl::unexpected<Error>(task.error());
    opened.task = std::make_shared<const Task>(std::move(*task));
    opened.loaded = std::move(loaded);
    return opened;
}

void Session::openModel(const ModelRequest& request) {
    m_engine.cancel(m_openId);
    stop(); // what runs ends with what it has, so that opening does not wait for it
    cancelLens();
    const RunId id = nextId();
    m_openId = id;
    m_modelRequest = request;
    m_modelState = ModelState::Opening;
    const QString path = request.path.endsWith(QLatin1Char('/')) ? request.path.chopped(1) : request.path;
    beginJob(id, JobInfo::Kind::OpenModel, tr("Opening %1").arg(QFileInfo(path).fileName()));
    m_engine.post(
        id,
        [this, id, request](const JobControl& control) {
            auto result = std::make_shared<Result<Opened>>(guarded<Opened>([&] { return open(request, control); }));
            m_mailbox.post([this, id, result] { modelOpened(id, *result); });
        },
        progressOf(id));
    Q_EMIT modelChanged();
}

void Session::modelOpened(RunId id, Result<Opened>& result) {
    endJob(id);
    if (id != m_openId) { // superseded: what it loaded goes where it came from
        if (result) m_engine.post(nextId(), [loaded = std::exchange(result->loaded, nullptr)](const JobControl&) {});
        return;
    }
    m_openId = RunId{};
    if (!result) {
        const bool cancelled = result.error().code == ErrorCode::Cancelled;
        m_modelState = m_loaded ? ModelState::Ready : cancelled ? ModelState::None : ModelState::Failed;
        if (!cancelled) {
            m_openProblem = problemFromError(result.error());
            if (m_loaded && result.error().code == ErrorCode::OutOfMemory)
                m_openProblem.advice = tr("Close the model that is open, then open this one.");
            addProblem(m_openProblem);
        }
        Q_EMIT modelChanged();
        if (!cancelled) Q_EMIT openingFailed();
        return;
    }
    if (result->question) {
        m_modelState = ModelState::NeedsHeads;
        m_headQuestion = *result->question;
    } else {
        releaseModel(); // the one before
        m_modelState = ModelState::Ready;
        m_openRequest = m_modelRequest;
        m_loaded = std::move(result->loaded);
        m_facts = std::move(result->facts);
        m_task = std::move(result->task);
        if (m_shown && m_shown->model.hash != m_facts->summary.hash) show(RunId{}, nullptr); // still in the history
        if (m_shownLens && m_shownLens->model.hash != m_facts->summary.hash) setShownLens(RunId{}, nullptr);
        if (result->taskError) addProblem(problemFromError(*result->taskError));
    }
    for (const std::string& warning : result->warnings)
        addProblem(problemFromWarning(warning));
    const bool ready = m_modelState == ModelState::Ready;
    Q_EMIT modelChanged();
    if (ready) Q_EMIT taskChanged();
}

void Session::chooseTask(const QString& nameOrFile) {
    if (!m_loaded) return;
    const RunId id = nextId();
    m_taskId = id;
    const std::filesystem::path source = m_loaded->model->checkpoint().source;
    const int heads = static_cast<int>(m_loaded->model->heads().size());
    m_files.post(id, [this, id, source, heads, tokenizer = m_loaded->tokenizer,
                      name = nameOrFile.toStdString()](const JobControl&) {
        auto result =
            std::make_shared<Result<Task>>(guarded<Task>([&] { return taskOf(name, source, heads, *tokenizer); }));
        m_mailbox.post([this, id, result] {
            if (id != m_taskId) return;
            if (*result)
                m_task = std::make_shared<const Task>(std::move(**result));
            else
                addProblem(problemFromError(result->error()));
            Q_EMIT taskChanged();
        });
    });
}

} // namespace strata
