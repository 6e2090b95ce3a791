// SPDX-License-Identifier: GPL-3.0-or-later
// The forward pass against the same formulas in plain loops, for the variants that Llama checkpoints come in.
#include "tests/engine/toy.h"

#include <QTest>

using namespace strata;

class TestForward : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void variants_data();
    void variants();
    void separateMatricesEqualFusedOnes();
    void interleavedRotatesAsHalfSplitDoes();
    void givenFrequencyFactors();
    void longTextsAreAttendedInSlices_data();
    void longTextsAreAttendedInSlices();
    void sixteenBitsStayNear_data();
    void sixteenBitsStayNear();
    void severalTokensAreAsOneAfterAnother_data();
    void severalTokensAreAsOneAfterAnother();
};

namespace {

const JobControl noControl;

RunState run(const toy::Toy& made, DType dtype, const std::vector<TokenId>& ids) {
    LoadOptions options;
    options.dtype = dtype;
    auto model = loadModel(made.checkpoint, options, noControl);
    if (!model) qFatal("%s", model.error().message().c_str());
    RunState state(*model);
    if (!state.append(ids) || !state.fill(LayerIndex(static_cast<std::int32_t>(made.architecture.layers)), noControl))
        qFatal("fill");
    return state;
}

} // namespace

void TestForward::variants_data() {
    QTest::addColumn<int>("heads");
    QTest::addColumn<int>("kvHeads");
    QTest::addColumn<int>("headDim");
    QTest::addColumn<int>("biases");
    QTest::addColumn<int>("scaling");
    QTest::addColumn<bool>("tied");
    QTest::newRow("grouped queries, explicit head_dim") << 6 << 2 << 8 << 0 << 0 << false;
    QTest::newRow("one key head") << 4 << 1 << 6 << 0 << 0 << false;
    QTest::newRow("as many key heads as queries, tied") << 3 << 3 << 8 << 0 << 0 << true;
    QTest::newRow("attention biases") << 6 << 3 << 4 << 1 << 0 << false;
    QTest::newRow("attention and MLP biases") << 4 << 2 << 6 << 3 << 0 << false;
    QTest::newRow("linear rope scaling") << 4 << 2 << 8 << 0 << 1 << false;
    QTest::newRow("llama3 rope scaling") << 4 << 2 << 16 << 0 << 2 << false;
}

void TestForward::variants() {
    QFETCH(int, heads);
    QFETCH(int, kvHeads);
    QFETCH(int, headDim);
    QFETCH(int, biases);
    QFETCH(int, scaling);
    QFETCH(bool, tied);
    Architecture a = toy::smallArchitecture();
    a.attentionHeads = heads;
    a.keyValueHeads = kvHeads;
    a.headDim = headDim;
    a.queryKeyValueBias = a.outputBias = (biases & 1) != 0;
    a.mlpBias = (biases & 2) != 0;
    a.tiedEmbeddings = tied;
    if (scaling == 1) a.ropeScaling = {RopeScalingKind::Linear, 3.0, 1, 1, 1};
    if (scaling == 2) {
        a.ropeTheta = 500;
        a.ropeScaling = {RopeScalingKind::Llama3, 8.0, 1.0, 4.0, 24};
    }
    const toy::Toy made = toy::make(a, {{"low", 2, Readout::Raw, false}});
    const auto ids = toy::randomIds(a, 23);
    const RunState state = run(made, DType::Float64, ids);
    const RunState narrow = run(made, DType::Float32, ids);
    const toy::PlainForward plain(made);
    const auto expected = plain.states(ids);
    for (std::int32_t layer = 0; layer <= 4; ++layer) {
        const auto& truth = expected[static_cast<std::size_t>(layer)];
        const double wide = toy::largestDifference(*state.float64States(LayerIndex(layer), 0, 23), truth);
        const double single = toy::largestDifference(toy::toFloat64(*narrow.states(LayerIndex(layer), 0, 23)), truth);
        QVERIFY2(wide < 1e-11, std::to_string(wide).c_str());
        QVERIFY2(single < 1e-3, std::to_string(single).c_str());
    }
    const auto low = state.logits(LayerIndex(2), HeadIndex(0), Readout::Raw, 0, 23);
    QVERIFY(toy::largestDifference(*low, plain.logits(expected[2], "low_lm_head.weight")) < 1e-10);
    const auto last = state.logits(LayerIndex(4), HeadIndex(1), Readout::Norm, 0, 23);
    QVERIFY(toy::largestDifference(
                *last, plain.logits(expected[4], tied ? "model.embed_tokens.weight" : "lm_head.weight")) < 1e-10);
}

