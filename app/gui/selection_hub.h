// The one selection that all views share.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/run/run.h"
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
    std::vector<FigureView*> m_views;
    std::shared_ptr<const Run> m_run;
    RunId m_runId;
    Selection m_selection;
};

} // namespace strata
