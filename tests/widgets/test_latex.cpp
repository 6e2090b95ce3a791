// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as source for LaTeX: text that TeX reads as it is, numbers in a table beside it, and pages that compile.
#include "tests/support/bird_lens.h"
#include "tests/support/sample_run.h"
#include "widgets/decoding/heads_figure.h"
#include "widgets/export/export_figure.h"
#include "widgets/export/figure_texts.h"
#include "widgets/export/tikz_device.h"
#include "widgets/export/tikz_document.h"
#include "widgets/lens/lens_figure.h"
#include "widgets/plot/confidence_figure.h"
#include "widgets/tree/hierarchy_figure.h"

#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace strata;

namespace {

QByteArray contentOf(const QString& file) {
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

void write(const QString& file, const QByteArray& bytes) {
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) qFatal("cannot write");
}

std::shared_ptr<const Run> run() {
    return std::make_shared<const Run>(test::sampleHierarchicalRun());
}

/// A column of a table of numbers.
std::vector<double> column(const QByteArray& table, const QByteArray& name) {
    const QList<QByteArray> lines = table.trimmed().split('\n');
    const qsizetype at = lines.front().split(' ').indexOf(name);
    std::vector<double> out;
    for (qsizetype i = 1; at >= 0 && i < lines.size(); ++i)
        out.push_back(lines[i].split(' ').value(at).toDouble());
    return out;
}

/// Braces close what they open, and every environment ends.
bool isBalanced(const QByteArray& source) {
    int depth = 0;
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (source[i] == '\\') {
            ++i;
        } else if (source[i] == '%') {
            i = source.indexOf('\n', i);
            if (i < 0) break;
        } else if (source[i] == '{') {
            ++depth;
        } else if (source[i] == '}' && --depth < 0) {
            return false;
        }
    }
    for (const char* what : {"tikzpicture", "axis", "scope"})
        if (source.count(QByteArray("\\begin{") + what + "}") != source.count(QByteArray("\\end{") + what + "}"))
            return false;
    return depth == 0;
}

struct Exported {
    QByteArray source, data;
};
Exported exported(const QTemporaryDir& folder, const Figure& figure, const QString& name, double widthMm = 77) {
    ExportOptions options;
    options.preset = FigurePreset();
    options.preset->widthMm = widthMm;
    options.showProvenance = false;
    const QString file = folder.filePath(name);
    const auto done = exportFigure(figure, file, options);
    if (!done) qFatal("%s", done.error().message().c_str());
    return {contentOf(file), contentOf(dataFileOf(file))};
}

} // namespace

