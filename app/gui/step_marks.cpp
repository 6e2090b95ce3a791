// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/step_marks.h"

#include "widgets/common/text_scale.h"
#include "widgets/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {
namespace {
constexpr int most = 24;                      ///< that are told apart
constexpr double dot = 9, gap = 5, bar = 220; ///< unscaled pixels
} // namespace

StepMarks::StepMarks(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StepMarks::setProgress(int shown, int all) {
    if (shown == m_shown && all == m_all) return;
    const bool resized = all != m_all;
    m_shown = shown;
    m_all = all;
    if (resized) updateGeometry();
    update();
}

QSize StepMarks::sizeHint() const {
    const double s = textScaleOf(*this);
    const double width = m_all > most ? bar : m_all * (dot + gap);
    return {int(std::ceil(width * s)), int(std::ceil((dot + 4) * s))};
}

void StepMarks::paintEvent(QPaintEvent*) {
    if (m_all == 0) return;
    const Colors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double s = std::min(textScaleOf(*this), width() / double(m_all > most ? bar : m_all * (dot + gap)));
    painter.scale(s, s);
    const double top = (height() / s - dot) / 2;
    if (m_all > most) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.track);
        painter.drawRoundedRect(QRectF(0, top, bar, dot), dot / 2, dot / 2);
        painter.setBrush(colors.accent);
        painter.drawRoundedRect(QRectF(0, top, bar * m_shown / m_all, dot), dot / 2, dot / 2);
        return;
    }
    for (int i = 0; i < m_all; ++i) {
        const bool shown = i < m_shown;
        painter.setPen(QPen(shown ? colors.accent : colors.faint, 1.2));
        painter.setBrush(shown ? QBrush(colors.accent) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(i * (dot + gap) + 1, top, dot - 1, dot - 1));
    }
}

} // namespace strata
