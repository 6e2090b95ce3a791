// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/main_window.h"

#include "app/gui/actions.h"
#include "app/gui/choice_menus.h"
#include "app/gui/composer.h"
#include "app/gui/demo.h"
#include "app/gui/docks.h"
#include "app/gui/document_files.h"
#include "app/gui/drop_overlay.h"
#include "app/gui/evaluate_workspace.h"
#include "app/gui/figure_exports.h"
#include "app/gui/figure_reader.h"
#include "app/gui/focus_order.h"
#include "app/gui/front_document.h"
#include "app/gui/head_question.h"
#include "app/gui/lens_workspace.h"
#include "app/gui/lesson_author.h"
#include "app/gui/lesson_dock.h"
#include "app/gui/lesson_workspace.h"
#include "app/gui/menu_form_keys.h"
#include "app/gui/playback.h"
#include "app/gui/playback_bar.h"
#include "app/gui/present_workspace.h"
#include "app/gui/run_banner.h"
#include "app/gui/run_form.h"
#include "app/gui/runs_list.h"
#include "app/gui/shown_documents.h"
#include "app/gui/specimens.h"
#include "app/gui/task_editing.h"
#include "app/gui/timing.h"
#include "app/gui/train_workspace.h"
#include "app/gui/view_host.h"
#include "app/gui/what_if_menu.h"
#include "app/gui/wheel_guard.h"
#include "app/gui/window_place.h"
#include "app/gui/window_state.h"
#include "app/gui/window_style.h"
#include "app/gui/workspaces.h"
#include "model/items/run_tables.h"
#include "model/session/sentences.h"
#include "model/session/settings.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/decoding/heads_view.h"
#include "widgets/figure/figure_view.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/lens/lens_board.h"
#include "widgets/lesson/lesson_panel.h"
#include "widgets/panels/evaluate_panel.h"
#include "widgets/panels/job_strip.h"
#include "widgets/panels/lens_panel.h"
#include "widgets/panels/model_panel.h"
#include "widgets/panels/problems_panel.h"
#include "widgets/panels/prompt_panel.h"
#include "widgets/panels/run_header.h"
#include "widgets/panels/runs_panel.h"
#include "widgets/panels/start_page.h"
#include "widgets/panels/status_panel.h"
#include "widgets/panels/train_panel.h"
#include "widgets/views.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLayout>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace strata {

namespace {
ProblemItem itemOf(const Problem& problem) {
    return {problem.severity == Problem::Severity::Error, problem.title, problem.text, problem.advice, problem.when};
}

QString titleOf(const Session& session) {
    const auto facts = session.model().facts();
    return facts ? MainWindow::tr("%1 – Strata").arg(facts->name()) : QStringLiteral("Strata");
}

ViewHost* makeViews(Session& session, Settings& settings, SelectionHub& hub, PromptPanel& prompt, QWidget* window) {
    LensBoard::of(session); // hears of a shown lens before the views do
    return new ViewHost(session, settings, hub, [&prompt] { return prompt.mainText(); }, window);
}
} // namespace

