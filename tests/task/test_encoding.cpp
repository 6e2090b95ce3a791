// SPDX-License-Identifier: GPL-3.0-or-later
// Teacher forcing: ids and spans of the reference rows, and the marks of a sentencepiece tokenizer.
#include "model/base/json_file.h"
#include "model/task/encoding.h"

#include <QtTest>
#include <nlohmann/json.hpp>

using namespace strata;

namespace {

const std::filesystem::path data = STRATA_SHARED_DATA;

/// As sentencepiece does it: every call begins with a dummy blank (id 1), and marks in the text are not looked for.
class PlainTextTokenizer : public Tokenizer {
public:
    std::string kind() const override { return "sentencepiece"; }
    std::int32_t vocabularySize() const override { return 400; }
    std::optional<TokenId> bos() const override { return TokenId(2); }
    std::optional<TokenId> eos() const override { return TokenId(3); }
    bool addsBos() const override { return true; }
    Result<std::vector<TokenId>> encode(std::string_view text) const override {
        std::vector<TokenId> ids;
        if (!text.empty()) ids.emplace_back(1);
        for (const char c : text)
            ids.emplace_back(static_cast<unsigned char>(c));
        return ids;
    }
    std::string bytes(TokenId id, bool) const override { return std::string(1, static_cast<char>(id.value)); }
    std::string piece(TokenId id) const override { return bytes(id, true); }
    std::optional<TokenId> find(std::string_view text) const override {
        if (text == "<eot>") return TokenId(300);
        if (text == "<top>") return TokenId(301);
        if (text == "<low>") return TokenId(302);
        return std::nullopt;
    }
    bool isSpecial(TokenId id) const override { return id.value == 2 || id.value == 3; }
    std::string decode(std::span<const TokenId>, bool) const override { return {}; }
};

std::vector<int> numbers(const std::vector<TokenId>& ids) {
    std::vector<int> out;
    for (const TokenId id : ids)
        out.push_back(id.value);
    return out;
}

Task markedTask() {
    Task task;
    task.layout.name = "custom";
    task.layout.header = "<{role}>";
    task.layout.endOfTurn = "<eot>";
    task.layout.inputHeader = task.layout.inputEnd = "";
    for (const char* name : {"top", "low"}) {
        TaskLevel level;
        level.name = level.role = name;
        task.levels.push_back(level);
    }
    return task;
}

} // namespace

class Encoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksBecomeTheirPieces() {
        const PlainTextTokenizer tokenizer;
        const Task task = markedTask();
        QCOMPARE(numbers(*encodeWithMarks(tokenizer, task.layout, "a<top>b<eot>")),
                 (std::vector<int>{1, 'a', 301, 1, 'b', 300}));
        // What only looks like a mark stays text.
        QCOMPARE(numbers(*encodeWithMarks(tokenizer, task.layout, "<x><top")),
                 (std::vector<int>{1, '<', 'x', '>', '<', 't', 'o', 'p'}));
        QCOMPARE(numbers(*encodeAnswer(tokenizer, task.layout, "b")), (std::vector<int>{1, 'b', 300}));
        QCOMPARE(numbers(*closingIds(tokenizer, task.layout)), (std::vector<int>{300}));
        const auto row = encodeTeacherForced(tokenizer, task, {{"input", "a"}}, {"b", "cd"});
        QCOMPARE(numbers(row->ids), (std::vector<int>{2, 1, 'a', 301, 1, 'b', 300, 302, 1, 'c', 'd', 300}));
        QCOMPARE(row->spans[0].begin, 4);
        QCOMPARE(row->spans[0].end, 7);
        QCOMPARE(row->spans[1].begin, 8);
        QCOMPARE(row->spans[1].end, 12);
        // A layout without marks closes with the end token.
        QCOMPARE(numbers(*encodeAnswer(tokenizer, Layout{}, "b")), (std::vector<int>{1, 'b', 3}));
    }
    void referenceRows_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("task");
        QTest::newRow("depth 2") << "tiny-llama3-d2"
                                 << "hdlm2";
        QTest::newRow("depth 3") << "tiny-llama3-d3"
                                 << "hdlm3";
    }
    void referenceRows() {
        QFETCH(QString, model);
        QFETCH(QString, task);
        const auto file = data / "reference/goldens" / model.toStdString() / "loss.json";
        if (!std::filesystem::exists(file)) QSKIP("no reference data");
        const auto golden = *readJsonFile(file);
        const auto tokenizer = openTokenizer(data / "reference/models" / model.toStdString());
        QVERIFY2(tokenizer.has_value(), tokenizer ? "" : tokenizer.error().message().c_str());
        const auto found = findTask(task.toStdString(), {}, 2);
        for (const auto& item : golden["rows"]) {
            std::map<std::string, std::string> fields;
            for (const auto& [key, value] : item["row"].items())
                fields[key] = value.get<std::string>();
            if (fields.count("subtask")) fields["subtask_1"] = fields["subtask"];
            std::vector<std::string> answers;
            for (const char* key : {"think", "think_1", "think_2", "assistant"})
                if (fields.count(key)) answers.push_back(fields[key]);
            const auto row = encodeTeacherForced(**tokenizer, *found, fields, answers);
            QVERIFY(row.has_value());
            std::vector<int> ids;
            for (const TokenId id : row->ids)
                ids.push_back(id.value);
            QCOMPARE(ids, item["ids"].get<std::vector<int>>());
            QCOMPARE(row->spans.size(), item["segments"].size());
            for (std::size_t i = 0; i < row->spans.size(); ++i) {
                QCOMPARE(row->spans[i].begin, item["segments"][i]["begin"].get<int>());
                QCOMPARE(row->spans[i].end, item["segments"][i]["end"].get<int>());
                QCOMPARE(row->spans[i].level, static_cast<int>(i));
            }
            answers.pop_back();
            QCOMPARE(encodeTeacherForced(**tokenizer, *found, fields, answers)->spans.size(), answers.size());
            answers.resize(9);
            QVERIFY(!encodeTeacherForced(**tokenizer, *found, fields, answers));
        }
    }
};

QTEST_GUILESS_MAIN(Encoding)
#include "test_encoding.moc"
