// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/decoding/sampling.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata {
namespace {

struct Choice {
    TokenId id;
    double weight = 0; ///< log-probability, then unnormalised probability
};

double cleaned(float logprob) {
    return std::isnan(logprob) ? -std::numeric_limits<double>::infinity() : static_cast<double>(logprob);
}

/// Keeps what top-k and top-p leave; sorts only when one of them is asked for.
void narrow(std::vector<Choice>& choices, const SamplingOptions& options) {
    const bool byRank = options.topK > 0 && static_cast<std::size_t>(options.topK) < choices.size();
    const bool byMass = options.topP < 1.0;
    if (!byRank && !byMass) return;
    const auto moreProbable = [](const Choice& a, const Choice& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.id < b.id;
    };
    if (byRank) {
        const auto kept = choices.begin() + options.topK;
        std::partial_sort(choices.begin(), kept, choices.end(), moreProbable);
        choices.erase(kept, choices.end());
    } else {
        std::sort(choices.begin(), choices.end(), moreProbable);
    }
    if (!byMass) return;
    double total = 0, mass = 0;
    for (const Choice& choice : choices)
        total += choice.weight;
    std::size_t kept = 0;
    while (kept < choices.size() && (kept == 0 || mass < options.topP * total))
        mass += choices[kept++].weight;
    choices.resize(kept);
}

} // namespace

double uniform(std::mt19937_64& random) {
    return static_cast<double>(random() >> 11) * 0x1.0p-53;
}

TokenId chooseToken(std::span<const float> logprobs, std::span<const TokenId> allowed, const SamplingOptions& options,
                    std::mt19937_64& random) {
    const std::size_t count = allowed.empty() ? logprobs.size() : allowed.size();
    const auto idAt = [&](std::size_t i) {
        return allowed.empty() ? TokenId(static_cast<std::int32_t>(i)) : allowed[i];
    };
    TokenId best = count > 0 ? idAt(0) : TokenId{};
    double highest = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < count; ++i) {
        const TokenId id = idAt(i);
        const double logprob = cleaned(logprobs[static_cast<std::size_t>(id.value)]);
        if (logprob > highest || (logprob == highest && id < best)) {
            highest = logprob;
            best = id;
        }
    }
    if (!(options.temperature > 0) || !std::isfinite(highest)) return best;

    std::vector<Choice> choices(count);
    for (std::size_t i = 0; i < count; ++i) {
        choices[i].id = idAt(i);
        choices[i].weight = std::exp((cleaned(logprobs[static_cast<std::size_t>(choices[i].id.value)]) - highest) /
                                     options.temperature);
    }
    narrow(choices, options);
    double total = 0;
    for (const Choice& choice : choices)
        total += choice.weight;
    double left = uniform(random) * total;
    for (const Choice& choice : choices) {
        left -= choice.weight;
        if (left < 0) return choice.id;
    }
    return best; // rounding left a remainder of the last bit
}

} // namespace strata
