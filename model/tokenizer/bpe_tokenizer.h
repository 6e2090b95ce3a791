// SPDX-License-Identifier: GPL-3.0-or-later
// Byte-pair encoding: over bytes, as GPT-2 and Llama-3 do it, or over characters with bytes for what the vocabulary
// lacks, as Llama-2 and Gemma do it.
#pragma once

#include "model/tokenizer/added_tokens.h"
#include "model/tokenizer/bpe_merges.h"
#include "model/tokenizer/normalizer.h"
#include "model/tokenizer/piece_table.h"
#include "model/tokenizer/pre_tokenizer.h"
#include "model/tokenizer/token_decoder.h"
#include "model/tokenizer/tokenizer.h"

#include <array>
#include <span>
#include <unordered_map>

namespace strata {

/// Filled by the readers of files, in this order: pieces, merges, added tokens, the rest; then shared and never
/// changed.
class BpeTokenizer final : public Tokenizer {
public:
    /// Where the pre-tokenizer ends with ByteLevel the vocabulary is written in the byte alphabet; else in characters.
    explicit BpeTokenizer(PreTokenizer preTokenizer, Normalizer normalizer = {}, TokenDecoder decoder = {})
        : m_normalizer(std::move(normalizer)), m_preTokenizer(std::move(preTokenizer)), m_decoder(std::move(decoder)) {}

    /// Makes room for ids below `size`, never fewer than before; before what has such ids.
    void setVocabularySize(std::int32_t size);
    /// Each returns the reason why it cannot be, or "". Ids must be below the vocabulary's size.
    std::string addPiece(std::string_view spelling, TokenId id);
    /// In order of rank. The place of the first that cannot be, with the reason.
    std::optional<std::pair<std::size_t, std::string>>
    addMerges(std::span<const std::pair<std::string_view, std::string_view>> merges);
    std::string addToken(const AddedToken& token);
    bool has(TokenId id) const { return m_pieces.has(id); }
    /// To be called once after all pieces: looks up what stands for single bytes.
    void completePieces(bool byteFallback = false);

    void reserveText(std::size_t bytes) { m_pieces.reserveText(bytes); }
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
    std::int32_t vocabularySize() const override { return m_pieces.size(); }
    std::optional<TokenId> bos() const override { return m_bos; }
    std::optional<TokenId> eos() const override { return m_eos; }
    bool addsBos() const override { return m_addsBos; }
    Result<std::vector<TokenId>> encode(std::string_view text) const override;
    std::string bytes(TokenId id, bool specialsAsText) const override;
    std::string piece(TokenId id) const override;
    std::optional<TokenId> find(std::string_view piece) const override;
    bool isSpecial(TokenId id) const override;
    bool isAdded(TokenId id) const override;
    std::string decode(std::span<const TokenId> ids, bool skipSpecials) const override;

private:
    enum Flag : std::uint8_t {
        InModel = 1, ///< of the vocabulary itself, not added to it
        Special = 2,
        Added = 4 ///< found in a text as it is spelled
    };
    /// What one call of encode keeps: words come again and again.
    struct Scratch {
        std::deque<std::string> storage; ///< texts that were changed before they were cut; words are views of them
        std::unordered_map<std::string_view, std::pair<std::size_t, std::size_t>> known; ///< begin and count in `ids`
        std::vector<TokenId> ids;
        std::vector<TokenId> word;
        std::string letters; ///< a word in the byte alphabet
        BpeMerges::Workspace workspace;
    };

    bool hasFlag(TokenId id, Flag flag) const { return (m_flags[static_cast<std::size_t>(id.value)] & flag) != 0; }
    std::string put(TokenId id, std::string_view spelling);
    std::string lengthProblem(std::string_view written) const;
    std::string written(TokenId id) const;
    Result<void> encodeBetween(std::string_view text, std::size_t atStart, Scratch& scratch,
                               std::vector<TokenId>& out) const;
    Result<void> encodePlain(std::string_view text, std::size_t atStart, Scratch& scratch,
                             std::vector<TokenId>& out) const;
    void encodeWord(std::string_view word, Scratch& scratch, std::vector<TokenId>& out) const;
    std::optional<TokenId> wholeWord(std::string_view word, std::string& letters) const;
    std::optional<TokenId> inModel(std::string_view spelling) const;
    void spellBytes(std::string_view word, std::vector<TokenId>& symbols) const;
    void spellCharacters(std::string_view word, std::vector<TokenId>& symbols) const;
    bool fallBack(std::string_view character, std::vector<TokenId>& symbols) const;

    Normalizer m_normalizer;
    PreTokenizer m_preTokenizer;
    TokenDecoder m_decoder;
    PieceTable m_pieces;
    std::vector<std::uint8_t> m_flags; ///< by id
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
