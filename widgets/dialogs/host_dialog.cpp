// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/host_dialog.h"

#include "widgets/common/fonts.h"
#include "widgets/common/panel_widgets.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace strata {

HostDialog::HostDialog(const std::vector<Place>& recent, QWidget* parent)
    : QDialog(parent), m_recent(recent), m_host(new QComboBox), m_path(new QLineEdit), m_device(new QComboBox) {
    setWindowTitle(tr("Open a model on a host"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    auto* heading = new QLabel(windowTitle());
    heading->setFont(uiFont(16, QFont::DemiBold));
    layout->addWidget(heading);
    auto* text = new QLabel(tr("The weights stay where they are, and everything is computed there. Strata must be "
                               "installed on the host, and ssh must reach it without asking for a password."));
    text->setWordWrap(true);
    layout->addWidget(text);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_host->setEditable(true);
    m_host->setInsertPolicy(QComboBox::NoInsert);
    for (const Place& place : m_recent)
        if (m_host->findText(place.host) < 0) m_host->addItem(place.host);
    m_host->lineEdit()->setPlaceholderText(tr("user@gpu-server, as ssh takes it"));
    m_path->setPlaceholderText(tr("/data/models/name: a folder or file on the host"));
    m_device->addItems({QStringLiteral("cpu"), QStringLiteral("cuda"), QStringLiteral("cuda:1")});
    m_device->setEditable(true);
    form->addRow(tr("&Host"), m_host);
    form->addRow(tr("&Model there"), m_path);
    form->addRow(tr("&Device"), m_device);
    layout->addLayout(form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_open = buttons->button(QDialogButtonBox::Ok);
    m_open->setText(tr("&Open"));
    m_open->setObjectName(QStringLiteral("primaryButton"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_host, &QComboBox::currentTextChanged, this, [this](const QString& host) {
        const auto known =
            std::find_if(m_recent.begin(), m_recent.end(), [&](const Place& place) { return place.host == host; });
        if (known != m_recent.end()) m_path->setText(known->path);
        update();
    });
    connect(m_path, &QLineEdit::textChanged, this, &HostDialog::update);
    if (!m_recent.empty()) m_path->setText(m_recent.front().path);
    setMinimumWidth(520);
    update();
}

void HostDialog::update() {
    const bool whole = !m_host->currentText().trimmed().isEmpty() && !m_path->text().trimmed().isEmpty();
    m_open->setEnabled(whole);
    m_open->setToolTip(whole ? QString() : tr("Name a host and a model there first."));
}

ModelRequest HostDialog::request() const {
    ModelRequest request;
    request.host = m_host->currentText().trimmed();
    request.path = m_path->text().trimmed();
    request.device = m_device->currentText().trimmed();
    return request;
}

} // namespace strata
