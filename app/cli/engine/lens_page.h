// SPDX-License-Identifier: GPL-3.0-or-later
// A lens as a page of text for a terminal.
#pragma once

#include "model/analysis/lens_statistics.h"
#include "model/lens/lens_job.h"

namespace strata::cli {

/// The grid, the last layer on top: in each cell the most probable token and `shown`; below it what else was asked for.
std::string lensPage(const Lens& lens, const LensStatisticInfo& shown, std::size_t columns);
/// What replacing a block by a gradient step did.
std::string gradientStepText(const GradientStepOutcome& outcome, LayerIndex layer, double step);

} // namespace strata::cli
