// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/gguf_tokenizer.h"

#include "model/base/json_file.h"
#include "model/base/shown_text.h"
#include "model/base/utf8.h"
#include "model/tokenizer/added_token_reader.h"
#include "model/tokenizer/chat_template.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <unordered_set>

namespace strata {
namespace {

using nlohmann::json;

constexpr std::uint64_t mostTokens = 10'000'000;

/// tokenizer.ggml.token_type; sentencepiece's own numbers.
enum TokenType : std::int64_t { Normal = 1, Unknown = 2, Control = 3, UserDefined = 4, Unused = 5, Byte = 6 };

std::string key(const char* name) {
    return std::string("tokenizer.ggml.") + name;
}

std::string generalText(const GgufFile& file, const std::string& name) {
    const GgufValue* const value = file.find(name);
    return value && value->text() ? std::string(*value->text()) : std::string();
}

std::string textOf(const GgufFile& file, const char* name) {
    return generalText(file, key(name));
}

std::optional<std::int64_t> idOf(const GgufFile& file, const char* name, std::size_t tokens) {
    const GgufValue* const value = file.find(key(name));
    const auto id = value ? value->integer() : std::nullopt;
    return id && *id >= 0 && static_cast<std::uint64_t>(*id) < tokens ? id : std::nullopt;
}

struct Vocabulary {
    std::vector<std::string_view> tokens;
    std::vector<std::int64_t> types; ///< as many
};

Result<Vocabulary> readVocabulary(const GgufFile& file) {
    const std::string subject = file.path().string();
    const GgufValue* const tokens = file.find(key("tokens"));
    if (!tokens || !tokens->texts() || tokens->count == 0)
        return fail(ErrorCode::BadFormat, subject,
                    "has no vocabulary: metadata \"tokenizer.ggml.tokens\" must be a list of texts.");
    if (tokens->count > mostTokens)
        return fail(ErrorCode::BadFormat, subject,
                    "has a vocabulary of " + std::to_string(tokens->count) + " tokens, more than any tokenizer.");
    Vocabulary out;
    out.tokens = *tokens->texts();
    out.types.assign(out.tokens.size(), Normal);
    if (const GgufValue* const types = file.find(key("token_type"))) {
        auto numbers = types->integers();
        if (!numbers || numbers->size() != out.tokens.size())
            return fail(
                ErrorCode::BadFormat, subject,
                "metadata \"tokenizer.ggml.token_type\" must be a list of as many numbers as there are tokens (" +
                    std::to_string(out.tokens.size()) + ").");
        out.types = std::move(*numbers);
    }
    for (std::size_t id = 0; id < out.tokens.size(); ++id)
        if (!isValidUtf8(out.tokens[id]))
            return fail(ErrorCode::BadFormat, subject,
                        "token " + std::to_string(id) + " of its vocabulary is not valid UTF-8.");
    return out;
}

json bosInFront(const std::string& bos, std::int64_t id) {
    const json mark = {{"SpecialToken", {{"id", bos}, {"type_id", 0}}}};
    const auto sequence = [](const char* name, int type) {
        return json{{"Sequence", {{"id", name}, {"type_id", type}}}};
    };
    return {{"type", "TemplateProcessing"},
            {"single", json::array({mark, sequence("A", 0)})},
            {"pair", json::array({mark, sequence("A", 0), mark, sequence("B", 1)})},
            {"special_tokens", {{bos, {{"id", bos}, {"ids", json::array({id})}, {"tokens", json::array({bos})}}}}}};
}

// Protocol buffers, as far as a ModelProto needs them.
void varint(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7)
        out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
}
void number(std::string& out, int field, std::uint64_t value) {
    varint(out, static_cast<std::uint64_t>(field) << 3);
    varint(out, value);
}
void bytes(std::string& out, int field, std::string_view value) {
    varint(out, (static_cast<std::uint64_t>(field) << 3) | 2);
    varint(out, value.size());
    out += value;
}
void float32(std::string& out, int field, float value) {
    varint(out, (static_cast<std::uint64_t>(field) << 3) | 5);
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

std::string withWordMarks(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == ' ')
            out += "\xE2\x96\x81"; // ▁
        else
            out += c;
    }
    return out;
}

