// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts text into the words that are encoded one by one.
#pragma once

#include "model/tokenizer/split_pattern.h"

#include <nlohmann/json_fwd.hpp>

#include <deque>
#include <vector>

namespace strata {

/// Split, Digits, Metaspace, ByteLevel and sequences of them that have nothing behind ByteLevel. Without steps a text
/// is one word.
class PreTokenizer {
public:
    /// `spec`: the object "pre_tokenizer" of tokenizer.json, or null. Errors: BadFormat, Unsupported (naming the type).
    static Result<PreTokenizer> fromJson(const nlohmann::json& spec, const std::string& subject);
    /// GPT-2's own.
    static Result<PreTokenizer> gpt2(bool addPrefixSpace, const std::string& subject);

    /// Whether the words are to be read as bytes: the vocabulary is written in the byte alphabet.
    bool isByteLevel() const { return m_byteLevel; }

    /// Words in order, views into `text` or into `storage`. `text` must be UTF-8 and not empty; `atStart`: how many of
    /// its bytes come from the first character of the whole text.
    Result<std::vector<std::string_view>> split(std::string_view text, std::size_t atStart,
                                                std::deque<std::string>& storage) const;

private:
    enum class Behavior { Removed, Isolated, MergedWithPrevious, MergedWithNext, Contiguous };
    enum class Prefixed { Never, AtStart, Always };
    struct Step {
        std::string spaceMark;               ///< stands for each space, unless empty
        std::string prefix;                  ///< put before a word that does not begin with it
        Prefixed prefixed = Prefixed::Never; ///< which words get the prefix
        bool splits = false;
        SplitPattern pattern;
        Behavior behavior = Behavior::Isolated;
        bool invert = false;
    };
    struct Word {
        std::string_view text;
        std::size_t atStart;
    };

    Result<void> add(const nlohmann::json& spec, const std::string& type, const std::string& subject);
    static Result<Step> byteLevel(const nlohmann::json& spec, const std::string& subject, const std::string& where);
    static Result<Step> metaspace(const nlohmann::json& spec, const std::string& subject, const std::string& where);
    static Result<Step> digits(const nlohmann::json& spec, const std::string& subject, const std::string& where);
    static Result<Step> splitStep(const nlohmann::json& spec, const std::string& subject, const std::string& where);
    static void mark(const Step& step, std::vector<Word>& words, std::deque<std::string>& storage);
    static Result<void> splitBy(const Step& step, const Word& word, std::vector<Word>& out);

    std::vector<Step> m_steps;
    bool m_byteLevel = false;
};

} // namespace strata
