// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of any kind in the session: a note that is kept, and an evaluation beside which prompts are answered.
#include "model/documents/evaluation_json.h"
#include "model/documents/growing_records.h"
#include "model/documents/record_file.h"
#include "model/notes/note.h"
#include "model/session/session.h"
#include "tests/support/sample_evaluation.h"
#include "tests/support/tiny_model.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace strata;

namespace {
constexpr int patience = 60'000; ///< ms; only a hang takes as long
}

class TestDocuments : public QObject {
    Q_OBJECT

    static void open(Session& session, const QTemporaryDir& folder) {
        ModelRequest wanted;
        wanted.path = folder.path();
        wanted.dtype = DType::Float32;
        wanted.threads = 1;
        session.model().open(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(session.model().state() != CurrentModel::State::Opening, patience);
        QVERIFY2(session.model().state() == CurrentModel::State::Ready, qPrintable(session.model().openProblem().text));
    }
    static request::Evaluate rows(std::size_t count) {
        request::Evaluate request;
        request.data = "/data/rows.jsonl";
        for (std::size_t i = 0; i < count; ++i) {
            DataRow& row = request.rows.emplace_back();
            row.fields = {{"input", "a small bird"}};
            row.answers = {"a b", "c"};
            row.line = i + 1;
        }
        request.decoding.maxNewTokens = 8;
        return request;
    }

private Q_SLOTS:
    void aNoteIsKeptAndOpened() {
        QTemporaryDir data;
        const QString folder = data.filePath(QStringLiteral("history"));
        const QString file = data.filePath(QStringLiteral("note.strata"));
        Note note;
        note.text = "look at layer 3\nagain";
        {
            Session session;
            session.documents().useHistory(folder);
            QSignalSpy shown(&session.documents(), &Documents::shownChanged);
            const RunId id = session.documents().add(std::make_shared<const Note>(note));
            QCOMPARE(session.documents().shownId("note"), id);
            QCOMPARE(shown.count(), 1);
            QCOMPARE(shown[0][0].toString(), QStringLiteral("note"));
            QCOMPARE(session.documents().find(id)->title, QStringLiteral("look at layer 3"));
            QVERIFY(session.documents().of<Run>().empty()); // no run
            note.text += " and again";
            session.documents().change(id, std::make_shared<const Note>(note));
            QCOMPARE(documentAs<Note>(session.documents().shown("note"))->text, note.text);
            QSignalSpy saved(&session.documents(), &Documents::saved);
            session.documents().save(id, file);
            QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
            session.documents().remove(id);
            QVERIFY(!session.documents().shown("note"));
            session.documents().undo();
            QVERIFY(session.documents().shown("note"));
        }
        Session later;
        QSignalSpy listed(&later.documents(), &Documents::changed);
        later.documents().useHistory(folder);
        QTRY_VERIFY_WITH_TIMEOUT(listed.count() > 0, patience);
        QCOMPARE(later.documents().onDisk().size(), std::size_t(1));
        later.documents().show(later.documents().onDisk()[0].id);
        QTRY_VERIFY_WITH_TIMEOUT(later.documents().shown("note") != nullptr, patience);
        QVERIFY(*documentAs<Note>(later.documents().shown("note")) == note);
        later.documents().open(file);
        QTRY_COMPARE_WITH_TIMEOUT(later.documents().entries().size(), std::size_t(2), patience);
        QVERIFY(*documentAs<Note>(later.documents().shown("note")) == note);
    }

    void whatIsBeingReadStopsWithTheSession() {
        std::atomic<bool> began = false;
        ErrorCode answer = ErrorCode::Internal;
        {
            Session session;
            session.background().read<int>(
                session.background().nextId(),
                [&began](const JobControl& control) -> Result<int> {
                    began = true;
                    while (!control.stopRequested())
                        QThread::msleep(1);
                    return JobControl::cancelled();
                },
                [&answer](const Result<int>& read) { answer = read ? ErrorCode::Internal : read.error().code; });
            QTRY_VERIFY_WITH_TIMEOUT(began, patience);
        }
        QCOMPARE(answer, ErrorCode::Cancelled); // whoever asked could clear up
    }

    void promptsAreAnsweredBesideAnEvaluation() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString());
        Session session;
        open(session, folder);
        QSignalSpy finished(&session.maker(), &DocumentMaker::finished);
        session.maker().evaluate(rows(400));
        QVERIFY(session.maker().isMaking("evaluation"));
        QTRY_VERIFY_WITH_TIMEOUT(session.documents().shown("evaluation") != nullptr, patience); // it grows
        RunRequest prompt;
        prompt.fields = {{"input", "a red stone"}};
        prompt.options.maxNewTokens = 4;
        session.maker().run(prompt);
        QCOMPARE(session.jobs().jobs().size(), std::size_t(2));
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        QCOMPARE(session.documents().of<Run>().size(), std::size_t(1));
        QVERIFY(session.maker().isMaking("evaluation")); // still
        session.maker().stop("evaluation");
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("evaluation"), patience);
        const auto evaluation = documentAs<Evaluation>(session.documents().shown("evaluation"));
        QVERIFY(evaluation && !evaluation->isComplete() && evaluation->recordCount() > 0);
        QCOMPARE(evaluation->rows, std::int64_t(400));
        QCOMPARE(session.documents().find(session.documents().shownId("evaluation"))->title,
                 QStringLiteral("rows.jsonl"));
        QVERIFY(session.problems().all().empty());
    }

    void closingTheModelKeepsTheRowsThatAreFinished() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString());
        Session session;
        open(session, folder);
        session.maker().evaluate(rows(2000));
        QTRY_VERIFY_WITH_TIMEOUT(session.documents().shown("evaluation") &&
                                     documentAs<Evaluation>(session.documents().shown("evaluation"))->recordCount() > 0,
                                 patience);
        session.model().close();
        QVERIFY(!session.maker().isMaking("evaluation"));
        QTRY_COMPARE_WITH_TIMEOUT(session.documents().entries().size(), std::size_t(1), patience);
        QVERIFY(documentAs<Evaluation>(session.documents().entries()[0].document)->recordCount() > 0);
    }

    void anEvaluationIsWrittenAsItGrows() {
        QTemporaryDir folder, data;
        test::writeTinyModel(folder.path().toStdString());
        const QString history = data.filePath(QStringLiteral("history")),
                      file = data.filePath(QStringLiteral("e.strata"));
        std::filesystem::path records;
        {
            Session session;
            session.documents().useHistory(history);
            open(session, folder);
            const RunId id = session.maker().evaluate(rows(60));
            QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("evaluation"), patience);
            const auto evaluation = session.documents().shown<Evaluation>();
            QVERIFY(evaluation && evaluation->records.empty() && evaluation->isComplete());
            records = evaluation->recordsFile;
            QCOMPARE(QString::fromStdString(records.parent_path().string()), history);
            QVERIFY(std::filesystem::exists(records));
            QVERIFY(QFileInfo::exists(session.documents().fileOf(id)));
            QSignalSpy saved(&session.documents(), &Documents::saved);
            session.documents().save(id, file);
            QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
            QVERIFY(std::filesystem::exists(recordsPath(file.toStdString())));
            // Without a history it is kept as long as the session.
            session.documents().setKeepsHistory(false);
            session.maker().evaluate(rows(5));
            QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("evaluation"), patience);
            const auto fleeting = session.documents().shown<Evaluation>();
            QVERIFY(fleeting != evaluation && fleeting->recordCount() == 5);
            QVERIFY(std::filesystem::exists(fleeting->recordsFile));
            QVERIFY(fleeting->recordsFile.parent_path() != records.parent_path());
            // What is open can still be read when the history is cleared.
            session.documents().clearHistory();
            session.documents().save(id, data.filePath(QStringLiteral("again.strata")));
            QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 2, patience);
            QVERIFY(QDir(history).entryList({QStringLiteral("*.json")}, QDir::Files).isEmpty());
            QVERIFY(recordsOf(evaluation) && recordsOf(fleeting));
            QVERIFY(session.problems().all().empty());
            records = fleeting->recordsFile;
        }
        QVERIFY(!std::filesystem::exists(records));
        QVERIFY(QDir(history).entryList(QDir::Files).isEmpty());
        const auto again = loadEvaluation(data.filePath(QStringLiteral("again.strata")).toStdString());
        QVERIFY(again && recordsOf(std::make_shared<const Evaluation>(*again)));
    }

    void anEvaluationThatAKillEndedIsInTheHistory() {
        QTemporaryDir data;
        const QString history = data.filePath(QStringLiteral("history"));
        const HistoryStore store(history);
        const QString name = HistoryStore::newName();
        Evaluation header = test::sampleEvaluation();
        const auto all = std::exchange(header.records, {});
        {
            GrowingRecords growing(*store.placeOf(name));
            QVERIFY(growing.begin(header));
            for (int i = 0; i < 3; ++i)
                QVERIFY(growing.add(all[std::size_t(i)]));
            QVERIFY(growing.flush());
            std::vector<Error> problems;
            QVERIFY(store.list(problems).empty() && problems.empty()); // it is still being written
        }
        Session session;
        QSignalSpy listed(&session.documents(), &Documents::changed);
        session.documents().useHistory(history);
        QTRY_VERIFY_WITH_TIMEOUT(listed.count() > 0, patience);
        QCOMPARE(session.documents().onDisk().size(), std::size_t(1));
        session.documents().show(session.documents().onDisk()[0].id);
        QTRY_VERIFY_WITH_TIMEOUT(session.documents().shown("evaluation") != nullptr, patience);
        const auto found = session.documents().shown<Evaluation>();
        QCOMPARE(found->sums.records, std::int64_t(3));
        QVERIFY(!found->isComplete() && found->warnings.back().find("ended early") != std::string::npos);
        const auto records = recordsOf(found);
        QVERIFY(records && *(*records)->read(2) == all[2]);
    }
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "test_documents.moc"
