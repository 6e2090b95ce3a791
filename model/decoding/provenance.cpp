// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/decoding/provenance.h"

#include "model/task/level_heads.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <ctime>

namespace strata {
namespace {

/// The fewest digits that read back as this number: a document is asked again, and compared, by them.
std::string shortNumber(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.begin(), text.end(), value, std::chars_format::general).ptr;
    return {text.begin(), end};
}

} // namespace

std::string nowUtc() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

std::vector<HeadSummary> headSummaries(const LoadedModel& model) {
    std::vector<HeadSummary> heads;
    for (const EngineHead& head : model.heads())
        heads.push_back(
            {head.spec.name, head.spec.tensor, head.spec.layer.value_or(LayerIndex{}), head.spec.readout, head.drift});
    return heads;
}

Run beginRun(const LoadedModel& model, const Task& task, const std::map<std::string, std::string>& fields,
             const DecodeOptions& options) {
    Run run;
    run.strataVersion = STRATA_VERSION;
    run.createdAt = nowUtc();
    run.model = modelSummary(model.checkpoint());
    run.heads = headSummaries(model);
    run.task = task.name;
    run.device = model.device();
    run.dtype = dtypeName(model.dtype());
    run.seed = options.sampling.seed;
    run.fields = fields;
    run.options["temperature"] = shortNumber(options.sampling.temperature);
    run.options["top-k"] = std::to_string(options.sampling.topK);
    run.options["top-p"] = shortNumber(options.sampling.topP);
    run.options["max-new-tokens"] = std::to_string(options.maxNewTokens.value_or(task.maxNewTokens));
    run.options["flow"] = options.reencode ? "reencode" : "keep_ids";
    run.options["depth"] = options.fullDepth ? "full" : "deferred";
    run.options["labels"] = labelModeName(options.labels.value_or(task.labels));
    if (const LabelScore score = options.labelScore.value_or(task.labelScore); score != LabelScore::Sum)
        run.options["label-score"] = labelScoreName(score);
    if (options.labelReadings) run.options["label-readings"] = "all";
    if (options.beam > 0) run.options["beam"] = std::to_string(options.beam);
    for (const auto& [level, text] : options.forced)
        run.options["force." + level] = text;
    for (const auto& [level, ids] : options.begun) {
        std::string& written = run.options["begin." + level];
        for (const std::int32_t id : ids)
            written += (written.empty() ? "" : " ") + std::to_string(id);
    }
    for (const auto& [level, text] : options.stopUnless)
        run.options["stop-unless." + level] = text;
    run.warnings = model.warnings();
    return run;
}

Result<std::vector<HeadIndex>> headsOfLevels(const LoadedModel& model, const Task& task) {
    std::vector<HeadName> names;
    for (const EngineHead& head : model.heads())
        names.push_back({head.spec.name, head.spec.tensor});
    STRATA_TRY(const std::vector<std::size_t> heads, headsOfLevels(task, names));
    std::vector<HeadIndex> out;
    for (const std::size_t head : heads)
        out.emplace_back(static_cast<std::int32_t>(head));
    return out;
}

std::vector<TokenId> stopIds(const LoadedModel& model, const Tokenizer& tokenizer, std::span<const TokenId> closing) {
    std::vector<TokenId> ids = model.architecture().stopIds;
    if (const auto eos = tokenizer.eos()) ids.push_back(*eos);
    if (closing.size() == 1) ids.push_back(closing.front());
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

Result<void> checkOptions(const DecodeOptions& options) {
    const SamplingOptions& s = options.sampling;
    if (!std::isfinite(s.temperature) || s.temperature < 0)
        return fail(ErrorCode::BadArgument, "temperature", "must be 0 (greedy) or larger.");
    if (s.topK < 0) return fail(ErrorCode::BadArgument, "top-k", "must be 0 (all tokens) or larger.");
    if (!(s.topP > 0 && s.topP <= 1))
        return fail(ErrorCode::BadArgument, "top-p", "must be larger than 0 and at most 1.");
    if (options.maxNewTokens && *options.maxNewTokens < 1)
        return fail(ErrorCode::BadArgument, "max-new-tokens", "must be at least 1.");
    if (options.beam < 0 || options.beam > mostBeams) return fail(ErrorCode::BadArgument, "beam", "must be 0 to 1000.");
    return {};
}

} // namespace strata
