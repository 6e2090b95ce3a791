// SPDX-License-Identifier: GPL-3.0-or-later
// config.json becomes numbers that are all within their bounds, or one sentence.
#include "model/base/json_file.h"
#include "model/checkpoint/architecture.h"

#include <QtTest>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace strata;
using nlohmann::json;

namespace {

json base() {
    return json::parse(R"({"model_type": "llama", "hidden_size": 64, "intermediate_size": 172, "num_hidden_layers": 3,
        "num_attention_heads": 8, "num_key_value_heads": 2, "vocab_size": 600, "max_position_embeddings": 512, "rms_norm_eps": 1e-5})");
}

/// base() with the keys of a JSON object put over it; null removes a key.
json with(const char* changes) {
    json config = base();
    const json changed = json::parse(changes);
    for (const auto& [key, value] : changed.items()) {
        if (value.is_null())
            config.erase(key);
        else
            config[key] = value;
    }
    return config;
}

std::vector<int> values(const std::vector<TokenId>& ids) {
    std::vector<int> result;
    for (const TokenId id : ids)
        result.push_back(id.value);
    return result;
}

} // namespace

class TestArchitecture : public QObject {
    Q_OBJECT

    static Architecture parsed(const json& config) {
        auto result = parseArchitecture(config, "config.json");
        if (!result) qFatal("%s", result.error().message().c_str());
        return *result;
    }

private Q_SLOTS:
    void defaultsAreThoseOfHuggingFace() {
        const Architecture a =
            parsed(with(R"({"num_key_value_heads": null, "max_position_embeddings": null, "rms_norm_eps": null})"));
        QCOMPARE(a.layers, 3);
        QCOMPARE(a.hiddenSize, 64);
        QCOMPARE(a.keyValueHeads, 8);
        QCOMPARE(a.headDim, 8);
        QCOMPARE(a.contextLength, 2048);
        QCOMPARE(a.normEps, 1e-6);
        QCOMPARE(a.ropeTheta, 10000.0);
        QVERIFY(a.ropeScaling.kind == RopeScalingKind::None);
        QVERIFY(!a.tiedEmbeddings && !a.queryKeyValueBias && !a.outputBias && !a.mlpBias);
        QVERIFY(a.beginIds.empty() && a.stopIds.empty());
    }

    void nullCountsAsAbsent() {
        json config = base();
        for (const char* key : {"head_dim", "rope_scaling", "num_key_value_heads", "bos_token_id",
                                "quantization_config", "rope_parameters", "attention_bias"})
            config[key] = nullptr;
        QCOMPARE(parsed(config).headDim, 8);
    }

    void explicitHeadDim() {
        const Architecture a = parsed(with(R"({"head_dim": 16, "hidden_size": 60})"));
        QCOMPARE(a.headDim, 16);
        const auto tensors = requiredTensors(a);
        const auto shapeOf = [&](const char* name) {
            return std::ranges::find(tensors, std::string(name), &RequiredTensor::name)->shape;
        };
        QCOMPARE(shapeOf("model.layers.2.self_attn.q_proj.weight"), (std::vector<std::int64_t>{128, 60}));
        QCOMPARE(shapeOf("model.layers.2.self_attn.k_proj.weight"), (std::vector<std::int64_t>{32, 60}));
        QCOMPARE(shapeOf("model.layers.2.self_attn.o_proj.weight"), (std::vector<std::int64_t>{60, 128}));
    }

