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
        QVERIFY(evaluation && !evaluation->isComplete() && !evaluation->records.empty());
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
                                     !documentAs<Evaluation>(session.documents().shown("evaluation"))->records.empty(),
                                 patience);
        session.model().close();
        QVERIFY(!session.maker().isMaking("evaluation"));
        QTRY_COMPARE_WITH_TIMEOUT(session.documents().entries().size(), std::size_t(1), patience);
        QVERIFY(!documentAs<Evaluation>(session.documents().entries()[0].document)->records.empty());
    }
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "test_documents.moc"
