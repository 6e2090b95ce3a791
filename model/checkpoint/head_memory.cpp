// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/head_memory.h"

#include "model/base/field_names.h"
#include "model/base/json_file.h"
#include "model/checkpoint/config_reader.h"
#include "model/checkpoint/safetensors_header.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <sys/stat.h>
#include <unistd.h>

namespace strata {
namespace {

namespace fs = std::filesystem;

constexpr const char* fileName = "hdlm.json";
constexpr std::size_t maxBytes = std::size_t{4} << 20;

/// A folder whose mode allows writing to nobody is left alone, also by root.
bool isWritable(const fs::path& folder) {
    struct stat status{};
    if (::stat(folder.c_str(), &status) != 0) return false;
    return (status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) != 0 && ::access(folder.c_str(), W_OK) == 0;
}

/// {"version": 1, "levels": [{"tensor", "layer", …}]}: the form of config.json's hdlm key, so that it can be moved
/// there.
Result<std::vector<HeadPlacement>> readLevels(const nlohmann::json& document, const std::string& subject) {
    const auto levels = document.is_object() ? document.find("levels") : document.end();
    if (!document.is_object() || levels == document.end() || !levels->is_array())
        return fail(ErrorCode::BadFormat, subject, "has no list of levels");
    std::vector<HeadPlacement> placements;
    for (const nlohmann::json& value : *levels) {
        if (!value.is_object()) return fail(ErrorCode::BadFormat, subject, "has a level that is not an object");
        ConfigReader level(value, subject);
        HeadPlacement placement;
        placement.tensor = level.text("tensor");
        if (!level.has("layer")) continue;
        placement.layer = LayerIndex(static_cast<std::int32_t>(level.integer("layer", 1, INT32_MAX)));
        if (level.has("readout")) {
            const std::string readout = level.text("readout");
            if (readout != "raw" && readout != "norm")
                level.refuse(ErrorCode::BadFormat, "readout", "must be \"raw\" or \"norm\".");
            placement.readout = readout == "norm" ? Readout::Norm : Readout::Raw;
        }
        if (level.problem()) return tl::unexpected(*level.problem());
        placements.push_back(std::move(placement));
    }
    return placements;
}

Result<nlohmann::json> readUserFile(const fs::path& path) {
    STRATA_TRY(nlohmann::json document, readJsonFile(path, maxBytes));
    if (!document.is_object() || !document.contains("models") || !document["models"].is_object())
        return fail(ErrorCode::BadFormat, path.string(), "is not a file of Strata's head layers");
    return document;
}

} // namespace

fs::path userHeadsFile() {
    const auto folder = [](const char* variable) -> fs::path {
        const char* value = std::getenv(variable);
        return value && *value == '/' ? fs::path(value) : fs::path();
    };
    if (const fs::path config = folder("XDG_CONFIG_HOME"); !config.empty()) return config / "strata" / "heads.json";
    if (const fs::path home = folder("HOME"); !home.empty()) return home / ".config" / "strata" / "heads.json";
    return {};
}

std::vector<HeadPlacement> rememberedHeads(Checkpoint& checkpoint) {
    Result<std::vector<HeadPlacement>> placements = std::vector<HeadPlacement>{};
    const fs::path beside = checkpoint.folder / fileName;
    const fs::path user = userHeadsFile();
    std::error_code ignored;
    // A GGUF file lies among others, whose folder is nobody's in particular; heads that are laid over a model are not
    // what lies beside it.
    if (!checkpoint.gguf && !checkpoint.hasHeadsFile && fs::exists(beside, ignored)) {
        auto document = readJsonFile(beside, maxBytes);
        placements = document ? readLevels(*document, beside.string()) : tl::unexpected(document.error());
    } else if (!user.empty() && fs::exists(user, ignored)) {
        auto document = readUserFile(user);
        if (!document)
            placements = tl::unexpected(document.error());
        else if (const auto& models = (*document)["models"]; models.contains(checkpoint.hash))
            placements = readLevels(models[checkpoint.hash], user.string());
    }
    if (!placements) {
        checkpoint.warnings.push_back("The remembered layers of the heads could not be read (" +
                                      placements.error().message() + "); give them again with " + fieldText("head") +
                                      " TENSOR@LAYER.");
        return {};
    }
    // What no longer fits (the model was exchanged) is passed over, aloud.
    std::erase_if(*placements, [&](const HeadPlacement& placement) {
        const bool known = std::ranges::any_of(checkpoint.heads,
                                               [&](const HeadSpec& head) { return head.tensor == placement.tensor; }) ||
                           checkpoint.tensors->find(placement.tensor) != nullptr;
        const bool fits = known && placement.layer.value <= checkpoint.architecture.layers;
        if (!fits)
            checkpoint.warnings.push_back("The remembered layer " + std::to_string(placement.layer.value) +
                                          " of head " + quotedName(placement.tensor) +
                                          " does not fit this model and is not used.");
        return !fits;
    });
    return std::move(*placements);
}

Result<void> rememberHeads(const Checkpoint& checkpoint) {
    if (checkpoint.headsDeclared) return {};
    nlohmann::json levels = headsToJson(checkpoint.heads);
    if (!checkpoint.gguf && !checkpoint.hasHeadsFile && isWritable(checkpoint.folder)) {
        auto written = writeFileAtomically(checkpoint.folder / fileName, dumpJson(levels, 2) + "\n");
        if (written) return written;
    }
    const fs::path user = userHeadsFile();
    if (user.empty())
        return fail(ErrorCode::FileUnwritable, (checkpoint.folder / fileName).string(),
                    "cannot be written, and neither XDG_CONFIG_HOME nor HOME names a place for settings; the layers "
                    "are not remembered.");
    nlohmann::json document = {{"version", 1}, {"models", nlohmann::json::object()}};
    std::error_code error;
    if (fs::exists(user, error)) {
        auto present = readUserFile(user);
        if (!present)
            return fail(ErrorCode::FileUnwritable, user.string(),
                        "is damaged, so the layers are not remembered; delete it and try again.");
        document = std::move(*present);
    }
    document["models"][checkpoint.hash] = std::move(levels);
    fs::create_directories(user.parent_path(), error);
    if (error)
        return fail(ErrorCode::FileUnwritable, user.parent_path().string(),
                    "cannot be created: " + error.message() + ".");
    return writeFileAtomically(user, dumpJson(document, 2) + "\n");
}

} // namespace strata
