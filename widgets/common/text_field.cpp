// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/text_field.h"

#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QToolButton>

#include <utility>

namespace strata {

namespace {
constexpr qsizetype shownOfFolded = 2'000; ///< characters
}

bool isShownAtOnce(const QString& text) {
    if (text.size() > longestShownText) return false;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'), at);
        if ((end < 0 ? text.size() : end) - at > longestShownLine) return false;
        if (end < 0) break;
        at = end + 1;
    }
    return true;
}

QString cutForShowing(const QString& text) {
    if (isShownAtOnce(text)) return text;
    QString out;
    for (qsizetype at = 0; at < text.size() && out.size() < longestShownText;) {
        const qsizetype found = text.indexOf(QLatin1Char('\n'), at);
        const qsizetype end = found < 0 ? text.size() : found;
        out += QStringView(text).mid(at, std::min(end - at, longestShownLine));
        if (end - at > longestShownLine) out += QChar(0x2026);
        if (found >= 0) out += QLatin1Char('\n');
        at = end + 1;
    }
    return out.left(longestShownText);
}

TextField::TextField(const QString& text, QWidget* parent)
    : QPlainTextEdit(parent), m_notice(new QWidget(this)), m_sentence(captionLabel({})), m_back(new QToolButton) {
    auto* row = new QHBoxLayout(m_notice);
    row->setContentsMargins(6, 2, 2, 2);
    m_sentence->setWordWrap(true);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_back);
    m_back->setObjectName(QStringLiteral("takeBack"));
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_notice->setAutoFillBackground(true);
    m_notice->hide();
    connect(m_back, &QToolButton::clicked, this, &TextField::takeBack);
    setWholeText(text);
}

QString textOf(const QTextDocument& document) {
    QString raw = document.toRawText();
    return raw.replace(QChar::ParagraphSeparator, QLatin1Char('\n')).replace(QChar::LineSeparator, QLatin1Char('\n'));
}

QString TextField::wholeText() const {
    return isFolded() ? m_folded : shownText();
}

void TextField::setWholeText(const QString& text) {
    if (!isShownAtOnce(text)) {
        unfold();
        fold(text);
        m_before.reset(); // there is nothing to be put back
        m_back->hide();
        placeNotice();
        return;
    }
    unfold();
    setPlainText(text);
}

void TextField::replaceWholeText(const QString& text) {
    if (!isShownAtOnce(text)) return fold(text);
    unfold();
    QTextCursor cursor(document()); // through a cursor, so that it can be undone
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

void TextField::fold(const QString& text) {
    if (!isFolded()) {
        m_before = shownText();
        m_back->show();
        m_wasReadOnly = isReadOnly();
    }
    m_folded = text;
    setReadOnly(true);
    say();
    m_notice->show();
    placeNotice();
    setPlainText(text.left(shownOfFolded) + QChar(0x2026));
}

void TextField::unfold() {
    if (!isFolded()) return;
    m_folded.clear();
    setReadOnly(m_wasReadOnly);
    m_notice->hide();
    placeNotice();
}

void TextField::takeBack() {
    if (!isFolded() || !m_before) return;
    unfold();
    setPlainText(*std::exchange(m_before, {}));
    setFocus();
}

void TextField::say() {
    m_sentence->setText(tr("All %1 characters are kept; only the beginning is shown, and it cannot be typed into.")
                            .arg(QLocale().toString(qlonglong(m_folded.size()))));
    m_back->setText(tr("Take back"));
    m_back->setToolTip(tr("Puts back what was written here before this text"));
}

void TextField::placeNotice() {
    if (m_notice->isHidden()) return setViewportMargins(0, 0, 0, 0);
    const int width = this->width() - 2 * frameWidth();
    const int height = std::min(m_notice->heightForWidth(width), this->height() / 2);
    setViewportMargins(0, 0, 0, height);
    m_notice->setGeometry(frameWidth(), this->height() - frameWidth() - height, width, height);
}

void TextField::insertFromMimeData(const QMimeData* source) {
    const QString text = source && source->hasText() ? source->text() : QString();
    if (isReadOnly() || (isShownAtOnce(text) && document()->characterCount() + text.size() <= longestShownText))
        return QPlainTextEdit::insertFromMimeData(source);
    QString whole = shownText(); // positions of the cursor are those of this text
    const QTextCursor cursor = textCursor();
    whole.replace(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart(), text);
    fold(whole.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n')));
}

void TextField::keyPressEvent(QKeyEvent* event) {
    if (isFolded() && event->matches(QKeySequence::Undo)) return takeBack();
    QPlainTextEdit::keyPressEvent(event);
}

void TextField::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    placeNotice();
}

void TextField::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && isFolded()) say();
    if (event->type() == QEvent::FontChange) placeNotice();
}

} // namespace strata
