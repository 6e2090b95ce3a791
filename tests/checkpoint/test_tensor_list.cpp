// SPDX-License-Identifier: GPL-3.0-or-later
// What each tensor is for, the sums of the parts, and statistics against numbers that were counted by hand.
#include "model/checkpoint/tensor_list_text.h"
#include "tests/checkpoint/checkpoint_fixture.h"

#include <QtTest>

#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>

using namespace strata;
using namespace strata::test;

namespace {

const JobControl noControl;

/// One tensor in memory.
class OneTensor final : public TensorSource {
public:
    template <class Word> OneTensor(const std::vector<Word>& values, DType dtype, std::string text = "F32") {
        m_bytes.resize(values.size() * sizeof(Word));
        if (!values.empty()) std::memcpy(m_bytes.data(), values.data(), m_bytes.size());
        m_tensors.push_back(
            {"t", dtype, std::move(text), {static_cast<std::int64_t>(values.size())}, std::span(m_bytes)});
    }
    const std::vector<TensorView>& tensors() const override { return m_tensors; }
    const TensorView& tensor() const { return m_tensors.front(); }

private:
    std::vector<std::byte> m_bytes;
    std::vector<TensorView> m_tensors;
};

TensorStatistics of(const OneTensor& one) {
    const auto result = tensorStatistics(one, one.tensor(), noControl);
    if (!result) qFatal("%s", result.error().message().c_str());
    return *result;
}

} // namespace

