// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/record_choice.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace strata {
namespace {

bool outcomeFits(const EvaluationColumns& columns, const RecordFilter& filter, std::size_t row) {
    if (filter.outcome == RecordFilter::Outcome::Any) return true;
    const bool right = filter.outcome == RecordFilter::Outcome::Right;
    if (filter.level >= 0) {
        const LevelColumns& level = columns.levels()[static_cast<std::size_t>(filter.level)];
        return right ? level.isRight(row) : level.isWrong(row);
    }
    const bool wrong = columns.firstWrong(row) >= 0;
    if (!right) return wrong;
    const auto& levels = columns.labelLevels();
    return !wrong && std::any_of(levels.begin(), levels.end(),
                                 [&](std::size_t level) { return columns.levels()[level].hasGold(row); });
}

/// Of rows that are wrong on any level it is the wrong level's own: who looks for sure mistakes does not mean those
/// that another level was unsure of.
bool confidenceFits(const EvaluationColumns& columns, const RecordFilter& filter, std::size_t row) {
    const auto fits = [&](double confidence) {
        return confidence >= filter.atLeast.value_or(0) && confidence <= filter.atMost.value_or(1); // NaN never does
    };
    if (filter.level >= 0 || filter.outcome != RecordFilter::Outcome::Wrong)
        return fits(confidenceOf(columns, filter.level, row));
    return std::any_of(columns.labelLevels().begin(), columns.labelLevels().end(), [&](std::size_t at) {
        return columns.levels()[at].isWrong(row) && fits(static_cast<double>(columns.levels()[at].confidence[row]));
    });
}

bool hasLabel(const EvaluationColumns& columns, const std::string& label, std::size_t row) {
    return std::any_of(columns.labelLevels().begin(), columns.labelLevels().end(), [&](std::size_t at) {
        const LevelColumns& level = columns.levels()[at];
        return level.isNamed(level.gold[row], label) || level.isNamed(level.predicted[row], label);
    });
}

/// Of each label its place in the order of names, so that rows are sorted by numbers.
std::vector<std::int32_t> ranksOf(const LevelColumns& level) {
    std::vector<std::int32_t> order(level.labels.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
        return level.labels[static_cast<std::size_t>(a)] < level.labels[static_cast<std::size_t>(b)];
    });
    std::vector<std::int32_t> ranks(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        ranks[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(i);
    return ranks;
}

/// What rows are sorted by, one number each; NaN: not known.
std::vector<double> keysOf(const EvaluationColumns& columns, const RecordOrder& order) {
    using Key = RecordOrder::Key;
    std::vector<double> keys(columns.rows(), std::nan(""));
    const auto count = static_cast<int>(columns.levels().size());
    const LevelColumns* level =
        order.level >= 0 && order.level < count ? &columns.levels()[static_cast<std::size_t>(order.level)] : nullptr;
    const auto labels = [&](const std::vector<std::int32_t>& ids) {
        const std::vector<std::int32_t> ranks = ranksOf(*level);
        for (std::size_t row = 0; row < keys.size(); ++row)
            if (ids[row] >= 0) keys[row] = ranks[static_cast<std::size_t>(ids[row])];
    };
    const auto numbers = [&](const auto& column) {
        for (std::size_t row = 0; row < keys.size(); ++row)
            keys[row] = static_cast<double>(column[row]);
    };
    switch (order.key) {
    case Key::Gold:
        if (level) labels(level->gold);
        break;
    case Key::Predicted:
        if (level) labels(level->predicted);
        break;
    case Key::Confidence:
        for (std::size_t row = 0; row < keys.size(); ++row)
            keys[row] = confidenceOf(columns, order.level, row);
        break;
    case Key::RunnerUp:
        if (level) labels(level->runnerUp);
        break;
    case Key::Surprise:
        if (level) numbers(level->surprise);
        break;
    case Key::FirstWrong:
        for (std::size_t row = 0; row < keys.size(); ++row)
            if (const int wrong = columns.firstWrong(row); wrong >= 0) keys[row] = wrong;
        break;
    case Key::LayerTokens:
        for (std::size_t row = 0; row < keys.size(); ++row)
            keys[row] = columns.layerTokens(row);
        break;
    case Key::Length:
        for (std::size_t row = 0; row < keys.size(); ++row)
            if (columns.length(row) >= 0) keys[row] = columns.length(row);
        break;
    case Key::Row:
        break;
    }
    return keys;
}

} // namespace

double confidenceOf(const EvaluationColumns& columns, int level, std::size_t row) {
    const auto count = static_cast<int>(columns.levels().size());
    if (level >= count) return std::nan("");
    if (level >= 0) return static_cast<double>(columns.levels()[static_cast<std::size_t>(level)].confidence[row]);
    double least = std::nan("");
    for (const std::size_t at : columns.labelLevels())
        least = std::fmin(least, static_cast<double>(columns.levels()[at].confidence[row]));
    return least;
}

bool passes(const EvaluationColumns& columns, const RecordFilter& filter, std::size_t row) {
    const auto count = static_cast<int>(columns.levels().size());
    if (filter.level >= count || filter.labelLevel >= count) return false;
    if (filter.found && (row >= filter.found->size() || !(*filter.found)[row])) return false;
    if (!outcomeFits(columns, filter, row)) return false;
    if ((filter.atLeast || filter.atMost) && !confidenceFits(columns, filter, row)) return false;
    if (filter.labelLevel >= 0) {
        const LevelColumns& level = columns.levels()[static_cast<std::size_t>(filter.labelLevel)];
        if (!filter.gold.empty() && !level.isNamed(level.gold[row], filter.gold)) return false;
        if (filter.predictedNone && level.predicted[row] >= 0) return false;
        if (!filter.predicted.empty() && !level.isNamed(level.predicted[row], filter.predicted)) return false;
    }
    return filter.label.empty() || hasLabel(columns, filter.label, row);
}

std::vector<std::uint32_t> chosenRows(const EvaluationColumns& columns, const RecordFilter& filter,
                                      const RecordOrder& order) {
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < columns.rows(); ++row)
        if (passes(columns, filter, row)) rows.push_back(static_cast<std::uint32_t>(row));
    if (order.key == RecordOrder::Key::Row) {
        if (order.descending) std::reverse(rows.begin(), rows.end());
        return rows;
    }
    const std::vector<double> keys = keysOf(columns, order);
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (std::isnan(keys[a]) || std::isnan(keys[b])) return !std::isnan(keys[a]) && std::isnan(keys[b]);
        return order.descending ? keys[a] > keys[b] : keys[a] < keys[b];
    });
    return rows;
}

} // namespace strata
