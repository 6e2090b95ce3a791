// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of the lens grid: boxes in their colours, the tokens in them, and for very small ones a picture.
#include "widgets/common/cell_picture.h"
#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/common/tokens.h"
#include "widgets/lens/lens_figure.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {

const QImage& LensFigure::picture(const Colors& colors) const {
    const int width = int(m_grid.positions()), height = int(m_grid.rows().size());
    if (m_picture.size() == QSize(width, height) && m_pictureDark == colors.dark) return m_picture;
    m_picture = QImage(width, height, QImage::Format_RGB32);
    m_pictureDark = colors.dark;
    const QRgb missing = colors.track.rgb(), none = mixed(colors.track, colors.text, 0.15).rgb();
    for (int y = 0; y < height; ++y) {
        auto* line = reinterpret_cast<QRgb*>(m_picture.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const auto row = std::size_t(y), position = std::size_t(x);
            const double value = m_grid.hasCell(row, position) ? m_grid.value(row, position) : std::nan("");
            line[x] = !m_grid.hasCell(row, position) ? missing : std::isnan(value) ? none : m_grid.scale().rgb(value);
        }
    }
    return m_picture;
}

void LensFigure::paintCells(QPainter& painter, const LensLayout& shown, const QRectF& clip,
                            const FigureStyle& style) const {
    const auto [firstColumn, lastColumn] = shown.columnsWithin(clip.left(), clip.right());
    if (firstColumn >= lastColumn) return;
    for (int band = 0; band < shown.bands; ++band) {
        const auto [firstRow, lastRow] = shown.rowsWithin(band, clip.top(), clip.bottom());
        const int first = band * shown.columns + firstColumn,
                  last = std::min(int(shown.positions), band * shown.columns + lastColumn);
        if (firstRow >= lastRow || first >= last) continue;
        if (shown.picture) {
            const QRect source(first, firstRow, last - first, lastRow - firstRow);
            const QRectF a = shown.cell(std::size_t(firstRow), std::size_t(first)),
                         b = shown.cell(std::size_t(lastRow) - 1, std::size_t(last) - 1);
            paintCellPicture(painter, a.united(b), picture(style.colors), source);
            continue;
        }
        // All boxes, then all texts: the painter changes its brush, pen and font as rarely as can be.
        painter.setPen(Qt::NoPen);
        for (int row = firstRow; row < lastRow; ++row)
            for (int position = first; position < last; ++position)
                paintBox(painter, shown, std::size_t(row), std::size_t(position), style);
        if (!shown.text) continue;
        m_penFont = 0;
        for (int row = firstRow; row < lastRow; ++row)
            for (int position = first; position < last; ++position)
                if (m_grid.hasCell(std::size_t(row), std::size_t(position)))
                    paintBoxText(painter, shown, std::size_t(row), std::size_t(position), style);
    }
}

QColor LensFigure::fillOf(std::size_t row, std::size_t position, const FigureStyle& style) const {
    const double value = m_grid.value(row, position);
    return std::isnan(value) ? mixed(style.colors.surface, style.colors.track, 0.8)
                             : QColor::fromRgb(m_grid.scale().rgb(value));
}

const LensFigure::Inks& LensFigure::inksOn(const QColor& fill) const {
    if (m_inks.size() > 4096) m_inks.clear();
    const auto [entry, fresh] = m_inks.try_emplace(fill.rgb());
    if (fresh) {
        entry->second.text = readableOn(fill);
        entry->second.mark = signOn(fill);
    }
    return entry->second;
}

