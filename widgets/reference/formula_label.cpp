// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reference/formula_label.h"

#include "widgets/common/screen_font.h"

#include <QPainter>

#include <cmath>

namespace strata {

namespace {
constexpr double typePixels = 18, margin = 6;
}

FormulaLabel::FormulaLabel(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus); // read aloud as LaTeX
    whenScaled(this, [this] {
        updateGeometry();
        update();
    });
}

void FormulaLabel::setLatex(const QString& latex) {
    m_formula = Formula(latex);
    setAccessibleName(latex);
    setVisible(!latex.isEmpty());
    updateGeometry();
    update();
}

QSize FormulaLabel::sizeHint() const {
    const QSizeF size = m_formula.size(scaledPixels(typePixels));
    return {static_cast<int>(std::ceil(size.width() + 2 * margin)),
            static_cast<int>(std::ceil(size.height() + 2 * margin))};
}

QSize FormulaLabel::minimumSizeHint() const {
    return {80, sizeHint().height()};
}

void FormulaLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (hasFocus()) {
        painter.setPen(Theme::instance().colors().accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    painter.setPen(palette().color(QPalette::Text));
    const double wanted = scaledPixels(typePixels), room = width() - 2 * margin,
                 needed = m_formula.size(wanted).width();
    const double pixels = needed > room ? std::max(8.0, std::floor(wanted * room / needed)) : wanted;
    painter.translate(margin, (height() - m_formula.size(pixels).height()) / 2);
    m_formula.paint(painter, {0, 0}, pixels);
}

} // namespace strata
