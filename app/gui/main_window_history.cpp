// SPDX-License-Identifier: GPL-3.0-or-later
// The list of runs: what is in it, choosing one, using its settings again, and the history on disk.
#include "app/gui/actions.h"
#include "app/gui/docks.h"
#include "app/gui/main_window.h"
#include "model/session/settings.h"
#include "widgets/common/panel_frame.h"
#include "widgets/panels/prompt_panel.h"
#include "widgets/panels/runs_panel.h"
#include "widgets/panels/start_page.h"
#include "widgets/panels/status_panel.h"

#include <QAbstractButton>
#include <QAction>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>

#include <algorithm>

namespace strata {

void MainWindow::connectHistory() {
    const auto choose = [this](RunId id) {
        const auto summary = m_session.summary(id);
        if (summary && summary->isLens()) {
            if (id != m_session.shownLensId()) m_session.showLens(id);
            setWorkspace(Workspace::Lens);
        } else if (id != m_session.shownRunId()) {
            m_session.showRun(id);
        }
        showStartPage(false);
    };
    connect(m_runs, &RunsPanel::runChosen, this, choose);
    connect(m_start, &StartPage::earlierRunChosen, this, [choose](quint64 id) { choose(RunId{id}); });
    connect(m_runs, &RunsPanel::removeRequested, this,
            [this](RunId id) { isLens(id) ? m_session.removeLens(id) : removeRun(id); });
    connect(m_runs, &RunsPanel::reuseRequested, this, &MainWindow::reuse);
    connect(m_actions->reuseRun, &QAction::triggered, this, [this] { reuse(m_session.shownRunId()); });
    m_actions->keepHistory->setChecked(m_settings.keepHistory.get());
    m_session.setKeepsHistory(m_settings.keepHistory.get());
    connect(m_actions->keepHistory, &QAction::toggled, this, [this](bool on) {
        m_settings.keepHistory.set(on);
        m_session.setKeepsHistory(on);
        m_status->showMessageText(on ? tr("From now on every run that ends is kept on the disk.")
                                     : tr("New runs are no longer kept on the disk; those that are there stay."));
    });
    connect(m_actions->clearHistory, &QAction::triggered, this, [this] {
        auto* question = new QMessageBox(QMessageBox::Question, tr("Clear the history"),
                                         tr("Remove every kept run from the disk? This cannot be undone. Runs of this "
                                            "session stay in the list until the program ends."),
                                         QMessageBox::Cancel, this);
        question->addButton(tr("Clear"), QMessageBox::DestructiveRole);
        question->setAttribute(Qt::WA_DeleteOnClose);
        connect(question, &QMessageBox::buttonClicked, this, [this, question](QAbstractButton* button) {
            if (question->buttonRole(button) == QMessageBox::DestructiveRole) m_session.clearHistory();
        });
        question->open();
    });
}

void MainWindow::historyChanged() {
    std::vector<RunItem> items;
    for (const KeptEntry& entry : m_session.kept())
        items.push_back(
            {entry.id, QString::fromStdString(entry.summary.title), nullptr, false, nullptr, entry.summary});
    for (const RunEntry& entry : m_session.history())
        items.push_back({entry.id, entry.title, entry.run, !entry.file.isEmpty()});
    for (const LensEntry& entry : m_session.lenses())
        items.push_back({entry.id, entry.title, nullptr, !entry.file.isEmpty(), entry.lens});
    std::sort(items.begin(), items.end(), [](const RunItem& a, const RunItem& b) { return a.id < b.id; });
    m_runs->setRuns(items);
    QVector<std::pair<quint64, QString>> earlier;
    for (auto item = items.rbegin(); item != items.rend() && earlier.size() < 5; ++item)
        if (item->summary) {
            const QDateTime when =
                QDateTime::fromString(QString::fromStdString(item->summary->createdAt), Qt::ISODate).toLocalTime();
            QStringList parts{item->title, QString::fromStdString(item->summary->modelName())};
            if (when.isValid()) parts << QLocale().toString(when, QLocale::ShortFormat);
            earlier.push_back({item->id.value, parts.join(QStringLiteral("   "))});
        }
    m_start->setEarlierRuns(earlier);
    m_docks->frame(QStringLiteral("runs"))->setDetail(items.empty() ? QString() : QString::number(items.size()));
    m_runs->setShownRun(m_session.shownRunId());
    updateActions();
}

void MainWindow::removeRun(RunId id) {
    if (const auto summary = m_session.summary(id))
        m_status->showMessageText(
            tr("Removed “%1”. Ctrl+Z brings it back.").arg(QString::fromStdString(summary->title)));
    m_session.removeRun(id);
    updateActions();
}

void MainWindow::reuse(RunId id) {
    const auto summary = m_session.summary(id);
    if (!summary || summary->isLens()) {
        m_status->showMessageText(tr("Choose a run in the list first; a lens has no prompt and no sampling."));
        return;
    }
    if (!m_session.model()) { // its own model, then
        whenReady([this, summary = *summary] { applySettingsOf(summary); });
        ModelRequest request;
        request.path = QString::fromStdString(summary->modelPath);
        return openModel(request);
    }
    applySettingsOf(*summary);
}

void MainWindow::applySettingsOf(const RunSummary& summary) {
    showStartPage(false);
    setWorkspace(Workspace::Explore);
    const auto apply = [this, summary] {
        Run asked; // no more of it than the prompt takes
        asked.fields = summary.fields;
        asked.options = summary.options;
        asked.seed = summary.seed;
        m_prompt->putBack(asked);
        setFree(summary.isFree);
        m_docks->reveal(QStringLiteral("prompt"));
        const auto facts = m_session.model();
        m_status->showMessageText(facts && facts->summary.hash != summary.modelHash
                                      ? tr("Prompt and sampling are as they were; the model is another one (%1 then)")
                                            .arg(QString::fromStdString(summary.modelName()))
                                      : tr("Prompt, task and sampling are as they were for this run"));
    };
    const auto task = m_session.task();
    if (!task || task->name == summary.task) return apply();
    const auto facts = m_session.model();
    const QString wanted = QString::fromStdString(summary.task);
    for (const TaskChoice& choice : facts ? facts->tasks : std::vector<TaskChoice>())
        if (choice.name == wanted || choice.id == wanted) {
            m_whenTask = apply;
            return m_session.chooseTask(choice.name);
        }
    apply();
    m_status->showMessageText(tr("This model has no task “%1”; the prompt is as it was").arg(wanted));
}

} // namespace strata
