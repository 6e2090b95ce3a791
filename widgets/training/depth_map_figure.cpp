// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/depth_map_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"

#include <QPainter>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace strata {
namespace {

constexpr double leastHeight = 170, rowHeight = 9, titleHeight = 24, scaleHeight = 48;

constexpr std::string_view gradientPrefix = "gradient_norms/layer/";

/// The number of a layer; −1: it is none.
int layerOf(const std::string& series) {
    if (!series.starts_with(gradientPrefix)) return -1;
    int layer = -1;
    const char* const end = series.data() + series.size();
    const auto [stop, error] = std::from_chars(series.data() + gradientPrefix.size(), end, layer);
    return error == std::errc{} && stop == end && layer >= 0 && layer <= 100000 ? layer : -1;
}

} // namespace

QString DepthMapFigure::title() const {
    return tr("Layers over the training");
}

QString DepthMapFigure::emptyText() const {
    return tr("The log does not say what the layers read. A training says so with held-out rows and layer readings "
              "(train --eval … --layer-rows N).");
}

bool DepthMapFigure::hasGradients() const {
    return training() &&
           std::any_of(training()->series.begin(), training()->series.end(),
                       [](const TrainingSeries& one) { return layerOf(one.name) >= 0 && !one.points.empty(); });
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
    TrainingChoice reads{QStringLiteral("reads"), tr("What is shown"), {}, {}};
    const auto add = [&reads](const char* value, const QString& label) {
        reads.values << QString::fromLatin1(value);
        reads.labels << label;
    };
    if (!training() || !training()->layers.empty() || !hasGradients()) {
        add("accuracy", tr("accuracy"));
        add("loss", tr("loss (nats)"));
    }
    if (!training() || hasGradients()) add("gradient", tr("norm of the gradient"));
    return {reads, level};
}

DepthMapFigure::Shown DepthMapFigure::shown() const {
    const QString reads = chosen(QStringLiteral("reads"));
    return reads == QLatin1String("gradient") ? Shown::Gradient
           : reads == QLatin1String("loss")   ? Shown::Loss
                                              : Shown::Accuracy;
}

std::optional<double> DepthMapFigure::valueOf(const TrainingLayer& layer, Shown shown) {
    return shown == Shown::Accuracy ? layer.accuracy : layer.loss;
}

QString DepthMapFigure::titleOf(const Map& map) const {
    return map.level.empty() ? tr("norm of each block's gradient") : fromUtf8(map.level);
}

DepthMapFigure::Map DepthMapFigure::gradientMap() const {
    std::map<std::int64_t, TrainingLayers> steps;
    Map map{{}, {}, 1 << 30, -1, INFINITY, 0, {}};
    for (const TrainingSeries& series : training()->series) {
        const int layer = layerOf(series.name);
        if (layer < 0) continue;
        map.first = std::min(map.first, layer);
        map.last = std::max(map.last, layer);
        for (const TrainingPoint& point : series.points) {
            steps[point.step].layers.push_back({layer, point.value, {}});
            map.most = std::max(map.most, point.value);
            if (point.value > 0) map.least = std::min(map.least, point.value);
        }
    }
    map.least = std::max(std::min(map.least, map.most), map.most * 1e-4); // what is less is as dark
    auto own = std::make_shared<std::vector<TrainingLayers>>();
    for (auto& [step, layers] : steps) {
        layers.step = step;
        std::sort(layers.layers.begin(), layers.layers.end(),
                  [](const TrainingLayer& a, const TrainingLayer& b) { return a.layer < b.layer; });
        own->push_back(std::move(layers));
    }
    for (const TrainingLayers& column : *own)
        map.columns.push_back(&column);
    map.own = std::move(own);
    return map;
}

