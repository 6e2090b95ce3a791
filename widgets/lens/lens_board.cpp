// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_board.h"

namespace strata {

LensBoard& LensBoard::of(Session& session) {
    if (auto* made = session.findChild<LensBoard*>(QString(), Qt::FindDirectChildrenOnly)) return *made;
    return *new LensBoard(session); // the session's child
}

LensBoard::LensBoard(Session& session) : QObject(&session), m_tracking(session, m_pins, nullptr) {
    const auto take = [this, &session] { m_pins.setLens(session.documents().shown<Lens>()); };
    connect(&session.documents(), &Documents::shownChanged, this, ofKind("lens", take));
    connect(&m_pins, &LensPins::edited, this, [this, &session] {
        const std::vector<LensPin>& pins = m_pins.pins();
        session.lens().setPins(std::vector<TokenPin>(pins.begin(), pins.end()));
    });
    take();
}

} // namespace strata
