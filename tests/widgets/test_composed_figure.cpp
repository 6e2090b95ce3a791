// SPDX-License-Identifier: GPL-3.0-or-later
// Several figures on one page: their file, where they stand, what they share, and that they are exported as one.
#include "model/documents/lens_json.h"
#include "model/documents/run_json.h"
#include "tests/support/bird_lens.h"
#include "tests/support/sample_run.h"
#include "widgets/common/fonts.h"
#include "widgets/compose/composition.h"
#include "widgets/export/anonymous.h"
#include "widgets/export/export_figure.h"
#include "widgets/figure/figure_tables.h"
#include "widgets/lens/lens_figure.h"
#include "widgets/plot/plot_picture.h"
#include "widgets/views.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <sys/stat.h>

using namespace strata;

namespace {

Run savedRun() {
    Run run = test::sampleHierarchicalRun();
    run.promptLength = std::min(run.promptLength, std::int32_t(run.sequence.size()));
    return run;
}

DocumentPtr sampleRun() {
    return std::make_shared<const Run>(savedRun());
}

DocumentPtr sampleLens(int positions = 9) {
    return std::make_shared<const Lens>(test::birdLens(positions, 4));
}

FigurePanel panel(int document, const char* figure, const QRect& cell, const QJsonObject& options = {}) {
    FigurePanel out;
    out.document = document;
    out.figure = QString::fromLatin1(figure);
    out.cell = cell;
    out.options = options;
    return out;
}

/// Two curves beside each other over a tree and a lens.
FigureFile four() {
    FigureFile file;
    file.preset = QStringLiteral("neurips");
    file.documents = {{QStringLiteral("a.strata"), {}, QStringLiteral("run")},
                      {QStringLiteral("sub/b.strata"), {}, QStringLiteral("lens")}};
    file.panels = {panel(0, "confidence", {0, 0, 1, 1}, {{QStringLiteral("mode"), QStringLiteral("layers")}}),
                   panel(0, "confidence", {1, 0, 1, 1}), panel(0, "hierarchy", {0, 1, 1, 1}),
                   panel(1, "agreement", {1, 1, 1, 1})};
    return file;
}

std::unique_ptr<ComposedFigure> made(const FigureFile& file, std::vector<DocumentPtr> documents) {
    auto figure = composeFigure(file, documents, registry(), "test");
    if (!figure) qFatal("%s", figure.error().message().c_str());
    return std::move(*figure);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string refusal(const QByteArray& json) {
    const auto read = figureFileFromJson(json, "x.figure.json");
    return read ? "" : read.error().message();
}

} // namespace

class TestComposedFigure : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void aFileIsWrittenAndReadAgain() {
        FigureFile file = four();
        file.title = QStringLiteral("Birds, 鳥");
        file.letters = PanelLetters::Upper;
        file.sharedScale = false;
        file.panels[1].heading = QStringLiteral("over positions");
        file.panels[2].lettered = false;
        file.panels[3].cell = {1, 1, 2, 3};
        file.documents[0].sha256 = QStringLiteral("00ff");
        const QByteArray json = figureFileToJson(file);
        const auto read = figureFileFromJson(json, "x");
        QVERIFY2(read, read ? "" : read.error().message().c_str());
        QCOMPARE(*read, file);
        QCOMPARE(figureFileToJson(*read), json);
        QCOMPARE(read->letterOf(), QStringLiteral("A,B,,C").split(QLatin1Char(',')));
        QCOMPARE(laterVersionNote(*read), QString());
    }

