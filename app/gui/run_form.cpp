// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/run_form.h"

#include "app/gui/actions.h"
#include "app/gui/choice_menus.h"
#include "app/gui/main_window.h"
#include "app/gui/window_state.h"
#include "widgets/panels/prompt_panel.h"

#include <QAction>

#include <algorithm>
#include <utility>

namespace strata {

RunForm::RunForm(Session& session, PromptPanel& prompt, Actions& actions, ChoiceMenus& choices, QObject* parent)
    : QObject(parent), m_session(session), m_prompt(prompt), m_actions(actions), m_choices(choices) {}

RunRequest RunForm::request() const {
    RunRequest wanted;
    wanted.fields = m_prompt.fields();
    wanted.options = m_prompt.decodeOptions();
    wanted.free = isFree();
    for (int layer : m_choices.lensLayers())
        wanted.lenses.push_back({LayerIndex(layer), Readout::Norm});
    return wanted;
}

bool RunForm::isFree() const {
    return m_actions["freely"]->isChecked();
}

void RunForm::setFree(bool free) {
    (free ? m_actions["freely"] : m_actions["hierarchical"])->setChecked(true);
}

void RunForm::putBack(const Run& run) {
    m_prompt.putBack(run);
    setFree(run.isFree());
}

QString RunForm::runWith(const QString& task, const QString& input) {
    if (const QString why = whyNotReady(m_session); !why.isEmpty()) return why;
    const auto ask = [this, input] {
        const auto now = m_session.model().task();
        if (!now || now->fields.empty()) return;
        const bool named = std::ranges::any_of(now->fields, [](const auto& field) { return field.name == "input"; });
        m_prompt.setField(QString::fromStdString(named ? "input" : now->fields.front().name), input);
        setFree(false);
        RunRequest wanted = request();
        wanted.options.sampling = {};
        wanted.options.layerReadings = wanted.options.labelReadings = true; // what a lesson looks at
        m_session.maker().run(wanted);
    };
    const auto chosen = m_session.model().task();
    if (task.isEmpty() || (chosen && QString::fromStdString(chosen->name) == task)) {
        ask();
        return {};
    }
    const auto facts = m_session.model().facts();
    for (const TaskChoice& choice : facts ? facts->tasks : std::vector<TaskChoice>())
        if (choice.name == task || choice.id == task) {
            m_whenTask = ask;
            m_session.model().chooseTask(choice.name);
            return {};
        }
    return MainWindow::tr("The open model has no task “%1”, with which the lesson runs it: open the model that the "
                          "lesson is about.")
        .arg(task);
}

void RunForm::putBack(const RunSummary& summary) {
    const auto task = m_session.model().task();
    if (!task || task->name == summary.task) return apply(summary);
    const auto facts = m_session.model().facts();
    const QString wanted = QString::fromStdString(summary.task);
    for (const TaskChoice& choice : facts ? facts->tasks : std::vector<TaskChoice>())
        if (choice.name == wanted || choice.id == wanted) {
            m_whenTask = [this, summary] { apply(summary); };
            return m_session.model().chooseTask(choice.name);
        }
    apply(summary);
    Q_EMIT said(MainWindow::tr("This model has no task “%1”; the prompt is as it was").arg(wanted));
}

void RunForm::apply(const RunSummary& summary) {
    Run asked; // no more of it than the prompt takes
    asked.fields = summary.fields;
    asked.options = summary.options;
    asked.seed = summary.seed;
    m_prompt.putBack(asked);
    setFree(summary.isFree);
    Q_EMIT putBackDone();
    const auto facts = m_session.model().facts();
    Q_EMIT said(facts && facts->summary.hash != summary.modelHash
                    ? MainWindow::tr("Prompt and sampling are as they were; the model is another one (%1 then)")
                          .arg(QString::fromStdString(summary.modelName()))
                    : MainWindow::tr("Prompt, task and sampling are as they were for this run"));
}

void RunForm::taskChanged() {
    if (m_whenTask) std::exchange(m_whenTask, {})();
}

} // namespace strata
