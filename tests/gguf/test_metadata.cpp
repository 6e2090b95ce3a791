// SPDX-License-Identifier: GPL-3.0-or-later
// Metadata → architecture: what GGUF says in its own words, and every refusal in one sentence.
#include "model/checkpoint/checkpoint.h"
#include "model/checkpoint/gguf_config.h"
#include "model/tokenizer/tokenizer.h"
#include "tests/support/gguf_bytes.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <cstring>
#include <fstream>
#include <map>
#include <variant>

using namespace strata;
using namespace strata::test;
namespace fs = std::filesystem;

namespace {

using Value =
    std::variant<std::uint32_t, float, std::string, bool, std::vector<std::uint32_t>, std::vector<std::string>>;

struct Tensor {
    std::vector<std::uint64_t> dimensions; ///< fastest first
    std::uint32_t type = 0;
    std::vector<float> values; ///< F32; zeros behind them
};

/// A llama of one block whose parts can be taken out or exchanged.
struct Model {
    std::map<std::string, Value> metadata{{"general.architecture", std::string("llama")},
                                          {"llama.block_count", 1u},
                                          {"llama.context_length", 64u},
                                          {"llama.embedding_length", 8u},
                                          {"llama.feed_forward_length", 16u},
                                          {"llama.attention.head_count", 2u},
                                          {"llama.attention.head_count_kv", 1u},
                                          {"llama.attention.layer_norm_rms_epsilon", 1e-5f}};
    std::map<std::string, Tensor> tensors{
        {"token_embd.weight", {{8, 6}, 0, {}}},      {"output_norm.weight", {{8}, 0, {}}},
        {"blk.0.attn_norm.weight", {{8}, 0, {}}},    {"blk.0.ffn_norm.weight", {{8}, 0, {}}},
        {"blk.0.attn_q.weight", {{8, 8}, 0, {}}},    {"blk.0.attn_k.weight", {{8, 4}, 0, {}}},
        {"blk.0.attn_v.weight", {{8, 4}, 0, {}}},    {"blk.0.attn_output.weight", {{8, 8}, 0, {}}},
        {"blk.0.ffn_gate.weight", {{8, 16}, 0, {}}}, {"blk.0.ffn_up.weight", {{8, 16}, 0, {}}},
        {"blk.0.ffn_down.weight", {{16, 8}, 0, {}}}};

    std::string bytes() const {
        GgufBytes out;
        out.head(tensors.size(), metadata.size());
        for (const auto& [key, value] : metadata) {
            out.text(key);
            if (const auto* number = std::get_if<std::uint32_t>(&value))
                out.put<std::uint32_t>(4).put(*number);
            else if (const auto* real = std::get_if<float>(&value))
                out.put<std::uint32_t>(6).put(*real);
            else if (const auto* flag = std::get_if<bool>(&value))
                out.put<std::uint32_t>(7).put(static_cast<std::uint8_t>(*flag));
            else if (const auto* text = std::get_if<std::string>(&value))
                out.put<std::uint32_t>(8).text(*text);
            else if (const auto* list = std::get_if<std::vector<std::uint32_t>>(&value)) {
                out.put<std::uint32_t>(9).put<std::uint32_t>(4).put<std::uint64_t>(list->size());
                for (const std::uint32_t n : *list)
                    out.put(n);
            } else {
                const auto& texts = std::get<std::vector<std::string>>(value);
                out.put<std::uint32_t>(9).put<std::uint32_t>(8).put<std::uint64_t>(texts.size());
                for (const std::string& t : texts)
                    out.text(t);
            }
        }
        std::string data;
        for (const auto& [name, tensor] : tensors) {
            std::uint64_t count = 1;
            for (const std::uint64_t size : tensor.dimensions)
                count *= size;
            out.tensor(name, tensor.dimensions, tensor.type, data.size());
            const std::size_t begin = data.size();
            // Enough for every type, in steps of the alignment.
            data.resize(begin + (count * 4 + 63) / 32 * 32, '\0');
            if (!tensor.values.empty())
                std::memcpy(data.data() + begin, tensor.values.data(), tensor.values.size() * sizeof(float));
        }
        out.data(0);
        return out.bytes() + data;
    }
};

} // namespace

