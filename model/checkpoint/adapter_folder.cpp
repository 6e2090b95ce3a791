// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/adapter_folder.h"

#include "model/base/field_names.h"
#include "model/base/file_name.h"
#include "model/base/json_file.h"
#include "model/base/shown_text.h"
#include "model/checkpoint/families.h"
#include "model/checkpoint/hash.h"
#include "model/checkpoint/safetensors.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <map>

namespace strata {
namespace {

namespace fs = std::filesystem;

constexpr const char *configName = "adapter_config.json", *weightsName = "adapter_model.safetensors",
                     *headsName = "heads.safetensors", *levelsName = "hdlm.json";
constexpr std::size_t maxBytes = std::size_t{4} << 20;

bool isThere(const fs::path& path) {
    std::error_code error;
    return fs::exists(path, error);
}

Result<nlohmann::json> readObject(const fs::path& path) {
    STRATA_TRY(nlohmann::json document, readJsonFile(path, maxBytes));
    if (!document.is_object()) return fail(ErrorCode::BadConfig, path.string(), "must be a JSON object.");
    return document;
}

std::string textOf(const nlohmann::json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// hdlm.json of an adapter; the one beside a model, with layers that the user gave, has no base.
bool namesBase(const fs::path& folder) {
    const auto document = readObject(folder / levelsName);
    return document && (document->contains("base") || textOf(*document, "format") == "strata-adapter");
}

/// Weights in a folder that would be opened by themselves: GGUF, or safetensors that a config.json explains.
bool hasModel(const fs::path& folder) {
    const bool explained = isThere(folder / "config.json");
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path name = entry->path().filename();
        const std::string extension = lowerExtension(name);
        if (extension == ".gguf" ||
            (explained && extension == ".safetensors" && name != weightsName && name != headsName))
            return true;
    }
    return false;
}

/// "model.layers.0.self_attn.q_proj" → "q_proj".
std::string lastPart(const std::string& module) {
    return module.substr(module.rfind('.') + 1);
}

/// The name that Hugging Face's library has for a tensor's module; a file of the bare decoder lacks the prefix.
std::string moduleOf(const Architecture& a, const std::string& tensor) {
    constexpr std::string_view suffix = ".weight";
    std::string module = tensor.ends_with(suffix) ? tensor.substr(0, tensor.size() - suffix.size()) : tensor;
    if (a.tensors.prefix.empty() && tensor != a.tensors.finalHead)
        if (const Family* const family = findFamily(a.modelType)) module = family->defaults.tensors.prefix + module;
    return module;
}

/// PEFT's adapter_config.json. Modules by the last part of their names where each block has them, else in full.
nlohmann::json peftConfig(const AdapterToWrite& adapter) {
    std::map<std::string, std::int64_t> counts;
    std::vector<std::string> modules;
    for (const LowRankToWrite& pair : adapter.pairs) {
        modules.push_back(moduleOf(adapter.architecture, pair.tensor));
        ++counts[lastPart(modules.back())];
    }
    const bool everywhere =
        std::ranges::all_of(counts, [&](const auto& count) { return count.second == adapter.architecture.layers; });
    nlohmann::json targets = nlohmann::json::array();
    if (everywhere)
        for (const auto& [name, count] : counts)
            targets.push_back(name);
    else
        targets = modules;
    const BaseReference& base = adapter.base;
    return {{"peft_type", "LORA"},
            {"task_type", "CAUSAL_LM"},
            {"base_model_name_or_path", base.path.empty() ? base.name : base.path.string()},
            {"r", adapter.pairs.front().rank},
            {"lora_alpha", adapter.alpha},
            {"lora_dropout", 0.0},
            {"use_rslora", adapter.rankStabilized},
            {"use_dora", false},
            {"bias", "none"},
            {"fan_in_fan_out", adapter.architecture.tensors.transposed},
            {"init_lora_weights", true},
            {"inference_mode", true},
            {"target_modules", targets}};
}

Result<void> writeLowRank(const AdapterToWrite& adapter, const fs::path& folder) {
    std::vector<TensorToWrite> tensors;
    for (const LowRankToWrite& pair : adapter.pairs) {
        if (pair.rank != adapter.pairs.front().rank)
            return fail(ErrorCode::BadArgument, folder.string(),
                        "would hold updates of the ranks " + std::to_string(adapter.pairs.front().rank) + " and " +
                            std::to_string(pair.rank) + "; all have one rank.");
        const std::string module = "base_model.model." + moduleOf(adapter.architecture, pair.tensor);
        tensors.push_back({module + ".lora_A.weight", pair.dtype, {pair.rank, pair.in}, pair.a});
        tensors.push_back({module + ".lora_B.weight", pair.dtype, {pair.out, pair.rank}, pair.b});
    }
    STRATA_CHECK(writeSafetensors(folder / weightsName, tensors, {{"format", "pt"}}));
    return writeFileAtomically(folder / configName, dumpJson(peftConfig(adapter), 2) + "\n");
}

} // namespace

bool isAdapterFolder(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error) || hasModel(folder)) return false;
    return isThere(folder / configName) || namesBase(folder);
}

fs::path userModelsFolder() {
    const auto folder = [](const char* variable) -> fs::path {
        const char* value = std::getenv(variable);
        return value && *value == '/' ? fs::path(value) : fs::path();
    };
    if (const fs::path data = folder("XDG_DATA_HOME"); !data.empty()) return data / "strata" / "models";
    if (const fs::path home = folder("HOME"); !home.empty()) return home / ".local" / "share" / "strata" / "models";
    return {};
}

