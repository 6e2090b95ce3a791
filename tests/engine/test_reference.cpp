// SPDX-License-Identifier: GPL-3.0-or-later
// The published Python code and Hugging Face's library computed these numbers; a float32 program within 1e-3 of them is
// right.
#include "model/base/json_file.h"
#include "model/checkpoint/safetensors.h"
#include "model/engine/engine.h"
#include "tests/support/value_of.h"

#include <QTest>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstring>
#include <filesystem>

using namespace strata;

namespace {

const JobControl noControl;
const std::filesystem::path sharedData = STRATA_SHARED_DATA;

std::shared_ptr<const LoadedModel> load(const std::filesystem::path& path, const std::vector<std::string>& heads) {
    std::vector<HeadPlacement> placements;
    for (const std::string& head : heads)
        placements.push_back(valueOf(parseHeadPlacement(head)));
    LoadOptions options;
    options.dtype = DType::Float32;
    return valueOf(loadModel(valueOf(openCheckpoint(path, placements)), options, noControl));
}

template <class Value> std::vector<Value> valuesOf(const TensorSource& source, const std::string& name) {
    const TensorView* const view = source.find(name);
    if (!view) qFatal("the golden %s is not there", name.c_str());
    std::vector<Value> values(view->bytes.size() / sizeof(Value));
    std::memcpy(values.data(), view->bytes.data(), view->bytes.size());
    return values;
}

std::vector<TokenId> idsOf(const TensorSource& source, const std::string& name) {
    std::vector<TokenId> ids;
    if (source.find(name)->bytes.size() / source.find(name)->shape[0] == 8)
        for (const std::int64_t id : valuesOf<std::int64_t>(source, name))
            ids.emplace_back(static_cast<std::int32_t>(id));
    else
        for (const std::int32_t id : valuesOf<std::int32_t>(source, name))
            ids.emplace_back(id);
    return ids;
}

// Largest difference of log-softmax rows.
double logProbabilityDifference(std::span<const float> logits, std::span<const float> logProbabilities) {
    double total = 0;
    for (const float value : logits)
        total += std::exp(static_cast<double>(value));
    const double normaliser = std::log(total);
    double largest = 0;
    for (std::size_t i = 0; i < logits.size(); ++i) {
        const double difference =
            std::abs(static_cast<double>(logits[i]) - normaliser - static_cast<double>(logProbabilities[i]));
        if (!(difference <= largest)) largest = difference;
    }
    return largest;
}

struct Fixture {
    const char* name;
    std::vector<std::string> heads; ///< as --head takes them; the final head needs none
};

const Fixture fixtures[] = {{"tiny-llama3-d2", {"new_lm_head@2"}},
                            {"tiny-llama3-d3", {"first_lm_head@2", "second_lm_head@3"}},
                            {"tiny-llama2-spm", {}}};

} // namespace

class TestReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dumps_data();
    void dumps();
    void storiesContinueGreedily();
};

void TestReference::dumps_data() {
    QTest::addColumn<int>("fixture");
    QTest::addColumn<QString>("input");
    QTest::addColumn<bool>("tokenByToken");
    for (int i = 0; i < 3; ++i)
        for (const char* input : {"a", "b", "c"})
            for (const bool tokenByToken : {false, true})
                QTest::addRow("%s %s %s", fixtures[i].name, input, tokenByToken ? "token by token" : "at once")
                    << i << QString::fromLatin1(input) << tokenByToken;
}

