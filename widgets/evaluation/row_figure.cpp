// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/row_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/evaluation/evaluation_figure.h"
#include "widgets/figure/document_provenance.h"

#include <QPainter>

#include <algorithm>

namespace strata {

namespace {
constexpr double lineHeight = 18;
}

void RowFigure::setRecord(std::shared_ptr<const Evaluation> evaluation, std::size_t row,
                          const EvaluationRecord& record) {
    m_evaluation = std::move(evaluation);
    m_row = row;
    m_heading = tr("row %1").arg(fromUtf8(record.id));
    const auto input = record.fields.find("input");
    m_input = input == record.fields.end() ? QString() : fromUtf8(input->second).simplified();
    std::vector<LevelReadings> levels;
    for (std::size_t l = 0; l < std::min(record.levels.size(), m_evaluation->levels.size()); ++l) {
        const LevelRecord& level = record.levels[l];
        if (!level.readings.empty())
            levels.push_back(
                {m_evaluation->levels[l].name, level.label.value_or(level.text), level.gold, level.readings});
    }
    m_block = ReadingsBlock(std::move(levels));
}

void RowFigure::clear() {
    *this = {};
}

double RowFigure::blockTop() const {
    return 4 + lineHeight * (m_input.isEmpty() ? 1 : 2) + 4;
}

QJsonObject RowFigure::options() const {
    return {{QStringLiteral("row"), qint64(m_row)}};
}

QString RowFigure::title() const {
    return tr("Row");
}

QSizeF RowFigure::contentSize(double width, const FigureStyle& style) const {
    if (isEmpty()) return {width, style.minimumHeight};
    const double high = blockTop() + (m_block.isEmpty() ? 2 * lineHeight : m_block.height());
    return {std::max(width, m_block.isEmpty() ? 0 : m_block.leastWidth()), std::max(high, style.minimumHeight)};
}

void RowFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (isEmpty()) return;
    painter.save();
    painter.translate(rect.topLeft());
    const double room = rect.width() - 24;
    paintLine(painter, {12, 4, room, lineHeight}, m_heading, uiFont(12, QFont::DemiBold), style.colors.text);
    if (!m_input.isEmpty())
        paintLine(painter, {12, 4 + lineHeight, room, lineHeight}, m_input, uiFont(12), style.colors.secondary);
    painter.translate(0, blockTop());
    if (m_block.isEmpty())
        paintLine(painter, {12, 0, room, lineHeight},
                  tr("This evaluation kept no readings: evaluate again with “read every layer”."), uiFont(12),
                  style.colors.faint);
    else
        m_block.paint(painter, std::max(rect.width(), m_block.leastWidth()), style.colors);
    painter.restore();
}

FigureTable RowFigure::table() const {
    return m_block.table(m_heading.isEmpty() ? title() : m_heading);
}

Provenance RowFigure::provenance() const {
    Provenance out = provenanceOf(m_evaluation.get());
    if (m_evaluation) addEntry(out, QStringLiteral("row"), m_heading);
    return out;
}

} // namespace strata
