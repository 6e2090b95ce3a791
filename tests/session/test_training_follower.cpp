// SPDX-License-Identifier: GPL-3.0-or-later
// A log that is still being written grows in the list of documents; the command of a training, and a process that ends.
#include "model/session/session.h"
#include "model/session/training_command.h"
#include "model/session/training_follower.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace strata;

namespace {

constexpr int patience = 20000;

void append(const QString& file, const std::string& text) {
    std::ofstream(file.toStdString(), std::ios::app) << text;
}

std::string line(int step) {
    return "{\"step\":" + std::to_string(step) + ",\"loss\":" + std::to_string(10 - step) + "}\n";
}

} // namespace

class TestTrainingFollower : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void growsWithItsFile() {
        QTemporaryDir folder;
        const QString log = folder.filePath(QStringLiteral("log.jsonl"));
        append(log, line(1));
        Session session;
        TrainingFollower follower(session.documents());
        session.documents().open(log);
        const auto shown = [&] { return session.documents().shown<Training>(); };
        QTRY_VERIFY_WITH_TIMEOUT(shown(), patience);
        QCOMPARE(shown()->lastStep(), std::int64_t(1));
        const RunId id = session.documents().shownId("training");
        append(log, line(2) + line(3) + "{\"step\":4,\"lo");
        QTRY_COMPARE_WITH_TIMEOUT(shown()->lastStep(), std::int64_t(3), patience);
        QVERIFY(shown()->warnings.empty());
        append(log, "ss\":6}\n");
        QTRY_COMPARE_WITH_TIMEOUT(shown()->lastStep(), std::int64_t(4), patience);
        QCOMPARE(session.documents().shownId("training"), id); // the same document
        QVERIFY(session.documents().find(id)->isSaved());
        // A training that goes on from an earlier state writes its log anew.
        std::ofstream(log.toStdString()) << line(1) + line(2);
        QTRY_COMPARE_WITH_TIMEOUT(shown()->lastStep(), std::int64_t(2), patience);
    }
    /// Saved as a document while it goes on, it is followed further, and so it is when that document is opened later.
    void growsWhenItWasSavedToo() {
        QTemporaryDir folder;
        const QString log = folder.filePath(QStringLiteral("log.jsonl"));
        const QString saved = folder.filePath(QStringLiteral("t.strata"));
        append(log, line(1));
        {
            Session session;
            TrainingFollower follower(session.documents());
            session.documents().open(log);
            const auto shown = [&] { return session.documents().shown<Training>(); };
            QTRY_VERIFY_WITH_TIMEOUT(shown(), patience);
            const RunId id = session.documents().shownId("training");
            QSignalSpy done(&session.documents(), &Documents::saved);
            session.documents().save(id, saved);
            QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, patience);
            QVERIFY(session.documents().find(id)->isSaved());
            append(log, line(2));
            QTRY_COMPARE_WITH_TIMEOUT(shown()->lastStep(), std::int64_t(2), patience);
            QVERIFY(!session.documents().find(id)->isSaved()); // there is more than in its file
        }
        {
            Session session;
            TrainingFollower follower(session.documents());
            session.documents().open(saved);
            const auto shown = [&] { return session.documents().shown<Training>(); };
            QTRY_VERIFY_WITH_TIMEOUT(shown(), patience);
            QTRY_COMPARE_WITH_TIMEOUT(shown()->lastStep(), std::int64_t(2), patience);
            append(log, line(3));
            QTRY_COMPARE_WITH_TIMEOUT(shown()->lastStep(), std::int64_t(3), patience);
        }
        // By now another training stands in the log: the document stays what it was.
        std::ofstream(log.toStdString()) << "{\"step\":1,\"loss\":77}\n{\"step\":9,\"loss\":70}\n";
        Session session;
        TrainingFollower follower(session.documents());
        session.documents().open(saved);
        const auto shown = [&] { return session.documents().shown<Training>(); };
        QTRY_VERIFY_WITH_TIMEOUT(shown(), patience);
        QTest::qWait(2500);
        QCOMPARE(shown()->lastStep(), std::int64_t(1));
    }
    void knowsTheProcess() {
        QTemporaryDir folder;
        const QString log = folder.filePath(QStringLiteral("log.jsonl"));
        append(log, line(1));
        QProcess process;
        process.start(QStringLiteral("sleep"), {QStringLiteral("1000")});
        QVERIFY(process.waitForStarted());
        TrainingStatus status = statusOfThisProcess();
        status.process = process.processId();
        std::ifstream stat("/proc/" + std::to_string(status.process) + "/stat");
        const std::string text((std::istreambuf_iterator<char>(stat)), {});
        status.processStart = QString::fromStdString(text)
                                  .section(QLatin1String(") "), -1)
                                  .section(QLatin1Char(' '), 19, 19)
                                  .toStdString();
        QVERIFY(writeTrainingStatus(status, log.toStdString()));
        append(log + QStringLiteral(".err.txt"), "step 1\rstep 2\nstrata-cli: out of memory\n");
        Session session;
        TrainingFollower follower(session.documents());
        session.documents().open(log);
        QTRY_VERIFY_WITH_TIMEOUT(session.documents().shown<Training>(), patience);
        const RunId id = session.documents().shownId("training");
        QTRY_VERIFY_WITH_TIMEOUT(follower.watch(id).process == ProcessState::Running, patience);
        QVERIFY(tellProcess(*follower.watch(id).status, ProcessOrder::Suspend));
        QTRY_VERIFY_WITH_TIMEOUT(follower.watch(id).process == ProcessState::Suspended, patience);
        process.kill();
        QVERIFY(process.waitForFinished());
        QTRY_VERIFY_WITH_TIMEOUT(follower.watch(id).isCrashed(), patience);
        QCOMPARE(follower.watch(id).lastWords, QStringLiteral("out of memory"));
    }
    void oneThatDoesNotBegin() {
        QTemporaryDir folder;
        const QString log = folder.filePath(QStringLiteral("log.jsonl"));
        Session session;
        TrainingFollower follower(session.documents());
        QSignalSpy gone(&follower, &TrainingFollower::notStarted);
        const auto process = startTraining(
            {QStringLiteral("/bin/sh"), QStringLiteral("-c"), QStringLiteral("echo no >&2")}, folder.path(), log);
        QVERIFY2(process, process ? "" : process.error().message().c_str());
        follower.expect(log, *process);
        QTRY_COMPARE_WITH_TIMEOUT(gone.count(), 1, patience);
        QCOMPARE(gone[0][1].toString(), QStringLiteral("no"));
        const auto nowhere = startTraining({QStringLiteral("/bin/true"), QStringLiteral("x")}, folder.path(),
                                           folder.filePath(QStringLiteral("no/log.jsonl")));
        QVERIFY(!nowhere);
        QVERIFY2(nowhere.error().message().ends_with("the log cannot be written."), nowhere.error().message().c_str());
        const auto none = startTraining({QStringLiteral("/no/such/program"), QStringLiteral("x")}, folder.path(), log);
        QVERIFY(!none);
    }
    void oneThatBeginsIsOpened() {
        QTemporaryDir folder;
        const QString log = folder.filePath(QStringLiteral("log.jsonl"));
        Session session;
        TrainingFollower follower(session.documents());
        const auto process =
            startTraining({QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                           QStringLiteral("sleep 1; echo '{\"step\":1,\"loss\":2}' > log.jsonl; sleep 3")},
                          folder.path(), log);
        QVERIFY(process);
        follower.expect(log, *process);
        QTRY_VERIFY_WITH_TIMEOUT(session.documents().shown<Training>(), patience);
    }
    void commands() {
        TrainingOrder order;
        QVERIFY(!whyNotTraining(order).isEmpty());
        order.model = QStringLiteral("a model");
        order.data = {QStringLiteral("rows.jsonl")};
        order.heldOut = QStringLiteral("held.jsonl");
        order.output = QStringLiteral("out");
        order.heads = {QStringLiteral("15:domain:2:norm")};
        order.learns = TrainingOrder::Learns::LowRank;
        order.steps = 930;
        order.evalEvery = 50;
        order.more = QStringLiteral("--base-from \"get it\" --samples 6");
        QCOMPARE(shellText(trainingCommand(order)),
                 QStringLiteral("strata-cli train 'a model' --data rows.jsonl --eval held.jsonl -o out --new-head "
                                "15:domain:2:norm --lora 8 --steps 930 --learning-rate 0.001 --batch-tokens 4096 "
                                "--eval-every 50 --log out/log.jsonl --base-from 'get it' --samples 6"));
        QCOMPARE(shellText({QStringLiteral("it's")}), QStringLiteral("'it'\\''s'"));
    }
};

QTEST_GUILESS_MAIN(TestTrainingFollower)
#include "test_training_follower.moc"
