// SPDX-License-Identifier: GPL-3.0-or-later
// Adapter folders: low-rank updates laid over a base, by the formula; heads beside them; where the base is found; what
// is refused. tests/families compares with PEFT itself.
#include "model/base/json_file.h"
#include "model/checkpoint/adapter_folder.h"
#include "tests/checkpoint/checkpoint_fixture.h"

#include <nlohmann/json.hpp>

#include <cmath>

using namespace strata;
using namespace strata::test;
namespace fs = std::filesystem;

namespace {

constexpr const char *query = "model.layers.0.self_attn.q_proj.weight", *down = "model.layers.3.mlp.down_proj.weight";

std::vector<float> floatsOf(const Checkpoint& checkpoint, const std::string& tensor) {
    const TensorView& view = *checkpoint.tensors->find(tensor);
    std::vector<float> values(view.elementCount());
    readFloats(view, 0, values);
    return values;
}

/// Pseudo-random, the same everywhere.
std::vector<float> numbers(std::int64_t count, int seed) {
    std::vector<float> values;
    for (std::int64_t i = 0; i < count; ++i)
        values.push_back(static_cast<float>(std::sin(static_cast<double>(i * 7 + seed * 13 + 1))));
    return values;
}

/// Two updates and a head of three tokens, as a training would write them.
struct Made {
    std::vector<std::vector<float>> values{numbers(2 * 16, 1), numbers(16 * 2, 2), numbers(2 * 24, 3),
                                           numbers(16 * 2, 4), numbers(3 * 16, 5)};
    AdapterToWrite adapter;

    explicit Made(const Checkpoint& base) {
        const auto bytes = [&](std::size_t i) { return std::as_bytes(std::span(values[i])); };
        adapter.architecture = base.architecture;
        adapter.base = {"tiny", base.hash, "../model", "make the-model"};
        adapter.alpha = 6;
        adapter.pairs = {{query, 2, 16, 16, DType::Float32, bytes(0), bytes(1)},
                         {down, 2, 24, 16, DType::Float32, bytes(2), bytes(3)}};
        HeadToWrite& head = adapter.heads.emplace_back();
        head.spec = tinyHead("domain", "domain.weight", 2);
        head.rows = 3;
        head.width = 16;
        head.weight = bytes(4);
        head.tokens = {TokenId(4), TokenId(2), TokenId(30)};
    }
};

} // namespace

class TestAdapterFolder : public CheckpointFixture {
    Q_OBJECT

    fs::path m_adapter;

    nlohmann::json config() const { return readJsonFile(m_adapter / "adapter_config.json").value(); }
    void changeConfig(const std::string& key, const nlohmann::json& value) const {
        nlohmann::json changed = config();
        changed[key] = value;
        writeText(m_adapter / "adapter_config.json", changed.dump());
    }
    Result<Checkpoint> laidOver() const { return openCheckpointWith(m_model, {.adapter = m_adapter}); }

private Q_SLOTS:
    void init() {
        makeFolders();
        qputenv("XDG_DATA_HOME", m_settings->path().toUtf8());
        m_adapter = m_model.parent_path() / "adapter";
        fs::create_directories(m_adapter);
        writeTinyCheckpoint({}, m_model);
        require(writeAdapterFolder(Made(opened(openCheckpoint(m_model))).adapter, m_adapter));
    }

    void updatesAreAddedToTheWeights() {
        const Checkpoint base = opened(openCheckpoint(m_model)), read = opened(laidOver());
        QCOMPARE(read.warnings, std::vector<std::string>());
        QCOMPARE(headLines(read), std::string("domain domain.weight@2 raw\nassistant lm_head.weight@4 norm\n"));
        const Made made(base);
        const auto check = [&](const char* tensor, std::int64_t rows, std::int64_t columns, int a, double scale) {
            const auto before = floatsOf(base, tensor), after = floatsOf(read, tensor);
            for (std::int64_t r = 0; r < rows; ++r)
                for (std::int64_t c = 0; c < columns; ++c) {
                    double expected = before[std::size_t(r * columns + c)];
                    for (std::int64_t k = 0; k < 2; ++k)
                        expected += scale * made.values[std::size_t(a + 1)][std::size_t(r * 2 + k)] *
                                    made.values[std::size_t(a)][std::size_t(k * columns + c)];
                    QVERIFY(std::abs(expected - after[std::size_t(r * columns + c)]) < 1e-5);
                }
            // Any piece reads as the whole does.
            std::vector<float> piece(37);
            readFloats(*read.tensors->find(tensor), 11, piece);
            QVERIFY(std::equal(piece.begin(), piece.end(), after.begin() + 11));
        };
        check(query, 16, 16, 0, 3.0);
        check(down, 16, 24, 2, 3.0);
        for (const char* other : {"model.layers.1.self_attn.q_proj.weight", "lm_head.weight"})
            QVERIFY(floatsOf(base, other) == floatsOf(read, other));
        QVERIFY(read.hash != base.hash);
        QVERIFY(nonFiniteTensors(read, {}).value().empty());
        changeConfig("use_rslora", true);
        const auto stabilized = opened(laidOver());
        const double ratio = (floatsOf(stabilized, query)[0] - floatsOf(base, query)[0]) /
                             (floatsOf(read, query)[0] - floatsOf(base, query)[0]);
        QVERIFY(std::abs(ratio - std::sqrt(2.0)) < 1e-4);
    }

