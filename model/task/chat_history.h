// SPDX-License-Identifier: GPL-3.0-or-later
// The earlier turns of a conversation, as a field of a chat task.
#pragma once

#include "model/base/result.h"

#include <string>
#include <vector>

namespace strata {

struct ChatTurn {
    std::string role; ///< "user" or "assistant"
    std::string content;
    friend bool operator==(const ChatTurn&, const ChatTurn&) = default;
};

/// The field of Task::takesHistory that holds them, as chatTurnsToText() writes it.
inline constexpr const char* historyField = "history";
inline constexpr std::size_t mostChatTurns = 1000;

/// [{"role": "user", "content": "…"}, {"role": "assistant", "content": "…"}, …] on one line; "" for no turn.
std::string chatTurnsToText(const std::vector<ChatTurn>& turns);
/// The turns of such a text, which a user begins and an answer ends, in turn; none of an empty one. Errors (BadData,
/// with `subject`): anything else, more than mostChatTurns.
Result<std::vector<ChatTurn>> chatTurnsFromText(const std::string& text, const std::string& subject);

} // namespace strata
