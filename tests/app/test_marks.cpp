// SPDX-License-Identifier: GPL-3.0-or-later
// Tags and remark of a document: typed, kept in its file and in the history, found, and taken back.
#include "app/gui/runs_list.h"
#include "model/documents/comparison.h"
#include "model/documents/run_json.h"
#include "model/documents/series.h"
#include "model/items/run_tables.h"
#include "model/service/document_kinds.h"
#include "tests/support/window_fixture.h"
#include "widgets/dialogs/marks_dialog.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace strata;

class TestMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words() {
        using Tags = std::vector<std::string>;
        QCOMPARE(tagsIn(QStringLiteral("#figure  paper #figure")), (Tags{"figure", "paper"}));
        QCOMPARE(tagsIn(QStringLiteral("to show, #paper,, ")), (Tags{"to show", "paper"}));
        QCOMPARE(tagsIn(QStringLiteral(" # ")), Tags{});
        QCOMPARE(tagsIn(QString(400, QChar(0x9ce5))).front().size(), std::size_t(99)); // of three bytes each
        QStringList many;
        for (int i = 0; i < 90; ++i)
            many << QString::number(i);
        QCOMPARE(tagsIn(many.join(QLatin1Char(' '))).size(), DocumentMarks::mostTags);
    }

    void aRunHasThem() {
        test::WindowFixture f;
        f.openAndRun(QStringLiteral("a red stone"));
        f.openAndRun(QStringLiteral("a tree"));
        const RunId id = f.session.documents().shownId("run");
        auto* const list = f.window.findChild<RunsList*>();
        list->editMarks(id);
        auto* dialog = f.window.findChild<MarksDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("#figure paper"));
        dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("the kind is wrong\nask again"));
        QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
        const DocumentMarks marks = f.session.documents().find(id)->document->marks;
        QCOMPARE(marks.tags, (std::vector<std::string>{"figure", "paper"}));
        QCOMPARE(marks.remark, std::string("the kind is wrong\nask again"));
        QCOMPARE(f.session.documents().shown<Run>()->marks, marks); // what is shown is the changed one
        // It is found by them, and says them.
        const RunSummary summary = *f.session.documents().summary(id);
        for (const char* found : {"#figure", "#fig wrong", "ask"})
            QVERIFY2(RunsTable::matches({id, {}, summary}, QString::fromLatin1(found)), found);
        QVERIFY(!RunsTable::matches({id, {}, summary}, QStringLiteral("#other")));
        auto* const rows = f.window.findChild<QListView*>();
        QVERIFY(rows);
        // Its file has them, and so has a file that is opened again.
        const std::filesystem::path file = f.folder.filePath(QStringLiteral("run.strata")).toStdString();
        QVERIFY(saveDocument(*f.session.documents().find(id)->document, file));
        const auto again = loadDocument(file);
        QVERIFY(again);
        QCOMPARE((*again)->marks, marks);
        // Taken back.
        f.session.documents().undo();
        QVERIFY(f.session.documents().find(id)->document->marks.isEmpty());
        // Nothing typed changes nothing.
        list->editMarks(id);
        auto* const other = f.window.findChildren<MarksDialog*>().back();
        const bool could = f.session.documents().canUndo();
        other->accept();
        QCOMPARE(f.session.documents().canUndo(), could);
    }

    void aFileWithTooMuchIsRefused() {
        nlohmann::json json = runToJson(Run());
        json["remark"] = std::string(DocumentMarks::longestRemark + 1, 'a');
        const auto tooLong = runFromJson(json, "run.strata");
        QVERIFY(!tooLong);
        QVERIFY2(tooLong.error().message().find("remark") != std::string::npos, tooLong.error().message().c_str());
        json["remark"] = 7;
        QVERIFY(!runFromJson(json, "run.strata"));
        json["remark"] = "";
        json["tags"] = {"a", "a", ""};
        const auto read = runFromJson(json, "run.strata");
        QVERIFY(read);
        QCOMPARE(read->marks.tags, std::vector<std::string>{"a"});
    }

    /// A run that becomes part of a series, or one side of a comparison, does not give it its remark, nor take one.
    void whatIsMadeOfThemHasItsOwn() {
        Run run;
        run.marks = {"of the run", {"run"}};
        Series series;
        series.points.resize(1);
        series.marks = {"of the series", {"series"}};
        QCOMPARE(series.with(0, std::make_shared<const Run>(run), nullptr).marks, series.marks);
        const auto one = std::make_shared<const Run>(run);
        const auto comparison = makeComparison(one, one, {});
        QVERIFY(comparison && comparison->marks.isEmpty());
    }

    void anEntryOfTheHistoryHasThem() {
        RunSummary summary;
        summary.marks = {"said", {"figure", "to show"}};
        const auto again = summaryFromJson(summaryToJson(summary), "x.json");
        QVERIFY(again);
        QCOMPARE(*again, summary);
        QCOMPARE(RunsTable::tagsText(summary.marks), QStringLiteral("#figure #to show"));
    }
};

QTEST_MAIN(TestMarks)
#include "test_marks.moc"
