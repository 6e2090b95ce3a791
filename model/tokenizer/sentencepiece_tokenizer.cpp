// SPDX-License-Identifier: GPL-3.0-or-later
// sentencepiece models (tokenizer.model): the library does the work, behind the module's C interface.
#include "model/base/json_file.h"
#include "model/tokenizer/added_token_reader.h"
#include "model/tokenizer/sentencepiece_model_check.h"
#include "model/tokenizer/sentencepiece_plugin.h"
#include "model/tokenizer/tokenizer_files.h"

#include <unordered_map>

namespace strata {
namespace {

constexpr std::string_view wordMark = "\xE2\x96\x81"; // ▁, U+2581

std::string withSpaces(std::string_view piece) {
    std::string out;
    for (std::size_t at = 0; at < piece.size();) {
        if (piece.substr(at, wordMark.size()) == wordMark) {
            out += ' ';
            at += wordMark.size();
        } else
            out += piece[at++];
    }
    return out;
}

class SentencePieceTokenizer final : public Tokenizer {
public:
    SentencePieceTokenizer(const SentencePiecePlugin& plugin, StrataSentencePiece* model,
                           const StrataSentencePieceFacts& facts)
        : m_plugin(plugin), m_model(model), m_facts(facts) {}
    ~SentencePieceTokenizer() override { m_plugin.close(m_model); }
    SentencePieceTokenizer(const SentencePieceTokenizer&) = delete;
    SentencePieceTokenizer& operator=(const SentencePieceTokenizer&) = delete;

    Result<void> readVocabulary(const std::string& file, const TokenizerConfig& config);

    std::string kind() const override { return "sentencepiece"; }
    std::int32_t vocabularySize() const override { return m_facts.pieces; }
    std::optional<TokenId> bos() const override { return m_bos; }
    std::optional<TokenId> eos() const override { return m_eos; }
    bool addsBos() const override { return m_addsBos; }
    Result<std::vector<TokenId>> encode(std::string_view text) const override;
    std::string bytes(TokenId id, bool specialsAsText) const override;
    std::string piece(TokenId id) const override { return known(id) ? at(id).piece : std::string(); }
    std::optional<TokenId> find(std::string_view piece) const override;
    bool isSpecial(TokenId id) const override { return known(id) && at(id).control; }
    std::string decode(std::span<const TokenId> ids, bool skipSpecials) const override;

private:
    struct Piece {
        std::string piece;
        std::string bytes; ///< empty for control pieces
        bool control = false;
    };

    bool known(TokenId id) const { return id.value >= 0 && id.value < m_facts.pieces; }
    const Piece& at(TokenId id) const { return m_pieces[static_cast<std::size_t>(id.value)]; }
    std::string decodeRun(const std::vector<std::int32_t>& ids) const;

