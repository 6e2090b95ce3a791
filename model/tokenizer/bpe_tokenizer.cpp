// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/bpe_tokenizer.h"

#include "model/base/utf8.h"
#include "model/tokenizer/byte_alphabet.h"

#include <algorithm>

namespace strata {
namespace {

constexpr std::size_t cachedWords = 1 << 16;
constexpr std::size_t longestCachedWord = 128;

std::string inQuotes(std::string_view piece) {
    return "\"" + replaceInvalidUtf8(piece.substr(0, 60)) + "\"";
}

std::size_t firstCharacter(std::string_view text) {
    std::size_t length = text.empty() ? 0 : 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
        ++length;
    return length;
}

std::size_t leftOf(std::size_t length, std::ptrdiff_t begin) {
    return length - std::min(length, static_cast<std::size_t>(begin));
}

} // namespace

void BpeTokenizer::setVocabularySize(std::int32_t size) {
    m_pieces.resize(size);
    m_flags.resize(static_cast<std::size_t>(m_pieces.size()));
}

std::string BpeTokenizer::put(TokenId id, std::string_view spelling) {
    if (m_pieces.has(id))
        return "gives the id " + std::to_string(id.value) + " to both " + inQuotes(m_pieces.spelling(id)) + " and " +
               inQuotes(spelling);
    if (!m_pieces.put(id, spelling)) return "names " + inQuotes(spelling) + " twice";
    return m_decoder.mayLengthen() ? lengthProblem(spelling) : "";
}

std::string BpeTokenizer::lengthProblem(std::string_view written) const {
    const bool grows = m_decoder.bytes(std::string(written)).size() > 16 * written.size() + 4096;
    return grows ? "has the token " + inQuotes(written) + " that its decoder makes far longer than it is" : "";
}

/// A token as its decoder reads it.
std::string BpeTokenizer::written(TokenId id) const {
    const auto otherwise = m_writtenOtherwise.find(id.value);
    return otherwise == m_writtenOtherwise.end() ? std::string(m_pieces.spelling(id)) : otherwise->second;
}

std::string BpeTokenizer::addPiece(std::string_view spelling, TokenId id) {
    m_flags[static_cast<std::size_t>(id.value)] |= InModel;
    return put(id, spelling);
}

void BpeTokenizer::completePieces(bool byteFallback) {
    for (unsigned byte = 0; byte < 256; ++byte) {
        std::optional<TokenId> id;
        if (m_preTokenizer.isByteLevel())
            id = find(letterOfByte(static_cast<unsigned char>(byte)));
        else if (byteFallback) {
            constexpr const char* digits = "0123456789ABCDEF";
            id = find(std::string("<0x") + digits[byte / 16] + digits[byte % 16] + ">");
        }
        m_byteIds[byte] = id ? id->value : -1;
    }
}

std::optional<std::pair<std::size_t, std::string>>
BpeTokenizer::addMerges(std::span<const std::pair<std::string_view, std::string_view>> merges) {
    // Most of the time is waiting for memory: the tables are asked for what a few merges later will need.
    constexpr std::size_t ahead = 16;
    struct Coming {
        std::string joined;
        std::array<std::uint64_t, 3> hashes{};
    };
    std::array<Coming, ahead> ring;
    const auto prepare = [&](std::size_t i) {
        if (i >= merges.size()) return;
        Coming& coming = ring[i % ahead];
        const auto& [left, right] = merges[i];
        (coming.joined = left) += right;
        coming.hashes = {m_pieces.hash(left), m_pieces.hash(right), m_pieces.hash(coming.joined)};
        for (const std::uint64_t hash : coming.hashes)
            m_pieces.prefetch(hash);
    };
    m_merges.reserve(merges.size());
    for (std::size_t i = 0; i < ahead; ++i)
        prepare(i);
    for (std::size_t i = 0; i < merges.size(); ++i) {
        const Coming& coming = ring[i % ahead];
        const auto& [left, right] = merges[i];
        const std::array<std::string_view, 3> spellings{left, right, coming.joined};
        std::array<TokenId, 3> ids;
        for (std::size_t k = 0; k < ids.size(); ++k) {
            const auto found = m_pieces.find(spellings[k], coming.hashes[k]);
            if (!found)
                return std::pair(i, "joins " + inQuotes(left) + " and " + inQuotes(right) +
                                        ", but the vocabulary has no " + inQuotes(spellings[k]));
            ids[k] = *found;
        }
        m_merges.add(ids[0], ids[1], ids[2]);
        prepare(i + ahead);
    }
    return std::nullopt;
}

std::string BpeTokenizer::addToken(const AddedToken& token) {
    if (const auto found = m_pieces.find(token.content)) {
        if (*found != token.id)
            return inQuotes(token.content) + " has the id " + std::to_string(token.id.value) + " here and " +
                   std::to_string(found->value) + " elsewhere";
    } else {
        if (std::string problem = put(token.id, token.content); !problem.empty()) return problem;
    }
    m_flags[static_cast<std::size_t>(token.id.value)] |= token.special ? Added | Special : Added;
    if (!token.normalized) {
        m_plainTokens.add(token);
        return "";
    }
    // It is looked for in normalized text, so as the normalizer writes it.
    auto content = m_normalizer.apply(token.content);
    if (!content) return "has the token " + inQuotes(token.content) + " that its normalizer cannot take";
    AddedToken normalized = token;
    normalized.content = *content;
    m_normalizedTokens.add(normalized);
    if (*content == token.content) return "";
    // Since version 0.23 the reference decodes it as normalized, too.
    return lengthProblem(m_writtenOtherwise[token.id.value] = std::move(*content));
}

Result<std::vector<TokenId>> BpeTokenizer::encode(std::string_view given) const {
    // The reference takes text only; bytes that are not UTF-8 are read as U+FFFD.
    std::string repaired;
    std::string_view text = given;
    if (!isValidUtf8(given)) text = repaired = replaceInvalidUtf8(given);

    std::vector<TokenId> out;
    Scratch scratch;
    for (const auto& [plain, token] : m_plainTokens.split(text)) {
        if (token)
            out.push_back(*token);
        else
            STRATA_CHECK(encodeBetween(plain, plain.data() == text.data() ? firstCharacter(plain) : 0, scratch, out));
    }
    return out;
}

Result<void> BpeTokenizer::encodeBetween(std::string_view text, std::size_t atStart, Scratch& scratch,
                                         std::vector<TokenId>& out) const {
    if (!m_normalizer.isIdentity()) {
        STRATA_TRY(std::string normalized, m_normalizer.apply(text, &atStart));
        text = scratch.storage.emplace_back(std::move(normalized));
    }
    for (const auto& [rest, token] : m_normalizedTokens.split(text)) {
        if (token)
            out.push_back(*token);
        else
            STRATA_CHECK(encodePlain(rest, leftOf(atStart, rest.data() - text.data()), scratch, out));
    }
    return {};
}

Result<void> BpeTokenizer::encodePlain(std::string_view text, std::size_t atStart, Scratch& scratch,
                                       std::vector<TokenId>& out) const {
    STRATA_TRY(const std::vector<std::string_view> words, m_preTokenizer.split(text, atStart, scratch.storage));
    for (const std::string_view word : words)
        encodeWord(word, scratch, out);
    return {};
}

std::optional<TokenId> BpeTokenizer::inModel(std::string_view spelling) const {
    const auto found = m_pieces.find(spelling);
    return found && hasFlag(*found, InModel) ? found : std::nullopt;
}

std::optional<TokenId> BpeTokenizer::wholeWord(std::string_view word, std::string& letters) const {
    if (!m_preTokenizer.isByteLevel()) return inModel(word);
    letters.clear();
    for (const char c : word)
        letters += letterOfByte(static_cast<unsigned char>(c));
    return inModel(letters);
}

void BpeTokenizer::encodeWord(std::string_view word, Scratch& scratch, std::vector<TokenId>& out) const {
    if (m_ignoreMerges)
        if (const auto whole = wholeWord(word, scratch.letters)) {
            out.push_back(*whole);
            return;
        }
    if (const auto known = scratch.known.find(word); known != scratch.known.end()) {
        const auto begin = scratch.ids.begin() + static_cast<std::ptrdiff_t>(known->second.first);
        out.insert(out.end(), begin, begin + static_cast<std::ptrdiff_t>(known->second.second));
        return;
    }
    scratch.word.clear();
    if (m_preTokenizer.isByteLevel())
        spellBytes(word, scratch.word);
    else
        spellCharacters(word, scratch.word);
    m_merges.apply(scratch.word, scratch.workspace);
    if (word.size() <= longestCachedWord && scratch.known.size() < cachedWords) {
        scratch.known.emplace(word, std::pair(scratch.ids.size(), scratch.word.size()));
        scratch.ids.insert(scratch.ids.end(), scratch.word.begin(), scratch.word.end());
    }
    out.insert(out.end(), scratch.word.begin(), scratch.word.end());
}

void BpeTokenizer::spellBytes(std::string_view word, std::vector<TokenId>& symbols) const {
    bool afterUnknown = false;
    for (const char c : word) {
        const std::int32_t id = m_byteIds[static_cast<unsigned char>(c)];
        if (id >= 0) symbols.emplace_back(id);
        // As the reference does, a byte that the vocabulary lacks is the unknown token, or nothing where there is none.
        else if (m_unknown && !(afterUnknown && m_fuseUnknown))
            symbols.push_back(*m_unknown);
        afterUnknown = id < 0;
    }
}

void BpeTokenizer::spellCharacters(std::string_view word, std::vector<TokenId>& symbols) const {
    // An unknown character waits for the next known one, as in the reference: others that follow may be fused with it.
    bool waiting = false;
    for (std::size_t at = 0; at < word.size();) {
        std::size_t end = at + 1;
        while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U)
            ++end;
        const std::string_view character = word.substr(at, end - at);
        at = end;
        if (const auto id = inModel(character)) {
            if (waiting) symbols.push_back(*m_unknown);
            waiting = false;
            symbols.push_back(*id);
        } else if (!fallBack(character, symbols) && m_unknown) {
            if (waiting && !m_fuseUnknown) symbols.push_back(*m_unknown);
            waiting = true;
        }
    }
    if (waiting) symbols.push_back(*m_unknown);
}

