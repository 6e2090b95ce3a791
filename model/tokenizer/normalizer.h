// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a text before it is cut into words: Unicode forms, replacements, stripping.
#pragma once

#include "model/tokenizer/split_pattern.h"
#include "model/tokenizer/unicode_normalization.h"

#include <nlohmann/json_fwd.hpp>

#include <variant>
#include <vector>

namespace strata {

/// Immutable after reading; any thread. Without steps it leaves a text as it is.
class Normalizer {
public:
    /// `spec`: the object "normalizer" of tokenizer.json, or null. Errors: BadFormat, Unsupported (naming the type).
    static Result<Normalizer> fromJson(const nlohmann::json& spec, const std::string& subject);

    bool isIdentity() const { return m_steps.empty(); }
    /// `text` must be UTF-8. `atStart`, where it is given: how many bytes at the beginning come from the first
    /// character of the whole text; it becomes the same of the result. Errors: BadFormat, when a pattern takes too long
    /// on it or the result is too large.
    Result<std::string> apply(std::string_view text, std::size_t* atStart = nullptr) const;

private:
    struct Form {
        UnicodeForm form;
    };
    struct Lowercase {};
    struct StripAccents {};
    struct Strip {
        bool left;
        bool right;
    };
    struct Prepend {
        std::string text; ///< put before a text that is not empty
    };
    struct Replace {
        SplitPattern pattern;
        std::string content;
    };
    using Step = std::variant<Form, Lowercase, StripAccents, Strip, Prepend, Replace>;

    static Result<Step> step(const nlohmann::json& spec, const std::string& type, const std::string& subject);
    Result<std::string> applied(const Replace& step, const std::string& text, std::size_t& atStart) const;

    std::vector<Step> m_steps;
    std::string m_subject;
};

} // namespace strata
