// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/hierarchy_metrics.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace strata {
namespace {

/// How many labels from the top are the same.
std::size_t sharedDepth(const LabelPathPair& row) {
    std::size_t depth = 0;
    while (depth < row.gold.size() && depth < row.predicted.size() && row.predicted[depth] == row.gold[depth])
        ++depth;
    return depth;
}

std::string joined(const std::vector<std::string>& labels) {
    std::string out;
    for (const std::string& label : labels)
        out += label + '\n'; // no label holds a line break
    return out;
}

} // namespace

ClassificationScores classificationScores(std::span<const std::string> gold,
                                          std::span<const std::optional<std::string>> predicted) {
    struct Counts {
        std::int64_t hits = 0, falsePositives = 0, misses = 0;
        double f1() const {
            return 2.0 * static_cast<double>(hits) / static_cast<double>(2 * hits + falsePositives + misses);
        }
    };
    std::map<std::string, Counts> classes;
    Counts pooled;
    const std::size_t count = std::min(gold.size(), predicted.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (predicted[i] == gold[i]) {
            ++classes[gold[i]].hits;
            ++pooled.hits;
            continue;
        }
        ++classes[gold[i]].misses;
        ++pooled.misses;
        if (!predicted[i]) continue;
        ++classes[*predicted[i]].falsePositives;
        ++pooled.falsePositives;
    }
    ClassificationScores scores;
    scores.count = static_cast<std::int64_t>(count);
    if (count == 0) return scores;
    scores.accuracy = static_cast<double>(pooled.hits) / static_cast<double>(count);
    scores.microF1 = pooled.f1();
    for (const auto& [label, counts] : classes)
        scores.macroF1 += counts.f1() / static_cast<double>(classes.size());
    return scores;
}

double jointAccuracy(std::span<const LabelPathPair> rows) {
    if (rows.empty()) return 0;
    const auto right = std::count_if(rows.begin(), rows.end(),
                                     [](const LabelPathPair& row) { return sharedDepth(row) == row.gold.size(); });
    return static_cast<double>(right) / static_cast<double>(rows.size());
}

double jointMicroF1(std::span<const LabelPathPair> rows) {
    std::vector<std::string> gold;
    std::vector<std::optional<std::string>> predicted;
    for (const LabelPathPair& row : rows) {
        gold.push_back(joined(row.gold));
        std::vector<std::string> path;
        for (std::size_t i = 0; i < row.gold.size() && i < row.predicted.size() && row.predicted[i]; ++i)
            path.push_back(*row.predicted[i]);
        predicted.push_back(path.size() == row.gold.size() ? std::optional(joined(path)) : std::nullopt);
    }
    return classificationScores(gold, predicted).microF1;
}

double hierarchicalF1(std::span<const LabelPathPair> rows) {
    std::int64_t shared = 0, total = 0;
    for (const LabelPathPair& row : rows) {
        std::size_t answered = 0;
        while (answered < row.predicted.size() && answered < row.gold.size() && row.predicted[answered])
            ++answered;
        shared += static_cast<std::int64_t>(sharedDepth(row));
        total += static_cast<std::int64_t>(answered + row.gold.size());
    }
    return total > 0 ? 2.0 * static_cast<double>(shared) / static_cast<double>(total) : 0.0;
}

double calibrationError(std::span<const double> confidences, const std::vector<bool>& correct, int bins) {
    struct Bin {
        double confidence = 0, hits = 0, count = 0;
    };
    std::vector<Bin> sums(static_cast<std::size_t>(std::max(bins, 1)));
    const std::size_t count = std::min(confidences.size(), correct.size());
    if (count == 0) return 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double confidence = std::clamp(confidences[i], 0.0, 1.0);
        Bin& bin =
            sums[std::min(sums.size() - 1, static_cast<std::size_t>(confidence * static_cast<double>(sums.size())))];
        bin.confidence += confidence;
        bin.hits += correct[i] ? 1 : 0;
        bin.count += 1;
    }
    double error = 0;
    for (const Bin& bin : sums)
        error += std::abs(bin.hits - bin.confidence) / static_cast<double>(count);
    return error;
}

} // namespace strata
