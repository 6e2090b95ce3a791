// SPDX-License-Identifier: GPL-3.0-or-later
// The wheel scrolls; it changes a value only where somebody is.
#pragma once

#include <QObject>

namespace strata {

/// For the whole application: combo boxes, spin boxes and sliders that have not the keyboard leave the wheel to what
/// they stand in, and the wheel gives them no focus.
class WheelGuard : public QObject {
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
