// SPDX-License-Identifier: GPL-3.0-or-later
// A lens: what every layer says at every position of one text. It is what the Lens, Norms and Agreement views show,
// save and export.
#pragma once

#include "model/documents/lens_marks.h"
#include "model/documents/run.h"

#include <array>
#include <unordered_map>

namespace strata {

/// Where in a block a row of the grid reads the residual stream.
enum class LensPart {
    State,          ///< after the block (layer 0: the embeddings; layer K: normed)
    AfterAttention, ///< between attention and MLP of the block that makes this layer (layers 1…K)
};

/// One row of the grid.
struct LensRow {
    LayerIndex layer;
    LensPart part = LensPart::State;
    std::string head; ///< empty: the lens, Lens::matrix under Lens::readout; else a trained head of this layer under
                      ///< its own readout
    friend bool operator==(const LensRow&, const LensRow&) = default;
};

/// Statistics of a cell; `model/analysis/lens_statistics.h` gives each its formula, unit and source.
enum class LensStatistic {
    Probability,        ///< of the cell's most probable token
    LogProbability,     ///< of the cell's most probable token, nats
    Margin,             ///< log p₁ − log p₂, nats
    Entropy,            ///< nats
    KlToFinal,          ///< KL(final ‖ cell), nats; final: row (K, State, lens)
    JsToFinal,          ///< Jensen–Shannon distance, √nats
    TargetCrossEntropy, ///< −log p(target), nats
    TargetRank,         ///< 1: the most probable
    TargetMinusAnti,    ///< log p(target) − log p(anti-target), nats
    Norm,               ///< ‖h‖ of the raw residual (K: before the final norm)
    UpdateRatio,        ///< ‖Δ‖ / ‖h‖, Δ = h − the residual one row of State below, h that one below; none at layer 0
    Cosine,             ///< cos(h, Δ), the same h and Δ
};
inline constexpr std::size_t lensStatisticCount = 12;
/// Their names in documents and tables, in the same order.
inline constexpr std::array<const char*, lensStatisticCount> lensStatisticKeys = {
    "probability", "logprob",           "margin", "entropy",      "kl_to_final", "js_to_final", "target_cross_entropy",
    "target_rank", "target_minus_anti", "norm",   "update_ratio", "cosine"};

enum class LensTarget {
    Next,
    Final,
    Token,
    Given
}; ///< next true token | the final row's top-1 | one typed token | one per position (labels)

/// Inner-optimisation view (after arXiv 2310.05884; measurements, no law): one number per layer and position, NaN where
/// there is none. J_l = −log softmax(readout(H[l]))[x_{t+1}], g = ∂J/∂h at h = the raw residual after layer l, Δ = the
/// update of block l + 1.
struct InnerOptimisation {
    Readout readout = Readout::Norm;
    std::int32_t layers = 0;          ///< K; every array below is [K + 1][positions], row-major, the row is the layer l
    std::int32_t positions = 0;       ///< T − 1 have a next token; the last column is NaN where one is needed
    std::vector<float> loss;          ///< J_l, nats
    std::vector<float> norm;          ///< ‖h‖ of the raw residual
    std::vector<float> updateRatio;   ///< ‖Δ‖/‖h‖; row K: NaN
    std::vector<float> descentCosine; ///< cos(Δ, −g)
    std::vector<float> effectiveStep; ///< −⟨g, Δ⟩ / ‖g‖²
    std::vector<float> attentionCosine,
        mlpCosine; ///< the same for the two parts of Δ: g at h, and g at the residual after attention
    std::vector<float> attentionRatio, mlpRatio; ///< ‖Δ_attention‖/‖h‖, ‖Δ_mlp‖/‖h after attention‖
    friend bool operator==(const InnerOptimisation&, const InnerOptimisation&) = default;
};

/// Headless readout (arXiv 2309.08351), one number per layer 0…K.
struct HeadlessCurves {
    std::vector<double> contrastiveLoss; ///< CWT loss of the text's own targets as each other's negatives, nats
    double logCount = 0;                 ///< ln N: what guessing among the N targets costs
    std::vector<double>
        adjustedLoss; ///< cross entropy adjusted for duplicate targets: CE(hEᵀ + log n) of every id of the text
    std::vector<double> nearestAccuracy; ///< how often the nearest input embedding (dot product) is the next token
    std::vector<double> anisotropy;      ///< mean cosine of pairs of positions
    friend bool operator==(const HeadlessCurves&, const HeadlessCurves&) = default;
};

/// How far the distributions of the rows lie from each other: the mean Jensen–Shannon distance of every two of them
/// over some positions.
struct RowDistances {
    std::vector<std::int32_t> positions; ///< those that were compared, ascending
    std::vector<float> values; ///< [rows][rows] in the order of Lens::rows, √nats, symmetric; NaN where it is not known
    friend bool operator==(const RowDistances&, const RowDistances&) = default;
};

struct Lens : Document {
    std::string_view kind() const override { return "lens"; }

