// SPDX-License-Identifier: GPL-3.0-or-later
// The panels of the window as docks, and the arrangement in which they first appear in every workspace.
#pragma once

#include <QKeySequence>
#include <QMainWindow>
#include <QSizeF>

#include <functional>
#include <map>
#include <vector>

class QDockWidget;
class QMenu;

namespace strata {

class PanelFrame;

/// Where a panel first stands in a workspace.
struct PanelPlace {
    QString workspace; ///< id of a WorkspaceSpec
    Qt::DockWidgetArea area;
    bool tabbed = false; ///< behind the panel before it of the same workspace and area
    bool shown = true;
};

/// One panel. In a workspace without a place of its own it is hidden at first.
struct PanelSpec {
    QString id;            ///< also the dock's object name, by which its place is remembered
    const char* title;     ///< source text in the context of MainWindow
    QKeySequence shortcut; ///< shows and hides it
    std::vector<PanelPlace> places;
    std::function<PanelFrame*()> create; ///< called once; the dock owns what it gives
    std::function<void()> fill = {};     ///< puts the content into the frame, as soon as it is first shown
};

/// Makes the docks and keeps them; every arrangement is in the order of the list. GUI thread, owned by the window.
class Docks : public QObject {
    Q_OBJECT
public:
    Docks(QMainWindow* window, std::vector<PanelSpec> specs, QMenu* menu);

    QDockWidget* dock(const QString& id) const;
    PanelFrame* frame(const QString& id) const;
    /// Shows the panel, brings it to the front of its tabs, gives it the keyboard, and lights it up for a moment.
    void reveal(const QString& id);
    /// Everything as at first, sized for the window's width. In a window that has no room for three columns and a row
    /// the panels share two places, one behind the other; what was there before comes back when the window grows.
    void arrange();
    /// Hides all panels while the start page is there, and brings the same ones back. A hidden window counts as well.
    void setHidden(bool hidden);
    bool isHidden() const { return m_hidden; }

    /// Puts the present arrangement away and brings the other one back.
    void setWorkspace(const QString& workspace);
    const QString& workspace() const { return m_workspace; }

    QByteArray save(const QString& workspace) const;
    QByteArray save() const { return save(m_workspace); }
    /// False when the state is not one of this arrangement. Another workspace's is kept for when it is chosen.
    bool restore(const QString& workspace, const QByteArray& state);
    bool restore(const QByteArray& state) { return restore(m_workspace, state); }

Q_SIGNALS:
    void workspaceChanged(const QString& before, const QString& now); ///< its panels stand

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void add(const PanelSpec& spec);
    void fill(const QString& id);
    void fillWhatIsSeen();
    bool isSeen(const QDockWidget* dock) const; ///< not behind another
    bool hasNoRoom() const;
    int tabsWidth() const;
    void setCompact(bool compact);
    void place();
    PanelPlace placeOf(const PanelSpec& spec) const; ///< in the present workspace
    PanelPlace roomyPlaceOf(const PanelSpec& spec) const;
    const PanelSpec* leaderOf(const PanelSpec& spec) const; ///< of its group of tabs; nullptr: it has none
    const PanelSpec* compactLeader(bool left) const;        ///< whose place the others of this side share
    void roomChanged();
    void fitMinimums();
    void keepMiddle();
    QMainWindow* m_window;
    std::vector<PanelSpec> m_specs;
    std::map<QString, QDockWidget*> m_docks;
    std::map<QString, PanelFrame*> m_frames;
    QString m_workspace;
    std::map<QString, QByteArray> m_away;  ///< of the workspaces that are not shown
    QByteArray m_shown;                    ///< the arrangement before all panels were hidden
    bool m_hidden = true;                  ///< as long as there is nothing to show
    bool m_compact = false;                ///< the panels share two places
    std::map<QString, QByteArray> m_roomy; ///< meanwhile: how they stand when there is room
    bool m_wasBehind = false;              ///< the panel that is being switched off
    QSizeF m_middle;                       ///< share of the window that it had before this became smaller
};

} // namespace strata
