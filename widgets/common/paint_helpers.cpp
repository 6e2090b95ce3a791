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

BarMetrics barMetrics(const std::vector<BarRow>& rows, double width, const QFont& labelFont, const QFont& valueFont) {
    const QFontMetricsF labels(labelFont), values(valueFont);
    double label = 0, value = 0;
    for (const BarRow& row : rows) {
        label = std::max(label, labels.horizontalAdvance(row.label));
        value = std::max(value, values.horizontalAdvance(row.value));
    }
    // A third for labels is calm and equal from card to card; long ones may take more.
    label = std::clamp(label, width * 0.32, width * 0.45);
    value = std::max(value, values.horizontalAdvance(QStringLiteral("0.000")));
    return {label, label + 12, std::max(label + 20, width - value - 12), value};
}

void paintBarRow(QPainter& painter, const QRectF& rect, const BarRow& row, const BarMetrics& metrics,
                 const QColor& color, const Colors& colors, const QFont& labelFont, const QFont& valueFont) {
    QFont font = labelFont;
    if (row.strong) font.setWeight(QFont::DemiBold);
    paintLine(painter, QRectF(rect.left(), rect.top(), metrics.labelWidth, rect.height()), row.label, font,
              colors.text);
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
        painter.setPen(mixed(fill, ink, 0.5));
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
