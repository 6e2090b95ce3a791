// The chat template that lies with a model, as text: which marks it writes is for others to read out of it.
#pragma once

#include <filesystem>
#include <string>

namespace strata {

/// `model`: a model folder (chat_template.jinja, else the key chat_template of tokenizer_config.json) or a GGUF file
/// (tokenizer.chat_template). Without a template: the names of the tokens that chat templates are made of, as far as
/// the tokenizer has them. Empty when there is neither, also for files that cannot be read: other readers say what is
/// wrong with those.
std::string chatTemplate(const std::filesystem::path& model);

} // namespace strata
