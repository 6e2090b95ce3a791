// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/playback.h"

#include "app/gui/actions.h"
#include "app/gui/selection_hub.h"
#include "model/session/settings.h"

#include <QAction>
#include <QKeyEvent>

namespace strata {
namespace {

struct Choice {
    const char* action;
    PlaybackUnit unit;
};
constexpr Choice units[] = {
    {"playTokens", PlaybackUnit::Token}, {"playLayers", PlaybackUnit::Layer}, {"playLevels", PlaybackUnit::Level}};

struct Pace {
    const char* action;
    int milliseconds; ///< for a step
};
constexpr Pace paces[] = {{"playSlow", 2000}, {"playNormal", 700}, {"playFast", 250}};

} // namespace

int playbackPace(const QString& speed) {
    for (const Pace& one : paces)
        if (speed == QLatin1String(one.action)) return one.milliseconds;
    return paces[1].milliseconds;
}

Playback::Playback(Actions& actions, SelectionHub& hub, Settings& settings, std::function<bool()> grows,
                   QObject* window)
    : QObject(window), m_actions(actions), m_hub(hub), m_settings(settings), m_grows(std::move(grows)) {
    window->installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &Playback::next);
    connect(actions["stepBack"], &QAction::triggered, this, [this] { m_hub.step(-1); });
    connect(actions["stepForward"], &QAction::triggered, this, [this] { m_hub.step(1); });
    connect(actions["play"], &QAction::toggled, this, &Playback::play);
    connect(&hub, &SelectionHub::playbackEnded, this, &Playback::pause);
    connect(&hub, &SelectionHub::documentsChanged, this, [this] {
        pauseWithoutSteps();
        // Another run or lens came over the one that played: it is shown whole, and does not begin by itself.
        if (m_timer.isActive() && !m_grows() && !m_hub.isPlayingBack()) pause();
    });
    const QString unit = settings.playbackUnit.get();
    for (const Choice& one : units) {
        QAction* const action = actions[one.action];
        connect(action, &QAction::toggled, this, [this, one](bool on) {
            if (!on) return;
            m_settings.playbackUnit.set(QString::fromLatin1(playbackUnitName(one.unit)));
            m_hub.setPlaybackUnit(one.unit);
        });
        if (unit == QLatin1String(playbackUnitName(one.unit))) action->setChecked(true);
    }
    const Pace& ordinary = paces[1];
    actions[ordinary.action]->setChecked(true); // unless another one is remembered
    m_timer.setInterval(ordinary.milliseconds);
    const QString pace = settings.playbackSpeed.get();
    for (const Pace& one : paces) {
        QAction* const action = actions[one.action];
        connect(action, &QAction::toggled, this, [this, one](bool on) {
            if (!on) return;
            m_settings.playbackSpeed.set(QString::fromLatin1(one.action));
            m_timer.setInterval(one.milliseconds);
        });
        if (pace == QLatin1String(one.action)) action->setChecked(true);
    }
    actions["playLoop"]->setChecked(settings.playbackLoop.get());
    connect(actions["playLoop"], &QAction::toggled, this, [this](bool on) { m_settings.playbackLoop.set(on); });
}

bool Playback::loops() const {
    return m_actions["playLoop"]->isChecked();
}

void Playback::play(bool plays) {
    if (!plays) return m_timer.stop();
    if (!m_hub.isPlayingBack()) m_hub.startPlayback(); // or goes on where it paused
    m_timer.start();
    Q_EMIT begun();
}

void Playback::pause() {
    m_actions["play"]->setChecked(false);
}

void Playback::pauseWithoutSteps() {
    if (m_timer.isActive() && !m_grows() && m_hub.playbackProgress().second == 0) pause();
}

void Playback::next() {
    pauseWithoutSteps();
    if (!m_timer.isActive()) return;
    const bool atEnd = !m_hub.isPlayingBack() && !m_grows();
    if (atEnd && loops() && m_hub.playbackProgress().second > 0) return m_hub.showStep(0); // after the last one's time
    m_hub.step(1);
    const bool further = m_hub.isPlayingBack() || m_hub.canStep(1) || m_grows();
    if (!further && !loops()) pause();
}

void Playback::end() {
    m_hub.endPlayback();
    Q_EMIT ended();
}

/// What comes up to the window was used by nothing in it: no field, no button, no list.
bool Playback::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::KeyPress && object == parent()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        QAction* const action = m_actions["play"];
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier && action->isEnabled()) {
            if (!key->isAutoRepeat()) action->toggle();
            return true;
        }
    }
    return QObject::eventFilter(object, event);
}

} // namespace strata
