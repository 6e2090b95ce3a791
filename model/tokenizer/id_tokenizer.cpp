// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/id_tokenizer.h"

#include <algorithm>
#include <charconv>

namespace strata {
namespace {

class IdTokenizer final : public Tokenizer {
public:
    explicit IdTokenizer(std::int32_t vocabularySize) : m_size(vocabularySize) {}

    std::string kind() const override { return idTokenizerKind; }
    std::int32_t vocabularySize() const override { return m_size; }
    std::optional<TokenId> bos() const override { return std::nullopt; }
    std::optional<TokenId> eos() const override { return std::nullopt; }
    bool addsBos() const override { return false; }

    Result<std::vector<TokenId>> encode(std::string_view text) const override {
        constexpr std::string_view between = " \t\r\n,;";
        std::vector<TokenId> ids;
        for (std::size_t at = text.find_first_not_of(between); at != std::string_view::npos;) {
            const std::size_t end = std::min(text.find_first_of(between, at), text.size());
            STRATA_TRY(const TokenId id, idOf(text.substr(at, end - at)));
            ids.push_back(id);
            at = text.find_first_not_of(between, end);
        }
        return ids;
    }

    std::string bytes(TokenId id, bool) const override { return piece(id); }
    std::string piece(TokenId id) const override {
        return id.value >= 0 && id.value < m_size ? "#" + std::to_string(id.value) : std::string();
    }
    std::optional<TokenId> find(std::string_view piece) const override {
        const auto id = idOf(piece);
        return id ? std::optional(*id) : std::nullopt;
    }
    bool isSpecial(TokenId) const override { return false; }
    std::string decode(std::span<const TokenId> ids, bool) const override {
        std::string out;
        for (const TokenId id : ids) {
            if (!out.empty()) out += ' ';
            out += piece(id);
        }
        return out;
    }

private:
    Result<TokenId> idOf(std::string_view written) const {
        const std::string_view digits = written.substr(written.starts_with('#') ? 1 : 0);
        std::int32_t id = -1;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), id);
        if (digits.empty() || end != digits.data() + digits.size() ||
            (error != std::errc() && error != std::errc::result_out_of_range))
            return fail(ErrorCode::BadArgument, "token ids",
                        "'" + std::string(written.substr(0, 40)) +
                            "' is no id; this model has no tokenizer, so write ids, as in 1, 15, 204");
        if (error == std::errc::result_out_of_range || id < 0 || id >= m_size)
            return fail(ErrorCode::BadArgument, "token ids",
                        "'" + std::string(written.substr(0, 40)) + "' is outside the vocabulary of 0 to " +
                            std::to_string(m_size - 1));
        return TokenId(id);
    }
    std::int32_t m_size;
};

} // namespace

std::shared_ptr<const Tokenizer> idTokenizer(std::int32_t vocabularySize) {
    return std::make_shared<const IdTokenizer>(vocabularySize);
}

} // namespace strata
