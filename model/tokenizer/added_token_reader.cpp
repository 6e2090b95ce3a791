// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/added_token_reader.h"

#include <algorithm>
#include <unordered_map>

namespace strata {
namespace {

class AddedTokenReader final : public Tokenizer {
public:
    AddedTokenReader(std::shared_ptr<const Tokenizer> plain, AddedTokenRules rules)
        : m_plain(std::move(plain)), m_size(m_plain->vocabularySize()), m_prefixesFirst(rules.prefixesFirst),
          m_addsBos(rules.addsBos) {
        const std::int64_t limit = 4 * (std::int64_t{m_size} + static_cast<std::int64_t>(rules.tokens.size())) + 1024;
        for (AddedToken& token : rules.tokens) {
            if (token.content.empty() || m_ids.contains(token.content)) continue;
            if (const auto id = m_plain->find(token.content))
                token.id = *id;
            else if (token.id.value < 0)
                continue; // a name for something that the vocabulary does not have
            else {
                const bool taken = !m_plain->piece(token.id).empty() || m_added.contains(token.id.value);
                if (taken || token.id.value > limit)
                    token.id = TokenId(m_size); // the next one, as the reference counts
                m_size = std::max(m_size, token.id.value + 1);
            }
            (token.normalized ? m_second : m_first).add(token);
            m_ids.emplace(token.content, token.id);
            m_added.emplace(token.id.value, token);
        }
        m_bos = rules.bos ? find(*rules.bos) : std::nullopt;
        m_eos = rules.eos ? find(*rules.eos) : std::nullopt;
        if (!m_bos) m_bos = m_plain->bos();
        if (!m_eos) m_eos = m_plain->eos();
    }

    std::string kind() const override { return m_plain->kind(); }
    std::int32_t vocabularySize() const override { return m_size; }
    std::optional<TokenId> bos() const override { return m_bos; }
    std::optional<TokenId> eos() const override { return m_eos; }
    bool addsBos() const override { return m_addsBos && m_bos; }
    bool isSpecial(TokenId id) const override {
        const auto found = m_added.find(id.value);
        return (found != m_added.end() && found->second.special) || m_plain->isSpecial(id);
    }
    std::string piece(TokenId id) const override {
        const auto found = m_added.find(id.value);
        return found == m_added.end() ? m_plain->piece(id) : found->second.content;
    }
    std::string bytes(TokenId id, bool specialsAsText) const override {
        const auto found = m_added.find(id.value);
        if (found == m_added.end()) return m_plain->bytes(id, specialsAsText);
        if (!specialsAsText && isSpecial(id)) return {};
        const bool own = m_plain->piece(id).empty() || m_plain->isSpecial(id);
        return own ? found->second.content : m_plain->bytes(id, specialsAsText);
    }
    std::optional<TokenId> find(std::string_view piece) const override {
        const auto found = m_ids.find(std::string(piece));
        return found == m_ids.end() ? m_plain->find(piece) : std::optional(found->second);
    }
    std::string decode(std::span<const TokenId> ids, bool skipSpecials) const override {
        std::string out;
        std::vector<TokenId> run;
        const auto flush = [&] {
            out += m_plain->decode(run, skipSpecials);
            run.clear();
        };
        for (const TokenId id : ids) {
            const auto found = m_added.find(id.value);
            const bool beside = found != m_added.end() && m_plain->piece(id).empty();
            if (!beside) {
                if (!(skipSpecials && isSpecial(id))) run.push_back(id);
                continue;
            }
            if (skipSpecials && found->second.special) continue;
            flush();
            out += found->second.content;
        }
        flush();
        if (m_prefixesFirst && out.starts_with(' ')) out.erase(0, 1);
        return out;
    }

    Result<std::vector<TokenId>> encode(std::string_view text) const override {
        std::vector<TokenId> out;
        const std::vector<AddedTokenFinder::Segment> first = m_first.split(text);
        if (first.empty()) STRATA_CHECK(encodePlain(text, true, out));
        for (const AddedTokenFinder::Segment& segment : first) {
            if (segment.token) {
                out.push_back(*segment.token);
                continue;
            }
            for (const AddedTokenFinder::Segment& part : m_second.split(segment.text)) {
                if (part.token)
                    out.push_back(*part.token);
                else
                    STRATA_CHECK(encodePlain(part.text, part.text.data() == text.data(), out));
            }
        }
        return out;
    }

private:
    Result<void> encodePlain(std::string_view text, bool atStart, std::vector<TokenId>& out) const {
        std::string prefixed;
        if (m_prefixesFirst && atStart && !text.empty() && !text.starts_with(' ') &&
            !text.starts_with("\xE2\x96\x81")) // ▁
            text = (prefixed = " ") += text;
        STRATA_TRY(const std::vector<TokenId> ids, m_plain->encode(text));
        out.insert(out.end(), ids.begin(), ids.end());
        return {};
    }

    std::shared_ptr<const Tokenizer> m_plain;
    AddedTokenFinder m_first;                             ///< looked for in the whole text
    AddedTokenFinder m_second;                            ///< looked for in what those left
    std::unordered_map<std::int32_t, AddedToken> m_added; ///< by id
    std::unordered_map<std::string, TokenId> m_ids;
    std::optional<TokenId> m_bos;
    std::optional<TokenId> m_eos;
    std::int32_t m_size;
    bool m_prefixesFirst;
    bool m_addsBos;
};

} // namespace

std::shared_ptr<const Tokenizer> readingControlTokens(std::shared_ptr<const Tokenizer> plain) {
    AddedTokenRules rules;
    rules.addsBos = plain->addsBos();
    for (std::int32_t id = 0; id < plain->vocabularySize(); ++id)
        if (plain->isSpecial(TokenId(id)))
            rules.tokens.push_back({.id = TokenId(id), .content = plain->piece(TokenId(id)), .special = true});
    return readingAddedTokens(std::move(plain), std::move(rules));
}

std::shared_ptr<const Tokenizer> readingAddedTokens(std::shared_ptr<const Tokenizer> plain, AddedTokenRules rules) {
    return std::make_shared<AddedTokenReader>(std::move(plain), std::move(rules));
}

} // namespace strata
