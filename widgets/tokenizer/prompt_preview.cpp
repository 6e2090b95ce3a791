// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tokenizer/prompt_preview.h"

#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/text_field.h"
#include "widgets/common/tips.h"
#include "widgets/common/tokens.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace strata {

namespace {
/// What follows is counted, not listed: a list of a hundred thousand rows helps nobody.
constexpr std::size_t mostListed = 5'000;
} // namespace

PromptPreview::PromptPreview(QWidget* parent)
    : QDialog(parent), m_summary(secondaryLabel({})), m_text(new QPlainTextEdit), m_tokens(new QTreeWidget) {
    setObjectName(QStringLiteral("promptPreview"));
    m_text->setReadOnly(true);
    setScreenMonoFont(m_text, 13);
    m_tokens->setRootIsDecorated(false);
    m_tokens->setUniformRowHeights(true);
    m_tokens->setColumnCount(3);
    m_summary->setWordWrap(true);
    auto* both = new QSplitter(Qt::Vertical);
    both->addWidget(m_text);
    both->addWidget(m_tokens);
    both->setChildrenCollapsible(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(both, 1);
    layout->addWidget(buttons);
    whenScaled(this, [this] { resize(scaledPixels(460), scaledPixels(560)); });
    whenTranslated(this, [this] {
        setWindowTitle(tr("What the model will see"));
        m_text->setAccessibleName(tr("Text with the task's marks"));
        m_tokens->setAccessibleName(tr("Tokens"));
        m_tokens->setHeaderLabels({tr("position"), tr("id"), tr("token")});
        say();
    });
}

void PromptPreview::show(const PromptTokensShown& shown) {
    m_shown = shown;
    say();
}

QString PromptPreview::summary() const {
    if (!m_shown.problem.empty()) return QString::fromStdString(m_shown.problem);
    const int count = static_cast<int>(m_shown.pieces.size());
    QString tokens = tr("%n token(s)", nullptr, count);
    if (m_shown.context <= 0) return tokens;
    const QString room = QLocale().toString(static_cast<qlonglong>(m_shown.context));
    return count > m_shown.context ? tr("%1: more than the %2 that the model has room for").arg(tokens, room)
                                   : tr("%1 of %2 that the model has room for").arg(tokens, room);
}

void PromptPreview::say() {
    m_summary->setText(summary());
    const QString text = cutForShowing(QString::fromStdString(m_shown.text));
    if (m_text->toPlainText() != text) {
        const int at = m_text->verticalScrollBar()->value();
        m_text->setPlainText(text);
        m_text->verticalScrollBar()->setValue(at);
    }
    const int at = m_tokens->verticalScrollBar()->value();
    m_tokens->clear();
    QList<QTreeWidgetItem*> rows;
    for (std::size_t i = 0; i < std::min(mostListed, m_shown.pieces.size()); ++i) {
        const TextPiece& piece = m_shown.pieces[i];
        auto* row = new QTreeWidgetItem({QLocale().toString(static_cast<qlonglong>(i)), QString::number(piece.id.value),
                                         tokenDisplay(piece.special ? piece.piece : piece.bytes, piece.bytes)});
        row->setToolTip(
            2,
            plainTip(
                tr("in the vocabulary: %1; bytes %2").arg(QString::fromStdString(piece.piece), hexBytes(piece.bytes))));
        row->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        rows << row;
    }
    if (m_shown.pieces.size() > mostListed)
        rows << new QTreeWidgetItem(
            {QStringLiteral("…"), QString(),
             tr("%n further token(s)", nullptr, static_cast<int>(m_shown.pieces.size() - mostListed))});
    m_tokens->addTopLevelItems(rows);
    m_tokens->verticalScrollBar()->setValue(at);
}

} // namespace strata
