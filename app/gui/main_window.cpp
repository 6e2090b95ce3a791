// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/main_window.h"

#include "app/gui/actions.h"
#include "app/gui/demo.h"
#include "app/gui/docks.h"
#include "app/gui/drop_overlay.h"
#include "app/gui/focus_order.h"
#include "app/gui/lens_workspace.h"
#include "app/gui/menu_form_keys.h"
#include "app/gui/timing.h"
#include "app/gui/wheel_guard.h"
#include "model/items/run_tables.h"
#include "model/session/sentences.h"
#include "model/session/settings.h"
#include "widgets/common/language.h"
#include "widgets/common/panel_frame.h"
#include "widgets/common/theme.h"
#include "widgets/decoding/heads_view.h"
#include "widgets/decoding/inspector_view.h"
#include "widgets/dialogs/head_placement_dialog.h"
#include "widgets/panels/model_panel.h"
#include "widgets/panels/problems_panel.h"
#include "widgets/panels/prompt_panel.h"
#include "widgets/panels/run_header.h"
#include "widgets/panels/runs_panel.h"
#include "widgets/panels/start_page.h"
#include "widgets/panels/status_panel.h"
#include "widgets/plot/confidence_view.h"
#include "widgets/tree/hierarchy_view.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLayout>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace strata {

namespace {
ProblemItem itemOf(const Problem& problem) {
    return {problem.severity == Problem::Severity::Error, problem.title, problem.text, problem.advice, problem.when};
}
} // namespace

