// SPDX-License-Identifier: GPL-3.0-or-later
// An adapter folder makes a hierarchical model of a base that is not shipped with it:
//
//   adapter_config.json, adapter_model.safetensors   low-rank updates as PEFT writes them, so that PEFT opens the
//   folder heads.safetensors                                the trained heads (heads_file.h) hdlm.json     {"format":
//   "strata-adapter", "version": 1, "levels": [… as under config.json's hdlm key …],
//                  "base": {"name", "hash", "path", "get"}}
//   *.task.json and its label tree
//
// Each of the first three may be missing: a folder of PEFT's alone is one, and so is one of heads alone.
#pragma once

#include "model/checkpoint/heads_file.h"
#include "model/checkpoint/low_rank_tensors.h"

namespace strata {

/// The base that an adapter belongs to.
struct BaseReference {
    std::string name;           ///< "SmolLM2-135M-Instruct"; file or folder of that name among the models of the user
    std::string hash = {};      ///< Checkpoint::hash; empty: not known
    std::filesystem::path path; ///< relative to the adapter folder, or absolute; empty: not known
    std::string get = {};       ///< the command that brings it: "packaging/get-specimen clinc150-smollm2"
    bool isOurs = false;        ///< hdlm.json says so, not PEFT's configuration alone
};

/// Whether the folder is an adapter and no model by itself (it has no weights but its own updates and heads).
bool isAdapterFolder(const std::filesystem::path& folder);

/// Where models of the user are looked for by name: $XDG_DATA_HOME/strata/models, else ~/.local/share/strata/models;
/// empty when neither variable is set.
std::filesystem::path userModelsFolder();

/// What an adapter folder says of its base: hdlm.json, else adapter_config.json's base_model_name_or_path. Errors: a
/// file that cannot be read.
Result<BaseReference> baseOfAdapter(const std::filesystem::path& folder);

/// The base as it lies here: at its path, beside the adapter or among the user's models (by the last part of its path,
/// by its name, by its name with .gguf). Errors: FileNotFound, with the command that brings it.
Result<std::filesystem::path> findBase(const BaseReference& base, const std::filesystem::path& folder);

/// Lays an adapter folder over its base: low-rank updates, then heads. Another base than the one it names is a warning.
/// Errors: no adapter; as lowRankTensors and addHeadsFile.
Result<void> addAdapter(Checkpoint& checkpoint, const std::filesystem::path& folder);

/// The update of one matrix, W + scale · B A; the caller keeps the bytes alive during the call.
struct LowRankToWrite {
    std::string tensor; ///< of the checkpoint: "model.layers.0.self_attn.q_proj.weight"
    std::int64_t rank = 0, in = 0, out = 0;
    DType dtype = DType::Float32;
    std::span<const std::byte> a, b; ///< [rank, in] and [out, rank] in `dtype`
};

struct AdapterToWrite {
    Architecture architecture; ///< of the base
    BaseReference base;
    double alpha = 0;                  ///< scale = alpha / rank, or alpha / √rank
    bool rankStabilized = false;       ///< the latter
    std::vector<LowRankToWrite> pairs; ///< all of one rank; empty: no low-rank updates
    std::vector<HeadToWrite> heads;    ///< those that are trained; empty: none
};

/// Writes the four files into a folder that is there (hdlm.json last: a folder with it is whole). Task and label tree
/// are the caller's. Errors: FileUnwritable; BadArgument for pairs of several ranks.
Result<void> writeAdapterFolder(const AdapterToWrite& adapter, const std::filesystem::path& folder);

} // namespace strata
