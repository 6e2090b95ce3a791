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

/// The nodes above what the level answers, and of gold's path; −1: none. Without `nodes` names are all there is.
struct LevelColumns::Place {
    const LabelNodes* nodes = nullptr;
    std::size_t depth = 0; ///< of the level
    std::int32_t above = -1, goldAbove = -1;
    bool goldIsCandidate() const { return !nodes || above == goldAbove; }
};

const std::string& LevelColumns::nameOf(std::int32_t label) const {
    static const std::string none;
    return label < 0 ? none : labels[static_cast<std::size_t>(label)];
}

bool LevelColumns::isNamed(std::int32_t label, const std::string& name) const {
    return nameOf(label) == name || (label >= 0 && names[static_cast<std::size_t>(label)] == name);
}

std::int32_t LevelColumns::idOf(const std::string& label, std::int32_t node, const LabelNodes* nodes) {
    const auto next = static_cast<std::int32_t>(labels.size());
    std::int32_t id = next;
    if (nodes && node >= 0) {
        if (m_ofNode.empty()) m_ofNode.resize(nodes->size(), -1);
        std::int32_t& known = m_ofNode[static_cast<std::size_t>(node)];
        if (known < 0) known = next;
        id = known;
    } else {
        id = m_ids.emplace(label, next).first->second;
    }
    if (id == next) {
        names.push_back(label);
        labels.push_back(nodes && node >= 0 ? nodes->shownName(node) : label);
    }
    return id;
}

/// Of a label that the level chose among: they stand below the answer above.
std::int32_t LevelColumns::candidateOf(const std::string& label, const Place& place) {
    const bool stands = place.nodes && (place.depth == 0 || place.above >= 0);
    return idOf(label, stands ? place.nodes->below(place.above, label) : -1, place.nodes);
}

void LevelColumns::addReadings(const std::vector<LabelReading>& from, const Place& place) {
    const std::size_t row = gold.size() - 1;
    // Under a wrong parent a label of gold's name is another one, and gold is no candidate.
    const bool ofGold = place.goldIsCandidate();
    for (const LabelReading& one : from) {
        auto to = std::find_if(readings.begin(), readings.end(), [&](const ReadingColumns& known) {
            return known.layer == one.layer && known.readout == one.readout && known.head == one.head;
        });
        if (to == readings.end())
            to = readings.insert(to, {one.layer, one.readout, one.head, {}, {}, {}, {}, {}, {}, {}});
        if (to->label.size() > row) continue; // said twice
        to->fill(row);
        to->label.push_back(candidateOf(one.label, place));
        to->goldRank.push_back(ofGold && one.goldRank ? narrowed(*one.goldRank) : 0);
        to->probability.push_back(static_cast<float>(one.probability));
        to->margin.push_back(static_cast<float>(one.margin));
        to->entropy.push_back(static_cast<float>(one.entropy));
        to->goldProbability.push_back(ofGold && one.goldProbability ? static_cast<float>(*one.goldProbability)
                                                                    : unknown);
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

EvaluationColumns::EvaluationColumns(const std::vector<EvaluatedLevel>& levels, const Taxonomy* tree)
    : m_nodes(tree ? std::make_shared<const LabelNodes>(*tree) : nullptr) {
    for (const EvaluatedLevel& level : levels) {
        if (level.isLabel) m_labelLevels.push_back(m_levels.size());
        m_levels.emplace_back().level = level;
    }
}

void EvaluationColumns::add(const EvaluationRecord& record) {
    m_ids.push_back(record.id);
    static const LevelRecord unreached;
    LevelColumns::Place place{m_nodes.get()};
    for (std::size_t i = 0; i < m_levels.size(); ++i) {
        LevelColumns& to = m_levels[i];
        const LevelRecord& from = i < record.levels.size() ? record.levels[i] : unreached;
        const bool label = to.level.isLabel;
        const std::int32_t goldNode = label && m_nodes && from.gold && (place.depth == 0 || place.goldAbove >= 0)
                                          ? m_nodes->below(place.goldAbove, *from.gold)
                                          : -1;
        const std::int32_t answer =
            label && m_nodes && from.label ? m_nodes->answered(place.depth, place.above, *from.label) : -1;
        to.gold.push_back(label && from.gold ? to.idOf(*from.gold, goldNode, m_nodes.get()) : -1);
        to.predicted.push_back(label && from.label ? to.idOf(*from.label, answer, m_nodes.get()) : -1);
        to.confidence.push_back(from.labelProbability ? static_cast<float>(*from.labelProbability) : unknown);
        // The most probable label that was not answered: what was answered need not be the first one.
        const auto other = std::find_if(from.probabilities.begin(), from.probabilities.end(),
                                        [&](const LabelProbability& one) { return one.label != from.label; });
        const bool known = label && other != from.probabilities.end();
        to.before.push_back(narrowed(from.beforeTokens));
        to.answer.push_back(narrowed(from.answerTokens));
        to.runnerUp.push_back(known ? to.candidateOf(other->label, place) : -1);
        to.runnerUpProbability.push_back(known ? static_cast<float>(other->probability) : unknown);
        to.surprise.push_back(from.goldTokens > 0
                                  ? static_cast<float>(-from.goldLogprob / static_cast<double>(from.goldTokens))
                                  : unknown);
        to.addReadings(from.readings, place);
        if (!label) continue;
        ++place.depth;
        place.above = answer;
        place.goldAbove = goldNode;
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
        level.places.resize(level.labels.size());
        for (std::size_t label = 0; label < level.labels.size(); ++label)
            level.places[label] = static_cast<std::int32_t>(nodes.size() + label); // in the order of naming
        for (std::size_t n = nodes.size(); n-- > 0;) { // of two nodes of a name the first counts
            std::int32_t id = -1;
            if (const auto known = level.m_ids.find(nodes[n]->label); known != level.m_ids.end()) id = known->second;
            if (m_nodes && n < m_nodes->level(i).size() && !level.m_ofNode.empty())
                id = level.m_ofNode[static_cast<std::size_t>(m_nodes->level(i)[n])];
            if (id >= 0) level.places[static_cast<std::size_t>(id)] = static_cast<std::int32_t>(n);
        }
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
