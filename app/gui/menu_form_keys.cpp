// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/menu_form_keys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QWidgetAction>

#include <algorithm>
#include <utility>

namespace strata {

namespace {

/// The form's fields in the order in which Tab goes through them.
QList<QWidget*> fieldsOf(const QMenu* menu) {
    QList<QWidget*> fields;
    for (QAction* action : menu->actions()) {
        const auto* form = qobject_cast<QWidgetAction*>(action);
        QWidget* const content = form ? form->defaultWidget() : nullptr;
        if (!content) continue;
        for (QWidget* field : content->findChildren<QWidget*>())
            if ((field->focusPolicy() & Qt::TabFocus) && field->isEnabled() && field->isVisibleTo(menu) &&
                !field->focusProxy())
                fields << field;
    }
    std::stable_sort(fields.begin(), fields.end(), [menu](const QWidget* a, const QWidget* b) {
        const QPoint p = a->mapTo(menu, QPoint()), q = b->mapTo(menu, QPoint());
        return std::pair(p.y(), p.x()) < std::pair(q.y(), q.x());
    });
    return fields;
}

QMenu* menuAround(QWidget* widget) {
    return widget ? qobject_cast<QMenu*>(widget->window()) : nullptr;
}

} // namespace

void MenuFormKeys::install() {
    if (qApp->findChild<MenuFormKeys*>(QString(), Qt::FindDirectChildrenOnly)) return;
    qApp->installEventFilter(new MenuFormKeys(qApp));
}

bool MenuFormKeys::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::Show) {
        if (auto* menu = qobject_cast<QMenu*>(object))
            QTimer::singleShot(0, menu, [menu] { // after the menu has taken the keyboard itself
                if (const QList<QWidget*> fields = fieldsOf(menu); menu->isVisible() && !fields.isEmpty())
                    fields.front()->setFocus(Qt::TabFocusReason);
            });
        return false;
    }
    if (event->type() != QEvent::KeyPress || !object->isWidgetType()) return false;
    auto* const field = static_cast<QWidget*>(object);
    QMenu* const menu = menuAround(field);
    if (!menu || menu == field) return false;
    const QList<QWidget*> fields = fieldsOf(menu);
    const qsizetype at = fields.indexOf(field), count = fields.size();
    if (at < 0) return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_Down || key == Qt::Key_Up) {
        const bool next = key == Qt::Key_Tab || key == Qt::Key_Down;
        fields[(at + (next ? 1 : count - 1)) % count]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (auto* button = qobject_cast<QPushButton*>(field)) {
            button->click();
        } else if (auto* line = qobject_cast<QLineEdit*>(field)) {
            if (!line->hasAcceptableInput()) return true;
            Q_EMIT line->returnPressed();
            Q_EMIT line->editingFinished();
        }
        menu->close();
        return true;
    }
    return false;
}

} // namespace strata
