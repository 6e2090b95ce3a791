// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/conversation_box.h"

#include "widgets/common/language.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextCursor>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace strata {
namespace {

constexpr qsizetype longestShown = 4000; // characters of one turn; the whole of it is what is asked

QString shortened(const std::string& content) {
    QString text = QString::fromStdString(content);
    if (text.size() <= longestShown) return text;
    return ConversationBox::tr("%1 … (%n character(s) in all)", nullptr, int(text.size())).arg(text.left(longestShown));
}

} // namespace

ConversationBox::ConversationBox(QWidget* parent)
    : QWidget(parent), m_text(new QPlainTextEdit), m_back(new QToolButton), m_new(new QToolButton) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* top = new QHBoxLayout;
    auto* caption = withText<ConversationBox>(captionLabel({}), QT_TR_NOOP("Conversation so far"));
    top->addWidget(caption, 1);
    for (QToolButton* button : {m_back, m_new}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        top->addWidget(button);
    }
    m_back->setObjectName(QStringLiteral("takeQuestionBack"));
    m_new->setObjectName(QStringLiteral("newConversation"));
    layout->addLayout(top);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setObjectName(QStringLiteral("conversation"));
    whenScaled(m_text, [this] { m_text->setFixedHeight(scaledPixels(120)); });
    layout->addWidget(m_text);
    connect(m_back, &QToolButton::clicked, this, &ConversationBox::takeLast);
    connect(m_new, &QToolButton::clicked, this, [this] {
        setTurns({});
        Q_EMIT changed();
    });
    connect(&Theme::instance(), &Theme::changed, this, &ConversationBox::showTurns);
    whenTranslated(this, [this] {
        m_back->setText(tr("Ask again"));
        m_back->setToolTip(tr("The last question back into the input, without its answer"));
        m_new->setText(tr("New"));
        m_new->setToolTip(tr("A new conversation: what was said before is left out"));
        m_new->setAccessibleName(tr("New conversation"));
        m_text->setAccessibleName(tr("Conversation so far"));
        showTurns();
    });
    setVisible(false);
}

void ConversationBox::setTurns(std::vector<ChatTurn> turns) {
    m_turns = std::move(turns);
    setVisible(!m_turns.empty());
    showTurns();
}

void ConversationBox::takeLast() {
    if (m_turns.size() < 2) return;
    std::vector<ChatTurn> left(m_turns.begin(), m_turns.end() - 2);
    const QString question = QString::fromStdString(m_turns[m_turns.size() - 2].content);
    setTurns(std::move(left));
    Q_EMIT questionTaken(question);
    Q_EMIT changed();
}

void ConversationBox::showTurns() {
    const Colors& colors = Theme::instance().colors();
    QTextCharFormat who, said;
    who.setForeground(colors.secondary);
    who.setFontWeight(QFont::DemiBold);
    said.setForeground(colors.text);
    m_text->clear();
    QTextCursor cursor(m_text->document());
    for (const ChatTurn& turn : m_turns) {
        if (!cursor.atStart()) cursor.insertBlock();
        cursor.insertText(turn.role == "user" ? tr("User: ") : tr("Model: "), who);
        cursor.insertText(shortened(turn.content), said);
    }
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
}

} // namespace strata
