// SPDX-License-Identifier: GPL-3.0-or-later
// The item models: checked by Qt's own tester while they change, and compared line by line.
#include "model/items/run_tables.h"
#include "tests/support/sample_run.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <cmath>

using namespace strata;

class TestTables : public QObject {
    Q_OBJECT
    static constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;

private Q_SLOTS:
    void valuesAreFormattedOnce() {
        ValueTable table({QStringLiteral("a"), QStringLiteral("b")}, nullptr);
        QAbstractItemModelTester tester(&table, mode);
        table.setRows({{QStringLiteral("x"), -0.0601}, {QStringLiteral("y"), std::nan("")}, {7}});
        QCOMPARE(table.dump(), QStringLiteral("a | b\nx | −0.060\ny | –\n7 | \n"));
        QCOMPARE(table.index(0, 1).data(ValueTable::ValueRole).toDouble(), -0.0601);
        QVERIFY(!table.data(table.index(5, 5)).isValid());
        QCOMPARE(table.headerData(1, Qt::Horizontal).toString(), QStringLiteral("b"));
        QVERIFY(!table.headerData(2, Qt::Horizontal).isValid());
    }

    void growsWithoutForgetting() {
        ValueTable table({QStringLiteral("a")}, nullptr);
        QAbstractItemModelTester tester(&table, mode);
        table.setRows({{1}, {2}});
        const QPersistentModelIndex second = table.index(1, 0);
        table.setRows({{1}, {2}, {3}, {4}});
        QVERIFY(second.isValid()); // appended, not reset
        QCOMPARE(table.rowCount(), 4);
        table.setRows({{9}});
        QCOMPARE(table.dump(), QStringLiteral("a\n9\n"));
        table.setColumns({QStringLiteral("p"), QStringLiteral("q")});
        QCOMPARE(table.rowCount(), 0);
        QCOMPARE(table.columnCount(), 2);
    }

    void heads() {
        HeadsTable table;
        QAbstractItemModelTester tester(&table, mode);
        table.setHeads({{"domain", "domain_head.weight", LayerIndex(3), Readout::Raw, 1.04},
                        {"kind", "lm_head.weight", LayerIndex(8), Readout::Raw, std::nullopt}},
                       8);
        QCOMPARE(table.dump(), QStringLiteral("Head | Layer | Readout | Drift | Tensor\n"
                                              "domain | 3 | raw | 1.040 | domain_head.weight\n"
                                              "kind | 8 | final norm |  | lm_head.weight\n"));
    }

    void topTokens() {
        TopTokensTable table;
        QAbstractItemModelTester tester(&table, mode);
        Reading reading;
        reading.top = {{TokenId(5), "bird", std::log(0.75f)}, {TokenId(9), "fish", std::log(0.25f)}};
        table.setReading(reading);
        QCOMPARE(table.dump(), QStringLiteral("Rank | Token | Id | Probability | Log-probability (nats)\n"
                                              "1 | bird | 5 | 0.750 | −0.288\n"
                                              "2 | fish | 9 | 0.250 | −1.386\n"));
    }

    void tokensOfAGrowingRun() {
        const Run whole = test::sampleHierarchicalRun();
        TokensTable table;
        QAbstractItemModelTester tester(&table, mode);
        Run growing = whole;
        growing.levels.clear();
        table.setRun(&growing);
        QCOMPARE(table.rowCount(), 0);
        for (const RunLevel& level : whole.levels) {
            growing.levels.push_back(level);
            growing.levels.back().tokens.clear();
            for (const RunToken& token : level.tokens) {
                growing.levels.back().tokens.push_back(token);
                table.setRun(&growing);
                QCOMPARE(table.rowCount(), tokenCount(growing));
            }
        }
        QCOMPARE(table.rowCount(), tokenCount(whole));
        table.setRun(nullptr);
        QCOMPARE(table.rowCount(), 0);
    }

