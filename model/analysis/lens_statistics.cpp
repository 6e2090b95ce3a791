// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/lens_statistics.h"

#include <array>

namespace strata {
namespace {

using Scale = LensStatisticInfo::Scale;
constexpr const char* keyOf(LensStatistic statistic) {
    return lensStatisticKeys[static_cast<std::size_t>(statistic)];
}
constexpr std::array<LensStatisticInfo, lensStatisticCount> table = {{
    {LensStatistic::Probability, keyOf(LensStatistic::Probability), "Probability", "", "p(top-1)",
     "softmax of the readout", Scale::Sequential, false},
    {LensStatistic::LogProbability, keyOf(LensStatistic::LogProbability), "Log-probability", "nats", "log p(top-1)",
     "softmax of the readout", Scale::Sequential, false},
    {LensStatistic::Margin, keyOf(LensStatistic::Margin), "Margin", "nats", "log p₁ − log p₂",
     "the two most probable tokens", Scale::Sequential, false},
    {LensStatistic::Entropy, keyOf(LensStatistic::Entropy), "Entropy", "nats", "−Σ p log p", "Shannon 1948",
     Scale::Sequential, true},
    {LensStatistic::KlToFinal, keyOf(LensStatistic::KlToFinal), "KL to final", "nats",
     "Σ p_final (log p_final − log p_cell)", "Kullback and Leibler 1951", Scale::Sequential, true},
    {LensStatistic::JsToFinal, keyOf(LensStatistic::JsToFinal), "JS distance to final", "√nats",
     "√(½ KL(p_final ‖ m) + ½ KL(p_cell ‖ m)), m = ½ (p_final + p_cell)", "Endres and Schindelin 2003",
     Scale::Sequential, true},
    {LensStatistic::TargetCrossEntropy, keyOf(LensStatistic::TargetCrossEntropy), "Cross entropy of target", "nats",
     "−log p(target)", "softmax of the readout", Scale::Sequential, true},
    {LensStatistic::TargetRank, keyOf(LensStatistic::TargetRank), "Rank of target", "",
     "1 + number of tokens more probable than the target (equal ones before it by id)",
     "logit lens (nostalgebraist 2020)", Scale::Logarithmic, true},
    {LensStatistic::TargetMinusAnti, keyOf(LensStatistic::TargetMinusAnti), "Target − anti-target", "nats",
     "log p(target) − log p(anti-target)", "logit difference", Scale::Diverging, false},
    {LensStatistic::Norm, keyOf(LensStatistic::Norm), "Norm", "", "‖h‖₂ of the raw residual", "Euclidean norm",
     Scale::Logarithmic, false},
    {LensStatistic::UpdateRatio, keyOf(LensStatistic::UpdateRatio), "Update ratio", "",
     "‖Δ‖ / ‖h‖, Δ the block's update of the residual h", "Euclidean norm", Scale::Logarithmic, false},
    {LensStatistic::Cosine, keyOf(LensStatistic::Cosine), "Cosine of update", "", "⟨h, Δ⟩ / (‖h‖ ‖Δ‖)",
     "Euclidean norm", Scale::Diverging, false},
}};

} // namespace

std::span<const LensStatisticInfo> lensStatistics() {
    return table;
}

const LensStatisticInfo& lensStatisticInfo(LensStatistic statistic) {
    return table[static_cast<std::size_t>(statistic)];
}

const LensStatisticInfo* lensStatisticByKey(const std::string& key) {
    for (const LensStatisticInfo& info : table)
        if (key == info.key) return &info;
    return nullptr;
}

} // namespace strata
