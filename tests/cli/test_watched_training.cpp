// SPDX-License-Identifier: GPL-3.0-or-later
// A training beside which a status file lies and an event file grows: it is found, is not written over, and is read.
#include "tests/support/cli_process.h"
#include "tests/support/tiny_model.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace strata::test;

class TestWatchedTraining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        writeTinyModel(m_folder.filePath(QStringLiteral("model")).toStdString());
        QFile rows(m_folder.filePath(QStringLiteral("rows.jsonl")));
        QVERIFY(rows.open(QIODevice::WriteOnly));
        for (int i = 0; i < 6; ++i)
            rows.write("{\"text\": \"a red stone\", \"labels\": [\"stone\", \"red stone\"]}\n");
    }

    void aFinishedOne() {
        const Outcome o =
            cli(command("whole", {QStringLiteral("--epochs"), QStringLiteral("2"), QStringLiteral("--eval"),
                                  path("rows.jsonl"), QStringLiteral("--tensorboard"), path("tb")}));
        QVERIFY2(o.code == 0, o.err.constData());
        const QJsonObject status = statusOf("whole");
        QCOMPARE(status[QStringLiteral("state")].toString(), QStringLiteral("finished"));
        QCOMPARE(status[QStringLiteral("output")].toString(), path("whole"));
        QCOMPARE(status[QStringLiteral("command")].toArray().at(1).toString(), QStringLiteral("train"));
        QVERIFY(status[QStringLiteral("process")].toInteger() > 1);
        // The log and the event file say the same.
        const Outcome lines = cli({QStringLiteral("--json"), QStringLiteral("log"), path("whole.jsonl")});
        const Outcome events = cli({QStringLiteral("--json"), QStringLiteral("log"), path("tb")});
        QVERIFY2(lines.code == 0 && events.code == 0, events.err.constData());
        QVERIFY(lines.json()[QStringLiteral("ended")].toBool());
        for (const char* name : {"loss", "learning_rate", "gradient_norm"}) {
            const QJsonArray ours = pointsOf(lines, name), theirs = pointsOf(events, name);
            QVERIFY(ours.size() >= 2);
            QCOMPARE(theirs.first().toArray().at(0), ours.first().toArray().at(0));
            const double written = ours.first().toArray().at(1).toDouble();
            QVERIFY(std::abs(theirs.first().toArray().at(1).toDouble() - written) <= std::abs(written) * 1e-6);
        }
        QVERIFY(!pointsOf(events, "loss/" + headName(lines)).isEmpty());
    }

    /// What is refused changes nothing of the training that the log is of.
    void aFinishedOneStaysFinished() {
        const Outcome again =
            cli(command("whole", {QStringLiteral("--epochs"), QStringLiteral("2"), QStringLiteral("--eval"),
                                  path("rows.jsonl"), QStringLiteral("--tensorboard"), path("tb2")}));
        QCOMPARE(again.code, 1);
        QVERIFY2(again.err.contains("nothing is overwritten"), again.err.constData());
        QCOMPARE(statusOf("whole")[QStringLiteral("state")].toString(), QStringLiteral("finished"));
        QVERIFY(!QDir(path("tb2")).exists()); // nor does it leave a file of nothing
        QVERIFY(QDir(path("tb")).entryList(QDir::Files).size() == 1);
    }

    void aFailedOne() {
        QFile bad(path("bad.jsonl"));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("{\"text\": \"a\"}\n");
        bad.close();
        QStringList words = command("failed", {});
        words[words.indexOf(path("rows.jsonl"))] = path("bad.jsonl");
        const Outcome o = cli(words);
        QCOMPARE(o.code, 1);
        const QJsonObject status = statusOf("failed");
        QCOMPARE(status[QStringLiteral("state")].toString(), QStringLiteral("failed"));
        QCOMPARE(QByteArray("strata-cli: ") + status[QStringLiteral("message")].toString().toUtf8() + '\n', o.err);
    }

    void anInterruptedOneGoesOnAndASecondOneKeepsOff() {
        const QStringList words = command("long", {QStringLiteral("--epochs"), QStringLiteral("100000")});
        QProcess process;
        process.start(cliProgram(), words);
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile(path("long.jsonl")).size() > 2000, 60000);
        QCOMPARE(statusOf("long")[QStringLiteral("state")].toString(), QStringLiteral("running"));
        QCOMPARE(statusOf("long")[QStringLiteral("process")].toInteger(), process.processId());
        const Outcome second = cli(words);
        QCOMPARE(second.code, 1);
        QVERIFY2(second.err.contains("which trains; stop it, or give another --log and -o."), second.err.constData());
        ::kill(pid_t(process.processId()), SIGINT);
        const Outcome first = outcomeOf(process);
        QCOMPARE(first.code, 130);
        QCOMPARE(statusOf("long")[QStringLiteral("state")].toString(), QStringLiteral("stopped"));
    }

    void aLogInTheFolderStays() {
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("inside")));
        QStringList words = command("inside", {QStringLiteral("--epochs"), QStringLiteral("100000")});
        words[words.indexOf(path("inside.jsonl"))] = path("inside/log.jsonl");
        QProcess process;
        process.start(cliProgram(), words);
        QVERIFY(process.waitForStarted());
        const auto steps = [&] {
            QFile written(path("inside/log.jsonl"));
            return written.open(QIODevice::ReadOnly) ? written.readAll().count("\"loss\":") : 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(steps() > 6, 60000);
        ::kill(pid_t(process.processId()), SIGINT);
        QCOMPARE(outcomeOf(process).code, 130);
        QVERIFY(steps() > 6);
        const Outcome log = cli({QStringLiteral("--json"), QStringLiteral("log"), path("inside")});
        QVERIFY2(log.code == 0, log.err.constData());
        QVERIFY(pointsOf(log, "loss").size() > 5);
    }

private:
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QStringList command(const char* name, const QStringList& more) const {
        return QStringList{QStringLiteral("train"),       path("model"),
                           QStringLiteral("--data"),      path("rows.jsonl"),
                           QStringLiteral("-o"),          path(name),
                           QStringLiteral("--log"),       path(name) + QStringLiteral(".jsonl"),
                           QStringLiteral("--log-every"), QStringLiteral("1"),
                           QStringLiteral("--threads"),   QStringLiteral("1")} +
               more;
    }
    QJsonObject statusOf(const char* name) const {
        QFile file(path(name) + QStringLiteral(".jsonl.status.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    static QJsonArray pointsOf(const Outcome& outcome, const std::string& name) {
        for (const QJsonValue series : outcome.json()[QStringLiteral("series")].toArray())
            if (series[QStringLiteral("name")].toString().toStdString() == name)
                return series[QStringLiteral("points")].toArray();
        return {};
    }
    static std::string headName(const Outcome& log) {
        return log.json()[QStringLiteral("heads")].toArray().first()[QStringLiteral("name")].toString().toStdString();
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestWatchedTraining)
#include "test_watched_training.moc"
