// Cuts text into the words that are encoded one by one.
#pragma once

#include "model/tokenizer/split_pattern.h"

#include <nlohmann/json_fwd.hpp>

#include <deque>
#include <vector>

namespace strata {

/// The pre-tokenizers that byte-level vocabularies use: Split, Digits, ByteLevel, and a Sequence of them that ends with ByteLevel.
class PreTokenizer {
public:
    /// `spec`: the object "pre_tokenizer" of tokenizer.json. Errors: BadFormat, Unsupported (naming the type).
    static Result<PreTokenizer> fromJson(const nlohmann::json& spec, const std::string& subject);
    /// GPT-2's own.
    static Result<PreTokenizer> gpt2(bool addPrefixSpace, const std::string& subject);

    /// Words in order, views into `text` or into `storage`. `text` must be UTF-8 and not empty.
    Result<std::vector<std::string_view>> split(std::string_view text, std::deque<std::string>& storage) const;

private:
    enum class Behavior { Removed, Isolated, MergedWithPrevious, MergedWithNext, Contiguous };
    struct Step {
        bool addPrefixSpace = false;
        bool splits = false;
        SplitPattern pattern;
        Behavior behavior = Behavior::Isolated;
        bool invert = false;
    };

    Result<void> add(const nlohmann::json& spec, const std::string& subject, int depth);
    static Result<void> splitBy(const Step& step, std::string_view text, std::vector<std::string_view>& out);

    std::vector<Step> m_steps;
    bool m_byteLevel = false;
};

} // namespace strata
