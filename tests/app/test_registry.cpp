// SPDX-License-Identifier: GPL-3.0-or-later
// The registry: views are made when they are first shown, get what was chosen before, and their figures can be made
// without them.
#include "app/gui/docks.h"
#include "app/gui/lens_workspace.h"
#include "app/gui/shown_documents.h"
#include "app/gui/view_host.h"
#include "app/gui/workspaces.h"
#include "tests/support/window_fixture.h"
#include "widgets/common/theme.h"
#include "widgets/export/export_figure.h"
#include "widgets/figure/figure_tables.h"
#include "widgets/lens/lens_board.h"
#include "widgets/lens/norms_view.h"
#include "widgets/lens/trajectory_view.h"
#include "widgets/plot/confidence_view.h"
#include "widgets/views.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QPainter>
#include <QSet>
#include <QSignalSpy>

using namespace strata;

namespace {

using test::patience;

struct Fixture : test::WindowFixture {
    void lensOfRun() {
        window.actions()["lensOfRun"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(session.documents().shown<Lens>() && !session.maker().isMaking("lens"), patience);
    }
    QStringList made() {
        QStringList ids;
        for (const ViewSpec& spec : registry().views())
            if (window.views().made(spec.id)) ids << spec.id;
        return ids;
    }
    QByteArray written(const Figure& figure, const QString& name) {
        const QString path = folder.filePath(name);
        const auto done = exportFigure(figure, path);
        if (!done) qWarning("%s", done.error().message().c_str());
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QStringList of(const char* names) {
    return QString::fromLatin1(names).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class TestRegistry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    void rowsAreWhole() {
        QSet<QString> ids;
        QSet<QKeySequence> keys;
        for (const ViewSpec& view : registry().views()) {
            QVERIFY(!view.id.isEmpty() && !ids.contains(view.id));
            ids.insert(view.id);
            QVERIFY(view.make && view.title && *view.title);
            QCOMPARE(QString::fromLatin1(workspace(view.workspace).id), view.workspace);
            QVERIFY(view.kind.isEmpty() || shownKinds().contains(view.kind));
            QCOMPARE(view.shortcut.isEmpty(), view.place == ViewSpec::Place::Centre);
            QVERIFY(view.shortcut.isEmpty() || !keys.contains(view.shortcut));
            keys.insert(view.shortcut);
            const FigureSpec* figure = registry().figure(view.id);
            QVERIFY(figure && figure->makeFigure);
            QCOMPARE(figure->kind, view.kind);
        }
        for (const WorkspaceSpec& one : workspaces())
            if (*one.kind) // what is presented is chosen
                QCOMPARE(std::count_if(registry().views().begin(), registry().views().end(),
                                       [&](const ViewSpec& view) {
                                           return view.place == ViewSpec::Place::Centre &&
                                                  view.workspace == QLatin1String(one.id);
                                       }),
                         std::ptrdiff_t(1));
    }

    void aFigureOfNothingIsEmpty() {
        const QJsonObject nonsense{
            {QStringLiteral("mode"), 7},
            {QStringLiteral("statistic"), QStringLiteral("beauty")},
            {QStringLiteral("pins"), QJsonArray{1, QJsonObject{{QStringLiteral("position"), -3}}}},
            {QStringLiteral("y"), QStringLiteral("high")},
            {QStringLiteral("selection"), QJsonObject{{QStringLiteral("stage"), 9999}}}};
        for (const FigureSpec& spec : registry().figures())
            for (const QJsonObject& options : {QJsonObject(), nonsense}) {
                const auto figure = spec.makeFigure(nullptr, options);
                QVERIFY2(figure && !figure->title().isEmpty(), qPrintable(spec.id));
                QImage image(200, 100, QImage::Format_ARGB32_Premultiplied);
                QPainter painter(&image);
                const QSizeF size = figure->contentSize(200, FigureStyle::light());
                figure->paint(painter, QRectF(QPointF(0, 0), size), FigureStyle::light());
                QVERIFY2(figure->table().rows.empty(), qPrintable(spec.id));
            }
    }

    void viewsAreMadeWhenTheyAreShown() {
        Fixture f;
        QCOMPARE(f.made(), QStringList());
        f.openAndRun(QStringLiteral("a small bird"));
        QTRY_COMPARE(f.made(), of("heads confidence hierarchy inspector"));
        f.lensOfRun();
        QTRY_COMPARE(f.made(), of("heads confidence hierarchy inspector lens trajectories cell agreement"));
        f.window.docks().reveal(QStringLiteral("norms")); // it stood behind another
        QVERIFY(f.window.views().made(QStringLiteral("norms")));
    }

    /// What was selected, pinned and chosen before a view was there is in it, and in its figure without it: here those
    /// of a second window of the same session.
    void aLateViewHasWhatWasChosenBefore() {
        Fixture f;
        f.openAndRun(QStringLiteral("a red stone"));
        f.lensOfRun();
        const std::vector<LensPin> pins{{3, TokenId(7)}};
        LensBoard::of(f.session).pins().setPins(pins);
        QSignalSpy replaced(&f.session.lens(), &LensWork::layerReplaced);
        f.session.lens().replaceLayer(2, 0.5);
        QTRY_COMPARE_WITH_TIMEOUT(replaced.count(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.lens().isTracking(), patience);

        MainWindow late(f.session, f.settings);
        Selection cell;
        cell.layer = 2;
        cell.position = 4;
        late.selection().setSelection(cell);
        QVERIFY(!late.views().made(QStringLiteral("trajectories")) && !late.views().made(QStringLiteral("norms")));
        const auto before = late.views().figure(QStringLiteral("trajectories"));
        auto* view = qobject_cast<TrajectoryView*>(late.view(QStringLiteral("trajectories")));
        QCOMPARE(view->lens(), f.session.documents().shown<Lens>());
        QCOMPARE(view->selection().position, std::optional<int>(4));
        QVERIFY(!view->pins().empty() && view->pins().front() == pins.front());
        QCOMPARE(tableToTsv(before->table()), tableToTsv(view->figure()->table()));
        QCOMPARE(qobject_cast<NormsView*>(late.view(QStringLiteral("norms")))->replaced().size(), std::size_t(1));
    }

    void everyFigureCanBeMadeWithoutItsView() {
        Fixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        f.lensOfRun();
        f.window.lens().show(QStringLiteral("difference"), QStringLiteral("entropy"));
        auto& confidence = f.view<ConfidenceView>("confidence");
        confidence.setMode(ConfidenceMode::OverLayers);
        confidence.togglePin({1, 0});
        LensBoard::of(f.session).pins().setPins({{3, TokenId(7)}, {4, TokenId(9)}});
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.lens().isTracking(), patience);
        for (const FigureSpec& spec : registry().figures()) {
            const FigureView* view = f.window.view(spec.id);
            if (spec.kind.isEmpty()) continue; // asks for more than the document: its own test
            QTRY_VERIFY_WITH_TIMEOUT(view->figure() != nullptr, patience);
            const auto own = view->figure(),
                       alone = spec.makeFigure(shownDocument(f.session, spec.kind), view->figureOptions());
            QVERIFY2(tableToTsv(own->table()) == tableToTsv(alone->table()), qPrintable(spec.id));
            QCOMPARE(own->title(), alone->title());
            const QByteArray svg = f.written(*own, QStringLiteral("own.svg"));
            QVERIFY(svg.size() > 300);
            QVERIFY2(svg == f.written(*alone, QStringLiteral("alone.svg")), qPrintable(spec.id));
        }
    }

    void choicesAreRemembered() {
        QTemporaryDir folder;
        const QString ini = folder.filePath(QStringLiteral("strata.ini"));
        {
            Settings settings(ini);
            Session session;
            MainWindow window(session, settings);
            auto* view = qobject_cast<ConfidenceView*>(window.view(QStringLiteral("confidence")));
            view->setStatistic(Statistic::Entropy);
            window.lens().show(QStringLiteral("heads"), QStringLiteral("margin")); // its view is not there
            QVERIFY(!window.views().made(QStringLiteral("lens")));
            window.close();
        }
        Settings settings(ini);
        Session session;
        MainWindow window(session, settings);
        QCOMPARE(qobject_cast<ConfidenceView*>(window.view(QStringLiteral("confidence")))->statistic(),
                 Statistic::Entropy);
        const QJsonObject lens = window.view(QStringLiteral("lens"))->figureOptions();
        QCOMPARE(lens.value(QLatin1String("mode")).toString(), QStringLiteral("heads"));
        QCOMPARE(lens.value(QLatin1String("statistic")).toString(), QStringLiteral("margin"));
    }
};

QTEST_MAIN(TestRegistry)
#include "test_registry.moc"
