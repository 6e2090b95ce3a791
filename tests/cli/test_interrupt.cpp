// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C at any time: exit code 130, one sentence, the JSON document; and texts whose bytes are no UTF-8.
#include "tests/support/cli_process.h"
#include "tests/support/tiny_model.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace strata::test;

class TestInterrupt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { writeTinyModel(m_folder.path().toStdString()); }

    void anInterruptWhileLoadingIsACancelledCommand() {
        const QStringList command{QStringLiteral("run"), m_folder.path(), QStringLiteral("--input"),
                                  QStringLiteral("a bird"), QStringLiteral("--json")};
        for (const int delay : {0, 20, 60, 120, 200, 300, 450}) {
            const Outcome o = interrupted(command, delay);
            QVERIFY2(o.code == 130 || (o.code == 0 && delay > 60),
                     (QByteArray::number(delay) + " ms: " + QByteArray::number(o.code) + ' ' + o.err).constData());
            if (o.code == 0 || !o.json().contains(QStringLiteral("error"))) continue; // it had come to the tokens
            QCOMPARE(o.json()[QStringLiteral("error")].toObject()[QStringLiteral("code")].toString(),
                     QStringLiteral("cancelled"));
            QCOMPARE(o.err, QByteArray("strata-cli: cancelled\n"));
        }
    }

    void aCancelledEvaluationSaysSo() {
        const QString rows = m_folder.filePath(QStringLiteral("rows.jsonl"));
        QFile file(rows);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 20000; ++i)
            file.write("{\"text\": \"a\", \"labels\": [\"b\", \"c\"]}\n");
        file.close();
        const auto command = [&](const QStringList& more) {
            return QStringList{QStringLiteral("eval"),      m_folder.path(),          QStringLiteral("--task"),
                               QStringLiteral("hdlm2"),     QStringLiteral("--data"), rows,
                               QStringLiteral("--threads"), QStringLiteral("1")} +
                   more;
        };
        Outcome o;
        for (int delay = 500; delay < 10000 && !o.json().contains(QStringLiteral("rows")); delay *= 2) {
            o = interrupted(command({QStringLiteral("--json")}), delay);
            QCOMPARE(o.code, 130);
        }
        QVERIFY(o.json()[QStringLiteral("cancelled")].toBool());
        const int done = o.json()[QStringLiteral("rows")].toInt();
        QCOMPARE(o.err, "strata-cli: cancelled after " + QByteArray::number(done) + " of 20000 rows\n");
        const Outcome whole = cli(command({QStringLiteral("--json"), QStringLiteral("--limit"), QStringLiteral("2")}));
        QVERIFY2(whole.code == 0, whole.err.constData());
        QVERIFY(!whole.json()[QStringLiteral("cancelled")].toBool(true));
    }

    void textsOfOptionsAreUtf8_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("tokenize") << QStringLiteral("tokenize MODEL --text \"$T\"") << QByteArray("--text: ");
        QTest::newRow("lens") << QStringLiteral("lens MODEL --text \"$T\"") << QByteArray("--text: ");
        QTest::newRow("run") << QStringLiteral("run MODEL --input \"$T\"") << QByteArray("--input: ");
        QTest::newRow("run, standard input")
            << QStringLiteral("run MODEL --input-file - <<< \"$T\"") << QByteArray("standard input: ");
        QTest::newRow("field") << QStringLiteral("run MODEL --input a --field system=\"$T\"")
                               << QByteArray("--field system: ");
        QTest::newRow("force") << QStringLiteral("run MODEL --input a --force thought=\"$T\"")
                               << QByteArray("--force thought: ");
        QTest::newRow("render") << QStringLiteral("render MODEL --task hdlm2 --input \"$T\"")
                                << QByteArray("--input: ");
        QTest::newRow("system") << QStringLiteral("render MODEL --task hdlm2 --input a --system \"$T\"")
                                << QByteArray("--system: ");
    }
    void textsOfOptionsAreUtf8() {
        QFETCH(QString, arguments);
        QFETCH(QByteArray, expected);
        arguments.replace(QStringLiteral("MODEL"), m_folder.path());
        QProcess shell; // Qt would convert the bytes of an argument
        shell.start(QStringLiteral("bash"),
                    {QStringLiteral("-c"),
                     QStringLiteral("T=$'a\\xFF\\xFE'; " STRATA_BINARY_DIR "/bin/strata-cli ") + arguments});
        QVERIFY(shell.waitForFinished(60000));
        const QByteArray said = shell.readAllStandardError();
        QCOMPARE(said, "strata-cli: " + expected + "is not UTF-8; convert it first.\n");
        QCOMPARE(shell.exitCode(), 2); // wrong usage
    }

private:
    const QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestInterrupt)
#include "test_interrupt.moc"