    void whatALaterVersionWroteIsKept() {
        QJsonObject json = QJsonDocument::fromJson(figureFileToJson(four())).object();
        json[QStringLiteral("version")] = 7;
        json[QStringLiteral("glow")] = QJsonObject{{QStringLiteral("radius"), 2.5}};
        QJsonArray panels = json[QStringLiteral("panels")].toArray();
        QJsonObject first = panels[0].toObject();
        first[QStringLiteral("tilt")] = 3;
        panels[0] = first;
        json[QStringLiteral("panels")] = panels;
        const auto read = figureFileFromJson(QJsonDocument(json).toJson(), "x");
        QVERIFY(read);
        QVERIFY(laterVersionNote(*read).contains(QStringLiteral("version 7")));
        QCOMPARE(QJsonDocument::fromJson(figureFileToJson(*read)).object(), json);
        made(*read, {sampleRun(), sampleLens()});
        // A key of nobody's is not called a later version's.
        json[QStringLiteral("version")] = 1;
        const QString note = laterVersionNote(*figureFileFromJson(QJsonDocument(json).toJson(), "x"));
        QVERIFY2(note.contains(QStringLiteral("does not know")) && !note.contains(QStringLiteral("version 1")),
                 qPrintable(note));
    }

    void badInputIsASentence() {
        QVERIFY(QString::fromStdString(refusal("{")).startsWith(QStringLiteral("x.figure.json")));
        QVERIFY(refusal("[]").find("object") != std::string::npos);
        QVERIFY(refusal("{}").find("\"format\"") != std::string::npos);
        QVERIFY(refusal(R"({"format": "strata-composed-figure"})").find("\"version\"") != std::string::npos);
        QVERIFY(refusal(R"({"format": "strata-composed-figure", "version": 0})").find("\"version\"") !=
                std::string::npos);
        QVERIFY(refusal(R"({"format": "strata-run", "version": 1})").find("strata-composed-figure") !=
                std::string::npos);
        const auto with = [](const char* panels) {
            return refusal(
                QByteArray(R"({"format": "strata-composed-figure", "version": 1, "documents": [{"path": "a.strata"}],
                                          "panels": )") +
                panels + "}");
        };
        QVERIFY(with("[]").find("at least one") != std::string::npos);
        QVERIFY(with("{}").find("array") != std::string::npos);
        QVERIFY(with(R"([{"document": 1, "figure": "lens"}])").find("\"panels[0].document\" is 1") !=
                std::string::npos);
        QVERIFY(with(R"([{"document": -1, "figure": "lens"}])").find("panels[0].document") != std::string::npos);
        QVERIFY(with(R"([{"document": 0}])").find("panels[0].figure") != std::string::npos);
        QVERIFY(with(R"([{"document": 0, "figure": 3}])").find("panels[0].figure") != std::string::npos);
        QVERIFY(with(R"([{"document": 0, "figure": "lens", "row": 1e300}])").find("panels[0].row") !=
                std::string::npos);
        QVERIFY(with(R"([{"document": 0, "figure": "lens", "row": NaN}])").find("panels[0].row") != std::string::npos);
        QVERIFY(with(R"([{"document": 0, "figure": "lens", "column": 999999999}])").find("panels[0].column") !=
                std::string::npos);
        QVERIFY(with(R"([{"document": 0, "figure": "lens", "column_span": 0}])").find("column_span") !=
                std::string::npos);
        QVERIFY(with(R"([{"document": 0, "figure": "lens", "column": 2147483647}])").find("from 0 to 64") !=
                std::string::npos);
        QVERIFY(with(R"([{"document": 0, "figure": "lens", "column": 60, "column_span": 60}])").find("beyond a grid") !=
                std::string::npos);
        QVERIFY(with(R"([{"document": 0, "figure": "lens", "options": 3}])").find("options") != std::string::npos);
        QVERIFY(
            with(R"([{"document": 0, "figure": "lens"}, {"document": 0, "figure": "lens"}])").find("over panels[0]") !=
            std::string::npos);
        QByteArray many = "[";
        for (int i = 0; i < 100; ++i)
            many += QByteArray(i ? "," : "") + R"({"document": 0, "figure": "lens"})";
        QVERIFY(with(many + "]").find("are 100; a figure has at most 64") != std::string::npos);
        QVERIFY(
            refusal(QByteArray(R"({"format": "strata-composed-figure", "version": 1, "letters": "i", "documents": [],
                                       "panels": []})"))
                .find("letters") != std::string::npos);
    }