void TestForward::separateMatricesEqualFusedOnes() {
    // Wide enough that a model in its stored type stays in place, with q, k, v and gate, up apart.
    Architecture a = toy::smallArchitecture();
    a.layers = 2;
    a.hiddenSize = 1040;
    a.feedForwardSize = 24;
    a.queryKeyValueBias = a.outputBias = a.mlpBias = true;
    a.vocabularySize = 31;
    const toy::Toy stored = toy::make(a, {}, DType::Float32);
    const auto ids = toy::randomIds(a, 9);
    const RunState apart = run(stored, DType::Float32, ids);
    const RunState fused = run(stored, DType::Float64, ids);
    for (std::int32_t layer = 0; layer <= 2; ++layer)
        QVERIFY(toy::largestDifference(*apart.float64States(LayerIndex(layer), 0, 9),
                                       *fused.float64States(LayerIndex(layer), 0, 9)) < 2e-3);
    QVERIFY(toy::largestDifference(*fused.float64States(LayerIndex(2), 0, 9),
                                   toy::PlainForward(stored).states(ids)[2]) < 1e-3);
}

// The same model with the rows of its queries and keys in the other order of pairs, as llama.cpp's files hold them.
void TestForward::interleavedRotatesAsHalfSplitDoes() {
    const Architecture a = toy::smallArchitecture();
    const toy::Toy halfSplit = toy::make(a, {});
    toy::Toy interleaved = halfSplit;
    auto source = std::make_shared<toy::MemorySource>();
    const auto e = static_cast<std::size_t>(a.hiddenSize), d = static_cast<std::size_t>(a.headDim);
    for (const TensorView& view : halfSplit.checkpoint.tensors->tensors()) {
        toy::Values values = halfSplit.values.at(view.name);
        if (view.name.find("q_proj.weight") != std::string::npos ||
            view.name.find("k_proj.weight") != std::string::npos)
            for (std::size_t row = 0; row < values.size() / e; ++row) {
                const std::size_t pair = row % d / 2, half = row % 2;
                const std::size_t from = row / d * d + pair + half * d / 2;
                std::copy_n(halfSplit.values.at(view.name).begin() + static_cast<std::ptrdiff_t>(from * e), e,
                            values.begin() + static_cast<std::ptrdiff_t>(row * e));
            }
        source->add(view.name, view.shape, values, DType::Float64);
    }
    interleaved.checkpoint.tensors = source;
    interleaved.checkpoint.architecture.rotaryLayout = RotaryLayout::Interleaved;
    const auto ids = toy::randomIds(a, 19);
    const RunState expected = run(halfSplit, DType::Float64, ids);
    RunState oneByOne = run(interleaved, DType::Float64, {ids.front()});
    for (std::size_t i = 1; i < ids.size(); ++i)
        QVERIFY(oneByOne.append(std::span(ids).subspan(i, 1)) && oneByOne.fill(LayerIndex(4), noControl));
    const RunState atOnce = run(interleaved, DType::Float64, ids);
    for (std::int32_t layer = 0; layer <= 4; ++layer) {
        const auto truth = *expected.float64States(LayerIndex(layer), 0, 19);
        QVERIFY(toy::largestDifference(*atOnce.float64States(LayerIndex(layer), 0, 19), truth) < 1e-11);
        QVERIFY(toy::largestDifference(*oneByOne.float64States(LayerIndex(layer), 0, 19), truth) < 1e-11);
    }
}

void TestForward::givenFrequencyFactors() {
    Architecture linear = toy::smallArchitecture(), given = linear;
    linear.ropeScaling = {RopeScalingKind::Linear, 3.0, 1, 1, 1};
    given.ropeFactors.assign(4, 3.0F);
    const auto ids = toy::randomIds(linear, 11);
    const RunState a = run(toy::make(linear, {}), DType::Float64, ids),
                   b = run(toy::make(given, {}), DType::Float64, ids);
    QVERIFY(toy::largestDifference(*a.float64States(LayerIndex(4), 0, 11), *b.float64States(LayerIndex(4), 0, 11)) <
            1e-12);
}

void TestForward::longTextsAreAttendedInSlices_data() {
    QTest::addColumn<int>("window");
    QTest::newRow("without a window") << 0;
    QTest::newRow("a window smaller than a slice") << 50;
    QTest::newRow("a window larger than a slice") << 610;
}

