// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/session_internal.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace strata {

Session::Session(QObject* parent)
    : QObject(parent), m_mailbox([this] { Q_EMIT wake(); }), m_local(std::make_shared<LocalBackend>()) {
    connect(this, &Session::wake, this, &Session::deliver, Qt::QueuedConnection);
    connect(&m_jobs, &JobBoard::changed, this, &Session::jobsChanged);
    connect(&m_jobs, &JobBoard::progressed, this, &Session::progressed);
    connect(&m_documents, &DocumentList::changed, this, &Session::documentsChanged);
    connect(&m_documents, &DocumentList::shownChanged, this, &Session::shownChanged);
    relayByKind();
}

void Session::relayByKind() {
    const auto is = [](const QString& kind, const char* which) { return kind == QLatin1String(which); };
    connect(this, &Session::documentStarted, this, [this, is](const QString& kind) {
        if (is(kind, "run")) Q_EMIT runStarted();
        if (is(kind, "lens")) Q_EMIT lensStarted();
    });
    connect(this, &Session::documentFinished, this, [this, is](const QString& kind) {
        if (is(kind, "run")) Q_EMIT runFinished();
        if (is(kind, "lens")) Q_EMIT lensFinished();
    });
    connect(this, &Session::shownChanged, this, [this, is](const QString& kind) {
        if (is(kind, "run")) Q_EMIT shownRunChanged();
        if (is(kind, "lens")) Q_EMIT shownLensChanged();
    });
    connect(this, &Session::documentsChanged, this, [this, is](const QString& kind) {
        if (!is(kind, "lens")) Q_EMIT historyChanged();
        if (is(kind, "lens") || kind.isEmpty()) Q_EMIT lensesChanged();
    });
    connect(this, &Session::documentOpened, this, [this, is](const QString& kind, const QString& file) {
        is(kind, "lens") ? Q_EMIT lensOpened(file) : Q_EMIT runOpened(file);
    });
    connect(this, &Session::documentSaved, this, [this, is](const QString& kind, const QString& file) {
        is(kind, "lens") ? Q_EMIT lensSaved(file) : Q_EMIT runSaved(file);
    });
}

Session::~Session() {
    m_closing = true;
    m_connecting.cancelAll();
    // A run or lens that is stopped here is a result like any other, and goes into the history.
    std::vector<std::shared_ptr<Backend>> backends{m_local, m_openBackend};
    if (m_loaded) backends.push_back(m_loaded->backend);
    for (const auto& backend : backends)
        if (backend) backend->cancelAll();
    for (const auto& backend : backends)
        if (backend) backend->drain();
    deliver();
    m_loaded = nullptr;
    m_openBackend = nullptr;
    m_connecting.drain();
    for (const QString& name : m_documents.removedNames())
        if (m_store) m_files.post(nextId(), [store = m_store, name](const JobControl&) { (void)store->remove(name); });
    m_files.drain();
}

void Session::deliver() {
    Mailbox::Content content = m_mailbox.take();
    for (auto& [id, soFar] : content.snapshots) {
        const std::string kind(soFar->kind());
        Growing& growing = m_growing[kind];
        if (growing.id != id) continue;
        growing.partial = soFar;
        if (shownId(kind) == id) m_documents.show(kind, id, std::move(soFar));
    }
    for (const auto& [id, progress] : content.progress)
        m_jobs.progress(id, progress);
    if (!content.progress.empty()) Q_EMIT jobsChanged();
    for (const Mailbox::Letter& letter : content.letters)
        letter();
}

void Session::addProblem(const Problem& problem) {
    m_problems.push_back(problem);
    Q_EMIT problemAdded(problem);
}

void Session::sayNotSaved(const QString& file, const Error& why) {
    if (why.code != ErrorCode::Cancelled) Q_EMIT notSaved(file, errorText(why));
}

// --- jobs

RunId Session::beginJob(JobInfo::Kind kind, const QString& title) {
    const RunId id = nextId();
    m_jobs.begin(id, kind, title);
    return id;
}

Worker::OnProgress Session::progressOf(RunId id) {
    return [this, id](const Progress& progress) { m_mailbox.postProgress(id, progress); };
}

void Session::submit(RunId id, Request request, Deliver deliver, DocumentObserver snapshot) {
    m_loaded->backend->submit(
        id.value, std::move(request),
        {progressOf(id), std::move(snapshot), [this, id, deliver = std::move(deliver)](const Result<Reply>& result) {
             m_mailbox.post([this, id, deliver, result] {
                 m_jobs.end(id);
                 deliver(result);
             });
         }});
}

void Session::cancelRequest(RunId id) {
    if (id == RunId{}) return;
    m_local->cancel(id.value);
    if (m_loaded && m_loaded->backend != m_local) m_loaded->backend->cancel(id.value);
    if (m_openBackend && m_openBackend != m_local) m_openBackend->cancel(id.value);
}

void Session::cancelJob(RunId id) {
    if (!m_jobs.find(id)) return;
    const bool opening = id == m_openId;
    cancelRequest(id);
    m_connecting.cancel(id);
    m_files.cancel(id);
    if (opening) cancelOpening();
    m_jobs.stopping(id);
}

