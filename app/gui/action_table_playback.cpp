// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of what is played and presented: steps, unit, speed, the projector.
#include "app/gui/action_table.h"
#include "widgets/common/panel_widgets.h"

#include <QCoreApplication>

namespace strata {
namespace {

QString why(const char* sentence) {
    return QCoreApplication::translate("strata::MainWindow", sentence);
}

QString needsPlayable(const WindowState& s) {
    if (s.playable) return {};
    return s.run || s.document
               ? why(QT_TRANSLATE_NOOP("strata::MainWindow",
                                       "What is shown has nothing to be played by this unit; choose another one."))
               : why(QT_TRANSLATE_NOOP("strata::MainWindow",
                                       "There is no run yet: run a prompt, or choose one under Runs."));
}
QString noStep(const WindowState& s) {
    return s.playable ? why(QT_TRANSLATE_NOOP("strata::MainWindow", "There is no further step.")) : needsPlayable(s);
}

} // namespace

std::vector<ActionSpec> playbackActions() {
    const auto sign = [](Glyph glyph) { return static_cast<int>(glyph); };
    return {
        {.id = "stepBack",
         .text = QT_TRANSLATE_NOOP("strata::Actions", "Step &back"),
         .tip = QT_TRANSLATE_NOOP("strata::Actions", "Selects the previous token; in playback, shows one step less"),
         .keys = "Alt+Left",
         .menu = "run",
         .sheet = "running",
         .line = true,
         .tool = 31,
         .glyph = sign(Glyph::StepBack),
         .reason = [](const WindowState& s) { return s.canStepBack ? QString() : noStep(s); }},
        {.id = "play",
         .text = QT_TRANSLATE_NOOP("strata::Actions", "&Play"),
         .tip = QT_TRANSLATE_NOOP("strata::Actions",
                                  "Shows one token, layer or level after another; what comes later is hidden"),
         .keys = "Ctrl+Space",
         .menu = "run",
         .sheet = "running",
         .tool = 32,
         .glyph = sign(Glyph::Play),
         .group = "*",
         .reason = needsPlayable},
        {.id = "stepForward",
         .text = QT_TRANSLATE_NOOP("strata::Actions", "Step f&orward"),
         .tip = QT_TRANSLATE_NOOP("strata::Actions", "Selects the next token; in playback, shows one step more"),
         .keys = "Alt+Right",
         .menu = "run",
         .sheet = "running",
         .tool = 33,
         .glyph = sign(Glyph::StepForward),
         .reason = [](const WindowState& s) { return s.canStepForward ? QString() : noStep(s); }},
        {.id = "playTokens",
         .text = QT_TRANSLATE_NOOP("strata::Actions", "By &token"),
         .tip = QT_TRANSLATE_NOOP("strata::Actions", "Playback shows one token after another, as they were decoded"),
         .keys = "Alt+Shift+1",
         .menu = "playUnits",
         .sheet = "running",
         .group = "playUnit"},
        {.id = "playLayers",
         .text = QT_TRANSLATE_NOOP("strata::Actions", "By &layer"),
         .tip = QT_TRANSLATE_NOOP("strata::Actions",
                                  "Playback shows one layer after another; what deeper ones say is hidden"),
         .keys = "Alt+Shift+2",
         .menu = "playUnits",
         .sheet = "running",
         .group = "playUnit"},
        {.id = "playLevels",
         .text = QT_TRANSLATE_NOOP("strata::Actions", "By le&vel"),
         .tip = QT_TRANSLATE_NOOP("strata::Actions", "Playback shows one level's answer after another"),
         .keys = "Alt+Shift+3",
         .menu = "playUnits",
         .sheet = "running",
         .group = "playUnit"},
        {.id = "playSlow",
         .text = QT_TRANSLATE_NOOP("strata::Actions", "&Slow"),
         .tip = QT_TRANSLATE_NOOP("strata::Actions", "Playback takes 2 s for a step"),
         .keys = "Alt+Shift+4",
         .menu = "playSpeeds",
         .sheet = "running",
         .toolText = QT_TRANSLATE_NOOP("strata::Actions", "Slow"),
         .group = "playSpeed"},
        {.id = "playNormal",
         .text = QT_TRANSLATE_NOOP("strata::Actions", "&Normal"),
         .tip = QT_TRANSLATE_NOOP("strata::Actions", "Playback takes 0.7 s for a step"),
         .keys = "Alt+Shift+5",
         .menu = "playSpeeds",
         .sheet = "running",
         .toolText = QT_TRANSLATE_NOOP("strata::Actions", "Normal"),
         .group = "playSpeed"},
        {.id = "playFast",
         .text = QT_TRANSLATE_NOOP("strata::Actions", "&Fast"),
         .tip = QT_TRANSLATE_NOOP("strata::Actions", "Playback takes 0.25 s for a step"),
         .keys = "Alt+Shift+6",
         .menu = "playSpeeds",
         .sheet = "running",
         .toolText = QT_TRANSLATE_NOOP("strata::Actions", "Fast"),
         .group = "playSpeed"},
        {.id = "playLoop",
         .text = QT_TRANSLATE_NOOP("strata::Actions", "&Repeat"),
         .tip = QT_TRANSLATE_NOOP("strata::Actions", "Playback begins again after the last step"),
         .keys = "Alt+Shift+7",
         .menu = "playSpeeds",
         .sheet = "running",
         .line = true,
         .group = "*"},
    };
}

std::vector<ActionSpec> presentActions() {
    return {
        {.id = "presentSecond",
         .text = QT_TRANSLATE_NOOP("strata::Actions", "Presentation on sec&ond screen"),
         .tip = QT_TRANSLATE_NOOP("strata::Actions",
                                  "A window for the projector; this one then has notes, the time and what comes next"),
         .keys = "Shift+F5",
         .menu = "view",
         .sheet = "view",
         .toolText = QT_TRANSLATE_NOOP("strata::Actions", "Second screen"),
         .group = "*",
         .reason = needsDocument}};
}

} // namespace strata