// So many positions that queries are taken in slices, against one position after the other.
void TestForward::longTextsAreAttendedInSlices() {
    QFETCH(int, window);
    Architecture a = toy::smallArchitecture();
    a.contextLength = 1024;
    a.layerAttention.assign(static_cast<std::size_t>(a.layers), LayerAttention{});
    for (LayerAttention& layer : a.layerAttention)
        layer.window = window;
    const toy::Toy made = toy::make(a, {{"low", 2, Readout::Raw, false}});
    LoadOptions options;
    options.dtype = DType::Float64;
    const auto model = loadModel(made.checkpoint, options, noControl);
    QVERIFY(model);
    const std::vector<TokenId> ids = toy::randomIds(a, 900);
    RunState atOnce(*model), oneByOne(*model);
    QVERIFY(atOnce.append(ids));
    QVERIFY(atOnce.fill(LayerIndex(4), noControl));
    for (const TokenId id : ids) {
        QVERIFY(oneByOne.append(std::span(&id, 1)));
        QVERIFY(oneByOne.fill(LayerIndex(4), noControl));
    }
    const auto x = atOnce.float64States(LayerIndex(4), 0, 900), y = oneByOne.float64States(LayerIndex(4), 0, 900);
    QVERIFY(x && y);
    for (std::size_t i = 0; i < x->size(); ++i)
        QVERIFY2(std::abs((*x)[i] - (*y)[i]) < 1e-9, qPrintable(QString::number(i)));
}

void TestForward::sixteenBitsStayNear_data() {
    QTest::addColumn<int>("dtype");
    QTest::newRow("bfloat16") << static_cast<int>(DType::BFloat16);
    QTest::newRow("float16") << static_cast<int>(DType::Float16);
}

void TestForward::sixteenBitsStayNear() {
    QFETCH(int, dtype);
    const toy::Toy made = toy::make(toy::smallArchitecture(), {{"low", 2, Readout::Raw, false}});
    const auto ids = toy::randomIds(made.architecture, 17);
    RunState exact = run(made, DType::Float32, ids);
    RunState rounded = run(made, static_cast<DType>(dtype), ids);
    for (std::int32_t layer = 0; layer <= 4; ++layer) {
        const auto a = *exact.float64States(LayerIndex(layer), 0, 17),
                   b = *rounded.float64States(LayerIndex(layer), 0, 17);
        double difference = 0, norm = 0;
        for (std::size_t i = 0; i < a.size(); ++i) {
            difference += (a[i] - b[i]) * (a[i] - b[i]);
            norm += a[i] * a[i];
        }
        QVERIFY2(std::sqrt(difference / norm) < 0.03, std::to_string(std::sqrt(difference / norm)).c_str());
    }
    // Decoding token by token and scoring trees run in the type too.
    const std::vector<std::int32_t> chain{-1, 0, 1};
    const auto a = exact.scoreByTreeAttention(std::span(ids).first(3), chain, HeadIndex(1), noControl);
    const auto b = rounded.scoreByTreeAttention(std::span(ids).first(3), chain, HeadIndex(1), noControl);
    QVERIFY(a && b);
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(std::abs((*a)[i] - (*b)[i]) < 0.3F);
    QVERIFY(rounded.append(std::span(ids).first(1)) && rounded.fill(LayerIndex(4), noControl));
}

void TestForward::severalTokensAreAsOneAfterAnother_data() {
    QTest::addColumn<bool>("wide");
    QTest::newRow("float32") << false;
    QTest::newRow("float64") << true;
}

// A narrow model on the processor: states and log-probabilities do not depend on how many tokens go together.
void TestForward::severalTokensAreAsOneAfterAnother() {
    QFETCH(const bool, wide);
    const Architecture a = toy::smallArchitecture();
    const toy::Toy made = toy::make(a, {});
    LoadOptions options;
    options.dtype = wide ? DType::Float64 : DType::Float32;
    const std::shared_ptr<const LoadedModel> model = *loadModel(made.checkpoint, options, noControl);
    std::vector<TokenId> ids;
    for (int i = 0; i < 23; ++i)
        ids.emplace_back(static_cast<std::int32_t>((i * 7 + 3) % a.vocabularySize));
    const LayerIndex last(static_cast<std::int32_t>(a.layers));
    RunState alone(model), together(model), parts(model);
    for (const TokenId id : ids)
        QVERIFY(alone.append(std::vector{id}) && alone.fill(last, noControl));
    QVERIFY(together.append(ids) && together.fill(last, noControl));
    QVERIFY(parts.append(std::span(ids).first(9)) && parts.fill(LayerIndex(1), noControl));
    QVERIFY(parts.append(std::span(ids).subspan(9)) && parts.fill(last, noControl));
    for (std::int32_t layer = 0; layer <= last.value; ++layer) {
        const auto expected = *alone.float64States(LayerIndex(layer), 0, 23);
        QVERIFY(*together.float64States(LayerIndex(layer), 0, 23) == expected);
        QVERIFY(*parts.float64States(LayerIndex(layer), 0, 23) == expected);
    }
    const auto all = *together.logits(last, HeadIndex(0), Readout::Norm, 0, 23);
    for (std::int32_t i = 0; i < 23; ++i) {
        const auto one = *together.logits(last, HeadIndex(0), Readout::Norm, i, i + 1);
        QVERIFY(std::equal(one.begin(), one.end(), all.begin() + i * static_cast<std::ptrdiff_t>(one.size())));
    }
}

QTEST_GUILESS_MAIN(TestForward)
#include "test_forward.moc"
