// SPDX-License-Identifier: GPL-3.0-or-later
// A file of predictions, read row by row into what its metrics need: labels as numbers, counts of n-grams. Texts are
// not kept, and a row of labels takes some hundred bytes.
#pragma once

#include "model/metrics/calibration_table.h"
#include "model/metrics/text_table.h"

#include <filesystem>
#include <optional>

namespace strata {

class PredictionTable {
public:
    /// Without a tree a label is its level and its name. `keepIds`: rows are to be matched with another file's.
    explicit PredictionTable(const Taxonomy* taxonomy = nullptr, bool keepIds = false);

    /// Errors (BadData at `where`): a label or path that the taxonomy does not have; with `keepIds`, a row without an
    /// id, or with one that an earlier row has. A table that an error came from is of no use.
    Result<void> add(const PredictionRow& row, const std::string& where);
    /// After the last row, once. Errors: Cancelled.
    Result<void> finish(const JobControl& control = {});

    std::size_t rows() const { return m_labels.rows(); }
    /// Of what is kept: the bound that tests look at.
    std::size_t keptBytes() const;

    /// Every metric, each row counting as often as its weight says. Any thread, after finish().
    Score score(RowWeights weights) const;
    /// Of the rows as they are.
    Score score() const;

    /// Of the labels with a confidence, level by level, as they are. After finish().
    std::vector<CalibrationCurves> calibrationCurves() const;

    /// With `keepIds`: the row of each id, its line, and what its gold was (a hash of it).
    struct Known {
        std::uint32_t row = 0;
        std::size_t line = 0, gold = 0;
    };
    const std::unordered_map<std::string, Known>& ids() const { return m_ids; }

private:
    struct Likelihood {
        std::uint32_t row = 0;
        double logprob = 0;
        std::int64_t tokens = 0;
    };
    Result<void> addId(const PredictionRow& row, const std::string& where);
    void scoreLikelihood(RowWeights weights, Score& out) const;

    LabelTable m_labels;
    TextTable m_texts;
    std::map<std::string, std::vector<Likelihood>> m_likelihood;
    std::optional<CalibrationTable> m_calibration;
    bool m_keepIds;
    std::unordered_map<std::string, Known> m_ids;
};

/// Reads a whole file into a table that is ready. Errors: those of readPredictions() and of the table.
Result<PredictionTable> readPredictionTable(const std::filesystem::path& file, const Taxonomy* taxonomy, bool keepIds,
                                            const JobControl& control);

} // namespace strata