MainWindow::MainWindow(Session& session, Settings& settings, QWidget* parent)
    : QMainWindow(parent), m_session(session), m_settings(settings), m_actions(*new Actions(this)),
      m_pages(new QStackedWidget), m_start(new StartPage), m_model(new ModelPanel), m_prompt(new PromptPanel(settings)),
      m_runHeader(new RunHeader), m_runs(new RunsPanel), m_problems(new ProblemsPanel), m_status(new StatusPanel),
      m_views(makeViews(session, settings, m_hub, *m_prompt, this)),
      m_lens(new LensWorkspace(session, m_hub, *m_views, this)),
      m_lessons(new LessonWorkspace(session, m_hub, *m_views, this)),
      m_author(new LessonAuthor(session, settings, m_hub, *m_views, *m_lessons, this)),
      m_evaluate(new EvaluateWorkspace(session, settings, this)), m_train(new TrainWorkspace(session, settings, this)),
      m_files(new DocumentFiles(session, settings, this)),
      m_exports(new FigureExports(session, settings, *m_views, this)),
      m_figures(new FigureReader(session, *m_views, m_hub, this)),
      m_composer(new Composer(session, settings, *m_views, *m_exports, this)), m_tasks(new TaskEditing(session, this)),
      m_choices(new ChoiceMenus(session, settings, m_actions, this)),
      m_list(new RunsList(session, *m_runs, *m_start, this)),
      m_front(new FrontDocument(
          session, *m_views, [this] { return m_docks->workspace(); }, this)),
      m_form(new RunForm(session, *m_prompt, m_actions, *m_choices, this)),
      m_playback(new Playback(
          m_actions, m_hub, settings, [&session] { return session.maker().isMaking("run"); }, this)),
      m_banner(new RunBanner({session, m_hub, *m_prompt, m_actions, *m_form, *m_playback}, *m_runHeader, this)),
      m_whatIf(new WhatIfMenu(session, [this] { return m_hub.selection(); }, m_actions["whatIf"], this)) {
    setObjectName(QStringLiteral("mainWindow"));
    WheelGuard::install();
    MenuFormKeys::install();
    WindowsOnScreen::install();
    // A panel that wants more room than there is gets less: it never pushes the window over the edge of the screen.
    layout()->setSizeConstraint(QLayout::SetNoConstraint);
    setMinimumSize(QSize(480, 320).boundedTo(firstSizeOf(*this)));
    resize(firstSizeOf(*this));
    m_actions.buildMenus(menuBar());
    m_actions.buildToolBar(this);
    setStatusBar(m_status);
    buildPanels();
    connectActions();
    connectSession();
    connectPanels();
    connectRuns();
    connectEvaluations();
    new LessonDock(*m_lessons, {*this, [this](bool show) { showStartPage(show); },
                                [this](const QString& kind) { showKind(kind); }});
    connect(new DropOverlay(this), &DropOverlay::dropped, this, &MainWindow::openPath);
    applyTheme(m_settings.theme.get());
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_actions.recolour();
        setStyleSheet(windowStyleSheet());
    });
    m_choices->showRecent();
    m_choices->showLanguages();
    taskChanged();
    modelChanged();
    connect(&Language::instance(), &Language::changed, this, &MainWindow::retranslate);
    for (const Problem& problem : session.problems().all())
        m_problems->add(itemOf(problem));
    const bool remembered = restoreGeometry(m_settings.windowGeometry.get());
    keepOnScreen(*this);
    if (!remembered || !m_docks->restore(m_settings.arrangement(m_docks->workspace()).get())) m_docks->arrange();
    for (const WorkspaceSpec& one : workspaces())
        if (const QString id = QString::fromLatin1(one.id); id != m_docks->workspace())
            m_docks->restore(id, m_settings.arrangement(id).get());
    setWorkspace(QString::fromLatin1(workspace(m_settings.workspace.get()).id));
    m_list->show();
}

MainWindow::~MainWindow() {
    m_session.documents().disconnect(this); // what was typed into a note becomes a document while the panels go
    delete m_front;                         // hears of the keyboard, which leaves the widgets one by one
    m_list->setHides({});                   // asks what goes before the list does
}

