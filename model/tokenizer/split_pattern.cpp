// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/split_pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace strata {
namespace {

/// Unicode's White_Space, which is what \s means to the reference; PCRE2's own adds U+180E.
constexpr std::string_view whiteSpace =
    R"(\x{09}-\x{0D}\x{20}\x{85}\x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000})";
/// What \w means to the reference; PCRE2 10.42 leaves out marks and connector punctuation.
constexpr std::string_view wordCharacter =
    R"(\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\x{24B6}-\x{24E9}\x{1F130}-\x{1F149}\x{1F150}-\x{1F169}\x{1F170}-\x{1F189}\x{B2}\x{B3}\x{B9}\x{BC}-\x{BE})";
/// [:word:] is the same without Latin-1's small digits and fractions.
constexpr std::string_view wordMembers = wordCharacter.substr(0, wordCharacter.rfind(R"(\x{B2})"));
/// The POSIX classes that can be said exactly; the others mean different things to the two libraries.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> posixClasses{{{"[:space:]", whiteSpace},
                                                                                     {"[:word:]", wordMembers},
                                                                                     {"[:punct:]", R"(\p{P}\p{S})"},
                                                                                     {"[:digit:]", R"(\p{Nd})"},
                                                                                     {"[:cntrl:]", R"(\p{Cc})"},
                                                                                     {"[:xdigit:]", "0-9A-Fa-f"}}};

constexpr std::size_t longestPattern = 1 << 16;
constexpr std::uint32_t matchLimit = 10'000'000; // backtracking steps from one start
constexpr std::uint32_t heapLimitKiB = 256 * 1024;
constexpr std::size_t startsPerCall = 64; // the clock is read between calls

template <class T, void (*Free)(T*)> struct Freer {
    void operator()(T* object) const { Free(object); }
};
using Code = std::unique_ptr<pcre2_code, Freer<pcre2_code, pcre2_code_free>>;
using CompileContext = std::unique_ptr<pcre2_compile_context, Freer<pcre2_compile_context, pcre2_compile_context_free>>;
using MatchContext = std::unique_ptr<pcre2_match_context, Freer<pcre2_match_context, pcre2_match_context_free>>;
using MatchData = std::unique_ptr<pcre2_match_data, Freer<pcre2_match_data, pcre2_match_data_free>>;

/// \b and \B: PCRE2 10.42's own go by its own word characters.
std::string boundary(bool change) {
    const std::string word = "[" + std::string(wordCharacter) + "]";
    const std::string behind = "(?<=" + word + ")", notBehind = "(?<!" + word + ")";
    const std::string ahead = "(?=" + word + ")", notAhead = "(?!" + word + ")";
    return change ? "(?:" + behind + notAhead + "|" + notBehind + ahead + ")"
                  : "(?:" + behind + ahead + "|" + notBehind + notAhead + ")";
}

/// A character class while it is read. What stands for "all but these" (\S, \W, \H) cannot stand among the members: it
/// is put beside them.
struct CharacterClass {
    bool negated = false;
    std::string members;
    std::vector<std::string> allBut;

    std::string written() const {
        const auto inBrackets = [](std::string_view list, bool except) {
            return std::string(except ? "[^" : "[").append(list) + "]";
        };
        if (allBut.empty()) return inBrackets(members, negated);
        // One of the members or one that a list leaves out; negated: none of the members, and of every list.
        std::string out = "(?:";
        if (negated) {
            if (!members.empty()) out += "(?!" + inBrackets(members, false) + ")";
            for (std::size_t i = 1; i < allBut.size(); ++i)
                out += "(?=" + inBrackets(allBut[i], false) + ")";
            return out + inBrackets(allBut.front(), false) + ")";
        }
        if (!members.empty()) out += inBrackets(members, false) + "|";
        for (std::size_t i = 0; i < allBut.size(); ++i)
            out += (i > 0 ? "|" : "") + inBrackets(allBut[i], true);
        return out + ")";
    }
};