class TestLatex : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textIsReadAsItIs() {
        QCOMPARE(latexText(QStringLiteral("50 % of {a_b} & $c$ #1 \\d ^ ~")),
                 QByteArray("50 \\% of \\{a\\_b\\} \\& \\$c\\$ \\#1 \\textbackslash{}d \\textasciicircum{} "
                            "\\textasciitilde{}"));
        QCOMPARE(latexText(QStringLiteral("p ≥ 0.5 · “é” – →")), QByteArray("p $\\geq$ 0.5 $\\cdot$ ``é'' -- $\\to$"));
        QCOMPARE(latexText(QStringLiteral("a--b ---")), QByteArray("a-{}-b -{}-{}-"));
        QCOMPARE(latexText(QStringLiteral("`x'")), QByteArray("\\textasciigrave{}x\\textquotesingle{}"));
        bool known = true;
        latexText(QStringLiteral("Zürich · łódź"), &known);
        QVERIFY(known);
        for (const QString& other :
             {QStringLiteral("鳥"), QStringLiteral("птица"), QStringLiteral("🐦"), QStringLiteral("ð"),
              QStringLiteral("ą"), QStringLiteral("đ"), QStringLiteral("ħ")}) {
            latexText(QStringLiteral("a ") + other, &known);
            QVERIFY2(!known, qPrintable(other));
        }
        QCOMPARE(tikzNumber(1.5), QByteArray("1.5"));
        QCOMPARE(tikzNumber(-0.0001), QByteArray("0"));
        QCOMPARE(tikzNumber(1e-7), QByteArray("0"));
        QCOMPARE(tikzNumber(123456.789), QByteArray("123456.789"));
    }

    void whatIsDrawnIsWrittenDown() {
        TikzDevice device(QSizeF(200, 100));
        {
            QPainter painter(&device);
            painter.fillRect(QRectF(0, 0, 200, 100), Qt::white); // paper
            painter.setClipRect(QRectF(0, 0, 50, 50));
            painter.fillRect(QRectF(10, 10, 20, 20), QColor(0x33, 0x66, 0xAA));
            painter.fillRect(QRectF(40, 40, 40, 40), Qt::red);   // partly out of the clip
            painter.fillRect(QRectF(100, 10, 20, 20), Qt::blue); // out of it
            painter.setClipping(false);
            painter.setPen(QPen(Qt::black, 2, Qt::DashLine));
            painter.scale(2, 2);
            painter.drawLine(QPointF(1, 2), QPointF(3, 4));
        }
        const QByteArray all = device.commands();
        QVERIFY2(isBalanced(all), all.constData());
        QVERIFY(all.contains("\\fill[strata3366AA] (10,10) -- (30,10) -- (30,30) -- (10,30) -- cycle;"));
        QVERIFY(all.contains("\\clip (0,0)"));
        QVERIFY(!all.contains("FFFFFF") && !all.contains("0000FF"));
        QVERIFY2(all.contains("(2,4) -- (6,8);") && all.contains("line width=3bp") && all.contains("dash pattern=on"),
                 all.constData());
        QVERIFY(device.colorDefinitions().contains("\\definecolor{strata3366AA}{HTML}{3366AA}"));
    }

    void numbersOfAPlotStandBesideIt() {
        QTemporaryDir folder;
        ConfidenceFigure figure;
        figure.setRun(run());
        const Exported out = exported(folder, figure, QStringLiteral("confidence.tex"));
        QVERIFY(isBalanced(out.source));
        QVERIFY(out.source.contains("\\begin{axis}") && out.source.contains("table[x=s1x,y=s1y]{confidence.dat}"));
        const FigureStyle style;
        const std::vector<PlacedPlot> plots = figure.plots(figure.contentSize(300, style), style);
        QCOMPARE(int(plots.size()), 1);
        const LinePlot& plot = plots.front().plot;
        int checked = 0;
        for (std::size_t i = 0; i < plot.series.size(); ++i) {
            const QByteArray name = 's' + QByteArray::number(qulonglong(i + 1));
            const std::vector<double> x = column(out.data, name + 'x'), y = column(out.data, name + 'y');
            const auto& points = plot.series[i].points;
            if (plot.series[i].hidden || points.empty()) continue;
            QVERIFY(x.size() >= points.size());
            for (std::size_t p = 0; p < points.size(); ++p) {
                QCOMPARE(x[p], plot.x.place(points[p].x()));
                if (std::isfinite(points[p].y())) QCOMPARE(y[p], plot.y.place(points[p].y()));
                ++checked;
            }
        }
        QVERIFY(checked > 5);
    }

    void namesThatTeXCannotReadAreRefused() {
        QTemporaryDir folder;
        ConfidenceFigure figure;
        figure.setRun(run());
        const auto bad = exportFigure(figure, folder.filePath(QStringLiteral("my figure.tex")));
        QVERIFY(!bad && bad.error().code == ErrorCode::BadArgument);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("my figure.tex"))));
    }

    void theSameBytesEachTime() {
        QTemporaryDir folder;
        LensFigure figure;
        figure.setLens(std::make_shared<const Lens>(test::birdLens()));
        const Exported one = exported(folder, figure, QStringLiteral("a.tex")),
                       two = exported(folder, figure, QStringLiteral("a.tex"));
        QCOMPARE(one.source, two.source);
        QCOMPARE(one.data, two.data);
        QVERIFY(isBalanced(one.source) && one.data.count('\n') > 3);
    }

    void compilesWith_data() {
        QTest::addColumn<QString>("compiler");
        QTest::newRow("pdflatex") << "pdflatex";
        QTest::newRow("lualatex") << "lualatex";
    }
    /// Only where a TeX with pgfplots is installed; the house needs none to be built.
    void compilesWith() {
        QFETCH(const QString, compiler);
        QProcess find;
        find.start(QStringLiteral("kpsewhich"), {QStringLiteral("pgfplots.sty")});
        if (QStandardPaths::findExecutable(compiler).isEmpty() || !find.waitForFinished() || find.readAll().isEmpty())
            QSKIP("no TeX with pgfplots is installed");
        QTemporaryDir folder;
        ConfidenceFigure positions, layers;
        positions.setRun(run());
        layers.setRun(run());
        ConfidenceOptions over;
        over.mode = ConfidenceMode::OverLayers;
        layers.setOptions(over);
        HeadsFigure heads;
        heads.setRun(run());
        HierarchyFigure tree;
        tree.setRun(run());
        LensFigure lens;
        lens.setLens(std::make_shared<const Lens>(test::birdLens()));
        QByteArray page = "\\documentclass{article}\n\\usepackage{pgfplots}"
                          "\\pgfplotsset{compat=1.16}\n\\begin{document}\n";
        int number = 0;
        for (const Figure* figure : std::initializer_list<const Figure*>{&positions, &layers, &heads, &tree, &lens}) {
            const QString name = QStringLiteral("f%1.tex").arg(++number);
            const Exported out = exported(folder, *figure, name, 139.7);
            QVERIFY2(isBalanced(out.source), qPrintable(figure->title()));
            page += "\\noindent\\input{" + name.toLatin1() + "}\\newpage\n";
        }
        page += latexText(QStringLiteral("\" ` ' -- < > | _ ~ ^ \\ é ł ş § · × ≥ → ∞ ␣ • …")) + "\n";
        page += "\\setbox1\\hbox{\\input{f1.tex}}\\typeout{width=\\the\\wd1}\n\\end{document}\n";
        write(folder.filePath(QStringLiteral("page.tex")), page);
        QProcess tex;
        tex.setWorkingDirectory(folder.path());
        tex.start(compiler, {QStringLiteral("-interaction=nonstopmode"), QStringLiteral("-halt-on-error"),
                             QStringLiteral("page.tex")});
        QVERIFY(tex.waitForFinished(300'000));
        const QByteArray said = tex.readAll();
        QVERIFY2(tex.exitCode() == 0, said.right(3000).constData());
        static const QRegularExpression width(QStringLiteral("width=([0-9.]+)pt"));
        const double points = width.match(QString::fromLatin1(said)).captured(1).toDouble(); // TeX's, 72.27 an inch
        QVERIFY2(std::abs(points / 72.27 * 25.4 - 139.7) < 0.1, qPrintable(QString::number(points)));
    }

    void captionsAndSnippetsAreMadeFromTheValues() {
        ConfidenceFigure figure;
        figure.setRun(run());
        const QString caption = captionDraft(figure, figure.provenance());
        QVERIFY2(caption.startsWith(figure.title()), qPrintable(caption));
        const Provenance from = figure.provenance();
        for (const auto& [key, value] : from.entries)
            if (key == QLatin1String("seed")) QVERIFY2(caption.contains(value), qPrintable(caption));
        QCOMPARE(includeSnippet(QStringLiteral("/home/x/heads.pdf"), 77.0, QStringLiteral("50 % of {it}")),
                 QStringLiteral("\\includegraphics[width=77mm,alt={50 \\% of \\{it\\}}]{heads.pdf}"));
        QCOMPARE(includeSnippet(QStringLiteral("heads.tex"), 77.0, QStringLiteral("x")),
                 QStringLiteral("\\input{heads.tex}"));
        QCOMPARE(descriptionSnippet(QStringLiteral("a_b")), QStringLiteral("\\Description{a\\_b}"));
    }
};

QTEST_MAIN(TestLatex)
#include "test_latex.moc"
