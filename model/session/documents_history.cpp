// SPDX-License-Identifier: GPL-3.0-or-later
// The history on disk: documents are written as they end and read again when they are shown.
#include "model/session/documents.h"
#include "model/session/session_values.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

namespace strata {

namespace {
constexpr std::size_t mostProblems = 3; ///< of unreadable entries that are named one by one
constexpr const char* temporaryName = "evaluations-";

/// Folders of sessions that were killed.
void removeLeftOvers(const QString& folder) {
    for (const QFileInfo& old :
         QDir(folder).entryInfoList({QLatin1String(temporaryName) + QLatin1Char('*')}, QDir::Dirs)) {
        const QFileInfoList records =
            QDir(old.filePath()).entryInfoList({QStringLiteral("*.records.jsonl")}, QDir::Files);
        const bool used = std::any_of(records.begin(), records.end(), [](const QFileInfo& file) {
            return RecordHold::isHeld(file.filePath().toStdString());
        });
        if (!used && !records.isEmpty()) QDir(old.filePath()).removeRecursively();
    }
}

} // namespace

QString Documents::storedName(const Document& document) const {
    return m_store && m_keepsHistory && m_store->takes(document) ? HistoryStore::newName() : QString();
}

/// Of each name the latest that waits to be written: a lens that is pinned in ten times is written twice, not ten
/// times.
struct Documents::Unwritten {
    std::mutex mutex;
    std::map<QString, DocumentPtr> latest;
};

void Documents::store(const QString& name, const DocumentPtr& document) {
    if (!m_store || name.isEmpty()) return;
    if (!m_unwritten) m_unwritten = std::make_shared<Unwritten>();
    {
        const std::lock_guard lock(m_unwritten->mutex);
        if (std::exchange(m_unwritten->latest[name], document)) return; // whoever writes that one takes this
    }
    m_background.write([store = m_store, unwritten = m_unwritten, name] {
        DocumentPtr latest;
        {
            const std::lock_guard lock(unwritten->mutex);
            latest = std::move(unwritten->latest.extract(name).mapped());
        }
        return store->add(name, *latest);
    });
}

void Documents::useHistory(const QString& folder, const HistoryLimits& limits) {
    struct Listed {
        std::vector<StoredEntry> entries;
        std::vector<Error> problems;
    };
    m_store = std::make_shared<const HistoryStore>(folder, limits);
    m_unwritten = nullptr;
    m_background.read<Listed>(
        m_background.nextId(),
        [store = m_store]() -> Result<Listed> {
            Listed found;
            found.entries = store->list(found.problems);
            return found;
        },
        [this, store = m_store](const Result<Listed>& listed) {
            if (store != m_store) return; // of another folder by now
            if (!listed) return m_problems.addError(listed.error());
            listStored(listed->entries, listed->problems);
        });
}

void Documents::listStored(const std::vector<StoredEntry>& stored, const std::vector<Error>& problems) {
    drop([](const DocumentEntry& entry) { return !entry.document; }); // of another folder
    const auto isOurs = [this](const QString& name) { // of this session: a run may have ended before the list came
        return std::any_of(entries().begin(), entries().end(),
                           [&](const DocumentEntry& entry) { return entry.stored == name; });
    };
    std::uint64_t number = 0;
    std::vector<DocumentEntry> found;
    for (const StoredEntry& entry : stored)
        if (++number < Background::firstNewId && !isOurs(entry.name))
            found.push_back({RunId{number}, entry.summary.kind, nullptr, QString::fromStdString(entry.summary.title),
                             QString(), entry.name, entry.summary});
    addStored(std::move(found));
    for (std::size_t i = 0; i < problems.size() && i < mostProblems; ++i)
        m_problems.addError(problems[i]);
    if (problems.size() > mostProblems)
        m_problems.addError({ErrorCode::BadFormat, "history",
                             std::to_string(problems.size() - mostProblems) +
                                 " more entries cannot be read; clear the history to be rid of them"});
}

Documents::Place Documents::newPlace() {
    if (m_store && m_keepsHistory) {
        const QString name = HistoryStore::newName();
        if (auto file = m_store->placeOf(name)) return {name, std::move(*file)};
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    if (!m_temporary) {
        removeLeftOvers(folder);
        if (!QDir().mkpath(folder)) return {};
        m_temporary = std::make_unique<QTemporaryDir>(folder + QLatin1Char('/') + QLatin1String(temporaryName) +
                                                      QStringLiteral("XXXXXX"));
    }
    if (!m_temporary->isValid()) return {};
    return {{}, (m_temporary->filePath(HistoryStore::newName()) + QStringLiteral(".strata")).toStdString()};
}

void Documents::keepAt(RunId id, const Place& place) {
    if (!place.file.empty()) m_places[id] = {place};
}

void Documents::hold(RunId id, const DocumentPtr& document) {
    const auto place = m_places.find(id);
    const auto evaluation = documentAs<Evaluation>(document);
    if (place == m_places.end() || place->second.hold || !evaluation || evaluation->recordsFile.empty()) return;
    place->second.hold = RecordHold::of(evaluation->recordsFile);
}

void Documents::forgetPlace(RunId id) {
    const auto place = m_places.find(id);
    if (place == m_places.end() || find(id)) return;
    giveUp(place->second.place);
    m_places.erase(place);
}

void Documents::giveUp(const Place& place) {
    m_background.write([store = m_store, place]() -> Result<void> {
        if (store && !place.name.isEmpty()) return store->remove(place.name);
        std::error_code ignored;
        std::filesystem::remove(place.file, ignored);
        std::filesystem::remove(recordsPath(place.file), ignored);
        return {};
    });
}

QString Documents::fileOf(RunId id) const {
    const DocumentEntry* const entry = find(id);
    if (!entry) return {};
    if (!entry->file.isEmpty()) return entry->file;
    if (const auto place = m_places.find(id); place != m_places.end())
        return QString::fromStdString(place->second.place.file.string());
    const auto file = m_store && !entry->stored.isEmpty() ? m_store->placeOf(entry->stored)
                                                          : Result<std::filesystem::path>(std::filesystem::path());
    return file ? QString::fromStdString(file->string()) : QString();
}

void Documents::clearHistory() {
    forgetStored();
    if (m_store)
        m_background.run([store = m_store](const JobControl&) { return store->clear(); }, {},
                         QCoreApplication::translate("strata::Session", "Clearing the history"));
}

void Documents::forgetRemoved() {
    std::vector<QString> names = removedNames();
    for (const auto& [id, used] : std::exchange(m_places, {})) // and their holds go
        if (const DocumentEntry* const entry = find(id); !entry || entry->stored != used.place.name)
            names.push_back(used.place.name); // the history was cleared
    for (const QString& name : names)
        if (m_store && !name.isEmpty())
            m_background.write([store = m_store, name]() -> Result<void> {
                (void)store->remove(name); // what cannot be removed is there again
                return {};
            });
}

void Documents::openStored(const DocumentEntry& entry) {
    const RunId id = entry.id;
    m_wanted[entry.kind] = id;
    m_background.read<DocumentPtr>(
        m_background.beginFile(QCoreApplication::translate("strata::Session", "Opening %1").arg(entry.title)),
        [store = m_store, name = entry.stored] { return store->read(name); },
        [this, id](const Result<DocumentPtr>& result) { storedOpened(id, result); });
}

void Documents::storedOpened(RunId id, const Result<DocumentPtr>& result) {
    const DocumentEntry* const entry = find(id);
    if (!entry || entry->document) return; // removed, or read twice
    if (!result) {
        if (result.error().code == ErrorCode::Cancelled) return;
        m_problems.addError(result.error());
        drop([id](const DocumentEntry& e) { return e.id == id; });
        return;
    }
    const std::string kind((*result)->kind());
    if (kind == "evaluation" && m_store)
        if (auto file = m_store->placeOf(entry->stored)) {
            keepAt(id, {entry->stored, std::move(*file)});
            hold(id, *result);
        }
    alter(id, [&](DocumentEntry& place) {
        place.document = *result;
        place.kind = kind;
        place.title = documentTitle(**result);
    });
    if (m_wanted[kind] == id) setShown(kind, id, *result);
}

} // namespace strata
