// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure says of itself is looked at, too: parts that are missing, axes, intervals, tokens of other scripts; and
// maps of many cells keep their edges in a file.
#include "tests/support/bird_lens.h"
#include "widgets/common/cell_picture.h"
#include "widgets/common/glosses.h"
#include "widgets/compare/comparison_maker.h"
#include "widgets/compose/composed_figure.h"
#include "widgets/decoding/heads_figure.h"
#include "widgets/export/content_lint.h"
#include "widgets/export/drawing_survey.h"
#include "widgets/export/export_figure.h"
#include "widgets/export/figure_texts.h"
#include "widgets/export/tikz_device.h"
#include "widgets/lens/lens_figure.h"
#include "widgets/series/series_figure.h"
#include "widgets/views.h"

#include <QFile>
#include <QJsonArray>
#include <QPainter>
#include <QTemporaryDir>
#include <QtTest>

using namespace strata;

namespace {

const LintFinding& withId(const std::vector<LintFinding>& findings, const char* id) {
    const auto at = std::ranges::find(findings, QString::fromLatin1(id), &LintFinding::id);
    if (at == findings.end()) qFatal("no %s", id);
    return *at;
}

bool isWrong(const LintFinding& finding) {
    return finding.verdict == LintFinding::Verdict::Wrong;
}

std::vector<LintFinding> findingsOf(const std::shared_ptr<const Figure>& figure, const char* preset = "acl-column") {
    ExportOptions options;
    options.preset = *figurePresetNamed(QString::fromLatin1(preset), "test");
    FigureExport out(figure, QStringLiteral("a.pdf"), options);
    if (!out.layOut()) qFatal("not laid out");
    out.record();
    const auto found = out.lint();
    if (!found) qFatal("%s", found.error().message().c_str());
    return *found;
}

std::shared_ptr<LensFigure> lensFigure(const Lens& lens) {
    auto figure = std::make_shared<LensFigure>();
    figure->setLens(std::make_shared<const Lens>(lens));
    return figure;
}

Lens withoutMiddle() {
    Lens lens = test::birdLens();
    lens.model.layers += 3; // rows of them are missing
    return lens;
}

RecordedPlot plotOf(const char* xLabel, const char* yLabel, bool band) {
    RecordedPlot out;
    out.rect = QRectF(0, 0, 100, 50);
    out.plot.x.label = QString::fromLatin1(xLabel);
    out.plot.y.label = QString::fromLatin1(yLabel);
    PlotSeries& series = out.plot.series.emplace_back();
    series.points = {{0, 0}, {1, 1}};
    if (band) series.band = {{0, 1}, {0, 1}};
    return out;
}

Glosses readText(const QByteArray& text) {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("g.csv")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("cannot write");
    file.close();
    const auto read = readGlosses(file.fileName());
    if (!read) qFatal("%s", read.error().message().c_str());
    return *read;
}

QString refusal(const QByteArray& text) {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("g.csv")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("cannot write");
    file.close();
    const auto read = readGlosses(file.fileName());
    return read ? QString() : QString::fromStdString(read.error().message());
}

} // namespace