    void whatCannotBeMadeIsASentence() {
        FigureFile file = four();
        const auto why = [&] {
            const auto figure = composeFigure(file, {sampleRun(), sampleLens()}, registry(), "x.figure.json");
            return figure ? std::string() : figure.error().message();
        };
        QCOMPARE(why(), std::string());
        file.panels[0].figure = QStringLiteral("confidance");
        QVERIFY2(why().find("did you mean \"confidence\"?") != std::string::npos, why().c_str());
        file.panels[0].figure = QStringLiteral("lens");
        QVERIFY2(why().find("of a lens, but its document is a run") != std::string::npos, why().c_str());
        file.panels[0].figure = QStringLiteral("tokenizer");
        QVERIFY2(why().find("cannot be a panel") != std::string::npos, why().c_str());
    }

    void optionsNameFilesOnly() {
        QTemporaryDir folder;
        const QString pipe = folder.filePath(QStringLiteral("pipe.strata"));
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        FigureFile file = four();
        const auto why = [&](const QString& named) {
            file.panels[0].options.insert(QStringLiteral("with"), QJsonArray{named});
            const auto figure = composeFigure(file, {sampleRun(), sampleLens()}, registry(), "x.figure.json");
            return figure ? std::string() : figure.error().message();
        };
        QVERIFY2(why(pipe).find("no regular file") != std::string::npos, why(pipe).c_str());
        QVERIFY(why(folder.path()).find("no regular file") != std::string::npos);
        QCOMPARE(why(folder.filePath(QStringLiteral("gone.strata"))), std::string()); // the figure does without
    }

    void panelsArePlaced() {
        FigureFile file = four();
        QCOMPARE(freeCell(file), QRect(0, 2, 1, 1));
        placePanel(file, 0, {1, 1, 1, 1}); // changes places with the last
        QCOMPARE(file.panels[0].cell, QRect(1, 1, 1, 1));
        QCOMPARE(file.panels[3].cell, QRect(0, 0, 1, 1));
        placePanel(file, 3, {0, 0, 2, 1}); // over its neighbour, which finds another place
        QCOMPARE(file.panels[3].cell, QRect(0, 0, 2, 1));
        for (std::size_t i = 0; i < file.panels.size(); ++i)
            for (std::size_t k = 0; k < i; ++k)
                QVERIFY(!file.panels[i].cell.intersects(file.panels[k].cell));
        placePanel(file, 0, {-5, 1000, 1000, 0});
        QCOMPARE(file.panels[0].cell, QRect(0, 63, 64, 1));
        // A grid that is full takes nothing more.
        FigureFile full = file;
        full.panels = {panel(0, "confidence", {0, 0, 64, 63}), panel(0, "confidence", {0, 63, 64, 1})};
        QVERIFY(freeCell(full).isNull());
        const FigureFile before = full;
        placePanel(full, 0, {0, 0, 64, 64});
        QCOMPARE(full, before);
        removePanel(file, 3);
        QCOMPARE(file.documents.size(), std::size_t(1)); // nothing is of the lens any more
        QCOMPARE(file.panels.size(), std::size_t(3));
    }

