// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/series/series_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/figure/document_provenance.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

constexpr double margin = 12, nameWidth = 96, leastColumn = 96, mostColumn = 220, headHeight = 28, levelHeight = 46,
                 noteHeight = 24;

/// What a level (or the column of a free run) of a run says; nullopt: it has none of this name.
struct Said {
    QString text;
    double probability = NAN; ///< of the label among the candidates, else of the text, token by token
    double logprob = NAN;
};

std::optional<Said> saidBy(const Run& run, const std::string& level) {
    for (const RunLevel& one : run.levels)
        if (one.name == level)
            return Said{fromUtf8(one.label.value_or(one.text)).simplified(),
                        one.labelProbability.value_or(std::exp(one.sumLogprob)), one.sumLogprob};
    for (const RunColumn& one : run.columns)
        if (one.name == level) return Said{fromUtf8(one.text).simplified(), NAN, NAN};
    return std::nullopt;
}

QString shownText(const Said& said) {
    return said.text.isEmpty() ? QStringLiteral("∅") : said.text;
}

} // namespace

QString SeriesFigure::title() const {
    return tr("Checkpoints");
}

void SeriesFigure::setSeries(std::shared_ptr<const Series> series) {
    m_series = std::move(series);
    m_levels.clear();
    if (!m_series) return;
    const auto add = [this](const std::string& name) {
        if (std::ranges::find(m_levels, name) == m_levels.end()) m_levels.push_back(name);
    };
    for (const SeriesPoint& point : m_series->points) {
        if (!point.run) continue;
        for (const RunLevel& level : point.run->levels)
            add(level.name);
        for (const RunColumn& column : point.run->columns)
            add(column.name);
    }
}

int SeriesFigure::headOf(const std::string& level) const {
    const Run* const run = m_series ? m_series->lastRun() : nullptr;
    if (!run) return -1;
    std::string head;
    for (const RunLevel& one : run->levels)
        if (one.name == level) head = one.head;
    for (const RunColumn& one : run->columns)
        if (one.name == level) head = one.head;
    for (std::size_t i = 0; i < run->heads.size(); ++i)
        if (run->heads[i].name == head) return int(i);
    return -1;
}

double SeriesFigure::columnWidth(double width) const {
    const auto count = m_series ? double(m_series->points.size()) : 1;
    return std::clamp((width - 2 * margin - nameWidth) / std::max(1.0, count), leastColumn, mostColumn);
}

QSizeF SeriesFigure::contentSize(double width, const FigureStyle& style) const {
    if (!m_series) return {width, style.minimumHeight};
    const double wide = 2 * margin + nameWidth + columnWidth(width) * double(m_series->points.size());
    const double high = 2 * margin + headHeight + levelHeight * double(std::max<std::size_t>(1, levels().size())) +
                        (m_series->lastRun() ? noteHeight : 0);
    return {std::max(width, wide), std::max(style.minimumHeight, high)};
}

QRectF SeriesFigure::columnOf(int point, double width) const {
    const double column = columnWidth(width);
    const double high = headHeight + levelHeight * double(std::max<std::size_t>(1, levels().size()));
    return {margin + nameWidth + column * point, margin, column, high};
}

int SeriesFigure::pointAt(const QPointF& at, double width) const {
    if (!m_series) return -1;
    const double place = std::floor((at.x() - margin - nameWidth) / columnWidth(width));
    if (!(place >= 0 && place < double(m_series->points.size()))) return -1;
    return columnOf(int(place), width).contains(at) ? int(place) : -1;
}

QString SeriesFigure::describe(int point) const {
    if (!m_series || point < 0 || point >= int(m_series->points.size())) return {};
    const SeriesPoint& one = m_series->points[std::size_t(point)];
    QStringList lines{tr("step %1").arg(formatCount(one.step))};
    if (!one.run) lines << tr("not run yet");
    for (const std::string& level : levels())
        if (const auto said = one.run ? saidBy(*one.run, level) : std::nullopt)
            lines << fromUtf8(level) + QStringLiteral(": ") + shownText(*said) +
                         (std::isnan(said->probability)
                              ? QString()
                              : QStringLiteral(" (p %1)").arg(formatProbabilityRelation(said->probability)));
    return lines.join(QLatin1Char('\n'));
}

void SeriesFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (!m_series) return;
    const Colors& colors = style.colors;
    const std::vector<std::string>& names = levels();
    const QRectF clip = painter.hasClipping() ? painter.clipBoundingRect() : rect;
    const auto levelTop = [](std::size_t level) { return margin + headHeight + levelHeight * double(level); };
    for (std::size_t level = 0; level < names.size(); ++level)
        paintLine(painter, {rect.left() + margin, rect.top() + levelTop(level), nameWidth - 8, 22},
                  fromUtf8(names[level]), uiFont(12, QFont::DemiBold),
                  wordsIn(headColor(headOf(names[level]), colors), colors.surface));
    const double first = rect.left() + margin + nameWidth, wide = columnWidth(rect.width());
    const auto columnAt = [&](double x) {
        return int(std::clamp(std::floor((x - first) / wide), -1.0, double(m_series->points.size())));
    };
    const int shown = m_shown < 0 ? int(m_series->points.size()) : std::min(m_shown, int(m_series->points.size()));
    const int last = std::min(columnAt(clip.right()), shown - 1);
    for (int i = std::max(0, columnAt(clip.left())); i <= last; ++i) { // those in sight
        const QRectF column = columnOf(i, rect.width()).translated(rect.topLeft());
        const SeriesPoint& point = m_series->points[std::size_t(i)];
        const bool isCurrent = style.interactive && i == m_current;
        painter.setPen(Qt::NoPen);
        if (isCurrent) painter.fillRect(column.adjusted(1, 0, -1, 0), colors.accentSoft);
        painter.fillRect(QRectF(column.left(), column.top(), 1, column.height()), colors.grid);
        paintLine(painter, column.adjusted(8, 0, -6, 0).intersected({column.left(), column.top(), column.width(), 24}),
                  tr("step %1").arg(formatCount(point.step)), uiFont(12, isCurrent ? QFont::DemiBold : QFont::Normal),
                  isCurrent ? colors.text : colors.secondary);
        if (!point.run) {
            paintLine(painter, {column.left() + 8, column.top() + headHeight, column.width() - 14, 22},
                      QStringLiteral("…"), uiFont(13), colors.faint);
            continue;
        }
        for (std::size_t level = 0; level < names.size(); ++level) {
            const auto said = saidBy(*point.run, names[level]);
            if (!said) continue;
            const double top = rect.top() + levelTop(level);
            paintLine(painter, {column.left() + 8, top, column.width() - 14, 22}, shownText(*said), uiFont(13),
                      colors.text);
            if (std::isnan(said->probability)) continue;
            const QRectF bar(column.left() + 8, top + 26, column.width() - 66, 6);
            painter.fillRect(bar, colors.track);
            painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * std::clamp(said->probability, 0.0, 1.0), 6),
                             headColor(headOf(names[level]), colors));
            paintLine(painter, {bar.right() + 4, top + 20, 54, 18}, formatProbability(said->probability), uiFont(11),
                      colors.secondary);
        }
    }
    const Run* const run = m_series->lastRun();
    if (!run) return;
    const auto input = run->fields.find("input");
    const std::string asked = input != run->fields.end() ? input->second : run->promptText;
    paintLine(painter,
              {rect.left() + margin, rect.top() + levelTop(std::max<std::size_t>(1, names.size())) + 2,
               rect.width() - 2 * margin, noteHeight},
              tr("“%1”").arg(fromUtf8(asked).simplified()), uiFont(11), colors.faint);
}

FigureTable SeriesFigure::table() const {
    FigureTable table;
    table.caption = title();
    table.columns = {tr("step"), tr("level"), tr("answer"), tr("probability"), tr("log-probability (nats)")};
    if (!m_series) return table;
    int left = m_shown;
    for (const SeriesPoint& point : m_series->points) {
        if (left-- == 0) break;
        if (!point.run) {
            table.rows.push_back({qlonglong(point.step), QString(), QString(), std::nan(""), std::nan("")});
            continue;
        }
        for (const std::string& level : levels())
            if (const auto said = saidBy(*point.run, level))
                table.rows.push_back(
                    {qlonglong(point.step), fromUtf8(level), said->text, said->probability, said->logprob});
    }
    return table;
}

Provenance SeriesFigure::provenance() const {
    if (const Run* const run = m_series ? m_series->lastRun() : nullptr) return provenanceOf(run);
    return {};
}

} // namespace strata
