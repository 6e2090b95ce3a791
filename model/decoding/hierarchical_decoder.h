// SPDX-License-Identifier: GPL-3.0-or-later
// One hierarchical decoding from prompt to last level. Lives on the thread of the job, for one run.
#pragma once

#include "model/decoding/cost_meter.h"
#include "model/decoding/decoding.h"
#include "model/decoding/label_trie.h"
#include "model/decoding/token_texts.h"

#include <random>

namespace strata {

/// Tokens are appended to the state only when something has to be computed behind them, so that the last token of a run
/// costs nothing. Level d runs blocks 1…k_d only; what deeper heads say at earlier positions is read once their layers
/// are filled.
class HierarchicalDecoder {
public:
    HierarchicalDecoder(std::shared_ptr<const LoadedModel> model, const Tokenizer& tokenizer, const Task& task,
                        const std::map<std::string, std::string>& fields, const DecodeOptions& options,
                        const JobControl& control, const RunObserver& observer);

    Result<Run> run();
    /// Before run(): levels that Run::original shall hold.
    void standBeside(std::vector<RunLevel> original) { m_original = std::move(original); }
    /// After run(): what was computed, to be read further or gone on with.
    RunState& state() { return m_state; }
    /// The task's level whose answer was not the one that DecodeOptions::stopUnless asks for; empty: none was.
    std::optional<std::size_t> stoppedAfter() const { return m_stoppedAfter; }

private:
    /// What became of a level: the next may follow, or the run is over.
    enum class Next { Level, End };

    // levels (hierarchical_decoder.cpp)
    Result<void> prepare();
    Result<Next> decodeLevel(int index);
    Result<bool> feedBefore(int index, const std::string& separator);
    Result<void> reencode(const std::string& text, int index);
    /// Goes on after `begun`, which are given.
    Result<void> generate(RunLevel& level, const LabelTrie& trie, bool constrained, std::span<const TokenId> begun);
    Result<void> force(RunLevel& level, const std::string& text);
    Result<void> giveTokens(RunLevel& level, std::span<const TokenId> ids);
    bool isGivenUp(std::size_t index);
    Result<void> finish();

    // labels (level_labels.cpp)
    LabelMode labelMode() const { return m_options->labels.value_or(m_task->labels); }
    LabelScore labelScore() const { return m_options->labelScore.value_or(m_task->labelScore); }
    Result<LabelTrie> labelsOf(int index, bool& skip);
    Result<void> scoreLabels(RunLevel& level, const LabelTrie& trie);
    Result<void> choose(RunLevel& level, const LabelTrie& trie);
    void conclude(RunLevel& level, int index, const LabelTrie& trie);
    void findLabel(RunLevel& level, int index, const LabelTrie& trie, const std::string& answer);
    void extendPath(RunLevel& level);
    std::vector<std::string> goldAbove(std::size_t index) const;
    Result<void> readLabels();
    Result<void> findBeams();

    // tokens
    void addToken(RunLevel& level, TokenId id, Reading reading);
    std::string answerText(const RunLevel& level, bool last) const;
    bool fits(std::size_t more);
    bool isStop(TokenId id) const;
    bool endsWithClosing(const RunLevel& level) const;
    void warn(std::string text);
    void observe();

    // computing (head_readings.cpp)
    Result<void> advance(LayerIndex upTo);
    Result<void> readHeads();
    Result<void> readLayers();
    HeadIndex head(int index) const { return m_heads[static_cast<std::size_t>(index)]; }
    LayerIndex layerOf(HeadIndex h) const { return *m_model->heads()[static_cast<std::size_t>(h.value)].spec.layer; }
    LayerIndex lastLayer() const { return LayerIndex(static_cast<std::int32_t>(m_model->architecture().layers)); }

    struct Generated {
        std::size_t level, token;
        bool lost = false; ///< encoding again replaced the tokens before it: deeper heads never saw it
    };

    std::shared_ptr<const LoadedModel> m_model;
    const Tokenizer* m_tokenizer;
    const Task* m_task;
    const std::map<std::string, std::string>* m_fields;
    const DecodeOptions* m_options;
    const JobControl* m_control;
    const RunObserver* m_observer;

    RunState m_state;
    std::vector<TokenId> m_pending; ///< in the run's sequence, not in the state yet
    Run m_run;
    CostMeter m_meter;
    TokenTexts m_texts;
    std::mt19937_64 m_random;
    std::vector<HeadIndex> m_heads; ///< of each task level
    std::vector<TokenId> m_stopIds, m_closing;
    std::vector<std::string> m_answers; ///< of each task level so far: the label, else the text; what placeholders see
    std::string m_text;                 ///< the whole text so far, as encoding again reads it
    std::vector<Generated> m_generated; ///< every generated token, in order
    std::vector<std::size_t> m_read;    ///< per head: how many of them it has been read at
    std::vector<LabelTrie> m_tries;     ///< of each run level, where its labels are to be read
    std::vector<RunLevel> m_original;
    std::optional<std::size_t> m_stoppedAfter;
    double m_pathLogProbability = 0, m_pathMinimum = 1;
    bool m_pathKnown = true;
};

} // namespace strata
