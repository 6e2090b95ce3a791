// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of lenses: the panel Read and what the session says of it.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/session.h"
#endif

#include <QElapsedTimer>
#include <QObject>

namespace strata {

class LensBoard;
class LensPanel;
class SelectionHub;
class ViewHost;

/// Owned by the main window, which shows the panel as a dock. The views of a lens make themselves. GUI thread.
class LensWorkspace : public QObject {
    Q_OBJECT
public:
    LensWorkspace(Session& session, SelectionHub& hub, ViewHost& views, QObject* parent);

    LensPanel& panel() { return *m_panel; }

    /// What the panel asks for.
    void compute();
    /// What somebody else asks for; the panel then says so.
    void compute(const LensOrder& order);
    /// "lens", "heads", "difference"; key of a statistic. Empty: as it is.
    void show(const QString& mode, const QString& statistic);
    /// The lens of the shown run, whatever the panel was set to.
    void computeOfRun();

Q_SIGNALS:
    void said(const QString& text); ///< for the status line

private:
    void connectPanel();
    void connectSession();
    void shownLensChanged();
    void modelChanged();
    bool isBusy() const; ///< the engine works for the shown lens
    void showTextOf(const Lens& lens);

    Session& m_session;
    SelectionHub& m_hub;
    ViewHost& m_views;
    LensBoard& m_board;
    LensPanel* m_panel;
    QElapsedTimer m_time;
};

} // namespace strata
