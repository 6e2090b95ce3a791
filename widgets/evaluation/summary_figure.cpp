// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/summary_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {
constexpr double factsHeight = 62, lineHeight = 18, gap = 14;
}

QString SummaryFigure::title() const {
    return tr("Results");
}

std::vector<SummaryFigure::Fact> SummaryFigure::facts() const {
    const Score& score = study()->score;
    const auto rows = qint64(study()->columns.rows());
    const QString counted = rows == evaluation()->rows
                                ? formatCount(rows)
                                : tr("%1 of %2").arg(formatCount(rows), formatCount(evaluation()->rows));
    std::vector<Fact> out;
    if (score.labels > 0) {
        out.push_back({formatCount(score.labels), score.hasTree ? tr("labels |Y|") : tr("labels |Y| that occur")});
        out.push_back({QString::number(score.depth), tr("levels deep")});
        out.push_back({metricText(score.labelsPerRow), tr("labels per row")});
    }
    out.push_back({counted, tr("rows")});
    return out;
}

std::vector<MetricRow> SummaryFigure::metrics() const {
    if (!study() || !study()->table) return {};
    const StudyIntervals* known = intervals();
    return metricRows(study()->score, known ? &known->intervals : nullptr, evaluation()->levels);
}

TableBlock SummaryFigure::levelTable(const FigureStyle& style, double width) const {
    TableBlock block = wholeLevelTable(style);
    if (width >= block.leastWidth()) return block;
    // In a narrow column the numbers count more than who answered, which the colour says as well.
    block.columns.erase(block.columns.begin() + 1);
    block.row = [row = block.row](std::size_t r) {
        std::vector<TableCell> cells = row(r);
        cells.erase(cells.begin() + 1);
        return cells;
    };
    return block;
}

TableBlock SummaryFigure::wholeLevelTable(const FigureStyle& style) const {
    TableBlock block;
    block.title = tr("Level by level");
    block.columns = {{tr("level"), false, 1, 70}, {tr("head, layer"), false, 1, 60},
                     {tr("rows"), true},          {tr("accuracy"), true},
                     {tr("with parents"), true},  {tr("macro-F1"), true},
                     {tr("ECE"), true},           {tr("−log p"), true}};
    const auto& levels = evaluation()->levels;
    block.rows = levels.size();
    block.row = [this, levels, style](std::size_t r) {
        const EvaluatedLevel& level = levels[r];
        const Score& score = study()->score;
        int number = 0;
        for (std::size_t i = 0; i <= r; ++i)
            number += levels[i].isLabel;
        const auto of = [&](const auto& list) {
            return std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.level == number; });
        };
        const auto labels = level.isLabel ? of(score.levels) : score.levels.end();
        const auto calibration = level.isLabel ? of(score.calibration) : score.calibration.end();
        const auto likelihood = score.likelihood.find(level.name);
        const bool known = labels != score.levels.end();
        std::vector<TableCell> cells;
        cells.push_back({fromUtf8(level.name), -1, false, true, levelColor(level, style)});
        cells.push_back({tr("%1, %2").arg(fromUtf8(level.head)).arg(level.layer.value), -1, true});
        cells.push_back({known                                  ? formatCount(labels->rows)
                         : likelihood != score.likelihood.end() ? formatCount(likelihood->second.rows)
                                                                : QStringLiteral("–")});
        cells.push_back({known ? metricText(labels->accuracy) : QStringLiteral("–")});
        cells.push_back({known ? metricText(labels->accuracyWithParents) : QStringLiteral("–")});
        cells.push_back({known ? metricText(labels->macroF1) : QStringLiteral("–")});
        cells.push_back({calibration != score.calibration.end() ? metricText(calibration->ece) : QStringLiteral("–")});
        cells.push_back(
            {likelihood != score.likelihood.end() ? metricText(likelihood->second.crossEntropy) : QStringLiteral("–")});
        return cells;
    };
    return block;
}

TableBlock SummaryFigure::metricTable() const {
    TableBlock block;
    block.title = tr("All metrics");
    const StudyIntervals* known = intervals();
    block.note = known
                     ? tr("as strata-cli score gives them; 95 % intervals: bootstrap over rows, %1 resamples, seed 0; "
                          "macro averages are biased in a resample: their value may lie outside")
                           .arg(formatCount(known->resamples))
                     : tr("as strata-cli score gives them; intervals are being computed …");
    block.columns = {
        {tr("metric"), false, 2, 120}, {QString(), false, 1, 50}, {tr("value"), true}, {tr("95 % interval"), true}};
    const auto rows = std::make_shared<const std::vector<MetricRow>>(metrics());
    block.rows = rows->size();
    block.row = [rows](std::size_t r) {
        const MetricRow& row = (*rows)[r];
        return std::vector<TableCell>{{row.name},
                                      {QString(), row.isShare && row.value ? *row.value : -1},
                                      {metricText(row.value)},
                                      {intervalText(row.low, row.high), -1, true}};
    };
    block.group = [rows](std::size_t r) {
        return r == 0 || (*rows)[r].group != (*rows)[r - 1].group ? (*rows)[r].group : QString();
    };
    return block;
}

