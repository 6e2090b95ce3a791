// The architecture of a decoder as data: one row of numbers, never a class tree.
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

/// Everything that config.json says about the shape of the network. All numbers are validated: positive, bounded, consistent.
struct Architecture {
    std::string modelType = "llama"; ///< config.json's model_type
    std::int64_t layers = 0;         ///< K
    std::int64_t hiddenSize = 0;     ///< E
    std::int64_t feedForwardSize = 0;
    std::int64_t attentionHeads = 0;
    std::int64_t keyValueHeads = 0;
    std::int64_t headDim = 0;
    std::int64_t vocabularySize = 0; ///< V, rows of the embedding
    std::int64_t contextLength = 0;
    double rmsNormEps = 1e-5;
    double ropeTheta = 10000.0;
    RopeScaling ropeScaling;
    bool attentionBias = false;
    bool mlpBias = false;
    bool tiedEmbeddings = false; ///< lm_head.weight is embed_tokens.weight
    DType storedDType = DType::Float32;
    std::vector<TokenId> beginIds;
    std::vector<TokenId> stopIds; ///< union of config.json and generation_config.json

    /// Parameters of blocks, embedding, final norm and final head (counted once when tied); extra heads not included.
    std::int64_t parameterCount() const;
};

/// Reads config.json's keys. Errors name the key and what is expected; no memory is taken by a number that stands there.
Result<Architecture> parseArchitecture(const nlohmann::json& config, const std::string& subject);

/// Begin and stop ids of a generation_config.json.
struct GenerationIds {
    std::vector<TokenId> begin, stop;
};
Result<GenerationIds> parseGenerationIds(const nlohmann::json& document, const std::string& subject);

/// The inverse, for the writer: a config.json that Hugging Face's library reads as a Llama checkpoint.
nlohmann::json architectureToJson(const Architecture& architecture);

/// A tensor that must exist for an architecture, by its Hugging Face name.
struct RequiredTensor {
    std::string name;
    std::vector<std::int64_t> shape;
};

/// Embedding, blocks, final norm; lm_head.weight only when it is not tied. Extra heads are not part of it.
std::vector<RequiredTensor> requiredTensors(const Architecture& architecture);

} // namespace strata
