// SPDX-License-Identifier: GPL-3.0-or-later
// The views as a user meets them: selecting by mouse and by keyboard, growing runs, sizes that are none.
#include "tests/support/sample_run.h"
#include "widgets/common/numbers.h"
#include "widgets/common/theme.h"
#include "widgets/common/tokens.h"
#include "widgets/decoding/heads_view.h"
#include "widgets/decoding/inspector_view.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/plot/confidence_view.h"
#include "widgets/tree/hierarchy_view.h"

#include <QSignalSpy>
#include <QTableWidget>
#include <QtTest>

#include <cmath>
#include <limits>

using namespace strata;

namespace {

std::shared_ptr<const Run> levels() {
    return std::make_shared<const Run>(test::sampleHierarchicalRun());
}

std::vector<std::shared_ptr<const Run>> runs() {
    return {nullptr,
            std::make_shared<const Run>(),
            levels(),
            std::make_shared<const Run>(test::sampleFreeRun(120)),
            std::make_shared<const Run>(test::sampleFreeTextRun()),
            std::make_shared<const Run>(test::sampleCancelledRun()),
            std::make_shared<const Run>(test::sampleBrokenRun())};
}

std::vector<std::unique_ptr<FigureView>> views() {
    std::vector<std::unique_ptr<FigureView>> out;
    out.push_back(std::make_unique<HeadsView>());
    out.push_back(std::make_unique<ConfidenceView>());
    auto layers = std::make_unique<ConfidenceView>();
    layers->setMode(ConfidenceMode::OverLayers);
    out.push_back(std::move(layers));
    out.push_back(std::make_unique<HierarchyView>());
    auto icicle = std::make_unique<HierarchyView>();
    icicle->setShape(HierarchyShape::Icicle);
    out.push_back(std::move(icicle));
    out.push_back(std::make_unique<InspectorView>());
    return out;
}

void show(QWidget& widget, QSize size) {
    widget.resize(size);
    widget.setAttribute(Qt::WA_DontShowOnScreen);
    widget.show();
    QApplication::processEvents();
}

QImage picture(QWidget& widget) {
    return widget.grab().toImage();
}

Selection token(int stage, int index, const char* head) {
    Selection s;
    s.stage = stage;
    s.token = index;
    s.head = head;
    return s;
}

/// Clicks in a raster over the view until a selection passes; what a user's mouse can reach.
std::vector<Selection> clickable(FigureView& view) {
    std::vector<Selection> out;
    const auto connection =
        QObject::connect(&view, &FigureView::selectionChanged, &view, [&](const Selection& s) { out.push_back(s); });
    for (int y = 6; y < view.viewport()->height(); y += 9)
        for (int x = 6; x < view.viewport()->width(); x += 13)
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(x, y));
    QObject::disconnect(connection);
    return out;
}

} // namespace

class TestViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install(*qApp);
        Theme::instance().setChoice(ThemeChoice::Light);
    }
    void anySizeAnyRun();
    void selectionsOutside();
    void selectionShows();
    void headsByMouse();
    void headsByKeyboard();
    void icicleFitsItsDock();
    void hierarchyByMouse();
    void hierarchyUnfolds();
    void hierarchyFlags();
    void confidencePins();
    void confidenceZoom();
    void statisticsAreTheRuns();
    void headsLabelsDoNotOverlap();
    void treeLabelsDoNotOverlap();
    void inspectorFollows();
    void tableTwin();
    void tokens();
    void contrast();
};

void TestViews::anySizeAnyRun() {
    for (auto& view : views())
        for (const auto& run : runs())
            for (const QSize size : {QSize(0, 0), QSize(1, 1), QSize(40, 20), QSize(300, 200), QSize(1500, 90)}) {
                view->setRun(run);
                view->resize(size);
                picture(*view);
                view->setSelection(token(0, 0, "domain"));
                picture(*view);
                QTest::keyClick(view.get(), Qt::Key_Right);
                QTest::keyClick(view.get(), Qt::Key_Down);
                QTest::keyClick(view.get(), Qt::Key_End);
                view->setSelection({});
                QCOMPARE(view->run(), run);
            }
}

