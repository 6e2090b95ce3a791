// SPDX-License-Identifier: GPL-3.0-or-later
// What people call a kind of document, wherever documents of all kinds are listed, opened and saved.
#pragma once

namespace strata {

/// Source texts in the context strata::DocumentKind, which the window translates.
struct KindWords {
    const char* mark = "";     ///< before what a list says of one: "lens"; empty: most of them are of this kind
    const char* title = "";    ///< what its title is: "Input"
    const char* outcome = "";  ///< what else a list says of it: "Answer"
    const char* untitled = ""; ///< instead of an empty title
    const char* save = "";     ///< over the file dialog: "Save the run"
    const char* files = "";    ///< its files there: "Strata runs (*.strata)"
    const char* none = "";     ///< that there is nothing to be saved, and what helps
    /// It was made from a prompt, a task and sampling, which can be used again.
    bool isAsked = false;
};

} // namespace strata
