// SPDX-License-Identifier: GPL-3.0-or-later
// Opening whole models: the manifest, files of every shape, and what the weights say.
#include "model/base/json_file.h"
#include "model/checkpoint/checkpoint.h"
#include "model/checkpoint/hash.h"
#include "tests/checkpoint/checkpoint_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <fstream>
#include <limits>
#include <memory>

using namespace strata;
using namespace strata::test;
namespace fs = std::filesystem;

class TestCheckpoint : public CheckpointFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFolders(); }

    void everyDtypeAndShape_data() {
        QTest::addColumn<int>("dtype");
        QTest::addColumn<int>("shards");
        QTest::addColumn<bool>("tied");
        QTest::addColumn<bool>("bias");
        QTest::addColumn<int>("headDim");
        for (const DType dtype : {DType::Float32, DType::BFloat16, DType::Float16, DType::Float64})
            for (const int shards : {1, 3})
                for (const bool flag : {false, true})
                    QTest::addRow("%s, %d shards, tied and biases %d", dtypeName(dtype), shards, flag)
                        << static_cast<int>(dtype) << shards << flag << flag << (flag ? 6 : 4);
    }
    void everyDtypeAndShape() {
        QFETCH(int, dtype);
        QFETCH(int, shards);
        QFETCH(bool, tied);
        QFETCH(bool, bias);
        QFETCH(int, headDim);
        TinyCheckpoint tiny;
        tiny.dtype = static_cast<DType>(dtype);
        tiny.shards = shards;
        tiny.architecture.tiedEmbeddings = tied;
        tiny.architecture.queryKeyValueBias = tiny.architecture.outputBias = tiny.architecture.mlpBias = bias;
        tiny.architecture.headDim = headDim;
        tiny.heads = {tinyHead("thought", "new_lm_head.weight", 2, Readout::Raw, 2.0)};
        const Checkpoint checkpoint = opened(written(tiny));
        QCOMPARE(checkpoint.architecture.storedDType, tiny.dtype);
        QCOMPARE(headLines(checkpoint),
                 std::string("thought new_lm_head.weight@2 raw\nassistant lm_head.weight@4 norm") +
                     (tied ? " tied\n" : "\n"));
        QCOMPARE(checkpoint.heads.front().lossWeight, 2.0);
        QVERIFY(checkpoint.warnings.empty());
        std::int64_t parameters = 0;
        for (const TinyTensor& tensor : tinyTensors(tiny)) {
            parameters += static_cast<std::int64_t>(tensor.values.size());
            const TensorView* view = checkpoint.tensors->find(tensor.name);
            QVERIFY2(view, tensor.name.c_str());
            QCOMPARE(view->shape, tensor.shape);
            QVERIFY(std::ranges::equal(view->bytes, encodeFloats(tensor.values, tiny.dtype)));
        }
        QCOMPARE(checkpoint.parameterCount(), parameters);
        QCOMPARE(checkpoint.weightBytes(DType::BFloat16), parameters * 2);
        QCOMPARE(checkpoint.headTensor(checkpoint.heads.back())->name,
                 std::string(tied ? "model.embed_tokens.weight" : "lm_head.weight"));
    }

    void stopIdsOfBothFilesCount() {
        TinyCheckpoint tiny;
        writeTinyCheckpoint(tiny, m_model);
        writeText(m_model / "generation_config.json", R"({"eos_token_id": [1, 5], "bos_token_id": 0})");
        QCOMPARE(opened(openCheckpoint(m_model)).architecture.stopIds, (std::vector<TokenId>{TokenId(1), TokenId(5)}));
        writeText(m_model / "generation_config.json", R"({"eos_token_id": [1, 500]})");
        QCOMPARE(opened(openCheckpoint(m_model)).warnings.size(), std::size_t{1});
        writeText(m_model / "generation_config.json", R"({"eos_token_id": "x"})");
        verifyError(openCheckpoint(m_model), ErrorCode::BadConfig, {"generation_config.json", "eos_token_id"});
    }

    void extraTensorsAreNamedOnceAndBriefly() {
        TinyCheckpoint tiny;
        auto tensors = tinyTensors(tiny);
        for (int i = 0; i < 20; ++i)
            tensors.push_back({"stray." + std::to_string(i), {2}, {1, 2}});
        for (int i = 0; i < 4; ++i)
            tensors.push_back({"model.layers." + std::to_string(i) + ".self_attn.rotary_emb.inv_freq", {2}, {1, 2}});
        tensors.push_back({"small_lm_head.weight", {2, 2}, {1, 2, 3, 4}});
        writeTinyCheckpoint(tiny, m_model);
        writeTinyTensors(m_model, tensors, DType::Float32);
        const Checkpoint checkpoint = opened(openCheckpoint(m_model));
        QCOMPARE(checkpoint.warnings.size(), std::size_t{2});
        QVERIFY2(checkpoint.warnings[0].find("small_lm_head.weight") != std::string::npos,
                 checkpoint.warnings[0].c_str());
        QVERIFY2(checkpoint.warnings[1].starts_with("20 tensors"), checkpoint.warnings[1].c_str());
        QCOMPARE(checkpoint.heads.size(), std::size_t{1});
    }

    void aDifferentHeadBesideTiedEmbeddingsIsSaid() {
        TinyCheckpoint tiny;
        auto tensors = tinyTensors(tiny);
        tiny.architecture.tiedEmbeddings = true;
        writeTinyCheckpoint(tiny, m_model);
        writeTinyTensors(m_model, tensors, DType::Float32);
        QCOMPARE(opened(openCheckpoint(m_model)).warnings.size(), std::size_t{1});
        for (TinyTensor& tensor : tensors)
            if (tensor.name == "lm_head.weight") tensor.values = tensors.front().values;
        writeTinyTensors(m_model, tensors, DType::Float32);
        QVERIFY(opened(openCheckpoint(m_model)).warnings.empty());
    }

    void theManifestNamesTheTensor() {
        TinyCheckpoint tiny;
        const auto tensors = tinyTensors(tiny);
        writeTinyCheckpoint(tiny, m_model);
        for (std::size_t i = 0; i < tensors.size(); ++i) {
            auto changed = tensors;
            changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(i));
            writeTinyTensors(m_model, changed, DType::Float32);
            verifyError(openCheckpoint(m_model), ErrorCode::TensorMissing, {tensors[i].name, "model.safetensors"});
            changed = tensors;
            changed[i].shape.push_back(1);
            writeTinyTensors(m_model, changed, DType::Float32);
            verifyError(openCheckpoint(m_model), ErrorCode::TensorMismatch, {tensors[i].name, ", 1]"});
        }
        tiny.architecture.layers = 5;
        writeTinyCheckpoint(tiny, m_model);
        writeTinyTensors(m_model, tensors, DType::Float32);
        verifyError(openCheckpoint(m_model), ErrorCode::TensorMissing,
                    {"model.layers.4.input_layernorm.weight", "[16]", "8 more"});
    }

    void integerWeightsAreRefusedByName() {
        TinyCheckpoint tiny;
        writeTinyCheckpoint(tiny, m_model);
        std::ifstream in(m_model / "model.safetensors", std::ios::binary);
        std::string bytes((std::istreambuf_iterator<char>(in)), {});
        for (auto at = bytes.find("\"F32\""); at != std::string::npos; at = bytes.find("\"F32\"", at))
            bytes.replace(at, 5, "\"I32\"");
        writeText(m_model / "model.safetensors", bytes);
        verifyError(openCheckpoint(m_model), ErrorCode::TensorMismatch, {"I32", "model.embed_tokens.weight"});
    }

    void everyWayToNameAModel() {
        TinyCheckpoint tiny;
        tiny.shards = 2;
        writeTinyCheckpoint(tiny, m_model);
        const std::string hash = opened(openCheckpoint(m_model)).hash;
        QCOMPARE(opened(openCheckpoint(m_model / "")).hash, hash);
        QCOMPARE(opened(openCheckpoint(m_model / "config.json")).hash, hash);
        QCOMPARE(opened(openCheckpoint(m_model / "model.safetensors.index.json")).hash, hash);
        verifyError(openCheckpoint(m_model / "model-00001-of-00002.safetensors"), ErrorCode::BadArgument,
                    {"one shard", m_model.string()});
        fs::remove(m_model / "model.safetensors.index.json");
        verifyError(openCheckpoint(m_model), ErrorCode::FileNotFound, {"model.safetensors.index.json"});
        for (int i = 1; i < 3; ++i)
            fs::remove(m_model / ("model-0000" + std::to_string(i) + "-of-00002.safetensors"));
        verifyError(openCheckpoint(m_model), ErrorCode::FileNotFound, {"no weights"});
        tiny.shards = 1;
        writeTinyCheckpoint(tiny, m_model);
        fs::rename(m_model / "model.safetensors", m_model / "other.safetensors");
        QCOMPARE(opened(openCheckpoint(m_model)).hash, hash);
        QCOMPARE(opened(openCheckpoint(m_model / "other.safetensors")).hash, hash);
        const fs::path before = fs::current_path();
        fs::current_path(m_model);
        const auto relative = openCheckpoint("other.safetensors");
        fs::current_path(before);
        QCOMPARE(opened(relative).hash, hash);
        fs::copy(m_model / "other.safetensors", m_model / "another.safetensors");
        verifyError(openCheckpoint(m_model), ErrorCode::BadArgument, {"several"});
    }

    void whatIsNotAModel() {
        fs::create_directories(m_model);
        verifyError(openCheckpoint(m_model), ErrorCode::FileNotFound, {"not a model folder"});
        verifyError(openCheckpoint(m_model / "absent"), ErrorCode::FileNotFound, {"no such file"});
        verifyError(openCheckpoint(""), ErrorCode::FileNotFound, {"no such file"});
        verifyError(openCheckpoint("/dev/null"), ErrorCode::Unsupported, {"not a model"});
        writeText(m_model / "notes.txt", "hello");
        verifyError(openCheckpoint(m_model / "notes.txt"), ErrorCode::Unsupported, {"not a model"});
        writeText(m_model / "weights.gguf", "GGUF");
        verifyError(openCheckpoint(m_model), ErrorCode::BadFormat, {"weights.gguf", "ends within"});
        verifyError(openCheckpoint(m_model / "weights.gguf"), ErrorCode::BadFormat, {"ends within"});
        fs::remove(m_model / "weights.gguf");
        for (const char* name : {"pytorch_model.bin", "model.pt", "model.pth"}) {
            writeText(m_model / name, "anything");
            verifyError(openCheckpoint(m_model / name), ErrorCode::Unsupported, {"pickle", "save_file", name});
            verifyError(openCheckpoint(m_model), ErrorCode::Unsupported, {"pickle", "save_file"});
            fs::remove(m_model / name);
        }
        writeTinyCheckpoint(TinyCheckpoint{}, m_model);
        fs::remove(m_model / "config.json");
        verifyError(openCheckpoint(m_model), ErrorCode::FileNotFound, {"config.json", "missing"});
        verifyError(openCheckpoint(m_model / "model.safetensors"), ErrorCode::FileNotFound, {"config.json", "missing"});
        writeText(m_model / "config.json", "{\"model_type\": ");
        verifyError(openCheckpoint(m_model), ErrorCode::BadFormat, {"config.json", "JSON"});
    }

    void indexesAreChecked_data() {
        QTest::addColumn<QString>("index");
        QTest::addColumn<QString>("mention");
        const auto row = [](const char* index, const char* mention) {
            QTest::newRow(index) << QString::fromUtf8(index) << QString::fromUtf8(mention);
        };
        row("[]", "weight_map");
        row("{}", "weight_map");
        row(R"({"weight_map": []})", "weight_map");
        row(R"({"weight_map": {}})", "no shard");
        row(R"({"weight_map": {"a": 3}})", "\"a\"");
        row(R"({"weight_map": {"a": "../../etc/passwd"}})", "own folder");
        row(R"({"weight_map": {"a": "/etc/passwd"}})", "own folder");
        row(R"({"weight_map": {"a": ".."}})", "own folder");
        row(R"({"weight_map": {"a": ""}})", "own folder");
        row(R"({"weight_map": {"a": "x\u0000.safetensors"}})", "own folder");
        row(R"({"weight_map": {"a": "absent.safetensors"}})", "not there");
        row(R"({"weight_map": {"nowhere": "model-00001-of-00002.safetensors"}})", "none of the shards");
        row(R"({"weight_map": {"lm_head.weight": "model-00001-of-00002.safetensors", "model.embed_tokens.weight": "model-00002-of-00002.safetensors"}})",
            "is in");
        row(R"({"weight_map": {"lm_head.weight": "model-00002-of-00002.safetensors", "lm_head.weight": "model-00001-of-00002.safetensors"}})",
            "twice");
    }
    void indexesAreChecked() {
        QFETCH(QString, index);
        QFETCH(QString, mention);
        TinyCheckpoint tiny;
        tiny.shards = 2;
        writeTinyCheckpoint(tiny, m_model);
        writeText(m_model / "model.safetensors.index.json", index.toStdString());
        const auto result = openCheckpoint(m_model);
        QVERIFY(!result.has_value());
        QVERIFY2(result.error().message().find(mention.toStdString()) != std::string::npos,
                 result.error().message().c_str());
    }

    void aTensorInTwoShardsIsRefused() {
        TinyCheckpoint tiny;
        tiny.shards = 2;
        writeTinyCheckpoint(tiny, m_model);
        fs::copy(m_model / "model-00001-of-00002.safetensors", m_model / "copy.safetensors");
        writeText(
            m_model / "model.safetensors.index.json",
            R"({"weight_map": {"model.embed_tokens.weight": "copy.safetensors", "lm_head.weight": "model-00001-of-00002.safetensors"}})");
        verifyError(openCheckpoint(m_model), ErrorCode::BadFormat, {"two shards"});
    }

    void notFiniteWeightsAreFound_data() {
        QTest::addColumn<int>("dtype");
        QTest::addColumn<float>("value");
        for (const DType dtype : {DType::Float32, DType::BFloat16, DType::Float16, DType::Float64})
            for (const float value : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
                                      -std::numeric_limits<float>::infinity()})
                QTest::addRow("%s %g", dtypeName(dtype), static_cast<double>(value))
                    << static_cast<int>(dtype) << value;
    }
    void notFiniteWeightsAreFound() {
        QFETCH(int, dtype);
        QFETCH(float, value);
        TinyCheckpoint tiny;
        tiny.dtype = static_cast<DType>(dtype);
        tiny.heads = {tinyHead("thought", "new_lm_head.weight", 2)};
        auto tensors = tinyTensors(tiny);
        writeTinyCheckpoint(tiny, m_model);
        QVERIFY(nonFiniteTensors(opened(openCheckpoint(m_model)), {})->empty());
        tensors.back().values.back() = value;
        tensors.front().values.front() = value;
        writeTinyTensors(m_model, tensors, tiny.dtype);
        const Checkpoint checkpoint = opened(openCheckpoint(m_model));
        const auto names = nonFiniteTensors(checkpoint, {});
        QCOMPARE(*names, (std::vector<std::string>{"model.embed_tokens.weight", "new_lm_head.weight"}));
        QVERIFY(nonFiniteWarning(*names).find("new_lm_head.weight") != std::string::npos);
        QVERIFY(nonFiniteWarning({}).empty());
        const auto drifts = headDrifts(checkpoint, {});
        QVERIFY(!(*drifts)[0].has_value());
        QCOMPARE((*drifts)[1], std::optional<double>{0.0});
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(nonFiniteTensors(checkpoint, {stop.get_token(), {}}).error().code == ErrorCode::Cancelled);
        QVERIFY(headDrifts(checkpoint, {stop.get_token(), {}}).error().code == ErrorCode::Cancelled);
    }

    void driftIsTheRelativeDistance_data() {
        QTest::addColumn<int>("dtype");
        for (const DType dtype : {DType::Float32, DType::BFloat16, DType::Float16, DType::Float64})
            QTest::newRow(dtypeName(dtype)) << static_cast<int>(dtype);
    }
    void driftIsTheRelativeDistance() {
        QFETCH(int, dtype);
        TinyCheckpoint tiny;
        tiny.dtype = static_cast<DType>(dtype);
        tiny.heads = {tinyHead("thought", "new_lm_head.weight", 2)};
        const auto tensors = tinyTensors(tiny);
        const auto valuesOf = [&](const char* name) {
            return std::ranges::find(tensors, std::string(name), &TinyTensor::name)->values;
        };
        const auto head = valuesOf("new_lm_head.weight"), final = valuesOf("lm_head.weight");
        double difference = 0, norm = 0;
        for (std::size_t i = 0; i < head.size(); ++i) {
            difference += std::pow(static_cast<double>(head[i]) - static_cast<double>(final[i]), 2);
            norm += std::pow(static_cast<double>(final[i]), 2);
        }
        const auto drifts = headDrifts(opened(written(tiny)), {});
        QVERIFY(drifts->at(0) && std::abs(*drifts->at(0) - std::sqrt(difference / norm)) < 1e-12);
        QCOMPARE(drifts->at(1), std::optional<double>{0.0});
        tiny.headsCopyFinal = true;
        QCOMPARE(headDrifts(opened(written(tiny)), {})->at(0), std::optional<double>{0.0});
    }

    void theHashTellsModelsApart() {
        TinyCheckpoint tiny;
        const std::string first = opened(written(tiny)).hash;
        QCOMPARE(first.size(), std::size_t{32});
        QCOMPARE(opened(written(tiny)).hash, first);
        tiny.shards = 2;
        fs::remove(m_model / "model.safetensors");
        QCOMPARE(opened(written(tiny)).hash, first);
        tiny.seed = 2;
        const std::string second = opened(written(tiny)).hash;
        QVERIFY(second != first);
        tiny.architecture.ropeTheta = 20000;
        QVERIFY(opened(written(tiny)).hash != second);
        // The published test vectors of FNV-1a with 128 bits.
        Fnv128 empty, a, foobar;
        a.add("a");
        foobar.add("foobar");
        QCOMPARE(empty.hex(), std::string("6c62272e07bb014262b821756295c58d"));
        QCOMPARE(a.hex(), std::string("d228cb696f1a8caf78912b704e4a8964"));
        QCOMPARE(foobar.hex(), std::string("343e1662793c64bf6f0d3597ba446f18"));
    }

    void referenceModels_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("heads");
        QTest::addColumn<QString>("dtype");
        QTest::newRow("d2") << QStringLiteral("reference/models/tiny-llama3-d2")
                            << QStringLiteral("thought new_lm_head.weight@? raw\nassistant lm_head.weight@4 norm\n")
                            << QStringLiteral("float32");
        QTest::newRow("d3") << QStringLiteral("reference/models/tiny-llama3-d3")
                            << QStringLiteral("first_thought first_lm_head.weight@? raw\nsecond_thought "
                                              "second_lm_head.weight@? raw\nassistant lm_head.weight@5 norm\n")
                            << QStringLiteral("bfloat16");
        QTest::newRow("spm") << QStringLiteral("reference/models/tiny-llama2-spm")
                             << QStringLiteral("assistant lm_head.weight@3 norm tied\n") << QStringLiteral("float16");
        QTest::newRow("stories") << QStringLiteral("stories260K")
                                 << QStringLiteral("assistant lm_head.weight@5 norm tied\n")
                                 << QStringLiteral("float32");
    }
    void referenceModels() {
        QFETCH(QString, folder);
        QFETCH(QString, heads);
        QFETCH(QString, dtype);
        const fs::path path = fs::path(STRATA_SHARED_DATA) / folder.toStdString();
        if (!fs::exists(path)) QSKIP("the reference data is not here");
        const Checkpoint checkpoint = opened(openCheckpoint(path));
        QCOMPARE(headLines(checkpoint), heads.toStdString());
        QCOMPARE(std::string(dtypeName(checkpoint.architecture.storedDType)), dtype.toStdString());
        QVERIFY2(checkpoint.warnings.empty(), checkpoint.warnings.empty() ? "" : checkpoint.warnings.front().c_str());
    }
};

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "test_checkpoint.moc"
