// SPDX-License-Identifier: GPL-3.0-or-later
// The Lens workspace in the real window, offscreen: lens of a run, head − lens, one selection, export, save, reopen
// without the model.
#include "app/gui/actions.h"
#include "app/gui/command_line.h"
#include "app/gui/docks.h"
#include "app/gui/figure_exports.h"
#include "app/gui/lens_workspace.h"
#include "app/gui/main_window.h"
#include "app/gui/workspaces.h"
#include "model/requests/grammar.h"
#include "model/session/settings.h"
#include "tests/support/window_fixture.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/export/export_figure.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/lens/lens_view.h"
#include "widgets/lens/norms_view.h"
#include "widgets/lens/trajectory_view.h"
#include "widgets/panels/lens_panel.h"
#include "widgets/panels/prompt_panel.h"

#include <QAction>
#include <QDockWidget>
#include <QFileInfo>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace strata;

namespace {
using test::patience;

struct Fixture : test::WindowFixture {
    void lensOfRun() {
        window.actions()["lensOfRun"]->trigger();
        QVERIFY(session.maker().isMaking("lens"));
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("lens"), patience);
        QVERIFY2(!session.maker().problemOf("lens"),
                 session.maker().problemOf("lens") ? qPrintable(session.maker().problemOf("lens")->text) : "");
        QVERIFY(session.documents().shown<Lens>());
    }
    bool visible(const char* dock) { return window.docks().dock(QString::fromLatin1(dock))->isVisible(); }
};

} // namespace

class TestLensWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    void oneClickFromARun() {
        Fixture f;
        QVERIFY(!f.window.actions()["lensOfRun"]->isEnabled());
        f.openAndRun(QStringLiteral("a small bird"));
        QVERIFY(f.visible("model") && f.visible("hierarchy") && !f.visible("read"));
        QVERIFY(f.window.actions()["lensOfRun"]->isEnabled());
        f.lensOfRun();
        QVERIFY(f.window.actions()["lensWorkspace"]->isChecked());
        QVERIFY(f.visible("read") && f.visible("cell") && f.visible("agreement") && !f.visible("model") &&
                !f.visible("hierarchy"));
        LensView& view = f.view<LensView>("lens");
        QVERIFY(view.isVisible());
        QCOMPARE(view.lens(), f.session.documents().shown<Lens>());
        QCOMPARE(view.lens()->positions.size(), f.session.documents().shown<Run>()->sequence.size());

