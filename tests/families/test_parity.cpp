// SPDX-License-Identifier: GPL-3.0-or-later
// Every family computes what Hugging Face's library computes from the same folder, whichever way the states are filled.
#include "tests/families/golden.h"

#include <QTest>

using namespace strata;
using namespace strata::families;

namespace {

LayerIndex topOf(const LoadedModel& model) {
    return LayerIndex(static_cast<std::int32_t>(model.architecture().layers));
}

void fill(RunState& state, LayerIndex layer) {
    if (auto filled = state.fill(layer, noControl); !filled) qFatal("%s", filled.error().message().c_str());
}

void append(RunState& state, std::span<const TokenId> ids) {
    if (auto appended = state.append(ids); !appended) qFatal("%s", appended.error().message().c_str());
}

std::vector<double> toFloat64(const std::vector<float>& values) {
    return {values.begin(), values.end()};
}

struct Rounding {
    double largest = 0, typical = 0; ///< typical: root of mean square
    Rounding(const std::vector<double>& found, const std::vector<double>& expected)
        : largest(largestDifference(found, expected)) {
        for (std::size_t i = 0; i < expected.size(); ++i)
            typical += (found[i] - expected[i]) * (found[i] - expected[i]) / static_cast<double>(expected.size());
        typical = std::sqrt(typical);
    }
};

} // namespace

class TestParity : public QObject {
    Q_OBJECT

    static void eachFamily() {
        QTest::addColumn<QString>("name");
        for (const std::string& name : familyNames())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }

    static void compare(const RunState& state, const Golden& golden, double& worstState, double& worstLogit) {
        const LoadedModel& model = state.model();
        const LayerIndex top = topOf(model);
        for (std::int32_t layer = 0; layer <= top.value; ++layer)
            worstState =
                std::max(worstState, relativeError(valueOf(state.float64States(LayerIndex(layer), 0, state.length())),
                                                   golden.values("hidden." + std::to_string(layer))));
        const char* names[] = {"thought_logits", "logits"};
        for (std::int32_t head = 0; head < 2; ++head) {
            const HeadSpec& spec = model.heads()[static_cast<std::size_t>(head)].spec;
            const auto logits = valueOf(state.logits(*spec.layer, HeadIndex(head), spec.readout, 0, state.length()));
            worstLogit = std::max(worstLogit, largestDifference(logits, golden.values(names[head])));
        }
    }

