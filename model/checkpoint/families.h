// SPDX-License-Identifier: GPL-3.0-or-later
// The families of decoders that Strata reads, one row each.
#pragma once

#include "model/checkpoint/architecture.h"

#include <string_view>

namespace strata {

/// Which layers look back through a window only.
enum class WindowRule {
    None,
    Everywhere, ///< all, by sliding_window
    LastLayers, ///< with use_sliding_window, those from max_window_layers on, or as layer_types says
    Pattern,    ///< all but every n-th, or as layer_types says
    AsListed,   ///< with use_sliding_window, those without rotation, or as layer_types says
};

/// How config.json spells what families spell differently. nullptr: the family has no such key.
struct ConfigKeys {
    const char* layers = "num_hidden_layers";
    const char* hiddenSize = "hidden_size";
    const char* feedForwardSize = "intermediate_size";
    const char* attentionHeads = "num_attention_heads";
    const char* keyValueHeads = "num_key_value_heads";
    const char* headDim = "head_dim";
    const char* contextLength = "max_position_embeddings";
    const char* normEps = "rms_norm_eps";
    const char* activation = "hidden_act";
    const char* ropeTheta = "rope_theta";
    const char* partialRotary = nullptr;
    const char* attentionBias = nullptr; ///< of q, k, v and the output projection
    const char* mlpBias = nullptr;
    const char* parallelResidual = nullptr;
    const char* queryScalar = nullptr; ///< scores are multiplied by 1/√ of it
    const char* attentionSoftcap = nullptr;
    const char* logitSoftcap = nullptr;
};

/// What a family's GGUF files hold otherwise than its config.json and safetensors.
struct GgufTraits {
    const char* name = nullptr;       ///< general.architecture; nullptr: the same as model_type
    bool interleavedRotary = false;   ///< rows of q and k are in the order of interleaved rotary, not half-split
    std::int64_t evenHeadsLayers = 0; ///< a model of so many blocks scales its scores by 1/√(E / heads), which the
                                      ///< metadata does not say: the 27-billion models of Gemma 2 and 3. 0: none
};

struct Family {
    const char* modelType;
    const char* className; ///< how the names in `architectures` begin; "LlamaForCausalLM" where the file is written
    const char* classEnding = "ForCausalLM"; ///< how the name ends where the file is written
    /// What all models of the family have in common, and, for keys that config.json may leave out, the value that
    /// Hugging Face's library takes then. Sizes of 0 must stand in config.json.
    Architecture defaults;
    ConfigKeys keys;
    WindowRule windows = WindowRule::None;
    std::int64_t window = 4096;           ///< where sliding_window is left out
    std::int64_t fullEvery = 0;           ///< WindowRule::Pattern: sliding_window_pattern where it is left out
    std::int64_t noRopeLayerInterval = 0; ///< no_rope_layer_interval where it is left out; 0: no NoPE layers
    double partialRotary = 1.0;           ///< where its key is left out
    double queryScalar = 0.0;             ///< where its key is left out; 0: 1/√D
    bool perLayerRope = false;            ///< rope_parameters has settings per kind of layer (Gemma 3)
    bool scalesEmbedding = false;         ///< by √E
    bool geluMeansTanh = false;           ///< older files say "gelu" and mean its tanh approximation
    bool feedForwardFourfold = false;     ///< 4E where its key is left out
    /// Switches that must stand at this value (or be left out): what they would change is not computed.
    std::vector<std::pair<const char*, bool>> onlySwitches;
    GgufTraits gguf = {};
    /// How the names of families begin that are not read, whose names tell nothing, and that compute most like this.
    std::vector<const char*> relatives = {};
};

const std::vector<Family>& families();

/// nullptr: none has this model_type.
const Family* findFamily(const std::string& modelType);
/// By general.architecture of a GGUF file; nullptr: none.
const Family* findFamilyOfGguf(std::string_view architecture);
/// By the class that wrote a checkpoint ("Qwen2ForCausalLM"); nullptr: none.
const Family* findFamilyOfClass(const std::string& className);

/// Every model_type that is read, quoted: "llama", "mistral" and "gpt2".
std::string familyList();
/// What to say about a model_type that is not read: the nearest that is, or all of them.
std::string nearestFamilySentence(const std::string& modelType);

} // namespace strata
