// SPDX-License-Identifier: GPL-3.0-or-later
// A tiny random Llama checkpoint folder, written with the project's own writer, for tests of any room.
//
//     QTemporaryDir folder;
//     TinyCheckpoint tiny;                          // 4 layers, width 16, 32 tokens, float32, final head only
//     tiny.heads = {tinyHead("thought", "new_lm_head.weight", 2)};
//     writeTinyCheckpoint(tiny, folder.path().toStdString());
//     auto checkpoint = openCheckpoint(folder.path().toStdString());
//
// It has no tokenizer. The same description gives the same bytes on every machine.
#pragma once

#include "model/base/float_bits.h"
#include "model/base/json_file.h"
#include "model/checkpoint/checkpoint.h"
#include "model/checkpoint/safetensors.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstring>
#include <filesystem>
#include <functional>
#include <numbers>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

namespace strata::test {

inline Architecture tinyArchitecture() {
    Architecture a;
    a.layers = 4;
    a.hiddenSize = 16;
    a.feedForwardSize = 24;
    a.attentionHeads = 4;
    a.keyValueHeads = 2;
    a.headDim = 4;
    a.vocabularySize = 32;
    a.contextLength = 128;
    a.beginIds = {TokenId(0)};
    a.stopIds = {TokenId(1)};
    return a;
}

struct TinyCheckpoint {
    Architecture architecture = tinyArchitecture(); ///< biases, tied embeddings, rope, head_dim … as set here
    DType dtype = DType::Float32;                   ///< of all tensors
    unsigned seed = 1;
    int shards = 1;              ///< over 1: model-0000i-of-0000n.safetensors with an index
    std::vector<HeadSpec> heads; ///< extra heads, each with its own random matrix (tinyHead() makes one)
    bool declareHeads = true; ///< in config.json's hdlm key, the final head included; else only the tensors are there
    bool headsCopyFinal = false; ///< extra heads are true copies of the final head's matrix
    double gain = 1.0;           ///< linear weights are normal with deviation gain / √(inputs)
    std::string finalHeadName = "assistant";
    /// Last changes to config.json before it is written.
    std::function<void(nlohmann::json&)> editConfig;
};

inline HeadSpec tinyHead(std::string name, std::string tensor, int layer, Readout readout = Readout::Raw,
                         double lossWeight = 1.0) {
    HeadSpec head;
    head.name = std::move(name);
    head.tensor = std::move(tensor);
    head.layer = LayerIndex(layer);
    head.readout = readout;
    head.lossWeight = lossWeight;
    return head;
}

struct TinyTensor {
    std::string name;
    std::vector<std::int64_t> shape;
    std::vector<float> values; ///< as they come back from the file: already rounded to the checkpoint's dtype
};

inline std::vector<std::byte> encodeFloats(const std::vector<float>& values, DType dtype) {
    std::vector<std::byte> bytes(values.size() * dtypeBytes(dtype));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto put = [&](auto word) { std::memcpy(bytes.data() + i * sizeof word, &word, sizeof word); };
        if (dtype == DType::BFloat16)
            put(floatToBFloat16(values[i]));
        else if (dtype == DType::Float16)
            put(floatToFloat16(values[i]));
        else if (dtype == DType::Float64)
            put(static_cast<double>(values[i]));
        else
            put(values[i]);
    }
    return bytes;
}

