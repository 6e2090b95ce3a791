// SPDX-License-Identifier: GPL-3.0-or-later
// How people write layers, ids, types and the like: one grammar for every program.
#include "model/base/field_names.h"
#include "model/requests/grammar.h"
#include "model/requests/request.h"
#include "model/requests/task_json.h"
#include "tests/support/sample_lens.h"

#include <QtTest>
#include <nlohmann/json.hpp>

using namespace strata;

class TestGrammar : public QObject {
    Q_OBJECT

    static QString said(const Result<std::vector<LayerIndex>>& layers) {
        if (!layers) return QString::fromStdString(layers.error().message());
        QStringList out;
        for (const LayerIndex layer : *layers)
            out << QString::number(layer.value);
        return out.join(QLatin1Char(' '));
    }

private Q_SLOTS:
    void layers_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("last"); // −1: not known
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, int last, const char* expected) {
            QTest::addRow("%s of %d", text, last) << QString::fromUtf8(text) << last << QString::fromUtf8(expected);
        };
        row("all", -1, "");
        row("3", -1, "3");
        row("8,1,4", -1, "1 4 8");
        row("3-5", -1, "3 4 5");
        row("0, 3 - 5; 4 8", 12, "0 3 4 5 8");
        row("0,3–5", 12, "0 3 4 5");
        row("2-2", 2, "2");
        for (const char* wrong : {"x", "1,", "5-3", "-1", "1-2-3", "1--2", "3-", "-3-4", "1.5", "99999999999999999999",
                                  "0-4000000000", "0-99999999"})
            row(wrong, -1,
                qPrintable(QStringLiteral("layers %1: must be all, or layers and ranges separated by commas, "
                                          "as in 0,3-5,8.")
                               .arg(QString::fromUtf8(wrong))));
        row("", -1, "layers: is empty; give all, or layers as in 0,3-5,8.");
        row(" , ", -1, "layers: is empty; give all, or layers as in 0,3-5,8.");
        row("3-9", 8, "layers 3-9: '3-9' names no layers from 0 to 8; write them as 0, 3-5, 8");
    }
    void layers() {
        QFETCH(const QString, text);
        QFETCH(const int, last);
        QTEST(said(parseLayers(text.toStdString(), last < 0 ? std::nullopt : std::optional(last))), "expected");
    }

    void ids() {
        const auto same = [](const char* text, std::vector<std::int32_t> wanted) {
            const auto ids = parseIds(text);
            if (!ids || ids->size() != wanted.size()) return false;
            for (std::size_t i = 0; i < wanted.size(); ++i)
                if ((*ids)[i].value != wanted[i]) return false;
            return true;
        };
        QVERIFY(same("1,15,204", {1, 15, 204}));
        QVERIFY(same(" 1 ; 15\n#204,", {1, 15, 204}));
        for (const char* wrong : {"", " ", "1,x", "-1", "1.5", "2147483648", "# 3", "##3"})
            QVERIFY2(!parseIds(wrong), wrong);
        QCOMPARE(parseIds("x", "input").error().message(),
                 std::string("input: must be token ids separated by commas, as in 1,15,204."));
    }

    void dtypes() {
        for (const char* text : {"auto", "f32", "bf16", "f16"})
            QCOMPARE(dtypeText(*parseDType(text)), std::string(text));
        QVERIFY(*parseDType("bfloat16") == DType::BFloat16);
        QVERIFY(!parseDType("f8"));
    }

    void columnsAndSteps() {
        QVERIFY((*parseLensColumn("4") == LensColumn{LayerIndex(4), Readout::Norm}));
        QVERIFY((*parseLensColumn("4:raw") == LensColumn{LayerIndex(4), Readout::Raw}));
        for (const char* wrong : {"", "x", "4:", "4:both", ":raw", "4 "})
            QVERIFY2(!parseLensColumn(wrong), wrong);
        QCOMPARE(parseGradientStep("6:0.5")->size, 0.5);
        for (const char* wrong : {"", "6", "6:", ":1", "6:x", "6:0.5 "})
            QVERIFY2(!parseGradientStep(wrong), wrong);
    }

    void tokens() {
        QVERIFY((splitTokens("cat, dog | wolf,, #3") == std::vector<std::string>{"cat", " dog | wolf", " #3"}));
        QVERIFY(splitTokens(" , ").empty());
    }

    void assignments() {
        const auto values = parseAssignments({"a=b=c", "d="}, "field");
        QVERIFY(values);
        QCOMPARE(values->at("a"), std::string("b=c"));
        QCOMPARE(values->at("d"), std::string());
        QCOMPARE(parseAssignments({"=x"}, "field").error().message(), std::string("field =x: must be NAME=VALUE."));
    }

    // The command line says its options where the model's rooms name fields.
    void fieldsAreSpelledByTheProgram() {
        setFieldSpelling([](std::string_view field) { return "--" + std::string(field); });
        const std::string said = parseDType("f8").error().message();
        setFieldSpelling(nullptr);
        QCOMPARE(said, std::string("--dtype f8: is not one of auto, f32, bf16, f16."));
        QCOMPARE(parseDType("f8").error().message(), std::string("dtype f8: is not one of auto, f32, bf16, f16."));
    }

    void tasksTravel() {
        Task task;
        task.name = "animals";
        task.title = "Tiere";
        task.layout = *namedLayout("chatml");
        task.layout.inputEnd = "";
        task.bos = std::nullopt;
        task.fields = {{"input", "Text", false, "x"}};
        task.levels = {{"domain", "low", "domain", "", "subtask", AnswerKind::Label},
                       {"kind", "", "kind", "{input}?", "user", AnswerKind::FreeText}};
        task.emptyTurnsInDecoding = true;
        task.labels = LabelMode::Scored;
        task.labelScore = LabelScore::TokenMean;
        auto taxonomy = std::make_shared<Taxonomy>();
        taxonomy->name = "tree";
        taxonomy->levelNames = {"domain"};
        taxonomy->root.children = {{"animal", "animal", {{"bird", "n02", {}}}}, {"plant", "plant", {}}};
        task.taxonomy = taxonomy;
        task.maxNewTokens = 7;
        task.examples = {{"one", {{"input", "a"}}, {"red"}}};
        task.path = "/a/b.task.json";
        task.warnings = {"w"};
        const auto back = taskFromJson(taskToJson(task), "task");
        QVERIFY2(back, back ? "" : back.error().message().c_str());
        QVERIFY(taskToJson(*back) == taskToJson(task));
        QVERIFY(!back->bos && back->layout.inputEnd == std::string() && !back->layout.systemEnd);
        QCOMPARE(back->taxonomy->find({"animal", "bird"})->id, std::string("n02"));
        auto wrong = taskToJson(task);
        wrong["levels"][0]["answer"] = "both";
        QCOMPARE(taskFromJson(wrong, "task").error().message(),
                 std::string("task: \"levels[0].answer\" must be \"label\" or \"text\"."));
    }
};

QTEST_GUILESS_MAIN(TestGrammar)
#include "test_grammar.moc"
