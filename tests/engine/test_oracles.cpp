// SPDX-License-Identifier: GPL-3.0-or-later
// Properties that a decoder must have, on a float64 toy: see mathematics, oracles.
#include "tests/engine/toy.h"
#include "tests/support/value_of.h"

#include <QTest>

#include <numeric>

using namespace strata;
using toy::largestDifference;
using toy::Values;

namespace {

const JobControl noControl;
const LayerIndex top(4);

std::shared_ptr<const LoadedModel> load(const toy::Toy& made, std::optional<DType> dtype = DType::Float64) {
    LoadOptions options;
    options.dtype = dtype;
    auto model = loadModel(made.checkpoint, options, noControl);
    if (!model) qFatal("%s", model.error().message().c_str());
    return *model;
}

toy::Toy defaultToy(DType dtype = DType::Float64) {
    return toy::make(toy::smallArchitecture(), {{"low", 2, Readout::Raw, false}, {"copied", 4, Readout::Norm, true}},
                     dtype);
}

void require(const Result<void>& result) {
    if (!result) qFatal("%s", result.error().message().c_str());
}

RunState filledState(const std::shared_ptr<const LoadedModel>& model, std::span<const TokenId> ids,
                     LayerIndex upTo = top) {
    RunState state(model);
    require(state.append(ids));
    require(state.fill(upTo, noControl));
    return state;
}

Values statesOf(const RunState& state, std::int32_t layer) {
    return valueOf(state.float64States(LayerIndex(layer), 0, state.length()));
}

double stateDifference(const RunState& a, const RunState& b) {
    double largest = 0;
    for (std::int32_t layer = 0; layer <= top.value; ++layer)
        largest = std::max(largest, largestDifference(statesOf(a, layer), statesOf(b, layer)));
    return largest;
}

} // namespace

class TestOracles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void copiedHeadAtTheTopIsTheBaseModel();
    void deferredDepthIsTheFullForward();
    void cachedDecodingIsUncachedDecoding();
    void laterTokensDoNotMoveEarlierLogits();
    void truncateAndAppendIsFresh();
    void treeIsSequentialScoring_data();
    void treeIsSequentialScoring();
    void readRowsAreThoseOfTheText();
    void treeLeavesTheCachesAlone();
    void badTreesAreRefused();
    void normedAndRawReadouts();
    void logProbabilitiesAreNormalised();
    void cancelKeepsFillLevelsConsistent();
    void costCountsBlocks();
    void longPromptsGoInSeveralPasses();
};

void TestOracles::copiedHeadAtTheTopIsTheBaseModel() {
    const auto model = load(defaultToy());
    QCOMPARE(model->heads().size(), std::size_t{3});
    QCOMPARE(model->heads()[1].drift.value(), 0.0);
    QVERIFY(model->heads()[0].drift.value() > 1.0);
    QVERIFY(!model->heads()[2].drift);
    const RunState state = filledState(model, toy::randomIds(model->architecture(), 9));
    const Values copied = valueOf(state.logits(top, HeadIndex(1), Readout::Norm, 0, 9));
    const Values base = valueOf(state.logits(top, HeadIndex(2), Readout::Norm, 0, 9));
    QVERIFY(copied == base);
    // At K the state is normed already: raw and norm mean the same.
    QVERIFY(copied == valueOf(state.logits(top, HeadIndex(1), Readout::Raw, 0, 9)));
}

void TestOracles::deferredDepthIsTheFullForward() {
    const toy::Toy made = defaultToy();
    const auto ids = toy::randomIds(made.architecture, 30);
    const auto run = [&](DType dtype) {
        const auto model = load(made, dtype);
        RunState late(model);
        require(late.append(std::span(ids).first(5)));
        require(late.fill(top, noControl));
        // Two levels decode with the lower layers alone; the rest is filled once, at the end.
        for (std::size_t i = 5; i < ids.size(); ++i) {
            require(late.append(std::span(ids).subspan(i, 1)));
            require(late.fill(LayerIndex(i < 18 ? 2 : 3), noControl));
        }
        if (late.filled(LayerIndex(2)) != 30 || late.filled(LayerIndex(3)) != 30 || late.filled(top) != 5)
            qFatal("fill levels");
        require(late.fill(top, noControl));
        return std::pair(std::move(late), filledState(model, ids));
    };
    const auto [late, full] = run(DType::Float64);
    QVERIFY(stateDifference(late, full) < 1e-12);
    const auto [lateNarrow, fullNarrow] = run(DType::Float32);
    const auto a = valueOf(lateNarrow.readout(top, HeadIndex(2), Readout::Norm, 0, 30));
    const auto b = valueOf(fullNarrow.readout(top, HeadIndex(2), Readout::Norm, 0, 30));
    QVERIFY(largestDifference(toy::toFloat64(a.values), toy::toFloat64(b.values)) < 1e-4);
}

