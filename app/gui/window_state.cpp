// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window_state.h"

#include "app/gui/conversation.h"
#include "app/gui/front_document.h"
#include "app/gui/left_off_evaluation.h"
#include "app/gui/main_window.h"
#include "model/documents/comparison.h"

namespace strata {

QString whyNotReady(const Session& session) {
    switch (session.model().state()) {
    case CurrentModel::State::Opening:
        return MainWindow::tr("A model is still being opened.");
    case CurrentModel::State::NeedsHeads:
        return MainWindow::tr("The layers of the model's heads have to be named first.");
    case CurrentModel::State::Ready:
        return session.model().task() ? QString() : MainWindow::tr("Choose a task first.");
    case CurrentModel::State::None:
    case CurrentModel::State::Failed:
        break;
    }
    return MainWindow::tr("Open a model first.");
}

WindowState stateOfWindow(const Session& session, const SelectionHub& hub, const FrontDocument& front) {
    WindowState now;
    now.notReady = whyNotReady(session);
    now.opening = session.model().state() == CurrentModel::State::Opening;
    now.running = session.maker().isMaking("run");
    now.busy = now.running || session.maker().isMaking("lens") || session.maker().isMaking("evaluation") ||
               session.lens().isMeasuringRowDistances() || now.opening;
    now.modelOpen = session.model().facts() != nullptr;
    now.closable = session.model().state() != CurrentModel::State::None;
    now.run = session.documents().shown<Run>() != nullptr;
    now.keptRun = now.run && session.documents().shownId("run") != RunId{};
    now.document = front.isShown();
    now.modelKnown = front.madeByModel() != nullptr;
    now.making = front.isBeingMade();
    now.compared = isCompared(front.kind().toStdString()) && session.documents().find(front.id());
    now.levels = now.run && !session.documents().shown<Run>()->isFree();
    now.leftOff = isLeftOff(session.documents().shown<Evaluation>().get()) && !session.maker().isMaking("evaluation");
    now.ranBefore = !session.maker().runRequest().fields.empty();
    now.undo = session.documents().canUndo();
    now.canStepBack = hub.canStep(-1);
    now.canStepForward = hub.canStep(1);
    now.conversation = now.notReady.isEmpty() && !now.running && Conversation::canGoOn(session);
    now.playable = hub.playbackProgress().second > 0;
    return now;
}

} // namespace strata
