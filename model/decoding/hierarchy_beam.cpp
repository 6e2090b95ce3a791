// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/decoding/hierarchy_beam.h"

#include "model/decoding/label_trie.h"
#include "model/decoding/provenance.h"
#include "model/decoding/sampling.h"
#include "model/task/conversation.h"
#include "model/task/encoding.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <memory>

namespace strata {
namespace {

/// A path up to some level: its text, its answers.
struct Beginning {
    std::vector<TokenId> ids;
    std::string text; ///< the same, as encoding again reads it
    std::vector<std::string> answers;
    RunBeam beam;
    std::size_t level = 0; ///< of the task: the next one
    bool closed = false;   ///< `ids` ends with the closing mark of the last answer
    bool answered = false; ///< an answer stands before
};

/// A label that may follow a beginning.
struct Step {
    std::shared_ptr<const Beginning> from;
    std::string label;
    std::vector<TokenId> ids; ///< closing mark included
    double labelProbability = 1, logprob = 0;
    bool whole = false; ///< nothing was chosen: the path had come to its end
    std::int64_t order = 0;
    bool operator<(const Step& other) const { // the largest first; of equal ones the earliest
        return logprob != other.logprob ? logprob < other.logprob : order > other.order;
    }
};

class Search {
public:
    Search(RunState& state, const Tokenizer& tokenizer, const Task& task,
           const std::map<std::string, std::string>& fields, const DecodeOptions& options, const JobControl& control)
        : m_state(state), m_tokenizer(tokenizer), m_task(task), m_fields(fields), m_options(options),
          m_control(control) {}

    Result<std::vector<RunBeam>> run() {
        STRATA_TRY(m_heads, headsOfLevels(m_state.model(), m_task));
        STRATA_TRY(m_closing, closingIds(m_tokenizer, m_task.layout));
        m_stops = stopIds(m_state.model(), m_tokenizer, m_closing);
        STRATA_TRY(Beginning start, opening());
        STRATA_CHECK(expand(std::move(start)));
        std::vector<RunBeam> found;
        while (!m_open.empty() && found.size() < static_cast<std::size_t>(m_options.beam)) {
            const Step best = m_open.top();
            m_open.pop();
            Beginning next = *best.from;
            if (best.whole) {
                STRATA_CHECK(writeRest(next));
                found.push_back(std::move(next.beam));
                m_control.report(ProgressStage::Decoding,
                                 static_cast<double>(found.size()) / static_cast<double>(m_options.beam));
                continue;
            }
            next.beam.path.push_back(best.label);
            next.beam.probabilities.push_back(best.labelProbability);
            next.beam.logprob = best.logprob;
            next.beam.probability = std::exp(best.logprob);
            answer(next, best.label, best.label, best.ids);
            STRATA_CHECK(expand(std::move(next)));
        }
        return found;
    }

private:
    Result<Beginning> opening() {
        Beginning start;
        STRATA_TRY(const std::string begin, openingText(m_task, m_fields));
        STRATA_TRY(const std::string input, inputText(m_task, m_fields));
        start.text = begin + input;
        for (const std::string& text : {begin, input}) {
            STRATA_TRY(const auto part, encodeWithMarks(m_tokenizer, m_task.layout, text));
            start.ids.insert(start.ids.end(), part.begin(), part.end());
        }
        start.ids = withBos(m_tokenizer, m_task, std::move(start.ids));
        start.beam.probability = 1;
        return start;
    }

    /// Goes on to the next label level, and puts the labels that may follow there among what is open.
    Result<void> expand(Beginning next) {
        for (; next.level < m_task.levels.size(); ++next.level) {
            if (m_control.stopRequested()) return JobControl::cancelled();
            if (!labelsBelow(next.level)) break;
            const TaskLevel& spec = m_task.levels[next.level];
            const bool isLabel = spec.answer == AnswerKind::Label;
            const TaxonomyNode* parent = nullptr;
            if (isLabel) {
                parent = m_task.taxonomy->resolve(labelPath(m_task, static_cast<int>(next.level), next.answers));
                if (!parent || parent->children.empty()) { // the tree ends here
                    next.answers.emplace_back();
                    continue;
                }
            }
            STRATA_CHECK(feed(next));
            if (const auto given = m_options.forced.find(spec.name); given != m_options.forced.end()) {
                STRATA_TRY(const auto ids, encodeAnswer(m_tokenizer, m_task.layout, given->second));
                if (isLabel && isElsewhere(next, *parent, given->second)) return {};
                if (isLabel) {
                    next.beam.path.push_back(given->second);
                    next.beam.probabilities.push_back(1);
                }
                answer(next, given->second, given->second, ids);
                --next.level; // answer() has gone on, and so does the loop
                continue;
            }
            if (!isLabel) {
                STRATA_CHECK(write(next));
                --next.level;
                continue;
            }
            return branch(std::move(next), *parent);
        }
        Step end;
        end.logprob = next.beam.logprob;
        end.whole = true;
        end.order = m_order++;
        end.from = std::make_shared<const Beginning>(std::move(next));
        m_open.push(std::move(end));
        return {};
    }

