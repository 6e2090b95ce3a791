// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tree/hierarchy_layout.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/common/tokens.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("Hierarchy", text);
}

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t runnersShown = 2;
constexpr int everyLine = 100'000; ///< a label, or a free text, is never cut

/// The candidates of a level as they are listed: the decoded one first, then the others by probability; the rest
/// counted.
struct Listed {
    std::vector<HierarchyNode> nodes;
    bool hasDecoded = false;
};

HierarchyNode makeNode(HierarchyNode::Kind kind, int level, const std::string& label, double probability) {
    HierarchyNode node;
    node.kind = kind;
    node.level = level;
    node.label = label;
    node.text = fromUtf8(label);
    node.probability = probability;
    node.value = shortProbability(probability);
    return node;
}

QString moreText(int hidden) {
    return say(QT_TRANSLATE_NOOP("Hierarchy", "%1 more")).arg(hidden);
}

Listed list(const Run& run, int index, bool expanded, bool interactive) {
    const RunLevel& level = run.levels[std::size_t(index)];
    Listed out;
    std::string decoded = level.label.value_or(std::string());
    // While a level is being decoded its text may be one of the labels already.
    if (decoded.empty() &&
        (level.candidates.empty() ||
         std::ranges::find(level.candidates, level.text, &LabelCandidate::label) != level.candidates.end()))
        decoded = level.text;
    if (!decoded.empty()) {
        const auto found = std::find_if(level.candidates.begin(), level.candidates.end(),
                                        [&](const LabelCandidate& c) { return c.label == decoded; });
        const double p = level.labelProbability            ? *level.labelProbability
                         : found != level.candidates.end() ? found->probability
                                                           : unknown;
        HierarchyNode node = makeNode(HierarchyNode::Kind::Decoded, index, decoded, p);
        node.text = textDisplay(decoded);
        node.flagged =
            (level.underParent && !*level.underParent) ||
            (!level.candidates.empty() && (found == level.candidates.end() || (level.label && !level.labelValid)));
        out.nodes.push_back(std::move(node));
        out.hasDecoded = true;
    } else if (!level.candidates.empty() && !level.tokens.empty() && !level.text.empty()) {
        HierarchyNode node = makeNode(HierarchyNode::Kind::Decoded, index, level.text, unknown);
        node.text = textDisplay(level.text);
        node.flagged = level.stoppedBy != StopReason::Cancelled && level.stoppedBy != StopReason::Running;
        out.nodes.push_back(std::move(node));
        out.hasDecoded = true;
    }
    if (level.stoppedBy == StopReason::Forced && out.hasDecoded) {
        HierarchyNode& node = out.nodes.front();
        node.given = true;
        const QString given = say(QT_TRANSLATE_NOOP("Hierarchy", "given"));
        node.value = node.value.isEmpty() ? given : node.value + QStringLiteral(" · ") + given;
    }
    std::size_t shown = 0, hidden = 0;
    for (const LabelCandidate& c : level.candidates) {
        if (c.label == decoded) continue;
        if (!expanded && shown >= runnersShown + (out.hasDecoded ? 0 : 1)) {
            ++hidden;
            continue;
        }
        out.nodes.push_back(makeNode(HierarchyNode::Kind::Runner, index, c.label, c.probability));
        ++shown;
    }
    if (hidden == 1) { // one more takes no more room than saying so
        for (auto c = level.candidates.rbegin(); c != level.candidates.rend(); ++c)
            if (c->label != decoded) {
                out.nodes.push_back(makeNode(HierarchyNode::Kind::Runner, index, c->label, c->probability));
                break;
            }
    } else if (hidden > 1 || (interactive && expanded && shown > runnersShown + 1)) {
        HierarchyNode more = makeNode(HierarchyNode::Kind::More, index, {}, unknown);
        more.hidden = int(hidden);
        more.text = hidden ? moreText(int(hidden)) : say(QT_TRANSLATE_NOOP("Hierarchy", "show fewer"));
        more.value.clear();
        out.nodes.push_back(std::move(more));
    }
    return out;
}

double branchWidth(double p) {
    return std::isfinite(p) ? std::max(1.25, 13 * std::clamp(p, 0.0, 1.0)) : 2;
}

QFont labelFont(const HierarchyNode& node) {
    return uiFont(12, node.kind == HierarchyNode::Kind::Decoded ? QFont::DemiBold : QFont::Normal);
}

double valueWidth(const HierarchyNode& node) {
    return node.value.isEmpty() ? 0 : 5 + textWidth(uiFont(12), node.value);
}

