// SPDX-License-Identifier: GPL-3.0-or-later
// The architecture of a decoder as data: numbers and names, never a class tree. Families are rows of the table in
// families.cpp.
#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace strata {

enum class DType { Float64, Float32, BFloat16, Float16, Other };

/// "float32", "bfloat16" …, as JSON output and config.json spell it.
const char* dtypeName(DType dtype);
std::size_t dtypeBytes(DType dtype);

enum class RopeScalingKind { None, Linear, Llama3 };

struct RopeScaling {
    RopeScalingKind kind = RopeScalingKind::None;
    double factor = 1.0;
    double lowFrequencyFactor = 1.0;
    double highFrequencyFactor = 4.0;
    std::int64_t originalContext = 8192;
};

enum class NormKind { Rms, Layer };
enum class Activation {
    Silu,
    Gelu,
    GeluTanh,
    Relu
}; ///< Gelu by the error function, GeluTanh by its tanh approximation
enum class PositionKind { Rotary, Learned };
/// Which two dimensions of a head are rotated together: (i, i + R/2), as Hugging Face stores heads, or (2i, 2i + 1), as
/// GGUF's llama files do.
enum class RotaryLayout { HalfSplit, Interleaved };

/// What may differ from layer to layer.
struct LayerAttention {
    std::int64_t window = 0; ///< a position sees itself and the window − 1 before it; 0: all before it
    bool rope = true;        ///< false: a NoPE layer, without rotary embedding (SmolLM3)
    bool localRope = false;  ///< rotary base localRopeTheta, unscaled (Gemma 3's sliding layers)
};

/// How a checkpoint names and lays out the tensors. Names in a block stand without ".weight" and ".bias"; an empty
/// name: the architecture has no such tensor, or a fused one holds it.
struct TensorNames {
    std::string prefix = "model."; ///< before all names but finalHead; checkpoints of the bare decoder lack it
    std::string embedding = "embed_tokens.weight";
    std::string positions; ///< [context, E] of learned positions
    std::string blocks = "layers.";
    std::string finalNorm = "norm";
    std::string finalHead = "lm_head.weight"; ///< in full

    std::string attentionNorm = "input_layernorm";
    std::string query = "self_attn.q_proj", key = "self_attn.k_proj", value = "self_attn.v_proj";
    std::string queryKeyValue; ///< one tensor for the three: rows of q, then k, then v, or as headByHead says
    std::string queryNorm = "self_attn.q_norm", keyNorm = "self_attn.k_norm";
    std::string output = "self_attn.o_proj";
    std::string postAttentionNorm = "post_attention_layernorm"; ///< with Architecture::postNorms
    std::string mlpNorm = "post_attention_layernorm";
    std::string gate = "mlp.gate_proj", up = "mlp.up_proj";
    std::string gateUp; ///< one tensor for the two: rows of gate, then up
    std::string down = "mlp.down_proj";
    std::string postMlpNorm = "post_feedforward_layernorm"; ///< with Architecture::postNorms

    bool headByHead = false; ///< queryKeyValue holds q, k, v of head 0, then of head 1 … (GPT-NeoX)
    bool transposed = false; ///< matrices of a block are stored [in, out] (GPT-2)
    std::vector<std::string> ignoredEndings{
        "rotary_emb.inv_freq"}; ///< tensors that old files carry along and nothing needs

    std::string embeddingTensor() const { return prefix + embedding; }
    std::string positionsTensor() const { return prefix + positions; }
    bool isIgnored(const std::string& name) const;
};

/// Everything that config.json says about the shape of the network; the defaults are Llama's. All numbers are
/// validated: positive, bounded, consistent.
struct Architecture {
    std::string modelType = "llama"; ///< config.json's model_type
    std::int64_t layers = 0;         ///< K
    std::int64_t hiddenSize = 0;     ///< E
    std::int64_t feedForwardSize = 0;
    std::int64_t attentionHeads = 0;
    std::int64_t keyValueHeads = 0;
    std::int64_t headDim = 0;        ///< D
    std::int64_t vocabularySize = 0; ///< V, rows of the embedding
    std::int64_t contextLength = 0;

    NormKind norm = NormKind::Rms;
    double normEps = 1e-5;
    bool normBias = false;         ///< norms add a bias
    bool normUnitOffset = false;   ///< norms multiply by 1 + weight (Gemma)
    bool postNorms = false;        ///< what attention and MLP give is normed before it is added (Gemma 2 and 3)
    bool queryKeyNorm = false;     ///< each head's query and key are normed before rotary embedding (Qwen 3, Gemma 3)
    bool parallelResidual = false; ///< the MLP reads what attention reads, not what it leaves (GPT-NeoX)

