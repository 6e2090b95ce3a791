// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/distribution.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata {

DistributionSummary summarize(std::span<const float> logprobs, int topK) {
    DistributionSummary summary;
    if (logprobs.empty()) return summary;
    const std::size_t wanted = std::min(logprobs.size(), static_cast<std::size_t>(std::max(topK, 2)));
    std::vector<ScoredToken>& top = summary.top;
    top.reserve(wanted + 1);
    float lowest = -std::numeric_limits<float>::infinity(); // of the tokens kept, once there are enough
    double entropy = 0;
    bool broken = false;
    for (std::size_t i = 0; i < logprobs.size(); ++i) {
        const float logprob = logprobs[i];
        broken = broken || std::isnan(logprob);
        if (logprob > -104.0f)
            entropy -=
                static_cast<double>(std::exp(logprob)) * static_cast<double>(logprob);       // below: p is 0 in float32
        if (!(logprob > lowest) && (top.size() == wanted || !std::isnan(logprob))) continue; // −∞: impossible
        const ScoredToken token{TokenId(static_cast<std::int32_t>(i)),
                                std::isnan(logprob) ? -std::numeric_limits<float>::infinity() : logprob};
        // Behind all that are as probable: equal ones stay in the order of their ids.
        const auto at = std::upper_bound(top.begin(), top.end(), token, [](const ScoredToken& a, const ScoredToken& b) {
            return a.logprob > b.logprob;
        });
        top.insert(at, token);
        if (top.size() > wanted) top.pop_back();
        if (top.size() == wanted) lowest = top.back().logprob;
    }
    summary.entropy = static_cast<float>(std::max(entropy, 0.0));
    if (top.size() > 1) summary.margin = top[0].logprob - top[1].logprob;
    if (broken) { // a number here would pass for a measured one
        summary.entropy = summary.margin = std::numeric_limits<float>::quiet_NaN();
        for (ScoredToken& token : top)
            token.logprob = logprobs[static_cast<std::size_t>(token.id.value)];
    }
    if (static_cast<int>(top.size()) > std::max(topK, 1)) top.resize(static_cast<std::size_t>(std::max(topK, 1)));
    return summary;
}

std::int64_t rankOf(std::span<const float> logprobs, TokenId id) {
    if (id.value < 0 || static_cast<std::size_t>(id.value) >= logprobs.size()) return 0;
    const float own = logprobs[static_cast<std::size_t>(id.value)];
    if (std::isnan(own)) return 0;
    std::int64_t rank = 1;
    for (std::size_t i = 0; i < logprobs.size(); ++i)
        rank += logprobs[i] > own || (logprobs[i] == own && i < static_cast<std::size_t>(id.value));
    return rank;
}

std::vector<double> softmax(std::span<const double> logprobs) {
    std::vector<double> probabilities(logprobs.begin(), logprobs.end());
    if (probabilities.empty()) return probabilities;
    if (std::any_of(probabilities.begin(), probabilities.end(), [](double value) { return std::isnan(value); })) {
        std::fill(probabilities.begin(), probabilities.end(), std::numeric_limits<double>::quiet_NaN());
        return probabilities;
    }
    const double highest = *std::max_element(probabilities.begin(), probabilities.end());
    if (!std::isfinite(highest)) { // nothing is possible: nothing is preferred
        std::fill(probabilities.begin(), probabilities.end(), 1.0 / static_cast<double>(probabilities.size()));
        return probabilities;
    }
    double sum = 0;
    for (double& value : probabilities)
        sum += value = std::exp(value - highest);
    for (double& value : probabilities)
        value /= sum;
    return probabilities;
}

double pathProbability(std::span<const double> probabilities) {
    double logarithm = 0;
    for (const double probability : probabilities)
        logarithm += std::log(probability);
    return std::exp(logarithm);
}

} // namespace strata
