#include "model/tokenizer/control_tokens.h"

#include "model/tokenizer/added_tokens.h"

namespace strata {
namespace {

class ControlTokenReader final : public Tokenizer {
public:
    explicit ControlTokenReader(std::shared_ptr<const Tokenizer> plain) : m_plain(std::move(plain)) {
        for (std::int32_t id = 0; id < m_plain->vocabularySize(); ++id)
            if (const std::string piece = m_plain->piece(TokenId(id));
                m_plain->isSpecial(TokenId(id)) && !piece.empty())
                m_control.add({.id = TokenId(id), .content = piece, .special = true});
    }

    std::string kind() const override { return m_plain->kind(); }
    std::int32_t vocabularySize() const override { return m_plain->vocabularySize(); }
    std::optional<TokenId> bos() const override { return m_plain->bos(); }
    std::optional<TokenId> eos() const override { return m_plain->eos(); }
    bool addsBos() const override { return m_plain->addsBos(); }
    std::string bytes(TokenId id, bool specialsAsText) const override { return m_plain->bytes(id, specialsAsText); }
    std::string piece(TokenId id) const override { return m_plain->piece(id); }
    std::optional<TokenId> find(std::string_view piece) const override { return m_plain->find(piece); }
    bool isSpecial(TokenId id) const override { return m_plain->isSpecial(id); }
    std::string decode(std::span<const TokenId> ids, bool skipSpecials) const override {
        return m_plain->decode(ids, skipSpecials);
    }

    Result<std::vector<TokenId>> encode(std::string_view text) const override {
        const std::vector<AddedTokenFinder::Segment> segments = m_control.split(text);
        if (segments.size() == 1 && !segments.front().token) return m_plain->encode(text);
        std::vector<TokenId> out;
        for (const AddedTokenFinder::Segment& segment : segments) {
            if (segment.token) {
                out.push_back(*segment.token);
                continue;
            }
            STRATA_TRY(const std::vector<TokenId> ids, m_plain->encode(segment.text));
            out.insert(out.end(), ids.begin(), ids.end());
        }
        return out;
    }

private:
    std::shared_ptr<const Tokenizer> m_plain;
    AddedTokenFinder m_control;
};

} // namespace

std::shared_ptr<const Tokenizer> readingControlTokens(std::shared_ptr<const Tokenizer> plain) {
    return std::make_shared<ControlTokenReader>(std::move(plain));
}

} // namespace strata
