// SPDX-License-Identifier: GPL-3.0-or-later
// The one selection that all views share, and how much of the run they show.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/documents/lens.h"
#include "model/documents/run_stages.h"
#endif

#include <QObject>

#include <memory>

namespace strata {

class FigureView;

/// Hands the run and the selection to every view, and a view's choice to all others. GUI thread.
class SelectionHub : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    void addView(FigureView* view);

    /// A new snapshot of the same growing run keeps the selection; another run starts with its first token.
    void setRun(std::shared_ptr<const Run> run, RunId id);
    /// A lens of the run's own tokens is tied to it: the token of a run and the cell that says it are one selection.
    void setLens(std::shared_ptr<const Lens> lens);
    bool isLensOfRun() const { return m_tied; }
    void setSelection(const Selection& selection);
    const Selection& selection() const { return m_selection; }
    /// The whole run, also while the views show a part of it.
    const std::shared_ptr<const Run>& run() const { return m_run; }
    /// What the views have of it.
    const std::shared_ptr<const Run>& shownRun() const { return m_shown; }

    /// Moves to the next (+1) or previous (−1) token, over the borders of stages. During playback it is the place up to
    /// which the views show the run that moves; at the last token playback ends.
    void step(int by);
    bool canStep(int by) const;

    /// From here on the views show the run as it was at the selected token; without one, or at the last one, from the
    /// first.
    void startPlayback();
    /// The views show the whole run again; the selection stays.
    void endPlayback();
    bool isPlayingBack() const { return m_place.stage >= 0; }
    /// How many tokens are shown, of all.
    std::pair<int, int> playbackProgress() const;

Q_SIGNALS:
    void changed(const strata::Selection& selection);
    void playbackChanged(); ///< began, moved, or ended

private:
    StagePlace stepped(int by) const;
    void select(const StagePlace& place);
    void showRun();
    /// The same place in the run and in the lens; what only one of them knows is carried along.
    void tie();
    std::vector<FigureView*> m_views;
    std::shared_ptr<const Run> m_run, m_shown; ///< all of it, and what the views have
    StagePlace m_place;                        ///< playback: the last token that is shown
    RunId m_runId;
    std::shared_ptr<const Lens> m_lens;
    bool m_tied = false;
    Selection m_selection;
};

} // namespace strata
