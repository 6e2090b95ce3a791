// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tokenizer/tokenized_text.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

namespace strata {

namespace {

using Range = std::pair<std::size_t, std::size_t>;

/// `same`, `tail`: how many bytes the two have in common at the beginning and at the end.
void markAgainst(TokenizedText& text, const TokenizedText& other, std::size_t same, std::size_t tail, std::size_t size,
                 std::size_t otherSize) {
    std::set<Range> known;
    for (const TextPiece& piece : other.pieces)
        known.insert({piece.begin, piece.end});
    for (TextPiece& piece : text.pieces) {
        Range at{piece.begin, piece.end};
        if (piece.end > same) { // behind the first difference: counted from the end
            piece.differs = piece.begin < size - tail;
            at = {piece.begin + otherSize - size, piece.end + otherSize - size};
        } else {
            piece.differs = false;
        }
        piece.differs = piece.differs || !known.contains(at);
    }
}

} // namespace

Result<std::shared_ptr<const Tokenizer>> tokenizerOf(const std::string& path) {
    const std::filesystem::path file(path);
    return openTokenizer(file.extension() == ".safetensors" ? file.parent_path() : file);
}

TokenizedText tokenized(const Tokenizer& tokenizer, const std::string& model, const std::string& text) {
    TokenizedText out;
    out.model = model;
    out.kind = tokenizer.kind();
    out.vocabulary = tokenizer.vocabularySize();
    const auto ids = tokenizer.encode(text);
    if (!ids) {
        out.problem = ids.error().message();
        return out;
    }
    std::size_t at = 0;
    for (const TokenId id : *ids) {
        TextPiece piece{id, tokenizer.piece(id), tokenizer.bytes(id), tokenizer.isSpecial(id)};
        std::size_t length = piece.bytes.size();
        // sentencepiece begins a text with a space that does not stand there.
        if (out.pieces.empty() && length > 0 && piece.bytes.front() == ' ' && (text.empty() || text.front() != ' '))
            --length;
        piece.begin = at;
        piece.end = at += length;
        out.pieces.push_back(std::move(piece));
    }
    return out;
}

TokenizedText tokenizedBy(const std::string& path, const std::string& text) {
    TokenizedText out;
    const std::filesystem::path file(path);
    out.model = (file.has_filename() ? file.filename() : file.parent_path().filename()).string();
    const auto tokenizer = tokenizerOf(path);
    if (!tokenizer) {
        out.problem = tokenizer.error().message();
        return out;
    }
    return tokenized(**tokenizer, out.model, text);
}

void markDifferences(TokenizedText& a, TokenizedText& b) {
    const auto bytesOf = [](const TokenizedText& text) {
        std::string all;
        for (const TextPiece& piece : text.pieces)
            all += piece.bytes.substr(piece.bytes.size() - (piece.end - piece.begin));
        return all;
    };
    const std::string one = bytesOf(a), two = bytesOf(b);
    const auto [endOne, endTwo] = std::mismatch(one.begin(), one.end(), two.begin(), two.end());
    const auto same = static_cast<std::size_t>(endOne - one.begin());
    std::size_t tail = 0;
    while (tail < std::min(one.size(), two.size()) - same && one[one.size() - 1 - tail] == two[two.size() - 1 - tail])
        ++tail;
    markAgainst(a, b, same, tail, one.size(), two.size());
    markAgainst(b, a, same, tail, two.size(), one.size());
}

} // namespace strata
