// SPDX-License-Identifier: GPL-3.0-or-later
// From the spellings of tokens back to text, by the steps that a tokenizer file names.
#pragma once

#include "model/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace strata {

/// Immutable after reading; any thread. As it is made it reads the byte alphabet.
class TokenDecoder {
public:
    /// `spec`: the object "decoder" of tokenizer.json, or null, where tokens are separated by spaces (or, for a
    /// byte-level vocabulary, which would not be text so, joined as bytes). Errors: BadFormat, Unsupported (naming the
    /// type).
    static Result<TokenDecoder> fromJson(const nlohmann::json& spec, bool byteLevel, const std::string& subject);

    /// The text of a sequence of spellings, always UTF-8.
    std::string decode(std::vector<std::string> tokens) const;

    /// The bytes that a token adds to a text when it is not the first one; they may be a part of a character.
    std::string bytes(const std::string& token) const;

    /// Whether some token's bytes may be more than 16 times as long as it is spelled.
    bool mayLengthen() const;

    /// Whether decode() is the joined bytes(), with U+FFFD for what is not UTF-8.
    bool joinsBytes() const { return m_steps.size() == 1 && std::holds_alternative<ByteLevel>(m_steps.front()); }

private:
    struct ByteLevel {};
    struct ByteFallback {};
    struct Fuse {};
    struct Separate {}; ///< a space between two tokens
    struct Replace {
        std::string pattern;
        std::string content;
    };
    struct Strip {
        std::string character;
        std::size_t start;
        std::size_t stop;
    };
    struct Metaspace {
        std::string mark;
        bool dropsFirst; ///< the first token's marks stand for nothing
    };
    using Step = std::variant<ByteLevel, ByteFallback, Fuse, Separate, Replace, Strip, Metaspace>;
    using Tokens = std::vector<std::string>;

    static Result<Step> step(const nlohmann::json& spec, const std::string& type, const std::string& subject);
    static void apply(const ByteLevel& step, Tokens& tokens);
    static void apply(const ByteFallback& step, Tokens& tokens);
    static void apply(const Fuse& step, Tokens& tokens);
    static void apply(const Separate& step, Tokens& tokens);
    static void apply(const Replace& step, Tokens& tokens);
    static void apply(const Strip& step, Tokens& tokens);
    static void apply(const Metaspace& step, Tokens& tokens);

    std::vector<Step> m_steps{ByteLevel{}};
};

} // namespace strata
