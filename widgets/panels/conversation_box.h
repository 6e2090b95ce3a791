// SPDX-License-Identifier: GPL-3.0-or-later
// What was said before, over the input of a chat task.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/task/chat_history.h"
#endif

#include <QWidget>

#include <vector>

class QPlainTextEdit;
class QToolButton;

namespace strata {

/// The earlier turns to read, the last of them in sight, and two buttons: the last question again in the input, and a
/// new conversation. Hidden where there is no turn. GUI thread.
class ConversationBox : public QWidget {
    Q_OBJECT
public:
    explicit ConversationBox(QWidget* parent = nullptr);
    void setTurns(std::vector<ChatTurn> turns);
    const std::vector<ChatTurn>& turns() const { return m_turns; }

Q_SIGNALS:
    void changed();                           ///< by its buttons
    void questionTaken(const QString& input); ///< the last question, which is no turn any more

private:
    void showTurns();
    void takeLast();

    std::vector<ChatTurn> m_turns;
    QPlainTextEdit* m_text;
    QToolButton *m_back, *m_new;
};

} // namespace strata