    /// The label that is given lies in another part of the tree; where the one above is given, too, that is meant.
    bool isElsewhere(const Beginning& next, const TaxonomyNode& parent, const std::string& label) const {
        const auto here = [&](const TaxonomyNode& node) { return node.label == label; };
        if (std::ranges::any_of(parent.children, here)) return false;
        for (std::size_t above = next.level; above-- > 0;)
            if (m_task.levels[above].answer == AnswerKind::Label) {
                if (m_options.forced.contains(m_task.levels[above].name)) return false;
                break;
            }
        const auto level = m_task.taxonomy->level(labelDepth(m_task, static_cast<int>(next.level)));
        return std::ranges::any_of(level, [&](const TaxonomyNode* node) { return here(*node); });
    }

    Result<void> branch(Beginning next, const TaxonomyNode& parent) {
        const HeadIndex head = m_heads[next.level];
        STRATA_TRY(const LabelTrie trie, LabelTrie::make(m_tokenizer, m_task.layout, parent.children));
        STRATA_CHECK(stateOf(next.ids, head));
        const LabelScore by = m_options.labelScore.value_or(m_task.labelScore);
        STRATA_TRY(const auto candidates, trie.score(m_state, head, m_control, by));
        std::vector<std::size_t> order(candidates.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return scoreOf(candidates[i], by); });
        const bool last = !labelsBelow(next.level + 1);
        const auto from = std::make_shared<const Beginning>(std::move(next));
        int ends = 0;
        for (const std::size_t i : order) {
            // Of siblings with which a path ends no more than are asked for can be among the best.
            if ((last || parent.children[i].children.empty()) && ++ends > m_options.beam) continue;
            Step step;
            step.from = from;
            step.label = candidates[i].label;
            step.ids = trie.tokensOf(static_cast<int>(i));
            step.labelProbability = candidates[i].probability;
            step.logprob = from->beam.logprob + std::log(candidates[i].probability);
            step.order = m_order++;
            if (std::isfinite(step.logprob)) m_open.push(std::move(step));
        }
        return {};
    }

    /// The free-text levels behind the last label.
    Result<void> writeRest(Beginning& next) {
        while (next.level < m_task.levels.size()) {
            const TaskLevel& spec = m_task.levels[next.level];
            if (spec.answer == AnswerKind::Label) { // below the tree's end
                next.answers.emplace_back();
                ++next.level;
                continue;
            }
            STRATA_CHECK(feed(next));
            if (const auto given = m_options.forced.find(spec.name); given != m_options.forced.end()) {
                STRATA_TRY(const auto ids, encodeAnswer(m_tokenizer, m_task.layout, given->second));
                answer(next, given->second, given->second, ids);
            } else {
                STRATA_CHECK(write(next));
            }
        }
        return {};
    }

    bool labelsBelow(std::size_t level) const {
        return std::any_of(m_task.levels.begin() + static_cast<std::ptrdiff_t>(level), m_task.levels.end(),
                           [](const TaskLevel& below) { return below.answer == AnswerKind::Label; });
    }

    /// Closes the last answer and adds the next level's instruction and header.
    Result<void> feed(Beginning& next) {
        std::string before;
        if (next.answered) {
            next.text += m_task.layout.endOfTurn;
            before = m_task.layout.separator;
            if (!next.closed && !m_task.layout.endOfTurn.empty())
                next.ids.insert(next.ids.end(), m_closing.begin(), m_closing.end());
        }
        const auto level = static_cast<int>(next.level);
        STRATA_TRY(const std::string instruction,
                   instructionText(m_task, level, m_fields, next.answers, Purpose::Decoding));
        before += instruction + answerHeader(m_task, level);
        next.text += before;
        if (m_options.reencode) {
            STRATA_TRY(auto ids, encodeWithMarks(m_tokenizer, m_task.layout, next.text));
            next.ids = withBos(m_tokenizer, m_task, std::move(ids));
            return {};
        }
        STRATA_TRY(const auto ids, encodeWithMarks(m_tokenizer, m_task.layout, before));
        next.ids.insert(next.ids.end(), ids.begin(), ids.end());
        return {};
    }

