// SPDX-License-Identifier: GPL-3.0-or-later
// Paint devices that stand for a page and write down what is drawn on it.
#pragma once

#include <QBrush>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPen>
#include <QSizeF>
#include <QTransform>

namespace strata {

// A page is measured in pixels at 96 dpi.
inline constexpr double pixelsPerMm = 96.0 / 25.4;
inline constexpr double pointsPerPixel = 0.75;

/// A device whose units are pixels at 96 dpi, whatever becomes of what is drawn on it.
class PageDevice : public QPaintDevice {
public:
    const QSizeF& page() const { return m_page; }

protected:
    explicit PageDevice(const QSizeF& page) : m_page(page) {}
    int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_page;
};

/// The engine of such a device: whatever has a shape comes as a path, whatever has pixels as a picture, in the units of
/// the painter; transform() takes them to the page.
class PathEngine : public QPaintEngine {
public:
    Type type() const override { return QPaintEngine::User; }
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState& now) override;
    void drawPath(const QPainterPath& path) override;
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
    void drawRects(const QRectF* rects, int count) override;
    void drawLines(const QLineF* lines, int count) override;
    void drawEllipse(const QRectF& rect) override;
    void drawPixmap(const QRectF& rect, const QPixmap& pixmap, const QRectF& source) override;
    void drawImage(const QRectF& rect, const QImage& image, const QRectF& source, Qt::ImageConversionFlags) override;

protected:
    PathEngine() : QPaintEngine(QPaintEngine::AllFeatures) {}
    virtual void fill(const QPainterPath& path) = 0;
    virtual void stroke(const QPainterPath& path, bool isEllipse) = 0;
    virtual void drawPicture(const QRectF& rect, const QRectF& source, const QImage& image) = 0;

    const QTransform& transform() const { return m_transform; }
    double scale() const; ///< how much longer the transform makes a length
    const QPen& pen() const { return m_pen; }
    const QBrush& brush() const { return m_brush; }
    double opacity() const { return m_opacity; }
    QColor brushColor() const; ///< of a gradient its first
    /// Type of a text, in points of the page.
    double typeSize(const QFont& font) const;

private:
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
    double m_opacity = 1;
};

} // namespace strata
