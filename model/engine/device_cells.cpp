// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/device_cells.h"

#include <algorithm>
#include <limits>

namespace strata {
namespace {

void copyTo(const at::Tensor& values, std::vector<double>& out) {
    const at::Tensor host = values.to(at::kCPU, at::kDouble).contiguous();
    std::copy_n(host.data_ptr<double>(), out.size(), out.data());
}

void copyTo(const at::Tensor& values, std::vector<std::int32_t>& out) {
    const at::Tensor host = values.to(at::kCPU, at::kInt).contiguous();
    std::copy_n(host.data_ptr<std::int32_t>(), out.size(), out.data());
}

at::Tensor onDevice(const std::vector<std::int32_t>& ids, const at::Device& device) {
    std::vector<std::int64_t> wide(ids.begin(), ids.end());
    return at::from_blob(wide.data(), {static_cast<std::int64_t>(wide.size())}, at::TensorOptions().dtype(at::kLong))
        .to(device)
        .clone();
}

/// Jensen–Shannon distance of rows of probabilities; the terms are those of kernels/cell_kernels.cpp.
at::Tensor jensenShannon(const at::Tensor& u, const at::Tensor& v) {
    const at::Tensor sum = u + v + 1e-37;
    const at::Tensor x = (u - v) / sum, y = x.square();
    const at::Tensor series = y * (1 + y * (1.0 / 6 + y * (1.0 / 15 + y * (1.0 / 28 + y * (1.0 / 45 + y / 66.0)))));
    const at::Tensor logs = at::xlogy(1 + x, 1 + x) + at::xlogy(1 - x, 1 - x);
    return at::sqrt(0.25 * (sum * at::where(y < 0.0625, series, logs)).sum(-1));
}

} // namespace

void reduceOnDevice(const at::Tensor& logits, bool isFinal, const DeviceCellTask& task, at::Tensor& final,
                    std::vector<std::int32_t>& targets, CellBlock& block) {
    const std::int64_t count = logits.size(0), vocabulary = logits.size(1);
    const at::Tensor logprobs = at::log_softmax(logits, -1), probabilities = logprobs.exp();
    const std::int64_t topK = std::min<std::int64_t>(task.topK, vocabulary);
    const auto [topValues, topIds] = at::topk(logprobs, topK, -1);
    std::vector<double> values(static_cast<std::size_t>(count * topK));
    std::vector<std::int32_t> ids(values.size());
    copyTo(topValues, values);
    copyTo(topIds, ids);
    for (std::int64_t i = 0; i < count; ++i)
        for (std::int64_t k = 0; k < topK; ++k) {
            const auto from = static_cast<std::size_t>(i * topK + k), to = static_cast<std::size_t>(i * task.topK + k);
            const bool possible = values[from] > -std::numeric_limits<double>::infinity(); // and no NaN
            block.topIds[to] = possible ? ids[from] : -1;
            block.topLogprobs[to] = possible ? values[from] : std::numeric_limits<double>::quiet_NaN();
        }
    copyTo(-at::xlogy(probabilities, probabilities).sum(-1), block.entropy);
    if (isFinal) {
        final.narrow(0, 0, count).copy_(probabilities);
        for (std::int64_t i = 0; i < count && task.targetsAreFinal; ++i)
            targets[static_cast<std::size_t>(i)] = block.topIds[static_cast<std::size_t>(i * task.topK)];
    }
    const at::Tensor compared = final.narrow(0, 0, count);
    // The final row is at no distance from itself, whatever rounding would say.
    if (task.divergence)
        copyTo(isFinal ? logits.select(1, 0) * 0
                       : (at::xlogy(compared, compared) - at::where(compared == 0, compared, compared * logprobs))
                             .sum(-1)
                             .clamp_min(0),
               block.klToFinal);
    if (task.jensenShannon)
        copyTo(isFinal ? logits.select(1, 0) * 0 : jensenShannon(compared, probabilities), block.jsToFinal);
    if (std::any_of(targets.begin(), targets.end(), [](std::int32_t id) { return id >= 0; })) {
        const at::Tensor target = onDevice(targets, logits.device()), known = target.ge(0);
        const at::Tensor index = target.clamp_min(0).unsqueeze(1);
        const at::Tensor own = logits.gather(1, index);
        const at::Tensor before = at::arange(vocabulary, index.options()).unsqueeze(0) < index;
        const at::Tensor rank = 1 + at::logical_or(logits > own, at::logical_and(logits == own, before)).sum(-1);
        const double none = std::numeric_limits<double>::quiet_NaN();
        copyTo(at::where(known, logprobs.gather(1, index).squeeze(1).to(at::kDouble),
                         at::full({count}, none, logits.options().dtype(at::kDouble))),
               block.targetLogprob);
        const at::Tensor ranked = at::logical_and(known, (own == own).squeeze(1));
        copyTo(at::where(ranked, rank.to(at::kDouble), at::full({count}, none, logits.options().dtype(at::kDouble))),
               block.targetRank);
    }
    if (!task.tracked.empty()) {
        std::vector<std::int32_t> tracked;
        for (const TokenId id : task.tracked)
            tracked.push_back(id.value);
        copyTo(logprobs.index_select(1, onDevice(tracked, logits.device())), block.trackedLogprobs);
    }
}

void addDistancesOnDevice(const at::Tensor& logits, std::vector<double>& sums) {
    const at::Tensor probabilities = at::softmax(logits, -1);
    const std::int64_t rows = logits.size(0);
    std::vector<at::Tensor> distances;
    for (std::int64_t row = 0; row + 1 < rows; ++row)
        distances.push_back(
            jensenShannon(probabilities.narrow(0, row, 1), probabilities.narrow(0, row + 1, rows - row - 1)));
    if (distances.empty()) return;
    std::vector<double> values(sums.size());
    copyTo(at::cat(distances), values);
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] += values[i];
}

} // namespace strata
