// SPDX-License-Identifier: GPL-3.0-or-later
// Every statistic of a lens cell against its formula, written once more in plain float64 loops over full logits.
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

std::shared_ptr<const LoadedModel> load(const toy::Toy& made, DType dtype) {
    LoadOptions options;
    options.dtype = dtype;
    return valueOf(loadModel(made.checkpoint, options, noControl));
}

toy::Toy toyModel(DType dtype = DType::Float64, std::int64_t vocabulary = 53) {
    Architecture a = toy::smallArchitecture();
    a.vocabularySize = vocabulary;
    return toy::make(a, {{"low", 2, Readout::Raw, false}}, dtype);
}

/// Log-probabilities of one row of the grid, from the engine's full logits.
Values logprobsOf(const RunState& state, LayerIndex layer, HeadIndex head, Readout readout, std::int32_t position) {
    Values z = valueOf(state.logits(layer, head, readout, position, position + 1));
    const double largest = *std::max_element(z.begin(), z.end());
    double sum = 0;
    for (const double value : z)
        sum += std::exp(value - largest);
    for (double& value : z)
        value -= largest + std::log(sum);
    return z;
}

struct Expected {
    std::vector<std::int32_t> order; ///< ids, most probable first
    double entropy = 0, kl = 0, js = 0;
    std::int64_t rank = 0;
};

Expected expected(const Values& cell, const Values& final, std::int32_t target) {
    Expected e;
    e.order.resize(cell.size());
    std::iota(e.order.begin(), e.order.end(), 0);
    std::stable_sort(e.order.begin(), e.order.end(),
                     [&](std::int32_t a, std::int32_t b) { return cell[std::size_t(a)] > cell[std::size_t(b)]; });
    double divergence = 0;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const double p = std::exp(cell[i]), q = std::exp(final[i]), m = 0.5 * (p + q);
        e.entropy -= p * cell[i];
        e.kl += q * (final[i] - cell[i]);
        divergence += 0.5 * (p * std::log(p / m) + q * std::log(q / m));
    }
    e.js = std::sqrt(std::max(divergence, 0.0));
    e.rank = target < 0 ? 0 : 1 + (std::find(e.order.begin(), e.order.end(), target) - e.order.begin());
    return e;
}

struct Deviation {
    double top = 0, entropy = 0, kl = 0, js = 0, target = 0, anti = 0, tracked = 0, geometry = 0;
    int wrongIds = 0, wrongRanks = 0, cells = 0;
};

/// Keeps the largest difference, relative to numbers above 1: a lens keeps float32. NaN counts as large.
void grow(double& largest, double got, double want) {
    const double difference = std::abs(got - want) / std::max(1.0, std::abs(want));
    if (!(difference <= largest)) largest = difference;
}

/// How far a lens is from the formulas.
Deviation deviationOf(const std::shared_ptr<const LoadedModel>& model, const toy::Toy& made, const LensRequest& request,
                      const Lens& lens) {
    RunState state(model);
    std::vector<TokenId> ids;
    for (const SequenceToken& token : lens.positions)
        ids.push_back(token.id);
    if (!state.append(ids) || !state.fill(LayerIndex(lastLayer), noControl)) qFatal("the toy does not run");
    const auto raw = toy::PlainForward(made).states(ids, false);
    const auto e = std::size_t(made.architecture.hiddenSize);
    Deviation d;
    for (std::size_t r = 0; r < lens.rows.size(); ++r) {
        const LensRow& row = lens.rows[r];
        const HeadIndex head(row.head.empty() ? 1 : 0), lensHead(1);
        const Readout readout = row.head.empty() ? request.readout : Readout::Raw;
        for (std::size_t t = 0; t < ids.size(); ++t) {
            const auto position = std::int32_t(t);
            const Values cell = logprobsOf(state, row.layer, head, readout, position);
            const Values final = logprobsOf(state, LayerIndex(lastLayer), lensHead, request.readout, position);
            const std::int32_t target = lens.targets[t] ? lens.targets[t]->value : -1;
            const Expected want = expected(cell, final, target);
            const auto value = [&](LensStatistic s) { return double(lens.value(s, r, t)); };
            for (std::size_t k = 0; k < std::size_t(lens.topK); ++k) {
                const std::size_t at = lens.cell(r, t) * std::size_t(lens.topK) + k;
                if (lens.topIds[at].value != want.order[k]) ++d.wrongIds;
                grow(d.top, double(lens.topLogprobs[at]), cell[std::size_t(want.order[k])]);
            }
            const double first = cell[std::size_t(want.order[0])], second = cell[std::size_t(want.order[1])];
            grow(d.top, value(LensStatistic::LogProbability), first);
            grow(d.top, value(LensStatistic::Probability), std::exp(first));
            grow(d.top, value(LensStatistic::Margin), first - second);
            grow(d.entropy, value(LensStatistic::Entropy), want.entropy);
            grow(d.kl, value(LensStatistic::KlToFinal), want.kl);
            grow(d.js, value(LensStatistic::JsToFinal), want.js);
            if (target >= 0) {
                grow(d.target, value(LensStatistic::TargetCrossEntropy), -cell[std::size_t(target)]);
                if (std::int64_t(value(LensStatistic::TargetRank)) != want.rank) ++d.wrongRanks;
                grow(d.anti, value(LensStatistic::TargetMinusAnti),
                     (cell[std::size_t(target)] - cell[std::size_t(lens.antiTarget->value)]));
            } else if (!std::isnan(value(LensStatistic::TargetCrossEntropy)) ||
                       !std::isnan(value(LensStatistic::TargetRank))) {
                ++d.wrongRanks;
            }
            for (std::size_t k = 0; k < lens.tracked.size(); ++k)
                grow(d.tracked, double(lens.trackedLogprobs[lens.cell(r, t) * lens.tracked.size() + k]),
                     cell[std::size_t(lens.tracked[k].value)]);
            const auto layer = std::size_t(row.layer.value);
            double norm = 0, below = 0, update = 0, dot = 0;
            for (std::size_t i = 0; i < e; ++i) {
                const double h = raw[layer][t * e + i];
                norm += h * h;
                if (layer == 0) continue;
                const double x = raw[layer - 1][t * e + i], delta = h - x;
                below += x * x;
                update += delta * delta;
                dot += x * delta;
            }
            grow(d.geometry, value(LensStatistic::Norm) / std::sqrt(norm), 1);
            if (layer == 0) {
                if (!std::isnan(value(LensStatistic::UpdateRatio)) || !std::isnan(value(LensStatistic::Cosine)))
                    d.geometry = 1;
            } else {
                grow(d.geometry, value(LensStatistic::UpdateRatio) / std::sqrt(update / below), 1);
                grow(d.geometry, value(LensStatistic::Cosine), dot / std::sqrt(below * update));
            }
            ++d.cells;
        }
    }
    return d;
}

