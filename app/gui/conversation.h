// SPDX-License-Identifier: GPL-3.0-or-later
// Going on with a conversation: the shown answer becomes a turn, or the same is asked again.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/session.h"
#endif

#include <QObject>

namespace strata {

class Actions;
class PromptPanel;
class RunForm;

/// Does what the actions "continueChat" and "answerAgain" say. GUI thread; owned by the window.
class Conversation : public QObject {
    Q_OBJECT
public:
    Conversation(Session& session, PromptPanel& prompt, RunForm& form, Actions& actions, QObject* parent);
    /// Whether the shown run is an answer in a conversation that can go on.
    static bool canGoOn(const Session& session);

Q_SIGNALS:
    void runRequested();
    void said(const QString& text);

private:
    void goOn();
    void again();

    Session& m_session;
    PromptPanel& m_prompt;
    RunForm& m_form;
};

} // namespace strata
