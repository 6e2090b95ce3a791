// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done now and why not, what goes on, and how large the window is.
#include "app/gui/actions.h"
#include "app/gui/docks.h"
#include "app/gui/main_window.h"
#include "model/session/sentences.h"
#include "widgets/panels/job_strip.h"
#include "widgets/panels/runs_panel.h"
#include "widgets/panels/start_page.h"
#include "widgets/panels/status_panel.h"

#include <QAction>
#include <QMenu>
#include <QScreen>
#include <QToolButton>

#include <algorithm>

namespace strata {

void MainWindow::showJobs() {
    std::vector<JobItem> items;
    for (const JobInfo& job : m_session.jobs())
        items.push_back({job.id.value, job.title, stageInLanguage(job.stage), job.fraction, job.stopping});
    m_status->setJobs(items);
    if (std::exchange(m_jobCount, items.size()) != items.size()) updateActions();
}

QString MainWindow::whyNotReady() const {
    switch (m_session.modelState()) {
    case Session::ModelState::Opening:
        return tr("A model is still being opened.");
    case Session::ModelState::NeedsHeads:
        return tr("The layers of the model's heads have to be named first.");
    case Session::ModelState::Ready:
        return m_session.task() ? QString() : tr("Choose a task first.");
    case Session::ModelState::None:
    case Session::ModelState::Failed:
        break;
    }
    return tr("Open a model first.");
}

void MainWindow::updateActions() {
    const Actions& a = *m_actions;
    const QString notReady = whyNotReady();
    const bool ready = notReady.isEmpty(), running = m_session.isRunning(),
               opening = m_session.modelState() == Session::ModelState::Opening;
    const QString goesOn = tr("A run is going on; stop it first, or wait.");
    const QString busy = ready && running ? goesOn : notReady;
    const bool shown = m_session.shownRun() != nullptr;
    const QString noRun = tr("There is no run yet: run a prompt, or choose one under Runs.");
    const QString noTokens = shown ? tr("There is no further token.") : noRun;
    const auto enable = [](QAction* action, bool on, const QString& reason) { Actions::enable(action, on, reason); };
    enable(a.run, ready && !running, busy);
    enable(a.runAgain, ready && !running && !m_session.runRequest().fields.empty(),
           busy.isEmpty() ? tr("Nothing was run yet.") : busy);
    enable(a.stop, running || m_session.isComputingLens() || m_session.isMeasuringRowDistances() || opening,
           tr("Nothing is going on."));
    enable(a.stepBack, m_hub.canStep(-1), noTokens);
    enable(a.stepForward, m_hub.canStep(1), noTokens);
    enable(a.play, m_hub.canStep(1) || m_hub.canStep(-1), noTokens);
    enable(a.undo, m_session.canRestoreRun(), tr("No run was removed."));
    enable(a.removeRun, shown && !running, running ? goesOn : noRun);
    enable(a.reuseRun, shown && m_session.shownRunId() != RunId{}, noRun);
    enable(a.saveRun, shown, noRun);
    enable(a.saveLens, m_session.shownLens() && !m_session.isComputingLens(),
           m_session.isComputingLens() ? tr("The lens is still being computed.")
                                       : tr("There is no lens yet: compute one in the Lens workspace."));
    enable(a.lensOfRun, ready && shown && !running, busy.isEmpty() ? noRun : busy);
    enable(a.exportFigure, shown || m_session.shownLens(), noRun);
    const bool content = m_session.model() || shown || m_session.shownLens();
    for (QAction* workspace : {a.explore, a.lensWorkspace})
        enable(workspace, content && !opening,
               opening ? tr("A model is still being opened.") : tr("Open a model, a run or a lens first."));
    enable(a.closeModel, m_session.modelState() != Session::ModelState::None, tr("No model is open."));
    enable(a.openRunModel, shown && !m_session.model(), shown ? tr("A model is open already; close it first.") : noRun);
    enable(a.openTask, ready, notReady);
    const QString more = QLatin1Char('\n') + notReady;
    a.tasks->setEnabled(ready);
    a.taskButton->setEnabled(ready);
    a.taskButton->setToolTip(a.taskButton->accessibleName() + (ready ? QString() : more));
    a.lensButton->setEnabled(ready);
    a.lensButton->setVisible(a.freely->isChecked());
    a.lenses->setEnabled(ready && a.freely->isChecked());
    updateRunHeader();
}

void MainWindow::cancelOpening() {
    m_whenReady = {};
    m_session.cancelOpening();
}

QSize MainWindow::firstSize() const {
    constexpr QSize wanted(1280, 800), frame(8, 40); // borders and title, which are not known before it is shown
    const QScreen* on = screen();
    const QSize room = on ? on->availableGeometry().size() - frame : wanted;
    return wanted.boundedTo(room);
}

/// Before the window is shown its frame is not known, and moving it would count the frame twice: then only what lies
/// outside the screen is set, by the place of the content.
void MainWindow::keepOnScreen() {
    const QScreen* on = screen();
    if (!on || isMaximized() || isFullScreen()) return;
    const QRect outer = frameGeometry(), inner = geometry();
    const QMargins frame(inner.left() - outer.left(), inner.top() - outer.top(), outer.right() - inner.right(),
                         outer.bottom() - inner.bottom());
    const QRect room = on->availableGeometry().marginsRemoved(frame);
    QRect kept(inner.topLeft(), inner.size().boundedTo(room.size()));
    const bool placed = isVisible() || !inner.topLeft().isNull(); // else the window manager places it
    if (placed)
        kept.moveTo(std::clamp(kept.x(), room.left(), std::max(room.left(), room.right() + 1 - kept.width())),
                    std::clamp(kept.y(), room.top(), std::max(room.top(), room.bottom() + 1 - kept.height())));
    if (kept == inner) return;
    placed ? setGeometry(kept) : resize(kept.size());
}

void MainWindow::arrangeFor(const QSize& size) {
    resize(size);
    m_docks->arrange();
}

} // namespace strata
