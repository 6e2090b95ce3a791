// SPDX-License-Identifier: GPL-3.0-or-later
// A model's own chat template, rendered: what a conversation is to the model.
#pragma once

#include "model/jinja/template.h"
#include "model/task/chat_history.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace strata {

/// What a template does, found out by rendering conversations of marked texts and comparing them.
struct ChatShape {
    bool takesSystem = false;
    std::string defaultSystem; ///< what it writes when no system message is given; empty: nothing
    std::string endOfTurn;     ///< closes an answer; empty: only the model's end token does
    std::string separator;     ///< blanks between a closed answer and what follows
    bool endKnown = true;      ///< false: the template did not tell how an answer ends
};

/// Immutable: may be used on several threads at once.
class ChatPrompt {
public:
    /// Null where the model (a folder or GGUF file) has no template. `name`: one of several; empty: "default", or the
    /// only one. Errors: a template that cannot be read, parsed or rendered (with its line), no template of that name.
    static Result<std::shared_ptr<const ChatPrompt>> open(const std::filesystem::path& model,
                                                          const std::string& name = {});
    static Result<std::shared_ptr<const ChatPrompt>> make(const std::string& text, std::string subject,
                                                          jinja::Variables variables);

    /// `messages` is a list of dictionaries {"role", "content", …}, as apply_chat_template takes them; `more` are
    /// further variables ("tools"). Special tokens are in the text: nothing is put in front of its ids. Errors: no
    /// message, a message that is none, what the template refuses.
    Result<std::string> render(const jinja::Value& messages, bool generationPrompt,
                               const jinja::Variables& more = {}) const;
    /// A system text, or none, what was said before, and what the user says now.
    Result<std::string> render(const std::optional<std::string>& system, const std::vector<ChatTurn>& history,
                               const std::string& input, bool generationPrompt = true) const;

    const ChatShape& shape() const { return m_shape; }

private:
    ChatPrompt(jinja::Template parsed, std::string subject, jinja::Variables variables)
        : m_template(std::move(parsed)), m_subject(std::move(subject)), m_variables(std::move(variables)) {}
    Result<void> findShape();

    jinja::Template m_template;
    std::string m_subject;
    jinja::Variables m_variables;
    ChatShape m_shape;
};

} // namespace strata
