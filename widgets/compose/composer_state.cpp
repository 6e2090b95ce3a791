// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compose/composer_state.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace strata {

std::vector<DocumentPtr> Composition::values() const {
    std::vector<DocumentPtr> out;
    for (const OpenDocument& one : documents)
        out.push_back(one.document);
    return out;
}

/// From one value to the next: both are kept, which share their documents.
class ComposerState::Change : public QUndoCommand {
public:
    struct Side {
        Composition composition;
        int selected;
    };
    Change(ComposerState& state, const QString& what, Side before, Side after, bool joins)
        : QUndoCommand(what), m_state(state), m_before(std::move(before)), m_after(std::move(after)), m_joins(joins) {}

    void undo() override { m_state.take(m_before.composition, m_before.selected); }
    void redo() override { m_state.take(m_after.composition, m_after.selected); }
    int id() const override { return m_joins ? 1 : -1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const Change*>(other);
        if (next->text() != text() || next->m_after.selected != m_after.selected) return false;
        m_after = next->m_after;
        setObsolete(m_after.composition == m_before.composition);
        return true;
    }

private:
    ComposerState& m_state;
    Side m_before, m_after;
    bool m_joins;
};

ComposerState::ComposerState(QObject* parent) : QObject(parent) {}

void ComposerState::take(const Composition& composition, int selected) {
    m_now = composition;
    putIntoPlaces(m_now);
    m_selected = std::clamp(selected, -1, int(m_now.file.panels.size()) - 1);
    Q_EMIT changed();
    Q_EMIT selectedChanged();
}

void ComposerState::select(int panel) {
    const int wanted = std::clamp(panel, -1, int(m_now.file.panels.size()) - 1);
    if (std::exchange(m_selected, wanted) != wanted) Q_EMIT selectedChanged();
}

void ComposerState::keepPlaces(const Composition& of) {
    for (const OpenDocument& one : of.documents)
        if (!one.sha256.isEmpty()) m_places[one.document] = {one.file, one.sha256};
}

void ComposerState::putIntoPlaces(Composition& composition) const {
    for (OpenDocument& one : composition.documents)
        if (const auto place = m_places.find(one.document); place != m_places.end()) {
            one.file = place->second.file;
            one.sha256 = place->second.sha256;
        }
}

void ComposerState::reset(Composition composition, bool isChanged) {
    m_history.clear();
    if (isChanged) m_history.resetClean();
    m_places.clear();
    keepPlaces(composition);
    take(composition, composition.file.panels.empty() ? -1 : 0);
}

void ComposerState::saved(const Composition& written) {
    Composition same = m_now; // but for where its documents lie
    same.documents = written.documents;
    same.file.documents = written.file.documents;
    keepPlaces(written);
    putIntoPlaces(m_now);
    if (same != written) return; // changed meanwhile
    m_now = std::move(same);
    m_history.setClean();
}

void ComposerState::push(const QString& what, Composition next, int selected, bool joins) {
    if (next == m_now) return;
    m_history.push(new Change(*this, what, {m_now, m_selected}, {std::move(next), selected}, joins));
}

void ComposerState::add(const PanelSource& source) {
    Composition next = m_now;
    if (next.file.panels.size() >= std::size_t(FigureFile::mostPanels)) return;
    const auto same = std::ranges::find(next.documents, source.document.document, &OpenDocument::document);
    FigurePanel panel;
    panel.document = int(same - next.documents.begin());
    if (same == next.documents.end()) {
        next.documents.push_back(source.document);
        next.file.documents.push_back({{}, {}, QString::fromStdString(std::string(source.document.document->kind()))});
    }
    panel.figure = source.figure;
    panel.options = source.options;
    panel.cell = freeCell(next.file);
    if (panel.cell.isNull()) return;
    next.file.panels.push_back(std::move(panel));
    const int last = int(next.file.panels.size()) - 1;
    push(tr("add a panel"), std::move(next), last, false);
}

void ComposerState::remove(int panel) {
    if (panel < 0 || std::size_t(panel) >= m_now.file.panels.size()) return;
    Composition next = m_now;
    if (const int gone = removePanel(next.file, std::size_t(panel)); gone >= 0)
        next.documents.erase(next.documents.begin() + gone);
    push(tr("remove a panel"), std::move(next), std::min(panel, int(m_now.file.panels.size()) - 2), false);
}

void ComposerState::place(int panel, const QRect& cell) {
    if (panel < 0 || std::size_t(panel) >= m_now.file.panels.size()) return;
    Composition next = m_now;
    placePanel(next.file, std::size_t(panel), cell);
    push(tr("move a panel"), std::move(next), panel, false);
}

void ComposerState::change(const QString& what, const std::function<void(FigureFile&)>& how) {
    Composition next = m_now;
    how(next.file);
    push(what, std::move(next), m_selected, true);
}

} // namespace strata