class TestMetadata : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_number = 0;

    Result<Checkpoint> open(const Model& model) {
        const fs::path path = fs::path(m_folder.path().toStdString()) / (std::to_string(m_number++) + ".gguf");
        const std::string bytes = model.bytes();
        std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return openCheckpoint(path);
    }
    void refused(const Model& model, ErrorCode code, const char* because) {
        const auto checkpoint = open(model);
        QVERIFY2(!checkpoint.has_value(), because);
        const std::string message = checkpoint.error().message();
        QVERIFY2(QString::fromStdString(message).contains(QString::fromUtf8(because)), message.c_str());
        QVERIFY2(message.find('\n') == std::string::npos && message.ends_with('.'), message.c_str());
        QCOMPARE(checkpoint.error().code, code);
    }

private Q_SLOTS:
    void plain() {
        const auto checkpoint = open({});
        QVERIFY2(checkpoint.has_value(), checkpoint ? "" : checkpoint.error().message().c_str());
        const Architecture& a = checkpoint->architecture;
        QCOMPARE(a.headDim, 4);
        QCOMPARE(a.vocabularySize, 6);
        QCOMPARE(a.ropeTheta, 10000.0);
        QCOMPARE(a.normEps, 1e-5);
        QVERIFY(a.tiedEmbeddings && !a.queryKeyValueBias && !a.mlpBias);
        QCOMPARE(checkpoint->heads.size(), std::size_t{1});
        QCOMPARE(checkpoint->storedTypes(), std::string("f32"));
    }

    void whatMustBeThere() {
        for (const char* key :
             {"llama.block_count", "llama.context_length", "llama.embedding_length", "llama.feed_forward_length",
              "llama.attention.head_count", "llama.attention.layer_norm_rms_epsilon", "general.architecture"}) {
            Model model;
            model.metadata.erase(key);
            refused(model, ErrorCode::BadConfig, key);
        }
        for (const char* name : {"output_norm.weight", "blk.0.attn_q.weight", "blk.0.ffn_down.weight"}) {
            Model model;
            model.tensors.erase(name);
            refused(model, ErrorCode::TensorMissing, "fetch the model again");
        }
    }

    void noEmbedding() {
        Model model;
        model.tensors.erase("token_embd.weight");
        refused(model, ErrorCode::TensorMissing, "has no embedding");
    }

    void whatCannotBe() {
        const auto with = [](const char* key, Value value) {
            Model model;
            model.metadata[key] = std::move(value);
            return model;
        };
        refused(with("general.architecture", std::string("mamba")), ErrorCode::Unsupported, "mamba");
        refused(with("general.architecture", 7u), ErrorCode::BadConfig, "general.architecture");
        refused(with("llama.block_count", std::string("one")), ErrorCode::BadConfig, "whole number");
        refused(with("llama.block_count", 0u), ErrorCode::BadConfig, "num_hidden_layers");
        refused(with("llama.block_count", 0xFFFFFFFFu), ErrorCode::BadConfig, "num_hidden_layers");
        refused(with("llama.block_count", 4000u), ErrorCode::TensorMissing, "is missing");
        refused(with("llama.embedding_length", 0xFFFFFFFFu), ErrorCode::BadConfig, "hidden_size");
        refused(with("llama.attention.head_count", 0u), ErrorCode::BadConfig, "num_attention_heads");
        refused(with("llama.attention.head_count", 3u), ErrorCode::BadConfig, "num_attention_heads");
        refused(with("llama.attention.head_count_kv", std::vector<std::uint32_t>{1, 2}), ErrorCode::Unsupported,
                "layer to layer");
        refused(with("llama.expert_count", 8u), ErrorCode::Unsupported, "mixture of experts");
        refused(with("llama.rope.scaling.type", std::string("yarn")), ErrorCode::Unsupported, "yarn");
        refused(with("llama.rope.freq_base", NAN), ErrorCode::BadConfig, "number");
        refused(with("llama.feed_forward_length", 32u), ErrorCode::TensorMismatch, "shape");
        refused(with("hdlm", 3u), ErrorCode::BadConfig, "hdlm");
        refused(with("hdlm", std::string("{")), ErrorCode::BadFormat, "hdlm");
    }

    void headsWhoseWidthCannotBeTold() {
        Model gemma;
        gemma.metadata["general.architecture"] = std::string("gemma2");
        for (const auto& [key, value] : Model().metadata)
            if (key.starts_with("llama.")) gemma.metadata["gemma2." + key.substr(6)] = value;
        gemma.metadata["gemma2.attention.head_count"] = 0u;
        refused(gemma, ErrorCode::BadConfig, "num_attention_heads");
        Model wide; // the product leaves 64 bits
        wide.metadata["llama.attention.head_count"] = 0xFFFFFFFFu;
        wide.metadata["llama.attention.key_length"] = 0xFFFFFFFFu;
        refused(wide, ErrorCode::BadConfig, "num_attention_heads");
    }

    void typesThatAreNotRead() {
        Model model;
        model.tensors["blk.0.attn_v.weight"].type = 24; // I8
        refused(model, ErrorCode::TensorMismatch,
                "element type I8, which is not supported; Strata reads F32, F16, BF16, F64, Q8_0");
    }

    void sameNumberForEveryLayer() {
        Model model;
        model.metadata["llama.attention.head_count_kv"] = std::vector<std::uint32_t>{1};
        QCOMPARE(open(model)->architecture.keyValueHeads, 1);
    }

    void ropeScaling() {
        Model model;
        model.metadata["llama.rope.scaling.type"] = std::string("linear");
        model.metadata["llama.rope.scaling.factor"] = 4.0f;
        const auto linear = open(model);
        QVERIFY(linear.has_value() && linear->architecture.ropeScaling.kind == RopeScalingKind::Linear);
        QCOMPARE(linear->architecture.ropeScaling.factor, 4.0);
    }

    void ropeFactors() {
        // Llama 3's, as its converter computes them: two pairs, the first fast enough to stay, the second slow.
        Model model;
        model.metadata["llama.rope.freq_base"] = 500000.0f * 500000.0f;
        model.tensors["rope_freqs.weight"] = {{2}, 0, {1.0f, 8.0f}};
        const auto llama3 = open(model);
        QVERIFY2(llama3.has_value(), llama3 ? "" : llama3.error().message().c_str());
        QVERIFY(llama3->architecture.ropeScaling.kind == RopeScalingKind::Llama3 &&
                llama3->architecture.ropeFactors.empty());
        QCOMPARE(llama3->architecture.ropeScaling.factor, 8.0);
        QCOMPARE(llama3->architecture.ropeScaling.originalContext, 8192);
        // Others stay as they are.
        model.tensors["rope_freqs.weight"] = {{2}, 0, {1.5f, 8.0f}};
        const auto other = open(model);
        QVERIFY(other.has_value() && other->architecture.ropeScaling.kind == RopeScalingKind::None);
        QCOMPARE(other->architecture.ropeFactors, (std::vector<float>{1.5f, 8.0f}));
        QVERIFY(!other->tensors->find("rope_freqs.weight"));
        model.tensors["rope_freqs.weight"] = {{3}, 0, {1.5f, 8.0f, 1.0f}};
        refused(model, ErrorCode::TensorMismatch, "3 factors for 2 pairs");
        model.tensors["rope_freqs.weight"] = {{2}, 0, {1.5f, -8.0f}};
        refused(model, ErrorCode::TensorMismatch, "positive");
    }

    void headsAndIds() {
        Model model;
        model.tensors["output.weight"] = {{8, 6}, 0, {}};
        model.tensors["new_lm_head.weight"] = {{8, 6}, 0, {}};
        model.metadata["tokenizer.ggml.bos_token_id"] = 1u;
        model.metadata["tokenizer.ggml.eos_token_id"] = 2u;
        model.metadata["tokenizer.ggml.eot_token_id"] = 3u;
        model.metadata["llama.block_count"] = 2u;
        for (const auto& [name, tensor] : std::map(model.tensors))
            if (name.starts_with("blk.0.")) model.tensors["blk.1." + name.substr(6)] = tensor;
        auto checkpoint = open(model);
        QVERIFY2(checkpoint.has_value(), checkpoint ? "" : checkpoint.error().message().c_str());
        QVERIFY(!checkpoint->architecture.tiedEmbeddings);
        QCOMPARE(checkpoint->architecture.stopIds, (std::vector{TokenId(2), TokenId(3)}));
        QCOMPARE(checkpoint->unplacedHeads(), std::vector<std::string>{"new_lm_head.weight"});
        model.metadata["hdlm"] = std::string(
            R"({"version": 1, "levels": [{"name": "thought", "tensor": "new_lm_head.weight", "layer": 1}]})");
        checkpoint = open(model);
        QVERIFY2(checkpoint.has_value(), checkpoint ? "" : checkpoint.error().message().c_str());
        QVERIFY(checkpoint->headsDeclared && checkpoint->heads.front().layer == LayerIndex(1));
    }

    void rowsOfQueryAndKey() {
        // Row (head, i, half) of the file is row (head, half, i) of the model: 0 1 2 3 become 0 2 1 3.
        Model model;
        std::vector<float> rows;
        for (int i = 0; i < 64; ++i)
            rows.push_back(static_cast<float>(i / 8));
        model.tensors["blk.0.attn_q.weight"].values = rows;
        const auto checkpoint = open(model);
        std::vector<float> values(64);
        readFloats(*checkpoint->tensors->find("model.layers.0.self_attn.q_proj.weight"), 0, values);
        for (std::size_t row = 0; row < 8; ++row) {
            const std::size_t order[] = {0, 2, 1, 3, 4, 6, 5, 7};
            QCOMPARE(values[row * 8 + 3], static_cast<float>(order[row]));
        }
    }

    void tokenizersThatAreNotRead() {
        const auto refusedTokenizer = [&](const std::map<std::string, Value>& metadata, const char* because) {
            Model model;
            for (const auto& [key, value] : metadata)
                model.metadata["tokenizer.ggml." + key] = value;
            const auto checkpoint = open(model);
            const auto tokenizer = openTokenizer(checkpoint->path);
            QVERIFY2(!tokenizer.has_value(), because);
            const std::string message = tokenizer.error().message();
            QVERIFY2(QString::fromStdString(message).contains(QString::fromUtf8(because)) && message.ends_with('.'),
                     message.c_str());
        };
        using Texts = std::vector<std::string>;
        refusedTokenizer({}, "no tokenizer in it");
        refusedTokenizer({{"model", std::string("bert")}}, "bert");
        refusedTokenizer({{"model", std::string("gpt2")}}, "no vocabulary");
        refusedTokenizer({{"model", std::string("gpt2")}, {"pre", std::string("klingon")}}, "klingon");
        refusedTokenizer({{"model", std::string("gpt2")}, {"tokens", Texts{"a", "b"}}}, "no merges");
        refusedTokenizer({{"model", std::string("gpt2")}, {"tokens", Texts{"a", "a"}}, {"merges", Texts{}}}, "twice");
        refusedTokenizer({{"model", std::string("gpt2")}, {"tokens", Texts{"a", "\xFF"}}, {"merges", Texts{}}},
                         "UTF-8");
        refusedTokenizer({{"model", std::string("gpt2")}, {"tokens", Texts{"a"}}, {"merges", Texts{"a"}}}, "merge");
        refusedTokenizer({{"model", std::string("gpt2")},
                          {"tokens", Texts{"a"}},
                          {"token_type", std::vector{1u, 2u}},
                          {"merges", Texts{}}},
                         "token_type");
        refusedTokenizer({{"model", std::string("llama")}, {"tokens", Texts{"a"}}}, "scores");
        refusedTokenizer({{"model", std::string("llama")},
                          {"tokens", Texts{"a"}},
                          {"scores", std::vector{1u}},
                          {"token_type", std::vector{9u}}},
                         "kind 9");
    }
};

QTEST_GUILESS_MAIN(TestMetadata)
#include "test_metadata.moc"
