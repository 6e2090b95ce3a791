// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace strata {

namespace {

bool canGrow(const QLayoutItem& item) {
    return item.expandingDirections().testFlag(Qt::Horizontal);
}

/// What can grow begins with the least.
int leastOf(const QLayoutItem& item) {
    return canGrow(item) ? item.minimumSize().width() : item.sizeHint().width();
}

} // namespace

FlowLayout::~FlowLayout() {
    for (const QLayoutItem* item : m_items)
        delete item;
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[std::size_t(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    QLayoutItem* const item = itemAt(index);
    if (item) m_items.erase(m_items.begin() + index);
    return item;
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    place(rect, true);
}

QSize FlowLayout::minimumSize() const {
    QSize out;
    for (const QLayoutItem* item : m_items)
        out = out.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return out + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

int FlowLayout::place(const QRect& rect, bool move) const {
    const QRect inside = rect.marginsRemoved(contentsMargins());
    int y = inside.top();
    for (std::size_t first = 0; first < m_items.size();) {
        std::size_t last = first;
        int used = 0, high = 0, grows = 0;
        for (; last < m_items.size(); ++last) {
            const int wide = (last > first ? spacing() : 0) + leastOf(*m_items[last]);
            if (last > first && used + wide > inside.width()) break;
            used += wide;
            high = std::max(high, m_items[last]->sizeHint().height());
            grows += canGrow(*m_items[last]);
        }
        const int more = grows > 0 ? std::max(0, inside.width() - used) / grows : 0;
        int x = inside.left();
        for (; first < last; ++first) {
            QLayoutItem* const item = m_items[first];
            const int wide =
                std::min({leastOf(*item) + (canGrow(*item) ? more : 0), item->maximumSize().width(), inside.width()});
            if (move) {
                const int low = y + (high - item->sizeHint().height()) / 2;
                const QRect place(x, low, wide, item->sizeHint().height());
                item->setGeometry(parentWidget() && parentWidget()->isRightToLeft()
                                      ? QRect(rect.left() + rect.right() - place.right(), low, wide, place.height())
                                      : place);
            }
            x += wide + spacing();
        }
        y += high + spacing();
    }
    return y - spacing() - rect.top() + contentsMargins().bottom();
}

} // namespace strata