    void ropeSpellings() {
        const char* llama3 =
            R"("factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0, "original_max_position_embeddings": 64)";
        const auto check = [&](const std::string& text, RopeScalingKind kind, double theta, double factor) {
            const Architecture a = parsed(with(text.c_str()));
            QCOMPARE(a.ropeScaling.kind, kind);
            QCOMPARE(a.ropeTheta, theta);
            QCOMPARE(a.ropeScaling.factor, factor);
            if (kind == RopeScalingKind::Llama3) QCOMPARE(a.ropeScaling.originalContext, 64);
        };
        check(R"({"rope_theta": 500000})", RopeScalingKind::None, 500000, 1);
        check(R"({"rope_scaling": {"type": "linear", "factor": 2.5}})", RopeScalingKind::Linear, 10000, 2.5);
        check(R"({"rope_scaling": {"rope_type": "linear", "factor": 4}})", RopeScalingKind::Linear, 10000, 4);
        check(R"({"rope_scaling": {"rope_type": "default"}, "rope_theta": 5000.0})", RopeScalingKind::None, 5000, 1);
        check(std::string(R"({"rope_theta": 500000.0, "rope_scaling": {"rope_type": "llama3", )") + llama3 + "}}",
              RopeScalingKind::Llama3, 500000, 8);
        check(std::string(R"({"rope_scaling": {"type": "llama3", )") + llama3 + "}}", RopeScalingKind::Llama3, 10000,
              8);
        check(std::string(R"({"rope_parameters": {"rope_theta": 250000.0, "rope_type": "llama3", )") + llama3 + "}}",
              RopeScalingKind::Llama3, 250000, 8);
        check(R"({"rope_parameters": {"rope_theta": 250000.0, "rope_type": "default"}})", RopeScalingKind::None, 250000,
              1);
        check(
            R"({"rope_scaling": {"rope_type": "llama3", "factor": 8, "low_freq_factor": 1, "high_freq_factor": 4}, "original_max_position_embeddings": 64})",
            RopeScalingKind::Llama3, 10000, 8);
    }

    void typesAndStopIds() {
        QCOMPARE(parsed(with(R"({"torch_dtype": "bfloat16"})")).storedDType, DType::BFloat16);
        QCOMPARE(parsed(with(R"({"dtype": "float16"})")).storedDType, DType::Float16);
        QCOMPARE(parsed(with(R"({"torch_dtype": "torch.float64"})")).storedDType, DType::Float64);
        QCOMPARE(values(parsed(with(R"({"eos_token_id": 2, "bos_token_id": 1})")).stopIds), (std::vector<int>{2}));
        QCOMPARE(values(parsed(with(R"({"eos_token_id": [5, 3], "bos_token_id": 1})")).stopIds),
                 (std::vector<int>{5, 3}));
        QCOMPARE(values(parsed(with(R"({"eos_token_id": -1})")).stopIds), std::vector<int>{});
    }

    void trainingClassesAreLlama() {
        QCOMPARE(parsed(with(R"({"architectures": ["Depth2_HdLMModel"]})")).modelType, std::string("llama"));
        QCOMPARE(parsed(with(R"({"model_type": null, "architectures": ["LlamaForCausalLM"]})")).modelType,
                 std::string("llama"));
    }

    void biasesAndTiesDecideTheManifest() {
        const auto count = [](const char* changes) { return requiredTensors(parsed(with(changes))).size(); };
        QCOMPARE(count("{}"), std::size_t{3 + 3 * 9});
        QCOMPARE(count(R"({"attention_bias": true})"), std::size_t{3 + 3 * 13});
        QCOMPARE(count(R"({"mlp_bias": true})"), std::size_t{3 + 3 * 12});
        QCOMPARE(count(R"({"tie_word_embeddings": true})"), std::size_t{2 + 3 * 9});
    }

    void parameterCountIsTheSumOfShapes() {
        // 7B Llama 2: 32 layers, width 4096, feed-forward 11008, 32 heads, vocabulary 32000.
        Architecture a = parsed(with(
            R"({"num_hidden_layers": 32, "hidden_size": 4096, "intermediate_size": 11008, "num_attention_heads": 32,
            "num_key_value_heads": 32, "vocab_size": 32000})"));
        QCOMPARE(a.parameterCount(), std::int64_t{6738415616});
        // 8B Llama 3: 8 key/value heads, feed-forward 14336, vocabulary 128256.
        a = parsed(with(
            R"({"num_hidden_layers": 32, "hidden_size": 4096, "intermediate_size": 14336, "num_attention_heads": 32,
            "num_key_value_heads": 8, "vocab_size": 128256})"));
        QCOMPARE(a.parameterCount(), std::int64_t{8030261248});
        // 1B Llama 3.2, tied.
        a = parsed(with(
            R"({"num_hidden_layers": 16, "hidden_size": 2048, "intermediate_size": 8192, "num_attention_heads": 32, "head_dim": 64,
            "num_key_value_heads": 8, "vocab_size": 128256, "tie_word_embeddings": true})"));
        QCOMPARE(a.parameterCount(), std::int64_t{1235814400});
    }

    void writtenConfigReadsTheSame() {
        Architecture a = parsed(
            with(R"({"head_dim": 16, "attention_bias": true, "tie_word_embeddings": true, "torch_dtype": "bfloat16",
            "rope_theta": 500000.0, "eos_token_id": [7, 8], "bos_token_id": 1, "rope_scaling": {"rope_type": "llama3", "factor": 8.0,
            "low_freq_factor": 1.5, "high_freq_factor": 4.5, "original_max_position_embeddings": 64}})"));
        const Architecture b = parsed(architectureToJson(a));
        QCOMPARE(architectureToJson(b).dump(), architectureToJson(a).dump());
        QCOMPARE(b.headDim, 16);
        QCOMPARE(b.ropeScaling.highFrequencyFactor, 4.5);
        QCOMPARE(values(b.stopIds), (std::vector<int>{7, 8}));
        QVERIFY(b.tiedEmbeddings && b.queryKeyValueBias && b.outputBias && !b.mlpBias);
        a.ropeScaling = {RopeScalingKind::Linear, 3.0, 1, 4, 8192};
        QCOMPARE(parsed(architectureToJson(a)).ropeScaling.factor, 3.0);
    }

    void refusals_data() {
        QTest::addColumn<QString>("changes");
        QTest::addColumn<QString>("mention");
        QTest::addColumn<int>("code");
        const auto row = [](const char* changes, const char* mention, ErrorCode code = ErrorCode::BadConfig) {
            QTest::newRow(changes) << QString::fromUtf8(changes) << QString::fromUtf8(mention)
                                   << static_cast<int>(code);
        };
        row(R"({"hidden_size": null})", "hidden_size");
        row(R"({"num_hidden_layers": null})", "num_hidden_layers");
        row(R"({"vocab_size": null})", "vocab_size");
        row(R"({"intermediate_size": null})", "intermediate_size");
        row(R"({"num_attention_heads": null})", "num_attention_heads");
        row(R"({"hidden_size": "64"})", "\"64\"");
        row(R"({"num_attention_heads": [8]})", "num_attention_heads");
        row(R"({"vocab_size": 20.5})", "20.5");
        row(R"({"vocab_size": true})", "vocab_size");
        row(R"({"num_hidden_layers": 0})", "num_hidden_layers");
        row(R"({"num_hidden_layers": -3})", "-3");
        row(R"({"num_hidden_layers": 1000000000})", "1000000000");
        row(R"({"vocab_size": 18446744073709551615})", "vocab_size");
        row(R"({"hidden_size": 1e300})", "hidden_size");
        row(R"({"hidden_size": 60})", "divided");
        row(R"({"num_key_value_heads": 3})", "multiple");
        row(R"({"head_dim": 7})", "even");
        row(R"({"hidden_size": 8})", "even");
        row(R"({"head_dim": 8192})", "head_dim");
        row(R"({"rms_norm_eps": -1e-5})", "rms_norm_eps");
        row(R"({"rms_norm_eps": "1e-5"})", "rms_norm_eps");
        row(R"({"rope_theta": 0})", "rope_theta");
        row(R"({"tie_word_embeddings": 1})", "tie_word_embeddings");
        row(R"({"attention_bias": "false"})", "attention_bias");
        row(R"({"eos_token_id": "two"})", "eos_token_id");
        row(R"({"eos_token_id": [2, 3.5]})", "3.5");
        row(R"({"max_position_embeddings": 3000000000})", "max_position_embeddings");
        row(R"({"rope_scaling": [1]})", "rope_scaling");
        row(R"({"rope_scaling": {"type": "linear"}})", "rope_scaling.factor");
        row(R"({"rope_scaling": {"type": "linear", "factor": 0}})", "rope_scaling.factor");
        row(R"({"rope_scaling": {"rope_type": "llama3", "factor": 8}})", "low_freq_factor");
        row(R"({"rope_scaling": {"rope_type": "llama3", "factor": 8, "low_freq_factor": 4, "high_freq_factor": 4, "original_max_position_embeddings": 64}})",
            "high_freq_factor");
        row(R"({"rope_scaling": {"rope_type": "yarn", "factor": 4}})", "yarn", ErrorCode::Unsupported);
        row(R"({"rope_scaling": {"type": "dynamic", "factor": 4}})", "dynamic", ErrorCode::Unsupported);
        row(R"({"rope_parameters": {"full_attention": {"rope_type": "default"}}})", "full_attention",
            ErrorCode::Unsupported);
        row(R"({"partial_rotary_factor": 0.5})", "partial_rotary_factor", ErrorCode::Unsupported);
        row(R"({"model_type": "mamba"})", "mamba", ErrorCode::Unsupported);
        row(R"({"model_type": "qwen2_moe"})",
            "mixture of experts, which Strata does not read; the nearest type that it reads is \"qwen2\"",
            ErrorCode::Unsupported);
        row(R"({"model_type": null})", "model_type");
        row(R"({"model_type": 7})", "model_type");
        row(R"({"hidden_act": "quick_gelu"})", "quick_gelu", ErrorCode::Unsupported);
        row(R"({"torch_dtype": "int8"})", "int8", ErrorCode::Unsupported);
        row(R"({"quantization_config": {"bits": 4}})", "quantization_config", ErrorCode::Unsupported);
    }
    void refusals() {
        QFETCH(QString, changes);
        QFETCH(QString, mention);
        QFETCH(int, code);
        const auto result = parseArchitecture(with(changes.toUtf8().constData()), "config.json");
        QVERIFY(!result.has_value());
        const std::string message = result.error().message();
        QVERIFY2(message.find(mention.toStdString()) != std::string::npos, message.c_str());
        QCOMPARE(static_cast<int>(result.error().code), code);
        QVERIFY2(message.starts_with("config.json: ") && message.ends_with("."), message.c_str());
    }

    void onlyAnObjectIsAConfiguration() {
        for (const char* text : {"[]", "null", "3", "\"llama\""})
            QVERIFY(!parseArchitecture(json::parse(text), "config.json").has_value());
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "test_architecture.moc"
