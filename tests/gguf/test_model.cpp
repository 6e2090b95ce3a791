// SPDX-License-Identifier: GPL-3.0-or-later
// A GGUF file as a model: architecture, tensors in Hugging Face's layout, tokenizer and chat roles, against Hugging
// Face's library (tests/gguf/make_models.py).
#include "model/base/json_file.h"
#include "model/checkpoint/checkpoint.h"
#include "model/engine/engine.h"
#include "model/task/conversation.h"
#include "model/task/encoding.h"
#include "model/tokenizer/gguf_tokenizer.h"

#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

using namespace strata;
namespace fs = std::filesystem;

namespace {

const fs::path data = STRATA_SOURCE_DIR "/tests/gguf/data";

template <class T> T expected(Result<T> result) {
    if (!result) qFatal("%s", result.error().message().c_str());
    return std::move(*result);
}

nlohmann::json goldens() {
    return expected(readJsonFile(data / "goldens.json"));
}

std::vector<std::int32_t> numbers(const std::vector<TokenId>& ids) {
    std::vector<std::int32_t> out;
    for (const TokenId id : ids)
        out.push_back(id.value);
    return out;
}

std::vector<float> floats(const Checkpoint& checkpoint, const std::string& name) {
    const TensorView* const view = checkpoint.tensors->find(name);
    if (!view) qFatal("no %s", name.c_str());
    std::vector<float> values(view->elementCount());
    readFloats(*view, 0, values);
    return values;
}

} // namespace

class TestModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void architecture() {
        const Checkpoint checkpoint = expected(openCheckpoint(data / "tiny.gguf"));
        const Architecture& a = checkpoint.architecture;
        QCOMPARE(a.modelType, std::string("llama"));
        QCOMPARE(a.layers, 2);
        QCOMPARE(a.hiddenSize, 256);
        QCOMPARE(a.feedForwardSize, 32);
        QCOMPARE(a.attentionHeads, 4);
        QCOMPARE(a.keyValueHeads, 1);
        QCOMPARE(a.headDim, 8);
        QCOMPARE(a.contextLength, 128);
        QCOMPARE(a.ropeTheta, 5000.0);
        QCOMPARE(a.normEps, 1e-5);
        QVERIFY(a.tiedEmbeddings && a.rotaryLayout == RotaryLayout::HalfSplit && a.ropeFactors.empty());
        QCOMPARE(numbers(a.stopIds), std::vector<std::int32_t>{2});
        QCOMPARE(checkpoint.parameterCount(), goldens().at("parameters").get<std::int64_t>());
        QVERIFY2(checkpoint.warnings.empty(), checkpoint.warnings.empty() ? "" : checkpoint.warnings.front().c_str());
        QCOMPARE(checkpoint.hash.size(), std::size_t{32});
        QVERIFY(checkpoint.gguf && checkpoint.source == data / "tiny.gguf");
        QVERIFY(checkpoint.storedBytes() < static_cast<std::int64_t>(fs::file_size(data / "tiny.gguf")));
        QVERIFY2(checkpoint.storedTypes().ends_with(", embedding q4_k"), checkpoint.storedTypes().c_str());
        // F16, BF16 and F32 stay in place, but for q and k, whose rows are put in order.
        const auto& tensors = *checkpoint.tensors;
        QVERIFY(tensors.find("model.layers.1.self_attn.v_proj.weight")->isInPlace());
        QVERIFY(!tensors.find("model.layers.1.self_attn.q_proj.weight")->isInPlace());
        QCOMPARE(tensors.find("model.layers.1.self_attn.q_proj.weight")->dtype, DType::Float16);
        QCOMPARE(tensors.find("model.layers.0.self_attn.v_proj.weight")->dtypeText, std::string("Q6_K"));
        QVERIFY(expected(nonFiniteTensors(checkpoint, {})).empty());
        QCOMPARE(expected(headDrifts(checkpoint, {})).front().value(), 0.0);
    }

    void everyTypeComputesAsTheReference_data() {
        QTest::addColumn<int>("dtype");
        QTest::newRow("float32") << static_cast<int>(DType::Float32);
        QTest::newRow("bfloat16") << static_cast<int>(DType::BFloat16);
    }
    void everyTypeComputesAsTheReference() {
        QFETCH(int, dtype);
        LoadOptions options;
        options.dtype = static_cast<DType>(dtype);
        const auto model = expected(loadModel(expected(openCheckpoint(data / "tiny.gguf")), options, {}));
        const nlohmann::json golden = goldens();
        std::vector<TokenId> ids;
        for (const auto& id : golden.at("ids"))
            ids.emplace_back(id.get<std::int32_t>());
        const auto rows = static_cast<std::int32_t>(ids.size());
        RunState state(model);
        QVERIFY(state.append(ids).has_value());
        const LayerIndex last(2);
        QVERIFY(state.fill(last, {}).has_value());
        const LogProbabilities got = expected(state.readout(last, HeadIndex(0), Readout::Norm, 0, rows));
        const double bound = options.dtype == DType::Float32 ? 1e-4 : 0.1;
        double largest = 0;
        for (std::int32_t row = 0; row < rows; ++row)
            for (std::size_t token = 0; token < golden.at("logprobs").at(static_cast<std::size_t>(row)).size(); ++token)
                largest = std::max(
                    largest, std::abs(static_cast<double>(got.row(row)[token]) -
                                      golden.at("logprobs").at(static_cast<std::size_t>(row)).at(token).get<double>()));
        QVERIFY2(largest < bound, qPrintable(QString::number(largest)));
    }

    void rowsComeInAnyRange() {
        const Checkpoint checkpoint = expected(openCheckpoint(data / "tiny.gguf"));
        for (const char* name : {"model.layers.0.self_attn.q_proj.weight", "model.layers.1.self_attn.q_proj.weight",
                                 "model.embed_tokens.weight"}) {
            const std::vector<float> whole = floats(checkpoint, name);
            const TensorView& view = *checkpoint.tensors->find(name);
            for (const auto& [first, count] :
                 {std::pair<std::size_t, std::size_t>{0, 1}, {255, 2}, {100, 700}, {whole.size() - 3, 3}, {300, 0}}) {
                std::vector<float> part(count);
                readFloats(view, first, part);
                QVERIFY(std::equal(part.begin(), part.end(), whole.begin() + static_cast<std::ptrdiff_t>(first)));
            }
        }
    }

    void tokenizer() {
        const auto tokenizer = expected(openTokenizer(data / "tiny.gguf"));
        QCOMPARE(tokenizer->kind(), std::string("byte-level-bpe"));
        QCOMPARE(tokenizer->bos(), std::optional(TokenId(1)));
        QCOMPARE(tokenizer->eos(), std::optional(TokenId(2)));
        QVERIFY(!tokenizer->addsBos() && tokenizer->isSpecial(TokenId(0)) && !tokenizer->isSpecial(TokenId(5)));
        const nlohmann::json golden = goldens();
        for (const auto& pair : golden.at("tokenizer"))
            QCOMPARE(numbers(expected(tokenizer->encode(pair.at(0).get<std::string>()))),
                     pair.at(1).get<std::vector<std::int32_t>>());
    }

    void sentencepiece() {
        const auto tokenizer = expected(openTokenizer(data / "spm.gguf"));
        QCOMPARE(tokenizer->kind(), std::string("sentencepiece"));
        QVERIFY(tokenizer->addsBos() && tokenizer->bos() == TokenId(1) && tokenizer->eos() == TokenId(2));
        const nlohmann::json golden = goldens();
        for (const auto& pair : golden.at("sentencepiece"))
            QCOMPARE(numbers(expected(tokenizer->encode(pair.at(0).get<std::string>()))),
                     pair.at(1).get<std::vector<std::int32_t>>());
    }

    void everyPreIsARuleThatCompiles() {
        const auto file = expected(GgufFile::open(data / "tiny.gguf"));
        for (const char* pre :
             {"default", "gpt-2", "llama-bpe", "qwen2", "smollm", "starcoder", "refact", "falcon", "deepseek-llm",
              "deepseek-coder", "deepseek-v3", "mpt", "olmo", "dbrx", "gpt-4o", "tekken", "seed-coder", "command-r"}) {
            nlohmann::json document = expected(ggufTokenizerJson(*file));
            document["pre_tokenizer"] = ggufPreTokenizer(pre);
            const auto tokenizer = expected(tokenizerFromJson(document, pre, {}));
            QVERIFY2(tokenizer->encode("the 1234 and!\n\n  you're été 日本").has_value(), pre);
        }
        QVERIFY(ggufPreTokenizer("klingon").is_null());
    }

    void chat() {
        const Task task = expected(findTask("", data / "tiny.gguf", 1));
        QCOMPARE(task.name, std::string("chat"));
        std::map<std::string, std::string> fields{{"input", "the"}};
        fillInitialFields(task, fields);
        QCOMPARE(fields.at("system"), std::string("You are tiny."));
        QCOMPARE(*openingText(task, fields) + *inputText(task, fields) + answerHeader(task, 0),
                 std::string("<|im_start|>system\nYou are "
                             "tiny.<|im_end|>\n<|im_start|>user\nthe<|im_end|>\n<|im_start|>assistant\n"));
        QCOMPARE(task.bos, std::optional(false));
    }

    void folderWithOneFile() {
        QTemporaryDir folder;
        const fs::path path = folder.path().toStdString();
        fs::copy(data / "tiny.gguf", path / "tiny.gguf");
        QCOMPARE(expected(openCheckpoint(path)).source, path / "tiny.gguf");
        QCOMPARE(expected(openTokenizer(path))->vocabularySize(),
                 static_cast<std::int32_t>(expected(openCheckpoint(path)).architecture.vocabularySize));
        fs::copy(data / "tiny.gguf", path / "other.gguf");
        const auto two = openCheckpoint(path);
        QVERIFY(!two && two.error().code == ErrorCode::BadArgument);
        QVERIFY(openCheckpoint(path / "other.gguf").has_value());
    }

    void damagedAtRandom() {
        // A changed byte in the head is one sentence or still a model; nothing else happens.
        std::ifstream in(data / "tiny.gguf", std::ios::binary);
        const std::string whole{std::istreambuf_iterator<char>(in), {}};
        const std::size_t head = 6000;
        QTemporaryDir folder;
        unsigned random = 12345;
        const auto next = [&random] { return (random = random * 1664525u + 1013904223u) >> 8; };
        for (int round = 0; round < 300; ++round) {
            std::string bytes = whole;
            for (int i = 0; i < 2; ++i)
                bytes[next() % head] = static_cast<char>(next());
            const fs::path path = fs::path(folder.path().toStdString()) / (std::to_string(round) + ".gguf");
            std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
            const auto checkpoint = openCheckpoint(path);
            if (checkpoint) {
                QVERIFY(nonFiniteTensors(*checkpoint, {}).has_value());
                QVERIFY(headDrifts(*checkpoint, {}).has_value());
            } else
                QVERIFY(!checkpoint.error().subject.empty() &&
                        checkpoint.error().message().find('\n') == std::string::npos);
            if (const auto tokenizer = openTokenizer(path)) QVERIFY((*tokenizer)->encode("the and").has_value());
            findTask("", path, 1);
            fs::remove(path);
        }
    }
};

QTEST_GUILESS_MAIN(TestModel)
#include "test_model.moc"
