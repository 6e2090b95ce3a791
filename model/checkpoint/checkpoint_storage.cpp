// SPDX-License-Identifier: GPL-3.0-or-later
// How the weights of a checkpoint are stored, as far as they are used.
#include "model/base/ascii.h"
#include "model/checkpoint/checkpoint.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace strata {
namespace {

/// "q4_1", or "q4_k and q6_k", by how many bytes are of each.
std::string typeNames(const std::map<std::string, std::size_t>& bytes) {
    std::vector<std::pair<std::size_t, std::string>> order;
    for (const auto& [name, size] : bytes)
        order.emplace_back(size, name);
    std::ranges::sort(order, std::greater<>{});
    std::string text;
    for (std::size_t i = 0; i < order.size(); ++i)
        text += (i == 0 ? "" : i + 1 == order.size() ? " and " : ", ") + order[i].second;
    return text;
}

} // namespace

std::vector<const TensorView*> Checkpoint::usedTensors() const {
    std::set<const TensorView*> unique;
    for (const RequiredTensor& required : requiredTensors(architecture))
        unique.insert(tensors->find(required.name));
    for (const HeadSpec& head : heads) {
        unique.insert(headTensor(head));
        if (!head.bias.empty()) unique.insert(tensors->find(head.bias));
    }
    unique.erase(nullptr);
    std::vector<const TensorView*> ordered(unique.begin(), unique.end());
    std::ranges::sort(ordered, std::less<>{}, [](const TensorView* tensor) { return tensor->bytes.data(); });
    return ordered;
}

std::int64_t Checkpoint::storedBytes() const {
    std::size_t bytes = 0;
    for (const TensorView* tensor : usedTensors())
        bytes += tensor->bytes.size();
    return static_cast<std::int64_t>(bytes);
}

std::int64_t Checkpoint::decodedBytes() const {
    std::size_t bytes = 0;
    for (const TensorView* tensor : usedTensors())
        if (!tensor->isInPlace()) bytes += tensor->elementCount() * dtypeBytes(tensor->dtype);
    return static_cast<std::int64_t>(bytes);
}

std::string Checkpoint::storedTypes() const {
    // Vectors (norms, biases) are small and kept precise: they would only lengthen the sentence.
    std::map<std::string, std::size_t> blocks, embedding, outputs;
    const TensorView* const tokens = tensors->find(architecture.tensors.embeddingTensor());
    std::set<const TensorView*> headMatrices;
    for (const HeadSpec& head : heads)
        headMatrices.insert(headTensor(head));
    for (const TensorView* tensor : usedTensors()) {
        if (tensor->shape.size() < 2) continue;
        auto& kind = tensor == tokens ? embedding : headMatrices.contains(tensor) ? outputs : blocks;
        kind[lowerAscii(tensor->dtypeText)] += tensor->bytes.size();
    }
    std::string text = typeNames(blocks);
    if (typeNames(embedding) != text) text += ", embedding " + typeNames(embedding);
    if (!outputs.empty() && typeNames(outputs) != typeNames(blocks)) text += ", heads " + typeNames(outputs);
    return text;
}

} // namespace strata
