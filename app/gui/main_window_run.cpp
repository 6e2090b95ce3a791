// SPDX-License-Identifier: GPL-3.0-or-later
// The window's part in runs and lenses: the list, a run's settings used again, and what is opened.
#include "app/gui/actions.h"
#include "app/gui/choice_menus.h"
#include "app/gui/compare_menu.h"
#include "app/gui/conversation.h"
#include "app/gui/docks.h"
#include "app/gui/document_files.h"
#include "app/gui/evaluate_workspace.h"
#include "app/gui/figure_reader.h"
#include "app/gui/front_document.h"
#include "app/gui/lens_workspace.h"
#include "app/gui/lesson_workspace.h"
#include "app/gui/main_window.h"
#include "app/gui/present_workspace.h"
#include "app/gui/run_banner.h"
#include "app/gui/run_form.h"
#include "app/gui/runs_list.h"
#include "app/gui/shown_documents.h"
#include "app/gui/timing.h"
#include "app/gui/train_workspace.h"
#include "app/gui/window_state.h"
#include "app/gui/workspaces.h"
#include "model/documents/comparison.h"
#include "model/session/settings.h"
#include "widgets/evaluation/evaluation_board.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/lesson/lesson_panel.h"
#include "widgets/panels/model_panel.h"
#include "widgets/panels/prompt_panel.h"
#include "widgets/panels/run_header.h"
#include "widgets/panels/runs_panel.h"
#include "widgets/panels/start_page.h"
#include "widgets/panels/status_panel.h"
#include "widgets/views.h"

#include <QAction>
#include <QDockWidget>
#include <QFileInfo>
#include <QStackedWidget>

#include <algorithm>

