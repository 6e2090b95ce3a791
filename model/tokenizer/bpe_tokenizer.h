// Byte-pair encoding: over bytes, as GPT-2 and Llama-3 do it, or over characters with bytes for what the vocabulary
// lacks, as Llama-2 and Gemma do it.
#pragma once

#include "model/tokenizer/added_tokens.h"
#include "model/tokenizer/bpe_merges.h"
#include "model/tokenizer/normalizer.h"
#include "model/tokenizer/pre_tokenizer.h"
#include "model/tokenizer/token_decoder.h"
#include "model/tokenizer/tokenizer.h"

#include <array>
#include <unordered_map>

namespace strata {

/// Filled by the readers of files, in this order: pieces, merges, added tokens, the rest; then shared and never
/// changed.
class BpeTokenizer final : public Tokenizer {
public:
    /// Where the pre-tokenizer ends with ByteLevel the vocabulary is written in the byte alphabet; else in characters.
    explicit BpeTokenizer(PreTokenizer preTokenizer, Normalizer normalizer = {}, TokenDecoder decoder = {})
        : m_normalizer(std::move(normalizer)), m_preTokenizer(std::move(preTokenizer)), m_decoder(std::move(decoder)) {}

    /// Makes room for ids below `size`; call once, before the pieces.
    void setVocabularySize(std::int32_t size);
    /// Each returns the reason why it cannot be, or "". Ids must be below the vocabulary's size.
    std::string addPiece(const std::string& spelling, TokenId id);
    std::string addMerge(const std::string& left, const std::string& right);
    std::string addToken(const AddedToken& token);
    /// To be called once after all pieces: looks up what stands for single bytes.
    void completePieces(bool byteFallback = false);

    void reserveMerges(std::size_t count) { m_merges.reserve(count); }
    void setIgnoreMerges(bool ignore) { m_ignoreMerges = ignore; }
    void setUnknown(std::optional<TokenId> id, bool fuse) {
        m_unknown = id;
        m_fuseUnknown = fuse;
    }
    void setMarks(std::optional<TokenId> bos, std::optional<TokenId> eos, bool addsBos) {
        m_bos = bos;
        m_eos = eos;
        m_addsBos = addsBos;
    }

    std::string kind() const override { return m_preTokenizer.isByteLevel() ? "byte-level-bpe" : "bpe"; }
    std::int32_t vocabularySize() const override { return static_cast<std::int32_t>(m_pieces.size()); }
    std::optional<TokenId> bos() const override { return m_bos; }
    std::optional<TokenId> eos() const override { return m_eos; }
    bool addsBos() const override { return m_addsBos; }
    Result<std::vector<TokenId>> encode(std::string_view text) const override;
    std::string bytes(TokenId id, bool specialsAsText) const override;
    std::string piece(TokenId id) const override;
    std::optional<TokenId> find(std::string_view piece) const override;
    bool isSpecial(TokenId id) const override;
    std::string decode(std::span<const TokenId> ids, bool skipSpecials) const override;

private:
    struct Piece {
        std::string spelling;
        std::string bytes;
        bool present = false;
        bool inModel = false; ///< of the vocabulary itself, not added to it
        bool special = false;
    };
    /// What one call of encode keeps: words come again and again.
    struct Scratch {
        std::deque<std::string> storage; ///< texts that were changed before they were cut; words are views of them
        std::unordered_map<std::string_view, std::pair<std::size_t, std::size_t>> known; ///< begin and count in `ids`
        std::vector<TokenId> ids;
        std::vector<TokenId> word;
        BpeMerges::Workspace workspace;
    };

    const Piece* at(TokenId id) const;
    std::string put(TokenId id, const std::string& spelling);
    std::string readBytes(Piece& piece, const std::string& written) const;
    Result<void> encodeBetween(std::string_view text, bool atStart, Scratch& scratch, std::vector<TokenId>& out) const;
    Result<void> encodePlain(std::string_view text, bool atStart, Scratch& scratch, std::vector<TokenId>& out) const;
    void encodeWord(std::string_view word, Scratch& scratch, std::vector<TokenId>& out) const;
    std::optional<TokenId> wholeWord(std::string_view word) const;
    void spellBytes(std::string_view word, std::vector<TokenId>& symbols) const;
    void spellCharacters(std::string_view word, std::vector<TokenId>& symbols) const;
    bool fallBack(std::string_view character, std::vector<TokenId>& symbols) const;

    Normalizer m_normalizer;
    PreTokenizer m_preTokenizer;
    TokenDecoder m_decoder;
    std::vector<Piece> m_pieces;
    std::unordered_map<std::string_view, TokenId> m_bySpelling; ///< views into m_pieces
    std::unordered_map<std::string_view, TokenId> m_byBytes;    ///< only pieces of the byte alphabet
    std::array<std::int32_t, 256>
        m_byteIds{}; ///< -1 where the vocabulary has no such piece, or does not fall back on it
    BpeMerges m_merges;
    AddedTokenFinder m_plainTokens;
    AddedTokenFinder m_normalizedTokens;
    std::unordered_map<std::int32_t, std::string> m_writtenOtherwise; ///< added tokens that the normalizer changes
    std::optional<TokenId> m_unknown;
    std::optional<TokenId> m_bos;
    std::optional<TokenId> m_eos;
    bool m_fuseUnknown = false;
    bool m_ignoreMerges = false;
    bool m_addsBos = false;
};

} // namespace strata
