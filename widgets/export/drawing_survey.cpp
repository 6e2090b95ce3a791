// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/drawing_survey.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainterPathStroker>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

constexpr double pointsPerPixel = 0.75;

/// How much longer a length becomes.
double scaleOf(const QTransform& transform) {
    return std::sqrt(std::abs(transform.determinant()));
}

QColor over(const QColor& front, const QColor& back) {
    const auto mixed = [a = front.alphaF()](double f, double b) { return f * a + b * (1 - a); };
    return QColor::fromRgbF(float(mixed(front.redF(), back.redF())), float(mixed(front.greenF(), back.greenF())),
                            float(mixed(front.blueF(), back.blueF())));
}

/// Whether two points beside each other in an open path lie neither above nor beside each other; what ends where it
/// began is an outline.
bool hasSlope(const QPainterPath& path) {
    if (path.elementCount() > 2 && QPointF(path.elementAt(0)) == path.currentPosition()) return false;
    for (int i = 1; i < path.elementCount(); ++i) {
        const QPainterPath::Element from = path.elementAt(i - 1), to = path.elementAt(i);
        if (to.isMoveTo()) continue;
        if (std::abs(to.x - from.x) > 0.05 && std::abs(to.y - from.y) > 0.05) return true;
    }
    return false;
}

} // namespace

class DrawingSurvey::Engine : public QPaintEngine {
public:
    explicit Engine(const QColor& paper) : QPaintEngine(QPaintEngine::AllFeatures), m_paper(paper) {}
    Type type() const override { return QPaintEngine::User; }
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }

    void updateState(const QPaintEngineState& now) override {
        const DirtyFlags dirty = now.state();
        if (dirty & DirtyTransform) m_transform = now.transform();
        if (dirty & DirtyPen) m_pen = now.pen();
        if (dirty & DirtyBrush) m_brush = now.brush();
        if (dirty & DirtyOpacity) m_opacity = now.opacity();
    }

    void drawPath(const QPainterPath& path) override {
        fill(path);
        stroke(path);
    }
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
        QPainterPath path;
        path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
        if (mode != PolylineMode) {
            path.closeSubpath();
            fill(path);
        }
        stroke(path);
    }
    void drawRects(const QRectF* rects, int count) override {
        for (int i = 0; i < count; ++i) {
            QPainterPath path;
            path.addRect(rects[i]);
            drawPath(path);
        }
    }
    void drawLines(const QLineF* lines, int count) override {
        QPainterPath path;
        for (int i = 0; i < count; ++i) {
            path.moveTo(lines[i].p1());
            path.lineTo(lines[i].p2());
        }
        stroke(path);
    }
    void drawEllipse(const QRectF& rect) override {
        QPainterPath path;
        path.addEllipse(rect);
        fill(path); // a marker: its outline is no curve
        stroke(path, false);
    }
    void drawPoints(const QPointF*, int) override {}

    void drawPixmap(const QRectF& rect, const QPixmap& pixmap, const QRectF& source) override {
        drawPicture(rect, source, pixmap.toImage());
    }
    void drawImage(const QRectF& rect, const QImage& image, const QRectF& source, Qt::ImageConversionFlags) override {
        drawPicture(rect, source, image);
    }

    void drawTextItem(const QPointF& point, const QTextItem& item) override {
        if (item.text().trimmed().isEmpty()) return;
        const QFont font = item.font();
        const double pixels = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() / pointsPerPixel;
        const QRectF box = m_transform.mapRect(
            QRectF(point.x(), point.y() - item.ascent(), item.width(), item.ascent() + item.descent()));
        const QColor behind = colorAt(box.center());
        drawnTexts.push_back({item.text(), pixels * scaleOf(m_transform) * pointsPerPixel,
                              over(withOpacity(m_pen.color()), behind), behind, box});
    }

    std::vector<DrawingSurvey::Text> drawnTexts;
    std::vector<DrawingSurvey::Line> drawnLines;
    std::vector<DrawingSurvey::Picture> drawnPictures;

private:
    struct Fill {
        QRectF box;
        QPainterPath path;
        QColor color;
    };

    QColor withOpacity(QColor color) const {
        color.setAlphaF(float(color.alphaF() * m_opacity));
        return color;
    }

    void fill(const QPainterPath& path) {
        if (m_brush.style() == Qt::NoBrush) return;
        QColor color = m_brush.color();
        if (const QGradient* const gradient = m_brush.gradient(); gradient && !gradient->stops().isEmpty())
            color = gradient->stops().first().second;
        const QPainterPath mapped = m_transform.map(path);
        m_fills.push_back({mapped.boundingRect(), mapped, withOpacity(color)});
    }

    void stroke(const QPainterPath& path, bool mayBeCurve = true) {
        if (m_pen.style() == Qt::NoPen || m_pen.color().alpha() == 0 || path.elementCount() < 2) return;
        const QPainterPath mapped = m_transform.map(path);
        const double scale = m_pen.isCosmetic() ? 1 : scaleOf(m_transform);
        Line line{
            m_pen.widthF() * scale * pointsPerPixel, withOpacity(m_pen.color()), {}, false, mapped.boundingRect()};
        if (m_pen.style() != Qt::SolidLine) {
            const QList<qreal> dashes = m_pen.dashPattern();
            line.dashes.assign(dashes.begin(), dashes.end());
        }
        line.isCurve = mayBeCurve && hasSlope(mapped);
        drawnLines.push_back(std::move(line));
    }

    void drawPicture(const QRectF& rect, const QRectF& source, const QImage& image) {
        const QRectF box = m_transform.mapRect(rect);
        if (box.isEmpty()) return;
        drawnPictures.push_back({96 * std::min(source.width() / box.width(), source.height() / box.height()), box});
        // One colour has to do for what lies behind type.
        QPainterPath path;
        path.addRect(box);
        const QColor middle = image.isNull() ? m_paper : image.pixelColor(image.width() / 2, image.height() / 2);
        m_fills.push_back({box, path, withOpacity(middle)});
    }

    QColor colorAt(const QPointF& point) const {
        std::vector<QColor> found; // from the front
        for (auto fill = m_fills.rbegin(); fill != m_fills.rend(); ++fill) {
            if (fill->color.alpha() == 0 || !fill->box.contains(point) || !fill->path.contains(point)) continue;
            found.push_back(fill->color);
            if (fill->color.alpha() == 255) break;
        }
        QColor color = m_paper;
        for (auto front = found.rbegin(); front != found.rend(); ++front)
            color = over(*front, color);
        return color;
    }

    const QColor m_paper;
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
    double m_opacity = 1;
    std::vector<Fill> m_fills;
};

DrawingSurvey::DrawingSurvey(const QSizeF& page, const QColor& paper)
    : PageDevice(page), m_engine(std::make_unique<Engine>(paper)) {}
DrawingSurvey::~DrawingSurvey() = default;

QPaintEngine* DrawingSurvey::paintEngine() const {
    return m_engine.get();
}

const std::vector<DrawingSurvey::Text>& DrawingSurvey::texts() const {
    return m_engine->drawnTexts;
}
const std::vector<DrawingSurvey::Line>& DrawingSurvey::lines() const {
    return m_engine->drawnLines;
}
const std::vector<DrawingSurvey::Picture>& DrawingSurvey::pictures() const {
    return m_engine->drawnPictures;
}

} // namespace strata
