// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/actions.h"
#include "app/gui/workspaces.h"
#include "widgets/common/panel_widgets.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace strata {

QString needsDocument(const WindowState& s) {
    return s.document ? QString()
                      : QCoreApplication::translate("strata::MainWindow",
                                                    QT_TRANSLATE_NOOP("strata::MainWindow",
                                                                      "There is no document yet: run a prompt, or "
                                                                      "choose one under Runs."));
}

namespace {

QString why(const char* sentence) {
    return QCoreApplication::translate("strata::MainWindow", sentence);
}

QString noRun() {
    return why(QT_TRANSLATE_NOOP("strata::MainWindow", "There is no run yet: run a prompt, or choose one under Runs."));
}
QString goesOn() {
    return why(QT_TRANSLATE_NOOP("strata::MainWindow", "A run is going on; stop it first, or wait."));
}
/// A prompt cannot be run now.
QString busy(const WindowState& s) {
    return s.notReady.isEmpty() && s.running ? goesOn() : s.notReady;
}
QString needsRun(const WindowState& s) {
    return s.run ? QString() : noRun();
}
QString needsLevels(const WindowState& s) {
    return s.run && !s.levels ? why(QT_TRANSLATE_NOOP("strata::MainWindow", "A free run has no levels.")) : needsRun(s);
}
QString needsLeftOff(const WindowState& s) {
    return s.leftOff ? QString()
                     : why(QT_TRANSLATE_NOOP("strata::MainWindow", "No evaluation is shown whose rows are left."));
}
QString needsCompared(const WindowState& s) {
    if (s.compared || !s.document) return needsDocument(s);
    return s.making
               ? why(QT_TRANSLATE_NOOP("strata::MainWindow", "It is still being computed; stop it first, or wait."))
               : why(QT_TRANSLATE_NOOP("strata::MainWindow",
                                       "Two runs or two lenses can be compared; show one of them first."));
}
QString needsContent(const WindowState& s) {
    if (s.opening) return why(QT_TRANSLATE_NOOP("strata::MainWindow", "A model is still being opened."));
    return s.modelOpen || s.document
               ? QString()
               : why(QT_TRANSLATE_NOOP("strata::MainWindow", "Open a model or a saved document first."));
}

} // namespace

