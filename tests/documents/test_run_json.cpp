// SPDX-License-Identifier: GPL-3.0-or-later
// The run document: what is written reads back the same, and a broken one is refused with the key.
#include "model/documents/run_json.h"
#include "model/documents/run_summary.h"
#include "tests/support/sample_run.h"

#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

#include <fstream>
#include <limits>

using namespace strata;
using namespace strata::test;

namespace {

Run fullRun() {
    Run run = sampleHierarchicalRun();
    for (int i = 0; i < 20; ++i)
        run.sequence.push_back({TokenId(i), "▁piece", " piece"});
    run.promptLength = 8;
    run.segments = {{RunSegment::Kind::Prompt, -1, 0, 8},
                    {RunSegment::Kind::Instruction, 1, 8, 12},
                    {RunSegment::Kind::Answer, 1, 12, 14}};
    run.seed = std::numeric_limits<std::uint64_t>::max();
    run.levels[0].tokens[0].bytes = "\xE2\x82"; // a part of a character
    run.levels[0].tokens[0].reading.logprob = -std::numeric_limits<float>::min();
    run.host = "gpu-server";
    run.pins = {{1, 0}, {0, 1}};
    run.warnings = {"One warning."};
    run.cost.milliseconds = 0.1;
    run.cost.labelScoringLayerTokens = 7;
    return run;
}

} // namespace

class RunDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRoundTripIsIdentical() {
        const Run run = fullRun();
        const auto again = runFromJson(nlohmann::json::parse(runToJson(run).dump()), "run");
        QVERIFY2(again.has_value(), again ? "" : again.error().message().c_str());
        QVERIFY(*again == run);
    }
    void aFileRoundTripIsIdentical() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("a.strata")).toStdString();
        const Run run = fullRun();
        QVERIFY(saveRun(run, path).has_value());
        const auto again = loadRun(path);
        QVERIFY(again.has_value());
        QVERIFY(*again == run);
    }
    void theContractsKeysAreThere() {
        const auto document = runToJson(fullRun());
        for (const char* key :
             {"format", "version", "strata", "model", "task", "device", "dtype", "seed", "prompt", "levels", "cost"})
            QVERIFY2(document.contains(key), key);
        for (const char* key : {"text", "ids", "pieces"})
            QVERIFY2(document["prompt"].contains(key), key);
        const auto& level = document["levels"][0];
        for (const char* key : {"name", "tensor", "layer", "readout", "text", "label", "stopped_by", "sum_logprob",
                                "path_probability", "tokens"})
            QVERIFY2(level.contains(key), key);
        const auto& token = level["tokens"][0];
        for (const char* key :
             {"position", "id", "text", "logprob", "probability", "entropy", "margin", "top", "heads"})
            QVERIFY2(token.contains(key), key);
        QCOMPARE(level["stopped_by"], "end_of_turn");
    }
    void whatAPersonPinnedAndWhereItWasMade() {
        const Run run = fullRun();
        nlohmann::json document = runToJson(run);
        QCOMPARE(document["host"], "gpu-server");
        QCOMPARE(document["pins"][1], (nlohmann::json{{"stage", 0}, {"token", 1}}));
        QCOMPARE(summaryOf(run).host, std::string("gpu-server"));
        QCOMPARE(summaryFromJson(summaryToJson(summaryOf(run)), "entry")->host, std::string("gpu-server"));
        document["pins"].push_back(document["pins"][0]); // twice is once
        QVERIFY(*runFromJson(document, "run") == run);
        document.erase("pins"); // as older documents have it
        document.erase("host");
        const auto old = runFromJson(document, "run");
        QVERIFY(old && old->pins.empty() && old->host.empty());
        Run plain = run;
        plain.pins.clear();
        plain.host.clear();
        QVERIFY(runToJson(plain) == document); // and as those that have none are written
        Run grows = run;
        grows.pins.push_back({1, 100}); // waits for its token
        QVERIFY(*runFromJson(runToJson(grows), "run") == run);
        for (int i = 0; i < 1000; ++i)
            document["pins"].push_back({{"stage", 0}, {"token", 0}});
        QVERIFY(!runFromJson(document, "run"));
    }
    void aTitleIsWhatWasAsked() {
        Run run = fullRun();
        run.promptText = "<|im_start|>system\nYou are kind.<|im_end|>\n<|im_start|>user\nWhich bird?<|im_end|>";
        run.fields = {{"input", "Which bird?"}, {"style", "short"}};
        QCOMPARE(summaryOf(run).title, std::string("Which bird?"));
        run.fields = {{"hint", ""}, {"question", "Which\tbird?\nSay it."}};
        QCOMPARE(summaryOf(run).title, std::string("Which bird?"));
        run.fields.clear();
        QCOMPARE(summaryOf(run).title, std::string("<|im_start|>system"));
    }
    void numbersThatAreNoneBecomeNull() {
        Run run = fullRun();
        run.levels[0].tokens[0].reading.entropy = std::numeric_limits<float>::quiet_NaN();
        run.levels[0].sumLogprob = -std::numeric_limits<double>::infinity();
        const auto document = runToJson(run);
        QVERIFY(document["levels"][0]["tokens"][0]["entropy"].is_null());
        QVERIFY(document["levels"][0]["sum_logprob"].is_null());
        const auto again = runFromJson(document, "run");
        QVERIFY(again.has_value());
        QVERIFY(std::isnan(again->levels[0].tokens[0].reading.entropy));
    }
    void unknownKeysArePassedOver() {
        auto document = runToJson(fullRun());
        document["later"] = {{"x", 1}};
        document["levels"][0]["later"] = nullptr;
        QVERIFY(*runFromJson(document, "run") == fullRun());
    }
    void brokenDocumentsNameTheKey_data() {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* pointer, const char* value, const char* named) {
            QTest::addRow("%s = %s", pointer, value)
                << QString::fromUtf8(pointer) << QString::fromUtf8(value) << QString::fromUtf8(named);
        };
        row("/format", "\"other\"", "format");
        row("/version", "2", "version 2");
        row("/version", "\"1\"", "version");
        row("/levels", "{}", "levels");
        row("/levels/0/layer", "\"three\"", "levels[0].layer");
        row("/levels/0/layer", "1e300", "levels[0].layer");
        row("/levels/0/stopped_by", "\"tired\"", "levels[0].stopped_by");
        row("/levels/0/tokens/0/id", "null", "levels[0].tokens[0].id");
        row("/levels/0/tokens/0/position", "99999999999", "position");
        row("/levels/0/tokens/0/bytes_hex", "\"e\"", "bytes_hex");
        row("/levels/0/readout", "\"both\"", "readout");
        row("/segments/1/end", "1000000000", "segments");
        row("/pins", "{}", "pins");
        row("/pins/0/token", "99", "pins[0].token");
        row("/pins/0/stage", "-1", "pins[0].token");
        row("/pins/1/stage", "\"one\"", "pins[1].stage");
        row("/host", "7", "host");
        row("/prompt/length", "1000000000", "prompt.length");
        row("/prompt/pieces", "[]", "");
        row("/prompt/pieces", "[\"a\"]", "pieces");
        row("/seed", "-1", "seed");
        row("/model", "[]", "");
    }
    void brokenDocumentsNameTheKey() {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        QFETCH(QString, named);
        auto document = runToJson(fullRun());
        document[nlohmann::json::json_pointer(pointer.toStdString())] = nlohmann::json::parse(value.toStdString());
        const auto run = runFromJson(document, "a.strata");
        if (named.isEmpty()) return; // only: no crash
        QVERIFY(!run.has_value());
        QVERIFY2(run.error().message().find(named.toStdString()) != std::string::npos, run.error().message().c_str());
        QVERIFY(run.error().message().find("a.strata") != std::string::npos);
    }
    void otherJsonIsRefused() {
        for (const char* text : {"null", "[]", "3", "{}", "\"x\"", "{\"format\":\"strata-run\",\"version\":1}"})
            QVERIFY2(!runFromJson(nlohmann::json::parse(text), "x"), text);
        QVERIFY(!loadRun("/nonexistent.strata"));
    }
};

QTEST_GUILESS_MAIN(RunDocument)
#include "test_run_json.moc"
