// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/evaluation_breakdown.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace strata {

ShareInterval wilsonInterval(std::int64_t hits, std::int64_t count) {
    if (count <= 0) return {};
    constexpr double z = 1.959963984540054;
    const double n = static_cast<double>(count), p = static_cast<double>(hits) / n;
    const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    // At the ends rounding would leave a hair.
    return {hits == 0 ? 0 : std::max(0.0, middle - half), hits == count ? 1 : std::min(1.0, middle + half)};
}

std::vector<LabelCount> labelCounts(const LevelColumns& level) {
    std::vector<LabelCount> out(level.labels.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].label = static_cast<std::int32_t>(i);
    for (std::size_t row = 0; row < level.gold.size(); ++row) {
        const std::int32_t gold = level.gold[row], predicted = level.predicted[row];
        if (gold >= 0) ++out[static_cast<std::size_t>(gold)].gold;
        if (predicted >= 0) ++out[static_cast<std::size_t>(predicted)].predicted;
        if (gold >= 0 && gold == predicted) ++out[static_cast<std::size_t>(gold)].hits;
    }
    // Runners-up name labels, too: nobody's gold, nobody's answer.
    std::erase_if(out, [](const LabelCount& one) { return one.gold + one.predicted == 0; });
    return out;
}

namespace {

/// In the tree of labels; without one all are alike.
std::int32_t placeOf(const EvaluationColumns& columns, const LabelNode& node) {
    const LevelColumns& level = columns.levels()[columns.labelLevels()[static_cast<std::size_t>(node.level)]];
    return level.places.empty() ? 0 : level.places[static_cast<std::size_t>(node.label)];
}

} // namespace

std::vector<LabelNode> labelTree(const EvaluationColumns& columns) {
    struct Growing {
        LabelNode node;
        std::map<std::int32_t, std::size_t> children;
        std::vector<std::size_t> order;
    };
    std::vector<Growing> nodes(1); // the root
    for (std::size_t row = 0; row < columns.rows(); ++row) {
        std::size_t at = 0;
        bool right = true;
        for (std::size_t i = 0; i < columns.labelLevels().size(); ++i) {
            const LevelColumns& level = columns.levels()[columns.labelLevels()[i]];
            if (!level.hasGold(row)) break;
            const auto [found, isNew] = nodes[at].children.emplace(level.gold[row], nodes.size());
            const std::size_t child = found->second;
            if (isNew) {
                nodes[at].order.push_back(child);
                nodes.push_back({{static_cast<int>(i), level.gold[row], static_cast<int>(at), 0, 0, 0}, {}, {}});
            }
            at = child;
            right = right && level.isRight(row);
            ++nodes[at].node.rows;
            nodes[at].node.right += level.isRight(row);
            nodes[at].node.withParents += right;
        }
    }
    for (Growing& node : nodes)
        std::stable_sort(node.order.begin(), node.order.end(), [&](std::size_t a, std::size_t b) {
            return placeOf(columns, nodes[a].node) < placeOf(columns, nodes[b].node);
        });
    // In the order in which it is read: each label, then what is below it.
    std::vector<LabelNode> out;
    std::vector<std::pair<std::size_t, int>> waiting; // a node, and where its parent came to stand
    for (auto child = nodes[0].order.rbegin(); child != nodes[0].order.rend(); ++child)
        waiting.emplace_back(*child, -1);
    while (!waiting.empty()) {
        const auto [at, parent] = waiting.back();
        waiting.pop_back();
        const int place = static_cast<int>(out.size());
        out.push_back(nodes[at].node);
        out.back().parent = parent;
        for (auto child = nodes[at].order.rbegin(); child != nodes[at].order.rend(); ++child)
            waiting.emplace_back(*child, place);
    }
    return out;
}

std::vector<std::int32_t> labelsInTreeOrder(const EvaluationColumns& columns, std::size_t labelLevel,
                                            const std::vector<LabelNode>& tree) {
    const LevelColumns& level = columns.levels()[columns.labelLevels()[labelLevel]];
    std::vector<std::int32_t> out;
    std::vector<bool> seen(level.labels.size());
    const auto add = [&](std::int32_t label) {
        if (seen[static_cast<std::size_t>(label)]) return;
        seen[static_cast<std::size_t>(label)] = true;
        out.push_back(label);
    };
    for (const LabelNode& node : tree)
        if (node.level == static_cast<int>(labelLevel)) add(node.label);
    for (const LabelCount& count : labelCounts(level))
        add(count.label);
    if (!level.places.empty()) // also those that only predictions name have their place
        std::stable_sort(out.begin(), out.end(), [&](std::int32_t a, std::int32_t b) {
            return level.places[static_cast<std::size_t>(a)] < level.places[static_cast<std::size_t>(b)];
        });
    return out;
}

std::int64_t Confusion::ofGold(std::size_t gold) const {
    const auto from = counts.begin() + static_cast<std::ptrdiff_t>(gold * labels.size());
    return std::accumulate(from, from + static_cast<std::ptrdiff_t>(labels.size()), std::int64_t{0});
}

