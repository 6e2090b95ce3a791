// SPDX-License-Identifier: GPL-3.0-or-later
// What the views of the shown lens share.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/lens/lens_pins.h"
#include "widgets/lens/pin_tracking.h"
#endif

#include <QObject>

namespace strata {

/// One for each session, made when it is first asked for and gone with it: it knows what is pinned whichever views are
/// there. GUI thread.
class LensBoard : public QObject {
    Q_OBJECT
public:
    static LensBoard& of(Session& session);

    LensPins& pins() { return m_pins; }
    PinTracking& tracking() { return m_tracking; }

private:
    explicit LensBoard(Session& session);
    LensPins m_pins;
    PinTracking m_tracking;
};

} // namespace strata
