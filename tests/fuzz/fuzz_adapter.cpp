// SPDX-License-Identifier: GPL-3.0-or-later
// An adapter folder laid over a small model: hdlm.json, a NUL, adapter_config.json, a NUL, adapter_model.safetensors.
#include "model/checkpoint/adapter_folder.h"
#include "tests/fuzz/fuzz_support.h"
#include "tests/fuzz/tiny_base.h"

#include <algorithm>
#include <vector>

using namespace strata;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Checkpoint base = fuzz::tinyBase();
    const std::string_view all = fuzz::textOf(data, size);
    const std::size_t first = std::min(all.find('\0'), all.size());
    const std::size_t second = std::min(all.find('\0', first + 1), all.size());
    const auto folder = fuzz::fileOf("hdlm.json", all.substr(0, first)).parent_path();
    const auto after = [&](std::size_t place) { return all.substr(std::min(place + 1, all.size())); };
    fuzz::fileOf("adapter_config.json", after(first).substr(0, second > first ? second - first - 1 : 0));
    fuzz::fileOf("adapter_model.safetensors", after(second));
    isAdapterFolder(folder);
    if (const auto reference = baseOfAdapter(folder)) {
        if (const auto found = findBase(*reference, folder); !found) fuzz::checkSentence(found.error());
    } else {
        fuzz::checkSentence(reference.error());
    }
    Checkpoint checkpoint = base;
    if (const auto added = addAdapter(checkpoint, folder); !added) {
        fuzz::checkSentence(added.error());
        return 0;
    }
    fuzz::checkHeads(checkpoint);
    std::vector<float> values;
    for (const TensorView* tensor : checkpoint.usedTensors()) {
        values.resize(tensor->elementCount());
        readFloats(*tensor, 0, values);
    }
    fuzz::require(checkpoint.hash != base.hash, "updates do not change what the model is called");
    return 0;
}