void Session::inBackground(Work work, Done done, const QString& title) {
    const RunId id = beginJob(JobInfo::Kind::File, title.isEmpty() ? tr("Working on files") : title);
    m_files.post(
        id,
        [this, id, work = std::move(work), done = std::move(done)](const JobControl& control) {
            auto result = guarded<void>([&] { return work(control); });
            m_mailbox.post([this, id, done, result = std::move(result)] {
                m_jobs.end(id);
                if (!result && result.error().code != ErrorCode::Cancelled)
                    addProblem(problemFromError(result.error()));
                if (done && !m_closing) done(result); // whoever asked may be gone by then
            });
        },
        progressOf(id));
}

// --- documents on file

std::vector<RunEntry> Session::history() const {
    std::vector<RunEntry> out;
    for (const DocumentEntry& entry : m_documents.entries())
        if (auto run = documentAs<Run>(entry.document))
            out.push_back({entry.id, std::move(run), entry.title, entry.file, entry.stored});
    return out;
}

std::vector<LensEntry> Session::lenses() const {
    std::vector<LensEntry> out;
    for (const DocumentEntry& entry : m_documents.entries())
        if (auto lens = documentAs<Lens>(entry.document))
            out.push_back({entry.id, std::move(lens), entry.title, entry.file, entry.stored});
    return out;
}

void Session::addEntry(RunId id, const DocumentPtr& document, const QString& file, const QString& stored) {
    m_documents.add({id, std::string(document->kind()), document, documentTitle(*document), file, stored});
}

RunId Session::addDocument(const DocumentPtr& document) {
    const RunId id = nextId();
    keep(id, document);
    m_documents.show(std::string(document->kind()), id, document);
    return id;
}

void Session::changeDocument(RunId id, DocumentPtr changed) {
    const DocumentEntry* const entry = m_documents.find(id);
    if (!entry || !entry->document) return; // removed meanwhile
    const bool isShown = shownId(entry->kind) == id;
    const std::string kind = entry->kind;
    store(entry->stored, changed);
    m_documents.change(id, [&](DocumentEntry& place) {
        place.document = changed;
        place.title = documentTitle(*changed);
        place.file.clear(); // its file has not this
    });
    if (isShown) m_documents.show(kind, id, std::move(changed));
}

void Session::removeDocument(RunId id) {
    m_documents.remove(id);
}

void Session::restoreRun() {
    m_documents.restore([this](const std::string& kind) { return !isGrowing(kind); });
}

void Session::showDocument(RunId id) {
    const DocumentEntry* const entry = m_documents.find(id);
    if (!entry) return;
    if (entry->document)
        m_documents.show(entry->kind, id, entry->document);
    else
        openKept(*entry);
}

void Session::openDocument(const QString& file) {
    const RunId id = beginJob(JobInfo::Kind::File, tr("Opening %1").arg(QFileInfo(file).fileName()));
    m_files.post(id, [this, id, file](const JobControl& control) {
        auto result = guarded<DocumentPtr>([&]() -> Result<DocumentPtr> {
            if (control.stopRequested() || m_closing) return JobControl::cancelled();
            return loadDocument(file.toStdString());
        });
        m_mailbox.post([this, id, file, result = std::move(result)] {
            m_jobs.end(id);
            if (!result) {
                if (result.error().code != ErrorCode::Cancelled) addProblem(problemFromError(result.error()));
                return;
            }
            const std::string kind((*result)->kind());
            addEntry(id, *result, file, {});
            m_documents.show(kind, id, *result);
            Q_EMIT documentOpened(QString::fromStdString(kind), file);
        });
    });
}

void Session::saveDocument(RunId id, const QString& file, const std::string& wanted) {
    const DocumentEntry* const entry = m_documents.find(id);
    DocumentPtr document = entry ? entry->document : nullptr;
    const bool whole = document != nullptr;
    for (const DocumentKind& kind : documentKinds()) // as far as it has grown
        if (!document && id != RunId{} && shownId(std::string(kind.id)) == id) document = shown(std::string(kind.id));
    if (!document && !entry)
        return addProblem(problemFromError(
            {ErrorCode::BadArgument, wanted == "lens" ? "save lens" : "save run",
             isGrowing(wanted)  ? "it is still being computed; wait, or cancel it"
             : wanted == "lens" ? "there is no lens to be saved; compute one first"
                                : "there is no run to be saved; run a prompt, or choose one under Runs"}));
    const QString kind = QString::fromStdString(document ? std::string(document->kind()) : entry->kind);
    inBackground(
        [document, store = m_store, name = entry ? entry->stored : QString(),
         path = file.toStdString()](const JobControl&) -> Result<void> {
            if (document) return strata::saveDocument(*document, path);
            STRATA_TRY(const DocumentPtr kept, store->read(name));
            return strata::saveDocument(*kept, path);
        },
        [this, id, kind, file, whole](const Result<void>& result) {
            if (!result) return sayNotSaved(file, result.error());
            if (whole) m_documents.change(id, [&](DocumentEntry& saved) { saved.file = file; });
            Q_EMIT documentSaved(kind, file);
        },
        tr("Saving %1").arg(QFileInfo(file).fileName()));
}

} // namespace strata