void TestViews::selectionsOutside() {
    for (auto& view : views())
        for (const auto& run : runs()) {
            view->setRun(run);
            for (const Selection& s :
                 {token(99, 0, "domain"), token(0, 9999, "family"), token(-3, -1, ""), token(1, 0, "no such head")}) {
                view->setSelection(s);
                picture(*view);
            }
            Selection label;
            label.stage = 1;
            label.label = "no such label";
            view->setSelection(label);
            picture(*view);
        }
}

void TestViews::selectionShows() {
    for (auto& view : views()) {
        view->setRun(levels());
        show(*view, {820, 480});
        view->setSelection(token(0, 0, "domain"));
        const QImage first = picture(*view);
        view->setSelection(token(1, 0, "family"));
        QVERIFY2(first != picture(*view), qPrintable(view->accessibleName()));
        QVERIFY(!view->accessibleDescription().isEmpty() || qobject_cast<HierarchyView*>(view.get()));
        Theme::instance().setChoice(ThemeChoice::Dark);
        const QImage dark = picture(*view);
        Theme::instance().setChoice(ThemeChoice::Light);
        QVERIFY(dark != picture(*view));
    }
}

void TestViews::headsByMouse() {
    HeadsView view;
    view.setRun(levels());
    show(view, {840, 520});
    const std::vector<Selection> all = clickable(view);
    const auto found = [&](auto test) { return std::any_of(all.begin(), all.end(), test); };
    QVERIFY(found([](const Selection& s) { return s.stage == 0 && s.token == 0 && s.head == "domain"; }));
    QVERIFY2(found([](const Selection& s) { return s.stage == 0 && s.token == 0 && s.head == "family"; }),
             "what another head says there");
    QVERIFY(found([](const Selection& s) { return s.stage == 2 && s.label == "finch"; }));
    QVERIFY2(found([](const Selection& s) { return s == Selection(); }),
             "a click beside everything clears the selection");
}

void TestViews::headsByKeyboard() {
    HeadsView view;
    view.setRun(levels());
    show(view, {840, 520});
    QSignalSpy spy(&view, &FigureView::selectionChanged);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.selection(), token(0, 0, "domain"));
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.selection(), token(0, 1, "domain"));
    QTest::keyClick(&view, Qt::Key_Left);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(view.selection(), token(0, 0, "family"));
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.selection(), token(1, 0, "family"));
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.selection().head, std::optional<std::string>("domain"));
    QTest::keyClick(&view, Qt::Key_Escape);
    QCOMPARE(view.selection(), Selection());
    QCOMPARE(spy.count(), 7);
    QVERIFY(view.accessibleDescription().isEmpty());
    view.setSelection(token(0, 0, "domain"));
    QCOMPARE(spy.count(), 7); // set from outside: nobody needs to be told
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("0.94")));
}

void TestViews::icicleFitsItsDock() {
    HierarchyOptions options;
    options.shape = HierarchyShape::Icicle;
    const auto run = levels();
    for (const QSizeF& room : {QSizeF(268, 346), QSizeF(420, 460), QSizeF(1300, 680)}) {
        const HierarchyLayout layout = layOutHierarchy(*run, options, room.width(), room.height());
        QVERIFY2(layout.size.width() <= room.width() && layout.size.height() <= room.height(),
                 qPrintable(QStringLiteral("%1 × %2").arg(layout.size.width()).arg(layout.size.height())));
    }
    options.expanded = {0, 1};
    QVERIFY(layOutHierarchy(*run, options, 268, 346).size.width() <= 268); // open levels may be higher, and scroll
}

