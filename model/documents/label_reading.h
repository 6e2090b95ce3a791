// SPDX-License-Identifier: GPL-3.0-or-later
// What one layer says of a level's answer: its distribution over the labels that the level may answer with.
#pragma once

#include "model/base/ids.h"

#include <cstdint>
#include <optional>
#include <string>

namespace strata {

/// A head, or a layer's logit lens, that scores the candidate labels of a level at the level's own place: every label's
/// log-probability after the text before the answer, softmaxed over the candidates as the run's own distribution is.
struct LabelReading {
    LayerIndex layer;                     ///< 0: the embedding … K: the last
    Readout readout = Readout::Norm;      ///< how the state was read
    std::string head;                     ///< name of the trained head; empty: the logit lens (the final head)
    std::string label;                    ///< the most probable candidate
    double probability = 0;               ///< its probability p₁
    double margin = 0;                    ///< p₁ − p₂; p₁ where there is one candidate only
    double entropy = 0;                   ///< −Σ p ln p over the candidates, nats
    std::optional<std::int64_t> goldRank; ///< 1: gold is the most probable; empty: no gold, or not among the candidates
    std::optional<double> goldProbability; ///< empty as goldRank
    /// cos(h_{l−1}, h_l) of the raw residuals at the answer's first deciding position; empty at layer 0.
    std::optional<double> cosine;
    friend bool operator==(const LabelReading&, const LabelReading&) = default;
};

} // namespace strata
