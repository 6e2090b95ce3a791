#include "model/tokenizer/pre_tokenizer.h"

#include <nlohmann/json.hpp>

namespace strata {
namespace {

constexpr const char* gpt2Pattern = R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";

Result<bool> flag(const nlohmann::json& object, const char* key, bool absent, const std::string& subject) {
    const auto found = object.find(key);
    if (found == object.end()) return absent;
    if (!found->is_boolean()) return fail(ErrorCode::BadFormat, subject, std::string("\"") + key + "\" must be true or false.");
    return found->get<bool>();
}

/// The text under a key; null when there is none.
const std::string* text(const nlohmann::json& object, const char* key) {
    if (!object.is_object()) return nullptr;
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get_ptr<const std::string*>() : nullptr;
}

tl::unexpected<Error> lacksText(const std::string& subject, const char* key) {
    return fail(ErrorCode::BadFormat, subject, std::string("must be an object with a text \"") + key + "\".");
}

struct Part {
    std::size_t begin;
    std::size_t end;
    bool match;
};

} // namespace

Result<PreTokenizer> PreTokenizer::gpt2(bool addPrefixSpace, const std::string& subject) {
    PreTokenizer out;
    out.m_byteLevel = true;
    Step step;
    step.addPrefixSpace = addPrefixSpace;
    step.splits = true;
    STRATA_TRY(step.pattern, SplitPattern::compile(gpt2Pattern, false, subject));
    out.m_steps.push_back(std::move(step));
    return out;
}

Result<PreTokenizer> PreTokenizer::fromJson(const nlohmann::json& spec, const std::string& subject) {
    PreTokenizer out;
    if (spec.is_null())
        return fail(ErrorCode::Unsupported, subject, "has no pre-tokenizer; Strata reads byte-level BPE, whose pre-tokenizer is ByteLevel.");
    STRATA_CHECK(out.add(spec, subject, 0));
    if (!out.m_byteLevel)
        return fail(ErrorCode::Unsupported, subject, "has a pre-tokenizer without ByteLevel; Strata reads byte-level BPE only.");
    return out;
}

Result<void> PreTokenizer::add(const nlohmann::json& spec, const std::string& subject, int depth) {
    const std::string where = subject + ": pre_tokenizer";
    const std::string* const named = text(spec, "type");
    if (named == nullptr) return lacksText(where, "type");
    const std::string& type = *named;
    if (m_byteLevel) return fail(ErrorCode::Unsupported, subject, "has the pre-tokenizer " + type + " behind ByteLevel, which Strata does not read.");
    if (type == "Sequence") {
        if (depth > 4) return fail(ErrorCode::BadFormat, where, "nests more than four sequences.");
        const auto parts = spec.find("pretokenizers");
        if (parts == spec.end() || !parts->is_array()) return fail(ErrorCode::BadFormat, where, "\"pretokenizers\" must be a list.");
        if (parts->size() > 64) return fail(ErrorCode::BadFormat, where, "has more than 64 steps.");
        for (const auto& part : *parts) STRATA_CHECK(add(part, subject, depth + 1));
        return {};
    }
    Step step;
    if (type == "ByteLevel") {
        m_byteLevel = true;
        STRATA_TRY(step.addPrefixSpace, flag(spec, "add_prefix_space", true, where));
        STRATA_TRY(step.splits, flag(spec, "use_regex", true, where));
        if (step.splits) {
            STRATA_TRY(step.pattern, SplitPattern::compile(gpt2Pattern, false, subject));
        }
    } else if (type == "Digits") {
        STRATA_TRY(const bool individual, flag(spec, "individual_digits", false, where));
        step.splits = true;
        step.behavior = individual ? Behavior::Isolated : Behavior::Contiguous;
        STRATA_TRY(step.pattern, SplitPattern::compile(R"(\p{N})", false, subject));
    } else if (type == "Split") {
        const auto pattern = spec.find("pattern");
        if (pattern == spec.end() || !pattern->is_object()) return fail(ErrorCode::BadFormat, where, "\"pattern\" must be an object.");
        const bool literal = pattern->contains("String");
        const std::string* const wanted = text(*pattern, literal ? "String" : "Regex");
        if (wanted == nullptr) return lacksText(where + ".pattern", "Regex");
        const std::string* const cut = text(spec, "behavior");
        if (cut == nullptr) return lacksText(where, "behavior");
        const std::string& behavior = *cut;
        if (behavior == "Removed") step.behavior = Behavior::Removed;
        else if (behavior == "Isolated") step.behavior = Behavior::Isolated;
        else if (behavior == "MergedWithPrevious") step.behavior = Behavior::MergedWithPrevious;
        else if (behavior == "MergedWithNext") step.behavior = Behavior::MergedWithNext;
        else if (behavior == "Contiguous") step.behavior = Behavior::Contiguous;
        else return fail(ErrorCode::Unsupported, where, "has the behavior " + behavior + ", which Strata does not know.");
        STRATA_TRY(step.invert, flag(spec, "invert", false, where));
        step.splits = true;
        STRATA_TRY(step.pattern, SplitPattern::compile(*wanted, literal, subject));
    } else {
        return fail(ErrorCode::Unsupported, subject,
                    "has the pre-tokenizer " + type + "; Strata reads byte-level BPE, with Split, Digits and ByteLevel.");
    }
    m_steps.push_back(std::move(step));
    return {};
}

Result<void> PreTokenizer::splitBy(const Step& step, std::string_view text, std::vector<std::string_view>& out) {
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
            const bool joins = step.behavior == Behavior::Contiguous ? part.match == afterMatch : part.match && !afterMatch;
            if (joins && !joined.empty()) joined.back().end = part.end;
            else joined.push_back(part);
            afterMatch = part.match;
        }
    } else if (step.behavior == Behavior::MergedWithNext) {
        bool beforeMatch = false; // seen from behind
        for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
            if (part->match && !beforeMatch && !joined.empty()) joined.back().begin = part->begin;
            else joined.push_back(*part);
            beforeMatch = part->match;
        }
        joined = {joined.rbegin(), joined.rend()};
    } else joined = std::move(parts);
    for (const Part& part : joined)
        if (part.end > part.begin && !(step.behavior == Behavior::Removed && part.match))
            out.push_back(text.substr(part.begin, part.end - part.begin));
    return {};
}

Result<std::vector<std::string_view>> PreTokenizer::split(std::string_view text, std::deque<std::string>& storage) const {
    std::vector<std::string_view> words{text};
    for (const Step& step : m_steps) {
        if (step.addPrefixSpace)
            for (std::string_view& word : words)
                if (word.front() != ' ') word = storage.emplace_back(" " + std::string(word));
        if (!step.splits) continue;
        std::vector<std::string_view> cut;
        for (const std::string_view word : words) STRATA_CHECK(splitBy(step, word, cut));
        words = std::move(cut);
    }
    return words;
}

} // namespace strata