    void panelsFillTheirGrid() {
        FigureFile file = four();
        file.panels[3].cell = {0, 2, 2, 1};
        const auto figure = made(file, {sampleRun(), sampleLens()});
        const FigureStyle style;
        const QSizeF size = figure->contentSize(600, style);
        QCOMPARE(size.width(), 600.0);
        const auto rect = [&](std::size_t i) { return figure->panelRect(i, size, style); };
        QCOMPARE(rect(0).left(), 0.0);
        QCOMPARE(rect(0).top(), rect(1).top());
        QCOMPARE(rect(0).width(), rect(1).width());
        QVERIFY(rect(1).left() > rect(0).right());
        QVERIFY(std::abs(rect(1).right() - 600) < 0.01);
        QVERIFY(rect(2).top() > rect(0).bottom());
        QVERIFY(std::abs(rect(3).width() - 600) < 0.01);
        QVERIFY(rect(3).bottom() <= size.height() + 0.01);
        // A page of a fixed shape is filled.
        FigureStyle tall;
        tall.minimumHeight = size.height() + 300;
        QCOMPARE(figure->contentSize(600, tall).height(), size.height() + 300);
        QVERIFY(figure->panelRect(3, {600, size.height() + 300}, style).top() > rect(3).top() + 100);
    }

    void axesLineUp() {
        FigureFile file = four();
        file.panels = {panel(0, "confidence", {0, 0, 1, 1}),
                       panel(0, "confidence", {0, 1, 1, 1}, {{QStringLiteral("statistic"), QStringLiteral("entropy")}}),
                       panel(1, "norms", {0, 2, 1, 1})};
        const std::vector<DocumentPtr> documents{sampleRun(), sampleLens()};
        const FigureStyle style;
        const auto figure = made(file, documents);
        const QSizeF size = figure->contentSize(420, style);
        const auto placed = figure->plots(size, style);
        QVERIFY(placed.size() >= 2);
        QCOMPARE(recordPlots(*figure, size, style).size(), placed.size());
        // What the widest numbers need, all leave that begin in the same place.
        const auto areaOf = [&](const PlacedPlot& one, const QMarginsF& insets) {
            return measurePlot(one.plot, one.rect.size(), style.colors, insets).area;
        };
        QCOMPARE(placed[1].aligned.left, placed[0].aligned.left);
        QVERIFY(std::abs(areaOf(placed[0], {}).left() - areaOf(placed[1], {}).left()) > 1); // by themselves
        const double widest = std::max(areaOf(placed[0], {}).left(), areaOf(placed[1], {}).left());
        for (const std::size_t i : {0, 1})
            QVERIFY(std::abs(areaOf(placed[i], {widest, 0, 0, 0}).left() - widest) <= 1);
        QVERIFY(std::abs(areaOf(placed[0], {90, 70, 60, 80}).top() - 70) <= 1);
        QVERIFY(std::abs(placed[0].rect.width() - 60 - areaOf(placed[0], {90, 70, 60, 80}).right()) <= 1.5);
        QVERIFY(std::abs(placed[0].rect.height() - 80 - areaOf(placed[0], {90, 70, 60, 80}).bottom()) <= 1.5);
        file.alignedAxes = false;
        QVERIFY(!made(file, documents)->plots({420, 900}, style)[0].aligned.any());
    }

    void scalesAreShared() {
        FigureFile file = four();
        const QJsonObject entropy{{QStringLiteral("statistic"), QStringLiteral("entropy")}};
        file.panels = {panel(0, "lens", {0, 0, 1, 1}, entropy), panel(1, "lens", {0, 1, 1, 1}, entropy)};
        Lens other = test::birdLens(5, 4);
        for (float& value : other.statistics[std::size_t(LensStatistic::Entropy)])
            value *= 3;
        const std::vector<DocumentPtr> documents{sampleLens(), std::make_shared<const Lens>(std::move(other))};
        const FigureStyle style;
        const auto shared = made(file, documents);
        const auto endOf = [&](const ComposedFigure& figure, std::size_t i) {
            return dynamic_cast<const LensFigure&>(*figure.panels()[i].figure).colorScale().high;
        };
        QCOMPARE(endOf(*shared, 0), endOf(*shared, 1));
        const auto scales = [&](const ComposedFigure& figure) {
            return figure.plots(figure.contentSize(500, style), style).size();
        };
        QCOMPARE(scales(*shared), std::size_t(1));
        file.sharedScale = false;
        const auto apart = made(file, documents);
        QVERIFY(endOf(*apart, 0) < endOf(*apart, 1));
        QCOMPARE(scales(*apart), std::size_t(2));
        // Another statistic has a scale of its own.
        file.sharedScale = true;
        file.panels[1].options = {};
        QCOMPARE(scales(*made(file, documents)), std::size_t(2));
    }