    void history() {
        RunsTable table;
        QAbstractItemModelTester tester(&table, mode);
        Run run = test::sampleHierarchicalRun();
        run.host = "gpu-server";
        run.device = "cuda:0";
        const KindWords asked{.title = "Input", .outcome = "Answer", .isAsked = true};
        table.setRuns({{RunId(1), QStringLiteral("first"), summaryOf(run), true, asked},
                       {RunId(2), QStringLiteral("second"), summaryOf(test::sampleFreeRun(3)), false, asked}});
        QCOMPARE(table.rowCount(), 2);
        QCOMPARE(table.index(0, 0).data().toString(), QStringLiteral("second"));
        QCOMPARE(table.idAt(table.index(1, 0)), RunId(1));
        QVERIFY(table.savedAt(table.index(1, 0)));
        QVERIFY(!table.savedAt(table.index(0, 0)));
        QCOMPARE(table.indexOf(RunId(1)).row(), 1);
        QVERIFY(!table.indexOf(RunId(3)).isValid());
        QCOMPARE(RunsTable::answerOf(run), QStringLiteral("animal → bird → thrush"));
        QVERIFY(table.isAskedAt(table.index(0, 0)) && !table.isAskedAt({}));
        // Where it was made.
        QVERIFY(table.settingsAt(table.index(1, 0)).contains(QStringLiteral("CUDA:0 on gpu-server")));
        QVERIFY(table.detailsAt(table.index(1, 0)).contains(QStringLiteral("Device: CUDA:0 on gpu-server")));
        QVERIFY(RunsTable::matches({RunId(1), QString(), summaryOf(run)}, QStringLiteral("gpu")));
        QCOMPARE(table.idAt({}), RunId{});
        table.setRuns({});
        QCOMPARE(table.rowCount(), 0);
    }

    void everyKindHasALine() {
        RunsTable table;
        RunSummary lens, records, other;
        lens.kind = "lens";
        lens.rows = 9;
        lens.positions = 12;
        records.rows = 100;
        records.tokens = 800;
        other.modelPath = "/models/demo";
        const KindWords marked{.mark = "essay", .title = "Subject"};
        table.setRuns({{RunId(1), QStringLiteral("a text"), lens, false, {.mark = "lens", .outcome = "Size"}},
                       {RunId(2), QStringLiteral("rows.jsonl"), records, false, marked},
                       {RunId(3), QStringLiteral("my essay"), other, true, marked}});
        QCOMPARE(table.index(2, 1).data().toString(), QStringLiteral("lens · 9 rows × 12 positions"));
        QVERIFY(table.detailsAt(table.index(2, 0)).contains(QStringLiteral("Size: lens")));
        QVERIFY(table.index(1, 1).data().toString().startsWith(QStringLiteral("essay · 100 row")));
        QVERIFY(table.detailsAt(table.index(1, 0)).contains(QStringLiteral("Tokens: 800")));
        QCOMPARE(table.index(0, 1).data().toString(), QStringLiteral("essay"));
        QCOMPARE(table.detailsAt(table.index(0, 0)),
                 QStringLiteral("Subject: my essay\nKind: essay\nModel: /models/demo"));
        QVERIFY(!table.isAskedAt(table.index(0, 0)));
    }

    /// Evaluations of the same rows differ by how labels were chosen, and by how far they came.
    void evaluationsAreToldApart() {
        RunsTable table;
        RunSummary one;
        one.kind = "evaluation";
        one.rows = 8;
        one.options = {{"labels", "constrained"}, {"rows", "8"}};
        RunSummary two = one;
        two.options = {{"labels", "scored"}, {"rows", "8"}};
        two.rows = 5;
        two.stopped = true;
        const KindWords words{.mark = "evaluation", .title = "Data"};
        table.setRuns({{RunId(1), QStringLiteral("rows.jsonl"), one, false, words},
                       {RunId(2), QStringLiteral("rows.jsonl"), two, false, words}});
        const QString first = table.index(1, 1).data().toString(), second = table.index(0, 1).data().toString();
        QVERIFY2(first.startsWith(QStringLiteral("evaluation · 8 row")) &&
                     first.endsWith(QStringLiteral(" · labels constrained")),
                 qPrintable(first));
        QVERIFY2(second.startsWith(QStringLiteral("evaluation · 5 of 8 row")) &&
                     second.endsWith(QStringLiteral(" · labels scored")),
                 qPrintable(second));
        QCOMPARE(RunsTable::sizeOf({RunId(1), QString(), two, false, words}), second);
        RunSummary run;
        run.options = {{"labels", "scored"}};
        QVERIFY(RunsTable::sizeOf({RunId(1), QString(), run, false, {.isAsked = true}}).isEmpty());
    }

    void problemsNewestFirst() {
        ProblemsTable table;
        QAbstractItemModelTester tester(&table, mode);
        table.add({true, QStringLiteral("A"), QStringLiteral("first"), QString(), QDateTime()});
        table.add({false, QStringLiteral("B"), QStringLiteral("second"), QStringLiteral("do"), QDateTime()});
        QCOMPARE(table.index(0, 1).data().toString(), QStringLiteral("second"));
        QVERIFY(!table.isErrorAt(0));
        QVERIFY(table.isErrorAt(1));
    }
};

QTEST_GUILESS_MAIN(TestTables)
#include "test_tables.moc"
