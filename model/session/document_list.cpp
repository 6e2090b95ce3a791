// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/document_list.h"

#include <algorithm>

namespace strata {

namespace {
constexpr std::ptrdiff_t mostChanges = 200; ///< that can be undone
}

std::vector<DocumentEntry>::iterator DocumentList::at(RunId id) {
    return std::find_if(m_entries.begin(), m_entries.end(), [id](const DocumentEntry& e) { return e.id == id; });
}

const DocumentEntry* DocumentList::find(RunId id) const {
    for (const DocumentEntry& entry : m_entries)
        if (entry.id == id) return &entry;
    return nullptr;
}

const DocumentEntry* DocumentList::find(const DocumentPtr& document) const {
    if (!document) return nullptr;
    for (const DocumentEntry& entry : m_entries)
        if (entry.document == document) return &entry;
    return nullptr;
}

const DocumentEntry* DocumentList::last(const std::string& kind) const {
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry)
        if (entry->document && entry->kind == kind) return &*entry;
    return nullptr;
}

std::vector<DocumentEntry> DocumentList::onDisk() const {
    std::vector<DocumentEntry> out;
    for (const DocumentEntry& entry : m_entries)
        if (!entry.document) out.push_back(entry);
    return out;
}

std::optional<RunSummary> DocumentList::summary(RunId id) const {
    const DocumentEntry* const entry = find(id);
    if (!entry) return std::nullopt;
    return entry->document ? summaryOf(*entry->document) : entry->summary;
}

void DocumentList::insert(DocumentEntry entry) {
    const QString kind = QString::fromStdString(entry.kind);
    const auto place = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const DocumentEntry& other) { return other.id > entry.id; });
    m_entries.insert(place, std::move(entry));
    Q_EMIT changed(kind);
}

void DocumentList::addStored(std::vector<DocumentEntry> entries) {
    m_entries.insert(m_entries.begin(), std::make_move_iterator(entries.begin()),
                     std::make_move_iterator(entries.end()));
    Q_EMIT changed({});
}

void DocumentList::alter(RunId id, const std::function<void(DocumentEntry&)>& change) {
    const auto entry = at(id);
    if (entry == m_entries.end()) return;
    change(*entry);
    const QString kind = QString::fromStdString(entry->kind);
    Q_EMIT changed(kind);
}

void DocumentList::drop(const std::function<bool(const DocumentEntry&)>& which) {
    std::erase_if(m_entries, which);
    Q_EMIT changed({});
}

void DocumentList::remove(RunId id) {
    const auto entry = at(id);
    if (entry == m_entries.end()) return;
    const std::string kind = entry->kind;
    const bool isShown = shownId(kind) == id;
    m_undo.push_back({std::move(*entry), static_cast<std::size_t>(entry - m_entries.begin()), isShown});
    m_entries.erase(entry);
    Q_EMIT changed(QString::fromStdString(kind));
    if (!isShown) return;
    const DocumentEntry* const before = last(kind);
    if (before)
        setShown(kind, before->id, before->document);
    else
        setShown(kind, RunId{}, nullptr);
}

void DocumentList::pushUndo(std::function<void()> back) {
    const auto isChange = [](const Undo& step) { return static_cast<bool>(step.back); };
    if (std::count_if(m_undo.begin(), m_undo.end(), isChange) >= mostChanges)
        m_undo.erase(std::find_if(m_undo.begin(), m_undo.end(), isChange));
    m_undo.push_back({{}, 0, false, std::move(back)});
}

void DocumentList::undo() {
    if (m_undo.empty()) return;
    const Undo step = std::move(m_undo.back());
    m_undo.pop_back();
    step.back ? step.back() : restore(step);
}

void DocumentList::restore(const Undo& removed) {
    const auto place = static_cast<std::ptrdiff_t>(std::min(removed.place, m_entries.size()));
    m_entries.insert(m_entries.begin() + place, removed.entry);
    Q_EMIT changed(QString::fromStdString(removed.entry.kind));
    if (removed.shown && !isExpected(removed.entry.kind))
        setShown(removed.entry.kind, removed.entry.id, removed.entry.document);
}

std::vector<QString> DocumentList::removedNames() const {
    std::vector<QString> names;
    for (const Undo& removed : m_undo)
        if (!removed.entry.stored.isEmpty()) names.push_back(removed.entry.stored);
    return names;
}

void DocumentList::forgetStored() {
    std::erase_if(m_undo, [](const Undo& step) { return !step.back && !step.entry.document; });
    for (Undo& removed : m_undo)
        removed.entry.stored.clear();
    std::erase_if(m_entries, [](const DocumentEntry& entry) { return !entry.document; });
    for (DocumentEntry& entry : m_entries)
        entry.stored.clear();
    Q_EMIT changed({});
}

DocumentPtr DocumentList::shown(const std::string& kind) const {
    const auto found = m_shown.find(kind);
    return found == m_shown.end() ? nullptr : found->second.document;
}

RunId DocumentList::shownId(const std::string& kind) const {
    const auto found = m_shown.find(kind);
    return found == m_shown.end() ? RunId{} : found->second.id;
}

DocumentPtr DocumentList::growing(RunId id) const {
    for (const auto& [kind, place] : m_shown)
        if (id != RunId{} && place.id == id && !find(id) && !find(place.document)) return place.document;
    return nullptr;
}

void DocumentList::setShown(const std::string& kind, RunId id, DocumentPtr document) {
    Shown& place = m_shown[kind];
    place.id = id;
    place.document = std::move(document);
    Q_EMIT shownChanged(QString::fromStdString(kind));
}

void DocumentList::expect(const std::string& kind, RunId id) {
    m_shown[kind].id = id;
    m_shown[kind].expected = true;
}

void DocumentList::expectNone(const std::string& kind) {
    m_shown[kind].expected = false;
}

void DocumentList::hideOthersThan(const std::string& modelHash) {
    for (const DocumentKind& kind : documentKinds()) {
        const std::string name(kind.id);
        const DocumentPtr document = shown(name);
        if (document && !document->model.hash.empty() && document->model.hash != modelHash)
            setShown(name, RunId{}, nullptr);
    }
}

bool DocumentList::isExpected(const std::string& kind) const {
    const auto found = m_shown.find(kind);
    return found != m_shown.end() && found->second.expected;
}

} // namespace strata
