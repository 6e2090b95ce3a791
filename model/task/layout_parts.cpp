// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/layout_parts.h"

#include "model/task/conversation.h"

namespace strata {

Result<std::vector<LayoutPart>> layoutParts(const Tokenizer* tokenizer, const Task& task,
                                            const std::map<std::string, std::string>& fields,
                                            const std::vector<std::string>& answers) {
    using Kind = LayoutPart::Kind;
    if (answers.size() > task.levels.size())
        return fail(ErrorCode::BadData, "task " + task.name,
                    "has " + std::to_string(task.levels.size()) + " levels, but there are " +
                        std::to_string(answers.size()) + " answers.");
    STRATA_TRY(const std::string opening, openingText(task, fields));
    STRATA_TRY(const std::string turn, inputText(task, fields));
    const auto [before, after] = inputMarks(task);
    const std::string input =
        turn.empty() ? turn : turn.substr(before.size(), turn.size() - before.size() - after.size());
    std::vector<LayoutPart> parts{{Kind::Opening, -1, opening + before, {}, 0}, {Kind::Input, -1, input, {}, 0}};
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const int level = int(i);
        STRATA_TRY(const std::string instruction, instructionText(task, level, fields, answers));
        parts.push_back({Kind::Turn,
                         level,
                         (i > 0 ? task.layout.separator : after) + instruction + answerHeader(task, level),
                         {},
                         0});
        parts.push_back({Kind::Answer, level, answers[i] + task.layout.endOfTurn, {}, 0});
    }
    if (tokenizer) {
        STRATA_TRY(const EncodedRow row, encodeTeacherForced(*tokenizer, task, fields, answers));
        std::vector<std::int32_t> begins{0, row.textBegin};
        std::int32_t end = row.textEnd;
        for (const LevelSpan& span : row.spans) {
            begins.push_back(end);
            begins.push_back(span.begin);
            end = span.end;
        }
        begins.push_back(answers.empty() ? static_cast<std::int32_t>(row.ids.size()) : end);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            parts[i].begin = begins[i];
            parts[i].ids.assign(row.ids.begin() + begins[i], row.ids.begin() + begins[i + 1]);
        }
    }
    if (answers.empty()) parts[1].text += after; // nothing follows that would bring it
    std::erase_if(parts, [](const LayoutPart& part) { return part.text.empty() && part.ids.empty(); });
    return parts;
}

} // namespace strata
