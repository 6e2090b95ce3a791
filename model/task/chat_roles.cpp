// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/chat_roles.h"

namespace strata {
namespace {

Layout custom(std::string header, std::string endOfTurn, std::string separator) {
    Layout layout;
    layout.name = "custom";
    layout.header = std::move(header);
    layout.endOfTurn = std::move(endOfTurn);
    layout.separator = std::move(separator);
    return layout;
}

} // namespace

std::optional<ChatRoles> chatRoles(const std::string& marks) {
    const auto has = [&](const char* mark) { return marks.find(mark) != std::string::npos; };
    ChatRoles roles;
    roles.answerRole = "assistant";
    roles.bos = !has("<|im_start|>"); // chatml has none
    if (has("<|start_header_id|>")) {
        roles.bos = true;
        roles.layout = *namedLayout("llama3");
    } else if (has("<|im_start|>")) {
        roles.layout = *namedLayout("chatml");
    } else if (has("<start_of_turn>")) {
        roles.layout = custom("<start_of_turn>{role}\n", "<end_of_turn>", "\n");
        roles.answerRole = "model";
        roles.takesSystem = false;
    } else if (has("<|user|>")) {
        roles.layout = custom("<|{role}|>\n", has("<|end|>") ? "<|end|>" : "</s>", "\n");
    } else
        return std::nullopt;
    return roles;
}

} // namespace strata
