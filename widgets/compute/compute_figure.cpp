// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compute/compute_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

constexpr double sumHeight = 18, keyHeight = 22, leastMap = 160;

} // namespace

void ComputeFigure::setRun(std::shared_ptr<const Run> run) {
    m_run = std::move(run);
    m_map = m_run ? computeMap(*m_run) : ComputeMap();
}

QString ComputeFigure::title() const {
    return tr("Compute");
}

std::vector<std::pair<QString, QString>> ComputeFigure::sums() const {
    const RunCost& cost = m_run->cost;
    std::vector<std::pair<QString, QString>> out;
    const auto share = [](std::int64_t part, std::int64_t whole) {
        return whole > 0 ? formatPercent(double(part) / double(whole), 1) : QStringLiteral("–");
    };
    out.emplace_back(tr("layer-tokens"), tr("%1 of %2 at full depth, %3")
                                             .arg(formatCount(cost.layerTokens), formatCount(cost.fullDepthLayerTokens),
                                                  share(cost.layerTokens, cost.fullDepthLayerTokens)));
    out.emplace_back(tr("sequential layer-steps"),
                     tr("%1 of %2 at full depth, %3")
                         .arg(formatCount(cost.sequentialLayerSteps), formatCount(cost.fullDepthSequentialLayerSteps),
                              share(cost.sequentialLayerSteps, cost.fullDepthSequentialLayerSteps)));
    if (cost.milliseconds > 0) out.emplace_back(tr("decoding"), tr("%1 ms").arg(formatFixed(cost.milliseconds, 1)));
    return out;
}

QSizeF ComputeFigure::contentSize(double width, const FigureStyle& style) const {
    if (isEmpty()) return {width, style.minimumHeight};
    const double high =
        double(sums().size()) * sumHeight + keyHeight + 12 + std::max(leastMap, 60 + 16.0 * double(m_map.layers));
    return {width, std::max(high, style.minimumHeight)};
}

QColor ComputeFigure::colorOf(int layer, int position, const FigureStyle& style) const {
    const std::int16_t stage = m_map.at(layer, position);
    if (stage == ComputeMap::never) return style.colors.track;
    const QColor head = headColor(stageColor(*m_run, stage), style.colors);
    return m_map.isFilledLater(layer, position) ? mixed(style.colors.surface, head, 0.45) : head;
}

void ComputeFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (isEmpty()) return;
    painter.save();
    painter.translate(rect.topLeft());
    const double room = rect.width() - 24;
    double y = 4;
    for (const auto& [name, value] : sums()) {
        const QString label = name + QStringLiteral(": ");
        paintLine(painter, {12, y, room, sumHeight}, label, uiFont(12), style.colors.faint);
        paintLine(painter, {12 + textWidth(uiFont(12), label), y, room, sumHeight}, value, uiFont(12),
                  style.colors.text);
        y += sumHeight;
    }
    double x = 12;
    const auto key = [&](const QColor& color, const QString& text) {
        const double wide = textWidth(uiFont(11), text) + 28;
        if (x > 12 && x + wide > rect.width() - 12) return; // the table says it, too
        painter.fillRect(QRectF(x, y + 6, 12, 12), color);
        painter.setPen(style.colors.border);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(x, y + 6, 12, 12));
        paintLine(painter, {x + 18, y, wide, keyHeight}, text, uiFont(11), style.colors.secondary);
        x += wide + 10;
    };
    for (int stage = 0; stage < stageCount(*m_run); ++stage)
        key(headColor(stageColor(*m_run, stage), style.colors),
            tr("run for %1").arg(QString::fromStdString(stageTitle(*m_run, stage))));
    key(mixed(style.colors.surface, headColor(stageColor(*m_run, stageCount(*m_run) - 1), style.colors), 0.45),
        tr("filled later (fainter)"));
    key(style.colors.track, tr("never run"));
    painter.restore();
}

std::vector<PlacedPlot> ComputeFigure::plots(const QSizeF& size, const FigureStyle& style) const {
    if (isEmpty() || size.width() < 1) return {};
    LinePlot plot;
    plot.cells.columns = m_map.positions;
    plot.cells.rows = m_map.layers;
    for (int layer = 1; layer <= m_map.layers; ++layer)
        for (int position = 0; position < m_map.positions; ++position) {
            plot.cells.values.push_back(double(m_map.at(layer, position)));
            plot.cells.colors.push_back(colorOf(layer, position, style).rgb());
        }
    plot.x.label = tr("position");
    plot.x.low = -0.5;
    plot.x.high = double(m_map.positions) - 0.5;
    plot.x.integers = true;
    plot.y.label = tr("layer");
    plot.y.low = -0.5;
    plot.y.high = double(m_map.layers) - 0.5;
    const int step = std::max(1, int(std::ceil(double(m_map.layers) / 16)));
    for (int layer = 1; layer <= m_map.layers; layer += step)
        plot.y.labels.push_back({double(layer - 1), QString::number(layer)});
    for (const RunSegment& segment : m_run->segments) {
        if (segment.kind != RunSegment::Kind::Answer || segment.level < 0) continue;
        PlotSpan span{double(segment.begin) - 0.5, double(segment.end) - 0.5,
                      QString::fromStdString(stageTitle(*m_run, segment.level)),
                      headColor(stageColor(*m_run, segment.level), style.colors)};
        plot.spans.push_back(span);
    }
    if (style.interactive && m_selection.position) plot.cursor = double(*m_selection.position);
    plot.legendAbove = true;
    plot.apply(m_choices);
    const double top = 4 + double(sums().size()) * sumHeight + keyHeight + 4;
    return {{QStringLiteral("map"), QRectF(0, top, size.width(), size.height() - top - 4), plot, m_choices}};
}

QString ComputeFigure::saidOf(int layer, int position) const {
    if (isEmpty() || layer < 1 || layer > m_map.layers || position < 0 || position >= m_map.positions) return {};
    const std::int16_t stage = m_map.at(layer, position);
    const QString token = QString::fromStdString(m_run->sequence[std::size_t(position)].text).trimmed();
    const QString where = tr("layer %1 at position %2 “%3”").arg(layer).arg(position).arg(token);
    if (stage == ComputeMap::never) return tr("%1: never run").arg(where);
    const QString level = QString::fromStdString(stageTitle(*m_run, stage));
    return m_map.isFilledLater(layer, position) ? tr("%1: filled later, for %2").arg(where, level)
                                                : tr("%1: run for %2").arg(where, level);
}

FigureTable ComputeFigure::table() const {
    FigureTable table;
    table.caption = title();
    table.columns = {tr("layer"), tr("stage"), tr("positions"), tr("of them filled later")};
    if (isEmpty()) return table;
    for (const auto& [name, value] : sums())
        table.rows.push_back({name, value, QString(), QString()});
    for (int layer = 1; layer <= m_map.layers; ++layer) {
        std::map<std::int16_t, std::pair<qlonglong, qlonglong>> counts;
        for (int position = 0; position < m_map.positions; ++position) {
            auto& [all, later] = counts[m_map.at(layer, position)];
            ++all;
            later += m_map.isFilledLater(layer, position);
        }
        for (const auto& [stage, count] : counts)
            table.rows.push_back(
                {QString::number(layer),
                 stage == ComputeMap::never ? tr("never run") : QString::fromStdString(stageTitle(*m_run, stage)),
                 count.first, count.second});
    }
    return table;
}

Provenance ComputeFigure::provenance() const {
    return provenanceOf(m_run.get());
}

} // namespace strata
