// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/decoding/hierarchical_decoder.h"

#include "model/base/utf8.h"
#include "model/decoding/provenance.h"
#include "model/decoding/sampling.h"
#include "model/task/conversation.h"
#include "model/task/encoding.h"

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

bool wasCancelled(const Error& error) {
    return error.code == ErrorCode::Cancelled;
}

} // namespace

HierarchicalDecoder::HierarchicalDecoder(std::shared_ptr<const LoadedModel> model, const Tokenizer& tokenizer,
                                         const Task& task, const std::map<std::string, std::string>& fields,
                                         const DecodeOptions& options, const JobControl& control,
                                         const RunObserver& observer)
    : m_model(model), m_tokenizer(&tokenizer), m_task(&task), m_fields(&fields), m_options(&options),
      m_control(&control), m_observer(&observer), m_state(model), m_texts(tokenizer), m_random(options.sampling.seed),
      m_read(model->heads().size(), 0) {}

Result<Run> HierarchicalDecoder::run() {
    STRATA_CHECK(prepare());
    for (int index = 0; index < static_cast<int>(m_task->levels.size()); ++index) {
        STRATA_TRY(const Next next, decodeLevel(index));
        if (next == Next::End || isGivenUp(static_cast<std::size_t>(index))) break;
        m_control->report(ProgressStage::Decoding,
                          static_cast<double>(index + 1) / static_cast<double>(m_task->levels.size()));
    }
    STRATA_CHECK(finish());
    return std::move(m_run);
}

Result<void> HierarchicalDecoder::prepare() {
    STRATA_CHECK(checkOptions(*m_options));
    if (m_tokenizer->vocabularySize() > m_model->architecture().vocabularySize + 4096)
        return fail(ErrorCode::BadArgument, "the tokenizer",
                    "has " + std::to_string(m_tokenizer->vocabularySize()) +
                        " pieces, but the model's embedding only " +
                        std::to_string(m_model->architecture().vocabularySize) + " rows: they do not belong together.");
    for (const auto& [name, text] : m_options->stopUnless)
        if (std::ranges::find(m_task->levels, name, &TaskLevel::name) == m_task->levels.end())
            return fail(ErrorCode::BadArgument, "level " + name,
                        "cannot stop anything: the task \"" + m_task->name + "\" has no level of this name.");
    for (const auto& [name, text] : m_options->forced)
        if (std::none_of(m_task->levels.begin(), m_task->levels.end(),
                         [&](const TaskLevel& level) { return level.name == name; }))
            return fail(ErrorCode::BadArgument, "level " + name,
                        "cannot be forced: the task \"" + m_task->name + "\" has no level of this name.");
    for (const auto& [name, ids] : m_options->begun) {
        if (std::ranges::find(m_task->levels, name, &TaskLevel::name) == m_task->levels.end())
            return fail(ErrorCode::BadArgument, "level " + name,
                        "cannot be begun: the task \"" + m_task->name + "\" has no level of this name.");
        if (m_options->forced.contains(name))
            return fail(ErrorCode::BadArgument, "level " + name,
                        "is given whole; it cannot be given its first tokens as well.");
        for (const std::int32_t id : ids)
            if (id < 0 || id >= m_model->architecture().vocabularySize)
                return fail(ErrorCode::BadArgument, "level " + name,
                            "cannot begin with token " + std::to_string(id) + ", which the model has not.");
    }
    if (!m_options->begun.empty() && m_options->beam > 0)
        return fail(ErrorCode::BadArgument, "beam",
                    "looks for whole labels; it cannot be had together with a level whose first tokens are given.");
    STRATA_TRY(m_heads, headsOfLevels(*m_model, *m_task));
    STRATA_TRY(m_closing, closingIds(*m_tokenizer, m_task->layout));
    m_stopIds = stopIds(*m_model, *m_tokenizer, m_closing);
    m_run = beginRun(*m_model, *m_task, *m_fields, *m_options);
    m_run.original = std::move(m_original);
    for (std::size_t level = 0; level < m_heads.size(); ++level) // also of the levels that the run will not reach
        m_run.options["decodes." + m_model->heads()[static_cast<std::size_t>(m_heads[level].value)].spec.name] =
            m_task->levels[level].name;
    if (m_task->name == "hdlm2" && m_task->path.empty() && m_tokenizer->addsBos())
        warn("The published depth-2 code feeds two begin-of-text tokens to a model whose tokenizer adds one by itself; "
             "this run feeds "
             "one, so a model trained with that code may answer differently.");
    for (const std::string& warning : m_task->warnings)
        warn(warning);
    if (m_task->bos.value_or(false) && !m_tokenizer->bos())
        warn("The tokenizer has no begin-of-text token, so none stands in front.");

    STRATA_TRY(const std::string opening, openingText(*m_task, *m_fields));
    STRATA_TRY(const std::string input, inputText(*m_task, *m_fields));
    m_text = opening + input;
    std::vector<TokenId> ids;
    for (const std::string& text : {opening, input}) {
        STRATA_TRY(const auto part, encodeWithMarks(*m_tokenizer, m_task->layout, text));
        ids.insert(ids.end(), part.begin(), part.end());
    }
    m_pending = withBos(*m_tokenizer, *m_task, std::move(ids));
    for (const TokenId id : m_pending)
        m_run.sequence.push_back(m_texts.sequenceToken(id));
    return {};
}

