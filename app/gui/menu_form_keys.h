// SPDX-License-Identifier: GPL-3.0-or-later
// A menu that holds fields instead of entries is used with the keyboard like any other form.
#pragma once

#include <QObject>

namespace strata {

/// For the whole application: when a menu with a form in it opens, its first field gets the keyboard, Tab goes round
/// the fields, Return in a line of text takes it and closes the menu.
class MenuFormKeys : public QObject {
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
