// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/figure_texts_box.h"

#include "widgets/common/panel_widgets.h"
#include "widgets/common/text_field.h"
#include "widgets/export/figure_texts.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace strata {

namespace {

TextField* editor() {
    auto* edit = new TextField;
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(5 * edit->fontMetrics().lineSpacing() + 26); // with the theme's frame
    edit->setMinimumWidth(300);
    return edit;
}

} // namespace

FigureTextsBox::FigureTextsBox(QWidget* parent) : QWidget(parent), m_alternative(editor()), m_caption(editor()) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* beside = new QHBoxLayout;
    beside->setSpacing(12);
    beside->addWidget(labelledField(m_alternative, [] { return tr("Alternative text, kept in the file"); }));
    beside->addWidget(labelledField(m_caption, [] { return tr("Caption, a draft"); }));
    layout->addLayout(beside);
    auto* button = new QPushButton(tr("Cop&y"));
    button->setAutoDefault(false);
    auto* menu = new QMenu(button);
    const auto add = [&](const QString& name, auto text) {
        connect(menu->addAction(name), &QAction::triggered, this, [this, text] { copy(text()); });
    };
    const auto alternative = [this] { return m_alternative->wholeText(); };
    add(tr("&Caption"), [this] { return m_caption->wholeText(); });
    add(tr("&Alternative text"), alternative);
    add(tr("\\&includegraphics with its alternative text"),
        [this, alternative] { return includeSnippet(m_file, m_widthMm, alternative()); });
    add(tr("\\&Description"), [alternative] { return descriptionSnippet(alternative()); });
    button->setMenu(menu);
    layout->addWidget(button, 0, Qt::AlignLeft);
}

void FigureTextsBox::setDrafts(const QString& alternativeText, const QString& caption) {
    m_draft = alternativeText;
    m_alternative->setWholeText(alternativeText);
    m_caption->setWholeText(caption);
}

void FigureTextsBox::setTarget(const QString& file, const std::optional<double>& widthMm) {
    m_file = file;
    m_widthMm = widthMm;
}

QString FigureTextsBox::ownAlternativeText() const {
    const QString text = m_alternative->wholeText().simplified();
    return text == m_draft.simplified() ? QString() : text;
}

void FigureTextsBox::copy(const QString& text) {
    QApplication::clipboard()->setText(text);
}

} // namespace strata
