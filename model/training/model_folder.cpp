// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/model_folder.h"

#include "model/base/json_file.h"
#include "model/checkpoint/safetensors.h"
#include "model/training/folder_files.h"

namespace strata {
namespace fs = std::filesystem;

nlohmann::json describeModel(const ModelParameters& parameters, const nlohmann::json& config, DType dtype) {
    nlohmann::json result = config;
    const bool tied = parameters.isTied(parameters.heads.size() - 1);
    result["torch_dtype"] = dtypeName(dtype);
    if (result.contains("dtype")) result["dtype"] = dtypeName(dtype);
    result["tie_word_embeddings"] = tied;
    result["hdlm"] = hdlmJson(parameters.heads);
    return result;
}

Result<void> writeTensors(const std::vector<std::pair<std::string, at::Tensor>>& tensors, DType dtype,
                          const fs::path& path) {
    std::vector<at::Tensor> kept;
    std::vector<TensorToWrite> list;
    kept.reserve(tensors.size());
    for (const auto& [name, tensor] : tensors) {
        kept.push_back(tensor.detach().to(at::kCPU, scalarType(dtype)).contiguous());
        const at::Tensor& bytes = kept.back();
        list.push_back({name, dtype, bytes.sizes().vec(),
                        std::span(static_cast<const std::byte*>(bytes.data_ptr()), bytes.nbytes())});
    }
    return writeSafetensors(path, list, {{"format", "pt"}});
}

Result<void> writeModelFolder(const ModelParameters& parameters, const FolderContents& contents, DType dtype,
                              const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::FileUnwritable, folder.string(), "the folder cannot be made: " + error.message() + ".");
    std::vector<std::pair<std::string, at::Tensor>> tensors;
    forEachNamedTensor(parameters, parameters.weights,
                       [&](const std::string& name, const at::Tensor& tensor) { tensors.emplace_back(name, tensor); });
    STRATA_CHECK(copyTokenizer(contents.tokenizer, folder));
    STRATA_CHECK(copyModelsOwn(contents.model, folder));
    STRATA_CHECK(copyTask(contents.task, folder));
    STRATA_CHECK(writeTensors(tensors, dtype, folder / "model.safetensors"));
    return writeFileAtomically(folder / "config.json",
                               dumpJson(describeModel(parameters, contents.config, dtype), 2) + "\n");
}

} // namespace strata