/// The width of the label in one line.
double labelWidth(const HierarchyNode& node) {
    return textWidth(labelFont(node), node.text) + valueWidth(node) + 2;
}

/// Breaks the label into at most `most` lines, the value's included; returns the size that they take.
QSizeF breakLabel(HierarchyNode& node, double width, int most) {
    const QFont font = labelFont(node);
    const double value = valueWidth(node);
    node.valueBelow = false;
    if (textWidth(font, node.text) + value <= width)
        node.lines = {node.text};
    else if (most < 2)
        node.lines = {QFontMetricsF(font).elidedText(node.text, Qt::ElideRight, std::max(0.0, width - value))};
    else {
        node.lines = wrapLines(node.text, font, width, most);
        node.valueBelow = textWidth(font, node.lines.back()) + value > width;
        if (node.valueBelow && node.lines.size() == most) {
            // The value is never lost: the name gives up a line, or the end of its last one.
            node.lines = wrapLines(node.text, font, width, most - 1);
            node.valueBelow = textWidth(font, node.lines.back()) + value > width;
        }
    }
    double widest = 0;
    for (qsizetype i = 0; i < node.lines.size(); ++i)
        widest = std::max(widest, textWidth(font, node.lines[i]) +
                                      (i + 1 == node.lines.size() && !node.valueBelow ? value : 0));
    if (node.valueBelow) widest = std::max(widest, value);
    return {widest + 2, hierarchyLine * double(node.lines.size() + (node.valueBelow ? 1 : 0)) + 3};
}

