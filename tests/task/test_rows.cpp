// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as the field writes them: every kind gives the same row; what cannot be read is told with its line.
#include "model/task/row_names.h"
#include "model/task/rows.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace strata;

namespace {

using Path = std::vector<std::string>;

class Files {
public:
    std::filesystem::path write(const char* name, const std::string& text) {
        const std::filesystem::path path = std::filesystem::path(m_folder.path().toStdString()) / name;
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }

private:
    QTemporaryDir m_folder;
};

Taxonomy tree(const char* lines = "CS\n  Computer vision\n  Depression\nMedical\n  Depression\n  Asthma\n") {
    return *parseTaxonomy(lines, "tree.txt");
}

} // namespace

class Rows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindGivesTheSameRow_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* title, const char* name, const char* text) {
            QTest::newRow(title) << QString::fromUtf8(name) << QByteArray(text);
        };
        row("text and labels", "a.jsonl", R"({"text": "edges of images", "labels": ["CS", "Computer vision"]})");
        row("array", "a.json", R"([{"text": "edges of images", "labels": ["CS", "Computer vision"]}])");
        row("a list of paths", "a.jsonl", R"({"text": "edges of images", "labels": [["CS", "Computer vision"]]})");
        row("token, words", "a.json", R"({"token": ["edges", "of", "images"], "label": ["CS", "Computer vision"]})");
        row("token, text", "a.json", R"({"token": "edges of images", "label": ["Computer vision", "CS"]})");
        row("doc_token", "a.json",
            R"({"doc_token": ["edges", "of", "images"], "doc_label": ["CS", "Computer vision"], "doc_topic": []})");
        row("doc_label as a path", "a.json",
            R"({"doc_token": ["edges", "of", "images"], "doc_label": ["CS--Computer vision"]})");
        row("csv", "a.csv", "text,l1,l2\nedges of images,CS,Computer vision\n");
        row("csv, quoted", "a.csv", "\"L1\",\"L2\",\"text\"\r\n\"CS\",\"Computer vision\",\"edges of images\"\r\n");
        row("tsv", "a.tsv", "Label_1\tLabel_2\tAbstract\nCS\tComputer vision\tedges of images\n");
        row("Web of Science", "Data.txt",
            "Y1\tY2\tY\tDomain\tarea\tkeywords\tAbstract\n0\t12\t12\tCS \tComputer vision \tx; y\tedges of images\n");
        row("a byte order mark", "a.csv", "\xEF\xBB\xBFtext,category,subcategory\nedges of images,CS,Computer vision");
    }
    void everyKindGivesTheSameRow() {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        Files files;
        const Taxonomy taxonomy = tree();
        const auto read = readRows(files.write(name.toUtf8(), text.toStdString()), {{}, &taxonomy, false});
        QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
        QCOMPARE(read->rows.size(), std::size_t{1});
        const DataRow& row = read->rows.front();
        QCOMPARE(row.fields.at("input"), std::string("edges of images"));
        QCOMPARE(row.answers, (Path{"CS", "Computer vision"}));
        QVERIFY(row.otherPaths.empty());
        QVERIFY(!row.fields.contains("label") && !row.fields.contains("l1"));
    }
    void namesOfColumns() {
        Files files;
        const auto table =
            files.write("a.csv", "id,body text,top,sub,year\n7,\"a, \"\"b\"\"\nc\",CS,Depression,1999\n");
        const auto read = readRows(table, {{"body text", {"top", "sub"}}, nullptr, false});
        QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
        const DataRow& row = read->rows.front();
        QCOMPARE(row.fields.at("input"), std::string("a, \"b\"\nc"));
        QCOMPARE(row.answers, (Path{"CS", "Depression"}));
        QCOMPARE(row.fields.at("year"), std::string("1999")); // for the task's placeholders
        QCOMPARE(row.line, std::size_t{2});
        const auto json = readRows(files.write("a.jsonl", R"({"review": "t", "Cat1": "CS", "Cat2": "Depression"})"),
                                   {{"review", {"Cat1", "Cat2"}}, nullptr, false});
        QVERIFY2(json.has_value(), json ? "" : json.error().message().c_str());
        QCOMPARE(json->rows.front().answers, (Path{"CS", "Depression"}));
    }
    void labelsOfSeveralPathsStandWhereTheTreeHasThem() {
        Files files;
        const auto read = [&](const char* labels, const Taxonomy& taxonomy) {
            const auto rows = readRows(files.write("a.json", R"({"token": "t", "label": )" + std::string(labels) + "}"),
                                       {{}, &taxonomy, false});
            return rows ? rows->rows.front() : DataRow();
        };
        const Taxonomy taxonomy = tree();
        DataRow row = read(R"(["Medical", "CS", "Asthma", "Computer vision"])", taxonomy);
        QCOMPARE(row.answers, (Path{"Medical", "Asthma"}));
        QCOMPARE(row.otherPaths, (std::vector<Path>{{"CS", "Computer vision"}}));
        // A label with two parents stands below those that the row names.
        QCOMPARE(read(R"(["Depression", "Medical"])", taxonomy).answers, (Path{"Medical", "Depression"}));
        row = read(R"(["Depression", "CS", "Medical"])", taxonomy);
        QCOMPARE(row.answers, (Path{"CS", "Depression"}));
        QCOMPARE(row.otherPaths, (std::vector<Path>{{"Medical", "Depression"}}));
        // What the tree does not have stays as it is, for the warning.
        QCOMPARE(read(R"(["Rubbish", "CS"])", taxonomy).answers, (Path{"Rubbish", "CS"}));
        QCOMPARE(read(R"(["Asthma"])", taxonomy).answers, (Path{"Asthma"}));
        QVERIFY(read("[]", taxonomy).answers.empty());
    }
    void theNamesOfTheirColumnsAreRead() {
        QTemporaryDir folder;
        const auto names = [&](const char* name, const char* text) {
            const std::filesystem::path path = folder.filePath(QString::fromUtf8(name)).toStdString();
            std::ofstream(path) << text;
            return rowNames(path);
        };
        auto table = names("a.csv", "\xEF\xBB\xBFnr,review,\"big, class\"\n1,hello,x\n");
        QVERIFY(table && !table->known);
        QCOMPARE(table->names, (std::vector<std::string>{"nr", "review", "big, class"}));
        QCOMPARE(table->examples, (std::vector<std::string>{"1", "hello", "x"}));
        QVERIFY(names("b.csv", "text,label\na,x\n")->known);
        auto lines = names("c.jsonl", "\n{\"z\": \"}\\\"{\", \"a\": [\"x\"]}\n{\"other\": 1}\n");
        QVERIFY(lines && !lines->known);
        QCOMPARE(lines->names, (std::vector<std::string>{"z", "a"}));
        QCOMPARE(lines->examples, (std::vector<std::string>{"}\"{", "[\"x\"]"}));
        QVERIFY(names("d.json", "[\n {\"text\": \"a\", \"labels\": [\"x\"]}, {\"b\": 1}]")->known);
        QVERIFY(!names("e.jsonl", "{\"a\": ").has_value());
        QVERIFY(!names("f.jsonl", "[1, 2]").has_value());
        QVERIFY(!names("g.csv", " \n").has_value());
        QVERIFY(!rowNames(folder.filePath(QStringLiteral("none.csv")).toStdString()).has_value());
    }
    void whatCannotBeReadIsToldWithItsLine_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("told");
        const auto row = [](const char* title, const char* name, const char* text, const char* told) {
            QTest::newRow(title) << QString::fromUtf8(name) << QByteArray(text) << QByteArray(told);
        };
        row("no known kind", "a.jsonl", "{\"sentence\": \"a\"}", "line 1: is no row that can be read: it needs");
        row("a missing field", "a.jsonl", "{\"token\": \"a\"}", "line 1: the key \"label\" is missing");
        row("a number as label", "a.jsonl", "{\"token\": \"a\", \"label\": [3]}", "array of strings");
        row("an empty text", "a.jsonl", "{\"text\": \"a\", \"labels\": []}\n{\"text\": \" \", \"labels\": []}\n",
            "line 2: the text is empty");
        row("broken JSON", "a.jsonl", "{\"text\": \"a\", \"labels\": []}\n\n{\"text\": \"b\n", "line 3");
        row("mixed kinds", "a.jsonl",
            "{\"text\": \"a\", \"labels\": [\"x\"]}\n{\"token\": \"a\", \"label\": [\"x\"]}\n",
            "line 2: is a row of \"token\" and \"label\", but those before it are rows of \"text\" and \"labels\"");
        row("an open quotation mark", "a.csv", "text,label\n\"a,x\nb,y\n", "line 2: a quotation mark is not closed");
        row("a field too many", "a.csv", "text,label\na,x\nb,c,d\n",
            "line 3: has 3 fields, but the header names 2 columns");
        row("no column for the text", "a.csv", "words,label\na,x\n",
            "line 1: has no column that is known as the text; name it; its columns are \"words\", \"label\".");
        row("no columns for the labels", "a.csv", "text,klass\na,x\n",
            "line 1: has no columns that are known as labels");
        row("a label below none", "a.csv", "text,l1,l2\na,,x\n",
            "line 2: has the label \"x\" in column \"l2\", but none");
        row("a header alone", "a.csv", "text,label\n", "holds no row");
        row("no table either", "a.txt", "hello\nyou\n", "line 1");
        row("nothing", "a.csv", " \n", "is empty");
    }
    void whatCannotBeReadIsToldWithItsLine() {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, told);
        Files files;
        const auto read = readRows(files.write(name.toUtf8(), text.toStdString()));
        QVERIFY(!read.has_value());
        QVERIFY2(read.error().message().find(told.toStdString()) != std::string::npos, read.error().message().c_str());
    }
    void aColumnThatIsNotThere() {
        Files files;
        const auto path = files.write("a.csv", "text,label\na,x\n");
        QVERIFY(readRows(path, {{"words", {}}, nullptr, false}).error().message().find("has no column \"words\"") !=
                std::string::npos);
        QVERIFY(
            readRows(path, {{"", {"label", "sub"}}, nullptr, false}).error().message().find("has no column \"sub\"") !=
            std::string::npos);
    }
    void badRowsAreLeftOutAndCounted() {
        Files files;
        const RowReading reading{{}, nullptr, true};
        auto read = readRows(files.write("a.csv", "text,label\na,x\n,y\nb\n\"c,z\nd,w\n"), reading);
        QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
        QCOMPARE(read->rows.size(), std::size_t{2}); // a and d
        QCOMPARE(read->rows.back().answers, (Path{"w"}));
        QCOMPARE(read->rows.back().line, std::size_t{6});
        QCOMPARE(read->skipped.count, std::size_t{3});
        QVERIFY(read->skipped.sentences.at(2).find("line 5: a quotation mark") != std::string::npos);
        std::string lines = "{\"text\": \"a\", \"labels\": [\"x\"]}\n";
        for (int i = 0; i < 50; ++i)
            lines += "{\n";
        read = readRows(files.write("a.jsonl", lines), reading);
        QVERIFY(read.has_value());
        QCOMPARE(read->skipped.count, std::size_t{50});
        QCOMPARE(read->skipped.sentences.size(), SkippedRows::keptSentences);
        // One row alone: what is wrong with the others is nobody's concern.
        RowReading alone;
        alone.only = 3;
        const auto one =
            readRows(files.write("c.jsonl", "{\n{\"text\": 3}\n\n{\"text\": \"c\", \"label\": \"x\"}\n{\n"), alone);
        QVERIFY2(one && one->rows.size() == 1, one ? "" : one.error().message().c_str());
        QCOMPARE(one->rows[0].fields.at("input"), std::string("c"));
        QCOMPARE(one->rows[0].line, std::size_t(4));
        QCOMPARE(one->count, std::size_t(4));
        alone.only = 2;
        QVERIFY(readRows(files.write("c.csv", "text,label\na,x\n,y\nb,z\n"), alone).error().message().find("line 3") !=
                std::string::npos);
        alone.only = 9;
        QVERIFY(readRows(files.write("c.csv", "text,label\na,x\n"), alone)->rows.empty());
        // Not one row: the first one's fault is the file's.
        read = readRows(files.write("b.jsonl", "{\n{\n"), reading);
        QVERIFY(!read.has_value());
        QVERIFY(read.error().message().find("line 1") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(Rows)
#include "test_rows.moc"