    const SentencePiecePlugin& m_plugin;
    StrataSentencePiece* m_model;
    StrataSentencePieceFacts m_facts;
    std::vector<Piece> m_pieces;
    std::unordered_map<std::string_view, TokenId> m_ids; ///< views into m_pieces
    std::optional<TokenId> m_bos;
    std::optional<TokenId> m_eos;
    bool m_addsBos = false;
};

Result<void> SentencePieceTokenizer::readVocabulary(const std::string& file, const TokenizerConfig& config) {
    m_pieces.resize(static_cast<std::size_t>(m_facts.pieces)); // bounded by the file, which spells each one
    for (std::int32_t id = 0; id < m_facts.pieces; ++id) {
        std::size_t size = 0;
        std::int32_t kind = 0;
        const char* const text = m_plugin.piece(m_model, id, &size, &kind);
        if (text == nullptr)
            return fail(ErrorCode::BadFormat, file, "has no piece with id " + std::to_string(id) + ".");
        Piece& entry = m_pieces[static_cast<std::size_t>(id)];
        entry.piece.assign(text, size);
        entry.control = kind == STRATA_PIECE_CONTROL;
        if (kind == STRATA_PIECE_BYTE) {
            // The check of the file has made sure of the spelling <0xHH>.
            entry.bytes = static_cast<char>(std::stoi(entry.piece.substr(3, 2), nullptr, 16));
        } else if (kind == STRATA_PIECE_UNKNOWN) {
            entry.bytes = decodeRun({id}); // the model's own mark for it, " ⁇ " unless it says otherwise
        } else if (!entry.control) {
            entry.bytes = withSpaces(entry.piece);
        }
    }
    for (std::int32_t id = 0; id < m_facts.pieces; ++id)
        m_ids.emplace(m_pieces[static_cast<std::size_t>(id)].piece, TokenId(id));
    if (m_facts.bos >= 0) m_bos = TokenId(m_facts.bos);
    if (m_facts.eos >= 0) m_eos = TokenId(m_facts.eos);
    // The model file knows its own marks; tokenizer_config.json speaks where it says something else that exists.
    if (config.bos)
        if (const auto id = find(*config.bos)) m_bos = id;
    if (config.eos)
        if (const auto id = find(*config.eos)) m_eos = id;
    // The file has no post-processor; the Llama tokenizers made from such files put BOS in front unless told otherwise.
    m_addsBos = m_bos.has_value() && config.addBos.value_or(true);
    return {};
}

Result<std::vector<TokenId>> SentencePieceTokenizer::encode(std::string_view text) const {
    std::vector<std::int32_t> ids(text.size() + 16); // enough but for texts that normalization makes longer
    std::int64_t count = m_plugin.encode(m_model, text.data(), text.size(), ids.data(), ids.size());
    if (count > static_cast<std::int64_t>(ids.size())) {
        ids.resize(static_cast<std::size_t>(count));
        count = m_plugin.encode(m_model, text.data(), text.size(), ids.data(), ids.size());
    }
    if (count < 0 || count > static_cast<std::int64_t>(ids.size()))
        return fail(ErrorCode::BadData, "text",
                    "sentencepiece could not encode it (" + std::to_string(text.size()) + " bytes).");
    std::vector<TokenId> out;
    out.reserve(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i)
        out.emplace_back(ids[static_cast<std::size_t>(i)]);
    return out;
}

std::string SentencePieceTokenizer::bytes(TokenId id, bool specialsAsText) const {
    if (!known(id)) return {};
    const Piece& entry = at(id);
    return entry.control && specialsAsText ? entry.piece : entry.bytes;
}

std::optional<TokenId> SentencePieceTokenizer::find(std::string_view piece) const {
    const auto found = m_ids.find(piece);
    return found == m_ids.end() ? std::nullopt : std::optional(found->second);
}

std::string SentencePieceTokenizer::decodeRun(const std::vector<std::int32_t>& ids) const {
    std::string text(ids.size() * 16 + 64, '\0');
    std::int64_t size = m_plugin.decode(m_model, ids.data(), ids.size(), text.data(), text.size());
    if (size > static_cast<std::int64_t>(text.size())) {
        text.resize(static_cast<std::size_t>(size));
        size = m_plugin.decode(m_model, ids.data(), ids.size(), text.data(), text.size());
    }
    text.resize(size < 0 ? 0 : std::min(static_cast<std::size_t>(size), text.size()));
    return text;
}

std::string SentencePieceTokenizer::decode(std::span<const TokenId> ids, bool skipSpecials) const {
    std::vector<std::int32_t> run;
    std::string out;
    // The library gives nothing for control pieces; where they are wanted, the text between two of them is decoded by
    // itself, with its leading dummy space dropped as for a text of its own.
    for (const TokenId id : ids) {
        if (!known(id)) continue;
        if (at(id).control && !skipSpecials) {
            out += decodeRun(run) + at(id).piece;
            run.clear();
        } else
            run.push_back(id.value);
    }
    return out + decodeRun(run);
}

} // namespace

Result<std::shared_ptr<const Tokenizer>> openSentencePiece(const std::filesystem::path& file,
                                                           const TokenizerConfig& config) {
    STRATA_TRY(std::string bytes, readTextFile(file, std::size_t{256} << 20));
    const bool isLlama =
        config.className.empty() || config.className == "LlamaTokenizer" || config.className == "CodeLlamaTokenizer";
    const bool modern = isLlama && config.legacy.has_value() && !*config.legacy;
    // Of two messages under one key the later one's fields count: no table of characters, no dummy space, and spaces
    // stay as they are, since LlamaTokenizer goes by none of the model's own normalization.
    constexpr std::string_view asWritten("\x1A\x06\x12\x00\x18\x00\x20\x00", 8);
    if (modern) {
        STRATA_CHECK(checkSentencePieceModel(bytes, file.string()));
        bytes += asWritten;
    }
    STRATA_TRY(std::shared_ptr<const Tokenizer> plain, sentencePieceFromBytes(bytes, file.string(), config));
    if (!modern && config.added.empty()) return plain;
    // As for the reference, the model's own control pieces are among them.
    std::vector<AddedToken> tokens = config.added;
    for (std::int32_t id = 0; id < plain->vocabularySize(); ++id)
        if (plain->isSpecial(TokenId(id)))
            tokens.push_back({.id = TokenId(id), .content = plain->piece(TokenId(id)), .special = true});
    return readingAddedTokens(std::move(plain), {.tokens = std::move(tokens),
                                                 .prefixesFirst = modern && config.addPrefixSpace.value_or(true),
                                                 .bos = config.bos,
                                                 .eos = config.eos,
                                                 .addsBos = config.addBos.value_or(true)});
}

Result<std::shared_ptr<const Tokenizer>> sentencePieceFromBytes(const std::string& bytes, const std::string& subject,
                                                                const TokenizerConfig& config) {
    STRATA_CHECK(checkSentencePieceModel(bytes, subject));
    STRATA_TRY(const SentencePiecePlugin* const plugin, sentencePiecePlugin());
    StrataSentencePieceFacts facts{};
    char reason[256] = "";
    StrataSentencePiece* const model = plugin->open(bytes.data(), bytes.size(), &facts, reason, sizeof reason);
    if (model == nullptr)
        return fail(ErrorCode::BadFormat, subject,
                    std::string("is not a sentencepiece model that can be read: ") + reason + ".");
    auto tokenizer = std::make_shared<SentencePieceTokenizer>(*plugin, model, facts);
    STRATA_CHECK(tokenizer->readVocabulary(subject, config));
    return tokenizer;
}

} // namespace strata
