// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of any kind in the session: a note that is kept, and an evaluation beside which prompts are answered.
#include "model/documents/evaluation.h"
#include "model/notes/note.h"
#include "model/session/session.h"
#include "tests/support/tiny_model.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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
        session.openModel(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(session.modelState() != Session::ModelState::Opening, patience);
        QVERIFY2(session.modelState() == Session::ModelState::Ready, qPrintable(session.openProblem().text));
    }
    static request::Evaluate rows(std::size_t count) {
        request::Evaluate request;
        request.data = "/data/rows.jsonl";
        for (std::size_t i = 0; i < count; ++i)
            request.rows.push_back({{{"input", "a small bird"}}, {"a b", "c"}, {}, i + 1});
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
            session.useHistory(folder);
            QSignalSpy shown(&session, &Session::shownChanged);
            const RunId id = session.addDocument(std::make_shared<const Note>(note));
            QCOMPARE(session.shownId("note"), id);
            QCOMPARE(shown.count(), 1);
            QCOMPARE(shown[0][0].toString(), QStringLiteral("note"));
            QCOMPARE(session.documents().find(id)->title, QStringLiteral("look at layer 3"));
            QVERIFY(session.history().empty()); // no run
            note.text += " and again";
            session.changeDocument(id, std::make_shared<const Note>(note));
            QCOMPARE(documentAs<Note>(session.shown("note"))->text, note.text);
            QSignalSpy saved(&session, &Session::documentSaved);
            session.saveDocument(id, file);
            QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
            session.removeDocument(id);
            QVERIFY(!session.shown("note"));
            session.restoreRun();
            QVERIFY(session.shown("note"));
        }
        Session later;
        QSignalSpy listed(&later, &Session::documentsChanged);
        later.useHistory(folder);
        QTRY_VERIFY_WITH_TIMEOUT(listed.count() > 0, patience);
        QCOMPARE(later.kept().size(), std::size_t(1));
        later.showDocument(later.kept()[0].id);
        QTRY_VERIFY_WITH_TIMEOUT(later.shown("note") != nullptr, patience);
        QVERIFY(*documentAs<Note>(later.shown("note")) == note);
        later.openDocument(file);
        QTRY_COMPARE_WITH_TIMEOUT(later.documents().entries().size(), std::size_t(2), patience);
        QVERIFY(*documentAs<Note>(later.shown("note")) == note);
    }

    void promptsAreAnsweredBesideAnEvaluation() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString());
        Session session;
        open(session, folder);
        QSignalSpy finished(&session, &Session::documentFinished);
        session.evaluate(rows(400));
        QVERIFY(session.isGrowing("evaluation"));
        QTRY_VERIFY_WITH_TIMEOUT(session.shown("evaluation") != nullptr, patience); // it grows
        RunRequest prompt;
        prompt.fields = {{"input", "a red stone"}};
        prompt.options.maxNewTokens = 4;
        session.run(prompt);
        QCOMPARE(session.jobs().size(), std::size_t(2));
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
        QCOMPARE(session.history().size(), std::size_t(1));
        QVERIFY(session.isGrowing("evaluation")); // still
        session.cancelEvaluation();
        QTRY_VERIFY_WITH_TIMEOUT(!session.isGrowing("evaluation"), patience);
        const auto evaluation = documentAs<Evaluation>(session.shown("evaluation"));
        QVERIFY(evaluation && !evaluation->isComplete() && !evaluation->records.empty());
        QCOMPARE(evaluation->rows, std::int64_t(400));
        QCOMPARE(session.documents().find(session.shownId("evaluation"))->title, QStringLiteral("rows.jsonl"));
        QVERIFY(session.problems().empty());
    }

    void closingTheModelKeepsTheRowsThatAreFinished() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString());
        Session session;
        open(session, folder);
        session.evaluate(rows(2000));
        QTRY_VERIFY_WITH_TIMEOUT(session.shown("evaluation") &&
                                     !documentAs<Evaluation>(session.shown("evaluation"))->records.empty(),
                                 patience);
        session.closeModel();
        QVERIFY(!session.isGrowing("evaluation"));
        QTRY_COMPARE_WITH_TIMEOUT(session.documents().entries().size(), std::size_t(1), patience);
        QVERIFY(!documentAs<Evaluation>(session.documents().entries()[0].document)->records.empty());
    }
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "test_documents.moc"
