// SPDX-License-Identifier: GPL-3.0-or-later
// The checkpoints of a training in the session: a prompt at each of them, kept, and shown when one is chosen.
#include "model/checkpoint/checkpoint_series.h"
#include "model/session/series_work.h"
#include "tests/support/tiny_model.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace strata;

namespace {
constexpr int patience = 60000;
}

class TestSeriesWork : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString at(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static RunRequest asking(const char* text) {
        RunRequest request;
        request.fields["input"] = text;
        request.options.maxNewTokens = 3;
        return request;
    }

private Q_SLOTS:
    void initTestCase() {
        std::vector<SeriesCheckpoint> checkpoints;
        for (const int step : {0, 10, 20}) {
            const std::filesystem::path path = at("kept").toStdString() + "/step-" + std::to_string(step);
            std::filesystem::create_directories(path);
            test::writeTinyModel(path);
            checkpoints.push_back({step, path});
        }
        QVERIFY(writeCheckpointSeries(checkpoints, at("kept").toStdString()));
    }

    void aPromptAtEach() {
        Session session;
        SeriesWork& work = SeriesWork::of(session);
        QCOMPARE(work.current(), -1);
        work.run(asking("a"), true); // of nothing
        QVERIFY(!work.isWorking());
        session.documents().open(at("kept"));
        QTRY_VERIFY_WITH_TIMEOUT(work.series(), patience);
        QCOMPARE(work.current(), 2); // the last one
        QCOMPARE(work.series()->runs(), std::size_t(0));
        work.run(asking("a red stone"), true);
        QVERIFY(work.isWorking());
        QTRY_VERIFY_WITH_TIMEOUT(!work.isWorking(), patience);
        QVERIFY(session.problems().all().empty());
        const auto series = work.series();
        QCOMPARE(series->runs(), std::size_t(3));
        for (const SeriesPoint& point : series->points) {
            QVERIFY(point.lens && !point.lens->cancelled);
            QCOMPARE(point.run->fields.at("input"), std::string("a red stone"));
            QCOMPARE(point.run->model.path, point.path);
        }
        // Choosing shows at once what was computed.
        work.choose(0);
        QVERIFY(session.documents().shown<Run>() == series->points[0].run);
        QVERIFY(session.documents().shown<Lens>() == series->points[0].lens);
        work.choose(2);
        QVERIFY(session.documents().shown<Run>() == series->points[2].run);
        work.choose(7);
        QCOMPARE(work.current(), 2);
        // The same prompt again computes nothing anew, another one everything.
        work.run(asking("a red stone"), true);
        QTRY_VERIFY_WITH_TIMEOUT(!work.isWorking(), patience);
        QVERIFY(work.series()->points[1].run == series->points[1].run);
        work.run(asking("a tree"), false);
        QTRY_VERIFY_WITH_TIMEOUT(!work.isWorking(), patience);
        QCOMPARE(work.series()->runs(), std::size_t(3));
        QVERIFY(!work.series()->points[0].lens);
        QCOMPARE(session.documents().shown<Run>()->fields.at("input"), std::string("a tree"));
    }

    /// What a file has is kept where the same is asked again, and not where other tokens would be chosen.
    void aSeriesFromAFile() {
        const QString file = at("made.strata");
        {
            Session session;
            SeriesWork& work = SeriesWork::of(session);
            session.documents().open(at("kept"));
            QTRY_VERIFY_WITH_TIMEOUT(work.series(), patience);
            work.run(asking("a red stone"), false);
            QTRY_VERIFY_WITH_TIMEOUT(!work.isWorking(), patience);
            QVERIFY(saveSeries(*work.series(), file.toStdString()));
        }
        for (const bool same : {true, false}) {
            Session session;
            SeriesWork& work = SeriesWork::of(session);
            session.documents().open(file);
            QTRY_VERIFY_WITH_TIMEOUT(work.series(), patience);
            const auto series = work.series();
            QCOMPARE(series->runs(), std::size_t(3));
            RunRequest request = asking("a red stone");
            request.options.sampling.seed = 7; // nothing is drawn
            if (!same) request.options.maxNewTokens = 2;
            work.run(request, false);
            QTRY_VERIFY_WITH_TIMEOUT(!work.isWorking(), patience);
            QCOMPARE(work.series()->runs(), std::size_t(3));
            QCOMPARE(work.series()->points[1].run == series->points[1].run, same);
        }
    }

    void whatIsDoneIsKept() {
        Session session;
        SeriesWork& work = SeriesWork::of(session);
        session.documents().open(at("kept"));
        QTRY_VERIFY_WITH_TIMEOUT(work.series(), patience);
        connect(&work, &SeriesWork::changed, &work, [&] {
            if (work.done() == 1) work.stop();
        });
        work.run(asking("a red stone"), false);
        QTRY_VERIFY_WITH_TIMEOUT(!work.isWorking(), patience);
        QCOMPARE(work.series()->runs(), std::size_t(1));
        QVERIFY(work.series()->points[0].run);
        QTRY_VERIFY_WITH_TIMEOUT(session.jobs().jobs().empty(), patience);
    }

    void aCheckpointThatIsGone() {
        Session session;
        SeriesWork& work = SeriesWork::of(session);
        auto series = std::make_shared<Series>();
        series->points = {{0, at("nowhere").toStdString(), nullptr, nullptr}};
        session.documents().add(series);
        QCOMPARE(work.current(), 0);
        work.run(asking("a"), false);
        QTRY_VERIFY_WITH_TIMEOUT(!work.isWorking(), patience);
        QCOMPARE(session.problems().all().size(), std::size_t(1));
        QCOMPARE(work.series()->runs(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestSeriesWork)
#include "test_series_work.moc"
