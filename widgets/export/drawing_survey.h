// SPDX-License-Identifier: GPL-3.0-or-later
// What a painter draws, written down instead of drawn: type, lines, pictures and what lies behind the type.
#pragma once

#include "widgets/export/page_device.h"

#include <QColor>
#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <QTransform>

#include <memory>
#include <vector>

namespace strata {

/// A device to paint a page on, in pixels at 96 dpi. Positions and sizes are those of the page, after every transform.
class DrawingSurvey : public PageDevice {
public:
    struct Text {
        QString text;
        double sizePt = 0; ///< of its font, at the page's size
        QColor color;
        QColor behind; ///< what was painted under its middle before, opaque
        QRectF box;    ///< pixels
    };
    struct Line {
        double widthPt = 0;
        QColor color;
        std::vector<double> dashes; ///< empty: solid
        bool isCurve = false;       ///< has a part that is neither upright nor level: no frame, grid or tick
        QRectF box;                 ///< pixels
    };
    struct Picture {
        double dpi = 0; ///< the coarser of both directions
        QRectF box;     ///< pixels
    };

    DrawingSurvey(const QSizeF& page, const QColor& paper);
    ~DrawingSurvey() override;
    QPaintEngine* paintEngine() const override;

    const std::vector<Text>& texts() const;
    const std::vector<Line>& lines() const;
    const std::vector<Picture>& pictures() const;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace strata
