// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/specimen_offer.h"

#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace strata {

SpecimenOffer::SpecimenOffer(const Specimen& specimen, QWidget* parent)
    : QWidget(parent), m_specimen(specimen), m_open(new QPushButton), m_copy(new QPushButton), m_note(captionLabel({})),
      m_command(new QLineEdit), m_bringing(new QWidget) {
    for (QPushButton* push : {m_open, m_copy}) {
        push->setObjectName(QStringLiteral("plainButton"));
        push->setAutoDefault(true);
        push->setCursor(Qt::PointingHandCursor);
    }
    m_note->setWordWrap(true);
    m_command->setReadOnly(true);
    setScreenMonoFont(m_command, 12);
    m_command->setMinimumWidth(1); // never makes the window wider
    auto* bringing = new QHBoxLayout(m_bringing);
    bringing->setContentsMargins(0, 0, 0, 0);
    bringing->setSpacing(8);
    bringing->addWidget(m_command, 1);
    bringing->addWidget(m_copy);
    auto* line = new QHBoxLayout;
    line->addWidget(m_open);
    line->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(line);
    layout->addWidget(m_note);
    layout->addWidget(m_bringing);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_specimen.folder); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_specimen.command); });
    whenTranslated(this, [this] { retranslate(); });
}

void SpecimenOffer::setSpecimen(const Specimen& specimen) {
    m_specimen = specimen;
    retranslate();
}

void SpecimenOffer::retranslate() {
    m_open->setText(tr("Open %1").arg(m_specimen.name));
    m_open->setEnabled(m_specimen.baseIsThere);
    m_bringing->setVisible(!m_specimen.baseIsThere && !m_specimen.command.isEmpty());
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the command"));
    m_command->setText(m_specimen.command);
    m_command->setCursorPosition(0);
    m_command->setAccessibleName(tr("Command that brings the base model"));
    const QString what = tr("%1 with trained heads. %2.").arg(m_specimen.base, m_specimen.title);
    if (m_specimen.baseIsThere)
        m_note->setText(what);
    else if (m_specimen.command.isEmpty())
        m_note->setText(what + QLatin1Char(' ') + tr("Its base model is not on this machine."));
    else
        m_note->setText(what + QLatin1Char(' ') +
                        tr("Its base model is not on this machine yet. This command in a terminal brings it:"));
}

} // namespace strata
