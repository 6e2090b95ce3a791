// SPDX-License-Identifier: GPL-3.0-or-later
// Heads in a file of their own: ours, those that others publish, rows of some tokens alone, and what is refused.
#include "model/base/json_file.h"
#include "model/checkpoint/heads_file.h"
#include "tests/checkpoint/checkpoint_fixture.h"

#include <nlohmann/json.hpp>

#include <limits>

using namespace strata;
using namespace strata::test;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t vocabulary = 32, width = 16;

/// A safetensors file with tensors of float32 (or int64, where `wholeNumbers`) filled with 0.5.
struct File {
    std::vector<std::string> names;
    std::vector<std::vector<std::int64_t>> shapes;
    std::vector<std::vector<std::byte>> bytes;
    std::vector<bool> whole;
    std::map<std::string, std::string> metadata;

    File& tensor(const std::string& name, const std::vector<std::int64_t>& shape, float value = 0.5f) {
        std::size_t count = 1;
        for (const std::int64_t size : shape)
            count *= static_cast<std::size_t>(size);
        names.push_back(name);
        shapes.push_back(shape);
        bytes.push_back(encodeFloats(std::vector<float>(count, value), DType::Float32));
        whole.push_back(false);
        return *this;
    }
    File& ids(const std::string& name, const std::vector<std::int64_t>& values) {
        names.push_back(name);
        shapes.push_back({static_cast<std::int64_t>(values.size())});
        const auto data = std::as_bytes(std::span(values));
        bytes.emplace_back(data.begin(), data.end());
        whole.push_back(true);
        return *this;
    }
    File& levels(const std::string& text) {
        metadata["hdlm"] = R"({"version": 1, "levels": [)" + text + "]}";
        return *this;
    }
    void write(const fs::path& path) const {
        std::vector<TensorToWrite> tensors;
        for (std::size_t i = 0; i < names.size(); ++i)
            tensors.push_back({names[i], DType::Float32, shapes[i], bytes[i], nullptr, whole[i]});
        require(writeSafetensors(path, tensors, metadata));
    }
};

} // namespace

class TestHeadsFile : public CheckpointFixture {
    Q_OBJECT

    fs::path file() const { return m_model.parent_path() / "heads.safetensors"; }
    Result<Checkpoint> with(const File& content, const std::vector<HeadPlacement>& placements = {}) {
        content.write(file());
        return openCheckpointWith(m_model, {.placements = placements, .heads = file()});
    }

private Q_SLOTS:
    void init() {
        makeFolders();
        TinyCheckpoint tiny;
        tiny.heads = {tinyHead("thought", "new_lm_head.weight", 2)};
        writeTinyCheckpoint(tiny, m_model);
    }

    void writtenAndReadAgain() {
        const Checkpoint base = opened(openCheckpoint(m_model));
        const std::vector<float> values(static_cast<std::size_t>(3 * width), 0.25f), bias{1, 2, 3};
        const auto weight = encodeFloats(values, DType::Float16), addend = encodeFloats(bias, DType::Float16);
        HeadToWrite some;
        some.spec = tinyHead("domain", "domain.weight", 1, Readout::Norm, 2.0);
        some.dtype = DType::Float16;
        some.rows = 3;
        some.width = width;
        some.weight = weight;
        some.bias = addend;
        some.tokens = {TokenId(7), TokenId(3), TokenId(31)};
        HeadToWrite copy;
        copy.spec = tinyHead("all", "hdlm.3.weight", 3);
        copy.from = base.headTensor(base.heads.back());
        require(writeHeadsFile(file(), {some, copy}, base.hash, "tiny"));

        const Checkpoint read = opened(openCheckpointWith(m_model, {.heads = file()}));
        QCOMPARE(headLines(read), std::string("domain domain.weight@1 norm\nthought new_lm_head.weight@2 raw\n"
                                              "all hdlm.3.weight@3 raw\nassistant lm_head.weight@4 norm\n"));
        QCOMPARE(read.warnings, std::vector<std::string>());
        QVERIFY(read.hash != base.hash);
        QVERIFY(read.headsDeclared);
        QCOMPARE(read.heads[0].lossWeight, 2.0);
        QCOMPARE(read.heads[0].bias, std::string("domain.bias"));
        QCOMPARE(read.headTokens(read.heads[0]), (std::vector{TokenId(7), TokenId(3), TokenId(31)}));
        QVERIFY(read.headTokens(read.heads[1]).empty());
        QCOMPARE(read.headTensor(read.heads[0])->shape, (std::vector<std::int64_t>{3, width}));
        QCOMPARE(read.parameterCount() - base.parameterCount(), 3 * (width + 1) + vocabulary * width);
        const auto drifts = headDrifts(read, {}).value();
        QVERIFY(drifts[0].has_value() && *drifts[0] > 0.1); // against the rows of the final head
        QCOMPARE(*drifts[2], 0.0);

        // Without the base's hash in it nobody is warned; with another one, everybody.
        require(writeHeadsFile(file(), {copy}, "0123", "other"));
        const Checkpoint strange = opened(openCheckpointWith(m_model, {.heads = file()}));
        QCOMPARE(strange.warnings.size(), std::size_t(1));
        QVERIFY(strange.warnings[0].find("another model") != std::string::npos);
    }

