// SPDX-License-Identifier: GPL-3.0-or-later
// The way of the Tab key through the window: as it is read, not as it was built.
#pragma once

class QMainWindow;
class QWidget;

namespace strata {

/// The widget after (or before) `from` that takes the focus by Tab: toolbar, then columns from left to right, in each
/// its panels from top to bottom with their title bars first, then the tabs under them, at last the status bar; around
/// at the ends. What stands behind another tab, is hidden or disabled is passed over. nullptr: nothing takes it. GUI
/// thread.
QWidget* nextInReadingOrder(const QMainWindow* window, const QWidget* from, bool forward);

/// Where the focus goes from a widget that was hidden or disabled under it: to what is nearest to it in the same panel;
/// nullptr: nothing there takes it. GUI thread.
QWidget* nearestBeside(const QMainWindow* window, QWidget* lost);

} // namespace strata
