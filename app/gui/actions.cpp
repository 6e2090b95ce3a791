// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/actions.h"

#include "widgets/common/language.h"
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

static void initialiseIcons() {
    Q_INIT_RESOURCE(icons);
} // needs the global namespace

namespace strata {

void registerIcons() {
    initialiseIcons();
}

namespace {
QKeySequence key(const char* text) {
    return QKeySequence(QString::fromLatin1(text));
}
} // namespace

Actions::Actions(QMainWindow* window) : QObject(window), m_window(window) {
    registerIcons();
    openModel =
        add(QT_TR_NOOP("Open &model folder…"), QT_TR_NOOP("Opens a folder as Hugging Face writes it"), {key("Ctrl+O")});
    openModelFile =
        add(QT_TR_NOOP("Open model &file…"),
            QT_TR_NOOP("Opens a .safetensors file beside its config.json, or a .gguf file"), {key("Ctrl+Shift+F")});
    openRun = add(QT_TR_NOOP("Open saved &run…"), QT_TR_NOOP("Shows a saved run; its model is not needed"),
                  {key("Ctrl+Shift+O")});
    openTask = add(QT_TR_NOOP("Open &task file…"), QT_TR_NOOP("Reads how the levels talk from a .task.json file"),
                   {key("Ctrl+T")});
    openDemo = add(QT_TR_NOOP("Open the &demonstration"),
                   QT_TR_NOOP("Opens the bundled model and runs its first example"), {key("Ctrl+D")});
    saveRun = add(QT_TR_NOOP("&Save run…"), QT_TR_NOOP("Writes the shown run with its provenance"), {key("Ctrl+S")});
    saveLens =
        add(QT_TR_NOOP("Save &lens…"), QT_TR_NOOP("Writes the shown lens with its provenance"), {key("Ctrl+Shift+S")});
    exportFigure =
        add(QT_TR_NOOP("&Export figure…"), QT_TR_NOOP("Writes a view as PDF, SVG, PNG, CSV or JSON"), {key("Ctrl+E")});
    closeModel =
        add(QT_TR_NOOP("&Close model"), QT_TR_NOOP("Gives the model's memory back; runs stay"), {key("Ctrl+W")});
    quit = add(QT_TR_NOOP("&Quit"), QT_TR_NOOP("Ends the program"), {key("Ctrl+Q")});
    run = add(QT_TR_NOOP("&Run"), QT_TR_NOOP("Runs the prompt"), {key("Ctrl+Return"), key("F5")});
    runAgain = add(QT_TR_NOOP("Run &again"), QT_TR_NOOP("Runs the last prompt once more, as it was"), {key("Ctrl+R")});
    stop = add(QT_TR_NOOP("&Stop"), QT_TR_NOOP("Stops the run and keeps what was computed"), {key("Ctrl+.")});
    stepBack = add(QT_TR_NOOP("Step &back by token"), QT_TR_NOOP("Selects the previous token"), {key("Alt+Left")});
    stepForward = add(QT_TR_NOOP("Step f&orward by token"), QT_TR_NOOP("Selects the next token"), {key("Alt+Right")});
    play = add(QT_TR_NOOP("&Play token by token"), QT_TR_NOOP("Selects one token after another, until the last"),
               {key("Ctrl+Space")});
    undo = add(QT_TR_NOOP("Undo: &bring the removed run back"),
               QT_TR_NOOP("Puts the run that was removed last back into the list"), {key("Ctrl+Z")});
    removeRun = add(QT_TR_NOOP("Re&move the shown run"),
                    QT_TR_NOOP("Takes the shown run out of the list; can be undone"), {key("Ctrl+Backspace")});
    reuseRun = add(QT_TR_NOOP("&Use the shown run's settings again"),
                   QT_TR_NOOP("Puts its prompt, task and sampling back, ready to run"), {key("Ctrl+Shift+R")});
    keepHistory = add(QT_TR_NOOP("&Keep a history of runs"),
                      QT_TR_NOOP("Writes every run that ends to the disk, so that it is there the next time"),
                      {key("Ctrl+Alt+H")});
    clearHistory = add(QT_TR_NOOP("&Clear the history…"), QT_TR_NOOP("Removes the kept runs from the disk"),
                       {key("Ctrl+Shift+Backspace")});
    keepHistory->setCheckable(true);
    play->setCheckable(true);
    hierarchical = add(QT_TR_NOOP("&Hierarchical"),
                       QT_TR_NOOP("The levels decode one after another, each by its own head"), {key("Ctrl+1")});
    freely = add(QT_TR_NOOP("Each head &freely"), QT_TR_NOOP("Every head continues the same prompt by itself"),
                 {key("Ctrl+2")});
    openRunModel = add(QT_TR_NOOP("Open the shown run's &model"),
                       QT_TR_NOOP("Opens the model that the shown run was made with"), {key("Ctrl+M")});
    lensOfRun = add(QT_TR_NOOP("&Lens of this run"), QT_TR_NOOP("Reads every layer at every position of the shown run"),
                    {key("Ctrl+Shift+L")});
    explore =
        add(QT_TR_NOOP("&Explore"), QT_TR_NOOP("Workspace: heads side by side, confidence, hierarchy"), {key("Alt+1")});
    lensWorkspace = add(QT_TR_NOOP("&Lens"), QT_TR_NOOP("Workspace: every layer at every position"), {key("Alt+2")});
    themeSystem = add(QT_TR_NOOP("Theme: follow the s&ystem"), QT_TR_NOOP("Light or dark as the desktop is"),
                      {key("Ctrl+Alt+S")});
    themeLight = add(QT_TR_NOOP("Theme: l&ight"), QT_TR_NOOP("Light, whatever the desktop is"), {key("Ctrl+Alt+L")});
    themeDark = add(QT_TR_NOOP("Theme: &dark"), QT_TR_NOOP("Dark, whatever the desktop is"), {key("Ctrl+Alt+D")});
    problems = add(QT_TR_NOOP("Pro&blems"), QT_TR_NOOP("Shows the list of problems"), {key("Ctrl+Shift+P")});
    resetDocks =
        add(QT_TR_NOOP("&Arrange panels as at first"), QT_TR_NOOP("Puts every panel back"), {key("Ctrl+Alt+0")});
    start = add(QT_TR_NOOP("&Start page"), QT_TR_NOOP("The demonstration, recent models and runs"), {key("Ctrl+Home")});
    focusPrompt = add(QT_TR_NOOP("Go to the p&rompt"), QT_TR_NOOP("Puts the cursor into the prompt"), {key("Ctrl+L")});
    shortcuts =
        add(QT_TR_NOOP("&Keyboard shortcuts"), QT_TR_NOOP("Every action and its shortcut"), {key("F1"), key("Ctrl+?")});
    about = add(QT_TR_NOOP("&About Strata"), QT_TR_NOOP("Version, licence and parts"), {key("Shift+F1")});

    for (const auto& group : {QList<QAction*>{hierarchical, freely}, QList<QAction*>{explore, lensWorkspace},
                              QList<QAction*>{themeSystem, themeLight, themeDark}}) {
        auto* exclusive = new QActionGroup(this);
        for (QAction* action : group) {
            action->setCheckable(true);
            exclusive->addAction(action);
        }
    }
    hierarchical->setChecked(true);
    explore->setChecked(true);
    themeSystem->setChecked(true);
    recent = menu(QT_TR_NOOP("Open rece&nt"));
    tasks = menu(QT_TR_NOOP("&Task"));
    devices = menu(QT_TR_NOOP("&Device"));
    lenses = menu(QT_TR_NOOP("Lens &columns"));
    languages = menu(QT_TR_NOOP("Lan&guage"));
    panels = menu(QT_TR_NOOP("&Panels"));
    m_open = new QMenu(window);
}

QAction* Actions::add(const char* text, const char* tip, const QList<QKeySequence>& keys) {
    auto* action = new QAction(m_window);
    action->setShortcuts(keys);
    whenTranslated(action, [action, text, tip, keys] {
        action->setText(tr(text));
        const QString help = tr(tip);
        const QString whole =
            keys.isEmpty() ? help : tr("%1 (%2)").arg(help, keys.front().toString(QKeySequence::NativeText));
        action->setProperty("tip", whole);
        action->setToolTip(whole);
        action->setWhatsThis(help);
    });
    m_window->addAction(action); // works while its menu is not there
    return action;
}

void Actions::enable(QAction* action, bool on, const QString& reason) {
    action->setEnabled(on);
    const QString tip = action->property("tip").toString();
    action->setToolTip(on || reason.isEmpty() ? tip : tip + QLatin1Char('\n') + reason);
}

QMenu* Actions::menu(const char* title) {
    auto* made = new QMenu(m_window);
    made->setToolTipsVisible(true); // where an entry can do nothing, its tip says why
    whenTranslated(made, [made, title] { made->setTitle(tr(title)); });
    return made;
}

void Actions::buildMenus(QMenuBar* bar) {
    const auto top = [this, bar](const char* title) {
        QMenu* made = menu(title);
        bar->addMenu(made);
        return made;
    };
    QMenu* file = top(QT_TR_NOOP("&File"));
    file->addActions({openModel, openModelFile, openRun, openTask, openDemo});
    file->addMenu(recent);
    file->addSeparator();
    file->addActions({saveRun, saveLens, exportFigure});
    file->addSeparator();
    file->addActions({closeModel, quit});
    QMenu* edit = top(QT_TR_NOOP("&Edit"));
    edit->addActions({undo, removeRun, reuseRun});
    edit->addSeparator();
    edit->addActions({keepHistory, clearHistory});
    QMenu* runMenu = top(QT_TR_NOOP("&Run"));
    runMenu->addActions({run, runAgain, stop});
    runMenu->addSeparator();
    runMenu->addActions({hierarchical, freely});
    runMenu->addMenu(lenses);
    runMenu->addAction(lensOfRun);
    runMenu->addSeparator();
    runMenu->addActions({stepBack, play, stepForward});
    runMenu->addSeparator();
    runMenu->addMenu(tasks);
    runMenu->addMenu(devices);
    runMenu->addAction(openRunModel);
    QMenu* view = top(QT_TR_NOOP("&View"));
    view->addActions({explore, lensWorkspace});
    view->addSeparator();
    view->addMenu(panels);
    view->addActions({problems, focusPrompt, start, resetDocks});
    view->addSeparator();
    view->addActions({themeSystem, themeLight, themeDark});
    view->addMenu(languages);
    top(QT_TR_NOOP("&Help"))->addActions({shortcuts, about});
    m_open->addActions({openModel, openModelFile, openRun, openTask});
    m_open->addSeparator();
    m_open->addAction(openDemo);
    m_open->addMenu(recent);
}

QToolButton* Actions::button(QAction* action, bool icon) {
    auto* tool = new QToolButton;
    tool->setDefaultAction(action);
    tool->setToolButtonStyle(icon ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    tool->setProperty("iconOnly", icon);
    tool->setProperty("sign", action == run || action == stop);
    tool->setFocusPolicy(Qt::TabFocus);
    tool->setIconSize({14, 14});
    whenTranslated(tool, [tool, action] { tool->setAccessibleName(action->text().remove(QLatin1Char('&'))); });
    return tool;
}

QToolButton* Actions::menuButton(const char* text, QMenu* menu, const char* name) {
    auto* tool = new QToolButton;
    tool->setMenu(menu);
    tool->setPopupMode(QToolButton::InstantPopup);
    tool->setFocusPolicy(Qt::TabFocus);
    whenTranslated(tool, [tool, text, name] {
        tool->setText(tr(text));
        tool->setAccessibleName(tr(name));
        tool->setToolTip(tr(name));
    });
    return tool;
}

QToolBar* Actions::buildToolBar(QMainWindow* window) {
    auto* bar = new QToolBar(window);
    bar->setObjectName(QStringLiteral("mainToolBar"));
    whenTranslated(bar, [this, bar] {
        bar->setWindowTitle(tr("Main toolbar"));
        run->setIconText(tr("Run"));
        stop->setIconText(tr("Stop"));
        exportFigure->setIconText(tr("Export…"));
    });
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    taskButton = menuButton(QT_TR_NOOP("Task ▾"), tasks, QT_TR_NOOP("Task"));
    deviceButton = menuButton(QT_TR_NOOP("Device ▾"), devices, QT_TR_NOOP("Device and type of computation"));
    lensButton = menuButton(QT_TR_NOOP("Lens columns ▾"), lenses,
                            QT_TR_NOOP("Layers whose logit lens continues the prompt as well"));
    bar->addWidget(menuButton(QT_TR_NOOP("Open ▾"), m_open, QT_TR_NOOP("Open a model, a run or a task")));
    bar->addWidget(taskButton);
    bar->addWidget(deviceButton);
    bar->addSeparator();
    m_runButton = button(run);
    m_runButton->setObjectName(QStringLiteral("runButton"));
    bar->addWidget(m_runButton);
    bar->addWidget(button(stop));
    bar->addWidget(button(stepBack, true));
    bar->addWidget(button(play, true));
    bar->addWidget(button(stepForward, true));
    bar->addSeparator();
    bar->addWidget(new SegmentedControl({hierarchical, freely}));
    auto* spacer = new QWidget;
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    bar->addWidget(new SegmentedControl({explore, lensWorkspace}));
    bar->addWidget(button(exportFigure));
    window->addToolBar(bar);
    m_overflow = bar->findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button"));
    whenTranslated(bar, [this] {
        if (!m_overflow) return;
        m_overflow->setAccessibleName(tr("More buttons"));
        m_overflow->setToolTip(tr("More buttons"));
    });
    recolour();
    return bar;
}

void Actions::recolour() {
    const Colors& colors = Theme::instance().colors();
    const QColor disabled = mixed(colors.surface, colors.text, 0.3);
    run->setIcon(glyphIcon(Glyph::Run, colors.onAccent, mixed(colors.track, colors.text, 0.4)));
    stop->setIcon(glyphIcon(Glyph::Stop, colors.text, disabled));
    stepBack->setIcon(glyphIcon(Glyph::StepBack, colors.text, disabled));
    QIcon playing = glyphIcon(Glyph::Play, colors.text, disabled);
    for (int scale = 1; scale <= 3; ++scale)
        playing.addPixmap(glyphIcon(Glyph::Pause, colors.accent, disabled).pixmap(QSize(16, 16), scale), QIcon::Normal,
                          QIcon::On);
    play->setIcon(playing);
    stepForward->setIcon(glyphIcon(Glyph::StepForward, colors.text, disabled));
    if (m_overflow) m_overflow->setIcon(glyphIcon(Glyph::More, colors.text, disabled));
}

std::vector<std::pair<QString, QList<QAction*>>> Actions::groups() const {
    return {
        {tr("Files"),
         {openModel, openModelFile, openRun, openTask, openDemo, saveRun, saveLens, exportFigure, closeModel, quit}},
        {tr("Running"),
         {run, runAgain, stop, hierarchical, freely, stepBack, play, stepForward, removeRun, undo, reuseRun, lensOfRun,
          openRunModel, keepHistory, clearHistory}},
        {tr("View"),
         {explore, lensWorkspace, problems, focusPrompt, start, resetDocks, themeSystem, themeLight, themeDark}},
        {tr("Panels"), panels->actions()},
        {tr("Help"), {shortcuts, about}}};
}

QString windowStyleSheet() {
    const Colors& c = Theme::instance().colors();
    QString sheet = QStringLiteral(R"(
        QToolBar { background: @surface; border: none; border-bottom: 1px solid @border; padding: 3px 10px 6px 10px; spacing: 6px; }
        QToolBar::separator { background: @border; width: 1px; margin: 5px 4px; }
        QToolBar QToolButton { background: @surface; color: @text; border: 1px solid @border; border-radius: 5px; padding: 5px 8px;
            min-height: 18px; max-height: 18px; }
        QToolBar QToolButton:hover { background: @bar; border-color: @edge; }
        QToolBar QToolButton:pressed { background: @track; }
        QToolBar QToolButton:focus { border: 2px solid @accent; padding: 4px 7px; }
        QToolBar QToolButton:disabled { color: @disabled; }
        QToolBar QToolButton::menu-indicator { image: none; width: 0; }
        QToolBar QToolButton#runButton { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
        QToolBar QToolButton#runButton:hover { background: @accentHover; border-color: @accentHover; }
        QToolBar QToolButton#runButton:focus { border: 2px solid @text; }
        QToolBar QToolButton#runButton:disabled { background: @track; color: @disabled; border-color: @track; }
        QToolBar QToolButton[iconOnly="true"] { padding: 5px 6px; }
        QToolBar QToolButton[iconOnly="true"]:focus { padding: 4px 5px; }
        QToolBar QToolButton[sign="true"] { padding-right: 0; }
        QToolBar QToolButton#qt_toolbar_ext_button { padding: 0; border: none; }
        QToolBar QToolButton#qt_toolbar_ext_button:hover { background: @track; }
        QToolBar QToolButton[segment="first"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
        QToolBar QToolButton[segment="last"] { border-top-left-radius: 0; border-bottom-left-radius: 0; border-left: none; }
        QToolBar QToolButton[segment="middle"] { border-radius: 0; border-left: none; }
        QToolBar QToolButton[segment="last"]:focus, QToolBar QToolButton[segment="middle"]:focus { border-left: 2px solid @accent; padding-left: 6px; }
        QToolBar QToolButton[segment]:checked { background: @accentSoft; color: @accentText; font-weight: 600; }
        QToolBar QToolButton[segment]:checked:disabled { background: @track; color: @disabled; }
        QPushButton#primaryButton, QPushButton#plainButton, QDialogButtonBox QPushButton { border-radius: 6px; padding: 8px 16px; border: 1px solid @border;
            background: @surface; color: @text; }
        QPushButton#plainButton:hover, QDialogButtonBox QPushButton:hover { background: @bar; border-color: @edge; }
        QPushButton#primaryButton { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
        QPushButton#primaryButton:hover { background: @accentHover; }
        QPushButton#plainButton:focus, QDialogButtonBox QPushButton:focus { border: 2px solid @accent; padding: 7px 15px; }
        QPushButton#primaryButton:focus { border: 2px solid @text; padding: 7px 15px; }
        QPushButton#primaryButton:disabled { background: @track; color: @disabled; border-color: @track; }
        QPushButton#plainButton:disabled, QDialogButtonBox QPushButton:disabled { background: @bar; color: @disabled; }
        QWidget#runHeader, QWidget#banner { background: @surface; border-bottom: 1px solid @border; }
        QPushButton#bannerButton { border: 1px solid @border; border-radius: 5px; padding: 2px 9px; background: @surface; color: @accentText; }
        QPushButton#bannerButton:hover { background: @bar; border-color: @edge; }
        QPushButton#bannerButton:focus { border: 2px solid @accent; padding: 1px 8px; }
        QPushButton#bannerButton:disabled { color: @disabled; }
        QPushButton#recentEntry { border: none; border-radius: 5px; padding: 6px 8px; text-align: left; color: @text; background: transparent; }
        QPushButton#recentEntry:hover { background: @track; }
        QPushButton#recentEntry:disabled, QToolButton#statusButton:disabled { color: @disabled; }
        QPushButton#recentEntry:focus { background: @track; border: 1px solid @accent; padding: 5px 7px; }
        QToolButton#panelButton { border: none; border-radius: 4px; padding: 3px; background: transparent; }
        QToolButton#panelButton:hover { background: @track; }
        QToolButton#panelButton:focus { background: @track; border: 1px solid @accent; padding: 2px; }
        QStatusBar { background: @surface; border-top: 1px solid @border; }
        QStatusBar::item { border: none; }
        QToolButton#statusButton { border: none; border-radius: 4px; padding: 2px 6px; color: @secondary; background: transparent; }
        QToolButton#statusButton:hover { background: @track; color: @text; }
        QToolButton#statusButton:focus { background: @track; color: @text; border: 1px solid @accent; padding: 1px 5px; }
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
        QCheckBox { spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 4px; }
        QCheckBox:focus { border-color: @accent; }
        QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @outline; border-radius: 3px; background: @surface; }
        QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/check.svg); }
        QCheckBox:disabled { color: @disabled; }
        QCheckBox::indicator:disabled { background: @bar; border-color: @border; }
        QCheckBox::indicator:checked:disabled { background: @disabled; border-color: @disabled; }
        QProgressBar { border: none; border-radius: 3px; background: @track; max-height: 6px; }
        QProgressBar::chunk { border-radius: 3px; background: @accent; }
        QLabel[tone="secondary"] { color: @secondary; }
        QLabel[tone="faint"] { color: @faint; }
        QLabel[tone="warning"] { color: @warning; }
        QLabel[tone="secondary"]:disabled, QLabel[tone="faint"]:disabled { color: @disabled; }
        QTabBar::tab:bottom { padding: 4px 12px; border: 1px solid transparent; border-top: none; border-radius: 0; color: @secondary; }
        QTabBar::tab:bottom:selected { color: @text; background: @surface; border-color: @border; }
        QTabBar::tab:bottom:selected:focus { color: @accentText; border-color: @accent; }
        QLabel#inlineProblem, QLabel#runNotice { color: @warning; }
        QLabel#playbackNotice { color: @secondary; }
        QMenuBar { background: @surface; padding: 1px 6px; }
        QMenuBar::item { padding: 3px 8px; border-radius: 4px; background: transparent; }
        QMenuBar::item:selected { background: @track; }
    )");
    const QColor hover = mixed(c.accent, c.text, 0.15);
    const std::pair<const char*, QColor> names[] = {{"@accentSoft", c.accentSoft},
                                                    {"@accentHover", hover},
                                                    {"@accentText", c.accent},
                                                    {"@accent", c.accent},
                                                    {"@onAccent", c.onAccent},
                                                    {"@surface", c.surface},
                                                    {"@border", c.border},
                                                    {"@bar", c.bar},
                                                    {"@track", c.track},
                                                    {"@text", c.text},
                                                    {"@secondary", c.secondary},
                                                    {"@warning", c.warning},
                                                    {"@faint", c.faint},
                                                    {"@outline", mixed(c.surface, c.text, 0.45)},
                                                    {"@edge", mixed(c.border, c.text, 0.25)},
                                                    {"@disabled", mixed(c.surface, c.text, 0.42)}};
    for (const auto& [name, colour] : names)
        sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

} // namespace strata
