// SPDX-License-Identifier: GPL-3.0-or-later
// Files as people have them: cloned without Git LFS, adapters, upper-case names, numbers as Python writes them, tied
// models that store the other matrix, tensors in two shards. The same inputs lie in the reference data's cases.
#include "model/checkpoint/checkpoint.h"
#include "tests/checkpoint/checkpoint_fixture.h"
#include "tests/support/gguf_bytes.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace strata;
using namespace strata::test;
namespace fs = std::filesystem;

namespace {

const char* const pointer = "version https://git-lfs.github.com/spec/v1\n"
                            "oid sha256:4d7a4d7a4d7a4d7a4d7a4d7a4d7a4d7a4d7a4d7a4d7a4d7a4d7a4d7a4d7a4d7a\n"
                            "size 2471645608\n";

std::string readAll(const fs::path& path) {
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
}

std::vector<std::byte> bytesOf(const TensorView* tensor) {
    return tensor ? std::vector<std::byte>(tensor->bytes.begin(), tensor->bytes.end()) : std::vector<std::byte>{};
}

} // namespace

class TestPeopleFiles : public CheckpointFixture {
    Q_OBJECT

    static fs::path cases() { return fs::path(STRATA_SHARED_DATA) / "cases"; }

private Q_SLOTS:
    void init() { makeFolders(); }

