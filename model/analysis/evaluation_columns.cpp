// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/evaluation_columns.h"

#include <algorithm>

namespace strata {
namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

template <class T> std::size_t bytesOf(const std::vector<T>& column) {
    return column.capacity() * sizeof(T);
}

std::int32_t narrowed(std::int64_t count) {
    return static_cast<std::int32_t>(std::min<std::int64_t>(count, std::numeric_limits<std::int32_t>::max()));
}

} // namespace

const std::string& LevelColumns::nameOf(std::int32_t label) const {
    static const std::string none;
    return label < 0 ? none : labels[static_cast<std::size_t>(label)];
}

std::int32_t LevelColumns::idOf(const std::string& label) {
    const auto [found, isNew] = m_ids.emplace(label, static_cast<std::int32_t>(labels.size()));
    if (isNew) labels.push_back(label);
    return found->second;
}

void LevelColumns::addReadings(const std::vector<LabelReading>& from) {
    const std::size_t row = gold.size() - 1;
    for (const LabelReading& one : from) {
        auto to = std::find_if(readings.begin(), readings.end(), [&](const ReadingColumns& known) {
            return known.layer == one.layer && known.readout == one.readout && known.head == one.head;
        });
        if (to == readings.end())
            to = readings.insert(to, {one.layer, one.readout, one.head, {}, {}, {}, {}, {}, {}, {}});
        if (to->label.size() > row) continue; // said twice
        to->fill(row);
        to->label.push_back(idOf(one.label));
        to->goldRank.push_back(one.goldRank ? narrowed(*one.goldRank) : 0);
        to->probability.push_back(static_cast<float>(one.probability));
        to->margin.push_back(static_cast<float>(one.margin));
        to->entropy.push_back(static_cast<float>(one.entropy));
        to->goldProbability.push_back(one.goldProbability ? static_cast<float>(*one.goldProbability) : unknown);
        to->cosine.push_back(one.cosine ? static_cast<float>(*one.cosine) : unknown);
    }
    for (ReadingColumns& known : readings)
        known.fill(gold.size());
}

void ReadingColumns::fill(std::size_t rows) {
    label.resize(rows, -1);
    goldRank.resize(rows, 0);
    for (std::vector<float>* column : {&probability, &margin, &entropy, &goldProbability, &cosine})
        column->resize(rows, unknown);
}

std::size_t ReadingColumns::bytes() const {
    return bytesOf(label) + bytesOf(goldRank) + bytesOf(probability) + bytesOf(margin) + bytesOf(entropy) +
           bytesOf(goldProbability) + bytesOf(cosine);
}

std::size_t LevelColumns::bytes() const {
    std::size_t ofReadings = 0;
    for (const ReadingColumns& one : readings)
        ofReadings += one.bytes();
    return ofReadings + bytesOf(gold) + bytesOf(before) + bytesOf(answer) + bytesOf(predicted) + bytesOf(runnerUp) +
           bytesOf(confidence) + bytesOf(runnerUpProbability) + bytesOf(surprise);
}

EvaluationColumns::EvaluationColumns(const std::vector<EvaluatedLevel>& levels) {
    for (const EvaluatedLevel& level : levels) {
        if (level.isLabel) m_labelLevels.push_back(m_levels.size());
        m_levels.emplace_back().level = level;
    }
}

void EvaluationColumns::add(const EvaluationRecord& record) {
    m_ids.push_back(record.id);
    static const LevelRecord unreached;
    for (std::size_t i = 0; i < m_levels.size(); ++i) {
        LevelColumns& to = m_levels[i];
        const LevelRecord& from = i < record.levels.size() ? record.levels[i] : unreached;
        const bool label = to.level.isLabel;
        to.gold.push_back(label && from.gold ? to.idOf(*from.gold) : -1);
        to.predicted.push_back(label && from.label ? to.idOf(*from.label) : -1);
        to.confidence.push_back(from.labelProbability ? static_cast<float>(*from.labelProbability) : unknown);
        // The most probable label that was not answered: what was answered need not be the first one.
        const auto other = std::find_if(from.probabilities.begin(), from.probabilities.end(),
                                        [&](const LabelProbability& one) { return one.label != from.label; });
        const bool known = label && other != from.probabilities.end();
        to.before.push_back(narrowed(from.beforeTokens));
        to.answer.push_back(narrowed(from.answerTokens));
        to.runnerUp.push_back(known ? to.idOf(other->label) : -1);
        to.runnerUpProbability.push_back(known ? static_cast<float>(other->probability) : unknown);
        to.surprise.push_back(from.goldTokens > 0
                                  ? static_cast<float>(-from.goldLogprob / static_cast<double>(from.goldTokens))
                                  : unknown);
        to.addReadings(from.readings);
    }
    m_layerTokens.push_back(narrowed(record.cost.layerTokens));
    m_lengths.push_back(record.promptTokens > 0 ? narrowed(record.promptTokens) : -1);
    m_milliseconds.push_back(static_cast<float>(record.cost.milliseconds));
    addCost(record.cost, m_cost);
}

void EvaluationColumns::orderBy(const Taxonomy& tree) {
    for (std::size_t i = 0; i < m_labelLevels.size(); ++i) {
        LevelColumns& level = m_levels[m_labelLevels[i]];
        const std::vector<const TaxonomyNode*> nodes = tree.level(static_cast<int>(i));
        const auto behind = static_cast<std::int32_t>(nodes.size());
        level.places.resize(level.labels.size());
        for (std::size_t label = 0; label < level.labels.size(); ++label)
            level.places[label] = behind + static_cast<std::int32_t>(label); // in the order of naming
        for (auto node = nodes.rbegin(); node != nodes.rend(); ++node)       // of two nodes of a name the first counts
            if (const auto known = level.m_ids.find((*node)->label); known != level.m_ids.end())
                level.places[static_cast<std::size_t>(known->second)] =
                    static_cast<std::int32_t>(nodes.rend() - node) - 1;
    }
}

int EvaluationColumns::firstWrong(std::size_t row) const {
    for (const std::size_t level : m_labelLevels)
        if (m_levels[level].isWrong(row)) return static_cast<int>(level);
    return -1;
}

std::size_t EvaluationColumns::bytes() const {
    std::size_t out = bytesOf(m_ids) + bytesOf(m_layerTokens) + bytesOf(m_lengths) + bytesOf(m_milliseconds);
    for (const LevelColumns& level : m_levels)
        out += level.bytes();
    return out;
}

} // namespace strata
