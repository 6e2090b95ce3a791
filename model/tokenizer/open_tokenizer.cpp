// SPDX-License-Identifier: GPL-3.0-or-later
// Which file of a model is its tokenizer, and which reader reads it.
#include "model/base/file_name.h"
#include "model/tokenizer/gguf_tokenizer.h"
#include "model/tokenizer/tokenizer_files.h"

namespace strata {
namespace {

namespace fs = std::filesystem;

bool isFile(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(path, error);
}

/// GPT-2's two files under either of their usual names; `given` is one of them.
std::optional<fs::path> otherFile(const fs::path& given, const std::string& have, const std::string& want,
                                  const std::string& extension) {
    const std::string stem = given.stem().string();
    if (stem.size() < have.size() || stem.compare(stem.size() - have.size(), have.size(), have) != 0)
        return std::nullopt;
    return given.parent_path() / (stem.substr(0, stem.size() - have.size()) + want + extension);
}

Result<std::shared_ptr<const Tokenizer>> openPair(const fs::path& vocab, const fs::path& merges,
                                                  const TokenizerConfig& config) {
    for (const fs::path& file : {vocab, merges})
        if (!isFile(file))
            return fail(ErrorCode::FileNotFound, file.string(),
                        "is missing; a GPT-2 tokenizer needs vocab.json and merges.txt beside each other.");
    return openVocabAndMerges(vocab, merges, config);
}

Result<std::shared_ptr<const Tokenizer>> openFile(const fs::path& file) {
    STRATA_TRY(const TokenizerConfig config, readTokenizerConfig(file.parent_path()));
    const std::string extension = lowerExtension(file);
    if (extension == ".model") return openSentencePiece(file, config);
    if (extension == ".gguf") return openGgufTokenizer(file);
    if (extension == ".txt") {
        if (const auto vocab = otherFile(file, "merges", "vocab", ".json")) return openPair(*vocab, file, config);
    } else if (extension == ".json") {
        if (const auto merges = otherFile(file, "vocab", "merges", ".txt")) return openPair(file, *merges, config);
        return openTokenizerJson(file, config);
    }
    return fail(ErrorCode::Unsupported, file.string(),
                "is not a tokenizer that Strata reads; give a model folder, a .gguf file, tokenizer.json, "
                "tokenizer.model, or vocab.json with merges.txt.");
}

/// A folder with one GGUF file is that model's.
std::optional<fs::path> onlyGguf(const fs::path& folder) {
    std::optional<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (lowerExtension(entry->path()) != ".gguf") continue;
        if (found) return std::nullopt;
        found = entry->path();
    }
    return found;
}

Result<std::shared_ptr<const Tokenizer>> openFolder(const fs::path& folder) {
    const fs::path json = folder / "tokenizer.json";
    const fs::path model = folder / "tokenizer.model";
    if (isFile(json)) {
        auto opened = openFile(json);
        // A folder may hold the same tokenizer twice; a Unigram tokenizer.json (as of T5) is of a kind that only the
        // other file gives.
        if (!opened && opened.error().code == ErrorCode::Unsupported && isFile(model)) return openFile(model);
        return opened;
    }
    if (isFile(model)) return openFile(model);
    if (isFile(folder / "vocab.json")) return openFile(folder / "vocab.json");
    if (const auto gguf = onlyGguf(folder)) return openGgufTokenizer(*gguf);
    return fail(ErrorCode::FileNotFound, folder.string(),
                "has no tokenizer; tokenizer.json, tokenizer.model, or vocab.json with merges.txt was expected.");
}

} // namespace

Result<std::shared_ptr<const Tokenizer>> openTokenizer(const fs::path& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status)) return fail(ErrorCode::FileNotFound, path.string(), "there is no such file or folder.");
    if (fs::is_directory(status)) return openFolder(path);
    // A weights file stands for the folder that it lies in.
    if (lowerExtension(path) == ".safetensors")
        return openFolder(path.has_parent_path() ? path.parent_path() : fs::path("."));
    return openFile(path);
}

} // namespace strata
