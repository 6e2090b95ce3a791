// SPDX-License-Identifier: GPL-3.0-or-later
// The families of decoders that Strata reads, one row each.
#pragma once

#include "model/checkpoint/architecture.h"

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

struct Family {
    const char* modelType;
    const char* className; ///< how the names in `architectures` begin; "LlamaForCausalLM" where the file is written
    /// What all models of the family have in common, and, for keys that config.json may leave out, the value that
    /// Hugging Face's library takes then. Sizes of 0 must stand in config.json.
    Architecture defaults;
    ConfigKeys keys;
    WindowRule windows = WindowRule::None;
    std::int64_t window = 4096;       ///< where sliding_window is left out
    std::int64_t fullEvery = 0;       ///< WindowRule::Pattern: sliding_window_pattern where it is left out
    std::int64_t unrotatedEvery = 0;  ///< no_rope_layer_interval where it is left out; 0: all layers turn
    double partialRotary = 1.0;       ///< where its key is left out
    double queryScalar = 0.0;         ///< where its key is left out; 0: 1/√D
    bool perLayerRope = false;        ///< rope_parameters has settings per kind of layer (Gemma 3)
    bool scalesEmbedding = false;     ///< by √E
    bool geluMeansTanh = false;       ///< older files say "gelu" and mean its tanh approximation
    bool feedForwardFourfold = false; ///< 4E where its key is left out
    /// Switches that must stand at this value (or be left out): what they would change is not computed.
    std::vector<std::pair<const char*, bool>> onlySwitches;
};

const std::vector<Family>& families();

/// nullptr: none has this model_type.
const Family* findFamily(const std::string& modelType);
/// By the class that wrote a checkpoint ("Qwen2ForCausalLM"); nullptr: none.
const Family* findFamilyOfClass(const std::string& className);

/// What to say about a model_type that is not read: the nearest that is, or all of them.
std::string nearestFamilySentence(const std::string& modelType);

} // namespace strata
