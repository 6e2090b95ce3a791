// SPDX-License-Identifier: GPL-3.0-or-later
// Where the eye should go: a frame round a panel that fades away.
#pragma once

class QWidget;

namespace strata {

/// Draws an accent frame over `panel` for half a second; it takes no clicks and changes nothing.
void flashPanel(QWidget* panel);

} // namespace strata
