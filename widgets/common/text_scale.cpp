// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/text_scale.h"

#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QVariant>
#include <QWidget>

#include <cmath>

namespace strata {
namespace {
constexpr const char* property = "textScale";
constexpr int ordinaryPixels = 13;
} // namespace

double textScaleOf(const QWidget& widget) {
    const double theme = Theme::instance().textScale();
    for (const QWidget* part = &widget; part; part = part->parentWidget())
        if (const QVariant own = part->property(property); own.isValid()) return theme * own.toDouble();
    return theme;
}

void setTextScaleOf(QWidget& part, double scale) {
    part.setProperty(property, scale);
    const int pixels = int(std::lround(ordinaryPixels * scale * Theme::instance().textScale()));
    part.setFont(uiFont(pixels));
    const auto enlarge = [pixels](QWidget* child) { // a style sheet keeps them from taking the font of their parent
        QFont font = child->font();
        if (font.pixelSize() == pixels) return;
        font.setPixelSize(pixels);
        child->setFont(font);
    };
    for (QLabel* label : part.findChildren<QLabel*>())
        enlarge(label);
    for (QAbstractButton* button : part.findChildren<QAbstractButton*>())
        enlarge(button);
}

} // namespace strata
