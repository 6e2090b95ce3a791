// SPDX-License-Identifier: GPL-3.0-or-later
// Every view at several sizes, in light and dark. With STRATA_SHOTS=FOLDER the pictures are written there, to be looked
// at.
#include "tests/support/sample_run.h"
#include "widgets/common/theme.h"
#include "widgets/decoding/heads_view.h"
#include "widgets/decoding/inspector_view.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/plot/confidence_view.h"
#include "widgets/tree/hierarchy_view.h"

#include <QApplication>
#include <QDir>
#include <QtTest>

using namespace strata;

namespace {

struct Sample {
    QString name;
    std::shared_ptr<const Run> run;
    Selection selection;
};

std::vector<Sample> samples() {
    Selection animal, third;
    animal.stage = 0;
    animal.token = 0;
    animal.head = "domain";
    third.stage = 1;
    third.token = 30;
    third.head = "family";
    Selection label;
    label.stage = 1;
    label.label = "bird";
    return {{QStringLiteral("levels"), std::make_shared<const Run>(test::sampleHierarchicalRun()), animal},
            {QStringLiteral("free"), std::make_shared<const Run>(test::sampleFreeRun(400)), third},
            {QStringLiteral("text"), std::make_shared<const Run>(test::sampleFreeTextRun(60)), animal},
            {QStringLiteral("cancelled"), std::make_shared<const Run>(test::sampleCancelledRun()), label},
            {QStringLiteral("broken"), std::make_shared<const Run>(test::sampleBrokenRun()), animal},
            {QStringLiteral("empty"), nullptr, {}}};
}

QImage grab(QWidget& widget, QSize size) {
    widget.setFixedSize(size);
    widget.setAttribute(Qt::WA_DontShowOnScreen);
    widget.show();
    QApplication::processEvents();
    return widget.grab().toImage();
}

/// How many different colours a picture has, up to a limit: an empty panel has few.
int colours(const QImage& image) {
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2)
            seen.insert(image.pixel(x, y));
    return int(seen.size());
}

} // namespace

class TestShots : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }
    void cleanupTestCase() { Theme::instance().setChoice(ThemeChoice::Light); }
    void allViews();
};

void TestShots::allViews() {
    const QString folder = qEnvironmentVariable("STRATA_SHOTS");
    if (!folder.isEmpty()) QDir().mkpath(folder);
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        Theme::instance().setChoice(choice);
        const QString theme = choice == ThemeChoice::Light ? QStringLiteral("light") : QStringLiteral("dark");
        for (const Sample& sample : samples()) {
            const auto shoot = [&](const QString& name, FigureView* view, QSize size, auto addControls) {
                PanelFrame frame(view->accessibleName(), view);
                addControls(frame);
                view->setRun(sample.run);
                view->setSelection(sample.selection);
                const QImage image = grab(frame, size);
                QCOMPARE(image.size(), size * image.devicePixelRatio());
                if (sample.run) QVERIFY2(colours(image) > 12, qPrintable(name + QLatin1Char(' ') + sample.name));
                if (!folder.isEmpty())
                    QVERIFY(image.save(
                        QStringLiteral("%1/%2-%3-%4-%5.png").arg(folder, name, sample.name, theme).arg(size.width())));
            };
            const auto none = [](PanelFrame&) {};
            shoot(QStringLiteral("heads"), new HeadsView, {850, 520}, none);
            shoot(QStringLiteral("heads"), new HeadsView, {520, 420}, none);
            for (const QSize size : {QSize(850, 300), QSize(420, 300)}) {
                auto* confidence = new ConfidenceView;
                shoot(QStringLiteral("confidence"), confidence, size,
                      [&](PanelFrame& f) { confidence->addControlsTo(f); });
                auto* layers = new ConfidenceView;
                layers->setMode(ConfidenceMode::OverLayers);
                shoot(QStringLiteral("layers"), layers, size, [&](PanelFrame& f) { layers->addControlsTo(f); });
            }
            for (const QSize size : {QSize(312, 470), QSize(640, 400)}) {
                auto* tree = new HierarchyView;
                shoot(QStringLiteral("tree"), tree, size, [&](PanelFrame& f) { tree->addControlsTo(f); });
                auto* icicle = new HierarchyView;
                icicle->setShape(HierarchyShape::Icicle);
                shoot(QStringLiteral("icicle"), icicle, size, [&](PanelFrame& f) { icicle->addControlsTo(f); });
            }
            auto* inspector = new InspectorView;
            shoot(QStringLiteral("inspector"), inspector, {312, 620},
                  [&](PanelFrame& f) { inspector->addControlsTo(f); });
        }
    }
}

QTEST_MAIN(TestShots)
#include "test_shots.moc"