void TestOracles::cachedDecodingIsUncachedDecoding() {
    const auto model = load(defaultToy());
    const auto ids = toy::randomIds(model->architecture(), 40);
    RunState cached(model);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        require(cached.append(std::span(ids).subspan(i, 1)));
        require(cached.fill(top, noControl));
    }
    QVERIFY(stateDifference(cached, filledState(model, ids)) < 1e-12);
}

void TestOracles::laterTokensDoNotMoveEarlierLogits() {
    const auto model = load(defaultToy());
    auto ids = toy::randomIds(model->architecture(), 20);
    const RunState first = filledState(model, ids);
    for (std::size_t i = 12; i < ids.size(); ++i)
        ids[i].value = (ids[i].value + 17) % 53;
    const RunState second = filledState(model, ids);
    for (std::int32_t layer = 0; layer <= 4; ++layer)
        for (std::int32_t head = 0; head < 3; ++head)
            QVERIFY(valueOf(first.logits(LayerIndex(layer), HeadIndex(head), Readout::Norm, 0, 12)) ==
                    valueOf(second.logits(LayerIndex(layer), HeadIndex(head), Readout::Norm, 0, 12)));
    QVERIFY(statesOf(first, 4) != statesOf(second, 4));
}

void TestOracles::truncateAndAppendIsFresh() {
    const auto model = load(defaultToy());
    const auto ids = toy::randomIds(model->architecture(), 20), others = toy::randomIds(model->architecture(), 11, 99);
    RunState state = filledState(model, ids);
    state.truncate(9);
    QCOMPARE(state.length(), 9);
    for (std::int32_t layer = 0; layer <= 4; ++layer)
        QCOMPARE(state.filled(LayerIndex(layer)), 9);
    require(state.append(others));
    require(state.fill(top, noControl));
    std::vector<TokenId> joined(ids.begin(), ids.begin() + 9);
    joined.insert(joined.end(), others.begin(), others.end());
    QVERIFY(stateDifference(state, filledState(model, joined)) < 1e-12);
    QVERIFY(std::ranges::equal(state.tokens(), joined));
    state.truncate(0);
    QCOMPARE(state.length(), 0);
    QCOMPARE(state.filled(top), 0);
}

void TestOracles::treeIsSequentialScoring_data() {
    QTest::addColumn<int>("head");
    QTest::addColumn<bool>("wide");
    QTest::addColumn<int>("window");
    QTest::newRow("lower head") << 0 << true << 0;
    QTest::newRow("final head") << 2 << true << 0;
    QTest::newRow("float32") << 2 << false << 0;
    QTest::newRow("window") << 2 << false << 4;
    QTest::newRow("window within the tree") << 0 << true << 2;
}

// To the last digit, by the kernels that a narrow model takes for both.
void TestOracles::treeIsSequentialScoring() {
    QFETCH(int, head);
    QFETCH(bool, wide);
    QFETCH(int, window);
    Architecture architecture = toy::smallArchitecture();
    if (window > 0) architecture.layerAttention = {{}, {.window = window}, {.window = window}, {}};
    const auto model =
        load(toy::make(architecture, {{"low", 2, Readout::Raw, false}, {"copied", 4, Readout::Norm, true}}),
             wide ? DType::Float64 : DType::Float32);
    const LayerIndex layer = *model->heads()[static_cast<std::size_t>(head)].spec.layer;
    const Readout readout = model->heads()[static_cast<std::size_t>(head)].spec.readout;
    const auto prefix = toy::randomIds(model->architecture(), 11);
    // Two roots, one shared stem that forks twice, two children of one token, and a leaf directly after the prefix.
    const std::vector<std::int32_t> parents{-1, 0, 1, 1, 3, 0, -1, 6, -1, 4, 4, 7};
    const auto ids = toy::randomIds(model->architecture(), parents.size(), 21);
    RunState state = filledState(model, prefix, layer);
    const auto scores = valueOf(state.scoreByTreeAttention(ids, parents, HeadIndex(head), noControl));
    QCOMPARE(scores.size(), parents.size());
    for (std::size_t node = 0; node < parents.size(); ++node) {
        std::vector<TokenId> path = prefix;
        std::vector<TokenId> ancestors;
        for (std::int32_t at = parents[node]; at >= 0; at = parents[static_cast<std::size_t>(at)])
            ancestors.push_back(ids[static_cast<std::size_t>(at)]);
        path.insert(path.end(), ancestors.rbegin(), ancestors.rend());
        const RunState alone = filledState(model, path, layer);
        const auto row = valueOf(alone.readout(layer, HeadIndex(head), readout, alone.length() - 1, alone.length()));
        QCOMPARE(scores[node], row.values[static_cast<std::size_t>(ids[node].value)]);
    }
}