    void namesThatOthersUse() {
        const auto lines = [&](const File& content, const std::vector<HeadPlacement>& placements = {}) {
            return headLines(opened(with(content, placements)));
        };
        const std::string own = "thought new_lm_head.weight@2 raw\n", final = "assistant lm_head.weight@4 norm\n";
        QCOMPARE(
            lines(File().tensor("classifiers.0.linear.weight", {32, 16}).tensor("classifiers.0.linear.bias", {32})),
            "classifiers.0.linear classifiers.0.linear.weight@1 raw\n" + own + final);
        File decred;
        decred.tensor("additional_lm_heads.0.weight", {32, 16});
        QCOMPARE(opened(with(decred)).unplacedHeads(), std::vector<std::string>{"additional_lm_heads.0.weight"});
        QCOMPARE(lines(decred, {{"additional_lm_heads.0.weight", LayerIndex(3)}}),
                 own + "additional_lm_heads.0 additional_lm_heads.0.weight@3 raw\n" + final);
        // One of a name that the model has takes its place.
        QCOMPARE(lines(File().tensor("new_lm_head.weight", {32, 16}), {{"new_lm_head.weight", LayerIndex(1)}}),
                 "thought new_lm_head.weight@1 raw\n" + final);
        QCOMPARE(
            lines(
                File().tensor("a.weight", {32, 16}).levels(R"({"name": "thought", "tensor": "a.weight", "layer": 3})")),
            "thought a.weight@3 raw\n" + final);
    }

    void layersAreRememberedAmongTheSettings() {
        File decred;
        decred.tensor("additional_lm_heads.0.weight", {32, 16});
        const Checkpoint placed = opened(with(decred, {{"additional_lm_heads.0.weight", LayerIndex(3)}}));
        QVERIFY(rememberHeads(placed).has_value() || placed.headsDeclared);
        QVERIFY(!fs::exists(m_model / "hdlm.json")); // the base has nothing to do with it
        QVERIFY(opened(openCheckpointWith(m_model, {.heads = file()})).unplacedHeads().empty());
        QCOMPARE(opened(openCheckpoint(m_model)).heads.size(), std::size_t(2));
    }

    void aFinalHeadOfItsOwn() {
        TinyCheckpoint tiny;
        tiny.architecture.tiedEmbeddings = true;
        writeTinyCheckpoint(tiny, m_model);
        const Checkpoint read = opened(
            with(File().tensor("lm_head.weight", {32, 16}).levels(R"({"name": "x", "tensor": "lm_head.weight"})")));
        QCOMPARE(headLines(read), std::string("x lm_head.weight@4 norm\n"));
        QVERIFY(!read.architecture.tiedEmbeddings);
        QCOMPARE(read.headTensor(read.heads[0])->name, std::string("lm_head.weight"));
        // A level at the last layer may be another than the base's own head, of its name too.
        const Checkpoint both = opened(with(File()
                                                .tensor("a.weight", {2, 16})
                                                .ids("a.ids", {1, 2})
                                                .levels(R"({"name": "assistant", "tensor": "a.weight", "layer": 4})")));
        QCOMPARE(headLines(both), std::string("assistant a.weight@4 norm\nlm_head lm_head.weight@4 norm tied\n"));
    }

