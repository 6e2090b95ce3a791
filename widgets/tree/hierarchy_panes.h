// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of a run; beside it, where levels were given, the one without; below, the most probable paths.
#pragma once

#include "widgets/common/paint_helpers.h"
#include "widgets/tree/hierarchy_layout.h"

namespace strata {

struct HierarchyPath {
    QRectF rect;
    BarRow row; ///< strong: the path that was decoded
};

struct HierarchyPanes {
    HierarchyLayout now;
    std::shared_ptr<const Run> originalRun; ///< null: nothing was given
    HierarchyLayout original;
    std::vector<std::pair<QRectF, QString>> headings; ///< over the two trees, and over the paths
    std::vector<HierarchyPath> paths;
    BarMetrics pathMetrics{};
    QSizeF size;
};

/// The levels of Run::original as a run of their own; null where there are none.
std::shared_ptr<const Run> originalOf(const Run& run);
/// The level of the same name that the other run has, nullptr: none.
const RunLevel* sameLevel(const std::vector<RunLevel>& levels, const std::string& name);
/// The answer is another one.
bool answersDiffer(const RunLevel& a, const RunLevel& b);
QString answerOf(const RunLevel& level);

/// Trees stand beside each other where each has room, else one below the other; what is another answer in the other
/// one is marked in both (HierarchyNode::changed).
HierarchyPanes layOutPanes(const Run& run, const HierarchyOptions& options, double width, double minimumHeight,
                           bool interactive);

} // namespace strata
