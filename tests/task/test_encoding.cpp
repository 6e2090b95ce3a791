// Teacher forcing: ids and spans of the reference rows, and the marks of a sentencepiece tokenizer.
#include "model/base/json_file.h"
#include "model/task/encoding.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace strata;

namespace {

const std::filesystem::path data = STRATA_SHARED_DATA;

} // namespace

class Encoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void referenceRows_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("task");
        QTest::newRow("depth 2") << "tiny-llama3-d2" << "hdlm2";
        QTest::newRow("depth 3") << "tiny-llama3-d3" << "hdlm3";
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
            for (const auto& [key, value] : item["row"].items()) fields[key] = value.get<std::string>();
            if (fields.count("subtask")) fields["subtask_1"] = fields["subtask"];
            std::vector<std::string> answers;
            for (const char* key : {"think", "think_1", "think_2", "assistant"})
                if (fields.count(key)) answers.push_back(fields[key]);
            const auto row = encodeTeacherForced(**tokenizer, *found, fields, answers);
            QVERIFY(row.has_value());
            std::vector<int> ids;
            for (const TokenId id : row->ids) ids.push_back(id.value);
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
