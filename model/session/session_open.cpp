// Opening a model and choosing a task: what happens on the engine's thread, and what the window then gets.
#include "model/decoding/provenance.h"
#include "model/session/session_internal.h"

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
        if (task) choices.push_back({path, QString::fromStdString(task->title.empty() ? task->name : task->title)});
    }
    for (const std::string& name : builtInTaskNames())
        choices.push_back({QString::fromStdString(name), QString::fromStdString(name)});
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

} // namespace

Result<Session::Opened> Session::open(const ModelRequest& request, const JobControl& control) {
    Opened opened;
    control.report("reading the checkpoint", -1);
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
    control.report("reading the tokenizer", -1);
    auto loaded = std::make_shared<Loaded>();
    STRATA_TRY(loaded->tokenizer, openTokenizer(checkpoint.source));
    if (control.stopRequested()) return JobControl::cancelled();

    opened.warnings.insert(opened.warnings.end(), checkpoint.warnings.begin(), checkpoint.warnings.end());
    const std::filesystem::path source = checkpoint.source;
    control.report("loading weights", -1);
    STRATA_TRY(loaded->model, loadModel(std::move(checkpoint),
                                        {request.device.toStdString(), request.dtype, request.threads}, control));
    for (const std::string& warning : loaded->model->warnings())
        opened.warnings.push_back(warning);
    opened.facts = std::make_shared<const ModelFacts>(factsOf(*loaded->model, *loaded->tokenizer));

    const int heads = static_cast<int>(loaded->model->heads().size());
    auto task = findTask(request.task.toStdString(), source, heads);
    if (!task) {
        opened.taskError = task.error();
        task = findTask("plain", source, heads);
    }
    if (!task) return tl::unexpected<Error>(task.error());
    opened.task = std::make_shared<const Task>(std::move(*task));
    opened.loaded = std::move(loaded);
    return opened;
}

void Session::openModel(const ModelRequest& request) {
    releaseModel();
    const RunId id = nextId();
    m_openId = id;
    m_modelRequest = request;
    m_modelState = ModelState::Opening;
    m_engine.post(
        id,
        [this, id, request](const JobControl& control) {
            auto result = std::make_shared<Result<Opened>>(guarded<Opened>([&] { return open(request, control); }));
            m_mailbox.post([this, id, result] { modelOpened(id, *result); });
        },
        [this, id](const Progress& progress) { m_mailbox.postProgress(id, progress); });
    Q_EMIT modelChanged();
    Q_EMIT taskChanged();
}

void Session::modelOpened(RunId id, Result<Opened>& result) {
    if (id != m_openId) { // superseded: what it loaded goes where it came from
        if (result) m_engine.post(nextId(), [loaded = std::exchange(result->loaded, nullptr)](const JobControl&) {});
        return;
    }
    m_openId = RunId{};
    if (!result) {
        m_modelState = result.error().code == ErrorCode::Cancelled ? ModelState::None : ModelState::Failed;
        if (m_modelState == ModelState::Failed) {
            m_openProblem = problemFromError(result.error());
            addProblem(m_openProblem);
        }
    } else if (result->question) {
        m_modelState = ModelState::NeedsHeads;
        m_headQuestion = *result->question;
    } else {
        m_modelState = ModelState::Ready;
        m_loaded = std::move(result->loaded);
        m_facts = std::move(result->facts);
        m_task = std::move(result->task);
        if (m_shown && m_shown->model.hash != m_facts->summary.hash) show(RunId{}, nullptr); // still in the history
        if (m_shownLens && m_shownLens->model.hash != m_facts->summary.hash) setShownLens(RunId{}, nullptr);
        if (result->taskError) addProblem(problemFromError(*result->taskError));
    }
    if (result)
        for (const std::string& warning : result->warnings)
            addProblem(problemFromWarning(warning));
    Q_EMIT modelChanged();
    Q_EMIT taskChanged();
}

void Session::chooseTask(const QString& nameOrFile) {
    if (!m_loaded) return;
    const RunId id = nextId();
    m_taskId = id;
    const std::filesystem::path source = m_loaded->model->checkpoint().source;
    const int heads = static_cast<int>(m_loaded->model->heads().size());
    m_files.post(id, [this, id, source, heads, name = nameOrFile.toStdString()](const JobControl&) {
        auto result = std::make_shared<Result<Task>>(guarded<Task>([&] { return findTask(name, source, heads); }));
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
