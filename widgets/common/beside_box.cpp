// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/beside_box.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace strata {

namespace {

constexpr int gap = 8;

/// What the shown parts need in a row and in a column.
struct Widths {
    int row = 0, column = 0;
};

Widths widthsOf(const QBoxLayout& layout) {
    Widths widths;
    for (int i = 0; i < layout.count(); ++i) {
        const QLayoutItem& item = *layout.itemAt(i);
        if (item.isEmpty()) continue; // hidden
        const int least = item.minimumSize().width();
        widths.row += least + (widths.row > 0 ? gap : 0);
        widths.column = std::max(widths.column, least);
    }
    return widths;
}

} // namespace

BesideBox::BesideBox(std::initializer_list<QWidget*> parts, QWidget* parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(gap);
    for (QWidget* part : parts)
        m_layout->addWidget(part, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize BesideBox::minimumSizeHint() const {
    return {widthsOf(*m_layout).column, m_layout->minimumSize().height()};
}

void BesideBox::arrange() {
    const bool fits = width() >= widthsOf(*m_layout).row;
    m_layout->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void BesideBox::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

bool BesideBox::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) arrange(); // other words, or a part that came or went
    return QWidget::event(event);
}

} // namespace strata
