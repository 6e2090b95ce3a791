// SPDX-License-Identifier: GPL-3.0-or-later
// Token by token what the reference programs generate: data/reference/goldens/*/generate.json and data/stories260K.
#include "model/base/json_file.h"
#include "model/decoding/decoding.h"

#include <QtTest>
#include <nlohmann/json.hpp>

#include <filesystem>

using namespace strata;

namespace {

const std::filesystem::path data = STRATA_SHARED_DATA;

struct Opened {
    std::shared_ptr<const LoadedModel> model;
    std::shared_ptr<const Tokenizer> tokenizer;
};

Opened open(const std::filesystem::path& folder, const std::vector<HeadPlacement>& placements) {
    auto checkpoint = openCheckpoint(folder, placements);
    if (!checkpoint) qFatal("%s", checkpoint.error().message().c_str());
    LoadOptions options;
    options.dtype = DType::Float32;
    auto model = loadModel(std::move(*checkpoint), options, {});
    if (!model) qFatal("%s", model.error().message().c_str());
    auto tokenizer = openTokenizer(folder);
    if (!tokenizer) qFatal("%s", tokenizer.error().message().c_str());
    return {*model, *tokenizer};
}

/// Compares one answer; false when a near tie ends the comparison.
bool compareTokens(const std::vector<RunToken>& tokens, const nlohmann::json& steps, const char* where) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].contains("near_tie") && steps[i]["near_tie"].get<bool>()) return false;
        if (i >= tokens.size() || tokens[i].reading.id.value != steps[i]["id"].get<int>()) {
            qWarning("%s: token %zu differs", where, i);
            QTest::qFail("another token than the reference", __FILE__, __LINE__);
            return false;
        }
        if (std::abs(static_cast<double>(tokens[i].reading.logprob) - steps[i]["logprob"].get<double>()) > 1e-3)
            QTest::qFail("another log-probability than the reference", __FILE__, __LINE__);
        if (std::abs(static_cast<double>(tokens[i].reading.margin) - steps[i]["margin"].get<double>()) > 2e-3)
            QTest::qFail("another margin than the reference", __FILE__, __LINE__);
    }
    if (tokens.size() != steps.size()) QTest::qFail("another number of tokens than the reference", __FILE__, __LINE__);
    return true;
}

} // namespace