    void alphasOfSingleModules() {
        const Checkpoint base = opened(openCheckpoint(m_model)), read = opened(laidOver());
        changeConfig("alpha_pattern", {{"layers.0.self_attn.q_proj", 12}});
        const Checkpoint other = opened(laidOver());
        const auto change = [&](const Checkpoint& of, const char* tensor) {
            return floatsOf(of, tensor)[5] - floatsOf(base, tensor)[5];
        };
        QVERIFY(std::abs(change(other, query) / change(read, query) - 2) < 1e-3);
        QCOMPARE(change(other, down), change(read, down));
    }

    void aFolderOpensByItself() {
        const Checkpoint read = opened(openCheckpoint(m_adapter));
        QCOMPARE(read.path, m_adapter);
        QCOMPARE(read.folder, (m_adapter / "../model").lexically_normal());
        QCOMPARE(read.hash, opened(laidOver()).hash);
        QVERIFY(!fs::exists(m_model / "hdlm.json"));
        verifyError(openCheckpointWith(m_adapter, {.adapter = m_adapter}), ErrorCode::BadArgument, {"adapter itself"});
        // Moved away, the base is looked for among the user's models, by the last part of its path and by its name.
        const fs::path away = m_model.parent_path() / "away" / "adapter";
        fs::create_directories(away.parent_path());
        fs::rename(m_adapter, away);
        verifyError(openCheckpoint(away), ErrorCode::FileNotFound,
                    {"LoRA adapter", "\"tiny\"", "bring it with: make the-model", "adapter"});
        for (const char* name : {"model", "tiny"}) {
            const fs::path place = userModelsFolder() / name;
            fs::create_directories(place.parent_path());
            fs::rename(m_model, place);
            QCOMPARE(opened(openCheckpoint(away)).folder, place);
            fs::rename(place, m_model);
        }
        const fs::path gguf = userModelsFolder() / "tiny.gguf";
        fs::copy(fs::path(STRATA_SOURCE_DIR) / "tests/gguf/data/tiny.gguf", gguf);
        verifyError(openCheckpoint(away), ErrorCode::TensorMismatch, {"another model"});
    }

    void tasksOfTheAdapterComeFirst() {
        const Checkpoint read = opened(laidOver());
        QCOMPARE(read.taskPlace(""), m_model);
        writeText(m_adapter / "a.task.json", "{}");
        QCOMPARE(read.taskPlace(""), m_adapter);
        QCOMPARE(read.taskPlace("chat"), m_model);
    }

    void anotherBaseIsAWarning() {
        TinyCheckpoint tiny;
        tiny.seed = 2;
        writeTinyCheckpoint(tiny, m_model);
        const Checkpoint read = opened(laidOver());
        QVERIFY(!read.warnings.empty() && read.warnings[0].find("another base") != std::string::npos);
    }

    void headsAloneAndUpdatesAlone() {
        fs::remove(m_adapter / "adapter_config.json");
        fs::remove(m_adapter / "adapter_model.safetensors");
        const Checkpoint base = opened(openCheckpoint(m_model)), heads = opened(laidOver());
        QCOMPARE(heads.heads.size(), std::size_t(2));
        QVERIFY(floatsOf(base, query) == floatsOf(heads, query));
        QCOMPARE(opened(openCheckpoint(m_adapter)).heads.size(), std::size_t(2));
        fs::remove(m_adapter / "heads.safetensors");
        verifyError(laidOver(), ErrorCode::BadArgument, {"no adapter folder"});
        verifyError(openCheckpointWith(m_model, {.adapter = m_adapter / "none"}), ErrorCode::FileNotFound, {"none"});
    }

    void updatesForGguf() {
        const fs::path gguf = fs::path(STRATA_SOURCE_DIR) / "tests/gguf/data/tiny.gguf";
        const Checkpoint base = opened(openCheckpoint(gguf));
        const TensorView& weight = *base.tensors->find("model.layers.1.self_attn.k_proj.weight");
        const std::int64_t out = weight.shape[0], in = weight.shape[1];
        const std::vector<float> a = numbers(in, 1), b = numbers(out, 2);
        AdapterToWrite adapter;
        adapter.architecture = base.architecture;
        adapter.base = {"tiny", base.hash, gguf, ""};
        adapter.alpha = 2;
        adapter.pairs = {
            {weight.name, 1, in, out, DType::Float32, std::as_bytes(std::span(a)), std::as_bytes(std::span(b))}};
        fs::remove(m_adapter / "heads.safetensors");
        require(writeAdapterFolder(adapter, m_adapter));
        const Checkpoint read = opened(openCheckpoint(m_adapter));
        QVERIFY(read.gguf);
        const auto before = floatsOf(base, weight.name), after = floatsOf(read, weight.name);
        for (std::int64_t r = 0; r < out; ++r)
            for (std::int64_t c = 0; c < in; ++c)
                QVERIFY(std::abs(before[std::size_t(r * in + c)] + 2 * b[std::size_t(r)] * a[std::size_t(c)] -
                                 after[std::size_t(r * in + c)]) < 1e-5);
    }

