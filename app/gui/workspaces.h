// SPDX-License-Identifier: GPL-3.0-or-later
// The workspaces: arrangements of panels round a view in the middle. A further one is a row of the table.
#pragma once

#include <QString>

#include <vector>

namespace strata {

/// What a workspace is called, and by which key it is chosen.
struct WorkspaceSpec {
    const char* id;     ///< in settings, and in the place of views and panels
    const char* action; ///< id of the action that chooses it
    const char* text;   ///< of the action; source texts in the context of Actions
    const char* tip;
    const char* keys;
    /// The kind of document that its views show; one that begins to be made brings it up. Empty: any.
    const char* kind;
};

/// In the order in which they stand in menus and toolbar; the first one is the one at first.
const std::vector<WorkspaceSpec>& workspaces();
/// By id; the first one when there is none of this name.
const WorkspaceSpec& workspace(const QString& id);
/// The one whose views show documents of this kind; nullptr: none.
const WorkspaceSpec* workspaceOf(const QString& documentKind);

namespace workspaceId {
inline const QString explore = QStringLiteral("explore"), lens = QStringLiteral("lens"),
                     evaluate = QStringLiteral("evaluate"), train = QStringLiteral("train"),
                     compare = QStringLiteral("compare"), present = QStringLiteral("present");
} // namespace workspaceId

} // namespace strata
