// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/sentencepiece_plugin.h"

#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

namespace strata {
namespace {

namespace fs = std::filesystem;

constexpr const char* moduleName = "strata_sentencepiece.so";

std::vector<fs::path> candidates() {
    std::vector<fs::path> folders;
    if (const char* named = std::getenv("STRATA_PLUGIN_DIR"); named != nullptr && *named != '\0')
        folders.emplace_back(named);
    std::error_code error;
    if (const fs::path program = fs::read_symlink("/proc/self/exe", error); !error) {
        folders.push_back(program.parent_path());
        folders.push_back((program.parent_path() / "../lib/strata").lexically_normal());
    }
    folders.emplace_back(STRATA_PLUGIN_INSTALL_DIR);
    std::vector<fs::path> files;
    for (const fs::path& folder : folders)
        files.push_back(folder / moduleName);
    return files;
}

void* openLibrary(const fs::path& file) {
#ifdef STRATA_SANITIZED
    // Sanitizers refuse DEEPBIND; a linker namespace of its own separates the two protobufs as well.
    return ::dlmopen(LM_ID_NEWLM, file.c_str(), RTLD_NOW | RTLD_LOCAL);
#else
    return ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND);
#endif
}

template <class Function> bool bind(void* library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(::dlsym(library, name));
    return function != nullptr;
}

Result<SentencePiecePlugin> openModule() {
    std::string tried;
    for (const fs::path& file : candidates()) {
        tried += (tried.empty() ? "" : ", ") + file.parent_path().string();
        std::error_code error;
        if (!fs::exists(file, error)) continue;
        void* const library = openLibrary(file);
        if (library == nullptr) {
            const char* const reason = ::dlerror();
            return fail(ErrorCode::Unsupported, file.string(),
                        std::string("the sentencepiece module cannot be opened (") +
                            (reason != nullptr ? reason : "no reason given") +
                            "); install the package libsentencepiece0.");
        }
        SentencePiecePlugin plugin;
        decltype(&strata_sentencepiece_abi) version = nullptr;
        if (!bind(library, "strata_sentencepiece_abi", version) || version() != STRATA_SENTENCEPIECE_ABI ||
            !bind(library, "strata_sentencepiece_open", plugin.open) ||
            !bind(library, "strata_sentencepiece_close", plugin.close) ||
            !bind(library, "strata_sentencepiece_piece", plugin.piece) ||
            !bind(library, "strata_sentencepiece_encode", plugin.encode) ||
            !bind(library, "strata_sentencepiece_decode", plugin.decode)) {
            ::dlclose(library);
            return fail(
                ErrorCode::Unsupported, file.string(),
                "the sentencepiece module belongs to another version of Strata; install both from the same build.");
        }
        return plugin; // never closed: tokenizers hold its functions
    }
    return fail(ErrorCode::Unsupported, moduleName,
                "the sentencepiece module was not found in " + tried +
                    "; install Strata's packages with libsentencepiece0, or set STRATA_PLUGIN_DIR to the folder that "
                    "holds it.");
}

} // namespace

Result<const SentencePiecePlugin*> sentencePiecePlugin() {
    static std::mutex mutex;
    static std::optional<SentencePiecePlugin> opened;
    const std::scoped_lock lock(mutex);
    if (!opened) {
        STRATA_TRY(opened, openModule());
    }
    return &*opened;
}

} // namespace strata
