// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/output_path.h"

#include "model/base/file_name.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace strata {
namespace {

namespace fs = std::filesystem;

/// "a, b or c"
std::string alternatives(std::initializer_list<std::string_view> words) {
    std::string text;
    std::size_t i = 0;
    for (const std::string_view word : words) {
        if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
        text += word;
        ++i;
    }
    return text;
}

Result<void> checkFolderWritable(const fs::path& folder, const fs::path& subject) {
    if (::access(folder.empty() ? "." : folder.c_str(), W_OK | X_OK) == 0) return {};
    const int code = errno;
    const std::string where = folder.empty() ? std::string("this folder") : "the folder " + folder.string();
    return fail(ErrorCode::FileUnwritable, subject.string(),
                "cannot be written: " + where + " refuses it (" + std::strerror(code) + ").");
}

bool sameFile(const fs::path& a, const fs::path& b) {
    std::error_code error;
    return fs::equivalent(a, b, error) && !error;
}

/// Whether `output` is there and one of the files in `folder` that models are made of.
bool isModelFile(const fs::path& output, const fs::path& folder) {
    constexpr std::array<std::string_view, 6> endings{".safetensors", ".json",  ".gguf",
                                                      ".model",       ".jinja", "merges.txt"};
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (std::ranges::any_of(endings, [&](auto ending) { return nameEndsWith(entry->path(), ending); }) &&
            sameFile(output, entry->path()))
            return true;
    return false;
}

/// The folder whose files belong to the model at `input`; empty for a file that stands by itself.
fs::path folderOfModel(const fs::path& input) {
    std::error_code error;
    if (fs::is_directory(input, error)) return input;
    for (const std::string_view ending : {".safetensors", ".safetensors.index.json", "config.json"})
        if (nameEndsWith(input, ending)) return input.has_parent_path() ? input.parent_path() : fs::path(".");
    return {};
}

} // namespace

Result<void> checkNotAnInput(const std::string& option, const fs::path& output, const std::vector<fs::path>& inputs) {
    std::error_code error;
    if (output.empty() || !fs::exists(output, error)) return {}; // nothing can be lost
    for (const fs::path& input : inputs) {
        if (input.empty()) continue;
        if (sameFile(output, input))
            return fail(ErrorCode::BadArgument, option + " " + output.string(),
                        "would overwrite what is read" + (output == input ? "" : ", " + input.string()) +
                            "; name another " + (fs::is_directory(output, error) ? "folder." : "file."));
        if (const fs::path folder = folderOfModel(input); !folder.empty() && isModelFile(output, folder))
            return fail(ErrorCode::BadArgument, option + " " + output.string(),
                        "would overwrite a file that may belong to the model, being in " + folder.string() +
                            "; name another file.");
    }
    return {};
}

Result<void> checkOutputFile(const std::string& option, const fs::path& file,
                             std::initializer_list<std::string_view> endings) {
    const std::string ending = lowerExtension(file);
    if (endings.size() > 0 && std::ranges::find(endings, std::string_view(ending)) == endings.end())
        return fail(ErrorCode::BadArgument, option + " " + file.string(), "must end in " + alternatives(endings) + ".");
    std::error_code error;
    if (fs::is_directory(file, error))
        return fail(ErrorCode::FileUnwritable, file.string(), "is a folder; name a file to be written.");
    const fs::path folder = file.parent_path();
    if (!folder.empty() && !fs::is_directory(folder, error))
        return fail(ErrorCode::FileUnwritable, file.string(),
                    "cannot be written: there is no folder " + folder.string() + "; make it first.");
    return checkFolderWritable(folder, file);
}

Result<void> checkOutputFolder(const fs::path& folder) {
    std::error_code error;
    fs::path above = folder;
    while (!above.empty() && !fs::exists(above, error) && above != above.parent_path())
        above = above.parent_path();
    if (!above.empty() && !fs::is_directory(above, error))
        return fail(ErrorCode::FileUnwritable, folder.string(),
                    above == folder ? std::string("is a file; name a folder.")
                                    : "cannot be made: " + above.string() + " is a file.");
    return checkFolderWritable(above, folder);
}

} // namespace strata
