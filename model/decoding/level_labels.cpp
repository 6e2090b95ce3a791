// SPDX-License-Identifier: GPL-3.0-or-later
// A level that answers with a label: which there are, how probable each is, which one the answer is.
#include "model/decoding/hierarchical_decoder.h"
#include "model/decoding/hierarchy_beam.h"
#include "model/decoding/label_match.h"
#include "model/decoding/label_readings.h"
#include "model/decoding/sampling.h"
#include "model/task/conversation.h"

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

} // namespace

Result<LabelTrie> HierarchicalDecoder::labelsOf(int index, bool& skip) {
    const TaskLevel& spec = m_task->levels[static_cast<std::size_t>(index)];
    if (spec.answer != AnswerKind::Label || !m_task->taxonomy) return LabelTrie();
    const auto path = labelPath(*m_task, index, m_answers);
    const TaxonomyNode* const parent = m_task->taxonomy->resolve(path);
    if (!parent) {
        // A level above answered with none of its labels, which it says, or was left out: nothing is known to choose
        // from, and any text may follow.
        skip = std::any_of(path.begin(), path.end(), [](const std::string& label) { return label.empty(); });
        return LabelTrie();
    }
    if (parent->children.empty()) {
        skip = true;
        warn("Level \"" + spec.name + "\" is left out: \"" + parent->label + "\" has nothing below it.");
        return LabelTrie();
    }
    STRATA_TRY(LabelTrie trie, LabelTrie::make(*m_tokenizer, m_task->layout, parent->children));
    for (const std::string& label : trie.indistinguishable())
        warn("Level \"" + spec.name + "\": the label \"" + label +
             "\" is written with the same tokens as another one.");
    return trie;
}

Result<void> HierarchicalDecoder::scoreLabels(RunLevel& level, const LabelTrie& trie) {
    if (trie.empty()) return {};
    const HeadIndex used = m_heads[static_cast<std::size_t>(m_answers.size())];
    const ForwardCost before = m_state.cost();
    STRATA_TRY(level.candidates, trie.score(m_state, used, *m_control, labelScore()));
    m_meter.addLabelScoring(before, m_state.cost());
    sortByScore(level.candidates, labelScore());
    return {};
}

/// The most probable label, or one that is drawn by the labels' probabilities.
Result<void> HierarchicalDecoder::choose(RunLevel& level, const LabelTrie& trie) {
    level.scored = true;
    if (m_control->stopRequested()) return JobControl::cancelled();
    std::vector<float> scores;
    for (const LabelCandidate& candidate : level.candidates)
        scores.push_back(static_cast<float>(scoreOf(candidate, labelScore())));
    const TokenId chosen = chooseToken(scores, {}, m_options->sampling, m_random);
    const std::string& label = level.candidates[static_cast<std::size_t>(chosen.value)].label;
    const auto at = std::ranges::find(trie.labels(), label) - trie.labels().begin();
    const std::vector<TokenId> ids = trie.tokensOf(static_cast<int>(at));
    if (!fits(ids.size())) {
        level.stoppedBy = StopReason::MaxNewTokens;
        return {};
    }
    STRATA_CHECK(giveTokens(level, ids));
    STRATA_CHECK(readHeads());
    level.stoppedBy = StopReason::EndOfTurn;
    m_run.cost = m_meter.cost();
    return {};
}

void HierarchicalDecoder::conclude(RunLevel& level, int index, const LabelTrie& trie) {
    const bool last = index + 1 == static_cast<int>(m_task->levels.size());
    level.text = answerText(level, last);
    m_text += answerText(level, false);
    m_run.cost = m_meter.cost();
    if (m_task->levels[static_cast<std::size_t>(index)].answer != AnswerKind::Label) {
        m_answers.push_back(level.text);
        return;
    }
    const std::string answer = trimmed(answerText(level, true));
    m_answers.push_back(answer);
    if (level.stoppedBy == StopReason::Cancelled) return;
    findLabel(level, index, trie, answer);
    if (level.label) {
        m_answers.back() = *level.label;
    } else if (!trie.empty()) { // else a level above has said that there is nothing to choose from
        const bool below = std::any_of(m_task->levels.begin() + index + 1, m_task->levels.end(),
                                       [](const TaskLevel& next) { return next.answer == AnswerKind::Label; });
        warn("Level \"" + level.name + "\": the answer \"" + answer + "\" is none of its labels" +
             (below ? ", so the levels below have no labels to choose from." : "."));
    }
    extendPath(level);
}

