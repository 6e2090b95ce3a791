// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the family table: what config.json's keys mean in each, what is refused, and the way back.
#include "model/base/json_file.h"
#include "model/checkpoint/families.h"

#include <QTest>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace strata;
using nlohmann::json;

namespace {

json common(const char* modelType) {
    return {{"model_type", modelType},        {"hidden_size", 64},        {"intermediate_size", 172},
            {"num_hidden_layers", 6},         {"num_attention_heads", 8}, {"num_key_value_heads", 4},
            {"max_position_embeddings", 512}, {"vocab_size", 600}};
}

json gpt2() {
    return {{"model_type", "gpt2"}, {"n_embd", 64},       {"n_layer", 6},
            {"n_head", 8},          {"n_positions", 512}, {"vocab_size", 600}};
}

Architecture parsed(json config, const char* changes) {
    config.update(json::parse(changes));
    auto result = parseArchitecture(config, "config.json");
    if (!result) qFatal("%s", result.error().message().c_str());
    return *result;
}

std::vector<std::int64_t> windows(const Architecture& a) {
    std::vector<std::int64_t> result;
    for (std::int32_t layer = 1; layer <= a.layers; ++layer)
        result.push_back(a.attentionOf(LayerIndex(layer)).window);
    return result;
}

using Windows = std::vector<std::int64_t>;

} // namespace

