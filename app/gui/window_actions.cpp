// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of what the window itself offers: writing tasks, finding, preferences, type, help.
#include "app/gui/action_table.h"

#include <QCoreApplication>

namespace strata {
namespace {

QString needsConversation(const WindowState& s) {
    return s.conversation
               ? QString()
               : QCoreApplication::translate(
                     "strata::MainWindow",
                     QT_TRANSLATE_NOOP("strata::MainWindow", "No answer of a chat is shown that could go on."));
}

} // namespace

std::vector<std::pair<const char*, ActionSpec>> windowActions() {
    return {
        {"train",
         {.id = "editTask",
          .text = QT_TRANSLATE_NOOP("strata::Actions", "Ed&it the task…"),
          .tip = QT_TRANSLATE_NOOP(
              "strata::Actions",
              "Levels, heads, layout and labels of the task as a form or as JSON, with the text and tokens "
              "that the model will see; one that comes with the program is edited as a copy"),
          .keys = "Ctrl+Shift+T",
          .menu = "file",
          .sheet = "files",
          .reason = [](const WindowState& s) { return s.notReady; }}},
        {"train",
         {.id = "newTask",
          .text = QT_TRANSLATE_NOOP("strata::Actions", "Ne&w task…"),
          .tip = QT_TRANSLATE_NOOP("strata::Actions", "Begins a task file: a level for each head of the open model"),
          .keys = "Ctrl+Alt+Shift+T",
          .menu = "file",
          .sheet = "files"}},
        {"train",
         {.id = "editLabels",
          .text = QT_TRANSLATE_NOOP("strata::Actions", "Edit a tree of la&bels…"),
          .tip = QT_TRANSLATE_NOOP("strata::Actions",
                                   "Labels of a taxonomy's file: added, renamed, moved, sorted, checked"),
          .keys = "Ctrl+Alt+T",
          .menu = "file",
          .sheet = "files"}},
        {"train",
         {.id = "newLabels",
          .text = QT_TRANSLATE_NOOP("strata::Actions", "Be&gin a tree of labels…"),
          .tip = QT_TRANSLATE_NOOP("strata::Actions", "Begins a taxonomy, the tree of labels that a task answers with"),
          .keys = "Ctrl+Alt+Shift+B",
          .menu = "file",
          .sheet = "files"}},
        {"goOnEvaluation",
         {.id = "continueChat",
          .text = QT_TRANSLATE_NOOP("strata::Actions", "Go on with the con&versation"),
          .tip = QT_TRANSLATE_NOOP("strata::Actions", "The shown answer becomes a turn of the conversation; the next "
                                                      "input follows it"),
          .keys = "Ctrl+Shift+Return",
          .menu = "run",
          .sheet = "running",
          .reason = needsConversation}},
        {"goOnEvaluation",
         {.id = "answerAgain",
          .text = QT_TRANSLATE_NOOP("strata::Actions", "Answer a&nother way"),
          .tip = QT_TRANSLATE_NOOP("strata::Actions", "The same question again, drawn with the next seed"),
          .keys = "Ctrl+Alt+Return",
          .menu = "run",
          .sheet = "running",
          .reason = needsConversation}},
        {"run",
         {.id = "find",
          .text = QT_TRANSLATE_NOOP("strata::Actions", "Find in this &view…"),
          .tip = QT_TRANSLATE_NOOP("strata::Actions", "A token, a label or a position of the view that one looks at"),
          .keys = "Ctrl+F",
          .menu = "edit",
          .sheet = "view",
          .line = true}},
        {"run",
         {.id = "findNext",
          .text = QT_TRANSLATE_NOOP("strata::Actions", "Find the ne&xt"),
          .tip = QT_TRANSLATE_NOOP("strata::Actions", "The next place of what was looked for"),
          .keys = "F3",
          .menu = "edit",
          .sheet = "view"}},
        {"run",
         {.id = "findPrevious",
          .text = QT_TRANSLATE_NOOP("strata::Actions", "Find the previ&ous"),
          .tip = QT_TRANSLATE_NOOP("strata::Actions", "The place before of what was looked for"),
          .keys = "Shift+F3",
          .menu = "edit",
          .sheet = "view"}},
        {"run",
         {.id = "preferences",
          .text = QT_TRANSLATE_NOOP("strata::Actions", "&Preferences…"),
          .tip = QT_TRANSLATE_NOOP("strata::Actions", "Theme, language, type size, device, threads, history"),
          .keys = "Ctrl+,",
          .menu = "edit",
          .sheet = "view",
          .line = true}},
        {"themeSystem",
         {.id = "undoPanels",
          .text = QT_TRANSLATE_NOOP("strata::Actions", "&Undo the last change of panels"),
          .tip = QT_TRANSLATE_NOOP("strata::Actions", "Panels stand as before they were moved, closed or arranged"),
          .keys = "Ctrl+Alt+Z",
          .menu = "view",
          .sheet = "view",
          .reason =
              [](const WindowState& s) {
                  return s.arranged ? QString()
                                    : QCoreApplication::translate(
                                          "strata::MainWindow",
                                          QT_TRANSLATE_NOOP("strata::MainWindow", "No panel was moved or closed."));
              }}},
        {"shortcuts",
         {.id = "modelWindow",
          .text = QT_TRANSLATE_NOOP("strata::Actions", "Inside t&he model…"),
          .tip = QT_TRANSLATE_NOOP(
              "strata::Actions", "Heads of the open model, which can be moved; its tensors, configuration, tokenizer"),
          .keys = "Ctrl+Alt+M",
          .menu = "view",
          .sheet = "view",
          .line = true,
          .reason = [](const WindowState& s) { return s.modelOpen ? QString() : s.notReady; }}},
        {"shortcuts",
         {.id = "typeLarger",
          .text = QT_TRANSLATE_NOOP("strata::Actions", "Larger te&xt"),
          .tip = QT_TRANSLATE_NOOP("strata::Actions", "Of the whole window; exported figures keep their sizes"),
          .keys = "Ctrl++ Ctrl+=",
          .menu = "view",
          .sheet = "view",
          .line = true}},
        {"shortcuts",
         {.id = "typeSmaller",
          .text = QT_TRANSLATE_NOOP("strata::Actions", "S&maller text"),
          .tip = QT_TRANSLATE_NOOP("strata::Actions", "Of the whole window; exported figures keep their sizes"),
          .keys = "Ctrl+-",
          .menu = "view",
          .sheet = "view"}},
        {"shortcuts",
         {.id = "typeNormal",
          .text = QT_TRANSLATE_NOOP("strata::Actions", "Text as at &first"),
          .tip = QT_TRANSLATE_NOOP("strata::Actions", "Text of the size that the program has at first"),
          .keys = "Ctrl+0",
          .menu = "view",
          .sheet = "view"}},
        {"shortcuts",
         {.id = "reference",
          .text = QT_TRANSLATE_NOOP("strata::Actions", "&Formulas and terms"),
          .tip =
              QT_TRANSLATE_NOOP("strata::Actions", "What each number is: formula, unit, source; and the field's words"),
          .keys = "Ctrl+F1",
          .menu = "help",
          .sheet = "help"}},
    };
}

} // namespace strata
