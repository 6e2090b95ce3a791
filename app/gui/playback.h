// SPDX-License-Identifier: GPL-3.0-or-later
// A run is shown as it came, from token to token: by hand, or on its own.
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace strata {

class Actions;
class SelectionHub;

/// Does the actions "play", "stepBack" and "stepForward". Thread of the window.
class Playback : public QObject {
    Q_OBJECT
public:
    /// `grows`: whether further tokens may come.
    Playback(Actions& actions, SelectionHub& hub, std::function<bool()> grows, QObject* parent);
    /// The whole run is shown again.
    void end();

private:
    void play(bool plays);
    void next();

    Actions& m_actions;
    SelectionHub& m_hub;
    std::function<bool()> m_grows;
    QTimer m_timer;
};

} // namespace strata