std::vector<ActionSpec> Actions::makeTable() {
    const auto sign = [](Glyph glyph) { return static_cast<int>(glyph); };
    std::vector<ActionSpec> table = {
        {.id = "openModel",
         .text = QT_TR_NOOP("Open &model folder…"),
         .tip = QT_TR_NOOP("Opens a folder as Hugging Face writes it"),
         .keys = "Ctrl+O",
         .menu = "file",
         .sheet = "files"},
        {.id = "openModelFile",
         .text = QT_TR_NOOP("Open model &file…"),
         .tip = QT_TR_NOOP("Opens a .safetensors file beside its config.json, or a .gguf file"),
         .keys = "Ctrl+Shift+F",
         .menu = "file",
         .sheet = "files"},
        {.id = "openHost",
         .text = QT_TR_NOOP("Open a model on a &host…"),
         .tip = QT_TR_NOOP("The weights stay on another machine, which ssh reaches, and everything is computed there"),
         .keys = "Ctrl+Shift+H",
         .menu = "file",
         .sheet = "files"},
        {.id = "openRun",
         .text = QT_TR_NOOP("Open sa&ved document…"),
         .tip = QT_TR_NOOP("Shows a saved run, lens, evaluation or note; its model is not needed"),
         .keys = "Ctrl+Shift+O",
         .menu = "file",
         .sheet = "files"},
        {.id = "openTask",
         .text = QT_TR_NOOP("Open &task file…"),
         .tip = QT_TR_NOOP("Reads how the levels talk from a .task.json file"),
         .keys = "Ctrl+T",
         .menu = "file",
         .sheet = "files",
         .reason = [](const WindowState& s) { return s.notReady; }},
        {.id = "train",
         .text = QT_TR_NOOP("T&rain…"),
         .tip = QT_TR_NOOP("Starts a training in a process of its own, which is watched in the Train workspace"),
         .keys = "Ctrl+Shift+N",
         .menu = "file",
         .sheet = "files"},
        {.id = "adapt",
         .text = QT_TR_NOOP("Ma&ke an HdLM of this model…"),
         .tip = QT_TR_NOOP(
             "Copies the final head to further layers, to be trained; writes a new model, or the heads alone"),
         .keys = "Ctrl+Shift+M",
         .menu = "file",
         .sheet = "files",
         .reason = [](const WindowState& s) { return s.notReady; }},
        {.id = "openDemo",
         .text = QT_TR_NOOP("Open the &demonstration"),
         .tip = QT_TR_NOOP("Opens the bundled model and runs its first example"),
         .keys = "Ctrl+D",
         .menu = "file",
         .sheet = "files"},
        {.id = "save",
         .text = QT_TR_NOOP("&Save"),
         .tip = QT_TR_NOOP("Writes the shown document into its file, with its provenance; asks where, the first time"),
         .keys = "Ctrl+S",
         .menu = "file",
         .sheet = "files",
         .line = true,
         .reason = needsDocument},
        {.id = "saveAs",
         .text = QT_TR_NOOP("Save &as…"),
         .tip = QT_TR_NOOP("Writes the shown document into another file"),
         .keys = "Ctrl+Shift+S",
         .menu = "file",
         .sheet = "files",
         .reason = needsDocument},
        {.id = "exportFigure",
         .text = QT_TR_NOOP("&Export figure…"),
         .tip = QT_TR_NOOP("Writes a view as PDF, SVG, PNG, HTML, CSV or JSON"),
         .keys = "Ctrl+E",
         .menu = "file",
         .sheet = "files",
         .tool = 24,
         .toolText = QT_TR_NOOP("Export…"),
         .reason = needsDocument},
        {.id = "composeFigure",
         .text = QT_TR_NOOP("Com&pose figure…"),
         .tip = QT_TR_NOOP("Puts figures of any open documents on one page, with letters, in the size of a venue"),
         .keys = "Ctrl+Shift+E",
         .menu = "file",
         .sheet = "files"},
        {.id = "newLesson",
         .text = QT_TR_NOOP("New less&on…"),
         .tip = QT_TR_NOOP("Writes a lesson: what the views show becomes a step, its answers are looked up in the run"),
         .keys = "Ctrl+Alt+Shift+W",
         .menu = "file",
         .sheet = "files"},
        {.id = "editLesson",
         .text = QT_TR_NOOP("Edit &lesson…"),
         .tip = QT_TR_NOOP("Opens a lesson to change it"),
         .keys = "Ctrl+Alt+Shift+E",
         .menu = "file",
         .sheet = "files"},
        {.id = "closeModel",
         .text = QT_TR_NOOP("&Close model"),
         .tip = QT_TR_NOOP("Gives the model's memory back; runs stay"),
         .keys = "Ctrl+W",
         .menu = "file",
         .sheet = "files",
         .line = true,
         .reason =
             [](const WindowState& s) {
                 return s.closable ? QString() : why(QT_TRANSLATE_NOOP("strata::MainWindow", "No model is open."));
             }},
        {.id = "quit",
         .text = QT_TR_NOOP("&Quit"),
         .tip = QT_TR_NOOP("Ends the program"),
         .keys = "Ctrl+Q",
         .menu = "file",
         .sheet = "files"},

        {.id = "palette",
         .text = QT_TR_NOOP("&Find an action…"),
         .tip = QT_TR_NOOP("Actions, views, recent models and documents by a part of their name"),
         .keys = "Ctrl+K",
         .menu = "edit",
         .sheet = "files"},
        {.id = "undo",
         .text = QT_TR_NOOP("U&ndo"),
         .tip = QT_TR_NOOP("Takes the last change of pins back, or brings back what was removed from the list"),
         .keys = "Ctrl+Z",
         .menu = "edit",
         .sheet = "running",
         .reason =
             [](const WindowState& s) {
                 return s.undo ? QString() : why(QT_TRANSLATE_NOOP("strata::MainWindow", "There is nothing to undo."));
             }},
        {.id = "remove",
         .text = QT_TR_NOOP("Re&move the shown document"),
         .tip = QT_TR_NOOP("Takes the shown run, lens or note out of the list; can be undone"),
         .keys = "Ctrl+Backspace",
         .menu = "edit",
         .sheet = "running",
         .reason =
             [](const WindowState& s) {
                 return s.making ? why(QT_TRANSLATE_NOOP("strata::MainWindow",
                                                         "It is still being computed; stop it first, or wait."))
                                 : needsDocument(s);
             }},
        {.id = "reuseRun",
         .text = QT_TR_NOOP("&Use the shown run's settings again"),
         .tip = QT_TR_NOOP("Puts its prompt, task and sampling back, ready to run"),
         .keys = "Ctrl+Shift+R",
         .menu = "edit",
         .sheet = "running",
         .reason = [](const WindowState& s) { return s.keptRun ? QString() : noRun(); }},
        {.id = "keepHistory",
         .text = QT_TR_NOOP("&Keep a history of runs"),
         .tip = QT_TR_NOOP("Writes every run that ends to the disk, so that it is there the next time"),
         .keys = "Ctrl+Alt+H",
         .menu = "edit",
         .sheet = "running",
         .line = true,
         .group = "*"},
        {.id = "clearHistory",
         .text = QT_TR_NOOP("&Clear the history…"),
         .tip = QT_TR_NOOP("Removes the kept runs from the disk"),
         .keys = "Ctrl+Shift+Backspace",
         .menu = "edit",
         .sheet = "running"},

        {.id = "run",
         .text = QT_TR_NOOP("&Run"),
         .tip = QT_TR_NOOP("Runs the prompt"),
         .keys = "Ctrl+Return F5",
         .menu = "run",
         .sheet = "running",
         .tool = 11,
         .toolText = QT_TR_NOOP("Run"),
         .glyph = sign(Glyph::Run),
         .reason = busy},
        {.id = "runAgain",
         .text = QT_TR_NOOP("Run &again"),
         .tip = QT_TR_NOOP("Runs the last prompt once more, as it was"),
         .keys = "Ctrl+R",
         .menu = "run",
         .sheet = "running",
         .reason =
             [](const WindowState& s) {
                 const QString now = busy(s);
                 return now.isEmpty() && !s.ranBefore
                            ? why(QT_TRANSLATE_NOOP("strata::MainWindow", "Nothing was run yet."))
                            : now;
             }},
        {.id = "stop",
         .text = QT_TR_NOOP("&Stop"),
         .tip = QT_TR_NOOP("Stops the run and keeps what was computed"),
         .keys = "Ctrl+.",
         .menu = "run",
         .sheet = "running",
         .tool = 12,
         .toolText = QT_TR_NOOP("Stop"),
         .glyph = sign(Glyph::Stop),
         .reason =
             [](const WindowState& s) {
                 return s.busy ? QString() : why(QT_TRANSLATE_NOOP("strata::MainWindow", "Nothing is going on."));
             }},
        {.id = "whatIf",
         .text = QT_TR_NOOP("&What if…"),
         .tip = QT_TR_NOOP("Gives a level another answer and decodes everything below it anew, the original beside"),
         .keys = "Ctrl+Shift+W",
         .menu = "run",
         .sheet = "running",
         .reason =
             [](const WindowState& s) {
                 const QString now = busy(s);
                 return now.isEmpty() ? needsLevels(s) : now;
             }},
        {.id = "goOnEvaluation",
         .text = QT_TR_NOOP("&Go on with the evaluation"),
         .tip = QT_TR_NOOP("Evaluates the rows that are left of the shown evaluation, which was stopped"),
         .keys = "Ctrl+Shift+G",
         .menu = "run",
         .sheet = "running",
         .toolText = QT_TR_NOOP("Go on"),
         .reason = needsLeftOff},
        {.id = "hierarchical",
         .text = QT_TR_NOOP("&Hierarchical"),
         .tip = QT_TR_NOOP("The levels decode one after another, each by its own head"),
         .keys = "Ctrl+1",
         .menu = "run",
         .sheet = "running",
         .line = true,
         .tool = 41,
         .group = "flow"},
        {.id = "freely",
         .text = QT_TR_NOOP("Each head &freely"),
         .tip = QT_TR_NOOP("Every head continues the same prompt by itself"),
         .keys = "Ctrl+2",
         .menu = "run",
         .sheet = "running",
         .tool = 42,
         .toolText = QT_TR_NOOP("Freely"),
         .group = "flow"},
        {.id = "lensOfRun",
         .text = QT_TR_NOOP("&Lens of this run"),
         .tip = QT_TR_NOOP("Reads every layer at every position of the shown run"),
         .keys = "Ctrl+Shift+L",
         .menu = "run",
         .sheet = "running",
         .reason =
             [](const WindowState& s) {
                 const QString now = busy(s);
                 return now.isEmpty() ? needsRun(s) : now;
             }},
        {.id = "compare",
         .text = QT_TR_NOOP("Compare w&ith…"),
         .tip = QT_TR_NOOP("The shown run or lens beside another one, and their difference"),
         .keys = "Ctrl+Alt+K",
         .menu = "run",
         .sheet = "running",
         .reason = needsCompared},
    };
    const std::vector<ActionSpec> played = playbackActions();
    table.insert(table.end(), played.begin(), played.end());
    table.push_back({.id = "openRunModel",
                     .text = QT_TR_NOOP("Open the &model of what is shown"),
                     .tip = QT_TR_NOOP("Opens the model that the shown run, lens or evaluation was made with"),
                     .keys = "Ctrl+M",
                     .menu = "run",
                     .sheet = "running",
                     .reason = [](const WindowState& s) {
                         if (!s.modelKnown)
                             return s.run || s.document
                                        ? why(QT_TRANSLATE_NOOP("strata::MainWindow", "What is shown names no model."))
                                        : noRun();
                         return s.modelOpen ? why(QT_TRANSLATE_NOOP("strata::MainWindow",
                                                                    "A model is open already; close it first."))
                                            : QString();
                     }});
    int tool = 1; // the first of the toolbar, then Run and Stop: where there is little room, they are the last to go
    for (const WorkspaceSpec& one : workspaces())
        table.push_back({.id = one.action,
                         .text = one.text,
                         .tip = one.tip,
                         .keys = one.keys,
                         .menu = "view",
                         .sheet = "view",
                         .tool = *one.kind ? tool++ : 0, // presenting is no work with documents of its own
                         .group = "workspace",
                         .reason = *one.kind ? needsContent : needsDocument});
    const std::vector<ActionSpec> presented = presentActions();
    table.insert(table.end(), presented.begin(), presented.end());
    const std::vector<ActionSpec> rest = {
        {.id = "problems",
         .text = QT_TR_NOOP("Pro&blems"),
         .tip = QT_TR_NOOP("Shows the list of problems"),
         .keys = "Ctrl+Shift+P",
         .menu = "view",
         .sheet = "view"},
        {.id = "focusPrompt",
         .text = QT_TR_NOOP("Go to the p&rompt"),
         .tip = QT_TR_NOOP("Puts the cursor into the prompt"),
         .keys = "Ctrl+L",
         .menu = "view",
         .sheet = "view"},
        {.id = "start",
         .text = QT_TR_NOOP("&Start page"),
         .tip = QT_TR_NOOP("The demonstration, recent models and runs"),
         .keys = "Ctrl+Home",
         .menu = "view",
         .sheet = "view"},
        {.id = "resetDocks",
         .text = QT_TR_NOOP("&Arrange panels as at first"),
         .tip = QT_TR_NOOP("Puts every panel back"),
         .keys = "Ctrl+Alt+0",
         .menu = "view",
         .sheet = "view"},
        {.id = "themeSystem",
         .text = QT_TR_NOOP("Theme: follow the s&ystem"),
         .tip = QT_TR_NOOP("Light or dark as the desktop is"),
         .keys = "Ctrl+Alt+S",
         .menu = "view",
         .sheet = "view",
         .line = true,
         .group = "theme"},
        {.id = "themeLight",
         .text = QT_TR_NOOP("Theme: l&ight"),
         .tip = QT_TR_NOOP("Light, whatever the desktop is"),
         .keys = "Ctrl+Alt+L",
         .menu = "view",
         .sheet = "view",
         .group = "theme"},
        {.id = "themeDark",
         .text = QT_TR_NOOP("Theme: &dark"),
         .tip = QT_TR_NOOP("Dark, whatever the desktop is"),
         .keys = "Ctrl+Alt+D",
         .menu = "view",
         .sheet = "view",
         .group = "theme"},
        {.id = "shortcuts",
         .text = QT_TR_NOOP("&Keyboard shortcuts"),
         .tip = QT_TR_NOOP("Every action and its shortcut"),
         .keys = "F1 Ctrl+?",
         .menu = "help",
         .sheet = "help"},
        {.id = "about",
         .text = QT_TR_NOOP("&About Strata"),
         .tip = QT_TR_NOOP("Version, licence and parts"),
         .keys = "Shift+F1",
         .menu = "help",
         .sheet = "help"},
    };
    table.insert(table.end(), rest.begin(), rest.end());
    for (const auto& [before, row] : windowActions()) {
        const auto at = std::ranges::find_if(
            table, [name = before](const ActionSpec& spec) { return std::string_view(spec.id) == name; });
        Q_ASSERT(at != table.end());
        table.insert(at, row);
    }
    return table;
}

