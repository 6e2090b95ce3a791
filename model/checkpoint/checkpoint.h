// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a model folder: configuration, tensors and heads, checked against each other before anything is loaded.
#pragma once

#include "model/base/job_control.h"
#include "model/checkpoint/tensor_source.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace strata {

/// A language head as a checkpoint declares it. The final head is always the last of Checkpoint::heads.
struct HeadSpec {
    std::string name;   ///< level name: "thought", "domain"; the final head is "assistant" unless the hdlm key names it
    std::string tensor; ///< "new_lm_head.weight"
    std::optional<LayerIndex> layer; ///< empty: not known yet, the user has to say
    Readout readout = Readout::Raw;
    double lossWeight = 1.0;
    bool tied = false; ///< shares the embedding's matrix: `tensor` is then only a name, headTensor() gives the bytes
    std::string bias = {}; ///< tensor that is added to the logits [rows]; empty: none
    /// Tensor of the token ids [n] that the n rows of `tensor` stand for; all other tokens are impossible at this head
    /// (log-probability −∞). Empty: every token has a row. Never of the final head.
    std::string ids = {};
};

/// "--head TENSOR@LAYER" or "TENSOR@LAYER:norm" (the ".weight" may be left out), or what hdlm.json remembers.
struct HeadPlacement {
    std::string tensor;
    LayerIndex layer;
    std::optional<Readout> readout = {}; ///< empty: the head's own; at the last layer both mean the same
    friend bool operator==(const HeadPlacement&, const HeadPlacement&) = default;
};
Result<HeadPlacement> parseHeadPlacement(const std::string& text);

struct Checkpoint {
    std::filesystem::path path;   ///< as the user gave it
    std::filesystem::path folder; ///< where config.json and the tokenizer lie, or the GGUF file that has both in it
    /// What the tokenizer and the chat template are read from: `folder`, or the GGUF file itself.
    std::filesystem::path source;
    /// config.json as it stands, or what it would be for a GGUF file; with architecture and tensors it makes a new
    /// folder.
    std::string config;
    Architecture architecture;
    std::shared_ptr<const TensorSource> tensors;
    std::vector<HeadSpec> heads; ///< in order of layer, unplaced ones first, the final head last
    std::vector<std::string> warnings;
    /// 32 hex digits: FNV-1a-128 of config.json's bytes and of each tensor's name, type, shape and up to 4 KiB of its
    /// bytes. Quick for any size; it tells models apart, it does not protect against forgery.
    std::string hash;
    /// The adapter folder that was laid over the base, with its task; empty: none.
    std::filesystem::path adapter = {};
    bool hasHeadsFile = false;  ///< some heads come from a file of their own, or from an adapter
    bool gguf = false;          ///< opened from a GGUF file
    bool headsDeclared = false; ///< every layer stands in config.json's `hdlm` key: nothing needs to be remembered

    /// Bytes that weights (all heads included) take in `dtype`.
    std::int64_t weightBytes(DType dtype) const;
    std::int64_t parameterCount() const; ///< all heads included
    /// The tensors of blocks, norms, embedding and heads, each once, in the order in which they lie on disk.
    std::vector<const TensorView*> usedTensors() const;
    /// Bytes of the stored tensors that are used, heads included; with quantised ones far fewer than weightBytes().
    std::int64_t storedBytes() const;
    /// How the tensors that are used are stored, by kind: "q4_1, embedding q8_0", "bf16"; the type of most of the
    /// blocks' bytes first.
    std::string storedTypes() const;
    /// Bytes of the tensors in use that are not elements in place: memory that loading takes whatever the compute type.
    /// In the type that they are given out in.
    std::int64_t decodedBytes() const;
    /// Heads that still need a layer.
    std::vector<std::string> unplacedHeads() const;
    /// The matrix of a head, the embedding's when it is tied: [V, E], or [n, E] where it has ids. Never nullptr for a
    /// head of this checkpoint.
    const TensorView* headTensor(const HeadSpec& head) const;
    /// The tokens of its rows; empty where every token has one.
    std::vector<TokenId> headTokens(const HeadSpec& head) const;
    /// Where a task of this name is looked for: one that is not named (empty) in the adapter, where that has a task
    /// file; else `source`.
    std::filesystem::path taskPlace(const std::string& name) const;
};

/// The value of config.json's `hdlm` key for these heads; unplaced ones have "layer": null.
nlohmann::json headsToJson(const std::vector<HeadSpec>& heads);

/// Opens a Hugging Face folder, a single .safetensors beside its config.json, or a GGUF file. `placements` come from
/// the command line; without them those remembered in hdlm.json beside the model, or in the user's settings under the
/// model's hash, are used. Weights are mapped, not read. Errors: FileNotFound, BadConfig, TensorMissing,
/// TensorMismatch, Unsupported (pickles …).
/// An adapter folder opens on its base where that is found (adapter_folder.h).
Result<Checkpoint> openCheckpoint(const std::filesystem::path& path, const std::vector<HeadPlacement>& placements = {});

/// What is laid over a base model.
struct CheckpointExtras {
    std::vector<HeadPlacement> placements = {};
    std::filesystem::path adapter = {}; ///< an adapter folder
    std::filesystem::path heads = {};   ///< a file of heads (heads_file.h)
};
/// The same with an adapter and a file of heads. Errors also: as addAdapter and addHeadsFile.
Result<Checkpoint> openCheckpointWith(const std::filesystem::path& path, const CheckpointExtras& extras);

/// Remembers placements in hdlm.json beside the model, else in the user's settings
/// ($XDG_CONFIG_HOME/strata/heads.json).
Result<void> rememberHeads(const Checkpoint& checkpoint);

/// Names of the tensors in use (blocks, norms, embedding, heads) that hold a NaN or an infinity. Reads every weight
/// once. Errors: Cancelled, FileUnreadable when a file was changed meanwhile.
Result<std::vector<std::string>> nonFiniteTensors(const Checkpoint& checkpoint, const JobControl& control);
/// One sentence for a warning about them; empty when `names` is.
std::string nonFiniteWarning(const std::vector<std::string>& names);

/// ‖W_d − W‖ / ‖W‖ (Frobenius norms) of every head against the final head, in order of Checkpoint::heads; empty where
/// it is not a number (NaN weights, a final head of zeros). Streams over the mapped bytes.
Result<std::vector<std::optional<double>>> headDrifts(const Checkpoint& checkpoint, const JobControl& control);

} // namespace strata
