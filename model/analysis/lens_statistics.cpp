#include "model/analysis/lens_statistics.h"

#include <array>

namespace strata {
namespace {

using Scale = LensStatisticInfo::Scale;
constexpr std::array<LensStatisticInfo, lensStatisticCount> table = {{
    {LensStatistic::Probability, "probability", "Probability", "", "p(top-1)", "softmax of the readout", Scale::Sequential, false},
    {LensStatistic::LogProbability, "logprob", "Log-probability", "nats", "log p(top-1)", "softmax of the readout", Scale::Sequential, false},
    {LensStatistic::Margin, "margin", "Margin", "nats", "log p₁ − log p₂", "the two most probable tokens", Scale::Sequential, false},
    {LensStatistic::Entropy, "entropy", "Entropy", "nats", "−Σ p log p", "Shannon 1948", Scale::Sequential, true},
    {LensStatistic::KlToFinal, "kl_to_final", "KL to final", "nats", "Σ p_final (log p_final − log p_cell)", "Kullback and Leibler 1951",
     Scale::Sequential, true},
    {LensStatistic::JsToFinal, "js_to_final", "JS distance to final", "√nats", "√(½ KL(p_final ‖ m) + ½ KL(p_cell ‖ m)), m = ½ (p_final + p_cell)",
     "Endres and Schindelin 2003", Scale::Sequential, true},
    {LensStatistic::TargetCrossEntropy, "target_cross_entropy", "Cross entropy of target", "nats", "−log p(target)", "softmax of the readout",
     Scale::Sequential, true},
    {LensStatistic::TargetRank, "target_rank", "Rank of target", "", "1 + number of tokens more probable than the target (equal ones before it by id)",
     "logit lens (nostalgebraist 2020)", Scale::Logarithmic, true},
    {LensStatistic::TargetMinusAnti, "target_minus_anti", "Target − anti-target", "nats", "log p(target) − log p(anti-target)",
     "logit difference", Scale::Diverging, false},
    {LensStatistic::Norm, "norm", "Norm", "", "‖h‖₂ of the raw residual", "Euclidean norm", Scale::Logarithmic, false},
    {LensStatistic::UpdateRatio, "update_ratio", "Update ratio", "", "‖Δ‖ / ‖h‖, Δ the block's update of the residual h", "Euclidean norm",
     Scale::Logarithmic, false},
    {LensStatistic::Cosine, "cosine", "Cosine of update", "", "⟨h, Δ⟩ / (‖h‖ ‖Δ‖)", "Euclidean norm", Scale::Diverging, false},
}};

} // namespace

std::span<const LensStatisticInfo> lensStatistics() { return table; }

const LensStatisticInfo& lensStatisticInfo(LensStatistic statistic) { return table[static_cast<std::size_t>(statistic)]; }

const LensStatisticInfo* lensStatisticByKey(const std::string& key) {
    for (const LensStatisticInfo& info : table)
        if (key == info.key) return &info;
    return nullptr;
}

} // namespace strata
