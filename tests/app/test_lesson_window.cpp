// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson in the real window, played to its end by keyboard alone.
#include "app/gui/docks.h"
#include "app/gui/lesson_workspace.h"
#include "tests/support/lesson_fixture.h"
#include "tests/support/sample_run.h"
#include "tests/support/value_of.h"
#include "tests/support/window_fixture.h"
#include "widgets/lens/lens_board.h"
#include "widgets/lesson/lesson_panel.h"
#include "widgets/lesson/lesson_words.h"
#include "widgets/lesson/question_box.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using namespace strata;
using namespace strata::test;

class LessonWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLessonIsPlayedByKeyboard_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"layers", "hierarchy", "settling", "heads", "calibration"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyLessonIsPlayedByKeyboard() {
        QFETCH(const QString, name);
        LessonFixture f;
        f.open(name);
        int graded = 0;
        const int steps = f.play().steps();
        for (int i = 0; i < steps; ++i) {
            QCOMPARE(f.play().place(), i);
            QVERIFY(!f.panel().sayText().isEmpty());
            QVERIFY(!f.panel().sayText().contains(QStringLiteral("{{")));
            QVERIFY(f.panel().revealText().isEmpty());
            QVERIFY(!f.play().canGo(1)); // first a prediction
            if (f.play().step().ask->kind != LessonQuestion::Kind::Text) ++graded;
            f.answer(true);
            if (QTest::currentTestFailed()) return;
            QVERIFY2(f.play().place() == i && f.play().isRevealed(),
                     f.play().lesson().steps[std::size_t(i)].id.c_str());
            QVERIFY(f.play().wasRight().value_or(true));
            QVERIFY(!f.panel().revealText().isEmpty() || !f.play().wasRight());
            QVERIFY2(!f.panel().revealText().contains(QStringLiteral("{{")), qPrintable(f.panel().revealText()));
            f.key(Qt::Key_Return, Qt::ControlModifier);
        }
        QVERIFY(f.play().isAtEnd());
        QCOMPARE(f.play().rightAnswers(), graded);
        QTRY_COMPARE_WITH_TIMEOUT(f.written().size(), steps, patience);
        for (const QJsonObject& line : f.written()) {
            QCOMPARE(line.value(QStringLiteral("lesson")).toString(), name);
            QVERIFY(!line.value(QStringLiteral("given")).toString().isEmpty());
            QVERIFY(line.value(QStringLiteral("right")).toBool(true));
            QVERIFY(line.contains(QStringLiteral("seconds")) && line.contains(QStringLiteral("hintsUsed")));
        }
        QVERIFY(f.session.problems().all().empty());
        // The end has a way out, by keyboard as well.
        f.tabTo(f.button("Close the lesson"));
        f.key(Qt::Key_Space);
        QVERIFY(!f.play().isPlaying());
        QVERIFY(f.window.docks().isHidden()); // the start page is there again
    }
    void aWrongAnswerIsTold() {
        LessonFixture f;
        f.open(QStringLiteral("layers"));
        f.answer(false);
        QCOMPARE(f.play().wasRight(), std::optional(false));
        QVERIFY(f.panel().revealText().contains(QStringLiteral("the token that just went in")));
        QTRY_COMPARE_WITH_TIMEOUT(f.written().size(), 1, patience);
        QCOMPARE(f.written()[0].value(QStringLiteral("right")), QJsonValue(false));
        const LessonAnswer before = f.play().given();
        f.play().commit(std::size_t(0), {}); // what was committed stays
        QVERIFY(f.play().given() == before);
    }
    void hintsAreALadder() {
        LessonFixture f;
        f.open(QStringLiteral("layers"));
        auto* hint = f.button("Hint");
        auto* said = f.panel().findChild<QLabel*>(QStringLiteral("hint"));
        f.tabTo(hint);
        f.key(Qt::Key_Space);
        QVERIFY(said->accessibleName().contains(QStringLiteral("No block has run")));
        f.key(Qt::Key_Space);
        QCOMPARE(f.window.selection().selection().layer, std::optional<int>(0));
        QVERIFY(!f.play().isShown());
        f.key(Qt::Key_Space);
        QVERIFY(f.play().isShown());
        QVERIFY(said->accessibleName().contains(QStringLiteral("the token that just went in")));
        QVERIFY(!hint->isEnabled());
        f.answer(true);
        QTRY_COMPARE_WITH_TIMEOUT(f.written().size(), 1, patience);
        QCOMPARE(f.written()[0].value(QStringLiteral("hintsUsed")).toInt(), 3);
        // They are still there when one comes back to a step that is not answered yet.
        f.key(Qt::Key_Return, Qt::ControlModifier);
        f.tabTo(f.button("Hint"));
        f.key(Qt::Key_Space);
        QCOMPARE(f.play().hintsUsed(), 1);
        f.play().go(-1);
        QCOMPARE(f.play().hintsUsed(), 3);
        f.play().go(1);
        QCOMPARE(f.play().hintsUsed(), 1);
        QVERIFY(said->accessibleName().contains(QStringLiteral("birds, fishes and horses")));
    }
    void whatIsHiddenIsNotInTheViewsUntilItIsRevealed() {
        LessonFixture f;
        f.open(QStringLiteral("layers"));
        const auto lens = [&] { return f.session.documents().shown<Lens>(); };
        QVERIFY(lens());
        const auto row = [&](int layer) { return std::size_t(lens()->rowOf(LayerIndex(layer))); };
        QVERIFY(lens()->hasCell(row(0), 8));
        QVERIFY(!lens()->hasCell(row(1), 8));
        QCOMPARE(f.window.docks().workspace(), QStringLiteral("lens"));
        f.answer(true);
        QVERIFY(lens()->hasCell(row(1), 8));
        f.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!lens()->hasCell(row(1), 8)); // the next question is about it
        QVERIFY(f.panel().isVisible());
    }
    /// What is saved is what the list has: whole, whatever is shown.
    void theListHasTheWholeRun() {
        LessonFixture f;
        const auto entries = [&] { return f.session.documents().of<Run>(); };
        const auto shown = [&] { return f.session.documents().shown<Run>(); };
        f.open(QStringLiteral("settling"));
        const Run whole = *documentAs<Run>(f.play().runs().at("robin").document);
        QCOMPARE(entries().size(), std::size_t(1));
        QVERIFY(*entries().front().document == whole);
        QVERIFY(!(*shown() == whole)); // layers are hidden
        QCOMPARE(f.session.documents().shownId("run"), entries().front().id);
        f.session.runPins().set({{0, 0}}); // a pin in what is shown is the whole run's
        f.answer(true);
        QCOMPARE(entries().front().document, shown());
        QCOMPARE(shown()->pins, (std::vector<TokenPlace>{{0, 0}}));
        QCOMPARE(shown()->levels.size(), whole.levels.size());
        f.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(entries().size(), std::size_t(2)); // the violin
        QVERIFY(entries().back().document != shown());
        // Another lesson, and another one with the same runs: nothing stays hidden, nothing is there twice.
        f.open(QStringLiteral("hierarchy"));
        QTRY_COMPARE_WITH_TIMEOUT(f.play().lesson().id, std::string("hierarchy"), patience);
        QCOMPARE(entries().size(), std::size_t(2));
        QVERIFY(entries().front().document != shown());
        f.tabTo(f.button("Close the lesson"));
        f.key(Qt::Key_Space);
        QCOMPARE(entries().front().document, shown());
        QCOMPARE(shown()->levels.size(), whole.levels.size());
    }
    void whatAnEarlierStepRevealedIsHiddenAgain() {
        LessonFixture f;
        const auto shown = [&] { return f.session.documents().shown<Evaluation>(); };
        f.open(QStringLiteral("calibration"));
        QVERIFY(!shown());
        f.answer(true);
        QVERIFY(shown());
        f.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!shown());
        f.tabTo(f.button("Close the lesson"));
        f.key(Qt::Key_Space);
        QVERIFY(shown());
    }
    /// Playback that the step begins is no action of the learner.
    void whatTheStepDoesIsNotWhatTheLearnerDoes() {
        LessonFixture f;
        const QString path = f.folder.filePath(QStringLiteral("play.lesson.json"));
        QFile::copy(lessons + QStringLiteral("robin.strata"), f.folder.filePath(QStringLiteral("robin.strata")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "strata-lesson", "version": 1, "id": "play", "title": "Play",
            "runs": [{"id": "robin", "file": "robin.strata"}],
            "steps": [
              {"id": "a", "say": "a", "look": {"view": "heads", "run": "robin", "at": {"position": "answer:3"}}},
              {"id": "b", "say": "b", "do": {"action": "playback"}, "advance": "action"},
              {"id": "c", "say": "c"}]})");
        file.close();
        f.window.openPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(f.play().isPlaying(), patience);
        f.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.play().step().id, std::string("b"));
        QCoreApplication::processEvents();
        QCOMPARE(f.play().step().id, std::string("b"));
        f.window.selection().step(1);
        QCOMPARE(f.play().step().id, std::string("c"));
    }
    void numbersAreReadInBothLanguages_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<double>("value"); // -1: none
        const auto row = [](const char* language, const char* typed, double value) {
            QTest::addRow("%s %s", language, typed)
                << QString::fromLatin1(language) << QString::fromUtf8(typed) << value;
        };
        row("de", "0.294", 0.294);
        row("de", "0,294", 0.294);
        row("de", "1.234,5", -1);
        row("en", "0.294", 0.294);
        row("en", "0,294", -1);
        row("en", "83 %", 0.83);
        row("de", "83,5%", 0.835);
        row("en", "−0.5", -0.5);
        row("en", "much", -1);
        row("en", "inf", -1);
    }
    void numbersAreReadInBothLanguages() {
        QFETCH(const QString, language);
        QFETCH(const QString, typed);
        QFETCH(const double, value);
        const QLocale before;
        QLocale::setDefault(QLocale(language));
        PosedQuestion question;
        question.kind = LessonQuestion::Kind::Number;
        QuestionBox box(question, {}, {}, 0, 0);
        box.findChild<QLineEdit*>()->setText(typed);
        const LessonAnswer answer = box.answer();
        QLocale::setDefault(before);
        QCOMPARE(answer.index() == 0, value == -1);
        if (value != -1) QCOMPARE(std::get<double>(answer), value);
    }
    void valuesAreNoMarkdown() {
        QCOMPARE(plainOfMarkdown(markdownOf(QStringLiteral("*a* <b> _c_ [d](e) 1. `f` \\"))),
                 QStringLiteral("*a* <b> _c_ [d](e) 1. `f` \\"));
        LessonFixture f;
        f.open(QStringLiteral("layers"));
        f.answer(true); // `{{top1@0}}`: between marks of code
        QVERIFY2(f.panel().revealText().contains(QStringLiteral("Layer 0 says <domain> with p")),
                 qPrintable(f.panel().revealText()));
    }
    void screenReadersHearQuestionAndAnswer() {
        LessonFixture f;
        f.open(QStringLiteral("layers"));
        QVERIFY(QApplication::focusWidget()->accessibleDescription().contains(QStringLiteral("before any block")));
        f.answer(true);
        QCOMPARE(f.button("Next")->accessibleDescription(), f.panel().revealText());
    }
    void aClickInAViewAnswersALayer() {
        LessonFixture f;
        f.open(QStringLiteral("settling"));
        QVERIFY(f.play().question()->kind == LessonQuestion::Kind::Layer);
        QVERIFY(f.panel().question()->answer().index() == 0);
        Selection selection = f.window.selection().selection();
        selection.layer = 2;
        f.window.selection().setSelection(selection);
        QVERIFY(f.panel().question()->answer() == LessonAnswer(2.0));
    }
    void goingBackKeepsWhatWasAnswered() {
        LessonFixture f;
        f.open(QStringLiteral("hierarchy"));
        f.answer(true);
        const LessonAnswer given = f.play().given();
        f.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.play().place(), 1);
        f.tabTo(f.button("Back"));
        f.key(Qt::Key_Space);
        QCOMPARE(f.play().place(), 0);
        QVERIFY(f.play().given() == given);
        QVERIFY(f.panel().question()->isSettled());
        QVERIFY(!f.panel().revealText().isEmpty());
    }
    void aLessonThatIsBrokenIsAProblem() {
        LessonFixture f;
        const QString path = f.folder.filePath(QStringLiteral("bad.lesson.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            R"({"format": "strata-lesson", "version": 1, "id": "x", "title": "x", "steps": [{"id": "a", "ask": {"kind": "riddle"}}]})");
        file.close();
        f.window.openPath(path);
        QTRY_COMPARE_WITH_TIMEOUT(f.session.problems().all().size(), std::size_t(1), patience);
        QVERIFY(f.session.problems().all().front().text.contains(QStringLiteral("riddle")));
        QVERIFY(!f.play().isPlaying());
    }
    void aTokenIsPinned() {
        LessonFixture f;
        const QString path = f.folder.filePath(QStringLiteral("pin.lesson.json"));
        QFile::copy(lessons + QStringLiteral("robin.strata"), f.folder.filePath(QStringLiteral("robin.strata")));
        QFile::copy(lessons + QStringLiteral("robin-lens.strata"), f.folder.filePath(QStringLiteral("lens.strata")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "strata-lesson", "version": 1, "id": "pin", "title": "Pins",
            "runs": [{"id": "robin", "file": "robin.strata"}, {"id": "lens", "file": "lens.strata"}],
            "steps": [
              {"id": "run", "say": "a", "look": {"view": "heads", "run": "robin"},
               "do": {"action": "pin", "at": {"position": "answer:2"}}},
              {"id": "lens", "say": "b", "look": {"view": "lens", "run": "lens"},
               "do": {"action": "pin", "token": "bird", "at": {"position": "answer:2"}}},
              {"id": "act", "say": "c", "look": {"view": "lens", "run": "lens"}, "advance": "action"},
              {"id": "last", "say": "d"}]})");
        file.close();
        f.window.openPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(f.play().isPlaying(), patience);
        QCOMPARE(f.session.documents().shown<Run>()->pins, (std::vector<TokenPlace>{{1, 0}}));
        f.key(Qt::Key_Return, Qt::ControlModifier);
        const auto& pins = LensBoard::of(f.session).pins().pins();
        QCOMPARE(pins.size(), std::size_t(1));
        QCOMPARE(pins.front().position, 11);
        f.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.play().step().id, std::string("act"));
        Selection selection; // what the learner does goes on
        selection.layer = 4;
        selection.position = 3;
        f.window.selection().setSelection(selection);
        QCOMPARE(f.play().step().id, std::string("last"));
    }
    void theLearnersOwnRunIsChecked() {
        LessonFixture f;
        const QString path = f.folder.filePath(QStringLiteral("own.lesson.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "strata-lesson", "version": 1, "id": "own", "title": "Own",
            "runs": [{"id": "mine", "live": {"input": {"ask": "Describe an animal", "suggest": ["a small bird"]}}}],
            "steps": [{"id": "a", "null": true, "do": {"action": "run", "run": "mine"}, "observe": "Look.",
                       "check": {"fact": "label", "at": {"level": "family"}, "equals": "bird"}}]})");
        file.close();
        f.window.openPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(f.play().isPlaying(), patience);
        QVERIFY(f.panel().revealText().contains(QStringLiteral("Describe an animal")));
        QCOMPARE(f.panel().findChild<QComboBox*>()->itemText(0), QStringLiteral("a small bird"));
        f.play().setRun("mine", std::make_shared<const Run>(sampleHierarchicalRun()));
        QCOMPARE(f.panel().revealText(), QStringLiteral("In your run it is so, too: bird."));
        Run other = sampleHierarchicalRun();
        other.levels[1].label = "fish";
        f.play().setRun("mine", std::make_shared<const Run>(std::move(other)));
        QCOMPARE(f.panel().revealText(), QStringLiteral("In your run it is not so: fish."));
    }
    /// Its first token is selected by the program: the step goes on when the run has ended, and once.
    void aRunStepGoesOnWhenTheRunEnded() {
        LessonFixture f;
        const QString path = f.folder.filePath(QStringLiteral("run.lesson.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "strata-lesson", "version": 1, "id": "run", "title": "Run",
            "runs": [{"id": "mine", "live": {"input": {"ask": "Describe an animal"}}}],
            "steps": [{"id": "a", "say": "Run.", "do": {"action": "run", "run": "mine"}, "advance": "action"},
                      {"id": "b", "say": "Choose.", "look": {"view": "heads", "run": "mine"}, "advance": "action"},
                      {"id": "c", "say": "Done."}]})");
        file.close();
        f.window.openPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(f.play().isPlaying(), patience);
        f.openAndRun(QStringLiteral("a small bird"));
        if (QTest::currentTestFailed()) return;
        QTRY_COMPARE_WITH_TIMEOUT(f.play().step().id, std::string("b"), patience);
        QTest::qWait(50);
        QCOMPARE(f.play().step().id, std::string("b"));
        f.window.selection().step(1);
        QCOMPARE(f.play().step().id, std::string("c"));
    }
    void aLessonIsDropped() {
        LessonFixture f;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(lessons + QStringLiteral("heads.lesson.json"))});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&f.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&f.window, &event);
        QTRY_VERIFY_WITH_TIMEOUT(f.play().isPlaying(), patience);
        QCOMPARE(f.play().lesson().id, std::string("heads"));
    }
    void theStartPageListsThem() {
        LessonFixture f;
        QStringList names;
        for (const QPushButton* button : f.window.findChildren<QPushButton*>(QStringLiteral("recentEntry")))
            names << button->accessibleName();
        QCOMPARE(names.filter(QStringLiteral("lesson")).size(), 5);
        for (QPushButton* button : f.window.findChildren<QPushButton*>(QStringLiteral("recentEntry")))
            if (button->accessibleName().contains(QStringLiteral("When does it know"))) button->click();
        QTRY_VERIFY_WITH_TIMEOUT(f.play().isPlaying(), patience);
        QCOMPARE(f.play().lesson().id, std::string("settling"));
    }
};

QTEST_MAIN(LessonWindow)
#include "test_lesson_window.moc"
