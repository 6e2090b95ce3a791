// SPDX-License-Identifier: GPL-3.0-or-later
// Another answer given at a level: what Hierarchy asks for, and how the original stands beside; paths that are ranked.
#include "tests/support/sample_run.h"
#include "tests/widgets/heads_texts.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/decoding/heads_figure.h"
#include "widgets/tree/hierarchy_view.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

#include <cmath>

using namespace strata;

namespace {

using test::headsTexts;
using test::says;
using test::shared;

/// The family was given as "mammal"; without it was "bird", and so was what hangs below.
Run whatIfRun() {
    Run run = test::sampleHierarchicalRun();
    run.original = run.levels;
    run.levels[1].label = run.levels[1].text = "mammal";
    run.levels[1].labelProbability = 0.1;
    run.levels[1].stoppedBy = StopReason::Forced;
    run.levels[1].underParent = true;
    run.levels[2].label = run.levels[2].text = "bat";
    run.beams = {{{"animal", "bird", "robin"}, {0.9, 0.8, 0.5}, std::log(0.36), 0.36, {}},
                 {{"animal", "mammal", "bat"}, {0.9, 0.1, 0.6}, std::log(0.054), 0.054, {}}};
    return run;
}

HierarchyFigure figureOf(const Run& run, HierarchyShape shape = HierarchyShape::Tree) {
    HierarchyFigure figure;
    HierarchyOptions options;
    options.shape = shape;
    figure.setOptions(options);
    figure.setRun(shared(run));
    return figure;
}

std::vector<std::string> changedIn(const HierarchyLayout& layout) {
    std::vector<std::string> out;
    for (const HierarchyNode& node : layout.nodes)
        if (node.changed) out.push_back(node.label);
    return out;
}

} // namespace

