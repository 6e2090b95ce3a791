// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparison_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/compare/comparison_words.h"
#include "widgets/lens/lens_words.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {
constexpr double lineHeight = 16, titleHeight = 24;
constexpr std::size_t mostListed = 5; ///< of the largest differences, on the figure
constexpr double listedFrom = 420;    ///< in a column of a paper there is no room for the list

bool listsLargest(double width, const FigureStyle& style) {
    return style.interactive || width >= listedFrom;
}
} // namespace

void ComparisonFigure::setComparison(std::shared_ptr<const Comparison> comparison, const CountedComparison& counted) {
    m_comparison = std::move(comparison);
    m_map = ComparisonMap(m_comparison, m_options, counted.study ? counted : m_map.counted());
    m_chosen.reset();
    m_pictures = {};
}

void ComparisonFigure::setOptions(const ComparisonOptions& options) {
    if (options.alignment != m_options.alignment || options.lastOnTop != m_options.lastOnTop) m_chosen.reset();
    m_options = options;
    m_map = ComparisonMap(m_comparison, m_options, m_map.counted());
    m_pictures = {};
}

QString ComparisonFigure::title() const {
    return tr("Comparison");
}

std::size_t ComparisonFigure::largestLines() const {
    return m_map.isEmpty() ? 0 : std::min(mostListed, m_map.study()->summary.largest.size());
}

std::vector<ComparisonFigure::Line> ComparisonFigure::wordLines(double width, const FigureStyle&) const {
    std::vector<Line> out;
    const auto add = [&](const QString& text, bool strong) {
        for (const QString& line : wrapLines(text, uiFont(11), width, 6))
            out.push_back({line, strong});
    };
    const auto [a, b] = sideNames(*m_map.comparison());
    add(tr("A: %1").arg(a), false);
    add(tr("B: %1").arg(b), false);
    add(alignmentText(*m_map.study()), false);
    add(summaryText(*m_map.study()), true);
    for (const ComparedStage& stage : m_map.study()->stages)
        add(stageText(stage), stage.isChanged());
    return out;
}

ComparisonLayout ComparisonFigure::layout(double width, const FigureStyle& style) const {
    if (m_map.isEmpty()) return {};
    const double words =
        (style.interactive ? 6 : titleHeight) + lineHeight * double(wordLines(width - 12, style).size()) + 6;
    const std::size_t listed = listsLargest(width, style) ? largestLines() : 0;
    const double largest = listed == 0 ? 0 : lineHeight * double(listed + 1) + 8;
    return comparisonLayout(m_map, width, words, largest, style.interactive, style.minimumHeight,
                            style.interactive ? m_zoom : 1);
}

QSizeF ComparisonFigure::contentSize(double width, const FigureStyle& style) const {
    if (style.interactive) m_seenWidth = width;
    if (m_map.isEmpty()) {
        const double lines = double(wrapLines(m_map.problem(), uiFont(12), width - 24, 8).size());
        return {width, std::max(style.minimumHeight, 40 + lines * 18)};
    }
    const QSizeF size = layout(width, style).size;
    // On paper nothing scrolls: what the words are wide is the page.
    return {style.interactive ? std::max(width, size.width() + 12) : std::max(width, size.width()),
            std::max(size.height(), style.minimumHeight)};
}

QString ComparisonFigure::mapTitle(ComparedMap map) const {
    switch (map) {
    case ComparedMap::A:
        return tr("A");
    case ComparedMap::B:
        return tr("B");
    case ComparedMap::Difference:
        break;
    }
    return tr("B − A");
}

void ComparisonFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    painter.save();
    painter.translate(rect.topLeft());
    const Colors& colors = style.colors;
    if (m_map.isEmpty()) {
        QRectF line(12, 12, rect.width() - 24, 18);
        for (const QString& part : wrapLines(m_map.problem(), uiFont(12), line.width(), 8)) {
            paintLine(painter, line, part, uiFont(12), colors.text);
            line.translate(0, 18);
        }
        painter.restore();
        return;
    }
    const double width = style.interactive && m_seenWidth > 0 ? m_seenWidth : rect.width();
    const ComparisonLayout shown = layout(width, style);
    QRectF clip(QPointF(0, 0), rect.size());
    if (painter.hasClipping()) clip &= painter.clipBoundingRect();
    double y = style.interactive ? 6 : titleHeight;
    const double left = style.interactive ? 12 : 0;
    if (!style.interactive) paintLine(painter, {0, 0, width, 22}, title(), uiFont(15, QFont::DemiBold), colors.text);
    for (const Line& line : wordLines(width - 12, style)) {
        paintLine(painter, {left, y, width - left, lineHeight}, line.text, uiFont(11),
                  line.strong ? colors.text : colors.secondary);
        y += lineHeight;
    }
    for (int band = 0; band < shown.bands; ++band)
        for (std::size_t map = 0; map < shown.maps.size(); ++map) {
            paintHead(painter, shown, map, band, clip, style);
            paintMap(painter, shown, map, band, clip, style);
            if (!style.interactive && (!shown.beside || map == 0)) paintRowNames(painter, shown, band, map, 0, style);
        }
    if (style.interactive) paintRings(painter, shown, style);
    paintLegend(painter, shown, width, style);
    const std::size_t lines = largestLines();
    if (lines > 0 && listsLargest(width, style)) {
        const QRectF first = largestRect(0, shown, width);
        paintLine(painter, first.translated(0, -lineHeight), tr("Largest differences"), uiFont(11, QFont::DemiBold),
                  colors.secondary);
        for (std::size_t i = 0; i < lines; ++i)
            paintLine(painter, largestRect(i, shown, width),
                      placeText(*m_map.study(), m_map.study()->summary.largest[i]), uiFont(11), colors.text);
    }
    painter.restore();
}

QRectF ComparisonFigure::largestRect(std::size_t line, const ComparisonLayout& shown, double width) const {
    return {12, shown.bottom() + shown.legend + lineHeight * double(line + 1), width - 14, lineHeight};
}

QRectF ComparisonFigure::scaleRect(ComparedMap map, const ComparisonLayout& shown, double width) const {
    const bool both = shown.maps.size() > 1;
    const double half = both ? (width - 24) / 2 : width - 12;
    return {map == ComparedMap::Difference && both ? 18 + half : 6, shown.bottom() + 22, std::clamp(half, 90.0, 240.0),
            34};
}

std::vector<PlacedPlot> ComparisonFigure::plots(const QSizeF& size, const FigureStyle& style) const {
    if (m_map.isEmpty() || size.width() < 1) return {};
    const double width = size.width();
    const ComparisonLayout shown = layout(width, style);
    std::vector<PlacedPlot> out;
    const double seen = std::min(width, style.interactive ? shown.size.width() + 12 : width);
    if (!m_options.differenceOnly)
        out.push_back({QStringLiteral("scale"),
                       scaleRect(ComparedMap::A, shown, seen),
                       colorScalePlot(m_map.scale(ComparedMap::A), {}),
                       {}});
    out.push_back({QStringLiteral("difference"),
                   scaleRect(ComparedMap::Difference, shown, seen),
                   colorScalePlot(m_map.scale(ComparedMap::Difference), {}),
                   {}});
    return out;
}

bool ComparisonFigure::isMarked(const ComparisonLayout& shown) {
    return shown.text || (shown.cellWidth >= 7 && shown.cellHeight >= 7);
}

QString ComparisonFigure::keyText(const ComparisonLayout& shown) const {
    QStringList parts;
    if (m_map.study()->summary.changed > 0) {
        if (shown.text)
            parts << tr("◥ another top-1");
        else if (isMarked(shown))
            parts << tr("● another top-1");
        else
            parts << tr("other top-1 are not marked at this size");
    }
    if (m_map.hasMissing()) parts << tr("hatched: not computed");
    if (m_map.study()->summary.onlyA + m_map.study()->summary.onlyB > 0)
        parts << tr("empty: a token of the other side alone");
    if (m_map.study()->byRelativeDepth) parts << tr("rows: layer of A / layer of B");
    if (shown.picture) parts << tr("drawn as pictures");
    return parts.join(QStringLiteral(" · "));
}

void ComparisonFigure::paintLegend(QPainter& painter, const ComparisonLayout& shown, double width,
                                   const FigureStyle& style) const {
    const double seen = std::min(width, style.interactive ? shown.size.width() + 12 : width);
    for (const ComparedMap map : {ComparedMap::A, ComparedMap::Difference}) {
        if (map == ComparedMap::A && m_options.differenceOnly) continue;
        const QRectF scale = scaleRect(map, shown, seen);
        const double room = (shown.maps.size() > 1 ? (seen - 24) / 2 : seen) - 14;
        paintLine(painter, {scale.left() + 12, scale.top() - 15, room, 15}, m_map.valueLabel(map), uiFont(11),
                  style.colors.text);
    }
    paintLine(painter, {12, shown.bottom() + 60, seen - 14, 15}, keyText(shown), uiFont(11), style.colors.secondary);
}

