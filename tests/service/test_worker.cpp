// SPDX-License-Identifier: GPL-3.0-or-later
// One thread, jobs in order; and short jobs that pass where a long one pauses.
#include "model/service/worker.h"

#include <QtTest>

#include <atomic>
#include <condition_variable>

using namespace strata;

class TestWorker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jobsRunInOrder() {
        Worker worker;
        std::vector<int> order;
        for (int i = 1; i <= 5; ++i)
            worker.post(RunId{std::uint64_t(i)}, [&order, i](const JobControl&) { order.push_back(i); });
        worker.drain();
        QVERIFY((order == std::vector<int>{1, 2, 3, 4, 5}));
    }

    void shortJobsPassInThePausesOfALongOne() {
        Worker worker;
        std::mutex mutex;
        std::vector<std::string> order;
        const auto note = [&](const std::string& what) {
            const std::lock_guard lock(mutex);
            order.push_back(what);
        };
        std::atomic<bool> begun = false, posted = false;
        worker.post(
            RunId{1},
            [&](const JobControl& control) {
                begun = true;
                while (!posted)
                    std::this_thread::yield();
                for (int row = 0; row < 3; ++row) {
                    note("row");
                    control.pause();
                }
            },
            {}, Worker::Length::Long);
        while (!begun)
            std::this_thread::yield();
        // Another long one waits for its turn; two short ones do not, and neither lets anybody pass.
        worker.post(RunId{2}, [&](const JobControl&) { note("second long"); }, {}, Worker::Length::Long);
        worker.post(RunId{3}, [&](const JobControl& control) {
            note("short");
            control.pause();
            note("still the short");
        });
        worker.post(RunId{4}, [&](const JobControl&) { note("another short"); });
        posted = true;
        worker.drain();
        QVERIFY((order == std::vector<std::string>{"row", "short", "still the short", "another short", "row", "row",
                                                   "second long"}));
    }

    void eachIsCancelledAlone() {
        Worker worker;
        std::atomic<bool> inside = false, shortStopped = false, longStopped = false;
        worker.post(
            RunId{1},
            [&](const JobControl& control) {
                while (!inside)
                    control.pause();
                longStopped = control.stopRequested();
            },
            {}, Worker::Length::Long);
        worker.post(RunId{2}, [&](const JobControl& control) {
            inside = true;
            worker.cancel(RunId{2});
            shortStopped = control.stopRequested();
        });
        worker.drain();
        QVERIFY(shortStopped && !longStopped);
    }

    void whoeverIsCancelledBeforeItsTurnStillAnswers() {
        Worker worker;
        std::atomic<bool> go = false, stopped = false;
        worker.post(RunId{1}, [&](const JobControl&) {
            while (!go)
                std::this_thread::yield();
        });
        worker.post(RunId{2}, [&](const JobControl& control) { stopped = control.stopRequested(); });
        worker.cancel(RunId{2});
        go = true;
        worker.drain();
        QVERIFY(stopped);
    }

    void anIdleWorkerSaysSoOnce() {
        std::atomic<int> idle = 0, done = 0;
        Worker worker([&] { ++idle; }, std::chrono::milliseconds(300));
        QTest::qWait(400);
        QCOMPARE(idle.load(), 0); // it has not worked yet
        for (const std::uint64_t id : {1U, 2U, 3U})
            worker.post(RunId{id}, [&](const JobControl&) { ++done; });
        QTRY_COMPARE(idle.load(), 1);
        QCOMPARE(done.load(), 3);
        QTest::qWait(400);
        QCOMPARE(idle.load(), 1);
        worker.post(RunId{4}, [&](const JobControl&) { ++done; });
        QTRY_COMPARE(idle.load(), 2);
        QCOMPARE(done.load(), 4);
    }
};

QTEST_GUILESS_MAIN(TestWorker)
#include "test_worker.moc"
