// SPDX-License-Identifier: GPL-3.0-or-later
// What wheel, drag, keys and legend make of a plot: from choices to choices.
#pragma once

#include "widgets/plot/line_plot.h"

#include <QJsonObject>

#include <map>

namespace strata {

/// With an axis showing low … high. As much as everything, or more: everything; too little to see: as before.
PlotChoices zoomed(const LinePlot& plot, const PlotChoices& choices, Qt::Orientation axis, double low, double high);
/// By a factor around the middle (below 1: closer), or moved by a share of what is shown: for the keyboard.
PlotChoices scaledBy(const LinePlot& plot, const PlotChoices& choices, Qt::Orientation axis, double factor);
PlotChoices movedBy(const LinePlot& plot, const PlotChoices& choices, Qt::Orientation axis, double share);
/// A series hidden, or shown again.
PlotChoices toggled(const PlotChoices& choices, const QString& series);
/// A series highlighted, or none when it was.
PlotChoices highlighted(const PlotChoices& choices, const QString& series);
/// The next (or previous) entry of the legend highlighted; past the last one: none.
PlotChoices nextHighlighted(const LinePlot& plot, const PlotChoices& choices, bool forward);

/// {"x": [low, high], "y": {"low", "high", "robust"}, "hidden": [names], "highlighted": name}: what is not chosen is
/// left out.
QJsonObject choicesToJson(const PlotChoices& choices);
/// The keys of it.
QStringList choiceKeys();
/// What cannot be read is left as it is by nature.
PlotChoices choicesFromJson(const QJsonObject& json);
/// Of a figure of several plots, by their names.
QJsonObject plotsToJson(const std::map<QString, PlotChoices>& plots);
std::map<QString, PlotChoices> plotsFromJson(const QJsonObject& json);

} // namespace strata
