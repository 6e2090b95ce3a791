// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window as a row: what it is called, where it stands, and when it can be used.
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace strata {

/// What decides which actions can be used.
struct WindowState {
    QString notReady;                                    ///< why nothing can be run: a sentence; empty: it can
    bool opening = false, running = false, busy = false; ///< busy: something can be stopped
    bool modelOpen = false;                              ///< there is one, also while another is being opened
    bool closable = false;                               ///< or one was asked for
    bool run = false, keptRun = false;                   ///< a run is shown; one of the list
    bool document = false, making = false; ///< one of any kind is shown; the one in front is not ready yet
    bool modelKnown = false;               ///< of the one in front, or of the run
    bool levels = false;                   ///< the shown run has some: it is no free one
    bool compared = false;                 ///< the one in front is a run or lens of the list
    bool leftOff = false;                  ///< the shown evaluation was stopped, and none is going on
    bool ranBefore = false, undo = false;  ///< there is a last prompt; something that can be taken back
    bool arranged = false;                 ///< panels stand otherwise than before, which can be taken back
    bool canStepBack = false, canStepForward = false;
    bool conversation = false; ///< the shown run is an answer that a conversation can go on from
    bool playable = false;     ///< what is shown has steps of the chosen unit of playback
};

/// One entry of menus, toolbar and the sheet of shortcuts. Texts are sources in the context of Actions.
struct ActionSpec {
    const char* id;
    const char* text;
    const char* tip = "";
    const char* keys = ""; ///< "Ctrl+Return F5"

    const char* menu = "";  ///< the menu that has it, at this place of the table; empty: the toolbar alone
    const char* sheet = ""; ///< its group on the sheet of shortcuts
    bool line = false;      ///< begins a new part of its menu

    /// In the toolbar: the block and the place in it; 0: not there. Blocks are parted by lines, the last one stands at
    /// the right edge.
    int tool = 0;
    const char* toolText = ""; ///< there; empty: `text`
    int glyph = -1;            ///< its sign, a Glyph; without `toolText` it stands alone

    /// Rows of one group that follow each other exclude each other: checkable, one segmented control in the toolbar,
    /// the first one chosen at first. "*": checkable by itself.
    const char* group = "";

    /// Why it cannot be used now, in the language of the window; empty: it can. nullptr: always.
    QString (*reason)(const WindowState&) = nullptr;
};

/// A menu: in the menu bar, or a row of another menu.
struct MenuSpec {
    const char* id;
    const char* text;
    const char* menu = "";   ///< the one that has it; empty: the menu bar
    const char* before = ""; ///< the entry of it that it stands before; empty: at its end
    bool line = false;
    /// A button of the toolbar that opens it: place, text and name; 0: none there. −1: it stands elsewhere.
    int tool = 0;
    const char* toolText = "";
    const char* toolName = "";
    const char* items = ""; ///< entries of other menus that it repeats, "|" a line; it is then in no menu itself
};

/// The rows of playback, after those that run something.
std::vector<ActionSpec> playbackActions();
/// Those of presenting, after the workspaces.
std::vector<ActionSpec> presentActions();

/// Why nothing can be saved, exported, presented; empty: there is a document.
QString needsDocument(const WindowState& state);

/// Why an action cannot be used; empty: it can.
QString whyNot(const ActionSpec& spec, const WindowState& state);

/// What the window itself offers (finding, preferences, type, help): each row with the id of the one that it stands
/// before in the table.
std::vector<std::pair<const char*, ActionSpec>> windowActions();

} // namespace strata