MainWindow::MainWindow(Session& session, Settings& settings, QWidget* parent)
    : QMainWindow(parent), m_session(session), m_settings(settings), m_actions(new Actions(this)),
      m_pages(new QStackedWidget), m_start(new StartPage), m_heads(new HeadsView), m_confidence(new ConfidenceView),
      m_hierarchy(new HierarchyView), m_inspector(new InspectorView), m_model(new ModelPanel),
      m_prompt(new PromptPanel(settings)), m_runHeader(new RunHeader), m_runs(new RunsPanel),
      m_problems(new ProblemsPanel), m_status(new StatusPanel),
      m_firstToken(new PaintWatch(m_heads->viewport(), "first token painted")),
      m_lens(new LensWorkspace(session, m_hub, this)), m_drop(new DropOverlay(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    WheelGuard::install();
    MenuFormKeys::install();
    // A panel that wants more room than there is gets less: it never pushes the window over the edge of the screen.
    layout()->setSizeConstraint(QLayout::SetNoConstraint);
    setMinimumSize(QSize(480, 320).boundedTo(firstSize()));
    resize(firstSize());
    m_actions->buildMenus(menuBar());
    m_actions->buildToolBar(this);
    setStatusBar(m_status);
    buildPanels();
    connectActions();
    connectSession();
    connectPanels();
    connectLens();
    connectRunHeader();
    connectHistory();
    applyTheme(m_settings.theme.get());
    connect(&Theme::instance(), &Theme::changed, this, &MainWindow::recolour);
    rebuildRecent();
    rebuildLanguageMenu();
    taskChanged();
    modelChanged();
    connect(&Language::instance(), &Language::changed, this, &MainWindow::retranslate);
    for (const Problem& problem : session.problems())
        m_problems->add(itemOf(problem));
    const bool remembered = restoreGeometry(m_settings.windowGeometry.get());
    keepOnScreen();
    if (!remembered || !m_docks->restore(m_settings.windowDocks.get())) m_docks->arrange();
    m_docks->restore(Workspace::Lens, m_settings.lensDocks.get());
    if (m_settings.workspace.get() == QLatin1String("lens")) setWorkspace(Workspace::Lens);
    historyChanged();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanels() {
    const auto framed = [this](QWidget* content) {
        return [this, content] { return new PanelFrame(QString(), content, this); }; // titled by its dock
    };
    const auto key = [](const char* text) { return QKeySequence(QString::fromLatin1(text)); };
    using Q = QString;
    const Qt::DockWidgetArea left = Qt::LeftDockWidgetArea, right = Qt::RightDockWidgetArea,
                             bottom = Qt::BottomDockWidgetArea;
    std::vector<PanelSpec> panels = {
        {Q::fromLatin1("model"), QT_TR_NOOP("Model"), left, key("Ctrl+Alt+1"), framed(m_model), {}},
        {Q::fromLatin1("prompt"), QT_TR_NOOP("Prompt"), left, key("Ctrl+Alt+2"), framed(m_prompt), {}},
        {Q::fromLatin1("confidence"), QT_TR_NOOP("Confidence"), bottom, key("Ctrl+Alt+3"), framed(m_confidence), {}},
        {Q::fromLatin1("problems"), QT_TR_NOOP("Problems"), bottom, key("Ctrl+Alt+7"), framed(m_problems),
         Q::fromLatin1("confidence"), false},
        {Q::fromLatin1("hierarchy"), QT_TR_NOOP("Hierarchy"), right, key("Ctrl+Alt+4"), framed(m_hierarchy), {}},
        {Q::fromLatin1("inspector"), QT_TR_NOOP("Inspector"), right, key("Ctrl+Alt+5"), framed(m_inspector), {}},
        {Q::fromLatin1("runs"), QT_TR_NOOP("Runs"), right, key("Ctrl+Alt+6"), framed(m_runs),
         Q::fromLatin1("inspector"), true, PanelPlace{left, Q::fromLatin1("read"), true}}};
    // Before the last one, which is tabbed with one of them.
    std::vector<PanelSpec> more = m_lens->panels();
    panels.insert(panels.end() - 1, std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    m_docks = new Docks(this, std::move(panels), m_actions->panels);
    m_docks->frame(QStringLiteral("runs"))->addControl(m_runs->titleControls());
    m_headsFrame = new PanelFrame(QString(), m_heads, this);
    whenTranslated(m_headsFrame, [this] { m_headsFrame->setTitle(tr("Heads")); });
    m_headsFrame->setBanner(m_runHeader);
    m_confidence->addControlsTo(*m_docks->frame(QStringLiteral("confidence")));
    m_hierarchy->addControlsTo(*m_docks->frame(QStringLiteral("hierarchy")));
    m_inspector->addControlsTo(*m_docks->frame(QStringLiteral("inspector")));
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_headsFrame);
    m_pages->addWidget(m_lens->frame());
    m_headsFrame->addControl(m_actions->lensButton);
    m_headsFrame->addControl(lensOfRunButton());
    setCentralWidget(m_pages);
    for (FigureView* figureView : std::initializer_list<FigureView*>{m_heads, m_confidence, m_hierarchy, m_inspector})
        m_hub.addView(figureView);
    m_start->setDemoAvailable(!demoFolder().isEmpty());
    m_actions->openDemo->setEnabled(!demoFolder().isEmpty());
    m_docks->setHidden(true);
}

FigureView* MainWindow::view(const QString& id) const {
    const std::pair<const char*, FigureView*> views[] = {
        {"heads", m_heads}, {"confidence", m_confidence}, {"hierarchy", m_hierarchy}, {"inspector", m_inspector}};
    for (const auto& [name, figureView] : views)
        if (id == QLatin1String(name)) return figureView;
    return m_lens->view(id);
}

void MainWindow::connectSession() {
    connect(&m_session, &Session::modelChanged, this, &MainWindow::modelChanged);
    connect(&m_session, &Session::taskChanged, this, &MainWindow::taskChanged);
    connect(&m_session, &Session::shownRunChanged, this, &MainWindow::shownRunChanged);
    connect(&m_session, &Session::historyChanged, this, &MainWindow::historyChanged);
    connect(&m_session, &Session::runFinished, this, &MainWindow::runFinished);
    connect(&m_session, &Session::runStarted, this, [this] {
        m_runTime.start();
        m_prompt->showProblem({});
        // Both need the whole machine: a run waits its turn.
        m_status->showMessageText(m_session.isComputingLens() ? tr("The run begins when the lens is ready")
                                                              : QString());
        updateActions();
    });
    connect(&m_session, &Session::progressed, this, [this](const JobInfo& job) {
        if (job.kind == JobInfo::Kind::OpenModel && !job.stopping)
            m_start->setProgress(stageInLanguage(job.stage), job.fraction);
    });
    connect(&m_session, &Session::jobsChanged, this, &MainWindow::showJobs);
    connect(&m_session, &Session::openingFailed, this, [this] {
        m_whenReady = {};
        const QString name = QFileInfo(m_session.modelRequest().path).fileName();
        m_start->showProblem(name, m_session.openProblem());
        showStartPage(true);
        m_status->showMessageText(tr("%1 could not be opened").arg(name));
    });
    connect(&m_session, &Session::problemAdded, this, [this](const Problem& problem) {
        m_problems->add(itemOf(problem));
        m_status->setProblemCount(m_problems->count());
        if (problem.severity == Problem::Severity::Error && m_pages->currentWidget() != m_start)
            m_status->showProblemText(problem.text);
    });
    connect(&m_session, &Session::notSaved, this, &MainWindow::showNotSaved);
    connect(&m_session, &Session::runOpened, this, [this](const QString& file) {
        rememberOpened(file);
        m_settings.recentRuns.add(QFileInfo(file).absoluteFilePath());
        rebuildRecent();
        showStartPage(false);
    });
    connect(&m_session, &Session::runSaved, this, [this](const QString& file) { rememberSaved(file); });
}

void MainWindow::connectPanels() {
    connect(m_start, &StartPage::demoRequested, this, &MainWindow::openDemo);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::chooseModelFolder);
    connect(m_start, &StartPage::openRunRequested, m_actions->openRun, &QAction::trigger);
    connect(m_start, &StartPage::pathChosen, this, &MainWindow::openPath);
    connect(m_start, &StartPage::cancelRequested, this, &MainWindow::cancelOpening);
    connect(m_start, &StartPage::backRequested, this, [this] {
        m_start->showChoices();
        showStartPage(!m_session.model() && !m_session.shownRun() && !m_session.shownLens());
    });
    connect(m_status, &StatusPanel::cancelRequested, this, [this](quint64 job) {
        for (const JobInfo& info : m_session.jobs())
            if (info.id == RunId{job} && info.kind == JobInfo::Kind::OpenModel) return cancelOpening();
        m_session.cancelJob(RunId{job});
    });
    connect(m_start, &StartPage::retryRequested, this, [this] { openModel(m_session.modelRequest()); });
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
    connect(m_runs, &RunsPanel::saveRequested, this, &MainWindow::saveShownRun);
    connect(m_runs, &RunsPanel::openRequested, m_actions->openRun, &QAction::trigger);
    connect(m_status, &StatusPanel::problemsRequested, m_actions->problems, &QAction::trigger);
    connect(&m_hub, &SelectionHub::changed, this, [this](const Selection& selection) {
        const auto run = m_hub.run();
        const std::string head = selection.head           ? *selection.head
                                 : run && selection.stage ? stageHead(*run, *selection.stage)
                                                          : "";
        m_model->setSelectedHead(QString::fromStdString(head));
        updateActions();
    });
    connect(m_headsFrame, &PanelFrame::exportRequested, this, [this] { askExport(QStringLiteral("heads")); });
    for (const char* id : {"confidence", "hierarchy", "inspector"}) {
        const QString name = QString::fromLatin1(id);
        connect(m_docks->frame(name), &PanelFrame::exportRequested, this, [this, name] { askExport(name); });
    }
}

void MainWindow::modelChanged() {
    const Session::ModelState state = m_session.modelState();
    const QString name = QFileInfo(m_session.modelRequest().path).fileName();
    switch (state) {
    case Session::ModelState::Opening:
        m_start->showBusy(name);
        showStartPage(true);
        m_status->showMessageText({});
        break;
    case Session::ModelState::NeedsHeads:
        askForHeads();
        break;
    case Session::ModelState::Failed: // openingFailed shows it
        break;
    case Session::ModelState::None:
        m_start->showChoices();
        showStartPage(!m_session.shownRun() && !m_session.shownLens());
        m_status->showMessageText({});
        break;
    case Session::ModelState::Ready:
        rememberOpened(m_session.openRequest().path);
        m_settings.recentModels.add(QFileInfo(m_session.openRequest().path).absoluteFilePath());
        rebuildRecent();
        showStartPage(false);
        m_status->showMessageText(tr("Ready"));
        reportTiming("model loaded");
        break;
    }
    if (const auto facts = m_session.model())
        m_model->setModel(facts);
    else
        m_model->setModel(shownFacts());
    const auto facts = m_session.model();
    m_prompt->setModel(facts);
    showTitle();
    m_status->setDevice(facts ? facts->device : QString(), facts ? facts->threads : 0);
    m_lensLayers.clear();
    rebuildDeviceMenu();
    rebuildLensMenu();
    updateActions();
}

void MainWindow::showTitle() {
    const auto facts = m_session.model();
    setWindowTitle(facts ? tr("%1 – Strata").arg(facts->name()) : QStringLiteral("Strata"));
}

void MainWindow::retranslate() {
    showTitle();
    rebuildRecent();
    rebuildLanguageMenu();
    rebuildTaskMenu();
    rebuildDeviceMenu();
    rebuildLensMenu();
    historyChanged();
    if (m_session.modelState() == Session::ModelState::Opening)
        m_start->showBusy(QFileInfo(m_session.modelRequest().path).fileName());
    if (m_session.modelState() == Session::ModelState::Failed)
        m_start->showProblem(QFileInfo(m_session.modelRequest().path).fileName(), saidAgain(m_session.openProblem()));
    std::vector<ProblemItem> problems;
    for (const Problem& problem : m_session.problems())
        problems.push_back(itemOf(saidAgain(problem)));
    m_problems->setProblems(problems);
    if (const auto& problem = m_session.runProblem()) m_prompt->showProblem(saidAgain(*problem).text);
    if (!m_session.isRunning() && m_session.shownRun())
        m_status->showRun(m_session.shownRun().get());
    else if (m_session.modelState() == Session::ModelState::Ready)
        m_status->showMessageText(tr("Ready"));
    updateActions();
}

void MainWindow::taskChanged() {
    m_prompt->setTask(m_session.task());
    if (const auto task = m_session.task(); task && !m_askedTask.isEmpty()) {
        const QString asked = std::exchange(m_askedTask, {});
        if (QFileInfo(QString::fromStdString(task->path.string())) == QFileInfo(asked)) rememberOpened(asked);
    }
    rebuildTaskMenu();
    updateActions();
    if (m_whenTask) std::exchange(m_whenTask, {})();
    if (m_session.task() && m_session.modelState() == Session::ModelState::Ready && m_whenReady)
        std::exchange(m_whenReady, {})(); // may choose another task, and wait for that
}

void MainWindow::run() {
    if (m_session.run(request()) == RunId{}) {
        m_status->showMessageText(whyNotReady());
        m_prompt->showProblem(whyNotReady());
        return;
    }
    showStartPage(false);
}

RunRequest MainWindow::request() const {
    RunRequest wanted;
    wanted.fields = m_prompt->fields();
    wanted.options = m_prompt->decodeOptions();
    wanted.free = m_actions->freely->isChecked();
    for (int layer : m_lensLayers)
        wanted.lenses.push_back({LayerIndex(layer), Readout::Norm});
    return wanted;
}

void MainWindow::setFree(bool free) {
    (free ? m_actions->freely : m_actions->hierarchical)->setChecked(true);
}

void MainWindow::shownRunChanged() {
    const auto run = m_session.shownRun();
    m_hub.setRun(run, m_session.shownRunId());
    if (run && tokenCount(*run) > 0) m_firstToken->arm();
    if (m_session.isRunning() && m_session.shownRunId() != RunId{} && run)
        m_status->showRunning(tokenCount(*run), static_cast<double>(m_runTime.elapsed()) / 1000);
    else
        m_status->showRun(run.get());
    if (!m_session.model()) {
        m_model->setModel(shownFacts());
        m_prompt->showFieldsOfRun(run ? run->fields : std::map<std::string, std::string>());
        if (run) { // and how it was decoded, rather than what the form held before
            m_prompt->setDecodeOptions(requestOfRun(*run).options, true);
            setFree(run->isFree());
        }
    }
    m_runs->setShownRun(m_session.shownRunId());
    updateActions();
}

void MainWindow::runFinished() {
    if (const auto& problem = m_session.runProblem()) {
        m_prompt->showProblem(problem->text);
        m_status->showMessageText(problem->title);
    } else {
        m_status->showRun(m_session.shownRun().get());
    }
    updateActions();
}

void MainWindow::play(bool on) {
    if (!on) return m_playback.stop();
    if (!m_hub.isPlayingBack()) m_hub.startPlayback(); // or goes on where it paused
    m_playback.start();
}

void MainWindow::showStartPage(bool show) {
    QWidget* middle = m_docks->workspace() == Workspace::Lens ? m_lens->frame() : m_headsFrame;
    m_pages->setCurrentWidget(show ? m_start : middle);
    m_docks->setHidden(show);
    show ? m_start->takeFocus() : setFocus(); // no ring round a view that nobody went to
}

void MainWindow::askForHeads() {
    const HeadQuestion question = m_session.headQuestion();
    // Nothing goes on behind the question.
    m_start->setProgress(tr("Waiting for the layers that its heads read"), 0);
    m_status->showMessageText(tr("Waiting for the layers that its heads read"));
    auto* dialog =
        new HeadPlacementDialog(QFileInfo(question.request.path).fileName(), question.tensors, question.layers, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::rejected, this, &MainWindow::cancelOpening);
    connect(dialog, &QDialog::accepted, this, [this, dialog, question] {
        ModelRequest again = question.request;
        for (const HeadPlacement& placement : dialog->placements())
            again.placements.push_back(placement);
        again.rememberPlacements = dialog->remember();
        m_session.openModel(again);
    });
    dialog->open();
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (m_shownOnce) return;
    m_shownOnce = true;
    QTimer::singleShot(0, this, [] { reportTiming("window shown"); });
}

bool MainWindow::focusNextPrevChild(bool next) {
    QWidget* wanted = nextInReadingOrder(this, focusWidget(), next);
    if (!wanted) return false;
    wanted->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget* up = wanted->parentWidget(); up && up != this; up = up->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(up)) area->ensureWidgetVisible(wanted, 12, 24);
    return true;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_settings.windowGeometry.set(saveGeometry());
    m_settings.windowDocks.set(m_docks->save(Workspace::Explore));
    m_settings.lensDocks.set(m_docks->save(Workspace::Lens));
    m_settings.workspace.set(m_docks->workspace() == Workspace::Lens ? QStringLiteral("lens")
                                                                     : QStringLiteral("explore"));
    m_session.stop();
    m_session.cancelLens();
    event->accept();
}

} // namespace strata
