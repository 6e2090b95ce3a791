// SPDX-License-Identifier: GPL-3.0-or-later
// How a figure that is played goes into one file: what a frame is, and how long it stays.
#pragma once

#include <QString>
#include <QStringList>

namespace strata {

struct AnimationOptions {
    QString by;               ///< "token", "layer", "level", "checkpoint"; empty: what suits the document
    double stepSeconds = 0.7; ///< that a frame stays
    double holdSeconds = 2;   ///< that the last one stays longer
    bool loops = true;        ///< begins again, for ever; else the last frame stays
};
/// What both times may be; a step of no time would be shown by nobody.
inline constexpr double leastStepSeconds = 0.02, mostStepSeconds = 60, mostHoldSeconds = 60;

/// ".apng", ".webp"
const QStringList& animationExtensions();
/// By its name.
bool isAnimation(const QString& file);

} // namespace strata
