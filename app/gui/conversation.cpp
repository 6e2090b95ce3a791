// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/conversation.h"

#include "app/gui/actions.h"
#include "app/gui/run_form.h"
#include "model/task/chat_history.h"
#include "widgets/panels/prompt_panel.h"

#include <QAction>

namespace strata {
namespace {

std::string fieldOf(const Run& run, const char* name) {
    const auto field = run.fields.find(name);
    return field == run.fields.end() ? std::string() : field->second;
}

} // namespace

Conversation::Conversation(Session& session, PromptPanel& prompt, RunForm& form, Actions& actions, QObject* parent)
    : QObject(parent), m_session(session), m_prompt(prompt), m_form(form) {
    connect(actions["continueChat"], &QAction::triggered, this, &Conversation::goOn);
    connect(actions["answerAgain"], &QAction::triggered, this, &Conversation::again);
}

bool Conversation::canGoOn(const Session& session) {
    const auto run = session.documents().shown<Run>();
    const auto task = session.model().task();
    return run && task && task->takesHistory && run->task == task->name && !run->isFree() && !run->levels.empty() &&
           !run->anyStopped(StopReason::Running);
}

void Conversation::goOn() {
    if (!canGoOn(m_session)) return;
    const auto run = m_session.documents().shown<Run>();
    auto turns = chatTurnsFromText(fieldOf(*run, historyField), historyField);
    if (!turns) return Q_EMIT said(tr("The run has no conversation that can go on."));
    turns->push_back({"user", fieldOf(*run, "input")});
    turns->push_back({"assistant", run->levels.back().text});
    std::map<std::string, std::string> fields = run->fields;
    // Who has typed the next input already keeps it.
    const std::string typed = m_prompt.fields()["input"];
    fields["input"] = typed == fieldOf(*run, "input") ? std::string() : typed;
    fields[historyField] = chatTurnsToText(*turns);
    m_form.putBack(*run);
    m_prompt.setFields(fields);
    m_prompt.focusFirstField();
    Q_EMIT said(tr("The answer is part of the conversation; write what you say next."));
}

void Conversation::again() {
    if (!canGoOn(m_session)) return;
    const auto run = m_session.documents().shown<Run>();
    SamplingOptions sampling = requestOfRun(*run).options.sampling;
    if (sampling.temperature == 0.0) sampling = m_prompt.decodeOptions().sampling;
    if (sampling.temperature == 0.0)
        return Q_EMIT said(tr("Greedy decoding says the same again: choose sampling under the prompt first."));
    m_form.putBack(*run);
    DecodeOptions options = m_prompt.decodeOptions();
    options.sampling = sampling;
    ++options.sampling.seed;
    m_prompt.setDecodeOptions(options, true);
    Q_EMIT runRequested();
}

} // namespace strata
