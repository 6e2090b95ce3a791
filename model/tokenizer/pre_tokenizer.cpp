// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/pre_tokenizer.h"

#include "model/tokenizer/json_parts.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace strata {
namespace {

using nlohmann::json;

constexpr const char* gpt2Pattern = R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";

bool isOneCharacter(std::string_view text) {
    std::size_t characters = 0;
    for (const char c : text)
        characters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
    return characters == 1;
}

std::string withSpacesAs(std::string_view text, const std::string& mark) {
    std::string out;
    out.reserve(text.size() + text.size() / 2);
    for (const char c : text) {
        if (c == ' ')
            out += mark;
        else
            out += c;
    }
    return out;
}

struct Part {
    std::size_t begin;
    std::size_t end;
    bool match;
};

} // namespace

Result<PreTokenizer> PreTokenizer::gpt2(bool addPrefixSpace, const std::string& subject) {
    PreTokenizer out;
    STRATA_CHECK(out.add({{"type", "ByteLevel"}, {"add_prefix_space", addPrefixSpace}}, "ByteLevel", subject));
    return out;
}

Result<PreTokenizer> PreTokenizer::fromJson(const json& spec, const std::string& subject) {
    PreTokenizer out;
    if (spec.is_null()) return out;
    STRATA_CHECK(
        forEachStep(spec, "pretokenizers", subject + ": pre_tokenizer",
                    [&](const json& object, const std::string& type) { return out.add(object, type, subject); }));
    return out;
}

Result<void> PreTokenizer::add(const json& spec, const std::string& type, const std::string& subject) {
    const std::string where = subject + ": pre_tokenizer";
    if (m_byteLevel)
        return fail(ErrorCode::Unsupported, subject,
                    "has the pre-tokenizer " + type + " behind ByteLevel, which Strata does not read.");
    const auto read = type == "ByteLevel"   ? byteLevel
                      : type == "Metaspace" ? metaspace
                      : type == "Digits"    ? digits
                      : type == "Split"     ? splitStep
                                            : nullptr;
    if (read == nullptr)
        return fail(ErrorCode::Unsupported, subject,
                    "has the pre-tokenizer " + type + "; Strata reads Split, Digits, Metaspace and ByteLevel.");
    m_byteLevel = type == "ByteLevel";
    STRATA_TRY(Step step, read(spec, subject, where));
    m_steps.push_back(std::move(step));
    return {};
}

Result<PreTokenizer::Step> PreTokenizer::byteLevel(const json& spec, const std::string& subject,
                                                   const std::string& where) {
    Step step;
    STRATA_TRY(const bool prefixes, flagUnder(spec, "add_prefix_space", true, where));
    step.prefix = " ";
    step.prefixed = prefixes ? Prefixed::Always : Prefixed::Never;
    STRATA_TRY(step.splits, flagUnder(spec, "use_regex", true, where));
    if (step.splits) {
        STRATA_TRY(step.pattern, SplitPattern::compile(gpt2Pattern, false, subject));
    }
    return step;
}

Result<PreTokenizer::Step> PreTokenizer::metaspace(const json& spec, const std::string& subject,
                                                   const std::string& where) {
    Step step;
    STRATA_TRY(step.spaceMark, requiredText(spec, "replacement", where));
    if (!isOneCharacter(step.spaceMark))
        return fail(ErrorCode::BadFormat, where, "\"replacement\" must be one character.");
    step.prefix = step.spaceMark;
    // Older files have a flag in place of the scheme.
    STRATA_TRY(const bool prefixes, flagUnder(spec, "add_prefix_space", true, where));
    const std::string* const named = textUnder(spec, "prepend_scheme");
    const std::string scheme = named != nullptr ? *named : prefixes ? "always" : "never";
    if (scheme == "always")
        step.prefixed = Prefixed::Always;
    else if (scheme == "first")
        step.prefixed = Prefixed::AtStart;
    else if (scheme == "never")
        step.prefixed = Prefixed::Never;
    else
        return fail(ErrorCode::Unsupported, where,
                    "has the prepend scheme " + scheme + ", which Strata does not know.");
    STRATA_TRY(step.splits, flagUnder(spec, "split", true, where));
    step.behavior = Behavior::MergedWithNext;
    STRATA_TRY(step.pattern, SplitPattern::compile(step.spaceMark, true, subject));
    return step;
}

