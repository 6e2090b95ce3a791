// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/row_columns_box.h"

#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace strata {

namespace {

void choose(QComboBox& box, const std::string& name) {
    const int at = box.findData(QString::fromStdString(name));
    if (at < 0) box.addItem(QString::fromStdString(name), QString::fromStdString(name)); // of a file still to be read
    box.setCurrentIndex(at < 0 ? box.count() - 1 : at);
}

std::string chosen(const QComboBox& box) {
    return box.currentData().toString().toStdString();
}

} // namespace

RowColumnsBox::RowColumnsBox(QWidget* parent)
    : QWidget(parent), m_named(new QCheckBox), m_body(new QWidget), m_layout(new QVBoxLayout(m_body)),
      m_caption(captionLabel({})), m_text(addBox()) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_named);
    layout->addWidget(m_body);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_caption->setWordWrap(true);
    m_layout->addWidget(m_caption);
    m_text->setObjectName(QStringLiteral("textColumn"));
    m_named->setObjectName(QStringLiteral("nameColumns"));
    m_layout->addWidget(labelledField(m_text, [] { return tr("Text"); }));
    m_body->setVisible(false);
    connect(m_named, &QCheckBox::toggled, m_body, &QWidget::setVisible);
    whenTranslated(this, [this] { retranslate(); });
}

QComboBox* RowColumnsBox::addBox() {
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(4);
    box->setFocusPolicy(Qt::StrongFocus);
    return box;
}

void RowColumnsBox::retranslate() {
    m_named->setText(tr("choose the columns"));
    m_named->setToolTip(tr("Says which columns of a table, or keys of JSON rows, hold the text and the labels of each "
                           "level; otherwise they are known by their usual names"));
    fill();
}

void RowColumnsBox::setNames(const RowNames& names, bool fileChosen) {
    m_names = names;
    m_fileChosen = fileChosen;
    fill();
    if (!names.known && !names.names.empty()) m_named->setChecked(true);
}

void RowColumnsBox::setLevels(const QStringList& levels) {
    if (levels == m_levels) return;
    m_levels = levels;
    const RowColumns before = columns();
    while (!m_labels.empty()) {
        QWidget* const field = m_labels.back()->parentWidget();
        m_labels.pop_back();
        m_layout->removeWidget(field);
        delete field;
    }
    for (const QString& level : levels) {
        QComboBox* box = addBox();
        box->setObjectName(QStringLiteral("labelColumn%1").arg(m_labels.size() + 1));
        m_labels.push_back(box);
        m_layout->addWidget(labelledField(box, [level] { return tr("Labels of %1").arg(level); }));
    }
    fill();
    for (std::size_t i = 0; i < std::min(m_labels.size(), before.labels.size()); ++i)
        choose(*m_labels[i], before.labels[i]);
}

void RowColumnsBox::fill() {
    const auto fillOne = [this](QComboBox& box, const QString& none) {
        const std::string now = chosen(box);
        const QSignalBlocker quiet(box);
        box.clear();
        box.addItem(none, QString());
        for (std::size_t i = 0; i < m_names.names.size(); ++i) {
            const QString name = QString::fromStdString(m_names.names[i]);
            box.addItem(name, name);
            if (i < m_names.examples.size())
                box.setItemData(box.count() - 1, QString::fromStdString(m_names.examples[i]), Qt::ToolTipRole);
        }
        box.setCurrentIndex(std::max(0, box.findData(QString::fromStdString(now))));
    };
    fillOne(*m_text, tr("by its usual name"));
    for (QComboBox* box : m_labels)
        fillOne(*box, box == m_labels.front() ? tr("by their usual names") : QStringLiteral("–"));
    m_caption->setText(m_names.names.empty() && m_fileChosen
                           ? tr("No columns can be read in this file; the rows may be JSON Lines, JSON, CSV or TSV.")
                       : m_names.names.empty() ? tr("Choose a file of labelled rows first.")
                       : m_names.known
                           ? tr("The rows are of a known kind; columns that are chosen count instead.")
                           : tr("The rows are of no kind that is known by itself: choose which of their columns hold "
                                "the text and the labels."));
}

void RowColumnsBox::ask() {
    m_named->setChecked(true);
    m_text->setFocus();
}

RowColumns RowColumnsBox::columns() const {
    RowColumns out;
    if (!m_named->isChecked()) return out;
    out.text = chosen(*m_text);
    for (const QComboBox* box : m_labels) {
        if (chosen(*box).empty()) break; // those below are of no use without it
        out.labels.push_back(chosen(*box));
    }
    return out;
}

void RowColumnsBox::setColumns(const RowColumns& columns) {
    choose(*m_text, columns.text);
    for (std::size_t i = 0; i < m_labels.size(); ++i)
        choose(*m_labels[i], i < columns.labels.size() ? columns.labels[i] : std::string());
    m_named->setChecked(columns != RowColumns());
}

} // namespace strata
