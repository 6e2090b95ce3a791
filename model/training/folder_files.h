// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a model folder besides its weights. No LibTorch.
#pragma once

#include "model/checkpoint/checkpoint.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <vector>

namespace strata {

/// The value of config.json's hdlm key. Every head must have its layer.
nlohmann::json hdlmJson(const std::vector<HeadSpec>& heads);

/// An error for a model from a GGUF file that no config.json describes as its tensors lie there (GPT-2's matrices, rope
/// factors that no published scaling gives): nothing that is trained from it could be written.
Result<void> checkFolderForm(const Checkpoint& checkpoint);

/// Copies everything that a tokenizer is read from, added tokens, chat templates and settings among it; `tokenizer` is
/// a folder or one file (a .json is a tokenizer.json, out of a .gguf the tokenizer is written as a tokenizer.json or
/// tokenizer.model, anything else is a tokenizer.model), which takes what lies beside it along.
Result<void> copyTokenizer(const std::filesystem::path& tokenizer, const std::filesystem::path& folder);

/// Copies a task file and, where that is a file of its own beside it, its label tree; the name is made to end in
/// .task.json.
Result<void> copyTask(const std::filesystem::path& task, const std::filesystem::path& folder);

/// Copies what else a model folder holds and another model made of it needs: generation_config.json, task files and
/// their label trees. Nothing for a file or an empty path.
Result<void> copyModelsOwn(const std::filesystem::path& model, const std::filesystem::path& folder);

/// A folder that comes about whole or not at all: unless it is kept, what was not in it before goes again with it.
class NewFolder {
public:
    /// Before anything is made. What is `spared` is worth something by itself.
    explicit NewFolder(std::filesystem::path folder, std::vector<std::filesystem::path> spared = {});
    ~NewFolder();
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;

    void keep() { m_kept = true; }
    /// What is in the folder now was in it before.
    void note();
    /// Removes what was made, but for what is spared; the folder too where nothing is left in it.
    void clear() const;

private:
    std::filesystem::path m_folder;
    std::vector<std::filesystem::path> m_spared;
    std::vector<std::filesystem::path> m_before; ///< what was in it, or nothing
    std::vector<std::filesystem::path> m_made;   ///< folders that were not there, the innermost first
    bool m_kept = false;
};

/// The task files beside a model.
std::vector<std::filesystem::path> taskFiles(const std::filesystem::path& folder);

/// Makes the folder; an error when it holds a finished model (config.json), since nothing is overwritten.
Result<void> prepareOutput(const std::filesystem::path& folder);

} // namespace strata
