// SPDX-License-Identifier: GPL-3.0-or-later
// Microseconds of the kernels with every instruction set of this processor, on one thread: a cell of a lens with all
// its statistics, a row of training's cross entropy, a gate, attention, and a matrix times the state of one token.
#include "model/kernels/cell_kernels.h"
#include "model/kernels/instruction_sets.h"
#include "model/kernels/token_kernels.h"
#include "model/kernels/training_kernels.h"

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

std::vector<float> numbers(std::int64_t count, float spread) {
    std::mt19937 random(1);
    std::normal_distribution<float> normal(0.0f, spread);
    std::vector<float> values(static_cast<std::size_t>(count));
    for (float& value : values)
        value = normal(random);
    return values;
}

void timeCells() {
    const CellKernels<float>& cells = cellKernels<float>();
    const std::vector<float> logits = numbers(vocabulary, 3.0f);
    std::vector<float> final(vocabulary), scratch(vocabulary);
    std::vector<std::int32_t> ids(10);
    std::vector<double> logprobs(10);
    CellResult result;
    result.topIds = ids.data();
    result.topLogprobs = logprobs.data();
    CellTask<float> task;
    task.vocabulary = vocabulary;
    task.topK = 10;
    task.target = 1234;
    cells.reduce(logits.data(), task, result);
    cells.probabilities(logits.data(), vocabulary, result.logSumExp, final.data());
    task.final = final.data();
    task.finalEntropy = result.entropy;
    task.scratch = scratch.data();
    const double plain = microseconds([&] { cells.reduce(logits.data(), task, result); });
    task.jensenShannon = true;
    const double all = microseconds([&] { cells.reduce(logits.data(), task, result); });
    std::printf("  cell %.1f, without Jensen–Shannon %.1f;", all, plain);
}

void timeTraining() {
    const TrainingKernels<float>& training = trainingKernels<float>();
    const std::int32_t target = 1234;
    float loss = 0;
    std::uint8_t correct = 0;
    std::vector<float> row = numbers(vocabulary, 3.0f), scratch(vocabulary);
    const double entropy = microseconds(
        [&] { training.crossEntropy(row.data(), &target, 1.0f, &loss, &correct, 1, vocabulary, scratch.data()); });
    const std::vector<float> gateUp(2 * vocabulary, 0.5f);
    std::vector<float> gated(vocabulary);
    const double gate = microseconds([&] { training.gateForward(gateUp.data(), gated.data(), 1, vocabulary); });
    constexpr AttentionShape shape{9, 3, 64};
    constexpr std::int64_t length = 128;
    const std::vector<float> qkv = numbers(length * shape.width(), 1.0f), cos(length * 32, 0.6f),
                             sin(length * 32, 0.8f);
    std::vector<float> out(static_cast<std::size_t>(length * shape.queryHeads * shape.headDim)),
        logSum(static_cast<std::size_t>(length * shape.queryHeads)),
        memory(static_cast<std::size_t>(attentionScratchSize(shape, length)));
    const SequenceView<float> sequence{0, length, cos.data(), sin.data()};
    const double attention = microseconds(
        [&] { training.attentionForward(qkv.data(), out.data(), logSum.data(), shape, sequence, memory.data()); });
    std::printf(" cross entropy %.1f; gate %.1f; attention of 128 × 9 × 64 %.0f;", entropy, gate, attention);
}

void timeTokens() {
    constexpr std::int64_t width = 576;
    const std::vector<float> weight(width * width, 0.01f), x(width, 1.0f);
    const std::vector<BFloat16> narrow(width * width, BFloat16{floatToBFloat16(0.01f)});
    std::vector<float> y(width);
    const TokenKernels<float>& tokens = tokenKernels<float>();
    const double wide = microseconds(
        [&] { tokens.multiplyRows({weight.data(), nullptr, width, width}, x.data(), y.data(), 0, width); });
    const double half = microseconds(
        [&] { tokens.multiplyBFloat16Rows({narrow.data(), nullptr, width, width}, x.data(), y.data(), 0, width); });
    // A narrow model's MLP, which lies in the caches, at a line of the cache as LibTorch's memory does.
    constexpr std::int64_t rows = 832, columns = 160, vectors = 20;
    const std::vector<float> states(vectors * columns, 1.0f);
    std::vector<float> products(vectors * rows);
    const std::size_t start = (64 - reinterpret_cast<std::uintptr_t>(weight.data()) % 64) % 64 / sizeof(float);
    const KernelMatrix<float> matrix{weight.data() + start, nullptr, rows, columns};
    const double one = microseconds([&] { tokens.multiplyRows(matrix, states.data(), products.data(), 0, rows); });
    const double many = microseconds(
        [&] { tokens.multiplyRowsByMany(matrix, states.data(), vectors, products.data(), rows, 0, rows); });
    // One that does not.
    constexpr std::int64_t large = 6144;
    const std::vector<float> wideWeight(large * 2048, 0.01f), wideState(2048, 1.0f);
    std::vector<float> wideProduct(large);
    const double memory = microseconds([&] {
        tokens.multiplyRows({wideWeight.data(), nullptr, large, 2048}, wideState.data(), wideProduct.data(), 0, large);
    });
    std::printf(" 576 × 576 matrix %.1f, in bfloat16 %.1f; 832 × 160 %.1f, by 20 vectors %.1f; 6144 × 2048 %.0f\n",
                wide, half, one, many, memory);
}

} // namespace

int main() {
    std::printf("%lld tokens, float32, best of 200, µs\n", static_cast<long long>(vocabulary));
    for (const InstructionSet set : instructionSets()) {
        const UseInstructionSet use(set);
        std::printf("%s\n", instructionSetName(set).c_str());
        timeCells();
        timeTraining();
        timeTokens();
    }
}
