// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/figure_accessible.h"

#include "widgets/figure/figure_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <QScrollBar>

#include <vector>

namespace strata {

namespace {

/// One cell. It looks everything up by its index when asked, so that nothing here goes stale.
class CellAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    CellAccessible(FigureView* view, int index) : m_view(view), m_index(index) {}

    bool isValid() const override { return m_view && cell(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text kind) const override {
        const AccessibleCell* c = cell();
        return !c                                 ? QString()
               : kind == QAccessible::Name        ? c->name
               : kind == QAccessible::Description ? c->description
                                                  : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        const AccessibleCell* c = cell();
        return c ? m_view->sight().toGlobal(c->rect).toAlignedRect() : QRect();
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = state.selectable = true;
        state.selected = m_view->currentCell() == m_index;
        state.focused = state.selected && m_view->hasFocus();
        const QWidget* viewport = m_view->viewport();
        state.offscreen = !QRect(viewport->mapToGlobal(QPoint(0, 0)), viewport->size()).intersects(rect());
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override {
        if (!isValid()) return;
        if (action == setFocusAction()) m_view->setFocus();
        m_view->chooseCell(m_index);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    const AccessibleCell* cell() const {
        if (!m_view) return nullptr;
        const auto& cells = m_view->cells();
        return m_index < int(cells.size()) ? &cells[std::size_t(m_index)] : nullptr;
    }
    QPointer<FigureView> m_view;
    int m_index;
};

class ViewAccessible : public QAccessibleWidget {
public:
    explicit ViewAccessible(FigureView* view) : QAccessibleWidget(view, QAccessible::List) {}
    ~ViewAccessible() override {
        for (const QAccessible::Id id : m_ids)
            if (id) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(view()->cells().size()); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        if (m_ids.size() <= std::size_t(index)) m_ids.resize(std::size_t(index) + 1, 0);
        QAccessible::Id& id = m_ids[std::size_t(index)];
        if (!id) id = QAccessible::registerAccessibleInterface(new CellAccessible(view(), index));
        return QAccessible::accessibleInterface(id);
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        for (std::size_t i = 0; i < m_ids.size(); ++i)
            if (m_ids[i] && QAccessible::accessibleInterface(m_ids[i]) == child) return int(i);
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        const auto& cells = view()->cells();
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (view()->sight().toGlobal(cells[i].rect).contains(QPointF(x, y))) return child(int(i));
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override {
        if (!view()->hasFocus()) return nullptr;
        const int current = view()->currentCell();
        return current >= 0 ? child(current) : nullptr;
    }

private:
    FigureView* view() const { return static_cast<FigureView*>(widget()); }
    mutable std::vector<QAccessible::Id> m_ids; ///< by cell; 0: not asked for yet
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* view = qobject_cast<FigureView*>(object);
    return view ? new ViewAccessible(view) : nullptr;
}

} // namespace

void installFigureAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    (void)once;
}

} // namespace strata
