// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/focus_ring.h"

#include "widgets/common/theme.h"

#include <QEvent>
#include <QPainter>

namespace strata {

FocusRing::FocusRing(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    parent->installEventFilter(this);
    hide();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    // What is made later, as plots are, would lie over it.
    if (event->type() == QEvent::ChildAdded) raise();
    if (event->type() == QEvent::Resize || event->type() == QEvent::ChildAdded) setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::instance().colors().accent, 2));
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

} // namespace strata
