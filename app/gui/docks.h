// SPDX-License-Identifier: GPL-3.0-or-later
// The panels of the window: a registry, and the arrangement in which they first appear.
#pragma once

#include <QMainWindow>

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <vector>

class QDockWidget;
class QMenu;

namespace strata {

class PanelFrame;

/// A saved arrangement of the panels.
enum class Workspace { Explore, Lens };
inline constexpr int workspaceCount = 2;

/// Where a panel first stands in a workspace.
struct PanelPlace {
    Qt::DockWidgetArea area;
    QString tabbedWith; ///< shares the place of an earlier panel
    bool shown = true;
};

/// One panel. `create` is called once; the dock owns what it gives.
struct PanelSpec {
    QString id;        ///< also the dock's object name, by which its place is remembered
    const char* title; ///< source text in the context of MainWindow, QT_TR_NOOP("…")
    Qt::DockWidgetArea area;
    QKeySequence shortcut; ///< shows and hides it
    std::function<PanelFrame*()> create;
    QString tabbedWith; ///< shares the place of an earlier panel
    bool initiallyShown = true;
    std::optional<PanelPlace> inLens = std::nullopt; ///< in the Lens workspace; none: it is not shown there at first
};

/// Makes the docks and keeps them; every arrangement is in the order of the registry. GUI thread, owned by the window.
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
    void setWorkspace(Workspace workspace);
    Workspace workspace() const { return m_workspace; }

    QByteArray save(Workspace workspace) const;
    QByteArray save() const { return save(m_workspace); }
    /// False when the state is not one of this arrangement. Another workspace's is kept for when it is chosen.
    bool restore(Workspace workspace, const QByteArray& state);
    bool restore(const QByteArray& state) { return restore(m_workspace, state); }

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void tabify(const PanelSpec& spec);
    bool hasNoRoom() const;
    void setCompact(bool compact);
    void place();
    void fitMinimums();
    QMainWindow* m_window;
    std::vector<PanelSpec> m_specs;
    std::map<QString, QDockWidget*> m_docks;
    std::map<QString, PanelFrame*> m_frames;
    PanelPlace placeOf(const PanelSpec& spec) const; ///< in the present workspace
    PanelPlace roomyPlaceOf(const PanelSpec& spec) const;
    QString compactLeader(bool left) const; ///< whose place the others of this side share
    Workspace m_workspace = Workspace::Explore;
    std::array<QByteArray, workspaceCount> m_away; ///< of the workspaces that are not shown
    QByteArray m_shown;                            ///< the arrangement before all panels were hidden
    bool m_hidden = false;
    bool m_compact = false;                         ///< the panels share two places
    std::array<QByteArray, workspaceCount> m_roomy; ///< meanwhile: how they stand when there is room
    bool m_wasBehind = false;                       ///< the panel that is being switched off
};

} // namespace strata
