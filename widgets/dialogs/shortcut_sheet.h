// SPDX-License-Identifier: GPL-3.0-or-later
// Every action and its shortcut, on one sheet.
#pragma once

#include <QDialog>

class QAction;

namespace strata {

class ShortcutSheet : public QDialog {
    Q_OBJECT
public:
    /// Groups of (title, actions), shown in this order.
    explicit ShortcutSheet(const std::vector<std::pair<QString, QList<QAction*>>>& groups, QWidget* parent = nullptr);
};

/// Name, version, licence and what the program is built from.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent = nullptr);
};

} // namespace strata