    std::string title; ///< of a run: what it was asked, in a line; empty: the text says it
    std::string text;  ///< what was read, as far as it is a text

    Readout readout = Readout::Norm; ///< of the rows without a head
    std::string matrix; ///< tensor of the readout matrix: the final head, the input embedding, or a trained head
    LensTarget targetKind = LensTarget::Next;
    std::optional<TokenId> targetToken; ///< LensTarget::Token
    std::optional<TokenId> antiTarget;

    std::vector<SequenceToken> positions;
    std::vector<RunSegment> segments;            ///< of a run: which positions belong to which level; empty for a text
    std::vector<std::string> levelNames;         ///< RunSegment::level indexes it
    std::vector<std::optional<TokenId>> targets; ///< one per position; none: no target statistics there

    /// Lens rows of ascending layer (AfterAttention of a layer stands before its State); the last of them is (K,
    /// State). Trained heads follow after all lens rows.
    std::vector<LensRow> rows;
    std::int32_t topK = 0;
    /// [rows][positions][topK], most probable first. An id of −1: not computed (yet), as after a cancel.
    std::vector<TokenId> topIds;
    std::vector<float> topLogprobs; ///< nats
    /// Each [rows][positions] or empty (not asked for); NaN where there is none. Index: LensStatistic.
    std::array<std::vector<float>, lensStatisticCount> statistics;
    std::vector<TokenId> tracked; ///< tokens whose log-probability is kept in every cell
    /// [rows][positions][tracked], nats; NaN where it was not read (a token that was asked for at some positions only).
    std::vector<float> trackedLogprobs;
    /// Tracked tokens that count as one: the probability of a group is the sum of theirs. Each has two or more ids, all
    /// of them tracked.
    std::vector<std::vector<TokenId>> groups;
    std::unordered_map<TokenId, std::string> tokenTexts; ///< as shown; of every id that occurs

    std::optional<InnerOptimisation> inner;
    std::optional<HeadlessCurves> headless;
    std::optional<RowDistances> rowDistances;

    // What a person made of it.
    std::vector<TokenPin> pins;          ///< none twice; their positions are those of the text
    std::vector<ReplacedLayer> replaced; ///< of the same model and text, one for each layer and step

    bool cancelled = false; ///< stopped early: some cells are missing
    double milliseconds = 0;

    std::size_t cell(std::size_t row, std::size_t position) const { return row * positions.size() + position; }
    bool hasCell(std::size_t row, std::size_t position) const {
        return topK > 0 && topIds[cell(row, position) * static_cast<std::size_t>(topK)].value >= 0;
    }
    TokenId topId(std::size_t row, std::size_t position) const {
        return topIds[cell(row, position) * static_cast<std::size_t>(topK)];
    }
    /// NaN when it was not computed.
    float value(LensStatistic statistic, std::size_t row, std::size_t position) const;
    /// log p of a tracked token, nats; NaN when it is none, or was not read there.
    float trackedLogprob(TokenId id, std::size_t row, std::size_t position) const;
    /// Log of the summed probability of tracked tokens, nats; NaN unless all of them are known there.
    double groupLogprob(const std::vector<TokenId>& group, std::size_t row, std::size_t position) const;
    /// Empty for an id that does not occur.
    const std::string& textOf(TokenId id) const;
    /// Index of the row, or −1.
    int rowOf(LayerIndex layer, LensPart part = LensPart::State, const std::string& head = {}) const;
    /// Index of (K, State, lens): the model's own answer. −1 without rows.
    int finalRow() const;
    friend bool operator==(const Lens&, const Lens&) = default;
};

/// Both read the same text with the same model, whatever they keep of it.
bool isSameText(const Lens& a, const Lens& b);

/// log Σ exp(x), without overflow; NaN when one of them is, −∞ of none.
double logSumExp(const std::vector<double>& logs);

} // namespace strata
