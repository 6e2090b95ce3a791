// SPDX-License-Identifier: GPL-3.0-or-later
// A chat template, rendered with a conversation; after the first NUL stand other messages as JSON.
#include "model/base/utf8.h"
#include "model/jinja/template.h"
#include "tests/fuzz/fuzz_support.h"

#include <algorithm>

using namespace strata;
using namespace strata::jinja;

namespace {

constexpr std::string_view conversation = R"([{"role": "system", "content": "s"}, {"role": "user", "content": "é\n x"},
    {"role": "assistant", "content": null, "tool_calls": [{"function": {"name": "f", "arguments": {"a": [1, 2.5, true]}}}]},
    {"role": "user", "content": [{"type": "text", "text": "t"}]}])";

Result<void> read(std::string_view input) {
    const auto end = std::min(input.find('\0'), input.size());
    STRATA_TRY(const Template parsed, Template::parse(std::string(input.substr(0, end)), "x"));
    STRATA_TRY(Value messages, valueFromJson(end < input.size() ? input.substr(end + 1) : conversation, "messages"));
    RenderOptions options;
    options.now = 1700000000;
    options.limits = {.steps = 50'000, .bytes = 1 << 20, .output = 1 << 16};
    const Variables variables{{"messages", messages},
                              {"tools", listOf({dictOf({{"name", Value::text("f")}})})},
                              {"bos_token", Value::text("<s>")},
                              {"eos_token", Value::text("</s>")},
                              {"add_generation_prompt", Value::boolean(true)}};
    const auto text = parsed.render(variables, options);
    if (const auto again = parsed.render(variables, options);
        again.has_value() != text.has_value() || (text && *again != *text))
        fuzz::broken("a template does not give the same twice");
    if (!text) return tl::unexpected(text.error());
    fuzz::require(text->size() <= options.limits.output && isValidUtf8(*text), "a text beyond its limits");
    return {};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto result = read(fuzz::textOf(data, size));
    if (!result) fuzz::checkSentence(result.error());
    return 0;
}
