// SPDX-License-Identifier: GPL-3.0-or-later
// Requests for lenses: rows, targets, readout matrices, what is refused, and what a cancelled job leaves.
#include "model/lens/lens_job.h"
#include "tests/engine/toy.h"
#include "tests/support/value_of.h"

#include <QTest>

using namespace strata;

namespace {

const JobControl noControl;

std::shared_ptr<const LoadedModel> load(const toy::Toy& made, std::optional<DType> dtype = {}) {
    LoadOptions options;
    options.dtype = dtype;
    return valueOf(loadModel(made.checkpoint, options, noControl));
}

toy::Toy toyModel(DType dtype = DType::Float32) {
    return toy::make(toy::smallArchitecture(), {{"low", 2, Readout::Raw, false}}, dtype);
}

} // namespace

class LensJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreLayersThenHeads() {
        const auto model = load(toyModel());
        const LensText text = valueOf(lensIds(*model, toy::randomIds(model->architecture(), 6)));
        LensRequest request;
        request.stride = 3;
        request.afterAttention = true;
        Lens lens = valueOf(computeLens(model, nullptr, text, request, noControl));
        const std::vector<LensRow> expected = {
            {LayerIndex(0), LensPart::State, {}}, {LayerIndex(3), LensPart::AfterAttention, {}},
            {LayerIndex(3), LensPart::State, {}}, {LayerIndex(4), LensPart::AfterAttention, {}},
            {LayerIndex(4), LensPart::State, {}}, {LayerIndex(2), LensPart::State, "low"}};
        QVERIFY(lens.rows == expected);
        QCOMPARE(lens.finalRow(), 4);
        request.layers = {LayerIndex(3), LayerIndex(1), LayerIndex(3)};
        request.afterAttention = false;
        request.trainedHeads = false;
        lens = valueOf(computeLens(model, nullptr, text, request, noControl));
        QVERIFY((lens.rows == std::vector<LensRow>{{LayerIndex(1), LensPart::State, {}},
                                                   {LayerIndex(3), LensPart::State, {}},
                                                   {LayerIndex(4), LensPart::State, {}}}));
    }
    void betweenAttentionAndMlpIsTheSubLayersState() {
        const toy::Toy made = toyModel(DType::Float64);
        const auto model = load(made, DType::Float64);
        const LensText text = valueOf(lensIds(*model, toy::randomIds(made.architecture, 13)));
        LensRequest request;
        request.afterAttention = true;
        const Lens lens = valueOf(computeLens(model, nullptr, text, request, noControl));
        RunState state(model);
        QVERIFY(state.append(text.ids) && state.fill(LayerIndex(4), noControl));
        const toy::PlainForward plain(made);
        for (std::int32_t layer = 1; layer <= 4; ++layer) {
            const SubLayerStates parts = valueOf(state.subLayers(LayerIndex(layer), 0, 13));
            const toy::Values middle = toy::toFloat64(parts.afterAttention);
            const toy::Values z = plain.logits(plain.norm(middle, "model.norm.weight"), "lm_head.weight");
            const auto row = std::size_t(lens.rowOf(LayerIndex(layer), LensPart::AfterAttention));
            for (std::size_t t = 0; t < 13; ++t) {
                const auto begin = z.begin() + std::ptrdiff_t(t * 53);
                QCOMPARE(lens.topId(row, t).value, std::int32_t(std::max_element(begin, begin + 53) - begin));
                double squares = 0;
                for (std::size_t i = 0; i < 24; ++i)
                    squares += middle[t * 24 + i] * middle[t * 24 + i];
                QVERIFY(std::abs(double(lens.value(LensStatistic::Norm, row, t)) - std::sqrt(squares)) <= 1e-5);
            }
        }
    }
    void targetsAreWhatWasAskedFor() {
        const auto model = load(toyModel());
        const LensText text = valueOf(lensIds(*model, toy::randomIds(model->architecture(), 5)));
        LensRequest request;
        Lens lens = valueOf(computeLens(model, nullptr, text, request, noControl));
        for (std::size_t t = 0; t < 4; ++t)
            QVERIFY(lens.targets[t] == text.ids[t + 1]);
        QVERIFY(!lens.targets[4] && std::isnan(lens.value(LensStatistic::TargetRank, 0, 4)));
        QVERIFY(lens.statistics[std::size_t(LensStatistic::TargetMinusAnti)].empty());
        request.target = LensTarget::Final;
        lens = valueOf(computeLens(model, nullptr, text, request, noControl));
        const auto final = std::size_t(lens.finalRow());
        for (std::size_t t = 0; t < 5; ++t) {
            QVERIFY(lens.targets[t] == lens.topId(final, t));
            QCOMPARE(lens.value(LensStatistic::TargetRank, final, t), 1.f);
            QCOMPARE(lens.value(LensStatistic::TargetCrossEntropy, final, t),
                     -lens.value(LensStatistic::LogProbability, final, t));
            QCOMPARE(lens.value(LensStatistic::KlToFinal, final, t), 0.f);
        }
        request.target = LensTarget::Given;
        request.givenTargets = {TokenId(1), std::nullopt, TokenId(2), std::nullopt, TokenId(52)};
        lens = valueOf(computeLens(model, nullptr, text, request, noControl));
        QVERIFY(lens.targets == request.givenTargets);
        QVERIFY(std::isnan(lens.value(LensStatistic::TargetCrossEntropy, 2, 1)) &&
                !std::isnan(lens.value(LensStatistic::TargetCrossEntropy, 2, 2)));
        request.statistics = {LensStatistic::Entropy};
        lens = valueOf(computeLens(model, nullptr, text, request, noControl));
        QVERIFY(lens.statistics[std::size_t(LensStatistic::Norm)].empty() &&
                !lens.statistics[std::size_t(LensStatistic::Entropy)].empty());
    }
    void aTrainedHeadsMatrixCanReadEveryLayer() {
        const auto model = load(toyModel());
        const LensText text = valueOf(lensIds(*model, toy::randomIds(model->architecture(), 5)));
        LensRequest request;
        request.matrix = {LensMatrix::Kind::Head, HeadIndex(0)};
        request.readout = Readout::Raw;
        const Lens lens = valueOf(computeLens(model, nullptr, text, request, noControl));
        QCOMPARE(lens.matrix, std::string("low_lm_head.weight"));
        // Raw through its own matrix, the lens of layer 2 is the head.
        const auto row = std::size_t(lens.rowOf(LayerIndex(2))),
                   head = std::size_t(lens.rowOf(LayerIndex(2), LensPart::State, "low"));
        for (std::size_t t = 0; t < 5; ++t)
            QCOMPARE(lens.topId(row, t).value, lens.topId(head, t).value);
        request.matrix.kind = LensMatrix::Kind::InputEmbedding;
        QCOMPARE(valueOf(computeLens(model, nullptr, text, request, noControl)).matrix,
                 std::string("model.embed_tokens.weight"));
    }
    void sixteenBitWeightsAreReadAsInFloat32() {
        // The weights are the same in both types: states are not rounded, and of products the last 2⁻¹⁷ at most.
        const toy::Toy made = toyModel(DType::BFloat16);
        const auto wide = load(made, DType::Float32), narrow = load(made, DType::BFloat16);
        const LensText text = valueOf(lensIds(*wide, toy::randomIds(made.architecture, 40)));
        LensRequest request;
        request.tracked = {TokenId(3), TokenId(17)};
        request.afterAttention = true;
        request.innerOptimisation = request.headless = true;
        const auto compare = [](const auto& one, const auto& other) {
            QCOMPARE(one.size(), other.size());
            for (std::size_t i = 0; i < one.size(); ++i) {
                const double x = one[i], y = other[i];
                QVERIFY2(std::isnan(x) ? std::isnan(y) : std::abs(x - y) <= 1e-4 + 1e-5 * std::abs(x),
                         qPrintable(QStringLiteral("%1: %2 and %3").arg(i).arg(x).arg(y)));
            }
        };
        for (const Readout readout : {Readout::Raw, Readout::Norm}) {
            request.readout = readout;
            const Lens a = valueOf(computeLens(wide, nullptr, text, request, noControl)),
                       b = valueOf(computeLens(narrow, nullptr, text, request, noControl));
            compare(a.trackedLogprobs, b.trackedLogprobs);
            compare(a.inner->loss, b.inner->loss);
            compare(a.headless->contrastiveLoss, b.headless->contrastiveLoss);
        }
    }
    void impossibleRequestsAreOneSentence() {
        const auto model = load(toyModel());
        const LensText text = valueOf(lensIds(*model, toy::randomIds(model->architecture(), 5)));
        const auto refused = [&](const std::function<void(LensRequest&)>& change) {
            LensRequest request;
            change(request);
            const auto lens = computeLens(model, nullptr, text, request, noControl);
            return lens ? QString() : QString::fromStdString(lens.error().message());
        };
        QVERIFY(refused([](LensRequest& r) { r.layers = {LayerIndex(5)}; }).contains(QStringLiteral("layer 5")));
        QVERIFY(refused([](LensRequest& r) { r.layers = {LayerIndex(-1)}; }).contains(QStringLiteral("layer -1")));
        QVERIFY(refused([](LensRequest& r) { r.stride = 0; }).contains(QStringLiteral("stride 0")));
        QVERIFY(refused([](LensRequest& r) { r.stride = 9; }).contains(QStringLiteral("stride 9")));
        QVERIFY(refused([](LensRequest& r) { r.topK = 0; }).contains(QStringLiteral("top-k 0")));
        QVERIFY(refused([](LensRequest& r) { r.topK = 101; }).contains(QStringLiteral("top-k 101")));
        QVERIFY(refused([](LensRequest& r) { r.tracked = {TokenId(53)}; }).contains(QStringLiteral("#53")));
        QVERIFY(refused([](LensRequest& r) { r.antiTarget = TokenId(-2); }).contains(QStringLiteral("#-2")));
        QVERIFY(refused([](LensRequest& r) { r.target = LensTarget::Token; }).contains(QStringLiteral("target")));
        QVERIFY(refused([](LensRequest& r) { r.target = LensTarget::Given; }).contains(QStringLiteral("5 positions")));
        QVERIFY(refused([](LensRequest& r) {
                    r.matrix = {LensMatrix::Kind::Head, HeadIndex(2)};
                }).contains(QStringLiteral("head 2")));
        QVERIFY(!lensIds(*model, {}));
        QVERIFY(!lensIds(*model, {TokenId(53)}));
        const auto tooLong = lensIds(*model, std::vector<TokenId>(65, TokenId(1)));
        QVERIFY(!tooLong && QString::fromStdString(tooLong.error().message()).contains(QStringLiteral("65")));
        QVERIFY(!replaceByGradientStep(model, text, LayerIndex(0), 1, Readout::Norm, noControl));
        QVERIFY(!replaceByGradientStep(model, text, LayerIndex(1), NAN, Readout::Norm, noControl));
        Run run;
        QVERIFY(!lensOfRun(*model, run));
    }
    void oneTokenIsEnough() {
        const auto model = load(toyModel());
        const LensText text = valueOf(lensIds(*model, {TokenId(3)}));
        LensRequest request;
        request.innerOptimisation = request.headless = true;
        const Lens lens = valueOf(computeLens(model, nullptr, text, request, noControl));
        QVERIFY(lens.hasCell(0, 0) && lens.inner && !lens.headless);
        QVERIFY(!lens.warnings.empty());
    }
    void cancellingKeepsWhatWasComputed() {
        const auto model = load(toyModel());
        const LensText text = valueOf(lensIds(*model, toy::randomIds(model->architecture(), 60)));
        for (int after : {0, 1, 5, 9}) {
            std::stop_source stop;
            JobControl control;
            control.stop = stop.get_token();
            int reports = 0;
            control.onProgress = [&](const Progress&) {
                if (++reports > after) stop.request_stop();
            };
            LensRequest request;
            request.innerOptimisation = true;
            const Lens lens = valueOf(computeLens(model, nullptr, text, request, control));
            QVERIFY(lens.cancelled);
            // What is there is what the whole lens has.
            const Lens whole = valueOf(computeLens(model, nullptr, text, request, noControl));
            std::size_t cells = 0;
            for (std::size_t row = 0; row < lens.rows.size(); ++row)
                for (std::size_t t = 0; t < 60; ++t) {
                    if (!lens.hasCell(row, t)) {
                        QVERIFY(std::isnan(lens.value(LensStatistic::Entropy, row, t)));
                        continue;
                    }
                    ++cells;
                    QCOMPARE(lens.topId(row, t).value, whole.topId(row, t).value);
                    QVERIFY(std::abs(lens.value(LensStatistic::Entropy, row, t) -
                                     whole.value(LensStatistic::Entropy, row, t)) <= 1e-5f);
                }
            QVERIFY(after > 4 ? cells > 0 : cells < lens.rows.size() * 60);
        }
        std::stop_source stopped;
        stopped.request_stop();
        JobControl control;
        control.stop = stopped.get_token();
        QVERIFY(valueOf(computeLens(model, nullptr, text, {}, control)).cancelled);
    }
    void aLongTextKeepsItsFinishedPositions() {
        Architecture architecture = toy::smallArchitecture();
        architecture.contextLength = 1024;
        const auto model = load(toy::make(architecture, {{"low", 2, Readout::Raw, false}}, DType::Float32));
        const LensText text = valueOf(lensIds(*model, toy::randomIds(architecture, 600)));
        std::stop_source stop;
        JobControl control;
        control.stop = stop.get_token();
        double last = 0;
        control.onProgress = [&](const Progress& progress) {
            if (progress.fraction < last) qFatal("progress goes back");
            last = progress.fraction;
            if (last > 0.5 && progress.stage == ProgressStage::RunningLayers) stop.request_stop();
        };
        const Lens lens = valueOf(computeLens(model, nullptr, text, {}, control));
        const Lens whole = valueOf(computeLens(model, nullptr, text, {}, noControl));
        QVERIFY(lens.cancelled && !whole.cancelled);
        QVERIFY(!lens.hasCell(0, 599));
        for (std::size_t row = 0; row < lens.rows.size(); ++row)
            for (std::size_t t = 0; t < 256; ++t) {
                QVERIFY(lens.hasCell(row, t));
                QCOMPARE(lens.topId(row, t).value, whole.topId(row, t).value);
            }
    }
    void theObserverSeesTheGridFillIn() {
        const auto model = load(toyModel());
        const LensText text = valueOf(lensIds(*model, toy::randomIds(model->architecture(), 10)));
        int looks = 0;
        const Lens lens = valueOf(computeLens(model, nullptr, text, {}, noControl, [&](const Lens& soFar) {
            ++looks;
            QCOMPARE(soFar.positions.size(), std::size_t(10));
            QCOMPARE(soFar.rows.size(), std::size_t(6));
        }));
        QVERIFY(looks >= 1);
        for (const TokenId id : lens.topIds)
            QVERIFY(!lens.textOf(id).empty());
    }
};

QTEST_GUILESS_MAIN(LensJob)
#include "test_job.moc"
