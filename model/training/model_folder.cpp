#include "model/training/model_folder.h"

#include "model/base/json_file.h"
#include "model/checkpoint/safetensors.h"

#include <array>

namespace strata {
namespace {

namespace fs = std::filesystem;

constexpr std::array tokenizerFiles{"tokenizer.model", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json",
                                    "generation_config.json", "vocab.json", "merges.txt"};

Result<void> copyFile(const fs::path& from, const fs::path& to) {
    std::error_code error;
    if (fs::equivalent(from, to, error)) return {};
    STRATA_TRY(const std::string bytes, readTextFile(from));
    return writeFileAtomically(to, bytes);
}

Result<void> copyTokenizer(const fs::path& tokenizer, const fs::path& folder) {
    std::error_code error;
    if (tokenizer.empty()) return {};
    if (fs::is_directory(tokenizer, error)) {
        for (const char* name : tokenizerFiles)
            if (fs::exists(tokenizer / name, error)) STRATA_CHECK(copyFile(tokenizer / name, folder / name));
        return {};
    }
    return copyFile(tokenizer, folder / (tokenizer.extension() == ".json" ? "tokenizer.json" : "tokenizer.model"));
}

Result<void> copyTask(const fs::path& task, const fs::path& folder) {
    if (task.empty()) return {};
    STRATA_TRY(const nlohmann::json json, readJsonFile(task));
    std::string name = task.filename().string();
    if (!name.ends_with(".task.json")) name = task.stem().string() + ".task.json"; // so that it is found beside the model
    STRATA_CHECK(copyFile(task, folder / name));
    const auto taxonomy = json.find("taxonomy");
    if (taxonomy == json.end() || !taxonomy->is_string()) return {};
    const fs::path relative = taxonomy->get<std::string>();
    if (relative.is_absolute()) return {};
    std::error_code error;
    fs::create_directories((folder / relative).parent_path(), error);
    return copyFile(task.parent_path() / relative, folder / relative);
}

} // namespace

nlohmann::json describeModel(const ModelParameters& parameters, const nlohmann::json& config, DType dtype) {
    nlohmann::json result = config;
    const bool tied = parameters.isTied(parameters.heads.size() - 1);
    result["torch_dtype"] = dtypeName(dtype);
    if (result.contains("dtype")) result["dtype"] = dtypeName(dtype);
    result["tie_word_embeddings"] = tied;
    nlohmann::json levels = nlohmann::json::array();
    for (std::size_t i = 0; i < parameters.heads.size(); ++i) {
        const HeadSpec& head = parameters.heads[i];
        levels.push_back({{"name", head.name},
                          {"tensor", head.tensor},
                          {"layer", head.layer->value},
                          {"readout", head.readout == Readout::Norm ? "norm" : "raw"},
                          {"loss_weight", head.lossWeight}});
    }
    result["hdlm"] = {{"version", 1}, {"levels", std::move(levels)}};
    return result;
}

Result<void> writeTensors(const std::vector<std::pair<std::string, at::Tensor>>& tensors, DType dtype, const fs::path& path) {
    std::vector<at::Tensor> kept;
    std::vector<TensorToWrite> list;
    kept.reserve(tensors.size());
    for (const auto& [name, tensor] : tensors) {
        kept.push_back(tensor.detach().to(at::kCPU, scalarType(dtype)).contiguous());
        const at::Tensor& bytes = kept.back();
        list.push_back({name, dtype, bytes.sizes().vec(), std::span(static_cast<const std::byte*>(bytes.data_ptr()), bytes.nbytes())});
    }
    return writeSafetensors(path, list, {{"format", "pt"}});
}

Result<void> writeModelFolder(const ModelParameters& parameters, const FolderContents& contents, DType dtype, const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) return fail(ErrorCode::FileUnwritable, folder.string(), "the folder cannot be made: " + error.message() + ".");
    std::vector<std::pair<std::string, at::Tensor>> tensors;
    forEachNamedTensor(parameters, parameters.weights,
                       [&](const std::string& name, const at::Tensor& tensor) { tensors.emplace_back(name, tensor); });
    STRATA_CHECK(copyTokenizer(contents.tokenizer, folder));
    STRATA_CHECK(copyTask(contents.task, folder));
    STRATA_CHECK(writeTensors(tensors, dtype, folder / "model.safetensors"));
    return writeFileAtomically(folder / "config.json", describeModel(parameters, contents.config, dtype).dump(2) + "\n");
}

Result<void> prepareOutput(const fs::path& folder) {
    std::error_code error;
    if (fs::exists(folder / "config.json", error))
        return fail(ErrorCode::FileUnwritable, folder.string(), "holds a model already, and nothing is overwritten; name another folder.");
    fs::create_directories(folder, error);
    if (error) return fail(ErrorCode::FileUnwritable, folder.string(), "the folder cannot be made: " + error.message() + ".");
    return {};
}

} // namespace strata
