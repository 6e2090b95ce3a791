// SPDX-License-Identifier: GPL-3.0-or-later
// The Train workspace: a training of its own process is started from the window, goes on when the window is closed, is
// found again by another one, halted, stopped, gone on with and finished; a log that another program wrote opens.
#include "app/gui/actions.h"
#include "app/gui/docks.h"
#include "app/gui/train_workspace.h"
#include "app/gui/workspaces.h"
#include "tests/support/window_fixture.h"
#include "widgets/common/theme.h"
#include "widgets/dialogs/train_dialog.h"
#include "widgets/panels/train_panel.h"
#include "widgets/training/training_board.h"
#include "widgets/training/training_view.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <csignal>
#include <fstream>

using namespace strata;
using test::patience;
using Process = TrainState::Process;

namespace {

struct Fixture : test::WindowFixture {
    TrainPanel& panel() { return window.trainings().panel(); }
    TrainingPtr shown() { return session.documents().shown<Training>(); }
    bool isIn(Process process) { return panel().state().process == process; }
};

/// The tiny model and some rows, in a folder that outlives the windows.
struct Data {
    QTemporaryDir folder;
    TrainingOrder order;
    Data() {
        test::writeTinyModel((folder.path() + QStringLiteral("/model")).toStdString());
        std::ofstream rows((folder.path() + QStringLiteral("/rows.jsonl")).toStdString());
        for (int i = 0; i < 8; ++i)
            rows << "{\"text\": \"a red stone\", \"labels\": [\"stone\", \"red stone\"]}\n";
        order.model = folder.filePath(QStringLiteral("model"));
        order.data = {folder.filePath(QStringLiteral("rows.jsonl"))};
        order.heldOut = order.data.front();
        order.output = folder.filePath(QStringLiteral("out"));
        order.steps = 1000000;
        order.evalEvery = 50;
        order.more = QStringLiteral("--log-every 1 --threads 1 --samples 2 --layer-rows 4");
    }
    ~Data() { // nothing goes on behind a test that failed
        const auto status = readTrainingStatus(logOf(order).toStdString());
        if (status && processStateOf(*status) != ProcessState::Gone) tellProcess(*status, ProcessOrder::Stop);
    }
};

} // namespace

class TestTrainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    void aTrainingOutlivesItsWindow() {
        Data data;
        std::int64_t before = 0;
        {
            Fixture f;
            f.window.trainings().start(data.order);
            QTRY_VERIFY_WITH_TIMEOUT(f.shown(), patience);
            QTRY_COMPARE(f.window.docks().workspace(), QString(workspaceId::train));
            QTRY_VERIFY_WITH_TIMEOUT(f.isIn(Process::Running), patience);
            QTRY_VERIFY_WITH_TIMEOUT(f.shown()->lastStep() > 3, patience);
            QTRY_VERIFY_WITH_TIMEOUT(f.panel().state().secondsLeft > 0, patience);
            QCOMPARE(f.panel().state().planned, qint64(1000000));
            before = f.shown()->lastStep();
        } // closed
        Fixture f;
        f.window.openPath(data.order.output); // the folder that is being written
        QTRY_VERIFY_WITH_TIMEOUT(f.shown() && f.isIn(Process::Running), patience);
        QTRY_VERIFY_WITH_TIMEOUT(f.shown()->lastStep() > before, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!f.shown()->samples.empty() && !f.shown()->layers.empty(), patience);
        // Halted, it does not go on.
        Q_EMIT f.panel().suspendRequested();
        QTRY_VERIFY_WITH_TIMEOUT(f.isIn(Process::Suspended), patience);
        QTest::qWait(1500);
        const std::int64_t halted = f.shown()->lastStep();
        QTest::qWait(1500);
        QCOMPARE(f.shown()->lastStep(), halted);
        Q_EMIT f.panel().continueRequested();
        QTRY_VERIFY_WITH_TIMEOUT(f.shown()->lastStep() > halted, patience);
        Q_EMIT f.panel().stopRequested();
        QTRY_VERIFY_WITH_TIMEOUT(f.isIn(Process::Stopped), patience);
        QVERIFY(f.panel().state().canResume);
        QVERIFY2(f.panel().state().problem.isEmpty(), qPrintable(f.panel().state().problem));
        const std::int64_t stopped = f.shown()->lastStep();
        Q_EMIT f.panel().resumeRequested();
        QTRY_VERIFY_WITH_TIMEOUT(f.isIn(Process::Running), patience);
        QTRY_VERIFY_WITH_TIMEOUT(f.shown()->lastStep() > stopped, patience);
        // Killed: a sentence, and it can be gone on with.
        const RunId id = f.session.documents().shownId("training");
        ::kill(pid_t(f.window.trainings().follower().watch(id).status->process), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(f.isIn(Process::Crashed), patience);
        QVERIFY(f.panel().state().problem.startsWith(QStringLiteral("The training was killed or crashed")));
        QVERIFY(f.panel().state().canResume);
    }

    void oneThatCannotBeginSaysWhy() {
        Data data;
        data.order.more = QStringLiteral("--no-such-option");
        Fixture f;
        f.window.trainings().start(data.order);
        QTRY_VERIFY_WITH_TIMEOUT(f.panel().state().problem.contains(QStringLiteral("--no-such-option")), patience);
        QVERIFY(!f.shown());
    }

    void theDialogShowsTheCommand() {
        Data data;
        TrainDialog dialog(data.order);
        auto* const command = dialog.findChild<QPlainTextEdit*>();
        QCOMPARE(command->toPlainText(), shellText(trainingCommand(data.order)));
        QCOMPARE(trainingCommand(dialog.order()), trainingCommand(data.order));
        for (QLineEdit* field : dialog.findChildren<QLineEdit*>())
            if (field->text() == data.order.model) field->setText(QStringLiteral("/nowhere"));
        QVERIFY(command->toPlainText().contains(QStringLiteral("train /nowhere")));
    }

    void logsAreLaidOverEachOther() {
        Fixture f;
        const auto open = [&](const char* name, double loss) {
            const QString file = f.folder.filePath(QString::fromLatin1(name));
            std::ofstream stream(file.toStdString());
            for (int step = 1; step <= 5; ++step)
                stream << "{\"current_steps\":" << step << ",\"loss\":" << loss / step << "}\n";
            stream.close();
            f.window.openPath(file);
            QTRY_VERIFY_WITH_TIMEOUT(f.shown() && QString::fromStdString(f.shown()->source) == file, patience);
        };
        open("a.jsonl", 1);
        const RunId first = f.session.documents().shownId("training");
        open("b.jsonl", 2);
        auto* const view = qobject_cast<TrainingView*>(f.window.view(QStringLiteral("losses")));
        QVERIFY(view);
        QCOMPARE(view->content().table().rows.size(), std::size_t(5));
        Q_EMIT f.panel().comparedChanged(first.value, true);
        QCOMPARE(view->content().table().rows.size(), std::size_t(10));
        Q_EMIT f.panel().baselineChanged(first.value);
        QCOMPARE(TrainingBoard::of(f.session).overlays().compared.size(), std::size_t(0));
        QVERIFY(TrainingBoard::of(f.session).overlays().baseline);
        // Saving asks for a file: what another program wrote is not written over.
        f.window.actions()["save"]->trigger();
        QVERIFY(f.window.findChild<QFileDialog*>());
    }
};

QTEST_MAIN(TestTrainWindow)
#include "test_train_window.moc"