/// Control tokens as tokenizer_config.json lists them, so that they are found in a text with a tokenizer.model too.
json controlTokens(const Vocabulary& vocabulary) {
    json tokens = json::object();
    for (std::size_t id = 0; id < vocabulary.tokens.size(); ++id)
        if (vocabulary.types[id] == Control && !vocabulary.tokens[id].empty())
            tokens[std::to_string(id)] = {{"content", std::string(vocabulary.tokens[id])},
                                          {"special", true},
                                          {"normalized", false},
                                          {"single_word", false},
                                          {"lstrip", false},
                                          {"rstrip", false}};
    return tokens;
}

} // namespace

TokenizerConfig ggufTokenizerConfig(const GgufFile& file) {
    TokenizerConfig config;
    const GgufValue* const list = file.find(key("tokens"));
    const auto tokens = list ? list->texts() : std::nullopt;
    const auto named = [&](const char* name) -> std::optional<std::string> {
        const auto id = idOf(file, name, tokens ? tokens->size() : 0);
        return id ? std::optional(std::string((*tokens)[static_cast<std::size_t>(*id)])) : std::nullopt;
    };
    config.bos = named("bos_token_id");
    config.eos = named("eos_token_id");
    const GgufValue* const adds = file.find(key("add_bos_token"));
    // What GGUF's reference implementation takes where the file does not say.
    const bool usual = textOf(file, "model") == "llama" || ggufIgnoresMerges(textOf(file, "pre"));
    config.addBos = (adds ? adds->boolean() : std::nullopt).value_or(usual) && config.bos.has_value();
    return config;
}

Result<json> ggufTokenizerJson(const GgufFile& file) {
    const std::string subject = file.path().string();
    const std::string pre = textOf(file, "pre");
    json preTokenizer = ggufPreTokenizer(pre);
    if (preTokenizer.is_null())
        return fail(ErrorCode::Unsupported, subject,
                    "cuts text by the rule " + quotedName(pre) +
                        " (tokenizer.ggml.pre), which Strata does not know; put the model's own tokenizer.json "
                        "into a folder with its safetensors and open that.");
    STRATA_TRY(const Vocabulary vocabulary, readVocabulary(file));
    const GgufValue* const list = file.find(key("merges"));
    const auto lines = list ? list->texts() : std::nullopt;
    if (!lines)
        return fail(ErrorCode::BadFormat, subject,
                    "has no merges: metadata \"tokenizer.ggml.merges\" must be a list of texts.");

    json vocab = json::object(), added = json::array();
    for (std::size_t id = 0; id < vocabulary.tokens.size(); ++id) {
        const std::string token(vocabulary.tokens[id]);
        const std::int64_t type = vocabulary.types[id];
        if (type != Control && type != UserDefined) {
            if (!vocab.emplace(token, id).second)
                return fail(ErrorCode::BadFormat, subject,
                            "has the token " + quotedName(token) + " twice in its vocabulary.");
        } else if (!token.empty())
            added.push_back({{"id", id},
                             {"content", token},
                             {"special", type == Control},
                             {"normalized", false},
                             {"single_word", false},
                             {"lstrip", false},
                             {"rstrip", false}});
    }
    json merges = json::array();
    for (const std::string_view line : *lines) {
        if (!isValidUtf8(line))
            return fail(ErrorCode::BadFormat, subject,
                        "merge " + std::to_string(merges.size()) + " of its tokenizer is not valid UTF-8.");
        merges.push_back(std::string(line));
    }
    const TokenizerConfig config = ggufTokenizerConfig(file);
    const auto bos = idOf(file, "bos_token_id", vocabulary.tokens.size());
    return json{
        {"version", "1.0"},
        {"truncation", nullptr},
        {"padding", nullptr},
        {"added_tokens", std::move(added)},
        {"normalizer", ggufComposes(pre) ? json{{"type", "NFC"}} : json(nullptr)},
        {"pre_tokenizer", std::move(preTokenizer)},
        {"post_processor", bos && *config.addBos ? bosInFront(*config.bos, *bos) : json(nullptr)},
        {"decoder", {{"type", "ByteLevel"}, {"add_prefix_space", true}, {"trim_offsets", true}, {"use_regex", true}}},
        {"model",
         {{"type", "BPE"},
          {"dropout", nullptr},
          {"unk_token", nullptr},
          {"continuing_subword_prefix", nullptr},
          {"end_of_word_suffix", nullptr},
          {"fuse_unk", false},
          {"byte_fallback", false},
          {"ignore_merges", ggufIgnoresMerges(pre)},
          {"vocab", std::move(vocab)},
          {"merges", std::move(merges)}}}};
}