void MainWindow::buildPanels() {
    const Qt::DockWidgetArea left = Qt::LeftDockWidgetArea, right = Qt::RightDockWidgetArea,
                             bottom = Qt::BottomDockWidgetArea;
    const QString explore = QStringLiteral("explore"), lens = QStringLiteral("lens");
    std::vector<PanelSpec> panels;
    const auto add = [&](const char* id, const char* title, const char* key, QWidget* content,
                         std::vector<PanelPlace> places) {
        panels.push_back({QString::fromLatin1(id), title, QKeySequence(QString::fromLatin1(key)), std::move(places),
                          [this, content] { return new PanelFrame(QString(), content, this); }}); // titled by its dock
    };
    add("model", QT_TR_NOOP("Model"), "Ctrl+Alt+1", m_model, {{explore, left}});
    add("prompt", QT_TR_NOOP("Prompt"), "Ctrl+Alt+2", m_prompt, {{explore, left}});
    add("read", QT_TR_NOOP("Read"), "Ctrl+Shift+1", &m_lens->panel(), {{lens, left}});
    add("evaluate", QT_TR_NOOP("Evaluate"), "Ctrl+Alt+Shift+0", &m_evaluate->panel(), {{workspaceId::evaluate, left}});
    add("train", QT_TR_NOOP("Training"), "Ctrl+Shift+F5", &m_train->panel(), {{workspaceId::train, left}});
    for (const ViewSpec& spec : registry().views()) {
        if (spec.place == ViewSpec::Place::Centre) continue;
        const Qt::DockWidgetArea area = spec.place == ViewSpec::Place::Left    ? left
                                        : spec.place == ViewSpec::Place::Right ? right
                                                                               : bottom;
        panels.push_back({spec.id,
                          spec.title,
                          spec.shortcut,
                          {{spec.workspace, area, spec.tabbed, spec.shown}},
                          [this, id = spec.id] { return m_views->frame(id); },
                          [this, id = spec.id] { m_views->view(id); }});
    }
    // Behind the last ones of their columns.
    std::vector<PanelPlace> below;
    for (const WorkspaceSpec& one : workspaces())
        below.push_back({QString::fromLatin1(one.id), bottom, true, false});
    add("problems", QT_TR_NOOP("Problems"), "Ctrl+Alt+7", m_problems, below);
    add("runs", QT_TR_NOOP("Runs"), "Ctrl+Alt+6", m_runs,
        {{explore, right, true},
         {lens, left, true},
         {workspaceId::evaluate, left, true},
         {workspaceId::train, left, true},
         {workspaceId::compare, left}});
    add("lesson", QT_TR_NOOP("Lesson"), "Ctrl+Alt+Shift+N", &m_lessons->panel(),
        {{explore, left, true, false}, {lens, left, true, false}, {workspaceId::evaluate, left, true, false}});
    m_docks = new Docks(this, std::move(panels), m_actions.menu("panels"));
    m_docks->frame(QStringLiteral("runs"))->addControl(m_runs->titleControls());
    m_pages->addWidget(m_start);
    for (const ViewSpec& spec : registry().views()) {
        if (spec.place != ViewSpec::Place::Centre) continue;
        PanelFrame* frame = m_views->frame(spec.id);
        m_centres[spec.workspace] = frame;
        whenTranslated(frame, [frame, title = spec.title] { frame->setTitle(tr(title)); });
        m_pages->addWidget(frame);
        if (spec.id == QLatin1String("results")) m_evaluate->offerGoOn(m_actions["goOnEvaluation"], *frame);
        if (spec.kind != QLatin1String("run")) continue;
        frame->setBanner(m_runHeader);
        frame->addControl(m_actions.button("lenses"));
        auto* lensOfRun = new QToolButton(this);
        lensOfRun->setDefaultAction(m_actions["lensOfRun"]);
        lensOfRun->setToolButtonStyle(Qt::ToolButtonTextOnly);
        lensOfRun->setFocusPolicy(Qt::TabFocus);
        frame->addControl(lensOfRun);
        m_whatIf->addTo(*frame);
        connect(m_views, &ViewHost::viewMade, this, [this, id = spec.id](const QString& made, FigureView* view) {
            if (made != id) return;
            m_firstToken = new PaintWatch(view->viewport(), "first token painted");
            if (const auto* heads = qobject_cast<HeadsView*>(view))
                connect(heads, &HeadsView::menuWanted, m_whatIf, &WhatIfMenu::popUp);
        });
    }
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    auto* bar = new PlaybackBar(m_actions, m_hub, *m_playback);
    column->addWidget(bar);
    setCentralWidget(middle);
    m_present = new PresentWorkspace(*this, m_session, m_settings, *m_lessons, *bar);
    m_pages->addWidget(m_centres[workspaceId::present] = m_present->page());
    connect(m_pages, &QStackedWidget::currentChanged, m_present,
            [this] { m_present->pageShown(m_pages->currentWidget() == m_present->page()); });
}

void MainWindow::showCentre() {
    for (const ViewSpec& spec : registry().views())
        if (spec.place == ViewSpec::Place::Centre && spec.workspace == m_docks->workspace()) m_views->view(spec.id);
    if (const auto centre = m_centres.find(m_docks->workspace()); centre != m_centres.end())
        m_pages->setCurrentWidget(centre->second);
}

FigureView* MainWindow::view(const QString& id) {
    return m_views->view(id);
}

