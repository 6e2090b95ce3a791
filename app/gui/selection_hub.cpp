// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/selection_hub.h"

#include "model/documents/run_prefix.h"
#include "model/documents/run_stages.h"
#include "model/documents/tied_selection.h"
#include "widgets/figure/figure_view.h"

namespace strata {

void SelectionHub::addView(FigureView* view) {
    m_views.push_back(view);
    connect(view, &FigureView::selectionChanged, this, &SelectionHub::setSelection);
    view->setRun(m_shown);
    view->setSelection(m_selection);
}

void SelectionHub::setRun(std::shared_ptr<const Run> run, RunId id) {
    const bool another = id != m_runId || !run;
    m_run = std::move(run);
    m_runId = id;
    tie();
    const bool played = isPlayingBack();
    if (another) m_place = {};
    showRun();
    if (played) Q_EMIT playbackChanged();
    Selection selection = another ? Selection() : m_selection;
    if (m_run && !selection.stage && stageCount(*m_run) > 0 && stageLength(*m_run, 0) > 0) {
        selection.stage = 0;
        selection.token = 0;
    }
    setSelection(selection);
}

void SelectionHub::setLens(std::shared_ptr<const Lens> lens) {
    m_lens = std::move(lens);
    tie();
    Selection selection = m_selection;
    if (!m_lens) {
        selection.layer.reset();
        selection.position.reset();
        selection.afterAttention = false;
    } else if (!selection.position || static_cast<std::size_t>(*selection.position) >= m_lens->positions.size()) {
        selection.position.reset(); // the selected token's own, when the lens is the run's
    }
    setSelection(selection);
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

void SelectionHub::showRun() {
    m_shown =
        m_run && isPlayingBack() ? std::make_shared<const Run>(runUpTo(*m_run, m_place.stage, m_place.token)) : m_run;
    for (FigureView* view : m_views)
        view->setRun(m_shown);
}

StagePlace SelectionHub::stepped(int by) const {
    if (!m_run) return {};
    return steppedPlace(
        *m_run, isPlayingBack() ? m_place : StagePlace{m_selection.stage.value_or(-1), m_selection.token.value_or(-1)},
        by);
}

bool SelectionHub::canStep(int by) const {
    return !stepped(by).isNone();
}

void SelectionHub::select(const StagePlace& place) {
    Selection selection;
    selection.stage = place.stage;
    selection.token = place.token;
    setSelection(selection);
}

void SelectionHub::step(int by) {
    const StagePlace place = stepped(by);
    if (place.stage < 0) return;
    if (!isPlayingBack()) return select(place);
    m_place = place;
    if (!canStep(1)) m_place = {}; // nothing is hidden any more
    showRun();
    select(place);
    Q_EMIT playbackChanged();
}

void SelectionHub::startPlayback() {
    if (!m_run) return;
    StagePlace place{m_selection.stage.value_or(-1), m_selection.token.value_or(-1)};
    if (place.stage < 0 || place.token < 0 || !canStep(1)) {
        m_selection = {};
        place = stepped(1);
    }
    if (place.stage < 0) return; // a run without tokens
    m_place = place;
    if (!canStep(1)) m_place = {}; // one token: there is nothing to hide
    showRun();
    select(place);
    Q_EMIT playbackChanged();
}

void SelectionHub::endPlayback() {
    if (!isPlayingBack()) return;
    m_place = {};
    showRun();
    Q_EMIT playbackChanged();
}

std::pair<int, int> SelectionHub::playbackProgress() const {
    if (!m_run) return {0, 0};
    const auto [shown, all] = tokensUpTo(*m_run, m_place);
    return {isPlayingBack() ? shown : all, all};
}

} // namespace strata
