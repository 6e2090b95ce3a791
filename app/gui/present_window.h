// SPDX-License-Identifier: GPL-3.0-or-later
// The window on the projector, around what the room sees.
#pragma once

#include <QWidget>

class QScreen;

namespace strata {

/// Fills another screen than the lecturer's, without a border; where there is none it is an ordinary window, to be
/// moved where it is wanted. GUI thread.
class PresentWindow : public QWidget {
    Q_OBJECT
public:
    /// Shows `content`, which it does not own: take it back before the window goes.
    PresentWindow(QWidget* content, const QWidget& lecturer);
    /// The first screen that the lecturer's window is not on; nullptr: there is one screen alone.
    static QScreen* otherScreen(const QWidget& lecturer);
    void toggleFullScreen();

Q_SIGNALS:
    void closed(); ///< by the window manager

protected:
    void closeEvent(QCloseEvent* event) override;
};

} // namespace strata
