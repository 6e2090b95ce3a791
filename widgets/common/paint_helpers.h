// SPDX-License-Identifier: GPL-3.0-or-later
// The few shapes of which every figure is made.
#pragma once

#include "widgets/common/colors.h"

#include <QFontMetricsF>
#include <QPainter>

namespace strata {

/// Paints one line of text inside `rect`, elided at the right when it does not fit.
void paintLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& color,
               Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

double textWidth(const QFont& font, const QString& text);

/// Breaks `text` into lines no wider than `width`: at " · " if that is enough, else at spaces, else anywhere. At most
/// `most` lines; only what does not fit into them is elided.
QStringList wrapLines(const QString& text, const QFont& font, double width, int most);
/// The same, but never within a word: what is too wide is elided.
QStringList wrapWords(const QString& text, const QFont& font, double width, int most);

/// label | bar | value, as for runners-up and top-k.
struct BarRow {
    QString label;
    QString value;
    double share = 0; ///< 0…1; NaN: no bar
    bool strong = false;
};
struct BarMetrics {
    double labelWidth, barLeft, barRight, valueWidth;
};
/// Divides `width` among label, bar and value: labels get what they need as long as a short bar is left.
BarMetrics barMetrics(const std::vector<BarRow>& rows, double width, const QFont& labelFont, const QFont& valueFont);
/// `least`, or more where the label takes a second line.
double barRowHeight(const BarRow& row, const BarMetrics& metrics, const QFont& labelFont, double least);
void paintBarRow(QPainter& painter, const QRectF& rect, const BarRow& row, const BarMetrics& metrics,
                 const QColor& color, const Colors& colors, const QFont& labelFont, const QFont& valueFont);

enum class ChipBorder { Solid, Dashed };
/// A token: filled with the tint of its probability, in monospace, space marks fainter, a notch where it disagrees.
void paintChip(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& head,
               double probability, ChipBorder border, bool disagrees, const Colors& colors);
/// The ring around what is selected (strong) or stands at the same position (not strong).
void paintRing(QPainter& painter, const QRectF& rect, bool strong, const Colors& colors);

/// The tint scale "0 … 1", `rect` high as a text line.
void paintTintScale(QPainter& painter, const QRectF& rect, const QColor& head, const Colors& colors);

} // namespace strata
