// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/playback_bar.h"

#include "app/gui/actions.h"
#include "app/gui/playback.h"
#include "app/gui/playback_words.h"
#include "app/gui/selection_hub.h"
#include "widgets/common/fonts.h"
#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace strata {

PlaybackBar::PlaybackBar(Actions& actions, SelectionHub& hub, Playback& playback, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_hub(hub), m_playback(playback), m_unit(actions.button("playUnits")),
      m_speed(actions.button("playSpeeds")), m_close(new QToolButton), m_slider(new QSlider(Qt::Horizontal)),
      m_progress(new QLabel) {
    setObjectName(QStringLiteral("playbackBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 3, 8, 3);
    layout->setSpacing(4);
    for (QToolButton* button : {m_unit, m_speed, m_close}) {
        button->setObjectName(QStringLiteral("statusButton"));
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_slider->setFocusPolicy(Qt::StrongFocus);
    m_slider->setMinimumWidth(60);
    m_slider->setSingleStep(1);
    m_progress->setFont(uiFont(12));
    m_progress->setProperty("tone", QStringLiteral("secondary"));
    layout->addWidget(m_unit);
    for (const char* action : {"stepBack", "play", "stepForward"})
        layout->addWidget(stepButton(action));
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_speed);
    layout->addWidget(m_close);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
    connect(m_slider, &QSlider::valueChanged, &hub, &SelectionHub::showStep);
    connect(m_close, &QToolButton::clicked, &playback, &Playback::end);
    connect(&playback, &Playback::ended, this, &QWidget::hide);
    connect(&playback, &Playback::begun, this, [this] {
        refresh();
        come();
    });
    connect(&hub, &SelectionHub::playbackChanged, this, [this] {
        refresh();
        if (m_hub.isPlayingBack()) come();
    });
    connect(&hub, &SelectionHub::documentsChanged, this, &PlaybackBar::refresh);
    for (const char* id : {"playSlow", "playNormal", "playFast", "playTokens", "playLayers", "playLevels"})
        connect(actions[id], &QAction::toggled, this, &PlaybackBar::showChoices);
    whenTranslated(this, [this] {
        m_slider->setAccessibleName(tr("How much of it is shown"));
        m_close->setText(tr("Show all"));
        m_close->setToolTip(tr("Ends the playback: nothing is hidden any more"));
        showChoices();
        refresh();
    });
}

void PlaybackBar::come() {
    setVisible(!m_away);
}

void PlaybackBar::setAway(bool away) {
    m_away = away;
    away || !m_hub.isPlayingBack() ? hide() : show();
}

QToolButton* PlaybackBar::stepButton(const char* id) {
    auto* button = new QToolButton(this);
    QAction* const action = m_actions[id];
    button->setDefaultAction(action);
    button->setObjectName(QStringLiteral("statusButton"));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({14, 14});
    whenTranslated(button, [button, action] { button->setAccessibleName(action->text().remove(QLatin1Char('&'))); });
    return button;
}

void PlaybackBar::showChoices() {
    const QString sign = QStringLiteral(" ▾");
    for (const char* id : {"playSlow", "playNormal", "playFast"})
        if (m_actions[id]->isChecked()) m_speed->setText(m_actions[id]->iconText() + sign);
    m_unit->setText(PlaybackWords::unit(m_hub.playbackUnit()) + sign);
}

void PlaybackBar::refresh() {
    const auto [step, steps] = m_hub.playbackProgress();
    if (steps == 0) return hide();
    showChoices();
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(firstPlaybackStep(m_hub.played(), m_hub.playbackUnit()), steps);
    m_slider->setPageStep(std::max(1, steps / 10));
    m_slider->setValue(step);
    const QString text = PlaybackWords::place(m_hub);
    m_progress->setText(text);
    m_slider->setAccessibleDescription(text);
}

} // namespace strata
