// SPDX-License-Identifier: GPL-3.0-or-later
// Text to token ids and back, exactly as the model's own tokenizer does it.
#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace strata {

/// Immutable after opening; all const functions may be called from any thread at once.
class Tokenizer {
public:
    virtual ~Tokenizer() = default;

    virtual std::string kind() const = 0; ///< "sentencepiece", "byte-level-bpe" or "bpe"
    virtual std::int32_t vocabularySize() const = 0;
    virtual std::optional<TokenId> bos() const = 0;
    virtual std::optional<TokenId> eos() const = 0;
    /// Whether the tokenizer's own post-processor puts BOS in front.
    virtual bool addsBos() const = 0;

    /// No BOS or EOS is added. Added (special) tokens that stand in the text are read as such where the format does so
    /// (tokenizer.json); sentencepiece reads plain text, so `</s>` there is four characters.
    virtual Result<std::vector<TokenId>> encode(std::string_view text) const = 0;

    /// The bytes a token adds to a text when it is not the first one: " bird" for "▁bird", one byte for "<0xE2>",
    /// nothing for control tokens unless `specialsAsText`. May be a part of a character: join with IncrementalUtf8.
    /// Unknown ids give "".
    virtual std::string bytes(TokenId id, bool specialsAsText = true) const = 0;

    /// The vocabulary's own spelling ("▁bird", "Ġbird", "<0xE2>"), for display.
    virtual std::string piece(TokenId id) const = 0;
    virtual std::optional<TokenId> find(std::string_view piece) const = 0;
    virtual bool isSpecial(TokenId id) const = 0;
    /// Whether it was added to the vocabulary and is found in a text as it is spelled; false where the format does not
    /// say.
    virtual bool isAdded(TokenId) const { return false; }

    /// The text of a whole sequence, as the reference tokenizer decodes it (a leading dummy space dropped where the
    /// format does so); invalid UTF-8 becomes U+FFFD.
    virtual std::string decode(std::span<const TokenId> ids, bool skipSpecials) const = 0;
};

/// `path`: a model folder (tokenizer.json preferred, else tokenizer.model, else its only GGUF file), or a tokenizer or
/// GGUF file by itself. Errors: FileNotFound, BadFormat (with file and what is wrong), Unsupported (a kind that Strata
/// does not read, named).
Result<std::shared_ptr<const Tokenizer>> openTokenizer(const std::filesystem::path& path);

} // namespace strata
