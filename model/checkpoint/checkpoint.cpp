// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/checkpoint.h"

#include "model/base/file_name.h"
#include "model/base/json_file.h"
#include "model/checkpoint/adapter_folder.h"
#include "model/checkpoint/gguf_config.h"
#include "model/checkpoint/gguf_tensors.h"
#include "model/checkpoint/hash.h"
#include "model/checkpoint/head_memory.h"
#include "model/checkpoint/heads.h"
#include "model/checkpoint/model_files.h"
#include "model/checkpoint/safetensors.h"
#include "model/checkpoint/safetensors_header.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstring>
#include <map>
#include <set>

namespace strata {
namespace {

constexpr std::size_t maxConfigBytes = std::size_t{4} << 20;

/// A checkpoint of the bare decoder ("wte.weight", not "transformer.wte.weight"), as GPT-2's own files are.
void settlePrefix(Checkpoint& checkpoint) {
    TensorNames& names = checkpoint.architecture.tensors;
    if (!checkpoint.tensors->find(names.embeddingTensor()) && checkpoint.tensors->find(names.embedding))
        names.prefix.clear();
}

/// With tied embeddings either matrix may be the one that is stored; where it is the head alone, it is the embedding.
void settleTiedEmbedding(Checkpoint& checkpoint) {
    const Architecture& a = checkpoint.architecture;
    const TensorView* const head = checkpoint.tensors->find(a.tensors.finalHead);
    if (!a.tiedEmbeddings || !head || checkpoint.tensors->find(a.tensors.embeddingTensor()) ||
        head->shape != std::vector{a.vocabularySize, a.hiddenSize})
        return;
    checkpoint.tensors = renamedTensor(checkpoint.tensors, a.tensors.finalHead, a.tensors.embeddingTensor());
}

const char* asker(const Checkpoint& checkpoint) {
    return checkpoint.gguf ? "the file's metadata" : "config.json";
}

/// Every tensor that the architecture needs must be there, in its shape and in an element type that can be computed
/// with.
Result<void> checkManifest(const Checkpoint& checkpoint, const std::string& subject) {
    const Architecture& a = checkpoint.architecture;
    // A layer count that the weights cannot bear out is refused by the first tensor that is not there.
    std::vector<std::string> missing;
    std::string firstMissing;
    for (const RequiredTensor& required : requiredTensors(a)) {
        const TensorView* tensor = checkpoint.tensors->find(required.name);
        if (!tensor) {
            if (missing.empty())
                firstMissing = "tensor " + quotedName(required.name) + " of shape " + shapeText(required.shape);
            missing.push_back(required.name);
            continue;
        }
        if (tensor->shape != required.shape)
            return fail(ErrorCode::TensorMismatch, subject,
                        "tensor " + quotedName(required.name) + " has shape " + shapeText(tensor->shape) + ", but " +
                            asker(checkpoint) + " asks for " + shapeText(required.shape) +
                            "; the two are not of one model: get both from the same place.");
        if (tensor->dtype == DType::Other)
            return fail(ErrorCode::TensorMismatch, subject,
                        "tensor " + quotedName(required.name) + " has element type " + tensor->dtypeText +
                            ", which is not supported; Strata reads " + checkpoint.tensors->readableTypes() +
                            " weights.");
    }
    if (missing.empty()) return {};
    std::string what = firstMissing + " is missing";
    if (missing.size() > 1)
        what += ", and " + std::to_string(missing.size() - 1) + " more that " + asker(checkpoint) + " asks for";
    if (missing.size() == 1 && missing.front() == a.tensors.finalHead)
        what += " (a model that shares the embedding says \"tie_word_embeddings\": true in config.json)";
    return fail(ErrorCode::TensorMissing, subject,
                what + (checkpoint.gguf ? "; fetch the model again, or convert it again."
                                        : "; fetch the model again, or correct config.json."));
}

/// The element type of most of the required bytes: config.json's own word for it is often out of date.
DType storedDType(const Checkpoint& checkpoint) {
    std::map<DType, std::size_t> bytes;
    for (const RequiredTensor& required : requiredTensors(checkpoint.architecture))
        if (const TensorView* tensor = checkpoint.tensors->find(required.name))
            bytes[tensor->dtype] += tensor->bytes.size();
    return std::ranges::max_element(bytes, {}, [](const auto& entry) { return entry.second; })->first;
}

void warnOfUnusedTensors(Checkpoint& checkpoint) {
    const TensorNames& names = checkpoint.architecture.tensors;
    std::set<std::string> used;
    for (const RequiredTensor& required : requiredTensors(checkpoint.architecture))
        used.insert(required.name);
    for (const HeadSpec& head : checkpoint.heads)
        used.insert({head.tensor, head.bias, head.ids});
    std::size_t count = 0;
    std::string first;
    for (const TensorView& tensor : checkpoint.tensors->tensors()) {
        // Frequencies and masks that old checkpoints carry along are computed from the configuration. Heads of a wrong
        // shape and a final head beside tied embeddings have warnings of their own.
        if (used.contains(tensor.name) || names.isIgnored(tensor.name) || tensor.name == names.finalHead ||
            tensor.name.find("lm_head") != std::string::npos)
            continue;
        if (count++ < 3) first += (first.empty() ? "" : ", ") + quotedName(tensor.name);
    }
    if (count == 0) return;
    checkpoint.warnings.push_back((count == 1 ? "One tensor is" : std::to_string(count) + " tensors are") +
                                  " not part of a " + checkpoint.architecture.modelType +
                                  " model and not used: " + first + (count > 3 ? " …" : "") + ".");
}

/// With tied embeddings the embedding is the head; a stored head that differs from it would be passed over.
void warnOfIgnoredFinalHead(Checkpoint& checkpoint) {
    if (!checkpoint.architecture.tiedEmbeddings) return;
    const TensorNames& names = checkpoint.architecture.tensors;
    const TensorView* head = checkpoint.tensors->find(names.finalHead);
    const TensorView* embedding = checkpoint.tensors->find(names.embeddingTensor());
    if (!head) return;
    const std::size_t sample =
        std::min<std::size_t>({head->bytes.size(), embedding->bytes.size(), std::size_t{1} << 20});
    const bool same = head->dtype == embedding->dtype && head->shape == embedding->shape &&
                      std::memcmp(head->bytes.data(), embedding->bytes.data(), sample) == 0;
    if (!same)
        checkpoint.warnings.push_back(
            "config.json ties the final head to the embedding (\"tie_word_embeddings\": true), so the different " +
            names.finalHead + " that is stored is not used.");
}

void warnOfSpecialIds(Checkpoint& checkpoint) {
    const Architecture& a = checkpoint.architecture;
    for (const auto* ids : {&a.beginIds, &a.stopIds})
        for (const TokenId id : *ids)
            if (id.value >= a.vocabularySize)
                checkpoint.warnings.push_back("The " + std::string(ids == &a.beginIds ? "begin" : "stop") +
                                              " token id " + std::to_string(id.value) +
                                              " lies outside the vocabulary of " + std::to_string(a.vocabularySize) +
                                              ".");
}

/// Stop ids are spread over two files in real checkpoints; both count.
Result<void> addGenerationConfig(Architecture& a, const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return {};
    STRATA_TRY(const nlohmann::json document, readJsonFile(path, maxConfigBytes));
    if (!document.is_object()) return fail(ErrorCode::BadConfig, path.string(), "must be a JSON object of settings.");
    STRATA_TRY(const GenerationIds ids, parseGenerationIds(document, path.string()));
    for (const TokenId id : ids.stop)
        if (std::ranges::find(a.stopIds, id) == a.stopIds.end()) a.stopIds.push_back(id);
    if (a.beginIds.empty()) a.beginIds = ids.begin;
    return {};
}

/// config.json, generation_config.json and safetensors.
Result<nlohmann::json> openFolder(Checkpoint& checkpoint, const ModelFiles& files) {
    const std::string configName = files.config.string();
    checkpoint.source = files.folder;
    STRATA_TRY(checkpoint.config, readTextFile(files.config, maxConfigBytes));
    STRATA_TRY(nlohmann::json config, parseJson(checkpoint.config, configName));
    STRATA_TRY(checkpoint.architecture, parseArchitecture(config, configName));
    STRATA_CHECK(addGenerationConfig(checkpoint.architecture, files.folder / "generation_config.json"));
    STRATA_TRY(checkpoint.tensors,
               files.sharded ? openShardedSafetensors(files.weights) : openSafetensors(files.weights));
    settlePrefix(checkpoint);
    settleTiedEmbedding(checkpoint);
    return config;
}

/// One file that says everything, in its own words.
Result<nlohmann::json> openGguf(Checkpoint& checkpoint, const ModelFiles& files) {
    checkpoint.gguf = true;
    checkpoint.source = files.weights;
    STRATA_TRY(const std::shared_ptr<const GgufFile> file, GgufFile::open(files.weights));
    STRATA_TRY(nlohmann::json config, ggufConfig(*file));
    STRATA_TRY(checkpoint.architecture, parseArchitecture(config, files.weights.string()));
    STRATA_CHECK(settleGgufArchitecture(checkpoint.architecture, *file));
    STRATA_TRY(checkpoint.tensors, ggufTensors(file, checkpoint.architecture));
    checkpoint.config = config.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
    return config;
}

/// An adapter folder as the model: its base, and itself laid over that.
Result<Checkpoint> openAdapted(const std::filesystem::path& path, const std::filesystem::path& base,
                               const CheckpointExtras& extras) {
    if (!extras.adapter.empty())
        return fail(ErrorCode::BadArgument, path.string(),
                    "is an adapter itself, and one only is laid over a base; give the base as the model.");
    CheckpointExtras over = extras;
    over.adapter = path;
    if (isAdapterFolder(base))
        return fail(ErrorCode::Unsupported, path.string(), "names " + base.string() + " as its base, another adapter.");
    STRATA_TRY(Checkpoint checkpoint, openCheckpointWith(base, over));
    checkpoint.path = path;
    return checkpoint;
}

} // namespace

Result<Checkpoint> openCheckpoint(const std::filesystem::path& path, const std::vector<HeadPlacement>& placements) {
    return openCheckpointWith(path, {.placements = placements});
}

Result<Checkpoint> openCheckpointWith(const std::filesystem::path& path, const CheckpointExtras& extras) {
    if (isAdapterFolder(path)) {
        if (const auto reference = baseOfAdapter(path)) {
            const auto base = findBase(*reference, path);
            if (base) return openAdapted(path, *base, extras);
            if (reference->isOurs) return tl::unexpected(base.error());
        }
    }
    STRATA_TRY(const ModelFiles files, locateModelFiles(path));
    const std::vector<HeadPlacement>& placements = extras.placements;
    Checkpoint checkpoint;
    checkpoint.path = path;
    checkpoint.folder = files.folder;
    const std::string weightsName = files.weights.string(),
                      configName = files.gguf ? weightsName : files.config.string();
    STRATA_TRY(const nlohmann::json config, files.gguf ? openGguf(checkpoint, files) : openFolder(checkpoint, files));
    STRATA_CHECK(checkManifest(checkpoint, weightsName));
    checkpoint.architecture.storedDType = storedDType(checkpoint);
    checkpoint.hash = modelHash(checkpoint.config, *checkpoint.tensors);

    STRATA_CHECK(findHeads(checkpoint, config, configName));
    const auto placeRemembered = [&]() -> Result<void> {
        if (!placements.empty() || checkpoint.headsDeclared) return {};
        const std::vector<HeadPlacement> remembered = rememberedHeads(checkpoint);
        return placeHeads(checkpoint, remembered);
    };
    STRATA_CHECK(placeRemembered());
    if (!extras.adapter.empty()) STRATA_CHECK(addAdapter(checkpoint, extras.adapter));
    if (!extras.heads.empty()) STRATA_CHECK(addHeadsFile(checkpoint, extras.heads, nullptr));
    if (checkpoint.hasHeadsFile) STRATA_CHECK(placeRemembered());
    if (!placements.empty()) STRATA_CHECK(placeHeads(checkpoint, placements));
    warnOfUnusedTensors(checkpoint);
    warnOfIgnoredFinalHead(checkpoint);
    warnOfSpecialIds(checkpoint);
    return checkpoint;
}

const TensorView* Checkpoint::headTensor(const HeadSpec& head) const {
    return tensors->find(head.tied ? architecture.tensors.embeddingTensor() : head.tensor);
}

std::vector<TokenId> Checkpoint::headTokens(const HeadSpec& head) const {
    std::vector<TokenId> tokens;
    if (head.ids.empty()) return tokens;
    for (const std::int64_t id : wholeNumbers(*tensors->find(head.ids)))
        tokens.emplace_back(static_cast<std::int32_t>(id));
    return tokens;
}

std::filesystem::path Checkpoint::taskPlace(const std::string& name) const {
    std::error_code error;
    if (adapter.empty() || !name.empty()) return source;
    for (std::filesystem::directory_iterator entry(adapter, error), end; !error && entry != end; entry.increment(error))
        if (nameEndsWith(entry->path(), ".task.json")) return adapter;
    return source;
}

std::int64_t Checkpoint::parameterCount() const {
    std::int64_t count = architecture.parameterCount();
    std::set<std::string> counted{architecture.tensors.embeddingTensor(), architecture.tensors.finalHead};
    for (const HeadSpec& head : heads)
        if (!head.tied && counted.insert(head.tensor).second) {
            const TensorView* const matrix = headTensor(head);
            const std::int64_t rows = matrix ? matrix->shape.front() : architecture.vocabularySize;
            count += rows * (architecture.hiddenSize + (head.bias.empty() ? 0 : 1));
        }
    return count;
}

std::int64_t Checkpoint::weightBytes(DType dtype) const {
    return parameterCount() * static_cast<std::int64_t>(dtypeBytes(dtype));
}

std::vector<std::string> Checkpoint::unplacedHeads() const {
    std::vector<std::string> names;
    for (const HeadSpec& head : heads)
        if (!head.layer) names.push_back(head.tensor);
    return names;
}

} // namespace strata
