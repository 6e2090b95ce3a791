// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/layer_curves.h"

#include "model/analysis/evaluation_breakdown.h"
#include "model/metrics/bootstrap.h"
#include "model/metrics/calibration_table.h"

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

constexpr double normal95 = 1.959963984540054;

/// Mean with ± 1.96 standard errors.
class Mean {
public:
    void add(double value) {
        ++m_count;
        const double step = value - m_mean;
        m_mean += step / static_cast<double>(m_count);
        m_squares += step * (value - m_mean);
    }
    LayerValue value() const {
        if (m_count == 0) return {};
        const double n = static_cast<double>(m_count);
        const double half = m_count < 2 ? 0 : normal95 * std::sqrt(m_squares / (n - 1) / n);
        return {m_mean, m_mean - half, m_mean + half, m_count};
    }

private:
    std::int64_t m_count = 0;
    double m_mean = 0, m_squares = 0;
};

LayerValue share(std::int64_t hits, std::int64_t count) {
    if (count == 0) return {};
    const ShareInterval interval = wilsonInterval(hits, count);
    return {static_cast<double>(hits) / static_cast<double>(count), interval.low, interval.high, count};
}

LayerValue calibrationOf(const std::vector<LabelTable::Scored>& scored, const JobControl& control) {
    if (scored.empty()) return {};
    const CalibrationTable table(scored);
    const auto eceOf = [&](RowWeights weights) {
        const auto scores = table.score(weights);
        return scores.empty() ? Measure() : scores.front().ece;
    };
    LayerValue out;
    out.rows = static_cast<std::int64_t>(scored.size());
    out.value = eceOf(std::vector<std::uint32_t>(scored.size(), 1));
    // So many that an interval is steady, so few that it takes no minute.
    const int resamples = static_cast<int>(std::clamp<std::size_t>(20'000'000 / scored.size(), 50, 400));
    std::vector<double> drawn;
    for (int i = 0; i < resamples && !control.stopRequested(); ++i)
        if (const Measure ece = eceOf(resampleWeights(0, i, scored.size()))) drawn.push_back(*ece);
    std::sort(drawn.begin(), drawn.end());
    out.low = quantileOf(drawn, 0.025);
    out.high = quantileOf(drawn, 0.975);
    return out;
}

} // namespace

std::vector<LayerPoint> layerPoints(const LevelColumns& level, const JobControl& control) {
    std::vector<LayerPoint> out;
    for (const ReadingColumns& reading : level.readings) {
        if (control.stopRequested()) break;
        LayerPoint point{reading.layer, reading.readout, reading.head, 0, {}};
        std::int64_t right = 0, answered = 0, agreed = 0;
        Mean rank, probability, entropy;
        std::vector<LabelTable::Scored> scored;
        for (std::size_t row = 0; row < reading.label.size(); ++row) {
            if (!level.hasGold(row) || reading.label[row] < 0) continue;
            const bool hit = reading.label[row] == level.gold[row];
            scored.push_back({std::clamp(static_cast<double>(reading.probability[row]), 0.0, 1.0),
                              static_cast<std::uint32_t>(point.rows), 1, hit});
            ++point.rows;
            right += hit;
            if (level.predicted[row] >= 0) {
                ++answered;
                agreed += reading.label[row] == level.predicted[row];
            }
            if (reading.goldRank[row] > 0) rank.add(reading.goldRank[row]);
            if (!std::isnan(reading.goldProbability[row])) probability.add(reading.goldProbability[row]);
            entropy.add(reading.entropy[row]);
        }
        const auto put = [&](LayerMeasure measure, const LayerValue& value) {
            point.values[static_cast<std::size_t>(measure)] = value;
        };
        put(LayerMeasure::Accuracy, share(right, point.rows));
        put(LayerMeasure::GoldRank, rank.value());
        put(LayerMeasure::GoldProbability, probability.value());
        put(LayerMeasure::Entropy, entropy.value());
        put(LayerMeasure::Agreement, share(agreed, answered));
        put(LayerMeasure::CalibrationError, calibrationOf(scored, control));
        out.push_back(std::move(point));
    }
    return out;
}

} // namespace strata
