// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader would object to in what a figure says: axes without names, intervals that nobody can judge, parts that
// are missing without a word.
#pragma once

#include "widgets/export/figure_lint.h"
#include "widgets/figure/figure.h"
#include "widgets/plot/plot_figure.h"

namespace strata {

/// Of the plots as they were recorded; `from` is what is said of the figure's origin. Any thread.
std::vector<LintFinding> lintContent(const Figure& figure, const std::vector<RecordedPlot>& plots,
                                     const Provenance& from);

} // namespace strata
