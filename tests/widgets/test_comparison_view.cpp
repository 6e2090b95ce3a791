// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison on a page and on screen: what its table says, its choices, what can be pressed, how it is made.
#include "model/documents/lens_json.h"
#include "model/session/session.h"
#include "tests/support/sample_lens.h"
#include "tests/support/sample_run.h"
#include "widgets/common/theme.h"
#include "widgets/compare/comparison_maker.h"
#include "widgets/compare/comparison_view.h"
#include "widgets/compare/comparison_words.h"
#include "widgets/export/anonymous.h"
#include "widgets/export/export_figure.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/figure/registry.h"
#include "widgets/views.h"

#include <QDragMoveEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include <cmath>
#include <functional>

using namespace strata;

namespace {

constexpr int patience = 60'000;

/// One cell says something else, and is less sure of it.
std::shared_ptr<const Comparison> sample(std::int32_t layers = 4, std::int32_t positions = 5) {
    const Lens a = test::sampleLens(layers, positions, false);
    Lens b = a;
    b.model.path = "models/other";
    b.statistics[std::size_t(LensStatistic::Probability)][b.cell(4, 1)] -= 0.5f;
    const std::size_t top = b.cell(4, 1) * std::size_t(b.topK);
    b.topIds[top] = TokenId((b.topIds[top].value + 2) % 5);
    return std::make_shared<const Comparison>(
        *makeComparison(std::make_shared<const Lens>(a), std::make_shared<const Lens>(b), Alignment::ByPosition));
}

QImage painted(const Figure& figure, double width, FigureStyle style = {}) {
    const QSizeF size = figure.contentSize(width, style);
    QImage image(size.toSize() + QSize(1, 1), QImage::Format_ARGB32_Premultiplied);
    image.fill(style.colors.surface);
    QPainter painter(&image);
    figure.paint(painter, QRectF(QPointF(0, 0), size), style);
    return image;
}

} // namespace

