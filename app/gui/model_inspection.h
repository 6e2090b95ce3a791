// SPDX-License-Identifier: GPL-3.0-or-later
// The window in which the open model is looked at, and what moving its heads does to the main window.
#pragma once

namespace strata {

class MainWindow;
class Session;

/// Made once for each main window, then shown again. GUI thread.
void showModelWindow(Session& session, MainWindow& window);

} // namespace strata
