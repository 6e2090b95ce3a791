// SPDX-License-Identifier: GPL-3.0-or-later
// tokenizer.ggml.pre names how text is cut into words; the cuts themselves are those of the models' own tokenizer.json
// files, and for files that name none, those that GGUF's reference implementation falls back to.
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
// Letters with case, as deepseek-llm lists them; by number, since normalizing this text would change some.
constexpr const char* deepseekLetters =
    "\\s?[A-Za-z\u00B5\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u01BA\u01BC-\u01BF\u01C4-\u0293\u0295-\u02AF\u0370-"
    "\u0373\u0376\u0377"
    "\u037B-\u037D\u037F\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03F5\u03F7-\u0481\u048A-\u052F\u0531-\u0556"
    "\u10A0-\u10C5\u13A0-\u13F5\u13F8-\u13FD\u1C90-\u1CBA\u1CBD-\u1CBF\u1D00-\u1D2B\u1D6B-\u1D77\u1D79-\u1D9A\u1E00-"
    "\u1F15"
    "\u1F18-\u1F1D\u1F20-\u1F45\u1F48-\u1F4D\u1F50-\u1F57\u1F59\u1F5B\u1F5D\u1F5F-\u1F7D\u1F80-\u1FB4\u1FB6-"
    "\u1FBC\u1FBE"
    "\u1FC2-\u1FC4\u1FC6-\u1FCC\u1FD0-\u1FD3\u1FD6-\u1FDB\u1FE0-\u1FEC\u1FF2-\u1FF4\u1FF6-\u1FFC\u2102\u2107\u210A-"
    "\u2113"
    "\u2115\u2119-\u211D\u2124\u2126\u2128\u212A-\u212D\u212F-\u2134\u2139\u213C-\u213F\u2145-\u2149\u214E\u2183\u2184"
    "\u2C00-\u2C7B\u2C7E-\u2CE4\u2CEB-\u2CEE\u2CF2\u2CF3\uA640-\uA66D\uA680-\uA69B\uA722-\uA76F\uA771-\uA787\uA78B-"
    "\uA78E"
    "\uAB70-\uABBF\uFB00-\uFB06\uFB13-\uFB17\uFF21-\uFF3A\uFF41-\uFF5A\U00010400-\U0001044F\U000104B0-\U000104D3"
    "\U000104D8-\U000104FB\U00010C80-\U00010CB2\U00010CC0-\U00010CF2\U000118A0-\U000118DF\U0001E900-\U0001E943]+";
constexpr const char* deepseekScripts = R"([一-龥ࠀ-一가-퟿]+)";

struct Rule {
    std::vector<std::string_view> names;
    std::vector<const char*> splits; ///< applied one after the other, each match a word of its own
    bool ignoreMerges = false;
    bool composes = false;
};

const std::vector<Rule>& rules() {
    static const std::vector<Rule> table{
        {{"gpt-2", "gpt2", "phi-2", "jais", "trillion", "granite-docling", "gigachat", "mellum", "modern-bert",
          "a.x-4.0", "jina-es", "jina-de", "jina-v2-es", "jina-v2-de"},
         {gpt2}},
        {{"mpt", "olmo"}, {gpt2}, false, true},
        {{"llama-bpe", "llama3", "llama-v3", "falcon3", "falcon-h1", "pixtral", "midm-2.0", "lfm2"}, {llama3}, true},
        {{"dbrx", "smaug-bpe", "glm4", "chatglm-bpe"}, {llama3}},
        {{"qwen2"}, {qwen2}, false, true},
        {{"deepseek-r1-qwen", "stablelm2", "megrez", "hunyuan", "grok-2"}, {qwen2}},
        {{"smollm", "starcoder", "refact", "command-r", "codeshell", "exaone", "minerva-7b"}, {R"(\p{N})", gpt2}},
        {{"deepseek-llm"},
         {R"([\r\n])", deepseekLetters, R"(\s?[!-/:-~！-／：-～‘-‟　-。]+)", R"(\s+$)", deepseekScripts, R"(\p{N}+)"}},
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
        if (pattern != gpt2)
            steps.push_back(split(pattern));
        else if (!endsWithGpt2)
            steps.push_back(split(gpt2Pattern));
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
