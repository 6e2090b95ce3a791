// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/selection_hub.h"

#include "model/documents/run_stages.h"
#include "model/documents/tied_selection.h"
#include "widgets/figure/figure_view.h"

#include <algorithm>
#include <utility>

namespace strata {

void SelectionHub::addView(FigureView* view) {
    m_views.push_back(view);
    connect(view, &FigureView::selectionChanged, this, &SelectionHub::setSelection);
    connect(view, &QObject::destroyed, this, [this, view] { std::erase(m_views, view); });
    view->setRun(m_shown.run);
    view->setDocument(QStringLiteral("lens"), m_shown.lens);
    view->setSelection(m_selection);
}

void SelectionHub::setRun(std::shared_ptr<const Run> run, RunId id) {
    const bool another = id != m_runId || !run;
    m_run = std::move(run);
    m_runId = id;
    tie();
    const bool played = isPlayingBack();
    if (another) m_step = -1;
    keepStepInside();
    show();
    if (played) Q_EMIT playbackChanged();
    Selection selection = another ? Selection() : m_selection;
    if (m_run && !selection.stage && stageCount(*m_run) > 0 && stageLength(*m_run, 0) > 0) {
        selection.stage = 0;
        selection.token = 0;
    }
    setSelection(selection);
    Q_EMIT documentsChanged();
}

void SelectionHub::setLens(std::shared_ptr<const Lens> lens) {
    const bool another = !lens || !m_lens || !isSameText(*lens, *m_lens);
    const bool played = isPlayingBack();
    if (another && played && this->played().lens) m_step = -1;
    m_lens = std::move(lens);
    tie();
    keepStepInside();
    show();
    if (played) Q_EMIT playbackChanged();
    Selection selection = m_selection;
    if (!m_lens) {
        selection.layer.reset();
        selection.position.reset();
        selection.afterAttention = false;
    } else if (!selection.position || static_cast<std::size_t>(*selection.position) >= m_lens->positions.size()) {
        selection.position.reset(); // the selected token's own, when the lens is the run's
    }
    setSelection(selection);
    Q_EMIT documentsChanged();
}

void SelectionHub::tie() {
    m_tied = m_lens && m_run && strata::isLensOfRun(*m_lens, *m_run);
}

void SelectionHub::setSelection(const Selection& wanted) {
    const Selection selection = tiedSelection(m_run.get(), m_lens.get(), m_tied, m_selection, wanted);
    const bool moved = selection != m_selection;
    m_selection = selection;
    for (FigureView* view : m_views)
        view->setSelection(selection);
    if (moved) Q_EMIT changed(selection);
}

Played SelectionHub::played() const {
    if (m_tied) return {m_run, m_lens};
    if (m_lens && (m_prefersLens || !m_run)) return {nullptr, m_lens};
    return {m_run, nullptr};
}

DocumentPtr SelectionHub::shownOf(const DocumentPtr& document) const {
    if (document && document == m_run) return m_shown.run;
    if (document && document == m_lens) return m_shown.lens;
    return document;
}

void SelectionHub::show() {
    Played shown{m_run, m_lens};
    if (isPlayingBack()) {
        const Played part = playedTo(played(), m_unit, m_step);
        if (part.run) shown.run = part.run;
        if (part.lens) shown.lens = part.lens;
    }
    const bool sameLens = shown.lens == m_shown.lens; // it need not be laid out for every token of a growing run
    m_shown = std::move(shown);
    for (FigureView* view : m_views) {
        view->setRun(m_shown.run);
        if (!sameLens) view->setDocument(QStringLiteral("lens"), m_shown.lens);
    }
}

/// What is played may have become shorter.
void SelectionHub::keepStepInside() {
    if (isPlayingBack() && m_step >= playbackSteps(played(), m_unit)) m_step = -1;
}

void SelectionHub::preferLens(bool lens) {
    if (lens == m_prefersLens) return;
    const Played before = played();
    m_prefersLens = lens;
    if (played() == before) return;
    endPlayback(); // of what is no longer meant
    Q_EMIT documentsChanged();
}

StagePlace SelectionHub::stepped(int by) const {
    if (!m_run) return {};
    return steppedPlace(*m_run, {m_selection.stage.value_or(-1), m_selection.token.value_or(-1)}, by);
}

bool SelectionHub::canStep(int by) const {
    const Played what = played();
    if (isPlayingBack()) {
        const int step = m_step + by;
        return step >= firstPlaybackStep(what, m_unit) && step <= playbackSteps(what, m_unit);
    }
    if (what.run) return !stepped(by).isNone();
    if (!what.lens) return false;
    const int position = m_selection.position.value_or(by > 0 ? -1 : int(what.lens->positions.size())) + by;
    return position >= 0 && position < int(what.lens->positions.size());
}

void SelectionHub::step(int by) {
    if (!canStep(by)) return;
    isPlayingBack() ? showStep(m_step + by) : moveSelection(by);
}

void SelectionHub::moveSelection(int by) {
    if (const Played what = played(); what.run) {
        const StagePlace place = stepped(by);
        Selection selection;
        selection.stage = place.stage;
        selection.token = place.token;
        setSelection(selection);
    } else {
        const int from = m_selection.position.value_or(by > 0 ? -1 : int(what.lens->positions.size()));
        setSelection(selectionAtStep(what, PlaybackUnit::Token, from + by + 1, m_selection));
    }
}

void SelectionHub::showStep(int step) {
    const Played what = played();
    const int all = playbackSteps(what, m_unit);
    if (all == 0) return;
    step = std::clamp(step, firstPlaybackStep(what, m_unit), all);
    m_step = step == all ? -1 : step; // nothing is hidden any more
    show();
    setSelection(selectionAtStep(what, m_unit, step, m_selection));
    bringInSight();
    Q_EMIT playbackChanged();
}

/// What the step brought may lie outside of what a view shows.
void SelectionHub::bringInSight() {
    for (FigureView* view : m_views)
        if (const int at = view->isVisible() ? view->currentCell() : -1; at >= 0)
            view->sight().bringIn(view->cells()[std::size_t(at)].rect);
}

void SelectionHub::startPlayback() {
    const Played what = played();
    int step = stepOfSelection(what, m_unit, m_selection);
    const int first = firstPlaybackStep(what, m_unit);
    if (step >= playbackSteps(what, m_unit)) step = first;
    showStep(m_unit == PlaybackUnit::Token ? std::max(step, 1) : step);
}

void SelectionHub::endPlayback() {
    if (std::exchange(m_step, -1) >= 0) {
        show();
        Q_EMIT playbackChanged();
    }
    Q_EMIT playbackEnded(); // what repeats may just rest at its last step
}

void SelectionHub::setPlaybackUnit(PlaybackUnit unit) {
    if (unit == m_unit) return;
    m_unit = unit;
    if (isPlayingBack() && playbackSteps(played(), unit) == 0) return endPlayback();
    isPlayingBack() ? startPlayback() : Q_EMIT playbackChanged();
}

std::pair<int, int> SelectionHub::playbackProgress() const {
    const int all = playbackSteps(played(), m_unit);
    return {isPlayingBack() ? m_step : all, all};
}

} // namespace strata
