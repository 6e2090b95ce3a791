// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences as the window follows them: the dialog, the size of type and its keys.
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace strata {

class Actions;
class ChoiceMenus;
class PreferencesDialog;
class Session;
class Settings;
struct Preferences;

/// Where runs that end are kept from start to start.
QString historyFolder();

/// Does the actions "preferences", "typeLarger", "typeSmaller" and "typeNormal". What a menu changes as well goes
/// through that menu's action. GUI thread, owned by the window.
class WindowPreferences : public QObject {
    Q_OBJECT
public:
    WindowPreferences(Session& session, Settings& settings, Actions& actions, ChoiceMenus& choices, QWidget* window);

    void open();
    /// Percent of ordinary type; kept between 75 and 200.
    void setTypeSize(int percent);

private:
    Preferences now() const;
    void apply(const Preferences& wanted, const Preferences& old);
    void stepTypeSize(int by);
    void showHistory();

    Session& m_session;
    Settings& m_settings;
    Actions& m_actions;
    ChoiceMenus& m_choices;
    QWidget* m_window;
    QPointer<PreferencesDialog> m_dialog;
};

} // namespace strata
