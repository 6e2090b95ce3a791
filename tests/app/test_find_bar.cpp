// SPDX-License-Identifier: GPL-3.0-or-later
// What is found is chosen, in reading order and round the ends, and the other views go there too.
#include "app/gui/find_bar.h"
#include "tests/support/window_fixture.h"
#include "widgets/common/theme.h"
#include "widgets/figure/figure_view.h"

#include <QLineEdit>

using namespace strata;

namespace {
using Q = QString;
}

class TestFindBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        registerIcons();
        Theme::instance().install(*qApp);
    }

    void placesAreFoundAndChosen() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        FigureView* heads = f.window.view(Q::fromLatin1("heads"));
        heads->setFocus();
        QTRY_VERIFY(heads->hasFocus());
        QVERIFY(heads->cells().size() > 4);
        f.window.actions()["find"]->trigger();
        auto* bar = f.window.findChild<FindBar*>();
        QVERIFY(bar && bar->isVisible());
        auto* line = bar->findChild<QLineEdit*>();
        QTRY_VERIFY(line->hasFocus());

        // Counted by hand from what the view says of its cells.
        const Q wanted = heads->cells()[2].name.section(QLatin1Char(','), 0, 0);
        std::vector<int> expected;
        for (int i = 0; i < int(heads->cells().size()); ++i)
            if (heads->cells()[std::size_t(i)].name.contains(wanted, Qt::CaseInsensitive)) expected.push_back(i);
        heads->chooseCell(0);
        line->setText(wanted.toUpper());
        QCOMPARE(bar->places(), int(expected.size()));
        QCOMPARE(heads->currentCell(), expected.front());
        for (std::size_t i = 1; i <= expected.size(); ++i) {
            QTest::keyClick(line, Qt::Key_Return);
            QCOMPARE(heads->currentCell(), expected[i % expected.size()]);
        }
        f.window.actions()["findPrevious"]->trigger();
        QCOMPARE(heads->currentCell(), expected.back());
        QTest::keyClick(line, Qt::Key_Return);
        QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(heads->currentCell(), expected.back());
        f.window.actions()["find"]->trigger(); // in the bar itself: of the same view
        QCOMPARE(bar->places(), int(expected.size()));
        QVERIFY(f.window.selection().selection() == heads->selection()); // shared by all views

        line->setText(Q::fromLatin1("no such token"));
        QCOMPARE(bar->places(), 0);
        const int kept = heads->currentCell();
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(heads->currentCell(), kept);
        line->setText(Q::fromLatin1("@1"));
        QVERIFY(bar->places() > 0);
        QCOMPARE(heads->selection().token, std::optional<int>(1));

        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QTRY_VERIFY(heads->hasFocus());
    }
    void itStaysInTheViewAndGoesWithIt() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        f.window.actions()["find"]->trigger();
        auto* bar = f.window.findChild<FindBar*>();
        QVERIFY(bar->isVisible());
        const auto inside = [&] { return QRect(QPoint(0, 0), f.window.size()).contains(bar->geometry()); };
        QVERIFY(inside());
        f.window.resize(900, 600);
        QTRY_VERIFY(inside());
        f.window.actions()["evaluateWorkspace"]->trigger();
        QTRY_VERIFY(!bar->isVisible());
        f.window.actions()["findNext"]->trigger(); // of another view: it opens there
        QVERIFY(bar->isVisible() && inside());
    }
    void withoutAViewNothingHappens() {
        Session session;
        QTemporaryDir folder;
        Settings settings(folder.filePath(Q::fromLatin1("a.ini")));
        MainWindow window(session, settings);
        window.show();
        window.actions()["find"]->trigger(); // the start page
        window.actions()["findNext"]->trigger();
        QVERIFY(!window.findChild<FindBar*>()->isVisible());
    }
};

QTEST_MAIN(TestFindBar)
#include "test_find_bar.moc"
