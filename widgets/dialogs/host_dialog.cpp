// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/host_dialog.h"

#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace strata {
namespace {

constexpr std::array types = {DType::Float32, DType::BFloat16, DType::Float16};

} // namespace

HostDialog::HostDialog(const std::vector<ModelRequest>& recent, QWidget* parent)
    : QDialog(parent), m_recent(recent), m_host(new QComboBox), m_path(new QLineEdit), m_device(new QComboBox),
      m_type(new QComboBox), m_threads(new QSpinBox) {
    setWindowTitle(tr("Open a model on a host"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    auto* heading = new QLabel(windowTitle());
    setScreenFont(heading, 16, QFont::DemiBold);
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
    for (const ModelRequest& place : m_recent)
        if (m_host->findText(place.host) < 0) m_host->addItem(place.host);
    m_host->lineEdit()->setPlaceholderText(tr("user@gpu-server, as ssh takes it"));
    m_path->setPlaceholderText(tr("/data/models/name: a folder or file on the host"));
    m_device->addItems({QStringLiteral("cpu"), QStringLiteral("cuda"), QStringLiteral("cuda:1")});
    m_device->setEditable(true);
    m_device->setAccessibleDescription(tr("As the host calls it: cpu, cuda, or cuda with a number"));
    m_type->addItem(tr("automatic: the fastest there"));
    for (const DType type : types)
        m_type->addItem(QString::fromLatin1(dtypeName(type)));
    m_threads->setRange(0, 1024);
    m_threads->setSpecialValueText(tr("automatic"));
    m_threads->setToolTip(tr("Processor threads on the host; automatic: as many as pay for the model's width"));
    form->addRow(tr("&Host"), m_host);
    form->addRow(tr("&Model there"), m_path);
    form->addRow(tr("&Device"), m_device);
    form->addRow(tr("&Type"), m_type);
    form->addRow(tr("Th&reads"), m_threads);
    layout->addLayout(form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_open = buttons->button(QDialogButtonBox::Ok);
    m_open->setText(tr("&Open"));
    m_open->setObjectName(QStringLiteral("primaryButton"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_host, &QComboBox::currentTextChanged, this, [this](const QString& host) {
        const auto known = std::find_if(m_recent.begin(), m_recent.end(),
                                        [&](const ModelRequest& place) { return place.host == host; });
        if (known != m_recent.end()) choose(*known);
        update();
    });
    connect(m_path, &QLineEdit::textChanged, this, &HostDialog::update);
    if (!m_recent.empty()) choose(m_recent.front());
    setMinimumWidth(520);
    update();
}

void HostDialog::choose(const ModelRequest& known) {
    m_path->setText(known.path);
    m_device->setCurrentText(known.device);
    const auto type = std::find(types.begin(), types.end(), known.dtype);
    m_type->setCurrentIndex(known.dtype && type != types.end() ? static_cast<int>(type - types.begin()) + 1 : 0);
    m_threads->setValue(known.threads);
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
    if (const int type = m_type->currentIndex(); type > 0) request.dtype = types[static_cast<std::size_t>(type) - 1];
    request.threads = m_threads->value();
    return request;
}

} // namespace strata