    void legendsAndAxesAreShared() {
        FigureFile file = four();
        const QJsonObject entropy{{QStringLiteral("statistic"), QStringLiteral("entropy")}};
        file.panels = {panel(0, "confidence", {0, 0, 1, 1}, entropy), panel(1, "confidence", {1, 0, 1, 1}, entropy)};
        file.documents[1].kind = QStringLiteral("run");
        Run other = test::sampleHierarchicalRun();
        for (RunLevel& level : other.levels)
            for (RunToken& token : level.tokens)
                token.reading.entropy *= 5;
        const std::vector<DocumentPtr> documents{sampleRun(), std::make_shared<const Run>(std::move(other))};
        const FigureStyle style;
        const auto plots = [&] {
            const auto figure = made(file, documents);
            return figure->plots(figure->contentSize(700, style), style);
        };
        const auto shared = plots();
        QCOMPARE(shared[0].plot.y.low, shared[1].plot.y.low);
        QCOMPARE(shared[0].plot.y.high, shared[1].plot.y.high);
        QVERIFY(SharedLegend::entriesOf(shared[0].plot).empty());
        QVERIFY(SharedLegend::entriesOf(shared[1].plot).empty());
        file.sharedScale = false;
        const auto apart = plots();
        QVERIFY(!SharedLegend::entriesOf(apart[0].plot).empty());
        QVERIFY(apart[0].plot.y.low != apart[1].plot.y.low || apart[0].plot.y.high != apart[1].plot.y.high);
    }

    void textsOfAllPanels() {
        const auto figure = made(four(), {sampleRun(), sampleLens()});
        const QString words = figure->alternativeText();
        for (const char* letter : {"(a) ", "(b) ", "(c) ", "(d) "})
            QVERIFY(words.contains(QLatin1String(letter)));
        const FigureTable table = figure->table();
        QCOMPARE(table.columns.front(), QStringLiteral("panel"));
        for (const auto& row : table.rows)
            QCOMPARE(qsizetype(row.size()), table.columns.size());
        QCOMPARE(table.rows.front().front().toString(), QStringLiteral("(a)"));
        QCOMPARE(table.rows.back().front().toString(), QStringLiteral("(d)"));
        // Nothing is said twice, and nothing is left out.
        QStringList keys;
        for (const auto& [key, value] : figure->provenance().entries)
            keys << key;
        QCOMPARE(keys.removeDuplicates(), 0);
        const Provenance lens = registry().figure(QStringLiteral("lens"))->makeFigure(sampleLens(), {})->provenance();
        for (const auto& [key, value] : lens.entries)
            QVERIFY2(
                std::ranges::any_of(figure->provenance().entries,
                                    [&](const auto& one) { return one.second == value && one.first.startsWith(key); }),
                qPrintable(key));
    }

