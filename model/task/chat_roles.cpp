#include "model/task/chat_roles.h"

#include <array>

namespace strata {
namespace {

bool has(const std::string& text, const char* mark) {
    return text.find(mark) != std::string::npos;
}

Layout custom(std::string header, std::string endOfTurn, std::string separator) {
    Layout layout;
    layout.name = "custom";
    layout.header = std::move(header);
    layout.endOfTurn = std::move(endOfTurn);
    layout.separator = std::move(separator);
    return layout;
}

/// A line break as it stands in a Jinja string: itself, or spelled "\n".
std::size_t lineBreakLength(const std::string& text, std::size_t at) {
    if (text.compare(at, 1, "\n") == 0) return 1;
    return text.compare(at, 2, "\\n") == 0 ? 2 : 0;
}

/// The system text that stands literally between `begin` with a line break and `end`, in one string of the template: a
/// text that is put together from the messages has an end of its string in between.
std::string literalSystem(const std::string& text, const std::string& begin, const std::string& end) {
    for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at + 1)) {
        std::size_t from = at + begin.size();
        std::size_t breaks = 0;
        while (const std::size_t length = lineBreakLength(text, from)) {
            from += length;
            ++breaks;
        }
        const std::size_t to = text.find(end, from);
        if (breaks == 0 || to == std::string::npos || to == from) continue;
        std::string system = text.substr(from, to - from);
        const std::array seams{"{{", "{%", "}}", "%}", "' +", "'+", "\" +", "\"+", "' ~", "\" ~", "' }", "\" }"};
        bool literal = true;
        for (const char* seam : seams)
            literal = literal && !has(system, seam);
        if (!literal) continue;
        for (std::size_t slash = system.find('\\'); slash != std::string::npos && slash + 1 < system.size();
             slash = system.find('\\', slash + 1)) {
            const char escaped = system[slash + 1];
            system.replace(slash, 2, 1, escaped == 'n' ? '\n' : escaped);
        }
        return system;
    }
    return {};
}

} // namespace

std::optional<ChatRoles> chatRoles(const std::string& text) {
    ChatRoles roles;
    roles.answerRole = "assistant";
    // A template writes its BOS itself; marks alone do not say, and chatml has none.
    const bool isTemplate = has(text, "{%") || has(text, "{{");
    roles.bos = has(text, "bos_token") || has(text, "<|begin_of_text|>") || has(text, "<bos>") ||
                (!isTemplate && !has(text, "<|im_start|>"));
    if (has(text, "<|start_header_id|>")) {
        roles.layout = *namedLayout("llama3");
    } else if (has(text, "<|im_start|>")) {
        roles.layout = *namedLayout("chatml");
        roles.defaultSystem = literalSystem(text, "<|im_start|>system", "<|im_end|>");
    } else if (has(text, "<start_of_turn>")) {
        roles.layout = custom("<start_of_turn>{role}\n", "<end_of_turn>", "\n");
        roles.answerRole = "model";
        roles.takesSystem = false;
    } else if (has(text, "<|user|>")) {
        roles.layout = custom("<|{role}|>\n", has(text, "<|end|>") ? "<|end|>" : "</s>", "\n");
    } else
        return std::nullopt;
    return roles;
}

} // namespace strata
