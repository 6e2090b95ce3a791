// SPDX-License-Identifier: GPL-3.0-or-later
// A model on a host: the session gives the same documents as with the model here, and loses nothing when the host goes.
// `ssh` is a script that starts strata-cli of this build, as the host would.
#include "model/session/session.h"
#include "tests/support/tiny_model.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace strata;

namespace {
constexpr int patience = 60'000; ///< ms; only a hang takes as long
}

class TestHostSession : public QObject {
    Q_OBJECT

    void write(const char* name, const QByteArray& text) const {
        QFile file(m_programs.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + text);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    ModelRequest request(const QString& host) const {
        ModelRequest wanted;
        wanted.path = m_model.path();
        wanted.dtype = DType::Float32;
        wanted.threads = 1;
        wanted.host = host;
        return wanted;
    }
    static void open(Session& session, const ModelRequest& request) {
        session.model().open(request);
        QTRY_VERIFY_WITH_TIMEOUT(session.model().state() != CurrentModel::State::Opening, patience);
        QVERIFY2(session.model().state() == CurrentModel::State::Ready, qPrintable(session.model().openProblem().text));
    }
    static RunRequest prompt(int maxNewTokens = 6) {
        RunRequest wanted;
        wanted.fields = {{"input", "a small bird"}};
        wanted.options.maxNewTokens = maxNewTokens;
        return wanted;
    }
    /// The process that has the model, as the script notes it.
    qint64 serverPid() const {
        QFile file(m_programs.filePath(QStringLiteral("pid")));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() : 0;
    }

private Q_SLOTS:
    void initTestCase() {
        test::writeTinyModel(m_model.path().toStdString(), true, 60000);
        write("ssh",
              QByteArray("for host; do [ \"$host\" = away ] && { echo 'ssh: no route to away' >&2; exit 255; }; done\n"
                         "echo $$ > '") +
                  m_programs.filePath(QStringLiteral("pid")).toUtf8() +
                  "'\nexec '" STRATA_BINARY_DIR "/bin/strata-cli' serve\n");
        m_path = qgetenv("PATH");
        qputenv("PATH", m_programs.path().toUtf8() + ':' + m_path);
    }
    void cleanupTestCase() { qputenv("PATH", m_path); }

    void theSameDocuments() {
        std::shared_ptr<const Run> runs[2];
        std::shared_ptr<const Lens> lenses[2];
        for (const QString& host : {QString(), QStringLiteral("gpu-server")}) {
            Session session;
            open(session, request(host));
            QCOMPARE(session.model().facts()->host, host);
            QCOMPARE(session.model().task()->name, std::string("tiny"));
            session.maker().run(prompt());
            QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
            runs[host.isEmpty() ? 0 : 1] = session.documents().shown<Run>();
            LensOrder order;
            order.source.kind = LensTextSource::Kind::Run;
            order.source.run = session.documents().shown<Run>();
            order.tracked = QStringList{QStringLiteral("a"), QStringLiteral("b | c")};
            session.lens().compute(order);
            QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("lens"), patience);
            QVERIFY(session.documents().shown<Lens>());
            session.lens().track({{{1, {TokenId(7)}}}, std::nullopt});
            QTRY_VERIFY_WITH_TIMEOUT(!session.lens().isTracking(), patience);
            session.lens().measureRowDistances();
            QTRY_VERIFY_WITH_TIMEOUT(!session.lens().isMeasuringRowDistances(), patience);
            lenses[host.isEmpty() ? 0 : 1] = session.documents().shown<Lens>();
            QVERIFY(session.problems().all().empty());
        }
        QVERIFY(runs[0] && runs[1] && runs[0]->levels == runs[1]->levels && runs[0]->sequence == runs[1]->sequence);
        QVERIFY(lenses[0] && lenses[1] && lenses[0]->topIds == lenses[1]->topIds);
        QVERIFY(lenses[0]->topLogprobs == lenses[1]->topLogprobs);
        QVERIFY(lenses[0]->tracked == lenses[1]->tracked && lenses[0]->groups == lenses[1]->groups);
        QVERIFY(lenses[0]->rowDistances == lenses[1]->rowDistances);
    }

