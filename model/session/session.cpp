// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/lens_json.h"
#include "model/documents/run_json.h"
#include "model/session/session_internal.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace strata {

Session::Session(QObject* parent) : QObject(parent), m_mailbox([this] { Q_EMIT wake(); }) {
    connect(this, &Session::wake, this, &Session::deliver, Qt::QueuedConnection);
}

Session::~Session() {
    m_closing = true;
    // A run or lens that is stopped here is a result like any other, and goes into the history.
    m_engine.cancelAll();
    m_engine.drain();
    deliver();
    for (const Removed& removed : m_removed)
        for (const QString& name : {removed.entry.stored, removed.lens ? removed.lens->stored : QString(),
                                    removed.kept ? removed.kept->stored : QString()})
            if (m_store && !name.isEmpty())
                m_files.post(nextId(), [store = m_store, name](const JobControl&) { (void)store->remove(name); });
    m_files.drain();
}

void Session::deliver() {
    Mailbox::Content content = m_mailbox.take();
    if (content.snapshot && content.snapshotId == m_runId) {
        m_partial = content.snapshot;
        if (m_shownId == m_runId) show(m_runId, std::move(content.snapshot));
    }
    if (content.lens && content.lensId == m_lensId && m_shownLensId == m_lensId)
        setShownLens(m_lensId, std::move(content.lens));
    for (const auto& [id, progress] : content.progress) {
        const auto job = std::find_if(m_jobs.begin(), m_jobs.end(), [id = id](const JobInfo& j) { return j.id == id; });
        if (job == m_jobs.end()) continue;
        job->stage = progress.stage;
        job->fraction = progress.fraction;
        const JobInfo copy = *job; // whoever listens may begin and end jobs
        Q_EMIT progressed(copy);
    }
    if (!content.progress.empty()) Q_EMIT jobsChanged();
    for (const Mailbox::Letter& letter : content.letters)
        letter();
}

void Session::addProblem(const Problem& problem) {
    m_problems.push_back(problem);
    Q_EMIT problemAdded(problem);
}

void Session::letRunEnd() {
    if (!isRunning()) return;
    m_engine.cancel(m_runId);
    m_leaving.insert(std::exchange(m_runId, RunId{}));
    m_partial = nullptr;
}

void Session::releaseModel() {
    m_engine.cancel(m_openId);
    const bool wasRunning = isRunning();
    letRunEnd();
    releaseLens();
    m_openId = RunId{};
    m_taskId = RunId{};
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
    if (m_modelState != ModelState::Opening && m_modelState != ModelState::NeedsHeads) return;
    if (!m_loaded) return closeModel();
    m_engine.cancel(std::exchange(m_openId, RunId{}));
    m_modelState = ModelState::Ready;
    m_modelRequest = m_openRequest;
    Q_EMIT modelChanged();
}

RunId Session::run(const RunRequest& request) {
    if (!m_loaded || !m_task || m_modelState != ModelState::Ready) return RunId{};
    letRunEnd();
    m_runRequest = request;
    m_runProblem.reset();
    const RunId id = nextId();
    m_runId = id;
    m_shownId = id;
    const auto input = request.fields.find("input");
    const QString asked =
        input == request.fields.end() ? QString() : QString::fromStdString(input->second).simplified().left(60);
    beginJob(id, JobInfo::Kind::Run, asked.isEmpty() ? tr("Running") : tr("Running “%1”").arg(asked));
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
        progressOf(id));
    Q_EMIT runStarted();
    return id;
}

void Session::stop() {
    if (isRunning()) m_engine.cancel(m_runId);
}

