// SPDX-License-Identifier: GPL-3.0-or-later
// A label's numbers and its place: said once, named for what they are, over no branch; and a plot with room to stand.
#include "model/documents/run_prefix.h"
#include "tests/support/sample_run.h"
#include "tests/widgets/heads_texts.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/decoding/inspector_figure.h"
#include "widgets/plot/confidence_figure.h"
#include "widgets/tree/hierarchy_layout.h"

#include <QApplication>
#include <QtTest>

#include <cmath>
#include <map>

using namespace strata;
using test::shared;

class TestLabelPlaces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install(*qApp);
        Language::instance().install(*qApp);
    }

    void aLabelsTwoProbabilitiesAreTwo() {
        Run run = test::sampleHierarchicalRun();
        const LabelCandidate& label = run.levels[0].candidates.front();
        InspectorFigure inspector;
        inspector.setRun(shared(run));
        Selection selection;
        selection.stage = 0;
        selection.label = label.label;
        inspector.setSelection(selection);
        std::map<QString, double> numbers;
        for (const InspectorLayout::Fact& fact : inspector.content().sections.front().facts)
            if (fact.number) numbers[fact.name] = *fact.number;
        QCOMPARE(numbers.at(QStringLiteral("p among candidates")), label.probability);
        QCOMPARE(numbers.at(QStringLiteral("log p of its tokens")), label.logprob);
        QCOMPARE(std::exp(label.logprob), numbers.at(QStringLiteral("p of its tokens")));
        QVERIFY(!numbers.contains(QStringLiteral("probability")));
    }

    /// The text so far is a label already: one branch, with its number.
    void aLabelThatIsBeingDecodedStandsOnce() {
        Run run = runUpTo(test::sampleHierarchicalRun(), 1, 0); // in the middle of its second level
        run.levels.resize(2);
        RunLevel& level = run.levels[1];
        level.candidates = run.levels[0].candidates;
        level.text = level.candidates[1].label;
        level.label.reset();
        for (const HierarchyShape shape : {HierarchyShape::Tree, HierarchyShape::Icicle}) {
            HierarchyOptions options;
            options.shape = shape;
            options.expanded = {0, 1};
            int count = 0;
            for (const HierarchyNode& node : layOutHierarchy(run, options, 600, 400).nodes)
                if (node.level == 1 && node.label == level.text) {
                    ++count;
                    QVERIFY(node.kind == HierarchyNode::Kind::Decoded && !node.flagged);
                    QCOMPARE(node.probability, level.candidates[1].probability);
                }
            QCOMPARE(count, 1);
        }
    }

    /// Behind a node the branches go up: its label ends before them, whatever stands in it, and over its ring.
    void labelsLieBesideTheBranches() {
        Run run = test::sampleHierarchicalRun();
        run.levels[0].stoppedBy = StopReason::Forced;
        for (const double width : {200.0, 268.0, 400.0, 700.0})
            for (const HierarchyNode& node : layOutHierarchy(run, {}, width, 346).nodes) {
                QVERIFY(node.textRect.top() >= 0 && node.textRect.left() >= 0);
                if (!node.textAbove) continue;
                QVERIFY(node.textRect.right() <= node.dot.x() + 3);
                QVERIFY(node.textRect.bottom() <= node.dot.y() - 11);
            }
    }

    /// However low the view, the plot stands upright under its whole legend; the rest is scrolled.
    void confidenceHasALeastHeight() {
        ConfidenceFigure figure;
        figure.setRun(shared(test::sampleHierarchicalRun()));
        FigureStyle style;
        style.interactive = true;
        style.minimumHeight = 60;
        for (const double width : {160.0, 300.0, 519.0, 520.0, 900.0}) {
            const QSizeF size = figure.contentSize(width, style);
            const LinePlot plot = figure.plots(size, style).front().plot;
            QVERIFY(size.height() >= plot.leastHeight(width - 6));
            QVERIFY(size.height() >= 150);
        }
    }
};

QTEST_MAIN(TestLabelPlaces)
#include "test_label_places.moc"