const QPixmap* LensFigure::boxPixmap(const QPainter& painter, const QSizeF& size, double radius,
                                     const QColor& fill) const {
    const QTransform device = painter.deviceTransform();
    const double scale = device.m11();
    const QSize pixels = (size * scale).toSize();
    // Large boxes are few; a page is made of shapes.
    if (device.m22() != scale || device.isRotating() || pixels.isEmpty() || pixels.width() * pixels.height() > 16'000)
        return nullptr;
    if (pixels != m_boxSize || m_boxes.size() > 600) m_boxes.clear();
    m_boxSize = pixels;
    const auto [entry, fresh] = m_boxes.try_emplace(fill.rgb());
    if (fresh) {
        QPixmap box(pixels);
        box.setDevicePixelRatio(scale);
        box.fill(Qt::transparent);
        QPainter into(&box);
        into.setRenderHint(QPainter::Antialiasing);
        into.setPen(Qt::NoPen);
        into.setBrush(fill);
        into.drawRoundedRect(QRectF(QPointF(0, 0), QSizeF(pixels) / scale), radius, radius);
        into.end();
        entry->second = std::move(box);
    }
    return &entry->second;
}

void LensFigure::paintBox(QPainter& painter, const LensLayout& shown, std::size_t row, std::size_t position,
                          const FigureStyle& style) const {
    ++m_painted;
    const double gap = shown.gap();
    const QRectF rect = shown.cell(row, position).adjusted(gap, gap, -gap, -gap);
    const double radius = shown.cellWidth >= 24 && shown.cellHeight >= 14 ? 3 : 0;
    if (!m_grid.hasCell(row, position)) {
        painter.setBrush(QBrush(mixed(style.colors.surface, style.colors.text, 0.16), Qt::BDiagPattern));
        painter.drawRect(rect);
        return;
    }
    const QColor fill = fillOf(row, position, style);
    if (radius == 0) {
        painter.fillRect(rect, fill);
    } else if (const QPixmap* box = style.interactive ? boxPixmap(painter, rect.size(), radius, fill) : nullptr) {
        painter.drawPixmap(rect.topLeft(), *box);
    } else {
        painter.setBrush(fill);
        painter.drawRoundedRect(rect, radius, radius);
    }
    if (!m_grid.changed(row, position) || (!shown.text && shown.cellWidth < 8)) return;
    painter.setBrush(inksOn(fill).text);
    if (shown.text)
        painter.drawPolygon(
            QPolygonF({rect.topRight(), rect.topRight() - QPointF(6, 0), rect.topRight() + QPointF(0, 6)}));
    else
        painter.drawEllipse(rect.center(), 1.5, 1.5);
}

void LensFigure::paintBoxText(QPainter& painter, const LensLayout& shown, std::size_t row, std::size_t position,
                              const FigureStyle& style) const {
    const double gap = shown.gap();
    const QRectF rect = shown.cell(row, position).adjusted(gap, gap, -gap, -gap);
    const QColor fill = fillOf(row, position, style);
    const bool file = !style.interactive;
    const double room = rect.width() - 2;
    const LensGrid::Row& shownRow = m_grid.rows()[row];
    const CellText& own = cellText(m_lens->topId(shownRow.row, position), false, shown.fontPixels, room);
    if (m_options.mode != LensMode::Difference || rect.height() < 30)
        return paintCellText(painter, rect, own, fill, file);
    const bool two = m_grid.changed(row, position);
    const double half = rect.height() / 2;
    paintCellText(painter, QRectF(rect.left(), rect.top() + (two ? 2 : half / 2), rect.width(), half), own, fill, file);
    if (two)
        paintCellText(painter, QRectF(rect.left(), rect.center().y() - 2, rect.width(), half),
                      cellText(m_lens->topId(std::size_t(shownRow.plain), position), true, shown.fontPixels, room),
                      fill, file);
}

const LensFigure::CellText& LensFigure::cellText(TokenId token, bool other, int pixels, double room) const {
    if (m_textRoom != room || m_textPixels != pixels || m_texts.size() > 20'000) m_texts.clear();
    m_textRoom = room;
    m_textPixels = pixels;
    const auto [entry, fresh] = m_texts.try_emplace(std::int64_t(token.value) * 2 + (other ? 1 : 0));
    if (fresh) {
        const QString text = tokenDisplay(m_lens->textOf(token));
        entry->second = laidOut(other ? QStringLiteral("‹%1›").arg(text) : text, pixels, room);
    }
    return entry->second;
}

LensFigure::CellText LensFigure::laidOut(const QString& text, int pixels, double room) const {
    CellText made;
    // A little smaller before anything is cut off.
    made.pixels = pixels <= 11 && textWidth(monoFont(pixels), text) > room ? 10 : pixels;
    made.font = monoFont(made.pixels);
    const QFontMetricsF metrics(made.font);
    QString rest = text;
    if (rest.size() > 1 && isSpaceMark(rest.at(0)) && !rest.isRightToLeft()) {
        made.mark.setText(rest.left(1));
        made.markWidth = metrics.horizontalAdvance(rest.at(0));
        rest.remove(0, 1);
    }
    rest = metrics.elidedText(rest, Qt::ElideRight, std::max(6.0, room - made.markWidth));
    made.rest.setText(rest);
    for (QStaticText* part : {&made.mark, &made.rest}) {
        part->setTextFormat(Qt::PlainText);
        part->setPerformanceHint(QStaticText::AggressiveCaching);
        part->prepare({}, made.font);
    }
    made.restWidth = metrics.horizontalAdvance(rest);
    made.height = metrics.height();
    made.ascent = metrics.ascent();
    return made;
}

void LensFigure::paintCellText(QPainter& painter, const QRectF& rect, const CellText& made, const QColor& fill,
                               bool file) const {
    const Inks& inks = inksOn(fill);
    if (m_penFont != made.pixels) painter.setFont(made.font);
    m_penFont = made.pixels;
    double x = std::max(rect.left() + 1, rect.center().x() - (made.markWidth + made.restWidth) / 2);
    const double y = rect.top() + (rect.height() - made.height) / 2;
    const auto part = [&](const QStaticText& words, const QColor& colour) {
        if (words.text().isEmpty()) return;
        if (painter.pen().color() != colour || painter.pen().style() == Qt::NoPen) painter.setPen(colour);
        // Files get characters that can be searched; the screen gets the laid-out ones.
        file ? painter.drawText(QPointF(x, y + made.ascent), words.text())
             : painter.drawStaticText(QPointF(x, y), words);
    };
    part(made.mark, inks.mark);
    x += made.markWidth;
    part(made.rest, inks.text);
}

} // namespace strata
