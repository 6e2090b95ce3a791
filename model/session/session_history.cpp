// SPDX-License-Identifier: GPL-3.0-or-later
// The history on disk: runs and lenses are written as they end and read again when they are shown.
#include "model/session/session_internal.h"

#include <algorithm>

namespace strata {

namespace {
constexpr std::size_t mostProblems = 3; ///< of unreadable entries that are named one by one
}

QString Session::storedName() const {
    return m_store && m_keepsHistory ? HistoryStore::newName() : QString();
}

template <class T> void Session::store(const QString& name, const std::shared_ptr<const T>& what) {
    if (!m_store || name.isEmpty()) return;
    m_files.post(nextId(), [this, store = m_store, name, what](const JobControl&) {
        const auto result = guarded<void>([&] { return store->add(name, *what); });
        if (!result) m_mailbox.post([this, error = result.error()] { addProblem(problemFromError(error)); });
    });
}
template void Session::store(const QString&, const std::shared_ptr<const Lens>&);

void Session::keepRun(RunId id, const std::shared_ptr<const Run>& run) {
    const QString name = storedName();
    m_history.push_back({id, run, runTitle(*run), QString(), name});
    store(name, run);
    Q_EMIT historyChanged();
}

void Session::keepLens(RunId id, const std::shared_ptr<const Lens>& lens) {
    const QString name = m_store && m_store->takes(*lens) ? storedName() : QString();
    m_lenses.push_back({id, lens, lensTitle(*lens), QString(), name});
    store(name, lens);
    Q_EMIT lensesChanged();
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
            if (store != m_store) return;
            m_kept.clear();
            const auto isOurs =
                [this](const QString& name) { // of this session: a run may have ended before the list came
                    return std::any_of(m_history.begin(), m_history.end(),
                                       [&](const RunEntry& e) { return e.stored == name; }) ||
                           std::any_of(m_lenses.begin(), m_lenses.end(),
                                       [&](const LensEntry& e) { return e.stored == name; });
                };
            std::uint64_t number = 0;
            for (const StoredEntry& entry : entries)
                if (++number < firstNewId && !isOurs(entry.name))
                    m_kept.push_back({RunId{number}, entry.name, entry.summary});
            for (std::size_t i = 0; i < problems.size() && i < mostProblems; ++i)
                addProblem(problemFromError(problems[i]));
            if (problems.size() > mostProblems)
                addProblem(problemFromError({ErrorCode::BadFormat, "history",
                                             std::to_string(problems.size() - mostProblems) +
                                                 " more entries cannot be read; clear the history to be rid of them"}));
            Q_EMIT historyChanged();
        });
    });
}

void Session::clearHistory() {
    m_kept.clear();
    for (RunEntry& entry : m_history)
        entry.stored.clear();
    for (LensEntry& entry : m_lenses)
        entry.stored.clear();
    std::erase_if(m_removed, [](const Removed& removed) { return removed.kept.has_value(); });
    for (Removed& removed : m_removed) {
        removed.entry.stored.clear();
        if (removed.lens) removed.lens->stored.clear();
    }
    if (m_store)
        inBackground([store = m_store](const JobControl&) { return store->clear(); }, {}, tr("Clearing the history"));
    Q_EMIT historyChanged();
}

std::optional<RunSummary> Session::summary(RunId id) const {
    for (const RunEntry& entry : m_history)
        if (entry.id == id) return summaryOf(*entry.run);
    for (const LensEntry& entry : m_lenses)
        if (entry.id == id) return summaryOf(*entry.lens);
    for (const KeptEntry& entry : m_kept)
        if (entry.id == id) return entry.summary;
    return std::nullopt;
}

void Session::openKept(const KeptEntry& entry) {
    const RunId job = nextId(), id = entry.id;
    m_wanted = id;
    beginJob(job, JobInfo::Kind::File, tr("Opening %1").arg(QString::fromStdString(entry.summary.title)));
    m_files.post(job, [this, job, id, store = m_store, name = entry.stored](const JobControl& control) {
        auto result = guarded<StoredDocument>([&]() -> Result<StoredDocument> {
            if (control.stopRequested() || m_closing) return JobControl::cancelled();
            return store->read(name);
        });
        m_mailbox.post([this, job, id, name, result = std::move(result)] {
            endJob(job);
            const auto kept =
                std::find_if(m_kept.begin(), m_kept.end(), [id](const KeptEntry& e) { return e.id == id; });
            if (kept == m_kept.end()) return; // removed, or read twice
            if (!result) {
                if (result.error().code == ErrorCode::Cancelled) return;
                addProblem(problemFromError(result.error()));
                m_kept.erase(kept);
                Q_EMIT historyChanged();
                return;
            }
            m_kept.erase(kept);
            const auto place = [id](const auto& entries) {
                return std::find_if(entries.begin(), entries.end(), [id](const auto& e) { return e.id > id; });
            };
            if (result->lens) {
                m_lenses.insert(place(m_lenses),
                                LensEntry{id, result->lens, lensTitle(*result->lens), QString(), name});
                Q_EMIT lensesChanged();
                if (m_wanted == id) setShownLens(id, result->lens);
            } else {
                m_history.insert(place(m_history), RunEntry{id, result->run, runTitle(*result->run), QString(), name});
                Q_EMIT historyChanged();
                if (m_wanted == id) show(id, result->run);
            }
        });
    });
}

} // namespace strata