    /// A blind review must not learn of any panel where it comes from.
    void anonymousHoldsForEveryPanel() {
        std::vector<DocumentPtr> documents;
        for (const char* name : {"one", "two", "three"}) {
            Run run = savedRun();
            run.model.path = std::string("/home/somebody/secret-") + name;
            run.model.hash = std::string(name) + "-hash-0123456789";
            run.host = std::string("machine-") + name;
            documents.push_back(std::make_shared<const Run>(std::move(run)));
        }
        FigureFile file;
        file.documents.assign(3, {QStringLiteral("a"), {}, QStringLiteral("run")});
        for (int i = 0; i < 3; ++i)
            file.panels.push_back(panel(i, "confidence", {0, i, 1, 1}));
        const auto figure = made(file, documents);
        QVERIFY(figure->provenance().line().contains(QStringLiteral("secret-two")));
        const QString line = withoutOrigin(figure->provenance()).line();
        QVERIFY2(!line.contains(QStringLiteral("secret")) && !line.contains(QStringLiteral("machine")) &&
                     !line.contains(QStringLiteral("somebody")),
                 qPrintable(line));
        QVERIFY(line.contains(QStringLiteral("model (c): three-hash-0")));
        QTemporaryDir folder;
        ExportOptions options;
        options.anonymous = true;
        for (const QString& extension : figureExtensions()) {
            const QString written = folder.filePath(QStringLiteral("fig") + extension);
            QVERIFY(exportFigure(*figure, written, options).has_value());
            QVERIFY2(!contentOf(written).contains("secret") && !contentOf(written).contains("machine-"),
                     qPrintable(extension));
        }
    }

    void everyFormatTwice() {
        QTemporaryDir folder;
        ExportOptions options;
        options.preset = *figurePresetNamed(QStringLiteral("neurips"), "test");
        const std::vector<DocumentPtr> documents{sampleRun(), sampleLens()};
        for (const QString& extension : figureExtensions()) {
            // Of one name: what lies in several files says it.
            const QString one = folder.filePath(QStringLiteral("one/fig") + extension),
                          two = folder.filePath(QStringLiteral("two/fig") + extension);
            for (const char* name : {"one", "two"})
                QVERIFY(QDir(folder.path()).mkpath(QString::fromLatin1(name)));
            for (const QString& file : {one, two}) {
                const auto done = exportFigure(*made(four(), documents), file, options);
                QVERIFY2(done.has_value(), done ? "" : done.error().message().c_str());
            }
            QVERIFY(!contentOf(one).isEmpty());
            QVERIFY2(contentOf(one) == contentOf(two), qPrintable(extension));
        }
        // Letters are in the picture; plots are, too.
        const QString svg = QString::fromUtf8(contentOf(folder.filePath(QStringLiteral("one/fig.svg"))));
        QVERIFY(svg.contains(QStringLiteral(">(a)<")) && svg.contains(QStringLiteral(">(d)<")));
    }

    void documentsAreFoundAgain() {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("sub")));
        const QString file = folder.filePath(QStringLiteral("sub/a.strata"));
        QVERIFY(saveRun(savedRun(), file.toStdString()));
        FigureDocument document{QStringLiteral("sub/a.strata"), *sha256Of(file), QStringLiteral("run")};
        QCOMPARE(document.sha256.size(), qsizetype(64));
        const auto found = openFigureDocument(document, folder.path());
        QVERIFY2(found, found ? "" : found.error().message().c_str());
        QVERIFY(!hasChanged(document, *found));
        document.sha256[0] = document.sha256[0] == QLatin1Char('0') ? QLatin1Char('1') : QLatin1Char('0');
        QVERIFY(hasChanged(document, *found));
        const std::string changed = changedError(document, *found).message();
        QVERIFY2(changed.find(document.sha256.left(16).toStdString()) != std::string::npos &&
                     changed.find(found->sha256.left(16).toStdString()) != std::string::npos &&
                     changed.find("a.strata") != std::string::npos,
                 changed.c_str());
        document.kind = QStringLiteral("lens");
        QVERIFY(openFigureDocument(document, folder.path()).error().message().find("is a run, but") !=
                std::string::npos);
        document.path = QStringLiteral("gone.strata");
        const auto gone = openFigureDocument(document, folder.path());
        QVERIFY(!gone && gone.error().code == ErrorCode::FileNotFound);
        QVERIFY(gone.error().message().find(document.sha256.left(16).toStdString()) != std::string::npos);
        document.path = QStringLiteral("sub");
        QVERIFY(openFigureDocument(document, folder.path()).error().message().find("folder") != std::string::npos);
    }
};

QTEST_MAIN(TestComposedFigure)
#include "test_composed_figure.moc"
