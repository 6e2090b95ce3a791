// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/model_texts.h"

#include "model/base/json_file.h"
#include "model/base/utf8.h"
#include "model/gguf/gguf_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace strata {
namespace {

constexpr std::size_t mostBytes = std::size_t{4} << 20;
constexpr std::size_t shownElements = 16;
constexpr std::size_t shownCharacters = 4000;

std::string indented(const std::string& text, const std::string& name) {
    const auto document = parseJson(text, name);
    return document ? dumpJson(*document, 2) : replaceInvalidUtf8(text);
}

std::string quoted(std::string_view text) {
    const bool cut = text.size() > shownCharacters;
    std::string shown = replaceInvalidUtf8(text.substr(0, shownCharacters));
    return dumpJson(nlohmann::json(shown)) + (cut ? " … (" + std::to_string(text.size()) + " bytes)" : "");
}

std::string numberText(double value) {
    return dumpJson(nlohmann::json(value));
}

/// The beginning of a list, and how much more there is.
template <class Values, class Write> std::string listText(const Values& values, Write&& write) {
    std::string text = "[";
    for (std::size_t i = 0; i < std::min(values.size(), shownElements); ++i)
        text += (i ? ", " : "") + write(values[i]);
    if (values.size() > shownElements) text += ", … (" + std::to_string(values.size()) + " in all)";
    return text + "]";
}

std::string valueText(const GgufValue& value) {
    if (value.type != GgufType::Array) {
        if (const auto text = value.text()) return quoted(*text);
        if (const auto truth = value.boolean()) return *truth ? "true" : "false";
        if (const auto whole = value.integer()) return std::to_string(*whole);
        if (const auto number = value.number()) return numberText(*number);
        return ggufTypeName(value.type);
    }
    if (const auto texts = value.texts(); texts && value.element == GgufType::Text)
        return listText(*texts, [](std::string_view text) { return quoted(text); });
    if (const auto whole = value.integers())
        return listText(*whole, [](std::int64_t number) { return std::to_string(number); });
    if (const auto numbers = value.numbers()) return listText(*numbers, numberText);
    return std::to_string(value.count) + " × " + ggufTypeName(value.element);
}

std::string metadataText(const GgufFile& file) {
    std::string text;
    for (const GgufFile::Entry& entry : file.metadata())
        text += replaceInvalidUtf8(entry.key) + " = " + valueText(entry.value) + "\n";
    return text;
}

} // namespace

std::vector<ModelText> modelTexts(const Checkpoint& checkpoint) {
    std::vector<ModelText> texts;
    if (checkpoint.gguf) {
        if (const auto file = GgufFile::open(checkpoint.source))
            texts.push_back({checkpoint.source.filename().string(), metadataText(**file)});
    }
    texts.push_back({"config.json", indented(checkpoint.config, "config.json")});
    if (checkpoint.gguf) return texts;
    for (const char* name : {"generation_config.json", "tokenizer_config.json", "hdlm.json"})
        if (const auto text = readTextFile(checkpoint.folder / name, mostBytes))
            texts.push_back({name, indented(*text, name)});
    return texts;
}

} // namespace strata
