// SPDX-License-Identifier: GPL-3.0-or-later
// The window's part in the shown run: its prompt beside the form, playback, and running it once more.
#include "app/gui/actions.h"
#include "app/gui/main_window.h"
#include "widgets/panels/prompt_panel.h"
#include "widgets/panels/run_header.h"
#include "widgets/plot/confidence_view.h"

#include <QAction>

namespace strata {

void MainWindow::connectRunHeader() {
    connect(m_prompt, &PromptPanel::edited, this, &MainWindow::updateRunHeader);
    connect(m_runHeader, &RunHeader::runRequested, this, &MainWindow::run);
    connect(m_runHeader, &RunHeader::putBackRequested, this, [this] {
        const auto run = m_session.shownRun();
        if (!run) return;
        if (const auto task = m_session.task(); task && task->name != run->task) // its task comes first
            return reuse(m_session.shownRunId());
        m_prompt->putBack(*run);
        setFree(run->isFree());
        updateRunHeader();
    });
    connect(m_runHeader, &RunHeader::wholeRunRequested, this, [this] {
        m_actions->play->setChecked(false);
        m_hub.endPlayback();
    });
    connect(&m_hub, &SelectionHub::playbackChanged, this, &MainWindow::updateActions);
    connect(m_confidence, &ConfidenceView::layerReadingsWanted, this, &MainWindow::runWithLayers);
}

bool MainWindow::canRunAgain(const Run& run) const {
    const auto facts = m_session.model();
    return facts && m_session.task() && !m_session.isRunning() && facts->summary.hash == run.model.hash &&
           m_session.task()->name == run.task;
}

void MainWindow::updateRunHeader() {
    const auto run = m_session.shownRun();
    m_runHeader->setRun(run);
    m_confidence->setCanReadLayers(run && canRunAgain(*run));
    if (!run) return;
    const auto facts = m_session.model();
    const bool comparable = facts && facts->summary.hash == run->model.hash && !m_session.isRunning();
    const PromptChange change =
        comparable ? m_prompt->changeSince(*run, m_actions->freely->isChecked()) : PromptChange::None;
    m_runHeader->setChange(change, m_actions->run->isEnabled(), true);
    const auto [shown, all] = m_hub.isPlayingBack() ? m_hub.playbackProgress() : std::pair(0, 0);
    m_runHeader->setPlayback(shown, all);
}

void MainWindow::runWithLayers() {
    const auto run = m_session.shownRun();
    if (!run || !canRunAgain(*run)) return;
    RunRequest request = requestOfRun(*run);
    request.options.shownTopK = m_prompt->decodeOptions().shownTopK;
    request.options.layerReadings = true;
    m_session.run(request);
}

} // namespace strata
