// SPDX-License-Identifier: GPL-3.0-or-later
// How large a window is at first, and that it stays on its screen.
#pragma once

#include <QObject>
#include <QSize>

class QWidget;

namespace strata {

/// A size that the screen has room for, its frame included.
QSize firstSizeOf(const QWidget& window);
/// Before the window is shown its frame is not known, and moving it would count the frame twice: then only what lies
/// outside the screen is set, by the place of the content.
void keepOnScreen(QWidget& window);

/// For the whole application: a window over another one is no larger than the screen when it is shown, a dialog not
/// when its type grows either, and none when it is no longer maximised.
class WindowsOnScreen : public QObject {
    Q_OBJECT
public:
    /// Once for the application; may be called again.
    static void install();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    using QObject::QObject;
};

} // namespace strata
