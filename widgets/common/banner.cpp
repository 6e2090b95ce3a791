// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/banner.h"

#include "widgets/common/screen_font.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace strata {

Banner::Banner(QWidget* parent) : QWidget(parent), m_label(new QLabel(this)), m_button(new QPushButton(this)) {
    setObjectName(QStringLiteral("banner"));
    setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 3, 8, 3);
    layout->setSpacing(8);
    setScreenFont(m_label, 12);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setProperty("tone", QStringLiteral("secondary"));
    m_label->setWordWrap(true);
    m_button->setObjectName(QStringLiteral("bannerButton"));
    setScreenFont(m_button, 12);
    m_button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_button, &QPushButton::clicked, this, &Banner::pressed);
    hide();
}

void Banner::setTexts(const QString& sentence, const QString& button, const QString& tip) {
    m_label->setText(sentence);
    m_button->setText(button);
    m_button->setToolTip(tip);
}

void Banner::setButtonEnabled(bool enabled) {
    m_button->setEnabled(enabled);
}

} // namespace strata
