// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/chat_prompt.h"

#include "model/base/field_names.h"
#include "model/base/shown_text.h"
#include "model/tokenizer/chat_template.h"

#include <algorithm>

namespace strata {
namespace {

using jinja::Value;

// Texts that no template has: letters and digits only, so that trimming and capitals leave them alone.
const std::string user1 = "Qz7userA", answer1 = "Qz7answerB", user2 = "Qz7userC", system1 = "Qz7systemD";

Value message(const char* role, const std::string& content) {
    return jinja::dictOf({{"role", Value::text(role)}, {"content", Value::text(content)}});
}

/// `text` between its first `begin` and the next `end` (empty: its end).
std::optional<std::string> between(const std::string& text, const std::string& begin, const std::string& end) {
    const std::size_t at = text.find(begin);
    if (at == std::string::npos) return std::nullopt;
    const std::size_t from = at + begin.size();
    const std::size_t to = end.empty() ? text.size() : text.find(end, from);
    if (to == std::string::npos) return std::nullopt;
    return text.substr(from, to - from);
}

/// What both begin with, whole marks only: of "<|end|><|user|>" and "<|end|><|assistant|>" that is "<|end|>".
std::string commonMarks(const std::string& a, const std::string& b) {
    const auto [one, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    std::string common(a.begin(), one);
    if (one == a.end() || other == b.end()) return common;
    const std::size_t last = common.find_last_of(">]} \n\t");
    common.resize(last == std::string::npos ? 0 : last + 1);
    return common;
}

/// As apply_chat_template prepares messages: keys that hold nothing go, and what a model thought stands under every
/// name that templates look for.
Result<Value> preparedMessage(const Value& given, const std::string& subject) {
    if (!given.dict())
        return fail(ErrorCode::BadData, subject,
                    "each message must be an object {\"role\": …, \"content\": …}, not a " + typeName(given) + ".");
    std::vector<std::pair<std::string, Value>> items;
    const auto find = [&](const char* name) {
        return std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.first == name; });
    };
    for (const auto& [key, value] : given.dict()->items)
        if (!value.isNone()) items.emplace_back(*key.text(), value);
    for (const char* const name : {"reasoning_content", "thinking", "reasoning"}) {
        const auto found = find(name);
        if (found == items.end()) continue;
        const Value reasoning = found->second;
        if (find("thinking") == items.end()) items.emplace(items.begin(), "thinking", reasoning);
        if (const auto standard = find("reasoning_content"); standard != items.end())
            standard->second = reasoning;
        else
            items.emplace_back("reasoning_content", reasoning);
        break;
    }
    return jinja::dictOf(std::move(items));
}

} // namespace

Result<std::shared_ptr<const ChatPrompt>> ChatPrompt::open(const std::filesystem::path& model,
                                                           const std::string& name) {
    STRATA_TRY(ChatTemplateFiles files, readChatTemplates(model));
    if (files.templates.empty()) {
        if (name.empty()) return std::shared_ptr<const ChatPrompt>();
        return fail(ErrorCode::BadArgument, model.string(),
                    "has no chat template, so none named " + quotedName(name) + ".");
    }
    auto chosen = files.templates.begin();
    const bool named = !name.empty();
    const std::string wanted = named ? name : "default";
    while (chosen != files.templates.end() && chosen->first != wanted)
        ++chosen;
    if (chosen == files.templates.end() && !named && files.templates.size() == 1) chosen = files.templates.begin();
    if (chosen == files.templates.end()) {
        std::vector<std::string> names;
        for (const auto& known : files.templates)
            names.push_back(known.first);
        return fail(ErrorCode::BadArgument, model.string(),
                    "has chat templates of these names: " + shownNames(names) + "; none is " + quotedName(wanted) +
                        ".");
    }
    jinja::Variables variables;
    for (auto& [token, text] : files.specialTokens)
        variables.emplace_back(token, Value::text(std::move(text)));
    if (!files.additionalTokens.empty()) {
        jinja::Values tokens;
        for (std::string& token : files.additionalTokens)
            tokens.push_back(Value::text(std::move(token)));
        variables.emplace_back("additional_special_tokens", jinja::listOf(std::move(tokens)));
    }
    std::string subject = model.string() + ", chat template";
    if (chosen->first != "default") subject += " " + quotedName(chosen->first);
    return make(chosen->second, std::move(subject), std::move(variables));
}

