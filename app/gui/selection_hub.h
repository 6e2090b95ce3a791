// SPDX-License-Identifier: GPL-3.0-or-later
// The one selection that all views share, and how much of the run they show.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/documents/lens.h"
#include "model/documents/run_stages.h"
#include "model/lesson/playback.h"
#endif

#include <QObject>

#include <memory>

namespace strata {

class FigureView;

/// Hands the run, the lens and the selection to every view, and a view's choice to all others. GUI thread.
class SelectionHub : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Until it is deleted.
    void addView(FigureView* view);

    /// A new snapshot of the same growing run keeps the selection; another run starts with its first token.
    void setRun(std::shared_ptr<const Run> run, RunId id);
    /// A lens of the run's own tokens is tied to it: the token of a run and the cell that says it are one selection.
    void setLens(std::shared_ptr<const Lens> lens);
    bool isLensOfRun() const { return m_tied; }
    void setSelection(const Selection& selection);
    const Selection& selection() const { return m_selection; }
    RunId runId() const { return m_runId; }
    /// The whole run, also while the views show a part of it.
    const std::shared_ptr<const Run>& run() const { return m_run; }
    /// What the views have of it.
    const std::shared_ptr<const Run>& shownRun() const { return m_shown.run; }
    const std::shared_ptr<const Lens>& shownLens() const { return m_shown.lens; }
    /// What the views have of a document: less than all of it while it is played.
    DocumentPtr shownOf(const DocumentPtr& document) const;

    /// Moves to the next (+1) or previous (−1) token, over the borders of stages. During playback what the views show
    /// moves by one step; at the last one playback ends.
    void step(int by);
    bool canStep(int by) const;

    /// What playback plays: the run with its lens, or that one of the two which the workspace is about.
    Played played() const;
    /// The workspace is about lenses.
    void preferLens(bool lens);
    void setPlaybackUnit(PlaybackUnit unit);
    PlaybackUnit playbackUnit() const { return m_unit; }
    /// By token from the selected one on, else from the first; by layer and by level from where none is shown.
    void startPlayback();
    /// Shows so much; all of it: playback ends.
    void showStep(int step);
    /// The views show everything again; the selection stays.
    void endPlayback();
    bool isPlayingBack() const { return m_step >= 0; }
    /// How many steps are shown, of how many.
    std::pair<int, int> playbackProgress() const;

Q_SIGNALS:
    void changed(const strata::Selection& selection);
    void playbackChanged();  ///< began, moved, or ended; it may be of another document or by another unit
    void playbackEnded();    ///< not by its last step: nothing goes on by itself
    void documentsChanged(); ///< another run or lens, or more of it

private:
    StagePlace stepped(int by) const;
    void moveSelection(int by);
    void show(); ///< gives the views what they are to show
    void keepStepInside();
    void bringInSight();
    /// The same place in the run and in the lens; what only one of them knows is carried along.
    void tie();
    std::vector<FigureView*> m_views;
    std::shared_ptr<const Run> m_run; ///< all of it, and below what the views have
    std::shared_ptr<const Lens> m_lens;
    Played m_shown;
    PlaybackUnit m_unit = PlaybackUnit::Token;
    int m_step = -1; ///< playback: how many steps are shown
    bool m_prefersLens = false;
    RunId m_runId;
    bool m_tied = false;
    Selection m_selection;
};

} // namespace strata
