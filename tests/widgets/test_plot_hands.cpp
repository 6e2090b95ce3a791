// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keyboard do with a plot, that its figure remembers it, and that a recording is the same on any thread.
#include "tests/support/sample_run.h"
#include "tests/widgets/plot_fixture.h"
#include "widgets/common/theme.h"
#include "widgets/export/export_figure.h"
#include "widgets/lens/agreement_view.h"
#include "widgets/lens/norms_view.h"
#include "widgets/lens/trajectory_view.h"
#include "widgets/plot/confidence_view.h"
#include "widgets/plot/plot_choices.h"
#include "widgets/plot/plot_picture.h"
#include "widgets/plot/plot_widget.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <thread>

using namespace strata;
using namespace strata::test;

namespace {

const ConfidenceFigure& figureOf(const ConfidenceView& view) {
    static std::unique_ptr<Figure> kept;
    kept = view.figure();
    return static_cast<const ConfidenceFigure&>(*kept);
}

LinePlot plotOf(const ConfidenceView& view) {
    return figureOf(view).plot(Theme::instance().colors());
}

void drag(FigureView& view, const QPoint& from, const QPoint& to) {
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    move(view, (QPointF(from) + QPointF(to)) / 2, Qt::LeftButton);
    move(view, to, Qt::LeftButton);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
}

/// The middle of a series' legend entry, in the viewport.
QPoint entryOf(FigureView& view, std::size_t plot, std::size_t series) {
    PlotWidget& widget = deckOf(view).widget(plot);
    return (widget.parts().legendRows[series].center() + widget.pos()).toPoint();
}

QByteArray exported(const Figure& figure, const QString& name) {
    static const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    const auto done = exportFigure(figure, path);
    if (!done) qWarning("%s", done.error().message().c_str());
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

LinePlot manyKinds() {
    LinePlot plot;
    plot.x.high = 9;
    plot.y.low = -2;
    plot.y.high = 2;
    plot.x.label = QStringLiteral("layer");
    plot.y.label = QStringLiteral("nats");
    PlotSeries line, bars;
    line.name = QStringLiteral("line");
    line.color = Qt::red;
    for (int i = 0; i < 10; ++i) {
        line.points.emplace_back(i, i == 4 ? std::nan("") : std::sin(i));
        line.band.emplace_back(std::sin(i) - 0.3, std::sin(i) + 0.3);
        bars.points.emplace_back(i, 0.1 * i);
    }
    line.marks.push_back({3, Qt::red, 5});
    bars.bars = true;
    bars.width = 0.5;
    bars.color = Qt::blue;
    plot.series = {line, bars};
    plot.notes.push_back(QStringLiteral("a note"));
    plot.markLegend = QStringLiteral("trained head");
    plot.spans.push_back({0, 4, QStringLiteral("level 1"), Qt::darkGreen});
    return plot;
}

} // namespace

class TestPlotHands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install(*qApp);
        Theme::instance().setChoice(ThemeChoice::Light);
    }

    void choicesAreValues() {
        LinePlot plot = manyKinds();
        const PlotChoices none;
        PlotChoices half = zoomed(plot, none, Qt::Horizontal, 2, 6);
        QCOMPARE(*half.x, std::pair(2.0, 6.0));
        QCOMPARE(zoomed(plot, half, Qt::Horizontal, -1, 12), none); // out again
        QCOMPARE(zoomed(plot, half, Qt::Vertical, 0.5, 0.5 + 1e-9), half);
        QCOMPARE(zoomed(plot, half, Qt::Vertical, std::nan(""), 1), half);
        plot.apply(half);
        QCOMPARE(plot.x.low, 2.0);
        QCOMPARE(*plot.x.whole, std::pair(0.0, 9.0));
        QCOMPARE(*movedBy(plot, half, Qt::Horizontal, 0.5).x, std::pair(4.0, 8.0));
        QCOMPARE(movedBy(plot, half, Qt::Vertical, 0.5), half); // all of it is in sight
        QCOMPARE(*scaledBy(plot, half, Qt::Horizontal, 0.5).x, std::pair(3.0, 5.0));
        PlotChoices off = toggled(half, QStringLiteral("line"));
        QCOMPARE(off.hidden, QStringList{QStringLiteral("line")});
        QCOMPARE(toggled(off, QStringLiteral("line")), half);
        QCOMPARE(highlighted(off, QStringLiteral("line")).hidden, QStringList()); // what is highlighted is seen
        QCOMPARE(nextHighlighted(plot, none, true).highlighted, QStringLiteral("line"));
        QCOMPARE(nextHighlighted(plot, nextHighlighted(plot, none, true), true).highlighted, QString());
        half.y = {-1.0, {}, false};
        half.highlighted = QStringLiteral("line");
        half.hidden << QStringLiteral("a \"b\"");
        QCOMPARE(choicesFromJson(choicesToJson(half)), half);
        QCOMPARE(choicesToJson(none), QJsonObject());
        // What cannot be is left out.
        const QJsonObject odd{{QStringLiteral("x"), QJsonArray{5, 1}},
                              {QStringLiteral("y"), 3},
                              {QStringLiteral("hidden"), QJsonArray{1, QStringLiteral("b")}}};
        QCOMPARE(choicesFromJson(odd).x, decltype(none.x)());
        QCOMPARE(choicesFromJson(odd).hidden, QStringList{QStringLiteral("b")});
    }

    void aLineIsCutAtTheEdges() {
        PlotAxis x, y;
        x.low = 0, x.high = 10;
        y.low = 0, y.high = 1;
        const auto parts = clipped({{-5, 0.5}, {5, 0.5}, {6, 3}, {7, 0.5}, {8, std::nan("")}, {9, 0.5}}, x, y);
        QCOMPARE(parts.size(), std::size_t(3));
        QVERIFY(std::abs(parts[0][0].x()) < 1e-6);
        for (const auto& part : parts)
            for (const QPointF& p : part)
                QVERIFY(p.x() >= -1e-6 && p.x() <= 10 + 1e-6 && p.y() >= -1e-6 && p.y() <= 1 + 1e-6);
        QCOMPARE(parts[2], (std::vector<QPointF>{{9, 0.5}}));
    }

    void theWheelZoomsByAxis() {
        ConfidenceView view;
        view.setRun(std::make_shared<const Run>(test::sampleHierarchicalRun()));
        show(view, {820, 320});
        const LinePlot all = plotOf(view);
        const QRectF area = deckOf(view).area(0);
        wheel(view, area.center(), 2);
        LinePlot now = plotOf(view);
        QVERIFY(std::abs((now.x.high - now.x.low) / (all.x.high - all.x.low) - 0.64) < 1e-6);
        QCOMPARE(now.y.low, all.y.low); // the other axis stays
        // What was under the pointer still is.
        QVERIFY(std::abs(deckOf(view).toData(0, area.center()).x() - (all.x.low + all.x.high) / 2) <
                0.02 * all.x.span());
        wheel(view, area.center(), 2, Qt::ShiftModifier);
        now = plotOf(view);
        QVERIFY(std::abs((now.y.high - now.y.low) / (all.y.high - all.y.low) - 0.64) < 1e-6);
        view.resetZoom();
        view.grab();
        // Over an axis, that axis.
        const QPointF overY(area.left() - 12, area.center().y()), overX(area.center().x(), area.bottom() + 12);
        wheel(view, overY, 1);
        QVERIFY(std::abs(plotOf(view).y.span() / all.y.span() - 0.8) < 1e-6);
        QCOMPARE(plotOf(view).x.low, all.x.low);
        wheel(view, overX, 1);
        QVERIFY(std::abs(plotOf(view).x.span() / all.x.span() - 0.8) < 1e-6);
        // Also where the names of levels and the title are.
        wheel(view, {area.center().x(), view.viewport()->height() - 5.0}, 1);
        QVERIFY(std::abs(plotOf(view).x.span() / all.x.span() - 0.64) < 1e-6);
        QCOMPARE(plotOf(view).y.span(), 0.8 * all.y.span());
        // Everything is the widest that there is.
        for (int i = 0; i < 4; ++i)
            wheel(view, overX, -1);
        QCOMPARE(plotOf(view).x.low, all.x.low);
        QVERIFY(!plotOf(view).x.whole);
        // The ranges of axes on screen are those of the figure.
        QCOMPARE(deckOf(view).placed(0).plot.y.low, plotOf(view).y.low);
    }

    void draggingMovesAndADoubleClickFits() {
        ConfidenceView view;
        view.setRun(std::make_shared<const Run>(test::sampleHierarchicalRun()));
        show(view, {820, 320});
        const QPoint middle = deckOf(view).area(0).center().toPoint();
        const Selection before = view.selection();
        const LinePlot all = plotOf(view);
        drag(view, middle, middle + QPoint(60, 0)); // there is nothing beyond
        QCOMPARE(plotOf(view).x.low, all.x.low);
        wheel(view, middle, 3);
        const LinePlot zoomedIn = plotOf(view);
        drag(view, middle, middle + QPoint(60, 0));
        const double moved = zoomedIn.x.low - plotOf(view).x.low,
                     wanted = 60 / deckOf(view).area(0).width() * zoomedIn.x.span();
        QVERIFY2(std::abs(moved - wanted) < 0.05 * wanted, qPrintable(QStringLiteral("%1 %2").arg(moved).arg(wanted)));
        QVERIFY(std::abs(plotOf(view).x.span() - zoomedIn.x.span()) < 1e-9);
        QCOMPARE(plotOf(view).y.low, all.y.low);
        QCOMPARE(view.selection(), before); // a drag chooses nothing
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, middle);
        QCOMPARE(plotOf(view).x.low, all.x.low);
        QCOMPARE(plotOf(view).x.high, all.x.high);
    }

    void aDoubleClickOnAPointFitsToo() {
        ConfidenceView view;
        view.setRun(std::make_shared<const Run>(test::sampleHierarchicalRun()));
        show(view, {820, 320});
        const LinePlot all = plotOf(view);
        wheel(view, deckOf(view).area(0).center().toPoint(), 3);
        QVERIFY(plotOf(view).x.low > all.x.low);
        // A point that a click chooses: the first click of the two does, the second fits all the same.
        const QRectF area = deckOf(view).area(0);
        for (int x = int(area.left()) + 4; x < int(area.right()) - 4; x += 7) {
            wheel(view, area.center().toPoint(), 3);
            QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, QPoint(x, int(area.center().y())));
            QCOMPARE(plotOf(view).x.low, all.x.low);
        }
    }

    void theKeyboardDoesTheSame() {
        ConfidenceView view;
        view.setRun(std::make_shared<const Run>(test::sampleHierarchicalRun()));
        show(view, {820, 320});
        const LinePlot all = plotOf(view);
        QTest::keyClick(&view, Qt::Key_Plus);
        QVERIFY(std::abs(plotOf(view).x.span() / all.x.span() - 0.8) < 1e-9);
        const double low = plotOf(view).x.low;
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(plotOf(view).x.low > low);
        QTest::keyClick(&view, Qt::Key_Up, Qt::ControlModifier);
        QVERIFY(std::abs(plotOf(view).y.span() / all.y.span() - 0.8) < 1e-9);
        QTest::keyClick(&view, Qt::Key_0);
        QCOMPARE(plotOf(view).x.low, all.x.low);
        QCOMPARE(plotOf(view).y.low, all.y.low);
        QTest::keyClick(&view, Qt::Key_Plus);
        QTest::keyClick(&view, Qt::Key_Minus);
        QCOMPARE(plotOf(view).x.high, all.x.high);
        QTest::keyClick(&view, Qt::Key_Plus);
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(plotOf(view).x.low, all.x.low);
        // H goes through the legend, T hides and shows.
        QTest::keyClick(&view, Qt::Key_H);
        QCOMPARE(figureOf(view).options().highlighted, all.series[0].name);
        QVERIFY(plotOf(view).series[1].faded && !plotOf(view).series[0].faded);
        QTest::keyClick(&view, Qt::Key_H);
        QTest::keyClick(&view, Qt::Key_T);
        QVERIFY(plotOf(view).series[1].hidden);
        QTest::keyClick(&view, Qt::Key_T);
        QVERIFY(!plotOf(view).series[1].hidden);
        QTest::keyClick(&view, Qt::Key_H, Qt::ShiftModifier);
        QCOMPARE(figureOf(view).options().highlighted, all.series[0].name);
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(figureOf(view).options().highlighted.isEmpty());
    }

    void theLegendTogglesAndHighlights() {
        ConfidenceView view;
        view.setRun(std::make_shared<const Run>(test::sampleHierarchicalRun()));
        for (const QSize size : {QSize(820, 320), QSize(420, 320)}) { // beside the plot, and over it
            show(view, size);
            const LinePlot all = plotOf(view);
            const QByteArray whole = exported(*view.figure(), QStringLiteral("whole.svg"));
            const QImage before = view.grab().toImage();
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, entryOf(view, 0, 1));
            QVERIFY(plotOf(view).series[1].hidden);
            QVERIFY(view.grab().toImage() != before);
            const QByteArray without = exported(*view.figure(), QStringLiteral("without.svg"));
            QVERIFY(whole.contains(all.series[1].name.toUtf8()));
            QVERIFY(without != whole);
            QVERIFY(whole.count(all.series[1].color.name().toUtf8()) >
                    without.count(all.series[1].color.name().toUtf8()));
            // Its values are no longer under the pointer, and its entry brings it back.
            for (const PlotReadout::Row& row :
                 readoutAt(plotOf(view), 0, {}, [](double v) { return QString::number(v); }).rows)
                QVERIFY(row.name != all.series[1].name);
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, entryOf(view, 0, 1));
            QVERIFY(!plotOf(view).series[1].hidden);
            QCOMPARE(view.grab().toImage(), before);
            QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, entryOf(view, 0, 2));
            QCOMPARE(figureOf(view).options().highlighted, all.series[2].name);
            QVERIFY(exported(*view.figure(), QStringLiteral("light.svg")) != whole);
            QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, entryOf(view, 0, 2));
            QCOMPARE(exported(*view.figure(), QStringLiteral("again.svg")), whole);
        }
    }

    void whatIsZoomedIsExported() {
        ConfidenceView view;
        view.setRun(std::make_shared<const Run>(test::sampleHierarchicalRun()));
        show(view, {820, 320});
        const QByteArray whole = exported(*view.figure(), QStringLiteral("a.svg"));
        wheel(view, deckOf(view).area(0).center(), 4);
        QVERIFY(exported(*view.figure(), QStringLiteral("b.svg")) != whole);
        view.resetZoom();
        QCOMPARE(exported(*view.figure(), QStringLiteral("c.svg")), whole);
        // Norms and Agreement remember by plot.
        NormsView norms;
        norms.setLens(bird());
        show(norms, {900, 1200});
        const QByteArray norm = exported(*norms.figure(), QStringLiteral("n.svg"));
        wheel(norms, deckOf(norms).area(2).center(), 2, Qt::ControlModifier);
        const auto figure = norms.figure();
        const auto& choices = static_cast<const NormsFigure&>(*figure).choices();
        QCOMPARE(choices.size(), std::size_t(1));
        QVERIFY(choices.at(deckOf(norms).placed(2).id).x);
        QVERIFY(exported(*figure, QStringLiteral("n2.svg")) != norm);
        AgreementView agreement;
        agreement.setLens(bird());
        show(agreement, {900, 700});
        const QByteArray plain = exported(*agreement.figure(), QStringLiteral("g.svg"));
        wheel(agreement, deckOf(agreement).area(1).center(), 2, Qt::ControlModifier);
        QVERIFY(exported(*agreement.figure(), QStringLiteral("g2.svg")) != plain);
    }

    void theCrosshairSaysTheValues() {
        ConfidenceView view;
        view.setRun(std::make_shared<const Run>(test::sampleHierarchicalRun()));
        show(view, {820, 320});
        const LinePlot plot = plotOf(view);
        PlotDeck& deck = deckOf(view);
        for (const std::size_t point : {std::size_t(0), std::size_t(2)}) {
            const QPointF data = plot.series[1].points[point];
            move(view, deck.toContent(0, data), Qt::NoButton);
            QCOMPARE(deck.widget(0).crosshair(), std::optional(data.x()));
            QCOMPARE(deck.readout().rows.size(), plot.series.size());
            for (std::size_t s = 0; s < plot.series.size(); ++s) {
                QCOMPARE(deck.readout().rows[s].number, plot.series[s].points[point].y());
                QCOMPARE(deck.readout().rows[s].name, plot.series[s].name);
            }
            if (point == 0)
                QVERIFY(
                    deck.readout().heading.contains(QString::number(view.run()->levels[0].tokens[0].position.value)));
        }
        move(view, {2, 2}, Qt::NoButton);
        QVERIFY(!deck.widget(0).crosshair());
        QVERIFY(deck.readout().rows.empty());
        // By keyboard it goes along with the selection.
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(deck.widget(0).crosshair(), plotOf(view).cursor);
        QCOMPARE(deck.readout().rows[0].number, plot.series[0].points[0].y());
        NormsView norms;
        norms.setLens(bird());
        show(norms, {900, 1200});
        QTest::keyClick(&norms, Qt::Key_Right);
        QTest::keyClick(&norms, Qt::Key_N); // the next plot
        QTest::keyClick(&norms, Qt::Key_Right);
        QCOMPARE(deckOf(norms).current(), std::size_t(1));
        QCOMPARE(deckOf(norms).readout().rows[0].number, deckOf(norms).placed(1).plot.series[0].points[1].y());
        QVERIFY(deckOf(norms).readout().rows[0].value.contains(QStringLiteral("…"))); // its band as well
    }

    void recordingsAreTheSameOnAnyThread() {
        const QSize size(500, 300);
        const QPicture picture = recordPlot(manyKinds(), size, lightColors());
        const auto replayed = [&] {
            QImage image(size * 2, QImage::Format_RGB32);
            image.fill(Qt::white);
            image.setDotsPerMeterX(7559); // 192 dpi: replaying must not scale by it
            image.setDotsPerMeterY(7559);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.scale(2, 2);
            replayPlot(painter, {0, 0}, picture);
            return image;
        };
        const QImage here = replayed();
        std::vector<QImage> there(4);
        std::vector<std::thread> threads;
        for (QImage& image : there)
            threads.emplace_back([&image, &replayed] { image = replayed(); });
        for (std::thread& thread : threads)
            thread.join();
        for (const QImage& image : there)
            QCOMPARE(image, here);
        // The whole picture, not a corner of it: the axis ends where it was laid out.
        PlotGeometry geometry;
        recordPlot(manyKinds(), size, lightColors(), &geometry);
        int right = 0;
        const int bottom = int(2 * geometry.area.bottom());
        for (int x = 0; x < here.width(); ++x)
            for (int y = bottom - 2; y <= bottom + 4; ++y)
                if (here.pixelColor(x, y).lightness() < 200) right = std::max(right, x);
        QVERIFY2(std::abs(right - 2 * geometry.area.right()) < 8,
                 qPrintable(QStringLiteral("%1 %2").arg(right).arg(2 * geometry.area.right())));
    }

    void filesAreVectorsWithTheirFonts() {
        NormsFigure norms;
        norms.setLens(bird());
        AgreementFigure agreement;
        agreement.setLens(bird());
        TrajectoryFigure lines;
        lines.setLens(bird());
        lines.setPins({{9, bird()->topId(8, 9)}}, 1);
        ConfidenceFigure confidence;
        confidence.setRun(std::make_shared<const Run>(test::sampleHierarchicalRun()));
        for (const Figure* figure : std::initializer_list<const Figure*>{&norms, &agreement, &lines, &confidence}) {
            const QByteArray pdf = exported(*figure, QStringLiteral("f.pdf"));
            QVERIFY(pdf.startsWith("%PDF"));
            QVERIFY2(!pdf.contains("/Subtype /Image"), qPrintable(figure->title()));
            QVERIFY(pdf.contains("/FontFile"));
            QVERIFY(!pdf.contains("/Type3"));
            const QByteArray svg = exported(*figure, QStringLiteral("f.svg"));
            QVERIFY2(!svg.contains("<image"), qPrintable(figure->title()));
            QVERIFY(svg.contains("@font-face"));
            QVERIFY(svg.count("<text") > 8);
        }
        // Small heat maps are shapes: as many as there are cells.
        const std::size_t rows = agreement.matrix().rows.size();
        const QByteArray svg = exported(agreement, QStringLiteral("cells.svg"));
        QVERIFY(std::size_t(svg.count("<rect") + svg.count("<path")) >= rows * rows);
    }

    void anythingCanBePlotted() {
        LinePlot none, odd = manyKinds(), flat = manyKinds();
        odd.series[0].points = {{0, std::nan("")}, {1, std::numeric_limits<double>::infinity()}, {2, 1e300}};
        odd.series[0].marks.push_back({99, Qt::red, 5});
        odd.y.scale = PlotAxis::Scale::SignedLog;
        flat.x.low = flat.x.high = flat.y.low = flat.y.high = 3;
        LinePlot cells;
        cells.cells.columns = cells.cells.rows = 80;
        cells.cells.values.assign(6400, 0.5);
        cells.cells.colors.assign(6400, qRgb(1, 2, 3));
        cells.x.low = cells.y.low = -0.5;
        cells.x.high = cells.y.high = 79.5;
        for (const LinePlot& plot : {none, odd, flat, cells})
            for (const QSizeF size : {QSizeF(0, 0), QSizeF(1, 1), QSizeF(40, 30), QSizeF(300, 20), QSizeF(900, 600)})
                QCOMPARE(recordPlot(plot, size, darkColors()).isNull(), size.width() < 1);
    }
};

QTEST_MAIN(TestPlotHands)
#include "test_plot_hands.moc"
