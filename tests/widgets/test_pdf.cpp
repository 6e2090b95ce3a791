// SPDX-License-Identifier: GPL-3.0-or-later
// PDFs of figures: exact sizes, tagged, the same bytes each time, and what a figure says to who does not see it.
#include "tests/support/bird_lens.h"
#include "tests/support/sample_run.h"
#include "widgets/decoding/heads_figure.h"
#include "widgets/export/export_figure.h"
#include "widgets/export/pdf_document.h"
#include "widgets/lens/lens_figure.h"
#include "widgets/plot/confidence_figure.h"
#include "widgets/tree/hierarchy_figure.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace strata;

namespace {

QByteArray contentOf(const QString& file) {
    QFile read(file);
    return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
}

/// Width and height of the first page, points.
QSizeF pageOf(const QByteArray& pdf) {
    static const QRegularExpression box(
        QStringLiteral("/MediaBox\\s*\\[\\s*(-?[0-9.]+)\\s+(-?[0-9.]+)\\s+(-?[0-9.]+)\\s+(-?[0-9.]+)\\s*\\]"));
    const auto found = box.match(QString::fromLatin1(pdf));
    return {found.captured(3).toDouble() - found.captured(1).toDouble(),
            found.captured(4).toDouble() - found.captured(2).toDouble()};
}

std::shared_ptr<const Run> run() {
    return std::make_shared<const Run>(test::sampleHierarchicalRun());
}

} // namespace

