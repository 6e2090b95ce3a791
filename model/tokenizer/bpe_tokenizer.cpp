#include "model/tokenizer/bpe_tokenizer.h"

#include "model/base/utf8.h"
#include "model/tokenizer/byte_alphabet.h"

namespace strata {
namespace {

constexpr std::size_t cachedWords = 1 << 16;
constexpr std::size_t longestCachedWord = 128;

std::string inQuotes(std::string_view piece) {
    return "\"" + replaceInvalidUtf8(piece.substr(0, 60)) + "\"";
}

} // namespace

void BpeTokenizer::setVocabularySize(std::int32_t size) {
    m_pieces.resize(static_cast<std::size_t>(size));
    m_bySpelling.reserve(m_pieces.size());
    m_byBytes.reserve(m_pieces.size());
}

const BpeTokenizer::Piece* BpeTokenizer::at(TokenId id) const {
    if (id.value < 0 || id.value >= vocabularySize()) return nullptr;
    const Piece& piece = m_pieces[static_cast<std::size_t>(id.value)];
    return piece.present ? &piece : nullptr;
}

std::string BpeTokenizer::put(TokenId id, const std::string& spelling) {
    Piece& piece = m_pieces[static_cast<std::size_t>(id.value)];
    if (piece.present)
        return "gives the id " + std::to_string(id.value) + " to both " + inQuotes(piece.spelling) + " and " +
               inQuotes(spelling);
    piece.present = true;
    piece.spelling = spelling;
    m_bySpelling.emplace(piece.spelling, id);
    return readBytes(piece, spelling);
}

std::string BpeTokenizer::readBytes(Piece& piece, const std::string& written) const {
    piece.bytes = m_decoder.bytes(written);
    const bool grows = piece.bytes.size() > 16 * written.size() + 4096;
    return grows ? "has the token " + inQuotes(written) + " that its decoder makes far longer than it is" : "";
}

std::string BpeTokenizer::addPiece(const std::string& spelling, TokenId id) {
    if (std::string problem = put(id, spelling); !problem.empty()) return problem;
    Piece& piece = m_pieces[static_cast<std::size_t>(id.value)];
    piece.inModel = true;
    if (m_preTokenizer.isByteLevel() && bytesOfLetters(spelling)) m_byBytes.emplace(piece.bytes, id);
    return "";
}

void BpeTokenizer::completePieces(bool byteFallback) {
    for (unsigned byte = 0; byte < 256; ++byte) {
        std::optional<TokenId> id;
        const char c = static_cast<char>(byte);
        if (m_preTokenizer.isByteLevel()) {
            if (const auto found = m_byBytes.find(std::string_view(&c, 1)); found != m_byBytes.end())
                id = found->second;
        } else if (byteFallback) {
            constexpr const char* digits = "0123456789ABCDEF";
            id = find(std::string("<0x") + digits[byte / 16] + digits[byte % 16] + ">");
        }
        m_byteIds[byte] = id ? id->value : -1;
    }
}

std::string BpeTokenizer::addMerge(const std::string& left, const std::string& right) {
    TokenId ids[3];
    const std::string spellings[3] = {left, right, left + right};
    for (int i = 0; i < 3; ++i) {
        const auto found = m_bySpelling.find(spellings[i]);
        if (found == m_bySpelling.end())
            return "joins " + inQuotes(left) + " and " + inQuotes(right) + ", but the vocabulary has no " +
                   inQuotes(spellings[i]);
        ids[i] = found->second;
    }
    m_merges.add(ids[0], ids[1], ids[2]);
    return "";
}

std::string BpeTokenizer::addToken(const AddedToken& token) {
    if (const auto found = m_bySpelling.find(token.content); found != m_bySpelling.end()) {
        if (found->second != token.id)
            return inQuotes(token.content) + " has the id " + std::to_string(token.id.value) + " here and " +
                   std::to_string(found->second.value) + " elsewhere";
    } else {
        if (std::string problem = put(token.id, token.content); !problem.empty()) return problem;
    }
    Piece& piece = m_pieces[static_cast<std::size_t>(token.id.value)];
    piece.special = piece.special || token.special;
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
    return readBytes(piece, m_writtenOtherwise[token.id.value] = std::move(*content));
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
            STRATA_CHECK(encodeBetween(plain, plain.data() == text.data(), scratch, out));
    }
    return out;
}

Result<void> BpeTokenizer::encodeBetween(std::string_view text, bool atStart, Scratch& scratch,
                                         std::vector<TokenId>& out) const {
    if (!m_normalizer.isIdentity()) {
        STRATA_TRY(std::string normalized, m_normalizer.apply(text));
        text = scratch.storage.emplace_back(std::move(normalized));
    }
    for (const auto& [rest, token] : m_normalizedTokens.split(text)) {
        if (token)
            out.push_back(*token);
        else
            STRATA_CHECK(encodePlain(rest, atStart && rest.data() == text.data(), scratch, out));
    }
    return {};
}

Result<void> BpeTokenizer::encodePlain(std::string_view text, bool atStart, Scratch& scratch,
                                       std::vector<TokenId>& out) const {
    STRATA_TRY(const std::vector<std::string_view> words, m_preTokenizer.split(text, atStart, scratch.storage));
    for (const std::string_view word : words)
        encodeWord(word, scratch, out);
    return {};
}

std::optional<TokenId> BpeTokenizer::wholeWord(std::string_view word) const {
    const auto& vocabulary = m_preTokenizer.isByteLevel() ? m_byBytes : m_bySpelling;
    const auto found = vocabulary.find(word);
    if (found == vocabulary.end() || !m_pieces[static_cast<std::size_t>(found->second.value)].inModel)
        return std::nullopt;
    return found->second;
}

void BpeTokenizer::encodeWord(std::string_view word, Scratch& scratch, std::vector<TokenId>& out) const {
    if (m_ignoreMerges)
        if (const auto whole = wholeWord(word)) {
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
        if (const auto id = wholeWord(character)) {
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
    const Piece* const piece = at(id);
    return piece == nullptr || (piece->special && !specialsAsText) ? std::string() : piece->bytes;
}

std::string BpeTokenizer::piece(TokenId id) const {
    const Piece* const piece = at(id);
    return piece == nullptr ? std::string() : piece->spelling;
}

std::optional<TokenId> BpeTokenizer::find(std::string_view piece) const {
    const auto found = m_bySpelling.find(piece);
    return found == m_bySpelling.end() ? std::nullopt : std::optional(found->second);
}

bool BpeTokenizer::isSpecial(TokenId id) const {
    const Piece* const piece = at(id);
    return piece != nullptr && piece->special;
}

std::string BpeTokenizer::decode(std::span<const TokenId> ids, bool skipSpecials) const {
    if (m_decoder.joinsBytes()) {
        std::string text;
        for (const TokenId id : ids)
            text += bytes(id, !skipSpecials);
        return replaceInvalidUtf8(text);
    }
    std::vector<std::string> spellings;
    spellings.reserve(ids.size());
    for (const TokenId id : ids) {
        const Piece* const piece = at(id);
        if (piece == nullptr || (piece->special && skipSpecials)) continue;
        const auto otherwise = m_writtenOtherwise.find(id.value);
        spellings.push_back(otherwise == m_writtenOtherwise.end() ? piece->spelling : otherwise->second);
    }
    return m_decoder.decode(std::move(spellings));
}

} // namespace strata