namespace strata {

void MainWindow::connectRuns() {
    connect(m_list, &RunsList::said, m_status, &StatusPanel::showMessageText);
    connect(m_list, &RunsList::shown, this, [this](int count) {
        m_docks->frame(QStringLiteral("runs"))->setDetail(count == 0 ? QString() : QString::number(count));
        updateActions();
    });
    connect(m_list, &RunsList::chosen, this, [this](const QString& kind) {
        QWidget* const had = focusWidget();
        showKind(kind);
        if (had && m_runs->isAncestorOf(had)) {
            m_docks->dock(QStringLiteral("runs"))->raise(); // the list goes along, so that the next one can be chosen
            had->setFocus();
        }
        m_front->setChosen(kind);
    });
    // The list marks what is in front, which Save and Remove are about.
    const auto markFront = [this] { m_list->mark(m_front->kind()); };
    connect(m_front, &FrontDocument::changed, this, markFront);
    connect(m_docks, &Docks::workspaceChanged, this, [this, markFront] {
        m_front->setChosen({});
        markFront();
    });
    // Where two are compared, they are chosen first: a double click goes to one of them.
    m_list->setOnlyChooses(
        [this](const std::string& kind) { return m_docks->workspace() == workspaceId::compare && isCompared(kind); });
    m_list->setHides(
        [this](RunId id) { return (id == m_hub.runId() && m_hub.shownRun() != m_hub.run()) || m_lessons->hides(id); });
    connect(&m_hub, &SelectionHub::playbackChanged, m_list, &RunsList::hiddenChanged);
    connect(m_runs, &RunsPanel::reuseRequested, this, &MainWindow::reuse);
    auto* compare = new CompareMenu(m_session, *m_front, *m_runs, m_actions["compare"], this);
    connect(compare, &CompareMenu::made, this, [this] { showKind(QStringLiteral("comparison")); });
    m_actions["keepHistory"]->setChecked(m_settings.keepHistory.get());
    m_session.documents().setKeepsHistory(m_settings.keepHistory.get());
    connect(m_actions["keepHistory"], &QAction::toggled, this, [this](bool on) {
        m_settings.keepHistory.set(on);
        m_session.documents().setKeepsHistory(on);
        m_status->showMessageText(on ? tr("From now on every run that ends is kept on the disk.")
                                     : tr("New runs are no longer kept on the disk; those that are there stay."));
    });
    connect(&m_session.maker(), &DocumentMaker::started, this, [this](const QString& kind) {
        showKind(kind);
        updateActions();
    });
    connect(&m_session.maker(), &DocumentMaker::finished, this, [this](const QString& kind) {
        if (kind != QLatin1String("run")) m_runTime.start(); // a run that waited begins now
        updateActions();
    });
    connect(&m_session.documents(), &Documents::shownChanged, this, [this](const QString& kind) {
        if (kind == QLatin1String("run")) return; // shownRunChanged
        if (!m_session.model().facts()) m_model->setModel(shownFacts(m_session));
        updateActions();
    });
    connect(&m_session.documents(), &Documents::opened, this, [this](const QString& kind, const QString& file) {
        m_files->rememberOpened(file);
        m_settings.recentRuns.add(QFileInfo(file).absoluteFilePath());
        m_choices->showRecent();
        showKind(kind);
    });
    connect(m_figures, &FigureReader::opened, this, [this](const QString& kind, const QString& view) {
        showKind(kind);
        if (!view.isEmpty() && registry().view(view)->place != ViewSpec::Place::Centre) m_docks->reveal(view);
    });
    connect(m_runHeader, &RunHeader::runRequested, this, &MainWindow::run);
    connect(m_banner, &RunBanner::reuseRequested, this, &MainWindow::reuse);
    connect(m_lessons, &LessonWorkspace::runWanted, this, [this](const QString& task, const QString& input) {
        m_lessons->panel().showRunProblem(m_form->runWith(task, input));
    });
    connect(m_form, &RunForm::said, m_status, &StatusPanel::showMessageText);
    connect(m_form, &RunForm::putBackDone, this, [this] { m_docks->reveal(QStringLiteral("prompt")); });
    connect(&m_hub, &SelectionHub::playbackChanged, this, &MainWindow::updateActions);
    auto* const conversation = new Conversation(m_session, *m_prompt, *m_form, m_actions, this);
    connect(conversation, &Conversation::said, m_status, &StatusPanel::showMessageText);
    connect(conversation, &Conversation::runRequested, this, &MainWindow::run);
}

void MainWindow::connectEvaluations() {
    connect(m_evaluate, &EvaluateWorkspace::said, m_status, &StatusPanel::showMessageText);
    connect(m_evaluate, &EvaluateWorkspace::openRequested, this,
            [this] { m_files->chooseFile(tr("Open a saved evaluation"), tr("Strata evaluations (*.strata)")); });
    connect(m_evaluate, &EvaluateWorkspace::rowAsked, this,
            [this](const std::map<std::string, std::string>& fields, const DecodeOptions& options) {
                m_prompt->setFields(fields);
                m_prompt->setDecodeOptions(options, true);
                m_form->setFree(false);
                m_banner->setGold(fields, options.gold);
                setWorkspace(workspaceId::explore);
                showStartPage(false);
            });
    connect(m_train, &TrainWorkspace::said, m_status, &StatusPanel::showMessageText);
    connect(m_train, &TrainWorkspace::openRequested, m_actions["openRun"], &QAction::trigger);
    connect(&EvaluationBoard::of(m_session), &EvaluationBoard::rowsWanted, this,
            [this] { m_docks->reveal(QStringLiteral("records")); });
}

void MainWindow::run() {
    if (m_session.maker().run(m_form->request()) == RunId{}) {
        m_status->showMessageText(whyNotReady(m_session));
        m_prompt->showProblem(whyNotReady(m_session));
        return;
    }
    showStartPage(false);
}

void MainWindow::shownRunChanged() {
    const auto run = m_session.documents().shown<Run>();
    m_hub.setRun(run, m_session.documents().shownId("run"));
    if (m_firstToken && run && tokenCount(*run) > 0) m_firstToken->arm();
    if (m_session.maker().isMaking("run") && m_session.documents().shownId("run") != RunId{} && run)
        m_status->showRunning(tokenCount(*run), static_cast<double>(m_runTime.elapsed()) / 1000);
    else
        m_status->showRun(run.get());
    if (!m_session.model().facts()) {
        m_model->setModel(shownFacts(m_session));
        m_prompt->showFieldsOfRun(run ? run->fields : std::map<std::string, std::string>());
        if (run) { // and how it was decoded, rather than what the form held before
            m_prompt->setDecodeOptions(requestOfRun(*run).options, true);
            m_form->setFree(run->isFree());
        }
    }
    updateActions();
}

void MainWindow::runFinished() {
    if (const auto& problem = m_session.maker().problemOf("run")) {
        m_prompt->showProblem(problem->text);
        m_status->showMessageText(problem->title);
    } else {
        m_status->showRun(m_session.documents().shown<Run>().get());
    }
    updateActions();
}

void MainWindow::reuse(RunId id) {
    const auto summary = m_session.documents().summary(id);
    const DocumentKind* const kind = summary ? documentKind(summary->kind) : nullptr;
    if (!kind || !kind->words.isAsked) {
        m_status->showMessageText(tr("Choose a run in the list first; only what was made from a prompt has settings."));
        return;
    }
    const auto putBack = [this, summary = *summary] {
        showStartPage(false);
        setWorkspace(workspaceId::explore);
        m_form->putBack(summary);
    };
    if (m_session.model().facts()) return putBack();
    whenReady(putBack); // its own model first
    openModel(m_files->requestFor(QString::fromStdString(summary->modelPath), QString::fromStdString(summary->host)));
}

void MainWindow::setWorkspace(const QString& id) {
    m_actions[workspace(id).action]->setChecked(true);
    if (id == m_docks->workspace()) return;
    if (id != workspaceId::present) m_hub.preferLens(id == workspaceId::lens);
    m_docks->setWorkspace(id);
    updateActions(); // another document is in front
    if (m_pages->currentWidget() != m_start) showCentre();
}

void MainWindow::showKind(const QString& kind) {
    if (m_present->isOn()) return m_present->showView({}, kind);     // the room goes on looking
    if (m_runs->isAncestorOf(focusWidget())) m_front->setChosen({}); // what was chosen there before
    const auto& views = registry().views();
    const auto view = std::find_if(views.begin(), views.end(), [&](const ViewSpec& spec) { return spec.kind == kind; });
    const WorkspaceSpec* const own = workspaceOf(kind);
    // First the panels, then their arrangement: one that is made while they are hidden leaves rows of tabs behind.
    if (m_pages->currentWidget() == m_start) showStartPage(false);
    if (own)
        setWorkspace(QString::fromLatin1(own->id));
    else if (view != views.end())
        setWorkspace(view->workspace);
    if (!own && view != views.end() && view->place != ViewSpec::Place::Centre) m_docks->reveal(view->id);
}

void MainWindow::chooseWorkspace(const QString& id) {
    setWorkspace(id);
    if (m_pages->currentWidget() == m_start && m_session.model().state() != CurrentModel::State::Opening)
        showStartPage(false);
}

void MainWindow::lensOfRun() {
    setWorkspace(workspaceId::lens);
    showStartPage(false);
    m_lens->computeOfRun();
}

} // namespace strata