class TestFamilies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void windowsByFamily() {
        QCOMPARE(windows(parsed(common("llama"), R"({"sliding_window": 9})")), (Windows{0, 0, 0, 0, 0, 0}));
        QCOMPARE(windows(parsed(common("mistral"), R"({"sliding_window": 9})")), (Windows{9, 9, 9, 9, 9, 9}));
        QVERIFY(parsed(common("mistral"), R"({"sliding_window": null})").layerAttention.empty());
        // 4096 where the key is left out, which this context never fills.
        QVERIFY(parsed(common("mistral"), "{}").layerAttention.empty());
        QCOMPARE(parsed(common("mistral"), R"({"max_position_embeddings": 8192})").attentionOf(LayerIndex(1)).window,
                 4096);
        QVERIFY(parsed(common("phi3"), R"({"max_position_embeddings": 8192})").layerAttention.empty());
        QVERIFY(parsed(common("qwen2"), R"({"sliding_window": 9, "max_window_layers": 2})").layerAttention.empty());
        QCOMPARE(windows(parsed(common("qwen2"),
                                R"({"use_sliding_window": true, "sliding_window": 9, "max_window_layers": 4})")),
                 (Windows{0, 0, 0, 0, 9, 9}));
        QCOMPARE(windows(parsed(common("gemma2"), R"({"sliding_window": 9})")), (Windows{9, 0, 9, 0, 9, 0}));
        QCOMPARE(windows(parsed(common("gemma3_text"), R"({"sliding_window": 9, "sliding_window_pattern": 3})")),
                 (Windows{9, 9, 0, 9, 9, 0}));
        const char* listed =
            R"({"use_sliding_window": true, "sliding_window": 9, "layer_types": ["full_attention", "sliding_attention",
            "full_attention", "full_attention", "sliding_attention", "full_attention"]})";
        for (const char* family : {"qwen2", "qwen3", "gemma2", "gemma3_text", "smollm3"})
            QCOMPARE(windows(parsed(common(family), listed)), (Windows{0, 9, 0, 0, 9, 0}));
    }

    void layersWithoutRotation() {
        const auto hasRope = [](const Architecture& a) {
            std::string text;
            for (std::int32_t layer = 1; layer <= a.layers; ++layer)
                text += a.attentionOf(LayerIndex(layer)).rope ? '1' : '0';
            return text;
        };
        QCOMPARE(hasRope(parsed(common("smollm3"), "{}")), std::string("111011"));
        QCOMPARE(hasRope(parsed(common("smollm3"), R"({"no_rope_layer_interval": 2})")), std::string("101010"));
        QCOMPARE(hasRope(parsed(common("smollm3"), R"({"no_rope_layers": [0, 1, 1, 0, 1, 1, 1]})")),
                 std::string("011011"));
        QCOMPARE(hasRope(parsed(common("qwen3"), R"({"no_rope_layers": [0, 1, 1, 0, 1, 1]})")), std::string("111111"));
    }

    void rotation() {
        Architecture a = parsed(common("gpt_neox"), R"({"rotary_pct": 0.5, "rotary_emb_base": 5000})");
        QCOMPARE(a.rotaryDimensions(), 4);
        QCOMPARE(a.ropeTheta, 5000.0);
        QCOMPARE(a.keyValueHeads, 8);
        QCOMPARE(parsed(common("gpt_neox"), R"({"num_attention_heads": 4})").rotaryDimensions(),
                 4); // a quarter where nothing is said
        QCOMPARE(
            parsed(common("gpt_neox"),
                   R"({"rope_parameters": {"rope_type": "default", "rope_theta": 3, "partial_rotary_factor": 1.0}})")
                .rotaryDim,
            0);
        QCOMPARE(parsed(common("phi3"), R"({"partial_rotary_factor": 0.75})").rotaryDimensions(), 6);
        // An odd number: the frequencies of that number, and a dimension more that hasRope.
        a = parsed(common("gpt_neox"), R"({"rotary_pct": 0.7})");
        QCOMPARE(a.rotaryDim, 5);
        QCOMPARE(a.rotaryDimensions(), 6);
        QCOMPARE(parsed(architectureToJson(a), "{}").rotaryDim, 5);
        for (
            const char* spelling :
            {R"({"rope_theta": 7e5, "rope_local_base_freq": 300, "rope_scaling": {"rope_type": "linear", "factor": 8}})",
             R"({"rope_parameters": {"full_attention": {"rope_type": "linear", "factor": 8, "rope_theta": 7e5},
                                         "sliding_attention": {"rope_type": "default", "rope_theta": 300}}})"}) {
            a = parsed(common("gemma3_text"), spelling);
            QCOMPARE(a.ropeTheta, 7e5);
            QCOMPARE(a.localRopeTheta, 300.0);
            QCOMPARE(a.ropeScaling.factor, 8.0);
            QVERIFY(a.attentionOf(LayerIndex(1)).localRope && !a.attentionOf(LayerIndex(6)).localRope);
        }
    }

    void biasesNormsAndScales() {
        Architecture a = parsed(common("qwen2"), "{}");
        QVERIFY(a.queryKeyValueBias && !a.outputBias && !a.mlpBias && !a.tiedEmbeddings);
        a = parsed(common("qwen3"), R"({"head_dim": 16})");
        QVERIFY(a.queryKeyNorm && !a.queryKeyValueBias && a.headDim == 16);
        QCOMPARE(parsed(common("qwen3"), "{}").headDim, 128);
        a = parsed(common("gemma2"), "{}");
        QVERIFY(a.postNorms && a.normUnitOffset && a.tiedEmbeddings && a.activation == Activation::GeluTanh);
        QCOMPARE(a.embeddingScale, 8.0);
        QCOMPARE(a.scoreScale(), 1.0 / 16.0);
        QCOMPARE(a.attentionSoftcap, 50.0);
        QCOMPARE(a.logitSoftcap, 30.0);
        QCOMPARE(parsed(common("gemma2"), R"({"attn_logit_softcapping": null})").attentionSoftcap, 0.0);
        QVERIFY(parsed(common("gemma"), R"({"hidden_act": "gelu"})").activation == Activation::GeluTanh);
        QVERIFY(parsed(common("llama"), R"({"hidden_act": "gelu"})").activation == Activation::Gelu);
        a = parsed(gpt2(), "{}");
        QCOMPARE(a.feedForwardSize, 256);
        QVERIFY(a.norm == NormKind::Layer && a.normBias && a.positions == PositionKind::Learned && a.tiedEmbeddings &&
                !a.gatedMlp);
        QCOMPARE(parsed(gpt2(), R"({"n_inner": 100})").feedForwardSize, 100);
        QVERIFY(!parsed(common("gpt_neox"), R"({"use_parallel_residual": false})").parallelResidual);
    }

    void tensorsOfFusedFamilies() {
        const auto shapeOf = [](const Architecture& a, const std::string& name) {
            for (const RequiredTensor& tensor : requiredTensors(a))
                if (tensor.name == name) return tensor.shape;
            return std::vector<std::int64_t>{};
        };
        using Shape = std::vector<std::int64_t>;
        const Architecture g = parsed(gpt2(), R"({"tie_word_embeddings": false})");
        QCOMPARE(shapeOf(g, "transformer.h.5.attn.c_attn.weight"), (Shape{64, 192}));
        QCOMPARE(shapeOf(g, "transformer.h.0.mlp.c_proj.weight"), (Shape{256, 64}));
        QCOMPARE(shapeOf(g, "transformer.h.0.mlp.c_fc.bias"), (Shape{256}));
        QCOMPARE(shapeOf(g, "transformer.wpe.weight"), (Shape{512, 64}));
        QCOMPARE(shapeOf(g, "lm_head.weight"), (Shape{600, 64}));
        const Architecture n = parsed(common("gpt_neox"), "{\"num_attention_heads\": 4}");
        QCOMPARE(shapeOf(n, "gpt_neox.layers.0.attention.query_key_value.weight"), (Shape{192, 64}));
        QCOMPARE(shapeOf(n, "embed_out.weight"), (Shape{600, 64}));
        const Architecture p = parsed(common("phi3"), "{}");
        QCOMPARE(shapeOf(p, "model.layers.0.self_attn.qkv_proj.weight"), (Shape{128, 64}));
        QCOMPARE(shapeOf(p, "model.layers.0.mlp.gate_up_proj.weight"), (Shape{344, 64}));
        // GPT-2 small, as its authors count it.
        const Architecture small =
            parsed(gpt2(), R"({"n_embd": 768, "n_layer": 12, "n_head": 12, "n_positions": 1024, "vocab_size": 50257})");
        QCOMPARE(small.parameterCount(), std::int64_t{124439808});
        const Architecture pythia =
            parsed(common("gpt_neox"), R"({"hidden_size": 512, "num_hidden_layers": 6, "num_attention_heads": 8,
            "intermediate_size": 2048, "vocab_size": 50304})");
        QCOMPARE(pythia.parameterCount(), std::int64_t{70426624});
        const Architecture qwen =
            parsed(common("qwen2"), R"({"hidden_size": 896, "num_hidden_layers": 24, "num_attention_heads": 14,
            "num_key_value_heads": 2, "intermediate_size": 4864, "vocab_size": 151936, "tie_word_embeddings": true})");
        QCOMPARE(qwen.parameterCount(), std::int64_t{494032768});
    }

    void refusals_data() {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("changes");
        QTest::addColumn<QString>("mention");
        const auto row = [](const char* family, const char* changes, const char* mention) {
            QTest::addRow("%s %s", family, changes)
                << QString::fromUtf8(family) << QString::fromUtf8(changes) << QString::fromUtf8(mention);
        };
        row("phi3", R"({"rope_scaling": {"type": "longrope", "short_factor": [1], "long_factor": [1]}})", "longrope");
        row("qwen2", R"({"rope_scaling": {"rope_type": "yarn", "factor": 4}})", "yarn");
        row("qwen3", R"({"rope_scaling": {"type": "dynamic", "factor": 4}})", "dynamic");
        row("mistral", R"({"quantization_config": {}})", "quantization_config");
        row("qwen3", R"({"num_experts": 8})", "mixture of experts");
        row("llama", R"({"num_local_experts": 16})", "num_local_experts");
        row("gpt2", R"({"scale_attn_by_inverse_layer_idx": true})", "scale_attn_by_inverse_layer_idx");
        row("gpt2", R"({"scale_attn_weights": false})", "scale_attn_weights");
        row("gpt2", R"({"n_embd": 60})", "n_embd");
        row("gpt2", R"({"n_layer": null})", "n_layer");
        row("gpt2", R"({"activation_function": "quick_gelu"})", "activation_function");
        row("gemma3_text", R"({"use_bidirectional_attention": true})", "use_bidirectional_attention");
        row("gemma3_text", R"({"rope_parameters": {"chunked_attention": {}}})", "chunked_attention");
        row("gemma3_text", R"({"rope_parameters": {"sliding_attention": {"rope_type": "linear", "factor": 2}}})",
            "sliding layers");
        row("gemma2", R"({"query_pre_attn_scalar": 0})", "query_pre_attn_scalar");
        row("gemma2", R"({"layer_types": ["full_attention"]})", "layer_types");
        row("qwen3",
            R"({"layer_types": ["full_attention", "full_attention", "full_attention", "full_attention", "full_attention", "linear_attention"]})",
            "linear_attention");
        row("smollm3", R"({"no_rope_layers": [1, 1]})", "no_rope_layers");
        row("smollm3", R"({"no_rope_layers": [1, 1, 1, 1, 1, 7]})", "no_rope_layers");
        row("smollm3", R"({"no_rope_layer_interval": 0})", "no_rope_layer_interval");
        row("gpt_neox", R"({"rotary_pct": 0.1})", "rotary_pct");
        row("mistral", R"({"sliding_window": -1})", "sliding_window");
        row("mistral", R"({"num_key_value_heads": 3})", "num_key_value_heads");
    }
    void refusals() {
        QFETCH(QString, family);
        QFETCH(QString, changes);
        QFETCH(QString, mention);
        json config = family == QStringLiteral("gpt2") ? gpt2() : common(family.toUtf8().constData());
        config.update(json::parse(changes.toStdString()));
        const auto result = parseArchitecture(config, "config.json");
        QVERIFY(!result.has_value());
        const std::string message = result.error().message();
        QVERIFY2(message.find(mention.toStdString()) != std::string::npos, message.c_str());
        QVERIFY2(message.starts_with("config.json: ") && message.ends_with("."), message.c_str());
    }

    void unknownTypesNameTheNearest() {
        const auto says = [](const char* type, const char* nearest) {
            const std::string sentence = nearestFamilySentence(type);
            if (sentence.find("nearest type that it reads is \"" + std::string(nearest) + "\"") != std::string::npos)
                return true;
            qWarning("%s: %s", type, sentence.c_str());
            return false;
        };
        QVERIFY(says("qwen2_moe", "qwen2"));
        QVERIFY(says("qwen3_next", "qwen3"));
        QVERIFY(says("mixtral", "mistral"));
        QVERIFY(says("phi", "phi3"));
        QVERIFY(says("phimoe", "phi3"));
        QVERIFY(says("gemma3", "gemma3_text"));
        QVERIFY(says("gpt_neo", "gpt_neox"));
        QVERIFY(says("gptj", "gpt_neox"));
        QVERIFY(says("gpt_bigcode", "gpt2"));
        QVERIFY(says("lama", "llama"));
        QVERIFY(says("Llama4", "llama"));
        QVERIFY(says("olmo2", "llama"));
        QVERIFY(says("smollm", "smollm3"));
        for (const char* type : {"mamba", "bert", "t5", "", "x"}) {
            const std::string sentence = nearestFamilySentence(type);
            for (const Family& family : families())
                QVERIFY2(sentence.find(family.modelType) != std::string::npos, sentence.c_str());
        }
    }

    /// A checkpoint without model_type is known by the class that wrote it.
    void classesNameTheirFamily() {
        for (const Family& family : families()) {
            json config = std::string(family.modelType) == "gpt2" ? gpt2() : common(family.modelType);
            config.erase("model_type");
            config["architectures"] = {std::string(family.className) + family.classEnding};
            QCOMPARE(parsed(config, "{}").modelType, std::string(family.modelType));
        }
    }

    /// Each row stands for one name of GGUF's.
    void ggufNamesTheirFamily() {
        std::set<const Family*> found;
        for (const char* name : {"llama", "mistral", "qwen2", "qwen3", "smollm3", "gpt2", "gptneox", "phi3", "gemma",
                                 "gemma2", "gemma3"}) {
            const Family* const family = findFamilyOfGguf(name);
            QVERIFY2(family != nullptr, name);
            found.insert(family);
        }
        QCOMPARE(found.size(), families().size());
        QCOMPARE(std::string(findFamilyOfGguf("gemma3")->modelType), std::string("gemma3_text"));
        QVERIFY(findFamilyOfGguf("gpt_neox") == nullptr && findFamilyOfGguf("bert") == nullptr);
    }

    /// What the README promises is the table: its sentence on families names every row and nothing else.
    void theReadmeListsTheTable() {
        std::ifstream file(std::filesystem::path(STRATA_SOURCE_DIR) / "README.md");
        const std::string text(std::istreambuf_iterator<char>(file), {});
        const auto begin = text.find("of the families"), end = text.find("with RoPE scaling", begin);
        QVERIFY2(begin != std::string::npos && end != std::string::npos, "the README has no sentence on families");
        std::set<std::string> named, expected;
        for (auto at = text.find('`', begin); at < end; at = text.find('`', at + 1)) {
            const auto close = text.find('`', at + 1);
            named.insert(text.substr(at + 1, close - at - 1));
            at = close;
        }
        for (const Family& family : families())
            expected.insert(family.modelType);
        QVERIFY2(named == expected, ("families: " + familyList()).c_str());
    }

    /// Every committed configuration, written by architectureToJson and read again, asks for the same tensors and is
    /// the same.
    void writtenConfigurationsReadTheSame() {
        std::set<std::string> seen;
        for (const auto& entry :
             std::filesystem::directory_iterator(std::filesystem::path(STRATA_SOURCE_DIR) / "tests/families/data")) {
            if (!entry.is_directory()) continue;
            const auto config = readJsonFile(entry.path() / "config.json");
            QVERIFY(config.has_value());
            const Architecture a = parsed(*config, "{}");
            const Architecture b = parsed(architectureToJson(a), "{}");
            QCOMPARE(architectureToJson(b).dump(), architectureToJson(a).dump());
            const auto x = requiredTensors(a), y = requiredTensors(b);
            QCOMPARE(x.size(), y.size());
            for (std::size_t i = 0; i < x.size(); ++i)
                QVERIFY(x[i].name == y[i].name && x[i].shape == y[i].shape);
            QCOMPARE(windows(a), windows(b));
            QVERIFY(std::ranges::equal(a.layerAttention, b.layerAttention,
                                       [](const LayerAttention& one, const LayerAttention& other) {
                                           return one.rope == other.rope && one.localRope == other.localRope;
                                       }));
            QCOMPARE(a.rotaryDimensions(), b.rotaryDimensions());
            QCOMPARE(a.localRopeTheta, b.localRopeTheta);
            QVERIFY(std::abs(a.scoreScale() - b.scoreScale()) < 1e-12);
            QVERIFY(a.activation == b.activation && a.norm == b.norm && a.postNorms == b.postNorms &&
                    a.parallelResidual == b.parallelResidual);
            seen.insert(a.modelType);
        }
        QCOMPARE(seen.size(), families().size());
    }
};

QTEST_GUILESS_MAIN(TestFamilies)
#include "test_families.moc"
