// SPDX-License-Identifier: GPL-3.0-or-later
// vocab.json, a NUL, merges.txt, and behind further NULs tokenizer_config.json, added_tokens.json and the text that is
// encoded and decoded.
#include "model/base/utf8.h"
#include "model/tokenizer/tokenizer_files.h"
#include "tests/fuzz/fuzz_parts.h"

using namespace strata;

namespace {

Result<void> read(std::string_view input) {
    const auto parts = fuzz::partsOf<5>(input);
    const auto folder = fuzz::fileOf("vocab.json", parts[0]).parent_path();
    fuzz::fileOf("merges.txt", parts[1]);
    fuzz::fileOrNone("tokenizer_config.json", parts[2]);
    fuzz::fileOrNone("added_tokens.json", parts[3]);
    STRATA_TRY(const auto tokenizer, openTokenizer(folder));
    STRATA_TRY(const auto ids,
               tokenizer->encode(parts[4].empty() ? " abc <|x|> é\n 123 ab" : parts[4].substr(0, 2000)));
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
