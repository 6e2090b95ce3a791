// SPDX-License-Identifier: GPL-3.0-or-later
// What a lesson does with a class and with the learner's own run, in the real window.
#include "app/gui/view_host.h"
#include "tests/support/lesson_fixture.h"
#include "widgets/lesson/class_tally.h"
#include "widgets/lesson/lesson_slide.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QProgressBar>
#include <QSpinBox>
#include <QToolButton>
#include <QtTest>

using namespace strata;
using namespace strata::test;

class LessonLive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLearnerRunsItFromThePanel() {
        LessonFixture f;
        const QString path = f.folder.filePath(QStringLiteral("own.lesson.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "strata-lesson", "version": 1, "id": "own", "title": "Own",
            "runs": [{"id": "mine", "live": {"task": "wordnet",
                      "input": {"ask": "Describe an animal", "suggest": ["a small bird"]}}}],
            "steps": [{"id": "a", "say": "Run.", "do": {"action": "run", "run": "mine"},
                       "check": {"fact": "settlingLayer", "op": "exists"}}]})");
        file.close();
        f.window.openPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(f.play().isPlaying(), patience);
        QPushButton* const run = f.button("Run it");
        QVERIFY(run && run->isVisible());
        auto* input = f.panel().findChild<QComboBox*>();
        QCOMPARE(input->count(), 1);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(input));
        const auto problem = [&] { return f.panel().findChild<QLabel*>(QStringLiteral("inlineProblem"))->text(); };
        run->click();
        QVERIFY2(problem().contains(QLatin1String("Write")), qPrintable(problem()));
        input->setCurrentIndex(0);
        run->click();
        QCOMPARE(problem(), QStringLiteral("Open a model first."));
        f.window.openPath(f.model());
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, patience);
        run->click();
        QVERIFY2(problem().contains(QLatin1String("wordnet")), qPrintable(problem()));
        QVERIFY(f.play().runs().empty());
    }
    void theLearnersRunIsMade() {
        LessonFixture f;
        const QString path = f.folder.filePath(QStringLiteral("own.lesson.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "strata-lesson", "version": 1, "id": "own", "title": "Own",
            "runs": [{"id": "mine", "live": {"input": {"ask": "Describe an animal"}}}],
            "steps": [{"id": "a", "say": "Run.", "do": {"action": "run", "run": "mine"},
                       "check": {"fact": "settlingLayer", "at": {"position": "answer:1"}, "op": "exists"}}]})");
        file.close();
        f.window.openPath(f.model());
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, patience);
        f.window.openPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(f.play().isPlaying(), patience);
        QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget*>(f.panel().findChild<QComboBox*>()));
        f.type(QStringLiteral("a small bird"));
        f.key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(f.play().runs().contains("mine"), patience);
        const auto run = documentAs<Run>(f.play().runs().at("mine").document);
        QCOMPARE(run->fields.at("input"), std::string("a small bird"));
        QVERIFY(!run->levels.empty() && !run->levels[0].tokens.empty());
        QVERIFY(!run->levels[0].tokens[0].layers.empty());
        QVERIFY2(f.panel().revealText().contains(QLatin1String("In your run")), qPrintable(f.panel().revealText()));
    }
    void theClassVotesByKeyboard() {
        LessonFixture f;
        f.open(QStringLiteral("layers"));
        const int options = int(f.play().question()->options.size());
        auto* tally = f.panel().findChild<ClassTally*>();
        QVERIFY(tally->isVisible());
        auto* button = tally->findChild<QToolButton*>();
        f.tabTo(button);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(tally->fields().size(), qsizetype(options));
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(tally->fields()[0]));
        QCoreApplication::processEvents(); // what stands there is selected
        f.type(QStringLiteral("12"));
        f.key(Qt::Key_Tab);
        QCoreApplication::processEvents();
        f.type(QStringLiteral("4"));
        QCOMPARE(f.play().tally()[0], 12);
        QCOMPARE(f.play().tally()[1], 4);
        QVERIFY(!f.panel().findChild<QProgressBar*>(QStringLiteral("votes0"))); // nobody is swayed
        QVERIFY(!slideText(f.play()).contains(QLatin1String("12")));
        f.panel().question()->takeFocus();
        f.answer(true);
        auto* bar = f.panel().findChild<QProgressBar*>(QStringLiteral("votes0"));
        QVERIFY(bar);
        QCOMPARE(bar->value(), 750);
        QVERIFY2(bar->accessibleName().contains(QLatin1String("12")), qPrintable(bar->accessibleName()));
        QVERIFY2(slideText(f.play()).contains(QLatin1String("12")), qPrintable(slideText(f.play())));
        tally->fields()[1]->setValue(5); // one came late
        f.play().go(1);
        QVERIFY(f.play().tally().empty());
        const auto lines = f.written();
        QCOMPARE(lines.size(), 3); // votes, the answer, and the votes as they ended
        QVector<QJsonObject> votes;
        for (const QJsonObject& line : lines)
            if (line.contains(QLatin1String("tally"))) votes << line;
        QCOMPARE(votes.size(), 2);
        QCOMPARE(votes.back().value(QLatin1String("lesson")).toString(), QStringLiteral("layers"));
        QCOMPARE(votes.back().value(QLatin1String("step")).toString(), QStringLiteral("input"));
        QJsonArray expected{12, 5};
        while (expected.size() < options)
            expected << 0;
        QCOMPARE(votes.back().value(QLatin1String("tally")).toArray(), expected);
        f.play().go(-1);
        QCOMPARE(f.play().tally()[1], 5);
        QCOMPARE(tally->fields()[1]->value(), 5);
        f.play().go(1);
        QVERIFY(!tally->isVisible()); // the second question is a token
    }
    void aLegendIsHiddenUntilItIsRevealed() {
        LessonFixture f;
        const QString path = f.folder.filePath(QStringLiteral("legend.lesson.json"));
        QVERIFY(
            QFile::copy(lessons + QStringLiteral("robin-lens.strata"), f.folder.filePath(QStringLiteral("l.strata"))));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": "strata-lesson", "version": 1, "id": "legend", "title": "Legend",
            "runs": [{"id": "l", "file": "l.strata"}],
            "steps": [{"id": "a", "say": "See.", "look": {"view": "lens", "run": "l", "statistic": "entropy",
                       "layers": [2, 5], "mask": {"legend": true}},
                       "ask": {"kind": "text", "prompt": "What do the colours mean?"}}]})");
        file.close();
        f.window.openPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(f.play().isPlaying(), patience);
        const auto legend = [&] {
            return f.window.views().options(QStringLiteral("lens")).value(QLatin1String("legend")).toBool(true);
        };
        const auto rows = [&] { return f.session.documents().shown<Lens>()->rows.size(); };
        QTRY_VERIFY(!legend());
        const std::size_t some = rows();
        f.type(QStringLiteral("How sure it is"));
        f.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(legend());
        QVERIFY(rows() > some);
    }
};

QTEST_MAIN(LessonLive)
#include "test_lesson_live.moc"
