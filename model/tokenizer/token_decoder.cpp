// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/token_decoder.h"

#include "model/base/utf8.h"
#include "model/tokenizer/byte_alphabet.h"
#include "model/tokenizer/json_parts.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <optional>

namespace strata {
namespace {

using nlohmann::json;

/// Replacements may make a text longer, one after the other; beyond this nothing more is replaced.
constexpr std::size_t largestReplaced = std::size_t{64} << 20;

std::string joined(const std::vector<std::string>& tokens) {
    std::string text;
    for (const std::string& token : tokens)
        text += token;
    return text;
}

std::string replaced(const std::string& text, const std::string& pattern, const std::string& content) {
    std::string out;
    std::size_t done = 0;
    for (std::size_t at = text.find(pattern); at != std::string::npos && out.size() < largestReplaced;
         at = text.find(pattern, done)) {
        out.append(text, done, at - done);
        out += content;
        done = at + pattern.size();
    }
    return out.append(text, done);
}

/// The byte that "<0xHH>" stands for.
std::optional<char> byteOf(const std::string& token) {
    if (token.size() != 6 || token.compare(0, 3, "<0x") != 0 || token[5] != '>') return std::nullopt;
    unsigned value = 0;
    for (const char c : {token[3], token[4]}) {
        const auto digit = static_cast<unsigned char>(c);
        if (std::isxdigit(digit) == 0) return std::nullopt;
        value =
            value * 16 + static_cast<unsigned>(std::isdigit(digit) != 0 ? digit - '0' : std::tolower(digit) - 'a' + 10);
    }
    return static_cast<char>(value);
}

std::string stripped(std::string_view text, const std::string& character, std::size_t start, std::size_t stop) {
    for (std::size_t i = 0; i < start && text.substr(0, character.size()) == character; ++i)
        text.remove_prefix(character.size());
    for (std::size_t i = 0;
         i < stop && text.size() >= character.size() && text.substr(text.size() - character.size()) == character; ++i)
        text.remove_suffix(character.size());
    return std::string(text);
}

Result<std::size_t> countUnder(const json& object, const char* key, const std::string& where) {
    const auto found = object.find(key);
    if (found == object.end()) return std::size_t{0};
    if (!found->is_number_unsigned())
        return fail(ErrorCode::BadFormat, where, std::string("\"") + key + "\" must be a whole number, 0 or more.");
    return found->get<std::size_t>();
}

} // namespace

Result<TokenDecoder::Step> TokenDecoder::step(const json& spec, const std::string& type, const std::string& subject) {
    const std::string where = subject + ": decoder";
    if (type == "ByteLevel") return ByteLevel{};
    if (type == "ByteFallback") return ByteFallback{};
    if (type == "Fuse") return Fuse{};
    if (type == "Replace") {
        STRATA_TRY(WrittenPattern pattern, patternUnder(spec, where));
        STRATA_TRY(std::string content, requiredText(spec, "content", where));
        if (!pattern.literal)
            return fail(ErrorCode::Unsupported, subject,
                        "has a decoder that replaces a regular expression, which Strata does not read.");
        if (pattern.text.empty()) return fail(ErrorCode::BadFormat, where, "replaces an empty text.");
        return Replace{std::move(pattern.text), std::move(content)};
    }
    if (type == "Strip") {
        STRATA_TRY(std::string character, requiredText(spec, "content", where));
        if (character.empty()) return fail(ErrorCode::BadFormat, where, "strips an empty text.");
        STRATA_TRY(const std::size_t start, countUnder(spec, "start", where));
        STRATA_TRY(const std::size_t stop, countUnder(spec, "stop", where));
        return Strip{std::move(character), start, stop};
    }
    if (type == "Metaspace") {
        STRATA_TRY(std::string mark, requiredText(spec, "replacement", where));
        if (mark.empty()) return fail(ErrorCode::BadFormat, where, "\"replacement\" must be one character.");
        STRATA_TRY(const bool prefixes, flagUnder(spec, "add_prefix_space", true, where));
        const std::string* const scheme = textUnder(spec, "prepend_scheme");
        return Metaspace{std::move(mark), scheme != nullptr ? *scheme != "never" : prefixes};
    }
    return fail(ErrorCode::Unsupported, subject,
                "has the decoder " + type +
                    "; Strata reads ByteLevel, ByteFallback, Fuse, Replace, Strip and Metaspace.");
}

Result<TokenDecoder> TokenDecoder::fromJson(const json& spec, bool byteLevel, const std::string& subject) {
    TokenDecoder out;
    if (spec.is_null()) {
        if (!byteLevel) out.m_steps = {Separate{}};
        return out;
    }
    out.m_steps.clear();
    STRATA_CHECK(forEachStep(spec, "decoders", subject + ": decoder",
                             [&](const json& object, const std::string& type) -> Result<void> {
                                 STRATA_TRY(auto read, step(object, type, subject));
                                 out.m_steps.push_back(std::move(read));
                                 return {};
                             }));
    return out;
}

void TokenDecoder::apply(const ByteLevel&, Tokens& tokens) {
    std::string bytes;
    for (const std::string& token : tokens)
        bytes += bytesOfLetters(token).value_or(token);
    tokens = {replaceInvalidUtf8(bytes)};
}

void TokenDecoder::apply(const ByteFallback&, Tokens& tokens) {
    Tokens out;
    std::string run;
    const auto flush = [&] {
        if (run.empty()) return;
        if (isValidUtf8(run))
            out.push_back(run);
        else
            out.insert(out.end(), run.size(), "\xEF\xBF\xBD"); // as the reference does, one for each byte of the run
        run.clear();
    };
    for (std::string& token : tokens) {
        if (const auto byte = byteOf(token)) {
            run += *byte;
            continue;
        }
        flush();
        out.push_back(std::move(token));
    }
    flush();
    tokens = std::move(out);
}

void TokenDecoder::apply(const Fuse&, Tokens& tokens) {
    tokens = {joined(tokens)};
}

void TokenDecoder::apply(const Separate&, Tokens& tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i)
        tokens[i].insert(0, 1, ' ');
}

