// SPDX-License-Identifier: GPL-3.0-or-later
// Fields beside each other, in as many lines as the width asks for.
#pragma once

#include <QLayout>

#include <vector>

namespace strata {

/// Each field has the width that it would like; those that can grow have their least one, and what a line has left. GUI
/// thread.
class FlowLayout : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(QWidget* parent = nullptr) : QLayout(parent) {}
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { m_items.push_back(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
    void setGeometry(const QRect& rect) override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override; ///< of the widest field, one below the other

private:
    int place(const QRect& rect, bool move) const; ///< returns the height
    std::vector<QLayoutItem*> m_items;
};

} // namespace strata
