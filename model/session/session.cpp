#include "model/run/run_json.h"
#include "model/session/session_internal.h"

#include <algorithm>

namespace strata {

Session::Session(QObject* parent) : QObject(parent), m_mailbox([this] { Q_EMIT wake(); }) {
    connect(this, &Session::wake, this, &Session::deliver, Qt::QueuedConnection);
}

Session::~Session() {
    m_engine.cancelAll();
    m_files.cancelAll();
}

void Session::deliver() {
    Mailbox::Content content = m_mailbox.take();
    if (content.snapshot && content.snapshotId == m_runId && m_shownId == m_runId)
        show(m_runId, std::move(content.snapshot));
    if (content.lens && content.lensId == m_lensId && m_shownLensId == m_lensId)
        setShownLens(m_lensId, std::move(content.lens));
    if (content.progress && (content.progress->first == m_openId || content.progress->first == m_runId ||
                             content.progress->first == m_lensId || content.progress->first == m_distancesId))
        Q_EMIT progressed(QString::fromStdString(content.progress->second.stage), content.progress->second.fraction);
    for (const Mailbox::Letter& letter : content.letters)
        letter();
}

void Session::addProblem(const Problem& problem) {
    m_problems.push_back(problem);
    Q_EMIT problemAdded(problem);
}

void Session::releaseModel() {
    m_engine.cancel(m_openId);
    m_engine.cancel(m_runId);
    releaseLens();
    m_openId = RunId{};
    m_taskId = RunId{};
    const bool wasRunning = isRunning();
    if (wasRunning && m_shownId == m_runId) m_shownId = RunId{};
    m_runId = RunId{};
    m_facts = nullptr;
    m_task = nullptr;
    m_runProblem.reset();
    // The job's copy is the last one, so the weights are given back on the engine's thread.
    if (m_loaded) m_engine.post(nextId(), [model = std::move(m_loaded)](const JobControl&) {});
    m_loaded = nullptr;
    if (wasRunning) Q_EMIT runFinished();
}

void Session::closeModel() {
    releaseModel();
    m_modelState = ModelState::None;
    Q_EMIT modelChanged();
    Q_EMIT taskChanged();
}

void Session::cancelOpening() {
    if (m_modelState == ModelState::Opening || m_modelState == ModelState::NeedsHeads) closeModel();
}

RunId Session::run(const RunRequest& request) {
    if (!m_loaded || !m_task) return RunId{};
    m_engine.cancel(m_runId); // its results are dropped by their id
    cancelLens();             // a prompt does not wait for a lens, which keeps what it has
    m_runRequest = request;
    m_runProblem.reset();
    const RunId id = nextId();
    m_runId = id;
    m_shownId = id;
    m_engine.post(
        id,
        [this, id, request, loaded = m_loaded, task = m_task](const JobControl& control) {
            auto snapshots = std::make_shared<Snapshots<Run>>(m_mailbox, id);
            const RunObserver observer = [snapshots](const Run& soFar) { (*snapshots)(soFar); };
            auto result = guarded<std::shared_ptr<const Run>>([&]() -> Result<std::shared_ptr<const Run>> {
                STRATA_TRY(Run run, request.free
                                        ? decodeFreely(loaded->model, *loaded->tokenizer, *task, request.fields,
                                                       request.options, request.lenses, control, observer)
                                        : decodeHierarchically(loaded->model, *loaded->tokenizer, *task, request.fields,
                                                               request.options, control, observer));
                return std::make_shared<const Run>(std::move(run));
            });
            m_mailbox.post([this, id, result = std::move(result)] { runEnded(id, result); });
        },
        [this, id](const Progress& progress) { m_mailbox.postProgress(id, progress); });
    Q_EMIT runStarted();
    return id;
}

void Session::stop() {
    if (isRunning()) m_engine.cancel(m_runId);
}

void Session::runEnded(RunId id, const Result<std::shared_ptr<const Run>>& result) {
    if (id != m_runId) return; // superseded, or its model was closed
    m_runId = RunId{};
    if (result) {
        const std::shared_ptr<const Run>& run = *result;
        m_history.push_back({id, run, runTitle(*run), QString()});
        for (const std::string& warning : run->warnings)
            addProblem(problemFromWarning(warning));
        Q_EMIT historyChanged();
        if (m_shownId == id) show(id, run);
    } else if (result.error().code != ErrorCode::Cancelled) {
        m_runProblem = problemFromError(result.error());
        addProblem(*m_runProblem);
    }
    Q_EMIT runFinished();
}

void Session::show(RunId id, std::shared_ptr<const Run> run) {
    m_shownId = id;
    m_shown = std::move(run);
    Q_EMIT shownRunChanged();
}

void Session::showRun(RunId id) {
    const auto entry = std::find_if(m_history.begin(), m_history.end(), [id](const RunEntry& e) { return e.id == id; });
    if (entry != m_history.end()) show(id, entry->run);
}

void Session::removeRun(RunId id) {
    const auto entry = std::find_if(m_history.begin(), m_history.end(), [id](const RunEntry& e) { return e.id == id; });
    if (entry == m_history.end()) return;
    m_removed.push_back({*entry, static_cast<std::size_t>(entry - m_history.begin()), m_shownId == id});
    m_history.erase(entry);
    Q_EMIT historyChanged();
    if (m_shownId != id) return;
    if (m_history.empty())
        show(RunId{}, nullptr);
    else
        show(m_history.back().id, m_history.back().run);
}

void Session::restoreRun() {
    if (m_removed.empty()) return;
    const Removed removed = std::move(m_removed.back());
    m_removed.pop_back();
    if (removed.lens) return restoreLens(*removed.lens, removed.place, removed.shown);
    const auto place = static_cast<std::ptrdiff_t>(std::min(removed.place, m_history.size()));
    m_history.insert(m_history.begin() + place, removed.entry);
    Q_EMIT historyChanged();
    if (removed.shown && !isRunning()) show(removed.entry.id, removed.entry.run);
}

void Session::saveRun(RunId id, const QString& file) {
    const auto entry = std::find_if(m_history.begin(), m_history.end(), [id](const RunEntry& e) { return e.id == id; });
    if (entry == m_history.end()) return;
    inBackground(
        [run = entry->run, path = file.toStdString()](const JobControl&) { return strata::saveRun(*run, path); },
        [this, id, file](const Result<void>& result) {
            if (!result) return;
            for (RunEntry& saved : m_history)
                if (saved.id == id) saved.file = file;
            Q_EMIT historyChanged();
            Q_EMIT runSaved(file);
        });
}

void Session::inBackground(Work work, Done done) {
    m_files.post(nextId(), [this, work = std::move(work), done = std::move(done)](const JobControl& control) {
        auto result = guarded<void>([&] { return work(control); });
        m_mailbox.post([this, done, result = std::move(result)] {
            if (!result && result.error().code != ErrorCode::Cancelled) addProblem(problemFromError(result.error()));
            if (done) done(result);
        });
    });
}

} // namespace strata