void TokenDecoder::apply(const Replace& step, Tokens& tokens) {
    for (std::string& token : tokens)
        token = replaced(token, step.pattern, step.content);
}

void TokenDecoder::apply(const Strip& step, Tokens& tokens) {
    for (std::string& token : tokens)
        token = stripped(token, step.character, step.start, step.stop);
}

void TokenDecoder::apply(const Metaspace& step, Tokens& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i)
        tokens[i] = replaced(tokens[i], step.mark, i == 0 && step.dropsFirst ? "" : " ");
}

std::string TokenDecoder::decode(std::vector<std::string> tokens) const {
    for (const Step& step : m_steps)
        std::visit([&](const auto& s) { apply(s, tokens); }, step);
    return joined(tokens);
}

bool TokenDecoder::mayLengthen() const {
    double factor = 1;
    for (const Step& step : m_steps)
        if (const auto* replace = std::get_if<Replace>(&step))
            factor *= std::max(1.0, static_cast<double>(replace->content.size()) /
                                        static_cast<double>(replace->pattern.size()));
    return factor > 16;
}

std::string TokenDecoder::bytes(const std::string& token) const {
    std::string out = token;
    bool fused = false; // from then on a step sees whole texts, and what it does to their ends is not this token's
    for (const Step& step : m_steps) {
        if (std::holds_alternative<ByteLevel>(step)) {
            out = bytesOfLetters(out).value_or(out);
            fused = true;
        } else if (std::holds_alternative<ByteFallback>(step)) {
            if (const auto byte = byteOf(out)) out = *byte;
        } else if (std::holds_alternative<Fuse>(step)) {
            fused = true;
        } else if (std::holds_alternative<Separate>(step)) {
            out.insert(0, 1, ' ');
        } else if (const auto* replace = std::get_if<Replace>(&step)) {
            out = replaced(out, replace->pattern, replace->content);
        } else if (const auto* strip = std::get_if<Strip>(&step)) {
            if (!fused) out = stripped(out, strip->character, strip->start, strip->stop);
        } else if (const auto* metaspace = std::get_if<Metaspace>(&step)) {
            out = replaced(out, metaspace->mark, fused && metaspace->dropsFirst ? "" : " ");
        }
    }
    return out;
}

} // namespace strata
