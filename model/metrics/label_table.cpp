// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/label_table.h"

#include <algorithm>
#include <cstring>

namespace strata {
namespace {

using Labels = std::vector<LabelId>;

std::uint64_t levelBit(int level) {
    return std::uint64_t{1} << static_cast<unsigned>(level - 1);
}

/// Every label once, in order; places without a label left out.
Labels setOf(const std::vector<Labels>& paths) {
    Labels labels;
    for (const Labels& path : paths)
        std::copy_if(path.begin(), path.end(), std::back_inserter(labels), [](LabelId id) { return id != noLabel; });
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    return labels;
}

bool contains(const Labels& set, LabelId label) {
    return std::binary_search(set.begin(), set.end(), label);
}

/// The set with all ancestors.
Labels closed(const Labels& set, const LabelSpace& space) {
    std::vector<Labels> all(1);
    for (const LabelId label : set)
        for (LabelId at = label; at != noLabel; at = space.parent(at))
            all.front().push_back(at);
    return setOf(all);
}

bool holdsAncestors(const Labels& set, LabelId label, const LabelSpace& space) {
    for (LabelId at = space.parent(label); at != noLabel; at = space.parent(at))
        if (!contains(set, at)) return false;
    return true;
}

/// Labels of the set that are on no complete path: a leaf of the tree with all its ancestors.
std::int32_t outsideCompletePaths(const Labels& set, const LabelSpace& space) {
    Labels complete;
    for (const LabelId label : set)
        if (space.isLeaf(label) && holdsAncestors(set, label, space)) complete.push_back(label);
    return static_cast<std::int32_t>(set.size() - closed(complete, space).size());
}

/// Each path, what is missing at its end cut off, leads down the tree from the top.
bool isConsistent(const std::vector<Labels>& paths, const LabelSpace& space) {
    for (Labels path : paths) {
        while (!path.empty() && path.back() == noLabel)
            path.pop_back();
        if (path.empty()) return false;
        for (std::size_t i = 0; i < path.size(); ++i)
            if (path[i] == noLabel || space.parent(path[i]) != (i > 0 ? path[i - 1] : noLabel)) return false;
    }
    return !paths.empty();
}

std::int32_t commonCount(const Labels& a, const Labels& b) {
    return static_cast<std::int32_t>(
        std::count_if(a.begin(), a.end(), [&](LabelId label) { return contains(b, label); }));
}

} // namespace

std::uint32_t LabelTable::placeOf(LabelId label) {
    const auto index = static_cast<std::size_t>(label);
    if (index >= m_places.size()) m_places.resize(std::max(m_labels.size(), index + 1), -1);
    if (m_places[index] < 0) {
        m_places[index] = static_cast<std::int32_t>(m_levels.size());
        m_levels.push_back(static_cast<std::int16_t>(m_labels.level(label)));
    }
    return static_cast<std::uint32_t>(m_places[index]);
}

void LabelTable::addEntries(const Labels& gold, const Labels& predicted, Row& row) {
    Labels all = gold, both;
    all.insert(all.end(), predicted.begin(), predicted.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::set_intersection(gold.begin(), gold.end(), predicted.begin(), predicted.end(), std::back_inserter(both));
    for (const LabelId label : all) {
        const bool isGold = contains(gold, label), isPredicted = contains(predicted, label);
        std::uint8_t flags = (isGold ? inGold : 0) | (isPredicted ? inPredicted : 0);
        if (m_labels.hasTree()) {
            if (isGold && isPredicted && holdsAncestors(both, label, m_labels)) flags |= rightWithAncestors;
            if (m_labels.isLeaf(label)) {
                if (isGold && holdsAncestors(gold, label, m_labels)) flags |= pathInGold;
                if (isPredicted && holdsAncestors(predicted, label, m_labels)) flags |= pathInPredicted;
            }
        }
        m_entries.push_back({placeOf(label), flags});
        const std::uint64_t bit = levelBit(m_labels.level(label));
        if (isGold) row.goldLevels |= bit;
        if (isGold != isPredicted) row.wrongLevels |= bit;
    }
    row.gold = static_cast<std::int32_t>(gold.size());
    row.predicted = static_cast<std::int32_t>(predicted.size());
    if (!m_labels.hasTree()) return;
    const Labels closedGold = closed(gold, m_labels), closedPredicted = closed(predicted, m_labels);
    row.closedGold = static_cast<std::int32_t>(closedGold.size());
    row.closedPredicted = static_cast<std::int32_t>(closedPredicted.size());
    row.closedBoth = commonCount(closedGold, closedPredicted);
    row.outside = outsideCompletePaths(predicted, m_labels);
}

/// A path as one label: equal names from the top on are equal labels, so their ids say it.
std::int32_t LabelTable::jointOf(std::span<const LabelId> path, std::size_t length) {
    std::string key(length * sizeof(LabelId), '\xFF'); // noLabel
    if (!path.empty() && length > 0)
        std::memcpy(key.data(), path.data(), std::min(length, path.size()) * sizeof(LabelId));
    return m_joint.emplace(std::move(key), static_cast<std::int32_t>(m_joint.size())).first->second;
}

void LabelTable::addJoint(const std::vector<Labels>& gold, const std::vector<Labels>& predicted, Row& row) {
    if (gold.size() > 1 || predicted.size() > 1) m_severalPaths = true;
    if (m_severalPaths || row.gold == 0) return;
    row.jointGold = jointOf(gold.front(), gold.front().size());
    row.jointPredicted =
        jointOf(predicted.empty() ? std::span<const LabelId>() : predicted.front(), gold.front().size());
}

void LabelTable::addScored(const std::vector<Labels>& predicted, const PredictionRow& row, const Row& kept,
                           const Labels& gold) {
    if (row.confidence.empty()) return;
    Labels seen;
    for (std::size_t p = 0; p < predicted.size(); ++p)
        for (std::size_t i = 0; i < predicted[p].size(); ++i) {
            const LabelId label = predicted[p][i];
            if (label == noLabel || std::find(seen.begin(), seen.end(), label) != seen.end()) continue;
            seen.push_back(label);
            const std::optional<double> confidence = row.confidence[p][i];
            const int level = m_labels.level(label);
            if (!confidence || !(kept.goldLevels & levelBit(level))) continue;
            m_scored.push_back({*confidence, static_cast<std::uint32_t>(m_rows.size()),
                                static_cast<std::int16_t>(level), contains(gold, label)});
        }
}

Result<void> LabelTable::add(const PredictionRow& row, const std::string& where) {
    std::vector<Labels> goldPaths, predictedPaths;
    for (const auto& path : row.gold) {
        STRATA_TRY(Labels labels, m_labels.goldPath(path, where));
        goldPaths.push_back(std::move(labels));
    }
    for (const auto& path : row.predicted) {
        STRATA_TRY(Labels labels, m_labels.predictedPath(path, where));
        predictedPaths.push_back(std::move(labels));
    }
    const Labels gold = setOf(goldPaths), predicted = setOf(predictedPaths);
    Row kept;
    kept.firstEntry = m_entries.size();
    kept.firstCount = m_counts.size();
    addEntries(gold, predicted, kept);
    addJoint(goldPaths, predictedPaths, kept);
    if (m_labels.hasTree()) kept.consistent = isConsistent(predictedPaths, m_labels);
    for (const Labels& path : predictedPaths)
        for (std::size_t i = 0; i < path.size(); ++i) {
            if (m_counts.size() - kept.firstCount <= i) m_counts.push_back({static_cast<std::int32_t>(i + 1), 0, 0});
            LevelCount& count = m_counts[kept.firstCount + i];
            ++(path[i] == noLabel ? count.nulls : count.labels);
        }
    addScored(predictedPaths, row, kept, gold);
    m_rows.push_back(kept);
    return {};
}

std::size_t LabelTable::keptBytes() const {
    return m_rows.capacity() * sizeof(Row) + m_entries.capacity() * sizeof(Entry) +
           m_counts.capacity() * sizeof(LevelCount) + m_scored.capacity() * sizeof(Scored) +
           m_places.capacity() * sizeof(std::int32_t) + m_levels.capacity() * sizeof(std::int16_t) +
           m_joint.size() * 64;
}

} // namespace strata
