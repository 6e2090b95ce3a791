// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/calibration_table.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace strata {
namespace {

constexpr int bins = 15;

/// (b − 1)/15 < c ≤ b/15, and 0 in the first (Guo et al. leave 0 out).
std::size_t binOf(double confidence) {
    return static_cast<std::size_t>(std::clamp(std::ceil(bins * confidence), 1.0, double{bins}) - 1);
}

} // namespace

CalibrationTable::CalibrationTable(const std::vector<LabelTable::Scored>& scored) {
    std::map<int, std::vector<Item>> levels;
    for (const LabelTable::Scored& one : scored)
        levels[one.level].push_back({one.confidence, one.row, one.right});
    for (auto& [level, items] : levels) {
        std::stable_sort(items.begin(), items.end(),
                         [](const Item& a, const Item& b) { return a.confidence > b.confidence; });
        m_levels.push_back({level, std::move(items)});
    }
}

CalibrationScore CalibrationTable::scoreOf(const Level& level, RowWeights weights) {
    struct Bin {
        double count = 0, right = 0, confidence = 0;
    };
    std::array<Bin, bins> inBin;
    double count = 0, right = 0, confidence = 0, squares = 0;
    double errors = 0, curve = 0; // of the labels that are surer than those at hand
    for (std::size_t i = 0; i < level.items.size();) {
        const double c = level.items[i].confidence;
        double ties = 0, rightTies = 0;
        for (; i < level.items.size() && level.items[i].confidence == c; ++i) {
            ties += weights[level.items[i].row];
            if (level.items[i].right) rightTies += weights[level.items[i].row];
        }
        if (ties <= 0) continue;
        Bin& bin = inBin[binOf(c)];
        bin.count += ties;
        bin.right += rightTies;
        bin.confidence += ties * c;
        const double rate = (ties - rightTies) / ties;
        for (double k = 1; k <= ties; ++k)
            curve += (errors + k * rate) / (count + k);
        errors += ties - rightTies;
        count += ties;
        right += rightTies;
        confidence += ties * c;
        squares += rightTies * (1 - c) * (1 - c) + (ties - rightTies) * c * c;
    }
    CalibrationScore score;
    score.level = level.level;
    score.rows = static_cast<std::int64_t>(count);
    score.accuracy = ratioOf(right, count);
    score.meanConfidence = ratioOf(confidence, count);
    score.brier = ratioOf(squares, count);
    score.aurc = ratioOf(curve, count);
    if (count <= 0) return score;
    double sum = 0, largest = 0;
    for (const Bin& bin : inBin) {
        if (bin.count <= 0) continue;
        const double gap = std::abs(bin.right - bin.confidence);
        sum += gap;
        largest = std::max(largest, gap / bin.count);
    }
    score.ece = sum / count;
    score.mce = largest;
    return score;
}

std::vector<CalibrationScore> CalibrationTable::score(RowWeights weights) const {
    std::vector<CalibrationScore> out;
    for (const Level& level : m_levels)
        out.push_back(scoreOf(level, weights));
    return out;
}

std::vector<CalibrationCurves> CalibrationTable::curves() const {
    std::vector<CalibrationCurves> out;
    for (const Level& level : m_levels) {
        CalibrationCurves curves{level.level, {}, {}};
        std::array<double, bins> right{}, confidence{};
        std::array<std::int64_t, bins> counts{};
        const double all = static_cast<double>(level.items.size());
        // Points so close that nobody sees them are left out, never the last one.
        const double apart = 1.0 / static_cast<double>(mostRiskPoints);
        double errors = 0, shown = -1;
        for (std::size_t i = 0; i < level.items.size();) {
            const double c = level.items[i].confidence;
            const std::size_t bin = binOf(c);
            for (; i < level.items.size() && level.items[i].confidence == c; ++i) {
                ++counts[bin];
                right[bin] += level.items[i].right;
                confidence[bin] += c;
                errors += !level.items[i].right;
            }
            const double kept = static_cast<double>(i), coverage = kept / all;
            if (coverage - shown < apart && i < level.items.size()) continue;
            curves.risk.push_back({coverage, errors / kept, c});
            shown = coverage;
        }
        for (std::size_t b = 0; b < bins; ++b) {
            const double count = static_cast<double>(counts[b]);
            curves.bins.push_back({static_cast<double>(b) / bins, static_cast<double>(b + 1) / bins, counts[b],
                                   ratioOf(right[b], count), ratioOf(confidence[b], count)});
        }
        out.push_back(std::move(curves));
    }
    return out;
}

std::size_t CalibrationTable::keptBytes() const {
    std::size_t bytes = 0;
    for (const Level& level : m_levels)
        bytes += level.items.capacity() * sizeof(Item);
    return bytes;
}

} // namespace strata
