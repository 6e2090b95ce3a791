// SPDX-License-Identifier: GPL-3.0-or-later
// The window's part in lenses: workspaces, "lens of this run", saving and opening.
#include "app/gui/actions.h"
#include "app/gui/lens_workspace.h"
#include "app/gui/main_window.h"
#include "model/session/settings.h"
#include "widgets/common/panel_frame.h"
#include "widgets/lens/lens_view.h"
#include "widgets/panels/model_panel.h"
#include "widgets/panels/runs_panel.h"
#include "widgets/panels/start_page.h"
#include "widgets/panels/status_panel.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace strata {

void MainWindow::setWorkspace(Workspace workspace) {
    (workspace == Workspace::Lens ? m_actions->lensWorkspace : m_actions->explore)->setChecked(true);
    if (workspace == m_docks->workspace()) return;
    m_docks->setWorkspace(workspace);
    if (m_pages->currentWidget() != m_start)
        m_pages->setCurrentWidget(workspace == Workspace::Lens ? static_cast<QWidget*>(m_lens->frame()) : m_headsFrame);
}

void MainWindow::chooseWorkspace(Workspace workspace) {
    setWorkspace(workspace);
    if (m_pages->currentWidget() == m_start && m_session.modelState() != Session::ModelState::Opening)
        showStartPage(false);
}

void MainWindow::lensOfRun() {
    setWorkspace(Workspace::Lens);
    showStartPage(false);
    m_lens->computeOfRun();
}

QToolButton* MainWindow::lensOfRunButton() {
    auto* button = new QToolButton(this);
    button->setDefaultAction(m_actions->lensOfRun);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

bool MainWindow::isLens(RunId id) const {
    const auto& lenses = m_session.lenses();
    return std::any_of(lenses.begin(), lenses.end(), [id](const LensEntry& entry) { return entry.id == id; });
}

std::shared_ptr<const ModelFacts> MainWindow::shownFacts() const {
    if (const auto run = m_session.shownRun()) return std::make_shared<const ModelFacts>(modelFactsOfRun(*run));
    if (const auto lens = m_session.shownLens()) return std::make_shared<const ModelFacts>(modelFactsOfLens(*lens));
    return nullptr;
}

void MainWindow::connectLens() {
    connect(m_lens, &LensWorkspace::exportRequested, this, &MainWindow::askExport);
    connect(m_lens, &LensWorkspace::said, m_status, &StatusPanel::showMessageText);
    connect(&m_session, &Session::lensesChanged, this, &MainWindow::historyChanged);
    connect(&m_session, &Session::lensStarted, this, [this] {
        setWorkspace(Workspace::Lens);
        updateActions();
    });
    connect(&m_session, &Session::lensFinished, this, [this] {
        m_runTime.start(); // a run that waited begins now
        updateActions();
    });
    connect(&m_session, &Session::shownLensChanged, this, [this] {
        if (!m_session.model()) m_model->setModel(shownFacts());
        updateActions();
    });
    connect(&m_session, &Session::lensOpened, this, [this](const QString& file) {
        rememberOpened(file);
        m_settings.recentRuns.add(QFileInfo(file).absoluteFilePath());
        rebuildRecent();
        setWorkspace(Workspace::Lens);
        showStartPage(false);
    });
    connect(&m_session, &Session::lensSaved, this, [this](const QString& file) { rememberSaved(file); });
}

void MainWindow::saveShownLens(RunId id) {
    if (!isLens(id)) {
        m_status->showMessageText(tr("There is no lens to be saved yet: compute one first."));
        return;
    }
    QString name;
    for (const LensEntry& entry : m_session.lenses())
        if (entry.id == id) name = entry.file.isEmpty() ? entry.title.left(40) + QStringLiteral(" lens") : entry.file;
    QFileDialog* dialog = saveDialog(tr("Save the lens"), tr("Strata lenses (*.strata)"), name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id](const QString& file) { m_session.saveLens(id, file); });
    dialog->open();
}

} // namespace strata