class TestWhatIf : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install(*qApp);
        Theme::instance().setChoice(ThemeChoice::Light);
        Language::instance().install(*qApp);
    }

    void theOriginalStandsBesideAndChangesAreMarked() {
        const Run run = whatIfRun();
        for (const HierarchyShape shape : {HierarchyShape::Tree, HierarchyShape::Icicle}) {
            HierarchyFigure figure = figureOf(run, shape);
            figure.contentSize(1000, FigureStyle());
            const HierarchyPanes& wide = figure.panes();
            QVERIFY(wide.originalRun);
            QCOMPARE(changedIn(wide.now), (std::vector<std::string>{"mammal", "bat"}));
            QCOMPARE(changedIn(wide.original).size(), std::size_t{2});
            for (const HierarchyNode& node : wide.now.nodes) {
                QVERIFY(node.area.right() <= 500);
                QCOMPARE(node.given, node.label == "mammal" && node.kind == HierarchyNode::Kind::Decoded);
                if (node.given) QVERIFY(node.value.contains(QStringLiteral("given")));
            }
            for (const HierarchyNode& node : wide.original.nodes)
                QVERIFY(node.area.left() >= 490);
            QCOMPARE(wide.headings.size(), std::size_t{3}); // the two trees, and the paths
            QVERIFY(wide.headings[0].second.contains(QStringLiteral("family = mammal")));

            // Where there is no room beside, it stands below.
            figure.contentSize(420, FigureStyle());
            double bottom = 0;
            for (const HierarchyNode& node : figure.panes().now.nodes)
                bottom = std::max(bottom, node.area.bottom());
            for (const HierarchyNode& node : figure.panes().original.nodes)
                QVERIFY(node.area.top() >= bottom - 4);
            QImage image(420, int(figure.panes().size.height()) + 1, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            figure.paint(painter, QRectF(0, 0, 420, image.height()), FigureStyle());
        }
        HierarchyFigure plain = figureOf(test::sampleHierarchicalRun());
        plain.contentSize(1000, FigureStyle());
        QVERIFY(!plain.panes().originalRun && plain.panes().headings.empty());
        QVERIFY(changedIn(plain.layout()).empty());
    }

    void theTableSaysTheSame() {
        const FigureTable table = figureOf(whatIfRun()).table();
        const auto column = [&](const char* name) { return int(table.columns.indexOf(QLatin1String(name))); };
        const auto cell = [&](const std::vector<QVariant>& row, const char* name) {
            return row[std::size_t(column(name))];
        };
        int answers = 0;
        QStringList paths;
        for (const std::vector<QVariant>& row : table.rows) {
            QCOMPARE(row.size(), std::size_t(table.columns.size()));
            const QString level = cell(row, "level").toString();
            if (level.startsWith(QLatin1String("path "))) {
                paths << cell(row, "label").toString();
                continue;
            }
            if (!cell(row, "decoded").toBool()) continue;
            ++answers;
            QCOMPARE(cell(row, "given").toBool(), level == QLatin1String("family"));
            QCOMPARE(cell(row, "changed").toBool(), level != QLatin1String("domain"));
            if (level == QLatin1String("family"))
                QCOMPARE(cell(row, "without what is given").toString(), QStringLiteral("bird"));
        }
        QCOMPARE(answers, 3);
        QCOMPARE(paths,
                 (QStringList{QStringLiteral("animal › bird › robin"), QStringLiteral("animal › mammal › bat")}));
        HierarchyFigure figure = figureOf(whatIfRun());
        figure.contentSize(900, FigureStyle());
        QCOMPARE(figure.panes().paths.size(), std::size_t{2});
        QVERIFY(!figure.panes().paths[0].row.strong && figure.panes().paths[1].row.strong);
    }

    void headsSayBoth() {
        const QStringList texts = headsTexts(whatIfRun());
        QCOMPARE(texts.count(QStringLiteral("WITHOUT WHAT IS GIVEN")), 3);
        QVERIFY(says(texts, "the same answer") && says(texts, "another answer") && says(texts, "bird"));
        QVERIFY(!says(headsTexts(test::sampleHierarchicalRun()), "WITHOUT"));
        HeadsFigure figure;
        figure.setRun(shared(whatIfRun()));
        int rows = 0;
        for (const auto& row : figure.table().rows)
            rows += row.front().toString() == QLatin1String("without what is given");
        QCOMPARE(rows, 3);
    }

    void aLabelIsAskedForByMenuAndKey() {
        HierarchyView view;
        view.setRun(shared(test::sampleHierarchicalRun()));
        view.resize(700, 460);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy asked(&view, &HierarchyView::whatIf), original(&view, &HierarchyView::originalWanted);
        const auto place = [&](const char* label) {
            const std::unique_ptr<Figure> held = view.figure();
            const auto* figure = dynamic_cast<const HierarchyFigure*>(held.get());
            for (const HierarchyNode& node : figure->layout().nodes)
                if (node.label == label) return node.area.center();
            return QPointF(-1, -1);
        };
        const std::unique_ptr<QMenu> menu(view.menuAt(place("mammal")));
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), qsizetype(2));
        QVERIFY(menu->actions().front()->text().contains(QStringLiteral("mammal")));
        menu->actions().front()->trigger();
        QCOMPARE(asked.size(), qsizetype(1));
        QCOMPARE(asked[0][0].value<std::string>(), std::string("family"));
        QCOMPARE(asked[0][1].toString(), QStringLiteral("mammal"));
        QVERIFY(!view.menuAt({-5, -5}));

        QTest::keyClick(&view, Qt::Key_W); // nothing is chosen yet
        QCOMPARE(asked.size(), qsizetype(1));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.sight().toViewport(place("mammal")).toPoint());
        QTest::keyClick(&view, Qt::Key_W);
        QCOMPARE(asked.size(), qsizetype(2));
        QCOMPARE(asked[1], asked[0]);

        view.setRun(shared(whatIfRun()));
        const std::unique_ptr<QMenu> again(view.menuAt(place("animal")));
        QVERIFY(again);
        again->actions().back()->trigger();
        QCOMPARE(original.size(), qsizetype(1));
    }

    void mappedAndStrayLabelsAreSaid() {
        Run run = test::sampleHierarchicalRun();
        run.levels[1].labelMatch = LabelMatch::Nearest;
        run.levels[1].labelDistance = 1;
        run.levels[1].text = "bidr";
        QVERIFY(says(summarise(run).notes, "nearest to “bidr”, 1 letter"));
        run.levels[1].labelMatch = LabelMatch::Normalised;
        run.levels[1].text = "BIRD.";
        QVERIFY(says(summarise(run).notes, "was written “BIRD.”"));
        run.levels[2].underParent = false;
        run.levels[2].candidates.clear();
        QVERIFY(says(summarise(run).flags, "does not lie below"));
        QVERIFY(weakestText(summarise(test::sampleHierarchicalRun())).contains(QStringLiteral("kind (0.58)")));
    }
};

QTEST_MAIN(TestWhatIf)
#include "test_what_if.moc"
