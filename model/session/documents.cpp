// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/documents.h"

#include "model/session/session_values.h"

#include <QCoreApplication>
#include <QFileInfo>

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
    const QString name = storedName(*document);
    store(name, document);
    enter(id, document, {}, name);
}

void Documents::change(RunId id, DocumentPtr changed) {
    const DocumentEntry* const entry = find(id);
    if (!entry || !entry->document) return; // removed meanwhile
    const bool isShown = shownId(entry->kind) == id;
    const std::string kind = entry->kind;
    store(entry->stored, changed);
    alter(id, [&](DocumentEntry& place) {
        place.document = changed;
        place.title = documentTitle(*changed);
        place.file.clear(); // its file has not this
    });
    if (isShown) setShown(kind, id, std::move(changed));
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
            const std::string kind((*result)->kind());
            enter(id, *result, file, {});
            setShown(kind, id, *result);
            Q_EMIT opened(QString::fromStdString(kind), file);
        });
}

void Documents::save(RunId id, const QString& file, const std::string& wanted) {
    const DocumentEntry* const entry = find(id);
    DocumentPtr document = entry ? entry->document : nullptr;
    const bool whole = document != nullptr;
    for (const DocumentKind& kind : documentKinds()) // as far as it has grown
        if (!document && id != RunId{} && shownId(std::string(kind.id)) == id) document = shown(std::string(kind.id));
    if (!document && !entry)
        return m_problems.addError({ErrorCode::BadArgument, wanted == "lens" ? "save lens" : "save run",
                                    isExpected(wanted) ? "it is still being computed; wait, or cancel it"
                                    : wanted == "lens"
                                        ? "there is no lens to be saved; compute one first"
                                        : "there is no run to be saved; run a prompt, or choose one under Runs"});
    const QString kind = QString::fromStdString(document ? std::string(document->kind()) : entry->kind);
    m_background.run(
        [document, store = m_store, name = entry ? entry->stored : QString(),
         path = file.toStdString()](const JobControl&) -> Result<void> {
            if (document) return saveDocument(*document, path);
            STRATA_TRY(const DocumentPtr kept, store->read(name));
            return saveDocument(*kept, path);
        },
        [this, id, kind, file, whole](const Result<void>& result) {
            if (!result) return sayNotSaved(file, result.error());
            if (whole) alter(id, [&](DocumentEntry& place) { place.file = file; });
            Q_EMIT saved(kind, file);
        },
        QCoreApplication::translate("strata::Session", "Saving %1").arg(QFileInfo(file).fileName()));
}

void Documents::sayNotSaved(const QString& file, const Error& why) {
    if (why.code != ErrorCode::Cancelled) Q_EMIT notSaved(file, errorText(why));
}

} // namespace strata
