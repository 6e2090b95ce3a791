// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/content_sight.h"

#include "widgets/common/text_scale.h"

#include <QAbstractScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace strata {

void ContentSight::setContent(const QSizeF& size) {
    m_content = size;
    const QSizeF pixels = m_content * scale();
    const auto set = [](QScrollBar* bar, double content, int visible) {
        const int overflow = int(std::ceil(content - 0.5)) - visible;
        bar->setRange(0, std::max(0, overflow));
        bar->setPageStep(visible);
    };
    set(m_area.horizontalScrollBar(), pixels.width(), m_area.viewport()->width());
    set(m_area.verticalScrollBar(), pixels.height(), m_area.viewport()->height());
}

double ContentSight::scale() const {
    return textScaleOf(m_area);
}

double ContentSight::width() const {
    return std::max(1, m_area.viewport()->width()) / scale();
}

double ContentSight::height() const {
    return m_area.viewport()->height() / scale();
}

QRectF ContentSight::rect() const {
    return {toContent({0, 0}), QSizeF(width(), height())};
}

QPointF ContentSight::toContent(const QPointF& point) const {
    return (point + QPointF(m_area.horizontalScrollBar()->value(), m_area.verticalScrollBar()->value())) / scale();
}

QPointF ContentSight::toViewport(const QPointF& point) const {
    return point * scale() - QPointF(m_area.horizontalScrollBar()->value(), m_area.verticalScrollBar()->value());
}

QRectF ContentSight::toGlobal(const QRectF& rect) const {
    return {QPointF(m_area.viewport()->mapToGlobal(QPoint(0, 0))) + toViewport(rect.topLeft()), rect.size() * scale()};
}

void ContentSight::bringIn(const QRectF& rect) {
    const double s = scale();
    const QRectF r(rect.topLeft() * s, rect.size() * s);
    const auto follow = [](QScrollBar* bar, double low, double high, double visible) {
        constexpr double margin = 12;
        if (low - margin < bar->value() || high - low + 2 * margin > visible)
            bar->setValue(int(low - margin));
        else if (high + margin > bar->value() + visible)
            bar->setValue(int(std::ceil(high + margin - visible)));
    };
    follow(m_area.horizontalScrollBar(), r.left(), r.right(), m_area.viewport()->width());
    follow(m_area.verticalScrollBar(), r.top(), r.bottom(), m_area.viewport()->height());
}

} // namespace strata
