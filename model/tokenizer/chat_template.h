// SPDX-License-Identifier: GPL-3.0-or-later
// The chat template that lies with a model, as text, and the names of the tokens that it may write.
#pragma once

#include "model/base/result.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace strata {

struct ChatTemplateFiles {
    /// Name ("default", "tool_use") and text; the default one first where there is one.
    std::vector<std::pair<std::string, std::string>> templates;
    /// "bos_token" and "<s>" …: what a template sees under these names.
    std::vector<std::pair<std::string, std::string>> specialTokens;
    std::vector<std::string> additionalTokens; ///< additional_special_tokens
    std::string marks; ///< without a template: those of the tokens that templates are made of which the tokenizer has
};

/// `model`: a model folder (chat_template.jinja and additional_chat_templates/NAME.jinja, else chat_template of
/// tokenizer_config.json, a text or a list of named ones) or a GGUF file (tokenizer.chat_template and
/// tokenizer.chat_template.NAME). Special tokens are those of tokenizer_config.json, special_tokens_map.json and the
/// tokenizer class's own, or the GGUF file's ids. Errors: a template that is no text, too large, or cannot be read.
/// What has neither template nor marks is no error: other readers say what is wrong with such files.
Result<ChatTemplateFiles> readChatTemplates(const std::filesystem::path& model);

/// The default template's text; empty when there is none or it cannot be read.
std::string chatTemplate(const std::filesystem::path& model);

} // namespace strata
