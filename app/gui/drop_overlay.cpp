// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/drop_overlay.h"

#include "widgets/common/fonts.h"
#include "widgets/common/theme.h"

#include <QPainter>

namespace strata {

DropOverlay::DropOverlay(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::showFor(const QString& name) {
    m_name = name;
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropOverlay::paintEvent(QPaintEvent*) {
    const Colors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = colors.surface;
    veil.setAlphaF(0.82f);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(colors.accent, 2, Qt::DashLine));
    painter.setBrush(colors.accentSoft);
    const QRectF frame = QRectF(rect()).adjusted(24, 24, -24, -24);
    painter.drawRoundedRect(frame, 12, 12);
    painter.setFont(uiFont(20, QFont::DemiBold));
    painter.setPen(colors.text);
    painter.drawText(frame.adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Drop to open “%1”").arg(m_name));
}

} // namespace strata
