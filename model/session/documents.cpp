// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/documents.h"

#include "model/session/session_values.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace strata {

Documents::Documents(Background& background, Problems& problems, QObject* parent)
    : DocumentList(parent), m_background(background), m_problems(problems) {}

void Documents::enter(RunId id, const DocumentPtr& document, const QString& file, const QString& stored) {
    insert({id, std::string(document->kind()), document, documentTitle(*document), file, stored});
}

RunId Documents::add(const DocumentPtr& document) {
    const RunId id = m_background.nextId();
    keep(id, document);
    setShown(std::string(document->kind()), id, document);
    return id;
}

void Documents::keep(RunId id, const DocumentPtr& document) {
    hold(id, document);
    const auto place = m_places.find(id);
    const QString name = place == m_places.end() ? storedName(*document) : place->second.place.name;
    store(name, document);
    enter(id, document, {}, name);
}

void Documents::change(RunId id, DocumentPtr changed) {
    const DocumentEntry* const entry = find(id);
    if (!entry || !entry->document) return; // removed meanwhile
    const bool isShown = shownId(entry->kind) == id;
    const std::string kind = entry->kind;
    // An edit of what was opened from a file is kept in the history, too: a crash loses nothing.
    const QString name = entry->stored.isEmpty() ? storedName(*changed) : entry->stored;
    store(name, changed);
    alter(id, [&](DocumentEntry& place) {
        place.document = changed;
        place.stored = name;
        place.title = documentTitle(*changed);
        place.edited = true;
    });
    if (isShown) setShown(kind, id, std::move(changed));
}

void Documents::allowUndo(RunId id, std::function<DocumentPtr(const Document&)> back) {
    if (!find(id)) return;
    pushUndo([this, id, back = std::move(back)] {
        const DocumentEntry* const entry = find(id);
        if (entry && entry->document) change(id, back(*entry->document));
    });
}

void Documents::replace(RunId earlier, RunId later) {
    const DocumentEntry* const before = find(earlier);
    if (!before || !find(later)) return;
    if (const QString file = before->file; !file.isEmpty())
        alter(later, [&](DocumentEntry& entry) {
            entry.file = file;
            entry.edited = true;
        });
    // Nothing new goes into the history any more: what is in it stays.
    if (!before->stored.isEmpty() && !m_keepsHistory) return;
    remove(earlier);
}

void Documents::show(RunId id) {
    const DocumentEntry* const entry = find(id);
    if (!entry) return;
    if (entry->document)
        setShown(entry->kind, id, entry->document);
    else
        openStored(*entry);
}

void Documents::open(const QString& file) {
    const RunId id = m_background.beginFile(
        QCoreApplication::translate("strata::Session", "Opening %1").arg(QFileInfo(file).fileName()));
    m_background.read<DocumentPtr>(
        id, [file] { return loadDocument(file.toStdString()); },
        [this, id, file](const Result<DocumentPtr>& result) {
            if (!result) return m_problems.addError(result.error());
            enterRead(id, *result, file);
        });
}

RunId Documents::addRead(const DocumentPtr& document, const QString& file) {
    const RunId id = m_background.nextId();
    enterRead(id, document, file);
    return id;
}

void Documents::enterRead(RunId id, const DocumentPtr& document, const QString& file) {
    const std::string kind(document->kind());
    enter(id, document, file, {});
    setShown(kind, id, document);
    Q_EMIT opened(QString::fromStdString(kind), file);
}

void Documents::save(RunId id, const QString& file) {
    const DocumentEntry* const entry = find(id);
    DocumentPtr document = entry ? entry->document : nullptr;
    const bool whole = document != nullptr;
    if (const DocumentPtr soFar = growing(id)) document = kindOf(*soFar).endedEarly(*soFar, {});
    const auto kinds = documentKinds();
    const bool isMade = std::any_of(kinds.begin(), kinds.end(), [&](const DocumentKind& one) {
        return isExpected(std::string(one.id)) && shownId(std::string(one.id)) == id;
    });
    if (!document && !entry)
        return m_problems.addError({ErrorCode::BadArgument, "save",
                                    isMade ? "it is still being computed; wait, or cancel it"
                                           : "there is nothing to be saved; choose a document under Runs"});
    const QString kind = QString::fromStdString(document ? std::string(document->kind()) : entry->kind);
    m_background.run(
        [document, store = m_store, name = entry ? entry->stored : QString(),
         path = file.toStdString()](const JobControl&) -> Result<void> {
            if (document) return saveDocument(*document, path);
            STRATA_TRY(const DocumentPtr kept, store->read(name));
            return saveDocument(*kept, path);
        },
        [this, id, kind, file, whole, document](const Result<void>& result) {
            if (!result) return sayNotSaved(file, result.error());
            if (whole)
                alter(id, [&](DocumentEntry& place) {
                    place.file = file;
                    place.edited = place.document != document; // meanwhile
                });
            Q_EMIT saved(kind, file);
        },
        QCoreApplication::translate("strata::Session", "Saving %1").arg(QFileInfo(file).fileName()));
}

void Documents::sayNotSaved(const QString& file, const Error& why) {
    if (why.code != ErrorCode::Cancelled) Q_EMIT notSaved(file, errorText(why));
}

} // namespace strata