void TestViews::hierarchyByMouse() {
    for (const HierarchyShape shape : {HierarchyShape::Tree, HierarchyShape::Icicle}) {
        HierarchyView view;
        view.setShape(shape);
        view.setRun(levels());
        show(view, {420, 460});
        Selection bird, mammal;
        bird.stage = mammal.stage = 1;
        bird.head = mammal.head = "family";
        bird.label = "bird";
        mammal.label = "mammal";
        HierarchyOptions options;
        options.shape = shape;
        const HierarchyLayout layout =
            layOutHierarchy(*view.run(), options, view.viewport()->width(), view.viewport()->height());
        const auto click = [&](auto test) {
            for (const HierarchyNode& node : layout.nodes)
                if (test(node))
                    return QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, node.area.center().toPoint());
        };
        click([](const HierarchyNode& n) { return n.label == "mammal"; });
        QCOMPARE(view.selection(), mammal);
        click([](const HierarchyNode& n) { return n.label == "bird"; });
        QCOMPARE(view.selection(), bird);
        click([](const HierarchyNode& n) { return n.kind == HierarchyNode::Kind::More && n.level == 0; });
        QVERIFY(view.isExpanded(0));
        view.setExpanded(0, false);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.selection(), mammal);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.selection().stage, std::optional<int>(2));
    }
}

void TestViews::hierarchyUnfolds() {
    const auto run = levels();
    HierarchyOptions folded, open;
    open.expanded = {0};
    const auto count = [&](const HierarchyOptions& options, int* hidden) {
        int nodes = 0;
        *hidden = 0;
        for (const HierarchyNode& node : layOutHierarchy(*run, options, 400, 400).nodes) {
            if (node.level != 0) continue;
            if (node.kind == HierarchyNode::Kind::More)
                *hidden = node.hidden;
            else
                ++nodes;
        }
        return nodes;
    };
    int hidden = 0;
    const int few = count(folded, &hidden);
    QCOMPARE(few + hidden, int(run->levels[0].candidates.size()));
    QCOMPARE(hidden, 23);
    const int all = count(open, &hidden);
    QCOMPARE(all, int(run->levels[0].candidates.size()));
    QCOMPARE(hidden, 0);
}

void TestViews::hierarchyFlags() {
    QCOMPARE(summarise(test::sampleHierarchicalRun()).flags.size(), qsizetype(0));
    QCOMPARE(summarise(test::sampleHierarchicalRun()).weakest, QStringLiteral("kind"));
    QCOMPARE(summarise(test::sampleHierarchicalRun()).path, QStringLiteral("0.44"));
    const HierarchySummary broken = summarise(test::sampleBrokenRun());
    QCOMPARE(broken.flags.size(), qsizetype(1));
    QVERIFY(broken.flags[0].contains(QStringLiteral("none of the labels under “bird”")));
    QCOMPARE(broken.path, QStringLiteral("–"));
}

void TestViews::confidencePins() {
    ConfidenceView view;
    view.setRun(levels());
    view.setMode(ConfidenceMode::OverLayers);
    show(view, {820, 300});
    view.setSelection(token(1, 0, "family"));
    QTest::keyClick(&view, Qt::Key_P);
    QCOMPARE(view.pins(), (std::vector<TokenPlace>{{1, 0}}));
    view.setSelection(token(2, 1, "kind"));
    ConfidenceFigure figure = *static_cast<ConfidenceFigure*>(view.figure().get());
    QCOMPARE(figure.lines(), (std::vector<TokenPlace>{{1, 0}, {2, 1}}));
    QTest::keyClick(&view, Qt::Key_Delete);
    QVERIFY(view.pins().empty());
    view.togglePin({0, 1});
    view.setRun(std::make_shared<const Run>()); // a run without this token forgets the pin
    QVERIFY(view.pins().empty());

    ConfidenceView positions;
    positions.setRun(levels());
    show(positions, {820, 300});
    QSignalSpy spy(&positions, &FigureView::selectionChanged);
    const std::vector<Selection> all = clickable(positions);
    QVERIFY(spy.count() > 0);
    QVERIFY(std::any_of(all.begin(), all.end(), [](const Selection& s) { return s.stage == 1 && s.token == 0; }));
}

void TestViews::confidenceZoom() {
    ConfidenceView view;
    view.setRun(levels());
    show(view, {820, 300});
    const QImage whole = picture(view);
    QWheelEvent wheel(QPointF(300, 120), view.viewport()->mapToGlobal(QPointF(300, 120)), {}, {0, 240}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &wheel);
    QVERIFY(whole != picture(view));
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, QPoint(300, 120));
    QCOMPARE(picture(view), whole);
}