    void refused_data() {
        QTest::addColumn<QString>("levels");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("mentions");
        const char* own = R"({"name": "a", "tensor": "a.weight", "layer": %1})";
        const auto level = [&](int layer) { return QString::fromUtf8(own).arg(layer); };
        QTest::newRow("width") << level(1) << 1 << "[32, 8]";
        QTest::newRow("vocabulary") << level(1) << 2 << "[30, 16]";
        QTest::newRow("layer 0") << level(0) << 0 << "layer";
        QTest::newRow("layer 5") << level(5) << 0 << "layer";
        QTest::newRow("not finite") << level(1) << 3 << "not finite";
        QTest::newRow("bias") << level(1) << 4 << "a.bias";
        QTest::newRow("rows and ids") << level(1) << 5 << "[3, 16]";
        QTest::newRow("id too large") << level(1) << 6 << "id 32";
        QTest::newRow("id below 0") << level(1) << 7 << "id -1";
        QTest::newRow("id twice") << level(1) << 8 << "twice";
        QTest::newRow("ids of floats") << level(1) << 9 << "I64";
        QTest::newRow("missing tensor") << QStringLiteral(R"({"name": "a", "tensor": "b.weight", "layer": 1})") << 0
                                        << "b.weight";
        QTest::newRow("one of the base's")
            << QStringLiteral(R"({"name": "a", "tensor": "new_lm_head.weight", "layer": 1})") << 0
            << "new_lm_head.weight";
        QTest::newRow("two layers") << level(1) + QStringLiteral(", ") +
                                           QString(level(2)).replace(QLatin1String("\"a\","), QLatin1String("\"b\","))
                                    << 0 << "two levels";
        QTest::newRow("left over") << level(1) << 10 << "b.weight";
        QTest::newRow("unknown name") << QString() << 0 << "no head by its name";
        QTest::newRow("medusa") << QString() << 11 << "Medusa";
        QTest::newRow("a lens") << QString() << 12 << "lens";
        QTest::newRow("no head") << QString() << 13 << "no head";
        QTest::newRow("levels are no JSON") << QStringLiteral("{") << 0 << "JSON";
        QTest::newRow("final head of some tokens")
            << QStringLiteral(R"({"name": "a", "tensor": "lm_head.weight"})") << 14 << "final head";
        QTest::newRow("final head elsewhere")
            << QStringLiteral(R"({"name": "a", "tensor": "lm_head.weight", "layer": 2})") << 15 << "layer 4";
    }
    void refused() {
        QFETCH(QString, levels);
        QFETCH(int, kind);
        QFETCH(QString, mentions);
        File content;
        const float nan = std::numeric_limits<float>::quiet_NaN();
        switch (kind) {
        case 1:
            content.tensor("a.weight", {32, 8});
            break;
        case 2:
            content.tensor("a.weight", {30, 16});
            break;
        case 3:
            content.tensor("a.weight", {32, 16}, nan);
            break;
        case 4:
            content.tensor("a.weight", {32, 16}).tensor("a.bias", {31});
            break;
        case 5:
            content.tensor("a.weight", {4, 16}).ids("a.ids", {1, 2, 3});
            break;
        case 6:
            content.tensor("a.weight", {2, 16}).ids("a.ids", {1, 32});
            break;
        case 7:
            content.tensor("a.weight", {2, 16}).ids("a.ids", {-1, 3});
            break;
        case 8:
            content.tensor("a.weight", {2, 16}).ids("a.ids", {3, 3});
            break;
        case 9:
            content.tensor("a.weight", {2, 16}).tensor("a.ids", {2});
            break;
        case 10:
            content.tensor("a.weight", {32, 16}).tensor("b.weight", {32, 16});
            break;
        case 11:
            content.tensor("0.0.linear.weight", {16, 16}).tensor("0.1.weight", {32, 16});
            break;
        case 12:
            content.tensor("jacobian.1", {16, 16}).metadata["format"] = "strata-lens";
            break;
        case 13:
            content.tensor("a.bias", {32});
            break;
        case 14:
            content.tensor("lm_head.weight", {2, 16}).ids("lm_head.ids", {1, 2});
            break;
        case 15:
            content.tensor("lm_head.weight", {32, 16});
            break;
        default:
            content.tensor("a.weight", {32, 16});
            break;
        }
        if (!levels.isEmpty()) content.levels(levels.toStdString());
        const auto result = with(content);
        QVERIFY(!result.has_value());
        QVERIFY2(result.error().message().find(mentions.toStdString()) != std::string::npos,
                 result.error().message().c_str());
        QVERIFY2(result.error().message().find("heads.safetensors") != std::string::npos,
                 result.error().message().c_str());
    }

    void sharedFiles() {
        const fs::path data = fs::path(STRATA_SHARED_DATA) / "lenses";
        if (!fs::exists(data / "good")) QSKIP("no shared data");
        const fs::path base = data / "control";
        const Checkpoint own = opened(openCheckpointWith(base, {.heads = data / "good" / "heads-own.safetensors"}));
        QCOMPARE(own.heads[0].name, std::string("first"));
        QCOMPARE(own.heads[0].bias, std::string("heads.0.bias"));
        QCOMPARE(own.heads[1].readout, Readout::Norm);
        QCOMPARE(
            opened(openCheckpointWith(base, {.heads = data / "good" / "heads-classifiers.safetensors"})).heads.size(),
            opened(openCheckpoint(base)).heads.size() + 2);
        for (const char* name : {"heads-additional.safetensors", "heads-hdlm3.safetensors"})
            QVERIFY(openCheckpointWith(base, {.heads = data / "good" / name}).has_value());
        const Checkpoint stories = opened(openCheckpointWith(fs::path(STRATA_SHARED_DATA) / "stories260K",
                                                             {.heads = data / "stories260K" / "heads.safetensors"}));
        QCOMPARE(stories.heads[0].name, std::string("early"));
    }
};

QTEST_GUILESS_MAIN(TestHeadsFile)
#include "test_heads_file.moc"
