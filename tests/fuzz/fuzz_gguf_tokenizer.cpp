// SPDX-License-Identifier: GPL-3.0-or-later
// The tokenizer in a GGUF file's metadata: as tokenizer.json with a text encoded and decoded, or as sentencepiece
// model.
#include "model/base/utf8.h"
#include "model/tokenizer/gguf_tokenizer.h"
#include "model/tokenizer/sentencepiece_model_check.h"
#include "tests/fuzz/fuzz_support.h"

#include <nlohmann/json.hpp>

using namespace strata;

namespace {

Result<void> openBoth(const std::filesystem::path& path) {
    STRATA_TRY(const auto file, GgufFile::open(path));
    if (const auto model = ggufSentencePieceModel(*file)) {
        const auto checked = checkSentencePieceModel(*model, path.string());
        if (!checked) fuzz::checkSentence(checked.error());
    } else {
        fuzz::checkSentence(model.error());
    }
    STRATA_TRY(const nlohmann::json document, ggufTokenizerJson(*file));
    STRATA_TRY(const auto tokenizer, tokenizerFromJson(document, path.string(), ggufTokenizerConfig(*file)));
    STRATA_TRY(const auto ids, tokenizer->encode("The 123 cafés,\n  <|im_start|>user \xF0\x9F\x99\x82"));
    fuzz::require(isValidUtf8(tokenizer->decode(ids, false)), "a decoded text is not UTF-8");
    return {};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto opened = openBoth(fuzz::fileOf("model.gguf", fuzz::textOf(data, size)));
    if (!opened) fuzz::checkSentence(opened.error());
    return 0;
}