HierarchyLayout layOutTree(const Run& run, const HierarchyOptions& options, double width, double height,
                           bool interactive) {
    HierarchyLayout layout;
    const int levels = int(run.levels.size());
    std::vector<Listed> lists;
    int rows = 0;
    for (int l = 0; l < levels; ++l) {
        lists.push_back(list(run, l, options.expanded.count(l) > 0, interactive));
        rows += int(lists.back().nodes.size()) - (l + 1 < levels && lists.back().hasDecoded ? 1 : 0);
    }
    rows = std::max(rows, 1);
    constexpr double left = 22, top = 19, right = 10;
    // The last column's labels stand right of it; they get what they need, up to half of the width.
    double lastLabel = 40;
    if (levels > 0)
        for (const HierarchyNode& node : lists.back().nodes)
            lastLabel = std::max(lastLabel, labelWidth(node) + 14);
    constexpr double leastStep = 44;
    lastLabel = std::min({lastLabel, width * 0.5, std::max(width - left - right - leastStep * levels, 72.0)});
    const double step = std::clamp((width - left - lastLabel - right) / std::max(levels, 1), leastStep, 220.0);
    const double used = std::max(width, left + step * levels + lastLabel + right);

    // Labels are broken first: those of several lines leave less for the rows.
    constexpr double over = 2; // an inner label reaches so far beyond its node: behind it branches go up
    double extra = 0;
    bool below = false;
    for (int l = levels - 1; l >= 0; --l) {
        const double x = left + step * (l + 1);
        for (HierarchyNode& node : lists[std::size_t(l)].nodes) {
            const bool inner = node.kind == HierarchyNode::Kind::Decoded && below;
            QSizeF size = breakLabel(node, inner ? x + over - 4 : used - right - x - 11, everyLine);
            // A text that would tower over its node, or run into the one of the level before, gets rows of its own
            // under it.
            const double before = l == 0 ? x + 12 : step;
            node.textBelow = inner && (node.lines.size() > 4 || size.width() > x + over - 4 ||
                                       (run.levels[std::size_t(l)].candidates.empty() && size.width() > before));
            if (node.textBelow) {
                size = breakLabel(node, used - right - x + 6, everyLine);
                ++rows;
                extra += size.height();
            }
            node.textRect = QRectF({0, 0}, size);
            if (!inner) extra += size.height() - hierarchyLine - 3;
        }
        below = below || !lists[std::size_t(l)].nodes.empty();
    }
    const double rowHeight = std::clamp((height - top - 8 - extra) / rows, 22.0, 46.0);

    // Rows from the top: the deepest level first, each level's runners-up under its decoded subtree.
    double y = top + rowHeight / 2;
    double childY = 0, childBottom = 0;
    bool hasChild = false;
    std::vector<std::vector<HierarchyNode>> placed(static_cast<std::size_t>(levels));
    for (int l = levels - 1; l >= 0; --l) {
        const double x = left + step * (l + 1);
        double firstY = 0, lastY = 0;
        bool any = false;
        for (HierarchyNode node : lists[std::size_t(l)].nodes) {
            const bool inner = node.kind == HierarchyNode::Kind::Decoded && hasChild && !node.textBelow;
            const bool more = node.kind == HierarchyNode::Kind::More;
            // Beyond the ring around a selected one.
            const double from = x + (node.kind == HierarchyNode::Kind::Decoded ? 13 : 11);
            const QSizeF label = node.textRect.size();
            double at = 0;
            if (inner) {
                at = (childY + childBottom) / 2;
            } else if (node.textBelow) {
                at = y;
                y += rowHeight + label.height();
            } else {
                // A label of several lines takes the room of its lines.
                const double taken = rowHeight + label.height() - hierarchyLine - 3;
                at = y + (taken - rowHeight) / 2;
                y += taken;
            }
            node.dot = QPointF(x, at);
            if (!any) firstY = at;
            any = true;
            if (!more) lastY = std::max(lastY, at);
            const double clear = branchWidth(node.probability) / 2 + 3;
            if (inner) {
                node.textAbove = true;
                // Above the ring of a selected one, too.
                node.textRect = QRectF(x + over - label.width(), at - std::max(clear, 12.0) - label.height(),
                                       label.width(), label.height());
            } else if (node.textBelow) {
                node.textRect = QRectF(x - 6, at + 11, label.width(), label.height());
            } else {
                node.textRect = QRectF(from, at - label.height() / 2, label.width(), label.height());
            }
            node.area = node.textRect.united(QRectF(node.dot - QPointF(9, 9), QSizeF(18, 18))).adjusted(-2, -2, 2, 2);
            placed[std::size_t(l)].push_back(std::move(node));
        }
        if (any) {
            childY = firstY;
            childBottom = lastY;
            hasChild = true;
        }
    }
    // A label of several lines over the first row has room, too.
    double down = 0;
    for (const auto& nodes : placed)
        for (const HierarchyNode& node : nodes)
            down = std::max(down, 2 - node.textRect.top());
    for (auto& nodes : placed)
        for (HierarchyNode& node : nodes) {
            node.dot.ry() += down;
            node.textRect.translate(0, down);
            node.area.translate(0, down);
        }
    y += down;
    HierarchyNode root;
    root.kind = HierarchyNode::Kind::Root;
    root.dot = QPointF(left, hasChild ? (childY + childBottom) / 2 + down : top + rowHeight / 2);
    root.area = QRectF(root.dot - QPointF(9, 9), QSizeF(18, 18));
    layout.nodes.push_back(root);
    QPointF parent = root.dot;
    for (int l = 0; l < levels; ++l) {
        QPointF next = parent;
        for (const HierarchyNode& node : placed[std::size_t(l)]) {
            layout.nodes.push_back(node);
            if (node.kind == HierarchyNode::Kind::More) continue;
            const bool path = node.kind == HierarchyNode::Kind::Decoded;
            layout.branches.push_back(
                {parent, node.dot, path ? branchWidth(node.probability) : std::min(branchWidth(node.probability), 13.0),
                 l, path});
            if (path) next = node.dot;
        }
        if (next == parent) break; // nothing decoded here yet: what follows hangs nowhere
        parent = next;
    }
    std::stable_sort(layout.branches.begin(), layout.branches.end(),
                     [](const HierarchyBranch& a, const HierarchyBranch& b) { return a.onPath < b.onPath; });
    layout.size = QSizeF(used, std::max(height, y - rowHeight / 2 + 8));
    return layout;
}

/// Takes from the heights that are above their least until all of them fit into `extent`, as far as that can be.
void fitInto(std::vector<double>& heights, const std::vector<double>& leasts, double extent) {
    double over = -extent, spare = 0;
    for (std::size_t i = 0; i < heights.size(); ++i) {
        over += heights[i];
        spare += heights[i] - leasts[i];
    }
    if (over <= 0 || spare <= 0) return;
    const double share = std::min(1.0, over / spare);
    for (std::size_t i = 0; i < heights.size(); ++i)
        heights[i] -= (heights[i] - leasts[i]) * share;
}

/// How high the block of a level's decoded label is at least: all its lines are seen, and what hangs under it has room.
std::vector<double> leastBlocks(const Run& run, double columnWidth, bool interactive) {
    std::vector<double> least(run.levels.size(), 24);
    double below = 0;
    for (std::size_t l = run.levels.size(); l-- > 0;) {
        double others = 0;
        for (HierarchyNode& node : list(run, int(l), true, interactive).nodes) {
            if (node.kind == HierarchyNode::Kind::Decoded)
                least[l] = std::max({24.0, breakLabel(node, columnWidth - 14, everyLine).height() + 6, below});
            else
                others += node.kind == HierarchyNode::Kind::More || node.probability > 0.03 ? 18 : 0;
        }
        below = least[l] + others;
    }
    return least;
}

