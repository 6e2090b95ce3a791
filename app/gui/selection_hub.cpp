// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/selection_hub.h"

#include "model/documents/run_prefix.h"
#include "widgets/common/figure_view.h"

#include <algorithm>

namespace strata {

namespace {
int tokensIn(const Run& run, int stage) {
    const std::vector<RunToken>* tokens = stageTokens(run, stage);
    return tokens ? static_cast<int>(tokens->size()) : 0;
}
} // namespace

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
    if (another) m_place = {-1, -1};
    showRun();
    if (played) Q_EMIT playbackChanged();
    Selection selection = another ? Selection() : m_selection;
    if (m_run && !selection.stage && stageCount(*m_run) > 0 && tokensIn(*m_run, 0) > 0) {
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
    m_tied = m_lens && m_run && !m_lens->positions.empty() && m_lens->positions.size() <= m_run->sequence.size() &&
             m_lens->model.hash == m_run->model.hash &&
             std::equal(m_lens->positions.begin(), m_lens->positions.end(), m_run->sequence.begin(),
                        [](const SequenceToken& a, const SequenceToken& b) { return a.id == b.id; });
}

Selection SelectionHub::tied(Selection wanted) const {
    if (!m_lens || wanted == Selection()) return wanted;
    const bool fromLens =
        wanted.position.has_value() && (wanted.position != m_selection.position || wanted.layer != m_selection.layer);
    if (fromLens) {
        if (!m_tied) { // another text: the run's own selection stays
            wanted.stage = m_selection.stage;
            wanted.token = m_selection.token;
            return wanted;
        }
        wanted.stage.reset();
        wanted.token.reset();
        for (int stage = 0; stage < stageCount(*m_run); ++stage) {
            const std::vector<RunToken>& tokens = *stageTokens(*m_run, stage);
            for (std::size_t t = 0; t < tokens.size(); ++t)
                if (tokens[t].position.value == *wanted.position + 1 && !m_run->isFree()) {
                    wanted.stage = stage;
                    wanted.token = static_cast<int>(t);
                }
        }
        return wanted;
    }
    if (wanted.position && wanted.layer) return wanted;
    if (!m_tied) {
        wanted.layer = wanted.layer ? wanted.layer : m_selection.layer;
        wanted.position = wanted.position ? wanted.position : m_selection.position;
        return wanted;
    }
    if (const RunToken* token = selectedToken(*m_run, wanted); token && !m_run->isFree()) {
        wanted.position = token->position.value - 1;
        const int head = headIndexOf(*m_run, wanted.head.value_or(stageHead(*m_run, *wanted.stage)));
        if (!wanted.layer && head >= 0) wanted.layer = m_run->heads[static_cast<std::size_t>(head)].layer.value;
    }
    return wanted;
}

void SelectionHub::setSelection(const Selection& wanted) {
    const Selection selection = tied(wanted);
    const bool moved = selection != m_selection;
    m_selection = selection;
    for (FigureView* view : m_views)
        view->setSelection(selection);
    if (moved) Q_EMIT changed(selection);
}

void SelectionHub::showRun() {
    m_shown =
        m_run && isPlayingBack() ? std::make_shared<const Run>(runUpTo(*m_run, m_place.first, m_place.second)) : m_run;
    for (FigureView* view : m_views)
        view->setRun(m_shown);
}

SelectionHub::Place SelectionHub::stepped(int by) const {
    if (!m_run) return {-1, -1};
    const int stages = stageCount(*m_run);
    int stage = m_selection.stage.value_or(by > 0 ? 0 : stages - 1);
    int token = m_selection.token ? *m_selection.token + by : by > 0 ? 0 : tokensIn(*m_run, stage) - 1;
    if (isPlayingBack()) {
        stage = m_place.first;
        token = m_place.second + by;
    }
    while (stage >= 0 && stage < stages) {
        const int count = tokensIn(*m_run, stage);
        if (token >= 0 && token < count) return {stage, token};
        stage += by;
        token = by > 0 ? 0 : tokensIn(*m_run, stage) - 1;
    }
    return {-1, -1};
}

bool SelectionHub::canStep(int by) const {
    return stepped(by).first >= 0;
}

void SelectionHub::select(const Place& place) {
    Selection selection;
    selection.stage = place.first;
    selection.token = place.second;
    setSelection(selection);
}

void SelectionHub::step(int by) {
    const Place place = stepped(by);
    if (place.first < 0) return;
    if (!isPlayingBack()) return select(place);
    m_place = place;
    if (!canStep(1)) m_place = {-1, -1}; // nothing is hidden any more
    showRun();
    select(place);
    Q_EMIT playbackChanged();
}

void SelectionHub::startPlayback() {
    if (!m_run) return;
    Place place{m_selection.stage.value_or(-1), m_selection.token.value_or(-1)};
    if (place.first < 0 || place.second < 0 || !canStep(1)) {
        m_selection = {};
        place = stepped(1);
    }
    if (place.first < 0) return; // a run without tokens
    m_place = place;
    if (!canStep(1)) m_place = {-1, -1}; // one token: there is nothing to hide
    showRun();
    select(place);
    Q_EMIT playbackChanged();
}

void SelectionHub::endPlayback() {
    if (!isPlayingBack()) return;
    m_place = {-1, -1};
    showRun();
    Q_EMIT playbackChanged();
}

std::pair<int, int> SelectionHub::playbackProgress() const {
    int shown = 0, all = 0;
    if (m_run)
        for (int stage = 0; stage < stageCount(*m_run); ++stage) {
            const int count = tokensIn(*m_run, stage);
            all += count;
            shown += !isPlayingBack() || stage < m_place.first ? count
                     : stage == m_place.first                  ? std::min(count, m_place.second + 1)
                                                               : 0;
        }
    return {shown, all};
}

} // namespace strata
