// Which roles a model was taught to chat in, read out of its chat template by the marks that it writes.
#pragma once

#include "model/task/task.h"

#include <optional>
#include <string>

namespace strata {

struct ChatRoles {
    Layout layout;
    std::string answerRole; ///< "assistant"; "model" for Gemma
    std::string
        defaultSystem; ///< what the template writes when no system message is given; empty: nothing, or not to be read
    bool bos = true;   ///< one BOS in front
    bool takesSystem = true; ///< false: the template has no system turn
};

/// `chatTemplate`: a Jinja template, or marks alone. Known are llama3, chatml (Qwen, SmolLM2 …), Gemma, Phi-3 and
/// Zephyr; empty for others.
std::optional<ChatRoles> chatRoles(const std::string& chatTemplate);

} // namespace strata