void TestReference::dumps() {
    QFETCH(int, fixture);
    QFETCH(QString, input);
    QFETCH(bool, tokenByToken);
    const Fixture& f = fixtures[fixture];
    const auto golden = sharedData / "reference/goldens" / f.name / "dump.safetensors";
    if (!std::filesystem::exists(golden)) QSKIP("the reference data is not there");
    const auto model = load(sharedData / "reference/models" / f.name, f.heads);
    const auto source = valueOf(openSafetensors(golden));
    const std::string prefix = input.toStdString() + ".";
    const auto ids = idsOf(*source, prefix + "ids");
    const auto length = static_cast<std::int32_t>(ids.size());
    const LayerIndex top(static_cast<std::int32_t>(model->architecture().layers));
    RunState state(model);
    for (std::size_t i = 0; i < ids.size(); i += tokenByToken ? 1 : ids.size()) {
        const auto appended = state.append(std::span(ids).subspan(i, tokenByToken ? 1 : ids.size()));
        QVERIFY(appended);
        QVERIFY(state.fill(top, noControl));
    }
    double worstState = 0, worstLogProbability = 0;
    for (std::int32_t layer = 0; layer <= top.value; ++layer) {
        const auto expected = valuesOf<float>(*source, prefix + "hidden." + std::to_string(layer));
        const auto states = valueOf(state.states(LayerIndex(layer), 0, length));
        QCOMPARE(states.size(), expected.size());
        double squares = 0, largest = 0;
        for (std::size_t i = 0; i < states.size(); ++i) {
            squares += static_cast<double>(expected[i]) * static_cast<double>(expected[i]);
            const double difference = std::abs(static_cast<double>(states[i]) - static_cast<double>(expected[i]));
            if (!(difference <= largest)) largest = difference;
        }
        worstState = std::max(worstState, largest / std::sqrt(squares / static_cast<double>(states.size())));
    }
    for (std::size_t head = 0; head < model->heads().size(); ++head) {
        const HeadSpec& spec = model->heads()[head].spec;
        const std::string name = spec.tensor.substr(0, spec.tensor.rfind(".weight"));
        const auto expected = valuesOf<float>(*source, prefix + "logits." + name);
        const auto result =
            valueOf(state.readout(*spec.layer, HeadIndex(static_cast<std::int32_t>(head)), spec.readout, 0, length));
        QCOMPARE(result.values.size(), expected.size());
        for (std::int64_t row = 0; row < length; ++row) {
            const auto logits = std::span(expected).subspan(static_cast<std::size_t>(row * result.vocabulary),
                                                            static_cast<std::size_t>(result.vocabulary));
            worstLogProbability = std::max(worstLogProbability, logProbabilityDifference(logits, result.row(row)));
        }
    }
    qInfo("states differ by %.2g of the RMS, log-probabilities by %.2g", worstState, worstLogProbability);
    QVERIFY(worstState < 1e-4);
    QVERIFY(worstLogProbability < 3e-4);
}

void TestReference::storiesContinueGreedily() {
    const auto folder = sharedData / "stories260K";
    if (!std::filesystem::exists(folder / "expected.json")) QSKIP("the reference data is not there");
    const auto model = load(folder, {});
    const auto expected = valueOf(readJsonFile(folder / "expected.json"));
    const LayerIndex top(static_cast<std::int32_t>(model->architecture().layers));
    for (const auto& testCase : expected["cases"]) {
        RunState state(model);
        std::vector<TokenId> ids;
        for (const auto& id : testCase["prompt_ids"])
            ids.emplace_back(id.get<std::int32_t>());
        const auto appended = state.append(ids);
        QVERIFY(appended);
        for (std::size_t step = 0; step < testCase["greedy_ids"].size(); ++step) {
            QVERIFY(state.fill(top, noControl));
            const auto row =
                valueOf(state.readout(top, HeadIndex(0), Readout::Norm, state.length() - 1, state.length()));
            const auto best = std::max_element(row.values.begin(), row.values.end());
            const TokenId id(static_cast<std::int32_t>(best - row.values.begin()));
            QCOMPARE(id.value, testCase["greedy_ids"][step].get<std::int32_t>());
            QVERIFY(std::abs(static_cast<double>(*best) - testCase["logprobs"][step].get<double>()) < 3e-4);
            const auto next = state.append(std::span(&id, 1));
            QVERIFY(next);
        }
    }
}

QTEST_GUILESS_MAIN(TestReference)
#include "test_reference.moc"
