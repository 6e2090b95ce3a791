// SPDX-License-Identifier: GPL-3.0-or-later
// Sequences that share their passes: each says what it says alone, to the last digit, and fails alone.
// clang-format off
#include <QtTest> // first: moc stumbles over <compare> when no other standard header stands before it
// clang-format on

#include "model/engine/row_group.h"
#include "tests/engine/toy.h"
#include "tests/support/value_of.h"

#include <atomic>
#include <stdexcept>
#include <thread>

using namespace strata;

namespace {

std::shared_ptr<const LoadedModel> toyOf(DType type, const Architecture& architecture) {
    toy::Toy toy = toy::make(architecture, {{"top", 2}, {"answer", 4, Readout::Norm}}, type);
    LoadOptions options;
    options.dtype = type;
    auto model = loadModel(std::move(toy.checkpoint), options, {});
    if (!model) qFatal("%s", model.error().message().c_str());
    return *model;
}

/// A sequence of its own kind for each number: prompts of other lengths, levels at other layers, some steps each.
std::vector<float> decode(const std::shared_ptr<const LoadedModel>& model, std::size_t number,
                          ForwardCost* cost = nullptr) {
    RunState state(model);
    std::vector<float> said;
    const auto tokens = [&](std::int32_t from, std::size_t count) {
        std::vector<TokenId> ids;
        for (std::size_t i = 0; i < count; ++i)
            ids.emplace_back((from + static_cast<std::int32_t>(7 * i)) % 53);
        return ids;
    };
    const auto start = static_cast<std::int32_t>(number);
    if (!state.append(tokens(start, 1 + number % 5))) qFatal("append");
    for (std::int32_t step = 0; step < 3 + start % 4; ++step) {
        const LayerIndex layer(step % 3 == 2 ? 4 : 2);
        if (const auto filled = state.fill(layer, {}); !filled) qFatal("%s", filled.error().message().c_str());
        const auto row = state.readout(layer, HeadIndex(layer.value == 2 ? 0 : 1), Readout::Norm, state.length() - 1,
                                       state.length());
        if (!row) qFatal("%s", row.error().message().c_str());
        said.insert(said.end(), row->values.begin(), row->values.end());
        const std::vector<TokenId> branches = tokens(step, 3);
        const std::int32_t parents[] = {-1, 0, -1};
        const auto scores = state.scoreByTreeAttention(branches, parents, HeadIndex(0), {});
        if (!scores) qFatal("%s", scores.error().message().c_str());
        said.insert(said.end(), scores->begin(), scores->end());
        if (!state.append(tokens(start + step, step == 1 ? 2 : 1))) qFatal("append");
    }
    if (cost) *cost = state.cost();
    return said;
}

} // namespace