Result<PreTokenizer::Step> PreTokenizer::digits(const json& spec, const std::string& subject,
                                                const std::string& where) {
    Step step;
    STRATA_TRY(const bool individual, flagUnder(spec, "individual_digits", false, where));
    step.splits = true;
    step.behavior = individual ? Behavior::Isolated : Behavior::Contiguous;
    STRATA_TRY(step.pattern, SplitPattern::compile(R"(\p{N})", false, subject));
    return step;
}

Result<PreTokenizer::Step> PreTokenizer::splitStep(const json& spec, const std::string& subject,
                                                   const std::string& where) {
    Step step;
    STRATA_TRY(const WrittenPattern pattern, patternUnder(spec, where));
    STRATA_TRY(const std::string behavior, requiredText(spec, "behavior", where));
    if (behavior == "Removed")
        step.behavior = Behavior::Removed;
    else if (behavior == "Isolated")
        step.behavior = Behavior::Isolated;
    else if (behavior == "MergedWithPrevious")
        step.behavior = Behavior::MergedWithPrevious;
    else if (behavior == "MergedWithNext")
        step.behavior = Behavior::MergedWithNext;
    else if (behavior == "Contiguous")
        step.behavior = Behavior::Contiguous;
    else
        return fail(ErrorCode::Unsupported, where, "has the behavior " + behavior + ", which Strata does not know.");
    STRATA_TRY(step.invert, flagUnder(spec, "invert", false, where));
    step.splits = true;
    STRATA_TRY(step.pattern, SplitPattern::compile(pattern.text, pattern.literal, subject));
    return step;
}

Result<void> PreTokenizer::splitBy(const Step& step, const Word& word, std::vector<Word>& out) {
    const std::string_view text = word.text;
    std::vector<Part> parts;
    std::size_t done = 0;
    STRATA_CHECK(step.pattern.forEachMatch(text, [&](std::size_t begin, std::size_t end) {
        if (begin > done) parts.push_back({done, begin, step.invert});
        parts.push_back({begin, end, !step.invert});
        done = end;
    }));
    if (done < text.size()) parts.push_back({done, text.size(), step.invert});

    std::vector<Part> joined;
    if (step.behavior == Behavior::MergedWithPrevious || step.behavior == Behavior::Contiguous) {
        bool afterMatch = false;
        for (const Part& part : parts) {
            const bool joins =
                step.behavior == Behavior::Contiguous ? part.match == afterMatch : part.match && !afterMatch;
            if (joins && !joined.empty())
                joined.back().end = part.end;
            else
                joined.push_back(part);
            afterMatch = part.match;
        }
    } else if (step.behavior == Behavior::MergedWithNext) {
        bool beforeMatch = false; // seen from behind
        for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
            if (part->match && !beforeMatch && !joined.empty())
                joined.back().begin = part->begin;
            else
                joined.push_back(*part);
            beforeMatch = part->match;
        }
        joined = {joined.rbegin(), joined.rend()};
    } else
        joined = std::move(parts);
    for (const Part& part : joined)
        if (part.end > part.begin && !(step.behavior == Behavior::Removed && part.match))
            out.push_back(
                {text.substr(part.begin, part.end - part.begin), word.atStart - std::min(word.atStart, part.begin)});
    return {};
}

void PreTokenizer::mark(const Step& step, std::vector<Word>& words, std::deque<std::string>& storage) {
    for (Word& word : words) {
        if (!step.spaceMark.empty() && word.text.find(' ') != std::string_view::npos) {
            word.atStart = withSpacesAs(word.text.substr(0, word.atStart), step.spaceMark).size();
            word.text = storage.emplace_back(withSpacesAs(word.text, step.spaceMark));
        }
        const bool wanted =
            step.prefixed == Prefixed::Always || (step.prefixed == Prefixed::AtStart && word.atStart > 0);
        if (wanted && word.text.substr(0, step.prefix.size()) != step.prefix) {
            word.text = storage.emplace_back(step.prefix + std::string(word.text));
            if (word.atStart > 0) word.atStart += step.prefix.size();
        }
    }
}

Result<std::vector<std::string_view>> PreTokenizer::split(std::string_view text, std::size_t atStart,
                                                          std::deque<std::string>& storage) const {
    std::vector<Word> words{{text, atStart}};
    for (const Step& step : m_steps) {
        mark(step, words, storage);
        if (!step.splits) continue;
        std::vector<Word> cut;
        for (const Word& word : words)
            STRATA_CHECK(splitBy(step, word, cut));
        words = std::move(cut);
    }
    std::vector<std::string_view> out;
    out.reserve(words.size());
    for (const Word& word : words)
        out.push_back(word.text);
    return out;
}

} // namespace strata