// The instruction and the header of a level become part of the sequence. False: they do not fit into the context any
// more.
Result<bool> HierarchicalDecoder::feedBefore(int index, const std::string& separator) {
    STRATA_TRY(const std::string instruction, instructionText(*m_task, index, *m_fields, m_answers, Purpose::Decoding));
    const std::string before = separator + instruction + answerHeader(*m_task, index);
    STRATA_TRY(const auto ids, encodeWithMarks(*m_tokenizer, m_task->layout, before));
    const auto begin = static_cast<std::int32_t>(m_run.sequence.size());
    m_text += before;
    if (index > 0 && !fits(ids.size())) return false;
    m_pending.insert(m_pending.end(), ids.begin(), ids.end());
    for (const TokenId id : ids)
        m_run.sequence.push_back(m_texts.sequenceToken(id));
    const auto end = static_cast<std::int32_t>(m_run.sequence.size());
    if (index == 0) {
        m_run.segments.push_back({RunSegment::Kind::Prompt, -1, 0, end});
        m_run.promptLength = end;
        m_run.promptText = m_text;
    } else {
        m_run.segments.push_back({RunSegment::Kind::Instruction, static_cast<int>(m_run.levels.size()), begin, end});
    }
    if (m_options->reencode) STRATA_CHECK(reencode(m_text, index));
    if (m_pending.empty() && m_state.length() == 0)
        return fail(ErrorCode::BadArgument, "the input",
                    "is empty, and the task puts nothing before it: there is nothing to continue.");
    return true;
}

// As the published code: the whole text is encoded again. What is equal at the beginning stays in the caches.
Result<void> HierarchicalDecoder::reencode(const std::string& text, int index) {
    STRATA_TRY(auto ids, encodeWithMarks(*m_tokenizer, m_task->layout, text));
    ids = withBos(*m_tokenizer, *m_task, std::move(ids));
    std::size_t same = 0;
    while (same < ids.size() && same < m_run.sequence.size() && m_run.sequence[same].id == ids[same])
        ++same;
    if (same == ids.size() && same == m_run.sequence.size()) return {};

    m_state.truncate(static_cast<std::int32_t>(same));
    m_pending.assign(ids.begin() + static_cast<std::ptrdiff_t>(m_state.length()), ids.end());
    const auto oldLength = static_cast<std::int32_t>(m_run.sequence.size());
    m_run.sequence.clear();
    for (const TokenId id : ids)
        m_run.sequence.push_back(m_texts.sequenceToken(id));
    const auto length = static_cast<std::int32_t>(ids.size());
    bool lost = false;
    for (Generated& generated : m_generated) {
        const Position position = m_run.levels[generated.level].tokens[generated.token].position;
        // The reading needs the state before the token to be the one that chose it.
        if (position.value > static_cast<std::int32_t>(same)) lost = generated.lost = true;
    }
    // Segments behind the first difference keep their distance to the end.
    for (RunSegment& segment : m_run.segments)
        for (std::int32_t* edge : {&segment.begin, &segment.end})
            if (*edge > static_cast<std::int32_t>(same))
                *edge = std::clamp(*edge + length - oldLength, static_cast<std::int32_t>(same), length);
    if (index == 0) m_run.promptLength = length;
    if (lost)
        warn("Encoding the text again gave other tokens than were generated; readings of deeper heads are missing "
             "there, and their "
             "positions are those at which they were generated.");
    return {};
}

