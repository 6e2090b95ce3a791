// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/normalizer.h"

#include "model/tokenizer/json_parts.h"
#include "model/tokenizer/unicode_class.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace strata {
namespace {

constexpr std::size_t largestResult = std::size_t{64} << 20;

template <class... Functions> struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions> Overloaded(Functions...) -> Overloaded<Functions...>;

std::string stripped(std::string_view text, bool left, bool right) {
    if (left) text.remove_prefix(leadingWhiteSpace(text));
    if (right) text.remove_suffix(trailingWhiteSpace(text));
    return std::string(text);
}

} // namespace

Result<Normalizer::Step> Normalizer::step(const nlohmann::json& spec, const std::string& type,
                                          const std::string& subject) {
    const std::string where = subject + ": normalizer";
    if (type == "NFC") return Form{UnicodeForm::Nfc};
    if (type == "NFD") return Form{UnicodeForm::Nfd};
    if (type == "NFKC") return Form{UnicodeForm::Nfkc};
    if (type == "NFKD") return Form{UnicodeForm::Nfkd};
    if (type == "Lowercase") return Lowercase{};
    if (type == "StripAccents") return StripAccents{};
    if (type == "Strip") {
        STRATA_TRY(const bool left, flagUnder(spec, "strip_left", true, where));
        STRATA_TRY(const bool right, flagUnder(spec, "strip_right", true, where));
        return Strip{left, right};
    }
    if (type == "Prepend") {
        STRATA_TRY(std::string text, requiredText(spec, "prepend", where));
        return Prepend{std::move(text)};
    }
    if (type == "Replace") {
        STRATA_TRY(const WrittenPattern pattern, patternUnder(spec, where));
        STRATA_TRY(std::string content, requiredText(spec, "content", where));
        STRATA_TRY(SplitPattern compiled, SplitPattern::compile(pattern.text, pattern.literal, subject));
        return Replace{std::move(compiled), std::move(content)};
    }
    return fail(ErrorCode::Unsupported, subject,
                "has the normalizer " + type +
                    "; Strata reads NFC, NFD, NFKC, NFKD, Lowercase, StripAccents, Strip, Prepend and Replace.");
}

Result<Normalizer> Normalizer::fromJson(const nlohmann::json& spec, const std::string& subject) {
    Normalizer out;
    out.m_subject = subject;
    if (spec.is_null()) return out;
    STRATA_CHECK(forEachStep(spec, "normalizers", subject + ": normalizer",
                             [&](const nlohmann::json& object, const std::string& type) -> Result<void> {
                                 STRATA_TRY(auto read, step(object, type, subject));
                                 out.m_steps.push_back(std::move(read));
                                 return {};
                             }));
    return out;
}

Result<std::string> Normalizer::applied(const Replace& step, const std::string& text, std::size_t& atStart) const {
    std::string out;
    out.reserve(text.size());
    std::size_t done = 0;
    std::size_t first = 0; // how much of `out` comes from the first character
    const auto copy = [&](std::size_t begin, std::size_t end) {
        if (begin < atStart) first = out.size() + std::min(end, atStart) - begin;
        out.append(text, begin, end - begin);
    };
    STRATA_CHECK(step.pattern.forEachMatch(text, [&](std::size_t begin, std::size_t end) {
        if (out.size() > largestResult) return;
        copy(done, begin);
        out += step.content;
        if (end <= atStart) first = out.size(); // what is put in belongs to the last character of the match
        done = end;
    }));
    copy(done, text.size());
    atStart = first;
    return out;
}

Result<std::string> Normalizer::apply(std::string_view text, std::size_t* atStart) const {
    std::string current(text);
    std::size_t first = atStart ? *atStart : 0;
    // A step that goes character by character does to the first one what it does to it alone.
    const auto changed = [&](const auto& change) -> Result<std::string> {
        if (first > 0) first = change(std::string_view(current).substr(0, first)).size();
        return change(current);
    };
    for (const Step& step : m_steps) {
        auto next = std::visit(
            Overloaded{[&](const Form& form) {
                           return changed([&](std::string_view part) { return normalizedUnicode(part, form.form); });
                       },
                       [&](const Lowercase&) { return changed(lowercased); },
                       [&](const StripAccents&) { return changed(withoutMarks); },
                       [&](const Strip& strip) -> Result<std::string> {
                           if (strip.left) first -= std::min(first, leadingWhiteSpace(current));
                           return stripped(current, strip.left, strip.right);
                       },
                       [&](const Prepend& prepend) -> Result<std::string> {
                           if (current.empty()) return current;
                           if (first > 0) first += prepend.text.size();
                           return prepend.text + current;
                       },
                       [&](const Replace& replace) { return applied(replace, current, first); }},
            step);
        if (!next) return next;
        current = std::move(*next);
        if (current.size() > largestResult)
            return fail(ErrorCode::BadFormat, m_subject,
                        "has a normalizer that makes more than 64 MiB of this text of " + std::to_string(text.size()) +
                            " bytes.");
    }
    if (atStart) *atStart = std::min(first, current.size());
    return current;
}

} // namespace strata
