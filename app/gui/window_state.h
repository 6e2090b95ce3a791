// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done now: what actions ask before they are enabled.
#pragma once

#include "app/gui/action_table.h"

namespace strata {

class FrontDocument;
class SelectionHub;
class Session;

/// Why nothing can be run now: a sentence; empty: it can.
QString whyNotReady(const Session& session);
WindowState stateOfWindow(const Session& session, const SelectionHub& hub, const FrontDocument& front);

} // namespace strata
