// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/glosses_field.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace strata {

GlossesField::GlossesField(QWidget* parent) : QWidget(parent), m_file(new QLineEdit) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_file->setObjectName(QStringLiteral("glossesFile"));
    m_file->setAccessibleName(tr("Table of glosses"));
    m_file->setPlaceholderText(tr("none"));
    m_file->setClearButtonEnabled(true);
    m_file->setToolTip(tr("CSV or TSV: token, transliteration, translation; written under each token"));
    auto* browse = new QPushButton(tr("Browse…"));
    browse->setAccessibleName(tr("Choose a table of glosses"));
    browse->setAutoDefault(false);
    row->addWidget(m_file, 1);
    row->addWidget(browse);
    setFocusProxy(m_file);
    connect(m_file, &QLineEdit::editingFinished, this, &GlossesField::read);
    connect(m_file, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) read(); // by the button in it, too
    });
    connect(browse, &QPushButton::clicked, this, &GlossesField::choose);
}

void GlossesField::setFile(const QString& file) {
    m_file->setText(file);
    m_read.clear(); // it may have been changed meanwhile
    read();
}

void GlossesField::choose() {
    auto* dialog = new QFileDialog(this, tr("Table of glosses"), QFileInfo(m_file->text()).absolutePath(),
                                   tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &GlossesField::setFile);
    dialog->open();
}

void GlossesField::read() {
    const QString file = m_file->text().trimmed();
    if (file == m_read && (!file.isEmpty() || m_glosses.isEmpty())) return;
    m_glosses = {};
    m_read.clear();
    if (!file.isEmpty()) {
        auto table = readGlosses(file);
        if (!table) return Q_EMIT failed(QString::fromStdString(table.error().message()));
        m_glosses = std::move(*table);
    }
    m_read = file;
    Q_EMIT changed();
}

} // namespace strata
