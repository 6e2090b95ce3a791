// SPDX-License-Identifier: GPL-3.0-or-later
// Analysis on the pool: the last piece asked for is the one that answers, whatever becomes of the others.
#include "model/session/analysis.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <new>
#include <vector>

using namespace strata;

namespace {

constexpr int patience = 60'000;

Analysis::Answer number(int value) {
    return std::make_shared<const int>(value);
}

/// Goes on until it is told to stop.
Analysis::Answer endless(const JobControl& control, std::atomic<bool>* began, std::atomic<bool>* ended) {
    *began = true;
    while (!control.stopRequested())
        QThread::usleep(200);
    *ended = true;
    return number(-1);
}

} // namespace

class TestAnalysis : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersOnTheOwnersThread() {
        Analysis analysis;
        QThread* worked = nullptr;
        QThread* answered = nullptr;
        int got = 0;
        analysis.start(
            [&worked](const JobControl&) {
                worked = QThread::currentThread();
                return number(7);
            },
            [&](const Analysis::Answer& answer) {
                answered = QThread::currentThread();
                got = *std::static_pointer_cast<const int>(answer);
            });
        QVERIFY(analysis.isBusy());
        QTRY_COMPARE_WITH_TIMEOUT(got, 7, patience);
        QVERIFY(!analysis.isBusy());
        QCOMPARE(answered, QThread::currentThread());
        QVERIFY(worked && worked != answered);
    }

    void whatIsSupersededStopsAndNeverAnswers() {
        Analysis analysis;
        std::vector<int> answers;
        std::atomic<bool> began = false, ended = false;
        const auto keep = [&](const Analysis::Answer& answer) {
            answers.push_back(*std::static_pointer_cast<const int>(answer));
        };
        analysis.start([&](const JobControl& control) { return endless(control, &began, &ended); }, keep);
        QTRY_VERIFY_WITH_TIMEOUT(began, patience);
        analysis.start([](const JobControl&) { return number(2); }, keep);
        QTRY_VERIFY_WITH_TIMEOUT(ended && !answers.empty(), patience);
        QTest::qWait(20);
        QCOMPARE(answers, std::vector<int>{2});
        // An answer that lies in the box already is nobody's after cancel().
        analysis.start([](const JobControl&) { return number(3); }, keep);
        QThread::msleep(50);
        analysis.cancel();
        QTest::qWait(20);
        QCOMPARE(answers, std::vector<int>{2});
        QVERIFY(!analysis.isBusy());
    }

    void destructionDoesNotWait() {
        std::atomic<bool> began = false, ended = false;
        {
            Analysis analysis;
            analysis.start([&](const JobControl& control) { return endless(control, &began, &ended); },
                           [](const Analysis::Answer&) { QFAIL("nobody is there any more"); });
            QTRY_VERIFY_WITH_TIMEOUT(began, patience);
        }
        QTRY_VERIFY_WITH_TIMEOUT(ended, patience);
        QTest::qWait(20);
    }

    void saysHowFarItIsAndSurvivesWhatThrows() {
        Analysis analysis;
        std::vector<double> heard;
        connect(&analysis, &Analysis::progressed, this, [&](double fraction) { heard.push_back(fraction); });
        bool done = false;
        analysis.start(
            [](const JobControl& control) -> Analysis::Answer {
                control.report(ProgressStage::None, 0.5);
                throw std::bad_alloc();
            },
            [&](const Analysis::Answer& answer) {
                done = true;
                QVERIFY(!answer);
            });
        QTRY_VERIFY_WITH_TIMEOUT(done, patience);
        QCOMPARE(heard, std::vector<double>{0.5});
    }
};

QTEST_GUILESS_MAIN(TestAnalysis)
#include "test_analysis.moc"
