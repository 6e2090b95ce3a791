// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of tokenizer file that openTokenizer chooses from, and what they share.
#pragma once

#include "model/tokenizer/added_tokens.h"
#include "model/tokenizer/bpe_parts.h"
#include "model/tokenizer/tokenizer.h"

#include <nlohmann/json_fwd.hpp>

namespace strata {

/// What lies beside a tokenizer's own file: tokenizer_config.json, and in older folders special_tokens_map.json and
/// added_tokens.json. All empty where there is none.
struct TokenizerConfig {
    std::optional<std::string> bos;
    std::optional<std::string> eos;
    std::optional<bool> addBos;
    /// The class in transformers that the files were written for, without "Fast" at its end.
    std::string className;
    std::optional<bool> legacy; ///< LlamaTokenizer: false puts the dummy space before a text only, not behind tokens
    std::optional<bool> addPrefixSpace;
    /// Tokens named there, in their order; id −1: one that the vocabulary should have.
    std::vector<AddedToken> added;
};

constexpr std::size_t longestAddedToken = 4096;
/// A token as tokenizer.json and tokenizer_config.json write it; its id is left to the caller.
AddedToken addedTokenOf(const nlohmann::json& object);

Result<TokenizerConfig> readTokenizerConfig(const std::filesystem::path& folder);

Result<std::shared_ptr<const Tokenizer>> openSentencePiece(const std::filesystem::path& file,
                                                           const TokenizerConfig& config);
/// The same from a model's bytes; `subject` is named in errors.
Result<std::shared_ptr<const Tokenizer>> sentencePieceFromBytes(const std::string& bytes, const std::string& subject,
                                                                const TokenizerConfig& config);
/// tokenizer.json of Hugging Face's tokenizers: BPE over bytes, or over characters with byte fallback.
Result<std::shared_ptr<const Tokenizer>> openTokenizerJson(const std::filesystem::path& file,
                                                           const TokenizerConfig& config);
/// The same from the document itself; `subject` is named in errors.
Result<std::shared_ptr<const Tokenizer>> tokenizerFromJson(const nlohmann::json& document, const std::string& subject,
                                                           const TokenizerConfig& config);
/// The same where vocabulary and merges stand elsewhere than in the document.
Result<std::shared_ptr<const Tokenizer>> bpeFromParts(const nlohmann::json& document, const BpeParts& parts,
                                                      const std::string& subject, const TokenizerConfig& config);
/// vocab.json and merges.txt, as the tokenizer class that the folder names reads them (GPT-2's where it names none).
/// Errors: Unsupported, with the classes that are known.
Result<std::shared_ptr<const Tokenizer>> openVocabAndMerges(const std::filesystem::path& vocab,
                                                            const std::filesystem::path& merges,
                                                            const TokenizerConfig& config);

} // namespace strata
