// SPDX-License-Identifier: GPL-3.0-or-later
// The Evaluate workspace: from a file of rows to a row that is opened as a run; and a saved evaluation without its
// model.
#include "app/gui/docks.h"
#include "app/gui/evaluate_workspace.h"
#include "app/gui/workspaces.h"
#include "model/documents/evaluation_json.h"
#include "model/documents/record_file.h"
#include "tests/support/sample_evaluation.h"
#include "tests/support/window_fixture.h"
#include "widgets/common/theme.h"
#include "widgets/compute/compute_view.h"
#include "widgets/evaluation/evaluation_board.h"
#include "widgets/evaluation/evaluation_view.h"
#include "widgets/evaluation/records_view.h"
#include "widgets/panels/evaluate_panel.h"
#include "widgets/panels/run_header.h"
#include "widgets/tree/hierarchy_view.h"

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <nlohmann/json.hpp>

#include <fstream>

using namespace strata;
using test::patience;

namespace {

struct Fixture : test::WindowFixture {
    /// The tiny model with a task of labels, and `rows` labelled rows.
    QString labelled(int rows) {
        const std::filesystem::path path = model(128).toStdString();
        nlohmann::json task = test::tinyTask();
        task["taxonomy"] = "tree.json";
        for (auto& level : task["levels"])
            level["answer"] = "label";
        std::ofstream(path / "tiny.task.json") << task.dump();
        std::ofstream(path / "tree.json")
            << R"({"children": [{"label": "ab", "children": [{"label": "c"}, {"label": "de"}]}, {"label": "ba", "children": [{"label": "f"}]}]})";
        std::ofstream data(path / "rows.jsonl");
        for (int i = 0; i < rows; ++i)
            data << R"({"text": "bird )" << char('a' + i % 26) << R"(", "labels": )"
                 << (i % 3 == 0   ? R"(["ba", "f"])"
                     : i % 3 == 1 ? R"(["ab", "c"])"
                                  : R"(["ab", "de"])")
                 << "}\n";
        return QString::fromStdString((path / "rows.jsonl").string());
    }
    void open() {
        window.openPath(folder.filePath(QStringLiteral("model")));
        QTRY_VERIFY_WITH_TIMEOUT(session.model().state() == CurrentModel::State::Ready && session.model().task(),
                                 patience);
    }
    EvaluatePanel& panel() { return window.evaluations().panel(); }
    void begin(const QString& data, int limit = 0) {
        EvaluateOrder order;
        order.data = data;
        order.limit = limit;
        panel().setOrder(order);
        window.evaluations().evaluate();
    }
    std::shared_ptr<const Evaluation> ended() {
        [this] {
            QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("evaluation") && session.documents().shown("evaluation"),
                                     patience);
        }();
        return session.documents().shown<Evaluation>();
    }
};

} // namespace

class TestEvaluateWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    void fromAFileOfRowsToARun() {
        Fixture f;
        const QString data = f.labelled(24);
        f.open();
        f.begin(data);
        QTRY_COMPARE(f.window.docks().workspace(), QString(workspaceId::evaluate));
        const auto evaluation = f.ended();
        QVERIFY(evaluation && evaluation->isComplete());
        QCOMPARE(evaluation->recordCount(), std::int64_t(24));
        auto& records = f.view<RecordsView>("records");
        QTRY_COMPARE_WITH_TIMEOUT(records.records().rowCount(), 24, patience);
        auto* results = qobject_cast<EvaluationView*>(f.window.view(QStringLiteral("results")));
        QTRY_VERIFY_WITH_TIMEOUT(results && !results->table().rows.empty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!records.isBusy(), patience);
        // The fifth row, as a run in all other views; the data need not be there any more.
        QVERIFY(evaluation->records.empty());
        const auto kept = recordsOf(evaluation);
        QVERIFY(kept && QFile::remove(data));
        records.list().setCurrentIndex(records.records().index(4, 0));
        records.openCurrent();
        QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Run>() && !f.session.maker().isMaking("run"), patience);
        const auto run = f.session.documents().shown<Run>();
        QCOMPARE(run->fields.at("input"), std::string("bird e"));
        QCOMPARE(f.window.docks().workspace(), QString(workspaceId::explore));
        for (const RunLevel& level : run->levels) // what every layer said, as the record has it
            QVERIFY(!level.labelReadings.empty());
        QVERIFY(run->levels[0].labelReadings[0].goldRank.has_value());
        QVERIFY(!f.window.view(QStringLiteral("readings"))->table().rows.empty());
        for (std::size_t level = 0; level < 2; ++level) // the same answers as in the evaluation
            QCOMPARE(run->levels[level].label, (*kept)->read(4)->levels[level].label);
        // And where its mistake began, if it made one.
        const auto row = *(*kept)->read(4);
        QString wrong;
        for (std::size_t level = 0; level < 2 && wrong.isEmpty(); ++level)
            if (row.levels[level].gold && row.levels[level].label != row.levels[level].gold)
                wrong = QString::fromStdString(evaluation->levels[level].name);
        const QString verdict = f.window.runHeader().notice();
        QVERIFY2(verdict.contains(QString::fromStdString(*row.levels[0].gold)), qPrintable(verdict));
        QCOMPARE(verdict.contains(QStringLiteral("wrong from %1 on").arg(wrong)), !wrong.isEmpty());
        // A what-if is still of this row: what is right stays in sight.
        Q_EMIT f.view<HierarchyView>("hierarchy")
            .whatIf(evaluation->levels[0].name, QString::fromStdString(*row.levels[0].gold));
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), patience);
        QVERIFY(f.session.documents().shown<Run>() != run);
        QVERIFY2(f.window.runHeader().notice().contains(QString::fromStdString(*row.levels[1].gold)),
                 qPrintable(f.window.runHeader().notice()));
        // What was computed when adds up to what was counted.
        const ComputeMap map = computeMap(*run);
        QCOMPARE(map.count(), run->cost.layerTokens);
        QCOMPARE(map.layers, 4);
        QVERIFY(f.view<ComputeView>("compute").table().rows.size() > 4);
        QVERIFY(f.session.problems().all().empty());
    }

    void whatIsWrongWithAFileIsSaidOnceEverywhere() {
        Fixture f;
        f.labelled(1);
        f.open();
        const QString bad = f.folder.filePath(QStringLiteral("notes.md"));
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("# Notes\n") > 0);
        file.close();
        const auto* const said = f.panel().findChild<QLabel*>(QStringLiteral("inlineProblem"));
        for (int again = 0; again < 2; ++again) {
            f.begin(bad);
            QTRY_VERIFY_WITH_TIMEOUT(said->isVisibleTo(&f.panel()) && said->text().contains(QStringLiteral("notes.md")),
                                     patience);
            QCOMPARE(f.session.problems().all().size(), std::size_t(1));
            QCOMPARE(f.session.problems().all().front().text, said->text());
        }
        bool toldToChoose = false;
        for (const auto* label : f.panel().findChildren<QLabel*>())
            toldToChoose |= label->text().contains(QStringLiteral("Choose a file of labelled rows first"));
        QVERIFY(!toldToChoose);
        EvaluateOrder other;
        other.data = f.folder.filePath(QStringLiteral("other.jsonl"));
        f.panel().setOrder(other); // it was about the other file
        QVERIFY(said->text().isEmpty());
    }

    void aSampleALimitAndCancel() {
        Fixture f;
        const QString data = f.labelled(3000);
        f.open();
        f.begin(data, 7);
        QCOMPARE(f.ended()->rows, std::int64_t(7));
        f.begin(data);
        QTRY_VERIFY_WITH_TIMEOUT(f.session.maker().isMaking("evaluation"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(f.panel().progressText().contains(QLatin1String("rows/s")) ||
                                     !f.session.maker().isMaking("evaluation"),
                                 patience);
        QAction* const stop = f.window.actions()["stop"]; // as the panel's own Cancel
        QTRY_VERIFY_WITH_TIMEOUT(stop->isEnabled() || !f.session.maker().isMaking("evaluation"), patience);
        stop->trigger();
        const auto stopped = f.ended();
        QVERIFY(stopped && stopped->rows == 3000);
        EvaluateOrder order = f.panel().order();
        order.sample = 5;
        order.seed = 3;
        f.panel().setOrder(order);
        f.window.evaluations().evaluate();
        QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Evaluation>()->rows == 5 &&
                                     !f.session.maker().isMaking("evaluation"),
                                 patience);
        std::int64_t before = 0; // in the order of the file
        const auto drawn = recordsOf(f.session.documents().shown<Evaluation>());
        QVERIFY(drawn);
        for (std::int64_t i = 0; i < 5; ++i) {
            const std::int64_t id = std::stoll((*drawn)->read(i)->id);
            QVERIFY(id > before);
            before = id;
        }
    }

    void whatWasStoppedIsGoneOnWith() {
        Fixture f;
        const QString data = f.labelled(24);
        f.open();
        f.begin(data);
        const auto whole = f.ended();
        QVERIFY(whole && whole->isComplete());
        const auto every = recordsOf(whole);
        QVERIFY(every);
        QAction* const goOn = f.window.actions()["goOnEvaluation"];
        QVERIFY(!goOn->isEnabled()); // nothing is left of it
        Evaluation part = *whole;
        part.recordsFile.clear();
        part.sums = {};
        for (std::int64_t i = 0; i < 10; ++i)
            part.records.push_back(*(*every)->read(i));
        part.seconds = 5;
        const QString file = f.folder.filePath(QStringLiteral("part.strata"));
        QVERIFY(saveEvaluation(part, file.toStdString()));
        f.window.openPath(file);
        QTRY_VERIFY_WITH_TIMEOUT(f.ended()->recordCount() == 10, patience);
        auto* button = f.window.findChild<QToolButton*>(QStringLiteral("goOnButton"));
        QVERIFY(button && goOn->isEnabled());
        QTRY_VERIFY(button->isVisible());
        const QString elsewhere = f.folder.filePath(QStringLiteral("elsewhere.csv"));
        QVERIFY(QFile(elsewhere).open(QIODevice::WriteOnly));
        EvaluateOrder other;
        other.data = elsewhere;
        other.columns = {"said", {"grob", "fein"}}; // chosen for another file than the one that is gone on with
        f.panel().setOrder(other);
        goOn->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.ended()->isComplete(), patience);
        const auto ended = f.ended();
        QCOMPARE(ended->recordCount(), std::int64_t(24));
        QCOMPARE(ended->createdAt, whole->createdAt);
        QVERIFY(ended->seconds > 5);
        QCOMPARE(ended->dataHash, whole->dataHash);
        QCOMPARE(ended->options, whole->options);
        const auto records = recordsOf(ended);
        QVERIFY(records);
        for (std::int64_t i = 0; i < 24; ++i) {
            EvaluationRecord was = *(*every)->read(i), is = *(*records)->read(i);
            was.cost.milliseconds = is.cost.milliseconds = 0;
            QVERIFY2(was == is, was.id.c_str());
        }
        QVERIFY(!goOn->isEnabled() && !button->isVisible());
        // It has taken the place of the part, whose file it is saved in, and that can be undone.
        const RunId id = f.session.documents().shownId("evaluation");
        QCOMPARE(f.session.documents().find(id)->file, file);
        QVERIFY(!f.session.documents().find(id)->isSaved());
        QCOMPARE(int(f.session.documents().of<Evaluation>().size()), 2);
        f.session.documents().undo();
        QCOMPARE(int(f.session.documents().of<Evaluation>().size()), 3);
        QVERIFY(f.session.problems().all().empty());
    }

    void whatIsNotAsItWasIsNamed_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("said");
        QTest::newRow("model") << "model" << "model";
        QTest::newRow("rows") << "rows" << "does not hold the rows of this evaluation any more";
        QTest::newRow("no rows") << "no rows" << "is not there any more";
        QTest::newRow("task") << "task" << "with the task elsewhere";
        QTest::newRow("type") << "type" << "Choose bfloat16 under Device first";
        QTest::newRow("options") << "options" << "another set of options";
    }
    void whatIsNotAsItWasIsNamed() {
        QFETCH(const QString, what);
        QFETCH(const QString, said);
        Fixture f;
        const QString data = f.labelled(6);
        f.open();
        f.begin(data);
        const auto whole = f.ended();
        Evaluation part = *whole;
        part.records.push_back(*(*recordsOf(whole))->read(0));
        part.recordsFile.clear();
        part.sums = {};
        if (what == QLatin1String("model")) part.model.hash = "another";
        if (what == QLatin1String("task")) part.task = "elsewhere";
        if (what == QLatin1String("type")) part.dtype = "bfloat16";
        if (what == QLatin1String("options")) part.options["unheard-of"] = "yes";
        if (what == QLatin1String("rows")) f.labelled(5);
        if (what == QLatin1String("no rows")) {
            QVERIFY(QFile::remove(data));
            f.panel().setOrder({});
        }
        const QString file = f.folder.filePath(QStringLiteral("part.strata"));
        QVERIFY(saveEvaluation(part, file.toStdString()));
        f.window.openPath(file);
        QTRY_VERIFY_WITH_TIMEOUT(f.ended()->recordCount() == 1, patience);
        f.window.actions()["goOnEvaluation"]->trigger();
        auto* problem = f.panel().findChild<QLabel*>(QStringLiteral("inlineProblem"));
        QTRY_VERIFY_WITH_TIMEOUT(problem->text().contains(said), patience);
        QTRY_VERIFY(!f.session.maker().isMaking("evaluation"));
        QCOMPARE(f.session.documents().shown<Evaluation>()->recordCount(), std::int64_t(1));
        QCOMPARE(int(f.session.documents().of<Evaluation>().size()), 2); // nothing more is in the list
    }

    void columnsOfNoKnownNameAreChosen() {
        Fixture f;
        f.labelled(3);
        f.open();
        const QString data = f.folder.filePath(QStringLiteral("rows.csv"));
        QFile file(data);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nr,said,grob,fein\n1,bird a,ba,f\n2,bird b,ab,c\n3,bird c,ab\n4,bird d,ab,de\n");
        file.close();
        f.begin(data);
        auto* problem = f.panel().findChild<QLabel*>(QStringLiteral("inlineProblem"));
        QTRY_VERIFY_WITH_TIMEOUT(problem->text().contains(QLatin1String("known as the text")), patience);
        auto* text = f.panel().findChild<QComboBox*>(QStringLiteral("textColumn"));
        auto* first = f.panel().findChild<QComboBox*>(QStringLiteral("labelColumn1"));
        auto* second = f.panel().findChild<QComboBox*>(QStringLiteral("labelColumn2"));
        QTRY_VERIFY_WITH_TIMEOUT(text && first && second && text->isVisibleTo(&f.panel()), patience);
        QTRY_COMPARE_WITH_TIMEOUT(text->count(), 5, patience); // and "by its usual name"
        text->setCurrentIndex(text->findData(QStringLiteral("said")));
        first->setCurrentIndex(first->findData(QStringLiteral("grob")));
        second->setCurrentIndex(second->findData(QStringLiteral("fein")));
        f.window.evaluations().evaluate(); // line 4 has a field too few
        QTRY_VERIFY_WITH_TIMEOUT(problem->text().contains(QLatin1String("line 4")), patience);
        EvaluateOrder order = f.panel().order();
        order.skipBad = true;
        f.panel().setOrder(order);
        f.window.evaluations().evaluate();
        const auto evaluation = f.ended();
        QVERIFY(evaluation);
        QCOMPARE(evaluation->recordCount(), std::int64_t(3));
        QCOMPARE(evaluation->unreadableRows, std::int64_t(1));
        QCOMPARE(evaluation->choice.textColumn, std::string("said"));
        QCOMPARE(evaluation->choice.labelColumns, (std::vector<std::string>{"grob", "fein"}));
        const EvaluationRecord record = *(*recordsOf(evaluation))->read(0);
        QCOMPARE(record.fields.at("input"), std::string("bird a"));
        QCOMPARE(record.levels[1].gold, std::optional<std::string>("f"));
        // A part of it is gone on with by the columns that it names, whatever the form says by now.
        Evaluation part = *evaluation;
        part.recordsFile.clear();
        part.sums = {};
        part.records.push_back(record);
        const QString saved = f.folder.filePath(QStringLiteral("part.strata"));
        QVERIFY(saveEvaluation(part, saved.toStdString()));
        f.panel().setOrder({});
        f.window.openPath(saved);
        QTRY_VERIFY_WITH_TIMEOUT(f.ended()->recordCount() == 1, patience);
        f.window.actions()["goOnEvaluation"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.ended()->recordCount() == 3, patience);
    }

    void whatIsWrongIsSaidInPlace() {
        Fixture f;
        const QString data = f.labelled(3);
        f.begin(data);
        QVERIFY(!f.session.maker().isMaking("evaluation")); // no model
        f.open();
        f.begin(f.folder.filePath(QStringLiteral("not there.jsonl")));
        auto* problem = f.panel().findChild<QLabel*>(QStringLiteral("inlineProblem"));
        QTRY_VERIFY_WITH_TIMEOUT(problem->text().contains(QLatin1String("not there.jsonl")), patience);
        f.begin(data);
        QVERIFY(f.ended());
        QVERIFY(problem->text().isEmpty());
    }

    void aSavedOneIsShownWithoutItsModel() {
        Fixture f;
        const QString file = f.folder.filePath(QStringLiteral("saved.strata"));
        QVERIFY(saveEvaluation(test::sampleEvaluation(), file.toStdString()));
        f.window.openPath(file);
        QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Evaluation>(), patience);
        QTRY_COMPARE(f.window.docks().workspace(), QString(workspaceId::evaluate));
        auto& records = f.view<RecordsView>("records");
        QTRY_COMPARE_WITH_TIMEOUT(records.records().rowCount(), 5, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!records.isBusy(), patience);
        QVERIFY(f.window.actions()["openRunModel"]->isEnabled()); // that of the evaluation
        QSignalSpy said(&f.window.evaluations(), &EvaluateWorkspace::said);
        records.openCurrent(); // the data and the model are elsewhere: it says which is missing
        QTRY_COMPARE(said.count(), 1);
        QVERIFY2(said[0][0].toString().contains(QLatin1Char('a')), qPrintable(said[0][0].toString()));
        QVERIFY(!f.session.maker().isMaking("run"));
    }

    void aDroppedFileOfRowsIsTheNextToBeEvaluated() {
        Fixture f;
        const QString data = f.labelled(3);
        f.window.openPath(data);
        QCOMPARE(f.panel().order().data, data);
        QCOMPARE(f.window.docks().workspace(), QString(workspaceId::evaluate));
    }
};

QTEST_MAIN(TestEvaluateWindow)
#include "test_evaluate_window.moc"
