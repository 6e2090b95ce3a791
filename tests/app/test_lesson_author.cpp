// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson is written in the real window: recorded from the views, asked, checked, played, saved.
#include "app/gui/lesson_author.h"
#include "app/gui/lesson_workspace.h"
#include "app/gui/selection_hub.h"
#include "model/base/json_file.h"
#include "tests/support/value_of.h"
#include "tests/support/window_fixture.h"
#include "widgets/author/author_window.h"
#include "widgets/lesson/lesson_panel.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace strata;
using namespace strata::test;
using Json = nlohmann::json;

namespace {

const QString lessons = QStringLiteral(STRATA_SOURCE_DIR "/resources/lessons/");

struct AuthorFixture : WindowFixture {
    LessonAuthor& author = *window.findChild<LessonAuthor*>();
    LessonWorkspace& lesson = *window.findChild<LessonWorkspace*>();
    ~AuthorFixture() {
        for (AuthorWindow* one : window.findChildren<AuthorWindow*>())
            delete one;
    }
    AuthorWindow* edited() {
        const auto all = window.findChildren<AuthorWindow*>();
        return all.isEmpty() ? nullptr : all.back();
    }
    AuthorWindow* open(const QString& file) {
        author.open(file);
        for (int i = 0; i < 600 && !edited(); ++i)
            QTest::qWait(50);
        return edited();
    }
    /// A lesson with all its runs, in a folder of its own.
    QString copied(const QString& name) {
        for (const QString& file : QDir(lessons).entryList(
                 {QStringLiteral("*.strata"), QStringLiteral("*.jsonl"), name + QStringLiteral(".lesson.json")}))
            QFile::copy(lessons + file, folder.filePath(file));
        return folder.filePath(name + QStringLiteral(".lesson.json"));
    }
    void showLens() {
        window.openPath(lessons + QStringLiteral("robin-lens.strata"));
        QTRY_VERIFY_WITH_TIMEOUT(session.documents().shown<Lens>(), patience);
        QTRY_VERIFY(!author.recordable().empty());
    }
    void save(AuthorWindow* to) {
        to->action("save")->trigger();
        session.background().finish();
        QTRY_VERIFY_WITH_TIMEOUT(to->state().history().isClean(), patience);
    }
};

Json read(const QString& file) {
    const auto json = readJsonFile(file.toStdString());
    return json ? *json : Json();
}

} // namespace

class LessonAuthorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLessonIsSavedAsItWas_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"layers", "hierarchy", "settling", "heads", "calibration"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyLessonIsSavedAsItWas() {
        QFETCH(QString, name);
        AuthorFixture f;
        const QString file = f.copied(name);
        const auto runs = [&f] { return QDir(f.folder.path()).entryList({QStringLiteral("*.strata")}); };
        const QStringList before = runs();
        AuthorWindow* const window = f.open(file);
        QVERIFY(window);
        window->checkNow();
        QVERIFY2(window->checkText().contains(QLatin1String("hold")), qPrintable(window->checkText()));
        QCOMPARE(window->state().check().failures(), 0);
        for (int step = 0; step < window->state().steps(); ++step) { // looking changes nothing
            window->stepList().setCurrentRow(step + 1);
            QCoreApplication::processEvents();
        }
        QVERIFY(window->state().history().isClean());
        f.save(window);
        QCOMPARE(read(file), read(lessons + name + QStringLiteral(".lesson.json")));
        QCOMPARE(runs(), before); // no run twice
    }
    void aLessonIsWrittenFromTheViews() {
        AuthorFixture f;
        f.showLens();
        if (QTest::currentTestFailed()) return;
        Selection cell;
        cell.layer = 3;
        cell.position = f.session.documents().shown<Lens>()->segments.back().begin;
        f.window.selection().setSelection(cell);
        f.window.actions()["newLesson"]->trigger();
        AuthorWindow* const window = f.edited();
        QVERIFY(window);
        QVERIFY2(window->checkText().contains(QLatin1String("steps")), qPrintable(window->checkText()));
        window->action("addStep")->trigger();
        const auto at = [&](const char* pointer) { return draftAt(window->state().draft(), pointer); };
        QCOMPARE(at("/steps/0/look/view"), Json("lens"));
        QCOMPARE(at("/steps/0/look/at/layer"), Json(3));
        QCOMPARE(at("/runs/0/file").get<std::string>().substr(0, 5), std::string("robin"));
        QVERIFY(at("/model/sha256").is_string());
        QCOMPARE(window->state().history().count(), 1); // run and step are one thing

        auto* kind = window->findChild<QComboBox*>(QStringLiteral("questionKind"));
        for (int i = 1; i < kind->count();
             ++i) { // each kind of question is one that can be put, or says what is missing
            kind->setCurrentIndex(i);
            Q_EMIT kind->activated(i);
            QVERIFY2(window->state().lesson(),
                     window->state().lesson() ? "" : window->state().lesson().error().message().c_str());
        }
        kind->setCurrentIndex(2); // a token
        Q_EMIT kind->activated(2);
        window->state().set(QStringLiteral("t"), "/steps/0/ask/from/at", {{"layer", 3}, {"position", *cell.position}});
        window->state().setText("/steps/0/ask/prompt", "Which token?");
        QLabel* const right = window->findChild<QLabel*>(QStringLiteral("rightAnswer"));
        const auto answer = posed(*window->state().lesson(), *window->state().chosen(), window->state().runs());
        QVERIFY(answer);
        QVERIFY(right->text().contains(QString::fromStdString(plainText(answer->right)).trimmed()));
        auto* say = window->findChild<QPlainTextEdit*>(QStringLiteral("stepSay"));
        say->setPlainText(QStringLiteral("It says {{top1@3}}."));
        QCOMPARE(at("/steps/0/say"), Json("It says {{top1@3}}."));
        window->checkNow();
        QCOMPARE(window->state().check().failures(), 0);
        say->setPlainText(QStringLiteral("It says {{top1@3000}}."));
        window->checkNow();
        QVERIFY(window->state().check().failures() > 0);
        QVERIFY(window->checkList().item(0)->text().startsWith(QChar(0x2717)));
        window->action("undo")->trigger(); // what was typed in a field is one thing
        QVERIFY(at("/steps/0/say") != Json("It says {{top1@3000}}."));
        window->action("redo")->trigger();
        say->setPlainText(QStringLiteral("It says {{top1@3}}."));

        window->action("duplicateStep")->trigger();
        QCOMPARE(window->state().steps(), 2);
        QVERIFY(at("/steps/0/id") != at("/steps/1/id"));
        const Json first = at("/steps/0/id");
        window->action("stepUp")->trigger();
        QCOMPARE(at("/steps/1/id"), first);
        window->action("removeStep")->trigger();
        QCOMPARE(window->state().steps(), 1);
        window->action("undo")->trigger();
        QCOMPARE(window->state().steps(), 2);

        window->action("preview")->trigger(); // it is played as it is, and nothing is written down
        QVERIFY(f.lesson.play().isPlaying());
        QVERIFY(f.lesson.isPreview());
        QVERIFY(f.lesson.play().question());
        f.lesson.play().commit(rightAnswer(*f.lesson.play().question()), {});
        QCOMPARE(f.lesson.play().wasRight(), std::optional<bool>(true));

        const QString file = f.folder.filePath(QStringLiteral("written/mine.lesson.json"));
        QDir(f.folder.path()).mkdir(QStringLiteral("written"));
        window->action("saveAs")->trigger();
        auto* dialog = window->findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(file);
        f.session.background().finish();
        QTRY_VERIFY_WITH_TIMEOUT(window->state().history().isClean(), patience);
        const auto written = loadLesson(file.toStdString());
        QVERIFY2(written, written ? "" : written.error().message().c_str());
        const auto runs = loadStoredRuns(*written);
        QVERIFY2(runs, runs ? "" : runs.error().message().c_str());
        const LessonReport report = checkLesson(*written, *runs);
        QVERIFY(!report.claims.empty());
        QCOMPARE(report.failures(), 0);
        f.window.openPath(file);
        QTRY_VERIFY_WITH_TIMEOUT(!f.lesson.isPreview() && f.lesson.play().isPlaying(), patience);
    }
    void whatItDoesNotKnowIsKept() {
        AuthorFixture f;
        const QString file = f.folder.filePath(QStringLiteral("own.lesson.json"));
        const Json before = {{"format", "strata-lesson"},
                             {"version", 1},
                             {"id", "own"},
                             {"title", "Own"},
                             {"mine", {{"a", 1}}},
                             {"steps", Json::array({{{"id", "a"}, {"say", "See."}, {"later", Json::array({1, 2})}}})}};
        QVERIFY(writeFileAtomically(file.toStdString(), before.dump()));
        AuthorWindow* const window = f.open(file);
        QVERIFY(window);
        window->stepList().setCurrentRow(1);
        window->findChild<QPlainTextEdit*>(QStringLiteral("stepSay"))->setPlainText(QStringLiteral("Look."));
        f.save(window);
        Json after = before;
        after["steps"][0]["say"] = "Look.";
        QCOMPARE(read(file), after);
    }
    void anotherLanguage() {
        AuthorFixture f;
        AuthorWindow* const window = f.open(f.copied(QStringLiteral("layers")));
        QVERIFY(window);
        auto* language = window->findChild<QComboBox*>(QStringLiteral("authorLanguage"));
        language->setCurrentIndex(language->findData(QStringLiteral("de")));
        Q_EMIT language->activated(language->currentIndex());
        auto* title = window->findChild<QPlainTextEdit*>(QStringLiteral("lessonTitle"));
        QCOMPARE(title->toPlainText(), QStringLiteral("Was sagt eine Schicht?"));
        title->setPlainText(QStringLiteral("Schichten"));
        QCOMPARE(draftAt(window->state().draft(), "/title"),
                 (Json{{"en", "What is a layer saying?"}, {"de", "Schichten"}}));
    }
    void whatIsNotSavedIsAskedAbout() {
        AuthorFixture f;
        AuthorWindow* const window = f.open(f.copied(QStringLiteral("layers")));
        QVERIFY(window);
        window->state().setText("/title", "Another");
        f.window.close();
        QVERIFY(f.window.isVisible());
        auto* box = window->findChild<QMessageBox*>(QStringLiteral("unsaved"));
        QVERIFY(box);
        box->button(QMessageBox::Cancel)->click();
        QVERIFY(window->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        window->close();
        window->findChild<QMessageBox*>(QStringLiteral("unsaved"))->button(QMessageBox::Save)->click();
        f.session.background().finish();
        QTRY_VERIFY_WITH_TIMEOUT(!f.edited() || !f.edited()->isVisible(), patience);
        QCOMPARE(read(f.folder.filePath(QStringLiteral("layers.lesson.json")))["title"]["en"], Json("Another"));
    }
    void whatCannotBeSavedIsSaid() {
        AuthorFixture f;
        const QString file = f.copied(QStringLiteral("layers"));
        AuthorWindow* const window = f.open(file);
        QVERIFY(window);
        const Json before = read(file);
        window->state().change(QStringLiteral("t"), [](Json& draft) { draft["mine"] = std::string(2 << 20, 'x'); });
        window->action("save")->trigger();
        f.session.background().finish();
        QLabel* const problem = window->findChild<QLabel*>(QStringLiteral("inlineProblem"));
        QTRY_VERIFY2(problem->isVisible(), "nothing is said");
        QVERIFY2(problem->text().contains(QLatin1String("MiB")), qPrintable(problem->text()));
        QVERIFY(!window->state().history().isClean());
        QCOMPARE(read(file), before);
        window->state().history().setClean();
    }
    void whatIsNoLessonIsSaid() {
        AuthorFixture f;
        const QString file = f.folder.filePath(QStringLiteral("bad.lesson.json"));
        QVERIFY(writeFileAtomically(file.toStdString(), R"({"format": "strata-lesson", "version": 1, "steps": 5})"));
        f.author.open(file);
        f.session.background().finish();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.problems().all().empty(), patience);
        QVERIFY(!f.edited());
    }
};

QTEST_MAIN(LessonAuthorTest)
#include "test_lesson_author.moc"
