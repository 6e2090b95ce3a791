// SPDX-License-Identifier: GPL-3.0-or-later
// The evaluation document: what is written reads back the same, and a broken one is refused with the key.
#include "model/documents/evaluation_json.h"
#include "tests/support/sample_evaluation.h"

#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

#include <limits>

using namespace strata;
using namespace strata::test;

class EvaluationDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRoundTripIsIdentical() {
        Evaluation evaluation = sampleEvaluation();
        evaluation.seed = std::numeric_limits<std::uint64_t>::max();
        evaluation.records[0].levels[1].goldLogprob = -1.0 / 3.0;
        LevelRecord& impossible = evaluation.records[1].levels[0]; // null in JSON
        impossible.goldTokens = std::max<std::int64_t>(1, impossible.goldTokens);
        impossible.goldLogprob = -std::numeric_limits<double>::infinity();
        evaluation.taxonomy = R"({"children":[{"children":[{"label":"Vision"}],"label":"CS"}],"name":"t"})";
        const auto again = evaluationFromJson(nlohmann::json::parse(evaluationToJson(evaluation).dump()), "evaluation");
        QVERIFY2(again.has_value(), again ? "" : again.error().message().c_str());
        QVERIFY(*again == evaluation);
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("a.strata")).toStdString();
        QVERIFY(saveEvaluation(evaluation, path).has_value());
        const auto loaded = loadEvaluation(path);
        QVERIFY(loaded.has_value());
        QVERIFY(*loaded == evaluation);
    }

    void aRecordIsARowOfPredictions() {
        const Evaluation evaluation = sampleEvaluation();
        const auto first = recordToJson(evaluation.records[0], evaluation.levels);
        QCOMPARE(first["id"], "1");
        QCOMPARE(first["gold"], nlohmann::json({"CS", "Vision"}));
        QCOMPARE(first["predicted"], nlohmann::json({"CS", "Vision"}));
        QCOMPARE(first["confidence"], nlohmann::json({0.9, 0.8}));
        QCOMPARE(first["gold_text"], nlohmann::json({{"reply", "it is"}}));
        QCOMPARE(first["text"], nlohmann::json({{"reply", "it is so"}}));
        const auto third = recordToJson(evaluation.records[2], evaluation.levels);
        QCOMPARE(third["predicted"], nlohmann::json({"CS", nullptr}));
        QCOMPARE(third["confidence"], nlohmann::json({0.5, nullptr}));
        QVERIFY(!third.contains("gold_text"));
        const auto last = recordToJson(evaluation.records[4], evaluation.levels);
        QCOMPARE(last["gold"], nlohmann::json::array());
        // A record by itself reads back as the same.
        const auto again = recordFromJson(nlohmann::json::parse(first.dump()), evaluation.levels, "line 1");
        QVERIFY2(again.has_value(), again ? "" : again.error().message().c_str());
        QVERIFY(*again == evaluation.records[0]);
    }

    void anEmptyOneIsADocument() {
        Evaluation evaluation = sampleEvaluation();
        evaluation.records.clear();
        const auto again = evaluationFromJson(evaluationToJson(evaluation), "evaluation");
        QVERIFY(again.has_value());
        QVERIFY(*again == evaluation);
        QVERIFY(!again->isComplete());
    }

    void brokenDocumentsAreRefusedWithTheKey_data() {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("mentions");
        const auto row = [](const char* pointer, const char* value, const char* mentions) {
            QTest::newRow(pointer) << QString::fromLatin1(pointer) << QString::fromLatin1(value)
                                   << QString::fromLatin1(mentions);
        };
        row("/format", "\"strata-run\"", "strata-evaluation");
        row("/version", "2", "version 2");
        row("/rows", "3", "at least the number of records");
        row("/taxonomy", "[]", "must be an object with \"children\"");
        row("/levels/1/answer", "\"maybe\"", "levels[1].answer");
        row("/records/0/id", "17", "records[0].id");
        row("/records/2/levels", "[]", "records[2].levels");
        row("/records/1/levels/0/name", "\"area\"", "records[1].levels[0].name");
        row("/records/1/levels/0/text", "null", "records[1].levels[0].text");
        row("/records/1/levels/0/gold_tokens", "-1", "records[1].levels[0].gold_tokens");
        row("/records/1/levels/0/probabilities/0/probability", "\"x\"", "probabilities[0].probability");
        row("/records/1/cost/layer_tokens", "1.5", "records[1].cost.layer_tokens");
    }
    void brokenDocumentsAreRefusedWithTheKey() {
        QFETCH(const QString, pointer);
        QFETCH(const QString, value);
        QFETCH(const QString, mentions);
        auto document = evaluationToJson(sampleEvaluation());
        document[nlohmann::json::json_pointer(pointer.toStdString())] = nlohmann::json::parse(value.toStdString());
        const auto read = evaluationFromJson(document, "file.strata");
        QVERIFY(!read.has_value());
        const QString message = QString::fromStdString(read.error().message());
        QVERIFY2(message.startsWith(QStringLiteral("file.strata")) && message.contains(mentions), qPrintable(message));
    }
};

QTEST_GUILESS_MAIN(EvaluationDocument)
#include "test_evaluation_json.moc"
