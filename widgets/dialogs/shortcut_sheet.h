// SPDX-License-Identifier: GPL-3.0-or-later
// Every action and its shortcut, on one sheet where they are changed, too.
#pragma once

#include <QDialog>

#include <vector>

class QAction;
class QLabel;
class QPushButton;

namespace strata {

/// A click on a shortcut waits for the keys that are to be it: Escape leaves it as it was, Backspace takes it away. One
/// that another action has is refused with that action's name. GUI thread.
class ShortcutSheet : public QDialog {
    Q_OBJECT
public:
    using Groups = std::vector<std::pair<QString, QList<QAction*>>>;
    /// Groups of (title, actions), shown in this order.
    explicit ShortcutSheet(Groups groups, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The action has it already; further shortcuts of the action stay.
    void changed(QAction* action);
    void defaultsWanted();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void sayKeys(QPushButton* button, const QAction* action);
    void listen(QPushButton* button, QAction* action);
    void endListening();
    /// Empty: done. Else why not.
    QString take(QAction* action, const QKeySequence& keys);

    Groups m_groups;
    std::vector<std::pair<QPushButton*, QAction*>> m_buttons;
    QLabel* m_notice;
    QPushButton* m_listening = nullptr; ///< waits for keys
    QAction* m_wanted = nullptr;        ///< whose keys they will be
};

/// Name, version, licence and what the program is built from.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent = nullptr);
};

} // namespace strata
