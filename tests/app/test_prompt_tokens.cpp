// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens under the prompt are those that a run of it is given, while it is typed.
#include "app/gui/prompt_tokens.h"
#include "tests/support/window_fixture.h"
#include "widgets/common/theme.h"
#include "widgets/tokenizer/prompt_preview.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace strata;

namespace {
using Q = QString;
}

class TestPromptTokens : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        registerIcons();
        Theme::instance().install(*qApp);
    }

    void theCountIsThatOfTheRun() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        auto* tokens = f.window.findChild<PromptTokens*>();
        QVERIFY(tokens && tokens->shown().pieces.empty()); // nobody wrote into the form
        QPushButton* line = nullptr;
        for (auto* button : f.window.prompt().findChildren<QPushButton*>())
            if (button->text().contains(Q::fromLatin1("will see"))) line = button;
        QVERIFY(line && line->isVisible());
        line->click();
        QTRY_VERIFY_WITH_TIMEOUT(!tokens->isBusy() && !tokens->shown().pieces.empty(), test::patience);
        const auto run = f.session.documents().shown<Run>();
        QCOMPARE(tokens->shown().pieces.size(), std::size_t(run->promptLength));
        for (std::size_t i = 0; i < std::size_t(run->promptLength); ++i)
            QCOMPARE(tokens->shown().pieces[i].id.value, run->sequence[i].id.value);
        QCOMPARE(tokens->shown().context, std::int64_t(128));

        QVERIFY2(line->text().startsWith(Q::number(std::size_t(run->promptLength))), qPrintable(line->text()));
        QVERIFY(line->text().contains(Q::fromLatin1("128")));
        auto* preview = f.window.findChild<PromptPreview*>();
        QVERIFY(preview && preview->isVisible());
        QVERIFY(preview->findChild<QPlainTextEdit*>()->toPlainText().contains(Q::fromLatin1("a small bird")));
        QCOMPARE(preview->findChild<QTreeWidget*>()->topLevelItemCount(), int(std::size_t(run->promptLength)));

        // It follows what is typed, and says when the model has no room for it.
        const auto before = tokens->shown().pieces.size();
        f.window.prompt().setField(Q::fromLatin1("input"), Q(Q::fromLatin1("bird ")).repeated(400));
        QTRY_VERIFY_WITH_TIMEOUT(!tokens->isBusy() && tokens->shown().pieces.size() > 300, test::patience);
        QVERIFY(tokens->shown().pieces.size() > before);
        QVERIFY2(line->text().contains(Q::fromLatin1("too long")), qPrintable(line->text()));
        QVERIFY(preview->summary().contains(Q::fromLatin1("more than the 128")));
        QCOMPARE(preview->findChild<QTreeWidget*>()->topLevelItemCount(), int(tokens->shown().pieces.size()));

        // Of a closed model there is nothing to count.
        f.window.actions()["closeModel"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!line->isVisible(), test::patience);
        QVERIFY(tokens->shown().pieces.empty());
    }
    void anEnormousTextIsNotCountedWhileOneTypes() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        auto* tokens = f.window.findChild<PromptTokens*>();
        auto* text = f.window.prompt().findChild<QPlainTextEdit*>();
        text->setFocus();
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClicks(text, Q::fromLatin1(" bird"));
        QTRY_VERIFY_WITH_TIMEOUT(!tokens->isBusy() && !tokens->shown().pieces.empty(), test::patience);
        f.window.prompt().setField(Q::fromLatin1("input"),
                                   Q(Q::fromLatin1("a small bird with a red breast\n")).repeated(40'000));
        QTRY_VERIFY_WITH_TIMEOUT(!tokens->shown().problem.empty(), test::patience);
        QVERIFY(tokens->shown().pieces.empty());
    }
};

QTEST_MAIN(TestPromptTokens)
#include "test_prompt_tokens.moc"
