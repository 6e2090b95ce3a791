#include "model/tokenizer/byte_level_bpe.h"

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

void ByteLevelBpe::setVocabularySize(std::int32_t size) {
    m_pieces.resize(static_cast<std::size_t>(size));
    m_bySpelling.reserve(m_pieces.size());
    m_byBytes.reserve(m_pieces.size());
}

const ByteLevelBpe::Piece* ByteLevelBpe::at(TokenId id) const {
    if (id.value < 0 || id.value >= vocabularySize()) return nullptr;
    const Piece& piece = m_pieces[static_cast<std::size_t>(id.value)];
    return piece.present ? &piece : nullptr;
}

std::string ByteLevelBpe::addPiece(const std::string& spelling, TokenId id) {
    Piece& piece = m_pieces[static_cast<std::size_t>(id.value)];
    if (piece.present) return "gives the id " + std::to_string(id.value) + " to both " + inQuotes(piece.spelling) + " and " + inQuotes(spelling);
    piece.present = true;
    piece.spelling = spelling;
    // The reference decodes a piece with a foreign letter as that text itself.
    const auto bytes = bytesOfLetters(spelling);
    piece.bytes = bytes.value_or(spelling);
    m_bySpelling.emplace(piece.spelling, id);
    if (bytes) m_byBytes.emplace(piece.bytes, id);
    return "";
}

void ByteLevelBpe::completePieces() {
    for (unsigned byte = 0; byte < 256; ++byte) {
        const char c = static_cast<char>(byte);
        const auto found = m_byBytes.find(std::string_view(&c, 1));
        m_byteIds[byte] = found == m_byBytes.end() ? -1 : found->second.value;
    }
}

std::string ByteLevelBpe::addMerge(const std::string& left, const std::string& right) {
    TokenId ids[3];
    const std::string spellings[3] = {left, right, left + right};
    for (int i = 0; i < 3; ++i) {
        const auto found = m_bySpelling.find(spellings[i]);
        if (found == m_bySpelling.end()) return "joins " + inQuotes(left) + " and " + inQuotes(right) + ", but the vocabulary has no " + inQuotes(spellings[i]);
        ids[i] = found->second;
    }
    m_merges.add(ids[0], ids[1], ids[2]);
    return "";
}

std::string ByteLevelBpe::addToken(const AddedToken& token) {
    if (const auto found = m_bySpelling.find(token.content); found != m_bySpelling.end()) {
        if (found->second != token.id)
            return inQuotes(token.content) + " has the id " + std::to_string(token.id.value) + " here and " + std::to_string(found->second.value) + " elsewhere";
    } else {
        Piece& piece = m_pieces[static_cast<std::size_t>(token.id.value)];
        if (piece.present) return "gives the id " + std::to_string(token.id.value) + " to both " + inQuotes(piece.spelling) + " and " + inQuotes(token.content);
        piece.present = true;
        piece.spelling = token.content;
        piece.bytes = bytesOfLetters(token.content).value_or(token.content);
        m_bySpelling.emplace(piece.spelling, token.id);
    }
    Piece& piece = m_pieces[static_cast<std::size_t>(token.id.value)];
    piece.special = piece.special || token.special;
    (token.normalized ? m_normalizedTokens : m_plainTokens).add(token);
    return "";
}

Result<std::vector<TokenId>> ByteLevelBpe::encode(std::string_view given) const {
    // The reference takes text only; bytes that are not UTF-8 are read as U+FFFD.
    std::string repaired;
    std::string_view text = given;
    if (!isValidUtf8(given)) text = repaired = replaceInvalidUtf8(given);

    std::vector<TokenId> out;
    Scratch scratch;
    for (const auto& [plain, token] : m_plainTokens.split(text)) {
        if (token) {
            out.push_back(*token);
            continue;
        }
        for (const auto& [rest, normalized] : m_normalizedTokens.split(plain)) {
            if (normalized) out.push_back(*normalized);
            else STRATA_CHECK(encodePlain(rest, scratch, out));
        }
    }
    return out;
}

Result<void> ByteLevelBpe::encodePlain(std::string_view text, Scratch& scratch, std::vector<TokenId>& out) const {
    scratch.known.clear(); // its keys are views into the text or into `storage`
    scratch.ids.clear();
    std::deque<std::string> storage;
    STRATA_TRY(const std::vector<std::string_view> words, m_preTokenizer.split(text, storage));
    for (const std::string_view word : words) encodeWord(word, scratch, out);
    return {};
}

void ByteLevelBpe::encodeWord(std::string_view word, Scratch& scratch, std::vector<TokenId>& out) const {
    if (m_ignoreMerges)
        if (const auto whole = m_byBytes.find(word); whole != m_byBytes.end()) {
            out.push_back(whole->second);
            return;
        }
    if (const auto known = scratch.known.find(word); known != scratch.known.end()) {
        const auto begin = scratch.ids.begin() + static_cast<std::ptrdiff_t>(known->second.first);
        out.insert(out.end(), begin, begin + static_cast<std::ptrdiff_t>(known->second.second));
        return;
    }
    scratch.word.clear();
    spell(word, scratch.word);
    m_merges.apply(scratch.word, scratch.workspace);
    if (word.size() <= longestCachedWord && scratch.known.size() < cachedWords) {
        scratch.known.emplace(word, std::pair(scratch.ids.size(), scratch.word.size()));
        scratch.ids.insert(scratch.ids.end(), scratch.word.begin(), scratch.word.end());
    }
    out.insert(out.end(), scratch.word.begin(), scratch.word.end());
}

void ByteLevelBpe::spell(std::string_view word, std::vector<TokenId>& symbols) const {
    bool afterUnknown = false;
    for (const char c : word) {
        const std::int32_t id = m_byteIds[static_cast<unsigned char>(c)];
        if (id >= 0) symbols.emplace_back(id);
        // As the reference does, a byte that the vocabulary lacks is the unknown token, or nothing where there is none.
        else if (m_unknown && !(afterUnknown && m_fuseUnknown)) symbols.push_back(*m_unknown);
        afterUnknown = id < 0;
    }
}

std::string ByteLevelBpe::bytes(TokenId id, bool specialsAsText) const {
    const Piece* const piece = at(id);
    return piece == nullptr || (piece->special && !specialsAsText) ? std::string() : piece->bytes;
}

std::string ByteLevelBpe::piece(TokenId id) const {
    const Piece* const piece = at(id);
    return piece == nullptr ? std::string() : piece->spelling;
}

std::optional<TokenId> ByteLevelBpe::find(std::string_view piece) const {
    const auto found = m_bySpelling.find(piece);
    return found == m_bySpelling.end() ? std::nullopt : std::optional(found->second);
}

bool ByteLevelBpe::isSpecial(TokenId id) const {
    const Piece* const piece = at(id);
    return piece != nullptr && piece->special;
}

std::string ByteLevelBpe::decode(std::span<const TokenId> ids, bool skipSpecials) const {
    std::string text;
    for (const TokenId id : ids) text += bytes(id, !skipSpecials);
    return replaceInvalidUtf8(text);
}

} // namespace strata
