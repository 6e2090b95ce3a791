// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/head_loss.h"

#include "model/training/thread_team.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <numeric>

namespace strata {
namespace {

constexpr std::int64_t mostLogits = std::int64_t{1} << 23; // of a piece: 32 MiB of float32
constexpr std::int64_t pieceRows = 64, sliceRows = 2048;   // of what one thread does at once

/// The piece's logits become scale · ∂/∂logits where a gradient is wanted.
double crossEntropy(const Architecture& a, at::Tensor& logits, const at::Tensor& targets, double scale, bool gradient,
                    std::uint8_t* correct) {
    const at::Tensor capped = capLogits(a, logits);
    at::Tensor logs = at::log_softmax(capped, -1);
    const at::Tensor index = targets.unsqueeze(1);
    const double loss = -logs.gather(1, index).sum().item<double>();
    const at::Tensor right = capped.argmax(-1).eq(targets).to(at::kCPU, at::kByte).contiguous();
    std::copy_n(right.data_ptr<std::uint8_t>(), right.numel(), correct);
    if (!gradient) return loss;
    logs.exp_();
    logs.scatter_add_(1, index, at::full_like(index, -1.0, logs.options()));
    if (a.logitSoftcap > 0.0) logs.mul_(1.0 - (capped / a.logitSoftcap).square()); // cap = c tanh(z/c)
    logits = logs.mul_(scale);
    return loss;
}

} // namespace

LevelLoss headLoss(const Architecture& architecture, const at::Tensor& read, const at::Tensor& matrix,
                   const std::vector<std::int64_t>& targets, double scale, const at::Tensor& gradient,
                   at::ScalarType type, int threads) {
    const bool wanted = gradient.defined();
    const auto count = static_cast<std::int64_t>(targets.size()), vocabulary = matrix.size(0);
    LevelLoss sums;
    sums.tokens = count;
    sums.correct.resize(targets.size());
    if (count == 0) return sums;
    const at::Tensor x = read.to(matrix.device(), type), w = matrix.to(type);
    const at::Tensor wanting = at::tensor(targets, at::kLong).to(matrix.device());
    const int team = matrix.is_cpu() ? threads : 1;
    const std::int64_t block = std::max<std::int64_t>(1, std::min(count, mostLogits / vocabulary));
    for (std::int64_t first = 0; first < count; first += block) {
        const std::int64_t rows = std::min(block, count - first);
        const at::Tensor xs = x.narrow(0, first, rows);
        const std::int64_t piece = matrix.is_cpu() ? pieceRows : rows;
        std::vector<at::Tensor> logits(static_cast<std::size_t>((rows + piece - 1) / piece));
        std::vector<double> losses(logits.size(), 0.0);
        std::vector<std::function<void()>> tasks;
        for (std::size_t p = 0; p < logits.size(); ++p)
            tasks.emplace_back([&, p] {
                const c10::NoGradGuard noGradients;
                const std::int64_t begin = static_cast<std::int64_t>(p) * piece;
                const std::int64_t some = std::min(piece, rows - begin);
                logits[p] = at::mm(xs.narrow(0, begin, some), w.t()).to(matrix.scalar_type());
                losses[p] = crossEntropy(architecture, logits[p], wanting.narrow(0, first + begin, some), scale, wanted,
                                         sums.correct.data() + first + begin);
            });
        runTogether(tasks, team);
        sums.loss += std::accumulate(losses.begin(), losses.end(), 0.0);
        if (!wanted) continue;
        const at::Tensor dy = at::cat(logits, 0).to(type);
        const std::int64_t slice = matrix.is_cpu() ? sliceRows : vocabulary;
        tasks.clear();
        for (std::int64_t v = 0; v < vocabulary; v += slice)
            tasks.emplace_back([&, v] {
                const c10::NoGradGuard noGradients;
                const std::int64_t some = std::min(slice, vocabulary - v);
                gradient.narrow(0, v, some).add_(at::mm(dy.narrow(1, v, some).t(), xs).to(gradient.scalar_type()));
            });
        runTogether(tasks, team);
    }
    return sums;
}

} // namespace strata
