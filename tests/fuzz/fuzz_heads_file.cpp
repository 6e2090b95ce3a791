// SPDX-License-Identifier: GPL-3.0-or-later
// A file of heads laid over a small model: which heads it has, at which layers, for which tokens.
#include "model/checkpoint/heads_file.h"
#include "tests/fuzz/fuzz_support.h"
#include "tests/fuzz/tiny_base.h"

#include <nlohmann/json.hpp>

#include <vector>

using namespace strata;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Checkpoint base = fuzz::tinyBase();
    Checkpoint checkpoint = base;
    const auto added =
        addHeadsFile(checkpoint, fuzz::fileOf("heads.safetensors", fuzz::textOf(data, size)), nlohmann::json());
    if (!added) {
        fuzz::checkSentence(added.error());
        return 0;
    }
    fuzz::checkHeads(checkpoint);
    fuzz::require(checkpoint.heads.size() > 1, "a file without a head was taken");
    return 0;
}
