// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/beside_box.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace strata {

namespace {

constexpr int gap = 8;

/// What the shown parts need in a row and in a column.
struct Needs {
    QSize row, column;
};

Needs needsOf(const QBoxLayout& layout) {
    Needs needs;
    for (int i = 0; i < layout.count(); ++i) {
        const QLayoutItem& item = *layout.itemAt(i);
        if (item.isEmpty()) continue; // hidden
        const QSize least = item.minimumSize();
        const bool first = needs.row.isEmpty();
        needs.row = {needs.row.width() + least.width() + (first ? 0 : gap),
                     std::max(needs.row.height(), least.height())};
        needs.column = {std::max(needs.column.width(), least.width()),
                        needs.column.height() + least.height() + (first ? 0 : gap)};
    }
    return needs;
}

} // namespace

BesideBox::BesideBox(std::initializer_list<QWidget*> parts, QWidget* parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(gap);
    for (QWidget* part : parts)
        m_layout->addWidget(part, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize BesideBox::sizeHint() const {
    return needsOf(*m_layout).row;
}

QSize BesideBox::minimumSizeHint() const {
    const Needs needs = needsOf(*m_layout);
    return {needs.column.width(), needs.row.height()};
}

bool BesideBox::hasHeightForWidth() const {
    return true;
}

int BesideBox::heightForWidth(int width) const {
    const Needs needs = needsOf(*m_layout);
    return width < needs.row.width() ? needs.column.height() : needs.row.height();
}

void BesideBox::arrange() {
    const bool fits = width() >= needsOf(*m_layout).row.width();
    m_layout->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void BesideBox::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

bool BesideBox::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) { // other words, or a part that came or went
        arrange();
        updateGeometry();
    }
    return QWidget::event(event);
}

} // namespace strata
