// SPDX-License-Identifier: GPL-3.0-or-later
// train as a program that is killed, started twice, and given what it cannot do.
#include "model/base/atomic_file.h"
#include "tests/support/cli_process.h"
#include "tests/support/tiny_model.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace strata;
using namespace strata::test;
namespace fs = std::filesystem;

class TestTraining : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString at(const QString& name) const { return m_folder.filePath(name); }
    QStringList command(const QString& into, const QString& more) const {
        return QStringList{QStringLiteral("train"),          at(QStringLiteral("base")), QStringLiteral("--data"),
                           at(QStringLiteral("rows.jsonl")), QStringLiteral("-o"),       at(into)} +
               QStringLiteral("--threads 1 --train-dtype f32 --batch-tokens 100 ").append(more).split(QLatin1Char(' '));
    }
    QByteArray bytesOf(const QString& file) const {
        QFile read(at(file));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() {
        writeTinyModel(at(QStringLiteral("base")).toStdString());
        std::string rows;
        for (int i = 0; i < 40; ++i)
            rows += "{\"text\": \"a red stone " + std::string(1, char('a' + i % 26)) +
                    "\", \"labels\": [\"stone\", \"red stone\"]}\n";
        require(writeFileAtomically(at(QStringLiteral("rows.jsonl")).toStdString(), rows));
    }

    /// Killed again and again, at any moment: the last checkpoint is whole, and the end is what it would have been.
    void killsLoseNothingThatWasKept() {
        const QString options = QStringLiteral("--steps 90 --checkpoint-every 3");
        QVERIFY2(cli(command(QStringLiteral("whole"), options)).code == 0, "uninterrupted");
        const QStringList again = command(QStringLiteral("killed"), options);
        const auto stateNow = [this] {
            const QFileInfo file(at(QStringLiteral("killed/training-state.safetensors")));
            return file.exists() ? file.lastModified() : QDateTime();
        };
        int kills = 0;
        for (int attempt = 0; attempt < 8; ++attempt) {
            const QDateTime before = stateNow();
            QProcess process;
            process.start(cliProgram(), again);
            QVERIFY(process.waitForStarted());
            // Once it has got further, some milliseconds later: each time at another place.
            QElapsedTimer clock;
            clock.start();
            while (stateNow() == before && clock.elapsed() < 60000 && !process.waitForFinished(1)) {
            }
            if (process.waitForFinished(1 + 2 * attempt)) break;
            process.kill();
            QVERIFY(process.waitForFinished());
            ++kills;
        }
        QVERIFY2(kills >= 3, qPrintable(QString::number(kills)));
        const Outcome last = cli(again);
        QVERIFY2(last.code == 0 || last.err.contains("holds a model already"), last.err.constData());
        QCOMPARE(bytesOf(QStringLiteral("killed/model.safetensors")),
                 bytesOf(QStringLiteral("whole/model.safetensors")));
        const QStringList left = QDir(at(QStringLiteral("killed"))).entryList({QStringLiteral("training-*")});
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char(' '))));
    }

    void twoAtATime() {
        QProcess first;
        first.start(cliProgram(), command(QStringLiteral("shared"), QStringLiteral("--steps 1000000")) +
                                      QStringList{QStringLiteral("--log"), at(QStringLiteral("shared.jsonl"))});
        QVERIFY(first.waitForStarted());
        QElapsedTimer clock;
        clock.start();
        while (!QFile::exists(at(QStringLiteral("shared.jsonl"))) && clock.elapsed() < 60000)
            QThread::msleep(5);
        const Outcome second = cli(command(QStringLiteral("shared"), QStringLiteral("--steps 1")));
        QCOMPARE(second.code, 1);
        QVERIFY2(second.err.contains("another training is at work in this folder"), second.err.constData());
        QCOMPARE(int(first.state()), int(QProcess::Running));
        first.kill(); // which leaves no lock
        QVERIFY(first.waitForFinished());
        const Outcome third = cli(command(QStringLiteral("shared"), QStringLiteral("--steps 1")));
        QVERIFY2(third.code == 0, third.err.constData());
    }

    void otherOptionsAreNamedAsTheyAreTyped() {
        const Outcome off = cli(command(QStringLiteral("off"), QStringLiteral("--steps 9 --stop-at 2")));
        QCOMPARE(off.code, 130);
        const Outcome other =
            cli(command(QStringLiteral("off"), QStringLiteral("--steps 9 --schedule linear --accumulate 2")));
        QCOMPARE(other.code, 2);
        QVERIFY2(other.err.contains("--accumulate 1, now 2; --schedule cosine, now linear."), other.err.constData());
        QVERIFY(cli(command(QStringLiteral("off"), QStringLiteral("--steps 9"))).code == 0);
    }
};

QTEST_GUILESS_MAIN(TestTraining)
#include "test_training.moc"
