// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/label_tree_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/lens/color_scale.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

constexpr double headHeight = 26, leastLeaf = 17, scaleHeight = 46;
constexpr std::size_t mostReadable = 400; ///< more leaves than that are thin lines: the figure stays a picture

ColorScale accuracyScale() {
    ColorScale scale;
    scale.map = ColorMap::Cividis;
    return scale;
}

} // namespace

QString LabelTreeFigure::title() const {
    return tr("Label tree");
}

std::vector<FigureChoice> LabelTreeFigure::choices() const {
    return {{QStringLiteral("right"),
             tr("What counts as right"),
             {QStringLiteral("level"), QStringLiteral("parents")},
             {tr("right on the level"), tr("right with all parents")}}};
}

const LabelTreeFigure::Tree& LabelTreeFigure::tree() const {
    static const Tree none;
    if (!m_tree && waits()) return none;
    if (!m_tree) m_tree = std::make_shared<const Tree>(hasRows() ? labelTree(study()->columns) : Tree());
    return *m_tree;
}

double LabelTreeFigure::accuracyOf(const LabelNode& node) const {
    const bool parents = chosen(QStringLiteral("right")) == QLatin1String("parents");
    return node.rows > 0 ? double(parents ? node.withParents : node.right) / double(node.rows) : std::nan("");
}

QString LabelTreeFigure::nameOf(const LabelNode& node) const {
    const auto& levels = study()->columns.labelLevels();
    return fromUtf8(study()->columns.levels()[levels[std::size_t(node.level)]].names[std::size_t(node.label)]);
}

double LabelTreeFigure::rowsHeight() const {
    std::size_t leaves = 0;
    for (std::size_t i = 0; i < tree().size(); ++i)
        leaves += i + 1 == tree().size() || tree()[i + 1].level <= tree()[i].level;
    return leaves <= mostReadable ? std::max(240.0, double(leaves) * leastLeaf) : double(mostReadable) * leastLeaf;
}

std::vector<QRectF> LabelTreeFigure::rects(double width) const {
    std::vector<QRectF> out(tree().size());
    const std::size_t levels = std::max<std::size_t>(1, study()->columns.labelLevels().size());
    const double each = (width - 24) / double(levels), high = rowsHeight();
    std::int64_t all = 0;
    for (const LabelNode& node : tree())
        if (node.parent < 0) all += node.rows;
    // Each node takes its share of its parent's height; rows that end above leave a gap below.
    std::vector<double> next(tree().size());
    double top = headHeight;
    for (std::size_t i = 0; i < tree().size(); ++i) {
        const LabelNode& node = tree()[i];
        const double own = all > 0 ? high * double(node.rows) / double(all) : 0;
        double& y = node.parent < 0 ? top : next[std::size_t(node.parent)];
        out[i] = QRectF(12 + double(node.level) * each, y, each - 2, own);
        next[i] = y;
        y += own;
    }
    return out;
}

double LabelTreeFigure::height(double) const {
    return headHeight + rowsHeight() + 12 + scaleHeight;
}

std::vector<PlacedPlot> LabelTreeFigure::place(double width, const FigureStyle&) const {
    if (tree().empty()) return {};
    return {{QStringLiteral("scale"),
             {0, headHeight + rowsHeight() + 8, std::clamp(width / 2, 160.0, 300.0), scaleHeight},
             colorScalePlot(accuracyScale(), tr("accuracy")),
             {}}};
}

void LabelTreeFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (!hasRows()) return;
    painter.save();
    painter.translate(rect.topLeft());
    const auto& levels = study()->columns.labelLevels();
    const double each = (rect.width() - 24) / double(std::max<std::size_t>(1, levels.size()));
    for (std::size_t i = 0; i < levels.size(); ++i)
        paintLine(painter, {12 + double(i) * each, 2, each - 4, headHeight - 4},
                  fromUtf8(evaluation()->levels[levels[i]].name), uiFont(12, QFont::DemiBold), style.colors.secondary);
    const std::vector<QRectF> all = rects(rect.width());
    const ColorScale scale = accuracyScale();
    const QRectF clip = painter.hasClipping() ? painter.clipBoundingRect() : QRectF();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (clip.isValid() && !all[i].intersects(clip)) continue;
        const double accuracy = accuracyOf(tree()[i]);
        const QColor color(scale.rgb(accuracy));
        const QRectF inner = all[i].height() > 3 ? all[i].adjusted(0, 0.5, 0, -0.5) : all[i];
        painter.fillRect(inner, color);
        if (all[i].height() < 13) continue;
        const QColor ink = readableOn(color);
        const QString number = QStringLiteral("%1 · %2").arg(formatPercent(accuracy), formatCount(tree()[i].rows));
        const double wide = textWidth(uiFont(11), number);
        const bool both = all[i].width() > wide + 70;
        const QRectF line(inner.left() + 6, inner.top(), inner.width() - 12, std::min(inner.height(), 20.0));
        if (both) paintLine(painter, line, number, uiFont(11), ink, Qt::AlignRight | Qt::AlignVCenter);
        paintLine(painter, both ? line.adjusted(0, 0, -wide - 8, 0) : line, nameOf(tree()[i]), uiFont(11), ink);
    }
    painter.restore();
}

std::vector<EvaluationSpot> LabelTreeFigure::spots(double width) const {
    std::vector<EvaluationSpot> out;
    if (!hasRows()) return out;
    const std::vector<QRectF> all = rects(width);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const LabelNode& node = tree()[i];
        RecordFilter filter;
        filter.labelLevel = int(study()->columns.labelLevels()[std::size_t(node.level)]);
        filter.gold = study()->columns.levels()[std::size_t(filter.labelLevel)].nameOf(node.label);
        out.push_back({all[i],
                       tr("%1: %n row(s), right %2, right with all parents %3", nullptr, int(node.rows))
                           .arg(nameOf(node), formatPercent(double(node.right) / double(node.rows), 1),
                                formatPercent(double(node.withParents) / double(node.rows), 1)),
                       filter});
    }
    return out;
}

FigureTable LabelTreeFigure::table() const {
    FigureTable table;
    table.caption = title();
    table.columns = {tr("level"), tr("path"), tr("rows"), tr("right"), tr("right with parents"), tr("accuracy")};
    if (!hasRows()) return table;
    std::vector<QString> paths;
    for (const LabelNode& node : tree()) {
        paths.push_back(node.parent < 0 ? nameOf(node)
                                        : paths[std::size_t(node.parent)] + QStringLiteral(" › ") + nameOf(node));
        const auto& levels = study()->columns.labelLevels();
        table.rows.push_back({fromUtf8(evaluation()->levels[levels[std::size_t(node.level)]].name), paths.back(),
                              qlonglong(node.rows), qlonglong(node.right), qlonglong(node.withParents),
                              accuracyOf(node)});
    }
    return table;
}

} // namespace strata
