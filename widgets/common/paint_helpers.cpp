// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/paint_helpers.h"

#include "widgets/common/tokens.h"

#include <algorithm>
#include <cmath>

namespace strata {

void paintLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& color,
               Qt::Alignment alignment) {
    if (text.isEmpty() || rect.width() <= 0) return;
    const QFontMetricsF metrics(font);
    const QString shown = metrics.horizontalAdvance(text) > rect.width() + 0.5
                              ? metrics.elidedText(text, Qt::ElideRight, rect.width())
                              : text;
    painter.setFont(font);
    painter.setPen(color);
    const double width = metrics.horizontalAdvance(shown);
    double x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - width / 2;
    // By baseline, so that sizes beside each other sit on whole lines whatever the device.
    double y = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    if (alignment & Qt::AlignTop)
        y = rect.top() + metrics.ascent();
    else if (alignment & Qt::AlignBottom)
        y = rect.bottom() - metrics.descent();
    painter.drawText(QPointF(x, y), shown);
}

double textWidth(const QFont& font, const QString& text) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

namespace {

constexpr double secondLine = 15;

QFont barLabelFont(const BarRow& row, QFont font) {
    if (row.strong) font.setWeight(QFont::DemiBold);
    return font;
}

/// Fills lines with `pieces`, each as a whole; a piece that is too wide gets a line of its own.
QStringList filled(const QStringList& pieces, const QString& joint, const QFontMetricsF& metrics, double width) {
    QStringList lines;
    for (const QString& piece : pieces) {
        const QString longer = lines.isEmpty() ? piece : lines.back() + joint + piece;
        if (lines.isEmpty() || metrics.horizontalAdvance(longer) > width)
            lines << piece;
        else
            lines.back() = longer;
    }
    return lines;
}

} // namespace

QStringList wrapLines(const QString& text, const QFont& font, double width, int most) {
    const QFontMetricsF metrics(font);
    if (metrics.horizontalAdvance(text) <= width + 0.5) return {text};
    const auto fits = [&](const QStringList& lines) {
        return lines.size() <= most && std::all_of(lines.begin(), lines.end(), [&](const QString& line) {
                   return metrics.horizontalAdvance(line) <= width + 0.5;
               });
    };
    const QString joint = QStringLiteral(" · ");
    QStringList lines = filled(text.split(joint), joint, metrics, width);
    if (fits(lines)) return lines;
    lines.clear();
    for (const QString& line : filled(text.split(QLatin1Char(' ')), QStringLiteral(" "), metrics, width)) {
        QString rest = line;
        while (metrics.horizontalAdvance(rest) > width + 0.5 && lines.size() < most) {
            // Halving: a long text without spaces (Chinese, say) is broken in every layout.
            qsizetype end = 1, over = rest.size();
            while (over - end > 1) {
                const qsizetype middle = end + (over - end) / 2;
                (metrics.horizontalAdvance(rest.left(middle)) > width ? over : end) = middle;
            }
            if (end < rest.size() && rest.at(end).isLowSurrogate()) end += end > 1 ? -1 : 1;
            if (const qsizetype hyphen = rest.lastIndexOf(QLatin1Char('-'), end - 1); hyphen > 0) end = hyphen + 1;
            lines << rest.left(end);
            rest = rest.mid(lines.back().size());
        }
        if (!rest.isEmpty()) lines << rest;
    }
    if (lines.size() > most) {
        // What is left over goes into the last line, which then ends in an ellipsis.
        QString last = lines.mid(most - 1).join(QLatin1Char(' '));
        lines = lines.mid(0, most - 1) << metrics.elidedText(last, Qt::ElideRight, width);
    }
    return lines;
}

QStringList wrapWords(const QString& text, const QFont& font, double width, int most) {
    const QFontMetricsF metrics(font);
    QStringList lines = filled(text.split(QLatin1Char(' ')), QStringLiteral(" "), metrics, width + 0.5);
    if (lines.size() > most) lines = lines.mid(0, most - 1) << lines.mid(most - 1).join(QLatin1Char(' '));
    for (QString& line : lines)
        if (metrics.horizontalAdvance(line) > width + 0.5) line = metrics.elidedText(line, Qt::ElideRight, width);
    return lines;
}

BarMetrics barMetrics(const std::vector<BarRow>& rows, double width, const QFont& labelFont, const QFont& valueFont) {
    const QFontMetricsF labels(labelFont), values(valueFont);
    double label = 0, value = 0;
    for (const BarRow& row : rows) {
        label = std::max(label, labels.horizontalAdvance(row.label));
        value = std::max(value, values.horizontalAdvance(row.value));
    }
    value = std::max(value, values.horizontalAdvance(QStringLiteral("0.000")));
    // A third for labels is calm and equal from card to card; long ones may take more, but some bar stays.
    label = std::clamp(label, width * 0.32, std::max(width * 0.45, width - value - 24 - 36));
    return {label, label + 12, std::max(label + 20, width - value - 12), value};
}

