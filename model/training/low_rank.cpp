// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/low_rank.h"

#include "model/base/field_names.h"
#include "model/training/parameters.h"
#include "model/training/random.h"
#include "model/training/thread_team.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <tuple>

namespace strata {
namespace {

/// A matrix of the checkpoint as rows of a fused field.
struct Slice {
    at::Tensor BlockWeights::* field;
    std::int64_t begin, rows;
};

std::optional<Slice> sliceOf(const Architecture& a, BlockPart part) {
    const std::int64_t q = a.attentionHeads * a.headDim, kv = a.keyValueHeads * a.headDim, f = a.feedForwardSize;
    switch (part) {
    case BlockPart::Query:
        return Slice{&BlockWeights::qkv, 0, q};
    case BlockPart::Key:
        return Slice{&BlockWeights::qkv, q, kv};
    case BlockPart::Value:
        return Slice{&BlockWeights::qkv, q + kv, kv};
    case BlockPart::QueryKeyValue:
        return Slice{&BlockWeights::qkv, 0, q + 2 * kv};
    case BlockPart::Output:
        return Slice{&BlockWeights::output, 0, a.hiddenSize};
    case BlockPart::Gate:
        return Slice{&BlockWeights::gateUp, 0, f};
    case BlockPart::Up:
        return Slice{&BlockWeights::gateUp, a.gatedMlp ? f : 0, f};
    case BlockPart::GateUp:
        return Slice{&BlockWeights::gateUp, 0, (a.gatedMlp ? 2 : 1) * f};
    case BlockPart::Down:
        return Slice{&BlockWeights::down, 0, a.hiddenSize};
    default:
        return std::nullopt;
    }
}

// "q_proj" of "model.layers.0.self_attn.q_proj.weight".
std::string projectionOf(const std::string& tensor) {
    const auto end = tensor.rfind('.');
    const auto begin = end == std::string::npos || end == 0 ? std::string::npos : tensor.rfind('.', end - 1);
    return tensor.substr(begin == std::string::npos ? 0 : begin + 1, end - begin - 1);
}

at::Tensor uniform(std::int64_t rows, std::int64_t columns, double bound, std::uint64_t seed, std::uint64_t key) {
    at::Tensor tensor = at::empty({rows, columns}, at::kDouble);
    auto* values = tensor.data_ptr<double>();
    KeyedRandom random(seed, key);
    for (std::int64_t i = 0; i < tensor.numel(); ++i)
        values[i] = bound * (2.0 * random.uniform() - 1.0);
    return tensor;
}

constexpr at::Tensor BlockWeights::* matrixFields[] = {&BlockWeights::qkv, &BlockWeights::output, &BlockWeights::gateUp,
                                                       &BlockWeights::down};

} // namespace

std::pair<std::size_t, std::size_t> LowRank::of(std::size_t block, at::Tensor BlockWeights::* field) const {
    const auto isOfBlock = [](const LowRankFactor& factor, std::size_t wanted) { return factor.block < wanted; };
    auto first = std::lower_bound(factors.begin(), factors.end(), block, isOfBlock);
    while (first != factors.end() && first->block == block && first->field != field)
        ++first;
    auto last = first;
    while (last != factors.end() && last->block == block && last->field == field)
        ++last;
    return {static_cast<std::size_t>(first - factors.begin()), static_cast<std::size_t>(last - factors.begin())};
}

std::size_t LowRank::lowestBlock() const {
    return factors.empty() ? base.size() : factors.front().block;
}

Result<void> addLowRank(ModelParameters& parameters, const LowRankOptions& options, std::uint64_t seed) {
    const Architecture& a = parameters.architecture;
    const auto refuse = [](const std::string& detail) {
        return fail(ErrorCode::BadArgument, fieldText("lora"), detail);
    };
    LowRank low;
    low.rank = options.rank;
    low.alpha = options.alpha > 0.0 ? options.alpha : 2.0 * static_cast<double>(options.rank);
    low.scale = low.alpha / static_cast<double>(options.rank);
    std::vector<std::string> unused = options.targets;
    const at::Tensor& like = parameters.weights.embedding;
    for (std::size_t block = 0; block < parameters.weights.blocks.size(); ++block) {
        for (const BlockTensor& stored : blockTensors(a, LayerIndex(static_cast<std::int32_t>(block + 1)))) {
            const std::optional<Slice> slice = sliceOf(a, stored.part);
            if (!slice) continue;
            const std::string projection = projectionOf(stored.name);
            if (!options.targets.empty() &&
                std::find(options.targets.begin(), options.targets.end(), projection) == options.targets.end())
                continue;
            unused.erase(std::remove(unused.begin(), unused.end(), projection), unused.end());
            const std::int64_t in = (parameters.weights.blocks[block].*slice->field).size(1);
            if (options.rank > std::min(in, slice->rows))
                return refuse("asks for rank " + std::to_string(options.rank) + ", but " + stored.name + " is " +
                              std::to_string(slice->rows) + " × " + std::to_string(in) + ".");
            LowRankFactor factor;
            factor.tensor = stored.name;
            factor.block = block;
            factor.field = slice->field;
            factor.begin = slice->begin;
            factor.a = uniform(options.rank, in, 1.0 / std::sqrt(static_cast<double>(in)), seed, low.factors.size())
                           .to(like.device(), like.scalar_type());
            factor.b = at::zeros({slice->rows, options.rank}, like.options());
            low.factors.push_back(std::move(factor));
        }
        BlockWeights& base = low.base.emplace_back();
        for (const auto field : matrixFields)
            if (const at::Tensor& matrix = parameters.weights.blocks[block].*field; matrix.defined())
                base.*field = matrix.clone();
    }
    if (!unused.empty() || low.factors.empty())
        return refuse("has no matrix " + (unused.empty() ? std::string("of its own") : unused.front()) +
                      " in its blocks to update.");
    // Those of a field stand together.
    std::stable_sort(low.factors.begin(), low.factors.end(), [](const LowRankFactor& x, const LowRankFactor& y) {
        const auto order = [](const LowRankFactor& factor) {
            return std::find(std::begin(matrixFields), std::end(matrixFields), factor.field) - matrixFields;
        };
        return std::tuple(x.block, order(x), x.begin) < std::tuple(y.block, order(y), y.begin);
    });
    parameters.lowRank = std::move(low);
    return {};
}

void mergeLowRank(ModelParameters& parameters, int threads) {
    const LowRank& low = *parameters.lowRank;
    std::vector<std::function<void()>> tasks;
    for (const LowRankFactor& factor : low.factors)
        tasks.emplace_back([&] {
            const at::Tensor base = (low.base[factor.block].*factor.field).narrow(0, factor.begin, factor.rows());
            at::Tensor to =
                (parameters.weights.blocks[factor.block].*factor.field).narrow(0, factor.begin, factor.rows());
            at::addmm_out(to, base, factor.b, factor.a, 1.0, low.scale);
        });
    runTogether(tasks, threads);
}

ModelParameters mergedInGraph(const ModelParameters& parameters) {
    ModelParameters merged = parameters;
    const LowRank& low = *parameters.lowRank;
    for (std::size_t block = 0; block < merged.weights.blocks.size(); ++block)
        for (const auto field : matrixFields) {
            const auto [first, last] = low.of(block, field);
            if (first == last) continue;
            // What stands between the updated rows stays as it is.
            const at::Tensor& base = low.base[block].*field;
            std::vector<at::Tensor> parts;
            std::int64_t done = 0;
            for (std::size_t i = first; i < last; ++i) {
                const LowRankFactor& factor = low.factors[i];
                if (factor.begin > done) parts.push_back(base.narrow(0, done, factor.begin - done));
                parts.push_back(base.narrow(0, factor.begin, factor.rows()) + at::mm(factor.b, factor.a) * low.scale);
                done = factor.begin + factor.rows();
            }
            if (done < base.size(0)) parts.push_back(base.narrow(0, done, base.size(0) - done));
            merged.weights.blocks[block].*field = at::cat(parts, 0);
        }
    return merged;
}

} // namespace strata
