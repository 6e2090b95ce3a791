#include "app/gui/selection_hub.h"

#include "widgets/common/figure_view.h"

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
    view->setRun(m_run);
    view->setSelection(m_selection);
}

void SelectionHub::setRun(std::shared_ptr<const Run> run, RunId id) {
    const bool another = id != m_runId || !run;
    m_run = std::move(run);
    m_runId = id;
    for (FigureView* view : m_views) view->setRun(m_run);
    Selection selection = another ? Selection() : m_selection;
    if (m_run && !selection.stage && stageCount(*m_run) > 0 && tokensIn(*m_run, 0) > 0) {
        selection.stage = 0;
        selection.token = 0;
    }
    setSelection(selection);
}

void SelectionHub::setSelection(const Selection& selection) {
    const bool moved = selection != m_selection;
    m_selection = selection;
    for (FigureView* view : m_views) view->setSelection(selection);
    if (moved) Q_EMIT changed(selection);
}

std::pair<int, int> SelectionHub::stepped(int by) const {
    if (!m_run) return {-1, -1};
    const int stages = stageCount(*m_run);
    int stage = m_selection.stage.value_or(by > 0 ? 0 : stages - 1);
    int token = m_selection.token ? *m_selection.token + by : by > 0 ? 0 : tokensIn(*m_run, stage) - 1;
    while (stage >= 0 && stage < stages) {
        const int count = tokensIn(*m_run, stage);
        if (token >= 0 && token < count) return {stage, token};
        stage += by;
        token = by > 0 ? 0 : tokensIn(*m_run, stage) - 1;
    }
    return {-1, -1};
}

bool SelectionHub::canStep(int by) const { return stepped(by).first >= 0; }

void SelectionHub::step(int by) {
    const auto [stage, token] = stepped(by);
    if (stage < 0) return;
    Selection selection;
    selection.stage = stage;
    selection.token = token;
    setSelection(selection);
}

} // namespace strata
