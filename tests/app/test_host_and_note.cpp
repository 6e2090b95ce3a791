// SPDX-License-Identifier: GPL-3.0-or-later
// A model on a host, opened by the dialog; and a note that is typed. `ssh` is a script that starts this build's
// strata-cli.
#include "model/notes/note.h"
#include "tests/support/window_fixture.h"
#include "widgets/dialogs/host_dialog.h"
#include "widgets/notes/note_view.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace strata;

class TestHostAndNote : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QFile ssh(m_programs.filePath(QStringLiteral("ssh")));
        QVERIFY(ssh.open(QIODevice::WriteOnly));
        ssh.write("#!/bin/sh\nexec '" STRATA_BINARY_DIR "/bin/strata-cli' serve\n");
        ssh.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        ssh.close();
        qputenv("PATH", m_programs.path().toUtf8() + ':' + qgetenv("PATH"));
    }

    void aModelOnAHost() {
        test::WindowFixture f;
        const QString path = f.model();
        f.window.actions()["openHost"]->trigger();
        auto* dialog = f.window.findChild<HostDialog*>();
        QVERIFY(dialog);
        auto* open = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        QVERIFY(!open->isEnabled()); // what is missing is said in its tip
        QVERIFY(!open->toolTip().isEmpty());
        dialog->findChild<QComboBox*>()->setEditText(QStringLiteral("gpu-server"));
        for (QLineEdit* line : dialog->findChildren<QLineEdit*>())
            if (!qobject_cast<QComboBox*>(line->parentWidget())) line->setText(path);
        QVERIFY(open->isEnabled());
        open->click();
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, test::patience);
        QCOMPARE(f.session.model().facts()->host, QStringLiteral("gpu-server"));
        QCOMPARE(f.settings.recentHosts.get(), QStringList(QStringLiteral("gpu-server ") + path));
        QVERIFY(f.settings.recentModels.get().isEmpty()); // the path is none of this machine
        f.window.prompt().setField(QStringLiteral("input"), QStringLiteral("a red stone"));
        f.window.actions()["run"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Run>() && !f.session.maker().isMaking("run"),
                                 test::patience);
        QCOMPARE(f.session.documents().shown<Run>()->fields.at("input"), std::string("a red stone"));
        // The next time both are there.
        f.window.actions()["openHost"]->trigger();
        const auto dialogs = f.window.findChildren<HostDialog*>();
        QCOMPARE(dialogs.last()->request().host, QStringLiteral("gpu-server"));
        QCOMPARE(dialogs.last()->request().path, path);
        dialogs.last()->reject();
    }

    void aNoteIsTyped() {
        test::WindowFixture f;
        f.openAndRun(QStringLiteral("a red stone"));
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run") && f.session.documents().shown<Run>(),
                                 test::patience);
        auto* view = qobject_cast<NoteView*>(f.window.view(QStringLiteral("note")));
        QVERIFY(view);
        QTest::keyClicks(&view->editor(), QStringLiteral("layer 2 is unsure"));
        QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown("note") != nullptr, test::patience);
        const auto note = documentAs<Note>(f.session.documents().shown("note"));
        QCOMPARE(note->text, std::string("layer 2 is unsure"));
        QVERIFY(note->model == f.session.model().facts()->summary && !note->createdAt.empty());
        const RunId id = f.session.documents().shownId("note");
        QTest::keyClicks(&view->editor(), QStringLiteral("!"));
        view->keep();
        QCOMPARE(f.session.documents().shownId("note"), id); // the same document
        QCOMPARE(documentAs<Note>(f.session.documents().shown("note"))->text, std::string("layer 2 is unsure!"));
        view->begin();
        QVERIFY(view->editor().toPlainText().isEmpty());
        QTest::keyClicks(&view->editor(), QStringLiteral("another"));
        view->keep();
        QVERIFY(f.session.documents().shownId("note") != id);
        QCOMPARE(f.session.documents().entries().size(), std::size_t(3)); // the run and two notes
        f.session.documents().show(id);
        QCOMPARE(view->editor().toPlainText(), QStringLiteral("layer 2 is unsure!"));
        const FigureTable table = view->figure()->table();
        QCOMPARE(table.rows.size(), std::size_t(1));
        QCOMPARE(table.rows[0][1].toString(), QStringLiteral("layer 2 is unsure!"));
    }

private:
    QTemporaryDir m_programs;
};

QTEST_MAIN(TestHostAndNote)
#include "test_host_and_note.moc"
