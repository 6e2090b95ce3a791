// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/training_curves.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata {
namespace {

const char* seriesOf(TrainingAxis axis) {
    return axis == TrainingAxis::Token ? "tokens" : "seconds";
}

/// A curve at x; NaN outside of it.
double valueAt(const std::vector<QPointF>& curve, double x) {
    if (curve.empty() || x < curve.front().x() || x > curve.back().x()) return std::nan("");
    const auto after = std::lower_bound(curve.begin(), curve.end(), x,
                                        [](const QPointF& point, double value) { return point.x() < value; });
    if (after->x() == x || after == curve.begin()) return after->y();
    const QPointF& before = *(after - 1);
    return before.y() + (after->y() - before.y()) * (x - before.x()) / (after->x() - before.x());
}

} // namespace

TrainingClock::TrainingClock(const Training& training, TrainingAxis axis) : m_axis(axis) {
    const TrainingSeries* const series = axis == TrainingAxis::Step ? nullptr : training.find(seriesOf(axis));
    if (series) m_points = series->points;
}

double TrainingClock::at(std::int64_t step) const {
    if (m_axis == TrainingAxis::Step) return double(step);
    const auto after =
        std::lower_bound(m_points.begin(), m_points.end(), step,
                         [](const TrainingPoint& point, std::int64_t value) { return point.step < value; });
    if (after == m_points.end()) return std::nan("");
    if (after->step == step) return after->value;
    if (after == m_points.begin()) // from the beginning on: 0 at step 0
        return after->step > 0 ? after->value * double(step) / double(after->step) : std::nan("");
    const TrainingPoint& before = *(after - 1);
    return before.value +
           (after->value - before.value) * double(step - before.step) / double(after->step - before.step);
}

bool hasAxis(const Training& training, TrainingAxis axis) {
    if (axis == TrainingAxis::Step) return true;
    const TrainingSeries* const series = training.find(seriesOf(axis));
    return series && series->points.size() > 1;
}

std::vector<QPointF> curveOf(const TrainingSeries& series, const TrainingClock& clock) {
    std::vector<QPointF> curve;
    curve.reserve(series.points.size());
    for (const TrainingPoint& point : series.points) {
        const double x = clock.at(point.step);
        if (std::isfinite(x) && (curve.empty() || x > curve.back().x())) curve.emplace_back(x, point.value);
    }
    return curve;
}

std::vector<QPointF> smoothed(const std::vector<QPointF>& curve, double weight) {
    std::vector<QPointF> out;
    out.reserve(curve.size());
    double sum = 0, left = 1;
    for (const QPointF& point : curve) {
        sum = weight * sum + (1 - weight) * point.y();
        left *= weight;
        out.emplace_back(point.x(), sum / (1 - left));
    }
    return out;
}

MeanCurve meanOf(const std::vector<std::vector<QPointF>>& curves) {
    MeanCurve out;
    if (curves.size() < 2) return out;
    std::vector<double> places;
    for (const auto& curve : curves)
        for (const QPointF& point : curve)
            places.push_back(point.x());
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    for (const double x : places) {
        double sum = 0, squares = 0;
        for (const auto& curve : curves)
            sum += valueAt(curve, x);
        const double mean = sum / double(curves.size());
        if (!std::isfinite(mean)) continue;
        for (const auto& curve : curves)
            squares += (valueAt(curve, x) - mean) * (valueAt(curve, x) - mean);
        out.mean.emplace_back(x, mean);
        out.deviation.push_back(std::sqrt(squares / double(curves.size() - 1)));
    }
    return out;
}

} // namespace strata
