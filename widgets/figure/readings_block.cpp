// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/readings_block.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/common/tokens.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

constexpr double headHeight = 40, rowHeight = 36, inset = 12, gap = 4, leastCell = 120;

QString say(const char* text) {
    return QCoreApplication::translate("strata::Readings", text);
}

QString goldText(const LabelReading& reading) {
    if (!reading.goldRank) return {};
    return say(QT_TRANSLATE_NOOP("strata::Readings", "right: rank %1, p %2"))
        .arg(*reading.goldRank)
        .arg(formatProbability(reading.goldProbability.value_or(0)));
}

} // namespace

ReadingsBlock::ReadingsBlock(std::vector<LevelReadings> levels) : m_levels(std::move(levels)) {
    for (const LevelReadings& level : m_levels)
        for (const LabelReading& reading : level.readings) {
            Row row{reading.layer, reading.head, reading.readout};
            if (std::find(m_rows.begin(), m_rows.end(), row) == m_rows.end()) m_rows.push_back(std::move(row));
        }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) {
        if (a.layer != b.layer) return a.layer.value > b.layer.value;
        return !a.head.empty() && b.head.empty();
    });
}

const LabelReading* ReadingsBlock::reading(int row, int level) const {
    const Row& of = m_rows[std::size_t(row)];
    for (const LabelReading& one : m_levels[std::size_t(level)].readings)
        if (Row{one.layer, one.head, one.readout} == of) return &one;
    return nullptr;
}

QString ReadingsBlock::rowName(int row) const {
    const Row& of = m_rows[std::size_t(row)];
    return of.head.empty() ? say(QT_TRANSLATE_NOOP("strata::Readings", "layer %1, lens")).arg(of.layer.value)
                           : say(QT_TRANSLATE_NOOP("strata::Readings", "layer %1, head %2"))
                                 .arg(of.layer.value)
                                 .arg(fromUtf8(of.head));
}

QString ReadingsBlock::shortName(int row) const {
    const Row& of = m_rows[std::size_t(row)];
    return QStringLiteral("%1 · %2")
        .arg(of.layer.value)
        .arg(of.head.empty() ? say(QT_TRANSLATE_NOOP("strata::Readings", "lens")) : fromUtf8(of.head));
}

double ReadingsBlock::namesWidth() const {
    double wide = 60;
    for (int row = 0; row < rows(); ++row)
        wide = std::max(wide, textWidth(uiFont(12, QFont::DemiBold), shortName(row)));
    return std::min(wide, 160.0) + 8;
}

double ReadingsBlock::height() const {
    return headHeight + rowHeight * rows() + 8;
}

double ReadingsBlock::leastWidth() const {
    return 2 * inset + namesWidth() + (leastCell + gap) * double(m_levels.size());
}

QRectF ReadingsBlock::cellRect(int row, int level, double width) const {
    const double left = inset + namesWidth();
    const double wide = (width - inset - left) / double(std::max<std::size_t>(1, m_levels.size()));
    return {left + wide * level, headHeight + rowHeight * row, wide - gap, rowHeight - 2};
}

QString ReadingsBlock::tip(int row, int level) const {
    const LabelReading* const read = reading(row, level);
    const LevelReadings& of = m_levels[std::size_t(level)];
    const QString where = rowName(row) + QStringLiteral(" · ") + fromUtf8(of.name);
    if (!read) return where + QStringLiteral(": ") + say(QT_TRANSLATE_NOOP("strata::Readings", "not read"));
    QStringList lines{where, say(QT_TRANSLATE_NOOP("strata::Readings", "says “%1”, p %2; margin %3, entropy %4"))
                                 .arg(textDisplay(read->label), formatProbability(read->probability),
                                      formatProbability(read->margin), formatNats(read->entropy, 2))};
    lines << (read->label == of.answer
                  ? say(QT_TRANSLATE_NOOP("strata::Readings", "as it was answered"))
                  : say(QT_TRANSLATE_NOOP("strata::Readings", "answered: “%1”")).arg(textDisplay(of.answer)));
    if (of.gold) {
        const QString rank = goldText(*read);
        lines << say(QT_TRANSLATE_NOOP("strata::Readings", "right is “%1”")).arg(textDisplay(*of.gold)) +
                     (rank.isEmpty() ? QStringLiteral(", ") +
                                           say(QT_TRANSLATE_NOOP("strata::Readings", "which is no candidate here"))
                                     : QStringLiteral(" · ") + rank);
    }
    return lines.join(QLatin1Char('\n'));
}

