// SPDX-License-Identifier: GPL-3.0-or-later
// Many rows: side by side as one by one, in parts as a whole, gone on with, bad ones passed over, some drawn.
// clang-format off
#include <QtTest> // first: moc stumbles over <compare> when no other standard header stands before it
// clang-format on

#include "model/analysis/decoding_cost.h"
#include "model/evaluation/evaluate.h"
#include "model/evaluation/row_threads.h"
#include "model/evaluation/rows_hash.h"
#include "tests/decoding/toy.h"
#include "tests/support/value_of.h"

#include <atomic>
#include <map>
#include <random>
#include <set>
#include <stdexcept>

using namespace strata;
using namespace strata::test;

namespace {

std::vector<DataRow> manyRows(std::size_t count) {
    std::mt19937 random(3);
    const std::vector<std::vector<std::string>> answers{{"cat", "tom"}, {"car", "abba"}, {"dog"}, {"dog", "x"}};
    std::vector<DataRow> rows;
    for (std::size_t i = 0; i < count; ++i) {
        DataRow& row = rows.emplace_back();
        row.line = 2 * i + 1;
        std::string text;
        for (std::size_t letters = 1 + random() % 30; letters > 0; --letters)
            text += static_cast<char>('a' + random() % 26);
        row.fields = {{"input", text}};
        row.answers = answers[random() % answers.size()];
    }
    return rows;
}

EvaluationRequest manyRequest(std::size_t count = 40) {
    EvaluationRequest request;
    request.data = "many.jsonl";
    request.rows = manyRows(count);
    request.threads = 1;
    return request;
}

std::vector<EvaluationRecord> withoutTimes(std::vector<EvaluationRecord> records) {
    for (EvaluationRecord& record : records)
        record.cost.milliseconds = 0;
    return records;
}

class Kept : public RecordSink {
public:
    Result<void> begin(const Evaluation& header) override {
        wasBegun = header.records.empty() && records.empty();
        return {};
    }
    Result<void> add(const EvaluationRecord& record) override {
        records.push_back(record);
        return {};
    }
    Result<void> flush() override {
        flushed = records.size();
        return {};
    }
    std::vector<EvaluationRecord> records;
    std::size_t flushed = 0;
    bool wasBegun = false;
};

} // namespace

