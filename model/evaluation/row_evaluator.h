// SPDX-License-Identifier: GPL-3.0-or-later
// One row of labelled data: decoded, its gold scored, and made into a record.
#pragma once

#include "model/decoding/decoding.h"
#include "model/documents/evaluation.h"
#include "model/task/rows.h"

namespace strata {

/// Immutable; rows may be evaluated on several threads at once. What it is made of must outlive it.
class RowEvaluator {
public:
    /// Errors: headsOfLevels().
    static Result<RowEvaluator> make(std::shared_ptr<const LoadedModel> model, const Tokenizer& tokenizer,
                                     const Task& task, DecodeOptions options, int keptProbabilities);

    const std::vector<EvaluatedLevel>& levels() const { return m_levels; }
    /// How many tokens the row may come to: its prompt and all that its levels may generate. 1 where it cannot be
    /// encoded, which evaluate() says.
    std::int64_t mostTokens(const DataRow& row) const;
    /// `where` names the row in errors. Errors: more answers than levels, what cannot be
    /// encoded or decoded, Cancelled.
    Result<EvaluationRecord> evaluate(const DataRow& row, const std::string& where, const JobControl& control) const;

private:
    RowEvaluator(std::shared_ptr<const LoadedModel> model, const Tokenizer& tokenizer, const Task& task,
                 DecodeOptions options, int keptProbabilities);
    Result<EvaluationRecord> decode(const DataRow& row, const JobControl& control) const;
    EvaluationRecord answersOf(const DataRow& row, const Run& run) const;
    void fillLevel(const RunLevel& answered, LevelRecord& level) const;
    static void rankGold(const RunLevel& answered, LevelRecord& level);
    Result<void> scoreGold(const DataRow& row, std::size_t levels, RunState& state, EvaluationRecord& record,
                           const JobControl& control) const;
    const HeadSpec& specOf(std::size_t level) const {
        return m_model->heads()[static_cast<std::size_t>(m_heads[level].value)].spec;
    }

    std::shared_ptr<const LoadedModel> m_model;
    const Tokenizer* m_tokenizer;
    const Task* m_task;
    DecodeOptions m_options;
    int m_keptProbabilities;
    std::vector<HeadIndex> m_heads; ///< of each level
    std::vector<EvaluatedLevel> m_levels;
};

} // namespace strata
