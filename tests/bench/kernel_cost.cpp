// SPDX-License-Identifier: GPL-3.0-or-later
// Microseconds of the loops that are compiled once per instruction set, on one thread: a cell of a lens with all its
// statistics, a row of training's cross entropy, a gate, and a matrix times the state of one token.
#include "model/engine/cell_kernels.h"
#include "model/engine/decode_parts.h"
#include "model/training/kernels.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <random>
#include <vector>

using namespace strata;

namespace {

constexpr std::int64_t vocabulary = 49152;

template <class Work> double microseconds(const Work& work) {
    double best = std::numeric_limits<double>::infinity();
    for (int repeat = 0; repeat < 200; ++repeat) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        best =
            std::min(best, std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count());
    }
    return best;
}

void time(const char* name, InstructionSet set) {
    const CellKernels<float>* const cells = cellKernelsFor(set);
    const KernelTable<float>* const training = kernelTableFor<float>(set);
    if (cells == nullptr || training == nullptr) {
        std::printf("%-9s not on this machine\n", name);
        return;
    }
    std::mt19937 random(1);
    std::normal_distribution<float> normal(0.0f, 3.0f);
    std::vector<float> logits(vocabulary), final(vocabulary), scratch(vocabulary);
    for (float& value : logits)
        value = normal(random);
    std::vector<std::int32_t> ids(10);
    std::vector<double> logprobs(10);
    CellResult result;
    result.topIds = ids.data();
    result.topLogprobs = logprobs.data();
    CellTask<float> task;
    task.vocabulary = vocabulary;
    task.topK = 10;
    task.target = 1234;
    cells->reduce(logits.data(), task, result);
    cells->probabilities(logits.data(), vocabulary, result.logSumExp, final.data());
    task.final = final.data();
    task.finalEntropy = result.entropy;
    task.scratch = scratch.data();
    const double plain = microseconds([&] { cells->reduce(logits.data(), task, result); });
    task.jensenShannon = true;
    const double all = microseconds([&] { cells->reduce(logits.data(), task, result); });
    const std::int32_t target = 1234;
    float loss = 0;
    std::uint8_t correct = 0;
    std::vector<float> row = logits;
    const double entropy = microseconds(
        [&] { training->crossEntropy(row.data(), &target, 1.0f, &loss, &correct, 1, vocabulary, scratch.data()); });
    std::vector<float> gateUp(2 * vocabulary, 0.5f), gated(vocabulary);
    const double gate = microseconds([&] { training->gateForward(gateUp.data(), gated.data(), 1, vocabulary); });
    constexpr std::int64_t width = 576;
    const std::vector<float> weight(width * width, 0.01f), x(width, 1.0f);
    std::vector<float> y(width);
    const PlainMatrix<float> matrix{weight.data(), nullptr, width, width};
    const DecodeParts<float>* const parts = decodePartsFor<float>(set);
    const double product = microseconds([&] { parts->multiplyRows(matrix, x.data(), y.data(), 0, width); });
    std::printf("%-9s cell %6.1f µs, without Jensen–Shannon %6.1f µs; cross entropy %6.1f µs; gate %6.1f µs; "
                "576 × 576 matrix %5.1f µs\n",
                name, all, plain, entropy, gate, product);
}

} // namespace

int main() {
    std::printf("%lld tokens, float32, best of 200\n", static_cast<long long>(vocabulary));
    time("portable", InstructionSet::Portable);
    time("AVX2", InstructionSet::Avx2);
    time("AVX-512", InstructionSet::Avx512);
}
