// SPDX-License-Identifier: GPL-3.0-or-later
// What the files beside a tokenizer say: tokenizer_config.json, and in older folders special_tokens_map.json and
// added_tokens.json.
#include "model/base/json_file.h"
#include "model/base/shown_text.h"
#include "model/tokenizer/tokenizer_files.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <map>
#include <set>

namespace strata {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t largestFile = std::size_t{16} << 20;
constexpr std::int32_t largestId = 10'000'000;
constexpr std::array namedTokens{"bos_token", "eos_token", "unk_token", "sep_token",
                                 "pad_token", "cls_token", "mask_token"};

/// An object, or null where there is no such file.
Result<json> readObject(const fs::path& file) {
    std::error_code error;
    if (!fs::is_regular_file(file, error)) return json();
    STRATA_TRY(json object, readJsonFile(file, largestFile));
    if (!object.is_object()) return fail(ErrorCode::BadFormat, file.string(), "must be a JSON object.");
    return object;
}

std::string textUnder(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<bool> flagUnder(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_boolean() ? std::optional(found->get<bool>()) : std::nullopt;
}

/// A token is named by a string, or by an object that holds it.
std::optional<AddedToken> namedToken(const json& value) {
    AddedToken token;
    if (value.is_object())
        token = addedTokenOf(value);
    else if (value.is_string())
        token.content = value.get<std::string>();
    if (token.content.empty() || token.content.size() > longestAddedToken) return std::nullopt;
    token.id = TokenId(-1);
    token.special = true;
    return token;
}

/// Tokens by the ids that they are written with.
using ById = std::map<std::int32_t, AddedToken>;

Result<void> put(ById& tokens, std::int32_t id, AddedToken token, const std::string& subject) {
    if (id < 0 || id > largestId)
        return fail(ErrorCode::BadFormat, subject,
                    "gives the token " + quotedName(token.content) + " an id that no vocabulary has.");
    if (token.content.size() > longestAddedToken)
        return fail(ErrorCode::BadFormat, subject, "has a token longer than 4096 bytes.");
    token.id = TokenId(id);
    if (!token.content.empty()) tokens.insert_or_assign(id, std::move(token));
    return {};
}

Result<ById> decoderTokens(const json& decoder, const std::string& subject) {
    if (!decoder.is_object())
        return fail(ErrorCode::BadFormat, subject, "\"added_tokens_decoder\" must be an object of ids and tokens.");
    ById tokens;
    for (const auto& [key, value] : decoder.items()) {
        std::int32_t id = -1;
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), id);
        if (error != std::errc{} || end != key.data() + key.size()) id = -1;
        if (!value.is_object() || textUnder(value, "content").empty())
            return fail(ErrorCode::BadFormat, subject,
                        "\"added_tokens_decoder\" must give an object with a text \"content\" for every id, as for " +
                            quotedName(key) + ".");
        STRATA_CHECK(put(tokens, id, addedTokenOf(value), subject));
    }
    return tokens;
}

/// Tokens without repetition, in the order in which they come.
class TokenList {
public:
    void add(AddedToken token) {
        if (m_seen.insert(token.content).second) m_tokens.push_back(std::move(token));
    }
    /// The tokens that have a part in the model: beginning, end, unknown … and further special ones.
    void addNamed(const json& object) {
        if (!object.is_object()) return;
        const auto addValue = [&](const json& value) {
            if (auto token = namedToken(value)) add(std::move(*token));
        };
        for (const char* key : namedTokens)
            if (const auto found = object.find(key); found != object.end()) addValue(*found);
        for (const char* key : {"additional_special_tokens", "extra_special_tokens"})
            if (const auto found = object.find(key); found != object.end() && found->is_structured())
                for (const auto& value : *found)
                    addValue(value);
    }
    bool has(const std::string& content) const { return m_seen.contains(content); }
    std::vector<AddedToken> take() { return std::move(m_tokens); }

private:
    std::vector<AddedToken> m_tokens;
    std::set<std::string> m_seen;
};

/// added_tokens.json gives names and ids alone: special are those that another file names.
Result<ById> listedTokens(const json& listed, const TokenList& named, const std::string& subject) {
    ById tokens;
    for (const auto& [content, value] : listed.items()) {
        const bool whole = value.is_number_unsigned() && value.get<std::uint64_t>() <= std::uint64_t{largestId};
        const bool isSpecial = named.has(content);
        STRATA_CHECK(put(tokens, whole ? value.get<std::int32_t>() : -1,
                         {.id = {}, .content = content, .special = isSpecial, .normalized = !isSpecial}, subject));
    }
    return tokens;
}

} // namespace

AddedToken addedTokenOf(const json& object) {
    AddedToken token;
    token.content = textUnder(object, "content");
    token.special = flagUnder(object, "special").value_or(false);
    token.normalized = flagUnder(object, "normalized").value_or(false);
    token.singleWord = flagUnder(object, "single_word").value_or(false);
    token.lstrip = flagUnder(object, "lstrip").value_or(false);
    token.rstrip = flagUnder(object, "rstrip").value_or(false);
    return token;
}

Result<TokenizerConfig> readTokenizerConfig(const fs::path& folder) {
    TokenizerConfig out;
    const fs::path file = folder / "tokenizer_config.json";
    STRATA_TRY(const json config, readObject(file));
    TokenList named, all;
    ById tokens;
    const auto decoder = config.is_object() ? config.find("added_tokens_decoder") : config.end();
    if (config.is_object() && decoder != config.end() && !decoder->is_null()) {
        STRATA_TRY(tokens, decoderTokens(*decoder, file.string()));
    } else {
        STRATA_TRY(const json map, readObject(folder / "special_tokens_map.json"));
        named.addNamed(map);
        named.addNamed(config);
        const fs::path list = folder / "added_tokens.json";
        STRATA_TRY(const json listed, readObject(list));
        if (listed.is_object()) {
            STRATA_TRY(tokens, listedTokens(listed, named, list.string()));
        }
    }
    named.addNamed(config);
    for (auto& [id, token] : tokens)
        all.add(std::move(token));
    for (AddedToken& token : named.take())
        all.add(std::move(token));
    out.added = all.take();
    if (!config.is_object()) return out;
    const auto nameOf = [&](const char* key) -> std::optional<std::string> {
        const auto found = config.find(key);
        const auto token = found == config.end() ? std::nullopt : namedToken(*found);
        return token ? std::optional(token->content) : std::nullopt;
    };
    out.bos = nameOf("bos_token");
    out.eos = nameOf("eos_token");
    out.addBos = flagUnder(config, "add_bos_token");
    out.legacy = flagUnder(config, "legacy");
    out.addPrefixSpace = flagUnder(config, "add_prefix_space");
    out.className = textUnder(config, "tokenizer_class");
    if (out.className.ends_with("Fast")) out.className.resize(out.className.size() - 4);
    return out;
}

} // namespace strata
