// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a form beside each other, or below each other where its column is too narrow for their words.
#pragma once

#include <QWidget>

#include <initializer_list>

class QBoxLayout;

namespace strata {

/// As wide as the widest part at least, so that no form is wider than its column. GUI thread.
class BesideBox : public QWidget {
public:
    /// `parts` share the width equally.
    explicit BesideBox(std::initializer_list<QWidget*> parts, QWidget* parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();
    QBoxLayout* m_layout;
};

} // namespace strata
