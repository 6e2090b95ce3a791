// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/calibration_figure.h"

#include "model/analysis/evaluation_breakdown.h"
#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/evaluation/metric_words.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

constexpr double titleHeight = 24, noteHeight = 17, diagramHeight = 210, histogramHeight = 110, least = 250,
                 roomForNote = 430;

std::vector<std::size_t> labelLevelsOf(const Evaluation& evaluation) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < evaluation.levels.size(); ++i)
        if (evaluation.levels[i].isLabel) out.push_back(i);
    return out;
}

/// Of level `number`, counted from 1; nullptr: it has no confidences.
const CalibrationScore* scoreOf(const Score& score, int number) {
    for (const CalibrationScore& one : score.calibration)
        if (one.level == number) return &one;
    return nullptr;
}

} // namespace

QString CalibrationFigure::title() const {
    return tr("Calibration");
}

std::vector<CalibrationCurves> CalibrationFigure::curves() const {
    if (!study() || !study()->table) return {};
    return study()->table->calibrationCurves();
}

std::vector<CalibrationFigure::Place> CalibrationFigure::places(double width) const {
    std::vector<Place> out;
    const std::vector<std::size_t> levels = labelLevelsOf(*evaluation());
    const std::vector<CalibrationCurves> all = curves();
    const auto columns = std::max(1, std::min(int(all.size()), int(width / least)));
    const double each = width / columns, above = titleHeight + (each < roomForNote ? 2 : 1) * noteHeight,
                 high = above + diagramHeight + histogramHeight + 12;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::size_t number = std::size_t(all[i].level - 1);
        if (number >= levels.size()) continue;
        const double x = double(int(i) % columns) * each, y = double(int(i) / columns) * high;
        out.push_back({levels[number],
                       {x + 12, y, each - 16, titleHeight},
                       {x, y + above, each, diagramHeight},
                       {x, y + above + diagramHeight, each, histogramHeight}});
    }
    return out;
}

double CalibrationFigure::height(double width) const {
    const std::vector<Place> all = places(width);
    return all.empty() ? 60 : all.back().histogram.bottom() + 12;
}

void CalibrationFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (!hasRows()) return;
    painter.save();
    painter.translate(rect.topLeft());
    const std::vector<Place> all = places(rect.width());
    if (all.empty())
        paintLine(painter, {12, 8, rect.width() - 24, titleHeight},
                  tr("No record says how sure its labels are: there is nothing to compare."), uiFont(12),
                  style.colors.faint);
    const std::vector<CalibrationCurves> curve = curves();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const EvaluatedLevel& level = evaluation()->levels[all[i].level];
        paintLine(painter, all[i].title,
                  tr("%1 · head %2, layer %3").arg(fromUtf8(level.name), fromUtf8(level.head)).arg(level.layer.value),
                  uiFont(13, QFont::DemiBold), style.colors.text);
        const CalibrationScore* score = scoreOf(study()->score, curve[i].level);
        if (!score) continue;
        const QStringList lines =
            wrapWords(tr("ECE %1 · MCE %2 · Brier %3 · accuracy %4, confidence %5")
                          .arg(metricText(score->ece), metricText(score->mce), metricText(score->brier),
                               metricText(score->accuracy), metricText(score->meanConfidence)),
                      uiFont(11), all[i].title.width(), 2);
        for (int line = 0; line < lines.size(); ++line)
            paintLine(painter, all[i].title.translated(0, titleHeight - 4 + line * noteHeight), lines[line], uiFont(11),
                      style.colors.faint);
    }
    painter.restore();
}

std::vector<PlacedPlot> CalibrationFigure::place(double width, const FigureStyle& style) const {
    std::vector<PlacedPlot> out;
    const std::vector<Place> all = places(width);
    const std::vector<CalibrationCurves> curve = curves();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const EvaluatedLevel& level = evaluation()->levels[all[i].level];
        const QColor color = levelColor(level, style);
        LinePlot diagram, histogram;
        for (LinePlot* plot : {&diagram, &histogram}) {
            plot->x.low = 0;
            plot->x.high = 1;
            plot->legendAbove = true;
        }
        diagram.y.low = 0;
        diagram.y.high = 1;
        diagram.y.label = tr("accuracy");
        histogram.x.label = tr("confidence");
        histogram.y.label = tr("rows");
        histogram.y.integers = true;
        PlotSeries bars, even, points, counts;
        even.name = QString();
        even.color = style.colors.faint;
        even.line = Qt::DashLine;
        even.width = 1;
        even.points = {{0, 0}, {1, 1}};
        bars.bars = counts.bars = true;
        const double binWidth = 1.0 / double(curve[i].bins.size());
        bars.width = counts.width = 0.9 * binWidth;
        bars.color = mixed(style.colors.surface, color, 0.3);
        counts.color = mixed(style.colors.surface, color, 0.55);
        counts.name = QString();
        points.color = color;
        points.line = Qt::NoPen;
        points.dots = true;
        double most = 1;
        for (const ReliabilityBin& bin : curve[i].bins) {
            const double middle = (bin.low + bin.high) / 2;
            counts.points.emplace_back(middle, double(bin.count));
            most = std::max(most, double(bin.count));
            if (bin.count == 0) continue;
            bars.points.emplace_back(middle, *bin.accuracy);
            points.points.emplace_back(*bin.confidence, *bin.accuracy);
            const ShareInterval interval = wilsonInterval(std::llround(*bin.accuracy * double(bin.count)), bin.count);
            points.band.emplace_back(interval.low, interval.high);
        }
        histogram.y.high = most * 1.05;
        diagram.series = {bars, points, even};
        histogram.series = {counts};
        const QString id = fromUtf8(level.name);
        out.push_back({QStringLiteral("reliability %1").arg(id), all[i].diagram, diagram, {}});
        out.push_back({QStringLiteral("histogram %1").arg(id), all[i].histogram, histogram, {}});
    }
    return out;
}