void MainWindow::connectSession() {
    connect(&m_session.model(), &CurrentModel::changed, this, &MainWindow::modelChanged);
    connect(&m_session.model(), &CurrentModel::taskChanged, this, &MainWindow::taskChanged);
    connect(&m_session.documents(), &Documents::shownChanged, this, ofKind("run", [this] { shownRunChanged(); }));
    connect(&m_session.maker(), &DocumentMaker::finished, this, ofKind("run", [this] { runFinished(); }));
    connect(&m_session.maker(), &DocumentMaker::started, this, ofKind("run", [this] {
        m_runTime.start();
        m_prompt->showProblem({});
        // Both need the whole machine: a run waits its turn.
        m_status->showMessageText(m_session.maker().isMaking("lens") ? tr("The run begins when the lens is ready")
                                                                     : QString());
        updateActions();
    }));
    connect(&m_session.jobs(), &JobBoard::progressed, this, [this](const JobInfo& job) {
        if (job.kind == JobInfo::Kind::OpenModel && !job.stopping)
            m_start->setProgress(stageInLanguage(job.stage), job.fraction);
    });
    connect(&m_session.jobs(), &JobBoard::changed, this, [this] {
        std::vector<JobItem> items;
        for (const JobInfo& job : m_session.jobs().jobs())
            items.push_back({job.id.value, job.title, stageInLanguage(job.stage), job.fraction, job.stopping});
        m_status->setJobs(items);
        if (std::exchange(m_jobCount, items.size()) != items.size()) updateActions();
    });
    connect(&m_session.model(), &CurrentModel::openingFailed, this, [this] {
        m_whenReady = {};
        if (m_session.model().isMove()) return m_status->showProblemText(m_session.model().openProblem().text);
        const QString name = QFileInfo(m_session.model().request().path).fileName();
        m_start->showProblem(name, m_session.model().openProblem());
        showStartPage(true);
        m_status->showMessageText(tr("%1 could not be opened").arg(name));
    });
    connect(&m_session.problems(), &Problems::added, this, [this](const Problem& problem) {
        m_problems->add(itemOf(problem));
        m_status->setProblemCount(m_problems->count());
        if (problem.severity == Problem::Severity::Error && m_pages->currentWidget() != m_start)
            m_status->showProblemText(problem.text);
    });
}

