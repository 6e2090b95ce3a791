#include "model/training/folder_files.h"

#include "model/base/file_name.h"
#include "model/base/json_file.h"
#include "model/checkpoint/families.h"
#include "model/tokenizer/gguf_tokenizer.h"

#include <algorithm>
#include <array>

namespace strata {
namespace {

namespace fs = std::filesystem;

constexpr std::array tokenizerFiles{
    "tokenizer.model", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "generation_config.json",
    "vocab.json",      "merges.txt"};

Result<void> copyFile(const fs::path& from, const fs::path& to) {
    std::error_code error;
    if (fs::equivalent(from, to, error)) return {};
    STRATA_TRY(const std::string bytes, readTextFile(from));
    return writeFileAtomically(to, bytes);
}

} // namespace

Result<void> checkFolderForm(const Checkpoint& checkpoint) {
    const Family* const family = findFamily(checkpoint.architecture.modelType);
    const bool transposed = family && family->defaults.tensors.transposed != checkpoint.architecture.tensors.transposed;
    if (!transposed && checkpoint.architecture.ropeFactors.empty()) return {};
    return fail(ErrorCode::Unsupported, checkpoint.path.string(),
                "cannot be written as a model folder (its " +
                    std::string(transposed ? "matrices lie transposed" : "rope factors have no name in config.json") +
                    "); take the original model folder with its safetensors.");
}

Result<void> copyTokenizer(const fs::path& tokenizer, const fs::path& folder) {
    std::error_code error;
    if (tokenizer.empty()) return {};
    if (fs::is_directory(tokenizer, error)) {
        for (const char* name : tokenizerFiles)
            if (fs::exists(tokenizer / name, error)) STRATA_CHECK(copyFile(tokenizer / name, folder / name));
        return {};
    }
    if (lowerExtension(tokenizer) == ".gguf") return writeGgufTokenizer(tokenizer, folder);
    return copyFile(tokenizer, folder / (lowerExtension(tokenizer) == ".json" ? "tokenizer.json" : "tokenizer.model"));
}

Result<void> copyTask(const fs::path& task, const fs::path& folder) {
    if (task.empty()) return {};
    STRATA_TRY(const nlohmann::json json, readJsonFile(task));
    std::string name = task.filename().string();
    if (!nameEndsWith(name, ".task.json"))
        name = task.stem().string() + ".task.json"; // so that it is found beside the model
    STRATA_CHECK(copyFile(task, folder / name));
    const auto taxonomy = json.find("taxonomy");
    if (taxonomy == json.end() || !taxonomy->is_string()) return {};
    const fs::path relative = taxonomy->get<std::string>();
    if (relative.is_absolute()) return {};
    std::error_code error;
    fs::create_directories((folder / relative).parent_path(), error);
    return copyFile(task.parent_path() / relative, folder / relative);
}

Result<void> prepareOutput(const fs::path& folder) {
    std::error_code error;
    if (fs::exists(folder / "config.json", error))
        return fail(ErrorCode::FileUnwritable, folder.string(),
                    "holds a model already, and nothing is overwritten; name another folder.");
    fs::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::FileUnwritable, folder.string(), "the folder cannot be made: " + error.message() + ".");
    return {};
}

std::vector<fs::path> taskFiles(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (nameEndsWith(entry.path(), ".task.json")) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

nlohmann::json hdlmJson(const std::vector<HeadSpec>& heads) {
    nlohmann::json levels = nlohmann::json::array();
    for (const HeadSpec& head : heads)
        levels.push_back({{"name", head.name},
                          {"tensor", head.tensor},
                          {"layer", head.layer->value},
                          {"readout", head.readout == Readout::Norm ? "norm" : "raw"},
                          {"loss_weight", head.lossWeight}});
    return {{"version", 1}, {"levels", std::move(levels)}};
}

} // namespace strata
