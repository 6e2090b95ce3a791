// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/run_pins.h"

#include "model/documents/run_stages.h"

#include <algorithm>

namespace strata {
namespace {

bool askTheSame(const Run& a, const Run& b) {
    return a.model.path == b.model.path && a.task == b.task && a.fields == b.fields && a.isFree() == b.isFree();
}

std::shared_ptr<Run> withPinsOf(const Run& run, std::vector<TokenPlace> pins) {
    auto changed = std::make_shared<Run>(run);
    changed->pins = std::move(pins);
    return changed;
}

} // namespace

RunPins::RunPins(Documents& documents, DocumentMaker& maker) : m_documents(documents) {
    maker.completeRuns([this] {
        m_waiting = std::make_shared<Waiting>();
        return [this, waiting = m_waiting](const DocumentPtr& document) { return withPins(*waiting, document); };
    });
}

std::vector<TokenPlace> RunPins::pinsOfBefore(const Run& run) const {
    if (const auto shown = m_documents.shown<Run>(); shown && askTheSame(*shown, run)) return shown->pins;
    std::vector<TokenPlace> pins;
    for (const auto& entry : m_documents.of<Run>())
        if (askTheSame(*entry.document, run)) pins = entry.document->pins; // the last one's
    return pins;
}

DocumentPtr RunPins::withPins(Waiting& waiting, const DocumentPtr& document) const {
    const auto run = documentAs<Run>(document);
    if (!run) return document;
    if (!waiting.known) waiting = {true, pinsOfBefore(*run)};
    std::vector<TokenPlace> pins = waiting.pins;
    if (!run->anyStopped(StopReason::Running)) // what has not come by now will not
        std::erase_if(pins, [&](const TokenPlace& pin) { return !hasToken(*run, pin); });
    return pins == run->pins ? document : withPinsOf(*run, std::move(pins));
}

void RunPins::set(const std::vector<TokenPlace>& wanted) {
    const auto run = m_documents.shown<Run>();
    if (!run) return;
    std::vector<TokenPlace> pins;
    for (const TokenPlace& pin : wanted)
        if (pins.size() < mostPins && std::find(pins.begin(), pins.end(), pin) == pins.end()) pins.push_back(pin);
    if (pins == run->pins) return;
    const DocumentEntry* const entry = m_documents.find(DocumentPtr(run));
    if (!entry) { // it grows
        if (m_waiting) *m_waiting = {true, pins};
        return m_documents.setShown("run", m_documents.shownId("run"), withPinsOf(*run, std::move(pins)));
    }
    const RunId id = entry->id, shownId = m_documents.shownId("run");
    m_documents.allowUndo(
        id, [before = run->pins](const Document& now) { return withPinsOf(static_cast<const Run&>(now), before); });
    const auto changed = withPinsOf(*run, std::move(pins));
    m_documents.change(id, changed);
    if (shownId != id) m_documents.setShown("run", shownId, changed); // the next one has said nothing yet
}

} // namespace strata
