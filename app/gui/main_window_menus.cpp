// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions do.
#include "app/gui/actions.h"
#include "app/gui/adapt_question.h"
#include "app/gui/command_palette.h"
#include "app/gui/composer.h"
#include "app/gui/demo.h"
#include "app/gui/dock_history.h"
#include "app/gui/docks.h"
#include "app/gui/document_files.h"
#include "app/gui/evaluate_workspace.h"
#include "app/gui/figure_exports.h"
#include "app/gui/find_bar.h"
#include "app/gui/front_document.h"
#include "app/gui/lesson_author.h"
#include "app/gui/main_window.h"
#include "app/gui/model_inspection.h"
#include "app/gui/own_shortcuts.h"
#include "app/gui/present_stage.h"
#include "app/gui/present_workspace.h"
#include "app/gui/prompt_tokens.h"
#include "app/gui/run_form.h"
#include "app/gui/runs_list.h"
#include "app/gui/task_editing.h"
#include "app/gui/train_workspace.h"
#include "app/gui/view_host.h"
#include "app/gui/window_preferences.h"
#include "app/gui/window_style.h"
#include "app/gui/workspaces.h"
#include "model/session/settings.h"
#include "widgets/common/glossary.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/dialogs/shortcut_sheet.h"
#include "widgets/figure/figure_view.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/panels/problems_panel.h"
#include "widgets/panels/prompt_panel.h"
#include "widgets/panels/start_page.h"
#include "widgets/panels/status_panel.h"
#include "widgets/reference/reference_window.h"
#include "widgets/views.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace strata {