void TestViews::statisticsAreTheRuns() {
    const auto run = levels();
    ConfidenceFigure figure;
    figure.setRun(run);
    ConfidenceOptions options;
    const RunToken& first = run->levels[0].tokens[0];
    const auto at = [&](Statistic statistic, std::size_t series) {
        options.statistic = statistic;
        figure.setOptions(options);
        return figure.plot(lightColors()).series.at(series).points.at(0).y();
    };
    QCOMPARE(at(Statistic::Entropy, 0), double(first.reading.entropy));
    QCOMPARE(at(Statistic::Margin, 0), double(first.reading.margin));
    QCOMPARE(at(Statistic::ChosenLogprob, 1), double(first.chosenLogprobs.at("family")));
    QCOMPARE(at(Statistic::TopProbability, 2), std::exp(double(first.heads.at("kind").top[0].logprob)));
    options.mode = ConfidenceMode::OverLayers;
    options.statistic = Statistic::ChosenLogprob;
    figure.setOptions(options);
    const auto& points = figure.plot(lightColors()).series.at(0).points;
    QCOMPARE(points.size(), first.layers.size());
    for (std::size_t i = 0; i < points.size(); ++i)
        QCOMPARE(points[i], QPointF(double(i), double(first.layers[i].chosenLogprob)));
}

void TestViews::headsLabelsDoNotOverlap() {
    TokenShapes shapes;
    for (const auto& run : runs()) {
        if (!run) continue;
        for (const bool wrap : {false, true}) {
            const HeadsLayout layout = layOutHeads(*run, 620, 300, wrap, headsLegendHeight, shapes);
            for (const HeadsLayout::Column& column : layout.columns) {
                std::vector<QRectF> rects;
                for (const auto& text : column.texts)
                    rects.push_back(text.rect);
                for (const auto& bar : column.bars)
                    rects.push_back(bar.rect);
                for (std::size_t i = 0; i < column.chips.size() && i < 200; ++i)
                    rects.push_back(column.chips[i].rect);
                for (std::size_t i = 0; i < rects.size(); ++i) {
                    QVERIFY(column.card.contains(rects[i]));
                    for (std::size_t k = i + 1; k < rects.size(); ++k)
                        QVERIFY(!rects[i]
                                     .adjusted(0.1, 0.1, -0.1, -0.1)
                                     .intersects(rects[k].adjusted(0.1, 0.1, -0.1, -0.1)));
                }
            }
        }
    }
}

void TestViews::treeLabelsDoNotOverlap() {
    for (const auto& run : runs()) {
        if (!run || run->isFree()) continue;
        for (const double width : {240.0, 312.0, 700.0})
            for (const bool open : {false, true}) {
                HierarchyOptions options;
                if (open) options.expanded = {0, 1};
                const HierarchyLayout layout = layOutHierarchy(*run, options, width, 300);
                std::vector<QRectF> rects;
                for (const HierarchyNode& node : layout.nodes)
                    if (node.kind != HierarchyNode::Kind::Root) rects.push_back(node.textRect);
                for (std::size_t i = 0; i < rects.size(); ++i) {
                    QVERIFY2(rects[i].left() >= 0 && rects[i].right() <= layout.size.width() && rects[i].top() >= 0,
                             "inside the picture");
                    QVERIFY(rects[i].bottom() <= layout.footer.top() + 1);
                    for (std::size_t k = i + 1; k < rects.size(); ++k)
                        QVERIFY(!rects[i].intersects(rects[k]));
                }
            }
    }
}

void TestViews::inspectorFollows() {
    InspectorView view;
    view.setRun(levels());
    view.setSelection(token(0, 0, "domain"));
    QCOMPARE(view.heading(), QStringLiteral("domain · position 9 · “animal”"));
    const FigureTable own = view.figure()->table();
    view.setSelection(token(1, 0, "domain")); // what domain says where family decoded
    QVERIFY(view.heading().contains(QStringLiteral("position 12")));
    QVERIFY(own.rows != view.figure()->table().rows);
    const std::size_t all = view.figure()->table().rows.size();
    view.setAllHeads(false);
    QVERIFY(view.figure()->table().rows.size() < all);
}

