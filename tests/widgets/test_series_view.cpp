// SPDX-License-Identifier: GPL-3.0-or-later
// The strip of checkpoints: what its table says, and the slider, a click and the arrow keys that choose one.
#include "model/session/session.h"
#include "tests/support/sample_run.h"
#include "widgets/common/theme.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/figure/registry.h"
#include "widgets/series/series_view.h"
#include "widgets/views.h"

#include <QPainter>
#include <QSlider>
#include <QtTest>

#include <cmath>

using namespace strata;

class TestSeriesView : public QObject {
    Q_OBJECT

    static std::shared_ptr<Series> sample() {
        auto series = std::make_shared<Series>();
        Run early = test::sampleHierarchicalRun(), late = early;
        early.levels.front().label = "plant";
        early.levels.front().labelProbability = 0.25;
        late.levels.front().label = "animal";
        late.levels.front().labelProbability = 0.75;
        series->points = {{0, "/a", std::make_shared<const Run>(early), nullptr},
                          {10, "/b", nullptr, nullptr},
                          {20, "/c", std::make_shared<const Run>(late), nullptr}};
        return series;
    }

private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    void theTableSaysWhatEveryLevelSaid() {
        const FigureSpec* const spec = registry().figure(QStringLiteral("series"));
        QVERIFY(spec);
        const auto figure = spec->makeFigure(sample(), {});
        const FigureTable table = figure->table();
        const std::size_t levels = test::sampleHierarchicalRun().levels.size();
        QCOMPARE(table.rows.size(), 2 * levels + 1); // and one that was not run
        QCOMPARE(table.rows[0][0].toInt(), 0);
        QCOMPARE(table.rows[0][2].toString(), QStringLiteral("plant"));
        QCOMPARE(table.rows[0][3].toDouble(), 0.25);
        QVERIFY(std::isnan(table.rows[levels][3].toDouble()));
        QCOMPARE(table.rows[levels + 1][2].toString(), QStringLiteral("animal"));
        const QSizeF size = figure->contentSize(800, {});
        QImage image(size.toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        figure->paint(painter, QRectF(QPointF(0, 0), size), {});
        painter.end();
        QImage blank(image.size(), image.format());
        blank.fill(Qt::white);
        QVERIFY(image != blank);
    }

    void manyCheckpointsAreWider() {
        auto many = std::make_shared<Series>();
        for (int step = 0; step < 50; ++step)
            many->points.push_back({step, {}, nullptr, nullptr});
        SeriesFigure figure;
        figure.setSeries(many);
        QVERIFY(figure.contentSize(800, {}).width() > 3000);
        QCOMPARE(figure.pointAt(figure.columnOf(37, 800).center(), 800), 37);
    }

    void oneIsChosen() {
        Session session;
        PanelFrame frame(QStringLiteral("Checkpoints"), nullptr);
        auto* view = new SeriesView(session, {});
        frame.setContent(view);
        view->addControlsTo(frame);
        QVERIFY(!view->slider()->isEnabled());
        const auto series = sample();
        session.documents().add(series);
        frame.resize(900, 300);
        frame.show();
        QVERIFY(view->slider()->isEnabled());
        QCOMPARE(view->slider()->maximum(), 2);
        QCOMPARE(view->slider()->value(), 2);
        QVERIFY(session.documents().shown<Run>() == series->points[2].run);
        view->slider()->setValue(0);
        QVERIFY(session.documents().shown<Run>() == series->points[0].run);
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(view->slider()->value(), 1);
        QVERIFY(session.documents().shown<Run>() == series->points[0].run); // nothing was run there
        QTest::keyClick(view, Qt::Key_End);
        QVERIFY(session.documents().shown<Run>() == series->points[2].run);
        QCOMPARE(view->cells().size(), std::size_t(3));
        QVERIFY(view->cells()[0].description.contains(QStringLiteral("plant")));
    }
};

QTEST_MAIN(TestSeriesView)
#include "test_series_view.moc"
