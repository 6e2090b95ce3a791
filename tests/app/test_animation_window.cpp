// SPDX-License-Identifier: GPL-3.0-or-later
// A figure that is played is exported from the dialog and from the command line, and stopped on the way.
#include "app/gui/figure_exports.h"
#include "app/gui/played_frames.h"
#include "app/gui/selection_hub.h"
#include "model/documents/run_json.h"
#include "tests/support/bird_lens.h"
#include "tests/support/cli_process.h"
#include "tests/support/sample_run.h"
#include "tests/support/window_fixture.h"
#include "widgets/dialogs/animation_box.h"
#include "widgets/figure/figure_tables.h"
#include "widgets/views.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QImage>
#include <QPushButton>
#include <QStandardItemModel>

using namespace strata;
using test::patience;

namespace {

QByteArray contentOf(const QString& file) {
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

std::shared_ptr<const Run> sampleRun() {
    Run run = test::sampleHierarchicalRun();
    run.promptLength = std::min(run.promptLength, std::int32_t(run.sequence.size()));
    return std::make_shared<const Run>(std::move(run));
}

QByteArray numbersOf(const Figure& figure) {
    return tableToCsv(figure.table(), {});
}

FigureSource sourceOf(const DocumentPtr& document, const char* figure) {
    return {document, QString::fromLatin1(figure), {}};
}

test::Outcome strataProgram(const QStringList& arguments) {
    return test::runProgram(QStringLiteral(STRATA_BINARY_DIR "/bin/strata"), arguments, {},
                            {{QStringLiteral("QT_QPA_PLATFORM"), QString()}});
}

Series seriesOf(int points) {
    Series series;
    series.title = "training";
    for (int i = 0; i < points; ++i) {
        SeriesPoint& point = series.points.emplace_back();
        point.step = 100 * (i + 1);
        Run run = *sampleRun();
        run.levels[0].text = "answer " + std::to_string(i);
        run.levels[0].label.reset();
        run.levels[0].tokens[0].reading.text = run.levels[0].text;
        point.run = std::make_shared<const Run>(std::move(run));
    }
    return series;
}

} // namespace

class TestAnimationWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void framesEndWithTheFigureItself() {
        const auto run = sampleRun();
        const FigureSpec& spec = *registry().figure(QStringLiteral("heads"));
        for (const char* by : {"token", "layer", "level"}) {
            FigureSource source = sourceOf(run, "heads");
            const auto frames = playedFrames(spec, source, nullptr, QString::fromLatin1(by), "a.apng");
            QVERIFY2(frames, frames ? "" : frames.error().message().c_str());
            QVERIFY(frames->count > 1);
            const QByteArray whole = numbersOf(*spec.makeFigure(run, {}));
            QVERIFY(numbersOf(*frames->frame(frames->count - 1)) == whole);
            QVERIFY2(numbersOf(*frames->frame(0)) != whole, by);
        }
        FigureSource lens = sourceOf(std::make_shared<const Lens>(test::birdLens()), "lens");
        const auto frames = playedFrames(*registry().figure(QStringLiteral("lens")), lens, nullptr, {}, "a.apng");
        QVERIFY(frames);
        QCOMPARE(frames->count, int(documentAs<Lens>(lens.document)->positions.size()));
    }

    void aTrainingIsPlayedByItsCheckpoints() {
        const auto series = std::make_shared<const Series>(seriesOf(3));
        FigureSource strip = sourceOf(series, "series");
        const auto frames = playedFrames(*registry().figure(QStringLiteral("series")), strip, nullptr, {}, "a.apng");
        QVERIFY(frames);
        QCOMPARE(frames->count, 3);
        const std::size_t all = frames->frame(2)->table().rows.size();
        QCOMPARE(frames->frame(0)->table().rows.size() * 3, all);
        QCOMPARE(frames->frame(0)->contentSize(800, {}), frames->frame(2)->contentSize(800, {}));
        FigureSource heads = sourceOf(sampleRun(), "heads");
        const auto runs = playedFrames(*registry().figure(QStringLiteral("heads")), heads, series,
                                       QStringLiteral("checkpoint"), "a.apng");
        QVERIFY(runs);
        QCOMPARE(runs->count, 3);
        QVERIFY(heads.document == DocumentPtr(series->points[2].run)); // which the file then carries
        QVERIFY(numbersOf(*runs->frame(0)) != numbersOf(*runs->frame(2)));
    }

    void whatCannotBePlayedIsSaid() {
        FigureSource heads = sourceOf(sampleRun(), "heads");
        const FigureSpec& spec = *registry().figure(QStringLiteral("heads"));
        const auto said = [&](const FigureSpec& of, FigureSource source, const char* by) {
            const auto frames = playedFrames(of, source, nullptr, QString::fromLatin1(by), "a.apng");
            return frames ? std::string() : frames.error().message();
        };
        QVERIFY(said(spec, heads, "checkpoint").find("only by token, layer, level") != std::string::npos);
        QVERIFY(said(spec, heads, "nothing").find("cannot be played by nothing") != std::string::npos);
        QVERIFY(said(spec, sourceOf(nullptr, "heads"), "token").find("are played") != std::string::npos);
        const FigureSpec& losses = *registry().figure(QStringLiteral("losses"));
        QVERIFY(said(losses, sourceOf(nullptr, "losses"), "").find("\"losses\"") != std::string::npos);
        QVERIFY(said(spec, sourceOf(std::make_shared<const Run>(), "heads"), "token").find("nothing to be played") !=
                std::string::npos);
    }

