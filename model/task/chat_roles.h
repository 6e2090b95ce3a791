// SPDX-License-Identifier: GPL-3.0-or-later
// In which turns a model without a chat template was taught to chat, guessed from the marks that its tokenizer has.
#pragma once

#include "model/task/task.h"

#include <optional>
#include <string>

namespace strata {

struct ChatRoles {
    Layout layout;
    std::string answerRole;  ///< "assistant"; "model" for Gemma
    bool bos = true;         ///< one BOS in front
    bool takesSystem = true; ///< false: such turns have no system text
};

/// `marks`: names of tokens, "<|im_start|> …". Known are those of llama3, chatml (Qwen, SmolLM2 …), Gemma, Phi-3 and
/// Zephyr; empty for others.
std::optional<ChatRoles> chatRoles(const std::string& marks);

} // namespace strata
