// SPDX-License-Identifier: GPL-3.0-or-later
// A run or a lens is shown as it came, or as deeper layers see it: by hand, or on its own.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/lesson/playback.h"
#endif

#include <QObject>
#include <QTimer>

#include <functional>

namespace strata {

class Actions;
class SelectionHub;
class Settings;

/// How long a step stays at a speed as it is remembered, ms; of one that is none, the ordinary time.
int playbackPace(const QString& speed);

/// Does the actions of playback: play, steps, unit, speed, loop; what is chosen is remembered. Space plays and pauses
/// where nothing else in the window takes it. Thread of the window.
class Playback : public QObject {
    Q_OBJECT
public:
    /// `grows`: whether further tokens may come.
    Playback(Actions& actions, SelectionHub& hub, Settings& settings, std::function<bool()> grows, QObject* window);
    /// Everything is shown again.
    void end();
    bool loops() const;
    int pace() const { return m_timer.interval(); } ///< ms from step to step

Q_SIGNALS:
    void begun();
    void ended(); ///< it was left, not only over

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void play(bool plays);
    void pause();
    /// What was played may be gone: the next one does not play by itself.
    void pauseWithoutSteps();
    void next();

    Actions& m_actions;
    SelectionHub& m_hub;
    Settings& m_settings;
    std::function<bool()> m_grows;
    QTimer m_timer;
};

} // namespace strata