class TestComparisonView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    void theTableHasEveryCell() {
        const FigureSpec* const spec = registry().figure(QStringLiteral("comparison"));
        QVERIFY(spec);
        const auto figure = spec->makeFigure(sample(), {});
        const FigureTable table = figure->table();
        QCOMPARE(table.rows.size(), std::size_t(25));
        const auto column = [&](const char* name) {
            const auto at = table.columns.indexOf(QString::fromUtf8(name));
            Q_ASSERT(at >= 0);
            return std::size_t(at);
        };
        int changed = 0;
        for (const auto& row : table.rows) {
            const bool other = row[column("other top-1")].toBool();
            changed += other ? 1 : 0;
            const double difference = row[column("B − A")].toDouble();
            QVERIFY(std::abs(difference - (other ? -0.5 : 0)) < 1e-6);
            if (!other) continue;
            QCOMPARE(row[column("layer of A")].toInt(), 4);
            QCOMPARE(row[column("position in B")].toInt(), 1);
            QVERIFY(row[column("A: top-1")] != row[column("B: top-1")]);
        }
        QCOMPARE(changed, 1);
        QVERIFY(figure->alternativeText().contains(QStringLiteral("toy")));
        // Exchanged, every difference has the other sign.
        const auto back = spec->makeFigure(sample(), {{QStringLiteral("swapped"), true}});
        double sum = 0;
        for (const auto& row : back->table().rows)
            sum += row[column("B − A")].toDouble();
        QVERIFY(std::abs(sum - 0.5) < 1e-6);
    }

    void bothSidesHaveOneScale() {
        ComparisonFigure figure;
        ComparisonOptions options;
        options.statistic = LensStatistic::Entropy;
        figure.setOptions(options);
        figure.setComparison(sample());
        const ComparisonMap& map = figure.map();
        QVERIFY(&map.scale(ComparedMap::A) == &map.scale(ComparedMap::B));
        const ColorScale& scale = map.scale(ComparedMap::Difference);
        QVERIFY(scale.isDiverging());
        QCOMPARE(scale.share(0), 0.5);
        QVERIFY(std::abs(scale.share(0.2) + scale.share(-0.2) - 1) < 1e-12);
    }

    void whatDiffersIsSeen() {
        ComparisonFigure same, other;
        const auto comparison = sample();
        same.setComparison(
            std::make_shared<const Comparison>(*makeComparison(comparison->a, comparison->a, Alignment::ByPosition)));
        other.setComparison(comparison);
        for (const double width : {820.0, 291.0, 120.0})
            QVERIFY(painted(same, width) != painted(other, width));
        // The mark of another top-1 is there in grey, too: in the map of the difference its corner is not the fill.
        const ComparisonLayout shown = other.layout(820, {});
        QVERIFY(shown.text && shown.beside);
        const QImage grey = painted(other, 820).convertToFormat(QImage::Format_Grayscale8);
        const QRectF cell = shown.cell(2, other.map().rowOf(4), 1).adjusted(1, 1, -1, -1);
        const QPoint corner = (cell.topRight() + QPointF(-2, 2)).toPoint(),
                     opposite = (cell.bottomLeft() + QPointF(2, -2)).toPoint();
        QVERIFY(std::abs(qGray(grey.pixel(corner)) - qGray(grey.pixel(opposite))) > 60);
    }

    void namesSayWhatDiffers() {
        const auto [a, b] = sideNames(*sample());
        QCOMPARE(a, QStringLiteral("toy"));
        QCOMPARE(b, QStringLiteral("other"));
        const auto bare = std::static_pointer_cast<const Comparison>(withoutOrigin(sample()));
        QVERIFY(!bare->lensA()->model.path.starts_with("models"));
    }

    void whatCannotBeIsSaid() {
        ComparisonFigure figure;
        figure.setComparison(sample());
        ComparisonOptions options;
        options.alignment = Alignment::ByLevel;
        Lens text = *sample()->lensA();
        text.segments.clear();
        const auto lens = std::make_shared<const Lens>(text);
        figure.setComparison(std::make_shared<const Comparison>(*makeComparison(lens, lens, Alignment::ByPosition)));
        figure.setOptions(options);
        QVERIFY(figure.map().isEmpty());
        QVERIFY(figure.map().problem().contains(QStringLiteral("needs the levels of a run")));
        QVERIFY(figure.table().rows.empty());
        painted(figure, 300);
    }

    void largeOnesAreAPicture() {
        ComparisonFigure figure;
        figure.setComparison(sample(30, 400));
        const ComparisonLayout page = figure.layout(820, {});
        QVERIFY(page.picture && page.size.width() <= 821);
        painted(figure, 820);
        // On screen it scrolls, and every token can be read.
        FigureStyle screen;
        screen.interactive = true;
        screen.minimumHeight = 700;
        const ComparisonLayout shown = figure.layout(1000, screen);
        QVERIFY(shown.text && !shown.picture && shown.size.width() > 10'000);
    }

    void inEveryFormat() {
        QTemporaryDir folder;
        ComparisonFigure figure;
        figure.setComparison(sample());
        for (const char* const ending : {"pdf", "svg", "png", "csv", "json", "tex"}) {
            const QString file = folder.filePath(QStringLiteral("c.") + QString::fromLatin1(ending));
            const auto done = exportFigure(figure, file);
            QVERIFY2(done, done ? "" : done.error().message().c_str());
            QVERIFY(QFileInfo(file).size() > 100);
        }
    }

    void choicesAndCells() {
        Session session;
        PanelFrame frame(QStringLiteral("Compare"), nullptr);
        auto* view = new ComparisonView(ComparisonMaker::of(session));
        frame.setContent(view);
        view->addControlsTo(frame);
        frame.resize(900, 700);
        frame.show();
        view->setDocument(QStringLiteral("comparison"), sample());
        const ComparisonLayout shown = view->layout();
        // A click on a cell of one map chooses it in all.
        const QPointF at = view->sight().toViewport(shown.cell(0, view->content().map().rowOf(4), 1).center());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at.toPoint());
        QVERIFY(view->content().chosen());
        QCOMPARE(view->content().chosen()->column, std::size_t(1));
        QVERIFY(view->accessibleDescription().contains(QStringLiteral("B − A −0.5")));
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(view->content().chosen()->column, std::size_t(2));
        QTest::keyClick(view, Qt::Key_End);
        QCOMPARE(view->content().chosen()->column, std::size_t(4));
        QTest::keyClick(view, Qt::Key_Escape);
        QVERIFY(!view->content().chosen());
        // The list of the largest differences leads to their cells.
        view->sight().bringIn(view->content().largestRect(0, shown, view->sight().width()));
        QTest::mouseClick(
            view->viewport(), Qt::LeftButton, {},
            view->sight().toViewport(view->content().largestRect(0, shown, view->sight().width()).center()).toPoint());
        QVERIFY(view->content().chosen());
        QCOMPARE(view->content().chosen()->column, std::size_t(1));
        // Options go through JSON, and the figure is the same without the view.
        ComparisonOptions options = view->options();
        options.statistic = LensStatistic::Entropy;
        options.alignment = Alignment::ByText;
        options.differenceOnly = true;
        view->setOptions(options);
        QCOMPARE(comparisonOptionsFromJson(view->figureOptions()), options);
        const auto again = registry().figure(QStringLiteral("comparison"))->makeFigure(sample(), view->figureOptions());
        QCOMPARE(again->table().rows, view->figure()->table().rows);
        QCOMPARE(view->layout().maps.size(), std::size_t(1));
        QVERIFY(view->cells().size() == 25);
        view->setZoom(2);
        QVERIFY(view->layout().cellWidth > 100);
        QTest::keyClick(view, Qt::Key_0);
        QCOMPARE(view->content().zoom(), 1.0);
    }

    /// What was counted once stays while neither the sides nor what is asked of them change.
    void countedOnce() {
        ComparisonFigure figure;
        const auto comparison = sample();
        figure.setComparison(comparison);
        const ComparisonStudy* const study = figure.map().study();
        ComparisonOptions options;
        options.lastOnTop = false;
        options.differenceOnly = true;
        options.map = ColorMap::Cividis;
        figure.setOptions(options);
        figure.setComparison(comparison); // as where the language changes
        QCOMPARE(figure.map().study(), study);
        QCOMPARE(figure.map().rowName(0), figure.map().rowName(figure.map().rowOf(0)));
        options.statistic = LensStatistic::Entropy;
        figure.setOptions(options);
        QVERIFY(figure.map().study()->statistic == LensStatistic::Entropy);
        options.swapped = true;
        figure.setOptions(options);
        QVERIFY(figure.map().comparison()->a == comparison->b);
        options.statistic = LensStatistic::Probability;
        figure.setOptions(options);
        QVERIFY(figure.map().study()->difference(4, 1) > 0.4); // the other sign
        figure.setComparison(sample(4, 3));
        QCOMPARE(figure.map().columns(), std::size_t(3));
        // What is made in the background is shown as it was counted there.
        Session session;
        ComparisonMaker& maker = ComparisonMaker::of(session);
        ComparisonView view(maker);
        const ComparisonStudy* counted = nullptr;
        connect(&session.documents(), &Documents::shownChanged, &view, [&](const QString& kind) {
            counted = maker.lastCounted().study.get();
            view.setDocument(kind, session.documents().shown<Comparison>());
        });
        const RunId a = session.documents().add(comparison->a), b = session.documents().add(comparison->b);
        maker.compare(a, b);
        QTRY_VERIFY_WITH_TIMEOUT(!view.content().map().isEmpty(), patience);
        QVERIFY(counted);
        QCOMPARE(view.content().map().study(), counted);
    }

    void onlyDocumentsAreLetGoOverIt() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.strata"));
        QVERIFY(saveLens(test::sampleLens(), file.toStdString()));
        Session session;
        ComparisonView view(ComparisonMaker::of(session));
        view.setDocument(QStringLiteral("comparison"), sample());
        // Comes in with a document; `meanwhile`; then goes on with `path`, which is let go.
        const auto drop = [&](const QString& path, const std::function<void()>& meanwhile) {
            QMimeData first, data;
            first.setUrls({QUrl::fromLocalFile(file)});
            data.setUrls({QUrl::fromLocalFile(path)});
            const QPointF at(view.viewport()->rect().center());
            QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &first, Qt::LeftButton, {});
            QCoreApplication::sendEvent(view.viewport(), &enter);
            meanwhile();
            QDragMoveEvent move(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
            move.setAccepted(false);
            QCoreApplication::sendEvent(view.viewport(), &move);
            QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, {});
            event.setAccepted(false);
            QCoreApplication::sendEvent(view.viewport(), &event);
            return std::pair(move.isAccepted(), event.isAccepted());
        };
        QCOMPARE(drop(folder.filePath(QStringLiteral("a.txt")), [] {}), std::pair(false, false));
        QCOMPARE(drop(file, [] {}), std::pair(true, true));
        QTRY_VERIFY_WITH_TIMEOUT(session.documents().shown<Comparison>(), patience);
        // The comparison is removed while the file hangs over it.
        QCOMPARE(drop(file, [&] { view.setDocument(QStringLiteral("comparison"), nullptr); }), std::pair(false, false));
    }

    /// A part of the map is painted as it is in the whole.
    void partsLookLikeTheWhole() {
        ComparisonFigure figure;
        figure.setComparison(sample(4, 60));
        FigureStyle screen;
        screen.interactive = true;
        for (const double zoom : {1.0, 0.3}) {
            figure.setZoom(zoom);
            const QImage whole = painted(figure, 400, screen);
            const QSizeF size = figure.contentSize(400, screen);
            for (const int x : {0, 333, 577}) {
                QImage part(whole.size(), QImage::Format_ARGB32_Premultiplied);
                part.fill(screen.colors.surface);
                QPainter painter(&part);
                const QRect clip(x, 0, 101, whole.height());
                painter.setClipRect(clip);
                figure.paint(painter, QRectF(QPointF(0, 0), size), screen);
                painter.end();
                QVERIFY(part.copy(clip) == whole.copy(clip));
            }
        }
    }

    void madeOfTheListAndOfAFile() {
        QTemporaryDir folder;
        Session session;
        ComparisonMaker& maker = ComparisonMaker::of(session);
        QCOMPARE(&maker, &ComparisonMaker::of(session));
        Lens other = test::sampleLens();
        other.title = "another text";
        const RunId first = session.documents().add(std::make_shared<const Lens>(test::sampleLens())),
                    second = session.documents().add(std::make_shared<const Lens>(other)),
                    run = session.documents().add(std::make_shared<const Run>(test::sampleHierarchicalRun()));
        QVERIFY(maker.reasonAgainst(first, second).isEmpty());
        QVERIFY(maker.reasonAgainst(first, run).contains(QStringLiteral("A run and a lens")));
        QVERIFY(!maker.reasonAgainst(first, RunId{999'999'999}).isEmpty());
        QCOMPARE(maker.others(first).size(), std::size_t(1));
        QSignalSpy made(&maker, &ComparisonMaker::made);
        maker.compare(second, first); // whichever was chosen first, the older one is A
        QTRY_COMPARE_WITH_TIMEOUT(made.count(), 1, patience);
        auto shown = session.documents().shown<Comparison>();
        QVERIFY(shown && shown->lensB()->title == "another text");
        QVERIFY(shown->alignment == Alignment::ByPosition); // of the same tokens
        maker.compare(first, run);
        QCOMPARE(made.count(), 1);
        QCOMPARE(session.problems().all().size(), std::size_t(1));
        // A file, which is read in the background.
        const QString file = folder.filePath(QStringLiteral("a.strata"));
        QVERIFY(saveLens(other, file.toStdString()));
        maker.compareWithFile(shown->a, file);
        QTRY_COMPARE_WITH_TIMEOUT(made.count(), 2, patience);
        maker.compareWithFile(shown->a, folder.filePath(QStringLiteral("none.strata")));
        QTRY_COMPARE_WITH_TIMEOUT(session.problems().all().size(), std::size_t(2), patience);
        QCOMPARE(made.count(), 2);
    }

    void runsLevelByLevel() {
        Run a = test::sampleHierarchicalRun(), b = a;
        b.levels.front().label = "plant";
        b.levels.front().labelProbability = 0.25;
        b.options["temperature"] = "0.7";
        b.options["force.domain"] = "plant";
        ComparisonFigure figure;
        figure.setComparison(std::make_shared<const Comparison>(
            *makeComparison(std::make_shared<const Run>(a), std::make_shared<const Run>(b), Alignment::ByLevel)));
        const FigureTable table = figure.table();
        QCOMPARE(table.rows[0][10].toString(), QStringLiteral("plant"));
        QCOMPARE(table.rows[0][12].toDouble(), 0.25);
        QVERIFY(sideNames(*figure.comparison()).second.contains(QStringLiteral("domain = plant, temperature 0.7")));
        for (const double width : {820.0, 291.0})
            painted(figure, width);
        QVERIFY(figure.map().study()->summary.changedLevels == 1);
    }
};

QTEST_MAIN(TestComparisonView)
#include "test_comparison_view.moc"
