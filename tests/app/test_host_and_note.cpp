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
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <nlohmann/json.hpp>

#include <fstream>

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
        QCOMPARE(dialog->request().device, QStringLiteral("cpu"));
        QVERIFY(!dialog->request().dtype && dialog->request().threads == 0); // the host's own choice
        combo(dialog, 2)->setCurrentIndex(2);
        dialog->findChild<QSpinBox*>()->setValue(1);
        QVERIFY(dialog->request().dtype == DType::BFloat16);
        open->click();
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, test::patience);
        QCOMPARE(f.session.model().facts()->host, QStringLiteral("gpu-server"));
        QCOMPARE(f.session.model().facts()->dtype, QStringLiteral("bfloat16"));
        QCOMPARE(f.session.model().facts()->threads, 1);
        QCOMPARE(f.settings.recentHosts.get(),
                 QStringList(QStringLiteral("gpu-server ") + path + QStringLiteral("\tcpu\tbfloat16\t1")));
        QVERIFY(f.settings.recentModels.get().isEmpty()); // the path is none of this machine
        f.window.prompt().setField(QStringLiteral("input"), QStringLiteral("a red stone"));
        f.window.actions()["run"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Run>() && !f.session.maker().isMaking("run"),
                                 test::patience);
        QCOMPARE(f.session.documents().shown<Run>()->fields.at("input"), std::string("a red stone"));
        // The next time all of it is there.
        f.window.actions()["openHost"]->trigger();
        const auto dialogs = f.window.findChildren<HostDialog*>();
        QCOMPARE(dialogs.last()->request().host, QStringLiteral("gpu-server"));
        QCOMPARE(dialogs.last()->request().path, path);
        QVERIFY(dialogs.last()->request().dtype == DType::BFloat16 && dialogs.last()->request().threads == 1);
        dialogs.last()->reject();
    }

    void settingsOfThisMachineAreNoHosts() {
        test::WindowFixture f;
        f.settings.device.set(QStringLiteral("cuda:7")); // there is none on the host
        f.settings.dtype.set(QStringLiteral("float16"));
        ModelRequest request;
        request.host = QStringLiteral("gpu-server");
        request.path = f.model();
        f.window.openModel(request);
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, test::patience);
        QCOMPARE(f.session.model().facts()->device, QStringLiteral("cpu"));
        QCOMPARE(f.session.model().facts()->dtype, QStringLiteral("float32"));
        QCOMPARE(checked(f), (QStringList{QStringLiteral("CPU"), QStringLiteral("automatic: the fastest here")}));
        reopenAs(f, QStringLiteral("bfloat16"));
        QCOMPARE(f.settings.device.get(), QStringLiteral("cuda:7"));
        QCOMPARE(f.settings.dtype.get(), QStringLiteral("float16"));
        QCOMPARE(checked(f), (QStringList{QStringLiteral("CPU"), QStringLiteral("bfloat16")}));
    }

    void reopenedWithAnotherTypeAllStays_data() {
        QTest::addColumn<bool>("away");
        QTest::newRow("here") << false;
        QTest::newRow("on a host") << true;
    }
    void reopenedWithAnotherTypeAllStays() {
        QFETCH(const bool, away);
        test::WindowFixture f;
        ModelRequest request;
        if (away) request.host = QStringLiteral("gpu-server");
        request.path = f.model();
        request.threads = 1;
        f.window.openModel(request);
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, test::patience);
        // A task file of this machine, which is not beside the model.
        const QString file = f.folder.filePath(QStringLiteral("mine.task.json"));
        nlohmann::json task = test::tinyTask();
        task["name"] = "mine";
        task["fields"].push_back({{"name", "hint"}, {"label", "Hint"}, {"initial", "none"}});
        std::ofstream(file.toStdString()) << task;
        f.window.openPath(file);
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().task() && f.session.model().task()->name == "mine", test::patience);
        f.window.prompt().setField(QStringLiteral("input"), QStringLiteral("a red stone"));
        f.window.prompt().setField(QStringLiteral("hint"), QStringLiteral("warm"));
        DecodeOptions options;
        options.maxNewTokens = 7;
        f.window.prompt().setDecodeOptions(options, false);
        QAction* const column = f.window.actions().menu("lenses")->actions().front();
        column->setChecked(true);
        const auto fields = f.window.prompt().fields();
        const QString columns = f.window.actions().button("lenses")->text();

        reopenAs(f, QStringLiteral("bfloat16"));
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().task() && f.session.model().task()->name == "mine", test::patience);
        QCOMPARE(f.session.model().facts()->host, request.host);
        QCOMPARE(f.session.model().facts()->dtype, QStringLiteral("bfloat16"));
        QCOMPARE(f.session.model().facts()->threads, 1);
        for (const Problem& problem : f.session.problems().all())
            QVERIFY2(!problem.text.contains(QStringLiteral("mine.task.json")), qPrintable(problem.text));
        QVERIFY(f.window.prompt().fields() == fields);
        QVERIFY(f.window.prompt().decodeOptions().maxNewTokens == 7);
        QCOMPARE(f.window.actions().button("lenses")->text(), columns);
        QVERIFY(f.window.actions().menu("lenses")->actions().front()->isChecked());
        f.window.actions()["run"]->trigger(); // the host has the task that is shown
        QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Run>() && !f.session.maker().isMaking("run"),
                                 test::patience);
        QCOMPARE(f.session.documents().shown<Run>()->task, std::string("mine"));
        QCOMPARE(f.session.documents().shown<Run>()->fields.at("hint"), std::string("warm"));
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
    static QComboBox* combo(const QDialog* dialog, qsizetype place) {
        return dialog->findChildren<QComboBox*>().at(place); // host, device, type
    }
    static QStringList checked(test::WindowFixture& f) {
        QStringList texts;
        for (const QAction* action : f.window.actions().menu("devices")->actions())
            if (action->isChecked()) texts << action->text();
        return texts;
    }
    static void reopenAs(test::WindowFixture& f, const QString& type) {
        for (QAction* action : f.window.actions().menu("devices")->actions())
            if (action->text() == type) return reopenBy(f, action);
        QFAIL("there is no such type");
    }
    static void reopenBy(test::WindowFixture& f, QAction* action) {
        action->trigger();
        QCOMPARE(f.session.model().state(), CurrentModel::State::Opening);
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, test::patience);
    }

    QTemporaryDir m_programs;
};

QTEST_MAIN(TestHostAndNote)
#include "test_host_and_note.moc"