/// What a shorthand stands for; empty for others. In a class \w goes without Latin-1's small digits and fractions.
std::string_view shorthand(char escape, bool inClass) {
    switch (escape) {
    case 's':
    case 'S':
        return whiteSpace;
    case 'w':
    case 'W':
        return inClass ? wordMembers : wordCharacter;
    case 'h':
    case 'H':
        return "0-9A-Fa-f";
    default:
        return {};
    }
}

/// The constructs that mean something else to PCRE2, spelled out. Errors: Unsupported.
Result<std::string> translated(std::string_view pattern, const std::string& subject) {
    std::string out;
    std::optional<CharacterClass> open;
    const auto put = [&](std::string_view text) { (open ? open->members : out) += text; };
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '\\' && i + 1 < pattern.size()) {
            const char escape = pattern[++i];
            const std::string_view members = shorthand(escape, open.has_value());
            const bool negated = escape == 'S' || escape == 'W' || escape == 'H';
            if (escape == 'u' && i + 4 < pattern.size()) {
                put("\\x{" + std::string(pattern.substr(i + 1, 4)) + "}"); // \uHHHH
                i += 4;
            } else if (!open && (escape == 'b' || escape == 'B'))
                out += boundary(escape == 'b');
            else if (members.empty())
                put(std::string("\\") + escape);
            else if (!open)
                ((out += negated ? "[^" : "[") += members) += ']';
            else if (negated)
                open->allBut.emplace_back(members);
            else
                open->members += members;
            continue;
        }
        if (!open) {
            if (c != '[') {
                out += c;
                continue;
            }
            open.emplace();
            if (i + 1 < pattern.size() && pattern[i + 1] == '^') {
                open->negated = true;
                ++i;
            }
            if (i + 1 < pattern.size() && pattern[i + 1] == ']') {
                open->members = "\\]"; // in first place it stands for itself
                ++i;
            }
        } else if (c == '[') {
            const std::size_t close = pattern.substr(i, 2) == "[:" ? pattern.find(":]", i + 2) : std::string_view::npos;
            if (close == std::string_view::npos)
                return fail(ErrorCode::Unsupported, subject,
                            "uses a character class inside another one, which Strata does not read.");
            const std::string_view named = pattern.substr(i, close + 2 - i);
            const auto known = std::find_if(posixClasses.begin(), posixClasses.end(),
                                            [&](const auto& posix) { return posix.first == named; });
            if (known == posixClasses.end())
                return fail(ErrorCode::Unsupported, subject,
                            "uses the class " + std::string(named.substr(0, 20)) + ", which Strata does not read.");
            open->members += known->second;
            i = close + 1;
        } else if (c == '&' && i + 1 < pattern.size() && pattern[i + 1] == '&') {
            return fail(ErrorCode::Unsupported, subject,
                        "uses an intersection of character classes (&&), which Strata does not read.");
        } else if (c == ']') {
            out += open->written();
            open.reset();
        } else
            open->members += c;
    }
    if (open) (out += open->negated ? "[^" : "[") += open->members; // never closed: the compiler says so
    return out;
}

} // namespace

struct SplitPattern::Compiled {
    Code code;
    MatchContext limits; ///< read only once made
    std::string literal; ///< plain text, which needs no code; else empty
    std::string subject;
};