Result<std::shared_ptr<const ChatPrompt>> ChatPrompt::make(const std::string& text, std::string subject,
                                                           jinja::Variables variables) {
    STRATA_TRY(auto parsed, jinja::Template::parse(text, subject));
    const std::shared_ptr<ChatPrompt> out(new ChatPrompt(std::move(parsed), std::move(subject), std::move(variables)));
    STRATA_CHECK(out->findShape());
    return out;
}

Result<std::string> ChatPrompt::render(const Value& messages, bool generationPrompt,
                                       const jinja::Variables& more) const {
    const jinja::Sequence* const list = messages.sequence();
    if (!list || list->items.empty())
        return fail(ErrorCode::BadData, m_subject,
                    "needs a list of at least one message {\"role\": …, \"content\": …}.");
    jinja::Values prepared;
    for (const Value& one : list->items) {
        STRATA_TRY(Value ready, preparedMessage(one, m_subject));
        prepared.push_back(std::move(ready));
    }
    jinja::Variables variables{{"tools", Value::none()}, {"documents", Value::none()}};
    variables.insert(variables.end(), m_variables.begin(), m_variables.end());
    variables.insert(variables.end(), more.begin(), more.end());
    variables.emplace_back("messages", jinja::listOf(std::move(prepared)));
    variables.emplace_back("add_generation_prompt", Value::boolean(generationPrompt));
    return m_template.render(variables);
}

Result<std::string> ChatPrompt::render(const std::optional<std::string>& system, const std::vector<ChatTurn>& history,
                                       const std::string& input, bool generationPrompt) const {
    jinja::Values messages;
    if (system) messages.push_back(message("system", *system));
    for (const ChatTurn& turn : history)
        messages.push_back(message(turn.role.c_str(), turn.content));
    messages.push_back(message("user", input));
    return render(jinja::listOf(std::move(messages)), generationPrompt);
}

/// Each rendering beyond the first may fail: a template may refuse a system message or a second turn.
Result<void> ChatPrompt::findShape() {
    STRATA_TRY(const std::string plain, render(std::nullopt, {}, user1));
    if (plain.find(user1) == std::string::npos)
        return fail(ErrorCode::Unsupported, m_subject,
                    "does not write what the user says when that is a plain text, so Strata cannot chat with it; name "
                    "another task (" +
                        fieldText("task", "plain") + ").");
    if (const auto whole = render(system1, {}, user1); whole && whole->find(system1) != std::string::npos) {
        m_shape.takesSystem = true;
        const std::size_t at = whole->find(system1);
        const std::string before = whole->substr(0, at), after = whole->substr(at + system1.size());
        if (plain.size() > before.size() + after.size() && plain.starts_with(before) && plain.ends_with(after)) {
            std::string text = plain.substr(before.size(), plain.size() - before.size() - after.size());
            // It stands for what the template writes by itself only if it is written the same way when given.
            if (const auto again = render(text, {}, user1); again && *again == plain)
                m_shape.defaultSystem = std::move(text);
        }
    }
    const auto turns =
        render(jinja::listOf({message("user", user1), message("assistant", answer1), message("user", user2)}), true);
    const auto closed = render(jinja::listOf({message("user", user1), message("assistant", answer1)}), false);
    const auto middle = turns ? between(*turns, answer1, user2) : std::nullopt;
    const auto tail = closed ? between(*closed, answer1, "") : std::nullopt;
    m_shape.endKnown = middle || tail;
    std::string end = middle && tail ? commonMarks(*middle, *tail) : tail ? *tail : std::string();
    std::size_t length = end.size();
    while (length > 0 && std::string_view(" \t\r\n").find(end[length - 1]) != std::string_view::npos)
        --length;
    m_shape.separator = end.substr(length);
    end.resize(length);
    m_shape.endOfTurn = std::move(end);
    return {};
}

} // namespace strata
