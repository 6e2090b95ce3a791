// SPDX-License-Identifier: GPL-3.0-or-later
// What-if in the real window: the run is made anew with a level given, and the original stays beside.
#include "tests/support/window_fixture.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/tree/hierarchy_view.h"

#include <QtTest>

using namespace strata;

class TestWhatIfWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install(*qApp);
        Language::instance().install(*qApp);
    }

    void aLevelIsGivenAndTakenBack() {
        test::WindowFixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        const auto first = f.session.documents().shown<Run>();
        HierarchyView& view = f.view<HierarchyView>("hierarchy");
        Q_EMIT view.whatIf("thought", QStringLiteral("a b"));
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), test::patience);
        const auto given = f.session.documents().shown<Run>();
        QVERIFY(given != first);
        QCOMPARE(given->levels[0].stoppedBy, StopReason::Forced);
        QCOMPARE(given->levels[0].text, std::string("a b"));
        QCOMPARE(given->original.size(), first->levels.size());
        for (std::size_t i = 0; i < first->levels.size(); ++i)
            QCOMPARE(given->original[i].text, first->levels[i].text);

        // A second level is given besides; the original stays the one without any.
        Q_EMIT view.whatIf("assistant", QStringLiteral("c"));
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), test::patience);
        const auto both = f.session.documents().shown<Run>();
        QCOMPARE(both->levels[0].text, std::string("a b"));
        QCOMPARE(both->levels[1].text, std::string("c"));
        QCOMPARE(both->original[0].text, first->levels[0].text);

        Q_EMIT view.originalWanted();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), test::patience);
        const auto without = f.session.documents().shown<Run>();
        QVERIFY(without->original.empty());
        QCOMPARE(without->levels[1].text, first->levels[1].text);
    }
};

QTEST_MAIN(TestWhatIfWindow)
#include "test_what_if_window.moc"