Result<std::string> ggufSentencePieceModel(const GgufFile& file) {
    const std::string subject = file.path().string();
    STRATA_TRY(const Vocabulary vocabulary, readVocabulary(file));
    const GgufValue* const list = file.find(key("scores"));
    const auto scores = list ? list->numbers() : std::nullopt;
    if (!scores || scores->size() != vocabulary.tokens.size())
        return fail(ErrorCode::BadFormat, subject,
                    "metadata \"tokenizer.ggml.scores\" must be a list of as many numbers as there are tokens (" +
                        std::to_string(vocabulary.tokens.size()) + ").");
    const auto unknown = idOf(file, "unknown_token_id", vocabulary.tokens.size());
    const std::unordered_set<std::string_view> spelled(vocabulary.tokens.begin(), vocabulary.tokens.end());
    const bool hasUnknown = std::ranges::find(vocabulary.types, Unknown) != vocabulary.types.end();
    bool hasBytes = false;
    std::string model;
    for (std::size_t id = 0; id < vocabulary.tokens.size(); ++id) {
        std::int64_t type = vocabulary.types[id];
        if (type < Normal || type > Byte)
            return fail(ErrorCode::BadFormat, subject,
                        "token " + std::to_string(id) + " is of the kind " + std::to_string(type) +
                            ", which the format does not have.");
        if (!hasUnknown && unknown && static_cast<std::int64_t>(id) == *unknown) type = Unknown;
        hasBytes |= type == Byte;
        // Converters write the blanks of user-defined pieces as blanks; sentencepiece looks for them as ▁.
        const std::string marked =
            type == UserDefined ? withWordMarks(vocabulary.tokens[id]) : std::string(vocabulary.tokens[id]);
        std::string piece;
        bytes(piece, 1, type == UserDefined && spelled.contains(marked) ? vocabulary.tokens[id] : marked);
        float32(piece, 2, static_cast<float>((*scores)[id]));
        number(piece, 3, static_cast<std::uint64_t>(type));
        bytes(model, 1, piece);
    }
    constexpr std::uint64_t bytePair = 2;
    std::string trainer;
    number(trainer, 3, bytePair);
    number(trainer, 4, vocabulary.tokens.size());
    number(trainer, 35, hasBytes);
    const auto mark = [&](const char* name, int idField, int pieceField) {
        const auto id = idOf(file, name, vocabulary.tokens.size());
        number(trainer, idField, id ? static_cast<std::uint64_t>(*id) : ~std::uint64_t{0}); // −1: none
        if (id) bytes(trainer, pieceField, vocabulary.tokens[static_cast<std::size_t>(*id)]);
    };
    mark("unknown_token_id", 40, 45);
    mark("bos_token_id", 41, 46);
    mark("eos_token_id", 42, 47);
    mark("padding_token_id", 43, 48);
    bytes(model, 2, trainer);
    const auto flag = [&](const char* name, bool usual) {
        const GgufValue* const value = file.find(key(name));
        return (value ? value->boolean() : std::nullopt).value_or(usual);
    };
    std::string normalizer;
    bytes(normalizer, 1, "identity");
    number(normalizer, 3, flag("add_space_prefix", true));
    number(normalizer, 4, flag("remove_extra_whitespaces", false));
    number(normalizer, 5, 1); // spaces become ▁
    bytes(model, 3, normalizer);
    return model;
}