Result<BaseReference> baseOfAdapter(const fs::path& folder) {
    BaseReference base;
    if (isThere(folder / levelsName)) {
        STRATA_TRY(const nlohmann::json document, readObject(folder / levelsName));
        if (const auto found = document.find("base"); found != document.end() && found->is_object()) {
            base.name = textOf(*found, "name");
            base.hash = textOf(*found, "hash");
            base.path = textOf(*found, "path");
            base.get = textOf(*found, "get");
            base.isOurs = true;
            return base;
        }
    }
    if (isThere(folder / configName)) {
        STRATA_TRY(const nlohmann::json config, readObject(folder / configName));
        base.name = textOf(config, "base_model_name_or_path");
        base.path = base.name;
    }
    return base;
}

Result<fs::path> findBase(const BaseReference& base, const fs::path& folder) {
    std::vector<fs::path> places;
    if (!base.path.empty()) places.push_back(folder / base.path);
    if (const fs::path models = userModelsFolder(); !models.empty()) {
        if (!base.path.filename().empty()) places.push_back(models / base.path.filename());
        if (const fs::path name = fs::path(base.name).filename(); !name.empty()) {
            places.push_back(models / name);
            places.push_back(models / (name.string() + ".gguf"));
        }
    }
    std::error_code error;
    for (const fs::path& place : places)
        if (isThere(place) && !fs::equivalent(place, folder, error)) return place.lexically_normal();
    std::string of = "a base model that it does not name";
    if (!base.name.empty()) of = "the base model " + quotedName(base.name);
    return fail(ErrorCode::FileNotFound, folder.string(),
                "is a LoRA adapter of " + of + ", not a model by itself, and that base is not here; " +
                    (base.get.empty() ? std::string() : "bring it with: " + base.get + ", or ") +
                    "open the base with " + fieldText("adapter", folder.string()) + ".");
}

Result<void> addAdapter(Checkpoint& checkpoint, const fs::path& folder) {
    const std::string subject = folder.string();
    const bool hasUpdates = isThere(folder / configName), hasHeads = isThere(folder / headsName);
    if (!hasUpdates && !hasHeads)
        return fail(isThere(folder) ? ErrorCode::BadArgument : ErrorCode::FileNotFound, subject,
                    isThere(folder) ? "is no adapter folder: it has neither adapter_config.json nor heads.safetensors."
                                    : "there is no such folder; give an adapter folder.");
    STRATA_TRY(const BaseReference base, baseOfAdapter(folder));
    if (!base.hash.empty() && base.hash != checkpoint.hash)
        checkpoint.warnings.push_back(
            "The adapter " + subject + " was made for another base (" + (base.name.empty() ? "" : base.name + ", ") +
            "hash " + base.hash + "; this one's is " + checkpoint.hash + "): what comes of it is not to be trusted.");
    std::string updatesHash;
    if (hasUpdates) {
        const fs::path weights = folder / weightsName;
        if (!isThere(weights))
            return fail(
                ErrorCode::FileNotFound, subject,
                isThere(folder / "adapter_model.bin")
                    ? "holds its weights as a pickle, which can run code when it is read; save the adapter with "
                      "safetensors (PEFT: save_pretrained) and open that."
                    : "has adapter_config.json but no adapter_model.safetensors beside it; fetch it again.");
        STRATA_TRY(const nlohmann::json config, readObject(folder / configName));
        STRATA_TRY(const LowRankConfig settings, readLowRankConfig(config, (folder / configName).string()));
        STRATA_TRY(const auto file, openSafetensors(weights));
        STRATA_TRY(checkpoint.tensors, lowRankTensors(checkpoint, settings, file, weights.string()));
        updatesHash = modelHash(dumpJson(config), *file);
    }
    if (hasHeads) {
        nlohmann::json levels;
        if (isThere(folder / levelsName)) {
            STRATA_TRY(levels, readObject(folder / levelsName));
        }
        if (!levels.is_object() || !levels.contains("levels")) levels = nullptr;
        STRATA_CHECK(addHeadsFile(checkpoint, folder / headsName, levels));
    }
    if (hasUpdates) {
        Fnv128 hash;
        hash.add(checkpoint.hash);
        hash.add(updatesHash);
        checkpoint.hash = hash.hex();
    }
    checkpoint.adapter = folder;
    return {};
}

Result<void> writeAdapterFolder(const AdapterToWrite& adapter, const fs::path& folder) {
    if (!adapter.pairs.empty()) STRATA_CHECK(writeLowRank(adapter, folder));
    if (!adapter.heads.empty())
        STRATA_CHECK(writeHeadsFile(folder / headsName, adapter.heads, adapter.base.hash, adapter.base.name));
    std::vector<HeadSpec> specs;
    for (const HeadToWrite& head : adapter.heads)
        specs.push_back(head.spec);
    nlohmann::json document = headsToJson(specs);
    document["format"] = "strata-adapter";
    document["base"] = {{"name", adapter.base.name},
                        {"hash", adapter.base.hash},
                        {"path", adapter.base.path.string()},
                        {"get", adapter.base.get}};
    return writeFileAtomically(folder / levelsName, dumpJson(document, 2) + "\n");
}

} // namespace strata
