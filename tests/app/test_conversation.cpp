// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation in the window: an answer becomes a turn, the model sees it, and it can be taken back.
#include "model/task/chat_history.h"
#include "tests/support/window_fixture.h"
#include "widgets/panels/conversation_box.h"

#include <QToolButton>

#include <algorithm>

using namespace strata;

class TestConversation : public QObject {
    Q_OBJECT

    static std::vector<ChatTurn> turnsOf(const Run& run) {
        const auto field = run.fields.find(historyField);
        return field == run.fields.end() ? std::vector<ChatTurn>() : *chatTurnsFromText(field->second, "history");
    }

private Q_SLOTS:
    void severalTurns() {
        test::WindowFixture f;
        f.window.openPath(f.model());
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, test::patience);
        QVERIFY(!f.window.actions()["continueChat"]->isEnabled());
        f.session.model().chooseTask(QStringLiteral("chat"));
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().task() && f.session.model().task()->takesHistory, test::patience);
        auto* const box = f.window.findChild<ConversationBox*>();
        QVERIFY(box && !box->isVisibleTo(&f.window));
        const auto run = [&] {
            f.window.actions()["run"]->trigger();
            QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), test::patience);
        };
        DecodeOptions few;
        few.maxNewTokens = 4;
        f.window.prompt().setDecodeOptions(few, false);
        f.window.prompt().setField(QStringLiteral("input"), QStringLiteral("a red stone"));
        run();
        const auto first = f.session.documents().shown<Run>();
        QVERIFY(first && turnsOf(*first).empty());
        QVERIFY(f.window.actions()["continueChat"]->isEnabled());
        f.window.actions()["continueChat"]->trigger();
        QVERIFY(box->isVisibleTo(&f.window));
        QCOMPARE(f.window.prompt().mainText(), QString());
        QCOMPARE(box->turns(), (std::vector<ChatTurn>{{"user", "a red stone"}, {"assistant", first->levels[0].text}}));
        f.window.prompt().setField(QStringLiteral("input"), QStringLiteral("and a tree"));
        run();
        const auto second = f.session.documents().shown<Run>();
        QCOMPARE(turnsOf(*second), box->turns());
        QCOMPARE(second->fields.at("input"), std::string("and a tree"));
        QVERIFY(second->promptLength > first->promptLength);
        QVERIFY(second->promptText.find("a red stone") != std::string::npos);
        // The form says what the run was asked; without its conversation it does not.
        QCOMPARE(int(f.window.prompt().changeSince(*second, false)), int(PromptChange::None));
        box->findChild<QToolButton*>(QStringLiteral("newConversation"))->click();
        QVERIFY(box->turns().empty());
        QCOMPARE(int(f.window.prompt().changeSince(*second, false)), int(PromptChange::Prompt));
        f.window.prompt().putBack(*second);
        QCOMPARE(box->turns(), turnsOf(*second));
        box->findChild<QToolButton*>(QStringLiteral("takeQuestionBack"))->click();
        QVERIFY(box->turns().empty());
        QCOMPARE(f.window.prompt().mainText(), QStringLiteral("a red stone"));
        // Greedy says the same again; drawn, the seed is another one.
        f.window.actions()["answerAgain"]->trigger();
        QVERIFY(!f.session.maker().isMaking("run"));
        DecodeOptions drawn = few;
        drawn.sampling.temperature = 1;
        drawn.sampling.seed = 5;
        f.window.prompt().setDecodeOptions(drawn, true);
        run();
        f.window.actions()["answerAgain"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), test::patience);
        QCOMPARE(f.session.documents().shown<Run>()->seed, std::uint64_t(6));
    }
};

QTEST_MAIN(TestConversation)
#include "test_conversation.moc"
