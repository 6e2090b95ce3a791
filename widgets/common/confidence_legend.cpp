// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/confidence_legend.h"

#include "widgets/common/fonts.h"
#include "widgets/common/language.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/common/text_scale.h"
#include "widgets/common/theme.h"

#include <cmath>

namespace strata {

ConfidenceLegend::ConfidenceLegend(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    whenTranslated(this, [this] {
        setAccessibleName(tr("Legend: the fuller the colour, the higher the probability"));
        setToolTip(tr("The fuller a token's colour, the higher the probability that its head gave it."));
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize ConfidenceLegend::sizeHint() const {
    const double s = textScaleOf(*this);
    return {int(std::lround(132 * s)), int(std::lround(20 * s))};
}

void ConfidenceLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double s = textScaleOf(*this);
    painter.scale(s, s);
    const Colors& colors = Theme::instance().colors();
    paintLine(painter, QRectF(0, 0, 36, 20), QStringLiteral("p = 0"), uiFont(11), colors.faint);
    paintTintScale(painter, QRectF(38, 6, 72, 8), headColor(0, colors), colors);
    paintLine(painter, QRectF(116, 0, 16, 20), QStringLiteral("1"), uiFont(11), colors.faint);
}

} // namespace strata