QString CalibrationFigure::heading(const QString&, const LinePlot&, double x) const {
    return tr("confidence %1").arg(formatNumber(x, 3));
}

std::vector<EvaluationSpot> CalibrationFigure::spots(double width) const {
    std::vector<EvaluationSpot> out;
    if (!hasRows()) return out;
    const std::vector<Place> all = places(width);
    const std::vector<CalibrationCurves> curve = curves();
    for (std::size_t i = 0; i < all.size(); ++i) {
        // As the axes of the plots stand: what is left and right of them is about the same in both.
        const QRectF area = all[i].histogram.adjusted(52, 4, -12, -36);
        for (const ReliabilityBin& bin : curve[i].bins) {
            if (bin.count == 0) continue;
            EvaluationSpot spot;
            spot.rect = QRectF(area.left() + bin.low * area.width(), area.top(), (bin.high - bin.low) * area.width(),
                               area.height());
            spot.tip =
                tr("%1, confidence %2 to %3: %n row(s), mean confidence %4, accuracy %5", nullptr, int(bin.count))
                    .arg(fromUtf8(evaluation()->levels[all[i].level].name), formatFixed(bin.low, 2),
                         formatFixed(bin.high, 2), metricText(bin.confidence), metricText(bin.accuracy));
            RecordFilter filter;
            filter.level = int(all[i].level);
            filter.atLeast = bin.low;
            filter.atMost = bin.high;
            spot.rows = filter;
            out.push_back(std::move(spot));
        }
    }
    return out;
}

FigureTable CalibrationFigure::table() const {
    FigureTable table;
    table.caption = title();
    table.columns = {tr("level"), tr("from"), tr("to"), tr("rows"), tr("mean confidence"), tr("accuracy")};
    if (!hasRows()) return table;
    const std::vector<std::size_t> levels = labelLevelsOf(*evaluation());
    const auto number = [](const Measure& value) { return QVariant(value.value_or(std::nan(""))); };
    for (const CalibrationCurves& curve : curves())
        for (const ReliabilityBin& bin : curve.bins)
            table.rows.push_back({fromUtf8(evaluation()->levels[levels[std::size_t(curve.level - 1)]].name), bin.low,
                                  bin.high, qlonglong(bin.count), number(bin.confidence), number(bin.accuracy)});
    return table;
}

QString RiskFigure::title() const {
    return tr("Risk–coverage");
}

double RiskFigure::height(double) const {
    return 300;
}

std::vector<PlacedPlot> RiskFigure::place(double width, const FigureStyle& style) const {
    if (!study()->table) return {};
    LinePlot plot;
    plot.x.low = 0;
    plot.x.high = 1;
    plot.x.label = tr("coverage: share of answers that are kept, the surest first");
    plot.y.low = 0;
    plot.y.label = tr("risk: share of wrong ones among them");
    const std::vector<std::size_t> levels = labelLevelsOf(*evaluation());
    double most = 0.02;
    for (const CalibrationCurves& curve : study()->table->calibrationCurves()) {
        if (std::size_t(curve.level) > levels.size()) continue;
        const EvaluatedLevel& level = evaluation()->levels[levels[std::size_t(curve.level - 1)]];
        const CalibrationScore* score = scoreOf(study()->score, curve.level);
        PlotSeries line;
        line.name = tr("%1 (AURC %2)").arg(fromUtf8(level.name), score ? metricText(score->aurc) : QStringLiteral("–"));
        line.color = levelColor(level, style);
        line.line = levelLine(level);
        for (const RiskPoint& point : curve.risk) {
            line.points.emplace_back(point.coverage, point.risk);
            most = std::max(most, point.risk);
        }
        plot.series.push_back(std::move(line));
    }
    plot.y.high = std::min(1.0, most * 1.08);
    return {{QStringLiteral("risk"), {0, 4, width, std::max(280.0, plot.leastHeight(width))}, plot, {}}};
}

FigureTable RiskFigure::table() const {
    FigureTable table;
    table.caption = title();
    table.columns = {tr("level"), tr("coverage"), tr("risk"), tr("least confidence")};
    if (!hasRows() || !study()->table) return table;
    const std::vector<std::size_t> levels = labelLevelsOf(*evaluation());
    for (const CalibrationCurves& curve : study()->table->calibrationCurves())
        for (const RiskPoint& point : curve.risk)
            table.rows.push_back({fromUtf8(evaluation()->levels[levels[std::size_t(curve.level - 1)]].name),
                                  point.coverage, point.risk, point.confidence});
    return table;
}

} // namespace strata
