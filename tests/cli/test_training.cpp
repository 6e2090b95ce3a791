// SPDX-License-Identifier: GPL-3.0-or-later
// train as a program that is killed, started twice, and given what it cannot do.
#include "model/base/atomic_file.h"
#include "tests/support/cli_process.h"
#include "tests/support/tiny_model.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
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

    /// No room for the next checkpoint (here a limit to the size of files, as a quota is): said, and the last one is
    /// whole; with room again the end is what it would have been.
    void aFullDisk() {
        const QString options = QStringLiteral("--steps 12 --checkpoint-every 3 --seed 2");
        QVERIFY2(cli(command(QStringLiteral("roomy"), options)).code == 0, "uninterrupted");
        const QString stopped = options + QStringLiteral(" --stop-at 3");
        QVERIFY(cli(command(QStringLiteral("full"), stopped)).code != 2);
        const QString state = QStringLiteral("full/training-state.safetensors");
        const QByteArray kept = bytesOf(state);
        QVERIFY(!kept.isEmpty());
        QProcess process;
        const QString limit = QString::number(kept.size() / 4096); // blocks of 512 or 1024 bytes: less than it takes
        process.start(QStringLiteral("sh"),
                      QStringList{QStringLiteral("-c"),
                                  QStringLiteral("trap '' XFSZ; ulimit -f %1; exec \"$0\" \"$@\"").arg(limit),
                                  cliProgram()} +
                          command(QStringLiteral("full"), options));
        QVERIFY(process.waitForFinished(120000));
        const QByteArray said = process.readAllStandardError();
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QVERIFY2(process.exitCode() == 1, said.constData());
        QVERIFY2(said.contains("training-state.safetensors"), said.constData());
        QVERIFY2(said.trimmed().count('\n') == 0 || said.contains("warning"), said.constData());
        QCOMPARE(bytesOf(state), kept);
        QCOMPARE(QDir(at(QStringLiteral("full"))).entryList(QDir::Files).join(QLatin1Char(' ')),
                 QStringLiteral("training-state.safetensors"));
        const Outcome last = cli(command(QStringLiteral("full"), options));
        QVERIFY2(last.code == 0, last.err.constData());
        QCOMPARE(bytesOf(QStringLiteral("full/model.safetensors")), bytesOf(QStringLiteral("roomy/model.safetensors")));
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

    /// One head says all levels: the folder opens, decodes both, and is compared row by row with the hierarchical
    /// model.
    void aFlatBaseline() {
        const QString same = QStringLiteral("--steps 40 --learning-rate 0.02 --seed 3");
        QVERIFY2(cli(command(QStringLiteral("deep"), same)).code == 0, "hierarchical");
        const Outcome trained =
            cli(command(QStringLiteral("flat"), same + QStringLiteral(" --baseline flat --weights 2,1")));
        QVERIFY2(trained.code == 0, trained.err.constData());
        const Outcome looked = cli({QStringLiteral("inspect"), at(QStringLiteral("flat")), QStringLiteral("--json")});
        QCOMPARE(looked.json()[QStringLiteral("heads")].toArray().size(), 1);
        for (const char* const name : {"deep", "flat"}) {
            const Outcome evaluated =
                cli({QStringLiteral("eval"), at(QString::fromUtf8(name)), QStringLiteral("--data"),
                     at(QStringLiteral("rows.jsonl")), QStringLiteral("--limit"), QStringLiteral("8"),
                     QStringLiteral("--json"), QStringLiteral("-o"),
                     at(QString::fromUtf8(name) + QStringLiteral(".strata"))});
            QVERIFY2(evaluated.code == 0, evaluated.err.constData());
            QCOMPARE(evaluated.json()[QStringLiteral("levels")].toArray().size(), 2);
        }
        const Outcome paired =
            cli({QStringLiteral("score"), at(QStringLiteral("deep.records.jsonl")), QStringLiteral("--paired"),
                 at(QStringLiteral("flat.records.jsonl")), QStringLiteral("--json")});
        QVERIFY2(paired.code == 0, paired.err.constData());
        QVERIFY(paired.json().contains(QStringLiteral("paired")));
        // It is another training than the hierarchical one.
        QVERIFY(cli(command(QStringLiteral("mixed"), QStringLiteral("--steps 9 --stop-at 2"))).code == 130);
        const Outcome mixed = cli(command(QStringLiteral("mixed"), QStringLiteral("--steps 9 --baseline flat")));
        QCOMPARE(mixed.code, 2);
        QVERIFY2(mixed.err.contains("--baseline none, now flat"), mixed.err.constData());
    }

    void newHeadsOfTheirOwnLayers() {
        const auto refused = [&](const char* more, const char* words) {
            const Outcome o = cli(command(QStringLiteral("no"), QString::fromUtf8(more)));
            const bool right = o.code != 0 && o.code != -1 && o.err.contains(words);
            if (!right) qWarning("%d: %s", o.code, o.err.constData());
            return right;
        };
        QVERIFY(refused("--new-head 3:a --new-head 3:b", "--new-head 3: is given twice"));
        QVERIFY(refused("--new-head 1:a --new-head 3:b", "would decode at 4 layers, but has 4"));
        QVERIFY(refused("--new-head 4:a", "--new-head 4: must be a layer from 1 to 3"));
        QVERIFY(refused("--train-layers 5", "--train-layers 5: is no block of the model"));
        QVERIFY(refused("--train-layers 0-2", "--train-layers 0: is no block of the model"));
        QVERIFY(refused("--train-layers 2 --freeze-base", "give one of them"));
        QVERIFY(!QFile::exists(at(QStringLiteral("no"))));
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
