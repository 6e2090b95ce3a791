// SPDX-License-Identifier: GPL-3.0-or-later
// The tokenizer that a GGUF file carries in its metadata, in the forms that Strata's readers know.
#pragma once

#include "model/gguf/gguf_file.h"
#include "model/tokenizer/tokenizer_files.h"

#include <nlohmann/json_fwd.hpp>

namespace strata {

/// The tokenizer.json of Hugging Face's tokenizers for a file whose tokenizer.ggml.model is "gpt2" (byte-level BPE):
/// vocabulary, merges, added tokens, the splits that tokenizer.ggml.pre names, BOS in front when add_bos_token says so.
/// Errors: BadFormat, Unsupported (a `pre` whose splits are not known, named).
Result<nlohmann::json> ggufTokenizerJson(const GgufFile& file);

/// The tokenizer.model (a sentencepiece ModelProto) for a file whose tokenizer.ggml.model is "llama": pieces, scores
/// and kinds as they stand there, byte-pair merging by score, no normalization. Errors: BadFormat.
Result<std::string> ggufSentencePieceModel(const GgufFile& file);

/// Names of BOS and EOS, and whether BOS goes in front.
TokenizerConfig ggufTokenizerConfig(const GgufFile& file);

/// The object "pre_tokenizer" of tokenizer.json for a value of tokenizer.ggml.pre; null when it is not known.
nlohmann::json ggufPreTokenizer(std::string_view pre);
/// Whether words that are pieces as a whole are taken without merging (Llama 3).
bool ggufIgnoresMerges(std::string_view pre);
/// Whether the reference tokenizer composes characters first (Unicode's NFC).
bool ggufComposes(std::string_view pre);

/// Writes tokenizer.json or tokenizer.model, and tokenizer_config.json with marks and chat template, into a folder: the
/// tokenizer as Hugging Face's library reads it. Errors: as above, FileUnwritable.
Result<void> writeGgufTokenizer(const std::filesystem::path& file, const std::filesystem::path& folder);

Result<std::shared_ptr<const Tokenizer>> openGgufTokenizer(const std::filesystem::path& file);

} // namespace strata
