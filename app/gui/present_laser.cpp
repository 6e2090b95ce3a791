// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/present_laser.h"

#include "widgets/common/text_scale.h"

#include <QApplication>
#include <QCursor>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QRadialGradient>

#include <cmath>

namespace strata {

PresentLaser::PresentLaser(QWidget* over) : QWidget(over) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(over->rect());
    over->installEventFilter(this);
    m_timer.setInterval(16); // the pointer is asked for: not every widget hears of each of its moves
    connect(&m_timer, &QTimer::timeout, this, &PresentLaser::follow);
    m_press.setSingleShot(true);
    m_press.setInterval(220);
    connect(&m_press, &QTimer::timeout, this, [this] { setHeld(true); });
    hide();
}

void PresentLaser::setWatching(bool watches) {
    watches ? qApp->installEventFilter(this) : qApp->removeEventFilter(this);
    if (watches) return;
    m_press.stop();
    setOn(false);
    setHeld(false);
}

void PresentLaser::setOn(bool on) {
    m_on = on;
    change();
}

void PresentLaser::setHeld(bool held) {
    m_held = held;
    change();
}

void PresentLaser::change() {
    setVisible(isShining());
    isShining() ? m_timer.start() : m_timer.stop();
    if (!isShining()) return;
    raise();
    follow();
}

int PresentLaser::radius() const {
    return int(std::lround(13 * textScaleOf(*this)));
}

QPoint PresentLaser::pointed() const {
    const QPoint global = QCursor::pos();
    if (m_picture && m_picture->isVisible() && !m_picture->pixmap().isNull()) {
        const QSizeF size = m_picture->pixmap().deviceIndependentSize();
        const QRectF shown(QPointF(m_picture->width() - size.width(), m_picture->height() - size.height()) / 2, size);
        if (const QPointF at = m_picture->mapFromGlobal(global); shown.contains(at))
            return {int((at.x() - shown.left()) / size.width() * width()),
                    int((at.y() - shown.top()) / size.height() * height())};
    }
    return mapFromGlobal(global);
}

void PresentLaser::follow() {
    const QPoint now = pointed();
    if (now == m_place) return;
    const int r = radius() + 1;
    const auto around = [r](const QPoint& place) { return QRect(place - QPoint(r, r), QSize(2 * r, 2 * r)); };
    update(around(m_place));
    m_place = now;
    update(around(m_place));
}

void PresentLaser::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int r = radius();
    QRadialGradient glow(m_place, r);
    glow.setColorAt(0, QColor(255, 40, 40));
    glow.setColorAt(0.38, QColor(255, 30, 30, 235));
    glow.setColorAt(0.42, QColor(255, 30, 30, 120));
    glow.setColorAt(1, QColor(255, 30, 30, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(glow);
    painter.drawEllipse(m_place, r, r);
}

bool PresentLaser::eventFilter(QObject* object, QEvent* event) {
    const auto* at = qobject_cast<const QWidget*>(object);
    if (event->type() == QEvent::Resize && object == parent())
        setGeometry(parentWidget()->rect());
    else if (event->type() == QEvent::MouseButtonPress && at && (parentWidget()->isAncestorOf(at) || at == m_picture))
        m_press.start();
    else if (event->type() == QEvent::MouseButtonRelease && (m_held || m_press.isActive())) {
        m_press.stop();
        setHeld(false);
    }
    return QWidget::eventFilter(object, event);
}

} // namespace strata
