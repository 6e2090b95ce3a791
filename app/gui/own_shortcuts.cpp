// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/own_shortcuts.h"

#include "app/gui/actions.h"
#include "model/session/settings.h"
#include "widgets/dialogs/shortcut_sheet.h"

#include <QAction>

namespace strata {

namespace {
const QString noKeys = QStringLiteral("none");
}

OwnShortcuts::OwnShortcuts(Settings& settings, Actions& actions, QWidget* window)
    : QObject(window), m_settings(settings), m_actions(actions), m_window(window) {
    QList<QKeySequence> taken;
    std::map<QAction*, QList<QKeySequence>> own;
    for (const auto& [title, members] : actions.groups())
        for (QAction* action : members) {
            if (action->objectName().isEmpty()) continue; // a line between entries
            m_initial[action] = action->shortcuts();
            const QString kept = settings.shortcut(action->objectName()).get();
            if (kept.isEmpty()) continue;
            if (kept != noKeys)
                own[action] = QKeySequence::listFromString(kept, QKeySequence::PortableText);
            else
                own[action] = {};
            own[action].removeAll(QKeySequence());
            taken += own[action];
        }
    // What one chose wins over what another action has at first: two with the same keys would both do nothing.
    for (const auto& [action, initial] : m_initial) {
        QList<QKeySequence> keys = initial;
        if (const auto chosen = own.find(action); chosen != own.end())
            keys = chosen->second;
        else
            for (const QKeySequence& key : taken)
                keys.removeAll(key);
        if (keys == initial) continue;
        action->setShortcuts(keys);
        Actions::tellKeys(*action);
    }
    connect(actions["shortcuts"], &QAction::triggered, this, &OwnShortcuts::openSheet);
}

void OwnShortcuts::openSheet() {
    auto* sheet = new ShortcutSheet(m_actions.groups(), m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &ShortcutSheet::changed, this, &OwnShortcuts::keep);
    connect(sheet, &ShortcutSheet::defaultsWanted, this, &OwnShortcuts::restoreDefaults);
    sheet->open();
}

void OwnShortcuts::keep(QAction* action) {
    const QList<QKeySequence> keys = action->shortcuts();
    m_settings.shortcut(action->objectName())
        .set(keys == m_initial[action] ? QString()
             : keys.isEmpty()          ? noKeys
                                       : QKeySequence::listToString(keys, QKeySequence::PortableText));
    Actions::tellKeys(*action);
}

void OwnShortcuts::restoreDefaults() {
    for (const auto& [action, keys] : m_initial) {
        if (action->shortcuts() == keys) continue;
        action->setShortcuts(keys);
        keep(action);
    }
}

} // namespace strata
