// SPDX-License-Identifier: GPL-3.0-or-later
// Layers of heads that were remembered: hdlm.json beside a small model, or (behind a NUL) the user's heads.json. "HASH"
// in it is the model's hash.
#include "model/base/utf8.h"
#include "model/checkpoint/head_memory.h"
#include "model/checkpoint/heads.h"
#include "tests/fuzz/fuzz_parts.h"
#include "tests/fuzz/tiny_base.h"

#include <cstdlib>

using namespace strata;

namespace {

/// A model that was opened in the folder of fileOf(), and whose settings lie there, too.
Checkpoint baseIn(const std::filesystem::path& folder) {
    Checkpoint base = fuzz::tinyBase();
    base.folder = folder;
    base.headsDeclared = false;
    ::setenv("XDG_CONFIG_HOME", folder.c_str(), 1);
    std::filesystem::create_directories(folder / "strata");
    return base;
}

std::string withHash(std::string text, const std::string& hash) {
    if (const auto at = text.find("HASH"); at != std::string::npos) text.replace(at, 4, hash);
    return text;
}

void checkWarnings(const Checkpoint& checkpoint) {
    for (const std::string& warning : checkpoint.warnings) {
        const Error shown{ErrorCode::BadFormat, "heads", warning};
        fuzz::checkSentence(shown);
        fuzz::require(isValidUtf8(warning) && warning.find('\n') == std::string::npos, "a warning of several lines");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::filesystem::path folder = fuzz::fileOf("hdlm.json", "").parent_path();
    static const Checkpoint base = baseIn(folder);
    const auto parts = fuzz::partsOf<2>(fuzz::textOf(data, size));
    fuzz::fileOrNone("hdlm.json", parts[0]);
    fuzz::fileOrNone("strata/heads.json", withHash(std::string(parts[1]), base.hash));
    Checkpoint checkpoint = base;
    const std::vector<HeadPlacement> remembered = rememberedHeads(checkpoint);
    checkWarnings(checkpoint);
    for (const HeadPlacement& placement : remembered)
        fuzz::require(placement.layer.value >= 1 && placement.layer.value <= base.architecture.layers,
                      "a layer that there is not");
    if (const auto placed = placeHeads(checkpoint, remembered); !placed) {
        fuzz::checkSentence(placed.error());
        return 0;
    }
    fuzz::checkHeads(checkpoint);
    if (const auto written = rememberHeads(checkpoint); !written) {
        fuzz::checkSentence(written.error());
        return 0;
    }
    Checkpoint again = base;
    const auto placed = placeHeads(again, rememberedHeads(again));
    if (!placed) fuzz::broken("what is written cannot be placed: " + placed.error().message());
    fuzz::require(again.heads.size() == checkpoint.heads.size(), "other heads are remembered");
    for (std::size_t i = 0; i < again.heads.size(); ++i)
        fuzz::require(again.heads[i].tensor == checkpoint.heads[i].tensor &&
                          again.heads[i].layer == checkpoint.heads[i].layer,
                      "a head is remembered at another layer");
    return 0;
}
