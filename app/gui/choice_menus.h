// SPDX-License-Identifier: GPL-3.0-or-later
// The menus whose entries depend on what is there: recent files, tasks, devices, lens columns, languages.
#pragma once

#include <QObject>
#include <QStringList>

#include <string>
#include <vector>

namespace strata {

class Actions;
class Session;
class Settings;

/// Fills the menus that Actions made, and the buttons that open them. GUI thread, owned by the window.
class ChoiceMenus : public QObject {
    Q_OBJECT
public:
    ChoiceMenus(Session& session, Settings& settings, Actions& actions, QObject* parent);

    void showAll(); ///< also in another language
    void showRecent();
    void showTasks();
    void showDevices();
    void showLensLayers();
    void showLanguages();
    /// Layers whose logit lens continues the prompt in the next free run.
    const std::vector<int>& lensLayers() const { return m_lensLayers; }
    /// Of another model nothing stays chosen.
    void showModel();

Q_SIGNALS:
    void recentChanged(const QStringList& models, const QStringList& runs);
    void pathChosen(const QString& path);
    void deviceChosen(const QString& device, const QString& dtype);
    void freeRunWanted();
    void said(const QString& text); ///< for the status line

private:
    Session& m_session;
    Settings& m_settings;
    Actions& m_actions;
    std::vector<int> m_lensLayers;
    std::string m_lensModel; ///< hash of the model that has these layers
};

} // namespace strata