Confusion confusionOf(const LevelColumns& level, const std::vector<std::int32_t>& ordered, std::size_t most) {
    Confusion out;
    std::vector<std::int64_t> mistakes(level.labels.size());
    for (std::size_t row = 0; row < level.gold.size(); ++row) {
        if (!level.isWrong(row)) continue;
        ++mistakes[static_cast<std::size_t>(level.gold[row])];
        if (level.predicted[row] >= 0) ++mistakes[static_cast<std::size_t>(level.predicted[row])];
    }
    std::vector<std::int32_t> shown = ordered;
    if (shown.size() > most) {
        std::stable_sort(shown.begin(), shown.end(), [&](std::int32_t a, std::int32_t b) {
            return mistakes[static_cast<std::size_t>(a)] > mistakes[static_cast<std::size_t>(b)];
        });
        shown.resize(most);
        out.pooled = true;
    }
    std::vector<std::size_t> place(level.labels.size(), shown.size()); // all others
    std::vector<bool> isShown(level.labels.size());
    for (const std::int32_t label : shown)
        isShown[static_cast<std::size_t>(label)] = true;
    for (const std::int32_t label : ordered) {
        if (!isShown[static_cast<std::size_t>(label)]) continue;
        place[static_cast<std::size_t>(label)] = out.labels.size();
        out.labels.push_back(label);
    }
    if (out.pooled) out.labels.push_back(-1);
    const std::size_t none = out.labels.size();
    out.labels.push_back(-1);
    out.counts.resize(out.labels.size() * out.labels.size());
    for (std::size_t row = 0; row < level.gold.size(); ++row) {
        if (!level.hasGold(row)) continue;
        const std::size_t gold = place[static_cast<std::size_t>(level.gold[row])];
        const std::size_t said =
            level.predicted[row] < 0 ? none : place[static_cast<std::size_t>(level.predicted[row])];
        ++out.counts[gold * out.labels.size() + said];
    }
    return out;
}

std::vector<ConfusedPair> confusedPairs(const LevelColumns& level) {
    std::map<std::pair<std::int32_t, std::int32_t>, std::int64_t> counts;
    std::vector<std::int64_t> ofGold(level.labels.size(), 0);
    for (std::size_t row = 0; row < level.gold.size(); ++row) {
        if (!level.hasGold(row)) continue;
        ++ofGold[static_cast<std::size_t>(level.gold[row])];
        if (level.isWrong(row)) ++counts[{level.gold[row], level.predicted[row]}];
    }
    std::vector<ConfusedPair> pairs;
    pairs.reserve(counts.size());
    for (const auto& [pair, rows] : counts)
        pairs.push_back({pair.first, pair.second, rows, ofGold[static_cast<std::size_t>(pair.first)]});
    std::stable_sort(pairs.begin(), pairs.end(), [](const ConfusedPair& a, const ConfusedPair& b) {
        return a.rows != b.rows ? a.rows > b.rows : a.ofGold < b.ofGold;
    });
    return pairs;
}

std::vector<AccuracyBin> accuracyBy(const LevelColumns& level, const std::function<double(std::size_t)>& value,
                                    std::size_t bins) {
    struct Item {
        double value;
        bool right;
    };
    std::vector<Item> items;
    for (std::size_t row = 0; row < level.gold.size(); ++row)
        if (const double v = level.hasGold(row) ? value(row) : std::nan(""); !std::isnan(v))
            items.push_back({v, level.isRight(row)});
    std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.value < b.value; });
    std::vector<AccuracyBin> out;
    const std::size_t each = std::max<std::size_t>(1, (items.size() + bins - 1) / std::max<std::size_t>(bins, 1));
    for (std::size_t i = 0; i < items.size();) {
        AccuracyBin bin{items[i].value, items[i].value, 0, 0};
        for (; i < items.size() && (bin.rows < static_cast<std::int64_t>(each) || items[i].value == bin.high); ++i) {
            bin.high = items[i].value;
            ++bin.rows;
            bin.right += items[i].right;
        }
        out.push_back(bin);
    }
    return out;
}

std::vector<AccuracyBin> accuracyByFrequency(const LevelColumns& level) {
    std::vector<std::int64_t> often(level.labels.size());
    for (const std::int32_t gold : level.gold)
        if (gold >= 0) ++often[static_cast<std::size_t>(gold)];
    std::map<int, AccuracyBin> bins; // by the exponent of its upper end
    for (std::size_t row = 0; row < level.gold.size(); ++row) {
        if (!level.hasGold(row)) continue;
        const std::int64_t count = often[static_cast<std::size_t>(level.gold[row])];
        int exponent = 0;
        while ((std::int64_t{1} << exponent) < count)
            ++exponent;
        AccuracyBin& bin = bins[exponent];
        bin.low = exponent == 0 ? 1 : static_cast<double>((std::int64_t{1} << (exponent - 1)) + 1);
        bin.high = static_cast<double>(std::int64_t{1} << exponent);
        ++bin.rows;
        bin.right += level.isRight(row);
    }
    std::vector<AccuracyBin> out;
    for (const auto& [exponent, bin] : bins)
        out.push_back(bin);
    return out;
}

} // namespace strata
