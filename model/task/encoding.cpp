// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/encoding.h"

#include "model/task/conversation.h"

#include <algorithm>

namespace strata {
namespace {

/// The literal parts of a layout that could be pieces of a vocabulary: "<eot>", and the ends of headers round the role.
struct Marks {
    std::vector<std::string> literals;                             ///< longest first
    std::vector<std::pair<std::string, std::string>> roundedRoles; ///< prefix and suffix of a header, "<" and ">"
};

std::string_view stripped(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

Marks marksOf(const Layout& layout) {
    Marks marks;
    std::vector<std::string> parts = {layout.begin,
                                      layout.endOfTurn,
                                      layout.systemHeader.value_or(""),
                                      layout.systemEnd.value_or(""),
                                      layout.inputHeader.value_or(""),
                                      layout.inputEnd.value_or("")};
    const auto role = layout.header.find("{role}");
    if (role == std::string::npos) {
        parts.push_back(layout.header);
    } else {
        const std::string before(stripped(layout.header.substr(0, role))),
            after(stripped(layout.header.substr(role + 6)));
        if (!before.empty() && !after.empty()) marks.roundedRoles.emplace_back(before, after);
        parts.push_back(before);
        parts.push_back(after);
    }
    for (const std::string& part : parts) {
        marks.literals.emplace_back(stripped(part));
        // A header of several marks, "<|begin|><|turn|>": each by itself.
        for (auto open = part.find('<'); open != std::string::npos; open = part.find('<', open + 1))
            if (const auto close = part.find('>', open); close != std::string::npos)
                marks.literals.push_back(part.substr(open, close + 1 - open));
    }
    std::sort(marks.literals.begin(), marks.literals.end(), [](const std::string& a, const std::string& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    marks.literals.erase(std::unique(marks.literals.begin(), marks.literals.end()), marks.literals.end());
    std::erase_if(marks.literals, [](const std::string& mark) { return mark.size() < 2; }); // a lone "<" is text
    return marks;
}

/// The mark that starts at `at`, with its piece; empty length when there is none.
std::pair<std::size_t, TokenId> markAt(const Tokenizer& tokenizer, const Marks& marks, std::string_view text,
                                       std::size_t at) {
    constexpr std::size_t longestRole = 64;
    for (const auto& [before, after] : marks.roundedRoles) {
        if (text.substr(at, before.size()) != before) continue;
        const auto end = text.find(after, at + before.size());
        if (end == std::string_view::npos || end - at > longestRole) continue;
        const auto whole = text.substr(at, end + after.size() - at);
        if (const auto piece = tokenizer.find(whole)) return {whole.size(), *piece};
    }
    for (const std::string& mark : marks.literals)
        if (text.substr(at, mark.size()) == mark)
            if (const auto piece = tokenizer.find(mark)) return {mark.size(), *piece};
    return {0, TokenId{}};
}

void appendTo(std::vector<TokenId>& out, const std::vector<TokenId>& ids) {
    out.insert(out.end(), ids.begin(), ids.end());
}

/// How many tokens of the user's turn are its header, and how many close it.
Result<std::pair<std::int32_t, std::int32_t>> marksRoundInput(const Tokenizer& tokenizer, const Task& task,
                                                              const std::vector<TokenId>& turn) {
    std::pair<std::int32_t, std::int32_t> counts{0, 0};
    const auto [before, after] = inputMarks(task);
    if (!before.empty()) {
        STRATA_TRY(const auto ids, encodeWithMarks(tokenizer, task.layout, before));
        if (ids.size() <= turn.size() && std::equal(ids.begin(), ids.end(), turn.begin()))
            counts.first = static_cast<std::int32_t>(ids.size());
    }
    if (!after.empty()) {
        STRATA_TRY(const auto ids, encodeWithMarks(tokenizer, task.layout, after));
        if (ids.size() + static_cast<std::size_t>(counts.first) <= turn.size() &&
            std::equal(ids.rbegin(), ids.rend(), turn.rbegin()))
            counts.second = static_cast<std::int32_t>(ids.size());
    }
    return counts;
}

} // namespace

Result<std::vector<TokenId>> encodeWithMarks(const Tokenizer& tokenizer, const Layout& layout, std::string_view text) {
    if (tokenizer.kind() != "sentencepiece") return tokenizer.encode(text);
    const Marks marks = marksOf(layout);
    // With tokens beside its model the tokenizer finds them itself, and knows what stands at the beginning of the text.
    for (const std::string& mark : marks.literals) {
        const auto piece = tokenizer.find(mark);
        if (!piece) continue;
        STRATA_TRY(const auto alone, tokenizer.encode(mark));
        if (alone.size() == 1 && alone.front() == *piece) return tokenizer.encode(text);
    }
    std::string starts; // the bytes a mark can begin with
    for (const auto& mark : marks.literals)
        starts += mark.front();
    for (const auto& [before, after] : marks.roundedRoles)
        starts += before.front();
    std::vector<TokenId> ids;
    std::size_t begin = 0;
    const auto flush = [&](std::size_t end) -> Result<void> {
        if (end == begin) return {};
        STRATA_TRY(const auto part, tokenizer.encode(text.substr(begin, end - begin)));
        appendTo(ids, part);
        return {};
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto [length, piece] = starts.find(text[at]) == std::string::npos ? std::pair{std::size_t{0}, TokenId{}}
                                                                                : markAt(tokenizer, marks, text, at);
        if (length == 0) {
            ++at;
            continue;
        }
        STRATA_CHECK(flush(at));
        ids.push_back(piece);
        begin = at += length;
    }
    STRATA_CHECK(flush(text.size()));
    return ids;
}

Result<std::vector<TokenId>> closingIds(const Tokenizer& tokenizer, const Layout& layout) {
    if (!layout.endOfTurn.empty()) return encodeWithMarks(tokenizer, layout, layout.endOfTurn);
    std::vector<TokenId> ids;
    if (const auto eos = tokenizer.eos()) ids.push_back(*eos);
    return ids;
}

Result<std::vector<TokenId>> encodeAnswer(const Tokenizer& tokenizer, const Layout& layout, std::string_view answer) {
    STRATA_TRY(auto ids, encodeWithMarks(tokenizer, layout, std::string(answer) + layout.endOfTurn));
    if (layout.endOfTurn.empty())
        if (const auto eos = tokenizer.eos()) ids.push_back(*eos);
    return ids;
}

std::vector<TokenId> withBos(const Tokenizer& tokenizer, const Task& task, std::vector<TokenId> ids) {
    const auto bos = tokenizer.bos();
    if (task.bos.value_or(tokenizer.addsBos()) && bos && (ids.empty() || ids.front() != *bos))
        ids.insert(ids.begin(), *bos);
    return ids;
}

Result<EncodedPrompt> encodePrompt(const Tokenizer& tokenizer, const Task& task,
                                   const std::map<std::string, std::string>& fields, bool answerBegins) {
    std::vector<std::string> parts;
    if (task.chat && !answerBegins) {
        STRATA_TRY(std::string text, templateText(task, fields, false));
        parts = {std::move(text)};
    } else {
        STRATA_TRY(std::string opening, openingText(task, fields));
        STRATA_TRY(std::string input, inputText(task, fields));
        STRATA_TRY(std::string last, instructionText(task, 0, fields, {}, Purpose::Decoding));
        if (answerBegins) last += answerHeader(task, 0);
        parts = {std::move(opening), std::move(input), std::move(last)};
    }
    EncodedPrompt out;
    for (const std::string& text : parts) {
        if (text.empty()) continue;
        STRATA_TRY(const auto ids, encodeWithMarks(tokenizer, task.layout, text));
        appendTo(out.ids, ids);
        out.text += text;
    }
    out.ids = withBos(tokenizer, task, std::move(out.ids));
    return out;
}

Result<EncodedRow> encodeTeacherForced(const Tokenizer& tokenizer, const Task& task,
                                       const std::map<std::string, std::string>& fields,
                                       const std::vector<std::string>& answers) {
    if (answers.size() > task.levels.size())
        return fail(ErrorCode::BadData, "task " + task.name,
                    "has " + std::to_string(task.levels.size()) + " levels, but there are " +
                        std::to_string(answers.size()) + " answers.");
    const Layout& layout = task.layout;
    EncodedRow row;
    STRATA_TRY(const std::string opening, openingText(task, fields));
    STRATA_TRY(const std::string input, inputText(task, fields));
    STRATA_TRY(row.ids, encodeWithMarks(tokenizer, layout, opening));
    row.textBegin = static_cast<std::int32_t>(row.ids.size());
    STRATA_TRY(const auto inputIds, encodeWithMarks(tokenizer, layout, input));
    appendTo(row.ids, inputIds);
    row.textEnd = static_cast<std::int32_t>(row.ids.size());
    STRATA_TRY(const auto marks, marksRoundInput(tokenizer, task, inputIds));
    row.textBegin += marks.first;
    row.textEnd -= marks.second;
    const std::size_t withoutBos = row.ids.size();
    row.ids = withBos(tokenizer, task, std::move(row.ids));
    row.textBegin += static_cast<std::int32_t>(row.ids.size() - withoutBos);
    row.textEnd += static_cast<std::int32_t>(row.ids.size() - withoutBos);

    for (std::size_t i = 0; i < answers.size(); ++i) {
        const int level = static_cast<int>(i);
        const std::string separator = i > 0 ? layout.separator : std::string(); // the input's turn brings its own
        STRATA_TRY(const std::string instruction, instructionText(task, level, fields, answers));
        const std::string before = separator + instruction + answerHeader(task, level);
        STRATA_TRY(const auto head, encodeWithMarks(tokenizer, layout, before));
        std::vector<TokenId> answer;
        bool apart = true;
        if (instruction.empty()) {
            // Together with its header, unless the tokenizer would join the two: then the segment has no clean
            // beginning.
            STRATA_TRY(auto whole, encodeAnswer(tokenizer, layout, before + answers[i]));
            if (whole.size() >= head.size() && std::equal(head.begin(), head.end(), whole.begin())) {
                answer.assign(whole.begin() + static_cast<std::ptrdiff_t>(head.size()), whole.end());
                apart = false;
            }
        }
        if (apart) {
            STRATA_TRY(answer, encodeAnswer(tokenizer, layout, answers[i]));
        }
        appendTo(row.ids, head);
        const auto begin = static_cast<std::int32_t>(row.ids.size());
        appendTo(row.ids, answer);
        row.spans.push_back({level, begin, static_cast<std::int32_t>(row.ids.size())});
    }
    return row;
}

} // namespace strata
