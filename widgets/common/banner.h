// SPDX-License-Identifier: GPL-3.0-or-later
// A line between a panel's title and its content: what is missing there, and the button that brings it.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace strata {

/// Hidden until it is shown. GUI thread.
class Banner : public QWidget {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);
    void setTexts(const QString& sentence, const QString& button, const QString& tip);
    void setButtonEnabled(bool enabled);
    QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void pressed();

private:
    QLabel* m_label;
    QPushButton* m_button;
};

} // namespace strata
