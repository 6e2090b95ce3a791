// SPDX-License-Identifier: GPL-3.0-or-later
// The sentencepiece module, opened at run time: linked into the program it would bring a second protobuf beside
// LibTorch's.
#pragma once

#include "model/base/result.h"
#include "model/tokenizer/plugin/sentencepiece_abi.h"

namespace strata {

/// The functions of the opened module; they stay valid until the process ends.
struct SentencePiecePlugin {
    decltype(&strata_sentencepiece_open) open = nullptr;
    decltype(&strata_sentencepiece_close) close = nullptr;
    decltype(&strata_sentencepiece_piece) piece = nullptr;
    decltype(&strata_sentencepiece_encode) encode = nullptr;
    decltype(&strata_sentencepiece_decode) decode = nullptr;
};

/// Opens the module on first use; any thread. It is looked for in $STRATA_PLUGIN_DIR, beside the executable, in
/// ../lib/strata from there, and where Strata was installed. Errors: Unsupported, naming the places and the package. A
/// failure is not remembered.
Result<const SentencePiecePlugin*> sentencePiecePlugin();

} // namespace strata
