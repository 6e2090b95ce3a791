// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done now and why not, what goes on, and how large the window is.
#include "app/gui/actions.h"
#include "app/gui/dock_history.h"
#include "app/gui/docks.h"
#include "app/gui/main_window.h"
#include "app/gui/run_banner.h"
#include "app/gui/run_form.h"
#include "app/gui/window_state.h"
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

void MainWindow::updateActions() {
    WindowState now = stateOfWindow(m_session, m_hub, *m_front);
    now.arranged = m_panelHistory && m_panelHistory->canUndo();
    m_actions.update(now);
    const bool ready = now.notReady.isEmpty(), free = m_form->isFree();
    QToolButton *tasks = m_actions.button("tasks"), *lenses = m_actions.button("lenses");
    m_actions.menu("tasks")->setEnabled(ready);
    tasks->setEnabled(ready);
    tasks->setToolTip(tasks->accessibleName() + (ready ? QString() : QLatin1Char('\n') + now.notReady));
    lenses->setEnabled(ready);
    lenses->setVisible(free);
    m_actions.menu("lenses")->setEnabled(ready && free);
    m_banner->update();
}

void MainWindow::cancelOpening() {
    m_whenReady = {};
    m_session.model().cancelOpening();
}

void MainWindow::arrangeFor(const QSize& size) {
    resize(size);
    m_docks->arrange();
}

} // namespace strata
