// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/workspaces.h"

#include <QtGlobal>

#include <algorithm>

namespace strata {

const std::vector<WorkspaceSpec>& workspaces() {
    static const std::vector<WorkspaceSpec> table = {
        {"explore", "exploreWorkspace", QT_TRANSLATE_NOOP("strata::Actions", "&Explore"),
         QT_TRANSLATE_NOOP("strata::Actions", "Workspace: heads side by side, confidence, hierarchy"), "Alt+1", "run"},
        {"lens", "lensWorkspace", QT_TRANSLATE_NOOP("strata::Actions", "&Lens"),
         QT_TRANSLATE_NOOP("strata::Actions", "Workspace: every layer at every position"), "Alt+2", "lens"},
        {"evaluate", "evaluateWorkspace", QT_TRANSLATE_NOOP("strata::Actions", "E&valuate"),
         QT_TRANSLATE_NOOP("strata::Actions", "Workspace: a data set, its metrics and its rows"), "Alt+3",
         "evaluation"},
        {"train", "trainWorkspace", QT_TRANSLATE_NOOP("strata::Actions", "Trai&n"),
         QT_TRANSLATE_NOOP("strata::Actions", "Workspace: a training as it goes, its losses and what it learns"),
         "Alt+4", "training"},
        {"compare", "compareWorkspace", QT_TRANSLATE_NOOP("strata::Actions", "&Compare"),
         QT_TRANSLATE_NOOP("strata::Actions", "Workspace: two runs or two lenses, and their difference"), "Alt+5",
         "comparison"},
        {"present", "presentWorkspace", QT_TRANSLATE_NOOP("strata::Actions", "Presen&t"),
         QT_TRANSLATE_NOOP("strata::Actions", "Workspace: views in large type for a room, revealed step by step"),
         "Alt+6", ""},
    };
    return table;
}

const WorkspaceSpec& workspace(const QString& id) {
    const auto& all = workspaces();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& w) { return id == QLatin1String(w.id); });
    return found == all.end() ? all.front() : *found;
}

const WorkspaceSpec* workspaceOf(const QString& kind) {
    for (const WorkspaceSpec& one : workspaces())
        if (!kind.isEmpty() && kind == QLatin1String(one.kind)) return &one;
    return nullptr;
}

} // namespace strata
