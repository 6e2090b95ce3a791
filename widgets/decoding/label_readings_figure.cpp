// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/decoding/label_readings_figure.h"

#include <QPainter>

#include <algorithm>

namespace strata {

void LabelReadingsFigure::setRun(std::shared_ptr<const Run> run) {
    m_run = std::move(run);
    std::vector<LevelReadings> levels;
    if (m_run)
        for (const RunLevel& level : m_run->levels)
            if (!level.labelReadings.empty())
                levels.push_back({level.name, level.label.value_or(level.text), std::nullopt, level.labelReadings});
    m_block = ReadingsBlock(std::move(levels));
}

QString LabelReadingsFigure::title() const {
    return tr("Label readings");
}

QSizeF LabelReadingsFigure::contentSize(double width, const FigureStyle& style) const {
    if (isEmpty()) return {width, style.minimumHeight};
    return {std::max(width, m_block.leastWidth()), std::max(m_block.height(), style.minimumHeight)};
}

void LabelReadingsFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (isEmpty()) return;
    painter.save();
    painter.translate(rect.topLeft());
    m_block.paint(painter, std::max(rect.width(), m_block.leastWidth()), style.colors);
    painter.restore();
}

} // namespace strata