void TestViews::tableTwin() {
    auto* view = new HierarchyView;
    PanelFrame frame(QStringLiteral("Hierarchy"), view);
    view->addControlsTo(frame);
    view->setRun(levels());
    show(frame, {420, 300});
    frame.setShowsTable(true);
    QVERIFY(frame.showsTable());
    auto* table = frame.findChild<QTableWidget*>();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), int(view->figure()->table().rows.size()));
    QVERIFY(!table->accessibleName().isEmpty());
    view->setRun(std::make_shared<const Run>(test::sampleCancelledRun()));
    QTRY_COMPARE(table->rowCount(), int(view->figure()->table().rows.size()));
    frame.setShowsTable(false);
    QVERIFY(!frame.showsTable());
}

void TestViews::tokens() {
    QCOMPARE(tokenDisplay(" bird"), QStringLiteral("␣bird"));
    QCOMPARE(tokenDisplay("▁bird"), QStringLiteral("␣bird"));
    QCOMPARE(tokenDisplay("\n"), QStringLiteral("⏎"));
    QCOMPARE(tokenDisplay("\t"), QStringLiteral("⇥"));
    QCOMPARE(tokenDisplay(""), QStringLiteral("∅"));
    QCOMPARE(tokenDisplay("</s>"), QStringLiteral("⟨/s⟩"));
    QCOMPARE(tokenDisplay("<|eot_id|>"), QStringLiteral("⟨eot_id⟩"));
    QCOMPARE(tokenDisplay("<0x0A>"), QStringLiteral("⏎"));
    QCOMPARE(tokenDisplay("<0xE4>"), QStringLiteral("⟨E4⟩"));
    QCOMPARE(tokenDisplay("\x01"), QStringLiteral("⟨01⟩"));
    QCOMPARE(tokenDisplay("\xE4\xBD"), QStringLiteral("⟨E4⟩⟨BD⟩"));
    QCOMPARE(tokenDisplay("知更鸟"), QStringLiteral("知更鸟"));
    QCOMPARE(tokenDisplay("🐦"), QStringLiteral("🐦"));
    QCOMPARE(tokenDisplay("שיר"), QStringLiteral("שיר"));
    QCOMPARE(tokenDisplay("\u200B"), QStringLiteral("⟨U+200B⟩"));
    QCOMPARE(tokenDisplay("\u202E"), QStringLiteral("⟨U+202E⟩"));
    QCOMPARE(tokenDisplay("<b"), QStringLiteral("<b"));
    QCOMPARE(tokenDisplay(std::string("?"), std::string("\xF0\x9F")), QStringLiteral("⟨F0⟩⟨9F⟩"));
    QCOMPARE(hexBytes("\xE2\x96\x81"), QStringLiteral("e2 96 81"));
    QCOMPARE(textDisplay("a b"), QStringLiteral("a b"));
}

void TestViews::contrast() {
    for (const Colors& colors : {lightColors(), darkColors()}) {
        for (const QColor& ink : {colors.text, colors.secondary, colors.faint, colors.warning}) {
            QVERIFY2(contrastRatio(ink, colors.surface) >= 4.5, qPrintable(ink.name()));
            QVERIFY2(contrastRatio(ink, colors.window) >= 4.0, qPrintable(ink.name()));
        }
        for (int head = 0; head < 6; ++head)
            for (double p = 0; p <= 1; p += 0.1) {
                const QColor fill = confidenceTint(headColor(head, colors), p, colors);
                QVERIFY2(contrastRatio(readableOn(fill), fill) >= 4.5, qPrintable(fill.name()));
                QVERIFY2(contrastRatio(signOn(fill), fill) >= 3, qPrintable(fill.name()));
                QVERIFY2(contrastRatio(wordsIn(fill, colors.surface), colors.surface) >= 4.5, qPrintable(fill.name()));
            }
    }
}

QTEST_MAIN(TestViews)
#include "test_views.moc"
