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
    for (const auto& [title, members] : actions.groups())
        for (QAction* action : members) {
            if (action->objectName().isEmpty()) continue; // a line between entries
            m_initial[action] = action->shortcuts();
            const QString own = settings.shortcut(action->objectName()).get();
            if (own.isEmpty()) continue;
            QList<QKeySequence> keys = action->shortcuts().mid(1);
            if (const QKeySequence first = QKeySequence::fromString(own, QKeySequence::PortableText);
                own != noKeys && !first.isEmpty())
                keys.prepend(first);
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
    const bool asAtFirst = keys == m_initial[action];
    const bool hasFirst = keys.size() > m_initial[action].mid(1).size(); // further ones stay behind it
    m_settings.shortcut(action->objectName())
        .set(asAtFirst  ? QString()
             : hasFirst ? keys.front().toString(QKeySequence::PortableText)
                        : noKeys);
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
