// SPDX-License-Identifier: GPL-3.0-or-later
// Rows → records on a toy of 32 letters: the answers of decoding, gold scored one token at a time, cancelled and gone
// on with.
// clang-format off
#include <QtTest> // first: moc stumbles over <compare> when no other standard header stands before it
// clang-format on

#include "model/analysis/evaluation_metrics.h"
#include "model/documents/evaluation_json.h"
#include "model/evaluation/evaluate.h"
#include "tests/decoding/toy.h"
#include "tests/support/value_of.h"

#include <nlohmann/json.hpp>

using namespace strata;
using namespace strata::test;

namespace {

DataRow row(std::size_t line, const std::string& input, std::vector<std::string> answers) {
    DataRow row;
    row.line = line;
    row.fields = {{"input", input}};
    row.answers = std::move(answers);
    return row;
}

EvaluationRequest toyRequest() {
    EvaluationRequest request;
    request.data = "toy.jsonl";
    request.rows = {row(1, "purr", {"cat", "tom"}), row(2, "wheels", {"car", "vw"}), row(4, "bark", {"dog"}),
                    row(5, "nothing", {}), row(9, "moo", {"car", "abba"})};
    return request;
}

/// Σ log p of `answer` and its closing mark after `prefix`, a fresh pass for every token.
double goldLogprob(const std::shared_ptr<const LoadedModel>& model, const std::string& prefix,
                   const std::string& answer, HeadIndex head) {
    const ToyTokenizer tokenizer;
    std::vector<TokenId> ids = *tokenizer.encode(prefix);
    const HeadSpec& spec = model->heads()[static_cast<std::size_t>(head.value)].spec;
    double sum = 0;
    const std::vector<TokenId> answered = valueOf(tokenizer.encode(answer + "<eot>"));
    for (const TokenId id : answered) {
        RunState state(model);
        if (!state.append(ids) || !state.fill(*spec.layer, {})) qFatal("forward");
        const auto rows = valueOf(state.readout(*spec.layer, head, spec.readout, state.length() - 1, state.length()));
        sum += static_cast<double>(rows.row(0)[static_cast<std::size_t>(id.value)]);
        ids.push_back(id);
    }
    return sum;
}

/// Times are no part of what is compared.
Evaluation withoutTimes(Evaluation evaluation) {
    evaluation.createdAt.clear();
    evaluation.seconds = 0;
    for (EvaluationRecord& record : evaluation.records)
        record.cost.milliseconds = 0;
    return evaluation;
}

} // namespace

