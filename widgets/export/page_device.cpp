// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/page_device.h"

#include <QFont>
#include <QImage>
#include <QPainterPath>
#include <QPixmap>

#include <cmath>
#include <limits>

namespace strata {

void PathEngine::updateState(const QPaintEngineState& now) {
    const DirtyFlags dirty = now.state();
    if (dirty & DirtyTransform) m_transform = now.transform();
    if (dirty & DirtyPen) m_pen = now.pen();
    if (dirty & DirtyBrush) m_brush = now.brush();
    if (dirty & DirtyOpacity) m_opacity = now.opacity();
}

void PathEngine::drawPath(const QPainterPath& path) {
    fill(path);
    stroke(path, false);
}

void PathEngine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) {
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
    if (mode != PolylineMode) {
        path.closeSubpath();
        if (mode == WindingMode) path.setFillRule(Qt::WindingFill);
        fill(path);
    }
    stroke(path, false);
}

void PathEngine::drawRects(const QRectF* rects, int count) {
    for (int i = 0; i < count; ++i) {
        QPainterPath path;
        path.addRect(rects[i]);
        drawPath(path);
    }
}

void PathEngine::drawLines(const QLineF* lines, int count) {
    QPainterPath path;
    for (int i = 0; i < count; ++i) {
        path.moveTo(lines[i].p1());
        path.lineTo(lines[i].p2());
    }
    stroke(path, false);
}

void PathEngine::drawEllipse(const QRectF& rect) {
    QPainterPath path;
    path.addEllipse(rect);
    fill(path);
    stroke(path, true);
}

void PathEngine::drawPixmap(const QRectF& rect, const QPixmap& pixmap, const QRectF& source) {
    drawPicture(rect, source, pixmap.toImage());
}

void PathEngine::drawImage(const QRectF& rect, const QImage& image, const QRectF& source, Qt::ImageConversionFlags) {
    drawPicture(rect, source, image);
}

double PathEngine::scale() const {
    return std::sqrt(std::abs(m_transform.determinant()));
}

QColor PathEngine::brushColor() const {
    const QGradient* const gradient = m_brush.gradient();
    return gradient && !gradient->stops().isEmpty() ? gradient->stops().first().second : m_brush.color();
}

double PathEngine::typeSize(const QFont& font) const {
    const double pixels = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() / pointsPerPixel;
    return pixels * scale() * pointsPerPixel;
}

int PageDevice::metric(PaintDeviceMetric metric) const {
    switch (metric) {
    case PdmWidth:
        return int(std::ceil(m_page.width()));
    case PdmHeight:
        return int(std::ceil(m_page.height()));
    case PdmWidthMM:
        return int(m_page.width() / 96 * 25.4);
    case PdmHeightMM:
        return int(m_page.height() / 96 * 25.4);
    case PdmNumColors:
        return std::numeric_limits<int>::max();
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return 96;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    default: // newer ones
        return 0;
    }
}

} // namespace strata
