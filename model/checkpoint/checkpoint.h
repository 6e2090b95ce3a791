// Opening a model folder: configuration, tensors and heads, checked against each other before anything is loaded.
#pragma once

#include "model/checkpoint/tensor_source.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace strata {

/// A language head as a checkpoint declares it. The final head is always the last of Checkpoint::heads.
struct HeadSpec {
    std::string name;                ///< level name: "thought", "domain"; the final head is "assistant" unless the hdlm key names it
    std::string tensor;              ///< "new_lm_head.weight"
    std::optional<LayerIndex> layer; ///< empty: not known yet, the user has to say
    Readout readout = Readout::Raw;
    double lossWeight = 1.0;
    bool tied = false; ///< shares the embedding's matrix
};

/// "--head TENSOR@LAYER" (the ".weight" may be left out), or what hdlm.json remembers.
struct HeadPlacement {
    std::string tensor;
    LayerIndex layer;
};
Result<HeadPlacement> parseHeadPlacement(const std::string& text);

struct Checkpoint {
    std::filesystem::path path;   ///< as the user gave it
    std::filesystem::path folder; ///< where config.json and the tokenizer lie
    Architecture architecture;
    std::shared_ptr<const TensorSource> tensors;
    std::vector<HeadSpec> heads; ///< in order of layer, unplaced ones first, the final head last
    std::vector<std::string> warnings;
    std::string hash; ///< hex; of config, tensor names, shapes and a sample of the bytes: quick for any size

    /// Bytes that weights (all heads included) take in `dtype`.
    std::int64_t weightBytes(DType dtype) const;
    std::int64_t parameterCount() const; ///< all heads included
    /// Heads that still need a layer.
    std::vector<std::string> unplacedHeads() const;
};

/// Opens a Hugging Face folder, or a single .safetensors beside its config.json. `placements` come from the command line;
/// without them those remembered in hdlm.json beside the model, or in the user's settings under the model's hash, are used.
/// Weights are mapped, not read. Errors: FileNotFound, BadConfig, TensorMissing, TensorMismatch, Unsupported (pickles …).
Result<Checkpoint> openCheckpoint(const std::filesystem::path& path, const std::vector<HeadPlacement>& placements = {});

/// Remembers placements in hdlm.json beside the model, else in the user's settings ($XDG_CONFIG_HOME/strata/heads.json).
Result<void> rememberHeads(const Checkpoint& checkpoint);

} // namespace strata