    /// `written`: as it stands in the text; `said`: what placeholders below see.
    void answer(Beginning& next, const std::string& written, const std::string& said, std::span<const TokenId> ids) {
        if (m_task.levels[next.level].answer != AnswerKind::Label)
            next.beam.texts[m_task.levels[next.level].name] = said;
        next.text += written;
        next.ids.insert(next.ids.end(), ids.begin(), ids.end());
        next.closed = endsWithClosing(ids);
        next.answered = true;
        next.answers.push_back(said);
        ++next.level;
    }

    bool endsWithClosing(std::span<const TokenId> ids) const {
        return !m_closing.empty() && ids.size() >= m_closing.size() &&
               std::equal(m_closing.rbegin(), m_closing.rend(), ids.rbegin());
    }

    /// A free-text answer, the most probable token each time.
    Result<void> write(Beginning& next) {
        const HeadIndex head = m_heads[next.level];
        const HeadSpec& spec = m_state.model().heads()[static_cast<std::size_t>(head.value)].spec;
        const int limit = m_options.maxNewTokens.value_or(m_task.maxNewTokens);
        STRATA_CHECK(stateOf(next.ids, head));
        std::vector<TokenId> ids;
        std::mt19937_64 unused;
        for (int count = 1; count <= limit; ++count) {
            if (m_control.stopRequested()) return JobControl::cancelled();
            STRATA_TRY(const LogProbabilities row,
                       m_state.readout(*spec.layer, head, spec.readout, m_state.length() - 1, m_state.length()));
            ids.push_back(chooseToken(row.row(0), {}, {}, unused));
            const bool stop = std::binary_search(m_stops.begin(), m_stops.end(), ids.back());
            if (stop || endsWithClosing(ids) || count == limit ||
                m_state.length() + 1 >= m_state.model().architecture().contextLength)
                break;
            STRATA_CHECK(m_state.append(std::span(&ids.back(), 1)));
            STRATA_CHECK(m_state.fill(*spec.layer, m_control));
        }
        std::span<const TokenId> said = ids;
        if (endsWithClosing(ids)) said = said.first(said.size() - m_closing.size());
        const auto clean = [&](std::string text) {
            if (const std::string& mark = m_task.layout.endOfTurn; !mark.empty())
                if (const auto at = text.find(mark); at != std::string::npos) text.resize(at);
            return text;
        };
        const bool last = next.level + 1 == m_task.levels.size();
        answer(next, clean(m_tokenizer.decode(said, false)), clean(m_tokenizer.decode(said, last)), ids);
        return {};
    }

    /// The state holds exactly these tokens, up to the head's layer.
    Result<void> stateOf(std::span<const TokenId> ids, HeadIndex head) {
        const auto there = m_state.tokens();
        const std::size_t most = std::min(there.size(), ids.size());
        const auto same = static_cast<std::size_t>(
            std::mismatch(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(most), there.begin()).first -
            ids.begin());
        m_state.truncate(static_cast<std::int32_t>(same));
        STRATA_CHECK(m_state.append(ids.subspan(same)));
        const LayerIndex layer = *m_state.model().heads()[static_cast<std::size_t>(head.value)].spec.layer;
        return m_state.fill(
            m_options.fullDepth ? LayerIndex(static_cast<std::int32_t>(m_state.model().architecture().layers)) : layer,
            m_control);
    }

    RunState& m_state;
    const Tokenizer& m_tokenizer;
    const Task& m_task;
    const std::map<std::string, std::string>& m_fields;
    const DecodeOptions& m_options;
    const JobControl& m_control;
    std::vector<HeadIndex> m_heads;
    std::vector<TokenId> m_closing, m_stops;
    std::priority_queue<Step> m_open;
    std::int64_t m_order = 0;
};

} // namespace

Result<std::vector<RunBeam>> bestPaths(RunState& state, const Tokenizer& tokenizer, const Task& task,
                                       const std::map<std::string, std::string>& fields, const DecodeOptions& options,
                                       const JobControl& control) {
    if (options.beam < 1 || !task.taxonomy) return std::vector<RunBeam>();
    return Search(state, tokenizer, task, fields, options, control).run();
}

} // namespace strata
