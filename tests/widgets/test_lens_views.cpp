// SPDX-License-Identifier: GPL-3.0-or-later
// The views of a lens as a user meets them: what stands in the cells, keyboard, pins, zoom, tables; only what is
// visible is painted.
#include "tests/support/bird_lens.h"
#include "widgets/common/theme.h"
#include "widgets/export/export_figure.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/lens/agreement_view.h"
#include "widgets/lens/lens_cell_view.h"
#include "widgets/lens/lens_view.h"
#include "widgets/lens/norms_view.h"
#include "widgets/lens/trajectory_view.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWheelEvent>
#include <QtTest>

#include <cmath>

using namespace strata;

namespace {

std::shared_ptr<const Lens> bird(int positions = 17, int layers = 8, bool sublayers = false) {
    Lens lens = test::birdLens(positions, layers, sublayers);
    test::addCurves(lens);
    return std::make_shared<const Lens>(std::move(lens));
}

void show(QWidget& widget, QSize size) {
    widget.resize(size);
    widget.setAttribute(Qt::WA_DontShowOnScreen);
    widget.show();
    QApplication::processEvents();
}

/// STRATA_SHOTS=FOLDER keeps the pictures, to be looked at.
void keep(QWidget& widget, const QString& name) {
    const QString folder = qEnvironmentVariable("STRATA_SHOTS");
    if (!folder.isEmpty()) QVERIFY(widget.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
}

Selection cellOf(int layer, int position) {
    Selection s;
    s.layer = layer;
    s.position = position;
    return s;
}

QPoint middle(const LensView& view, int row, int position) {
    const QRectF cell = view.layout().cell(std::size_t(row), std::size_t(position));
    return (cell.center() - QPointF(view.horizontalScrollBar()->value(), view.verticalScrollBar()->value())).toPoint();
}

} // namespace

class TestLensViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install(*qApp);
        Theme::instance().setChoice(ThemeChoice::Light);
    }

    void rowsOfEveryMode() {
        const auto lens = bird(17, 8, true);
        LensOptions options;
        LensGrid grid(lens, options);
        QCOMPARE(grid.rows().size(), std::size_t(17)); // 9 states and 8 sub-layers
        QVERIFY(grid.rows().front().last);
        QCOMPARE(grid.rows().front().layer, 8);
        options.lastOnTop = false;
        QVERIFY(LensGrid(lens, options).rows().back().last);
        options.mode = LensMode::TrainedHeads;
        QCOMPARE(LensGrid(lens, options).rows().size(), std::size_t(3));
        options.mode = LensMode::Difference;
        const LensGrid difference(lens, options);
        QCOMPARE(difference.rows().size(), std::size_t(3));
        QVERIFY(difference.scale().isDiverging());
        QCOMPARE(difference.scale().share(0.0), 0.5);
        for (std::size_t p = 0; p < 17; ++p) {
            const LensGrid::Row& row = difference.rows()[0];
            const double head = -lens->value(LensStatistic::TargetCrossEntropy, row.row, p),
                         plain = -lens->value(LensStatistic::TargetCrossEntropy, std::size_t(row.plain), p);
            if (p == 16) {
                QVERIFY(std::isnan(difference.value(0, p))); // no next token after the last position
                continue;
            }
            QVERIFY(std::abs(difference.value(0, p) - (head - plain)) < 1e-5);
            QCOMPARE(difference.changed(0, p), lens->topId(row.row, p) != lens->topId(std::size_t(row.plain), p));
        }
    }

    void repeatedTokensAreColumnsOfTheirOwn() {
        const auto lens = bird();
        QCOMPARE(positionText(*lens, 1), positionText(*lens, 5)); // " a" twice
        LensView view;
        view.setLens(lens);
        show(view, {1200, 500});
        QVERIFY(view.layout().cell(0, 1) != view.layout().cell(0, 5));
        QCOMPARE(view.grid().positions(), std::size_t(17));
    }

    void scalesAreCentredAndMonotone() {
        ColorScale scale;
        scale.kind = ColorScale::Kind::Diverging;
        scale.high = 4;
        QCOMPARE(scale.share(0.0), 0.5);
        QCOMPARE(scale.share(-4.0), 0.0);
        QCOMPARE(scale.share(9.0), 1.0);
        const QColor below = QColor::fromRgb(scale.rgb(-4)), above = QColor::fromRgb(scale.rgb(4));
        QVERIFY(below.blue() > below.red() &&
                above.red() > above.blue()); // blue against orange, never red against green
        QCOMPARE(scale.share(std::nan("")), -1.0);
        for (const ColorMap map : {ColorMap::Viridis, ColorMap::Cividis}) {
            double before = -1;
            for (int i = 0; i <= 20; ++i) {
                const QColor c = sequentialColor(map, i / 20.0);
                const double lightness = 0.2126 * c.redF() + 0.7152 * c.greenF() + 0.0722 * c.blueF();
                QVERIFY2(lightness > before, "lightness rises all the way");
                before = lightness;
            }
        }
        for (int i = 0; i <= 50; ++i) { // text is black or white, whichever can be read
            const QColor fill = sequentialColor(ColorMap::Viridis, i / 50.0);
            QVERIFY(contrastRatio(readableOn(fill), fill) >= 4.5);
        }
        scale.kind = ColorScale::Kind::SignedLog;
        scale.high = 80;
        QCOMPARE(scale.share(0.0), 0.5);
        QVERIFY(scale.share(0.5) > 0.6 && scale.share(-0.5) < 0.4); // small differences are seen beside large ones
        QVERIFY(std::abs(scale.valueAt(scale.share(3.0)) - 3) < 1e-9);
        scale.kind = ColorScale::Kind::Logarithmic;
        scale.low = 1;
        scale.high = 100;
        QVERIFY(std::abs(scale.share(10) - 0.5) < 1e-12);
        QVERIFY(std::abs(scale.valueAt(0.5) - 10) < 1e-9);
    }

    void hiddenLayersAreNamed() {
        Lens lens = test::birdLens();
        QCOMPARE(hiddenLayersText(lens), QStringLiteral("no layer hidden"));
        LensFigure figure;
        figure.setLens(std::make_shared<const Lens>(lens));
        QVERIFY(!figure.briefCaption().isEmpty() && figure.briefCaption().size() < figure.caption().size());
        QVERIFY(!figure.briefCaption().contains(QStringLiteral("hidden")));
        std::erase_if(lens.rows, [](const LensRow& r) {
            return r.head.empty() && ((r.layer.value >= 1 && r.layer.value <= 3) || r.layer.value == 5);
        });
        QCOMPARE(hiddenLayersText(lens), QStringLiteral("layers 1–3, 5 hidden"));
        figure.setLens(std::make_shared<const Lens>(lens));
        QVERIFY(figure.briefCaption().contains(QStringLiteral("layers 1–3, 5 hidden"))); // never left out
    }

    void keyboardMovesTheCell() {
        LensView view;
        view.setLens(bird());
        show(view, {1000, 480});
        QTest::keyClick(&view, Qt::Key_Right); // the first key shows where one is: the last layer, the last position
        QCOMPARE(view.selection().layer, std::optional<int>(8));
        QCOMPARE(view.selection().position, std::optional<int>(16));
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.selection().position, std::optional<int>(0));
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.selection().layer, std::optional<int>(6));
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.selection().layer, std::optional<int>(7));
        QTest::keyClick(&view, Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(view.selection().layer, std::optional<int>(0));
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.selection().layer, std::optional<int>(0));
        QTest::keyClick(&view, Qt::Key_PageDown);
        QVERIFY(*view.selection().position > 3);
        QTest::keyClick(&view, Qt::Key_PageUp);
        QCOMPARE(view.selection().position, std::optional<int>(0));
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.selection().position, std::optional<int>(16));
        QVERIFY(!view.accessibleDescription().isEmpty());
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(view.pins().size(), std::size_t(1));
        QTest::keyClick(&view, Qt::Key_Return);
        QVERIFY(view.pins().empty());
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(!view.selection().position);
    }

    void mousePinsAndTrajectoriesFollow() {
        const auto lens = bird();
        LensView view;
        TrajectoryView lines;
        QObject::connect(&view, &LensView::pinsChanged, &lines,
                         [&] { lines.setPins(view.followed(), view.pins().size()); });
        QObject::connect(&lines, &TrajectoryView::pinRemoved, &view, [&](const LensPin& pin) { view.togglePin(pin); });
        view.setLens(lens);
        lines.setLens(lens);
        show(view, {1100, 480});
        show(lines, {900, 260});
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middle(view, 5, 8));
        QCOMPARE(view.selection(), cellOf(3, 8));
        QVERIFY(view.pins().empty());
        QCOMPARE(lines.pins().size(), std::size_t(1)); // the selected cell is followed
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middle(view, 5, 8));
        QCOMPARE(view.pins().size(), std::size_t(1)); // and stays
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, middle(view, 0, 11));
        QCOMPARE(view.pins().size(), std::size_t(2));
        keep(lines, QStringLiteral("trajectories"));
        keep(view, QStringLiteral("lens-pinned"));
        const FigureTable table = lines.figure()->table();
        QCOMPARE(table.rows.size(), std::size_t(2 * 12)); // 9 states and 3 heads each
        for (const auto& row : table.rows) // positions with a target: every layer is known from it, else from the top-k
            if (row[4].toInt() == 8) QVERIFY(std::isfinite(row[5].toDouble()));
        QTest::keyClick(&lines, Qt::Key_Delete);
        QVERIFY(view.pins().empty());
        // Column names select their position.
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(middle(view, 0, 4).x(), 30));
        QCOMPARE(view.selection().position, std::optional<int>(4));
    }

    void onlyWhatIsVisibleIsPainted() {
        const auto lens = bird(4096, 32);
        LensView view;
        view.setLens(lens);
        show(view, {1280, 700});
        view.grab();
        const LensLayout shown = view.layout();
        const std::size_t visible = std::size_t(std::ceil(1280 / shown.cellWidth) + 1) * 33;
        QVERIFY(view.paintedCells() > 0);
        QVERIFY2(view.paintedCells() <= visible,
                 qPrintable(QStringLiteral("%1 of %2").arg(view.paintedCells()).arg(visible)));
        view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum());
        view.grab();
        QVERIFY(view.paintedCells() <= visible);
        // Small cells come from one picture.
        view.setZoom(0.001);
        view.grab();
        QCOMPARE(view.paintedCells(), std::size_t(0));
        QVERIFY(view.layout().picture);
        QCOMPARE(view.horizontalScrollBar()->maximum(), 0); // the whole text is in view
        keep(view, QStringLiteral("lens-4096-map"));
        view.setZoom(0.3);
        keep(view, QStringLiteral("lens-4096-middle"));
        view.setZoom(1);
        keep(view, QStringLiteral("lens-4096-text"));
    }

    void zoomKeepsThePlace() {
        LensView view;
        view.setLens(bird(400, 32));
        show(view, {1100, 600});
        view.horizontalScrollBar()->setValue(4000);
        const QPointF at(700, 300);
        const auto positionAt = [&] {
            return (view.horizontalScrollBar()->value() + at.x() - view.layout().left) / view.layout().cellWidth;
        };
        const double before = positionAt();
        QWheelEvent wheel(at, view.viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &wheel);
        QVERIFY(view.zoom() > 1.1);
        QVERIFY(std::abs(positionAt() - before) < 0.05);
        QTest::keyClick(&view, Qt::Key_0);
        QCOMPARE(view.zoom(), 1.0);
        QTest::keyClick(&view, Qt::Key_Minus);
        QVERIFY(view.zoom() < 1);
        QTest::keyClick(&view, Qt::Key_Plus);
        QCOMPARE(view.zoom(), 1.0);
        // The selection stays in sight, the headers do not cover it.
        view.setSelection(cellOf(0, 399));
        const QPoint cell = middle(view, 32, 399);
        QVERIFY(view.viewport()->rect().contains(cell));
        QVERIFY(cell.y() > view.layout().top());
        view.setSelection(cellOf(32, 0));
        QVERIFY(middle(view, 0, 0).x() > view.layout().left && middle(view, 0, 0).y() > view.layout().top());
    }

    void growingLensKeepsPinsAndSelection() {
        LensView view;
        show(view, {1000, 480});
        QVERIFY(!view.grab().isNull());
        view.setLens(std::make_shared<const Lens>(test::cancelledBirdLens(12)));
        view.setSelection(cellOf(8, 3));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(view.pins().size(), std::size_t(1));
        const auto kept = [&view](Lens lens) { // as the session keeps them
            lens.pins.assign(view.pins().begin(), view.pins().end());
            return std::make_shared<const Lens>(std::move(lens));
        };
        view.setLens(kept(test::cancelledBirdLens(4)));
        QVERIFY(view.caption().contains(QStringLiteral("stopped early")));
        keep(view, QStringLiteral("lens-cancelled"));
        view.setLens(kept(*bird()));
        QCOMPARE(view.selection(), cellOf(8, 3));
        QCOMPARE(view.pins().size(), std::size_t(1));
        view.setLens(nullptr);
        QVERIFY(view.pins().empty());
    }

    void anySizeAnyLens() {
        std::vector<std::unique_ptr<LensFigureView>> views;
        views.push_back(std::make_unique<LensView>());
        views.push_back(std::make_unique<TrajectoryView>());
        views.push_back(std::make_unique<LensCellView>());
        views.push_back(std::make_unique<AgreementView>());
        views.push_back(std::make_unique<NormsView>());
        Lens oneToken = test::birdLens(1, 1);
        Lens noRows = test::birdLens();
        noRows.rows.clear();
        Lens broken = test::birdLens();
        for (auto& values : broken.statistics)
            values.clear();
        broken.tokenTexts.clear();
        const std::vector<std::shared_ptr<const Lens>> lenses{nullptr,
                                                              std::make_shared<const Lens>(),
                                                              std::make_shared<const Lens>(oneToken),
                                                              std::make_shared<const Lens>(noRows),
                                                              std::make_shared<const Lens>(broken),
                                                              std::make_shared<const Lens>(test::cancelledBirdLens(0)),
                                                              bird(300, 33, true)};
        for (auto& view : views)
            for (const auto& lens : lenses)
                for (const QSize size : {QSize(0, 0), QSize(1, 1), QSize(60, 40), QSize(320, 700), QSize(1500, 90)}) {
                    view->setLens(lens);
                    view->resize(size);
                    view->grab();
                    for (const Selection& s : {cellOf(0, 0), cellOf(99, 9999), cellOf(-1, -5), Selection()}) {
                        view->setSelection(s);
                        view->grab();
                    }
                    for (const int key :
                         {Qt::Key_Right, Qt::Key_Down, Qt::Key_End, Qt::Key_Return, Qt::Key_Minus, Qt::Key_T})
                        QTest::keyClick(view.get(), Qt::Key(key));
                    QVERIFY(view->figure()->table().columns.size() > 0);
                }
    }

    void tablesSayWhatIsPlotted() {
        const auto lens = bird();
        LensView view;
        view.setLens(lens);
        FigureTable table = view.figure()->table();
        QCOMPARE(table.rows.size(), std::size_t(17));
        QCOMPARE(table.columns.size(), qsizetype(2 + 2 * 9));
        QCOMPARE(table.rows[8][1].toString(), QStringLiteral("⟨domain⟩"));
        QVERIFY(std::abs(table.rows[8][3].toDouble() - double(lens->value(LensStatistic::Probability, 8, 8))) < 1e-6);
        AgreementView agreement;
        agreement.setLens(lens);
        table = agreement.figure()->table();
        double settled = 0;
        for (const auto& row : table.rows)
            if (row[0].toString().startsWith(QStringLiteral("positions"))) settled += row[3].toDouble();
        QCOMPARE(settled, 17.0);
        QCOMPARE(table.rows.size(), std::size_t(2 * 9 + 12 * 12));
        NormsView norms;
        norms.setLens(test::withReplaced(*lens));
        QCOMPARE(norms.figure()->table().rows.size(), std::size_t(9 * 9 + 9 * 3 + 9 * 2 + 3));
        LensCellView cell;
        cell.setLens(lens);
        cell.setSelection(cellOf(3, 8));
        QVERIFY(cell.figure()->table().rows.size() > 25); // 12 statistics and two times the top-10
        QVERIFY(cell.figure()->table().caption.contains(QStringLiteral("⟨domain⟩")));
    }

    void screenReadersReachTheCells() {
        LensView view;
        view.setLens(bird());
        show(view, {1100, 480});
        QCOMPARE(view.cells().size(), std::size_t(9 * 17));
        QVERIFY(view.cells()[8].name.contains(QStringLiteral("animal")));
        QVERIFY(view.cells()[8].description.contains(QStringLiteral("⟨domain⟩")));
        Selection wanted = cellOf(3, 8);
        wanted.stage = 0; // the same place in the run
        wanted.token = 0;
        view.setSelection(wanted);
        QCOMPARE(view.currentCell(), 5 * 17 + 8);
        static_cast<FigureView&>(view).chooseCell(4);
        QCOMPARE(view.selection(), cellOf(8, 4));
        view.setLens(bird(4096, 32)); // too many to be children: the row of the answer
        QCOMPARE(view.cells().size(), std::size_t(4096));
    }

    void theTableOfALongTextOpens() {
        LensView view;
        PanelFrame frame(QStringLiteral("Lens"), &view);
        view.setLens(bird(4096, 32));
        show(frame, {1200, 600});
        QElapsedTimer timer;
        timer.start();
        frame.setShowsTable(true);
        qInfo("table of 4096 × 33 cells: %lld ms", timer.elapsed());
        QVERIFY(frame.showsTable());
        frame.setShowsTable(false);
        view.setParent(nullptr);
    }

    void agreementIsOneOnTheDiagonal() {
        AgreementFigure figure;
        figure.setLens(bird());
        const AgreementMatrix& m = figure.matrix();
        for (std::size_t a = 0; a < m.rows.size(); ++a) {
            QCOMPARE(m.at(a, a), 1.0);
            for (std::size_t b = 0; b < m.rows.size(); ++b)
                QCOMPARE(m.at(a, b), m.at(b, a));
        }
        figure.setKind(LensAgreement::JsDistance);
        QVERIFY(std::isnan(figure.matrix().at(0, 1))); // only known against the final row
        QVERIFY(std::isfinite(figure.matrix().at(0, 8)));
        QVERIFY(figure.coverage().contains(QStringLiteral("final row")));
        // With the distances of every two rows.
        auto measured = std::make_shared<Lens>(*bird());
        const std::size_t rows = measured->rows.size();
        measured->rowDistances = RowDistances{{0, 8, 16}, std::vector<float>(rows * rows, 0.25f)};
        measured->rowDistances->values[1] = 0.5f;
        figure.setLens(measured);
        QCOMPARE(figure.matrix().at(0, 1), 0.5);
        QCOMPARE(figure.matrix().at(2, 3), 0.25);
        QCOMPARE(figure.coverage(), QStringLiteral("mean of 3 of %1 positions").arg(measured->positions.size()));
        QVERIFY(figure.table().caption.contains(figure.coverage()));
    }

    void exportsCellsAsShapes() {
        QTemporaryDir folder;
        LensView view;
        const auto lens = bird();
        view.setLens(lens);
        show(view, {900, 400});
        const auto bytes = [&](const QString& name) {
            const QString file = folder.filePath(name);
            const auto written = exportFigure(*view.figure(), file, {});
            if (!written) qWarning("%s", written.error().message().c_str());
            QFile in(file);
            return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
        };
        const QByteArray svg = bytes(QStringLiteral("lens.svg"));
        QVERIFY(svg.count("<path") + svg.count("<rect") >= 9 * 17);
        QVERIFY(!svg.contains("<image"));
        QVERIFY(svg.contains("strata-wordnet"));
        QVERIFY(bytes(QStringLiteral("lens.pdf")).startsWith("%PDF"));
        QVERIFY(bytes(QStringLiteral("lens.csv")).contains("final norm"));
        view.setLens(bird(500, 32));
        QVERIFY(bytes(QStringLiteral("big.svg")).contains("<image")); // 16,500 cells: one picture
        view.setLens(bird(120, 32));                                  // 3,960 cells: still shapes, over the whole text
        QVERIFY(!bytes(QStringLiteral("middle.svg")).contains("<image"));
    }

    void picturesToBeLookedAt() {
        for (const bool dark : {false, true}) {
            Theme::instance().setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
            const QString end = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
            const auto lens = bird();
            LensView view;
            PanelFrame frame(QStringLiteral("Lens"), &view);
            view.addControlsTo(frame);
            view.setLens(lens);
            view.setSelection(cellOf(3, 8));
            show(frame, {1090, 560});
            keep(frame, QStringLiteral("lens") + end);
            LensOptions options;
            options.mode = LensMode::Difference;
            view.setOptions(options);
            keep(frame, QStringLiteral("difference") + end);
            options.mode = LensMode::Lens;
            options.statistic = LensStatistic::Entropy;
            view.setOptions(options);
            view.setLens(bird(200, 30, true));
            keep(frame, QStringLiteral("long") + end);
            view.setParent(nullptr);
            AgreementView agreement;
            agreement.setLens(lens);
            show(agreement, {300, 560});
            keep(agreement, QStringLiteral("agreement") + end);
            agreement.resize(900, 420);
            keep(agreement, QStringLiteral("agreement-wide") + end);
            NormsView norms;
            norms.setLens(test::withReplaced(*lens));
            norms.setSelection(cellOf(3, 8));
            show(norms, {1000, 900});
            keep(norms, QStringLiteral("norms") + end);
            LensCellView cell;
            cell.setLens(lens);
            cell.setSelection(cellOf(3, 8));
            show(cell, {268, 620});
            keep(cell, QStringLiteral("cell") + end);
            QVERIFY(!cell.grab().isNull());
        }
        Theme::instance().setChoice(ThemeChoice::Light);
    }
};

QTEST_MAIN(TestLensViews)
#include "test_lens_views.moc"
