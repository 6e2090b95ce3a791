// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window_state.h"

#include "app/gui/main_window.h"

namespace strata {

QString whyNotReady(const Session& session) {
    switch (session.modelState()) {
    case Session::ModelState::Opening:
        return MainWindow::tr("A model is still being opened.");
    case Session::ModelState::NeedsHeads:
        return MainWindow::tr("The layers of the model's heads have to be named first.");
    case Session::ModelState::Ready:
        return session.task() ? QString() : MainWindow::tr("Choose a task first.");
    case Session::ModelState::None:
    case Session::ModelState::Failed:
        break;
    }
    return MainWindow::tr("Open a model first.");
}

WindowState stateOfWindow(const Session& session, const SelectionHub& hub) {
    WindowState now;
    now.notReady = whyNotReady(session);
    now.opening = session.modelState() == Session::ModelState::Opening;
    now.running = session.isRunning();
    now.computingLens = session.isComputingLens();
    now.busy = now.running || now.computingLens || session.isMeasuringRowDistances() || now.opening;
    now.modelOpen = session.model() != nullptr;
    now.closable = session.modelState() != Session::ModelState::None;
    now.run = session.shownRun() != nullptr;
    now.keptRun = now.run && session.shownRunId() != RunId{};
    now.lens = session.shownLens() != nullptr;
    now.ranBefore = !session.runRequest().fields.empty();
    now.removed = session.canRestoreRun();
    now.canStepBack = hub.canStep(-1);
    now.canStepForward = hub.canStep(1);
    return now;
}

} // namespace strata