std::vector<DepthMapFigure::Map> DepthMapFigure::maps() const {
    std::vector<Map> out;
    if (!training()) return out;
    const QString wanted = chosen(QStringLiteral("level"));
    const bool gradient = shown() == Shown::Gradient;
    if (gradient && hasGradients()) out.push_back(gradientMap());
    static const std::vector<TrainingLayers> none;
    for (const TrainingLayers& at : gradient ? none : training()->layers) {
        if (wanted != QLatin1String("all") && wanted != fromUtf8(at.level)) continue;
        auto map = std::find_if(out.begin(), out.end(), [&](const Map& one) { return one.level == at.level; });
        if (map == out.end()) {
            Map fresh{at.level, {}, 1 << 30, -1, 0, 0, {}};
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

ColorScale DepthMapFigure::scaleOf(const Map& map) const {
    ColorScale scale;
    const Shown what = shown();
    scale.reversed = what == Shown::Loss; // bright is good
    scale.high = what == Shown::Accuracy ? 1 : map.most;
    if (what != Shown::Gradient) return scale;
    scale.kind = ColorScale::Kind::Logarithmic;
    scale.low = map.least;
    return scale;
}

LinePlot DepthMapFigure::plot(const Map& map, const FigureStyle& style) const {
    LinePlot plot;
    plot.cells.columns = int(map.columns.size());
    plot.cells.rows = map.last - map.first + 1;
    plot.cells.values.assign(std::size_t(plot.cells.columns) * std::size_t(plot.cells.rows), std::nan(""));
    plot.cells.colors.assign(plot.cells.values.size(), style.colors.track.rgb());
    const Shown what = shown();
    plot.cells.decimals = what == Shown::Gradient ? 4 : 2;
    const ColorScale scale = scaleOf(map);
    for (std::size_t c = 0; c < map.columns.size(); ++c)
        for (const TrainingLayer& layer : map.columns[c]->layers) {
            const std::size_t cell = std::size_t(layer.layer - map.first) * map.columns.size() + c;
            if (layer.layer > map.last) continue; // beyond what is drawn
            const auto value = valueOf(layer, what);
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
    std::map<int, QColor> own; // the layers that heads read
    for (const HeadSummary& head : training()->heads)
        if (map.level.empty() || head.name == map.level) own[head.layer.value] = colorOf(head.name, style);
    const int rows = std::max(1, (plot.cells.rows + 11) / 12);
    for (int layer = map.first; layer <= map.last; ++layer) {
        const auto isOwn = own.find(layer);
        const bool nearOwn = isOwn == own.end() && std::any_of(own.begin(), own.end(), [&](const auto& one) {
                                 return std::abs(layer - one.first) < (rows + 1) / 2;
                             });
        if (isOwn == own.end() && ((layer - map.first) % rows != 0 || nearOwn)) continue;
        PlotTick tick{double(layer - map.first),
                      QString::number(layer) + (isOwn != own.end() ? QStringLiteral(" ◂") : QString())};
        if (isOwn != own.end()) tick.color = isOwn->second;
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
        out.push_back({fromUtf8(all[i].level.empty() ? "gradient" : all[i].level),
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
                  titleOf(all[i]), uiFont(13, QFont::DemiBold),
                  all[i].level.empty() ? style.colors.text : colorOf(all[i].level, style));
    // The colours, from bad to good, or from small to large.
    const Shown what = shown();
    ColorScale scale;
    scale.reversed = what == Shown::Loss;
    const double left = rect.left() + 60, top = rect.bottom() - scaleHeight + 14;
    const QFont font = uiFont(11);
    const QString low = what == Shown::Gradient ? formatNumber(all.front().least, 2) : QStringLiteral("0");
    paintLine(painter, {rect.left(), top - 3, 54, 18}, low, font, style.colors.secondary,
              Qt::AlignRight | Qt::AlignVCenter);
    const bool several = what == Shown::Loss && all.size() > 1;
    const QString high = what == Shown::Accuracy ? QStringLiteral("1")
                         : several               ? tr("ln V of each head")
                                                 : formatNumber(all.front().most, 2);
    const QString words = what == Shown::Gradient ? tr("norm, logarithmic")
                          : what == Shown::Loss   ? tr("loss, nats")
                                                  : tr("accuracy");
    // The bar gives way to what stands behind it.
    const double highWidth = textWidth(font, high) + 4, wordsWidth = textWidth(font, words) + 4;
    const double width = std::clamp(rect.right() - 12 - wordsWidth - 14 - highWidth - 6 - left, 40.0, 260.0);
    const int steps = 64;
    for (int i = 0; i < steps; ++i)
        painter.fillRect(QRectF(left + width * i / steps, top, width / steps + 0.5, 12),
                         QColor(scale.rgb((i + 0.5) / steps)));
    paintLine(painter, {left + width + 6, top - 3, highWidth, 18}, high, font, style.colors.secondary);
    paintLine(painter, {rect.left() + 12, top + 12, rect.width() - 24, 18},
              what == Shown::Gradient ? tr("◂ layers that heads read") : tr("◂ the layer that the head reads"),
              uiFont(11), style.colors.faint);
    const double behind = left + width + 6 + highWidth + 14;
    paintLine(painter, {behind, top - 3, std::max(0.0, rect.right() - behind), 18}, words, font, style.colors.faint);
}

QString DepthMapFigure::tip(const QPointF&, double) const {
    return {};
}

FigureTable DepthMapFigure::table() const {
    FigureTable table;
    table.caption = title();
    if (shown() == Shown::Gradient) {
        table.columns = {tr("step"), tr("layer"), tr("norm of the gradient")};
        for (const Map& map : maps())
            for (const TrainingLayers* column : map.columns)
                for (const TrainingLayer& layer : column->layers)
                    table.rows.push_back(
                        {qlonglong(column->step), qlonglong(layer.layer), layer.loss.value_or(std::nan(""))});
        return table;
    }
    table.columns = {tr("level"), tr("step"), tr("layer"), tr("loss (nats)"), tr("accuracy")};
    for (const Map& map : maps())
        for (const TrainingLayers* column : map.columns)
            for (const TrainingLayer& layer : column->layers)
                table.rows.push_back({fromUtf8(map.level), qlonglong(column->step), qlonglong(layer.layer),
                                      layer.loss.value_or(std::nan("")), layer.accuracy.value_or(std::nan(""))});
    return table;
}

} // namespace strata