void Session::runEnded(RunId id, const Result<std::shared_ptr<const Run>>& result) {
    endJob(id);
    if (m_leaving.erase(id) > 0) { // its place is taken, but what it has is kept
        if (!result || summaryOf(**result).tokens == 0) return;
        keepRun(id, *result);
        if (m_shownId == id) show(id, *result);
        return;
    }
    if (id != m_runId) return;
    m_runId = RunId{};
    std::shared_ptr<const Run> run = result ? *result : nullptr;
    if (!result && result.error().code != ErrorCode::Cancelled) {
        m_runProblem = problemFromError(result.error());
        addProblem(*m_runProblem);
        if (m_partial && summaryOf(*m_partial).tokens > 0) { // what is on screen can be kept, and says what it is
            auto partial = std::make_shared<Run>(*m_partial);
            partial->endEarly();
            partial->warnings.push_back("The run ended early: " + result.error().message());
            run = std::move(partial);
        }
    }
    m_partial = nullptr;
    if (run) {
        keepRun(id, run);
        if (result)
            for (const std::string& warning : run->warnings)
                if (!m_loaded || !saidOnOpening(*m_loaded->model, warning)) addProblem(problemFromWarning(warning));
        if (m_shownId == id) show(id, run);
    } else if (m_shownId == id) { // what is on screen is still the one before
        const auto before =
            std::find_if(m_history.begin(), m_history.end(), [this](const RunEntry& e) { return e.run == m_shown; });
        if (before == m_history.end())
            show(RunId{}, nullptr);
        else
            show(before->id, m_shown);
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
    if (entry != m_history.end()) return show(id, entry->run);
    const auto kept = std::find_if(m_kept.begin(), m_kept.end(), [id](const KeptEntry& e) { return e.id == id; });
    if (kept != m_kept.end()) openKept(*kept);
}

void Session::removeRun(RunId id) {
    if (const auto kept = std::find_if(m_kept.begin(), m_kept.end(), [id](const KeptEntry& e) { return e.id == id; });
        kept != m_kept.end()) {
        m_removed.push_back({{}, static_cast<std::size_t>(kept - m_kept.begin()), false, std::nullopt, *kept});
        m_kept.erase(kept);
        Q_EMIT historyChanged();
        return;
    }
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
    if (removed.kept) {
        m_kept.insert(m_kept.begin() + static_cast<std::ptrdiff_t>(std::min(removed.place, m_kept.size())),
                      *removed.kept);
        Q_EMIT historyChanged();
        return;
    }
    const auto place = static_cast<std::ptrdiff_t>(std::min(removed.place, m_history.size()));
    m_history.insert(m_history.begin() + place, removed.entry);
    Q_EMIT historyChanged();
    if (removed.shown && !isRunning()) show(removed.entry.id, removed.entry.run);
}

void Session::sayNotSaved(const QString& file, const Error& why) {
    if (why.code != ErrorCode::Cancelled) Q_EMIT notSaved(file, errorText(why));
}

void Session::saveRun(RunId id, const QString& file) {
    const auto entry = std::find_if(m_history.begin(), m_history.end(), [id](const RunEntry& e) { return e.id == id; });
    std::shared_ptr<const Run> run = entry != m_history.end() ? entry->run : nullptr;
    const bool whole = run != nullptr;
    if (!run && id == m_shownId) run = m_shown; // as far as it has grown
    const auto kept = std::find_if(m_kept.begin(), m_kept.end(), [id](const KeptEntry& e) { return e.id == id; });
    if (!run && kept != m_kept.end())
        return inBackground(
            [store = m_store, name = kept->stored, path = file.toStdString()](const JobControl&) -> Result<void> {
                STRATA_TRY(const StoredDocument document, store->read(name));
                return document.lens ? strata::saveLens(*document.lens, path) : strata::saveRun(*document.run, path);
            },
            [this, file](const Result<void>& result) {
                if (!result) return sayNotSaved(file, result.error());
                Q_EMIT runSaved(file);
            },
            tr("Saving %1").arg(QFileInfo(file).fileName()));
    if (!run)
        return addProblem(problemFromError({ErrorCode::BadArgument, "save run",
                                            "there is no run to be saved; run a prompt, or choose one under Runs"}));
    inBackground([run, path = file.toStdString()](const JobControl&) { return strata::saveRun(*run, path); },
                 [this, id, file, whole](const Result<void>& result) {
                     if (!result) return sayNotSaved(file, result.error());
                     for (RunEntry& saved : m_history)
                         if (saved.id == id && whole) saved.file = file;
                     Q_EMIT historyChanged();
                     Q_EMIT runSaved(file);
                 },
                 tr("Saving %1").arg(QFileInfo(file).fileName()));
}

} // namespace strata
