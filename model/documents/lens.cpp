// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/lens.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata {

float Lens::value(LensStatistic statistic, std::size_t row, std::size_t position) const {
    const std::vector<float>& values = statistics[static_cast<std::size_t>(statistic)];
    return values.empty() ? std::numeric_limits<float>::quiet_NaN() : values[cell(row, position)];
}

float Lens::trackedLogprob(TokenId id, std::size_t row, std::size_t position) const {
    const auto found = std::find(tracked.begin(), tracked.end(), id);
    const std::size_t at = cell(row, position) * tracked.size() + static_cast<std::size_t>(found - tracked.begin());
    return found == tracked.end() || at >= trackedLogprobs.size() ? std::numeric_limits<float>::quiet_NaN()
                                                                  : trackedLogprobs[at];
}

double Lens::groupLogprob(const std::vector<TokenId>& group, std::size_t row, std::size_t position) const {
    std::vector<double> logs;
    for (const TokenId id : group)
        logs.push_back(static_cast<double>(trackedLogprob(id, row, position)));
    return logSumExp(logs);
}

const std::string& Lens::textOf(TokenId id) const {
    static const std::string none;
    const auto found = tokenTexts.find(id);
    return found == tokenTexts.end() ? none : found->second;
}

int Lens::rowOf(LayerIndex layer, LensPart part, const std::string& head) const {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].layer == layer && rows[i].part == part && rows[i].head == head) return static_cast<int>(i);
    return -1;
}

int Lens::finalRow() const {
    for (std::size_t i = rows.size(); i-- > 0;)
        if (rows[i].head.empty() && rows[i].part == LensPart::State) return static_cast<int>(i);
    return -1;
}

bool isSameText(const Lens& a, const Lens& b) {
    const bool hashed = !a.model.hash.empty() && !b.model.hash.empty();
    if (hashed ? a.model.hash != b.model.hash : a.model.path != b.model.path) return false;
    return std::equal(a.positions.begin(), a.positions.end(), b.positions.begin(), b.positions.end(),
                      [](const SequenceToken& one, const SequenceToken& other) { return one.id == other.id; });
}

double logSumExp(const std::vector<double>& logs) {
    double most = -std::numeric_limits<double>::infinity(), sum = 0;
    for (const double value : logs) {
        if (std::isnan(value)) return value;
        most = std::max(most, value);
    }
    if (std::isinf(most)) return most;
    for (const double value : logs)
        sum += std::exp(value - most);
    return most + std::log(sum);
}

} // namespace strata