QString ComparisonFigure::cellInWords(std::size_t row, std::size_t column) const {
    const ComparisonStudy& study = *m_map.study();
    const auto said = [&](ComparedMap map) {
        return m_map.hasCell(map, row, column)
                   ? QStringLiteral("“%1” %2").arg(m_map.cellText(map, row, column),
                                                   lensNumber(study.statistic, m_map.value(map, row, column)))
                   : tr("nothing");
    };
    QString out =
        tr("%1: A %2, B %3")
            .arg(cellPlaceText(study, m_map.studyRow(row), column), said(ComparedMap::A), said(ComparedMap::B));
    if (const QString difference = m_map.cellText(ComparedMap::Difference, row, column); !difference.isEmpty())
        out += tr(", B − A %1 (%2)").arg(difference, lensStatisticLabel(study.statistic));
    return out;
}

QStringList ComparisonFigure::leftOut() const {
    return m_map.study() ? leftOutOf(*m_map.study()) : QStringList();
}

FigureTable ComparisonFigure::table() const {
    FigureTable table;
    table.caption = title();
    if (m_map.isEmpty()) return table;
    const ComparisonStudy& study = *m_map.study();
    const QString statistic = lensStatisticLabel(study.statistic);
    table.caption = QStringLiteral("%1: %2 · %3").arg(title(), statistic, alignmentText(study));
    table.columns = {tr("what"),
                     tr("layer of A"),
                     tr("layer of B"),
                     tr("head"),
                     tr("level"),
                     tr("position in A"),
                     tr("position in B"),
                     tr("token of A"),
                     tr("token of B"),
                     tr("A: top-1"),
                     tr("B: top-1"),
                     tr("A: %1").arg(statistic),
                     tr("B: %1").arg(statistic),
                     tr("B − A"),
                     tr("other top-1")};
    const double none = std::nan("");
    for (const ComparedStage& stage : study.stages) {
        const auto text = [](const std::optional<ComparedStage::Said>& said) {
            return said ? fromUtf8(said->text) : QString();
        };
        const auto number = [&](const std::optional<ComparedStage::Said>& said) {
            return said ? said->probability.value_or(none) : none;
        };
        table.rows.push_back({tr("answer"), QString(), QString(), QString(), fromUtf8(stage.name), QString(), QString(),
                              QString(), QString(), text(stage.a), text(stage.b), number(stage.a), number(stage.b),
                              number(stage.b) - number(stage.a), stage.isChanged()});
    }
    const auto position = [](std::int32_t at) { return at < 0 ? QVariant(QString()) : QVariant(qlonglong(at)); };
    for (std::size_t r = 0; r < study.rows.size(); ++r)
        for (std::size_t c = 0; c < study.columns.size(); ++c) {
            const ComparedRow& row = study.rows[r];
            const ComparedColumn& column = study.columns[c];
            const std::size_t at = m_map.rowOf(r);
            table.rows.push_back({row.part == LensPart::State ? tr("cell") : tr("cell after attention"),
                                  qlonglong(row.layerOfA.value), qlonglong(row.layerOfB.value), fromUtf8(row.headOfA),
                                  fromUtf8(column.stage), position(column.a), position(column.b),
                                  m_map.columnText(ComparedMap::A, c), m_map.columnText(ComparedMap::B, c),
                                  m_map.cellText(ComparedMap::A, at, c), m_map.cellText(ComparedMap::B, at, c),
                                  m_map.value(ComparedMap::A, at, c), m_map.value(ComparedMap::B, at, c),
                                  study.difference(r, c), study.isChanged(r, c)});
        }
    return table;
}

Provenance ComparisonFigure::provenance() const {
    Provenance out = provenanceOf(m_map.comparison().get());
    if (m_map.isEmpty()) return out;
    out.entries.emplace_back(
        QStringLiteral("compared"),
        QStringLiteral("%1, %2").arg(lensStatisticLabel(m_map.study()->statistic), alignmentText(*m_map.study())));
    return out;
}

QString ComparisonFigure::alternativeText() const {
    if (m_map.isEmpty()) return Figure::alternativeText();
    const auto [a, b] = sideNames(*m_map.comparison());
    QString out = tr("%1 of A (%2) and B (%3). %4.").arg(title(), a, b, summaryText(*m_map.study()));
    if (largestLines() > 0)
        out += QLatin1Char(' ') +
               tr("The largest difference: %1.").arg(placeText(*m_map.study(), m_map.study()->summary.largest[0]));
    return out;
}

} // namespace strata
