// SPDX-License-Identifier: GPL-3.0-or-later
// Reading rows of predictions: what is a row, what each wrong one is told, and what is kept of a hundred thousand.
#include "model/metrics/prediction_file.h"
#include "tests/metrics/tables.h"

using namespace strata;
using namespace strata::test;

class TestPredictions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesAndTheirEnds() {
        // A byte order mark, CRLF, blank lines that count, no end of the last line, unknown keys, empty lists.
        const auto file = written(m_folder, "ends.jsonl",
                                  "\xEF\xBB\xBF{\"id\": 7, \"gold\": [\"Animal\"], \"predicted\": [\"Animal\"]}\r\n\r\n"
                                  "  \t\n{\"gold\": [], \"predicted\": [null], \"seconds\": {\"a\": [1]}}\r\n"
                                  "{\"gold\": [[\"Animal\", \"Bird\"]], \"predicted\": [], \"confidence\": null}");
        std::vector<std::pair<std::size_t, std::string>> seen;
        const auto done = readPredictions(file, {}, [&](const PredictionRow& row, const std::string& where) {
            seen.emplace_back(row.line, where);
            return Result<void>();
        });
        QVERIFY2(done, done ? "" : done.error().message().c_str());
        QCOMPARE(seen.size(), std::size_t{3});
        QCOMPARE(seen[1].first, std::size_t{4});
        QCOMPARE(seen[2].second, file.string() + ", line 5");
        const auto table = readPredictionTable(file, &lifeTaxonomy(), false, {});
        QVERIFY(table);
        const Score score = table->score();
        QCOMPARE(score.rows, std::int64_t{3});
        QVERIFY(near(score.exactMatch, 0.5)); // the row without any label is none of those that count
        QVERIFY(near(score.jointMicroF1, 0.5));
    }

    void whatIsNoRowIsTold_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* line, const char* expected) {
            QTest::newRow(name) << QByteArray(line) << QByteArray(expected);
        };
        row("no JSON", "gold", "is not valid JSON");
        row("cut short", "{\"id\": \"11\", \"go", "column 17: invalid string: missing closing quote");
        row("NaN", R"({"gold": ["Animal"], "predicted": ["Animal"], "confidence": [NaN]})", "NaN and Infinity");
        row("NaN elsewhere", R"({"loss": NaN})", "NaN and Infinity");
        row("too large a number", R"({"confidence": 1e999})", "is not valid JSON");
        row("not UTF-8", "{\"id\": \"a\xFF\"}", "is not UTF-8");
        row("a list", R"([1])", "is not an object but a JSON array");
        row("id", R"({"id": [1]})", "\"id\" must be a string");
        row("gold alone", R"({"gold": ["Animal"]})", "has \"gold\" and no \"predicted\"");
        row("predicted alone", R"({"predicted": ["Animal"]})", "has \"predicted\" and no \"gold\"");
        row("a label as gold", R"({"gold": "Animal", "predicted": []})", "\"gold\" must be a path of labels");
        row("null as gold", R"({"gold": null, "predicted": []})", "\"gold\" must be a path of labels");
        row("null in gold", R"({"gold": ["Animal", null], "predicted": []})", "none of them null");
        row("null in a path of gold", R"({"gold": [["Animal", null]], "predicted": []})", "none of them null");
        row("mixed", R"({"gold": [], "predicted": ["Animal", ["Bird"]]})", "\"predicted\" must be a path");
        row("a number", R"({"gold": [], "predicted": [3]})", "\"predicted\" must be a path");
        row("kinds", R"({"gold": ["Animal"], "predicted": [["Animal"]]})",
            "\"gold\" is one path and \"predicted\" is a list of paths; both must be of the same kind.");
        row("confidence alone", R"({"confidence": [0.5]})", "has \"confidence\" and no \"predicted\"");
        row("confidence short", R"({"gold": [], "predicted": ["Animal", "Bird"], "confidence": [0.5]})",
            "(there are 1 for 2 labels)");
        row("confidence flat", R"({"gold": [], "predicted": [["Animal"]], "confidence": [0.5]})", "must be shaped as");
        row("confidence nested", R"({"gold": [], "predicted": ["Animal"], "confidence": [[0.5]]})",
            "must hold numbers from 0 to 1");
        row("confidence in words", R"({"gold": [], "predicted": ["Animal"], "confidence": ["high"]})",
            "must hold numbers from 0 to 1");
        row("confidence below", R"({"gold": [], "predicted": ["Animal"], "confidence": [-0.1]})",
            "the confidence -0.1 must be from 0 to 1");
        row("confidence of none", R"({"gold": [], "predicted": [], "confidence": [0.5]})", "must be shaped as");
        row("text", R"({"text": "a reply"})", "\"text\" must be an object");
        row("text of a level", R"({"gold_text": {"reply": ["a"]}})", "\"gold_text\" must hold a string or null");
        row("unknown label", R"({"gold": ["Animal"], "predicted": ["Animall"]})",
            "in \"predicted\" is no label of level 1 of the taxonomy; did you mean \"Animal\"?");
        row("case counts", R"({"gold": ["animal"], "predicted": []})", "is no label of level 1");
        row("too deep", R"({"gold": [], "predicted": ["Animal", "Bird", null]})",
            "a path in \"predicted\" has 3 levels, and the taxonomy has 2.");
        row("off the tree", R"({"gold": ["Animal", "Tree"], "predicted": []})",
            "\"gold\" is no path of the taxonomy: \"Tree\" does not stand below \"Animal\".");
    }
    void whatIsNoRowIsTold() {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, expected);
        const auto table = tableOf({line.toStdString()}, &lifeTaxonomy());
        QVERIFY(!table);
        const std::string said = table.error().message();
        QVERIFY2(said.find(expected.toStdString()) != std::string::npos, said.c_str());
        QVERIFY2(said.starts_with("rows, line 1: "), said.c_str());
        QCOMPARE(table.error().code, ErrorCode::BadData);
    }

    void filesThatAreNone() {
        const auto said = [](const std::filesystem::path& file) {
            const auto table = readPredictionTable(file, nullptr, false, {});
            return table ? std::string() : table.error().message();
        };
        QVERIFY(said(written(m_folder, "empty.jsonl", "")).find("holds no rows") != std::string::npos);
        QVERIFY(said(written(m_folder, "blank.jsonl", "\n \r\n")).find("holds no rows") != std::string::npos);
        QVERIFY(said(m_folder.path().toStdString()).find("is a folder") != std::string::npos);
        QVERIFY(said(m_folder.filePath(QStringLiteral("none")).toStdString()).find("does not exist") !=
                std::string::npos);
        QVERIFY(
            said(written(m_folder, "lfs.jsonl", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n"))
                .find("Git LFS pointer") != std::string::npos);
        // A line without an end: not read into memory to its last byte.
        QVERIFY(said("/dev/zero").find("line 1: is longer than 32 MiB") != std::string::npos);
        QVERIFY(said(written(m_folder, "deep.jsonl", std::string(100000, '['))).find("64 levels") != std::string::npos);
    }

    void whatOnePersonMayDoToMemoryIsBounded() {
        std::vector<std::string> lines;
        for (int i = 0; i < 65; ++i)
            lines.push_back("{\"text\": {\"level " + std::to_string(i) + "\": \"a\"}}");
        const auto levels = tableOf(lines);
        QVERIFY(!levels && levels.error().message().find("more than 64 names of levels") != std::string::npos);
        nlohmann::json deep = {{"gold", nlohmann::json::array()}, {"predicted", std::vector<std::string>(65, "a")}};
        const auto path = tableOf({deep.dump()});
        QVERIFY(!path && path.error().message().find("there may be at most 64") != std::string::npos);
        deep["predicted"] = std::vector<std::string>(64, "a");
        QVERIFY(tableOf({deep.dump()}));
    }

    void aHundredThousandRowsAreKeptAsNumbers() {
        const std::string file = m_folder.filePath(QStringLiteral("large.jsonl")).toStdString();
        constexpr int rows = 100000;
        {
            std::ofstream out(file, std::ios::binary);
            for (int i = 0; i < rows; ++i) {
                const bool right = i % 4 != 0;
                out << "{\"id\": \"" << i << "\", \"gold\": [\"Animal\", \"Bird\"], \"predicted\": [\"Animal\", \""
                    << (right ? "Bird" : "Fish") << "\"], \"confidence\": [0.9, 0.75], \"notes\": \""
                    << std::string(300, 'x') << "\"}\n";
            }
        }
        double last = 0;
        bool backwards = false;
        JobControl control;
        control.onProgress = [&](const Progress& progress) {
            backwards = backwards || progress.fraction < last;
            last = progress.fraction;
        };
        const auto table = readPredictionTable(file, &lifeTaxonomy(), false, control);
        QVERIFY(table);
        const Score score = table->score();
        QCOMPARE(score.rows, std::int64_t{rows});
        QVERIFY(near(score.exactMatch, 0.75));
        QVERIFY(near(score.levels[1].accuracy, 0.75));
        QVERIFY(near(score.calibration[1].ece, 0));
        QVERIFY2(table->keptBytes() < std::size_t{40} << 20, std::to_string(table->keptBytes()).c_str());
        QVERIFY(!backwards && last > 0.9 && last <= 1);

        std::stop_source stop;
        control.stop = stop.get_token();
        control.onProgress = [&](const Progress&) { stop.request_stop(); };
        const auto cancelled = readPredictionTable(file, &lifeTaxonomy(), false, control);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    }

private:
    const QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPredictions)
#include "test_predictions.moc"
