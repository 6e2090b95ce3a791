// tokenizer.ggml.pre names how text is cut into words; the cuts themselves are those of the models' own tokenizer.json files, and for
// files that name none, those that GGUF's reference implementation falls back to.
#include "model/tokenizer/gguf_tokenizer.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace strata {
namespace {

using nlohmann::json;

// GPT-2's words, cut by the ByteLevel step itself.
constexpr const char* gpt2 = "";
constexpr const char* llama3 =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
constexpr const char* qwen2 =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
constexpr const char* seedCoder =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1}| ?[^\s\p{L}\p{N}\r\n]+|\s*[\r\n]+|\s+(?!\S)|\s+)";
constexpr const char* o200k =
    R"([^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
constexpr const char* tekken =
    R"([^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
constexpr const char* deepseek3 =
    R"([!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+| ?[\p{P}\p{S}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
// Letters with case, as deepseek-llm lists them.
constexpr const char* deepseekLetters =
    R"(\s?[A-Za-zµÀ-ÖØ-öø-ƺƼ-ƿǄ-ʓʕ-ʯͰ-ͳͶͷͻ-ͽͿΆΈ-ΊΌΎ-ΡΣ-ϵϷ-ҁҊ-ԯԱ-ՖႠ-ჅᎠ-Ᏽᏸ-ᏽᲐ-ᲺᲽ-Ჿᴀ-ᴫᵫ-ᵷᵹ-ᶚḀ-ἕἘ-Ἕἠ-ὅὈ-Ὅὐ-ὗὙὛὝὟ-ώᾀ-ᾴᾶ-ᾼιῂ-ῄῆ-ῌῐ-ΐῖ-Ίῠ-Ῥῲ-ῴῶ-ῼℂℇℊ-ℓℕℙ-ℝℤΩℨK-ℭℯ-ℴℹℼ-ℿⅅ-ⅉⅎↃↄⰀ-ⱻⱾ-ⳤⳫ-ⳮⳲⳳꙀ-ꙭꚀ-ꚛꜢ-ꝯꝱ-ꞇꞋ-ꞎꭰ-ꮿﬀ-ﬆﬓ-ﬗＡ-Ｚａ-ｚ𐐀-𐑏𐒰-𐓓𐓘-𐓻𐲀-𐲲𐳀-𐳲𑢠-𑣟𞤀-𞥃]+)";
constexpr const char* deepseekScripts = R"([一-龥ࠀ-一가-퟿]+)";

struct Rule {
    std::vector<std::string_view> names;
    std::vector<const char*> splits; ///< applied one after the other, each match a word of its own
    bool ignoreMerges = false;
    bool composes = false;
};

const std::vector<Rule>& rules() {
    static const std::vector<Rule> table{
        {{"gpt-2", "gpt2", "phi-2", "jais", "trillion", "granite-docling", "gigachat", "mellum", "modern-bert", "a.x-4.0", "jina-es", "jina-de",
          "jina-v2-es", "jina-v2-de"},
         {gpt2}},
        {{"mpt", "olmo"}, {gpt2}, false, true},
        {{"llama-bpe", "llama3", "llama-v3", "falcon3", "falcon-h1", "pixtral", "midm-2.0", "lfm2"}, {llama3}, true},
        {{"dbrx", "smaug-bpe", "glm4", "chatglm-bpe"}, {llama3}},
        {{"qwen2"}, {qwen2}, false, true},
        {{"deepseek-r1-qwen", "stablelm2", "megrez", "hunyuan", "grok-2"}, {qwen2}},
        {{"smollm", "starcoder", "refact", "command-r", "codeshell", "exaone", "minerva-7b"}, {R"(\p{N})", gpt2}},
        {{"deepseek-llm"}, {R"([\r\n])", deepseekLetters, R"(\s?[!-/:-~！-／：-～‘-‟　-。]+)", R"(\s+$)", deepseekScripts, R"(\p{N}+)"}},
        {{"deepseek-coder"}, {R"([\r\n])", R"(\s?\p{L}+)", R"(\s?\p{P}+)", deepseekScripts, R"(\p{N})"}},
        {{"deepseek-v3", "hunyuan-dense"}, {R"(\p{N}{1,3})", R"([一-龥぀-ゟ゠-ヿ]+)", deepseek3}},
        {{"falcon"}, {R"([\p{P}\$\+<=>\^~\|`]+)", gpt2, R"([0-9][0-9][0-9])"}},
        {{"gpt-4o", "llama4"}, {o200k}},
        {{"tekken"}, {tekken}, true},
        {{"seed-coder"}, {seedCoder}},
        {{"", "default"}, {R"([\p{P}\$\+<=>\^~\|]+)", gpt2, R"(\p{N}+)", R"([0-9][0-9][0-9])"}},
    };
    return table;
}

const Rule* find(std::string_view pre) {
    for (const Rule& rule : rules())
        if (std::ranges::find(rule.names, pre) != rule.names.end()) return &rule;
    return nullptr;
}

json split(const char* pattern) {
    return {{"type", "Split"}, {"pattern", {{"Regex", pattern}}}, {"behavior", "Isolated"}, {"invert", false}};
}

json byteLevel(bool cuts) {
    return {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"trim_offsets", true}, {"use_regex", cuts}};
}

// What the ByteLevel step cuts by, for rules that cut further behind it.
constexpr const char* gpt2Pattern = R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";

} // namespace

json ggufPreTokenizer(std::string_view pre) {
    const Rule* const rule = find(pre);
    if (!rule) return nullptr;
    json steps = json::array();
    const bool endsWithGpt2 = rule->splits.back() == gpt2;
    for (const char* pattern : rule->splits) {
        if (pattern != gpt2) steps.push_back(split(pattern));
        else if (!endsWithGpt2) steps.push_back(split(gpt2Pattern));
    }
    steps.push_back(byteLevel(endsWithGpt2));
    return steps.size() == 1 ? steps.front() : json{{"type", "Sequence"}, {"pretokenizers", std::move(steps)}};
}

bool ggufIgnoresMerges(std::string_view pre) {
    const Rule* const rule = find(pre);
    return rule && rule->ignoreMerges;
}

bool ggufComposes(std::string_view pre) {
    const Rule* const rule = find(pre);
    return rule && rule->composes;
}

} // namespace strata
