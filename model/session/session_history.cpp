// SPDX-License-Identifier: GPL-3.0-or-later
// The history on disk: documents are written as they end and read again when they are shown.
#include "model/session/session_internal.h"

namespace strata {

namespace {
constexpr std::size_t mostProblems = 3; ///< of unreadable entries that are named one by one
}

QString Session::storedName(const Document& document) const {
    return m_store && m_keepsHistory && m_store->takes(document) ? HistoryStore::newName() : QString();
}

void Session::store(const QString& name, const DocumentPtr& document) {
    if (!m_store || name.isEmpty()) return;
    m_files.post(nextId(), [this, store = m_store, name, document](const JobControl&) {
        const auto result = guarded<void>([&] { return store->add(name, *document); });
        if (!result) m_mailbox.post([this, error = result.error()] { addProblem(problemFromError(error)); });
    });
}

void Session::keep(RunId id, const DocumentPtr& document) {
    const QString name = storedName(*document);
    store(name, document);
    addEntry(id, document, {}, name);
}

std::vector<KeptEntry> Session::kept() const {
    std::vector<KeptEntry> out;
    for (const DocumentEntry& entry : m_documents.entries())
        if (!entry.document) out.push_back({entry.id, entry.stored, entry.summary});
    return out;
}

void Session::useHistory(const QString& folder, const HistoryLimits& limits) {
    m_store = std::make_shared<const HistoryStore>(folder, limits);
    m_files.post(nextId(), [this, store = m_store](const JobControl&) {
        std::vector<Error> problems;
        std::vector<StoredEntry> entries;
        const auto listed = guarded<void>([&]() -> Result<void> {
            entries = store->list(problems);
            return {};
        });
        if (!listed) problems.push_back(listed.error());
        m_mailbox.post([this, store, entries = std::move(entries), problems = std::move(problems)] {
            if (store == m_store) listStored(entries, problems);
        });
    });
}

void Session::listStored(const std::vector<StoredEntry>& entries, const std::vector<Error>& problems) {
    m_documents.drop([](const DocumentEntry& entry) { return !entry.document; }); // of another folder
    const auto isOurs = [this](const QString& name) { // of this session: a run may have ended before the list came
        const auto& all = m_documents.entries();
        return std::any_of(all.begin(), all.end(), [&](const DocumentEntry& e) { return e.stored == name; });
    };
    std::uint64_t number = 0;
    std::vector<DocumentEntry> found;
    for (const StoredEntry& entry : entries)
        if (++number < firstNewId && !isOurs(entry.name))
            found.push_back({RunId{number}, entry.summary.kind, nullptr, QString::fromStdString(entry.summary.title),
                             QString(), entry.name, entry.summary});
    m_documents.addStored(std::move(found));
    for (std::size_t i = 0; i < problems.size() && i < mostProblems; ++i)
        addProblem(problemFromError(problems[i]));
    if (problems.size() > mostProblems)
        addProblem(problemFromError({ErrorCode::BadFormat, "history",
                                     std::to_string(problems.size() - mostProblems) +
                                         " more entries cannot be read; clear the history to be rid of them"}));
}

void Session::clearHistory() {
    m_documents.forgetStored();
    if (m_store)
        inBackground([store = m_store](const JobControl&) { return store->clear(); }, {}, tr("Clearing the history"));
}

std::optional<RunSummary> Session::summary(RunId id) const {
    const DocumentEntry* const entry = m_documents.find(id);
    if (!entry) return std::nullopt;
    return entry->document ? summaryOf(*entry->document) : entry->summary;
}

void Session::openKept(const DocumentEntry& entry) {
    const RunId id = entry.id;
    m_wanted = id;
    const RunId job = beginJob(JobInfo::Kind::File, tr("Opening %1").arg(entry.title));
    m_files.post(job, [this, job, id, store = m_store, name = entry.stored](const JobControl& control) {
        auto result = guarded<DocumentPtr>([&]() -> Result<DocumentPtr> {
            if (control.stopRequested() || m_closing) return JobControl::cancelled();
            return store->read(name);
        });
        m_mailbox.post([this, job, id, result = std::move(result)] {
            m_jobs.end(job);
            const DocumentEntry* const kept = m_documents.find(id);
            if (!kept || kept->document) return; // removed, or read twice
            if (!result) {
                if (result.error().code == ErrorCode::Cancelled) return;
                addProblem(problemFromError(result.error()));
                m_documents.drop([id](const DocumentEntry& e) { return e.id == id; });
                return;
            }
            const std::string kind((*result)->kind());
            m_documents.change(id, [&](DocumentEntry& place) {
                place.document = *result;
                place.kind = kind;
                place.title = documentTitle(**result);
            });
            if (m_wanted == id) m_documents.show(kind, id, *result);
        });
    });
}

} // namespace strata