class TestBatches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sideBySideIsAsOneByOneToTheLastDigit() {
        EvaluationRequest request = manyRequest();
        QCOMPARE(rowsAtOnce(*m_model, 3).rows, 3);
        QVERIFY(!rowsAtOnce(*m_model, 3).sharePasses); // narrow
        const Evaluation alone = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
        QCOMPARE(alone.records.size(), std::size_t(40));
        for (const std::int64_t tokens : {1, 60, 100000}) {
            request.threads = 4;
            request.batchTokens = tokens;
            const Evaluation together = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
            QVERIFY(withoutTimes(together.records) == withoutTimes(alone.records)); // doubles compared as they are
        }
        // And as the row's own run says.
        for (const std::size_t i : {0U, 17U, 39U}) {
            const Run run = valueOf(decodeHierarchically(m_model, m_tokenizer, m_task, request.rows[i].fields, {}, {}));
            QCOMPARE(alone.records[i].levels[0].labelProbability, run.levels[0].labelProbability);
            QCOMPARE(alone.records[i].promptTokens, std::int64_t(run.promptLength));
            const auto& candidates = run.levels[0].candidates;
            QCOMPARE(alone.records[i].levels[0].candidates, static_cast<std::int64_t>(candidates.size()));
            const auto rank = static_cast<std::size_t>(*alone.records[i].levels[0].goldRank) - 1;
            QCOMPARE(candidates[rank].label, request.rows[i].answers[0]);
            QCOMPARE(*alone.records[i].levels[0].goldProbability, candidates[rank].probability);
        }
    }

    void sharedPassesChangeNoDigit_data() {
        QTest::addColumn<int>("type");
        QTest::newRow("float32") << static_cast<int>(DType::Float32);
        QTest::newRow("float64") << static_cast<int>(DType::Float64);
        QTest::newRow("bfloat16") << static_cast<int>(DType::BFloat16);
    }
    void sharedPassesChangeNoDigit() {
        QFETCH(const int, type);
        const auto model = toyModel(toyHeads(), 5, 128, static_cast<DType>(type));
        for (const LabelMode labels : {LabelMode::Free, LabelMode::Constrained, LabelMode::Scored}) {
            EvaluationRequest request = manyRequest(30);
            request.decoding.labels = labels;
            request.decoding.labelReadings = labels == LabelMode::Constrained;
            request.decoding.stopUnless = {{"top", "cat"}};
            request.batchRows = 1;
            const auto alone = withoutTimes(valueOf(evaluate(model, m_tokenizer, m_task, request, {})).records);
            for (const int rows : {2, 5, 64})
                for (const std::int64_t tokens : {1, 100, 100000}) {
                    request.batchRows = rows;
                    request.batchTokens = tokens;
                    const auto together =
                        withoutTimes(valueOf(evaluate(model, m_tokenizer, m_task, request, {})).records);
                    QVERIFY(together == alone); // doubles compared as they are, costs too
                }
        }
    }

    void aRowThatSharesPassesFailsAlone() {
        EvaluationRequest request = manyRequest(12);
        request.rows[4].fields["input"] = "A"; // no letter of the tokenizer
        request.rows[7].fields["input"] = std::string(300, 'a');
        request.batchRows = 4;
        const auto failed = evaluate(m_model, m_tokenizer, m_task, request, {});
        QVERIFY(!failed && failed.error().message().find("many.jsonl, row 9") != std::string::npos);
        request.skipBadRows = true;
        const Evaluation rest = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
        QCOMPARE(rest.records.size(), std::size_t(10));
        QCOMPARE(rest.badRows.size(), std::size_t(2));
        QCOMPARE(rest.badRows[1].id, std::string("15"));
        // A stop leaves whole records, without a gap.
        std::stop_source stop;
        JobControl control;
        control.stop = stop.get_token();
        const Evaluation cut =
            valueOf(evaluate(m_model, m_tokenizer, m_task, request, control, [&](const Evaluation& soFar) {
                if (soFar.records.size() == 3) stop.request_stop();
            }));
        QVERIFY(cut.records.size() >= 3 && cut.records.size() < 10);
        for (std::size_t i = 0; i < cut.records.size(); ++i)
            QCOMPARE(cut.records[i].id, rest.records[i].id);
    }

    void recordsGoToTheSinkInOrderAndAreNotKept() {
        EvaluationRequest request = manyRequest();
        const Evaluation whole = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
        Kept sink;
        request.sink = &sink;
        request.threads = 3;
        const Evaluation evaluation = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
        QVERIFY(evaluation.records.empty() && evaluation.isComplete() && sink.wasBegun);
        QVERIFY(withoutTimes(sink.records) == withoutTimes(whole.records));
        QCOMPARE(sink.flushed, std::size_t(40));
        EvaluationSums sums = sumsOf(whole);
        sums.cost.milliseconds = evaluation.sums.cost.milliseconds;
        QVERIFY(evaluation.sums == sums);
        // Gone on with: what the sink has is not decoded again.
        Kept rest;
        request.sink = &rest;
        for (std::size_t i = 0; i < 25; ++i) {
            request.done.insert(sink.records[i].id);
            request.doneSums.add(sink.records[i]);
        }
        const Evaluation resumed = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
        QCOMPARE(rest.records.size(), std::size_t(15));
        QVERIFY(resumed.isComplete());
        QVERIFY(withoutTimes(rest.records) == withoutTimes({sink.records.begin() + 25, sink.records.end()}));
        QCOMPARE(resumed.sums.levels[1].goldLogprob, sums.levels[1].goldLogprob);
    }

    void shardsTogetherAreTheWhole() {
        EvaluationRequest request = manyRequest(23);
        const Evaluation whole = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
        for (const std::int64_t of : {1, 2, 4, 7, 23, 30}) {
            std::vector<EvaluationRecord> records;
            for (std::int64_t index = 1; index <= of; ++index) {
                request.shard = {index, of};
                const std::int64_t size = request.shard.last(23) - request.shard.first(23);
                QVERIFY(size >= 23 / of && size <= 23 / of + 1);
                const Evaluation part = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
                QCOMPARE(part.rows, size);
                QCOMPARE(part.dataHash, whole.dataHash);
                records.insert(records.end(), part.records.begin(), part.records.end());
            }
            QVERIFY(withoutTimes(records) == withoutTimes(whole.records));
        }
    }

    void badRowsArePassedOverAndNamed() {
        EvaluationRequest request = manyRequest(8);
        request.rows[1].fields["input"] = "a 1"; // the toy's tokenizer knows letters only
        request.rows[3].answers = {"cat", "tom", "more"};
        request.rows[6].fields["input"] = std::string(200, 'a'); // the context is 128
        request.threads = 2;
        const auto refused = evaluate(m_model, m_tokenizer, m_task, request, {});
        QVERIFY(!refused);
        QVERIFY(refused.error().message().find("many.jsonl, row 3: ") == 0);
        request.skipBadRows = true;
        const Evaluation evaluation = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
        QVERIFY(evaluation.isComplete());
        QCOMPARE(evaluation.records.size(), std::size_t(5));
        QCOMPARE(evaluation.rows, std::int64_t(8));
        QCOMPARE(evaluation.badRows.size(), std::size_t(3));
        QCOMPARE(evaluation.badRows[0].id, std::string("3"));
        QVERIFY(evaluation.badRows[1].why.find("row 7: has 3 answers") != std::string::npos);
        QVERIFY(evaluation.badRows[2].why.find("row 13") != std::string::npos);
        // Where no row is left there is no evaluation.
        request.rows = {request.rows[3]};
        const auto none = evaluate(m_model, m_tokenizer, m_task, request, {});
        QVERIFY(!none && none.error().message().find("no row that could be evaluated") != std::string::npos);
    }

    void whatIsGivenUpCostsNothingFurther() {
        EvaluationRequest request = manyRequest();
        const Evaluation whole = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
        std::map<std::string, int> said;
        for (const EvaluationRecord& record : whole.records)
            ++said[record.levels[0].label.value_or("")];
        const std::string wanted = said.begin()->first;
        QVERIFY(said.size() > 1);
        request.decoding.stopUnless = {{"top", wanted}};
        const Evaluation some = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
        const std::int64_t below = whole.levels[0].layer.value, all = m_model->architecture().layers;
        QVERIFY(below < all);
        std::int64_t saved = 0;
        for (std::size_t i = 0; i < some.records.size(); ++i) {
            const EvaluationRecord &now = some.records[i], &before = whole.records[i];
            QCOMPARE(now.levels[0].label, before.levels[0].label);
            if (now.levels[0].label == wanted) {
                QCOMPARE(now.cost.layerTokens, before.cost.layerTokens);
                continue;
            }
            // Its layers alone, for the prompt and the answer but its last token.
            QVERIFY(!now.levels[1].answered);
            QCOMPARE(now.cost.layerTokens, below * (now.promptTokens + now.levels[0].answerTokens - 1));
            QCOMPARE(now.cost.sequentialLayerSteps, below * now.levels[0].answerTokens);
            QVERIFY(now.cost.layerTokens <= before.cost.layerTokens); // the same where nothing lies below its label
            saved += before.cost.layerTokens - now.cost.layerTokens;
            QCOMPARE(now.levels[1].goldTokens, std::int64_t(0)); // nor for gold
        }
        QVERIFY(saved > 0);
        QVERIFY(some.options.at("stop-unless.top") == wanted);
        request.decoding.stopUnless = {{"middle", "x"}};
        const auto unknown = evaluate(m_model, m_tokenizer, m_task, request, {});
        QVERIFY(!unknown && unknown.error().message().find("level middle: cannot stop anything") != std::string::npos);
    }

    void costsAreThoseOfCountedRuns() {
        EvaluationRequest request = manyRequest(20);
        const std::int64_t layers = m_model->architecture().layers;
        for (const bool full : {false, true}) {
            request.decoding.fullDepth = full;
            const Evaluation evaluation = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
            for (const EvaluationRecord& record : evaluation.records) {
                const DecodingCosts costs = decodingCosts(record, evaluation.levels, layers);
                const CountedCost& counted = full ? costs.fullDepth : costs.deferred;
                QCOMPARE(record.cost.layerTokens, counted.layerTokens);
                QCOMPARE(record.cost.sequentialLayerSteps, counted.sequentialLayerSteps);
                QCOMPARE(record.cost.fullDepthLayerTokens, costs.fullDepth.layerTokens);
                QCOMPARE(record.cost.fullDepthSequentialLayerSteps, costs.fullDepth.sequentialLayerSteps);
                // The published way and the flat one, forward call by forward call.
                CountedCost reencoded;
                std::int64_t text = 0, answers = 0;
                for (const LevelRecord& level : record.levels) {
                    if (!level.answered) continue;
                    text += level.beforeTokens;
                    reencoded += countedRun(text, level.answerTokens);
                    text += level.answerTokens;
                    answers += level.answerTokens;
                }
                QCOMPARE(reencoded, costs.reencoded);
                QCOMPARE(countedRun(record.levels[0].beforeTokens, answers), costs.flat);
            }
        }
    }

    void everyLayersReadingIsKept() {
        EvaluationRequest request = manyRequest(12);
        const Evaluation plain = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
        request.decoding.labelReadings = true;
        const Evaluation alone = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
        request.threads = 3;
        const Evaluation together = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
        QVERIFY(withoutTimes(together.records) == withoutTimes(alone.records));
        for (std::size_t i = 0; i < alone.records.size(); ++i) {
            const LevelRecord &level = alone.records[i].levels[0], &before = plain.records[i].levels[0];
            // The trained heads, and the lens of every layer.
            QCOMPARE(level.readings.size(),
                     m_model->heads().size() + static_cast<std::size_t>(m_model->architecture().layers) + 1);
            const auto own = std::ranges::find(level.readings, "top", &LabelReading::head);
            QVERIFY(own != level.readings.end());
            QCOMPARE(own->label, level.probabilities[0].label);
            QCOMPARE(own->goldRank, level.goldRank);
            QVERIFY(std::abs(own->probability - level.probabilities[0].probability) < 1e-6);
            QVERIFY(plain.records[i].levels[0].readings.empty());
            QCOMPARE(level.label, before.label);
            QCOMPARE(alone.records[i].cost.layerTokens, plain.records[i].cost.layerTokens); // reading is none of it
        }
        // A row that is given up is not run through its deeper layers to be read either.
        request.decoding.stopUnless = {{"top", "nothing"}};
        const Evaluation stopped = valueOf(evaluate(m_model, m_tokenizer, m_task, request, {}));
        for (const EvaluationRecord& record : stopped.records)
            QVERIFY(record.levels[0].readings.empty() && !record.levels[1].answered);
    }

    void aDrawIsTheSameEverywhere() {
        // Of mt19937_64, whose numbers the C++ standard fixes.
        QCOMPARE(sampleOfRows(10, 20, 1).size(), std::size_t(10));
        std::map<std::size_t, int> drawn;
        for (std::uint64_t seed = 0; seed < 3000; ++seed) {
            const std::vector<std::size_t> rows = sampleOfRows(12, 4, seed);
            QVERIFY(std::ranges::is_sorted(rows) && std::set(rows.begin(), rows.end()).size() == 4 && rows.back() < 12);
            for (const std::size_t row : rows)
                ++drawn[row];
            const std::vector<std::size_t> more = sampleOfRows(12, 7, seed);
            QVERIFY(std::ranges::includes(more, rows));
        }
        for (const auto& [row, times] : drawn) // 1000 ± 5 standard deviations
            QVERIFY2(std::abs(times - 1000) < 130, qPrintable(QString::number(times)));
        // The same draw, made by hand.
        std::mt19937_64 random(7);
        std::vector<std::size_t> places{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        for (std::size_t i = 0; i < 3; ++i) {
            const double u = std::ldexp(static_cast<double>(random() >> 11U), -53);
            std::swap(places[i], places[i + static_cast<std::size_t>(u * static_cast<double>(10 - i))]);
        }
        std::sort(places.begin(), places.begin() + 3);
        QCOMPARE(sampleOfRows(10, 3, 7), (std::vector<std::size_t>{places[0], places[1], places[2]}));
    }

    void theHashSeesWhatRowsSay() {
        std::vector<DataRow> rows = manyRows(3);
        const std::string hash = rowsHash(rows);
        QCOMPARE(hash.size(), std::size_t(16));
        QCOMPARE(rowsHash(manyRows(3)), hash);
        QVERIFY(rowsHash(manyRows(4)) != hash);
        rows[1].answers[0] += "x";
        QVERIFY(rowsHash(rows) != hash);
        rows = manyRows(3);
        rows[1].otherPaths = {{"dog"}};
        QVERIFY(rowsHash(rows) != hash);
        rows = manyRows(3);
        rows[2].fields["input"] += " ";
        QVERIFY(rowsHash(rows) != hash);
    }

    void threadsDoAllTheWorkOnce() {
        for (const int threads : {1, 2, 5}) {
            RowThreads pool(threads);
            for (const std::size_t count : {0U, 1U, 3U, 100U}) {
                std::vector<std::atomic<int>> done(count);
                pool.run(count, [&](std::size_t i) { ++done[i]; });
                for (const std::atomic<int>& times : done)
                    QCOMPARE(times.load(), 1);
            }
            QVERIFY_THROWS_EXCEPTION(std::runtime_error, pool.run(10, [](std::size_t i) {
                if (i == 4) throw std::runtime_error("four");
            }));
            std::atomic<int> after = 0;
            pool.run(7, [&](std::size_t) { ++after; }); // and goes on
            QCOMPARE(after.load(), 7);
        }
        TokenBudget budget(10);
        std::atomic<int> used = 0, most = 0;
        RowThreads pool(4);
        pool.run(40, [&](std::size_t) {
            const TokenBudget::Share share(budget, 5);
            const int now = ++used;
            int before = most;
            while (now > before && !most.compare_exchange_weak(before, now)) {
            }
            std::this_thread::yield();
            --used;
        });
        QVERIFY(most <= 2);
        const TokenBudget::Share large(budget, 1000); // a single one always may
    }

private:
    /// All layers, a text that is encoded at once and then token by token.
    CountedCost countedRun(std::int64_t text, std::int64_t answer) const {
        RunState state(m_model);
        const LayerIndex last(static_cast<std::int32_t>(m_model->architecture().layers));
        if (!state.append(std::vector<TokenId>(static_cast<std::size_t>(text), TokenId(7))) || !state.fill(last, {}))
            qFatal("text");
        for (std::int64_t i = 1; i < answer; ++i)
            if (!state.append(std::vector<TokenId>{TokenId(8)}) || !state.fill(last, {})) qFatal("token");
        return {state.cost().layerTokens, state.cost().sequentialLayerSteps};
    }

    const std::shared_ptr<const LoadedModel> m_model = toyModel(toyHeads());
    const ToyTokenizer m_tokenizer;
    const Task m_task = toyTask();
};

QTEST_GUILESS_MAIN(TestBatches)
#include "test_batches.moc"