// What was read is not computed again, and is forgotten with the tokens that it stood behind.
void TestOracles::readRowsAreThoseOfTheText() {
    const auto model = load(defaultToy(), DType::Float32);
    const LayerIndex low(2);
    const auto ids = toy::randomIds(model->architecture(), 9), others = toy::randomIds(model->architecture(), 5, 31);
    const auto read = [&](const RunState& state, LayerIndex layer, int head, Readout readout, std::int32_t begin) {
        return valueOf(state.readout(layer, HeadIndex(head), readout, begin, state.length())).values;
    };
    RunState state = filledState(model, ids);
    const std::vector<TokenId> tree{TokenId(3), TokenId(5)};
    const std::vector<std::int32_t> parents{-1, 0};
    (void)valueOf(state.scoreByTreeAttention(tree, parents, HeadIndex(0), noControl));
    (void)read(state, low, 0, Readout::Raw, 5);
    const auto compareAll = [&](std::span<const TokenId> text) {
        for (const int head : {0, 1, 2})
            for (const Readout readout : {Readout::Raw, Readout::Norm})
                for (const LayerIndex layer : {low, top})
                    for (const std::int32_t begin : {state.length() - 1, 2, 0})
                        QVERIFY(read(state, layer, head, readout, begin) ==
                                read(filledState(model, text), layer, head, readout, begin));
    };
    compareAll(ids);
    state.truncate(4);
    require(state.append(others));
    require(state.fill(top, noControl));
    std::vector<TokenId> joined(ids.begin(), ids.begin() + 4);
    joined.insert(joined.end(), others.begin(), others.end());
    compareAll(joined);
}

void TestOracles::treeLeavesTheCachesAlone() {
    const auto model = load(defaultToy());
    const auto ids = toy::randomIds(model->architecture(), 10);
    RunState state = filledState(model, ids);
    const Values before = statesOf(state, 4);
    const std::vector<std::int32_t> chain{-1, 0, 1};
    valueOf(state.scoreByTreeAttention(std::span(ids).first(3), chain, HeadIndex(2), noControl));
    QCOMPARE(state.length(), 10);
    QVERIFY(before == statesOf(state, 4));
    require(state.append(std::span(ids).first(4)));
    require(state.fill(top, noControl));
    std::vector<TokenId> joined = ids;
    joined.insert(joined.end(), ids.begin(), ids.begin() + 4);
    QVERIFY(stateDifference(state, filledState(model, joined)) < 1e-12);
}

void TestOracles::badTreesAreRefused() {
    const auto model = load(defaultToy());
    const auto ids = toy::randomIds(model->architecture(), 61);
    RunState state = filledState(model, ids);
    const std::vector<TokenId> four(4, TokenId(1)), outside{TokenId(53)};
    const auto code = [&](std::span<const TokenId> nodes, const std::vector<std::int32_t>& parents, int head = 2) {
        const auto result = state.scoreByTreeAttention(nodes, parents, HeadIndex(head), noControl);
        return result ? ErrorCode::Internal : result.error().code;
    };
    QCOMPARE(code(four, {-1, 0, 1, 2}), ErrorCode::BadArgument); // position 64 of a context of 64
    QVERIFY(state.scoreByTreeAttention(std::span(four).first(3), std::vector<std::int32_t>{-1, 0, 1}, HeadIndex(2),
                                       noControl));
    QCOMPARE(code(four, {-1, 2, 1, 0}), ErrorCode::BadArgument);
    QCOMPARE(code(four, {-1, 0, 1}), ErrorCode::BadArgument);
    QCOMPARE(code(four, {-2, 0, 0, 0}), ErrorCode::BadArgument);
    QCOMPARE(code(outside, {-1}), ErrorCode::BadArgument);
    QCOMPARE(code(four, {-1, -1, -1, -1}, 3), ErrorCode::BadArgument);
    QVERIFY(valueOf(state.scoreByTreeAttention({}, {}, HeadIndex(2), noControl)).empty());
    RunState empty(model);
    QCOMPARE(empty.scoreByTreeAttention(four, std::vector<std::int32_t>(4, -1), HeadIndex(2), noControl).error().code,
             ErrorCode::BadArgument);
    require(empty.append(four));
    QCOMPARE(empty.scoreByTreeAttention(four, std::vector<std::int32_t>(4, -1), HeadIndex(2), noControl).error().code,
             ErrorCode::BadArgument);
}

