// SPDX-License-Identifier: GPL-3.0-or-later
// vocab.json with merges.txt: byte-level BPE whose rules stand in no file. Each class of transformers that reads such a
// pair has its own, here as the tokenizer.json that it makes of them.
#include "model/base/json_file.h"
#include "model/base/shown_text.h"
#include "model/tokenizer/tokenizer_files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace strata {
namespace {

using nlohmann::json;

constexpr std::size_t largestFile = std::size_t{128} << 20;

constexpr const char* qwen2Words =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
constexpr const char* qwen35Words =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?[\p{L}\p{M}]+|\p{N}| ?[^\s\p{L}\p{M}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

/// How a class cuts text, and the names that it gives to its marks where the folder gives none.
struct Rules {
    const char* name;
    bool composes;     ///< NFC first
    bool digitByDigit; ///< each digit is a word
    const char* words; ///< a pattern, or null: GPT-2's, which the byte-level step has itself
    const char* bos;
    const char* eos;
};

constexpr std::array<Rules, 6> knownClasses{{
    {"GPT2Tokenizer", false, false, nullptr, "<|endoftext|>", "<|endoftext|>"},
    {"CodeGenTokenizer", false, false, nullptr, "<|endoftext|>", "<|endoftext|>"},
    {"GPTNeoXTokenizer", true, false, nullptr, "<|endoftext|>", "<|endoftext|>"},
    {"Qwen2Tokenizer", true, false, qwen2Words, nullptr, "<|endoftext|>"},
    {"Qwen3_5Tokenizer", true, false, qwen35Words, nullptr, "<|endoftext|>"},
    {"CohereTokenizer", true, true, nullptr, "<BOS_TOKEN>", "<|END_OF_TURN_TOKEN|>"},
}};

/// The class for a folder whose tokenizer_config.json names none.
std::string classOfModel(const std::filesystem::path& folder) {
    const auto config = readJsonFile(folder / "config.json", std::size_t{16} << 20);
    if (!config || !config->is_object()) return {};
    const auto textUnder = [&](const char* key) {
        const auto found = config->find(key);
        return found != config->end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    std::string name = textUnder("tokenizer_class");
    if (name.ends_with("Fast")) name.resize(name.size() - 4);
    if (!name.empty()) return name;
    const std::string model = textUnder("model_type");
    if (model.starts_with("qwen3_5")) return "Qwen3_5Tokenizer";
    if (model.starts_with("qwen2") || model.starts_with("qwen3")) return "Qwen2Tokenizer";
    if (model == "gpt_neox") return "GPTNeoXTokenizer";
    if (model.starts_with("cohere")) return "CohereTokenizer";
    return {};
}

Result<const Rules*> rulesOf(const std::string& className, const std::string& subject) {
    if (className.empty()) return &knownClasses.front();
    const auto* const found =
        std::ranges::find_if(knownClasses, [&](const Rules& rules) { return className == rules.name; });
    if (found != knownClasses.end()) return found;
    std::string names;
    for (const Rules& rules : knownClasses)
        names += (names.empty() ? "" : ", ") + std::string(rules.name);
    return fail(ErrorCode::Unsupported, subject,
                "is of the tokenizer class " + quotedName(className) + ", whose rules Strata does not know; of " +
                    "vocab.json with merges.txt it reads " + names + "; put the model's tokenizer.json beside it.");
}

json documentOf(const Rules& rules, const TokenizerConfig& config) {
    const bool prefix = config.addPrefixSpace.value_or(false);
    json steps = json::array();
    if (rules.digitByDigit) steps.push_back({{"type", "Digits"}, {"individual_digits", true}});
    if (rules.words)
        steps.push_back(
            {{"type", "Split"}, {"pattern", {{"Regex", rules.words}}}, {"behavior", "Isolated"}, {"invert", false}});
    steps.push_back(
        {{"type", "ByteLevel"}, {"add_prefix_space", prefix}, {"trim_offsets", true}, {"use_regex", !rules.words}});
    json document = {{"normalizer", rules.composes ? json{{"type", "NFC"}} : json(nullptr)},
                     {"pre_tokenizer", {{"type", "Sequence"}, {"pretokenizers", std::move(steps)}}},
                     {"decoder", {{"type", "ByteLevel"}}},
                     {"model", {{"type", "BPE"}}}};
    if (config.addBos.value_or(false) && config.bos)
        document["post_processor"] = {{"type", "TemplateProcessing"},
                                      {"single", json::array({{{"SpecialToken", {{"id", *config.bos}, {"type_id", 0}}}},
                                                              {{"Sequence", {{"id", "A"}, {"type_id", 0}}}}})}};
    return document;
}

Result<void> readMerges(std::string_view text, const std::string& subject, BpeParts& parts) {
    parts.mergesFile = subject;
    parts.mergesText = text;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.starts_with("#version") || (line.empty() && begin >= text.size())) continue;
        const auto merge = mergeOfLine(line);
        if (!merge)
            return fail(ErrorCode::BadFormat, subject + ":" + std::to_string(number),
                        "the merge " + merge.error() + ".");
        parts.merges.push_back(*merge);
    }
    return {};
}

} // namespace

Result<std::shared_ptr<const Tokenizer>> openVocabAndMerges(const std::filesystem::path& vocabFile,
                                                            const std::filesystem::path& mergesFile,
                                                            const TokenizerConfig& config) {
    const std::string subject = vocabFile.string();
    STRATA_TRY(const Rules* const rules,
               rulesOf(config.className.empty() ? classOfModel(vocabFile.parent_path()) : config.className, subject));
    STRATA_TRY(const std::string content, readTextFile(vocabFile, largestFile));
    STRATA_TRY(const std::string merges, readTextFile(mergesFile, largestFile));

    TokenizerConfig marks = config;
    for (const auto& [mark, usual] : {std::pair(&marks.bos, rules->bos), std::pair(&marks.eos, rules->eos)}) {
        if (!*mark && usual) *mark = usual;
        if (*mark) marks.added.push_back({.id = TokenId(-1), .content = **mark, .special = true});
    }
    const json document = documentOf(*rules, marks);
    if (std::optional<BpeParts> parts = takeApartVocabulary(content))
        if (readMerges(merges, mergesFile.string(), *parts))
            if (auto tokenizer = bpeFromParts(document, *parts, subject, marks)) return tokenizer;
    STRATA_TRY(const json vocab, parseJson(content, subject));
    STRATA_TRY(BpeParts parts, bpePartsOf(vocab, json::array(), subject));
    STRATA_CHECK(readMerges(merges, mergesFile.string(), parts));
    return bpeFromParts(document, parts, subject, marks);
}

} // namespace strata