        // One selection: the cell that says a token, and the token that it says.
        const RunToken& token = f.session.documents().shown<Run>()->levels[1].tokens[0];
        Selection cell;
        cell.layer = 4;
        cell.position = token.position.value - 1;
        Q_EMIT view.selectionChanged(cell);
        QCOMPARE(f.window.selection().selection().stage, std::optional<int>(1));
        QCOMPARE(f.window.selection().selection().token, std::optional<int>(0));
        QCOMPARE(f.window.view(QStringLiteral("heads"))->selection().stage, std::optional<int>(1));
        Selection chosen;
        chosen.stage = 0;
        chosen.token = 0;
        Q_EMIT f.window.view(QStringLiteral("heads"))->selectionChanged(chosen);
        QCOMPARE(view.selection().position,
                 std::optional<int>(f.session.documents().shown<Run>()->levels[0].tokens[0].position.value - 1));
        QCOMPARE(view.selection().layer, std::optional<int>(2)); // of the head "thought", which decoded it
    }

    void theChosenCellOutlivesTheLanguage() {
        Fixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        f.lensOfRun();
        LensView& view = f.view<LensView>("lens");
        for (const int layer : {4, 1, 3}) {
            Selection cell;
            cell.layer = layer;
            cell.position = 1;
            Q_EMIT view.selectionChanged(cell);
            const Selection chosen = view.selection();
            QCOMPARE(chosen.layer, std::optional<int>(layer));
            for (const char* language : {"de", "en"}) {
                Language::instance().setChoice(QString::fromLatin1(language));
                QCoreApplication::processEvents();
                QVERIFY(view.selection() == chosen);
                QVERIFY(f.window.selection().selection() == chosen);
                QVERIFY(f.window.view(QStringLiteral("cell"))->selection() == chosen);
            }
        }
    }

    void rowsOfLensesBeginWithTheText() {
        Fixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        QVERIFY(f.session.documents().shown<Run>()->sequence.front().text == "<s>"); // the tokenizer's mark is there
        f.lensOfRun();
        QVERIFY2(f.session.documents().of<Lens>().front().title.startsWith(QStringLiteral("a small bird")),
                 qPrintable(f.session.documents().of<Lens>().front().title));
        QCOMPARE(
            f.session.documents().summary(f.session.documents().of<Lens>().front().id)->title.rfind("a small bird", 0),
            std::size_t(0));
    }

    void trainedHeadMinusLensExportsAndReopens() {
        Fixture f;
        f.openAndRun(QStringLiteral("a red stone"));
        f.window.lens().panel().setCurves(true, true);
        f.lensOfRun();
        f.window.lens().show(QStringLiteral("difference"), QString());
        const LensGrid& grid = f.view<LensView>("lens").grid();
        QCOMPARE(grid.options().mode, LensMode::Difference);
        QCOMPARE(grid.rows().size(), std::size_t(1));
        QVERIFY(std::isfinite(grid.value(0, 0)));

        NormsView& norms = f.view<NormsView>("norms");
        Q_EMIT norms.replaceRequested(2, 0.5);
        QTRY_COMPARE_WITH_TIMEOUT(norms.replaced().size(), std::size_t(1), patience);

        for (const char* name : {"lens.pdf", "norms.svg", "agreement.png", "cell.csv", "trajectories.json"}) {
            const QString file = f.folder.filePath(QString::fromLatin1(name));
            bool done = false, good = false;
            f.window.exports().write(QString::fromLatin1(name).section(QLatin1Char('.'), 0, 0), file, {},
                                     [&](const Result<void>& result) {
                                         done = true;
                                         good = result.has_value();
                                     });
            QTRY_VERIFY_WITH_TIMEOUT(done, patience);
            QVERIFY2(good, name);
            QVERIFY2(QFileInfo(file).size() > 300, name);
        }

        const QString saved = f.folder.filePath(QStringLiteral("stone.strata"));
        QSignalSpy written(&f.session.documents(), &Documents::saved);
        f.session.documents().save(f.session.documents().shownId("lens"), saved);
        QTRY_COMPARE_WITH_TIMEOUT(written.count(), 1, patience);

        Fixture other;
        other.window.openPath(saved);
        QTRY_VERIFY_WITH_TIMEOUT(other.session.documents().shown<Lens>() != nullptr, patience);
        QVERIFY(other.window.actions()["lensWorkspace"]->isChecked());
        QVERIFY(other.view<LensView>("lens").isVisible());
        QVERIFY(!other.window.actions()["lensOfRun"]->isEnabled());
        QVERIFY(other.window.actions()["exportFigure"]->isEnabled());
        QCOMPARE(other.session.documents().shown<Lens>()->topIds, f.session.documents().shown<Lens>()->topIds);
    }

    void pinnedTokensAreReadInEveryLayer() {
        Fixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        f.window.lens().panel().findChild<QSpinBox*>()->setValue(1); // top-1: every other token has gaps
        f.lensOfRun();
        LensView& view = f.view<LensView>("lens");
        TrajectoryView& lines = f.view<TrajectoryView>("trajectories");
        const auto gaps = [&](const LensPin& pin) {
            int count = 0;
            for (std::size_t row = 0; row < view.lens()->rows.size(); ++row)
                count += std::isnan(lensLogprob(*view.lens(), row, pin));
            return count;
        };
        const LensPin first{3, TokenId(7)}, second{3, TokenId(9)};
        QVERIFY(gaps(first) > 0);
        view.setPins({first});
        QTRY_VERIFY_WITH_TIMEOUT(gaps(first) == 0, patience);
        for (const auto& row : lines.figure()->table().rows)
            if (row[2].toInt() == 7) QVERIFY(std::isfinite(row[5].toDouble()));
        QCOMPARE(view.pins(), std::vector<LensPin>{first});
        QCOMPARE(f.session.documents().of<Lens>().back().document, view.lens()); // it is saved with them

        // Two of them as one line, which the lens keeps.
        view.setPins({first, second});
        Q_EMIT lines.groupRequested();
        const LensPin both{3, TokenId(7), {TokenId(7), TokenId(9)}};
        QCOMPARE(view.pins(), std::vector<LensPin>{both});
        QTRY_VERIFY_WITH_TIMEOUT(gaps(both) == 0 && !f.session.lens().isTracking(), patience);
        QCOMPARE(view.lens()->groups, (std::vector<std::vector<TokenId>>{both.group}));
        const auto row = std::size_t(view.lens()->finalRow());
        QVERIFY(std::abs(lensLogprob(*view.lens(), row, both) -
                         std::log(std::exp(lensLogprob(*view.lens(), row, first)) +
                                  std::exp(lensLogprob(*view.lens(), row, second)))) < 1e-9);
        const FigureTable table = lines.figure()->table();
        QVERIFY(table.rows.front()[1].toString().contains(QStringLiteral(" | ")));

        const QString saved = f.folder.filePath(QStringLiteral("grouped.strata"));
        QSignalSpy written(&f.session.documents(), &Documents::saved);
        f.session.documents().save(f.session.documents().shownId("lens"), saved);
        QTRY_COMPARE_WITH_TIMEOUT(written.count(), 1, patience);
        {
            Fixture other; // without the model: the group is followed where it is known, and can be taken apart
            other.window.openPath(saved);
            QTRY_VERIFY_WITH_TIMEOUT(other.session.documents().shown<Lens>() != nullptr, patience);
            Selection cell;
            cell.layer = 4;
            cell.position = 3;
            LensView& again = other.view<LensView>("lens");
            Q_EMIT again.selectionChanged(cell);
            const auto followed = again.followed();
            QVERIFY(std::find(followed.begin(), followed.end(), both) != followed.end());
            Q_EMIT other.view<TrajectoryView>("trajectories").ungroupRequested();
            QTRY_VERIFY_WITH_TIMEOUT(again.lens()->groups.empty(), patience);
            QCOMPARE(again.pins(), (std::vector<LensPin>{first, second}));
        }
        // × in the legend: the lens forgets the group.
        Q_EMIT lines.pinRemoved(both);
        QTRY_VERIFY_WITH_TIMEOUT(view.lens()->groups.empty(), patience);
        QVERIFY(view.pins().empty());
    }

    void trackedTokensAreForgotten() {
        Fixture f;
        f.openAndRun(QStringLiteral("a red stone"));
        LensPanel& panel = f.window.lens().panel();
        panel.setTracked(QStringLiteral("b, #9"));
        f.lensOfRun();
        LensView& view = f.view<LensView>("lens");
        Selection cell;
        cell.layer = 2;
        cell.position = 3;
        Q_EMIT view.selectionChanged(cell);
        const LensPin nine{3, TokenId(9)};
        const auto& followed = view.followed();
        QVERIFY(std::find(followed.begin(), followed.end(), nine) != followed.end());
        const auto removeButtons = [&panel] {
            int count = 0;
            for (const QToolButton* button : panel.findChildren<QToolButton*>())
                count += button->accessibleName().startsWith(QStringLiteral("Track ")) ? 1 : 0;
            return count;
        };
        QCOMPARE(removeButtons(), 2);
        Q_EMIT f.view<TrajectoryView>("trajectories").pinRemoved(nine); // × in the legend
        QTRY_COMPARE_WITH_TIMEOUT(view.lens()->tracked, std::vector<TokenId>{TokenId(3)}, patience);
        QVERIFY(std::find(view.followed().begin(), view.followed().end(), nine) == view.followed().end());
        QTRY_COMPARE(removeButtons(), 1);
        Q_EMIT panel.trackedRemoved({TokenId(3)});
        QTRY_VERIFY_WITH_TIMEOUT(view.lens()->tracked.empty(), patience);
        QVERIFY(view.lens()->trackedLogprobs.empty());
    }

    void readingAPinIsAJob() {
        Fixture f;
        f.openAndRun(QStringLiteral("a red stone"));
        f.lensOfRun();
        QSignalSpy started(&f.session.lens(), &LensWork::trackingStarted),
            ended(&f.session.lens(), &LensWork::trackingChanged);
        LensView& view = f.view<LensView>("lens");
        int outside = 0;
        while (std::isfinite(lensLogprob(*view.lens(), 1, 2, TokenId(outside))))
            ++outside;
        view.setPins({{2, TokenId(outside)}});
        QTRY_COMPARE_WITH_TIMEOUT(started.count(), 1, patience);
        f.session.lens().cancelTracking(); // too late or not: it ends either way, and is not asked for again by itself
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
        QTest::qWait(300);
        QCOMPARE(started.count(), 1);
        QVERIFY(!f.session.lens().isTracking());
    }

    void typedGroupsAreFollowedEverywhere() {
        Fixture f;
        f.openAndRun(QStringLiteral("a red stone"));
        f.window.lens().panel().setTracked(QStringLiteral("b, c | d|e, #9"));
        f.lensOfRun();
        const auto lens = f.session.documents().shown<Lens>();
        QCOMPARE(lens->tracked, (std::vector<TokenId>{TokenId(3), TokenId(4), TokenId(5), TokenId(6), TokenId(9)}));
        QCOMPARE(lens->groups, (std::vector<std::vector<TokenId>>{{TokenId(4), TokenId(5), TokenId(6)}}));
        LensView& view = f.view<LensView>("lens");
        for (const int position : {1, 4}) {
            Selection cell;
            cell.layer = 2;
            cell.position = position;
            Q_EMIT view.selectionChanged(cell);
            const auto followed = view.followed();
            QVERIFY(std::any_of(followed.begin(), followed.end(),
                                [&](const LensPin& pin) { return pin.position == position && pin.group.size() == 3; }));
        }
        f.window.lens().panel().setTracked(QStringLiteral("b |"));
        f.window.lens().compute();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("lens"), patience);
        QVERIFY(f.session.maker().problemOf("lens").has_value());
    }

    void workspacesAreRemembered() {
        QTemporaryDir folder;
        const QString ini = folder.filePath(QStringLiteral("strata.ini"));
        const auto visible = [](MainWindow& window, const char* dock) {
            return window.docks().dock(QString::fromLatin1(dock))->isVisible();
        };
        {
            Settings settings(ini);
            Session session;
            MainWindow window(session, settings);
            window.show();
            window.docks().setHidden(false);
            window.docks().dock(QStringLiteral("hierarchy"))->hide();
            window.setWorkspace(workspaceId::lens);
            window.docks().dock(QStringLiteral("agreement"))->hide();
            QVERIFY(visible(window, "cell") && !visible(window, "model"));
            window.setWorkspace(workspaceId::explore);
            QVERIFY(visible(window, "model") && !visible(window, "hierarchy") && !visible(window, "cell"));
            window.setWorkspace(workspaceId::lens);
            QVERIFY(!visible(window, "agreement"));
            window.close();
        }
        Settings settings(ini);
        Session session;
        MainWindow window(session, settings);
        window.show();
        window.docks().setHidden(false);
        QVERIFY(window.actions()["lensWorkspace"]->isChecked());
        QVERIFY(visible(window, "cell") && !visible(window, "agreement"));
        window.setWorkspace(workspaceId::explore);
        QVERIFY(visible(window, "model") && !visible(window, "hierarchy"));
        window.actions()["resetDocks"]->trigger();
        QVERIFY(visible(window, "hierarchy"));
    }

    void panelSaysWhatIsWrong() {
        QVERIFY(!parseLayers("0, x", 8));
        QVERIFY(!parseLayers("9", 8));
        QVERIFY(!parseLayers("5-3", 8));
        QVERIFY(!parseLayers("", 8));
        const auto layers = parseLayers("8, 3-5; 4", 8);
        QVERIFY(layers);
        QCOMPARE(*layers, (std::vector<LayerIndex>{LayerIndex(3), LayerIndex(4), LayerIndex(5), LayerIndex(8)}));
        QVERIFY(!parseIds("3 -4"));
        QCOMPARE(*parseIds("3, 4\n5"), (std::vector<TokenId>{TokenId(3), TokenId(4), TokenId(5)}));
    }

    void commandLine() {
        const auto parsed = [](const char* text) {
            return parseCommandLine(QString::fromLatin1(text).split(QLatin1Char(' ')));
        };
        const auto lens = parsed(
            "strata model --lens --text bird --export norms=a.pdf --readout raw --target final --sublayers --stride 2");
        QVERIFY(lens);
        QVERIFY(lens->lens && !lens->run);
        QCOMPARE(lens->lensOrder.source.text, QStringLiteral("bird"));
        QVERIFY(lens->lensOrder.request.innerOptimisation && lens->lensOrder.request.headless &&
                lens->lensOrder.request.afterAttention);
        QCOMPARE(lens->lensOrder.request.readout, Readout::Raw);
        QCOMPARE(lens->lensOrder.request.target, LensTarget::Final);
        QCOMPARE(lens->lensOrder.request.stride, 2);
        const auto run = parsed("strata model --lens --lens-mode difference --statistic entropy");
        QVERIFY(run);
        QVERIFY(run->lens && run->run);
        QVERIFY(!parsed("strata model --lens --lens-mode rainbow"));
        QVERIFY(!parsed("strata model --lens --text bird")->lensOrder.source.addBos);
        QCOMPARE(parsed("strata model --lens --text bird --bos")->lensOrder.source.addBos, std::optional(true));
        QCOMPARE(parsed("strata model --lens --text bird --no-bos")->lensOrder.source.addBos, std::optional(false));
        QVERIFY(!parsed("strata model --lens --text bird --bos --no-bos"));
        LensPanel panel;
        for (const std::optional<bool> bos : {std::optional<bool>(), std::optional(true), std::optional(false)}) {
            panel.setText(QStringLiteral("bird"));
            panel.setBos(bos);
            QCOMPARE(panel.order(nullptr)->source.addBos, bos);
        }
        QVERIFY(!parsed("strata model --lens --statistic beauty"));
        QVERIFY(!parsed("strata model --lens --readout loud"));
    }
};

QTEST_MAIN(TestLensWindow)
#include "test_lens_window.moc"
