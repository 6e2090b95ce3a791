// SPDX-License-Identifier: GPL-3.0-or-later
// A training log goes into a file and comes back, as a document and as a table.
#include "model/service/document_kinds.h"
#include "model/training_log/log_reader.h"
#include "model/training_log/training_csv.h"
#include "model/training_log/training_status.h"

#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace strata;

namespace {

Training sample() {
    Training training;
    training.strataVersion = "0.1.0";
    training.createdAt = "2026-01-02T03:04:05Z";
    training.title = "out/log.jsonl";
    training.source = "/tmp/out/log.jsonl";
    training.sourceKind = "json_lines";
    training.plannedSteps = 10;
    training.ended = true;
    training.vocabularies = {{"domain", 18}};
    training.series = {{"loss", {{1, 2.5}, {2, 1.0 / 3}}}, {"loss/domain", {{2, 1.5}}}, {"a,\"b\"", {{3, -1e-30}}}};
    training.samples = {{2, {{1, "ein Vögelchen", {{"domain", "animal", "plant", 0.25}, {"kind", "bird", "", {}}}}}}};
    training.layers = {{2, "domain", {{0, 4.0, 0.0}, {1, {}, 0.5}}}};
    training.warnings = {"log: line 2 is no JSON object; it is passed over."};
    return training;
}

} // namespace

class TestTrainingJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesThroughAFile() {
        const Training training = sample();
        QTemporaryDir folder;
        const auto file = (folder.path() + QStringLiteral("/a.strata")).toStdString();
        QVERIFY(saveDocument(training, file));
        QVERIFY(!isTrainingLog(file));
        const auto back = loadDocument(file);
        QVERIFY2(back, back ? "" : back.error().message().c_str());
        QCOMPARE((*back)->kind(), std::string_view("training"));
        QVERIFY(*documentAs<Training>(*back) == training);
        const RunSummary summary = summaryOf(**back);
        QCOMPARE(summary.title, std::string("out/log.jsonl"));
        QVERIFY(!summary.stopped);
    }
    void opensAsALogToo() {
        QTemporaryDir folder;
        const auto file = (folder.path() + QStringLiteral("/losses")).toStdString();
        std::ofstream(file) << "{\"step\":1,\"loss\":2}\n";
        const auto log = loadDocument(file);
        QVERIFY2(log, log ? "" : log.error().message().c_str());
        QCOMPARE((*log)->kind(), std::string_view("training"));
    }
    void whatIsNone() {
        const auto said = [](const char* more) {
            auto json = nlohmann::json::parse(R"({"format": "strata-training", "version": 1})");
            json.update(nlohmann::json::parse(more));
            const auto document = documentFromJson(json, "t");
            return document ? std::string() : document.error().message();
        };
        QCOMPARE(said("{}"), std::string());
        QCOMPARE(said(R"({"version": 2})"), std::string("t: was saved as version 2; this program reads version 1."));
        QCOMPARE(said(R"({"series": [{"points": []}]})"), std::string("t: \"series[0].name\" is missing."));
        QCOMPARE(said(R"({"series": [{"name": "loss", "points": [[1]]}]})"),
                 std::string("t: \"series[0].points[0]\" must be [step, number]."));
        QCOMPARE(said(R"({"series": [{"name": "loss", "points": [[2, 1], [2, 1]]}]})"),
                 std::string("t: \"series[0].points[1]\" must have a step above the one before."));
        QCOMPARE(said(R"({"samples": [{"samples": []}]})"), std::string("t: \"samples[0].step\" is missing."));
        QCOMPARE(said(R"({"layer_readings": [{"step": 1, "level": "a", "layers": [{}]}]})"),
                 std::string("t: \"layer_readings[0].layers[0].layer\" is missing."));
        QCOMPARE(said(R"({"ended": 1})"), std::string("t: \"ended\" must be true or false."));
    }
    void asATable() {
        const Training training = sample();
        const std::string csv = trainingToCsv(training);
        QCOMPARE(csv, std::string(
                          "step,loss,loss/domain,\"a,\"\"b\"\"\"\n1,2.5,,\n2,0.3333333333333333,1.5,\n3,,,-1e-30\n"));
        TrainingLogReader reader("t.csv");
        QVERIFY(reader.feed(csv));
        const auto back = reader.soFar();
        QVERIFY(back);
        QVERIFY(back->series == training.series);
    }
    void statusBesideALog() {
        QTemporaryDir folder;
        const std::filesystem::path log = (folder.path() + QStringLiteral("/log.jsonl")).toStdString();
        QVERIFY(!readTrainingStatus(log));
        std::ofstream(log) << "{\"step\":1,\"loss\":2}\n";
        TrainingStatus status = statusOfThisProcess();
        QCOMPARE(processStateOf(status), ProcessState::Running);
        status.command = {"strata-cli", "train", "a model"};
        status.output = "out";
        status.modelPath = "models/toy";
        QVERIFY(writeTrainingStatus(status, log));
        const auto back = readTrainingStatus(log);
        QVERIFY2(back, back ? "" : back.error().message().c_str());
        QVERIFY(*back == status);
        const auto training = readTrainingLog(log);
        QVERIFY(training);
        QCOMPARE(training->model.path, std::string("models/toy"));
        // Ids are used again: another process that has it by now is not told anything.
        status.processStart = "1";
        QCOMPARE(processStateOf(status), ProcessState::Gone);
        const auto told = tellProcess(status, ProcessOrder::Stop);
        QVERIFY(!told);
        QVERIFY(told.error().message().ends_with("does not run on this machine any more."));
        status = statusOfThisProcess();
        status.host = "elsewhere";
        QCOMPARE(processStateOf(status), ProcessState::Gone);
        std::ofstream(statusFileOf(log)) << R"({"format":"strata-training-status","process":1,"state":"odd"})";
        QVERIFY(!readTrainingStatus(log));
        QVERIFY(readTrainingLog(log)); // the log is there all the same
    }
    void aProcessIsHaltedAndStopped() {
        const pid_t child = fork();
        if (child == 0) {
            for (;;)
                pause();
        }
        TrainingStatus status = statusOfThisProcess();
        status.process = child;
        std::ifstream stat("/proc/" + std::to_string(child) + "/stat");
        std::string text((std::istreambuf_iterator<char>(stat)), {});
        status.processStart = QString::fromStdString(text)
                                  .section(QLatin1String(") "), -1)
                                  .section(QLatin1Char(' '), 19, 19)
                                  .toStdString();
        QCOMPARE(processStateOf(status), ProcessState::Running);
        QVERIFY(tellProcess(status, ProcessOrder::Suspend));
        QTRY_COMPARE(processStateOf(status), ProcessState::Suspended);
        QVERIFY(tellProcess(status, ProcessOrder::Continue));
        QTRY_COMPARE(processStateOf(status), ProcessState::Running);
        QVERIFY(tellProcess(status, ProcessOrder::Suspend));
        QTRY_COMPARE(processStateOf(status), ProcessState::Suspended);
        QVERIFY(tellProcess(status, ProcessOrder::Stop)); // also of a halted one
        int how = 0;
        QCOMPARE(waitpid(child, &how, 0), child);
        QVERIFY(WIFSIGNALED(how) && WTERMSIG(how) == SIGINT);
        QCOMPARE(processStateOf(status), ProcessState::Gone);
    }
};

QTEST_GUILESS_MAIN(TestTrainingJson)
#include "test_training_json.moc"
