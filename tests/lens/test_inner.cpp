// SPDX-License-Identifier: GPL-3.0-or-later
// The inner-optimisation view, the headless readout and the replaced block, on float64 toys: see mathematics, oracles.
#include "model/engine/inner_reading.h"
#include "model/lens/lens_job.h"
#include "tests/engine/toy.h"
#include "tests/support/value_of.h"

#include <QTest>

#include <numeric>

using namespace strata;
using toy::Values;

namespace {

const JobControl noControl;
constexpr std::int32_t lastLayer = 4;
const HeadIndex finalHead(0);

std::shared_ptr<const LoadedModel> load(const toy::Toy& made, DType dtype = DType::Float64) {
    LoadOptions options;
    options.dtype = dtype;
    return valueOf(loadModel(made.checkpoint, options, noControl));
}

toy::Toy toyModel(double eps = 1e-5, bool tied = false, DType dtype = DType::Float64) {
    Architecture a = toy::smallArchitecture();
    a.normEps = eps;
    a.tiedEmbeddings = tied;
    return toy::make(a, {}, dtype);
}

/// The same model with some tensors multiplied.
toy::Toy scaled(toy::Toy made, const std::map<std::string, double>& factors, DType dtype) {
    auto source = std::make_shared<toy::MemorySource>();
    for (const TensorView& view : made.checkpoint.tensors->tensors()) {
        Values& values = made.values.at(view.name);
        if (const auto found = factors.find(view.name); found != factors.end())
            for (double& value : values)
                value *= found->second;
        source->add(view.name, view.shape, values, dtype);
    }
    made.checkpoint.tensors = source;
    return made;
}

RunState filled(const std::shared_ptr<const LoadedModel>& model, const std::vector<TokenId>& ids) {
    RunState state(model);
    if (!state.append(ids) || !state.fill(LayerIndex(lastLayer), noControl)) qFatal("the toy does not run");
    return state;
}

double logOfSum(const Values& z) {
    const double largest = *std::max_element(z.begin(), z.end());
    double sum = 0;
    for (const double value : z)
        sum += std::exp(value - largest);
    return largest + std::log(sum);
}

double dot(std::span<const double> a, std::span<const double> b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

std::size_t at(TokenId id) {
    return static_cast<std::size_t>(id.value);
}

} // namespace

class InnerReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRawLinearReadoutGivesTheExpectedProduct() {
        // ⟨h, g⟩ = E_p[z] − z_y
        const toy::Toy made = toyModel();
        const auto ids = toy::randomIds(made.architecture, 11);
        const RunState state = filled(load(made), ids);
        const auto e = std::size_t(made.architecture.hiddenSize);
        for (std::int32_t layer = 0; layer < lastLayer; ++layer) {
            const LossGradient g = valueOf(lossGradient(state, LayerIndex(layer), Readout::Raw, 0, 11));
            const Values h = valueOf(state.float64States(LayerIndex(layer), 0, 11));
            for (std::int32_t t = 0; t < 10; ++t) {
                const Values z = valueOf(state.logits(LayerIndex(layer), finalHead, Readout::Raw, t, t + 1));
                const double logSum = logOfSum(z);
                double expectation = 0;
                for (const double value : z)
                    expectation += std::exp(value - logSum) * value;
                const double own = z[at(ids[std::size_t(t) + 1])];
                const double product = dot(std::span(h).subspan(std::size_t(t) * e, e),
                                           std::span(g.gradient).subspan(std::size_t(t) * e, e));
                QVERIFY2(std::abs(product - (expectation - own)) <= 1e-11,
                         qPrintable(QString::number(product - (expectation - own))));
                QVERIFY(std::abs(g.loss[std::size_t(t)] - (logSum - own)) <= 1e-12);
            }
            QVERIFY(std::isnan(g.loss.back()));
            QCOMPARE(std::count(g.gradient.end() - std::ptrdiff_t(e), g.gradient.end(), 0.0), std::ptrdiff_t(e));
        }
    }
    void aNormedReadoutHasNoGradientAlongTheState() {
        // ⟨h, g⟩ = 0 where the norm has no eps
        const toy::Toy made = toyModel(0.0);
        const auto ids = toy::randomIds(made.architecture, 11);
        const RunState state = filled(load(made), ids);
        const auto e = std::size_t(made.architecture.hiddenSize);
        for (std::int32_t layer = 0; layer < lastLayer; ++layer) {
            const LossGradient g = valueOf(lossGradient(state, LayerIndex(layer), Readout::Norm, 0, 11));
            const Values h = valueOf(state.float64States(LayerIndex(layer), 0, 11));
            for (std::size_t t = 0; t < 10; ++t) {
                const double product = dot(std::span(h).subspan(t * e, e), std::span(g.gradient).subspan(t * e, e));
                QVERIFY2(std::abs(product) <= 1e-13, qPrintable(QString::number(product)));
            }
        }
    }
    void theGradientIsThatOfFiniteDifferences() {
        const toy::Toy made = toyModel();
        const auto ids = toy::randomIds(made.architecture, 5);
        const RunState state = filled(load(made), ids);
        const toy::PlainForward plain(made);
        const auto e = std::size_t(made.architecture.hiddenSize);
        const LossGradient g = valueOf(lossGradient(state, LayerIndex(2), Readout::Norm, 0, 5));
        const Values h = valueOf(state.float64States(LayerIndex(2), 0, 5));
        for (std::size_t t = 0; t < 4; ++t)
            for (std::size_t i = 0; i < e; i += 5) {
                double loss[2];
                for (int side = 0; side < 2; ++side) {
                    Values moved(h.begin() + std::ptrdiff_t(t * e), h.begin() + std::ptrdiff_t((t + 1) * e));
                    moved[i] += side == 0 ? -1e-5 : 1e-5;
                    const Values z = plain.logits(plain.norm(moved, "model.norm.weight"), "lm_head.weight");
                    loss[side] = logOfSum(z) - z[at(ids[t + 1])];
                }
                QVERIFY(std::abs((loss[1] - loss[0]) / 2e-5 - g.gradient[t * e + i]) <= 1e-8);
            }
    }
    void everyNumberOfALayerFollowsItsFormula() {
        const toy::Toy made = toyModel();
        const auto ids = toy::randomIds(made.architecture, 7);
        const RunState state = filled(load(made), ids);
        const auto raw = toy::PlainForward(made).states(ids, false);
        const auto e = std::size_t(made.architecture.hiddenSize);
        std::vector<InnerLayer> layers;
        QVERIFY(readInnerOptimisation(state, Readout::Norm, noControl,
                                      [&](const InnerLayer& layer) { layers.push_back(layer); }));
        QCOMPARE(layers.size(), std::size_t(lastLayer + 1));
        double telescope = 0;
        for (std::size_t l = 0; l < layers.size(); ++l) {
            const InnerLayer& inner = layers[l];
            const LossGradient g = valueOf(lossGradient(state, inner.layer, Readout::Norm, 0, 7));
            for (std::size_t t = 0; t < 6; ++t) {
                const Values z =
                    valueOf(state.logits(inner.layer, finalHead, Readout::Norm, std::int32_t(t), std::int32_t(t) + 1));
                QVERIFY(std::abs(inner.loss[t] - (logOfSum(z) - z[at(ids[t + 1])])) <= 1e-12);
                const std::span h = std::span(raw[l]).subspan(t * e, e),
                                gradient = std::span(g.gradient).subspan(t * e, e);
                QVERIFY(std::abs(inner.norm[t] - std::sqrt(dot(h, h))) <= 1e-12);
                if (l == lastLayer) {
                    QVERIFY(std::isnan(inner.updateRatio[t]) && std::isnan(inner.mlpCosine[t]));
                    continue;
                }
                if (t == 3) telescope += layers[l + 1].loss[t] - inner.loss[t];
                Values update(e);
                for (std::size_t i = 0; i < e; ++i)
                    update[i] = raw[l + 1][t * e + i] - h[i];
                const double gg = dot(gradient, gradient), uu = dot(update, update), ug = dot(update, gradient);
                QVERIFY(std::abs(inner.updateRatio[t] - std::sqrt(uu / dot(h, h))) <= 1e-12);
                QVERIFY(std::abs(inner.descentCosine[t] + ug / std::sqrt(uu * gg)) <= 1e-12);
                QVERIFY(std::abs(inner.effectiveStep[t] + ug / gg) <= 1e-11 * std::max(1.0, std::abs(ug / gg)));
                // The parts: attention at h; MLP at what attention leaves, whose gradient is taken there.
                const SubLayerStates parts =
                    valueOf(state.subLayers(LayerIndex(std::int32_t(l) + 1), std::int32_t(t), std::int32_t(t) + 1));
                Values attention(parts.attention.begin(), parts.attention.end()),
                    middle(parts.afterAttention.begin(), parts.afterAttention.end()),
                    mlp(parts.mlp.begin(), parts.mlp.end());
                QVERIFY(std::abs(inner.attentionRatio[t] - std::sqrt(dot(attention, attention) / dot(h, h))) <= 1e-6);
                QVERIFY(std::abs(inner.mlpRatio[t] - std::sqrt(dot(mlp, mlp) / dot(middle, middle))) <= 1e-6);
                QVERIFY(std::abs(inner.attentionCosine[t] +
                                 dot(attention, gradient) / std::sqrt(dot(attention, attention) * gg)) <= 1e-6);
                QVERIFY(std::abs(inner.mlpCosine[t]) <= 1 + 1e-12);
            }
            QVERIFY(std::isnan(inner.loss[6]) && !std::isnan(inner.norm[6]));
        }
        QVERIFY(std::abs(telescope - (layers.back().loss[3] - layers.front().loss[3])) <= 1e-12);
    }
    void contrastiveLossFollowsItsFormulaAndItsIdentity() {
        const toy::Toy made = toyModel();
        auto ids = toy::randomIds(made.architecture, 12);
        for (std::size_t i = 4; i < 9; ++i)
            ids[i] = ids[3]; // duplicates
        const RunState state = filled(load(made), ids);
        const Values& embedding = made.values.at("model.embed_tokens.weight");
        const toy::PlainForward plain(made);
        const auto e = std::size_t(made.architecture.hiddenSize), n = ids.size() - 1;
        const auto embedded = [&](TokenId id) { return std::span(embedding).subspan(at(id) * e, e); };
        std::vector<HeadlessLayer> layers;
        QVERIFY(readHeadless(state, Readout::Norm, noControl,
                             [&](const HeadlessLayer& layer) { layers.push_back(layer); }));
        QCOMPARE(layers.size(), std::size_t(lastLayer + 1));
        for (const HeadlessLayer& layer : layers) {
            Values h = valueOf(state.float64States(layer.layer, 0, std::int32_t(ids.size())));
            if (layer.layer.value < lastLayer) h = plain.norm(h, "model.norm.weight");
            double contrastive = 0, repeated = 0, nearest = 0, cosines = 0;
            for (std::size_t t = 0; t < n; ++t) {
                const std::span row = std::span(h).subspan(t * e, e);
                Values scores, all;
                for (std::size_t j = 1; j <= n; ++j)
                    scores.push_back(dot(row, embedded(ids[j])));
                contrastive += (logOfSum(scores) - scores[t]) / double(n);
                repeated += std::log(double(std::count(ids.begin() + 1, ids.end(), ids[t + 1]))) / double(n);
                for (std::int32_t id = 0; id < made.architecture.vocabularySize; ++id)
                    all.push_back(dot(row, embedded(TokenId(id))));
                nearest += (std::max_element(all.begin(), all.end()) - all.begin() == ids[t + 1].value ? 1.0 : 0.0) /
                           double(n);
            }
            for (std::size_t a = 0; a < ids.size(); ++a)
                for (std::size_t b = 0; b < ids.size(); ++b) {
                    const std::span x = std::span(h).subspan(a * e, e), y = std::span(h).subspan(b * e, e);
                    if (a != b) cosines += dot(x, y) / std::sqrt(dot(x, x) * dot(y, y));
                }
            QVERIFY(std::abs(layer.contrastiveLoss - contrastive) <= 1e-12);
            QVERIFY(std::abs(layer.contrastiveLoss - (layer.adjustedLoss + repeated)) <= 1e-12);
            QVERIFY(std::abs(layer.nearestAccuracy - nearest) <= 1e-12);
            QVERIFY(std::abs(layer.anisotropy - cosines / double(ids.size() * n)) <= 1e-12);
        }
    }
    void withEveryIdOnceItIsTheTiedHeadsLoss() {
        const toy::Toy made = toyModel(1e-5, true);
        std::vector<TokenId> ids{TokenId(7)};
        for (std::int32_t id = 0; id < made.architecture.vocabularySize; ++id)
            ids.emplace_back((id * 10 + 3) % 53);
        const RunState state = filled(load(made), ids);
        double loss = 0;
        for (std::size_t t = 0; t + 1 < ids.size(); ++t) {
            const Values z = valueOf(
                state.logits(LayerIndex(lastLayer), finalHead, Readout::Norm, std::int32_t(t), std::int32_t(t) + 1));
            loss += (logOfSum(z) - z[at(ids[t + 1])]) / double(ids.size() - 1);
        }
        std::vector<HeadlessLayer> layers;
        QVERIFY(readHeadless(state, Readout::Norm, noControl,
                             [&](const HeadlessLayer& layer) { layers.push_back(layer); }));
        QVERIFY2(std::abs(layers.back().contrastiveLoss - loss) <= 1e-12,
                 qPrintable(QString::number(layers.back().contrastiveLoss - loss)));
        QVERIFY(std::abs(layers.back().adjustedLoss - loss) <= 1e-12);
    }
    void largeLogitsStayFinite() {
        const toy::Toy made =
            scaled(toyModel(1e-5, false, DType::Float32), {{"model.norm.weight", 1e4}}, DType::Float32);
        const auto ids = toy::randomIds(made.architecture, 20);
        const RunState state = filled(load(made, DType::Float32), ids);
        QVERIFY(readHeadless(state, Readout::Norm, noControl, [&](const HeadlessLayer& layer) {
            QVERIFY(std::isfinite(layer.contrastiveLoss) && layer.contrastiveLoss > 1e3);
            QVERIFY(std::isfinite(layer.adjustedLoss));
        }));
    }
    void aBlockLeftOutIsABlockThatAddsNothing() {
        const toy::Toy made = toyModel();
        const toy::Toy without = scaled(
            toyModel(), {{"model.layers.1.self_attn.o_proj.weight", 0.0}, {"model.layers.1.mlp.down_proj.weight", 0.0}},
            DType::Float64);
        const auto model = load(made), reduced = load(without);
        const LensText text = valueOf(lensIds(*model, toy::randomIds(made.architecture, 9)));
        const GradientStepOutcome none =
            valueOf(replaceByGradientStep(model, text, LayerIndex(2), 0, Readout::Norm, noControl));
        const GradientStepOutcome same =
            valueOf(replaceByGradientStep(reduced, text, LayerIndex(2), 0, Readout::Norm, noControl));
        QVERIFY(std::abs(none.before - same.before) > 1e-3);
        QVERIFY(std::abs(none.skipped - same.before) <= 1e-12);
        QCOMPARE(none.after, none.skipped);
        // In the last block's place the loss after a step is that of the moved states.
        const double step = 0.3;
        const GradientStepOutcome last =
            valueOf(replaceByGradientStep(model, text, LayerIndex(lastLayer), step, Readout::Norm, noControl));
        const RunState state = filled(model, text.ids);
        const LossGradient g = valueOf(lossGradient(state, LayerIndex(lastLayer - 1), Readout::Norm, 0, 9));
        Values h = valueOf(state.float64States(LayerIndex(lastLayer - 1), 0, 9));
        for (std::size_t i = 0; i < h.size(); ++i)
            h[i] -= step * g.gradient[i];
        const toy::PlainForward plain(made);
        const Values z = plain.logits(plain.norm(h, "model.norm.weight"), "lm_head.weight");
        double loss = 0;
        for (std::size_t t = 0; t < 8; ++t) {
            const Values row(z.begin() + std::ptrdiff_t(t * 53), z.begin() + std::ptrdiff_t((t + 1) * 53));
            loss += (logOfSum(row) - row[at(text.ids[t + 1])]) / 8;
        }
        QVERIFY2(std::abs(last.after - loss) <= 1e-12, qPrintable(QString::number(last.after - loss)));
        QVERIFY(last.after < last.skipped); // a small step downhill
        QVERIFY(std::isnan(last.afterByPosition.back()) && last.afterByPosition.size() == 9);
    }
};

QTEST_GUILESS_MAIN(InnerReading)
#include "test_inner.moc"
