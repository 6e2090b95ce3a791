// SPDX-License-Identifier: GPL-3.0-or-later
// A text of megabytes in one line is kept whole and holds nobody up.
#include "model/session/settings.h"
#include "widgets/common/text_field.h"
#include "widgets/panels/prompt_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace strata;
using Q = QString;

class TestTextField : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anOrdinaryTextIsAnOrdinaryField() {
        TextField field(Q::fromUtf8("a\u00a0b"));
        QCOMPARE(field.wholeText(), Q::fromUtf8("a\u00a0b"));
        field.replaceWholeText(Q::fromLatin1("two\nlines"));
        QCOMPARE(field.wholeText(), Q::fromLatin1("two\nlines"));
        field.undo();
        QCOMPARE(field.wholeText(), Q::fromUtf8("a\u00a0b"));
        QApplication::clipboard()->setText(Q::fromLatin1("!"));
        field.moveCursor(QTextCursor::End);
        field.paste();
        QVERIFY(!field.isFolded());
        QCOMPARE(field.wholeText(), Q::fromUtf8("a\u00a0b!"));
    }
    void twoMegabytesInOneLineAreKeptAndFolded() {
        TextField field(Q::fromLatin1("before after"));
        field.resize(400, 120);
        field.show();
        QTextCursor cursor = field.textCursor();
        cursor.setPosition(7); // behind "before "
        field.setTextCursor(cursor);
        const Q large = Q(Q::fromLatin1("bird ")).repeated(400'000);
        QApplication::clipboard()->setText(large);
        QElapsedTimer time;
        time.start();
        field.paste();
        qApp->processEvents();
        QVERIFY2(time.elapsed() < 5'000, qPrintable(Q::number(time.elapsed())));
        QVERIFY(field.isFolded() && field.isReadOnly());
        QCOMPARE(field.wholeText(), Q::fromLatin1("before ") + large + Q::fromLatin1("after"));
        QVERIFY(field.document()->characterCount() < 3'000);
        QTest::keyClicks(&field, Q::fromLatin1("x"));
        QVERIFY(field.isFolded());
        QTest::keySequence(&field, QKeySequence::Undo);
        QVERIFY(!field.isFolded() && !field.isReadOnly());
        QCOMPARE(field.wholeText(), Q::fromLatin1("before after"));
        field.replaceWholeText(large);
        QCOMPARE(field.wholeText(), large);
        auto* back = field.findChild<QToolButton*>(Q::fromLatin1("takeBack"));
        QVERIFY(back && back->isVisible());
        back->click();
        QCOMPARE(field.wholeText(), Q::fromLatin1("before after"));
        QVERIFY(!back->isVisible());
    }
    void whatIsOnlyReadIsCut() {
        QCOMPARE(cutForShowing(Q::fromLatin1("a\nb")), Q::fromLatin1("a\nb"));
        const Q cut = cutForShowing(Q(100'000, QLatin1Char('x')) + Q::fromLatin1("\nshort"));
        QCOMPARE(cut.size(), longestShownLine + 1 + 6);
        QVERIFY(cut.endsWith(Q(QChar(0x2026)) + Q::fromLatin1("\nshort")));
    }
    void thePromptAsksWithAllOfIt() {
        QTemporaryDir folder;
        Settings settings{folder.filePath(Q::fromLatin1("strata.ini"))};
        PromptPanel panel(settings);
        auto task = std::make_shared<Task>();
        TaskField input;
        input.name = "input";
        task->fields = {input};
        task->levels.resize(1);
        panel.setTask(task);
        panel.show();
        const Q large = Q(Q::fromLatin1("bird ")).repeated(400'000);
        panel.setField(Q::fromLatin1("input"), large);
        QCOMPARE(Q::fromStdString(panel.fields().at("input")), large);
        panel.setTask(std::make_shared<Task>(*task)); // is made anew with what was written
        QCOMPARE(Q::fromStdString(panel.fields().at("input")), large);
        panel.setField(Q::fromLatin1("input"), Q::fromLatin1("short"));
        QCOMPARE(panel.fields().at("input"), std::string("short"));
    }
};

QTEST_MAIN(TestTextField)
#include "test_text_field.moc"