class DecodingGoldens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hierarchical_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("task");
        QTest::addColumn<bool>("reencode");
        for (const bool reencode : {false, true}) {
            const char* flow = reencode ? "reencode" : "keep_ids";
            QTest::addRow("depth 2, %s", flow)
                << QStringLiteral("tiny-llama3-d2") << QStringLiteral("hdlm2") << reencode;
            QTest::addRow("depth 3, %s", flow)
                << QStringLiteral("tiny-llama3-d3") << QStringLiteral("hdlm3") << reencode;
        }
    }
    void hierarchical() {
        QFETCH(QString, name);
        QFETCH(QString, task);
        QFETCH(bool, reencode);
        const auto file = data / "reference/goldens" / name.toStdString() / "generate.json";
        if (!std::filesystem::exists(file)) QSKIP("no reference data");
        const auto golden = *readJsonFile(file);
        std::vector<HeadPlacement> placements;
        for (const auto& level : golden["levels"])
            if (level["head"] != "lm_head")
                placements.push_back(
                    {level["head"].get<std::string>() + ".weight", LayerIndex(level["layer"].get<int>())});
        const auto [model, tokenizer] = open(data / "reference/models" / name.toStdString(), placements);
        const auto found =
            findTask(task.toStdString(), model->checkpoint().folder, static_cast<int>(model->heads().size()));
        QVERIFY(found.has_value());
        int answers = 0;
        for (const auto& item : golden["cases"]) {
            std::map<std::string, std::string> fields;
            for (const auto& [key, value] : item["row"].items())
                fields[key] = value.get<std::string>();
            if (fields.count("subtask")) fields["subtask_1"] = fields["subtask"];
            DecodeOptions options;
            options.reencode = reencode;
            options.maxNewTokens = golden["max_new_tokens"].get<int>();
            const auto run = decodeHierarchically(model, *tokenizer, *found, fields, options, {});
            QVERIFY2(run.has_value(), run ? "" : run.error().message().c_str());
            const auto& phases = item["flows"][reencode ? "reencode" : "keep_ids"];
            for (std::size_t i = 0; i < phases.size(); ++i) {
                const RunLevel& level = run->levels.at(i);
                QCOMPARE(level.name, phases[i]["level"].get<std::string>());
                QCOMPARE(level.layer.value, phases[i]["layer"].get<int>());
                // The ids that were fed, one begin-of-text among them.
                const auto fed = phases[i]["ids"].get<std::vector<int>>();
                if (i + 1 == phases.size() || !reencode) {
                    const auto begin = static_cast<std::size_t>(level.tokens.front().position.value);
                    QCOMPARE(begin, fed.size());
                    for (std::size_t t = 0; t < fed.size(); ++t)
                        QCOMPARE(run->sequence[t].id.value, fed[t]);
                }
                if (!compareTokens(level.tokens, phases[i]["steps"], phases[i]["prompt"].get<std::string>().c_str()))
                    break;
                QCOMPARE(level.text, phases[i]["text"].get<std::string>());
                QCOMPARE(level.stoppedBy == StopReason::EndOfTurn, phases[i]["stopped"].get<bool>());
                ++answers;
            }
        }
        QVERIFY(answers >= 7);
    }

    void plainLlama2() {
        const auto file = data / "reference/goldens/tiny-llama2-spm/generate.json";
        if (!std::filesystem::exists(file)) QSKIP("no reference data");
        const auto golden = *readJsonFile(file);
        const auto [model, tokenizer] = open(data / "reference/models/tiny-llama2-spm", {});
        const auto task = findTask("plain", model->checkpoint().folder, 1);
        for (const auto& item : golden["cases"]) {
            DecodeOptions options;
            options.maxNewTokens = golden["max_new_tokens"].get<int>();
            const auto prompt = item["prompt"].get<std::string>();
            const auto run = decodeHierarchically(model, *tokenizer, *task, {{"input", prompt}}, options, {});
            QVERIFY(run.has_value());
            for (std::size_t i = 0; i < item["ids"].size(); ++i)
                QCOMPARE(run->sequence[i].id.value, item["ids"][i].get<int>());
            if (!compareTokens(run->levels[0].tokens, item["steps"], prompt.c_str())) continue;
            QCOMPARE(prompt + run->levels[0].text, item["full_text"].get<std::string>());
        }
    }

    void stories() {
        const auto folder = data / "stories260K";
        if (!std::filesystem::exists(folder / "expected.json")) QSKIP("no reference data");
        const auto expected = *readJsonFile(folder / "expected.json");
        const auto [model, tokenizer] = open(folder, {});
        const auto task = findTask("", folder, 1);
        QVERIFY2(task.has_value(), task ? "" : task.error().message().c_str());
        QCOMPARE(task->name, std::string("plain"));
        for (const auto& item : expected["cases"]) {
            DecodeOptions options;
            options.maxNewTokens = static_cast<int>(item["greedy_ids"].size());
            const auto run = decodeHierarchically(model, *tokenizer, *task,
                                                  {{"input", item["prompt"].get<std::string>()}}, options, {});
            QVERIFY(run.has_value());
            const auto& tokens = run->levels[0].tokens;
            QCOMPARE(tokens.size(), item["greedy_ids"].size());
            for (std::size_t i = 0; i < tokens.size(); ++i) {
                QCOMPARE(tokens[i].reading.id.value, item["greedy_ids"][i].get<int>());
                QVERIFY(std::abs(static_cast<double>(tokens[i].reading.logprob) - item["logprobs"][i].get<double>()) <
                        1e-3);
            }
            QCOMPARE(run->levels[0].text, item["greedy_text"].get<std::string>());
        }
    }
};

QTEST_GUILESS_MAIN(DecodingGoldens)
#include "test_goldens.moc"
