// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/model_files.h"

#include "model/base/field_names.h"
#include "model/base/file_name.h"
#include "model/base/json_file.h"
#include "model/base/shown_text.h"
#include "model/checkpoint/safetensors.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <regex>
#include <string>
#include <vector>

namespace strata {
namespace {

namespace fs = std::filesystem;

constexpr const char* singleName = "model.safetensors";
constexpr const char* indexName = "model.safetensors.index.json";

bool isPickle(const fs::path& path) {
    constexpr std::array extensions{".bin", ".pt", ".pth", ".ckpt", ".pkl"};
    return std::ranges::find(extensions, lowerExtension(path)) != extensions.end();
}

tl::unexpected<Error> refusePickle(const fs::path& path) {
    return fail(ErrorCode::Unsupported, path.string(),
                "is a pickle, which can run code when it is read, so Strata leaves it unread; if you trust it, convert "
                "it in its folder with: "
                "python3 -c \"import torch, safetensors.torch as s; s.save_file({k: v.clone().contiguous() for k, v in "
                "torch.load('" +
                    path.filename().string() +
                    "', map_location='cpu', weights_only=True).items()}, 'model.safetensors', {'format': 'pt'})\"");
}

bool isThere(const fs::path& path) {
    std::error_code error;
    return fs::exists(path, error);
}

/// A part like model-00001-of-00002.safetensors.
bool isShard(const fs::path& path) {
    static const std::regex pattern(R"(.*-\d{3,6}-of-\d{3,6}\.safetensors)", std::regex::icase);
    return std::regex_match(path.filename().string(), pattern);
}

fs::path folderOf(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

/// PEFT's folder: adapter_config.json beside adapter_model.safetensors or .bin.
tl::unexpected<Error> refuseAdapter(const fs::path& folder) {
    const fs::path path = folder / "adapter_config.json";
    std::string kind, base;
    if (const auto config = readJsonFile(path, std::size_t{4} << 20); config && config->is_object()) {
        const auto text = [&](const char* key) {
            const auto found = config->find(key);
            return found != config->end() && found->is_string() ? found->get<std::string>() : std::string();
        };
        kind = text("peft_type");
        base = text("base_model_name_or_path");
    }
    const std::string of = base.empty() ? "a base model that it does not name" : "the base model " + quotedName(base);
    return fail(
        ErrorCode::Unsupported, folder.string(),
        (kind == "LORA" || kind.empty() ? "is a LoRA adapter" : "is an adapter of the kind " + quotedName(kind)) +
            " of " + of + ", not a model by itself; " +
            (kind == "LORA" || kind.empty() ? "open that base with " + fieldText("adapter", folder.string()) + ", or "
                                            : std::string()) +
            "merge it into that base (PEFT: merge_and_unload, then save_pretrained) and open the result.");
}

bool isAdapterFile(const fs::path& path) {
    return path.stem() == "adapter_model" && isThere(folderOf(path) / "adapter_config.json");
}

Result<ModelFiles> withConfig(ModelFiles files) {
    files.config = files.folder / "config.json";
    if (!isThere(files.config))
        return fail(
            ErrorCode::FileNotFound, files.config.string(),
            "is missing; it says what the weights mean and must lie beside them, as Hugging Face's library writes it.");
    return files;
}

ModelFiles ggufFiles(const fs::path& file) {
    ModelFiles files;
    files.folder = folderOf(file);
    files.weights = file;
    files.gguf = true;
    return files;
}

Result<ModelFiles> locateInFolder(const fs::path& folder) {
    std::vector<fs::path> safetensors, pickles, ggufs;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path& path = entry->path();
        if (lowerExtension(path) == ".safetensors")
            safetensors.push_back(path);
        else if (lowerExtension(path) == ".gguf")
            ggufs.push_back(path);
        else if (isPickle(path) && path.filename() != "training_args.bin")
            pickles.push_back(path);
    }
    if (error) return fail(ErrorCode::FileUnreadable, folder.string(), "cannot be listed: " + error.message() + ".");
    std::ranges::sort(safetensors);
    std::ranges::sort(pickles);
    std::ranges::sort(ggufs);

    // Beside a whole model an adapter_config.json says where that came from.
    const bool hasAdapter = isThere(folder / "adapter_config.json");
    std::erase_if(safetensors, isAdapterFile);
    std::erase_if(pickles, isAdapterFile);
    if (hasAdapter && safetensors.empty() && pickles.empty() && ggufs.empty()) return refuseAdapter(folder);

    ModelFiles files;
    files.folder = folder;
    if (isThere(folder / singleName))
        files.weights = folder / singleName;
    else if (isThere(folder / indexName)) {
        files.weights = folder / indexName;
        files.sharded = true;
    } else if (safetensors.size() == 1 && !isShard(safetensors.front()))
        files.weights = safetensors.front();
    else if (!safetensors.empty()) {
        if (std::ranges::any_of(safetensors, isShard))
            return fail(ErrorCode::FileNotFound, (folder / indexName).string(),
                        "is missing; it says which tensor lies in which shard, fetch it with the model.");
        return fail(ErrorCode::BadArgument, folder.string(),
                    "holds several .safetensors files and none is named model.safetensors; give the one to open.");
    } else if (ggufs.size() == 1)
        return ggufFiles(ggufs.front());
    else if (!ggufs.empty())
        return fail(ErrorCode::BadArgument, folder.string(),
                    "holds " + std::to_string(ggufs.size()) + " GGUF files; give the one to open.");
    else if (!pickles.empty())
        return refusePickle(pickles.front());
    else if (isThere(folder / "config.json"))
        return fail(ErrorCode::FileNotFound, folder.string(),
                    "has a config.json but no weights; model.safetensors (or its shards with "
                    "model.safetensors.index.json) must lie beside it.");
    else
        return fail(ErrorCode::FileNotFound, folder.string(),
                    "is not a model folder: it has neither config.json nor a .safetensors or .gguf file.");
    return withConfig(std::move(files));
}

} // namespace

Result<ModelFiles> locateModelFiles(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (path.empty() || status.type() == fs::file_type::not_found)
        return fail(ErrorCode::FileNotFound, path.string(),
                    "there is no such file or folder; give a model folder, a .safetensors or a .gguf file.");
    if (error) return fail(ErrorCode::FileUnreadable, path.string(), "cannot be read: " + error.message() + ".");
    if (fs::is_directory(status)) return locateInFolder(path);
    if (isAdapterFile(path) || path.filename() == "adapter_config.json") return refuseAdapter(folderOf(path));
    if (isPickle(path)) return refusePickle(path);
    if (lowerExtension(path) == ".gguf") return ggufFiles(path);
    const fs::path folder = folderOf(path);
    if (path.filename() == "config.json") return locateInFolder(folder);

    ModelFiles files;
    files.folder = folder;
    files.weights = path;
    if (nameEndsWith(path, ".safetensors.index.json"))
        files.sharded = true;
    else if (lowerExtension(path) != ".safetensors")
        return fail(ErrorCode::Unsupported, path.string(),
                    "is not a model; give a model folder, a .safetensors or a .gguf file.");
    else if (isShard(path) && isThere(folder / indexName))
        return fail(ErrorCode::BadArgument, path.string(),
                    "is one shard of several; open its folder " + folder.string() + " instead.");
    // A damaged file is told as such even where nothing lies beside it.
    if (!files.sharded && !isThere(folder / "config.json")) STRATA_CHECK(openSafetensors(path));
    return withConfig(std::move(files));
}

} // namespace strata