/// Spells a character in bytes, where the vocabulary has all of them.
bool BpeTokenizer::fallBack(std::string_view character, std::vector<TokenId>& symbols) const {
    for (const char c : character)
        if (m_byteIds[static_cast<unsigned char>(c)] < 0) return false;
    for (const char c : character)
        symbols.emplace_back(m_byteIds[static_cast<unsigned char>(c)]);
    return true;
}

std::string BpeTokenizer::bytes(TokenId id, bool specialsAsText) const {
    if (!m_pieces.has(id) || (!specialsAsText && hasFlag(id, Special))) return {};
    return m_decoder.bytes(written(id));
}

std::string BpeTokenizer::piece(TokenId id) const {
    return m_pieces.has(id) ? std::string(m_pieces.spelling(id)) : std::string();
}

std::optional<TokenId> BpeTokenizer::find(std::string_view piece) const {
    return m_pieces.find(piece);
}

bool BpeTokenizer::isSpecial(TokenId id) const {
    return m_pieces.has(id) && hasFlag(id, Special);
}

bool BpeTokenizer::isAdded(TokenId id) const {
    return m_pieces.has(id) && hasFlag(id, Added);
}

std::string BpeTokenizer::decode(std::span<const TokenId> ids, bool skipSpecials) const {
    if (m_decoder.joinsBytes()) {
        std::string text;
        for (const TokenId id : ids)
            text += bytes(id, !skipSpecials || m_writtenOtherwise.contains(id.value));
        return replaceInvalidUtf8(text);
    }
    std::vector<std::string> spellings;
    spellings.reserve(ids.size());
    for (const TokenId id : ids)
        // The reference knows a special token by its spelling: one that it decodes as normalized it does not pass over.
        if (m_pieces.has(id) && !(skipSpecials && hasFlag(id, Special) && !m_writtenOtherwise.contains(id.value)))
            spellings.push_back(written(id));
    return m_decoder.decode(std::move(spellings));
}

} // namespace strata
