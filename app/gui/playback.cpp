// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/playback.h"

#include "app/gui/actions.h"
#include "app/gui/selection_hub.h"

#include <QAction>

namespace strata {

Playback::Playback(Actions& actions, SelectionHub& hub, std::function<bool()> grows, QObject* parent)
    : QObject(parent), m_actions(actions), m_hub(hub), m_grows(std::move(grows)) {
    m_timer.setInterval(700);
    connect(&m_timer, &QTimer::timeout, this, &Playback::next);
    connect(actions["stepBack"], &QAction::triggered, this, [this] { m_hub.step(-1); });
    connect(actions["stepForward"], &QAction::triggered, this, [this] { m_hub.step(1); });
    connect(actions["play"], &QAction::toggled, this, &Playback::play);
}

void Playback::play(bool plays) {
    if (!plays) return m_timer.stop();
    if (!m_hub.isPlayingBack()) m_hub.startPlayback(); // or goes on where it paused
    m_timer.start();
}

void Playback::next() {
    m_hub.step(1);
    if (!m_hub.canStep(1) && !m_grows()) m_actions["play"]->setChecked(false);
}

void Playback::end() {
    m_actions["play"]->setChecked(false);
    m_hub.endPlayback();
}

} // namespace strata
