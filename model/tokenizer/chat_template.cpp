#include "model/tokenizer/chat_template.h"

#include "model/base/json_file.h"
#include "model/gguf/gguf_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace strata {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largestTemplate = std::size_t{1} << 20;
constexpr std::array<std::string_view, 5> marks{"<|start_header_id|>", "<|im_start|>", "<start_of_turn>", "<|user|>",
                                                "<|end|>"};

std::string ofGguf(const fs::path& path) {
    const auto file = GgufFile::open(path);
    if (!file) return {};
    if (const GgufValue* const value = (*file)->find("tokenizer.chat_template"))
        if (const auto text = value->text(); text && text->size() <= largestTemplate) return std::string(*text);
    std::string found;
    const GgufValue* const tokens = (*file)->find("tokenizer.ggml.tokens");
    const auto pieces = tokens ? tokens->texts() : std::nullopt;
    if (pieces)
        for (const std::string_view piece : *pieces)
            if (std::ranges::find(marks, piece) != marks.end()) found += std::string(piece) + " ";
    return found;
}

/// A text, or a list of named ones of which "default" is meant.
std::string ofConfig(const nlohmann::json& config) {
    const auto value = config.find("chat_template");
    if (value == config.end()) return {};
    if (value->is_string()) return value->get<std::string>();
    if (!value->is_array()) return {};
    for (const auto& entry : *value)
        if (entry.is_object() && entry.value("name", nlohmann::json()) == "default" && entry.contains("template") &&
            entry["template"].is_string())
            return entry["template"].get<std::string>();
    return {};
}

} // namespace

std::string chatTemplate(const fs::path& model) {
    std::error_code error;
    if (fs::is_regular_file(model, error)) return ofGguf(model);
    if (auto text = readTextFile(model / "chat_template.jinja", largestTemplate); text && !text->empty())
        return std::move(*text);
    if (const auto config = readJsonFile(model / "tokenizer_config.json", std::size_t{16} << 20);
        config && config->is_object())
        if (std::string text = ofConfig(*config); !text.empty()) return text;
    std::string found;
    for (const char* file : {"tokenizer_config.json", "tokenizer.json", "tokenizer.model"}) {
        const auto text = readTextFile(model / file);
        if (!text) continue;
        for (const std::string_view mark : marks)
            if (text->find(mark) != std::string::npos) found += std::string(mark) + " ";
        if (!found.empty()) break;
    }
    return found;
}

} // namespace strata
