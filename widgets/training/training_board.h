// SPDX-License-Identifier: GPL-3.0-or-later
// What the views of the shown training log share: which other logs are laid over it, and the pinned baseline.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "model/session/session.h"
#include "widgets/training/training_figure.h"
#endif

#include <QObject>

#include <set>

namespace strata {

/// One for each session, made when it is first asked for and gone with it. GUI thread.
class TrainingBoard : public QObject {
    Q_OBJECT
public:
    static TrainingBoard& of(Session& session);

    TrainingPtr training() const; ///< null: none is shown
    /// The other logs of the session, the latest last.
    struct Other {
        RunId id;
        TrainingPtr training;
        bool compared = false, baseline = false;
    };
    std::vector<Other> others() const;
    TrainingOverlays overlays() const;
    void setCompared(RunId id, bool compared);
    /// The one of this number, which stays when another is shown; RunId{}: none.
    void setBaseline(RunId id);
    RunId baseline() const { return m_baseline; }

Q_SIGNALS:
    void changed(); ///< another log, more of it, or other overlays

private:
    explicit TrainingBoard(Session& session);
    Session& m_session;
    std::set<RunId> m_compared;
    RunId m_baseline;
};

} // namespace strata
