// SPDX-License-Identifier: GPL-3.0-or-later
// What leaving early would have saved and cost, from the readings that records keep. No second run is needed: layers
// that are left out change nothing in those below, and are filled exactly where a later level needs them. Pure
// functions, any thread.
#pragma once

#include "model/analysis/evaluation_columns.h"
#include "model/metrics/score.h"

namespace strata {

/// When a row leaves: at the first layer of the ladder whose confidence is at least the threshold. At threshold 1 no
/// row does: full depth.
enum class ExitRule {
    Probability, ///< p₁ over the candidates
    Margin,      ///< p₁ − p₂
    Entropy,     ///< exp(−H): 1 ÷ the number of candidates that it is as unsure as
    Saturation   ///< cos(h_{l−1}, h_l) of the raw residuals
};
inline constexpr ExitRule exitRules[] = {ExitRule::Probability, ExitRule::Margin, ExitRule::Entropy,
                                         ExitRule::Saturation};
/// Which readings a row may leave at, of those below the level's own layer.
enum class ExitLadder {
    Lens,  ///< the logit lens of every layer
    Heads, ///< trained heads of other levels
    Both   ///< at each layer its trained head, else its lens
};

/// Of a model, for FLOPs: 2 per multiplication and addition.
struct BlockSizes {
    std::int64_t layers = 0, hidden = 0, feedForward = 0, keyValue = 0, vocabulary = 0;
};
BlockSizes blockSizesOf(const ModelSummary& model);
/// Of `layers` blocks over `tokens` tokens, and `readouts` heads: per token and block
/// 2(2E² + 2E·E_kv + 3E·F) + 4E·s with s = tokens/2 positions on average; per readout 2EV.
double flopsOf(const BlockSizes& sizes, double layers, double tokens, double readouts);

/// What rows come to when they leave by one rule.
struct ExitOutcome {
    double threshold = 1;
    std::int64_t rows = 0, right = 0; ///< with gold
    std::int64_t agreed = 0;          ///< rows whose label is the level's own answer
    double depthSum = 0, flopsSum = 0;
    std::vector<std::int64_t> exits; ///< by place in the ladder; the last: the level's own answer
    double accuracy() const { return rows > 0 ? static_cast<double>(right) / static_cast<double>(rows) : 0; }
    double agreement() const { return rows > 0 ? static_cast<double>(agreed) / static_cast<double>(rows) : 0; }
    double meanDepth() const { return rows > 0 ? depthSum / static_cast<double>(rows) : 0; }
    double meanFlops() const { return rows > 0 ? flopsSum / static_cast<double>(rows) : 0; }
};

/// One level's early exit: rows with gold, an answer and readings.
class EarlyExit {
public:
    EarlyExit(const LevelColumns& level, const BlockSizes& sizes, ExitLadder ladder);

    /// Layers that a row may leave at, and last the level's own.
    const std::vector<int>& layers() const { return m_layers; }
    /// Empty where no record has readings below the level's own layer.
    bool isEmpty() const { return m_rows.empty() || m_ladder.empty(); }
    std::size_t rows() const { return m_rows.size(); }

    ExitOutcome at(ExitRule rule, double threshold) const;
    /// Of every second row only: the first half of a split calibrates, the other one is looked at.
    ExitOutcome at(ExitRule rule, double threshold, bool ofCalibration) const;
    /// Everybody leaves at this place of the ladder.
    ExitOutcome fixed(std::size_t place) const;
    /// Every row at the first place that is right, else by its own answer: no rule can do better.
    ExitOutcome oracle() const;
    /// From 0 up to 1; the last one is full depth.
    std::vector<ExitOutcome> sweep(ExitRule rule) const;

    /// A threshold whose risk (answers that are not the level's own) is at most `risk` with probability 1 − `error`,
    /// by Learn-then-Test (Angelopoulos et al. 2021): the thresholds are tested from 1 downward on the calibration
    /// rows, p = exp(−2n·max(0, risk − L̂)²), until one fails.
    struct Certificate {
        double risk = 0, error = 0;
        std::int64_t rows = 0;           ///< n of the calibration split
        std::int64_t rowsNeeded = 0;     ///< ln(1/error)/(2·risk²): with fewer not even a flawless rule is certified
        std::optional<double> threshold; ///< the lowest that is certified; empty: the rows do not suffice
        std::optional<ExitOutcome> rest; ///< what it comes to on the other rows
    };
    Certificate certify(ExitRule rule, double risk, double error) const;
    static std::int64_t rowsNeeded(double risk, double error);
    /// Those that are swept and tested, rising, the last one 1.
    static std::vector<double> thresholds();

private:
    template <class Choose> ExitOutcome outcome(Choose choose, int half) const;
    std::size_t leavesAt(ExitRule rule, double threshold, std::size_t row) const;
    void count(ExitOutcome& to, std::size_t row, std::size_t place) const;

    const LevelColumns& m_level;
    BlockSizes m_sizes;
    std::vector<const ReadingColumns*> m_ladder;
    std::vector<int> m_layers;
    std::vector<std::size_t> m_rows;
};

} // namespace strata