class TestTensorList : public CheckpointFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFolders(); }

    void everyTensorHasItsPart() {
        TinyCheckpoint tiny;
        tiny.heads = {tinyHead("thought", "new_lm_head.weight", 2)};
        const Checkpoint checkpoint = opened(written(tiny));
        const std::vector<TensorEntry> list = tensorList(checkpoint);
        QCOMPARE(list.size(), checkpoint.tensors->tensors().size());
        QCOMPARE(std::string(list.front().role), std::string("embedding"));
        QCOMPARE(list[1].block, 1);
        QCOMPARE(std::string(list[1].role), std::string("attention norm"));
        // 4 layers, width 16, 32 tokens, feed-forward 24, 4 heads of 4, 2 of keys and values.
        const auto totals = partTotals(list);
        const auto parameters = [&](TensorPart part) { return totals[static_cast<std::size_t>(part)].parameters; };
        QCOMPARE(parameters(TensorPart::Embedding), 32 * 16);
        QCOMPARE(parameters(TensorPart::Attention), 4 * (16 * 16 + 2 * 8 * 16 + 16 * 16));
        QCOMPARE(parameters(TensorPart::Mlp), 4 * 3 * 16 * 24);
        QCOMPARE(parameters(TensorPart::Norm), (2 * 4 + 1) * 16);
        QCOMPARE(parameters(TensorPart::Head), 2 * 32 * 16);
        QCOMPARE(parameters(TensorPart::Unused), 0);
        QCOMPARE(sumOf(list).parameters, checkpoint.parameterCount());
        QCOMPARE(sumOf(list).bytes, checkpoint.storedBytes());
        QCOMPARE(std::ranges::count_if(list, [](const TensorEntry& e) { return matches(e, "QUERY"); }), 4);
        QCOMPARE(std::ranges::count_if(list, [](const TensorEntry& e) { return matches(e, "thought"); }), 1);
        const std::string csv = tensorListToCsv(list, list, {});
        QCOMPARE(std::ranges::count(csv, '\n'), std::ptrdiff_t(list.size() + 1));
        QVERIFY(csv.find("new_lm_head.weight,head,head,,thought,32x16,F32,512,2048,") != std::string::npos);
    }

    void statisticsByHand() {
        const float nan = std::nanf(""), infinite = std::numeric_limits<float>::infinity();
        const TensorStatistics s =
            of({std::vector<float>{1, -3, 0, 4, nan, infinite, -infinite, -0.0f, 3}, DType::Float32});
        QCOMPARE(s.elements, 9);
        QCOMPARE(s.zeros, 2);
        QCOMPARE(s.nans, 1);
        QCOMPARE(s.infinities, 2);
        QVERIFY(s.numbers.has_value());
        // Of 1, −3, 0, 4, 0, 3: sum 5, squares 35.
        QCOMPARE(s.numbers->minimum, -3.0);
        QCOMPARE(s.numbers->maximum, 4.0);
        QCOMPARE(s.numbers->mean, 5.0 / 6);
        QCOMPARE(s.numbers->norm, std::sqrt(35.0));
        QCOMPARE(s.numbers->rms, std::sqrt(35.0 / 6));
        QCOMPARE(s.numbers->standardDeviation, std::sqrt(35.0 / 6 - 25.0 / 36));
        QCOMPARE(s.histogram.size(), histogramBins);
        QCOMPARE(std::accumulate(s.histogram.begin(), s.histogram.end(), std::int64_t{0}), 6);
        QCOMPARE(s.histogram.front(), 1); // −3
        QCOMPARE(s.histogram.back(), 1);  // 4, the upper end
        QCOMPARE(s.histogram[27], 2);     // 3/7 of 64 is 27.4
        QCOMPARE(s.histogram[36], 1);     // 1: 4/7 of 64 is 36.6
    }

    void statisticsAtTheEdges() {
        QVERIFY(!of({std::vector<float>{}, DType::Float32}).numbers);
        const TensorStatistics none = of({std::vector<float>{std::nanf("")}, DType::Float32});
        QVERIFY(!none.numbers && none.histogram.empty());
        const TensorStatistics same = of({std::vector<float>(70'000, 0.1f), DType::Float32}); // more than one piece
        QCOMPARE(same.histogram, (std::vector<std::int64_t>{70'000}));
        QCOMPARE(same.numbers->mean, double(0.1f));
        QVERIFY(same.numbers->standardDeviation < 1e-9);
        // What float32 cannot hold, and whose squares float64 cannot.
        const TensorStatistics wide = of({std::vector<double>{1e300, -1e300, 1e-300, 0}, DType::Float64, "F64"});
        QCOMPARE(wide.numbers->maximum, 1e300);
        QCOMPARE(wide.numbers->norm, std::sqrt(2.0) * 1e300);
        QCOMPARE(wide.zeros, 1);
        const TensorStatistics huge = of({std::vector<double>{1.7e308, 1.7e308}, DType::Float64, "F64"});
        QCOMPARE(huge.numbers->mean, 1.7e308);
        QCOMPARE(huge.numbers->standardDeviation, 0.0);
        const TensorStatistics half = of({std::vector<std::uint16_t>{0x3C00, 0xC000, 0x7C00}, DType::Float16, "F16"});
        QCOMPARE(half.numbers->minimum, -2.0);
        QCOMPARE(half.numbers->maximum, 1.0);
        QCOMPARE(half.infinities, 1);
        const OneTensor whole(std::vector<std::int64_t>{1, 2}, DType::Other, "I64");
        const auto refused = tensorStatistics(whole, whole.tensor(), noControl);
        QVERIFY(!refused && refused.error().code == ErrorCode::Unsupported);
        QVERIFY(refused.error().message().find("I64") != std::string::npos);
        std::stop_source stop;
        stop.request_stop();
        const OneTensor one(std::vector<float>{1}, DType::Float32);
        const auto stopped = tensorStatistics(one, one.tensor(), JobControl{stop.get_token(), {}});
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
    }

    void jsonOfTheList() {
        TinyCheckpoint tiny;
        const Checkpoint checkpoint = opened(written(tiny));
        const std::vector<TensorEntry> list = tensorList(checkpoint);
        TensorStatisticsMap statistics;
        statistics.emplace(list[0].tensor->name,
                           tensorStatistics(*checkpoint.tensors, *list[0].tensor, noControl).value());
        const nlohmann::json json = tensorListToJson({list[0], list[1]}, list, statistics);
        QCOMPARE(json["tensors"].size(), std::size_t(2));
        QCOMPARE(json["parts"]["mlp"]["tensors"].get<int>(), 12);
        QCOMPARE(json["tensors"][0]["statistics"]["elements"].get<int>(), 512);
        QVERIFY(json["tensors"][1]["statistics"].is_null());
    }
};

QTEST_GUILESS_MAIN(TestTensorList)
#include "test_tensor_list.moc"
