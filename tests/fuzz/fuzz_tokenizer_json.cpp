// SPDX-License-Identifier: GPL-3.0-or-later
// tokenizer.json; after the first NUL stands the text that is encoded and decoded.
#include "model/base/json_file.h"
#include "model/base/utf8.h"
#include "model/tokenizer/tokenizer_files.h"
#include "tests/fuzz/fuzz_support.h"

#include <nlohmann/json.hpp>

using namespace strata;

namespace {

constexpr std::size_t longestText = 2000;

Result<void> read(std::string_view input) {
    const auto end = std::min(input.find('\0'), input.size());
    STRATA_TRY(const nlohmann::json document, parseJson(input.substr(0, end), "tokenizer.json"));
    STRATA_TRY(const auto tokenizer, tokenizerFromJson(document, "tokenizer.json", {}));
    std::string_view text = end < input.size() ? input.substr(end + 1) : "The cafés <|im_start|>1234\n\n  don't";
    text = text.substr(0, longestText);
    STRATA_TRY(const auto ids, tokenizer->encode(text));
    for (const TokenId id : ids) {
        fuzz::require(id.value >= 0 && id.value < tokenizer->vocabularySize(), "an id outside the vocabulary");
        tokenizer->bytes(id);
        tokenizer->piece(id);
    }
    fuzz::require(isValidUtf8(tokenizer->decode(ids, false)) && isValidUtf8(tokenizer->decode(ids, true)),
                  "a decoded text is not UTF-8");
    return {};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto result = read(fuzz::textOf(data, size));
    if (!result) fuzz::checkSentence(result.error());
    return 0;
}