double barRowHeight(const BarRow& row, const BarMetrics& metrics, const QFont& labelFont, double least) {
    return wrapLines(row.label, barLabelFont(row, labelFont), metrics.labelWidth, 2).size() > 1 ? least + secondLine
                                                                                                : least;
}

void paintBarRow(QPainter& painter, const QRectF& rect, const BarRow& row, const BarMetrics& metrics,
                 const QColor& color, const Colors& colors, const QFont& labelFont, const QFont& valueFont) {
    const QFont font = barLabelFont(row, labelFont);
    const QStringList lines = wrapLines(row.label, font, metrics.labelWidth, 2);
    const double lineHeight = lines.size() > 1 ? secondLine : rect.height();
    double y = rect.center().y() - lineHeight * double(lines.size()) / 2;
    for (const QString& line : lines) {
        paintLine(painter, QRectF(rect.left(), y, metrics.labelWidth, lineHeight), line, font, colors.text);
        y += lineHeight;
    }
    paintLine(painter, QRectF(rect.right() - metrics.valueWidth, rect.top(), metrics.valueWidth, rect.height()),
              row.value, valueFont, colors.secondary, Qt::AlignRight | Qt::AlignVCenter);
    const double height = 7, width = metrics.barRight - metrics.barLeft;
    if (width < 8) return;
    const QRectF track(rect.left() + metrics.barLeft, rect.center().y() - height / 2, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.track);
    painter.drawRoundedRect(track, 2, 2);
    if (!std::isfinite(row.share) || row.share <= 0) return;
    painter.setBrush(color);
    const double filled = std::max(1.0, width * std::min(1.0, row.share));
    const double radius = std::min(2.0, filled / 2);
    painter.drawRoundedRect(QRectF(track.left(), track.top(), filled, height), radius, radius);
}

void paintChip(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font, const QColor& head,
               double probability, ChipBorder border, bool disagrees, const Colors& colors) {
    const QColor fill = confidenceTint(head, probability, colors);
    QColor edge = mixed(fill, head, border == ChipBorder::Dashed ? 0.75 : 0.35);
    QPen pen(edge, 1);
    if (border == ChipBorder::Dashed) {
        edge = mixed(edge, colors.text, 0.15);
        pen = QPen(edge, 1, Qt::CustomDashLine);
        pen.setDashPattern({3, 2});
    }
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

    const QColor ink = readableOn(fill);
    const QFontMetricsF metrics(font);
    const double room = rect.width() - 4;
    QString shown = text;
    double width = metrics.horizontalAdvance(shown);
    if (width > room) {
        shown = metrics.elidedText(text, Qt::ElideMiddle, std::max(room, 4.0));
        width = metrics.horizontalAdvance(shown);
    }
    const double baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    double x = std::max(rect.left() + 2, rect.center().x() - width / 2);
    painter.setFont(font);
    if (shown.size() > 1 && isSpaceMark(shown.at(0)) && !shown.isRightToLeft()) {
        painter.setPen(signOn(fill));
        painter.drawText(QPointF(x, baseline), shown.left(1));
        x += metrics.horizontalAdvance(shown.at(0));
        shown.remove(0, 1);
    }
    painter.setPen(ink);
    painter.drawText(QPointF(x, baseline), shown);

    if (disagrees) {
        // A folded corner: says "another token stands first" without another hue.
        const double size = rect.height() < 24 ? 5 : 7;
        const QPointF corner(rect.right() - 1, rect.top() + 1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.text);
        painter.drawPolygon(QPolygonF({corner, corner - QPointF(size, 0), corner + QPointF(0, size)}));
    }
}

void paintRing(QPainter& painter, const QRectF& rect, bool strong, const Colors& colors) {
    painter.setBrush(Qt::NoBrush);
    if (strong) {
        painter.setPen(QPen(colors.surface, 2));
        painter.drawRoundedRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5), 5, 5);
        painter.setPen(QPen(colors.text, 2));
        painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 6, 6);
    } else {
        painter.setPen(QPen(colors.text, 1.25));
        painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), 5, 5);
    }
}

void paintTintScale(QPainter& painter, const QRectF& rect, const QColor& head, const Colors& colors) {
    constexpr int steps = 8;
    painter.setPen(Qt::NoPen);
    // Edges overlap by a hair, so that no seams show between the steps in PDF viewers.
    const double step = rect.width() / steps;
    for (int i = 0; i < steps; ++i) {
        painter.setBrush(confidenceTint(head, (i + 0.5) / steps, colors));
        painter.drawRect(QRectF(rect.left() + i * step, rect.top(), step + (i + 1 < steps ? 0.4 : 0), rect.height()));
    }
    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
}

} // namespace strata