/// The tensors that writeTinyCheckpoint() stores, for computing what to expect.
inline std::vector<TinyTensor> tinyTensors(const TinyCheckpoint& tiny) {
    std::vector<TinyTensor> tensors;
    std::mt19937 bits(tiny.seed);
    // Box–Muller over mt19937: the standard library's own distributions differ between its implementations.
    const auto normal = [&] {
        const double u = (static_cast<double>(bits()) + 1.0) / 4294967297.0,
                     v = static_cast<double>(bits()) / 4294967296.0;
        return std::sqrt(-2.0 * std::log(u)) * std::cos(2.0 * std::numbers::pi * v);
    };
    const auto add = [&](const std::string& name, const std::vector<std::int64_t>& shape) {
        TinyTensor& tensor = tensors.emplace_back(TinyTensor{name, shape, {}});
        std::size_t size = 1;
        for (const std::int64_t n : shape)
            size *= static_cast<std::size_t>(n);
        const bool isNorm = name.find("norm") != std::string::npos,
                   isEmbedding = name.find("embed_tokens") != std::string::npos;
        const double deviation = isNorm || shape.size() == 1 ? 0.1
                                 : isEmbedding               ? 1.0
                                                             : tiny.gain / std::sqrt(static_cast<double>(shape.back()));
        tensor.values.resize(size);
        for (float& value : tensor.values) {
            value = static_cast<float>((isNorm ? 1.0 : 0.0) + deviation * normal());
            if (tiny.dtype == DType::BFloat16) value = bfloat16ToFloat(floatToBFloat16(value));
            if (tiny.dtype == DType::Float16) value = float16ToFloat(floatToFloat16(value));
        }
    };
    for (const RequiredTensor& required : requiredTensors(tiny.architecture))
        add(required.name, required.shape);
    for (const HeadSpec& head : tiny.heads) {
        if (head.tied || head.tensor == "lm_head.weight") continue;
        add(head.tensor, {tiny.architecture.vocabularySize, tiny.architecture.hiddenSize});
        if (!tiny.headsCopyFinal) continue;
        const std::string final = tiny.architecture.tiedEmbeddings ? "model.embed_tokens.weight" : "lm_head.weight";
        for (const TinyTensor& tensor : tensors)
            if (tensor.name == final) tensors.back().values = std::vector<float>(tensor.values);
    }
    return tensors;
}

inline void require(const Result<void>& done) {
    if (!done) throw std::runtime_error(done.error().message());
}

/// Writes tensors as one file, or as shards with an index.
inline void writeTinyTensors(const std::filesystem::path& folder, const std::vector<TinyTensor>& tensors, DType dtype,
                             int shards = 1) {
    nlohmann::json map = nlohmann::json::object();
    for (int shard = 0; shard < shards; ++shard) {
        char name[64] = "model.safetensors";
        if (shards > 1) std::snprintf(name, sizeof name, "model-%05d-of-%05d.safetensors", shard + 1, shards);
        std::vector<std::vector<std::byte>> bytes;
        std::vector<TensorToWrite> chosen;
        const std::size_t begin = tensors.size() * static_cast<std::size_t>(shard) / static_cast<std::size_t>(shards);
        const std::size_t end = tensors.size() * static_cast<std::size_t>(shard + 1) / static_cast<std::size_t>(shards);
        for (std::size_t i = begin; i < end; ++i) {
            bytes.push_back(encodeFloats(tensors[i].values, dtype));
            map[tensors[i].name] = name;
        }
        for (std::size_t i = begin; i < end; ++i)
            chosen.push_back({tensors[i].name, dtype, tensors[i].shape, bytes[i - begin]});
        require(writeSafetensors(folder / name, chosen, {{"format", "pt"}}));
    }
    if (shards > 1)
        require(
            writeFileAtomically(folder / "model.safetensors.index.json",
                                nlohmann::json{{"metadata", nlohmann::json::object()}, {"weight_map", map}}.dump(1)));
}

/// Writes config.json and the weights into `folder`, which is created. Throws std::runtime_error when it cannot.
inline void writeTinyCheckpoint(const TinyCheckpoint& tiny, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    Architecture architecture = tiny.architecture;
    architecture.storedDType = tiny.dtype;
    nlohmann::json config = architectureToJson(architecture);
    if (tiny.declareHeads && !tiny.heads.empty()) {
        std::vector<HeadSpec> levels = tiny.heads;
        levels.push_back(
            tinyHead(tiny.finalHeadName, "lm_head.weight", static_cast<int>(architecture.layers), Readout::Norm));
        config["hdlm"] = headsToJson(levels);
    }
    if (tiny.editConfig) tiny.editConfig(config);
    require(writeFileAtomically(folder / "config.json", config.dump(1)));
    writeTinyTensors(folder, tinyTensors(tiny), tiny.dtype, tiny.shards);
}

} // namespace strata::test