class TestContentLint : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hiddenLayersAreFoundAndNamed() {
        const auto whole = lensFigure(test::birdLens()), part = lensFigure(withoutMiddle());
        QCOMPARE(withId(findingsOf(whole), "hidden-parts").found, QStringLiteral("none"));
        const QString words = part->leftOut().join(QString());
        QVERIFY(words.contains(QStringLiteral("hidden")));
        const LintFinding found = withId(findingsOf(part), "hidden-parts");
        QCOMPARE(found.found, words);
        QVERIFY(!isWrong(found) && captionDraft(*part, part->provenance()).contains(words));
        // Of two lenses on a page each is named, with its panel.
        const ComposedFigure both(
            {{part, QStringLiteral("lens"), {0, 0, 1, 1}, QStringLiteral("(a)"), {}},
             {lensFigure(withoutMiddle()), QStringLiteral("lens"), {0, 1, 1, 1}, QStringLiteral("(b)"), {}}},
            {});
        QCOMPARE(both.leftOut().size(), 2);
        const QString caption = captionDraft(both, both.provenance());
        QVERIFY2(caption.contains(QStringLiteral("(a) ") + words) && caption.contains(QStringLiteral("(b) ") + words),
                 qPrintable(caption));
    }

    void axesHaveNames() {
        const auto figure = lensFigure(test::birdLens());
        const auto look = [&](const std::vector<RecordedPlot>& plots) {
            return isWrong(withId(lintContent(*figure, plots, {}), "axis-labels"));
        };
        QVERIFY(!look({plotOf("layer", "loss (nats)", false)}));
        QVERIFY(look({plotOf("layer", "", false)}));
        QVERIFY(look({plotOf("", "loss (nats)", false)}));
        // One above the other, over the same x axis.
        QVERIFY(!look({plotOf("", "loss (nats)", false), plotOf("layer", "norm", false)}));
    }

    void intervalsSayOfWhatTheyAre() {
        const auto figure = lensFigure(test::birdLens());
        const auto look = [&](RecordedPlot plot, const Provenance& from) {
            return isWrong(withId(lintContent(*figure, {std::move(plot)}, from), "aggregates"));
        };
        const std::pair<QString, QString> rows{QStringLiteral("rows"), QStringLiteral("200")},
            method{QStringLiteral("intervals"), QStringLiteral("95 %, bootstrap")};
        QVERIFY(!look(plotOf("x", "y", false), {}));
        QVERIFY(look(plotOf("x", "y", true), {}));
        QVERIFY(look(plotOf("x", "y", true), {{rows}}));
        QVERIFY(look(plotOf("x", "y", true), {{method}}));
        QVERIFY(!look(plotOf("x", "y", true), {{rows, method}}));
        RecordedPlot noted = plotOf("x", "y", true);
        noted.plot.notes = {QStringLiteral("bands: 95 %, Wilson")};
        QVERIFY(!look(noted, {{rows}}));
    }

    void aTrainingStripCanBeRead() {
        Series series;
        for (int i = 0; i < 3; ++i) {
            Run run = test::sampleHierarchicalRun();
            series.points.push_back({100 * (i + 1), {}, std::make_shared<const Run>(run), nullptr});
        }
        auto figure = std::make_shared<SeriesFigure>();
        figure->setSeries(std::make_shared<const Series>(series));
        const LintFinding found = withId(findingsOf(figure, "acl-page"), "text-contrast");
        QVERIFY2(!isWrong(found), qPrintable(found.found));
    }

    void manyCellsKeepTheirEdges() {
        QImage cells(300, 100, QImage::Format_RGB32);
        for (int y = 0; y < 100; ++y)
            for (int x = 0; x < 300; ++x)
                cells.setPixel(x, y, qRgb(x % 256, y, (x * y) % 256));
        DrawingSurvey survey({400, 200}, Qt::white);
        QPainter painter(&survey);
        painter.scale(0.5, 0.5);
        paintCellPicture(painter, {10, 10, 600, 200}, cells, cells.rect());
        painter.end();
        QCOMPARE(survey.pictures().size(), std::size_t(1));
        QVERIFY2(survey.pictures()[0].dpi >= 600, qPrintable(QString::number(survey.pictures()[0].dpi)));
        // In TikZ a cell is still one shape, however many pixels it has.
        QImage two(2, 2, QImage::Format_RGB32);
        two.fill(Qt::red);
        two.setPixel(1, 1, qRgb(0, 0, 255));
        TikzDevice tikz({400, 200});
        QPainter drawing(&tikz);
        paintCellPicture(drawing, {0, 0, 300, 100}, two, two.rect());
        drawing.end();
        QCOMPARE(tikz.count(), 3);
        // On screen a pixel is a pixel.
        QImage screen(300, 100, QImage::Format_RGB32);
        QPainter onScreen(&screen);
        paintCellPicture(onScreen, {0, 0, 300, 100}, cells, cells.rect());
        onScreen.end();
        QCOMPARE(screen.pixel(17, 33), cells.pixel(17, 33));
    }

    void aLargeComparisonGoesIntoAColumn() {
        const auto a = std::make_shared<const Lens>(test::birdLens(400, 17)),
                   b = std::make_shared<const Lens>(test::birdLens(400, 17));
        const auto comparison = makeComparison(a, b, Alignment::ByPosition);
        QVERIFY(comparison);
        const FigureSpec& spec = *registry().figure(QStringLiteral("comparison"));
        const std::shared_ptr<const Figure> figure =
            spec.makeFigure(std::make_shared<const Comparison>(*comparison), {});
        const LintFinding found = withId(findingsOf(figure), "raster");
        QVERIFY2(!isWrong(found), qPrintable(found.found));
        QVERIFY(found.found != QStringLiteral("none")); // it is a picture
    }

    void tablesOfGlosses() {
        const Glosses commas =
            readText("token,transliteration,translation\n鳥,tori,bird\n\"a,b\",\"say \"\"x\"\"\",y\n");
        QCOMPARE(commas.size(), std::size_t(2));
        QCOMPARE(commas.of(" 鳥").lines(), (QStringList{QStringLiteral("tori"), QStringLiteral("bird")}));
        QCOMPARE(commas.of("\u2581鳥").translation, QStringLiteral("bird"));
        QCOMPARE(commas.of("a,b").transliteration, QStringLiteral("say \"x\""));
        QVERIFY(commas.of("other").lines().isEmpty());
        const Glosses tabs = readText("\xEF\xBB\xBFптица\tptica\tbird\r\n\r\nкот\t\tcat");
        QCOMPARE(tabs.size(), std::size_t(2));
        QCOMPARE(tabs.of("кот").lines(), QStringList{QStringLiteral("cat")});
        const Glosses again = Glosses::fromJson(tabs.toJson());
        QCOMPARE(again.toJson(), tabs.toJson());
        QVERIFY(Glosses::fromJson({1, QStringLiteral("x"), QJsonObject()}).isEmpty());
        QVERIFY(refusal("a,b,c,d\n").contains(QStringLiteral("line 1 has 4 columns")));
        QVERIFY(refusal("a,b\n\n\"x\ny\",z\nc,d,e,f\n").contains(QStringLiteral("line 5 has 4 columns")));
        QVERIFY(refusal("\n\n").contains(QStringLiteral("no tokens")));
        QVERIFY(refusal("token,transliteration\n").contains(QStringLiteral("no tokens")));
        QVERIFY(refusal("\xff\xfe").contains(QStringLiteral("UTF-8")));
        QVERIFY(refusal(QByteArray("a\tb\n").repeated(10'001)).contains(QStringLiteral("10001 lines")));
        QVERIFY(!readGlosses(QStringLiteral("/nowhere/g.csv")));
    }

    void otherScriptsAreAskedFor() {
        QVERIFY(isOfOtherScript("鳥") && isOfOtherScript(" птица") && isOfOtherScript("a鳥"));
        QVERIFY(!isOfOtherScript(" bird") && !isOfOtherScript("é12 ,.") && !isOfOtherScript(""));
        Run run = test::sampleHierarchicalRun();
        run.promptLength = std::min(run.promptLength, std::int32_t(run.sequence.size()));
        run.levels[0].tokens[0].reading.text = " 鳥";
        auto heads = std::make_shared<HeadsFigure>();
        heads->setRun(std::make_shared<const Run>(run));
        const LintFinding lacking = withId(findingsOf(heads), "glosses");
        QVERIFY(isWrong(lacking) && lacking.found.contains(QStringLiteral("鳥")));
        const QSizeF before = heads->contentSize(800, {});
        heads->setGlosses(readText("鳥,tori,bird\n"));
        QVERIFY(!isWrong(withId(findingsOf(heads), "glosses")));
        QVERIFY(heads->contentSize(800, {}).height() > before.height());
        // They are painted, readable, and in the file.
        DrawingSurvey survey({900, 1200}, Qt::white);
        QPainter painter(&survey);
        heads->paint(painter, QRectF(QPointF(), heads->contentSize(800, {})), {});
        painter.end();
        const auto says = [&](const char* word) {
            return std::ranges::any_of(survey.texts(),
                                       [&](const auto& text) { return text.text == QLatin1String(word); });
        };
        QVERIFY(says("tori") && says("bird"));
    }

    void aLensHasThemUnderItsColumns() {
        Lens lens = test::birdLens(6, 4);
        lens.positions[2].text = "птица";
        const auto figure = lensFigure(lens);
        QCOMPARE(figure->withoutGloss(), QStringList{QStringLiteral("птица")});
        const double before = figure->contentSize(800, {}).height();
        const QJsonArray glosses = readText("птица\tptica\tbird\n").toJson();
        const std::shared_ptr<const Figure> made =
            registry()
                .figure(QStringLiteral("lens"))
                ->makeFigure(std::make_shared<const Lens>(lens), QJsonObject{{Glossed::option, glosses}});
        const QSizeF size = made->contentSize(800, {});
        QCOMPARE(size.height(), before + 28);
        DrawingSurvey survey(size, Qt::white);
        QPainter painter(&survey);
        made->paint(painter, QRectF(QPointF(), size), {});
        painter.end();
        QVERIFY(
            std::ranges::any_of(survey.texts(), [](const auto& text) { return text.text == QLatin1String("ptica"); }));
        QVERIFY(!isWrong(withId(findingsOf(made, "acl-page"), "glosses")));
    }
};

QTEST_MAIN(TestContentLint)
#include "test_content_lint.moc"
