// SPDX-License-Identifier: GPL-3.0-or-later
// The lens against hidden states and logits that Hugging Face's library and the published code computed.
#include "model/base/float_bits.h"
#include "model/checkpoint/safetensors.h"
#include "model/lens/lens_job.h"
#include "tests/support/value_of.h"

#include <QTest>

#include <cmath>
#include <cstring>
#include <filesystem>

using namespace strata;

namespace {

const JobControl noControl;
const std::filesystem::path reference = std::filesystem::path(STRATA_SHARED_DATA) / "reference";
using Values = std::vector<double>;

Values valuesOf(const TensorSource& source, const std::string& name) {
    const TensorView* const view = source.find(name);
    if (!view) qFatal("the tensor %s is not there", name.c_str());
    Values values;
    for (std::size_t i = 0; i < view->bytes.size(); i += dtypeBytes(view->dtype)) {
        std::uint16_t half = 0;
        float whole = 0;
        if (view->dtype == DType::BFloat16 || view->dtype == DType::Float16) {
            std::memcpy(&half, view->bytes.data() + i, 2);
            whole = view->dtype == DType::BFloat16 ? bfloat16ToFloat(half) : float16ToFloat(half);
        } else {
            std::memcpy(&whole, view->bytes.data() + i, 4);
        }
        values.push_back(double(whole));
    }
    return values;
}

std::vector<TokenId> idsOf(const TensorSource& source, const std::string& name) {
    const TensorView* const view = source.find(name);
    const std::size_t size = view->bytes.size() / std::size_t(view->shape[0]);
    std::vector<TokenId> ids;
    for (std::size_t i = 0; i < view->bytes.size(); i += size) {
        std::int64_t id = 0;
        std::memcpy(&id, view->bytes.data() + i, size);
        ids.emplace_back(std::int32_t(id));
    }
    return ids;
}

struct Fixture {
    const char* name;
    std::vector<std::string> heads;
};
const Fixture fixtures[] = {{"tiny-llama3-d2", {"new_lm_head@2"}},
                            {"tiny-llama3-d3", {"first_lm_head@2", "second_lm_head@3"}},
                            {"tiny-llama2-spm", {}}};

/// Largest difference of a cell's kept log-probabilities and entropy from those of logits.
double difference(const Lens& lens, std::size_t row, std::size_t position, std::span<const double> logits) {
    const double largest = *std::max_element(logits.begin(), logits.end());
    double sum = 0, entropy = 0, worst = 0;
    for (const double z : logits)
        sum += std::exp(z - largest);
    const double logSum = largest + std::log(sum);
    for (const double z : logits)
        entropy -= std::exp(z - logSum) * (z - logSum);
    const auto grow = [&](double value) {
        if (!(std::abs(value) <= worst)) worst = std::abs(value);
    };
    for (std::size_t k = 0; k < std::size_t(lens.topK); ++k) {
        const std::size_t at = lens.cell(row, position) * std::size_t(lens.topK) + k;
        grow(double(lens.topLogprobs[at]) - (logits[std::size_t(lens.topIds[at].value)] - logSum));
    }
    grow(double(lens.value(LensStatistic::Entropy, row, position)) - entropy);
    return worst;
}

} // namespace

class LensReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsWhatTheReferenceSays_data() {
        QTest::addColumn<int>("fixture");
        QTest::addColumn<QString>("input");
        for (int i = 0; i < 3; ++i)
            for (const char* input : {"a", "b", "c"})
                QTest::addRow("%s %s", fixtures[i].name, input) << i << QString::fromLatin1(input);
    }
    void everyRowIsWhatTheReferenceSays() {
        QFETCH(int, fixture);
        QFETCH(QString, input);
        const Fixture& f = fixtures[fixture];
        const auto golden = reference / "goldens" / f.name / "dump.safetensors";
        if (!std::filesystem::exists(golden)) QSKIP("the reference data is not there");
        const auto source = valueOf(openSafetensors(golden));
        std::vector<HeadPlacement> placements;
        for (const std::string& head : f.heads)
            placements.push_back(valueOf(parseHeadPlacement(head)));
        const Checkpoint checkpoint = valueOf(openCheckpoint(reference / "models" / f.name, placements));
        const auto tensors = checkpoint.tensors;
        LoadOptions options;
        options.dtype = DType::Float32;
        const auto model = valueOf(loadModel(checkpoint, options, noControl));
        const Architecture& a = model->architecture();
        const auto e = std::size_t(a.hiddenSize), v = std::size_t(a.vocabularySize);
        const std::string prefix = input.toStdString() + ".";
        const LensText text = valueOf(lensIds(*model, idsOf(*source, prefix + "ids")));
        for (const Readout readout : {Readout::Norm, Readout::Raw}) {
            LensRequest request;
            request.readout = readout;
            const Lens lens = valueOf(computeLens(model, nullptr, text, request, noControl));
            const Values norm = valuesOf(*tensors, "model.norm.weight"),
                         head = valuesOf(*tensors, a.tiedEmbeddings ? "model.embed_tokens.weight" : "lm_head.weight");
            double worst = 0;
            for (std::size_t row = 0; row < lens.rows.size(); ++row) {
                const LensRow& which = lens.rows[row];
                if (!which.head.empty()) { // its own logits are among the goldens
                    const auto summary = std::find_if(lens.heads.begin(), lens.heads.end(),
                                                      [&](const HeadSummary& h) { return h.name == which.head; });
                    const Values logits = valuesOf(
                        *source, prefix + "logits." + summary->tensor.substr(0, summary->tensor.rfind(".weight")));
                    for (std::size_t t = 0; t < text.ids.size(); ++t)
                        worst = std::max(worst, difference(lens, row, t, std::span(logits).subspan(t * v, v)));
                    continue;
                }
                const Values hidden = valuesOf(*source, prefix + "hidden." + std::to_string(which.layer.value));
                const bool normed = readout == Readout::Norm && which.layer.value < a.layers; // K is normed already
                for (std::size_t t = 0; t < text.ids.size(); t += 3) {
                    Values h(hidden.begin() + std::ptrdiff_t(t * e), hidden.begin() + std::ptrdiff_t((t + 1) * e));
                    double squares = 0;
                    for (const double x : h)
                        squares += x * x;
                    const double scale = normed ? 1 / std::sqrt(squares / double(e) + a.normEps) : 1;
                    Values logits(v, 0.0);
                    for (std::size_t id = 0; id < v; ++id)
                        for (std::size_t i = 0; i < e; ++i)
                            logits[id] += h[i] * scale * (normed ? norm[i] : 1.0) * head[id * e + i];
                    worst = std::max(worst, difference(lens, row, t, logits));
                }
            }
            QVERIFY2(worst <= 3e-4, qPrintable(QStringLiteral("deviates by %1").arg(worst)));
        }
    }
};

QTEST_GUILESS_MAIN(LensReference)
#include "test_reference.moc"