void MainWindow::connectPanels() {
    connect(m_start, &StartPage::demoRequested, this, [this] { openWithExample(demoFolder()); });
    connect(m_start, &StartPage::specimenRequested, this, &MainWindow::openWithExample);
    m_start->setSpecimens([] { return specimens(specimenPlaces()); });
    connect(m_start, &StartPage::openRequested, m_files, &DocumentFiles::chooseModelFolder);
    connect(m_start, &StartPage::openRunRequested, m_actions["openRun"], &QAction::trigger);
    connect(m_start, &StartPage::pathChosen, this, &MainWindow::openPath);
    connect(m_start, &StartPage::cancelRequested, this, &MainWindow::cancelOpening);
    connect(m_start, &StartPage::backRequested, this, [this] {
        m_start->showChoices();
        showStartPage(!m_session.model().facts() && !isAnythingShown(m_session));
    });
    connect(m_status, &StatusPanel::cancelRequested, this, [this](quint64 job) {
        for (const JobInfo& info : m_session.jobs().jobs())
            if (info.id == RunId{job} && info.kind == JobInfo::Kind::OpenModel) return cancelOpening();
        m_session.jobs().cancel(RunId{job});
    });
    connect(m_start, &StartPage::retryRequested, this, [this] { openModel(m_session.model().request()); });
    connect(m_prompt, &PromptPanel::runRequested, this, &MainWindow::run);
    connect(m_prompt, &PromptPanel::noteChanged, m_docks->frame(QStringLiteral("prompt")), &PanelFrame::setDetail);
    connect(m_model, &ModelPanel::noteChanged, m_docks->frame(QStringLiteral("model")), &PanelFrame::setDetail);
    connect(m_model, &ModelPanel::headChosen, this, [this](const QString& head) {
        Selection selection = m_hub.selection();
        selection.head = head.toStdString();
        if (const auto run = m_hub.run())
            for (int stage = 0; stage < stageCount(*run); ++stage)
                if (stageHead(*run, stage) == *selection.head && selection.stage != stage) {
                    selection.stage = stage;
                    selection.token = 0;
                    selection.label.reset();
                }
        m_hub.setSelection(selection);
    });
    connect(m_runs, &RunsPanel::saveRequested, m_files, [this](RunId id) { m_files->saveAs(id, m_front->kind()); });
    connect(m_front, &FrontDocument::changed, this, &MainWindow::updateActions);
    connect(m_runs, &RunsPanel::openRequested, m_actions["openRun"], &QAction::trigger);
    connect(m_status, &StatusPanel::problemsRequested, m_actions["problems"], &QAction::trigger);
    connect(&m_hub, &SelectionHub::changed, this, [this](const Selection& selection) {
        const auto run = m_hub.run();
        const std::string head = selection.head           ? *selection.head
                                 : run && selection.stage ? stageHead(*run, *selection.stage)
                                                          : "";
        m_model->setSelectedHead(QString::fromStdString(head));
        updateActions();
    });
    connect(m_views, &ViewHost::said, m_status, &StatusPanel::showMessageText);
    connect(m_lens, &LensWorkspace::said, m_status, &StatusPanel::showMessageText);
    connect(m_files, &DocumentFiles::said, m_status, &StatusPanel::showMessageText);
    connect(m_files, &DocumentFiles::pathChosen, this, &MainWindow::openPath);
    connect(m_files, &DocumentFiles::modelChosen, this, [this](const ModelRequest& request) {
        m_whenReady = {};
        m_session.model().open(request);
    });
    connect(m_files, &DocumentFiles::recentChanged, m_choices, &ChoiceMenus::showRecent);
    connect(m_composer, &Composer::recentChanged, m_choices, &ChoiceMenus::showRecent);
    connect(m_whatIf, &WhatIfMenu::said, m_status, &StatusPanel::showMessageText);
    connect(m_exports, &FigureExports::said, m_status, &StatusPanel::showMessageText);
    connect(m_exports, &FigureExports::failed, m_status, &StatusPanel::showProblemText);
    connect(m_tasks, &TaskEditing::useWanted, this, &MainWindow::openPath);
    connect(m_figures, &FigureReader::composed, m_composer,
            [this](const std::shared_ptr<const ComposedSource>& source) { m_composer->restore(*source); });
    connect(m_composer, &Composer::pathDropped, this, &MainWindow::openPath);
    connect(m_author, &LessonAuthor::said, m_status, &StatusPanel::showMessageText);
    connect(m_composer, &Composer::said, m_status, &StatusPanel::showMessageText);
    connect(m_choices, &ChoiceMenus::said, m_status, &StatusPanel::showMessageText);
    connect(m_choices, &ChoiceMenus::pathChosen, this, &MainWindow::openPath);
    connect(m_choices, &ChoiceMenus::recentChanged, m_start, &StartPage::setRecent);
    connect(m_choices, &ChoiceMenus::deviceChosen, this, &MainWindow::reopenWith);
    connect(m_choices, &ChoiceMenus::freeRunWanted, this, [this] {
        m_form->setFree(true);
        run();
    });
}

void MainWindow::modelChanged() {
    const CurrentModel::State state = m_session.model().state();
    const QString name = QFileInfo(m_session.model().request().path).fileName();
    switch (state) {
    case CurrentModel::State::Opening:
        if (m_session.model().isMove()) { // in a moment; what is shown stays
            m_status->showMessageText(tr("The heads are being moved"));
            break;
        }
        m_start->showBusy(name);
        showStartPage(true);
        m_status->showMessageText({});
        break;
    case CurrentModel::State::NeedsHeads:
        // Nothing goes on behind the question.
        m_start->setProgress(tr("Waiting for the layers that its heads read"), 0);
        m_status->showMessageText(tr("Waiting for the layers that its heads read"));
        askForHeads(m_session.model(), this, [this] { cancelOpening(); });
        break;
    case CurrentModel::State::Failed: // openingFailed shows it
        break;
    case CurrentModel::State::None:
        m_start->showChoices();
        showStartPage(!isAnythingShown(m_session));
        m_status->showMessageText({});
        break;
    case CurrentModel::State::Ready:
        if (const ModelRequest& opened = m_session.model().openRequest(); opened.host.isEmpty()) {
            m_files->rememberOpened(opened.path);
            m_settings.recentModels.add(QFileInfo(opened.path).absoluteFilePath());
        } else {
            m_files->rememberHost(opened);
        }
        m_choices->showRecent();
        showStartPage(false);
        m_status->showMessageText(tr("Ready"));
        reportTiming("model loaded");
        break;
    }
    if (const auto facts = m_session.model().facts())
        m_model->setModel(facts);
    else
        m_model->setModel(shownFacts(m_session));
    const auto facts = m_session.model().facts();
    m_prompt->setModel(facts);
    setWindowTitle(titleOf(m_session));
    const bool away = facts && !facts->host.isEmpty();
    m_status->setDevice(!facts ? QString()
                        : away ? tr("%1 on %2").arg(facts->device, facts->host)
                               : facts->device,
                        facts ? facts->threads : 0);
    m_choices->showModel();
    updateActions();
}

