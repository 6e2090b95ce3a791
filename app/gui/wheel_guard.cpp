// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/wheel_guard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QScrollBar>
#include <QWheelEvent>

namespace strata {

namespace {

QWidget* withValue(QObject* object) {
    if (qobject_cast<QScrollBar*>(object)) return nullptr;
    if (qobject_cast<QComboBox*>(object) || qobject_cast<QAbstractSpinBox*>(object) ||
        qobject_cast<QAbstractSlider*>(object))
        return static_cast<QWidget*>(object);
    return nullptr;
}

} // namespace

void WheelGuard::install() {
    if (qApp->findChild<WheelGuard*>(QString(), Qt::FindDirectChildrenOnly)) return;
    qApp->installEventFilter(new WheelGuard(qApp));
}

bool WheelGuard::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::Polish) {
        if (QWidget* widget = withValue(object); widget && widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
    } else if (event->type() == QEvent::Wheel) {
        QWidget* widget = withValue(object);
        if (widget && !widget->hasFocus() && !widget->isAncestorOf(QApplication::focusWidget())) {
            event->ignore(); // goes on to the widget that it stands in
            return true;
        }
    }
    return QObject::eventFilter(object, event);
}

} // namespace strata
