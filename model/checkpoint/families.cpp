// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/families.h"

#include <algorithm>
#include <numeric>

namespace strata {
namespace {

Family llamaLike(const char* modelType, const char* className) {
    Family family{.modelType = modelType, .className = className, .defaults = {}, .keys = {}, .onlySwitches = {}};
    family.defaults.modelType = modelType;
    family.defaults.normEps = 1e-6;
    family.defaults.contextLength = 2048;
    return family;
}

Family llama() {
    Family family = llamaLike("llama", "Llama");
    family.keys.attentionBias = "attention_bias";
    family.keys.mlpBias = "mlp_bias";
    family.gguf.interleavedRotary = true;
    family.relatives = {"olmo", "granite", "deepseek", "cohere"};
    return family;
}

Family mistral() {
    Family family = llamaLike("mistral", "Mistral");
    family.defaults.contextLength = 131072;
    family.defaults.keyValueHeads = 8;
    family.windows = WindowRule::Everywhere;
    family.relatives = {"mixtral", "ministral"};
    return family;
}

Family qwen2() {
    Family family = llamaLike("qwen2", "Qwen2");
    family.defaults.contextLength = 32768;
    family.defaults.keyValueHeads = 32;
    family.defaults.queryKeyValueBias = true;
    family.windows = WindowRule::LastLayers;
    return family;
}

Family qwen3() {
    Family family = llamaLike("qwen3", "Qwen3");
    family.defaults.contextLength = 32768;
    family.defaults.keyValueHeads = 32;
    family.defaults.headDim = 128;
    family.defaults.queryKeyNorm = true;
    family.keys.attentionBias = "attention_bias";
    family.windows = WindowRule::LastLayers;
    return family;
}

Family smollm3() {
    Family family = llamaLike("smollm3", "SmolLM3");
    family.defaults.contextLength = 32768;
    family.defaults.keyValueHeads = 4;
    family.defaults.ropeTheta = 2000000.0;
    family.defaults.tiedEmbeddings = true;
    family.keys.attentionBias = "attention_bias";
    family.keys.mlpBias = "mlp_bias";
    family.windows = WindowRule::AsListed;
    family.noRopeLayerInterval = 4;
    family.gguf.interleavedRotary = true;
    return family;
}

Family phi3() {
    Family family = llamaLike("phi3", "Phi3");
    family.defaults.contextLength = 4096;
    family.defaults.normEps = 1e-5;
    family.defaults.tensors.query = family.defaults.tensors.key = family.defaults.tensors.value = "";
    family.defaults.tensors.queryKeyValue = "self_attn.qkv_proj";
    family.defaults.tensors.gate = family.defaults.tensors.up = "";
    family.defaults.tensors.gateUp = "mlp.gate_up_proj";
    family.keys.partialRotary = "partial_rotary_factor";
    family.windows = WindowRule::Everywhere;
    family.window = 0;
    return family;
}

Family gemmaLike(const char* modelType, const char* className) {
    Family family = llamaLike(modelType, className);
    Architecture& a = family.defaults;
    a.contextLength = 8192;
    a.headDim = 256;
    a.tiedEmbeddings = true;
    a.normUnitOffset = true;
    a.activation = Activation::GeluTanh;
    family.keys.attentionBias = "attention_bias";
    family.scalesEmbedding = true;
    family.onlySwitches = {{"use_bidirectional_attention", false}};
    return family;
}

Family gemma() {
    Family family = gemmaLike("gemma", "Gemma");
    family.defaults.keyValueHeads = 16;
    family.geluMeansTanh = true;
    return family;
}

Family gemma2() {
    Family family = gemmaLike("gemma2", "Gemma2");
    family.defaults.keyValueHeads = 4;
    family.defaults.postNorms = true;
    family.defaults.tensors.mlpNorm = "pre_feedforward_layernorm";
    family.defaults.attentionSoftcap = 50.0;
    family.defaults.logitSoftcap = 30.0;
    family.keys.activation = "hidden_activation";
    family.keys.queryScalar = "query_pre_attn_scalar";
    family.keys.attentionSoftcap = "attn_logit_softcapping";
    family.keys.logitSoftcap = "final_logit_softcapping";
    family.queryScalar = 256.0;
    family.windows = WindowRule::Pattern;
    family.fullEvery = 2;
    family.gguf.evenHeadsLayers = 46;
    return family;
}

Family gemma3() {
    Family family = gemma2();
    family.modelType = "gemma3_text";
    family.className = "Gemma3";
    family.defaults.modelType = family.modelType;
    family.defaults.contextLength = 131072;
    family.defaults.queryKeyNorm = true;
    family.defaults.attentionSoftcap = family.defaults.logitSoftcap = 0.0;
    family.defaults.ropeTheta = 1000000.0;
    // The library keeps this key for Gemma 3 but its attention does not read it.
    family.keys.attentionSoftcap = nullptr;
    family.fullEvery = 6;
    family.perLayerRope = true;
    family.gguf = {.name = "gemma3", .evenHeadsLayers = 62};
    return family;
}

Family gpt2() {
    Family family{.modelType = "gpt2", .className = "GPT2", .defaults = {}, .keys = {}, .onlySwitches = {}};
    Architecture& a = family.defaults;
    a.modelType = family.modelType;
    a.contextLength = 1024;
    a.norm = NormKind::Layer;
    a.normBias = true;
    a.positions = PositionKind::Learned;
    a.activation = Activation::GeluTanh;
    a.gatedMlp = false;
    a.queryKeyValueBias = a.outputBias = a.mlpBias = true;
    a.tiedEmbeddings = true;
    a.tensors = {.prefix = "transformer.",
                 .embedding = "wte.weight",
                 .positions = "wpe.weight",
                 .blocks = "h.",
                 .finalNorm = "ln_f",
                 .attentionNorm = "ln_1",
                 .query = "",
                 .key = "",
                 .value = "",
                 .queryKeyValue = "attn.c_attn",
                 .queryNorm = "",
                 .keyNorm = "",
                 .output = "attn.c_proj",
                 .postAttentionNorm = "",
                 .mlpNorm = "ln_2",
                 .gate = "",
                 .up = "mlp.c_fc",
                 .gateUp = "",
                 .down = "mlp.c_proj",
                 .postMlpNorm = "",
                 .transposed = true,
                 .ignoredEndings = {".attn.bias", ".attn.masked_bias"}};
    family.keys = {.layers = "n_layer",
                   .hiddenSize = "n_embd",
                   .feedForwardSize = "n_inner",
                   .attentionHeads = "n_head",
                   .keyValueHeads = nullptr,
                   .headDim = nullptr,
                   .contextLength = "n_positions",
                   .normEps = "layer_norm_epsilon",
                   .activation = "activation_function",
                   .ropeTheta = nullptr};
    family.feedForwardFourfold = true;
    family.onlySwitches = {
        {"scale_attn_weights", true}, {"scale_attn_by_inverse_layer_idx", false}, {"add_cross_attention", false}};
    family.classEnding = "LMHeadModel";
    family.relatives = {"gptbigcode", "opt"};
    return family;
}

Family gptNeoX() {
    Family family{.modelType = "gpt_neox", .className = "GPTNeoX", .defaults = {}, .keys = {}, .onlySwitches = {}};
    Architecture& a = family.defaults;
    a.modelType = family.modelType;
    a.contextLength = 2048;
    a.norm = NormKind::Layer;
    a.normBias = true;
    a.activation = Activation::Gelu;
    a.gatedMlp = false;
    a.queryKeyValueBias = a.outputBias = a.mlpBias = true;
    a.parallelResidual = true;
    a.tensors = {.prefix = "gpt_neox.",
                 .embedding = "embed_in.weight",
                 .positions = "",
                 .blocks = "layers.",
                 .finalNorm = "final_layer_norm",
                 .finalHead = "embed_out.weight",
                 .attentionNorm = "input_layernorm",
                 .query = "",
                 .key = "",
                 .value = "",
                 .queryKeyValue = "attention.query_key_value",
                 .queryNorm = "",
                 .keyNorm = "",
                 .output = "attention.dense",
                 .postAttentionNorm = "",
                 .mlpNorm = "post_attention_layernorm",
                 .gate = "",
                 .up = "mlp.dense_h_to_4h",
                 .gateUp = "",
                 .down = "mlp.dense_4h_to_h",
                 .postMlpNorm = "",
                 .headByHead = true,
                 .ignoredEndings = {".attention.bias", ".attention.masked_bias", "rotary_emb.inv_freq"}};
    family.keys = {.keyValueHeads = nullptr,
                   .headDim = nullptr,
                   .normEps = "layer_norm_eps",
                   .ropeTheta = "rotary_emb_base",
                   .partialRotary = "rotary_pct",
                   .attentionBias = "attention_bias",
                   .parallelResidual = "use_parallel_residual"};
    family.partialRotary = 0.25;
    family.gguf.name = "gptneox";
    family.relatives = {"gptj", "gptneo", "pythia", "codegen", "stablelm"};
    return family;
}

std::size_t editDistance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

std::string lowerLetters(const std::string& text) {
    std::string result;
    for (const char c : text)
        if (c >= 'A' && c <= 'Z')
            result += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            result += c;
    return result;
}

} // namespace

const std::vector<Family>& families() {
    static const std::vector<Family> rows{llama(),   mistral(), qwen2(), qwen3(),  smollm3(), gpt2(),
                                          gptNeoX(), phi3(),    gemma(), gemma2(), gemma3()};
    return rows;
}

const Family* findFamily(const std::string& modelType) {
    for (const Family& family : families())
        if (modelType == family.modelType) return &family;
    return nullptr;
}

const Family* findFamilyOfGguf(std::string_view architecture) {
    for (const Family& family : families())
        if (architecture == (family.gguf.name ? family.gguf.name : family.modelType)) return &family;
    return nullptr;
}

const Family* findFamilyOfClass(const std::string& className) {
    for (const Family& family : families())
        if (className == std::string(family.className) + "ForCausalLM" ||
            className == std::string(family.className) + "LMHeadModel")
            return &family;
    return nullptr;
}

std::string familyList() {
    std::string all;
    for (const Family& family : families())
        all += (all.empty()                     ? "\""
                : &family == &families().back() ? " and \""
                                                : ", \"") +
               std::string(family.modelType) + "\"";
    return all;
}

std::string nearestFamilySentence(const std::string& modelType) {
    const std::string wanted = lowerLetters(modelType.substr(0, 200));
    const auto nearest = [](const char* name) {
        return "the nearest type that it reads is \"" + std::string(name) + "\".";
    };
    for (const Family& family : families())
        for (const char* const relative : family.relatives)
            if (wanted.starts_with(relative)) return nearest(family.modelType);
    // The longest common beginning ("qwen2_moe" is nearest to "qwen2"), then the fewest changed letters ("lama").
    const Family* best = nullptr;
    std::pair<std::size_t, std::size_t> bestScore{};
    for (const Family& family : families()) {
        const std::string name = lowerLetters(family.modelType);
        const auto common = static_cast<std::size_t>(std::ranges::mismatch(wanted, name).in1 - wanted.begin());
        const std::size_t distance = editDistance(wanted, name);
        if (common < 3 && distance > 2) continue;
        const std::pair score{common >= 3 ? common : 0, 1000 - std::min<std::size_t>(distance, 1000)};
        if (!best || score > bestScore) {
            best = &family;
            bestScore = score;
        }
    }
    if (best) return nearest(best->modelType);
    return "it reads " + familyList() + ".";
}

} // namespace strata
