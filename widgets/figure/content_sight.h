// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of a figure a scroll area shows: between the content's coordinates and those of viewport and screen.
#pragma once

#include <QRectF>

class QAbstractScrollArea;

namespace strata {

/// Content coordinates are unscaled pixels from the content's top left corner; the theme's text scale makes them
/// pixels of the viewport. Lives with the area. Thread of the window.
class ContentSight {
public:
    explicit ContentSight(QAbstractScrollArea& area) : m_area(area) {}

    /// What can be scrolled to.
    void setContent(const QSizeF& size);
    const QSizeF& content() const { return m_content; }

    double scale() const; ///< pixels of the viewport for one of the content
    double width() const; ///< of the viewport, in content pixels, as are height and rect
    double height() const;
    QRectF rect() const; ///< what of the content is in sight
    QPointF toContent(const QPointF& viewportPoint) const;
    QPointF toViewport(const QPointF& contentPoint) const;
    QRectF toGlobal(const QRectF& contentRect) const; ///< on the screen
    /// Scrolls until all of it is in sight, or its beginning where it is larger than the view.
    void bringIn(const QRectF& contentRect);

private:
    QAbstractScrollArea& m_area;
    QSizeF m_content;
};

} // namespace strata
