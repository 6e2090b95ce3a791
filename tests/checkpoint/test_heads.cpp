// SPDX-License-Identifier: GPL-3.0-or-later
// Heads of a model: by declaration, by name and by the user, and where their layers are remembered.
#include "model/base/json_file.h"
#include "model/checkpoint/checkpoint.h"
#include "tests/checkpoint/checkpoint_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <memory>

using namespace strata;
using namespace strata::test;
namespace fs = std::filesystem;

namespace {

HeadSpec plain(const char* tensor) {
    HeadSpec head;
    head.tensor = tensor;
    return head;
}

} // namespace

class TestHeads : public CheckpointFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFolders(); }

    void headsByPublishedNames() {
        TinyCheckpoint tiny;
        tiny.declareHeads = false;
        tiny.heads = {plain("new_lm_head.weight")};
        QCOMPARE(headLines(opened(written(tiny))),
                 std::string("thought new_lm_head.weight@? raw\nassistant lm_head.weight@4 norm\n"));
        tiny.heads = {plain("first_lm_head.weight"), plain("second_lm_head.weight")};
        const Checkpoint checkpoint = opened(written(tiny));
        QCOMPARE(headLines(checkpoint),
                 std::string("first_thought first_lm_head.weight@? raw\nsecond_thought second_lm_head.weight@? raw\n"
                             "assistant lm_head.weight@4 norm\n"));
        QCOMPARE(checkpoint.unplacedHeads(),
                 (std::vector<std::string>{"first_lm_head.weight", "second_lm_head.weight"}));
        tiny.heads = {plain("my_lm_head_3.weight")};
        QCOMPARE(headLines(opened(written(tiny))),
                 std::string("my_lm_head_3 my_lm_head_3.weight@? raw\nassistant lm_head.weight@4 norm\n"));
        tiny.heads = {};
        QCOMPARE(headLines(opened(written(tiny))), std::string("assistant lm_head.weight@4 norm\n"));
    }

    void placementsByTheUser() {
        TinyCheckpoint tiny;
        tiny.declareHeads = false;
        tiny.heads = {plain("first_lm_head.weight"), plain("second_lm_head.weight"), plain("other.weight")};
        const auto place = [](const char* text) { return parseHeadPlacement(text).value(); };
        const Checkpoint checkpoint =
            opened(written(tiny, {place("second_lm_head@1"), place("first_lm_head.weight@3"), place("other@4")}));
        QCOMPARE(headLines(checkpoint),
                 std::string("second_thought second_lm_head.weight@1 raw\nfirst_thought first_lm_head.weight@3 raw\n"
                             "other other.weight@4 norm\nassistant lm_head.weight@4 norm\n"));
        verifyError(openCheckpoint(m_model, {place("first_lm_head@5")}), ErrorCode::BadArgument,
                    {"layer 5", "1 to 4", "first_lm_head.weight"});
        verifyError(openCheckpoint(m_model, {place("first_lm_head@0")}), ErrorCode::BadArgument, {"layer 0", "1 to 4"});
        verifyError(openCheckpoint(m_model, {place("first_lm_head@-1")}), ErrorCode::BadArgument, {"layer -1"});
        verifyError(openCheckpoint(m_model, {place("first_lm_head@1"), place("first_lm_head@2")}),
                    ErrorCode::BadArgument, {"two layers"});
        verifyError(openCheckpoint(m_model, {place("nothing@1")}), ErrorCode::BadArgument,
                    {"nothing.weight", "first_lm_head.weight"});
        verifyError(openCheckpoint(m_model, {place("lm_head@2")}), ErrorCode::BadArgument, {"final head", "layer 4"});
        verifyError(openCheckpoint(m_model, {place("model.norm@2")}), ErrorCode::BadArgument,
                    {"model.norm.weight", "[16]", "[32, 16]"});
        QVERIFY(openCheckpoint(m_model, {place("lm_head@4")}).has_value());
    }

    void placementTexts() {
        QCOMPARE(parseHeadPlacement("new_lm_head@25")->tensor, std::string("new_lm_head.weight"));
        QCOMPARE(parseHeadPlacement("a@b.weight@3")->tensor, std::string("a@b.weight"));
        QCOMPARE(parseHeadPlacement("a@b.weight@3")->layer.value, 3);
        QVERIFY(!parseHeadPlacement("a@3")->readout);
        QVERIFY(parseHeadPlacement("a@3:norm")->readout == Readout::Norm);
        QVERIFY(parseHeadPlacement("a:b@3:raw")->readout == Readout::Raw);
        QCOMPARE(parseHeadPlacement("a:b@3:raw")->tensor, std::string("a:b.weight"));
        for (const char* bad : {"", "@", "new_lm_head", "new_lm_head@", "@3", "a@x", "a@3x", "a@ 3", "a@99999999999",
                                "a@1.5", "a@3:", "a@3:both", "a@:raw", "a@3:raw:norm", "a:raw"}) {
            const auto result = parseHeadPlacement(bad);
            QVERIFY2(!result.has_value(), bad);
            QVERIFY(result.error().code == ErrorCode::BadArgument);
        }
    }

    void declaredHeads() {
        TinyCheckpoint tiny;
        tiny.heads = {tinyHead("kind", "b_lm_head.weight", 3, Readout::Norm),
                      tinyHead("domain", "a_lm_head.weight", 1)};
        tiny.finalHeadName = "thing";
        const Checkpoint checkpoint = opened(written(tiny));
        QCOMPARE(
            headLines(checkpoint),
            std::string("domain a_lm_head.weight@1 raw\nkind b_lm_head.weight@3 norm\nthing lm_head.weight@4 norm\n"));
        QVERIFY(checkpoint.headsDeclared);
        // The final head need not be named, and a level may borrow a matrix.
        tiny.editConfig = [](nlohmann::json& config) {
            config["hdlm"] = nlohmann::json::parse(
                R"({"version": 1, "levels": [{"name": "x", "tensor": "lm_head.weight", "layer": 2},
                {"name": "e", "tensor": "model.embed_tokens.weight", "layer": 3}]})");
        };
        QCOMPARE(
            headLines(opened(written(tiny))),
            std::string(
                "x lm_head.weight@2 raw\ne model.embed_tokens.weight@3 raw tied\nassistant lm_head.weight@4 norm\n"));
    }

    void wrongDeclarations_data() {
        QTest::addColumn<QString>("hdlm");
        QTest::addColumn<QString>("mention");
        const auto row = [](const char* hdlm, const char* mention) {
            QTest::newRow(hdlm) << QString::fromUtf8(hdlm) << QString::fromUtf8(mention);
        };
        row(R"([])", "hdlm");
        row(R"({"levels": []})", "version");
        row(R"({"version": 2, "levels": []})", "version");
        row(R"({"version": 1})", "levels");
        row(R"({"version": 1, "levels": []})", "levels");
        row(R"({"version": 1, "levels": [7]})", "levels[0]");
        row(R"({"version": 1, "levels": [{"name": "t", "layer": 2}]})", "levels[0].tensor");
        row(R"({"version": 1, "levels": [{"tensor": "new_lm_head.weight", "layer": 5}]})", "1 to 4");
        row(R"({"version": 1, "levels": [{"tensor": "new_lm_head.weight", "layer": "2"}]})", "layer");
        row(R"({"version": 1, "levels": [{"tensor": "new_lm_head.weight", "layer": 2, "readout": "both"}]})", "both");
        row(R"({"version": 1, "levels": [{"tensor": "new_lm_head.weight", "layer": 2, "loss_weight": -1}]})",
            "loss_weight");
        row(R"({"version": 1, "levels": [{"tensor": "absent.weight", "layer": 2}]})", "absent.weight");
        row(R"({"version": 1, "levels": [{"tensor": "model.norm.weight", "layer": 2}]})", "[16]");
        row(R"({"version": 1, "levels": [{"name": "", "tensor": "new_lm_head.weight", "layer": 2}]})", "name");
        row(R"({"version": 1, "levels": [{"name": "t", "tensor": "new_lm_head.weight", "layer": 2}, {"name": "t", "tensor": "new_lm_head.weight", "layer": 3}]})",
            "twice");
    }
    void wrongDeclarations() {
        QFETCH(QString, hdlm);
        QFETCH(QString, mention);
        TinyCheckpoint tiny;
        tiny.heads = {tinyHead("thought", "new_lm_head.weight", 2)};
        tiny.editConfig = [&](nlohmann::json& config) { config["hdlm"] = nlohmann::json::parse(hdlm.toStdString()); };
        const auto result = written(tiny);
        QVERIFY(!result.has_value());
        QVERIFY2(result.error().message().find(mention.toStdString()) != std::string::npos,
                 result.error().message().c_str());
        QVERIFY(result.error().subject.ends_with("config.json"));
    }

    void layersAreRememberedBesideTheModel() {
        TinyCheckpoint tiny;
        tiny.declareHeads = false;
        tiny.heads = {plain("new_lm_head.weight")};
        const Checkpoint placed = opened(written(tiny, {{"new_lm_head.weight", LayerIndex(3)}}));
        QVERIFY(rememberHeads(placed).has_value());
        QVERIFY(fs::exists(m_model / "hdlm.json"));
        QCOMPARE(headLines(opened(openCheckpoint(m_model))),
                 std::string("thought new_lm_head.weight@3 raw\nassistant lm_head.weight@4 norm\n"));
        // What the user says now counts more than what was said before.
        QCOMPARE(opened(openCheckpoint(m_model, {{"new_lm_head.weight", LayerIndex(1)}})).heads.front().layer->value,
                 1);
        // A memory that is damaged, or of another model, is said and passed over.
        for (const char* text : {"{", "[]", R"({"levels": [{"tensor": 3, "layer": 1}]})",
                                 R"({"levels": [{"tensor": "new_lm_head.weight", "layer": 9}]})",
                                 R"({"levels": [{"tensor": "gone.weight", "layer": 1}]})"}) {
            writeText(m_model / "hdlm.json", text);
            const Checkpoint checkpoint = opened(openCheckpoint(m_model));
            QVERIFY2(!checkpoint.heads.front().layer, text);
            QVERIFY2(checkpoint.warnings.size() == 1, text);
        }
    }

    void layersAreRememberedInTheSettingsOfAReadOnlyModel() {
        TinyCheckpoint tiny;
        tiny.declareHeads = false;
        tiny.heads = {plain("new_lm_head.weight")};
        const Checkpoint placed = opened(written(tiny, {{"new_lm_head.weight", LayerIndex(2)}}));
        fs::permissions(m_model, fs::perms::owner_read | fs::perms::owner_exec);
        const auto remembered = rememberHeads(placed);
        const auto again = openCheckpoint(m_model);
        const bool beside = fs::exists(m_model / "hdlm.json");
        fs::permissions(m_model, fs::perms::owner_all);
        QVERIFY2(remembered.has_value(), remembered ? "" : remembered.error().message().c_str());
        QVERIFY(!beside);
        QVERIFY(fs::exists(fs::path(m_settings->path().toStdString()) / "strata" / "heads.json"));
        QCOMPARE(opened(again).heads.front().layer->value, 2);
        // Another model does not take this one's layers.
        tiny.seed = 2;
        QVERIFY(!opened(written(tiny)).heads.front().layer);
    }

    void declaredLayersNeedNoMemory() {
        TinyCheckpoint tiny;
        tiny.heads = {tinyHead("thought", "new_lm_head.weight", 2)};
        QVERIFY(rememberHeads(opened(written(tiny))).has_value());
        QVERIFY(!fs::exists(m_model / "hdlm.json"));
    }
};

QTEST_GUILESS_MAIN(TestHeads)
#include "test_heads.moc"
