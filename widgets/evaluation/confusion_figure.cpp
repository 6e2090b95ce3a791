// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/confusion_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>

namespace strata {
namespace {

constexpr double headHeight = 40, scaleHeight = 46, mostNames = 150, leastCell = 9, mostCell = 34, readableCell = 26;

} // namespace

QString ConfusionFigure::title() const {
    return tr("Confusion");
}

std::vector<FigureChoice> ConfusionFigure::choices() const {
    return {levelChoice(),
            {QStringLiteral("cells"),
             tr("What the cells show"),
             {QStringLiteral("share"), QStringLiteral("rows")},
             {tr("share of the gold label"), tr("rows")}}};
}

bool ConfusionFigure::ofShares() const {
    return chosen(QStringLiteral("cells")) != QLatin1String("rows");
}

const LevelColumns* ConfusionFigure::level() const {
    if (!hasRows()) return nullptr;
    const auto& levels = study()->columns.labelLevels();
    const std::size_t at = chosenLabelLevel();
    return at < levels.size() ? &study()->columns.levels()[levels[at]] : nullptr;
}

const Confusion& ConfusionFigure::confusion() const {
    static const Confusion none;
    if (m_confusion) return *m_confusion;
    if (waits()) return none;
    auto made = std::make_shared<Confusion>();
    if (const LevelColumns* of = level()) {
        const std::vector<LabelNode> tree = labelTree(study()->columns);
        *made = confusionOf(*of, labelsInTreeOrder(study()->columns, chosenLabelLevel(), tree), mostLabels);
    }
    m_confusion = std::move(made);
    return *m_confusion;
}

QString ConfusionFigure::nameOf(std::size_t place) const {
    const Confusion& all = confusion();
    if (place + 1 == all.labels.size()) return tr("no valid label");
    if (all.pooled && place + 2 == all.labels.size()) return tr("all others");
    return fromUtf8(level()->nameOf(all.labels[place]));
}

double ConfusionFigure::valueAt(std::size_t gold, std::size_t said) const {
    const double count = double(confusion().at(gold, said));
    if (!ofShares()) return count;
    const auto all = confusion().ofGold(gold);
    return all > 0 ? count / double(all) : std::nan("");
}

ColorScale ConfusionFigure::scale() const {
    ColorScale scale;
    if (!ofShares()) {
        scale.high = 1;
        for (const std::int64_t count : confusion().counts)
            scale.high = std::max(scale.high, double(count));
    }
    return scale;
}

ConfusionFigure::Layout ConfusionFigure::layout(double width) const {
    Layout out;
    for (std::size_t i = 0; i < confusion().labels.size(); ++i)
        out.names = std::max(out.names, textWidth(uiFont(11), nameOf(i)));
    out.names = std::min({out.names + 8, mostNames, width * 0.35});
    const double columns = double(std::max<std::size_t>(confusion().labels.size(), 1));
    out.side = std::clamp((width - out.names - 32) / columns, leastCell, mostCell);
    out.matrix = QRectF(out.names + 20, headHeight + out.names, out.side * columns, out.side * columns);
    return out;
}

double ConfusionFigure::leastWidth() const {
    return layout(2 * mostNames / 0.35).names + 32 + leastCell * double(confusion().labels.size());
}

double ConfusionFigure::height(double width) const {
    return layout(width).matrix.bottom() + 8 + scaleHeight;
}

QStringList ConfusionFigure::leftOut() const {
    if (!level() || !confusion().pooled) return {};
    return {tr("the %1 labels with the most mistakes; the others together")
                .arg(formatCount(qint64(confusion().labels.size()) - 2))};
}

void ConfusionFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    const LevelColumns* of = level();
    if (!of) return;
    painter.save();
    painter.translate(rect.topLeft());
    const Layout at = layout(rect.width());
    const Confusion& all = confusion();
    const QString what = fromUtf8(of->level.name);
    paintLine(painter, {12, 2, rect.width() - 24, 20}, tr("%1: gold labels down, answers across").arg(what),
              uiFont(12, QFont::DemiBold), style.colors.text);
    paintLine(painter, {12, 20, rect.width() - 24, 17}, all.pooled ? leftOut().front() : tr("in the order of the tree"),
              uiFont(11), style.colors.faint);
    const ColorScale colours = scale();
    const QFont font = uiFont(11);
    for (std::size_t g = 0; g < all.labels.size(); ++g) {
        if (at.side >= leastCell) {
            const double high = std::max(at.side, 12.0);
            paintLine(painter, {12, at.matrix.top() + (double(g) + 0.5) * at.side - high / 2, at.names + 2, high},
                      nameOf(g), uiFont(at.side < 12 ? 9 : 11), style.colors.secondary,
                      Qt::AlignRight | Qt::AlignVCenter);
            painter.save();
            painter.translate(at.matrix.left() + (double(g) + 0.5) * at.side, at.matrix.top() - 6);
            painter.rotate(-90);
            paintLine(painter, {0, -high / 2, at.names, high}, nameOf(g), uiFont(at.side < 12 ? 9 : 11),
                      style.colors.secondary);
            painter.restore();
        }
        for (std::size_t p = 0; p < all.labels.size(); ++p) {
            const double value = valueAt(g, p);
            const QRectF cell(at.matrix.left() + double(p) * at.side, at.matrix.top() + double(g) * at.side, at.side,
                              at.side);
            const bool empty = all.at(g, p) == 0;
            const QColor color = empty || std::isnan(value) ? style.colors.surface : QColor(colours.rgb(value));
            painter.fillRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), color);
            if (!empty) { // also where its colour is near that of the ground
                painter.setPen(QPen(style.colors.faint, 0.5));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(cell.adjusted(1, 1, -1, -1));
            }
            if (empty || at.side < readableCell) continue;
            paintLine(painter, cell, ofShares() ? formatFixed(value * 100, 0) : formatCount(all.at(g, p)), uiFont(10),
                      readableOn(color), Qt::AlignCenter);
        }
    }
    painter.setPen(style.colors.border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(at.matrix);
    // What is right.
    painter.setPen(QPen(style.colors.text, 1));
    for (std::size_t i = 0; i + 1 < all.labels.size(); ++i)
        painter.drawRect(
            QRectF(at.matrix.left() + double(i) * at.side, at.matrix.top() + double(i) * at.side, at.side, at.side));
    painter.restore();
}

