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

class DrawingSurvey::Engine : public PathEngine {
public:
    explicit Engine(const QColor& paper) : m_paper(paper) {}

    void drawPoints(const QPointF*, int) override {}

    void drawTextItem(const QPointF& point, const QTextItem& item) override {
        if (item.text().trimmed().isEmpty()) return;
        const QRectF box = transform().mapRect(
            QRectF(point.x(), point.y() - item.ascent(), item.width(), item.ascent() + item.descent()));
        const QColor behind = colorAt(box.center());
        drawnTexts.push_back(
            {item.text(), typeSize(item.font()), over(withOpacity(pen().color()), behind), behind, box});
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
        color.setAlphaF(float(color.alphaF() * opacity()));
        return color;
    }

    void fill(const QPainterPath& path) override {
        if (brush().style() == Qt::NoBrush) return;
        const QPainterPath mapped = transform().map(path);
        m_fills.push_back({mapped.boundingRect(), mapped, withOpacity(brushColor())});
    }

    /// A marker's outline is no curve.
    void stroke(const QPainterPath& path, bool isEllipse) override {
        if (pen().style() == Qt::NoPen || pen().color().alpha() == 0 || path.elementCount() < 2) return;
        const QPainterPath mapped = transform().map(path);
        Line line{pen().widthF() * (pen().isCosmetic() ? 1 : scale()) * pointsPerPixel,
                  withOpacity(pen().color()),
                  {},
                  false,
                  mapped.boundingRect()};
        if (pen().style() != Qt::SolidLine) {
            const QList<qreal> dashes = pen().dashPattern();
            line.dashes.assign(dashes.begin(), dashes.end());
        }
        line.isCurve = !isEllipse && hasSlope(mapped);
        drawnLines.push_back(std::move(line));
    }

    void drawPicture(const QRectF& rect, const QRectF& source, const QImage& image) override {
        const QRectF box = transform().mapRect(rect);
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
