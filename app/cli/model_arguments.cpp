// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/model_arguments.h"

#include <charconv>
#include <cstdio>

namespace strata::cli {

Result<std::optional<DType>> parseDType(const std::string& text) {
    if (text == "auto") return std::optional<DType>{};
    if (text == "f32" || text == "float32") return std::optional{DType::Float32};
    if (text == "bf16" || text == "bfloat16") return std::optional{DType::BFloat16};
    if (text == "f16" || text == "float16") return std::optional{DType::Float16};
    return fail(ErrorCode::BadArgument, "--dtype " + text, "is not one of auto, f32, bf16, f16.");
}

Result<std::vector<TokenId>> parseIds(const std::string& text) {
    std::vector<TokenId> ids;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        while (at != end && (*at == ' ' || *at == ','))
            ++at;
        if (at == end) break;
        std::int32_t id = 0;
        const auto [next, error] = std::from_chars(at, end, id);
        if (error != std::errc{} || id < 0 || (next != end && *next != ',' && *next != ' '))
            return fail(ErrorCode::BadArgument, "--ids", "must be token ids separated by commas, as in 1,15,204.");
        ids.emplace_back(id);
        at = next;
    }
    if (ids.empty())
        return fail(ErrorCode::BadArgument, "--ids", "is empty; give token ids separated by commas, as in 1,15,204.");
    return ids;
}

void showWarnings(const std::vector<std::string>& warnings, const CommonOptions& options) {
    if (options.quiet) return;
    for (const std::string& warning : warnings)
        std::fprintf(stderr, "strata-cli: warning: %s\n", warning.c_str());
}

Result<Checkpoint> openModelCheckpoint(const std::string& path, const CommonOptions& options) {
    std::vector<HeadPlacement> placements;
    for (const std::string& head : options.heads) {
        STRATA_TRY(HeadPlacement placement, parseHeadPlacement(head));
        placements.push_back(std::move(placement));
    }
    STRATA_TRY(Checkpoint checkpoint, openCheckpoint(path, placements));
    // Given once, remembered: a script that names the layers needs no second look at them.
    if (!placements.empty() && checkpoint.unplacedHeads().empty())
        if (auto remembered = rememberHeads(checkpoint); !remembered)
            checkpoint.warnings.push_back(remembered.error().message());
    return checkpoint;
}

} // namespace strata::cli