std::vector<PlacedPlot> ConfusionFigure::place(double width, const FigureStyle&) const {
    if (!level()) return {};
    return {{QStringLiteral("scale"),
             {0, layout(width).matrix.bottom() + 6, std::clamp(width / 2, 160.0, 300.0), scaleHeight},
             colorScalePlot(scale(), ofShares() ? tr("share of the gold label's rows") : tr("rows")),
             {}}};
}

std::vector<EvaluationSpot> ConfusionFigure::spots(double width) const {
    std::vector<EvaluationSpot> out;
    const LevelColumns* of = level();
    if (!of) return out;
    const Layout at = layout(width);
    const Confusion& all = confusion();
    for (std::size_t g = 0; g < all.labels.size(); ++g)
        for (std::size_t p = 0; p < all.labels.size(); ++p) {
            const std::int64_t count = all.at(g, p);
            if (count == 0) continue;
            EvaluationSpot spot;
            spot.rect =
                QRectF(at.matrix.left() + double(p) * at.side, at.matrix.top() + double(g) * at.side, at.side, at.side);
            spot.tip = tr("gold %1, answered %2: %n row(s), %3 of the gold label", nullptr, int(count))
                           .arg(nameOf(g), nameOf(p), formatPercent(double(count) / double(all.ofGold(g)), 1));
            const bool none = p + 1 == all.labels.size();
            if (all.labels[g] >= 0 && (all.labels[p] >= 0 || none)) {
                RecordFilter filter;
                filter.labelLevel = int(study()->columns.labelLevels()[chosenLabelLevel()]);
                filter.gold = of->nameOf(all.labels[g]);
                filter.predicted = of->nameOf(all.labels[p]);
                filter.predictedNone = none;
                spot.rows = filter;
            }
            out.push_back(std::move(spot));
        }
    return out;
}

FigureTable ConfusionFigure::table() const {
    FigureTable table;
    table.caption = title();
    table.columns = {tr("gold"), tr("answered"), tr("rows"), tr("right")};
    const LevelColumns* of = level();
    if (!of) return table;
    std::map<std::pair<std::int32_t, std::int32_t>, qlonglong> pairs;
    for (std::size_t row = 0; row < of->gold.size(); ++row)
        if (of->hasGold(row)) ++pairs[{of->gold[row], of->predicted[row]}];
    std::vector<std::pair<std::pair<std::int32_t, std::int32_t>, qlonglong>> sorted(pairs.begin(), pairs.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        const bool aRight = a.first.first == a.first.second, bRight = b.first.first == b.first.second;
        return std::pair(aRight, -a.second) < std::pair(bRight, -b.second);
    });
    for (const auto& [pair, count] : sorted)
        table.rows.push_back({fromUtf8(of->nameOf(pair.first)),
                              pair.second < 0 ? tr("no valid label") : fromUtf8(of->nameOf(pair.second)), count,
                              pair.first == pair.second});
    return table;
}

} // namespace strata
