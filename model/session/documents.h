// SPDX-License-Identifier: GPL-3.0-or-later
// The documents that there are, on screen, in files and in the history on disk.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/documents/growing_records.h"
#include "model/session/background.h"
#include "model/session/document_list.h"
#include "model/session/history_store.h"
#endif

#include <QTemporaryDir>

namespace strata {

/// The list with its files: documents are written as they end and read again when they are shown. GUI thread; files are
/// read and written in the background.
class Documents : public DocumentList {
    Q_OBJECT
public:
    Documents(Background& background, Problems& problems, QObject* parent = nullptr);

    /// Reads it first where it lies on disk.
    void show(RunId id);
    /// Puts a document into the list and shows it: one that was made by hand, a note …
    RunId add(const DocumentPtr& document);
    /// The same of one that was read from `file` elsewhere.
    RunId addRead(const DocumentPtr& document, const QString& file);
    /// Another value in place of a document of the list. It is shown if the one before was.
    void change(RunId id, DocumentPtr changed);
    /// Said before such a change: `back` makes of the document as it is then what undo() puts in its place.
    void allowUndo(RunId id, std::function<DocumentPtr(const Document&)> back);
    /// Where an evaluation that is about to be made is written as it grows: in the history, else in a folder that goes
    /// with the session. `file` is empty where there is no such place.
    struct Place {
        QString name; ///< in the history; empty: not there
        std::filesystem::path file;
    };
    Place newPlace();
    /// What was made under this number is there. Whatever becomes of the history, its records stay while the session
    /// lasts.
    void keepAt(RunId id, const Place& place);
    /// Nothing is to be made there after all: its files go.
    void giveUp(const Place& place);
    /// It came to nothing: its files go.
    void forgetPlace(RunId id);
    /// Where one of the list can be read: the file that it was saved in, else that of the history; empty: nowhere.
    QString fileOf(RunId id) const;
    /// Puts a document that ended into the list and on disk.
    void keep(RunId id, const DocumentPtr& document);
    /// `later` goes on where `earlier`, which was left off, had ended: it takes its place in the list, and its file's
    /// when it is saved. undo() brings the earlier one back. One of the history stays in it while nothing new is kept
    /// there.
    void replace(RunId earlier, RunId later);
    /// Opens a saved document: by what the file says that it is.
    void open(const QString& file);
    /// A document of the list, or the shown one as far as it has grown, as one that ended there. One that is not there
    /// is a problem.
    void save(RunId id, const QString& file);

    /// Reads what earlier sessions left in `folder` (in the background; changed follows), and from now on writes every
    /// document that ends, and is not too large, into it.
    void useHistory(const QString& folder, const HistoryLimits& limits = {});
    /// Whether new ones are written; what is there stays.
    void setKeepsHistory(bool keeps) { m_keepsHistory = keeps; }
    /// Removes everything from the disk; the documents of this session stay in the list.
    void clearHistory();
    /// What was removed goes from the disk too. It does not come back.
    void forgetRemoved();

Q_SIGNALS:
    void opened(const QString& kind, const QString& file);
    void saved(const QString& kind, const QString& file);
    void notSaved(const QString& file, const QString& why); ///< it is among the problems as well

private:
    struct Unwritten;
    struct Used {
        Place place;
        std::shared_ptr<const RecordHold> hold = {}; ///< once there is something
    };
    void hold(RunId id, const DocumentPtr& document);
    void enter(RunId id, const DocumentPtr& document, const QString& file, const QString& stored);
    void enterRead(RunId id, const DocumentPtr& document, const QString& file); ///< and shows it
    void sayNotSaved(const QString& file, const Error& why);
    QString storedName(const Document& document) const; ///< for a new entry; empty when none is written
    void store(const QString& name, const DocumentPtr& document);
    void listStored(const std::vector<StoredEntry>& entries, const std::vector<Error>& problems);
    void openStored(const DocumentEntry& entry);
    void storedOpened(RunId id, const Result<DocumentPtr>& result);

    Background& m_background;
    Problems& m_problems;
    std::shared_ptr<const HistoryStore> m_store;
    std::shared_ptr<Unwritten> m_unwritten;
    std::map<RunId, Used> m_places;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::map<std::string, RunId> m_wanted; ///< of those on disk the one of each kind that was asked for last
    bool m_keepsHistory = true;
};

} // namespace strata