HierarchyLayout layOutIcicle(const Run& run, const HierarchyOptions& options, double width, double height,
                             bool interactive) {
    HierarchyLayout layout;
    const int levels = int(run.levels.size());
    constexpr double margin = 12, head = 26, gap = 2;
    const double columnWidth = std::max((width - 2 * margin - (levels - 1) * gap) / std::max(levels, 1), 64.0);
    const std::vector<double> leastBlock = leastBlocks(run, columnWidth, interactive);
    const double full = std::max({height - head - 8, 220.0, leastBlock.empty() ? 0 : leastBlock.front()});
    double top = head, extent = full;
    double bottom = head + full;
    for (int l = 0; l < levels; ++l) {
        const double x = margin + l * (columnWidth + gap);
        layout.columnHeads.emplace_back(QRectF(x, 4, columnWidth, 18), fromUtf8(run.levels[std::size_t(l)].name));
        // Everything is listed; what would be thinner than a finger of type is counted together.
        std::vector<HierarchyNode> nodes = list(run, l, true, interactive).nodes;
        std::erase_if(nodes, [](const HierarchyNode& n) { return n.kind == HierarchyNode::Kind::More; });
        if (nodes.empty()) break;
        const bool open = options.expanded.count(l) > 0;
        const double least = open ? 18 : 15;
        // A decoded label that is not among the candidates brings its own probability: the column still fits its
        // parent.
        double total = 0;
        for (const HierarchyNode& node : nodes)
            total += std::isfinite(node.probability) ? node.probability : 0;
        const double share = total > 1 ? extent / total : extent;
        double rest = 0;
        int hidden = 0;
        std::vector<HierarchyNode> shown;
        std::vector<double> heights, leasts;
        for (HierarchyNode& node : nodes) {
            const bool decoded = node.kind == HierarchyNode::Kind::Decoded;
            const double p = std::isfinite(node.probability) ? std::clamp(node.probability, 0.0, 1.0)
                             : decoded                       ? 1.0
                                                             : 0.0;
            if (!decoded && p * share < least && !open) {
                ++hidden;
                rest += p;
                continue;
            }
            leasts.push_back(decoded ? std::min(extent, leastBlock[std::size_t(l)]) : least);
            heights.push_back(std::max(p * share, leasts.back()));
            shown.push_back(std::move(node));
        }
        if (hidden > 0 || (open && interactive)) {
            HierarchyNode more;
            more.kind = HierarchyNode::Kind::More;
            more.level = l;
            more.hidden = hidden;
            more.probability = hidden ? rest : unknown;
            more.text = hidden ? moreText(hidden) : say(QT_TRANSLATE_NOOP("Hierarchy", "show fewer"));
            more.value = hidden ? shortProbability(rest) : QString();
            // Their share is in the tip as well: the words go first where both have no room.
            if (labelWidth(more) > columnWidth - 14) more.value.clear();
            leasts.push_back(18);
            heights.push_back(std::max(18.0, rest * share));
            shown.push_back(std::move(more));
        }
        if (!open) fitInto(heights, leasts, extent);
        double y = top, nextTop = top, nextExtent = 0;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            HierarchyNode& node = shown[i];
            node.area = QRectF(x, y, columnWidth, std::max(heights[i] - gap, 1.0));
            node.textRect = node.area.adjusted(8, 0, -6, 0);
            breakLabel(node, node.textRect.width(), std::max(1, int(node.area.height() / hierarchyLine)));
            if (node.kind == HierarchyNode::Kind::Decoded) {
                nextTop = y;
                nextExtent = heights[i];
            }
            y += heights[i];
            layout.nodes.push_back(std::move(node));
        }
        bottom = std::max(bottom, y);
        top = nextTop;
        extent = nextExtent;
        if (extent <= 0) break;
    }
    layout.size = QSizeF(std::max(width, 2 * margin + levels * columnWidth + (levels - 1) * gap), bottom + 8);
    return layout;
}

} // namespace

QString shortProbability(double p) {
    if (!std::isfinite(p)) return {};
    QString text = formatProbability(p, 2);
    if (QLocale().decimalPoint() != QLatin1String(".")) return text; // ",94" is nobody's way of writing
    const qsizetype number = text.startsWith(QLatin1Char('<')) || text.startsWith(QLatin1Char('>')) ? 1 : 0;
    if (text.mid(number).startsWith(QLatin1String("0."))) text.remove(number, 1);
    return text;
}

