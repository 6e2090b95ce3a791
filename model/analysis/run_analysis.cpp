// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/run_analysis.h"

namespace strata {
namespace {

TokenId topOf(const Reading& reading) {
    return reading.top.empty() ? reading.id : reading.top.front().id;
}

} // namespace

HeadAgreement headAgreement(const RunToken& token) {
    std::vector<TokenId> tops{topOf(token.reading)};
    for (const auto& [name, reading] : token.heads)
        tops.push_back(topOf(reading));
    HeadAgreement agreement;
    agreement.heads = static_cast<int>(tops.size());
    int pairs = 0, same = 0;
    for (std::size_t i = 0; i < tops.size(); ++i) {
        agreement.agreeing += tops[i] == token.reading.id;
        for (std::size_t j = i + 1; j < tops.size(); ++j) {
            ++pairs;
            same += tops[i] == tops[j];
        }
    }
    if (pairs > 0) agreement.pairAgreement = static_cast<double>(same) / pairs;
    return agreement;
}

std::optional<LayerIndex> settlingLayer(const RunToken& token) {
    if (token.layers.empty()) return std::nullopt;
    const TokenId last = token.layers.back().reading.id;
    LayerIndex settled = token.layers.back().layer;
    for (auto layer = token.layers.rbegin(); layer != token.layers.rend() && layer->reading.id == last; ++layer)
        settled = layer->layer;
    return settled;
}

TokenCost tokenCost(const ModelSummary& model, std::int64_t context) {
    const auto hidden = static_cast<double>(model.hiddenSize), feedForward = static_cast<double>(model.feedForwardSize);
    const auto query = static_cast<double>(model.attentionHeads * model.headDim);
    const auto keyValue = static_cast<double>(model.keyValueHeads * model.headDim);
    TokenCost cost;
    cost.block = 2 * (2 * hidden * query + 2 * hidden * keyValue + 3 * hidden * feedForward) +
                 4 * query * static_cast<double>(context);
    cost.head = 2 * hidden * static_cast<double>(model.vocabularySize);
    return cost;
}

FullDepthCost fullDepthCost(std::int64_t layers, std::int64_t positions, std::int64_t forwardCalls) {
    return {layers * positions, layers * forwardCalls};
}

} // namespace strata