    void gitLfsPointers_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("shards");
        QTest::newRow("weights") << "model.safetensors" << 1;
        QTest::newRow("shard") << "model-00002-of-00002.safetensors" << 2;
        QTest::newRow("index") << "model.safetensors.index.json" << 2;
        QTest::newRow("config") << "config.json" << 1;
        QTest::newRow("generation") << "generation_config.json" << 1;
    }
    void gitLfsPointers() {
        QFETCH(QString, file);
        QFETCH(int, shards);
        TinyCheckpoint tiny;
        tiny.shards = shards;
        writeTinyCheckpoint(tiny, m_model);
        writeText(m_model / file.toStdString(), pointer);
        verifyError(openCheckpoint(m_model), ErrorCode::BadFormat,
                    {file.toStdString(), "Git LFS pointer", "2471645608 bytes", "git lfs pull"});
    }
    void aGgufOfGitLfs() {
        fs::create_directories(m_model);
        writeText(m_model / "model.gguf", pointer);
        verifyError(openCheckpoint(m_model), ErrorCode::BadFormat, {"model.gguf", "Git LFS pointer", "git lfs pull"});
    }

    void adaptersNameTheirBase() {
        TinyCheckpoint tiny;
        writeTinyCheckpoint(tiny, m_model);
        const std::string weights = readAll(m_model / "model.safetensors"), config = readAll(m_model / "config.json");
        const fs::path adapter = m_model.parent_path() / "adapter";
        fs::create_directories(adapter);
        writeText(adapter / "adapter_model.safetensors", weights);
        writeText(adapter / "adapter_config.json", R"({"peft_type": "LORA", "base_model_name_or_path": "some/base"})");
        for (const fs::path& path : {adapter, adapter / "adapter_model.safetensors", adapter / "adapter_config.json"})
            verifyError(openCheckpoint(path), ErrorCode::Unsupported, {"LoRA adapter", "\"some/base\"", "merge"});
        writeText(adapter / "config.json", config); // some trainers write the base's beside it
        verifyError(openCheckpoint(adapter), ErrorCode::Unsupported, {"LoRA adapter", "\"some/base\""});
        fs::remove(adapter / "adapter_model.safetensors");
        writeText(adapter / "adapter_model.bin", "pickle");
        verifyError(openCheckpoint(adapter), ErrorCode::Unsupported, {"LoRA adapter", "\"some/base\""});
        writeText(adapter / "adapter_config.json", R"({"peft_type": "IA3"})");
        verifyError(openCheckpoint(adapter), ErrorCode::Unsupported, {"\"IA3\"", "does not name"});
        writeText(adapter / "adapter_config.json", "[]");
        verifyError(openCheckpoint(adapter), ErrorCode::Unsupported, {"adapter"});
        // A whole model with an adapter's traces beside it is a model.
        writeText(m_model / "adapter_config.json", R"({"peft_type": "LORA"})");
        QVERIFY(openCheckpoint(m_model).has_value());
    }

    void adaptersInGguf() {
        fs::create_directories(m_model);
        GgufBytes named;
        named.head(0, 4).entry("general.architecture", "llama").entry("general.type", "adapter");
        named.entry("adapter.type", "lora").entry("general.base_model.0.name", "Base 1B");
        writeText(m_model / "a.gguf", named.bytes());
        verifyError(openCheckpoint(m_model / "a.gguf"), ErrorCode::Unsupported,
                    {"LoRA adapter", "\"Base 1B\"", "merge"});
        GgufBytes unnamed;
        unnamed.head(0, 3).entry("general.architecture", "llama").entry("general.type", "adapter");
        unnamed.entry("general.name", "tiny");
        writeText(m_model / "a.gguf", unnamed.bytes());
        verifyError(openCheckpoint(m_model / "a.gguf"), ErrorCode::Unsupported,
                    {"LoRA adapter", "\"tiny\"", "\"llama\""});
    }

    void namesInUpperCase() {
        writeTinyCheckpoint({}, m_model);
        fs::rename(m_model / "model.safetensors", m_model / "WEIGHTS.SAFETENSORS");
        QVERIFY(openCheckpoint(m_model).has_value());
        QVERIFY(openCheckpoint(m_model / "WEIGHTS.SAFETENSORS").has_value());
        const fs::path gguf = m_model.parent_path() / "gguf";
        fs::create_directories(gguf);
        fs::copy(fs::path(STRATA_SOURCE_DIR) / "tests/gguf/data/tiny.gguf", gguf / "MODEL.Gguf");
        for (const fs::path& path : {gguf, gguf / "MODEL.Gguf"})
            QVERIFY(openCheckpoint(path).has_value());
        writeText(m_model / "MODEL.BIN", "pickle");
        verifyError(openCheckpoint(m_model / "MODEL.BIN"), ErrorCode::Unsupported, {"pickle"});
    }

    void numbersAsPythonWritesThem() {
        TinyCheckpoint tiny;
        writeTinyCheckpoint(tiny, m_model);
        const std::string config = readAll(m_model / "config.json");
        const auto withKeys = [&](const std::string& keys) { return config.substr(0, config.rfind('}')) + keys + "}"; };
        writeText(m_model / "config.json",
                  withKeys(R"(, "time_step_limit": [0.0, Infinity], "loss_scale": NaN, "low": -Infinity)"));
        writeText(m_model / "generation_config.json", R"({"eos_token_id": 2, "temperature": NaN, "top_p": Infinity})");
        const Checkpoint checkpoint = opened(openCheckpoint(m_model));
        QVERIFY(checkpoint.warnings.empty());
        for (const char* key : {"rope_theta", "rms_norm_eps", "hidden_size", "vocab_size", "hidden_act"})
            for (const char* value : {"NaN", "Infinity", "-Infinity"}) {
                writeText(m_model / "config.json", withKeys(std::string(", \"") + key + "\": " + value));
                verifyError(openCheckpoint(m_model), ErrorCode::BadConfig,
                            {"config.json", std::string("\"") + key + "\"", std::string("not ") + value});
            }
        writeText(m_model / "config.json", config);
        writeText(m_model / "generation_config.json", R"({"eos_token_id": NaN})");
        verifyError(openCheckpoint(m_model), ErrorCode::BadConfig, {"generation_config.json", "not NaN"});
        writeText(m_model / "generation_config.json", "{}");
        writeText(m_model / "hdlm.json", R"({"version": 1, "note": NaN, "levels": [{"tensor": "x", "layer": NaN}]})");
        QCOMPARE(opened(openCheckpoint(m_model)).warnings.size(), std::size_t{1});
    }

    void aTiedModelMayStoreTheHeadAlone_data() {
        QTest::addColumn<int>("shards");
        QTest::newRow("one file") << 1;
        QTest::newRow("shards") << 2;
    }
    void aTiedModelMayStoreTheHeadAlone() {
        QFETCH(int, shards);
        TinyCheckpoint tiny;
        tiny.architecture.tiedEmbeddings = true;
        const Checkpoint usual = opened(written(tiny));
        const auto embedding = bytesOf(usual.tensors->find("model.embed_tokens.weight"));
        auto tensors = tinyTensors(tiny);
        std::ranges::find(tensors, std::string("model.embed_tokens.weight"), &TinyTensor::name)->name =
            "lm_head.weight";
        fs::remove(m_model / "model.safetensors");
        writeTinyTensors(m_model, tensors, tiny.dtype, shards);
        const Checkpoint checkpoint = opened(openCheckpoint(m_model));
        QCOMPARE(bytesOf(checkpoint.tensors->find("model.embed_tokens.weight")), embedding);
        QCOMPARE(bytesOf(checkpoint.headTensor(checkpoint.heads.back())), embedding);
        QVERIFY2(checkpoint.warnings.empty(), checkpoint.warnings.empty() ? "" : checkpoint.warnings.front().c_str());
        QCOMPARE(headLines(checkpoint), headLines(usual));
        QCOMPARE(checkpoint.parameterCount(), usual.parameterCount());
        // Untied, the embedding is missing.
        tiny.architecture.tiedEmbeddings = false;
        const std::string config = readAll(m_model / "config.json");
        const auto at = config.find("\"tie_word_embeddings\": true");
        QVERIFY(at != std::string::npos);
        writeText(m_model / "config.json", std::string(config).replace(at, 27, "\"tie_word_embeddings\": false"));
        verifyError(openCheckpoint(m_model), ErrorCode::TensorMissing, {"model.embed_tokens.weight"});
    }

    void theIndexDecidesBetweenTwoShards() {
        TinyCheckpoint tiny;
        tiny.shards = 2;
        writeTinyCheckpoint(tiny, m_model);
        const auto right = bytesOf(opened(openCheckpoint(m_model)).tensors->find("model.embed_tokens.weight"));
        // The second shard gets an embedding of other values as well, and stays in the index as it was.
        auto tensors = tinyTensors(tiny);
        std::vector<TensorToWrite> second;
        std::vector<std::vector<std::byte>> bytes;
        const auto source = openSafetensors(m_model / "model-00002-of-00002.safetensors");
        for (const TinyTensor& tensor : tensors) {
            const bool embedding = tensor.name == "model.embed_tokens.weight";
            if (!embedding && !(*source)->find(tensor.name)) continue;
            std::vector<float> values = tensor.values;
            if (embedding) std::ranges::fill(values, 7.0f);
            bytes.push_back(encodeFloats(values, tiny.dtype));
            second.push_back({tensor.name, tiny.dtype, tensor.shape, bytes.back()});
        }
        for (std::size_t i = 0; i < second.size(); ++i)
            second[i].bytes = bytes[i];
        require(writeSafetensors(m_model / "model-00002-of-00002.safetensors", second));
        QCOMPARE(bytesOf(opened(openCheckpoint(m_model)).tensors->find("model.embed_tokens.weight")), right);
        // The other way round: the shard that is read first is not the one that the index names.
        std::string index = readAll(m_model / "model.safetensors.index.json");
        const std::string entry = "\"model.embed_tokens.weight\": \"model-0000";
        const auto at = index.find(entry);
        QVERIFY(at != std::string::npos);
        index[at + entry.size()] = '2';
        writeText(m_model / "model.safetensors.index.json", index);
        QVERIFY(bytesOf(opened(openCheckpoint(m_model)).tensors->find("model.embed_tokens.weight")) != right);
    }

    void elementTypesThatAreNotNeeded_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("bits");
        for (const auto& [type, bits] : std::initializer_list<std::pair<const char*, int>>{{"BOOL", 8},
                                                                                           {"F4", 4},
                                                                                           {"F6_E2M3", 6},
                                                                                           {"F6_E3M2", 6},
                                                                                           {"U8", 8},
                                                                                           {"I8", 8},
                                                                                           {"F8_E5M2", 8},
                                                                                           {"F8_E4M3", 8},
                                                                                           {"F8_E8M0", 8},
                                                                                           {"F8_E4M3FNUZ", 8},
                                                                                           {"F8_E5M2FNUZ", 8},
                                                                                           {"I16", 16},
                                                                                           {"U16", 16},
                                                                                           {"I32", 32},
                                                                                           {"U32", 32},
                                                                                           {"C64", 64},
                                                                                           {"I64", 64},
                                                                                           {"U64", 64}})
            QTest::newRow(type) << type << bits;
    }
    void elementTypesThatAreNotNeeded() {
        QFETCH(QString, type);
        QFETCH(int, bits);
        writeTinyCheckpoint({}, m_model);
        const std::string file = readAll(m_model / "model.safetensors");
        std::uint64_t headerBytes = 0;
        std::memcpy(&headerBytes, file.data(), 8);
        auto header = nlohmann::json::parse(file.substr(8, headerBytes));
        const std::string data = file.substr(8 + headerBytes);
        const auto write = [&](nlohmann::json changed, const std::string& bytes) {
            std::string text = changed.dump();
            text.append((8 - text.size() % 8) % 8, ' ');
            const std::uint64_t size = text.size();
            writeText(m_model / "model.safetensors",
                      std::string(reinterpret_cast<const char*>(&size), 8) + text + bytes);
        };
        const std::size_t extra = 16 * static_cast<std::size_t>(bits) / 8;
        header["extra"] = {
            {"dtype", type.toStdString()}, {"shape", {16}}, {"data_offsets", {data.size(), data.size() + extra}}};
        write(header, data + std::string(extra, '\0'));
        QVERIFY(opened(openCheckpoint(m_model)).tensors->find("extra"));
        // The same type where the model needs the tensor.
        header["old"] = header["model.norm.weight"];
        header["model.norm.weight"] = header["extra"];
        header.erase("extra");
        write(header, data + std::string(extra, '\0'));
        verifyError(openCheckpoint(m_model), ErrorCode::TensorMismatch,
                    {"model.norm.weight", type.toStdString() + ", which is not supported"});
    }

    void referenceCases_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("mention"); // empty: opens
        QTest::newRow("python-json/generation") << "python-json/generation" << "";
        QTest::newRow("python-json/infinity") << "python-json/infinity" << "";
        QTest::newRow("tied") << "tied/tied-only-head-stored" << "";
        QTest::newRow("gguf upper case") << "gguf/UPPER.GGUF" << "";
        QTest::newRow("float8") << "float8-fnuz-extra" << "";
        QTest::newRow("lfs gguf") << "lfs-pointer/gguf" << "Git LFS pointer";
        QTest::newRow("lfs shard") << "lfs-pointer/shard" << "Git LFS pointer";
        QTest::newRow("lfs weights") << "lfs-pointer/weights" << "Git LFS pointer";
        QTest::newRow("adapter") << "adapter" << "someone/base";
        QTest::newRow("gguf adapter") << "gguf/adapter.gguf" << "LoRA adapter";
    }
    void referenceCases() {
        QFETCH(QString, path);
        QFETCH(QString, mention);
        if (!fs::exists(cases())) QSKIP("no reference data");
        const auto result = openCheckpoint(cases() / path.toStdString());
        const std::string message = result ? std::string() : result.error().message();
        QVERIFY2(result.has_value() == mention.isEmpty(), message.c_str());
        QVERIFY2(message.find(mention.toStdString()) != std::string::npos, message.c_str());
    }
};

QTEST_GUILESS_MAIN(TestPeopleFiles)
#include "test_people_files.moc"
