// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over processes: two of them as threads, each with connections of its own.
#include "model/training/collective.h"
#include "tests/support/free_port.h"

#include <ATen/ATen.h>
#include <QTest>

#include <map>
#include <thread>

using namespace strata;
using test::freePort;

namespace {

Result<std::optional<ProcessPlace>> placeOf(const std::map<std::string, std::string>& variables) {
    return processPlace([&](const char* name) -> const char* {
        const auto found = variables.find(name);
        return found == variables.end() ? nullptr : found->second.c_str();
    });
}

/// Does the same in two processes at once, that is in two threads.
template <class Work> void inTwo(Work work) {
    const std::uint16_t port = freePort();
    std::vector<std::thread> threads;
    for (int rank = 0; rank < 2; ++rank)
        threads.emplace_back([&, rank] {
            auto group = joinCollective({rank, 2, -1, "127.0.0.1", port});
            work(rank, std::move(group));
        });
    for (std::thread& thread : threads)
        thread.join();
}

} // namespace

class TestCollective : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const auto alone = joinCollective({0, 1, -1, "127.0.0.1", freePort()});
        if (!alone && alone.error().code == ErrorCode::Unsupported) QSKIP("this LibTorch has no c10d");
        QVERIFY2(alone.has_value(), alone ? "" : alone.error().message().c_str());
    }

    void sumsAreTheSameEverywhere() {
        std::vector<at::Tensor> sums[2];
        bool joined[2] = {false, false}, any[2] = {false, false}, none[2] = {true, true};
        inTwo([&](int rank, Result<std::unique_ptr<Collective>> group) {
            joined[rank] = group.has_value();
            if (!group) return;
            // Of both types, one larger than what travels at once, one that is not contiguous, one empty.
            std::vector<at::Tensor>& mine = sums[rank];
            mine = {at::arange(6, at::kFloat).reshape({2, 3}) * (rank + 1),
                    at::full({3}, 0.1 * (rank + 1), at::kDouble), at::full({(1 << 22) + 5}, rank + 1, at::kFloat),
                    at::arange(6, at::kFloat).reshape({2, 3}).t(), at::full({0}, 1.0, at::kFloat)};
            if (!(*group)->sum(mine)) joined[rank] = false;
            any[rank] = (*group)->any(rank == 1).value_or(false);
            none[rank] = (*group)->any(false).value_or(true);
        });
        QVERIFY(joined[0] && joined[1]);
        for (int rank = 0; rank < 2; ++rank) {
            QVERIFY(at::equal(sums[rank][0], at::arange(6, at::kFloat).reshape({2, 3}) * 3));
            QVERIFY(std::abs(sums[rank][1][0].item<double>() - 0.3) < 1e-15);
            QVERIFY(at::equal(sums[rank][2], at::full({(1 << 22) + 5}, 3, at::kFloat)));
            QVERIFY(at::equal(sums[rank][3], at::arange(6, at::kFloat).reshape({2, 3}).t() * 2));
            QVERIFY(any[rank] && !none[rank]);
        }
    }

    void oneThatLeavesIsASentence() {
        std::optional<Error> error;
        inTwo([&](int rank, Result<std::unique_ptr<Collective>> group) {
            if (!group || rank == 1) return; // which ends its connections
            const auto summed = (*group)->sum({at::full({4}, 1.0, at::kFloat)});
            if (!summed) error = summed.error();
        });
        QVERIFY(error);
        QVERIFY2(error->message().find("process 0 of 2: the other processes of this training cannot be reached") == 0,
                 error->message().c_str());
        QVERIFY2(error->message().find('\n') == std::string::npos, error->message().c_str());
    }

    void whatTheEnvironmentSays() {
        QVERIFY(!placeOf({}).value());
        QVERIFY(!placeOf({{"WORLD_SIZE", "1"}}).value());
        std::map<std::string, std::string> variables{{"WORLD_SIZE", "4"},
                                                     {"RANK", "3"},
                                                     {"LOCAL_RANK", "1"},
                                                     {"MASTER_ADDR", "10.0.0.1"},
                                                     {"MASTER_PORT", "29500"}};
        const ProcessPlace wanted{3, 4, 1, "10.0.0.1", 29500};
        QVERIFY(placeOf(variables).value() == wanted);
        // The launcher's own store has that port.
        variables["TORCHELASTIC_USE_AGENT_STORE"] = "True";
        QCOMPARE(placeOf(variables).value()->port, std::uint16_t{29501});
        variables.erase("TORCHELASTIC_USE_AGENT_STORE");
        for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{{"WORLD_SIZE", "0"},
                                                                                          {"RANK", "4"},
                                                                                          {"RANK", "-1"},
                                                                                          {"LOCAL_RANK", "x"},
                                                                                          {"MASTER_ADDR", ""},
                                                                                          {"MASTER_PORT", "70000"}}) {
            auto wrong = variables;
            wrong[name] = value;
            const auto place = placeOf(wrong);
            QVERIFY2(!place && place.error().message().find(name) == 0,
                     (name + "=" + value + (place ? "" : ": " + place.error().message())).c_str());
        }
        variables.erase("RANK");
        QVERIFY(!placeOf(variables));
    }
};

QTEST_GUILESS_MAIN(TestCollective)
#include "test_collective.moc"
