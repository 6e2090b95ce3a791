// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison in words: what its sides, rows and columns are called, and what it comes to.
#pragma once

#include "model/analysis/comparison_study.h"
#include "widgets/figure/figure.h"

namespace strata {

QString alignmentWord(Alignment alignment); ///< translated: "by position"

/// What tells the two apart: models, texts, readouts, options … that are not the same; else what both are.
std::pair<QString, QString> sideNames(const Comparison& comparison);

/// "7"; of models of other depths "3 / 6"; "7 attention"; of a trained head "domain · 3".
QString comparedRowName(const ComparedRow& row);
/// "layer 7", "layer 3 beside layer 6", "head domain, layer 3".
QString comparedRowTitle(const ComparedRow& row);
/// "bird"; where the sides have other tokens "bird / fish", and "–" for none.
QString comparedColumnText(const ComparedColumn& column);

/// How rows and tokens were put beside each other, and what of them is left out.
QString alignmentText(const ComparisonStudy& study);
/// Rows that are not compared, in words; none: empty.
QStringList leftOutOf(const ComparisonStudy& study);
/// How many cells, how many with another top-1, mean and median of the differences.
QString summaryText(const ComparisonStudy& study);
/// "layer 6, after “small”"; of runs "head kind, layer 8, at “bird”".
QString cellPlaceText(const ComparisonStudy& study, std::size_t row, std::size_t column);
/// "+0.81 · layer 6 · “small” / “large”: bird 0.12 → fish 0.93"
QString placeText(const ComparisonStudy& study, const ComparedPlace& place);
/// "≠ domain: animal (p 0.94) | plant (p 0.51)"
QString stageText(const ComparedStage& stage);
/// A difference with its sign: "+0.12"; 0 without.
QString differenceText(double difference);
/// The same as short as a cell wants it, where the largest is `most`.
QString shortDifferenceText(double difference, double most);

Provenance provenanceOf(const Comparison* comparison);

} // namespace strata
