// SPDX-License-Identifier: GPL-3.0-or-later
// What is objected to in a finished figure: each check fails on what is wrong and passes on what is right.
#include "tests/support/sample_run.h"
#include "widgets/common/colors.h"
#include "widgets/common/fonts.h"
#include "widgets/export/drawing_survey.h"
#include "widgets/export/export_figure.h"
#include "widgets/plot/confidence_figure.h"

#include <QPainter>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <functional>

using namespace strata;

namespace {

constexpr double pixelsPerMm = 96.0 / 25.4;

FigurePreset column() {
    FigurePreset preset;
    preset.widthMm = 77;
    preset.maxHeightMm = 100;
    preset.minimumFontPt = 6;
    preset.minimumLinePt = 0.5;
    return preset;
}

/// A page of 77 × 50 mm, painted by `paint`.
std::vector<LintFinding> found(const std::function<void(QPainter&)>& paint, QSizeF size = {77, 50}) {
    const QSizeF page = size * pixelsPerMm;
    DrawingSurvey survey(page, Qt::white);
    {
        QPainter painter(&survey);
        paint(painter);
    }
    return lintPages({&survey}, {page}, column());
}

const LintFinding* withId(const std::vector<LintFinding>& findings, const char* id) {
    const auto at = std::ranges::find(findings, QString::fromLatin1(id), &LintFinding::id);
    return at == findings.end() ? nullptr : &*at;
}

bool isWrong(const std::vector<LintFinding>& findings, const char* id) {
    const LintFinding* const finding = withId(findings, id);
    if (!finding) qFatal("no %s", id);
    if ((finding->verdict == LintFinding::Verdict::Wrong) == finding->advice.isEmpty()) qFatal("advice of %s", id);
    return finding->verdict == LintFinding::Verdict::Wrong;
}

} // namespace

