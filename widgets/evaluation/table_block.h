// SPDX-License-Identifier: GPL-3.0-or-later
// A table as part of a figure: a heading, columns, rows of words and numbers, bars and tints behind some. Only the rows
// that meet the painter's clip are painted.
#pragma once

#include "widgets/common/colors.h"

#include <QRectF>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QPainter;

namespace strata {

struct TableColumn {
    QString title;
    bool number = false; ///< at the right
    double weight = 0;   ///< its share of the width that is left; 0: as wide as its words
    double least = 40;   ///< pixels
};

struct TableCell {
    QString text;
    double share = -1; ///< 0…1: a bar behind the text; −1: none
    bool faint = false, strong = false;
    QColor mark = {}; ///< a dot before the text; not valid: none
};

/// Rows are asked for when they are painted or measured.
class TableBlock {
public:
    QString title, note; ///< over the table, the note in as many lines as it needs; empty: none
    std::vector<TableColumn> columns;
    std::size_t rows = 0;
    std::function<std::vector<TableCell>(std::size_t row)> row;
    /// A line over the rows that begin here: what they have in common. Empty: none.
    std::function<QString(std::size_t row)> group;
    static constexpr double rowHeight = 22, headHeight = 24, titleHeight = 26, noteHeight = 18, groupHeight = 24;

    double height(double width) const;
    /// What its columns need.
    double leastWidth() const;
    /// Of its columns, in a table so wide; between them and at its sides there are 12 pixels.
    std::vector<double> widths(double width) const;
    /// Of a row, in a table whose top left corner is `corner`.
    QRectF rectOf(std::size_t row, const QPointF& corner, double width) const;
    /// Of the heading of a column.
    QRectF headOf(std::size_t column, const QPointF& corner, double width) const;
    void paint(QPainter& painter, const QPointF& corner, double width, const Colors& colors) const;

private:
    void narrow(std::vector<double>& wide, double excess) const;
    QStringList noteLines(double width) const;
    double top(double width) const; ///< of the first row
    std::vector<std::size_t> groupRows() const;
};

} // namespace strata
