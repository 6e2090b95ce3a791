// SPDX-License-Identifier: GPL-3.0-or-later
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

// The tokenizer itself, in any of its forms.
constexpr std::array tokenizerFiles{"tokenizer.model", "tokenizer.json", "vocab.json", "merges.txt",
                                    "vocab.txt",       "spiece.model",   "tekken.json"};
// What belongs to it in every form.
constexpr std::array besideTokenizer{"tokenizer_config.json", "special_tokens_map.json", "added_tokens.json",
                                     "chat_template.jinja",   "chat_template.json",      "generation_config.json"};
constexpr const char* moreTemplates = "additional_chat_templates";

Result<void> copyFile(const fs::path& from, const fs::path& to) {
    std::error_code error;
    if (fs::equivalent(from, to, error)) return {};
    STRATA_TRY(const std::string bytes, readTextFile(from));
    return writeFileAtomically(to, bytes);
}

template <std::size_t N>
Result<void> copyThose(const std::array<const char*, N>& names, const fs::path& from, const fs::path& to) {
    std::error_code error;
    for (const char* name : names)
        if (fs::is_regular_file(from / name, error)) STRATA_CHECK(copyFile(from / name, to / name));
    return {};
}

/// What belongs to a tokenizer besides its own file.
Result<void> copyBeside(const fs::path& from, const fs::path& to) {
    STRATA_CHECK(copyThose(besideTokenizer, from, to));
    std::error_code error;
    if (!fs::is_directory(from / moreTemplates, error)) return {};
    fs::create_directories(to / moreTemplates, error);
    for (const auto& entry : fs::directory_iterator(from / moreTemplates, error))
        if (entry.is_regular_file(error) && entry.path().extension() == ".jinja")
            STRATA_CHECK(copyFile(entry.path(), to / moreTemplates / entry.path().filename()));
    return {};
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
        STRATA_CHECK(copyThose(tokenizerFiles, tokenizer, folder));
        return copyBeside(tokenizer, folder);
    }
    if (lowerExtension(tokenizer) == ".gguf") return writeGgufTokenizer(tokenizer, folder);
    // A file is read with what lies beside it, so that travels too.
    const fs::path beside = tokenizer.has_parent_path() ? tokenizer.parent_path() : fs::path(".");
    const std::string name = tokenizer.filename().string();
    if (name == "vocab.json" || name == "merges.txt")
        STRATA_CHECK(copyThose(std::array{"vocab.json", "merges.txt"}, beside, folder));
    else
        STRATA_CHECK(copyFile(tokenizer,
                              folder / (lowerExtension(tokenizer) == ".json" ? "tokenizer.json" : "tokenizer.model")));
    return copyBeside(beside, folder);
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

Result<void> copyModelsOwn(const fs::path& model, const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(model, error)) return {};
    STRATA_CHECK(copyThose(std::array{"generation_config.json"}, model, folder));
    // A task that cannot be read, or whose label tree is gone, travels as it is: weights are not lost over it.
    for (const fs::path& task : taskFiles(model))
        if (!copyTask(task, folder)) STRATA_CHECK(copyFile(task, folder / task.filename()));
    return {};
}

Result<void> prepareOutput(const fs::path& folder) {
    std::error_code error;
    if (fs::exists(folder / "config.json", error))
        return fail(ErrorCode::FileUnwritable, folder.string(),
                    "holds a model already, and nothing is overwritten; name another folder.");
    for (const char* const file : {"adapter_config.json", "adapter_model.safetensors", "heads.safetensors"})
        if (fs::exists(folder / file, error))
            return fail(ErrorCode::FileUnwritable, folder.string(),
                        "holds an adapter already, and nothing is overwritten; name another folder.");
    fs::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::FileUnwritable, folder.string(), "the folder cannot be made: " + error.message() + ".");
    return {};
}

NewFolder::NewFolder(fs::path folder, std::vector<fs::path> spared)
    : m_folder(std::move(folder)), m_spared(std::move(spared)) {
    note();
    std::error_code error;
    for (fs::path at = m_folder; !at.empty() && !fs::exists(at, error) && at != at.parent_path(); at = at.parent_path())
        m_made.push_back(at);
}

void NewFolder::note() {
    m_before.clear();
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(m_folder, error))
        m_before.push_back(entry.path());
}

NewFolder::~NewFolder() {
    if (!m_kept) clear();
}

void NewFolder::clear() const {
    std::error_code error;
    std::vector<fs::path> made;
    for (const auto& entry : fs::directory_iterator(m_folder, error))
        if (std::ranges::find(m_spared, entry.path()) == m_spared.end() &&
            std::ranges::find(m_before, entry.path()) == m_before.end())
            made.push_back(entry.path());
    for (const fs::path& path : made)
        fs::remove_all(path, error);
    for (const fs::path& folder : m_made)
        if (fs::remove(folder, error); error) break; // something is in it
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
    return headsToJson(heads);
}

} // namespace strata
