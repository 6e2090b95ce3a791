// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of a session, whatever their kinds: which there are, which of each kind is shown, and which were
// removed.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/service/document_kinds.h"
#endif

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace strata {

/// A document that was finished, reopened, or lies in the history on disk.
struct DocumentEntry {
    RunId id;
    std::string kind;
    DocumentPtr document;    ///< null: it lies in the history on disk and is read when it is shown
    QString title;           ///< its first line
    QString file;            ///< where it was saved or read; empty: nowhere yet
    QString stored = {};     ///< its name in the history on disk; empty: it is not there
    RunSummary summary = {}; ///< of one that lies on disk; else made of the document when it is asked for
    bool edited = false;     ///< since it was written into `file`

    bool isSaved() const { return !file.isEmpty() && !edited; }
};

/// An entry that is in memory, as what it is.
template <class T> struct EntryOf {
    RunId id;
    std::shared_ptr<const T> document;
    QString title, file, stored; ///< as in DocumentEntry
};

/// A slot for the signals that name a kind: `then` is called when it is this one.
template <class Then> auto ofKind(const char* kind, Then then) {
    return [kind, then](const QString& which) {
        if (which == QLatin1String(kind)) then();
    };
}

/// A list of values with a place for each; it reads and writes no files. GUI thread.
class DocumentList : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The oldest first; those that lie on disk only among them.
    const std::vector<DocumentEntry>& entries() const { return m_entries; }
    /// nullptr when there is none of this id.
    const DocumentEntry* find(RunId id) const;
    /// The entry that holds this very document.
    const DocumentEntry* find(const DocumentPtr& document) const;
    /// The last one of a kind that is in memory.
    const DocumentEntry* last(const std::string& kind) const;
    /// Those of one kind that are in memory, and those that lie on disk only; the oldest first.
    template <class T> std::vector<EntryOf<T>> of() const;
    std::vector<DocumentEntry> onDisk() const;
    /// Of one that is in memory or on disk.
    std::optional<RunSummary> summary(RunId id) const;
    void insert(DocumentEntry entry); ///< at its place in the order of ids
    /// Those of the history on disk, which are older than all others, oldest first.
    void addStored(std::vector<DocumentEntry> entries);
    /// An entry in place of the one of the same id.
    void alter(RunId id, const std::function<void(DocumentEntry&)>& change);
    /// Takes away what `which` says, for good.
    void drop(const std::function<bool(const DocumentEntry&)>& which);

    /// Takes it out of the list.
    void remove(RunId id);
    /// Takes the last change back that can be undone: a document that was removed comes back where it was, and is shown
    /// if it was shown and none of its kind is expected.
    void undo();
    bool canUndo() const { return !m_undo.empty(); }
    /// Names in the history on disk of what was removed and will not come back.
    std::vector<QString> removedNames() const;
    /// Nothing lies on disk any more.
    void forgetStored();

    /// What the views show of a kind: a growing snapshot, a document of the list, or null.
    DocumentPtr shown(const std::string& kind) const;
    template <class T> std::shared_ptr<const T> shown() const;
    RunId shownId(const std::string& kind) const;
    /// What is shown of one that is still being made; null when that is nothing, or one of the list.
    DocumentPtr growing(RunId id) const;
    void setShown(const std::string& kind, RunId id, DocumentPtr document);
    /// One of this kind is being made. It has the number of the shown one already; the document is still that of the
    /// one before.
    void expect(const std::string& kind, RunId id);
    void expectNone(const std::string& kind);
    bool isExpected(const std::string& kind) const;
    /// What another model made is shown no longer; it stays in the list.
    void hideOthersThan(const std::string& modelHash);

protected:
    /// Before a change that `back` undoes. Of many the oldest are forgotten.
    void pushUndo(std::function<void()> back);

Q_SIGNALS:
    void changed(const QString& kind);
    void shownChanged(const QString& kind);

private:
    struct Shown {
        RunId id;
        DocumentPtr document;
        bool expected = false; ///< another one is being made
    };
    /// What can be taken back: an entry that was removed, or what `back` does.
    struct Undo {
        DocumentEntry entry;
        std::size_t place = 0;
        bool shown = false;
        std::function<void()> back = {};
    };
    std::vector<DocumentEntry>::iterator at(RunId id);
    void restore(const Undo& removed);

    std::vector<DocumentEntry> m_entries;
    std::vector<Undo> m_undo; ///< the last one at the end
    std::map<std::string, Shown> m_shown;
};

template <class T> std::vector<EntryOf<T>> DocumentList::of() const {
    std::vector<EntryOf<T>> out;
    for (const DocumentEntry& entry : m_entries)
        if (auto document = documentAs<T>(entry.document))
            out.push_back({entry.id, std::move(document), entry.title, entry.file, entry.stored});
    return out;
}

template <class T> std::shared_ptr<const T> DocumentList::shown() const {
    static const std::string kind(T().kind());
    return documentAs<T>(shown(kind));
}

} // namespace strata
