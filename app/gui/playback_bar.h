// SPDX-License-Identifier: GPL-3.0-or-later
// The line under the views while something is played: unit, steps, a slider to scrub, speed, and the way out.
#pragma once

#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace strata {

class Actions;
class Playback;
class SelectionHub;

/// Comes when playback begins and stays until it is left, or nothing is there to be played. Thread of the window.
class PlaybackBar : public QWidget {
    Q_OBJECT
public:
    PlaybackBar(Actions& actions, SelectionHub& hub, Playback& playback, QWidget* parent = nullptr);

    /// It does not come: others show how far it is.
    void setAway(bool away);
    QSlider& slider() { return *m_slider; }

private:
    QToolButton* stepButton(const char* action);
    void refresh();
    void showChoices();
    void come();

    Actions& m_actions;
    SelectionHub& m_hub;
    Playback& m_playback;
    QToolButton *m_unit, *m_speed, *m_close;
    QSlider* m_slider;
    QLabel* m_progress;
    bool m_away = false;
};

} // namespace strata
