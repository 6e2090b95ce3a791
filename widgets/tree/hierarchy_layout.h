// SPDX-License-Identifier: GPL-3.0-or-later
// Where the label tree, or its icicle, stands.
#pragma once

#include "widgets/figure/figure.h"

#include <QPointF>

#include <set>
#include <string>
#include <vector>

namespace strata {

enum class HierarchyShape { Tree, Icicle };

struct HierarchyOptions {
    HierarchyShape shape = HierarchyShape::Tree;
    std::set<int> expanded; ///< levels that show all their candidates
};

struct HierarchyNode {
    enum class Kind { Root, Decoded, Runner, More } kind = Kind::Runner;
    int level = -1;
    std::string label;
    QString text;            ///< as written beside the node, not elided
    QString value;           ///< ".94"
    QStringList lines;       ///< `text` as it is broken; the value stands after the last line
    bool valueBelow = false; ///< or on a line of its own
    double probability = 0;  ///< NaN: not known
    int hidden = 0;          ///< More: how many labels it stands for
    bool flagged = false;    ///< not among the allowed labels
    bool given = false;      ///< it was not decoded
    bool changed = false;    ///< another answer than the other tree's
    QPointF dot;             ///< tree: centre of the node
    QRectF textRect;         ///< where text and value are written
    bool textAbove = false;  ///< tree: over the node, set to the right edge
    bool textBelow = false;  ///< tree: a long text, in rows of its own under the node
    QRectF area;             ///< what can be clicked; in the icicle, the block
};

struct HierarchyBranch {
    QPointF from, to;
    double width = 1;
    int level = 0;
    bool onPath = false;
};

struct HierarchyLayout {
    std::vector<HierarchyNode> nodes;                    ///< in reading order of the rows, the root first
    std::vector<HierarchyBranch> branches;               ///< thin ones first, so that the path lies on top
    std::vector<std::pair<QRectF, QString>> columnHeads; ///< icicle
    QSizeF size;
    QRectF footer;
};

struct HierarchySummary {
    QString product;   ///< "0.94 × 0.81 × 0.58"; empty where there is one factor only
    QString path;      ///< "0.44"
    QString weakest;   ///< name of the level; empty with fewer than two levels
    QString minimum;   ///< its probability
    QStringList notes; ///< sentences: what goes on
    QStringList flags; ///< sentences: what does not fit
};
HierarchySummary summarise(const Run& run);
QString pathText(const HierarchySummary& summary);    ///< "path probability 0.94 × 0.81 = ", before the path's
QString weakestText(const HierarchySummary& summary); ///< " · weakest level: kind", or nothing, behind it

/// `interactive`: with what can be pressed to see fewer labels.
HierarchyLayout layOutHierarchy(const Run& run, const HierarchyOptions& options, double width, double minimumHeight,
                                bool interactive = true);

inline constexpr double hierarchyLine = 15; ///< from line to line of one label

/// ".94", and "1" for one.
QString shortProbability(double p);

} // namespace strata
