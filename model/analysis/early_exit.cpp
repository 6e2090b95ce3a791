// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/early_exit.h"

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

double confidenceOf(const ReadingColumns& reading, ExitRule rule, std::size_t row) {
    switch (rule) {
    case ExitRule::Probability:
        return static_cast<double>(reading.probability[row]);
    case ExitRule::Margin:
        return static_cast<double>(reading.margin[row]);
    case ExitRule::Entropy:
        return std::exp(-static_cast<double>(reading.entropy[row]));
    case ExitRule::Saturation:
        return static_cast<double>(reading.cosine[row]);
    }
    return 0;
}

} // namespace

BlockSizes blockSizesOf(const ModelSummary& model) {
    return {model.layers, model.hiddenSize, model.feedForwardSize, model.keyValueHeads * model.headDim,
            model.vocabularySize};
}

double flopsOf(const BlockSizes& sizes, double layers, double tokens, double readouts) {
    const auto e = static_cast<double>(sizes.hidden), f = static_cast<double>(sizes.feedForward),
               kv = static_cast<double>(sizes.keyValue), v = static_cast<double>(sizes.vocabulary);
    const double block = 2 * (2 * e * e + 2 * e * kv + 3 * e * f) + 4 * e * tokens / 2;
    return layers * tokens * block + readouts * 2 * e * v;
}

EarlyExit::EarlyExit(const LevelColumns& level, const BlockSizes& sizes, ExitLadder ladder)
    : m_level(level), m_sizes(sizes) {
    // Layer 0 is the embedding: it has seen one token only, and is no place to leave at.
    const int own = level.level.layer.value;
    for (int layer = 1; layer < own; ++layer) {
        const ReadingColumns *lens = nullptr, *head = nullptr;
        for (const ReadingColumns& reading : level.readings)
            if (reading.layer.value == layer) (reading.head.empty() ? lens : head) = &reading;
        const ReadingColumns* chosen = ladder == ExitLadder::Lens    ? lens
                                       : ladder == ExitLadder::Heads ? head
                                       : head                        ? head
                                                                     : lens;
        if (!chosen) continue;
        m_ladder.push_back(chosen);
        m_layers.push_back(layer);
    }
    m_layers.push_back(own);
    for (std::size_t row = 0; row < level.gold.size(); ++row) {
        const bool read = std::all_of(m_ladder.begin(), m_ladder.end(),
                                      [&](const ReadingColumns* reading) { return reading->label[row] >= 0; });
        if (level.hasGold(row) && level.predicted[row] >= 0 && read) m_rows.push_back(row);
    }
}

std::size_t EarlyExit::leavesAt(ExitRule rule, double threshold, std::size_t row) const {
    if (threshold < 1)
        for (std::size_t place = 0; place < m_ladder.size(); ++place)
            if (confidenceOf(*m_ladder[place], rule, row) >= threshold) return place; // NaN never is
    return m_ladder.size();
}

void EarlyExit::count(ExitOutcome& to, std::size_t row, std::size_t place) const {
    const std::int32_t label = place < m_ladder.size() ? m_ladder[place]->label[row] : m_level.predicted[row];
    ++to.rows;
    to.right += label == m_level.gold[row];
    to.agreed += label == m_level.predicted[row];
    ++to.exits[place];
    to.depthSum += m_layers[place];
    const auto answer = static_cast<double>(m_level.answer[row]);
    // Every layer up to where it leaves is read once for each token of the answer.
    to.flopsSum += flopsOf(m_sizes, m_layers[place], static_cast<double>(m_level.before[row]) + answer,
                           static_cast<double>(place + 1) * answer);
}

template <class Choose> ExitOutcome EarlyExit::outcome(Choose choose, int half) const {
    ExitOutcome out;
    out.exits.resize(m_layers.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (half < 0 || static_cast<int>(i % 2) == half) count(out, m_rows[i], choose(m_rows[i]));
    return out;
}

ExitOutcome EarlyExit::at(ExitRule rule, double threshold) const {
    ExitOutcome out = outcome([&](std::size_t row) { return leavesAt(rule, threshold, row); }, -1);
    out.threshold = threshold;
    return out;
}

ExitOutcome EarlyExit::at(ExitRule rule, double threshold, bool ofCalibration) const {
    ExitOutcome out = outcome([&](std::size_t row) { return leavesAt(rule, threshold, row); }, ofCalibration ? 0 : 1);
    out.threshold = threshold;
    return out;
}

ExitOutcome EarlyExit::fixed(std::size_t place) const {
    return outcome([&](std::size_t) { return place; }, -1);
}

ExitOutcome EarlyExit::oracle() const {
    return outcome(
        [&](std::size_t row) {
            for (std::size_t place = 0; place < m_ladder.size(); ++place)
                if (m_ladder[place]->label[row] == m_level.gold[row]) return place;
            return m_ladder.size();
        },
        -1);
}

std::vector<double> EarlyExit::thresholds() {
    std::vector<double> out;
    for (int i = 0; i <= 18; ++i)
        out.push_back(i * 0.05); // 0 … 0.90
    for (const double fine : {0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 1.0})
        out.push_back(fine);
    return out;
}

std::vector<ExitOutcome> EarlyExit::sweep(ExitRule rule) const {
    std::vector<ExitOutcome> out;
    for (const double threshold : thresholds())
        out.push_back(at(rule, threshold));
    return out;
}

std::int64_t EarlyExit::rowsNeeded(double risk, double error) {
    return static_cast<std::int64_t>(std::ceil(std::log(1 / error) / (2 * risk * risk)));
}

EarlyExit::Certificate EarlyExit::certify(ExitRule rule, double risk, double error) const {
    Certificate out{risk, error, static_cast<std::int64_t>((m_rows.size() + 1) / 2), rowsNeeded(risk, error), {}, {}};
    const std::vector<double> all = thresholds();
    for (auto threshold = all.rbegin(); threshold != all.rend(); ++threshold) {
        const ExitOutcome seen = at(rule, *threshold, true);
        const double gap = std::max(0.0, risk - (1 - seen.agreement()));
        const double p = seen.rows > 0 ? std::exp(-2 * static_cast<double>(seen.rows) * gap * gap) : 1;
        if (p > error) break;
        out.threshold = *threshold;
    }
    if (out.threshold) out.rest = at(rule, *out.threshold, false);
    return out;
}

} // namespace strata