Result<SplitPattern> SplitPattern::compile(std::string_view pattern, bool literal, const std::string& subject) {
    if (pattern.empty()) return fail(ErrorCode::BadFormat, subject, "has an empty splitting pattern.");
    if (pattern.size() > longestPattern)
        return fail(ErrorCode::BadFormat, subject, "has a splitting pattern of more than 64 KiB.");
    auto compiled = std::make_shared<Compiled>();
    compiled->subject = subject;
    SplitPattern out;
    if (literal) {
        compiled->literal = pattern;
        out.m_compiled = std::move(compiled);
        return out;
    }
    STRATA_TRY(const std::string text, translated(pattern, subject + ": the splitting pattern"));
    // In Ruby's syntax, which the reference compiles with, ^ and $ stand for the ends of lines.
    constexpr std::uint32_t options =
        PCRE2_UTF | PCRE2_USE_OFFSET_LIMIT | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C;
    const CompileContext context(pcre2_compile_context_create(nullptr));
    if (!context) return fail(ErrorCode::OutOfMemory, subject, "there is not enough memory for its splitting pattern.");
    pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
    int error = 0;
    PCRE2_SIZE where = 0;
    compiled->code.reset(
        pcre2_compile(reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), options, &error, &where, context.get()));
    if (!compiled->code) {
        PCRE2_UCHAR reason[200] = {};
        pcre2_get_error_message(error, reason, sizeof reason);
        return fail(ErrorCode::BadFormat, subject,
                    std::string("has a splitting pattern that is no regular expression: ") +
                        reinterpret_cast<const char*>(reason) + ".");
    }
    pcre2_jit_compile(compiled->code.get(),
                      PCRE2_JIT_COMPLETE); // where it is not available the interpreter does the same
    compiled->limits.reset(pcre2_match_context_create(nullptr));
    if (!compiled->limits)
        return fail(ErrorCode::OutOfMemory, subject, "there is not enough memory for its splitting pattern.");
    pcre2_set_match_limit(compiled->limits.get(), matchLimit);
    pcre2_set_heap_limit(compiled->limits.get(), heapLimitKiB);
    out.m_compiled = std::move(compiled);
    return out;
}

Result<void> SplitPattern::forEachMatch(std::string_view text,
                                        const std::function<void(std::size_t begin, std::size_t end)>& found) const {
    if (const std::string& literal = m_compiled->literal; !literal.empty()) {
        for (std::size_t at = text.find(literal); at != std::string_view::npos;
             at = text.find(literal, at + literal.size()))
            found(at, at + literal.size());
        return {};
    }
    using Clock = std::chrono::steady_clock;
    const auto* const subject = reinterpret_cast<PCRE2_SPTR>(text.data());
    const auto tooSlow = [&] {
        return fail(ErrorCode::BadFormat, m_compiled->subject,
                    "has a splitting pattern that takes too long on this text of " + std::to_string(text.size()) +
                        " bytes.");
    };
    const MatchContext limits(pcre2_match_context_copy(m_compiled->limits.get())); // the offset limit changes
    const MatchData match(pcre2_match_data_create(1, nullptr));
    if (!limits || !match)
        return fail(ErrorCode::OutOfMemory, m_compiled->subject, "there is not enough memory to split the text.");
    // Usual patterns split some 20 MB in a second.
    const auto deadline = Clock::now() + std::chrono::seconds(10) + std::chrono::microseconds(text.size());
    const auto nextCharacter = [&](std::size_t at) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
            ++at;
        return at;
    };
    std::size_t from = 0;
    std::size_t lastEnd = std::string_view::npos;
    unsigned calls = 0;
    while (from <= text.size()) {
        std::size_t window = std::min(from + startsPerCall, text.size());
        pcre2_set_offset_limit(limits.get(), window);
        int count = pcre2_match(m_compiled->code.get(), subject, text.size(), from, PCRE2_NO_UTF_CHECK, match.get(),
                                limits.get());
        if (count == PCRE2_ERROR_JIT_STACKLIMIT)
            count = pcre2_match(m_compiled->code.get(), subject, text.size(), from, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT,
                                match.get(), limits.get());
        if (++calls % 64 == 0 || count < 0)
            if (Clock::now() > deadline) return tooSlow();
        if (count == PCRE2_ERROR_NOMATCH) {
            from = nextCharacter(window);
            continue;
        }
        if (count < 0) return tooSlow(); // a limit was reached
        const PCRE2_SIZE* const span = pcre2_get_ovector_pointer(match.get());
        const std::size_t begin = span[0];
        const std::size_t end = span[1];
        if (begin < from || end < begin || (begin == end && begin == lastEnd)) {
            from = nextCharacter(from); // nothing new: an empty match where the last one ended
            continue;
        }
        found(begin, end);
        lastEnd = end;
        from = begin == end ? nextCharacter(end) : end;
    }
    return {};
}

} // namespace strata
