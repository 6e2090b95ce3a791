// SPDX-License-Identifier: GPL-3.0-or-later
// How meaningful each layer is over a data set: what its reading of a level's labels says, against depth. From the
// readings that records keep; no model. Pure functions, any thread.
#pragma once

#include "model/analysis/evaluation_columns.h"
#include "model/base/job_control.h"
#include "model/metrics/score.h"

namespace strata {

enum class LayerMeasure {
    Accuracy,        ///< its most probable candidate is gold's label
    GoldRank,        ///< mean rank of gold among the candidates, 1: the first; of rows where gold is one
    GoldProbability, ///< mean, of the same rows
    Entropy,         ///< mean over the rows, of the distribution over the candidates, nats
    Agreement,       ///< its most probable candidate is the level's final answer; of rows with a valid one
    CalibrationError ///< ECE of its probability of its most probable candidate, 15 bins
};
inline constexpr LayerMeasure layerMeasures[] = {LayerMeasure::Accuracy,        LayerMeasure::GoldRank,
                                                 LayerMeasure::GoldProbability, LayerMeasure::Entropy,
                                                 LayerMeasure::Agreement,       LayerMeasure::CalibrationError};

/// With its 95 % interval: of shares Wilson's, of means ± 1.96 standard errors, of the ECE the percentile bootstrap.
struct LayerValue {
    Measure value, low, high;
    std::int64_t rows = 0; ///< that it is of
};

struct LayerPoint {
    LayerIndex layer;
    Readout readout = Readout::Norm;
    std::string head; ///< empty: the logit lens
    /// With gold on the level, that it was read in. Where gold is no candidate, as under a wrong answer above, the
    /// reading counts as wrong, and there is no rank and no probability of gold.
    std::int64_t rows = 0;
    std::array<LayerValue, std::size(layerMeasures)> values; ///< by LayerMeasure
    const LayerValue& of(LayerMeasure measure) const { return values[static_cast<std::size_t>(measure)]; }
};

/// Of one level, as its columns' readings.
std::vector<LayerPoint> layerPoints(const LevelColumns& level, const JobControl& control);

} // namespace strata
