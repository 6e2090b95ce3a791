// SPDX-License-Identifier: GPL-3.0-or-later
// Task files, taxonomies and data rows: what is read, and what is refused with which words.
#include "model/task/answers.h"
#include "model/task/conversation.h"
#include "model/task/rows.h"
#include "model/task/shipped_tasks.h"
#include "model/task/task.h"
#include "model/task/task_fields.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace strata;

namespace {

const std::filesystem::path data = STRATA_SHARED_DATA;

const char* const goodTask =
    R"({"format": "strata-task", "version": 1, "name": "t", "layout": {"header": "<{role}>", "end_of_turn": "<eot>",
  "input_header": "", "input_end": ""}, "levels": [{"name": "top", "answer": "label"}, {"name": "low", "answer": "label"}],
  "taxonomy": {"children": [{"label": "a", "children": [{"label": "b"}, "c"]}]}})";

class Files {
public:
    std::filesystem::path write(const char* name, const std::string& text) {
        const std::filesystem::path path = std::filesystem::path(m_folder.path().toStdString()) / name;
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    std::filesystem::path folder() const { return m_folder.path().toStdString(); }

private:
    QTemporaryDir m_folder;
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    if (at == std::string::npos) qFatal("%s is not there", from.c_str());
    return text.replace(at, from.size(), to);
}

} // namespace

