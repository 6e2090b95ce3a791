// SPDX-License-Identifier: GPL-3.0-or-later
// The chat templates of a folder, chosen and rendered: tokenizer_config.json, and behind NULs special_tokens_map.json
// and chat_template.jinja.
#include "model/task/chat_prompt.h"
#include "model/tokenizer/chat_template.h"
#include "tests/fuzz/fuzz_parts.h"

#include <algorithm>

using namespace strata;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto parts = fuzz::partsOf<3>(fuzz::textOf(data, size));
    const auto folder = fuzz::fileOf("tokenizer_config.json", parts[0]).parent_path();
    fuzz::fileOrNone("special_tokens_map.json", parts[1]);
    fuzz::fileOrNone("chat_template.jinja", parts[2]);
    for (const char* const name : {"", "tool_use"}) {
        const auto prompt = ChatPrompt::open(folder, name);
        if (!prompt)
            fuzz::checkSentence(prompt.error());
        else if (*prompt)
            if (const auto text = (*prompt)->render(std::string("s"), {}, "i"); !text)
                fuzz::checkSentence(text.error());
    }
    const auto files = readChatTemplates(folder);
    if (!files) {
        fuzz::checkSentence(files.error());
        fuzz::require(chatTemplate(folder).empty(), "a template that cannot be read");
        return 0;
    }
    const auto isDefault = [](const auto& one) { return one.first == "default"; };
    const auto first = std::ranges::find_if(files->templates, isDefault);
    fuzz::require(first == files->templates.end() || first == files->templates.begin(), "the default is not the first");
    fuzz::require(chatTemplate(folder) == (first == files->templates.end() ? std::string() : first->second),
                  "the default is another one");
    return 0;
}