void TestOracles::normedAndRawReadouts() {
    const toy::Toy made = defaultToy();
    const auto model = load(made);
    const RunState state = filledState(model, toy::randomIds(made.architecture, 6));
    const toy::PlainForward plain(made);
    const Values h = statesOf(state, 2);
    const Values raw = valueOf(state.logits(LayerIndex(2), HeadIndex(0), Readout::Raw, 0, 6));
    const Values normed = valueOf(state.logits(LayerIndex(2), HeadIndex(0), Readout::Norm, 0, 6));
    QVERIFY(largestDifference(raw, plain.logits(h, "low_lm_head.weight")) < 1e-11);
    QVERIFY(largestDifference(normed, plain.logits(plain.norm(h, "model.norm.weight"), "low_lm_head.weight")) < 1e-11);
    QVERIFY(largestDifference(raw, normed) > 0.1);
}

void TestOracles::logProbabilitiesAreNormalised() {
    const auto model = load(defaultToy(), DType::Float32);
    const RunState state = filledState(model, toy::randomIds(model->architecture(), 7));
    const auto result = valueOf(state.readout(LayerIndex(3), HeadIndex(1), Readout::Norm, 2, 6));
    QCOMPARE(result.rows, 4);
    QCOMPARE(result.vocabulary, 53);
    for (std::int64_t row = 0; row < result.rows; ++row) {
        double sum = 0;
        for (const float value : result.row(row))
            sum += std::exp(static_cast<double>(value));
        QVERIFY(std::abs(sum - 1.0) < 1e-5);
    }
    QCOMPARE(valueOf(state.readout(LayerIndex(3), HeadIndex(1), Readout::Norm, 3, 3)).rows, 0);
}

void TestOracles::cancelKeepsFillLevelsConsistent() {
    const auto model = load(defaultToy());
    const auto ids = toy::randomIds(model->architecture(), 25);
    RunState state(model);
    require(state.append(ids));
    std::stop_source source;
    JobControl control;
    control.stop = source.get_token();
    control.onProgress = [&](const Progress& progress) {
        if (progress.fraction >= 0.5) source.request_stop();
    };
    const auto result = state.fill(top, control);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    QCOMPARE(state.filled(LayerIndex(2)), 25);
    QCOMPARE(state.filled(LayerIndex(3)), 0);
    QVERIFY(state.readout(LayerIndex(2), HeadIndex(0), Readout::Raw, 0, 25));
    QCOMPARE(state.readout(LayerIndex(3), HeadIndex(0), Readout::Raw, 0, 1).error().code, ErrorCode::BadArgument);
    require(state.fill(top, noControl));
    QVERIFY(stateDifference(state, filledState(model, ids)) == 0.0);
}

void TestOracles::costCountsBlocks() {
    const auto model = load(defaultToy());
    const auto ids = toy::randomIds(model->architecture(), 10);
    RunState state = filledState(model, std::span(ids).first(8), LayerIndex(2));
    QCOMPARE(state.cost().layerTokens, 16);
    QCOMPARE(state.cost().sequentialLayerSteps, 2);
    require(state.append(std::span(ids).last(2)));
    require(state.fill(top, noControl));
    QCOMPARE(state.cost().layerTokens, 40);
    QCOMPARE(state.cost().sequentialLayerSteps, 6);
    require(state.fill(top, noControl));
    QCOMPARE(state.cost().layerTokens, 40);
    QCOMPARE(state.cost().sequentialLayerSteps, 6);
}

void TestOracles::longPromptsGoInSeveralPasses() {
    Architecture a = toy::smallArchitecture();
    a.contextLength = 1400;
    const auto model = load(toy::make(a, {}));
    const auto ids = toy::randomIds(a, 1300);
    const RunState once = filledState(model, ids);
    RunState parts(model);
    for (std::size_t at = 0; at < ids.size(); at += 100) {
        require(parts.append(std::span(ids).subspan(at, 100)));
        require(parts.fill(top, noControl));
    }
    QVERIFY(stateDifference(once, parts) < 1e-12);
    QCOMPARE(once.cost().sequentialLayerSteps, 4);
}

QTEST_GUILESS_MAIN(TestOracles)
#include "test_oracles.moc"
