// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window_preferences.h"

#include "app/gui/actions.h"
#include "app/gui/choice_menus.h"
#include "model/session/session.h"
#include "model/session/settings.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/dialogs/preferences_dialog.h"

#include <QAction>
#include <QDirIterator>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>

namespace strata {

namespace {
constexpr int sizes[] = {75, 90, 100, 110, 125, 150, 175, 200};
}

QString historyFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/history");
}

WindowPreferences::WindowPreferences(Session& session, Settings& settings, Actions& actions, ChoiceMenus& choices,
                                     QWidget* window)
    : QObject(window), m_session(session), m_settings(settings), m_actions(actions), m_choices(choices),
      m_window(window) {
    connect(actions["preferences"], &QAction::triggered, this, &WindowPreferences::open);
    connect(actions["typeLarger"], &QAction::triggered, this, [this] { stepTypeSize(1); });
    connect(actions["typeSmaller"], &QAction::triggered, this, [this] { stepTypeSize(-1); });
    connect(actions["typeNormal"], &QAction::triggered, this, [this] { setTypeSize(100); });
    connect(&session.documents(), &Documents::changed, this, &WindowPreferences::showHistory);
    setTypeSize(settings.typeSize.get());
}

void WindowPreferences::setTypeSize(int percent) {
    const int size = std::clamp(percent, sizes[0], *std::prev(std::end(sizes)));
    m_settings.typeSize.set(size);
    if (Theme::instance().textScale() != size / 100.0) Theme::instance().setTextScale(size / 100.0);
    m_actions["typeLarger"]->setEnabled(size < *std::prev(std::end(sizes)));
    m_actions["typeSmaller"]->setEnabled(size > sizes[0]);
    if (m_dialog) m_dialog->show(now());
}

void WindowPreferences::stepTypeSize(int by) {
    const int size = m_settings.typeSize.get();
    if (by > 0) {
        const auto* next = std::upper_bound(std::begin(sizes), std::end(sizes), size);
        if (next != std::end(sizes)) setTypeSize(*next);
    } else if (const auto* here = std::lower_bound(std::begin(sizes), std::end(sizes), size); here != std::begin(sizes))
        setTypeSize(*std::prev(here));
}

Preferences WindowPreferences::now() const {
    return {m_settings.theme.get(),       m_settings.language.get(),    m_settings.typeSize.get(),
            m_settings.device.get(),      m_settings.dtype.get(),       m_settings.threads.get(),
            m_settings.keepHistory.get(), m_settings.figurePreset.get()};
}

void WindowPreferences::apply(const Preferences& wanted, const Preferences& old) {
    if (wanted.theme != old.theme)
        m_actions[wanted.theme == QLatin1String("light")  ? "themeLight"
                  : wanted.theme == QLatin1String("dark") ? "themeDark"
                                                          : "themeSystem"]
            ->trigger();
    if (wanted.language != old.language) {
        m_settings.language.set(wanted.language);
        // Not from inside the box: changing the language fills it anew.
        QTimer::singleShot(0, this, [this, code = wanted.language] {
            Language::instance().setChoice(code);
            m_choices.showLanguages();
        });
    }
    if (wanted.typeSize != old.typeSize) setTypeSize(wanted.typeSize);
    if (wanted.device != old.device) m_settings.device.set(wanted.device);
    if (wanted.dtype != old.dtype) m_settings.dtype.set(wanted.dtype);
    if (wanted.device != old.device || wanted.dtype != old.dtype) m_choices.showDevices();
    if (wanted.threads != old.threads) m_settings.threads.set(wanted.threads);
    if (wanted.keepHistory != old.keepHistory) m_actions["keepHistory"]->setChecked(wanted.keepHistory);
    if (wanted.figurePreset != old.figurePreset) m_settings.figurePreset.set(wanted.figurePreset);
}

void WindowPreferences::showHistory() {
    if (!m_dialog) return;
    qint64 bytes = 0;
    int files = 0;
    for (QDirIterator it(historyFolder(), QDir::Files); it.hasNext(); ++files) {
        it.next();
        bytes += it.fileInfo().size();
    }
    m_dialog->showHistory(bytes, files);
}

void WindowPreferences::open() {
    if (!m_dialog) {
        const auto facts = m_session.model().facts();
        PreferenceChoices choices;
        const bool here = facts && facts->host.isEmpty(); // a host's devices are none of this machine
        choices.devices = here ? facts->devices : QStringList{QStringLiteral("cpu")};
        choices.presets = figurePresets().presets;
        choices.historyFolder = historyFolder();
        m_dialog = new PreferencesDialog(now(), std::move(choices), m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &PreferencesDialog::changed, this, &WindowPreferences::apply);
        connect(m_dialog, &PreferencesDialog::clearHistoryWanted, m_actions["clearHistory"], &QAction::trigger);
        // Menus and keys change the same things while it is there.
        for (const char* id : {"themeSystem", "themeLight", "themeDark", "keepHistory"})
            connect(m_actions[id], &QAction::toggled, m_dialog,
                    [this] { QTimer::singleShot(0, m_dialog, [this] { m_dialog->show(now()); }); });
        connect(&Language::instance(), &Language::changed, m_dialog, [this] {
            QTimer::singleShot(0, m_dialog, [this] { m_dialog->show(now()); }); // after it has filled its boxes anew
        });
        showHistory();
    }
    m_dialog->show(now());
    m_dialog->QDialog::show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace strata
