// SPDX-License-Identifier: GPL-3.0-or-later
// sweep as a program: what it says agrees with eval, it goes on after a kill, and what it cannot do is a sentence.
#include "model/base/json_file.h"
#include "tests/support/cli_process.h"
#include "tests/support/tiny_model.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace strata;
using namespace strata::test;

class TestSweepCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString at(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QStringList command(const char* more, const char* into = "sweep") const {
        return QStringList{QStringLiteral("sweep"),  at("base"),       QStringLiteral("--task"), at("kind.task.json"),
                           QStringLiteral("--data"), at("rows.jsonl"), QStringLiteral("-o"),     at(into)} +
               QString::fromUtf8(more).split(QLatin1Char(' '));
    }

private Q_SLOTS:
    void initTestCase() {
        writeTinyModel(at("base").toStdString());
        nlohmann::json task = tinyTask();
        task["levels"] = {{{"name", "kind"}, {"head", "assistant"}, {"answer", "label"}}};
        task["taxonomy"] = {{"id", "root"}, {"label", "root"}, {"children", {"ab", "abc", "ac", "d", "e"}}};
        require(writeFileAtomically(at("kind.task.json").toStdString(), task.dump()));
        std::string rows;
        const char* const labels[] = {"ab", "abc", "ac", "d", "e"};
        for (int i = 0; i < 60; ++i)
            rows += "{\"text\": \"thing " + std::string(1, char('a' + i % 26)) + std::string(1, char('a' + i / 26)) +
                    "\", \"labels\": [\"" + labels[(i * 7 + i / 5) % 5] + "\"]}\n";
        require(writeFileAtomically(at("rows.jsonl").toStdString(), rows));
    }

    /// The lens of the last layer is the model's own head: its accuracy is what eval finds.
    void theLastLayersLensIsWhatEvalFinds() {
        const Outcome swept =
            cli(command("--layers 2,4 --epochs 30 --learning-rate 0.02 --seeds 2 --threads 1 --json") +
                QStringList{QStringLiteral("--eval"), at("rows.jsonl")});
        QVERIFY2(swept.code == 0, swept.err.constData());
        const Outcome evaluated = cli({QStringLiteral("eval"), at("base"), QStringLiteral("--task"),
                                       at("kind.task.json"), QStringLiteral("--data"), at("rows.jsonl"),
                                       QStringLiteral("--dtype"), QStringLiteral("f32"), QStringLiteral("--json")});
        QVERIFY2(evaluated.code == 0, evaluated.err.constData());
        const QJsonArray layers = swept.json()[QStringLiteral("layers")].toArray();
        QCOMPARE(layers.size(), 2);
        const QJsonObject last = layers[1].toObject()[QStringLiteral("levels")].toArray()[0].toObject();
        QCOMPARE(layers[1].toObject()[QStringLiteral("layer")].toInt(), 4);
        const double lens = last[QStringLiteral("lens")].toObject()[QStringLiteral("accuracy")].toDouble(-1);
        const double eval =
            evaluated.json()[QStringLiteral("levels")].toArray()[0].toObject()[QStringLiteral("accuracy")].toDouble(-2);
        QVERIFY2(std::abs(lens - eval) < 1e-9, qPrintable(QStringLiteral("%1 %2").arg(lens).arg(eval)));
        QVERIFY(last[QStringLiteral("accuracy")].toObject()[QStringLiteral("mean")].toDouble() >= lens);

        const Outcome shown = cli(command("--layers 2,4 --epochs 30 --learning-rate 0.02 --seeds 2 --threads 1") +
                                  QStringList{QStringLiteral("--eval"), at("rows.jsonl")});
        QVERIFY2(shown.code == 0 && shown.out.contains("kind: 60 rows to train on, 60 to measure on"),
                 (shown.out + shown.err).constData());
    }

    void killedAndGoneOnWith() {
        const char* const options = "--epochs 200 --seeds 8 --threads 1";
        QProcess process;
        process.start(cliProgram(), command(options, "killed"));
        QVERIFY(process.waitForStarted());
        QElapsedTimer clock;
        clock.start();
        while (!QFile::exists(at("killed/sweep.json")) && clock.elapsed() < 60000 && !process.waitForFinished(1)) {
        }
        process.kill();
        QVERIFY(process.waitForFinished());
        const Outcome rest = cli(command(options, "killed")), whole = cli(command(options, "unkilled"));
        QVERIFY2(rest.code == 0, rest.err.constData());
        QVERIFY2(whole.code == 0, whole.err.constData());
        QFile a(at("killed/sweep.json")), b(at("unkilled/sweep.json"));
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        QCOMPARE(a.readAll(), b.readAll());
    }

    void whatIsRefused() {
        const auto said = [](const Outcome& o, int code, const char* text) {
            if (o.code != code || !o.err.contains(text)) qWarning("%d: %s", o.code, o.err.constData());
            return o.code == code && o.err.contains(text);
        };
        QVERIFY(said(cli(command("--layers 1-9", "no")), 2, "names no layers from 0 to 4"));
        QVERIFY(said(cli(command("--layers 0-2", "no")), 2, "--layers 0: can have no head"));
        QVERIFY(said(cli(command("--layers x", "no")), 2, "--layers"));
        QVERIFY(said(cli(command("--level colour", "no")), 2, "which has kind"));
        QVERIFY(said(cli(command("--seeds 0", "no")), 2, "--seeds"));
        QVERIFY(said(cli(command("--readout both", "no")), 2, "none of norm, raw"));
        QVERIFY(said(cli(command("--eval nowhere.jsonl", "no")), 1, "nowhere.jsonl"));
        QVERIFY(!QFile::exists(at("no")));
    }
};

QTEST_GUILESS_MAIN(TestSweepCommand)
#include "test_sweep.moc"
