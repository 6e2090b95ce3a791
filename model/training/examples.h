// SPDX-License-Identifier: GPL-3.0-or-later
// Data rows on their way to token ids, drawn anew for every epoch.
#pragma once

#include "model/base/job_control.h"
#include "model/task/encoding.h"
#include "model/training/batch.h"

#include <memory>
#include <string>
#include <vector>

namespace strata {

/// How rows are varied from epoch to epoch.
struct AugmentationOptions {
    double wordDropout = 0.0; ///< probability of leaving out a word of a text of more than three words
    double nameRows = 0.0;    ///< probability that a row with names gives one more, whose text is a name in a template
    std::vector<std::string> nameTemplates{"%s"};
    int nameLevels = 2;             ///< levels that such a row answers
    std::int64_t maxTextTokens = 0; ///< the text is cut there; 0: not at all
    std::string field = "input";    ///< the field that is varied
};

/// Immutable after making; encodes on several threads.
class ExampleSource {
public:
    ExampleSource(std::shared_ptr<const Tokenizer> tokenizer, Task task, std::vector<DataRow> rows, std::string file)
        : m_tokenizer(std::move(tokenizer)), m_task(std::move(task)), m_rows(std::move(rows)), m_file(std::move(file)) {
    }

    std::size_t size() const { return m_rows.size(); }
    const Task& task() const { return m_task; }
    const Tokenizer& tokenizer() const { return *m_tokenizer; }
    const std::vector<DataRow>& rows() const { return m_rows; }
    /// Everything that the rows say, one after another: for telling two sets of rows apart.
    std::string contents() const;

    /// Of each level that answers with a label, every token that its labels are written with, closing marks included,
    /// ascending; empty for free text.
    Result<std::vector<std::vector<std::int32_t>>> labelTokens() const;
    /// The rows as they are; the key of each is twice its place in rows().
    Result<std::vector<TrainingRow>> plainRows(const AugmentationOptions& options, int threads,
                                               const JobControl& control) const;
    /// The rows of an epoch, varied and shuffled; the same for the same seed and epoch.
    Result<std::vector<TrainingRow>> epochRows(const AugmentationOptions& options, std::uint64_t seed,
                                               std::uint64_t epoch, int threads, const JobControl& control) const;

private:
    Result<TrainingRow> encode(const DataRow& row, const std::string& text, std::size_t levels,
                               const AugmentationOptions& options) const;
    Result<std::vector<TrainingRow>> encodeAll(const AugmentationOptions& options, const std::uint64_t* seed,
                                               std::uint64_t epoch, int threads, const JobControl& control) const;

    std::shared_ptr<const Tokenizer> m_tokenizer;
    Task m_task;
    std::vector<DataRow> m_rows;
    std::string m_file;
};

/// Reads templates, one a line, each with one %s.
Result<std::vector<std::string>> readNameTemplates(const std::filesystem::path& path);

/// Leaves out words with the probability given; never all of them, and none of a text of up to three words.
class KeyedRandom;
std::string dropWords(const std::string& text, double probability, KeyedRandom& random);

} // namespace strata
