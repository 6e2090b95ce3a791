// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/depth_map_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/lens/color_scale.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>

namespace strata {
namespace {

constexpr double leastHeight = 170, rowHeight = 9, titleHeight = 24, scaleHeight = 48;

ColorScale scaleOf(bool loss, double most) {
    ColorScale scale;
    scale.reversed = loss; // bright is good
    scale.high = loss ? most : 1;
    return scale;
}

} // namespace

QString DepthMapFigure::title() const {
    return tr("Layers over the training");
}

QString DepthMapFigure::emptyText() const {
    return tr("The log does not say what the layers read. A training says so with held-out rows and layer readings "
              "(train --eval … --layer-rows N).");
}

std::vector<TrainingChoice> DepthMapFigure::choices() const {
    TrainingChoice level{QStringLiteral("level"), tr("Level"), {QStringLiteral("all")}, {tr("every level")}};
    std::vector<std::string> seen;
    static const std::vector<TrainingLayers> none;
    for (const TrainingLayers& at : training() ? training()->layers : none)
        if (std::find(seen.begin(), seen.end(), at.level) == seen.end()) {
            seen.push_back(at.level);
            level.values << fromUtf8(at.level);
            level.labels << fromUtf8(at.level);
        }
    return {{QStringLiteral("reads"),
             tr("What is shown"),
             {QStringLiteral("accuracy"), QStringLiteral("loss")},
             {tr("accuracy"), tr("loss (nats)")}},
            level};
}

std::optional<double> DepthMapFigure::valueOf(const TrainingLayer& layer) const {
    return valueOf(layer, showsLoss());
}

std::optional<double> DepthMapFigure::valueOf(const TrainingLayer& layer, bool loss) {
    return loss ? layer.loss : layer.accuracy;
}

std::vector<DepthMapFigure::Map> DepthMapFigure::maps() const {
    std::vector<Map> out;
    if (!training()) return out;
    const QString wanted = chosen(QStringLiteral("level"));
    for (const TrainingLayers& at : training()->layers) {
        if (wanted != QLatin1String("all") && wanted != fromUtf8(at.level)) continue;
        auto map = std::find_if(out.begin(), out.end(), [&](const Map& one) { return one.level == at.level; });
        if (map == out.end()) {
            Map fresh{at.level, {}, 1 << 30, -1, 0};
            const auto tokens = training()->vocabularies.find(at.level);
            if (tokens != training()->vocabularies.end()) fresh.most = std::log(double(tokens->second));
            map = out.insert(out.end(), fresh);
        }
        map->columns.push_back(&at);
        for (const TrainingLayer& layer : at.layers) {
            map->first = std::min(map->first, layer.layer);
            map->last = std::max(map->last, layer.layer);
        }
    }
    std::erase_if(out, [](const Map& map) { return map.last < map.first; });
    constexpr int mostRows = 2000;
    constexpr std::size_t mostCells = std::size_t{1} << 21;
    for (Map& map : out) { // more than any picture shows
        map.last = std::min(map.last, map.first + mostRows - 1);
        while (map.columns.size() * std::size_t(map.last - map.first + 1) > mostCells) {
            for (std::size_t i = 0; 2 * i < map.columns.size(); ++i)
                map.columns[i] = map.columns[2 * i];
            map.columns.resize((map.columns.size() + 1) / 2);
        }
    }
    std::stable_sort(out.begin(), out.end(), [this](const Map& a, const Map& b) {
        return unsigned(headOf(a.level)) < unsigned(headOf(b.level));
    });
    for (Map& map : out)
        if (map.most <= 0) {
            for (const TrainingLayers* column : map.columns)
                for (const TrainingLayer& layer : column->layers)
                    map.most = std::max(map.most, layer.loss.value_or(0));
            if (map.most <= 0) map.most = 1;
        }
    return out;
}

LinePlot DepthMapFigure::plot(const Map& map, const FigureStyle& style) const {
    LinePlot plot;
    plot.cells.columns = int(map.columns.size());
    plot.cells.rows = map.last - map.first + 1;
    plot.cells.values.assign(std::size_t(plot.cells.columns) * std::size_t(plot.cells.rows), std::nan(""));
    plot.cells.colors.assign(plot.cells.values.size(), style.colors.track.rgb());
    plot.cells.decimals = 2;
    const bool loss = showsLoss();
    const ColorScale scale = scaleOf(loss, map.most);
    for (std::size_t c = 0; c < map.columns.size(); ++c)
        for (const TrainingLayer& layer : map.columns[c]->layers) {
            const std::size_t cell = std::size_t(layer.layer - map.first) * map.columns.size() + c;
            if (layer.layer > map.last) continue; // beyond what is drawn
            const auto value = valueOf(layer, loss);
            if (!value) continue;
            plot.cells.values[cell] = *value;
            plot.cells.colors[cell] = scale.rgb(*value);
        }
    plot.x.label = tr("step");
    plot.x.low = plot.y.low = -0.5;
    plot.x.high = double(plot.cells.columns) - 0.5;
    plot.y.high = double(plot.cells.rows) - 0.5;
    const int step = std::max(1, (plot.cells.columns + 9) / 10);
    for (int c = 0; c < plot.cells.columns; c += step)
        plot.x.labels.push_back({double(c), formatCount(map.columns[std::size_t(c)]->step)});
    plot.y.label = tr("layer");
    int own = -1;
    for (const HeadSummary& head : training()->heads)
        if (head.name == map.level) own = head.layer.value;
    const int rows = std::max(1, (plot.cells.rows + 11) / 12);
    for (int layer = map.first; layer <= map.last; ++layer) {
        const bool isOwn = layer == own;
        const bool nearOwn = own >= 0 && !isOwn && std::abs(layer - own) < (rows + 1) / 2;
        if (!isOwn && ((layer - map.first) % rows != 0 || nearOwn)) continue;
        PlotTick tick{double(layer - map.first), QString::number(layer) + (isOwn ? QStringLiteral(" ◂") : QString())};
        if (isOwn) tick.color = colorOf(map.level, style);
        plot.y.labels.push_back(std::move(tick));
    }
    plot.legendAbove = true;
    return plot;
}

double DepthMapFigure::height(double) const {
    double sum = scaleHeight;
    for (const Map& map : maps())
        sum += titleHeight + std::max(leastHeight, rowHeight * double(map.last - map.first + 1) + 60);
    return sum;
}

std::vector<PlacedPlot> DepthMapFigure::place(const QSizeF& size, const FigureStyle& style) const {
    std::vector<PlacedPlot> out;
    const std::vector<Map> all = maps();
    if (all.empty()) return out;
    const double each = (size.height() - scaleHeight) / double(all.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        out.push_back({fromUtf8(all[i].level),
                       {0, double(i) * each + titleHeight, size.width(), each - titleHeight},
                       plot(all[i], style),
                       {}});
    return out;
}

void DepthMapFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    const std::vector<Map> all = maps();
    if (all.empty()) return;
    const double each = (rect.height() - scaleHeight) / double(all.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        paintLine(painter, {rect.left() + 12, rect.top() + double(i) * each, rect.width() - 24, titleHeight},
                  fromUtf8(all[i].level), uiFont(13, QFont::DemiBold), colorOf(all[i].level, style));
    // The colours, from bad to good.
    const ColorScale scale = scaleOf(showsLoss(), 1);
    const double width = std::min(260.0, rect.width() - 180), top = rect.bottom() - scaleHeight + 14;
    const double left = rect.left() + 60;
    const int steps = 64;
    for (int i = 0; i < steps && width > 0; ++i)
        painter.fillRect(QRectF(left + width * i / steps, top, width / steps + 0.5, 12),
                         QColor(scale.rgb((i + 0.5) / steps)));
    const QFont font = uiFont(11);
    paintLine(painter, {rect.left(), top - 3, 54, 18}, QStringLiteral("0"), font, style.colors.secondary,
              Qt::AlignRight | Qt::AlignVCenter);
    const bool oneVocabulary = all.size() == 1;
    const QString high = !showsLoss()    ? QStringLiteral("1")
                         : oneVocabulary ? formatNumber(all.front().most, 2)
                                         : tr("ln V of each head");
    paintLine(painter, {left + width + 6, top - 3, 70, 18}, high, font, style.colors.secondary);
    paintLine(painter, {rect.left() + 12, top + 12, rect.width() - 24, 18}, tr("◂ the layer that the head reads"),
              uiFont(11), style.colors.faint);
    paintLine(painter, {left + width + (showsLoss() && !oneVocabulary ? 110 : 50), top - 3, 200, 18},
              showsLoss() ? tr("loss, nats") : tr("accuracy"), font, style.colors.faint);
}

QString DepthMapFigure::tip(const QPointF&, double) const {
    return {};
}

FigureTable DepthMapFigure::table() const {
    FigureTable table;
    table.caption = title();
    table.columns = {tr("level"), tr("step"), tr("layer"), tr("loss (nats)"), tr("accuracy")};
    for (const Map& map : maps())
        for (const TrainingLayers* column : map.columns)
            for (const TrainingLayer& layer : column->layers)
                table.rows.push_back({fromUtf8(map.level), qlonglong(column->step), qlonglong(layer.layer),
                                      layer.loss.value_or(std::nan("")), layer.accuracy.value_or(std::nan(""))});
    return table;
}

} // namespace strata
