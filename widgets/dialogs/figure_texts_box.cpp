// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/figure_texts_box.h"

#include "widgets/common/panel_widgets.h"
#include "widgets/export/figure_texts.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace strata {

namespace {

QPlainTextEdit* editor() {
    auto* edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(4 * edit->fontMetrics().lineSpacing() + 12);
    return edit;
}

} // namespace

FigureTextsBox::FigureTextsBox(QWidget* parent) : QWidget(parent), m_alternative(editor()), m_caption(editor()) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(labelledField(
        m_alternative, [] { return tr("Alternative text, kept in the file for who does not see the picture"); }));
    layout->addWidget(labelledField(m_caption, [] { return tr("Caption, a draft"); }));
    auto* button = new QToolButton;
    button->setText(tr("Cop&y"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(button);
    const auto add = [&](const QString& name, auto text) {
        connect(menu->addAction(name), &QAction::triggered, this, [this, text] { copy(text()); });
    };
    const auto alternative = [this] { return m_alternative->toPlainText(); };
    add(tr("&Caption"), [this] { return m_caption->toPlainText(); });
    add(tr("&Alternative text"), alternative);
    add(tr("\\&includegraphics with its alternative text"),
        [this, alternative] { return includeSnippet(m_file, m_widthMm, alternative()); });
    add(tr("\\&Description"), [alternative] { return descriptionSnippet(alternative()); });
    button->setMenu(menu);
    layout->addWidget(button, 0, Qt::AlignLeft);
}

void FigureTextsBox::setDrafts(const QString& alternativeText, const QString& caption) {
    m_draft = alternativeText;
    m_alternative->setPlainText(alternativeText);
    m_caption->setPlainText(caption);
}

void FigureTextsBox::setTarget(const QString& file, const std::optional<double>& widthMm) {
    m_file = file;
    m_widthMm = widthMm;
}

QString FigureTextsBox::ownAlternativeText() const {
    const QString text = m_alternative->toPlainText().simplified();
    return text == m_draft.simplified() ? QString() : text;
}

void FigureTextsBox::copy(const QString& text) {
    QApplication::clipboard()->setText(text);
}

} // namespace strata
