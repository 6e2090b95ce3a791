// SPDX-License-Identifier: GPL-3.0-or-later
// The history on disk: written as runs end, read again, bounded, and not stopped by a damaged entry.
#include "model/base/json_file.h"
#include "model/documents/run_json.h"
#include "model/session/history_store.h"
#include "model/session/session.h"
#include "tests/support/sample_run.h"
#include "tests/support/tiny_model.h"

#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

using namespace strata;

namespace {

constexpr int patience = 60'000;

Run sample(const std::string& input) {
    Run run = test::sampleHierarchicalRun();
    run.promptLength = std::min(run.promptLength, static_cast<std::int32_t>(run.sequence.size()));
    run.fields["input"] = input;
    return run;
}

RunRequest prompt(const char* input, int maxNewTokens = 4) {
    RunRequest wanted;
    wanted.fields = {{"input", input}};
    wanted.options.maxNewTokens = maxNewTokens;
    wanted.options.sampling.temperature = 0.5;
    wanted.options.sampling.seed = 77;
    return wanted;
}

} // namespace

class TestHistory : public QObject {
    Q_OBJECT

    static void open(Session& session, const QTemporaryDir& folder) {
        ModelRequest wanted;
        wanted.path = folder.path();
        wanted.dtype = DType::Float32;
        wanted.threads = 1;
        session.model().open(wanted);
        QTRY_COMPARE_WITH_TIMEOUT(session.model().state(), CurrentModel::State::Ready, patience);
    }
    static void waitForList(Session& session, const QString& folder) {
        QSignalSpy changed(&session.documents(), &Documents::changed);
        session.documents().useHistory(folder);
        QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, patience);
    }

