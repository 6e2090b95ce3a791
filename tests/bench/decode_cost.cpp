// SPDX-License-Identifier: GPL-3.0-or-later
// Times what a user waits for on small models: prefill of 256 tokens, and one token of decoding, per layer.
// Not a test: a table for whoever changes the engine. `decode_cost [MODEL]`; without MODEL a toy of the demo model's
// size.
#include "tests/engine/toy.h"

#include <chrono>
#include <cstdio>

using namespace strata;

namespace {

const JobControl noControl;

double seconds(std::chrono::steady_clock::time_point since) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
}

Architecture demoSize() {
    Architecture a;
    a.layers = 8;
    a.hiddenSize = 160;
    a.feedForwardSize = 416;
    a.attentionHeads = 5;
    a.keyValueHeads = 5;
    a.headDim = 32;
    a.vocabularySize = 6000;
    a.contextLength = 1024;
    return a;
}

void measure(const Checkpoint& checkpoint, DType dtype, int threads) {
    LoadOptions options;
    options.dtype = dtype;
    options.threads = threads;
    const auto model = loadModel(checkpoint, options, noControl);
    if (!model) {
        std::printf("%s\n", model.error().message().c_str());
        return;
    }
    const Architecture& a = (*model)->architecture();
    const LayerIndex top(static_cast<std::int32_t>(a.layers));
    const HeadIndex head(static_cast<std::int32_t>((*model)->heads().size()) - 1);
    const auto ids = toy::randomIds(a, 256);
    double prefill = 1e9, layers = 1e9, heads = 1e9;
    for (int repeat = 0; repeat < 5; ++repeat) {
        RunState state(*model);
        auto begin = std::chrono::steady_clock::now();
        if (!state.append(ids) || !state.fill(top, noControl)) return;
        prefill = std::min(prefill, seconds(begin));
        double inLayers = 0, inHead = 0;
        for (int token = 0; token < 100; ++token) {
            begin = std::chrono::steady_clock::now();
            if (!state.append(std::span(ids).first(1)) || !state.fill(top, noControl)) return;
            inLayers += seconds(begin);
            begin = std::chrono::steady_clock::now();
            if (!state.readout(top, head, Readout::Norm, state.length() - 1, state.length())) return;
            inHead += seconds(begin);
        }
        layers = std::min(layers, inLayers / 100);
        heads = std::min(heads, inHead / 100);
    }
    std::printf(
        "%-9s %d threads: prefill of 256 tokens %.2f ms; decode %.1f us per token (%.1f us per layer) + head %.1f us\n",
        dtypeName(dtype), threads, prefill * 1e3, layers * 1e6, layers * 1e6 / static_cast<double>(a.layers),
        heads * 1e6);
}

} // namespace

int main(int argc, char** argv) {
    Checkpoint checkpoint;
    if (argc > 1) {
        auto opened = openCheckpoint(argv[1]);
        if (!opened) {
            std::fprintf(stderr, "%s\n", opened.error().message().c_str());
            return 1;
        }
        checkpoint = std::move(*opened);
    } else {
        checkpoint = toy::make(demoSize(), {{"thought", 4}}, DType::Float32).checkpoint;
    }
    for (const int threads : {1, 2})
        for (const DType dtype : {DType::Float32, DType::BFloat16})
            measure(checkpoint, dtype, threads);
    return 0;
}
