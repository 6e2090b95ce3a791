#include "app/gui/actions.h"

#include "widgets/common/theme.h"
#include "widgets/panels/panel_widgets.h"
#include "widgets/panels/segmented_control.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

static void initialiseIcons() { Q_INIT_RESOURCE(icons); } // needs the global namespace

namespace strata {

void registerIcons() { initialiseIcons(); }

namespace {
QKeySequence key(const char* text) { return QKeySequence(QString::fromLatin1(text)); }
} // namespace

Actions::Actions(QMainWindow* window) : QObject(window), m_window(window) {
    registerIcons();
    openModel = add(tr("Open &model folder…"), tr("Opens a folder as Hugging Face writes it"), {key("Ctrl+O")});
    openModelFile = add(tr("Open model &file…"), tr("Opens a .safetensors file beside its config.json"), {key("Ctrl+Shift+F")});
    openRun = add(tr("Open saved &run…"), tr("Shows a saved run; its model is not needed"), {key("Ctrl+Shift+O")});
    openTask = add(tr("Open &task file…"), tr("Reads how the levels talk from a .task.json file"), {key("Ctrl+T")});
    openDemo = add(tr("Open the &demonstration"), tr("Opens the bundled model and runs its first example"), {key("Ctrl+D")});
    saveRun = add(tr("&Save run…"), tr("Writes the shown run with its provenance"), {key("Ctrl+S")});
    exportFigure = add(tr("&Export figure…"), tr("Writes a view as PDF, SVG, PNG, CSV or JSON"), {key("Ctrl+E")});
    closeModel = add(tr("&Close model"), tr("Gives the model's memory back; runs stay"), {key("Ctrl+W")});
    quit = add(tr("&Quit"), tr("Ends the program"), {key("Ctrl+Q")});
    run = add(tr("&Run"), tr("Runs the prompt"), {key("Ctrl+Return"), key("F5")});
    runAgain = add(tr("Run &again"), tr("Runs the last prompt once more, as it was"), {key("Ctrl+R")});
    stop = add(tr("&Stop"), tr("Stops the run and keeps what was computed"), {key("Ctrl+.")});
    stepBack = add(tr("Step &back by token"), tr("Selects the previous token"), {key("Alt+Left")});
    stepForward = add(tr("Step &forward by token"), tr("Selects the next token"), {key("Alt+Right")});
    hierarchical = add(tr("&Hierarchical"), tr("The levels decode one after another, each by its own head"), {key("Ctrl+1")});
    freely = add(tr("Each head &freely"), tr("Every head continues the same prompt by itself"), {key("Ctrl+2")});
    openRunModel = add(tr("Open the shown run's &model"), tr("Opens the model that the shown run was made with"), {key("Ctrl+M")});
    themeSystem = add(tr("Theme: follow the &system"), tr("Light or dark as the desktop is"), {key("Ctrl+Alt+S")});
    themeLight = add(tr("Theme: &light"), tr("Light, whatever the desktop is"), {key("Ctrl+Alt+L")});
    themeDark = add(tr("Theme: &dark"), tr("Dark, whatever the desktop is"), {key("Ctrl+Alt+D")});
    problems = add(tr("&Problems"), tr("Shows the list of problems"), {key("Ctrl+Shift+P")});
    resetDocks = add(tr("&Arrange panels as at first"), tr("Puts every panel back"), {key("Ctrl+Alt+0")});
    start = add(tr("&Start page"), tr("The demonstration, recent models and runs"), {key("Ctrl+Home")});
    focusPrompt = add(tr("Go to the &prompt"), tr("Puts the cursor into the prompt"), {key("Ctrl+L")});
    shortcuts = add(tr("&Keyboard shortcuts"), tr("Every action and its shortcut"), {key("F1"), key("Ctrl+?")});
    about = add(tr("&About Strata"), tr("Version, licence and parts"), {key("Shift+F1")});

    for (const auto& group : {QList<QAction*>{hierarchical, freely}, QList<QAction*>{themeSystem, themeLight, themeDark}}) {
        auto* exclusive = new QActionGroup(this);
        for (QAction* action : group) {
            action->setCheckable(true);
            exclusive->addAction(action);
        }
    }
    hierarchical->setChecked(true);
    themeSystem->setChecked(true);
    recent = new QMenu(tr("Open re&cent"), window);
    tasks = new QMenu(tr("&Task"), window);
    devices = new QMenu(tr("&Device"), window);
    lenses = new QMenu(tr("&Lens columns"), window);
    panels = new QMenu(tr("&Panels"), window);
    m_open = new QMenu(window);
}

QAction* Actions::add(const QString& text, const QString& tip, const QList<QKeySequence>& keys) {
    auto* action = new QAction(text, m_window);
    action->setShortcuts(keys);
    action->setToolTip(keys.isEmpty() ? tip : tr("%1 (%2)").arg(tip, keys.front().toString(QKeySequence::NativeText)));
    action->setWhatsThis(tip);
    m_window->addAction(action); // works while its menu is not there
    return action;
}

void Actions::buildMenus(QMenuBar* bar) {
    QMenu* file = bar->addMenu(tr("&File"));
    file->addActions({openModel, openModelFile, openRun, openTask, openDemo});
    file->addMenu(recent);
    file->addSeparator();
    file->addActions({saveRun, exportFigure});
    file->addSeparator();
    file->addActions({closeModel, quit});
    QMenu* runMenu = bar->addMenu(tr("&Run"));
    runMenu->addActions({run, runAgain, stop});
    runMenu->addSeparator();
    runMenu->addActions({hierarchical, freely});
    runMenu->addMenu(lenses);
    runMenu->addSeparator();
    runMenu->addActions({stepBack, stepForward});
    runMenu->addSeparator();
    runMenu->addMenu(tasks);
    runMenu->addMenu(devices);
    runMenu->addAction(openRunModel);
    QMenu* view = bar->addMenu(tr("&View"));
    view->addMenu(panels);
    view->addActions({problems, focusPrompt, start, resetDocks});
    view->addSeparator();
    view->addActions({themeSystem, themeLight, themeDark});
    bar->addMenu(tr("&Help"))->addActions({shortcuts, about});
    m_open->addActions({openModel, openModelFile, openRun, openTask});
    m_open->addSeparator();
    m_open->addAction(openDemo);
    m_open->addMenu(recent);
}

QToolButton* Actions::button(QAction* action, bool icon) {
    auto* tool = new QToolButton;
    tool->setDefaultAction(action);
    tool->setToolButtonStyle(icon ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    tool->setFocusPolicy(Qt::TabFocus);
    tool->setIconSize({14, 14});
    tool->setAccessibleName(action->text().remove(QLatin1Char('&')));
    return tool;
}

QToolButton* Actions::menuButton(const QString& text, QMenu* menu, const QString& name) {
    auto* tool = new QToolButton;
    tool->setText(text);
    tool->setMenu(menu);
    tool->setPopupMode(QToolButton::InstantPopup);
    tool->setFocusPolicy(Qt::TabFocus);
    tool->setAccessibleName(name);
    tool->setToolTip(name);
    return tool;
}

QToolBar* Actions::buildToolBar(QMainWindow* window) {
    auto* bar = new QToolBar(tr("Main toolbar"), window);
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    taskButton = menuButton(tr("Task ▾"), tasks, tr("Task"));
    deviceButton = menuButton(tr("Device ▾"), devices, tr("Device and type of computation"));
    lensButton = menuButton(tr("Lens columns ▾"), lenses, tr("Layers whose logit lens continues the prompt as well"));
    bar->addWidget(menuButton(tr("Open ▾"), m_open, tr("Open a model, a run or a task")));
    bar->addWidget(taskButton);
    bar->addWidget(deviceButton);
    bar->addSeparator();
    run->setIconText(tr("Run"));
    stop->setIconText(tr("Stop"));
    m_runButton = button(run);
    m_runButton->setObjectName(QStringLiteral("runButton"));
    bar->addWidget(m_runButton);
    bar->addWidget(button(stop));
    bar->addWidget(button(stepBack, true));
    bar->addWidget(button(stepForward, true));
    bar->addSeparator();
    bar->addWidget(new SegmentedControl({hierarchical, freely}));
    bar->addWidget(lensButton);
    auto* spacer = new QWidget;
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    exportFigure->setIconText(tr("Export…"));
    bar->addWidget(button(exportFigure));
    window->addToolBar(bar);
    recolour();
    return bar;
}

void Actions::recolour() {
    const Colors& colors = Theme::instance().colors();
    const QColor disabled = mixed(colors.surface, colors.text, 0.3);
    run->setIcon(glyphIcon(Glyph::Run, colors.onAccent, mixed(colors.track, colors.text, 0.4)));
    stop->setIcon(glyphIcon(Glyph::Stop, colors.text, disabled));
    stepBack->setIcon(glyphIcon(Glyph::StepBack, colors.text, disabled));
    stepForward->setIcon(glyphIcon(Glyph::StepForward, colors.text, disabled));
}

std::vector<std::pair<QString, QList<QAction*>>> Actions::groups() const {
    return {{tr("Files"), {openModel, openModelFile, openRun, openTask, openDemo, saveRun, exportFigure, closeModel, quit}},
            {tr("Running"), {run, runAgain, stop, hierarchical, freely, stepBack, stepForward, openRunModel}},
            {tr("View"), {problems, focusPrompt, start, resetDocks, themeSystem, themeLight, themeDark}},
            {tr("Panels"), panels->actions()},
            {tr("Help"), {shortcuts, about}}};
}

QString windowStyleSheet() {
    const Colors& c = Theme::instance().colors();
    QString sheet = QStringLiteral(R"(
        QToolBar { background: @surface; border: none; border-bottom: 1px solid @border; padding: 3px 10px 6px 10px; spacing: 8px; }
        QToolBar::separator { background: @border; width: 1px; margin: 5px 4px; }
        QToolBar QToolButton { background: @surface; color: @text; border: 1px solid @border; border-radius: 5px; padding: 5px 12px;
            min-height: 18px; max-height: 18px; }
        QToolBar QToolButton:hover { background: @bar; border-color: @edge; }
        QToolBar QToolButton:pressed { background: @track; }
        QToolBar QToolButton:focus { border-color: @accent; }
        QToolBar QToolButton:disabled { color: @disabled; }
        QToolBar QToolButton::menu-indicator { image: none; width: 0; }
        QToolBar QToolButton#runButton { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
        QToolBar QToolButton#runButton:hover { background: @accentHover; border-color: @accentHover; }
        QToolBar QToolButton#runButton:disabled { background: @track; color: @disabled; border-color: @track; }
        QToolBar QToolButton[segment="first"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
        QToolBar QToolButton[segment="last"] { border-top-left-radius: 0; border-bottom-left-radius: 0; border-left: none; }
        QToolBar QToolButton[segment="middle"] { border-radius: 0; border-left: none; }
        QToolBar QToolButton[segment]:checked { background: @accentSoft; color: @accentText; font-weight: 600; }
        QPushButton#primaryButton, QPushButton#plainButton { border-radius: 6px; padding: 8px 16px; border: 1px solid @border;
            background: @surface; color: @text; }
        QPushButton#plainButton:hover { background: @bar; border-color: @edge; }
        QPushButton#primaryButton { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
        QPushButton#primaryButton:hover { background: @accentHover; }
        QPushButton#primaryButton:focus, QPushButton#plainButton:focus { border: 2px solid @edge; padding: 7px 15px; }
        QToolButton#recentEntry { border: none; border-radius: 5px; padding: 6px 8px; text-align: left; color: @text; background: transparent; }
        QToolButton#recentEntry:hover, QToolButton#recentEntry:focus { background: @track; }
        QToolButton#panelButton { border: none; border-radius: 4px; padding: 3px; background: transparent; }
        QToolButton#panelButton:hover, QToolButton#panelButton:focus { background: @track; }
        QStatusBar { background: @surface; border-top: 1px solid @border; }
        QStatusBar::item { border: none; }
        QToolButton#statusButton { border: none; border-radius: 4px; padding: 2px 6px; color: @secondary; background: transparent; }
        QToolButton#statusButton:hover, QToolButton#statusButton:focus { background: @track; color: @text; }
        QPlainTextEdit, QLineEdit, QComboBox, QAbstractSpinBox { border: 1px solid @border; border-radius: 5px; background: @surface;
            color: @text; padding: 5px 8px; selection-background-color: @accent; selection-color: @onAccent; }
        QPlainTextEdit:focus, QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border-color: @accent; }
        QPlainTextEdit:disabled, QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: @disabled; background: @bar; }
        QComboBox::drop-down { border: none; width: 22px; }
        QComboBox::down-arrow { image: url(:/icons/chevron-down.svg); width: 12px; height: 12px; }
        QAbstractSpinBox { padding-right: 2px; }
        QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 18px; background: transparent; }
        QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @track; }
        QAbstractSpinBox::up-arrow { image: url(:/icons/chevron-up.svg); width: 10px; height: 10px; }
        QAbstractSpinBox::down-arrow { image: url(:/icons/chevron-down.svg); width: 10px; height: 10px; }
        QProgressBar { border: none; border-radius: 3px; background: @track; max-height: 6px; }
        QProgressBar::chunk { border-radius: 3px; background: @accent; }
        QLabel[tone="secondary"] { color: @secondary; }
        QLabel[tone="faint"] { color: @faint; }
        QTabBar::tab:bottom { padding: 4px 12px; border: 1px solid transparent; border-top: none; border-radius: 0; color: @secondary; }
        QTabBar::tab:bottom:selected { color: @text; background: @surface; border-color: @border; }
        QLabel#inlineProblem { color: @warning; }
        QMenuBar { background: @surface; padding: 1px 6px; }
        QMenuBar::item { padding: 3px 8px; border-radius: 4px; background: transparent; }
        QMenuBar::item:selected { background: @track; }
    )");
    const QColor hover = mixed(c.accent, c.text, 0.15);
    const std::pair<const char*, QColor> names[] = {
        {"@accentSoft", c.accentSoft}, {"@accentHover", hover}, {"@accentText", c.accent}, {"@accent", c.accent},
        {"@onAccent", c.onAccent},     {"@surface", c.surface}, {"@border", c.border},     {"@bar", c.bar},
        {"@track", c.track},           {"@text", c.text},       {"@secondary", c.secondary}, {"@warning", c.warning},
        {"@faint", c.faint},
        {"@edge", mixed(c.border, c.text, 0.25)}, {"@disabled", mixed(c.surface, c.text, 0.42)}};
    for (const auto& [name, colour] : names) sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

} // namespace strata
