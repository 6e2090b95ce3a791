// SPDX-License-Identifier: GPL-3.0-or-later
// Files and JSON from outside: bounded, and written whole or not at all.
#include "model/base/file_name.h"
#include "model/base/json_file.h"
#include "model/base/json_reader.h"
#include "model/base/mapped_file.h"

#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <limits>

using namespace strata;
namespace fs = std::filesystem;

class TestJsonFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path file(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

private Q_SLOTS:
    void parsesAndNamesItsSource() {
        QCOMPARE((*parseJson(R"({"a": [1, 2]})", "x.json"))["a"][1].get<int>(), 2);
        for (const char* bad : {"", "{", "[1,]", "{\"a\"}", "nul", "1 2", "\"\xFF\"", "[1e999]"}) {
            const auto result = parseJson(bad, "x.json");
            QVERIFY2(!result.has_value(), bad);
            QVERIFY(result.error().code == ErrorCode::BadFormat);
            QVERIFY2(result.error().message().starts_with("x.json: "), result.error().message().c_str());
            QVERIFY(result.error().message().find('\n') == std::string::npos);
        }
    }

    void saysWhereAndWhatInPlainWords() {
        const auto said = [](const char* text) { return parseJson(text, "rows.jsonl, line 3").error().message(); };
        QCOMPARE(said("{\"text\": \"a\", tru}"),
                 std::string("rows.jsonl, line 3: is not valid JSON: column 18: invalid "
                             "literal; expected string literal."));
        QCOMPARE(said("{\n\"a\": 1"), std::string("rows.jsonl, line 3: is not valid JSON: line 2, column 7: unexpected "
                                                  "end of input; expected '}'."));
        for (const char* bad :
             {"", "{", "[1,]", "{\"a\"}", "nul", "1 2", "\"\xFF\"", "[1e999]", "[\"'; expected \"x]"}) {
            const std::string message = said(bad);
            for (const char* const own : {"last read", "parse error", "syntax error", "json.exception"})
                QVERIFY2(message.find(own) == std::string::npos, message.c_str());
        }
    }

    // Python's json module writes them into config.json, tokenizer_config.json and data rows.
    void whatPythonWritesForNoNumber() {
        const char* text = R"({"a": NaN, "b": [Infinity, -Infinity, "NaN", -1], "c": {"Infinity": "-Infinity"}})";
        for (const bool unique : {false, true}) {
            const auto read = parseJson(text, "x.json", unique);
            QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
            QVERIFY((*read)["a"].is_number() && std::isnan((*read)["a"].get<double>()));
            QCOMPARE((*read)["b"][0].get<double>(), std::numeric_limits<double>::infinity());
            QCOMPARE((*read)["b"][1].get<double>(), -std::numeric_limits<double>::infinity());
            QCOMPARE((*read)["b"][2].get<std::string>(), std::string("NaN"));
            QCOMPARE((*read)["c"]["Infinity"].get<std::string>(), std::string("-Infinity"));
            QCOMPARE(dumpJson(*read), std::string(R"({"a":NaN,"b":[Infinity,-Infinity,"NaN",-1],)"
                                                  R"("c":{"Infinity":"-Infinity"}})"));
        }
        QCOMPARE(dumpJson(nlohmann::json{{"a", "\xff"}}), std::string("{\"a\":\"\xEF\xBF\xBD\"}"));
        for (const char* bad : {"{NaN: 1}", "[nan]", "[NaNa]", "[1NaN]", "[+Infinity]", "[-NaN]", "[Inf]",
                                "{\"a\" NaN}", "[NaN NaN]", "NaN:"})
            QVERIFY2(!parseJson(bad, "x.json").has_value(), bad);
    }

    /// A lens of a model that gives nothing else has as many of them as cells. Where each cost a look over the whole
    /// text it took minutes for a tenth of these, and Qt Test ends what takes five.
    void manyNumbersThatJsonHasNoWordFor() {
        nlohmann::json document = nlohmann::json::array();
        for (int i = 0; i < 3'000'000; ++i)
            document.push_back(i % 3 == 0 ? std::nan("") : i % 3 == 1 ? HUGE_VAL : -HUGE_VAL);
        const std::string text = dumpJson(document);
        QVERIFY(text.starts_with("[NaN,Infinity,-Infinity,NaN,") && text.ends_with(",Infinity,-Infinity]"));
        QCOMPARE(text.size(), std::size_t{3'000'000 / 3 * (3 + 8 + 9) + 3'000'000 + 1});
    }

    void aGitLfsPointerIsToldAsSuch() {
        const std::string pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 2471645608\n";
        std::ofstream(file("config.json")) << pointer;
        for (const Error& error : {readTextFile(file("config.json")).error(), readJsonFile(file("config.json")).error(),
                                   MappedFile::open(file("config.json")).error()})
            for (const char* part : {"config.json", "Git LFS pointer", "2471645608 bytes", "git lfs pull"})
                QVERIFY2(error.message().find(part) != std::string::npos, error.message().c_str());
        std::ofstream(file("note.txt")) << pointer << std::string(2000, 'x'); // longer than any pointer
        QVERIFY(readTextFile(file("note.txt")).has_value());
    }

    void extensionsInAnyCase() {
        QCOMPARE(lowerExtension("a/MODEL.GGUF"), std::string(".gguf"));
        QCOMPARE(lowerExtension("a.b/model"), std::string());
        QVERIFY(nameEndsWith("a/X.Task.JSON", ".task.json") && !nameEndsWith("x.task.json/y", ".task.json"));
    }

    void duplicateKeysAreRefusedOnRequest() {
        const char* text = R"({"a": {"k": 1, "l": {"k": 2}}, "b": [{"k": 1}, {"k": 2}]})";
        QVERIFY(parseJson(text, "x", true).has_value());
        QVERIFY(parseJson(R"({"a": 1, "a": 2})", "x").has_value());
        const auto twice = parseJson(R"({"o": {"a": 1, "b": 3, "a": 2}})", "x", true);
        QVERIFY(!twice.has_value() && twice.error().message().find("\"a\"") != std::string::npos);
    }

    void depthIsBounded() {
        const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
        QVERIFY(parseJson(nested(64), "x").has_value());
        QVERIFY(!parseJson(nested(65), "x").has_value());
        QVERIFY(!parseJson(nested(1'000'000), "x").has_value());
        QVERIFY(!parseJson(nested(1'000'000), "x", true).has_value());
        // Brackets inside texts are no nesting, also behind an escaped quotation mark.
        const std::string brackets = std::string(1000, '[');
        for (const std::string& text : {"\"" + brackets + "\"", "[\"\\\"" + brackets + "\", \"\\\\\"]"})
            QVERIFY2(parseJson(text, "x").has_value(), text.c_str());
    }

    void aKeyOfTheFileFitsIntoASentence() {
        const nlohmann::json document = {{"texts", {{"a\nb\x01" + std::string(5000, 'x'), 3}}}};
        JsonProblem problem{"x.json", ErrorCode::BadFormat, {}};
        std::map<std::string, std::string> texts;
        JsonReader(document, problem).optional("texts", texts);
        QVERIFY(problem.error && problem.error->message().size() < 300);
        QVERIFY(problem.error->message().starts_with("x.json: \"texts.a b xxx"));
        for (const char c : problem.error->message())
            QVERIFY(static_cast<unsigned char>(c) >= 0x20);
    }

    void sizeIsBounded() {
        std::ofstream(file("big.json")) << std::string(200'000, ' ');
        QVERIFY(readTextFile(file("big.json"), 200'000).has_value());
        QVERIFY(readTextFile(file("big.json"), 100'000).error().code == ErrorCode::BadFormat);
    }

    void absentFilesAndFolders() {
        QVERIFY(readTextFile(file("absent")).error().code == ErrorCode::FileNotFound);
        QVERIFY(readTextFile(m_folder.path().toStdString()).error().code == ErrorCode::FileUnreadable);
        QVERIFY(readJsonFile(file("absent")).error().subject == file("absent").string());
    }

    void writesWholeFilesOnly() {
        QVERIFY(writeFileAtomically(file("a.json"), "first").has_value());
        QVERIFY(writeFileAtomically(file("a.json"), std::string("sec\0nd", 6)).has_value());
        QCOMPARE(*readTextFile(file("a.json")), std::string("sec\0nd", 6));
        QVERIFY(writeFileAtomically(file("no/folder.json"), "x").error().code == ErrorCode::FileUnwritable);
        fs::create_directories(file("target/inside"));
        QVERIFY(!writeFileAtomically(file("target"), "x").has_value());
        for (const auto& entry : fs::directory_iterator(m_folder.path().toStdString()))
            QVERIFY2(!entry.path().filename().string().starts_with("target."), entry.path().c_str());
    }
};

QTEST_GUILESS_MAIN(TestJsonFile)
#include "test_json_file.moc"