class TestRowGroup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSequenceSaysWhatItSaysAlone_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<bool>("kernels");
        for (const auto& [name, type] : {std::pair("float32", DType::Float32), std::pair("float64", DType::Float64),
                                         std::pair("bfloat16", DType::BFloat16)}) {
            QTest::addRow("%s, kernels", name) << static_cast<int>(type) << true;
            QTest::addRow("%s, LibTorch", name) << static_cast<int>(type) << false;
        }
    }
    void aSequenceSaysWhatItSaysAlone() {
        QFETCH(const int, type);
        QFETCH(const bool, kernels);
        Architecture architecture = toy::smallArchitecture();
        if (!kernels) architecture.attentionSoftcap = 20; // the kernels do not know it
        const auto model = toyOf(static_cast<DType>(type), architecture);
        QCOMPARE(sharesPasses(*model), kernels);
        constexpr std::size_t count = 23;
        std::vector<std::vector<float>> alone(count);
        std::vector<ForwardCost> costs(count);
        for (std::size_t i = 0; i < count; ++i)
            alone[i] = decode(model, i, &costs[i]);
        for (const std::size_t together : {1U, 2U, 7U, 23U, 100U}) {
            std::vector<std::vector<float>> said(count);
            std::vector<std::size_t> begun;
            std::atomic<int> running = 0;
            bool overlapped = false;
            std::vector<ForwardCost> shared(count);
            computeTogether(count, together, [&](std::size_t i) {
                overlapped = overlapped || ++running > 1;
                begun.push_back(i);
                --running;
                said[i] = decode(model, i, &shared[i]);
            });
            QVERIFY(said == alone);
            QVERIFY(!overlapped && std::ranges::is_sorted(begun) && begun.size() == count);
            for (std::size_t i = 0; i < count; ++i) {
                QCOMPARE(shared[i].layerTokens, costs[i].layerTokens);
                QCOMPARE(shared[i].sequentialLayerSteps, costs[i].sequentialLayerSteps);
                QVERIFY(shared[i].milliseconds > 0);
            }
        }
    }

    void timeOfASharedPassIsDealtOut() {
        // Wide enough that its passes are what takes the time.
        Architecture architecture = toy::smallArchitecture();
        architecture.hiddenSize = 256;
        architecture.feedForwardSize = 1024;
        const auto model = toyOf(DType::Float32, architecture);
        std::vector<ForwardCost> costs(6);
        const auto start = std::chrono::steady_clock::now();
        computeTogether(costs.size(), costs.size(), [&](std::size_t i) { decode(model, i, &costs[i]); });
        const double all = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        double sum = 0;
        for (const ForwardCost& cost : costs)
            sum += cost.milliseconds;
        QVERIFY2(sum > 0 && sum <= all, qPrintable(QStringLiteral("%1 of %2 ms").arg(sum).arg(all)));
    }

    void oneIsStoppedTheOthersGoOn() {
        const auto model = toyOf(DType::Float32, toy::smallArchitecture());
        std::stop_source stop;
        JobControl stopped;
        stopped.stop = stop.get_token();
        stop.request_stop();
        const auto expected = decode(model, 3);
        std::optional<ErrorCode> code, outside;
        std::vector<float> said;
        computeTogether(3, 3, [&](std::size_t i) {
            if (i == 1) {
                said = decode(model, 3);
                return;
            }
            RunState state(model);
            if (!state.append(std::vector<TokenId>{TokenId(1), TokenId(2)})) qFatal("append");
            const auto filled = i == 0 ? state.fill(LayerIndex(4), stopped) : state.fill(LayerIndex(5), {});
            if (!filled) (i == 0 ? code : outside) = filled.error().code;
        });
        QVERIFY(said == expected);
        QCOMPARE(code, std::optional(ErrorCode::Cancelled));
        QCOMPARE(outside, std::optional(ErrorCode::BadArgument)); // there is no layer 5
    }

    void whatIsThrownComesBackWhenTheOthersHaveEnded() {
        const auto model = toyOf(DType::Float32, toy::smallArchitecture());
        int ended = 0, begun = 0;
        const std::thread::id here = std::this_thread::get_id();
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, computeTogether(9, 3, [&](std::size_t i) {
                                     ++begun;
                                     if (std::this_thread::get_id() == here) qFatal("on the calling thread");
                                     if (i == 1) throw std::runtime_error("row 1");
                                     (void)decode(model, i);
                                     ++ended;
                                 }));
        QCOMPARE(begun, 2); // the third would have come after it
        QCOMPARE(ended, 1);
        computeTogether(0, 4, [](std::size_t) { qFatal("there is none"); });
        // A group inside a group's row computes by itself.
        std::vector<float> said;
        computeTogether(2, 2, [&](std::size_t i) {
            if (i == 0) computeTogether(1, 1, [&](std::size_t) { said = decode(model, 3); });
        });
        QVERIFY(said == decode(model, 3));
    }
};

QTEST_GUILESS_MAIN(TestRowGroup)
#include "test_row_group.moc"
