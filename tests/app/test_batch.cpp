// SPDX-License-Identifier: GPL-3.0-or-later
// Figures and pictures without anybody at the window: they do not depend on who is faster, and are made of what a saved
// document holds.
#include "app/gui/batch.h"
#include "app/gui/lens_workspace.h"
#include "model/documents/evaluation_json.h"
#include "model/documents/evaluation_records.h"
#include "model/documents/lens_json.h"
#include "model/session/analysis.h"
#include "tests/support/bird_lens.h"
#include "tests/support/cli_process.h"
#include "tests/support/sample_evaluation.h"
#include "tests/support/window_fixture.h"
#include "widgets/lens/lens_view.h"
#include "widgets/lens/trajectory_figure.h"

#include <QSemaphore>
#include <QThreadPool>
#include <QtTest>

using namespace strata;
using test::patience;

namespace {

QByteArray contentOf(const QString& file) {
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

test::Outcome strataProgram(const QStringList& arguments) {
    return test::runProgram(QStringLiteral(STRATA_BINARY_DIR "/bin/strata"), arguments, {},
                            {{QStringLiteral("QT_QPA_PLATFORM"), QString()}});
}

} // namespace

class TestBatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPictureWaitsForWhatGoesOn() {
        test::WindowFixture f;
        const QString picture = f.folder.filePath(QStringLiteral("s.png"));
        const auto line =
            parseCommandLine({QStringLiteral("strata"), f.model(), QStringLiteral("--input"),
                              QStringLiteral("a small bird"), QStringLiteral("--lens"), QStringLiteral("--lens-mode"),
                              QStringLiteral("difference"), QStringLiteral("--screenshot"), picture});
        QVERIFY2(line, line ? "" : line.error().message().c_str());
        // The views' own work does not come to its turn.
        QSemaphore gate;
        for (int i = 0; i < analysisPool().maxThreadCount(); ++i)
            analysisPool().start([&gate] { gate.acquire(); });
        Batch batch(f.session, f.settings, &f.window, *line);
        f.window.lens().show(line->lensMode, {});
        batch.start();
        f.openAndRun(QStringLiteral("a small bird"));
        QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Lens>() && !f.session.maker().isMaking("lens") &&
                                     !f.session.lens().isTracking(),
                                 patience);
        QTest::qWait(700);
        QVERIFY(!QFile::exists(picture));
        gate.release(analysisPool().maxThreadCount());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(picture), patience);
        // It has the pins: they are the lens's own, and every layer of them is known.
        const auto lens = f.session.documents().shown<Lens>();
        QCOMPARE(lens->pins.size(), std::size_t(2)); // the first token of each level
        QCOMPARE(f.view<LensView>("lens").pins(), std::vector<LensPin>(lens->pins.begin(), lens->pins.end()));
        for (const TokenPin& pin : lens->pins)
            for (std::size_t row = 0; row < lens->rows.size(); ++row)
                QVERIFY(std::isfinite(lensLogprob(*lens, row, std::size_t(pin.position), pin.token)));
    }

    /// A training log is told by its content, whatever it is called.
    void figuresOfATrainingLog() {
        QTemporaryDir folder;
        const QString log = folder.filePath(QStringLiteral("two_losses.jsonl")),
                      table = folder.filePath(QStringLiteral("l.csv")),
                      picture = folder.filePath(QStringLiteral("l.svg"));
        QFile file(log);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"step\": 0, \"think_losses\": 4.5, \"final_losses\": 2.5}\n"
                   "{\"step\": 1, \"think_losses\": 4.0, \"final_losses\": 2.0}\n");
        file.close();
        const auto o = strataProgram({log, QStringLiteral("--export"), QStringLiteral("losses=") + table,
                                      QStringLiteral("--export"), QStringLiteral("losses=") + picture});
        QVERIFY2(o.code == 0, o.err.constData());
        QVERIFY2(contentOf(table).contains("think") && contentOf(table).contains("4.5"), contentOf(table).constData());
        QVERIFY(contentOf(picture).contains("<svg"));
        const auto no = strataProgram({folder.path(), QStringLiteral("--export"), QStringLiteral("losses=") + table});
        QVERIFY(no.code == 0); // the folder in which it lies
    }

    void exportsWaitForRunAndLens() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString());
        const QString heads = folder.filePath(QStringLiteral("heads.csv")),
                      lens = folder.filePath(QStringLiteral("lens.csv"));
        const auto o =
            strataProgram({folder.path(), QStringLiteral("--run"), QStringLiteral("--input"),
                           QStringLiteral("a small bird"), QStringLiteral("--lens"), QStringLiteral("--text"),
                           QStringLiteral("a red stone"), QStringLiteral("--export"), QStringLiteral("heads=") + heads,
                           QStringLiteral("--export"), QStringLiteral("lens=") + lens});
        QVERIFY2(o.code == 0, o.err.constData());
        QVERIFY2(o.out.contains("lens: ") && o.out.contains("thought"), o.out.constData());
        QVERIFY(contentOf(heads).count('\n') > 2);
        QVERIFY(contentOf(lens).count('\n') > 20);
    }

    void lintSaysWhatACameraReadyCheckWould() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString());
        const auto with = [&](const char* preset) {
            return test::runProgram(
                QStringLiteral(STRATA_BINARY_DIR "/bin/strata"),
                {folder.path(), QStringLiteral("--run"), QStringLiteral("--input"), QStringLiteral("a small bird"),
                 QStringLiteral("--max-new-tokens"), QStringLiteral("3"), QStringLiteral("--export"),
                 QStringLiteral("confidence=") + folder.filePath(QStringLiteral("c.pdf")),
                 QStringLiteral("--figure-preset"), QString::fromLatin1(preset), QStringLiteral("--lint")},
                {},
                {{QStringLiteral("QT_QPA_PLATFORM"), QString()},
                 {QStringLiteral("XDG_DATA_HOME"), folder.filePath(QStringLiteral("data"))}});
        };
        const auto clean = with("neurips");
        QVERIFY2(clean.code == 0, (clean.err + clean.out).constData());
        for (const char* check : {"smallest type", "thinnest line", "contrast of text", "fonts", "size: 139.7"})
            QVERIFY2(clean.out.contains(check), clean.out.constData());
        QVERIFY(!clean.out.contains("wrong"));
        // A size that nothing fits into: the file is there, and what is wrong is said.
        QFile own(folder.filePath(QStringLiteral("data/strata/figures/stamp.json")));
        QVERIFY(QDir().mkpath(QFileInfo(own).path()) && own.open(QIODevice::WriteOnly));
        own.write(R"({"name": "Stamp", "widthMm": 12, "maxHeightMm": 10})");
        own.close();
        QVERIFY(QFile::remove(folder.filePath(QStringLiteral("c.pdf"))));
        const auto wrong = with("stamp");
        QVERIFY2(wrong.code == 1 && wrong.out.contains("c.pdf: wrong size: "), (wrong.err + wrong.out).constData());
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("c.pdf"))));
    }

    void aSavedLensIsExportedWithItsPins() {
        QTemporaryDir folder;
        Lens lens = *test::withReplaced(test::birdLens(17, 8));
        lens.pins = {{9, lens.topId(8, 9)}, {12, lens.topId(8, 12)}};
        const QString file = folder.filePath(QStringLiteral("bird.strata"));
        QVERIFY(saveLens(lens, file.toStdString()));
        const auto out = [&folder](const char* name) { return folder.filePath(QString::fromLatin1(name)); };
        const auto o = strataProgram({file, QStringLiteral("--export"), QStringLiteral("trajectories=") + out("t.csv"),
                                      QStringLiteral("--export"), QStringLiteral("norms=") + out("n.csv"),
                                      QStringLiteral("--export"), QStringLiteral("lens=") + out("l.svg"),
                                      QStringLiteral("--export"), QStringLiteral("cell=") + out("c.csv")});
        QVERIFY2(o.code == 0, o.err.constData());
        const QByteArray paths = contentOf(out("t.csv"));
        for (const TokenPin& pin : lens.pins) {
            const QByteArray at = QByteArray::number(pin.position), id = QByteArray::number(pin.token.value);
            QVERIFY2(paths.contains("," + id + ",") || paths.contains(id), paths.left(400).constData());
            QVERIFY2(paths.contains(at), paths.left(400).constData());
        }
        QVERIFY2(contentOf(out("n.csv")).contains("3.5"), contentOf(out("n.csv")).constData());
        QVERIFY(contentOf(out("l.svg")).size() > 1000);
        QVERIFY2(contentOf(out("c.csv")).contains("9"), contentOf(out("c.csv")).constData()); // the first pin's cell
        // Without them the figures are others.
        lens.pins.clear();
        lens.replaced.clear();
        QVERIFY(saveLens(lens, file.toStdString()));
        const auto bare = strataProgram({file, QStringLiteral("--export"), QStringLiteral("norms=") + out("n0.csv")});
        QVERIFY2(bare.code == 0, bare.err.constData());
        QCOMPARE(contentOf(out("n.csv")).count('\n'), contentOf(out("n0.csv")).count('\n') + 3);
    }

    /// A report of no rows would look like one: what `score` says, and no file.
    void anEvaluationWithoutItsRecordsHasNoReport() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("e.strata")),
                      report = folder.filePath(QStringLiteral("x.html"));
        Evaluation evaluation = test::sampleEvaluation();
        evaluation.recordsFile = recordsPath(file.toStdString());
        QVERIFY(saveRecords(evaluation, evaluation.recordsFile));
        evaluation.sums = sumsOf(evaluation);
        evaluation.records.clear();
        QVERIFY(saveEvaluation(evaluation, file.toStdString()));
        const QString records = QString::fromStdString(evaluation.recordsFile.string());
        const auto exported = [&] {
            return strataProgram({file, QStringLiteral("--export"), QStringLiteral("report=") + report});
        };
        const auto good = exported();
        QVERIFY2(good.code == 0 && contentOf(report).size() > 1000, good.err.constData());
        QVERIFY(QFile::remove(report));
        const QByteArray all = contentOf(records);
        QFile cut(records);
        QVERIFY(cut.open(QIODevice::WriteOnly) && cut.write(all.left(all.indexOf('\n') + 1)) > 0);
        cut.close();
        const auto less = exported();
        QCOMPARE(less.code, 1);
        QVERIFY2(less.err.contains("holds 1 record, but the evaluation has 5"), less.err.constData());
        QVERIFY(QFile::remove(records));
        const auto none = exported();
        QCOMPARE(none.code, 1);
        QVERIFY2(none.err.contains("e.records.jsonl"), none.err.constData());
        QVERIFY(!QFile::exists(report));
    }

    void badPinsAreASentence() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("bird.strata"));
        Lens lens = test::birdLens(17, 8);
        lens.pins = {{9, TokenId(101)}};
        QVERIFY(saveLens(lens, file.toStdString()));
        QByteArray text = contentOf(file);
        QVERIFY(text.contains("\"position\":9"));
        text.replace("\"position\":9", "\"position\":900000");
        QFile write(file);
        QVERIFY(write.open(QIODevice::WriteOnly) && write.write(text) == text.size());
        write.close();
        const auto o = strataProgram(
            {file, QStringLiteral("--export"), QStringLiteral("lens=") + folder.filePath(QStringLiteral("l.svg"))});
        QCOMPARE(o.code, 1);
        QVERIFY2(o.err.contains("\"pins[0].position\" must be a position of the text"), o.err.constData());
    }
};

QTEST_MAIN(TestBatch)
#include "test_batch.moc"