namespace {

/// One template is a text, several are a list of named ones.
Result<void> addChatTemplates(json& config, const std::filesystem::path& path) {
    STRATA_TRY(ChatTemplateFiles files, readChatTemplates(path));
    std::erase_if(files.templates, [](const auto& named) { return named.second.find('{') == std::string::npos; });
    if (files.templates.size() == 1 && files.templates.front().first == "default") {
        config["chat_template"] = std::move(files.templates.front().second);
        return {};
    }
    for (auto& [name, text] : files.templates)
        config["chat_template"].push_back({{"name", name}, {"template", std::move(text)}});
    return {};
}

tl::unexpected<Error> refuseKind(const GgufFile& file) {
    const std::string kind = textOf(file, "model");
    if (kind.empty())
        return fail(ErrorCode::FileNotFound, file.path().string(),
                    "has no tokenizer in it (metadata \"tokenizer.ggml.model\").");
    return fail(ErrorCode::Unsupported, file.path().string(),
                "has a tokenizer of the kind " + quotedName(kind) +
                    "; Strata reads \"gpt2\" (byte-level BPE) and \"llama\" (sentencepiece) from GGUF files.");
}

} // namespace

Result<void> writeGgufTokenizer(const std::filesystem::path& path, const std::filesystem::path& folder) {
    STRATA_TRY(const std::shared_ptr<const GgufFile> file, GgufFile::open(path));
    const std::string kind = textOf(*file, "model");
    const TokenizerConfig marks = ggufTokenizerConfig(*file);
    json config = {{"add_bos_token", *marks.addBos}, {"clean_up_tokenization_spaces", false}};
    if (marks.bos) config["bos_token"] = *marks.bos;
    if (marks.eos) config["eos_token"] = *marks.eos;
    STRATA_CHECK(addChatTemplates(config, path));
    if (kind == "gpt2") {
        config["tokenizer_class"] = "PreTrainedTokenizerFast";
        STRATA_TRY(const json document, ggufTokenizerJson(*file));
        STRATA_CHECK(writeFileAtomically(folder / "tokenizer.json", document.dump() + "\n"));
    } else if (kind == "llama") {
        const bool gemma = generalText(*file, "general.architecture").starts_with("gemma");
        config["tokenizer_class"] = gemma ? "GemmaTokenizer" : "LlamaTokenizer";
        config["legacy"] = true; // sentencepiece's own way with spaces
        const GgufValue* const prefix = file->find(key("add_space_prefix"));
        config["add_prefix_space"] = (prefix ? prefix->boolean() : std::nullopt).value_or(true);
        STRATA_TRY(const Vocabulary vocabulary, readVocabulary(*file));
        config["added_tokens_decoder"] = controlTokens(vocabulary);
        STRATA_TRY(const std::string model, ggufSentencePieceModel(*file));
        STRATA_CHECK(writeFileAtomically(folder / "tokenizer.model", model));
    } else
        return refuseKind(*file);
    return writeFileAtomically(folder / "tokenizer_config.json",
                               config.dump(2, ' ', false, json::error_handler_t::replace) + "\n");
}

Result<std::shared_ptr<const Tokenizer>> openGgufTokenizer(const std::filesystem::path& path) {
    STRATA_TRY(const std::shared_ptr<const GgufFile> file, GgufFile::open(path));
    const std::string subject = path.string(), kind = textOf(*file, "model");
    if (kind == "gpt2") {
        STRATA_TRY(const json document, ggufTokenizerJson(*file));
        return tokenizerFromJson(document, subject, ggufTokenizerConfig(*file));
    }
    if (kind == "llama") {
        STRATA_TRY(const std::string model, ggufSentencePieceModel(*file));
        STRATA_TRY(std::shared_ptr<const Tokenizer> plain,
                   sentencePieceFromBytes(model, subject, ggufTokenizerConfig(*file)));
        return readingControlTokens(std::move(plain));
    }
    return refuseKind(*file);
}

} // namespace strata