Result<HierarchicalDecoder::Next> HierarchicalDecoder::decodeLevel(int index) {
    const auto at = static_cast<std::size_t>(index);
    const TaskLevel& spec = m_task->levels[at];
    bool skip = false;
    STRATA_TRY(LabelTrie trie, labelsOf(index, skip));
    if (skip) {
        m_answers.emplace_back();
        return Next::Level;
    }
    std::string separator;
    if (!m_run.levels.empty()) {
        // The last answer's turn is closed, whatever stopped it, before something follows.
        const RunLevel& last = m_run.levels.back();
        m_text += m_task->layout.endOfTurn;
        separator = m_task->layout.separator;
        if (!endsWithClosing(last)) {
            if (!fits(m_closing.size())) return Next::End;
            if (!m_task->layout.endOfTurn.empty()) {
                m_pending.insert(m_pending.end(), m_closing.begin(), m_closing.end());
                for (const TokenId id : m_closing)
                    m_run.sequence.push_back(m_texts.sequenceToken(id));
            }
        }
    }
    STRATA_TRY(const bool fed, feedBefore(index, separator));
    if (!fed) return Next::End;

    const EngineHead& engineHead = m_model->heads()[static_cast<std::size_t>(head(index).value)];
    RunLevel& level = m_run.levels.emplace_back();
    level.name = spec.name;
    level.head = engineHead.spec.name;
    level.tensor = engineHead.spec.tensor;
    level.layer = layerOf(head(index));
    level.readout = engineHead.spec.readout;
    level.stoppedBy = StopReason::Running; // until it ends, or is cancelled
    const auto begin = static_cast<std::int32_t>(m_run.sequence.size());

    const auto computed = [&]() -> Result<void> {
        STRATA_CHECK(advance(level.layer));
        STRATA_CHECK(readHeads());
        STRATA_CHECK(scoreLabels(level, trie));
        // Each level draws numbers of its own: one that is given leaves those of the others as they are.
        m_random.seed(m_options->sampling.seed + static_cast<std::uint64_t>(index) * 0x9E3779B97F4A7C15ULL);
        if (const auto forced = m_options->forced.find(spec.name); forced != m_options->forced.end())
            return force(level, forced->second);
        const auto found = m_options->begun.find(spec.name);
        const std::vector<TokenId> begun = found == m_options->begun.end()
                                               ? std::vector<TokenId>()
                                               : std::vector<TokenId>(found->second.begin(), found->second.end());
        if (!trie.empty() && labelMode() == LabelMode::Scored && begun.empty()) return choose(level, trie);
        return generate(level, trie, !trie.empty() && labelMode() != LabelMode::Free, begun);
    }();
    // Cancelling is a normal end: what was computed stays.
    if (!computed && !wasCancelled(computed.error())) return tl::unexpected<Error>(computed.error());
    if (!computed) level.stoppedBy = StopReason::Cancelled;
    conclude(level, index, trie);
    m_run.segments.push_back({RunSegment::Kind::Answer, static_cast<int>(m_run.levels.size()) - 1, begin,
                              static_cast<std::int32_t>(m_run.sequence.size())});
    if (m_options->labelReadings) m_tries.push_back(std::move(trie));
    observe();
    return level.stoppedBy == StopReason::Cancelled ? Next::End : Next::Level;
}

void HierarchicalDecoder::addToken(RunLevel& level, TokenId id, Reading reading) {
    RunToken token;
    token.position = Position(static_cast<std::int32_t>(m_run.sequence.size()));
    token.bytes = m_tokenizer->bytes(id, true);
    token.chosenLogprobs[level.head] = reading.logprob;
    level.sumLogprob += static_cast<double>(reading.logprob);
    token.reading = std::move(reading);
    m_generated.push_back({m_run.levels.size() - 1, level.tokens.size(), false});
    level.tokens.push_back(std::move(token));
    m_run.sequence.push_back(m_texts.sequenceToken(id));
    m_pending.push_back(id);
}

