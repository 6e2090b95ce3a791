// SPDX-License-Identifier: GPL-3.0-or-later
// Sixteen bits on a processor: an operator's result is rounded once, and a model is as near to float32 as the same
// model in Hugging Face's library (tests/device/bfloat16_bounds.json, measured with a LibTorch that rounds once).
#include "model/engine/blocks.h"
#include "tests/families/golden.h"

#include <QTest>
#include <nlohmann/json.hpp>

#include <fstream>

using namespace strata;
using namespace strata::families;

namespace {

double typicalError(const at::Tensor& found, const at::Tensor& expected) {
    const at::Tensor wide = expected.to(at::kDouble);
    return ((found.to(at::kDouble) - wide).square().mean() / wide.square().mean()).sqrt().item<double>();
}

at::Tensor random(at::IntArrayRef sizes, std::int64_t seed) {
    at::manual_seed(static_cast<std::uint64_t>(seed));
    return at::randn(sizes).to(at::kBFloat16);
}

/// Root of mean square, of states as a share of theirs.
double typicalError(const std::vector<double>& found, const std::vector<double>& expected, bool relative) {
    if (found.size() != expected.size()) return HUGE_VAL;
    double difference = 0, whole = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        difference += (found[i] - expected[i]) * (found[i] - expected[i]);
        whole += expected[i] * expected[i];
    }
    return std::sqrt(difference / (relative ? whole : static_cast<double>(found.size())));
}

std::vector<double> logProbabilities(const std::vector<double>& logits, std::size_t rows) {
    std::vector<double> out;
    const std::size_t size = logits.size() / rows;
    for (std::size_t row = 0; row < rows; ++row) {
        const auto begin = logits.begin() + static_cast<std::ptrdiff_t>(row * size),
                   end = begin + static_cast<std::ptrdiff_t>(size);
        const double largest = *std::max_element(begin, end);
        double sum = 0;
        for (auto at = begin; at != end; ++at)
            sum += std::exp(*at - largest);
        for (auto at = begin; at != end; ++at)
            out.push_back(*at - largest - std::log(sum));
    }
    return out;
}

} // namespace

class TestBFloat16 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layerNormAccumulatesInFloat32() {
        for (const std::int64_t size : {24, 768}) {
            Architecture a;
            a.norm = NormKind::Layer;
            a.normEps = 1e-5;
            const at::Tensor x = random({1, 16, size}, 1) + 0.5, weight = random({size}, 2), bias = random({size}, 3);
            const at::Tensor exact = norm(a, x.to(at::kDouble), weight, bias), found = norm(a, x, weight, bias);
            QVERIFY(exact.scalar_type() == at::kDouble && found.scalar_type() == at::kBFloat16);
            const double once = typicalError(exact.to(at::kBFloat16), exact), error = typicalError(found, exact);
            QVERIFY2(error < 1.05 * once, qPrintable(QStringLiteral("%1, one rounding %2").arg(error).arg(once)));
        }
    }

    /// The formula's own four roundings (scaled queries, scores, weights, sums), none within a sum.
    void attentionAddsInFloat32() {
        for (const std::int64_t keys : {1, 2, 16, 300, 2000})
            for (const std::int64_t dim : {8, 64, 256}) {
                Architecture a;
                a.headDim = dim;
                const at::Tensor query = random({1, 2, 1, dim}, 4), key = random({1, 2, keys, dim}, 5),
                                 value = random({1, 2, keys, dim}, 6);
                const at::Tensor exact =
                    attend(a, query.to(at::kDouble), key.to(at::kDouble), value.to(at::kDouble), {});
                const auto rounded = [](const at::Tensor& x) { return x.to(at::kBFloat16).to(at::kDouble); };
                const at::Tensor scores = rounded(
                    at::matmul(rounded(query.to(at::kDouble) * a.scoreScale()), key.to(at::kDouble).transpose(-1, -2)));
                const at::Tensor steps =
                    rounded(at::matmul(rounded(at::softmax(scores, -1)), value.to(at::kDouble))).flatten(1);
                const double allowed = typicalError(steps, exact.flatten(1)),
                             error = typicalError(attend(a, query, key, value, {}).flatten(1), exact.flatten(1));
                QVERIFY2(
                    error < 1.1 * allowed + 1e-4,
                    qPrintable(QStringLiteral("%1 keys of %2: %3, not %4").arg(keys).arg(dim).arg(error).arg(allowed)));
            }
    }

    void familiesAreAsNearAsTheLibrary_data() {
        QTest::addColumn<QString>("name");
        for (const std::string& name : familyNames())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
    void familiesAreAsNearAsTheLibrary() {
        QFETCH(QString, name);
        std::ifstream file(STRATA_SOURCE_DIR "/tests/device/bfloat16_bounds.json");
        const nlohmann::json bounds = nlohmann::json::parse(file).at(name.toStdString());
        const Golden golden(name.toStdString());
        const auto model = load(name.toStdString(), DType::BFloat16);
        RunState state(model);
        QVERIFY(state.append(golden.ids()));
        const LayerIndex top(static_cast<std::int32_t>(model->architecture().layers));
        QVERIFY(state.fill(top, noControl));
        double states = 0, heads = 0;
        for (std::int32_t layer = 0; layer <= top.value; ++layer)
            states = std::max(states, typicalError(valueOf(state.float64States(LayerIndex(layer), 0, state.length())),
                                                   golden.values("hidden." + std::to_string(layer)), true));
        const char* names[] = {"thought_logits", "logits"};
        for (std::int32_t head = 0; head < 2; ++head) {
            const HeadSpec& spec = model->heads()[static_cast<std::size_t>(head)].spec;
            const auto rows = static_cast<std::size_t>(state.length());
            const auto logits = valueOf(state.logits(*spec.layer, HeadIndex(head), spec.readout, 0, state.length()));
            heads = std::max(heads, typicalError(logProbabilities({logits.begin(), logits.end()}, rows),
                                                 logProbabilities(golden.values(names[head]), rows), false));
        }
        const double ofStates = states / bounds.at("states").get<double>(),
                     ofHeads = heads / bounds.at("logprobs").get<double>();
        qInfo("states %.2f, log-probabilities %.2f times the library's", ofStates, ofHeads);
        QVERIFY(ofStates < 1.5);
        QVERIFY(ofHeads < 1.5);
    }
};

QTEST_GUILESS_MAIN(TestBFloat16)
#include "test_bfloat16.moc"
