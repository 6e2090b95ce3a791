// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/table_block.h"

#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

constexpr double gap = 12, inset = 12;
constexpr std::size_t measuredRows = 200; ///< the width of columns is that of the first rows

QFont headFont() {
    return uiFont(11, QFont::DemiBold);
}
QFont cellFont(bool strong) {
    return uiFont(12, strong ? QFont::DemiBold : QFont::Normal);
}

} // namespace

std::vector<std::size_t> TableBlock::groupRows() const {
    std::vector<std::size_t> out;
    if (group)
        for (std::size_t r = 0; r < rows; ++r)
            if (!group(r).isEmpty()) out.push_back(r);
    return out;
}

QStringList TableBlock::noteLines(double width) const {
    return note.isEmpty() ? QStringList() : wrapWords(note, uiFont(11), width - 2 * inset, 4);
}

double TableBlock::top(double width) const {
    return (title.isEmpty() ? 0 : titleHeight) + noteHeight * double(noteLines(width).size()) + headHeight;
}

double TableBlock::height(double width) const {
    return top(width) + double(rows) * rowHeight + double(groupRows().size()) * groupHeight + 8;
}

std::vector<double> TableBlock::widths(double width) const {
    std::vector<double> out;
    for (const TableColumn& column : columns)
        out.push_back(std::max(column.least, textWidth(headFont(), column.title)));
    for (std::size_t r = 0; r < std::min(rows, measuredRows); ++r) {
        const std::vector<TableCell> cells = row(r);
        for (std::size_t c = 0; c < columns.size() && c < cells.size(); ++c)
            out[c] = std::max(out[c],
                              textWidth(cellFont(cells[c].strong), cells[c].text) + (cells[c].mark.isValid() ? 14 : 0));
    }
    double used = 2 * inset + gap * double(columns.size() > 0 ? columns.size() - 1 : 0), weights = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        used += out[c];
        weights += columns[c].weight;
    }
    const double left = width - used;
    if (weights <= 0) return out;
    if (left < 0) {
        narrow(out, -left);
        return out;
    }
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (columns[c].weight > 0) out[c] += left * columns[c].weight / weights;
    return out;
}

/// What is too wide is taken from the columns that can be cut, the widest first, so that none is pushed off the page
/// while another still has room to give.
void TableBlock::narrow(std::vector<double>& wide, double excess) const {
    while (excess > 0.01) {
        double widest = 0, next = 0;
        std::vector<std::size_t> those;
        const auto canGive = [&](std::size_t c) { return columns[c].weight > 0 && wide[c] > columns[c].least + 1e-6; };
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (canGive(c)) widest = std::max(widest, wide[c]);
        if (widest <= 0) return;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (!canGive(c)) continue;
            if (wide[c] > widest - 1e-6)
                those.push_back(c);
            else
                next = std::max(next, wide[c]);
        }
        for (const std::size_t c : those)
            next = std::max(next, columns[c].least);
        const double each = std::min(widest - next, excess / double(those.size()));
        for (const std::size_t c : those)
            wide[c] -= each;
        excess -= each * double(those.size());
    }
}

double TableBlock::leastWidth() const {
    double used = 2 * inset + gap * double(columns.empty() ? 0 : columns.size() - 1);
    for (const double one : widths(0))
        used += one;
    return used;
}

QRectF TableBlock::rectOf(std::size_t r, const QPointF& corner, double width) const {
    double y = top(width) + double(r) * rowHeight;
    for (const std::size_t before : groupRows())
        if (before <= r) y += groupHeight;
    return {corner.x(), corner.y() + y, width, rowHeight};
}

QRectF TableBlock::headOf(std::size_t column, const QPointF& corner, double width) const {
    const std::vector<double> wide = widths(width);
    double x = corner.x() + inset;
    for (std::size_t c = 0; c < column; ++c)
        x += wide[c] + gap;
    return {x, corner.y() + top(width) - headHeight, wide[column], headHeight};
}

void TableBlock::paint(QPainter& painter, const QPointF& corner, double width, const Colors& colors) const {
    const std::vector<double> wide = widths(width);
    double y = corner.y();
    const double x = corner.x() + inset, room = width - 2 * inset;
    if (!title.isEmpty()) {
        paintLine(painter, {x, y, room, titleHeight}, title, uiFont(13, QFont::DemiBold), colors.text);
        y += titleHeight;
    }
    for (const QString& line : noteLines(width)) {
        paintLine(painter, {x, y, room, noteHeight}, line, uiFont(11), colors.faint);
        y += noteHeight;
    }
    const auto cellRect = [&](std::size_t c, double top, double high) {
        double at = x;
        for (std::size_t i = 0; i < c; ++i)
            at += wide[i] + gap;
        return QRectF(at, top, wide[c], high);
    };
    for (std::size_t c = 0; c < columns.size(); ++c)
        paintLine(painter, cellRect(c, y, headHeight), columns[c].title, headFont(), colors.secondary,
                  (columns[c].number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    painter.setPen(colors.border);
    painter.drawLine(QPointF(x, y + headHeight), QPointF(x + room, y + headHeight));
    const QRectF clip = painter.hasClipping() ? painter.clipBoundingRect() : QRectF();
    const std::vector<std::size_t> groups = groupRows();
    std::size_t nextGroup = 0;
    double at = y + headHeight;
    for (std::size_t r = 0; r < rows; ++r) {
        if (clip.isValid() && groups.empty() && at + rowHeight < clip.top()) { // far above: none of them is asked for
            const auto skipped =
                std::min<std::size_t>(rows - r, std::size_t(std::max(0.0, std::floor((clip.top() - at) / rowHeight))));
            r += skipped;
            at += double(skipped) * rowHeight;
            if (r >= rows) break;
        }
        if (clip.isValid() && at > clip.bottom()) break;
        if (nextGroup < groups.size() && groups[nextGroup] == r) {
            ++nextGroup;
            paintLine(painter, {x, at + 4, room, groupHeight - 4}, group(r), uiFont(11, QFont::DemiBold),
                      colors.secondary);
            at += groupHeight;
        }
        const std::vector<TableCell> cells = row(r);
        for (std::size_t c = 0; c < columns.size() && c < cells.size(); ++c) {
            const TableCell& cell = cells[c];
            QRectF rect = cellRect(c, at, rowHeight);
            if (cell.share >= 0) {
                const QRectF track = rect.adjusted(0, 4, 0, -4);
                painter.fillRect(track, colors.track);
                painter.fillRect(
                    QRectF(track.topLeft(), QSizeF(track.width() * std::min(cell.share, 1.0), track.height())),
                    mixed(colors.surface, colors.accent, 0.35));
            }
            if (cell.mark.isValid()) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(cell.mark);
                painter.drawEllipse(QPointF(rect.left() + 4, rect.center().y()), 4, 4);
                rect.adjust(14, 0, 0, 0);
            }
            if (cell.share >= 0) rect.adjust(4, 0, -4, 0);
            paintLine(painter, rect, cell.text, cellFont(cell.strong), cell.faint ? colors.faint : colors.text,
                      (columns[c].number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        }
        painter.setPen(colors.grid);
        painter.drawLine(QPointF(x, at + rowHeight), QPointF(x + room, at + rowHeight));
        at += rowHeight;
    }
}

} // namespace strata