Result<void> HierarchicalDecoder::generate(RunLevel& level, const LabelTrie& trie, bool constrained,
                                           std::span<const TokenId> begun) {
    const HeadIndex used = m_heads[m_answers.size()];
    const int limit = m_options->maxNewTokens.value_or(m_task->maxNewTokens);
    std::int32_t node = -1;
    IncrementalUtf8 growing;
    bool whole = false; // it is a label with what is given
    for (std::size_t i = 0; i < begun.size() && constrained; ++i) {
        node = whole ? -1 : trie.follow(node, begun[i]);
        whole = node >= 0 && trie.labelAt(node) >= 0;
        constrained = node >= 0;
        if (!constrained) warn("Level \"" + level.name + "\": no label begins as was given, so it went on freely.");
    }
    level.constrained = constrained;
    if (!begun.empty()) {
        if (!fits(begun.size())) {
            level.stoppedBy = StopReason::MaxNewTokens;
            return {};
        }
        STRATA_CHECK(giveTokens(level, begun));
        STRATA_CHECK(readHeads());
        for (const RunToken& token : level.tokens)
            if (!isStop(token.reading.id)) level.text += growing.append(token.bytes);
        m_run.cost = m_meter.cost();
        observe();
        if (whole || (!constrained && (isStop(begun.back()) || endsWithClosing(level)))) {
            level.stoppedBy = StopReason::EndOfTurn;
            return {};
        }
        if (static_cast<int>(begun.size()) >= limit || !fits(1)) {
            level.stoppedBy = StopReason::MaxNewTokens;
            return {};
        }
        STRATA_CHECK(advance(level.layer));
    }
    for (int count = static_cast<int>(begun.size()) + 1;; ++count) {
        if (m_control->stopRequested()) return JobControl::cancelled();
        const auto start = CostMeter::Clock::now();
        const std::int32_t length = m_state.length();
        STRATA_TRY(const LogProbabilities row, m_state.readout(level.layer, used, level.readout, length - 1, length));
        const std::vector<TokenId> allowed = constrained ? trie.next(node) : std::vector<TokenId>();
        const TokenId id = chooseToken(row.row(0), allowed, m_options->sampling, m_random);
        m_meter.addTime(start);
        addToken(level, id, m_texts.reading(row.row(0), m_options->shownTopK, id));
        STRATA_CHECK(readHeads());

        bool ended = false;
        if (constrained) {
            node = trie.follow(node, id);
            ended = trie.labelAt(node) >= 0;
        } else {
            ended = isStop(id) || endsWithClosing(level);
        }
        if (!isStop(id)) level.text += growing.append(level.tokens.back().bytes);
        m_run.cost = m_meter.cost();
        observe();
        if (ended) {
            level.stoppedBy = StopReason::EndOfTurn;
            return {};
        }
        if (count >= limit || !fits(1)) {
            level.stoppedBy = StopReason::MaxNewTokens;
            return {};
        }
        STRATA_CHECK(advance(level.layer));
    }
}

Result<void> HierarchicalDecoder::force(RunLevel& level, const std::string& text) {
    STRATA_TRY(const auto ids, encodeAnswer(*m_tokenizer, m_task->layout, text));
    if (ids.empty() || !fits(ids.size())) {
        level.stoppedBy = StopReason::Forced;
        return {};
    }
    STRATA_CHECK(giveTokens(level, ids));
    level.stoppedBy = StopReason::Forced;
    return readHeads();
}

// All at once: what is known need not be found token by token.
Result<void> HierarchicalDecoder::giveTokens(RunLevel& level, std::span<const TokenId> ids) {
    const HeadIndex used = m_heads[m_answers.size()];
    // The last one is only appended when something follows it.
    const std::int32_t first = m_state.length();
    m_pending.assign(ids.begin(), ids.end() - 1);
    STRATA_CHECK(advance(level.layer));
    m_pending.clear();
    const auto count = static_cast<std::int32_t>(ids.size());
    const std::int32_t rows = rowsPerReadout(m_model->architecture().vocabularySize);
    for (std::int32_t begin = 0; begin < count; begin += rows) {
        const std::int32_t end = std::min(count, begin + rows);
        STRATA_TRY(const LogProbabilities part,
                   m_state.readout(level.layer, used, level.readout, first - 1 + begin, first - 1 + end));
        for (std::int32_t i = begin; i < end; ++i) {
            const TokenId id = ids[static_cast<std::size_t>(i)];
            addToken(level, id, m_texts.reading(part.row(i - begin), m_options->shownTopK, id));
        }
    }
    m_pending.assign(1, ids.back());
    return {};
}

