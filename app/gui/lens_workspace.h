// SPDX-License-Identifier: GPL-3.0-or-later
// The Lens workspace: its views and controls, wired to the session and to the one selection.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "app/gui/docks.h"
#include "model/session/session.h"
#endif

#include <QElapsedTimer>
#include <QObject>

namespace strata {

class AgreementView;
class FigureView;
class LensCellView;
class LensPanel;
class LensView;
class NormsView;
class PanelFrame;
class PinTracking;
class SelectionHub;
class TrajectoryView;

/// Owned by the main window, which shows frame() in its middle and the panels as docks. GUI thread.
class LensWorkspace : public QObject {
    Q_OBJECT
public:
    LensWorkspace(Session& session, SelectionHub& hub, QWidget* window);

    PanelFrame* frame() const { return m_frame; } ///< the grid
    /// The docks around it.
    std::vector<PanelSpec> panels();
    FigureView*
    view(const QString& id) const; ///< "lens", "trajectories", "cell", "norms", "agreement"; nullptr: none of these
    static QStringList viewIds();
    LensView& lensView() { return *m_lens; }
    NormsView& normsView() { return *m_norms; }
    TrajectoryView& trajectoryView() { return *m_trajectories; }
    LensPanel& panel() { return *m_panel; }

    /// What the panel asks for.
    void compute();
    /// What somebody else asks for; the panel then says so.
    void compute(const LensOrder& order);
    /// "lens", "heads", "difference"; key of a statistic. Empty: as it is.
    void show(const QString& mode, const QString& statistic);
    /// The lens of the shown run, whatever the panel was set to.
    void computeOfRun();
    /// Without a person: the first token of every level (of a text, the last position) is followed, and the first of
    /// them selected.
    void selectForPicture();

Q_SIGNALS:
    void exportRequested(const QString& viewId);
    void said(const QString& text); ///< for the status line

private:
    void connectViews();
    void connectSession();
    void shownLensChanged();
    void modelChanged();
    bool isBusy() const; ///< the engine works for the shown lens
    void showTextOf(const Lens& lens);

    Session& m_session;
    SelectionHub& m_hub;
    QWidget* m_window;
    LensView* m_lens;
    TrajectoryView* m_trajectories;
    LensCellView* m_cell;
    NormsView* m_norms;
    AgreementView* m_agreement;
    LensPanel* m_panel;
    PanelFrame* m_frame;
    PinTracking* m_tracking;
    QElapsedTimer m_time;
};

} // namespace strata
