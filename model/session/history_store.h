// SPDX-License-Identifier: GPL-3.0-or-later
// Runs and lenses on disk, so that closing the program loses nothing: one document and one line of summary for each.
#pragma once

#include "model/base/result.h"
#include "model/service/document_kinds.h"

#include <QString>

#include <memory>
#include <vector>

namespace strata {

struct HistoryLimits {
    int entries = 500;
    std::int64_t bytes = std::int64_t{512} << 20;
    std::int64_t lensCells = 40'000; ///< rows × positions; a larger lens is not kept
};

/// An entry that lies in the folder.
struct StoredEntry {
    QString name; ///< of its files, without extension; names in order are entries in order of time
    RunSummary summary;
};

/// A folder of documents (NAME.strata) with their summaries (NAME.json), and records of evaluations
/// (NAME.records.jsonl), which are written in their place from the first one on. Every function reads or writes files:
/// call them on the thread for files. Each file is written beside its place and renamed, the summary last, so a crash
/// leaves at most a document without summary, which the next pruning takes away; an evaluation that a crash ended is
/// listed with the records that it had. Two programs may share a folder.
class HistoryStore {
public:
    explicit HistoryStore(QString folder, HistoryLimits limits = {}) : m_folder(std::move(folder)), m_limits(limits) {}

    /// A name for a new entry, later in order than those before. Any thread.
    static QString newName();
    /// Whether it is not too large to be kept.
    bool takes(const Document& document) const;

    /// Where an evaluation that is to have this name is written as it grows.
    Result<std::filesystem::path> placeOf(const QString& name) const;
    /// Writes the entry, in place of one of this name, then takes the oldest away until the limits hold.
    Result<void> add(const QString& name, const Document& document) const;
    /// The oldest first. What cannot be read is passed over and named in `problems`.
    std::vector<StoredEntry> list(std::vector<Error>& problems) const;
    Result<DocumentPtr> read(const QString& name) const;
    Result<void> remove(const QString& name) const;
    /// Takes every entry away; other files in the folder stay, and records that are in use (RecordHold).
    Result<void> clear() const;

private:
    std::string path(const QString& name, const char* extension) const;
    Result<void> makeFolder() const;
    Result<void> addSummary(const QString& name, const RunSummary& summary) const;
    void prune(const QString& newest) const;
    void recover(const QString& name) const;
    bool isHeld(const QString& name) const;

    QString m_folder;
    HistoryLimits m_limits;
};

} // namespace strata
