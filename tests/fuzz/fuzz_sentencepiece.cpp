// SPDX-License-Identifier: GPL-3.0-or-later
// The check of a tokenizer.model before libsentencepiece sees it.
#include "model/tokenizer/sentencepiece_model_check.h"
#include "tests/fuzz/fuzz_support.h"

using namespace strata;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto checked = checkSentencePieceModel(fuzz::textOf(data, size), "tokenizer.model");
    if (!checked) fuzz::checkSentence(checked.error());
    return 0;
}