    void theHostGoesInTheMiddle() {
        Session session;
        open(session, request(QStringLiteral("gpu-server")));
        session.maker().run(prompt(50000)); // seconds, however fast the machine is
        QTRY_VERIFY_WITH_TIMEOUT(session.documents().shown<Run>() &&
                                     !session.documents().shown<Run>()->levels.empty() &&
                                     session.documents().shown<Run>()->levels.front().tokens.size() > 1,
                                 patience);
        const qint64 pid = serverPid();
        QVERIFY(pid > 0);
        QCOMPARE(::kill(static_cast<pid_t>(pid), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!session.model().facts(), patience);
        QVERIFY(!session.maker().isMaking("run"));
        QCOMPARE(session.model().state(), CurrentModel::State::None);
        QVERIFY(!session.problems().all().empty());
        QVERIFY2(session.problems().all().front().text.contains(QStringLiteral("gpu-server")),
                 qPrintable(session.problems().all().front().text));
        QCOMPARE(session.documents().of<Run>().size(), std::size_t(1)); // with the tokens that had come
        const auto kept = session.documents().of<Run>().front().document;
        QVERIFY(kept->levels.front().tokens.size() > 1);
        QVERIFY(kept->anyStopped(StopReason::Cancelled) && !kept->warnings.empty());
        open(session, request(QString())); // and the session goes on
        session.maker().run(prompt());
        QTRY_COMPARE_WITH_TIMEOUT(session.documents().of<Run>().size(), std::size_t(2), patience);
    }

    void aHostThatIsNotThere() {
        Session session;
        open(session, request(QString()));
        session.model().open(request(QStringLiteral("away")));
        QTRY_VERIFY_WITH_TIMEOUT(session.model().state() != CurrentModel::State::Opening, patience);
        QCOMPARE(session.model().state(), CurrentModel::State::Ready); // the one that was open still is
        QVERIFY2(session.model().openProblem().text.contains(QStringLiteral("ssh: no route to away")),
                 qPrintable(session.model().openProblem().text));
        session.model().open(request(QStringLiteral("-oProxyCommand=x")));
        QTRY_VERIFY_WITH_TIMEOUT(session.model().state() != CurrentModel::State::Opening, patience);
        QVERIFY2(session.model().openProblem().text.contains(QStringLiteral("is no name of a host")),
                 qPrintable(session.model().openProblem().text));
        session.maker().run(prompt());
        QTRY_COMPARE_WITH_TIMEOUT(session.documents().of<Run>().size(), std::size_t(1), patience);
    }

    void openingIsCancelled() {
        Session session;
        session.model().open(request(QStringLiteral("gpu-server")));
        session.model().cancelOpening();
        QCOMPARE(session.model().state(), CurrentModel::State::None);
        QTRY_VERIFY_WITH_TIMEOUT(session.jobs().jobs().empty(), patience);
        QVERIFY(!session.model().facts() && session.problems().all().empty());
    }

    void aTaskFileOfThisMachineTravels() {
        Session session;
        open(session, request(QStringLiteral("gpu-server")));
        QTemporaryDir folder;
        nlohmann::json task = test::tinyTask();
        task["name"] = "mine";
        task["max_new_tokens"] = 3;
        const QString file = folder.filePath(QStringLiteral("mine.task.json"));
        test::require(writeFileAtomically(file.toStdString(), task.dump()));
        session.model().chooseTask(file);
        QTRY_COMPARE_WITH_TIMEOUT(session.model().task()->name, std::string("mine"), patience);
        RunRequest wanted = prompt();
        wanted.options.maxNewTokens.reset();
        QVERIFY(QFile::remove(file)); // it is no longer anywhere
        session.maker().run(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        QCOMPARE(session.documents().shown<Run>()->task, std::string("mine"));
        QVERIFY(session.documents().shown<Run>()->levels.front().tokens.size() <= 3);
    }

private:
    QTemporaryDir m_model, m_programs;
    QByteArray m_path;
};

QTEST_GUILESS_MAIN(TestHostSession)
#include "test_host_session.moc"
