// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/chat_template.h"

#include "model/base/json_file.h"
#include "model/gguf/gguf_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace strata {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largestTemplate = std::size_t{1} << 20;
constexpr std::array<std::string_view, 5> marks{"<|start_header_id|>", "<|im_start|>", "<start_of_turn>", "<|user|>",
                                                "<|end|>"};
constexpr std::array tokenNames{"bos_token", "eos_token", "unk_token", "sep_token",
                                "pad_token", "cls_token", "mask_token"};

bool isFile(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(path, error);
}

void setToken(ChatTemplateFiles& out, const std::string& name, std::string token) {
    const auto known = std::ranges::find(out.specialTokens, name, [](const auto& pair) { return pair.first; });
    if (known == out.specialTokens.end()) out.specialTokens.emplace_back(name, std::move(token));
}

/// A token is named by a string, or by an object that holds it.
std::optional<std::string> tokenText(const nlohmann::json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_object() && value.contains("content") && value["content"].is_string())
        return value["content"].get<std::string>();
    return std::nullopt;
}

/// What is known already stays.
void addTokens(ChatTemplateFiles& out, const nlohmann::json& config) {
    if (!config.is_object()) return;
    for (const char* const name : tokenNames)
        if (const auto value = config.find(name); value != config.end())
            if (auto token = tokenText(*value)) setToken(out, name, std::move(*token));
    if (const auto more = config.find("additional_special_tokens");
        more != config.end() && more->is_array() && out.additionalTokens.empty())
        for (const auto& value : *more)
            if (auto token = tokenText(value)) out.additionalTokens.push_back(std::move(*token));
}

/// What the tokenizer classes of transformers take where no file says it.
void addTokensOfClass(ChatTemplateFiles& out, std::string name) {
    if (name.ends_with("Fast")) name.resize(name.size() - 4);
    using Tokens = std::vector<std::pair<const char*, const char*>>;
    static const std::map<std::string, Tokens> classes{
        {"LlamaTokenizer", {{"bos_token", "<s>"}, {"eos_token", "</s>"}, {"unk_token", "<unk>"}}},
        {"CodeLlamaTokenizer", {{"bos_token", "<s>"}, {"eos_token", "</s>"}, {"unk_token", "<unk>"}}},
        {"GemmaTokenizer",
         {{"bos_token", "<bos>"}, {"eos_token", "<eos>"}, {"unk_token", "<unk>"}, {"pad_token", "<pad>"}}},
        {"GPT2Tokenizer",
         {{"bos_token", "<|endoftext|>"}, {"eos_token", "<|endoftext|>"}, {"unk_token", "<|endoftext|>"}}},
        {"GPTNeoXTokenizer",
         {{"bos_token", "<|endoftext|>"}, {"eos_token", "<|endoftext|>"}, {"unk_token", "<|endoftext|>"}}},
        {"Qwen2Tokenizer", {{"eos_token", "<|endoftext|>"}, {"pad_token", "<|endoftext|>"}}}};
    if (const auto found = classes.find(name); found != classes.end())
        for (const auto& [token, text] : found->second)
            setToken(out, token, text);
}

Result<void> addTemplate(ChatTemplateFiles& out, const std::string& subject, const std::string& name,
                         std::string text) {
    if (text.size() > largestTemplate)
        return fail(ErrorCode::BadFormat, subject, "is larger than 1 MiB, which no chat template is.");
    const auto at = name == "default" ? out.templates.begin() : out.templates.end();
    out.templates.emplace(at, name, std::move(text));
    return {};
}

