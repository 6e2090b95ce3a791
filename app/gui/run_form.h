// SPDX-License-Identifier: GPL-3.0-or-later
// What the next run is asked with, and putting it back as it was for a run.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/session.h"
#endif

#include <QObject>

#include <functional>

namespace strata {

class Actions;
class ChoiceMenus;
class PromptPanel;

/// The prompt's panel, the flow and the layers of a free run as one. Thread of the window.
class RunForm : public QObject {
    Q_OBJECT
public:
    RunForm(Session& session, PromptPanel& prompt, Actions& actions, ChoiceMenus& choices, QObject* parent);

    RunRequest request() const;
    bool isFree() const;
    void setFree(bool free);
    /// Prompt, task, sampling and flow as they were; the task is chosen first where it is another one.
    void putBack(const RunSummary& summary);
    /// The same of a run that has the chosen task.
    void putBack(const Run& run);
    /// Asks for a run of this input with this task (empty: the chosen one), greedily and with all layers read, as a
    /// lesson does. Empty, or the sentence why it cannot be run.
    QString runWith(const QString& task, const QString& input);
    /// What is done once, as soon as the chosen task is there.
    void whenTask(std::function<void()> action) { m_whenTask = std::move(action); }
    void taskChanged();

Q_SIGNALS:
    void putBackDone(); ///< of a summary
    void said(const QString& text);

private:
    void apply(const RunSummary& summary);

    Session& m_session;
    PromptPanel& m_prompt;
    Actions& m_actions;
    ChoiceMenus& m_choices;
    std::function<void()> m_whenTask; ///< done once
};

} // namespace strata
