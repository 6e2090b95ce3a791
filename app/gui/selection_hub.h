// The one selection that all views share.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/run/lens.h"
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
    const std::shared_ptr<const Run>& run() const { return m_run; }

    /// Moves to the next (+1) or previous (−1) token, over the borders of stages.
    void step(int by);
    bool canStep(int by) const;

Q_SIGNALS:
    void changed(const strata::Selection& selection);

private:
    std::pair<int, int> stepped(int by) const; ///< stage and token; −1 when there is none
    /// The same place in the run and in the lens; what only one of them knows is carried along.
    Selection tied(Selection wanted) const;
    void tie();
    std::vector<FigureView*> m_views;
    std::shared_ptr<const Run> m_run;
    RunId m_runId;
    std::shared_ptr<const Lens> m_lens;
    bool m_tied = false;
    Selection m_selection;
};

} // namespace strata
