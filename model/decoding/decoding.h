// SPDX-License-Identifier: GPL-3.0-or-later
// Hierarchical decoding, stage by stage; and every head continuing the prompt by itself.
#pragma once

#include "model/documents/run.h"
#include "model/engine/engine.h"
#include "model/task/task.h"
#include "model/tokenizer/tokenizer.h"

#include <functional>

namespace strata {

struct SamplingOptions {
    double temperature = 0.0; ///< 0: greedy
    int topK = 0;             ///< 0: all
    double topP = 1.0;
    std::uint64_t seed = 0;
};

struct DecodeOptions {
    SamplingOptions sampling;
    std::optional<int> maxNewTokens; ///< per level; empty: the task's
    bool fullDepth = false;          ///< run every layer for every token (no deferred depth); the tokens are the same
    bool reencode = false;           ///< encode the whole text again before each level, as the published code does
    std::optional<bool> constrainLabels;       ///< empty: as the task says
    std::map<std::string, std::string> forced; ///< level name → text
    int shownTopK = 10;                        ///< how many tokens each reading keeps
    bool otherHeads = true;                    ///< read what the other heads say at each token; evaluation does without
    bool layerReadings = false;                ///< also the logit lens of every layer at each generated position
};

/// A further column of a free run: the logit lens of a layer.
struct LensColumn {
    LayerIndex layer;
    Readout readout = Readout::Norm;
};

/// Called on the working thread after each token with the run so far; copy what you keep.
using RunObserver = std::function<void(const Run& soFar)>;

/// Decodes every level of the task. `fields` fills the task's fields ("input", "subtask_1" …). A cancelled run is a
/// normal result: what was computed, with StopReason::Cancelled.
Result<Run> decodeHierarchically(std::shared_ptr<const LoadedModel> model, const Tokenizer& tokenizer, const Task& task,
                                 const std::map<std::string, std::string>& fields, const DecodeOptions& options,
                                 const JobControl& control, const RunObserver& observer = {});

/// Every head, and every lens column, continues the task's prompt by itself.
Result<Run> decodeFreely(std::shared_ptr<const LoadedModel> model, const Tokenizer& tokenizer, const Task& task,
                         const std::map<std::string, std::string>& fields, const DecodeOptions& options,
                         const std::vector<LensColumn>& lenses, const JobControl& control,
                         const RunObserver& observer = {});

} // namespace strata