void ReadingsBlock::paint(QPainter& painter, double width, const Colors& colors) const {
    const QRectF clip = painter.hasClipping() ? painter.clipBoundingRect() : QRectF();
    for (std::size_t l = 0; l < m_levels.size(); ++l) {
        const LevelReadings& level = m_levels[l];
        const QRectF below = cellRect(0, int(l), width);
        paintLine(painter, {below.left(), 2, below.width(), 18}, fromUtf8(level.name), uiFont(12, QFont::DemiBold),
                  colors.text);
        QString said = textDisplay(level.answer);
        if (level.gold && *level.gold != level.answer)
            said += QStringLiteral(" · ") +
                    say(QT_TRANSLATE_NOOP("strata::Readings", "right: %1")).arg(textDisplay(*level.gold));
        paintLine(painter, {below.left(), 19, below.width(), 17}, said, uiFont(11),
                  level.gold && *level.gold != level.answer ? colors.warning : colors.secondary);
    }
    for (int row = 0; row < rows(); ++row) {
        const double top = headHeight + rowHeight * row;
        if (clip.isValid() && (top + rowHeight < clip.top() || top > clip.bottom())) continue;
        const bool head = !m_rows[std::size_t(row)].head.empty();
        paintLine(painter, {inset, top, namesWidth() - 4, rowHeight - 2}, shortName(row),
                  uiFont(12, head ? QFont::DemiBold : QFont::Normal), head ? colors.text : colors.secondary);
        for (std::size_t l = 0; l < m_levels.size(); ++l) {
            const QRectF cell = cellRect(row, int(l), width);
            const LabelReading* const read = reading(row, int(l));
            if (!read) continue;
            const QColor tint =
                mixed(colors.surface, colors.accent, 0.06 + 0.5 * std::clamp(read->probability, 0., 1.));
            painter.setPen(Qt::NoPen);
            painter.setBrush(tint);
            painter.drawRoundedRect(cell, 4, 4);
            const QColor ink = readableOn(tint);
            const bool answered = read->label == m_levels[l].answer;
            const QString chance = formatProbability(read->probability);
            const double numbers = textWidth(uiFont(11), chance) + 4;
            const QRectF line(cell.left() + 6, cell.top() + 1, cell.width() - 12, cell.height() / 2);
            paintLine(painter, line.adjusted(0, 0, -numbers, 0), textDisplay(read->label),
                      uiFont(12, answered ? QFont::DemiBold : QFont::Normal), ink);
            paintLine(painter, line, chance, uiFont(11), ink, Qt::AlignRight | Qt::AlignVCenter);
            paintLine(painter, line.translated(0, line.height() - 2), goldText(*read), uiFont(10), ink);
        }
    }
}

FigureTable ReadingsBlock::table(const QString& caption) const {
    FigureTable table;
    table.caption = caption;
    table.columns = {say(QT_TRANSLATE_NOOP("strata::Readings", "layer")),
                     say(QT_TRANSLATE_NOOP("strata::Readings", "head")),
                     say(QT_TRANSLATE_NOOP("strata::Readings", "level")),
                     say(QT_TRANSLATE_NOOP("strata::Readings", "says")),
                     say(QT_TRANSLATE_NOOP("strata::Readings", "probability")),
                     say(QT_TRANSLATE_NOOP("strata::Readings", "margin")),
                     say(QT_TRANSLATE_NOOP("strata::Readings", "entropy")),
                     say(QT_TRANSLATE_NOOP("strata::Readings", "answered")),
                     say(QT_TRANSLATE_NOOP("strata::Readings", "right")),
                     say(QT_TRANSLATE_NOOP("strata::Readings", "rank of the right one")),
                     say(QT_TRANSLATE_NOOP("strata::Readings", "probability of the right one"))};
    for (int row = 0; row < rows(); ++row)
        for (std::size_t l = 0; l < m_levels.size(); ++l) {
            const LabelReading* const read = reading(row, int(l));
            if (!read) continue;
            const LevelReadings& level = m_levels[l];
            table.rows.push_back({qlonglong(read->layer.value), fromUtf8(read->head), fromUtf8(level.name),
                                  fromUtf8(read->label), read->probability, read->margin, read->entropy,
                                  fromUtf8(level.answer), fromUtf8(level.gold.value_or("")),
                                  read->goldRank ? QVariant(qlonglong(*read->goldRank)) : QVariant(std::nan("")),
                                  read->goldProbability.value_or(std::nan(""))});
        }
    return table;
}

} // namespace strata
