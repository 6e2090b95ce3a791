// SPDX-License-Identifier: GPL-3.0-or-later
// A GGUF file as a model: metadata in the words of config.json, tensors in their place, blocks taken apart.
#include "model/checkpoint/gguf_config.h"
#include "model/checkpoint/gguf_tensors.h"
#include "tests/fuzz/fuzz_support.h"

#include <algorithm>
#include <vector>

using namespace strata;

namespace {

void readBlocks(const TensorSource& source) {
    constexpr std::size_t most = 4096;
    std::vector<float> values;
    for (const TensorView& tensor : source.tensors()) {
        if (tensor.dtype == DType::Other) continue;
        const std::size_t count = tensor.elementCount();
        if (tensor.decoder) tensor.decoder->isFinite();
        // The beginning, the end, and a piece that begins and ends within blocks.
        for (const std::size_t first : {std::size_t{0}, count - std::min(count, most), count / 3}) {
            values.resize(std::min(most, count - first));
            readFloats(tensor, first, values);
        }
    }
}

Result<void> openModel(const std::filesystem::path& path) {
    STRATA_TRY(const auto file, GgufFile::open(path));
    for (const GgufFile::Entry& entry : file->metadata()) {
        fuzz::require(file->find(entry.key) != nullptr, "metadata is not found by its key");
        entry.value.integer();
        entry.value.number();
        entry.value.boolean();
        entry.value.text();
        entry.value.texts();
        entry.value.integers();
        entry.value.numbers();
    }
    STRATA_TRY(const nlohmann::json config, ggufConfig(*file));
    STRATA_TRY(Architecture architecture, parseArchitecture(config, path.string()));
    STRATA_CHECK(settleGgufArchitecture(architecture, *file));
    STRATA_TRY(const auto tensors, ggufTensors(file, architecture));
    readBlocks(*tensors);
    return {};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto opened = openModel(fuzz::fileOf("model.gguf", fuzz::textOf(data, size)));
    if (!opened) fuzz::checkSentence(opened.error());
    return 0;
}