double SummaryFigure::leastWidth() const {
    return study()->table ? std::max(levelTable(FigureStyle(), 0).leastWidth(), metricTable().leastWidth()) : 0;
}

double SummaryFigure::height(double width) const {
    if (!study()->table) return factsHeight + 2 * lineHeight;
    return factsHeight + lineHeight + levelTable(FigureStyle(), width).height(width) + gap +
           metricTable().height(width);
}

void SummaryFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (!hasRows()) return;
    painter.save();
    painter.translate(rect.topLeft());
    const double width = rect.width();
    const std::vector<Fact> all = facts();
    double x = 12;
    for (const Fact& fact : all) {
        const QFont large = uiFont(20, QFont::DemiBold);
        const double wide = std::max(textWidth(large, fact.number), textWidth(uiFont(11), fact.caption));
        paintLine(painter, {x, 10, wide + 4, 26}, fact.number, large, style.colors.text);
        paintLine(painter, {x, 36, wide + 4, 16}, fact.caption, uiFont(11), style.colors.faint);
        x += wide + 28;
    }
    QString line;
    if (evaluation()->seconds > 0)
        line = tr("%1 s, %2 rows/s")
                   .arg(formatFixed(evaluation()->seconds, 1),
                        formatFixed(double(study()->columns.rows()) / evaluation()->seconds, 1));
    if (const RunCost& cost = study()->columns.cost(); cost.fullDepthLayerTokens > 0)
        line += (line.isEmpty() ? QString() : QStringLiteral(" · ")) +
                tr("%1 of the layer-tokens of full depth")
                    .arg(formatPercent(double(cost.layerTokens) / double(cost.fullDepthLayerTokens), 1));
    if (study()->problem) line = fromUtf8(study()->problem->message());
    paintLine(painter, {12, factsHeight - 6, width - 24, lineHeight}, line, uiFont(11), style.colors.faint);
    if (study()->table) {
        const TableBlock levels = levelTable(style, width);
        levels.paint(painter, {0, factsHeight + lineHeight}, width, style.colors);
        metricTable().paint(painter, {0, factsHeight + lineHeight + levels.height(width) + gap}, width, style.colors);
    }
    painter.restore();
}

std::vector<EvaluationSpot> SummaryFigure::spots(double width) const {
    std::vector<EvaluationSpot> out;
    if (!hasRows() || !study()->table) return out;
    const TableBlock levels = wholeLevelTable(FigureStyle()); // as high as the narrow one
    const QPointF corner(0, factsHeight + lineHeight);
    for (std::size_t r = 0; r < levels.rows; ++r) {
        const EvaluatedLevel& level = evaluation()->levels[r];
        EvaluationSpot spot{levels.rectOf(r, corner, width), {}, std::nullopt};
        const std::vector<TableCell> cells = levels.row(r);
        spot.tip = tr("%1: accuracy %2, with parents %3, ECE %4")
                       .arg(cells[0].text, cells[3].text, cells[4].text, cells[6].text);
        if (level.isLabel) {
            spot.tip += QLatin1Char('\n') + tr("Press to see the rows that are wrong here.");
            RecordFilter wrong;
            wrong.outcome = RecordFilter::Outcome::Wrong;
            wrong.level = int(r);
            spot.rows = wrong;
        }
        out.push_back(std::move(spot));
    }
    const TableBlock metricBlock = metricTable();
    const std::vector<MetricRow> rows = metrics();
    const QPointF below(0, corner.y() + levels.height(width) + gap);
    for (std::size_t r = 0; r < rows.size(); ++r)
        out.push_back(
            {metricBlock.rectOf(r, below, width),
             QStringLiteral("%1: %2 %3\n%4")
                 .arg(rows[r].name, metricText(rows[r].value), intervalText(rows[r].low, rows[r].high), rows[r].tip),
             std::nullopt});
    return out;
}

FigureTable SummaryFigure::table() const {
    FigureTable table;
    table.caption = title();
    table.columns = {tr("counted over"), tr("metric"), tr("key"), tr("value"), tr("low"), tr("high")};
    if (!hasRows()) return table;
    const auto number = [](const Measure& value) { return QVariant(value.value_or(std::nan(""))); };
    for (const Fact& fact : facts())
        table.rows.push_back({tr("the data"), fact.caption, QString(), fact.number, std::nan(""), std::nan("")});
    for (const MetricRow& row : metrics())
        table.rows.push_back({row.group, row.name, QString::fromStdString(row.pointer), number(row.value),
                              number(row.low), number(row.high)});
    return table;
}

} // namespace strata
