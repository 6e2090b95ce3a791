// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compose/shared_legend.h"

#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/plot/plot_legend.h"

#include <QPainter>

#include <algorithm>

namespace strata {

namespace {

constexpr double entryHeight = 20, scaleHeight = 34, scaleWidth = 200, gap = 18, sampleGap = 8;

} // namespace

std::vector<SharedLegend::Entry> SharedLegend::entriesOf(const LinePlot& plot) {
    std::vector<Entry> out;
    for (const PlotSeries& series : plot.series)
        if (!series.name.isEmpty() && !series.hidden)
            out.push_back({series.legendText(), series.color, series.line, series.bars ? 0 : series.width, series.bars,
                           false, series.emphasised});
    if (!out.empty() && !plot.markLegend.isEmpty()) out.push_back({plot.markLegend, {}, Qt::SolidLine, 2, false, true});
    return out;
}

void SharedLegend::takeFrom(LinePlot& plot) {
    for (PlotSeries& series : plot.series)
        series.name.clear();
    plot.markLegend.clear();
}

bool SharedLegend::has(const std::vector<Entry>& legend) const {
    return std::ranges::find(m_legends, legend) != m_legends.end();
}

std::vector<SharedLegend::Place> SharedLegend::places(double width) const {
    std::vector<Place> out;
    QPointF at(0, 0);
    double line = 0; // height of the one that is being filled
    const auto put = [&](QSizeF size) {
        size.setWidth(std::min(size.width(), width));
        if (at.x() > 0 && at.x() + size.width() > width) at = {0, at.y() + std::exchange(line, 0)};
        out.push_back({QRectF(at, size)});
        at.rx() += size.width() + gap;
        line = std::max(line, size.height());
        return &out.back();
    };
    const auto newLine = [&] { at = {0, at.y() + std::exchange(line, 0)}; };
    for (const std::vector<Entry>& legend : m_legends) {
        if (at.x() > 0) newLine();
        for (const Entry& entry : legend)
            put({plotSampleWidth + sampleGap + textWidth(plotLegendFont(entry.strong), entry.text) + 1, entryHeight})
                ->entry = &entry;
    }
    if (at.x() > 0) newLine();
    for (const SharedScale& scale : m_scales)
        put({std::min(scaleWidth, width * 0.6) + textWidth(uiFont(11), scale.label) + 6, scaleHeight})->scale = &scale;
    return out;
}

double SharedLegend::height(double width) const {
    double bottom = 0;
    for (const Place& place : places(width))
        bottom = std::max(bottom, place.rect.bottom());
    return bottom;
}

std::vector<std::pair<QRectF, LinePlot>> SharedLegend::scales(const QPointF& corner, double width) const {
    std::vector<std::pair<QRectF, LinePlot>> out;
    for (const Place& place : places(width))
        if (place.scale)
            out.emplace_back(
                QRectF(corner + place.rect.topLeft(), QSizeF(std::min(scaleWidth, width * 0.6), scaleHeight)),
                place.scale->plot);
    return out;
}

void SharedLegend::paint(QPainter& painter, const QRectF& strip, const Colors& colors) const {
    for (const Place& place : places(strip.width())) {
        QRectF rect = place.rect.translated(strip.topLeft());
        if (place.scale) {
            rect.setLeft(rect.left() + std::min(scaleWidth, strip.width() * 0.6));
            rect.setHeight(16);
            paintLine(painter, rect.translated(0, 2), place.scale->label, uiFont(11), colors.text);
            continue;
        }
        const Entry& entry = *place.entry;
        const double middle = rect.center().y(), right = rect.left() + plotSampleWidth;
        painter.setBrush(Qt::NoBrush);
        if (entry.bars) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(entry.color);
            painter.drawRect(QRectF(rect.left() + 6, middle - 6, plotSampleWidth - 12, 12));
        } else if (entry.ring) {
            painter.setPen(QPen(colors.secondary, 2));
            painter.drawEllipse(QPointF(rect.left() + plotSampleWidth / 2.0, middle), 5, 5);
        } else {
            painter.setPen(QPen(entry.color, entry.width, entry.line, Qt::FlatCap));
            painter.drawLine(QPointF(rect.left(), middle), QPointF(right, middle));
        }
        paintLine(painter, QRectF(right + sampleGap, rect.top(), rect.right() - right - sampleGap, rect.height()),
                  entry.text, plotLegendFont(entry.strong), colors.text);
    }
}

} // namespace strata