    void fromTheDialog() {
        test::WindowFixture f;
        f.session.documents().add(sampleRun());
        f.settings.playbackSpeed.set(QStringLiteral("playFast"));
        f.window.exports().ask(QStringLiteral("heads"));
        auto* dialog = f.window.findChild<ExportDialog*>();
        QVERIFY(dialog);
        auto* box = dialog->findChild<AnimationBox*>();
        QVERIFY(box && !box->isVisible());
        auto* formats = dialog->findChildren<QComboBox*>()[1];
        formats->setCurrentIndex(formats->findData(QStringLiteral("apng")));
        QTRY_VERIFY(box->isVisible());
        QCOMPARE(dialog->options().animation.stepSeconds, 0.25); // the playback's speed
        auto* by = box->findChild<QComboBox*>(QStringLiteral("playedBy"));
        QCOMPARE(by->count(), 3);
        by->setCurrentIndex(by->findData(QStringLiteral("layer")));
        box->findChild<QDoubleSpinBox*>(QStringLiteral("holdSeconds"))->setValue(1);
        // While half of the run is shown: all of it is played.
        f.window.selection().setPlaybackUnit(PlaybackUnit::Token);
        f.window.selection().showStep(1);
        const QString file = f.folder.filePath(QStringLiteral("heads.apng"));
        dialog->requestExport(file);
        QTRY_VERIFY_WITH_TIMEOUT(!f.window.findChild<ExportDialog*>(), patience);
        QVERIFY(f.session.problems().all().empty());
        const QImage still(file, "PNG");
        QVERIFY(still.width() > 500);
        FigureSource source = sourceOf(f.session.documents().shown<Run>(), "heads");
        const auto frames =
            playedFrames(*registry().figure(QStringLiteral("heads")), source, nullptr, QStringLiteral("layer"), "x");
        QCOMPARE(contentOf(file).count("fcTL"), frames->count);
    }

    void stoppedInTheMiddle() {
        test::WindowFixture f;
        f.session.documents().add(sampleRun());
        f.window.exports().ask(QStringLiteral("confidence")); // it has plots: a job for each frame
        auto* dialog = f.window.findChild<ExportDialog*>();
        auto* formats = dialog->findChildren<QComboBox*>()[1];
        formats->setCurrentIndex(formats->findData(QStringLiteral("webp")));
        const QString file = f.folder.filePath(QStringLiteral("c.webp"));
        dialog->requestExport(file);
        dialog->reject(); // Cancel, and Escape
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled(),
                                 patience);
        QVERIFY(dialog->isVisible());
        QVERIFY(!QFile::exists(file));
        QVERIFY(f.session.problems().all().empty());
        dialog->reject(); // nothing is written: it closes
        QVERIFY(!dialog->isVisible());
    }

    void whatIsNotPlayedIsNotOffered() {
        ExportDialog dialog({{QStringLiteral("losses"), QStringLiteral("Losses")},
                             {QStringLiteral("heads"),
                              QStringLiteral("Heads"),
                              {{QStringLiteral("token"), QStringLiteral("By token")}}}},
                            QStringLiteral("heads"), {}, QStringLiteral("apng"), {});
        QCOMPARE(dialog.format(), QStringLiteral("apng"));
        dialog.findChildren<QComboBox*>()[0]->setCurrentIndex(0);
        QCOMPARE(dialog.format(), QStringLiteral("png"));
    }

    void fromTheCommandLine() {
        QTemporaryDir folder;
        const QString run = folder.filePath(QStringLiteral("run.strata"));
        QVERIFY(saveRun(*sampleRun(), run.toStdString()));
        const auto write = [&](const char* name, const QStringList& more) {
            return strataProgram(QStringList{run, QStringLiteral("--export"),
                                             QStringLiteral("heads=") + folder.filePath(QLatin1String(name)),
                                             QStringLiteral("--figure-preset"), QStringLiteral("acl-column")} +
                                 more);
        };
        const QStringList byLevel{QStringLiteral("--play-by"), QStringLiteral("level"), QStringLiteral("--play-once")};
        const auto one = write("a.apng", byLevel);
        QVERIFY2(one.code == 0, one.err.constData());
        QCOMPARE(write("b.apng", byLevel).code, 0);
        const QByteArray bytes = contentOf(folder.filePath(QStringLiteral("a.apng")));
        QVERIFY(bytes == contentOf(folder.filePath(QStringLiteral("b.apng"))));
        QCOMPARE(bytes.count("fcTL"), int(sampleRun()->levels.size()));
        QCOMPARE(write("still.png", {}).code, 0);
        const QImage still(folder.filePath(QStringLiteral("still.png")));
        QVERIFY(QImage::fromData(bytes, "PNG") == still);
        const auto webp = write("a.webp", {QStringLiteral("--lint")});
        QVERIFY2(webp.out.contains("smallest type"), (webp.out + webp.err).constData());
        QVERIFY(contentOf(folder.filePath(QStringLiteral("a.webp"))).startsWith("RIFF"));
        const auto wrong = write("c.apng", {QStringLiteral("--play-by"), QStringLiteral("checkpoint")});
        QVERIFY2(wrong.code == 1 && wrong.err.contains("only by token, layer, level"), wrong.err.constData());
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("c.apng"))));
        for (const auto& [option, value] :
             {std::pair{"--play-by", "word"}, {"--step-seconds", "0"}, {"--hold-seconds", "-1"}})
            QCOMPARE(write("d.apng", {QString::fromLatin1(option), QString::fromLatin1(value)}).code, 2);
    }
};

QTEST_MAIN(TestAnimationWindow)
#include "test_animation_window.moc"
