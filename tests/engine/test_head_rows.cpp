// SPDX-License-Identifier: GPL-3.0-or-later
// Heads with a bias, and heads that have rows for some tokens only: all other tokens are impossible there, and nothing
// that is computed of such a distribution is NaN.
#include "model/checkpoint/heads_file.h"
#include "model/engine/lens_reader.h"
#include "tests/support/tiny_checkpoint.h"
#include "tests/support/value_of.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <limits>

using namespace strata;
using namespace strata::test;

namespace {

const JobControl noControl;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::int64_t vocabulary = 32, width = 16;
const std::vector<TokenId> some{TokenId(20), TokenId(3), TokenId(9)};
const std::vector<TokenId> text{TokenId(0), TokenId(5), TokenId(20), TokenId(9), TokenId(31)};

} // namespace

class TestHeadRows : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::vector<float> m_all, m_bias; ///< [vocabulary, width], [vocabulary]

    /// Heads by name: "all" and "rows" at layer 2 (the same matrix, whole and three rows of it), "biased" at layer 3
    /// (all, with a bias), "both" at layer 4 (three rows and a bias), and the final one.
    std::shared_ptr<const LoadedModel> load(DType dtype) {
        const std::filesystem::path base = m_folder.path().toStdString();
        const auto file = base / "heads.safetensors";
        TinyCheckpoint tiny;
        writeTinyCheckpoint(tiny, base);
        m_all.clear();
        for (std::int64_t i = 0; i < vocabulary * width; ++i)
            m_all.push_back(static_cast<float>(std::sin(static_cast<double>(3 * i + 1))));
        m_bias.assign(m_all.begin() + 7, m_all.begin() + 7 + vocabulary);
        std::vector<float> rows, bias;
        for (const TokenId id : some) {
            rows.insert(rows.end(), m_all.begin() + id.value * width, m_all.begin() + (id.value + 1) * width);
            bias.push_back(m_bias[std::size_t(id.value)]);
        }
        const auto head = [](const char* name, int layer, const std::vector<float>& weight, bool part,
                             std::span<const float> addend) {
            HeadToWrite out;
            out.spec = tinyHead(name, std::string(name) + ".weight", layer);
            out.rows = static_cast<std::int64_t>(weight.size()) / width;
            out.width = width;
            out.weight = std::as_bytes(std::span(weight));
            out.bias = std::as_bytes(addend);
            if (part) out.tokens = some;
            return out;
        };
        require(writeHeadsFile(file,
                               {head("all", 2, m_all, false, {}), head("rows", 2, rows, true, {}),
                                head("biased", 3, m_all, false, m_bias), head("both", 4, rows, true, bias)},
                               "", ""));
        LoadOptions options;
        options.dtype = dtype;
        options.threads = 1;
        return valueOf(loadModel(valueOf(openCheckpointWith(base, {.heads = file})), options, noControl));
    }

    static HeadIndex index(const LoadedModel& model, const std::string& name) {
        for (std::size_t i = 0; i < model.heads().size(); ++i)
            if (model.heads()[i].spec.name == name) return HeadIndex(static_cast<std::int32_t>(i));
        qFatal("no head %s", name.c_str());
    }

    static RunState filled(const std::shared_ptr<const LoadedModel>& model, std::size_t tokens = text.size()) {
        RunState state(model);
        valueOf(state.append(std::span(text).first(tokens)).map([] { return 0; }));
        valueOf(state.fill(LayerIndex(4), noControl).map([] { return 0; }));
        return state;
    }

    static std::vector<double> logits(const RunState& state, const std::string& name) {
        const HeadIndex head = index(state.model(), name);
        const HeadSpec& spec = state.model().heads()[std::size_t(head.value)].spec;
        return valueOf(state.logits(*spec.layer, head, spec.readout, 0, state.length()));
    }