void MainWindow::connectActions() {
    const auto on = [this](QAction* action, auto&& what) { connect(action, &QAction::triggered, this, what); };
    const Actions& a = m_actions;
    new OwnShortcuts(m_settings, m_actions, this);
    new FindBar(
        m_actions,
        [this]() -> FigureView* { // the one with the keyboard, else that of the workspace
            for (QWidget* at = focusWidget(); at; at = at->parentWidget())
                if (auto* view = qobject_cast<FigureView*>(at)) return view;
            return m_pages->currentWidget()->findChild<FigureView*>();
        },
        this);
    new PromptTokens(m_session, *m_prompt, this);
    new WindowPreferences(m_session, m_settings, m_actions, *m_choices, this);
    on(a["openModel"], [this] { m_files->chooseModelFolder(); });
    on(a["openModelFile"],
       [this] { m_files->chooseFile(tr("Open a model file"), tr("Weights (*.safetensors *.gguf)")); });
    on(a["openHost"], [this] { m_files->chooseOnHost(); });
    on(a["openRun"], [this] {
        m_files->chooseFile(
            tr("Open a saved document, a figure or a training log"),
            tr("Documents, figures and logs (*.strata *.pdf *.svg *.png *.jsonl *.json *.csv *.tsv *tfevents*);;"
               "All files (*)"));
    });
    on(a["openTask"], [this] { m_files->chooseFile(tr("Open a task file"), tr("Tasks (*.task.json)")); });
    on(a["editTask"], [this] { m_tasks->editCurrent(); });
    on(a["newTask"], [this] { m_tasks->beginTask(); });
    on(a["editLabels"], [this] { m_tasks->chooseLabels(); });
    on(a["newLabels"], [this] { m_tasks->beginLabels(); });
    on(a["train"], [this] {
        showStartPage(false);
        setWorkspace(workspaceId::train);
        m_train->ask();
    });
    on(a["adapt"], [this] { askToAdapt(m_session, this, [this](const ModelRequest& made) { openModel(made); }); });
    on(a["openDemo"], [this] { openWithExample(demoFolder()); });
    on(a["save"], [this] { m_files->save(m_front->id(), m_front->kind()); });
    on(a["saveAs"], [this] { m_files->saveAs(m_front->id(), m_front->kind()); });
    on(a["exportFigure"], [this] {
        QString wanted; // the one in sight; several, the first of them
        for (const ViewSpec& spec : registry().views()) {
            if (spec.place != ViewSpec::Place::Centre || spec.workspace != m_docks->workspace()) continue;
            const FigureView* const view = m_views->made(spec.id);
            const bool seen = view && view->isVisible();
            if (wanted.isEmpty() || seen) wanted = spec.id;
            if (seen) break;
        }
        if (m_present->isOn()) wanted = m_present->stage().views().value(0);
        if (!wanted.isEmpty()) m_exports->ask(wanted);
    });
    on(a["composeFigure"], [this] { m_composer->begin(); });
    on(a["newLesson"], [this] { m_author->begin(); });
    on(a["editLesson"], [this] { m_author->choose(); });
    on(a["lensOfRun"], [this] { lensOfRun(); });
    for (const WorkspaceSpec& one : workspaces())
        on(a[one.action], [this, id = QString::fromLatin1(one.id)] { chooseWorkspace(id); });
    on(a["closeModel"], [this] {
        m_whenReady = {};
        m_session.model().close();
    });
    on(a["quit"], [this] { close(); });
    on(a["run"], [this] { run(); });
    on(a["runAgain"], [this] {
        RunRequest again = m_session.maker().runRequest();
        if (again.free) again.lenses = m_form->request().lenses; // every free run has the columns that are chosen
        m_session.maker().run(again);
    });
    on(a["stop"], [this] {
        // An evaluation takes long, and prompts are answered between its rows: what was asked for last goes first.
        const bool shorter = m_session.maker().isMaking("run") || m_session.maker().isMaking("lens");
        if (!shorter) m_session.maker().stop("evaluation");
        m_session.maker().stop("run");
        m_session.lens().cancel();
        if (m_session.model().state() == CurrentModel::State::Opening) cancelOpening();
    });
    on(a["goOnEvaluation"], [this] { m_evaluate->goOn(); });
    on(a["undo"], [this] { m_session.documents().undo(); });
    on(a["remove"], [this] { m_list->remove(m_front->id()); });
    on(a["reuseRun"], [this] { reuse(m_session.documents().shownId("run")); });
    on(a["clearHistory"], [this] { m_list->askToClear(); });
    // Choosing the other flow is a setting of the next run: what is shown says that it was run in another one.
    connect(a["freely"], &QAction::toggled, this, [this] { updateActions(); });
    on(a["openRunModel"], [this] {
        if (const DocumentPtr shown = m_front->madeByModel())
            openModel(
                m_files->requestFor(QString::fromStdString(shown->model.path), QString::fromStdString(shown->host)));
    });
    on(a["themeSystem"], [this] { applyTheme(QStringLiteral("system")); });
    on(a["themeLight"], [this] { applyTheme(QStringLiteral("light")); });
    on(a["themeDark"], [this] { applyTheme(QStringLiteral("dark")); });
    on(a["problems"], [this] {
        showStartPage(false);
        m_docks->reveal(QStringLiteral("problems"));
        m_problems->setFocus();
    });
    on(a["resetDocks"], [this] {
        showStartPage(false);
        m_docks->arrange();
    });
    m_panelHistory = new DockHistory(this, *m_docks);
    connect(m_panelHistory, &DockHistory::changed, this, &MainWindow::updateActions);
    on(a["undoPanels"], [this] { m_panelHistory->undo(); });
    on(a["start"], [this] {
        m_start->showChoices();
        showStartPage(true);
    });
    on(a["focusPrompt"], [this] {
        showStartPage(false);
        m_docks->reveal(QStringLiteral("prompt"));
        m_prompt->focusFirstField();
    });
    on(a["palette"], [this] {
        std::vector<PaletteEntry> entries = entriesOf(*menuBar());
        for (const DocumentEntry& entry : m_session.documents().entries())
            entries.push_back({entry.title, tr("Runs"), {}, {}, [this, id = entry.id] { m_list->choose(id); }});
        (new CommandPalette(std::move(entries), this))->open();
    });
    on(a["modelWindow"], [this] { showModelWindow(m_session, *this); });
    on(a["reference"], [this] {
        auto* reference = findChild<ReferenceWindow*>();
        if (!reference) reference = new ReferenceWindow(this);
        // What a tip explained since it was asked last; what one chose in it oneself stays.
        const QString term = lastExplainedTerm();
        if (!term.isEmpty() && reference->property("asked").toString() != term && reference->showTerm(term))
            reference->setProperty("asked", term);
        reference->show();
        reference->raise();
        reference->activateWindow();
    });
    on(a["about"], [this] {
        auto* about = new AboutDialog(this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
}

void MainWindow::applyTheme(const QString& name) {
    m_settings.theme.set(name);
    const bool light = name == QLatin1String("light"), dark = name == QLatin1String("dark");
    (light ? m_actions["themeLight"] : dark ? m_actions["themeDark"] : m_actions["themeSystem"])->setChecked(true);
    Theme::instance().setChoice(light ? ThemeChoice::Light : dark ? ThemeChoice::Dark : ThemeChoice::System);
    m_actions.recolour();
    setStyleSheet(windowStyleSheet());
}

} // namespace strata
