// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/run_banner.h"

#include "app/gui/actions.h"
#include "app/gui/playback.h"
#include "app/gui/playback_words.h"
#include "app/gui/run_form.h"
#include "app/gui/selection_hub.h"
#include "widgets/panels/prompt_panel.h"
#include "widgets/panels/run_header.h"

#include <QAction>

#include <algorithm>
#include <utility>

namespace strata {

RunBanner::RunBanner(const Parts& parts, RunHeader& header, QObject* parent)
    : QObject(parent), m_parts(parts), m_header(header) {
    connect(&parts.prompt, &PromptPanel::edited, this, &RunBanner::update);
    connect(&header, &RunHeader::putBackRequested, this, &RunBanner::putBack);
    connect(&header, &RunHeader::wholeRunRequested, &parts.playback, &Playback::end);
}

void RunBanner::putBack() {
    Session& session = m_parts.session;
    const auto run = session.documents().shown<Run>();
    if (!run) return;
    if (const auto task = session.model().task(); task && task->name != run->task) {
        Q_EMIT reuseRequested(session.documents().shownId("run"));
        return;
    }
    m_parts.form.putBack(*run);
    update();
}

namespace {

/// What is right in an example of the task, by the names of its levels.
std::map<std::string, std::string> answersOfExample(const Task& task, const Run& run) {
    std::map<std::string, std::string> answers;
    if (task.name != run.task) return answers;
    const auto example = std::ranges::find_if(
        task.examples, [&](const TaskExample& one) { return !one.answers.empty() && one.fields == run.fields; });
    if (example == task.examples.end()) return answers;
    for (std::size_t i = 0; i < std::min(example->answers.size(), task.levels.size()); ++i)
        answers[task.levels[i].name] = example->answers[i];
    return answers;
}

} // namespace

void RunBanner::setGold(const std::map<std::string, std::string>& fields, std::map<std::string, std::string> gold) {
    m_gold[fields] = std::move(gold);
    update();
}

void RunBanner::update() {
    const Session& session = m_parts.session;
    const auto run = session.documents().shown<Run>();
    m_header.setRun(run);
    if (!run) return;
    const auto gold = m_gold.find(run->fields);
    const auto task = session.model().task();
    m_header.setGold(gold != m_gold.end() ? gold->second
                     : task               ? answersOfExample(*task, *run)
                                          : std::map<std::string, std::string>());
    const auto facts = session.model().facts();
    const bool comparable = facts && facts->summary.hash == run->model.hash && !session.maker().isMaking("run");
    const PromptChange change =
        comparable ? m_parts.prompt.changeSince(*run, m_parts.form.isFree()) : PromptChange::None;
    m_header.setChange(change, m_parts.actions["run"]->isEnabled(), true);
    const bool played = m_parts.hub.isPlayingBack() && m_parts.hub.played().run;
    m_header.setPlayback(played ? tr("Playback: %1").arg(PlaybackWords::place(m_parts.hub)) : QString());
}

} // namespace strata