/// By its tokens, or by its text: among the labels below the answer above, then among the level's others; nearest
/// words are looked for below the answer above alone.
void HierarchicalDecoder::findLabel(RunLevel& level, int index, const LabelTrie& trie, const std::string& answer) {
    const auto take = [&](const std::string& label, LabelMatch match, int distance, bool underParent) {
        level.label = label;
        level.labelValid = true;
        level.labelMatch = match;
        level.labelDistance = distance;
        level.underParent = underParent;
    };
    std::vector<TokenId> ids;
    for (const RunToken& token : level.tokens)
        ids.push_back(token.reading.id);
    if (const int found = trie.find(ids); found >= 0) {
        take(trie.labels()[static_cast<std::size_t>(found)], LabelMatch::Exact, 0, true);
    } else if (m_task->taxonomy && !level.tokens.empty()) {
        // A constrained answer that was cut short is the beginning of a label, not a slip of the pen.
        const MatchedLabel near = matchLabel(answer, trie.labels(), !level.constrained);
        std::vector<std::string> others;
        if (near.match != LabelMatch::Exact && near.match != LabelMatch::Normalised)
            for (const TaxonomyNode* const node : m_task->taxonomy->level(labelDepth(*m_task, index)))
                others.push_back(node->label);
        const MatchedLabel elsewhere = matchLabel(answer, others, false);
        if (elsewhere.index >= 0)
            take(others[static_cast<std::size_t>(elsewhere.index)], elsewhere.match, 0, false);
        else if (near.index >= 0)
            take(trie.labels()[static_cast<std::size_t>(near.index)], near.match, near.distance, true);
    }
    if (!level.label) return;
    for (const LabelCandidate& candidate : level.candidates)
        if (candidate.label == *level.label) level.labelProbability = candidate.probability;
    if (!*level.underParent)
        warn("Level \"" + level.name + "\": the label \"" + *level.label +
             "\" does not lie below the answer of the level above.");
}

void HierarchicalDecoder::extendPath(RunLevel& level) {
    m_pathKnown = m_pathKnown && level.labelProbability.has_value();
    if (!m_pathKnown) return;
    m_pathLogProbability += std::log(*level.labelProbability);
    m_pathMinimum = std::min(m_pathMinimum, *level.labelProbability);
    level.pathProbability = std::exp(m_pathLogProbability);
    level.pathMinimum = m_pathMinimum;
}

/// Of the levels above, as far as it is known without a gap.
std::vector<std::string> HierarchicalDecoder::goldAbove(std::size_t index) const {
    std::vector<std::string> gold;
    for (std::size_t i = 0; i < index; ++i) {
        const auto known = m_options->gold.find(m_task->levels[i].name);
        if (known == m_options->gold.end() && m_task->levels[i].answer == AnswerKind::Label) break;
        gold.push_back(known == m_options->gold.end() ? std::string() : known->second);
    }
    return gold;
}

Result<void> HierarchicalDecoder::readLabels() {
    for (std::size_t i = 0; i < m_run.levels.size(); ++i) {
        RunLevel& level = m_run.levels[i];
        if (m_tries[i].empty() || level.tokens.empty()) continue;
        const auto lost = std::ranges::any_of(m_generated, [i](const Generated& generated) {
            return generated.level == i && generated.token == 0 && generated.lost;
        });
        if (lost) continue; // the text before it was encoded anew, which a warning says
        LabelReadingRequest request;
        request.lenses = allLayers(*m_model);
        request.score = labelScore();
        if (const auto gold = m_options->gold.find(level.name); gold != m_options->gold.end()) {
            const auto index = std::ranges::find(m_task->levels, level.name, &TaskLevel::name) - m_task->levels.begin();
            if (goldIsAmong(*m_task, static_cast<int>(index), m_answers, goldAbove(static_cast<std::size_t>(index))))
                request.gold = gold->second;
        }
        STRATA_TRY(level.labelReadings,
                   labelReadings(m_state, level.tokens.front().position.value, m_tries[i], request, *m_control));
    }
    return {};
}

Result<void> HierarchicalDecoder::findBeams() {
    if (std::ranges::none_of(m_task->levels,
                             [](const TaskLevel& level) { return level.answer == AnswerKind::Label; }) ||
        !m_task->taxonomy) {
        warn("There are no paths to be ranked: no level of the task answers with a label.");
        return {};
    }
    const ForwardCost before = m_state.cost();
    auto beams = bestPaths(m_state, *m_tokenizer, *m_task, *m_fields, *m_options, *m_control);
    m_meter.addLabelScoring(before, m_state.cost());
    m_run.cost = m_meter.cost();
    if (!beams && beams.error().code == ErrorCode::Cancelled) {
        warn("Cancelled while the most probable paths were looked for: they are missing.");
        return {};
    }
    if (!beams && beams.error().code == ErrorCode::BadArgument) { // a path's text does not fit into the context
        warn("The most probable paths are missing: " + beams.error().message());
        return {};
    }
    STRATA_TRY(m_run.beams, std::move(beams));
    return {};
}

} // namespace strata
