// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/training_board.h"

namespace strata {

TrainingBoard& TrainingBoard::of(Session& session) {
    if (auto* made = session.findChild<TrainingBoard*>(QString(), Qt::FindDirectChildrenOnly)) return *made;
    return *new TrainingBoard(session); // the session's child
}

TrainingBoard::TrainingBoard(Session& session) : QObject(&session), m_session(session) {
    for (const auto signal : {&Documents::shownChanged, &Documents::changed})
        connect(&session.documents(), signal, this, ofKind("training", [this] { Q_EMIT changed(); }));
}

TrainingPtr TrainingBoard::training() const {
    return m_session.documents().shown<Training>();
}

std::vector<TrainingBoard::Other> TrainingBoard::others() const {
    std::vector<Other> out;
    const RunId shown = m_session.documents().shownId("training");
    for (const auto& entry : m_session.documents().of<Training>())
        if (entry.id != shown)
            out.push_back({entry.id, entry.document, m_compared.contains(entry.id), entry.id == m_baseline});
    return out;
}

TrainingOverlays TrainingBoard::overlays() const {
    TrainingOverlays overlays;
    for (const Other& other : others()) {
        if (other.baseline)
            overlays.baseline = other.training;
        else if (other.compared)
            overlays.compared.push_back(other.training);
    }
    return overlays;
}

void TrainingBoard::setCompared(RunId id, bool compared) {
    if (compared == m_compared.contains(id)) return;
    if (compared)
        m_compared.insert(id);
    else
        m_compared.erase(id);
    Q_EMIT changed();
}

void TrainingBoard::setBaseline(RunId id) {
    if (id == m_baseline) return;
    m_baseline = id;
    Q_EMIT changed();
}

} // namespace strata
