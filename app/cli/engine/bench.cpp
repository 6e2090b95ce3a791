// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli bench: how fast decoding, prefill, lenses and evaluations are, beside the machine's roofline, measured in
// the same run.
#include "app/cli/bench_arguments.h"
#include "app/cli/engine/bench_rows.h"
#include "app/cli/engine/open_model.h"
#include "app/cli/model_arguments.h"
#include "app/cli/terminal_text.h"
#include "model/base/counted.h"
#include "model/base/process_memory.h"
#include "model/engine/roofline.h"
#include "model/lens/lens_job.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>

namespace strata::cli {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Lets the peak be counted anew; false where the system does not allow it.
bool forgetPeak() {
    std::ofstream file("/proc/self/clear_refs");
    return static_cast<bool>(file << "5" << std::flush);
}

std::vector<TokenId> someIds(const Architecture& a, int count) {
    std::vector<TokenId> ids;
    std::uint64_t state = 12345;
    for (int i = 0; i < count; ++i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        ids.emplace_back(static_cast<std::int32_t>((state >> 33) % static_cast<std::uint64_t>(a.vocabularySize)));
    }
    return ids;
}

/// Weights of the blocks and of one head: what a token is multiplied with.
std::int64_t multipliedWeights(const Architecture& a) {
    const std::int64_t e = a.hiddenSize, q = a.attentionHeads * a.headDim, kv = a.keyValueHeads * a.headDim;
    return a.layers * (2 * e * q + 2 * e * kv + (a.gatedMlp ? 3 : 2) * e * a.feedForwardSize) + e * a.vocabularySize;
}

/// Appends tokens and runs all layers. A device works on its own: a state that comes back from it says that it is done.
Result<void> pass(RunState& state, const std::vector<TokenId>& ids, LayerIndex top, const JobControl& control) {
    STRATA_CHECK(state.append(ids));
    STRATA_CHECK(state.fill(top, control));
    STRATA_CHECK(state.states(top, state.length() - 1, state.length()));
    return {};
}

Result<Output> bench(const BenchArguments& arguments, const CommonOptions& common, const JobControl& control) {
    STRATA_TRY(Checkpoint checkpoint, openModelCheckpoint(arguments.model, common));
    std::optional<BenchRows> rows;
    if (!arguments.data.empty()) {
        STRATA_TRY(rows, readBenchRows(arguments, checkpoint));
    }
    STRATA_TRY(const auto model, loadOpened(std::move(checkpoint), common, control));
    const Architecture& a = model->architecture();
    const auto limit = static_cast<int>(std::min<std::int64_t>(a.contextLength, 1 << 20));
    const int prefillLength = std::min(arguments.prefill, limit - arguments.decode),
              lensLength = std::min(arguments.lensPositions, limit);
    if (prefillLength < 1)
        return fail(ErrorCode::BadArgument, "--decode-tokens",
                    "leaves no room for a prompt in the context of " + counted(limit, "token") + ".");
    const LayerIndex top(static_cast<std::int32_t>(a.layers));
    const HeadIndex head(static_cast<std::int32_t>(model->heads().size()) - 1);

    RunState state(model);
    // The first pass touches every weight; on a device the first of every shape also loads its kernels.
    STRATA_CHECK(pass(state, someIds(a, model->device() == "cpu" ? 1 : prefillLength), top, control));
    if (model->device() != "cpu") STRATA_CHECK(pass(state, someIds(a, 1), top, control));
    state.truncate(0);
    auto begin = Clock::now();
    STRATA_CHECK(pass(state, someIds(a, prefillLength), top, control));
    const double prefill = secondsSince(begin);
    begin = Clock::now();
    for (const TokenId id : someIds(a, arguments.decode)) {
        if (control.stopRequested()) return JobControl::cancelled();
        STRATA_CHECK(state.append(std::span(&id, 1)));
        STRATA_CHECK(state.fill(top, control));
        STRATA_CHECK(state.readout(top, head, Readout::Norm, state.length() - 1, state.length()));
    }
    const double decode = secondsSince(begin);
    state = RunState(model);

    STRATA_TRY(const LensText text, lensIds(*model, someIds(a, lensLength)));
    LensRequest request;
    request.trainedHeads = false;
    if (model->device() != "cpu") {
        STRATA_TRY(const LensText shorter, lensIds(*model, someIds(a, std::min(lensLength, 8))));
        STRATA_CHECK(computeLens(model, nullptr, shorter, request, control));
    }
    const std::int64_t before = residentBytes();
    const bool peakCounted = forgetPeak();
    STRATA_TRY(const Lens lens, computeLens(model, nullptr, text, request, control));
    if (lens.cancelled) return JobControl::cancelled();
    const std::int64_t overModel = std::max<std::int64_t>(0, mostResidentBytes() - before);
    STRATA_TRY(const Roofline bounds, measureRoofline(*model, control));

    const double weights = static_cast<double>(multipliedWeights(a)),
                 bytesPerToken = weights * static_cast<double>(dtypeBytes(model->dtype()));
    const double decodeRate = arguments.decode / decode, prefillRate = prefillLength / prefill,
                 lensSeconds = lens.milliseconds / 1000;
    const double cells = static_cast<double>(lens.rows.size()) * lensLength;
    const double lensWork = 2.0 * cells * static_cast<double>(a.hiddenSize * a.vocabularySize) +
                            2.0 * lensLength * (weights - static_cast<double>(a.hiddenSize * a.vocabularySize));
    const double prefillWork = 2.0 * (weights - static_cast<double>(a.hiddenSize * a.vocabularySize));
    Output output;
    output.json = {{"device", model->device()},
                   {"dtype", dtypeName(model->dtype())},
                   {"threads", model->threads()},
                   {"bounds", {{"bytes_per_second", bounds.bytesPerSecond}, {"flops", bounds.operationsPerSecond}}},
                   {"decode",
                    {{"tokens_per_second", decodeRate},
                     {"bytes_per_token", bytesPerToken},
                     {"bandwidth_fraction", decodeRate * bytesPerToken / bounds.bytesPerSecond}}},
                   {"prefill",
                    {{"tokens", prefillLength},
                     {"tokens_per_second", prefillRate},
                     {"flops_fraction", prefillRate * prefillWork / bounds.operationsPerSecond}}},
                   {"lens",
                    {{"positions", lensLength},
                     {"layers", lens.rows.size()},
                     {"seconds", lensSeconds},
                     {"cells_per_second", cells / lensSeconds},
                     {"flops_fraction", lensWork / lensSeconds / bounds.operationsPerSecond},
                     {"peak_memory_over_model", peakCounted ? nlohmann::json(overModel) : nlohmann::json(nullptr)},
                     {"all_logits_bytes", cells * static_cast<double>(a.vocabularySize) * 4}}},
                   {"peak_memory", mostResidentBytes()}};
    char page[1024];
    std::snprintf(
        page, sizeof page,
        "%s on %s, %s\n"
        "machine   %8.1f GB/s read      %8.1f GFLOP/s in products of the head's shape\n"
        "decode    %8.1f tokens/s       %5.1f %% of the bandwidth (%.0f MB per token)\n"
        "prefill   %8.1f tokens/s       %5.1f %% of the products' rate (%s)\n"
        "lens      %8.1f cells/s        %5.1f %% of the products' rate (%s × %s in %.2f s)\n"
        "memory    %s MB over the model for the lens; all its logits at once would take %.1f MB\n",
        dtypeName(model->dtype()), model->device().c_str(), counted(model->threads(), "thread").c_str(),
        bounds.bytesPerSecond / 1e9, bounds.operationsPerSecond / 1e9, decodeRate,
        100 * decodeRate * bytesPerToken / bounds.bytesPerSecond, bytesPerToken / 1e6, prefillRate,
        100 * prefillRate * prefillWork / bounds.operationsPerSecond, counted(prefillLength, "token").c_str(),
        cells / lensSeconds, 100 * lensWork / lensSeconds / bounds.operationsPerSecond,
        counted(static_cast<std::int64_t>(lens.rows.size()), "row").c_str(), counted(lensLength, "position").c_str(),
        lensSeconds,
        alignedRight(decimalText(peakCounted ? std::optional(static_cast<double>(overModel) / 1e6) : std::nullopt, 1),
                     8)
            .c_str(),
        cells * static_cast<double>(a.vocabularySize) * 4 / 1e6);
    output.text = page;
    if (rows) {
        STRATA_TRY(const RowRates rates, benchRows(*rows, model, arguments, common.threads, control));
        output.json["evaluation"] = {{"rows", rates.rows},
                                     {"rows_at_once", rates.atOnce},
                                     {"rows_per_second", rates.together},
                                     {"rows_per_second_one_by_one", rates.alone},
                                     {"processor_seconds_per_row", rates.togetherTime},
                                     {"processor_seconds_per_row_one_by_one", rates.aloneTime}};
        std::snprintf(
            page, sizeof page,
            "rows      %8.1f rows/s, %d side by side (%.2f ms of processor a row); %.1f one by one (%.2f ms)\n",
            rates.together, rates.atOnce, 1000 * rates.togetherTime, rates.alone, 1000 * rates.aloneTime);
        output.text += page;
    }
    return output;
}

const EngineRegistration<BenchArguments> registration{bench};

} // namespace
} // namespace strata::cli
