// The kinds of tokenizer file that openTokenizer chooses from, and what they share.
#pragma once

#include "model/tokenizer/tokenizer.h"

#include <nlohmann/json_fwd.hpp>

namespace strata {

/// What tokenizer_config.json beside a tokenizer says; all empty when it is absent.
struct TokenizerConfig {
    std::optional<std::string> bos;
    std::optional<std::string> eos;
    std::optional<bool> addBos;
};

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
/// GPT-2's pair of files.
Result<std::shared_ptr<const Tokenizer>> openVocabAndMerges(const std::filesystem::path& vocab,
                                                            const std::filesystem::path& merges,
                                                            const TokenizerConfig& config);

} // namespace strata
