// SPDX-License-Identifier: GPL-3.0-or-later
// A prompt to run, and how its tokens are chosen.
#pragma once

#include "model/base/ids.h"
#include "model/documents/reading.h"
#include "model/task/label_mode.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace strata {

struct SamplingOptions {
    double temperature = 0.0; ///< 0: greedy
    int topK = 0;             ///< 0: all
    double topP = 1.0;
    std::uint64_t seed = 0;
    friend bool operator==(const SamplingOptions&, const SamplingOptions&) = default;
};

inline constexpr int mostBeams = 1000; ///< that one run looks for

struct DecodeOptions {
    SamplingOptions sampling;
    std::optional<int> maxNewTokens; ///< per level; empty: the task's
    bool fullDepth = false;          ///< run every layer for every token (no deferred depth); the tokens are the same
    bool reencode = false;           ///< encode the whole text again before each level, as the published code does
    std::optional<LabelMode> labels; ///< empty: as the task says
    std::optional<LabelScore> labelScore;      ///< empty: as the task says
    std::map<std::string, std::string> forced; ///< level name → text
    /// Level name → ids of the first tokens of its answer: it goes on from there. Not together with beams.
    std::map<std::string, std::vector<std::int32_t>> begun;
    /// Level name → answer: where the level answers anything else, the levels below it are not decoded.
    std::map<std::string, std::string> stopUnless;
    /// With forced or begun levels: decode without them first, and keep those levels beside (Run::original).
    bool besideOriginal = false;
    int shownTopK = 10;                      ///< how many tokens each reading keeps
    bool otherHeads = true;                  ///< read what the other heads say at each token; evaluation does without
    bool layerReadings = false;              ///< also the logit lens of every layer at each generated position
    bool labelReadings = false;              ///< what every head and every layer's lens says of a level's labels
    std::map<std::string, std::string> gold; ///< level name → its right label, for the label readings' ranks
    int beam = 0;                            ///< how many of the most probable label paths are looked for
    friend bool operator==(const DecodeOptions&, const DecodeOptions&) = default;
};

/// A further column of a free run: the logit lens of a layer.
struct LensColumn {
    LayerIndex layer;
    Readout readout = Readout::Norm;
    friend bool operator==(const LensColumn&, const LensColumn&) = default;
};

struct RunRequest {
    std::map<std::string, std::string> fields; ///< of the task: "input" …
    DecodeOptions options;
    bool free = false; ///< every head continues by itself
    std::vector<LensColumn> lenses;
    friend bool operator==(const RunRequest&, const RunRequest&) = default;
};

} // namespace strata