private Q_SLOTS:
    void logitsOfRows_data() {
        QTest::addColumn<int>("dtype");
        QTest::addColumn<int>("tokens");
        for (const int tokens : {1, 5}) {
            QTest::newRow("float64") << int(DType::Float64) << tokens;
            QTest::newRow("float32") << int(DType::Float32) << tokens;
            QTest::newRow("bfloat16") << int(DType::BFloat16) << tokens;
        }
    }
    void logitsOfRows() {
        QFETCH(int, dtype);
        QFETCH(int, tokens);
        const auto model = load(DType(dtype));
        const RunState state = filled(model, std::size_t(tokens));
        const double tolerance = dtype == int(DType::Float64) ? 1e-6 : dtype == int(DType::Float32) ? 1e-5 : 0.1;
        const std::vector<double> all = logits(state, "all"), rows = logits(state, "rows");
        QCOMPARE(rows.size(), all.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool there = std::ranges::find(some, TokenId(std::int32_t(i % vocabulary))) != some.end();
            QVERIFY(there ? std::abs(rows[i] - all[i]) < tolerance : rows[i] == -infinity);
        }
        const HeadIndex biased = index(*model, "biased");
        const std::vector<double> third = valueOf(
                                      state.logits(LayerIndex(3), index(*model, "all"), Readout::Raw, 0, tokens)),
                                  moved = valueOf(state.logits(LayerIndex(3), biased, Readout::Raw, 0, tokens)),
                                  fourth = valueOf(
                                      state.logits(LayerIndex(4), index(*model, "all"), Readout::Norm, 0, tokens)),
                                  both = logits(state, "both");
        for (std::size_t i = 0; i < moved.size(); ++i) {
            const double bias = m_bias[i % vocabulary];
            QVERIFY(std::abs(moved[i] - third[i] - bias) < tolerance);
            QVERIFY(both[i] == -infinity || std::abs(both[i] - fourth[i] - bias) < tolerance);
        }
        // Log-probabilities: over the rows alone.
        const auto probabilities =
            valueOf(state.readout(LayerIndex(2), index(*model, "rows"), Readout::Raw, 0, tokens));
        for (std::int64_t row = 0; row < tokens; ++row) {
            double sum = 0;
            for (const float value : probabilities.row(row)) {
                QVERIFY(!std::isnan(value));
                sum += std::exp(double(value));
            }
            QVERIFY(std::abs(sum - 1) < 1e-5);
        }
    }

    void trees() {
        const auto model = load(DType::Float32);
        RunState state = filled(model, 3);
        const std::vector<TokenId> ids{TokenId(3), TokenId(4), TokenId(9)};
        const std::vector<std::int32_t> parents{-1, -1, 0};
        const auto scores = valueOf(state.scoreByTreeAttention(ids, parents, index(*model, "rows"), noControl));
        QVERIFY(std::isfinite(scores[0]) && std::isfinite(scores[2]));
        QCOMPARE(double(scores[1]), -infinity);
        const auto here = valueOf(state.readout(LayerIndex(2), index(*model, "rows"), Readout::Raw, 2, 3));
        QVERIFY(std::abs(here.row(0)[3] - scores[0]) < 1e-5);
    }

    void cells_data() {
        QTest::addColumn<int>("dtype");
        QTest::newRow("float64") << int(DType::Float64);
        QTest::newRow("float32") << int(DType::Float32);
    }
    void cells() {
        QFETCH(int, dtype);
        const auto model = load(DType(dtype));
        const RunState state = filled(model);
        ReaderPlan plan;
        const HeadIndex rows = index(*model, "rows"), both = index(*model, "both"), final = index(*model, "assistant");
        plan.rows = {{LayerIndex(2), false, rows, Readout::Raw},
                     {LayerIndex(3), false, rows, Readout::Norm},
                     {LayerIndex(4), false, both, Readout::Norm},
                     {LayerIndex(4), false, final, Readout::Norm}};
        plan.topK = 5;
        plan.tracked = {TokenId(3), TokenId(4)};
        plan.targets.assign(text.size(), TokenId(4));
        for (const std::size_t finalRow : {std::size_t(2), std::size_t(3)}) {
            plan.finalRow = finalRow;
            std::size_t seen = 0;
            valueOf(readCells(state, plan, noControl, [&](const CellBlock& block) {
                        for (std::int32_t i = 0; i < block.count; ++i, ++seen) {
                            const auto at = std::size_t(i);
                            const bool part = block.row < 3;
                            double sum = 0;
                            for (std::size_t k = 0; k < 5; ++k) {
                                const std::int32_t id = block.topIds[at * 5 + k];
                                QCOMPARE(id >= 0, !part || k < 3);
                                if (id >= 0) sum += std::exp(block.topLogprobs[at * 5 + k]);
                            }
                            QVERIFY(!part || std::abs(sum - 1) < 1e-5);
                            QVERIFY(std::isfinite(block.entropy[at]) &&
                                    (!part || block.entropy[at] <= std::log(3) + 1e-6));
                            QVERIFY(std::isfinite(block.trackedLogprobs[at * 2]));
                            QCOMPARE(block.trackedLogprobs[at * 2 + 1] == -infinity, part);
                            QCOMPARE(block.targetLogprob[at] == -infinity, part);
                            QVERIFY(block.targetRank[at] > (part ? 3 : 0));
                            // Nothing that the final row has for possible may be impossible here.
                            const double kl = block.klToFinal[at];
                            QVERIFY(finalRow == 3 && part ? kl == infinity : std::isfinite(kl) && kl >= 0);
                            QVERIFY(std::isfinite(block.jsToFinal[at]) &&
                                    block.jsToFinal[at] <= std::sqrt(std::log(2)) + 1e-6);
                        }
                    }).map([] { return 0; }));
            QCOMPARE(seen, text.size() * plan.rows.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestHeadRows)
#include "test_head_rows.moc"
