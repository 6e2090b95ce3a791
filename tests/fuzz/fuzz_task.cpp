// SPDX-License-Identifier: GPL-3.0-or-later
// *.task.json, and the conversation that it makes of some fields.
#include "model/task/conversation.h"
#include "model/task/task.h"
#include "tests/fuzz/fuzz_support.h"

using namespace strata;

namespace {

Result<void> read(const std::filesystem::path& path) {
    STRATA_TRY(const Task task, readTask(path));
    fuzz::require(!task.levels.empty() && !task.fields.empty(), "a task without levels or fields");
    std::map<std::string, std::string> fields{{"input", "x {y}"}, {"system", "s"}, {"subtask_1", "t"}};
    fillInitialFields(task, fields);
    STRATA_TRY(const std::string opening, openingText(task, fields));
    STRATA_TRY(const std::string input, inputText(task, fields));
    std::vector<std::string> answers;
    for (int level = 0; level < static_cast<int>(task.levels.size()); ++level) {
        STRATA_CHECK(instructionText(task, level, fields, answers));
        answerHeader(task, level);
        answers.emplace_back("a");
    }
    return {};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto result = read(fuzz::fileOf("x.task.json", fuzz::textOf(data, size)));
    if (!result) fuzz::checkSentence(result.error());
    return 0;
}