private Q_SLOTS:
    void summariesComeBackAsTheyWere() {
        const Run run = sample("  two\n lines");
        const RunSummary summary = summaryOf(run);
        QCOMPARE(summary.title, std::string("two"));
        QVERIFY(!summary.answers.empty());
        const auto again = summaryFromJson(nlohmann::json::parse(summaryToJson(summary).dump()), "x");
        QVERIFY(again && *again == summary);
        for (const char* bad : {"[]", "{}", R"({"format": "strata-history", "version": 2, "kind": "run"})",
                                R"({"format": "strata-history", "version": 1, "kind": ""})"}) {
            const auto result = summaryFromJson(nlohmann::json::parse(bad), "the file");
            QVERIFY2(!result && result.error().message().find("the file") != std::string::npos, bad);
        }
    }

    void theOldestGoWhenThereAreTooMany() {
        QTemporaryDir folder;
        HistoryLimits limits;
        limits.entries = 3;
        const HistoryStore store(folder.filePath(QStringLiteral("h")), limits);
        QStringList names;
        for (int i = 0; i < 5; ++i) {
            names << HistoryStore::newName();
            QTest::qSleep(2); // names are in order of time
            QVERIFY(store.add(names.back(), sample("run " + std::to_string(i))));
        }
        QVERIFY(!(QFile::permissions(folder.filePath(QStringLiteral("h"))) & (QFile::ReadGroup | QFile::ReadOther)));
        std::vector<Error> problems;
        const auto entries = store.list(problems);
        QVERIFY(problems.empty());
        QCOMPARE(entries.size(), std::size_t(3));
        QCOMPARE(entries.front().summary.title, std::string("run 2"));
        QCOMPARE(entries.back().name, names.back());
        QCOMPARE(QDir(folder.filePath(QStringLiteral("h"))).entryList(QDir::Files).size(), 6);
        // By bytes; the newest stays whatever its size.
        limits.bytes = 1;
        const HistoryStore small(folder.filePath(QStringLiteral("h")), limits);
        QVERIFY(small.add(HistoryStore::newName(), sample("last")));
        const auto left = small.list(problems);
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left[0].summary.title, std::string("last"));
        // What is not the history's own is left alone.
        const QString other = folder.filePath(QStringLiteral("h/notes.json"));
        QVERIFY(writeFileAtomically(other.toStdString(), "{}"));
        QVERIFY(small.clear());
        QCOMPARE(QDir(folder.filePath(QStringLiteral("h"))).entryList(QDir::Files),
                 QStringList{QStringLiteral("notes.json")});
        QVERIFY(small.list(problems).empty() && problems.empty());
    }

    void aFolderThatCannotBeIsAProblem() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("file"));
        QVERIFY(writeFileAtomically(file.toStdString(), "x"));
        const HistoryStore store(file + QStringLiteral("/h"));
        const auto added = store.add(HistoryStore::newName(), sample("a"));
        QVERIFY(!added && !added.error().detail.empty());
        std::vector<Error> problems;
        QVERIFY(store.list(problems).empty());
    }

    void runsSurviveTheProgram() {
        QTemporaryDir model, data;
        test::writeTinyModel(model.path().toStdString(), true, 20'000);
        const QString folder = data.filePath(QStringLiteral("history"));
        std::shared_ptr<const Run> first;
        {
            Session session;
            waitForList(session, folder);
            QVERIFY(session.documents().onDisk().empty());
            open(session, model);
            session.maker().run(prompt("a small bird"));
            QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
            first = session.documents().shown<Run>();
            LensOrder order;
            order.source.text = QStringLiteral("a red stone");
            session.lens().compute(order);
            QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("lens"), patience);
            QVERIFY(session.documents().shown<Lens>());
            session.documents().setKeepsHistory(false);
            session.maker().run(prompt("not kept"));
            QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
            session.documents().setKeepsHistory(true);
            QSignalSpy shown(&session.documents(), &Documents::shownChanged);
            RunRequest endless = prompt("cut short", 15'000);
            endless.options.sampling.temperature = 0; // goes round in circles
            session.maker().run(endless);
            QTRY_VERIFY_WITH_TIMEOUT(shown.count() > 0, patience);
        } // the program ends while it runs
        Session session;
        waitForList(session, folder);
        QCOMPARE(session.documents().onDisk().size(), std::size_t(3));
        QCOMPARE(session.documents().onDisk()[0].summary.title, std::string("a small bird"));
        QCOMPARE(session.documents().onDisk()[0].summary.seed, std::uint64_t(77));
        QCOMPARE(session.documents().onDisk()[0].summary.option("temperature"), std::string("0.5"));
        QCOMPARE(session.documents().onDisk()[0].summary.modelPath, model.path().toStdString());
        QCOMPARE(session.documents().onDisk()[1].summary.kind, std::string("lens"));
        QCOMPARE(session.documents().onDisk()[2].summary.title, std::string("cut short"));
        QVERIFY(session.documents().onDisk()[2].summary.stopped && session.documents().onDisk()[2].summary.tokens > 0);
        // Read when it is shown, without the model.
        const RunId id = session.documents().onDisk()[0].id, lens = session.documents().onDisk()[1].id;
        session.documents().show(id);
        QTRY_VERIFY_WITH_TIMEOUT(session.documents().shown<Run>() != nullptr, patience);
        QVERIFY(*session.documents().shown<Run>() == *first);
        QCOMPARE(session.documents().shownId("run"), id);
        QCOMPARE(session.documents().of<Run>().size(), std::size_t(1));
        QCOMPARE(session.documents().onDisk().size(), std::size_t(2));
        session.documents().show(lens);
        QTRY_VERIFY_WITH_TIMEOUT(session.documents().shown<Lens>() != nullptr, patience);
        QCOMPARE(session.documents().of<Lens>().size(), std::size_t(1));
        QVERIFY(session.documents().summary(id) && session.documents().summary(session.documents().onDisk()[0].id) &&
                !session.documents().summary(RunId{99}));
    }

    void removedRunsComeBackOrGoForGood() {
        QTemporaryDir data;
        const QString folder = data.filePath(QStringLiteral("history"));
        const HistoryStore store(folder);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(store.add(HistoryStore::newName(), sample("run " + std::to_string(i))));
            QTest::qSleep(2);
        }
        {
            Session session;
            waitForList(session, folder);
            const RunId middle = session.documents().onDisk()[1].id;
            session.documents().remove(middle);
            QCOMPARE(session.documents().onDisk().size(), std::size_t(2));
            session.documents().undo();
            QCOMPARE(session.documents().onDisk()[1].id, middle);
            session.documents().remove(middle);
            session.documents().show(session.documents().onDisk()[0].id);
            QTRY_COMPARE_WITH_TIMEOUT(session.documents().of<Run>().size(), std::size_t(1), patience);
            session.documents().remove(session.documents().of<Run>()[0].id);
        }
        std::vector<Error> problems;
        auto left = store.list(problems);
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left[0].summary.title, std::string("run 2"));
        {
            Session session;
            waitForList(session, folder);
            session.documents().clearHistory();
            QVERIFY(session.documents().onDisk().empty());
        }
        QVERIFY(store.list(problems).empty());
    }

    void aDamagedEntryIsPassedOver() {
        QTemporaryDir data;
        const QString folder = data.filePath(QStringLiteral("history"));
        const HistoryStore store(folder);
        QStringList names;
        for (int i = 0; i < 4; ++i) {
            names << HistoryStore::newName();
            QVERIFY(store.add(names.back(), sample("run " + std::to_string(i))));
            QTest::qSleep(2);
        }
        const auto write = [&](const QString& name, const char* extension, const char* text) {
            QVERIFY(
                writeFileAtomically((folder + QLatin1Char('/') + name + QLatin1String(extension)).toStdString(), text));
        };
        write(names[0], ".json", "{\"format\": \"strata-hist");
        write(names[1], ".strata", "{\"format\": \"strata-run\", \"version\": 1");
        QVERIFY(QFile::remove(folder + QLatin1Char('/') + names[2] + QStringLiteral(".strata")));
        Session session;
        waitForList(session, folder);
        QCOMPARE(session.documents().onDisk().size(), std::size_t(2)); // 1, which looks good, and 3
        QCOMPARE(session.problems().all().size(), std::size_t(2));
        session.documents().show(session.documents().onDisk()[0].id);
        QTRY_COMPARE_WITH_TIMEOUT(session.problems().all().size(), std::size_t(3), patience);
        QVERIFY(session.problems().all()[2].text.contains(names[1]));
        QCOMPARE(session.documents().onDisk().size(), std::size_t(1));
        QVERIFY(!session.documents().shown<Run>());
        session.documents().show(session.documents().onDisk()[0].id);
        QTRY_VERIFY_WITH_TIMEOUT(session.documents().shown<Run>() != nullptr, patience);
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