QString pathText(const HierarchySummary& summary) {
    return summary.product.isEmpty()
               ? say(QT_TRANSLATE_NOOP("Hierarchy", "path probability "))
               : say(QT_TRANSLATE_NOOP("Hierarchy", "path probability %1 = ")).arg(summary.product);
}

QString weakestText(const HierarchySummary& summary) {
    return summary.weakest.isEmpty()
               ? QString()
               : say(QT_TRANSLATE_NOOP("Hierarchy", " · weakest level: %1 (%2)")).arg(summary.weakest, summary.minimum);
}

HierarchySummary summarise(const Run& run) {
    HierarchySummary out;
    QStringList factors;
    double product = 1, least = 2;
    int known = 0;
    QString parent;
    for (const RunLevel& level : run.levels) {
        const QString name = fromUtf8(level.name);
        if (level.labelProbability) {
            factors << formatProbability(*level.labelProbability);
            product *= *level.labelProbability; // one that is not known makes the product unknown
            ++known;
            if (*level.labelProbability < least) {
                least = *level.labelProbability;
                out.weakest = name;
                out.minimum = factors.back();
            }
        }
        const QString said = level.label ? fromUtf8(*level.label) : textDisplay(level.text);
        const bool among = std::any_of(level.candidates.begin(), level.candidates.end(),
                                       [&](const LabelCandidate& c) { return level.label && c.label == *level.label; });
        if (level.stoppedBy == StopReason::Running) {
            out.notes.push_back(say(QT_TRANSLATE_NOOP("Hierarchy", "%1: still being decoded.")).arg(name));
        } else if (level.stoppedBy == StopReason::Cancelled) {
            out.flags.push_back(say(QT_TRANSLATE_NOOP("Hierarchy", "%1: cancelled before its end.")).arg(name));
        } else if (!level.candidates.empty() && !level.tokens.empty() && (!level.labelValid || !among)) {
            out.flags.push_back(
                parent.isEmpty()
                    ? say(QT_TRANSLATE_NOOP("Hierarchy", "%1: “%2” is none of this level's labels.")).arg(name, said)
                    : say(QT_TRANSLATE_NOOP("Hierarchy", "%1: “%2” is none of the labels under “%3”."))
                          .arg(name, said, parent));
        } else if (level.underParent && !*level.underParent) {
            out.flags.push_back(
                say(QT_TRANSLATE_NOOP("Hierarchy", "%1: “%2” does not lie below the answer above.")).arg(name, said));
        }
        if (level.labelMatch == LabelMatch::Normalised)
            out.notes.push_back(say(QT_TRANSLATE_NOOP("Hierarchy", "%1: “%2” was written “%3”."))
                                    .arg(name, said, textDisplay(level.text)));
        else if (level.labelMatch == LabelMatch::Nearest)
            out.notes.push_back(QCoreApplication::translate("Hierarchy",
                                                            "%1: “%2” is nearest to “%3”, %n letter(s) away.", nullptr,
                                                            level.labelDistance)
                                    .arg(name, said, textDisplay(level.text)));
        parent = said;
    }
    if (known < 2) out.weakest.clear();
    if (known > 1) out.product = factors.join(QStringLiteral(" × ")); // one factor is the product
    if (known > 0) out.path = formatProbability(product);
    return out;
}

HierarchyLayout layOutHierarchy(const Run& run, const HierarchyOptions& options, double width, double minimumHeight,
                                bool interactive) {
    const HierarchySummary summary = summarise(run);
    // The footer is measured as text, so that nothing runs into it.
    const QFont font = uiFont(12);
    QString footer = summary.path.isEmpty() ? QString() : pathText(summary) + summary.path + weakestText(summary);
    const double inner = std::max(width - 24, 40.0);
    double height = footer.isEmpty() ? 0
                                     : QFontMetricsF(uiFont(12, QFont::DemiBold))
                                               .boundingRect(QRectF(0, 0, inner, 1000), Qt::TextWordWrap, footer)
                                               .height() +
                                           4;
    for (const QString& flag : summary.notes + summary.flags)
        height += QFontMetricsF(font).boundingRect(QRectF(0, 0, inner, 1000), Qt::TextWordWrap, flag).height() + 4;
    if (height > 0) height += 14;
    HierarchyLayout layout = options.shape == HierarchyShape::Tree
                                 ? layOutTree(run, options, width, minimumHeight - height, interactive)
                                 : layOutIcicle(run, options, width, minimumHeight - height, interactive);
    layout.footer =
        QRectF(12, layout.size.height() + 4, std::max(layout.size.width() - 24, 20.0), std::max(height - 8, 0.0));
    layout.size.rheight() += height;
    return layout;
}

} // namespace strata