    PositionKind positions = PositionKind::Rotary;
    /// Leading dimensions of a head with rotary embedding; 0: all. Where it is odd (a share of a head may be) the
    /// frequencies are those of this number, and one dimension more is rotated, as Hugging Face's library has it.
    std::int64_t rotaryDim = 0;
    RotaryLayout rotaryLayout = RotaryLayout::HalfSplit;
    double ropeTheta = 10000.0;
    RopeScaling ropeScaling;
    double localRopeTheta = 10000.0;
    std::vector<float>
        ropeFactors; ///< R/2 numbers that the frequencies are divided by, in GGUF's rope_freqs; empty: none
    std::vector<LayerAttention> layerAttention; ///< one per layer, or empty: every layer as LayerAttention{} says

    Activation activation = Activation::Silu;
    bool gatedMlp = true; ///< down(act(gate x) · up x), else down(act(up x))
    bool queryKeyValueBias = false;
    bool outputBias = false; ///< of attention's output projection
    bool mlpBias = false;
    double embeddingScale = 1.0;   ///< token embeddings are multiplied by it
    double attentionScale = 0.0;   ///< scores are multiplied by it; 0: by 1/√D
    double attentionSoftcap = 0.0; ///< scores s become c·tanh(s/c); 0: they stay
    double logitSoftcap = 0.0;     ///< the same for logits, of every head

    bool tiedEmbeddings = false; ///< the final head is the embedding
    TensorNames tensors;
    DType storedDType = DType::Float32;
    std::vector<TokenId> beginIds;
    std::vector<TokenId> stopIds; ///< union of config.json and generation_config.json

    /// Of block 1 … K.
    LayerAttention attentionOf(LayerIndex layer) const;
    /// R, the dimensions of a head with rotary embedding, in pairs: even.
    std::int64_t rotaryDimensions() const { return rotaryDim > 0 ? rotaryDim + rotaryDim % 2 : headDim; }
    double scoreScale() const;
    /// Any layer with a window that `length` positions exceed.
    bool hasWindowBelow(std::int64_t length) const;

    /// Parameters of blocks, embedding, final norm and final head (counted once when tied); extra heads not included.
    std::int64_t parameterCount() const;
};

/// Reads config.json's keys. Errors name the key and what is expected; no memory is taken by a number that stands
/// there.
Result<Architecture> parseArchitecture(const nlohmann::json& config, const std::string& subject);

/// Begin and stop ids of a generation_config.json.
struct GenerationIds {
    std::vector<TokenId> begin, stop;
};
Result<GenerationIds> parseGenerationIds(const nlohmann::json& document, const std::string& subject);

/// The inverse, for the writer: a config.json that Hugging Face's library reads (model_type must be one of the
/// table's).
nlohmann::json architectureToJson(const Architecture& architecture);

/// A tensor that must exist for an architecture, by its name in the checkpoint, in the shape in which it is stored.
struct RequiredTensor {
    std::string name;
    std::vector<std::int64_t> shape;
};

/// Embedding, blocks, final norm; the final head only when it is not tied. Extra heads are not part of it.
std::vector<RequiredTensor> requiredTensors(const Architecture& architecture);

/// What a tensor of a block is.
enum class BlockPart {
    AttentionNorm,
    AttentionNormBias,
    Query,
    QueryBias,
    Key,
    KeyBias,
    Value,
    ValueBias,
    QueryKeyValue,
    QueryKeyValueBias,
    QueryNorm,
    KeyNorm,
    Output,
    OutputBias,
    PostAttentionNorm,
    PostAttentionNormBias,
    MlpNorm,
    MlpNormBias,
    Gate,
    GateBias,
    Up,
    UpBias,
    GateUp,
    GateUpBias,
    Down,
    DownBias,
    PostMlpNorm,
    PostMlpNormBias,
};
struct BlockTensor {
    BlockPart part;
    std::string name;                ///< in full
    std::vector<std::int64_t> shape; ///< as it is stored
};

/// The tensors that block 1 … K must have, in the checkpoint's own layout.
std::vector<BlockTensor> blockTensors(const Architecture& architecture, LayerIndex block);

} // namespace strata
