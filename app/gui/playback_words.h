// SPDX-License-Identifier: GPL-3.0-or-later
// What a step of a playback is called.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/lesson/playback.h"
#endif

#include <QCoreApplication>
#include <QString>

namespace strata {

class SelectionHub;

class PlaybackWords {
    Q_DECLARE_TR_FUNCTIONS(strata::PlaybackWords)
public:
    /// "By token".
    static QString unit(PlaybackUnit unit);
    /// "token 3", "layer 5 · family", "level family"; of step 0 that nothing is shown yet.
    static QString step(const Played& played, PlaybackUnit unit, int step);
    /// Where it stands: "token 3 of 12", "layer 5 · family · 3 of 9".
    static QString place(const SelectionHub& hub);
};

} // namespace strata
