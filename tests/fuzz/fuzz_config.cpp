// SPDX-License-Identifier: GPL-3.0-or-later
// config.json: what it says of the architecture, the tensors that it asks for, and the way back. After the first NUL:
// generation_config.json.
#include "model/base/json_file.h"
#include "model/checkpoint/architecture.h"
#include "tests/fuzz/fuzz_support.h"

#include <nlohmann/json.hpp>

using namespace strata;

namespace {

Result<void> read(std::string_view text) {
    const auto end = std::min(text.find('\0'), text.size());
    STRATA_TRY(const nlohmann::json document, parseJson(text.substr(0, end), "config.json"));
    STRATA_TRY(const Architecture a, parseArchitecture(document, "config.json"));
    fuzz::require(a.layers > 0 && a.hiddenSize > 0 && a.vocabularySize > 0 && a.headDim > 0 && a.keyValueHeads > 0,
                  "an architecture without size");
    fuzz::require(a.rotaryDimensions() % 2 == 0 && a.rotaryDimensions() <= a.headDim + a.headDim % 2,
                  "more dimensions turn than there are");
    if (a.layers <= 64) {
        for (const RequiredTensor& tensor : requiredTensors(a))
            for (const std::int64_t size : tensor.shape)
                fuzz::require(size > 0, "a tensor of no size");
        const auto again = parseArchitecture(architectureToJson(a), "config.json");
        if (!again) fuzz::broken("what is written is not read: " + again.error().message());
        fuzz::require(again->layers == a.layers && again->headDim == a.headDim && again->rotaryDim == a.rotaryDim &&
                          again->keyValueHeads == a.keyValueHeads && again->tiedEmbeddings == a.tiedEmbeddings,
                      "what is written says something else");
    }
    if (end == text.size()) return {};
    STRATA_TRY(const nlohmann::json generation, parseJson(text.substr(end + 1), "generation_config.json"));
    if (generation.is_object()) STRATA_CHECK(parseGenerationIds(generation, "generation_config.json"));
    return {};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto result = read(fuzz::textOf(data, size));
    if (!result) fuzz::checkSentence(result.error());
    return 0;
}