    /// Of both heads, one after the other.
    static std::vector<double> logitsOf(const RunState& state) {
        std::vector<double> all;
        for (std::int32_t head = 0; head < 2; ++head) {
            const HeadSpec& spec = state.model().heads()[static_cast<std::size_t>(head)].spec;
            const auto logits = valueOf(state.logits(*spec.layer, HeadIndex(head), spec.readout, 0, state.length()));
            all.insert(all.end(), logits.begin(), logits.end());
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(familyNames().size() >= 11 || std::getenv("STRATA_FAMILIES") != nullptr); }

    void prefill_data() { eachFamily(); }
    void prefill() {
        QFETCH(QString, name);
        const Golden golden(name.toStdString());
        double worstState = 0, worstLogit = 0;
        RunState state(load(name.toStdString()));
        append(state, golden.ids());
        fill(state, topOf(state.model()));
        compare(state, golden, worstState, worstLogit);
        qInfo("states differ by %.2g of their RMS, logits by %.2g", worstState, worstLogit);
        QVERIFY(worstState < 1e-4);
        QVERIFY(worstLogit < 1e-4);
    }

    void tokenByToken_data() { eachFamily(); }
    void tokenByToken() {
        QFETCH(QString, name);
        const Golden golden(name.toStdString());
        const auto ids = golden.ids();
        double worstState = 0, worstLogit = 0;
        RunState state(load(name.toStdString()));
        for (const TokenId& id : ids) {
            append(state, {&id, 1});
            fill(state, topOf(state.model()));
        }
        compare(state, golden, worstState, worstLogit);
        qInfo("states differ by %.2g of their RMS, logits by %.2g", worstState, worstLogit);
        QVERIFY(worstState < 1e-4);
        QVERIFY(worstLogit < 1e-4);
    }

    /// Low layers first and token by token, the others later and in pieces; some tokens taken back in between.
    void deferredDepth_data() { eachFamily(); }
    void deferredDepth() {
        QFETCH(QString, name);
        const Golden golden(name.toStdString());
        const auto ids = golden.ids();
        double worstState = 0, worstLogit = 0;
        RunState state(load(name.toStdString()));
        const LayerIndex top = topOf(state.model());
        append(state, std::span(ids).first(4));
        fill(state, LayerIndex(1));
        for (std::size_t i = 4; i < 9; ++i) {
            append(state, std::span(ids).subspan(i, 1));
            fill(state, LayerIndex(1));
        }
        append(state, std::span(ids).first(2));
        fill(state, top);
        state.truncate(9);
        append(state, std::span(ids).subspan(9));
        fill(state, LayerIndex(2));
        fill(state, top);
        compare(state, golden, worstState, worstLogit);
        QVERIFY2(worstState < 1e-4, qPrintable(QString::number(worstState)));
        QVERIFY2(worstLogit < 1e-4, qPrintable(QString::number(worstLogit)));
    }

    /// In float64 what is left is the rounding of the library's own float32.
    void doublePrecision_data() { eachFamily(); }
    void doublePrecision() {
        QFETCH(QString, name);
        const Golden golden(name.toStdString());
        const auto ids = golden.ids();
        double atOnceState = 0, oneByOneState = 0, logit = 0;
        RunState atOnce(load(name.toStdString(), DType::Float64));
        append(atOnce, ids);
        fill(atOnce, topOf(atOnce.model()));
        compare(atOnce, golden, atOnceState, logit);
        RunState oneByOne(load(name.toStdString(), DType::Float64));
        for (const TokenId& id : ids) {
            append(oneByOne, {&id, 1});
            fill(oneByOne, topOf(oneByOne.model()));
        }
        for (std::int32_t layer = 0; layer <= topOf(oneByOne.model()).value; ++layer)
            oneByOneState = std::max(
                oneByOneState, relativeError(valueOf(oneByOne.float64States(LayerIndex(layer), 0, oneByOne.length())),
                                             valueOf(atOnce.float64States(LayerIndex(layer), 0, atOnce.length()))));
        QVERIFY2(atOnceState < 2e-5, qPrintable(QString::number(atOnceState)));
        QVERIFY2(oneByOneState < 1e-11, qPrintable(QString::number(oneByOneState)));
    }

    /// Wide models differ from the library's float32 by more than 1e-4 (STRATA_FAMILIES), because both are rounded:
    /// measured from float64, Strata is not farther off than the library.
    void roundingIsNotWorse_data() { eachFamily(); }
    void roundingIsNotWorse() {
        QFETCH(QString, name);
        const Golden golden(name.toStdString());
        const auto ids = golden.ids();
        RunState wide(load(name.toStdString(), DType::Float64)), atOnce(load(name.toStdString())),
            oneByOne(load(name.toStdString()));
        append(wide, ids);
        fill(wide, topOf(wide.model()));
        append(atOnce, ids);
        fill(atOnce, topOf(atOnce.model()));
        for (const TokenId& id : ids) {
            append(oneByOne, {&id, 1});
            fill(oneByOne, topOf(oneByOne.model()));
        }
        const std::vector<double> truth = logitsOf(wide), first = golden.values("thought_logits"),
                                  second = golden.values("logits");
        std::vector<double> library = first;
        library.insert(library.end(), second.begin(), second.end());
        const Rounding theirs(library, truth), whole(logitsOf(atOnce), truth), steps(logitsOf(oneByOne), truth);
        qInfo("largest error (root of mean square): %.2g (%.2g) at once, %.2g (%.2g) token by token, the library %.2g "
              "(%.2g)",
              whole.largest, whole.typical, steps.largest, steps.typical, theirs.largest, theirs.typical);
        for (const Rounding& ours : {whole, steps}) {
            QVERIFY(ours.typical <= 1.5 * theirs.typical);
            QVERIFY(ours.largest <= 3 * theirs.largest);
        }
    }

    /// A tree of continuations scores as the same texts do one by one, through windows too.
    void trees_data() { eachFamily(); }
    void trees() {
        QFETCH(QString, name);
        const Golden golden(name.toStdString());
        const auto ids = golden.ids();
        const auto model = load(name.toStdString());
        const HeadIndex head(1);
        const std::vector<std::vector<int>> paths{{3, 4, 5, 6, 7, 8, 9}, {3, 10, 11}, {12}};
        std::vector<TokenId> nodes;
        std::vector<std::int32_t> parents;
        std::vector<float> expected;
        for (const auto& path : paths) {
            RunState alone(model);
            append(alone, std::span(ids).first(8));
            std::int32_t parent = -1;
            for (std::size_t i = 0; i < path.size(); ++i) {
                fill(alone, topOf(*model));
                const auto row =
                    valueOf(alone.readout(topOf(*model), head, Readout::Norm, alone.length() - 1, alone.length()));
                const TokenId id(path[i]);
                nodes.push_back(id);
                parents.push_back(parent);
                parent = static_cast<std::int32_t>(nodes.size()) - 1;
                expected.push_back(row.values[static_cast<std::size_t>(id.value)]);
                append(alone, {&id, 1});
            }
        }
        RunState state(model);
        append(state, std::span(ids).first(8));
        fill(state, topOf(*model));
        const auto scores = valueOf(state.scoreByTreeAttention(nodes, parents, head, noControl));
        const double difference = largestDifference(toFloat64(scores), toFloat64(expected));
        QVERIFY2(difference < 2e-4, qPrintable(QString::number(difference)));
    }

    /// The two halves of a block add up to it.
    void subLayers_data() { eachFamily(); }
    void subLayers() {
        QFETCH(QString, name);
        const Golden golden(name.toStdString());
        RunState state(load(name.toStdString()));
        append(state, golden.ids());
        fill(state, topOf(state.model()));
        const Architecture& a = state.model().architecture();
        for (std::int32_t layer = 1; layer < a.layers; ++layer) {
            const auto before = valueOf(state.states(LayerIndex(layer - 1), 3, 12)),
                       after = valueOf(state.states(LayerIndex(layer), 3, 12));
            const SubLayerStates parts = valueOf(state.subLayers(LayerIndex(layer), 3, 12));
            QCOMPARE(parts.attention.size(), before.size());
            for (std::size_t i = 0; i < before.size(); ++i) {
                QVERIFY(std::abs(before[i] + parts.attention[i] - parts.afterAttention[i]) < 1e-4F);
                QVERIFY(std::abs(parts.afterAttention[i] + parts.mlp[i] - after[i]) < 1e-4F);
            }
        }
        QVERIFY(!state.subLayers(LayerIndex(0), 0, 1));
        QVERIFY(!state.subLayers(LayerIndex(1), 0, 99));
    }
};

QTEST_GUILESS_MAIN(TestParity)
#include "test_parity.moc"