std::string HierarchicalDecoder::answerText(const RunLevel& level, bool last) const {
    std::vector<TokenId> ids;
    for (const RunToken& token : level.tokens)
        ids.push_back(token.reading.id);
    if (!m_closing.empty() && endsWithClosing(level)) ids.resize(ids.size() - m_closing.size());
    if (m_task->layout.header.empty() && !level.tokens.empty()) {
        // A continuation: the blank between prompt and answer belongs to the answer.
        std::vector<TokenId> whole;
        const auto begin = static_cast<std::size_t>(level.tokens.front().position.value);
        for (std::size_t i = 0; i < begin && i < m_run.sequence.size(); ++i)
            whole.push_back(m_run.sequence[i].id);
        const std::string before = m_tokenizer->decode(whole, true);
        whole.insert(whole.end(), ids.begin(), ids.end());
        const std::string after = m_tokenizer->decode(whole, true);
        if (after.compare(0, before.size(), before) == 0) return after.substr(before.size());
    }
    std::string text = m_tokenizer->decode(ids, last);
    if (const std::string& mark = m_task->layout.endOfTurn; !mark.empty())
        if (const auto at = text.find(mark); at != std::string::npos) text.resize(at);
    return text;
}

bool HierarchicalDecoder::isGivenUp(std::size_t index) {
    const auto wanted = m_options->stopUnless.find(m_task->levels[index].name);
    if (wanted == m_options->stopUnless.end() || m_answers[index] == wanted->second) return false;
    m_stoppedAfter = index;
    return true;
}

bool HierarchicalDecoder::fits(std::size_t more) {
    const auto total = static_cast<std::int64_t>(m_state.length()) + static_cast<std::int64_t>(m_pending.size() + more);
    const std::int64_t context = m_model->architecture().contextLength;
    if (total <= context) return true;
    warn("The model's context of " + std::to_string(context) + " tokens is full; the run ends there.");
    return false;
}

bool HierarchicalDecoder::isStop(TokenId id) const {
    return std::binary_search(m_stopIds.begin(), m_stopIds.end(), id);
}

bool HierarchicalDecoder::endsWithClosing(const RunLevel& level) const {
    if (m_closing.empty() || level.tokens.size() < m_closing.size()) return false;
    return std::equal(m_closing.rbegin(), m_closing.rend(), level.tokens.rbegin(),
                      [](TokenId id, const RunToken& token) { return id == token.reading.id; });
}

void HierarchicalDecoder::warn(std::string text) {
    if (std::find(m_run.warnings.begin(), m_run.warnings.end(), text) == m_run.warnings.end())
        m_run.warnings.push_back(std::move(text));
}

void HierarchicalDecoder::observe() {
    if (*m_observer) (*m_observer)(m_run);
}

Result<void> HierarchicalDecoder::finish() {
    m_run.cost = m_meter.cost();
    const bool cancelled = !m_run.levels.empty() && m_run.levels.back().stoppedBy == StopReason::Cancelled;
    if (cancelled || m_run.levels.empty() || m_stoppedAfter) return {}; // what was given up is not run further
    // Only to read what the deeper heads say about the answers: not part of the run's cost.
    m_pending.clear();
    const auto filled = [&]() -> Result<void> {
        if (m_options->otherHeads || m_options->layerReadings) {
            STRATA_CHECK(m_state.fill(lastLayer(), *m_control));
            STRATA_CHECK(readHeads());
        }
        if (m_options->layerReadings) STRATA_CHECK(readLayers());
        if (m_options->labelReadings) STRATA_CHECK(readLabels());
        return {};
    }();
    if (!filled && !wasCancelled(filled.error())) return filled;
    if (!filled) {
        warn("Cancelled while the deeper heads were read: some of their readings are missing.");
    } else if (m_options->beam > 0) {
        STRATA_CHECK(findBeams());
    }
    observe();
    return {};
}

Result<Run> decodeHierarchically(std::shared_ptr<const LoadedModel> model, const Tokenizer& tokenizer, const Task& task,
                                 const std::map<std::string, std::string>& fields, const DecodeOptions& options,
                                 const JobControl& control, const RunObserver& observer) {
    if (!options.besideOriginal || (options.forced.empty() && options.begun.empty()))
        return HierarchicalDecoder(std::move(model), tokenizer, task, fields, options, control, observer).run();
    DecodeOptions plain = options;
    plain.forced.clear();
    plain.begun.clear();
    plain.beam = 0;
    static const RunObserver nobody;
    STRATA_TRY(Run original, HierarchicalDecoder(model, tokenizer, task, fields, plain, control, nobody).run());
    HierarchicalDecoder decoder(std::move(model), tokenizer, task, fields, options, control, observer);
    decoder.standBeside(std::move(original.levels));
    return decoder.run();
}

} // namespace strata
