// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/playback_words.h"

#include "app/gui/selection_hub.h"
#include "widgets/common/numbers.h"

#include <algorithm>

namespace strata {

QString PlaybackWords::unit(PlaybackUnit unit) {
    switch (unit) {
    case PlaybackUnit::Token:
        return tr("By token");
    case PlaybackUnit::Layer:
        return tr("By layer");
    case PlaybackUnit::Level:
        return tr("By level");
    }
    return {};
}

QString PlaybackWords::step(const Played& played, PlaybackUnit unit, int step) {
    if (step <= 0) return tr("nothing is shown yet");
    const QString name = QString::fromStdString(nameOfStep(played, unit, step));
    if (unit == PlaybackUnit::Level) return name.isEmpty() ? tr("level %1").arg(step) : tr("level %1").arg(name);
    if (unit == PlaybackUnit::Token)
        return (played.run ? tr("token %1") : tr("position %1")).arg(formatCount(played.run ? step : step - 1));
    const std::vector<int> layers = layersOf(played);
    const QString layer = tr("layer %1").arg(layers[std::min(std::size_t(step), layers.size()) - 1]);
    return name.isEmpty() ? layer : layer + QStringLiteral(" · ") + name;
}

QString PlaybackWords::place(const SelectionHub& hub) {
    const auto [at, all] = hub.playbackProgress();
    const QString step = formatCount(at), steps = formatCount(all);
    const Played played = hub.played();
    if (hub.playbackUnit() == PlaybackUnit::Token && played.run) return tr("token %1 of %2").arg(step, steps);
    const QString count = tr("%1 of %2").arg(step, steps);
    if (hub.playbackUnit() == PlaybackUnit::Token || at == 0) return count;
    return PlaybackWords::step(played, hub.playbackUnit(), at) + QStringLiteral(" · ") + count;
}

} // namespace strata