class TestEvaluate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordsAreWhatDecodingAnswers() {
        const EvaluationRequest request = toyRequest();
        std::vector<std::size_t> seen;
        const Evaluation evaluation =
            valueOf(evaluate(m_model, m_tokenizer, m_task, request, {},
                             [&](const Evaluation& soFar) { seen.push_back(soFar.records.size()); }));
        QCOMPARE(seen, (std::vector<std::size_t>{0, 1, 2, 3, 4, 5}));
        QVERIFY(evaluation.isComplete());
        QCOMPARE(evaluation.task, "toy");
        QCOMPARE(evaluation.data, "toy.jsonl");
        QCOMPARE(evaluation.levels.size(), std::size_t{2});
        QVERIFY(evaluation.levels[0].isLabel && evaluation.levels[0].head == "top");
        QCOMPARE(evaluation.levels[0].layer.value, 2);
        QCOMPARE(evaluation.options.at("labels"), "constrained");
        QCOMPARE(evaluation.warnings.size(), std::size_t{1} + m_model->warnings().size()); // row 5 answers nothing
        for (std::size_t i = 0; i < request.rows.size(); ++i) {
            const EvaluationRecord& record = evaluation.records[i];
            QCOMPARE(record.id, std::to_string(request.rows[i].line));
            const Run run = valueOf(decodeHierarchically(m_model, m_tokenizer, m_task, request.rows[i].fields, {}, {}));
            QCOMPARE(record.cost.layerTokens, run.cost.layerTokens);
            for (std::size_t l = 0; l < 2; ++l) {
                const LevelRecord& level = record.levels[l];
                QCOMPARE(level.gold.has_value(), l < request.rows[i].answers.size());
                if (l >= run.levels.size()) {
                    QVERIFY(!level.label && level.text.empty());
                    continue;
                }
                QCOMPARE(level.text, run.levels[l].text);
                QCOMPARE(level.label, run.levels[l].label);
                QCOMPARE(level.labelProbability, run.levels[l].labelProbability);
                const std::size_t kept = std::min<std::size_t>(5, run.levels[l].candidates.size());
                QCOMPARE(level.probabilities.size(), kept);
                for (std::size_t c = 0; c < kept; ++c)
                    QCOMPARE(level.probabilities[c].label, run.levels[l].candidates[c].label);
            }
        }
    }

    void goldIsScoredByTheHeadOfItsLevel() {
        const Evaluation evaluation = valueOf(evaluate(m_model, m_tokenizer, m_task, toyRequest(), {}));
        const LevelRecord &top = evaluation.records[0].levels[0], &low = evaluation.records[0].levels[1];
        QCOMPARE(top.goldTokens, std::int64_t{4});
        QCOMPARE(low.goldTokens, std::int64_t{4});
        QVERIFY(std::abs(top.goldLogprob - goldLogprob(m_model, "<s>purr<top>", "cat", HeadIndex(0))) < 1e-4);
        QVERIFY(std::abs(low.goldLogprob - goldLogprob(m_model, "<s>purr<top>cat<eot><low>", "tom", HeadIndex(1))) <
                1e-4);
        QCOMPARE(evaluation.records[2].levels[1].goldTokens, std::int64_t{0});
        QCOMPARE(evaluation.records[3].levels[0].goldTokens, std::int64_t{0});
    }

    void aCancelledOneKeepsItsRecordsAndIsGoneOnWith() {
        const EvaluationRequest request = toyRequest();
        const Evaluation whole = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
        std::stop_source source;
        JobControl control;
        control.stop = source.get_token();
        const Evaluation part =
            valueOf(evaluate(m_model, m_tokenizer, m_task, request, control, [&](const Evaluation& soFar) {
                if (soFar.records.size() == 2) source.request_stop();
            }));
        QVERIFY(!part.isComplete());
        QCOMPARE(part.records.size(), std::size_t{2});
        QCOMPARE(part.rows, std::int64_t{5});

        // Through a file, as somebody goes on with it.
        EvaluationRequest rest = request;
        rest.earlier = valueOf(evaluationFromJson(nlohmann::json::parse(evaluationToJson(part).dump()), "part"));
        const Evaluation again = valueOf(evaluate(m_model, m_tokenizer, m_task, rest, {}));
        QVERIFY(withoutTimes(again) == withoutTimes(whole));
        QVERIFY(again.records[0] == part.records[0]); // times and all: it was not decoded again
        QVERIFY(again.seconds > part.seconds);
        const EvaluationMetrics metrics = evaluationMetrics(again), expected = evaluationMetrics(whole);
        QVERIFY(metrics.levels == expected.levels);
        QCOMPARE(metrics.jointAccuracy, expected.jointAccuracy);
    }

    void anotherEvaluationIsNotGoneOnWith_data() {
        QTest::addColumn<QString>("what");
        for (const char* what : {"model", "task", "set of rows", "compute type", "set of options"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void anotherEvaluationIsNotGoneOnWith() {
        QFETCH(const QString, what);
        EvaluationRequest request = toyRequest();
        Evaluation earlier = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
        if (what == QLatin1String("model")) earlier.model.hash = "another";
        if (what == QLatin1String("task")) earlier.levels.pop_back();
        if (what == QLatin1String("set of rows")) earlier.dataHash = "0123456789abcdef";
        if (what == QLatin1String("compute type")) earlier.dtype = "bfloat16";
        if (what == QLatin1String("set of options")) earlier.options["temperature"] = "2";
        request.earlier = earlier;
        const auto refused = evaluate(m_model, m_tokenizer, m_task, request, {});
        QVERIFY(!refused.has_value());
        const QString message = QString::fromStdString(refused.error().message());
        QVERIFY2(message.contains(QStringLiteral("another ") + what), qPrintable(message));
    }

    void errorsNameTheRow() {
        EvaluationRequest request = toyRequest();
        request.rows[1].answers = {"car", "vw", "red"};
        const auto refused = evaluate(m_model, m_tokenizer, m_task, request, {});
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().message(),
                 std::string("toy.jsonl, row 2: has 3 answers, but the task \"toy\" has 2 levels."));
        request.rows = {row(3, "a", {})};
        const auto silent = evaluate(m_model, m_tokenizer, m_task, request, {});
        QVERIFY(!silent.has_value());
        QVERIFY(silent.error().message().find("its one row answers no level") != std::string::npos);
        request.rows = {row(3, "a 1", {"cat"})}; // the toy's tokenizer knows letters only
        const auto unreadable = evaluate(m_model, m_tokenizer, m_task, request, {});
        QVERIFY(!unreadable.has_value());
        QVERIFY(unreadable.error().message().find("toy.jsonl, row 3") == 0);
    }

private:
    const std::shared_ptr<const LoadedModel> m_model = toyModel(toyHeads());
    const ToyTokenizer m_tokenizer;
    const Task m_task = toyTask();
};

QTEST_GUILESS_MAIN(TestEvaluate)
#include "test_evaluate.moc"