void MainWindow::retranslate() {
    setWindowTitle(titleOf(m_session));
    m_choices->showAll();
    m_list->show();
    if (m_session.model().state() == CurrentModel::State::Opening)
        m_start->showBusy(QFileInfo(m_session.model().request().path).fileName());
    if (m_session.model().state() == CurrentModel::State::Failed)
        m_start->showProblem(QFileInfo(m_session.model().request().path).fileName(),
                             saidAgain(m_session.model().openProblem()));
    std::vector<ProblemItem> problems;
    for (const Problem& problem : m_session.problems().all())
        problems.push_back(itemOf(saidAgain(problem)));
    m_problems->setProblems(problems);
    if (const auto& problem = m_session.maker().problemOf("run")) m_prompt->showProblem(saidAgain(*problem).text);
    if (!m_session.maker().isMaking("run") && m_session.documents().shown<Run>())
        m_status->showRun(m_session.documents().shown<Run>().get());
    else if (m_session.model().state() == CurrentModel::State::Ready)
        m_status->showMessageText(tr("Ready"));
    updateActions();
}

void MainWindow::taskChanged() {
    m_prompt->setTask(m_session.model().task());
    if (const auto task = m_session.model().task(); task && !m_askedTask.isEmpty()) {
        const QString asked = std::exchange(m_askedTask, {});
        if (QFileInfo(QString::fromStdString(task->path.string())) == QFileInfo(asked)) m_files->rememberOpened(asked);
    }
    m_choices->showTasks();
    updateActions();
    m_form->taskChanged();
    if (m_session.model().task() && m_session.model().state() == CurrentModel::State::Ready && m_whenReady)
        std::exchange(m_whenReady, {})(); // may choose another task, and wait for that
}

void MainWindow::showStartPage(bool show) {
    show ? m_pages->setCurrentWidget(m_start) : showCentre();
    m_docks->setHidden(show);
    show ? m_start->takeFocus() : setFocus(); // no ring round a view that nobody went to
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (m_shownOnce) return;
    m_shownOnce = true;
    QTimer::singleShot(0, this, [] { reportTiming("window shown"); });
}

bool MainWindow::focusNextPrevChild(bool next) {
    QWidget* const now = focusWidget();
    const bool lost = now && now != this && (!now->isEnabled() || !now->isVisible()); // nobody pressed Tab
    QWidget* wanted = lost ? nearestBeside(this, now) : nextInReadingOrder(this, now, next);
    if (!wanted && lost) wanted = this;
    if (!wanted) return false;
    if (lost) return wanted->setFocus(Qt::OtherFocusReason), true;
    wanted->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget* up = wanted->parentWidget(); up && up != this; up = up->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(up)) area->ensureWidgetVisible(wanted, 12, 24);
    return true;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const bool tasks = m_tasks->closeAll(), figures = m_composer->closeAll(), lessons = m_author->closeAll();
    if (!tasks || !figures || !lessons) return event->ignore(); // one asks about what is not saved
    m_present->leave();
    const QByteArray before = m_present->maximisedGeometry();
    m_settings.windowGeometry.set(isMaximized() && !before.isEmpty() ? before : saveGeometry());
    for (const WorkspaceSpec& one : workspaces())
        m_settings.arrangement(QString::fromLatin1(one.id)).set(m_docks->save(QString::fromLatin1(one.id)));
    m_settings.workspace.set(m_docks->workspace());
    m_views->remember();
    m_session.maker().stop("run");
    m_session.maker().stop("evaluation");
    m_session.lens().cancel();
    event->accept();
}

} // namespace strata