    void refusedConfigurations_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("mentions");
        const auto row = [](const char* key, const char* value, const char* mentions) {
            QTest::newRow(key) << key << value << mentions;
        };
        row("peft_type", "\"IA3\"", "IA3");
        row("use_dora", "true", "DoRA");
        row("init_lora_weights", "\"pissa_niter_4\"", "changes the base");
        row("r", "0", "\"r\"");
        row("lora_alpha", "\"much\"", "lora_alpha");
        row("alpha_pattern", "{\"q.*\": 1}", "pattern");
    }
    void refusedConfigurations() {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, mentions);
        changeConfig(key.toStdString(), nlohmann::json::parse(value.toStdString()));
        const auto result = laidOver();
        QVERIFY(!result.has_value());
        QVERIFY2(result.error().message().find(mentions.toStdString()) != std::string::npos,
                 result.error().message().c_str());
    }

    void refusedUpdates_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("a module that is not there") << 0 << "layers.9.self_attn.q_proj";
        QTest::newRow("another width") << 1 << "another model";
        QTest::newRow("one half") << 2 << "one half";
        QTest::newRow("a tensor of another kind") << 3 << "lora_magnitude_vector";
        QTest::newRow("the embedding") << 4 << "embed_tokens";
        QTest::newRow("a norm") << 5 << "no linear map";
        QTest::newRow("no weights") << 6 << "adapter_model.safetensors";
        QTest::newRow("a pickle") << 7 << "pickle";
        QTest::newRow("cut short") << 8 << "adapter_model.safetensors";
    }
    void refusedUpdates() {
        QFETCH(int, kind);
        QFETCH(QString, mentions);
        const fs::path weights = m_adapter / "adapter_model.safetensors";
        const std::vector<float> values = numbers(2 * 64, 1);
        std::vector<TensorToWrite> tensors;
        const auto tensor = [&](const std::string& name, std::vector<std::int64_t> shape) {
            std::size_t count = 1;
            for (const std::int64_t size : shape)
                count *= static_cast<std::size_t>(size);
            tensors.push_back(
                {"base_model.model." + name, DType::Float32, shape, std::as_bytes(std::span(values).first(count))});
        };
        const std::string module = "model.layers.0.self_attn.q_proj";
        switch (kind) {
        case 0:
            tensor("model.layers.9.self_attn.q_proj.lora_A.weight", {2, 16});
            tensor("model.layers.9.self_attn.q_proj.lora_B.weight", {16, 2});
            break;
        case 1:
            tensor(module + ".lora_A.weight", {2, 20});
            tensor(module + ".lora_B.weight", {16, 2});
            break;
        case 2:
            tensor(module + ".lora_A.weight", {2, 16});
            break;
        case 3:
            tensor(module + ".lora_magnitude_vector", {16});
            break;
        case 4:
            tensor("model.embed_tokens.lora_embedding_A", {2, 32});
            tensor("model.embed_tokens.lora_embedding_B", {16, 2});
            break;
        case 5:
            tensor("model.norm.lora_A.weight", {2, 16});
            tensor("model.norm.lora_B.weight", {16, 2});
            break;
        case 6:
            fs::remove(weights);
            break;
        case 7:
            fs::remove(weights);
            writeText(m_adapter / "adapter_model.bin", "pickle");
            break;
        default:
            fs::resize_file(weights, fs::file_size(weights) - 1);
            break;
        }
        if (!tensors.empty()) require(writeSafetensors(weights, tensors));
        const auto result = laidOver();
        QVERIFY(!result.has_value());
        QVERIFY2(result.error().message().find(mentions.toStdString()) != std::string::npos,
                 result.error().message().c_str());
    }

    void tiedHeadsHaveNoUpdate() {
        TinyCheckpoint tiny;
        tiny.architecture.tiedEmbeddings = true;
        writeTinyCheckpoint(tiny, m_model);
        const std::vector<float> values = numbers(64, 1);
        require(
            writeSafetensors(m_adapter / "adapter_model.safetensors", {{"base_model.model.lm_head.lora_A.weight",
                                                                        DType::Float32,
                                                                        {1, 16},
                                                                        std::as_bytes(std::span(values).first(16))},
                                                                       {"base_model.model.lm_head.lora_B.weight",
                                                                        DType::Float32,
                                                                        {32, 1},
                                                                        std::as_bytes(std::span(values).first(32))}}));
        verifyError(laidOver(), ErrorCode::TensorMissing, {"lm_head", "embedding"});
    }
};

QTEST_GUILESS_MAIN(TestAdapterFolder)
#include "test_adapter_folder.moc"
