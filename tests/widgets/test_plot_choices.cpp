// SPDX-License-Identifier: GPL-3.0-or-later
// What was made of a plot is found again at the next start, and what is said of it is said once.
#include "tests/support/sample_run.h"
#include "tests/widgets/plot_fixture.h"
#include "widgets/common/theme.h"
#include "widgets/lens/agreement_view.h"
#include "widgets/lens/norms_view.h"
#include "widgets/lens/trajectory_view.h"
#include "widgets/plot/confidence_view.h"
#include "widgets/views.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>

using namespace strata;
using namespace strata::test;

class TestPlotChoices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    /// From one start of the program to the next.
    void whatIsMadeOfAPlotIsRemembered() {
        const auto run = std::make_shared<const Run>(sampleHierarchicalRun());
        const auto lens = bird();
        LensPin pin;
        pin.position = 9;
        pin.token = TokenId{5};
        const auto check = [](const char* id, FigureView& view, FigureView& next) {
            show(view, {900, 900});
            PlotDeck& deck = deckOf(view);
            wheel(view, deck.area(0).center(), 2, Qt::ControlModifier);
            QTest::keyClick(&view, Qt::Key_H);
            QTest::keyClick(&view, Qt::Key_T);
            const PlotChoices made = deck.placed(0).choices;
            QVERIFY2(made.isZoomed(), id);
            const QJsonObject kept =
                rememberedOptions(*registry().figure(QString::fromLatin1(id)), view.figureOptions());
            next.setFigureOptions(kept);
            show(next, {900, 900});
            QVERIFY2(deckOf(next).placed(0).choices == made, id);
            const LinePlot &plot = deck.placed(0).plot, &again = deckOf(next).placed(0).plot;
            QVERIFY2(plot.x == again.x && plot.y == again.y, id);
            for (std::size_t i = 0; i < plot.series.size(); ++i)
                QVERIFY2(plot.series[i].hidden == again.series[i].hidden, id);
            view.hide();
            next.hide();
        };
        ConfidenceView confidence[2];
        TrajectoryView trajectories[2];
        NormsView norms[2];
        AgreementView agreement[2];
        for (int i = 0; i < 2; ++i) {
            confidence[i].setRun(run);
            trajectories[i].setLens(lens);
            trajectories[i].setPins({pin}, 1);
            norms[i].setLens(lens);
            agreement[i].setLens(lens);
        }
        check("confidence", confidence[0], confidence[1]);
        check("trajectories", trajectories[0], trajectories[1]);
        check("norms", norms[0], norms[1]);
        check("agreement", agreement[0], agreement[1]);
        // A part of what another document had is not left to be looked for.
        LinePlot plot;
        plot.x.high = 9;
        PlotChoices far;
        far.x = {20, 30};
        plot.apply(far);
        QCOMPARE(plot.x.high, 9.0);
    }

    void theCrosshairsBoxAndATipAreNeverThereAtOnce() {
        AgreementView bars;
        bars.setLens(bird());
        show(bars, {420, 700});
        PlotDeck& deck = deckOf(bars);
        const LinePlot& plot = deck.placed(0).plot;
        const auto tip = [&](const QPoint& at) {
            QToolTip::hideText();
            QHelpEvent event(QEvent::ToolTip, at, bars.viewport()->mapToGlobal(at));
            QApplication::sendEvent(bars.viewport(), &event);
        };
        const auto tallest = std::max_element(plot.series[0].points.begin(), plot.series[0].points.end(),
                                              [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
        const QPoint top = deck.toContent(0, *tallest).toPoint();
        tip({top.x(), int(deck.area(0).bottom()) + 12}); // at its number
        QVERIFY(QToolTip::isVisible());
        move(bars, top, Qt::NoButton);
        QVERIFY(!deck.readout().rows.empty());
        // What the tip says is in the box.
        QCOMPARE(deck.readout().rows[0].name, plot.y.label);
        QVERIFY2(deck.readout().heading.contains(AgreementFigure::flipsWord()), qPrintable(deck.readout().heading));
        QTRY_VERIFY(!QToolTip::isVisible());
        tip(top);
        QVERIFY(!QToolTip::isVisible());
    }
};

QTEST_MAIN(TestPlotChoices)
#include "test_plot_choices.moc"
