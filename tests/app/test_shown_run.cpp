// SPDX-License-Identifier: GPL-3.0-or-later
// The shown run beside the form: its prompt, what was changed since, playback that hides what comes, layer readings.
#include "model/documents/run_prefix.h"
#include "tests/support/window_fixture.h"
#include "widgets/common/banner.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/figure/figure_view.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/panels/run_header.h"
#include "widgets/plot/confidence_view.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace strata;

namespace {

QPushButton* button(RunHeader& header, const char* text) {
    for (QPushButton* candidate : header.findChildren<QPushButton*>())
        if (candidate->text() == QLatin1String(text)) return candidate;
    return nullptr;
}

int shownTokens(const Run& run) {
    int count = 0;
    for (int stage = 0; stage < stageCount(run); ++stage)
        count += int(stageTokens(run, stage)->size());
    return count;
}

} // namespace

class TestShownRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install(*qApp);
        Language::instance().install(*qApp);
    }

    void anEditedPromptMarksTheOldResult() {
        test::WindowFixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        RunHeader& header = f.window.runHeader();
        QVERIFY(header.isVisible());
        QVERIFY(header.promptText().startsWith(QLatin1String("a small bird")));
        QCOMPARE(header.notice(), QString());
        QVERIFY(!button(header, "Run")->isVisible());

        f.window.prompt().setField(QStringLiteral("input"), QStringLiteral("a red stone"));
        QCOMPARE(header.notice(), QStringLiteral("The prompt was changed since this run"));
        QVERIFY(header.promptText().startsWith(QLatin1String("a small bird"))); // the run's own
        QTest::mouseClick(button(header, "Put back"), Qt::LeftButton);
        QCOMPARE(f.window.prompt().fields().at("input"), std::string("a small bird"));
        QCOMPARE(header.notice(), QString());

        f.window.prompt().setField(QStringLiteral("input"), QStringLiteral("a red stone"));
        QTest::mouseClick(button(header, "Run"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(f.session.documents().of<Run>().size(), std::size_t(2), test::patience);
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), test::patience);
        QCOMPARE(header.notice(), QString());
        QVERIFY(header.promptText().startsWith(QLatin1String("a red stone")));
        // An older run of the history is another prompt's.
        f.session.documents().show(f.session.documents().of<Run>()[0].id);
        QCOMPARE(header.notice(), QStringLiteral("The prompt was changed since this run"));
        // Settings count as well.
        QTest::mouseClick(button(header, "Put back"), Qt::LeftButton);
        DecodeOptions options;
        options.maxNewTokens = 3;
        f.window.prompt().setDecodeOptions(options, false);
        QCOMPARE(header.notice(), QStringLiteral("The settings were changed since this run"));
    }

    void aTaskIsPutBackToo() {
        test::WindowFixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        RunHeader& header = f.window.runHeader();
        f.session.model().chooseTask(QStringLiteral("plain"));
        QTRY_COMPARE_WITH_TIMEOUT(f.session.model().task()->name, std::string("plain"), test::patience);
        QTRY_COMPARE(header.notice(), QStringLiteral("The task was changed since this run"));
        f.window.prompt().setField(QStringLiteral("input"), QStringLiteral("a red stone"));
        QTest::mouseClick(button(header, "Put back"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(f.session.model().task()->name, f.session.documents().shown<Run>()->task,
                                  test::patience);
        QTRY_COMPARE(header.notice(), QString());
        QCOMPARE(f.window.prompt().fields().at("input"), std::string("a small bird"));
    }

    void playbackHidesWhatComes() {
        test::WindowFixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        const auto run = f.session.documents().shown<Run>();
        const int all = shownTokens(*run);
        QVERIFY(all > 3);
        SelectionHub& hub = f.window.selection();
        hub.startPlayback();
        const auto everyView = [&](int tokens) {
            for (const char* id : {"heads", "confidence", "hierarchy", "inspector"}) {
                const FigureView* view = f.window.view(QString::fromLatin1(id));
                if (!view->run() || shownTokens(*view->run()) != tokens) return false;
            }
            return true;
        };
        QVERIFY(everyView(1));
        QCOMPARE(f.session.documents().shown<Run>(), run); // what is saved is the whole run
        QCOMPARE(f.window.runHeader().notice(), QStringLiteral("Playback: token 1 of %1").arg(all));
        for (int token = 2; token < all; ++token) {
            f.window.actions()["stepForward"]->trigger();
            QVERIFY(everyView(token));
            QVERIFY(hub.isPlayingBack());
        }
        f.window.actions()["stepBack"]->trigger();
        QVERIFY(everyView(all - 2));
        // A click on an earlier token looks at it and hides nothing more.
        Selection first;
        first.stage = first.token = 0;
        hub.setSelection(first);
        QVERIFY(everyView(all - 2));
        f.window.actions()["stepForward"]->trigger();
        QVERIFY(everyView(all - 1));
        f.window.actions()["stepForward"]->trigger(); // the end restores
        QVERIFY(!hub.isPlayingBack());
        for (const char* id : {"heads", "confidence", "hierarchy", "inspector"})
            QCOMPARE(f.window.view(QString::fromLatin1(id))->run(), run);
        QCOMPARE(f.window.runHeader().notice(), QString());
        f.window.actions()["stepBack"]->trigger(); // and only selects again
        QVERIFY(everyView(all));

        // Stopped on the way: it stays where it is, and can be left.
        f.window.actions()["play"]->trigger();
        QVERIFY(hub.isPlayingBack());
        f.window.actions()["play"]->trigger();
        QVERIFY(hub.isPlayingBack());
        QTest::mouseClick(button(f.window.runHeader(), "Show all"), Qt::LeftButton);
        QVERIFY(!hub.isPlayingBack());
        QVERIFY(everyView(all));

        // Another run is shown whole.
        f.window.actions()["play"]->trigger();
        f.window.prompt().setField(QStringLiteral("input"), QStringLiteral("a red stone"));
        f.window.actions()["run"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), test::patience);
        QVERIFY(everyView(shownTokens(*f.session.documents().shown<Run>())));
    }

    void layersThatWereNotReadAreReadOnDemand() {
        test::WindowFixture f;
        f.window.prompt().findChild<QCheckBox*>()->setChecked(false);
        f.openAndRun(QStringLiteral("a small bird"));
        const auto first = f.session.documents().shown<Run>();
        QVERIFY(first->levels[0].tokens[0].layers.empty());
        auto* view = static_cast<ConfidenceView*>(f.window.view(QStringLiteral("confidence")));
        view->setMode(ConfidenceMode::OverLayers);
        QVERIFY(view->lacksLayers());
        auto* banner = f.window.docks().frame(QStringLiteral("confidence"))->findChild<Banner*>();
        QVERIFY(banner->isVisible() && banner->button()->isEnabled());
        QTest::mouseClick(banner->button(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(f.session.documents().of<Run>().size(), std::size_t(2), test::patience);
        const auto second = f.session.documents().shown<Run>();
        QCOMPARE(second->levels[0].tokens[0].layers.size(), std::size_t(5));
        QCOMPARE(second->levels[0].text, first->levels[0].text);
        QVERIFY(!view->lacksLayers());
        QVERIFY(!banner->isVisible());
    }

    /// Nothing typed is a prompt too, where the task puts something around it.
    void anEmptyInputRuns() {
        test::WindowFixture f;
        f.openAndRun(QString());
        QVERIFY2(!f.session.maker().problemOf("run"),
                 f.session.maker().problemOf("run") ? qPrintable(f.session.maker().problemOf("run")->text) : "");
        QVERIFY(!f.session.documents().shown<Run>()->levels.empty());
        QCOMPARE(f.window.runHeader().promptText(), QStringLiteral("empty prompt"));
        QVERIFY(f.window.actions()["runAgain"]->isEnabled());
    }

    /// A run that could not be done leaves the one before it shown, saved and named rightly.
    void aFailedRunLeavesTheOneBefore() {
        test::WindowFixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        const auto run = f.session.documents().shown<Run>();
        f.window.prompt().setField(QStringLiteral("input"), QString(4000, QLatin1Char('x')));
        f.window.actions()["run"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), test::patience);
        QVERIFY(f.session.maker().problemOf("run"));
        QCOMPARE(f.session.documents().shown<Run>(), run);
        QVERIFY(f.window.runHeader().promptText().startsWith(QLatin1String("a small bird")));
        QVERIFY(!f.window.runHeader().notice().isEmpty());
        for (const char* id : {"heads", "confidence", "hierarchy", "inspector"})
            QCOMPARE(f.window.view(QString::fromLatin1(id))->run(), run);
    }
};

QTEST_MAIN(TestShownRun)
#include "test_shown_run.moc"
