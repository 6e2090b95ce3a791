// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/chat_history.h"

#include "model/base/json_file.h"
#include "model/base/json_reader.h"

#include <nlohmann/json.hpp>

namespace strata {

std::string chatTurnsToText(const std::vector<ChatTurn>& turns) {
    if (turns.empty()) return {};
    nlohmann::json list = nlohmann::json::array();
    for (const ChatTurn& turn : turns)
        list.push_back({{"role", turn.role}, {"content", turn.content}});
    return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<std::vector<ChatTurn>> chatTurnsFromText(const std::string& text, const std::string& subject) {
    std::vector<ChatTurn> turns;
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) return turns;
    STRATA_TRY(const nlohmann::json list, parseJson(text, subject));
    const auto refuse = [&](const std::string& what) { return fail(ErrorCode::BadData, subject, what); };
    if (!list.is_array())
        return refuse("must be a list of turns, [{\"role\": \"user\", \"content\": \"…\"}, {\"role\": \"assistant\", "
                      "\"content\": \"…\"}].");
    if (list.size() > mostChatTurns)
        return refuse("has " + std::to_string(list.size()) + " turns; a conversation has at most " +
                      std::to_string(mostChatTurns) + ".");
    for (const nlohmann::json& item : list) {
        const char* const expected = turns.size() % 2 == 0 ? "user" : "assistant";
        const std::string which = "turn " + std::to_string(turns.size() + 1);
        JsonProblem problem{subject + ", " + which, ErrorCode::BadData, {}};
        const JsonReader reader(item, problem);
        ChatTurn& turn = turns.emplace_back();
        reader.required("role", turn.role);
        reader.required("content", turn.content);
        if (problem.error) return tl::unexpected<Error>(*problem.error);
        if (turn.role != expected)
            return refuse(which + " must be of the role \"" + expected + "\": user and assistant speak in turn.");
    }
    if (turns.size() % 2 != 0)
        return refuse("must end with an answer, of the role \"assistant\"; what is asked now is the input.");
    return turns;
}

} // namespace strata
