// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/tensor_list.h"

#include <set>

namespace strata {
namespace {

struct PartRole {
    TensorPart part;
    const char* role;
};

PartRole roleOf(BlockPart part) {
    using enum TensorPart;
    switch (part) {
    case BlockPart::AttentionNorm:
        return {Norm, "attention norm"};
    case BlockPart::AttentionNormBias:
        return {Norm, "attention norm bias"};
    case BlockPart::Query:
        return {Attention, "query"};
    case BlockPart::QueryBias:
        return {Attention, "query bias"};
    case BlockPart::Key:
        return {Attention, "key"};
    case BlockPart::KeyBias:
        return {Attention, "key bias"};
    case BlockPart::Value:
        return {Attention, "value"};
    case BlockPart::ValueBias:
        return {Attention, "value bias"};
    case BlockPart::QueryKeyValue:
        return {Attention, "query, key and value"};
    case BlockPart::QueryKeyValueBias:
        return {Attention, "query, key and value bias"};
    case BlockPart::QueryNorm:
        return {Norm, "query norm"};
    case BlockPart::KeyNorm:
        return {Norm, "key norm"};
    case BlockPart::Output:
        return {Attention, "attention output"};
    case BlockPart::OutputBias:
        return {Attention, "attention output bias"};
    case BlockPart::PostAttentionNorm:
        return {Norm, "norm after attention"};
    case BlockPart::PostAttentionNormBias:
        return {Norm, "norm after attention bias"};
    case BlockPart::MlpNorm:
        return {Norm, "MLP norm"};
    case BlockPart::MlpNormBias:
        return {Norm, "MLP norm bias"};
    case BlockPart::Gate:
        return {Mlp, "MLP gate"};
    case BlockPart::GateBias:
        return {Mlp, "MLP gate bias"};
    case BlockPart::Up:
        return {Mlp, "MLP up"};
    case BlockPart::UpBias:
        return {Mlp, "MLP up bias"};
    case BlockPart::GateUp:
        return {Mlp, "MLP gate and up"};
    case BlockPart::GateUpBias:
        return {Mlp, "MLP gate and up bias"};
    case BlockPart::Down:
        return {Mlp, "MLP down"};
    case BlockPart::DownBias:
        return {Mlp, "MLP down bias"};
    case BlockPart::PostMlpNorm:
        return {Norm, "norm after MLP"};
    case BlockPart::PostMlpNormBias:
        return {Norm, "norm after MLP bias"};
    }
    return {Unused, ""};
}

/// Adds what is stored under these names, each tensor once.
class Collector {
public:
    explicit Collector(const TensorSource& source) : m_source(source) {}
    void add(const std::string& name, TensorEntry entry) {
        entry.tensor = m_source.find(name);
        if (entry.tensor && m_seen.insert(entry.tensor).second) m_entries.push_back(std::move(entry));
    }
    std::vector<TensorEntry> withTheRest() {
        for (const TensorView& tensor : m_source.tensors())
            if (m_seen.insert(&tensor).second) m_entries.push_back({.tensor = &tensor});
        return std::move(m_entries);
    }

private:
    const TensorSource& m_source;
    std::set<const TensorView*> m_seen;
    std::vector<TensorEntry> m_entries;
};

} // namespace

const char* tensorPartKey(TensorPart part) {
    switch (part) {
    case TensorPart::Embedding:
        return "embedding";
    case TensorPart::Attention:
        return "attention";
    case TensorPart::Mlp:
        return "mlp";
    case TensorPart::Norm:
        return "norm";
    case TensorPart::Head:
        return "head";
    case TensorPart::Unused:
        return "unused";
    }
    return "unused";
}

std::vector<TensorEntry> tensorList(const Checkpoint& checkpoint) {
    const Architecture& a = checkpoint.architecture;
    const TensorNames& names = a.tensors;
    Collector found(*checkpoint.tensors);
    found.add(names.embeddingTensor(), {.part = TensorPart::Embedding, .role = "embedding"});
    if (a.positions == PositionKind::Learned)
        found.add(names.positionsTensor(), {.part = TensorPart::Embedding, .role = "positions"});
    for (std::int32_t block = 1; block <= a.layers; ++block)
        for (const BlockTensor& tensor : blockTensors(a, LayerIndex(block))) {
            const PartRole is = roleOf(tensor.part);
            found.add(tensor.name, {.part = is.part, .block = block, .role = is.role});
        }
    const std::string finalNorm = names.prefix + names.finalNorm;
    found.add(finalNorm + ".weight", {.part = TensorPart::Norm, .role = "final norm"});
    if (a.normBias) found.add(finalNorm + ".bias", {.part = TensorPart::Norm, .role = "final norm bias"});
    for (const HeadSpec& head : checkpoint.heads) {
        if (!head.tied) found.add(head.tensor, {.part = TensorPart::Head, .role = "head", .head = head.name});
        if (!head.bias.empty())
            found.add(head.bias, {.part = TensorPart::Head, .role = "head bias", .head = head.name});
        if (!head.ids.empty())
            found.add(head.ids, {.part = TensorPart::Head, .role = "token ids of a head", .head = head.name});
    }
    return found.withTheRest();
}

void TensorTotal::add(const TensorEntry& entry) {
    ++tensors;
    parameters += entry.parameters();
    bytes += entry.bytes();
}

std::array<TensorTotal, tensorParts.size()> partTotals(const std::vector<TensorEntry>& entries) {
    std::array<TensorTotal, tensorParts.size()> totals;
    for (const TensorEntry& entry : entries)
        totals[static_cast<std::size_t>(entry.part)].add(entry);
    return totals;
}

TensorTotal sumOf(const std::vector<TensorEntry>& entries) {
    TensorTotal total;
    for (const TensorEntry& entry : entries)
        total.add(entry);
    return total;
}

} // namespace strata