class TestFigureLint : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void typeIsMeasuredAtFinalSize() {
        // 10 pixels are 7.5 points; at a scale of 0.7 they are 5.25.
        const auto paint = [](double scale) {
            return [scale](QPainter& painter) {
                painter.scale(scale, scale);
                painter.setFont(uiFont(10));
                painter.drawText(QPointF(20, 40), QStringLiteral("level 1"));
                painter.setFont(uiFont(30));
                painter.drawText(QPointF(20, 90), QStringLiteral("large"));
            };
        };
        QVERIFY(!isWrong(found(paint(1)), "smallest-type"));
        const auto small = found(paint(0.7));
        QVERIFY(isWrong(small, "smallest-type"));
        QVERIFY2(withId(small, "smallest-type")->found.contains(QStringLiteral("5.25 pt")) &&
                     withId(small, "smallest-type")->found.contains(QStringLiteral("level 1")),
                 qPrintable(withId(small, "smallest-type")->found));
        QVERIFY(!isWrong(found([](QPainter&) {}), "smallest-type"));
    }

    void linesAreMeasuredAtFinalSize() {
        const auto paint = [](double width) {
            return [width](QPainter& painter) {
                painter.scale(0.5, 0.5);
                painter.setPen(QPen(Qt::black, width));
                painter.drawLine(QPointF(0, 0), QPointF(50, 0));
                painter.drawRect(QRectF(10, 10, 30, 30));
            };
        };
        QVERIFY(!isWrong(found(paint(1.4)), "thinnest-line")); // 0.525 pt
        QVERIFY(isWrong(found(paint(1)), "thinnest-line"));    // 0.375 pt
        QCOMPARE(withId(found(paint(1)), "thinnest-line")->found, QStringLiteral("0.38 pt"));
        QVERIFY(isWrong(found([](QPainter& painter) {
                            painter.setPen(QPen(Qt::black, 0)); // a hairline, as thin as the printer can
                            painter.drawLine(0, 0, 9, 9);
                        }),
                        "thinnest-line"));
    }

    void contrastIsThatOfTheFillBehind() {
        const auto paint = [](const QColor& fill, const QColor& ink, double opacity) {
            return [=](QPainter& painter) {
                painter.fillRect(QRectF(0, 0, 100, 100), fill);
                painter.setOpacity(opacity);
                painter.setPen(ink);
                painter.setFont(uiFont(12));
                painter.drawText(QRectF(0, 0, 100, 100), Qt::AlignCenter, QStringLiteral("cell"));
            };
        };
        QVERIFY(!isWrong(found(paint(Qt::white, Qt::black, 1)), "text-contrast"));
        QVERIFY(!isWrong(found(paint(Qt::black, Qt::white, 1)), "text-contrast"));
        QVERIFY(isWrong(found(paint(Qt::black, Qt::black, 1)), "text-contrast"));
        QVERIFY(isWrong(found(paint(QColor(0x777777), Qt::black, 0.5)), "text-contrast"));
        const auto grey = found(paint(Qt::white, QColor(0x777777), 1)); // 4.478 : 1, the well-known near miss
        QVERIFY(isWrong(grey, "text-contrast"));
        QVERIFY(withId(grey, "text-contrast")->found.startsWith(QStringLiteral("4.48 : 1")));
        QVERIFY(!isWrong(found(paint(Qt::white, QColor(0x767676), 1)), "text-contrast")); // 4.54 : 1
        // A sign for a blank may be quieter.
        const auto sign = [&](const QColor& ink) {
            return found([ink](QPainter& painter) {
                painter.setPen(ink);
                painter.drawText(QPointF(20, 20), QStringLiteral("␣"));
            });
        };
        QVERIFY(!isWrong(sign(QColor(0x949494)), "text-contrast")); // 3.03 : 1
        QVERIFY(isWrong(sign(QColor(0x999999)), "text-contrast"));  // 2.85 : 1
        // Outside the fill the paper is behind.
        QVERIFY(isWrong(found([](QPainter& painter) {
                            painter.fillRect(QRectF(0, 0, 20, 20), Qt::black);
                            painter.setPen(Qt::white);
                            painter.drawText(QPointF(100, 100), QStringLiteral("lost"));
                        }),
                        "text-contrast"));
    }

    void curvesThatDifferInColourAlone() {
        const auto curve = [](QPainter& painter, const QColor& color, Qt::PenStyle style, double y) {
            painter.setPen(QPen(color, 1, style));
            painter.setBrush(Qt::NoBrush);
            const QPointF points[] = {{0, y}, {40, y + 20}, {80, y + 5}};
            painter.drawPolyline(points, 3);
        };
        const QColor red(0xd04040), green(0x208020); // L* 48.4 and 46.9
        QVERIFY(std::abs(lightness(red) - lightness(green)) < 8);
        const auto pair = [&](Qt::PenStyle second) {
            return found([&](QPainter& painter) {
                curve(painter, red, Qt::SolidLine, 10);
                curve(painter, green, second, 40);
                painter.setPen(QPen(QColor(0xd06060), 1)); // frames are no curves
                painter.drawRect(0, 0, 90, 90);
                painter.drawRoundedRect(QRectF(0, 0, 90, 90), 5, 5);
            });
        };
        QVERIFY(isWrong(pair(Qt::SolidLine), "grey-distance"));
        QVERIFY(!isWrong(pair(Qt::DashLine), "grey-distance"));
        QVERIFY(!isWrong(found([&](QPainter& painter) {
                             curve(painter, red, Qt::SolidLine, 10);
                             curve(painter, Qt::black, Qt::SolidLine, 40);
                         }),
                         "grey-distance"));
    }

    void lightnessIsCie1976() {
        // Values of the CIE formula for sRGB, D65.
        QVERIFY(std::abs(lightness(Qt::white) - 100) < 0.01);
        QVERIFY(std::abs(lightness(Qt::black)) < 0.01);
        QVERIFY(std::abs(lightness(QColor(0x777777)) - 50.03) < 0.01);
        QVERIFY(std::abs(lightness(QColor(0xff0000)) - 53.24) < 0.01);
        QVERIFY(std::abs(lightness(QColor(0x0000ff)) - 32.30) < 0.01);
    }

    void picturesNeedTheirDots() {
        const auto paint = [](int dots) {
            return [dots](QPainter& painter) {
                painter.drawImage(QRectF(0, 0, 96, 96), QImage(dots, dots, QImage::Format_RGB32)); // an inch
            };
        };
        QVERIFY(isWrong(found(paint(300)), "raster"));
        QCOMPARE(withId(found(paint(300)), "raster")->found, QStringLiteral("300 dpi"));
        QVERIFY(!isWrong(found(paint(600)), "raster"));
    }

    void aPageIsHeldAgainstItsSize() {
        const auto nothing = [](QPainter&) {};
        QVERIFY(!isWrong(found(nothing), "page"));
        QVERIFY(isWrong(found(nothing, {77.3, 50}), "page"));
        QVERIFY(isWrong(found(nothing, {77, 101}), "page"));
    }

    void fontsOfAPdf() {
        ConfidenceFigure figure;
        figure.setRun(std::make_shared<const Run>(test::sampleHierarchicalRun()));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("figure.pdf"));
        QVERIFY(exportFigure(figure, path).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        const auto fonts = [](const QByteArray& bytes) { return lintFile(bytes, QStringLiteral(".pdf"), {}); };
        const qsizetype files = pdf.count("/FontFile2 ");
        QVERIFY(files > 0);
        QVERIFY(!isWrong(fonts(pdf), "fonts"));
        QVERIFY(withId(fonts(pdf), "fonts")->found.startsWith(QString::number(files) + QStringLiteral(" embedded")));
        // The same with a key of another name, and with another kind of font: as long as before.
        QByteArray without = pdf, type3 = pdf;
        QVERIFY(isWrong(fonts(without.replace("/FontFile2 ", "/FontFileX ")), "fonts"));
        QVERIFY(withId(fonts(without), "fonts")->found.contains(QStringLiteral("Strata")));
        QVERIFY(isWrong(fonts(type3.replace("/Subtype /Type0", "/Subtype /Type3")), "fonts"));
        QVERIFY(isWrong(fonts("no PDF"), "fonts"));
        QVERIFY(!withId(lintFile({}, QStringLiteral(".svg"), {}), "fonts"));
        LintBounds bounds;
        bounds.bytes = 10;
        QVERIFY(isWrong(lintFile(QByteArray(11, 'x'), QStringLiteral(".svg"), bounds), "file-size"));
    }

    void figuresOfTheProgramAreClean_data() {
        QTest::addColumn<QString>("preset");
        for (const FigurePreset& preset : figurePresets(QStringLiteral("/nowhere")).presets)
            QTest::newRow(qPrintable(preset.id)) << preset.id;
    }
    void figuresOfTheProgramAreClean() {
        QFETCH(const QString, preset);
        const auto figure = std::make_shared<ConfidenceFigure>();
        figure->setRun(std::make_shared<const Run>(test::sampleHierarchicalRun()));
        ExportOptions options;
        for (const FigurePreset& one : figurePresets(QStringLiteral("/nowhere")).presets)
            if (one.id == preset) options.preset = one;
        QVERIFY(options.preset);
        QTemporaryDir folder;
        FigureExport out(figure, folder.filePath(QStringLiteral("figure.pdf")), options);
        QVERIFY(!out.lint().has_value()); // not laid out yet
        QVERIFY(out.layOut().has_value());
        out.record();
        const auto findings = out.lint();
        QVERIFY(findings.has_value());
        QCOMPARE(findings->size(), std::size_t(12));
        QStringList wrong;
        for (const LintFinding& finding : *findings)
            if (finding.verdict == LintFinding::Verdict::Wrong) wrong << lintSentence(finding);
        QVERIFY2(isClean(*findings) && wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("figure.pdf")))); // nothing was written
    }
};

QTEST_MAIN(TestFigureLint)
#include "test_figure_lint.moc"