LensRequest fullRequest(Readout readout = Readout::Norm) {
    LensRequest request;
    request.readout = readout;
    request.topK = 7;
    request.antiTarget = TokenId(5);
    request.tracked = {TokenId(0), TokenId(52)};
    return request;
}

} // namespace

class LensCells : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStatisticFollowsItsFormula_data() {
        QTest::addColumn<int>("readout");
        QTest::addColumn<int>("dtype");
        QTest::addColumn<double>("tolerance");
        QTest::addRow("float64 norm") << int(Readout::Norm) << int(DType::Float64) << 1.2e-7;
        QTest::addRow("float64 raw") << int(Readout::Raw) << int(DType::Float64) << 1.2e-7;
        QTest::addRow("float32 norm") << int(Readout::Norm) << int(DType::Float32) << 1e-5;
        QTest::addRow("float32 raw") << int(Readout::Raw) << int(DType::Float32) << 1e-5;
    }
    void everyStatisticFollowsItsFormula() {
        QFETCH(int, readout);
        QFETCH(int, dtype);
        QFETCH(double, tolerance);
        const toy::Toy made = toyModel(DType(dtype));
        const auto model = load(made, DType(dtype));
        const LensRequest request = fullRequest(Readout(readout));
        // More positions than one chunk of the reader holds rows of, so that several are joined.
        const LensText text = valueOf(lensIds(*model, toy::randomIds(made.architecture, 61)));
        const Lens lens = valueOf(computeLens(model, nullptr, text, request, noControl));
        QVERIFY(!lens.cancelled);
        QCOMPARE(lens.rows.size(), std::size_t(lastLayer + 2));
        QCOMPARE(lens.rows.back().head, std::string("low"));
        QCOMPARE(lens.finalRow(), lastLayer);
        const Deviation d = deviationOf(model, made, request, lens);
        QCOMPARE(d.cells, 6 * 61);
        QCOMPARE(d.wrongIds, 0);
        QCOMPARE(d.wrongRanks, 0);
        for (const auto& [name, value] : {std::pair("top", d.top),
                                          {"entropy", d.entropy},
                                          {"kl", d.kl},
                                          {"js", d.js},
                                          {"target", d.target},
                                          {"anti", d.anti},
                                          {"tracked", d.tracked},
                                          {"geometry", d.geometry}})
            QVERIFY2(value <= tolerance,
                     qPrintable(QStringLiteral("%1 deviates by %2").arg(QLatin1String(name)).arg(value)));
    }
    void aVocabularyThatIsNoMultipleOfABlock() {
        for (const std::int64_t vocabulary : {53, 1023, 1025, 4097}) {
            const toy::Toy made = toyModel(DType::Float32, vocabulary);
            const auto model = load(made, DType::Float32);
            const LensRequest request = fullRequest();
            const LensText text = valueOf(lensIds(*model, toy::randomIds(made.architecture, 9)));
            const Deviation d =
                deviationOf(model, made, request, valueOf(computeLens(model, nullptr, text, request, noControl)));
            QCOMPARE(d.wrongIds, 0);
            QCOMPARE(d.wrongRanks, 0);
            QVERIFY2(std::max({d.top, d.entropy, d.kl, d.target, d.tracked}) <= 3e-5,
                     qPrintable(QString::number(vocabulary)));
            QVERIFY(d.js <= 3e-5);
        }
    }
};

QTEST_GUILESS_MAIN(LensCells)
#include "test_cells.moc"
