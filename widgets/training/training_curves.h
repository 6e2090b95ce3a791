// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of a log as curves: over steps, tokens or time, smoothed, and several of them as mean and band. Any thread.
#pragma once

#include "model/training_log/training.h"

#include <QPointF>

#include <vector>

namespace strata {

enum class TrainingAxis { Step, Token, Time };

/// Where a step stands on an axis. Between two steps of which the log says it, in proportion; before the first and
/// after the last nothing is known.
class TrainingClock {
public:
    TrainingClock(const Training& training, TrainingAxis axis);
    /// Tokens, or seconds; NaN: not known.
    double at(std::int64_t step) const;
    bool isKnown() const { return m_axis == TrainingAxis::Step || !m_points.empty(); }

private:
    TrainingAxis m_axis;
    std::vector<TrainingPoint> m_points;
};

/// Whether a log says where its steps stand on an axis.
bool hasAxis(const Training& training, TrainingAxis axis);

/// x rises; what is not known there is left out.
std::vector<QPointF> curveOf(const TrainingSeries& series, const TrainingClock& clock);

/// The exponential moving average s ← w s + (1 − w) y from s = 0, divided by 1 − wⁿ, so that it is not drawn to 0 at
/// the beginning (Kingma and Ba's correction, as TensorBoard does it).
std::vector<QPointF> smoothed(const std::vector<QPointF>& curve, double weight);

/// The mean of several curves, and their standard deviation (n − 1), where all of them are known: between two of its
/// points a curve is a line. Two curves at least.
struct MeanCurve {
    std::vector<QPointF> mean;
    std::vector<double> deviation;
};
MeanCurve meanOf(const std::vector<std::vector<QPointF>>& curves);

} // namespace strata