class Tasks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsATaskFile() {
        Files files;
        const auto task = readTask(files.write("t.task.json", goodTask));
        QVERIFY2(task.has_value(), task ? "" : task.error().message().c_str());
        QCOMPARE(task->levels.size(), std::size_t{2});
        QCOMPARE(task->levels[1].role, std::string("low"));
        QCOMPARE(task->taxonomy->nodeCount(), std::size_t{3});
        QCOMPARE(task->fields.size(), std::size_t{1});
        QCOMPARE(labelDepth(*task, 1), 1);
        QCOMPARE(*inputText(*task, {{"input", "hello"}}), std::string("hello"));
        QCOMPARE(answerHeader(*task, 0), std::string("<top>"));
    }
    void examplesSayWhatIsRight() {
        Files files;
        const auto task = readTask(
            files.write("t.task.json", replaced(goodTask, "\"layout\"",
                                                R"("examples": [{"title": "one", "input": "x", "answers": ["a", "b"]},
                                       {"title": "two", "input": "y"}], "layout")")));
        QVERIFY2(task.has_value(), task ? "" : task.error().message().c_str());
        QCOMPARE(task->examples[0].answers, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(task->examples[0].fields, (std::map<std::string, std::string>{{"input", "x"}}));
        QVERIFY(task->examples[1].answers.empty());
    }
    void everyMistakeNamesFileAndKey_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* from, const char* to, const char* named) {
            QTest::addRow("%s", to) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(named);
        };
        row("strata-task", "other", "\"format\"");
        row("\"version\": 1", "\"version\": 2", "\"version\"");
        row("\"name\": \"t\"", "\"name\": 3", "\"name\"");
        row("\"name\": \"t\", ", "", "\"name\" is missing");
        row("\"header\"", "\"haeder\"", "layout.haeder");
        row("<{role}>", "<role>", "layout.header");
        row("\"answer\": \"label\"", "\"answer\": \"labels\"", "levels[0].answer");
        row("\"name\": \"low\"", "\"name\": \"top\"", "levels[1].name");
        row("\"answer\": \"label\"", "\"answer\": \"label\", \"colour\": 1", "levels[0].colour");
        row("\"answer\": \"label\"}", "\"answer\": \"label\", \"instruction\": \"{wether}\"}", "levels[0].instruction");
        row("\"answer\": \"label\"}", "\"answer\": \"label\", \"instruction\": \"{low}\"}", "levels[0].instruction");
        row("{\"label\": \"b\"}", "{\"lable\": \"b\"}", "children[0].children[0].label");
        row("{\"label\": \"b\"}", "{\"label\": \"c\"}", "twice under the same parent");
        row("{\"label\": \"b\"}", "{\"label\": \" \"}", "empty");
        row(", \"children\": [{\"label\": \"b\"}, \"c\"]", "", "\"taxonomy\" is 1 levels deep");
        row("\"layout\"", "\"max_new_tokens\": 0, \"layout\"", "max_new_tokens");
        row("\"layout\"", "\"labels\": \"maybe\", \"layout\"", "\"labels\"");
        row("\"layout\"", "\"fields\": [{\"name\": \"x\"}], \"layout\"", "\"fields\"");
        row("\"layout\"", "\"name\": \"again\", \"layout\"", "twice");
        row("\"layout\"", "\"examples\": [{\"title\": \"x\", \"answers\": [\"a\", \"b\", \"c\"]}], \"layout\"",
            "examples[0].answers");
        row("\"layout\"", "\"examples\": [{\"title\": \"x\", \"answers\": [7]}], \"layout\"", "examples[0].answers");
    }
    void everyMistakeNamesFileAndKey() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, named);
        Files files;
        const auto path = files.write("t.task.json", replaced(goodTask, from.toStdString(), to.toStdString()));
        const auto task = readTask(path);
        QVERIFY(!task.has_value());
        const std::string message = task.error().message();
        QVERIFY2(message.find(named.toStdString()) != std::string::npos, message.c_str());
        QVERIFY2(message.find(path.string()) != std::string::npos, message.c_str());
    }
    void builtInTasksHaveThePublishedRoles() {
        const auto three = findTask("hdlm3", {}, 3);
        QVERIFY(three.has_value());
        const std::map<std::string, std::string> fields{{"input", "I"}, {"subtask_1", "S1"}, {"system", "Y"}};
        QCOMPARE(*openingText(*three, fields),
                 std::string("<|start_header_id|>system<|end_header_id|>\n\nY<|eot_id|>"));
        QCOMPARE(*openingText(*three, {}), std::string());
        QCOMPARE(answerHeader(*three, 1), std::string("<|start_header_id|>second_thought<|end_header_id|>\n\n"));
        QCOMPARE(*instructionText(*three, 1, fields, {"x"}),
                 std::string("<|start_header_id|>subtask_1<|end_header_id|>\n\nS1<|eot_id|>"));
        QCOMPARE(*instructionText(*three, 2, fields, {"x", "y"}), std::string()); // this row has no second subtask
        // The published chat code writes the turn all the same.
        QCOMPARE(*instructionText(*three, 2, fields, {"x", "y"}, Purpose::Decoding),
                 std::string("<|start_header_id|>subtask_2<|end_header_id|>\n\n<|eot_id|>"));
        QCOMPARE(findTask("", {}, 2)->name, std::string("hdlm2"));
        QVERIFY(!findTask("hdlm9", {}, 2).has_value());
        QVERIFY(!findTask("", {}, 5).has_value());
    }
    void chatTakesTheTokenizersRoles() {
        Files files;
        QCOMPARE(findTask("", files.folder(), 1)->name, std::string("plain"));
        files.write("tokenizer_config.json", "{\"x\": \"<|im_start|>\"}");
        const auto chat = findTask("", files.folder(), 1);
        QCOMPARE(chat->layout.name, std::string("chatml"));
        QCOMPARE(*inputText(*chat, {{"input", "hi"}}), std::string("<|im_start|>user\nhi<|im_end|>\n"));
        files.write("x.task.json", goodTask);
        QCOMPARE(findTask("", files.folder(), 1)->name, std::string("t"));
        files.write("y.task.json", goodTask);
        QVERIFY(findTask("", files.folder(), 1).error().message().find("x.task.json, y.task.json") !=
                std::string::npos);
    }
    void placeholders() {
        QCOMPARE(*expandPlaceholders("{a} {0: 'x'} {b}", {{"a", "{b}"}, {"b", "2"}}, "t"),
                 std::string("{b} {0: 'x'} 2"));
        QVERIFY(expandPlaceholders("{a}", {}, "t").error().message().find("\"a\"") != std::string::npos);
        Files files;
        auto task = readTask(
            files.write("t.task.json", replaced(goodTask, "\"name\": \"low\"",
                                                "\"name\": \"low\", \"instruction\": \"{level1}: {children}?\"")));
        QVERIFY(task.has_value());
        QCOMPARE(*instructionText(*task, 1, {}, {"a"}), std::string("<subtask>a: b, c?<eot>"));
    }
    void taxonomies() {
        Files files;
        const auto csv = readTaxonomy(files.write(
            "a.csv", "parent,child\n,animal\nanimal,bird\nanimal,\"fish, cold\"\nplant,tree\nplant,bird\n"));
        QVERIFY2(csv.has_value(), csv ? "" : csv.error().message().c_str());
        QCOMPARE(csv->nodeCount(), std::size_t{6});
        QVERIFY(csv->find({"plant", "bird"}) != nullptr);
        QVERIFY(csv->find({"animal", "fish, cold"}) != nullptr);
        QVERIFY(csv->find({"animal", "tree"}) == nullptr);
        const auto text = readTaxonomy(files.write("a.txt", "animal\n  bird\n    thrush\n  fish\nplant\n\ttree\n"));
        QVERIFY2(text.has_value(), text ? "" : text.error().message().c_str());
        QCOMPARE(text->nodeCount(), std::size_t{6});
        QCOMPARE(text->depth(), 3);
        QVERIFY(text->find({"animal", "bird", "thrush"}) != nullptr);
    }
    void badTaxonomies_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("named");
        QTest::newRow("cycle") << "a.csv" << QByteArray("a,b\nb,c\nc,a\n") << "cycle";
        QTest::newRow("self") << "a.csv" << QByteArray("a,a\n") << "line 1";
        QTest::newRow("twice") << "a.csv" << QByteArray("a,b\na,b\n") << "line 2";
        QTest::newRow("two parents") << "a.csv" << QByteArray("r,a\nr,b\na,x\nb,x\nx,y\n") << "two parents";
        QTest::newRow("columns") << "a.csv" << QByteArray("a,b,c\n") << "3 columns";
        QTest::newRow("quote") << "a.csv" << QByteArray("a,\"b\n") << "line 1";
        QTest::newRow("empty") << "a.csv" << QByteArray("a,\n") << "empty";
        QTest::newRow("indentation") << "a.txt" << QByteArray("a\n    b\n  c\n") << "line 3";
        QTest::newRow("first") << "a.txt" << QByteArray("  a\n") << "line 1";
        QTest::newRow("mixed") << "a.txt" << QByteArray("a\n b\n\t\tc\n") << "mixed";
        QTest::newRow("twice text") << "a.txt" << QByteArray("a\n b\n b\n") << "line 3";
        QTest::newRow("nothing") << "a.txt" << QByteArray("\n\n") << "no label";
        QTest::newRow("bytes") << "a.txt" << QByteArray("a\xff\n") << "UTF-8";
        QTest::newRow("kind") << "a.xml" << QByteArray("<a/>") << "taxonomy";
        QTest::newRow("no tree") << "a.json"
                                 << QByteArray(
                                        R"({"name": "x", "levels": ["a"], "emotion": [{"id": 0, "label": "anger"}]})")
                                 << "not a tree";
        QByteArray deep;
        for (int i = 0; i < 5000; ++i)
            deep += QByteArray(i, ' ') + "x\n";
        QTest::newRow("deep") << "a.txt" << deep << "levels deep";
    }
    void badTaxonomies() {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        QFETCH(QString, named);
        Files files;
        const auto taxonomy = readTaxonomy(files.write(name.toUtf8().constData(), text.toStdString()));
        QVERIFY(!taxonomy.has_value());
        QVERIFY2(taxonomy.error().message().find(named.toStdString()) != std::string::npos,
                 taxonomy.error().message().c_str());
    }
    void sharedTaxonomies() {
        if (!std::filesystem::exists(data / "taxonomies/wos.json")) QSKIP("no reference data");
        QCOMPARE(readTaxonomy(data / "taxonomies/wos.json")->depth(), 2);
        QCOMPARE(readTaxonomy(data / "taxonomies/dbpedia.json")->depth(), 3);
        for (const char* list : {"esconv_labels.json", "goemotions_labels.json"})
            QVERIFY(readTaxonomy(data / "taxonomies" / list).error().message().find("not a tree") != std::string::npos);
    }
    void sharedRows_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("answers");
        QTest::newRow("gsm8k cases") << "hdlm_cases/Depth2_GSM8K_demo_cases.json" << 4 << 2;
        QTest::newRow("esc") << "hdlm_cases/Depth2_ESC_demo_cases.json" << 4 << 2;
        QTest::newRow("dbpedia") << "hdlm_cases/Depth3_DBpedia_demo_cases.json" << 7 << 3;
        QTest::newRow("esc 3") << "hdlm_cases/Depth3_ESC_depth3_demo_cases.json" << 8 << 3;
        QTest::newRow("wos") << "wos/val.jsonl" << 160 << 2;
        QTest::newRow("goemotions") << "goemotions/dev.jsonl" << 4548 << 3;
        QTest::newRow("trec") << "trec/test.jsonl" << 500 << 2;
        QTest::newRow("gsm8k") << "gsm8k/test.jsonl" << 1319 << 2;
    }
    void sharedRows() {
        QFETCH(QString, file);
        QFETCH(int, rows);
        QFETCH(int, answers);
        if (!std::filesystem::exists(data / file.toStdString())) QSKIP("no reference data");
        const auto read = readRows(data / file.toStdString());
        QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
        QCOMPARE(static_cast<int>(read->size()), rows);
        for (const DataRow& row : *read) {
            QCOMPARE(static_cast<int>(row.answers.size()), answers);
            QVERIFY(row.fields.count("input"));
        }
        if (file.contains(QStringLiteral("ESC_demo"))) QVERIFY(read->front().fields.count("subtask_1"));
    }
    void readyTasks() {
        const std::vector<std::string> names = shippedTaskNames();
        QCOMPARE(names, (std::vector<std::string>{"dbpedia", "esconv", "esconv3", "goemotions", "gsm8k", "wos"}));
        for (const std::string& name : names) {
            const auto task = findTask(name, {}, 2);
            QVERIFY2(task.has_value(), task ? "" : task.error().message().c_str());
            QCOMPARE(task->name, name);
            QVERIFY(!task->title.empty() && !task->examples.empty());
            QVERIFY(checkTaskName(name).has_value());
        }
        QCOMPARE(findTask("wos", {}, 2)->taxonomy->nodeCount(), std::size_t{143});
        QVERIFY(shippedTask("../demo/wordnet").empty()); // a name, not a place
        QVERIFY(findTask("wso", {}, 2).error().message().find("gsm8k, wos") != std::string::npos);
    }
    void readyTasksFitTheirRows_data() {
        QTest::addColumn<QString>("task");
        QTest::addColumn<QString>("file");
        QTest::newRow("wos") << "wos" << "wos/train.jsonl";
        QTest::newRow("goemotions") << "goemotions" << "goemotions/train.jsonl";
        QTest::newRow("gsm8k") << "gsm8k" << "gsm8k/test.jsonl";
    }
    void readyTasksFitTheirRows() {
        QFETCH(QString, task);
        QFETCH(QString, file);
        if (!std::filesystem::exists(data / file.toStdString())) QSKIP("no reference data");
        const auto read = readRows(data / file.toStdString());
        QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
        const auto warnings =
            dataWarnings(*read, *findTask(task.toStdString(), {}, 2), file.toStdString(), "compare with");
        QVERIFY2(warnings.has_value() && warnings->empty(),
                 warnings && !warnings->empty() ? warnings->front().c_str() : "");
    }
    void badRowsNameTheLine() {
        Files files;
        const auto message = [&](const char* text) {
            const auto rows = readRows(files.write("rows.jsonl", text));
            return rows ? std::string("read") : rows.error().message();
        };
        QVERIFY(message("{\"text\": \"a\", \"labels\": [\"x\"]}\n\n{\"text\": \"b\"}\n")
                    .find("line 3: the key \"labels\"") != std::string::npos);
        QVERIFY(message("{\"text\": \"a\", \"labels\": [1]}").find("array of strings") != std::string::npos);
        QVERIFY(message("{\"text\": \"a\", \"labels\": [\"x\"]").find("line 1") != std::string::npos);
        QVERIFY(message("[{\"think\": \"a\", \"assistant\": \"b\"}]").find("row 1: the key \"input\"") !=
                std::string::npos);
        QVERIFY(message("{\"input\": \"a\", \"think_1\": \"x\", \"assistant\": \"y\"}").find("think_2") !=
                std::string::npos);
        QVERIFY(message("{\"question\": \"a\", \"answer\": \"b\"}").find("rationale") != std::string::npos);
        QVERIFY(message("").find("empty") != std::string::npos);
        QVERIFY(message("[]").find("no row") != std::string::npos);
        QVERIFY(message("7").find("object") != std::string::npos);
        QCOMPARE(message("\xEF\xBB\xBF{\"text\": \"a\", \"labels\": [], \"names\": [\"n\"]}\r\n"), std::string("read"));
    }
};

QTEST_GUILESS_MAIN(Tasks)
#include "test_task.moc"