Result<ChatTemplateFiles> ofGguf(const fs::path& path) {
    ChatTemplateFiles out;
    const auto file = GgufFile::open(path);
    if (!file) return out;
    constexpr std::string_view key = "tokenizer.chat_template";
    if (const GgufValue* const value = (*file)->find(std::string(key))) {
        const auto text = value->text();
        if (!text)
            return fail(ErrorCode::BadFormat, path.string(), "metadata \"tokenizer.chat_template\" must be a text.");
        STRATA_CHECK(addTemplate(out, path.string() + ", chat template", "default", std::string(*text)));
    }
    if (const GgufValue* const list = (*file)->find("tokenizer.chat_templates"))
        if (const auto names = list->texts())
            for (const std::string_view name : *names)
                if (const GgufValue* const value = (*file)->find(std::string(key) + "." + std::string(name)))
                    if (const auto text = value->text())
                        STRATA_CHECK(addTemplate(out, path.string() + ", chat template " + std::string(name),
                                                 std::string(name), std::string(*text)));
    const GgufValue* const tokens = (*file)->find("tokenizer.ggml.tokens");
    const auto pieces = tokens ? tokens->texts() : std::nullopt;
    if (!pieces) return out;
    for (const auto& [name, id] :
         {std::pair("bos_token", "bos_token_id"), std::pair("eos_token", "eos_token_id"),
          std::pair("unk_token", "unknown_token_id"), std::pair("sep_token", "seperator_token_id"),
          std::pair("pad_token", "padding_token_id"), std::pair("cls_token", "cls_token_id"),
          std::pair("mask_token", "mask_token_id")}) {
        const GgufValue* const value = (*file)->find(std::string("tokenizer.ggml.") + id);
        const auto number = value ? value->integer() : std::nullopt;
        if (number && *number >= 0 && static_cast<std::size_t>(*number) < pieces->size())
            setToken(out, name, std::string((*pieces)[static_cast<std::size_t>(*number)]));
    }
    for (const std::string_view piece : *pieces)
        if (std::ranges::find(marks, piece) != marks.end()) out.marks += std::string(piece) + " ";
    return out;
}

/// A text, or a list of named ones.
Result<void> addTemplatesOf(ChatTemplateFiles& out, const nlohmann::json& config, const std::string& subject) {
    const auto value = config.find("chat_template");
    if (value == config.end() || value->is_null()) return {};
    if (value->is_string()) return addTemplate(out, subject, "default", value->get<std::string>());
    const auto wrong =
        fail(ErrorCode::BadFormat, subject,
             "\"chat_template\" must be a text, or a list of {\"name\": …, \"template\": …}, each of them a text.");
    if (!value->is_array()) return wrong;
    for (const auto& entry : *value) {
        if (!entry.is_object() || !entry.contains("name") || !entry["name"].is_string() ||
            !entry.contains("template") || !entry["template"].is_string())
            return wrong;
        STRATA_CHECK(addTemplate(out, subject, entry["name"].get<std::string>(), entry["template"].get<std::string>()));
    }
    return {};
}

Result<void> addTemplateFiles(ChatTemplateFiles& out, const fs::path& folder) {
    if (const fs::path file = folder / "chat_template.jinja"; isFile(file)) {
        STRATA_TRY(std::string text, readTextFile(file, largestTemplate));
        STRATA_CHECK(addTemplate(out, file.string(), "default", std::move(text)));
    }
    std::vector<fs::path> more;
    std::error_code error;
    for (auto at = fs::directory_iterator(folder / "additional_chat_templates", error);
         !error && at != fs::directory_iterator(); at.increment(error))
        if (at->path().extension() == ".jinja") more.push_back(at->path());
    std::sort(more.begin(), more.end());
    for (const fs::path& file : more) {
        STRATA_TRY(std::string text, readTextFile(file, largestTemplate));
        STRATA_CHECK(addTemplate(out, file.string(), file.stem().string(), std::move(text)));
    }
    return {};
}

Result<ChatTemplateFiles> ofFolder(const fs::path& folder) {
    ChatTemplateFiles out;
    STRATA_CHECK(addTemplateFiles(out, folder));
    const auto config = readJsonFile(folder / "tokenizer_config.json", std::size_t{16} << 20);
    if (config && config->is_object()) {
        addTokens(out, *config);
        if (out.templates.empty())
            STRATA_CHECK(addTemplatesOf(out, *config, (folder / "tokenizer_config.json").string()));
    }
    if (const auto map = readJsonFile(folder / "special_tokens_map.json", std::size_t{16} << 20)) addTokens(out, *map);
    if (config && config->is_object())
        if (const auto name = config->find("tokenizer_class"); name != config->end() && name->is_string())
            addTokensOfClass(out, name->get<std::string>());
    if (!out.templates.empty()) return out;
    for (const char* file : {"tokenizer_config.json", "tokenizer.json", "tokenizer.model"}) {
        const auto text = readTextFile(folder / file);
        if (!text) continue;
        for (const std::string_view mark : marks)
            if (text->find(mark) != std::string::npos) out.marks += std::string(mark) + " ";
        if (!out.marks.empty()) break;
    }
    return out;
}

} // namespace

Result<ChatTemplateFiles> readChatTemplates(const fs::path& model) {
    return isFile(model) ? ofGguf(model) : ofFolder(model);
}

std::string chatTemplate(const fs::path& model) {
    const auto files = readChatTemplates(model);
    if (!files || files->templates.empty() || files->templates.front().first != "default") return {};
    return files->templates.front().second;
}

} // namespace strata
