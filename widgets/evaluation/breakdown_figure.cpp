// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/breakdown_figure.h"

#include "widgets/common/numbers.h"

#include <algorithm>
#include <cmath>

namespace strata {

namespace {
constexpr std::size_t binCount = 10;
}

QString BreakdownFigure::title() const {
    return tr("Accuracy by …");
}

std::vector<FigureChoice> BreakdownFigure::choices() const {
    return {{QStringLiteral("by"),
             tr("Accuracy by what"),
             {QStringLiteral("length"), QStringLiteral("frequency"), QStringLiteral("confidence")},
             {tr("by length"), tr("by frequency of the label"), tr("by confidence")}}};
}

const BreakdownFigure::Bins& BreakdownFigure::bins() const {
    static const Bins none;
    if (m_bins) return *m_bins;
    if (waits()) return none;
    auto made = std::make_shared<Bins>();
    if (hasRows()) {
        const EvaluationColumns& columns = study()->columns;
        const bool byLength = chosen(QStringLiteral("by")) == QLatin1String("length");
        for (const std::size_t at : columns.labelLevels()) {
            const LevelColumns& level = columns.levels()[at];
            made->push_back(
                byFrequency() ? accuracyByFrequency(level)
                : byLength
                    ? accuracyBy(
                          level,
                          [&](std::size_t row) {
                              const std::int32_t length = columns.length(row);
                              return length < 0 ? std::nan("") : double(length);
                          },
                          binCount)
                    : accuracyBy(level, [&](std::size_t row) { return double(level.confidence[row]); }, binCount));
        }
    }
    m_bins = std::move(made);
    return *m_bins;
}

QString BreakdownFigure::axis() const {
    const QString by = chosen(QStringLiteral("by"));
    if (by == QLatin1String("frequency")) return tr("rows with this gold label");
    if (by == QLatin1String("confidence")) return tr("confidence");
    return tr("tokens of prompt and answers");
}

std::vector<PlacedPlot> BreakdownFigure::place(double width, const FigureStyle& style) const {
    LinePlot plot;
    plot.x.label = axis();
    plot.y.label = tr("accuracy");
    plot.y.low = 0;
    plot.y.high = 1;
    double low = 1e300, high = -1e300;
    for (std::size_t i = 0; i < bins().size(); ++i) {
        const EvaluatedLevel& level = evaluation()->levels[study()->columns.labelLevels()[i]];
        PlotSeries line;
        line.name = fromUtf8(level.name);
        line.color = levelColor(level, style);
        line.line = levelLine(level);
        line.dots = true;
        for (const AccuracyBin& bin : bins()[i]) {
            // Frequencies double from bin to bin: evenly spread along a logarithmic axis.
            const double middle = (bin.low + bin.high) / 2, x = byFrequency() ? std::log2(bin.high) : middle;
            line.points.emplace_back(x, double(bin.right) / double(bin.rows));
            const ShareInterval interval = wilsonInterval(bin.right, bin.rows);
            line.band.emplace_back(interval.low, interval.high);
            low = std::min(low, x);
            high = std::max(high, x);
        }
        if (!line.points.empty()) plot.series.push_back(std::move(line));
    }
    if (plot.series.empty()) return {};
    plot.x.low = low - (byFrequency() ? 0.5 : (high - low) * 0.03);
    plot.x.high = high + (byFrequency() ? 0.5 : (high - low) * 0.03 + (high > low ? 0 : 1));
    if (byFrequency())
        for (int exponent = int(low); exponent <= int(high); ++exponent) {
            const qint64 top = qint64(1) << exponent, bottom = exponent == 0 ? 1 : (top >> 1) + 1;
            plot.x.labels.push_back({double(exponent), bottom == top ? QString::number(top)
                                                                     : QStringLiteral("%1–%2").arg(bottom).arg(top)});
        }
    plot.notes = {tr("bands: 95 %, Wilson")};
    return {{QStringLiteral("accuracy"), {0, 4, width, std::max(280.0, plot.leastHeight(width))}, plot, {}}};
}

QString BreakdownFigure::heading(const QString&, const LinePlot& of, double x) const {
    if (!byFrequency()) return QStringLiteral("%1: %2").arg(axis(), formatNumber(x, 2));
    for (const PlotTick& tick : of.x.labels)
        if (tick.value == x) return QStringLiteral("%1: %2").arg(axis(), tick.text);
    return {};
}

FigureTable BreakdownFigure::table() const {
    FigureTable table;
    table.caption = title();
    table.columns = {tr("level"), tr("from"), tr("to"), tr("rows"), tr("right"), tr("accuracy"), tr("low"), tr("high")};
    if (!hasRows()) return table;
    for (std::size_t i = 0; i < bins().size(); ++i)
        for (const AccuracyBin& bin : bins()[i]) {
            const ShareInterval interval = wilsonInterval(bin.right, bin.rows);
            table.rows.push_back({fromUtf8(evaluation()->levels[study()->columns.labelLevels()[i]].name), bin.low,
                                  bin.high, qlonglong(bin.rows), qlonglong(bin.right),
                                  double(bin.right) / double(bin.rows), interval.low, interval.high});
        }
    return table;
}

} // namespace strata
