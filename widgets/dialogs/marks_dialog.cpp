// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/marks_dialog.h"

#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStringListModel>

#include <algorithm>

namespace strata {
namespace {

/// At most so many bytes of a text, never half a character.
std::string within(const QString& text, std::size_t bytes) {
    QString kept = text;
    while (std::size_t(kept.toUtf8().size()) > bytes)
        kept.chop(std::max<qsizetype>(1, (kept.toUtf8().size() - qsizetype(bytes)) / 4));
    if (!kept.isEmpty() && kept.back().isHighSurrogate()) kept.chop(1);
    return kept.toStdString();
}

/// Completes the last word of a line, and leaves what stands before it.
class LastWordCompleter : public QCompleter {
public:
    using QCompleter::QCompleter;
    QStringList splitPath(const QString& path) const override {
        return {path.section(QRegularExpression(QStringLiteral("[,\\s#]+")), -1)};
    }
    QString pathFromIndex(const QModelIndex& index) const override {
        const QString typed = static_cast<const QLineEdit*>(widget())->text();
        const QString last = typed.section(QRegularExpression(QStringLiteral("[,\\s#]+")), -1);
        return typed.chopped(last.size()) + index.data().toString();
    }
};

} // namespace

std::vector<std::string> tagsIn(const QString& text) {
    const bool commas = text.contains(QLatin1Char(','));
    static const QRegularExpression comma(QStringLiteral(",")), blank(QStringLiteral("\\s+"));
    std::vector<std::string> tags;
    for (QString word : text.split(commas ? comma : blank, Qt::SkipEmptyParts)) {
        word = word.simplified();
        while (word.startsWith(QLatin1Char('#')))
            word.remove(0, 1);
        const std::string tag = within(word.simplified(), DocumentMarks::longestTag);
        if (!tag.empty() && tags.size() < DocumentMarks::mostTags && std::ranges::find(tags, tag) == tags.end())
            tags.push_back(tag);
    }
    return tags;
}

MarksDialog::MarksDialog(const QString& title, const DocumentMarks& marks, const QStringList& known, QWidget* parent)
    : QDialog(parent), m_tags(new QLineEdit), m_remark(new QPlainTextEdit) {
    setWindowTitle(tr("Tags and remark"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    auto* of = new OneLineLabel;
    of->setFullText(title);
    setScreenFont(of, 14, QFont::DemiBold);
    layout->addWidget(of);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    QStringList words;
    for (const std::string& tag : marks.tags)
        words << QString::fromStdString(tag);
    const bool spaced = std::ranges::any_of(words, [](const QString& word) { return word.contains(QLatin1Char(' ')); });
    m_tags->setText(spaced ? words.join(QStringLiteral(", ")) + (words.size() == 1 ? QStringLiteral(",") : QString())
                           : words.join(QLatin1Char(' ')));
    m_tags->setPlaceholderText(tr("figure paper"));
    m_tags->setToolTip(
        tr("Words to find it by; the search under Runs takes them with # in front. With commas a tag may "
           "have blanks."));
    auto* completer = new LastWordCompleter(known, m_tags);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_tags->setCompleter(completer);
    m_remark->setPlainText(QString::fromStdString(marks.remark));
    m_remark->setTabChangesFocus(true);
    m_remark->setMinimumSize(scaledPixels(360), scaledPixels(120));
    form->addRow(tr("&Tags"), m_tags);
    form->addRow(tr("&Remark"), m_remark);
    layout->addLayout(form);
    auto* problem = new QLabel(tr("The remark is longer than a document keeps: shorten it, or write a note."));
    problem->setWordWrap(true);
    problem->hide();
    layout->addWidget(problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Keep"));
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("primaryButton"));
    connect(m_remark, &QPlainTextEdit::textChanged, this, [this, problem, buttons] {
        const bool fits = std::size_t(m_remark->toPlainText().toUtf8().size()) <= DocumentMarks::longestRemark;
        problem->setVisible(!fits);
        buttons->button(QDialogButtonBox::Ok)->setEnabled(fits);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

DocumentMarks MarksDialog::marks() const {
    DocumentMarks marks;
    marks.tags = tagsIn(m_tags->text());
    marks.remark = within(m_remark->toPlainText(), DocumentMarks::longestRemark);
    return marks;
}

} // namespace strata
