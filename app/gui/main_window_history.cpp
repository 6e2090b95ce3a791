// SPDX-License-Identifier: GPL-3.0-or-later
// Using a run's settings again.
#include "app/gui/docks.h"
#include "app/gui/main_window.h"
#include "app/gui/workspaces.h"
#include "widgets/panels/prompt_panel.h"
#include "widgets/panels/status_panel.h"

#include <algorithm>

namespace strata {

void MainWindow::reuse(RunId id) {
    const auto summary = m_session.documents().summary(id);
    if (!summary || summary->isLens()) {
        m_status->showMessageText(tr("Choose a run in the list first; a lens has no prompt and no sampling."));
        return;
    }
    if (!m_session.model().facts()) { // its own model, then
        whenReady([this, summary = *summary] { applySettingsOf(summary); });
        ModelRequest request;
        request.path = QString::fromStdString(summary->modelPath);
        return openModel(request);
    }
    applySettingsOf(*summary);
}

void MainWindow::applySettingsOf(const RunSummary& summary) {
    showStartPage(false);
    setWorkspace(workspaceId::explore);
    const auto apply = [this, summary] {
        Run asked; // no more of it than the prompt takes
        asked.fields = summary.fields;
        asked.options = summary.options;
        asked.seed = summary.seed;
        m_prompt->putBack(asked);
        setFree(summary.isFree);
        m_docks->reveal(QStringLiteral("prompt"));
        const auto facts = m_session.model().facts();
        m_status->showMessageText(facts && facts->summary.hash != summary.modelHash
                                      ? tr("Prompt and sampling are as they were; the model is another one (%1 then)")
                                            .arg(QString::fromStdString(summary.modelName()))
                                      : tr("Prompt, task and sampling are as they were for this run"));
    };
    const auto task = m_session.model().task();
    if (!task || task->name == summary.task) return apply();
    const auto facts = m_session.model().facts();
    const QString wanted = QString::fromStdString(summary.task);
    for (const TaskChoice& choice : facts ? facts->tasks : std::vector<TaskChoice>())
        if (choice.name == wanted || choice.id == wanted) {
            m_whenTask = apply;
            return m_session.model().chooseTask(choice.name);
        }
    apply();
    m_status->showMessageText(tr("This model has no task “%1”; the prompt is as it was").arg(wanted));
}

} // namespace strata
