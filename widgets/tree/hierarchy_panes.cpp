// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tree/hierarchy_panes.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/tokens.h"

#include <QCoreApplication>

#include <algorithm>

namespace strata {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Hierarchy", text);
}

constexpr double headingHeight = 24, leastPane = 300, between = 12, margin = 12;

void move(HierarchyLayout& layout, const QPointF& by) {
    for (HierarchyNode& node : layout.nodes) {
        node.dot += by;
        node.textRect.translate(by);
        node.area.translate(by);
    }
    for (HierarchyBranch& branch : layout.branches) {
        branch.from += by;
        branch.to += by;
    }
    for (auto& [rect, text] : layout.columnHeads)
        rect.translate(by);
    layout.footer.translate(by);
}

void markChanges(HierarchyLayout& layout, const Run& run, const std::vector<RunLevel>& others) {
    for (HierarchyNode& node : layout.nodes) {
        if (node.kind != HierarchyNode::Kind::Decoded) continue;
        const RunLevel& level = run.levels[std::size_t(node.level)];
        const RunLevel* const other = sameLevel(others, level.name);
        node.changed = level.stoppedBy != StopReason::Running && (!other || answersDiffer(level, *other));
    }
}

QString givenText(const Run& run) {
    QStringList given;
    for (const RunLevel& level : run.levels)
        if (level.stoppedBy == StopReason::Forced)
            given << say(QT_TRANSLATE_NOOP("Hierarchy", "%1 = %2")).arg(fromUtf8(level.name), answerOf(level));
    return given.isEmpty() ? say(QT_TRANSLATE_NOOP("Hierarchy", "What if"))
                           : say(QT_TRANSLATE_NOOP("Hierarchy", "What if %1")).arg(given.join(QStringLiteral(", ")));
}

void layOutPaths(HierarchyPanes& panes, const Run& run, double width) {
    if (run.beams.empty()) return;
    std::vector<std::string> decoded;
    for (const RunLevel& level : run.levels)
        if (level.label) decoded.push_back(*level.label);
    std::vector<BarRow> rows;
    for (std::size_t i = 0; i < run.beams.size(); ++i) {
        QStringList path;
        for (const std::string& label : run.beams[i].path)
            path << fromUtf8(label);
        rows.push_back({QStringLiteral("%1  %2").arg(i + 1).arg(path.join(QStringLiteral(" › "))),
                        formatProbability(run.beams[i].probability, 3), run.beams[i].probability,
                        run.beams[i].path == decoded});
    }
    double y = panes.size.height();
    panes.headings.emplace_back(QRectF(margin, y, width - 2 * margin, headingHeight),
                                say(QT_TRANSLATE_NOOP("Hierarchy", "Most probable paths")));
    y += headingHeight;
    panes.pathMetrics = barMetrics(rows, width - 2 * margin, uiFont(12), uiFont(12));
    for (BarRow& row : rows) {
        const double height = barRowHeight(row, panes.pathMetrics, uiFont(12), 19);
        panes.paths.push_back({QRectF(margin, y, width - 2 * margin, height), std::move(row)});
        y += height;
    }
    panes.size.setHeight(y + 10);
}

} // namespace

std::shared_ptr<const Run> originalOf(const Run& run) {
    if (run.original.empty()) return nullptr;
    auto original = std::make_shared<Run>();
    original->heads = run.heads;
    original->levels = run.original;
    return original;
}

const RunLevel* sameLevel(const std::vector<RunLevel>& levels, const std::string& name) {
    const auto found = std::ranges::find(levels, name, &RunLevel::name);
    return found == levels.end() ? nullptr : &*found;
}

bool answersDiffer(const RunLevel& a, const RunLevel& b) {
    return a.label != b.label || (!a.label && a.text != b.text);
}

QString answerOf(const RunLevel& level) {
    return level.label ? fromUtf8(*level.label) : textDisplay(level.text);
}

HierarchyPanes layOutPanes(const Run& run, const HierarchyOptions& options, double width, double minimumHeight,
                           bool interactive) {
    HierarchyPanes panes;
    panes.originalRun = originalOf(run);
    const double pathsHeight =
        run.beams.empty() ? 0 : std::min(headingHeight + 19.0 * double(run.beams.size()) + 10, minimumHeight / 2);
    double height = minimumHeight - pathsHeight;
    if (!panes.originalRun) {
        panes.now = layOutHierarchy(run, options, width, height, interactive);
        panes.size = panes.now.size;
        layOutPaths(panes, run, panes.size.width());
        return panes;
    }
    const bool beside = width >= 2 * leastPane + between;
    const double paneWidth = beside ? (width - between) / 2 : width;
    height = (beside ? height : height / 2) - headingHeight;
    panes.now = layOutHierarchy(run, options, paneWidth, height, interactive);
    // What can be unfolded is the run's own tree; the other one follows it.
    panes.original = layOutHierarchy(*panes.originalRun, options, paneWidth, height, false);
    markChanges(panes.now, run, run.original);
    markChanges(panes.original, *panes.originalRun, run.levels);
    const QSizeF now = panes.now.size, other = panes.original.size;
    const QPointF place =
        beside ? QPointF(now.width() + between, headingHeight) : QPointF(0, now.height() + 2 * headingHeight);
    panes.headings.emplace_back(QRectF(margin, 2, now.width() - 2 * margin, headingHeight), givenText(run));
    panes.headings.emplace_back(
        QRectF(place.x() + margin, place.y() - headingHeight + 2, other.width() - 2 * margin, headingHeight),
        say(QT_TRANSLATE_NOOP("Hierarchy", "Without what is given")));
    move(panes.now, {0, headingHeight});
    move(panes.original, place);
    panes.size =
        beside ? QSizeF(now.width() + between + other.width(), headingHeight + std::max(now.height(), other.height()))
               : QSizeF(std::max(now.width(), other.width()), place.y() + other.height());
    layOutPaths(panes, run, panes.size.width());
    return panes;
}

} // namespace strata