class TestPdf : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pagesHaveTheirExactSize() {
        ConfidenceFigure figure;
        figure.setRun(run());
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.pdf"));
        for (const FigurePreset& preset : figurePresets(QStringLiteral("/nowhere")).presets) {
            ExportOptions options;
            options.preset = preset;
            QVERIFY(exportFigure(figure, file, options).has_value());
            const double mm = pageOf(contentOf(file)).width() / 72 * 25.4;
            QVERIFY2(std::abs(mm - preset.widthMm) < 0.001, qPrintable(preset.id));
            if (preset.heightMm)
                QVERIFY(std::abs(pageOf(contentOf(file)).height() / 72 * 25.4 - *preset.heightMm) < 0.001);
        }
    }

    void longPagesToo() {
        class Long : public Figure {
            QString title() const override { return QStringLiteral("Long"); }
            QSizeF contentSize(double, const FigureStyle&) const override { return {500, 30000}; }
            void paint(QPainter& painter, const QRectF& rect, const FigureStyle&) const override {
                painter.drawRect(rect);
            }
            FigureTable table() const override { return {}; }
            Provenance provenance() const override { return {}; }
        } figure;
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.pdf"));
        ExportOptions options;
        options.showProvenance = false;
        QVERIFY(exportFigure(figure, file, options).has_value());
        const QByteArray pdf = contentOf(file);
        static const QRegularExpression unit(QStringLiteral("/UserUnit\\s+([0-9.]+)"));
        const double points = unit.match(QString::fromLatin1(pdf)).captured(1).toDouble();
        QVERIFY(points > 1); // of this page
        QVERIFY2(std::abs(pageOf(pdf).height() * points - 30024 * 0.75) < 1, qPrintable(QString::number(points)));
    }

    void sheetsOfPaperAreWhatIsChecked() {
        ConfidenceFigure figure;
        figure.setRun(run());
        ExportOptions options;
        for (const FigurePreset& one : figurePresets(QStringLiteral("/nowhere")).presets)
            if (one.id == QStringLiteral("a4")) options.preset = one;
        QVERIFY(options.preset);
        FigureExport out(std::make_shared<ConfidenceFigure>(figure), QStringLiteral("a.pdf"), options);
        QVERIFY(out.layOut().has_value());
        out.record();
        const auto findings = out.lint();
        QVERIFY(findings.has_value() && isClean(*findings));
        QVERIFY2(findings->front().found.contains(QStringLiteral("210.0 × 297.0 mm")),
                 qPrintable(findings->front().found));
    }

    void aFigureIsTaggedWithItsWords() {
        HierarchyFigure figure;
        figure.setRun(run());
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.pdf"));
        QVERIFY(exportFigure(figure, file).has_value());
        const QByteArray pdf = contentOf(file);
        for (const char* part :
             {"/Lang (en", "/Marked true", "/StructTreeRoot", "/S /Figure", "/Alt ", "/StructParents 0"})
            QVERIFY2(pdf.contains(part), part);
        QVERIFY(!pdf.contains("/CreationDate") && !pdf.contains("/ModDate"));
        QVERIFY(pdf.contains("figure.json")); // what was attached before is there
    }

    /// Qt goes through its fonts in the order of a hash table, which every process has another of.
    void anotherProcessWritesTheSameBytes() {
        HeadsFigure figure;
        figure.setRun(run());
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.pdf"));
        QByteArray first;
        for (int i = 0; i < 8; ++i) {
            QHashSeed::resetRandomGlobalSeed();
            QVERIFY(exportFigure(figure, file).has_value());
            if (i == 0) first = contentOf(file);
            QVERIFY(contentOf(file) == first);
        }
    }

    void theSameFigureIsTheSameBytes() {
        HeadsFigure figure;
        figure.setRun(run());
        QTemporaryDir folder;
        for (const char* ending : {"pdf", "svg", "png"}) {
            const QString file = folder.filePath(QStringLiteral("a.") + QString::fromLatin1(ending));
            QVERIFY(exportFigure(figure, file).has_value());
            const QByteArray first = contentOf(file);
            QTest::qWait(1100); // a time in it would differ
            QVERIFY(exportFigure(figure, file).has_value());
            QVERIFY2(first == contentOf(file) && first.size() > 1000, ending);
        }
    }

    void wordsAreTheValues() {
        HeadsFigure heads;
        QVERIFY(!heads.alternativeText().isEmpty()); // of nothing, too
        heads.setRun(run());
        const Run& shown = *run();
        for (const RunLevel& level : shown.levels) {
            const QString label = QString::fromStdString(level.label.value_or(level.text));
            QVERIFY2(heads.alternativeText().contains(label), qPrintable(heads.alternativeText()));
            QVERIFY(heads.alternativeText().contains(QStringLiteral("at layer %1").arg(level.layer.value)));
        }
        QVERIFY(heads.alternativeText().split(QLatin1Char(' ')).size() <= 90);
        LensFigure lens;
        lens.setLens(std::make_shared<const Lens>(test::birdLens(17, 8)));
        QVERIFY2(lens.alternativeText().contains(QStringLiteral("17 positions over layers 0 to 8")),
                 qPrintable(lens.alternativeText()));
        // A figure of no words of its own says what its table holds.
        class Plain : public Figure {
            QString title() const override { return QStringLiteral("Plain"); }
            QSizeF contentSize(double, const FigureStyle&) const override { return {100, 50}; }
            void paint(QPainter&, const QRectF&, const FigureStyle&) const override {}
            FigureTable table() const override {
                return {QStringLiteral("a caption"), {QStringLiteral("a"), QStringLiteral("b")}, {{1, 2}, {3, 4}}};
            }
            Provenance provenance() const override { return {}; }
        } plain;
        QCOMPARE(static_cast<const Figure&>(plain).alternativeText(),
                 QStringLiteral("Plain: a caption. Its numbers: 2 rows of a, b."));
    }

    void whatIsNoPdfIsASentence() {
        for (const QByteArray& bytes : {QByteArray(), QByteArray("%PDF-1.6 nothing"), QByteArray(100, '\0')}) {
            const auto none = finishPdf(bytes, {{QSizeF(10, 10)}, QStringLiteral("en"), {}});
            QVERIFY(!none && none.error().message().find("the PDF") != std::string::npos);
        }
        QByteArray pdf;
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::WriteOnly);
        {
            QPdfWriter writer(&buffer);
            QPainter painter(&writer);
        }
        QVERIFY(finishPdf(pdf, {{QSizeF(10, 10)}, QStringLiteral("en"), QStringLiteral("ü (“)”")}).has_value());
        QVERIFY(!finishPdf(pdf, {{}, QStringLiteral("en"), {}}).has_value()); // another number of pages
    }
};

QTEST_MAIN(TestPdf)
#include "test_pdf.moc"