const std::vector<ActionSpec>& Actions::table() {
    static const std::vector<ActionSpec> table = makeTable();
    return table;
}

const std::vector<MenuSpec>& Actions::menus() {
    static const std::vector<MenuSpec> table = {
        {.id = "file", .text = QT_TR_NOOP("&File")},
        {.id = "edit", .text = QT_TR_NOOP("&Edit")},
        {.id = "run", .text = QT_TR_NOOP("&Run")},
        {.id = "view", .text = QT_TR_NOOP("&View")},
        {.id = "help", .text = QT_TR_NOOP("&Help")},
        {.id = "recent", .text = QT_TR_NOOP("Open rece&nt"), .menu = "file", .before = "save"},
        {.id = "lenses",
         .text = QT_TR_NOOP("Lens &columns"),
         .menu = "run",
         .before = "lensOfRun",
         .tool = -1,
         .toolText = QT_TR_NOOP("Lens columns ▾"),
         .toolName = QT_TR_NOOP("Layers whose logit lens continues the prompt as well")},
        {.id = "playUnits",
         .text = QT_TR_NOOP("Pla&y"),
         .menu = "run",
         .before = "openRunModel",
         .tool = -1,
         .toolText = QT_TR_NOOP("By token"),
         .toolName = QT_TR_NOOP("What playback shows step by step")},
        {.id = "playSpeeds",
         .text = QT_TR_NOOP("Playback sp&eed"),
         .menu = "run",
         .before = "openRunModel",
         .tool = -1,
         .toolText = QT_TR_NOOP("Normal"),
         .toolName = QT_TR_NOOP("Speed of playback")},
        {.id = "tasks",
         .text = QT_TR_NOOP("&Task"),
         .menu = "run",
         .before = "openRunModel",
         .line = true,
         .tool = 22,
         .toolText = QT_TR_NOOP("Task ▾"),
         .toolName = QT_TR_NOOP("Task")},
        {.id = "devices",
         .text = QT_TR_NOOP("&Device"),
         .menu = "run",
         .before = "openRunModel",
         .tool = 23,
         .toolText = QT_TR_NOOP("Device ▾"),
         .toolName = QT_TR_NOOP("Device and type of computation")},
        {.id = "panels", .text = QT_TR_NOOP("&Panels"), .menu = "view", .before = "problems", .line = true},
        {.id = "languages", .text = QT_TR_NOOP("Lan&guage"), .menu = "view"},
        {.id = "open",
         .text = "",
         .tool = 21,
         .toolText = QT_TR_NOOP("Open ▾"),
         .toolName = QT_TR_NOOP("Open a model, a run or a task"),
         .items = "openModel openModelFile openHost openRun openTask | openDemo recent"},
    };
    return table;
}

QString whyNot(const ActionSpec& spec, const WindowState& state) {
    return spec.reason ? spec.reason(state) : QString();
}

} // namespace strata
