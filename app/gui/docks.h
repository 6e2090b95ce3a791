// The panels of the window: a registry, and the arrangement in which they first appear.
#pragma once

#include <QMainWindow>

#include <functional>
#include <map>
#include <vector>

class QDockWidget;
class QMenu;

namespace strata {

class PanelFrame;

/// One panel. `create` is called once; the dock owns what it gives.
struct PanelSpec {
    QString id; ///< also the dock's object name, by which its place is remembered
    const char* title; ///< source text in the context of MainWindow, QT_TR_NOOP("…")
    Qt::DockWidgetArea area;
    QKeySequence shortcut; ///< shows and hides it
    std::function<PanelFrame*()> create;
    QString tabbedWith; ///< shares the place of an earlier panel
    bool initiallyShown = true;
};

/// Makes the docks and keeps them; the Explore arrangement is the order of the registry. GUI thread, owned by the window.
class Docks : public QObject {
    Q_OBJECT
public:
    Docks(QMainWindow* window, std::vector<PanelSpec> specs, QMenu* menu);

    QDockWidget* dock(const QString& id) const;
    PanelFrame* frame(const QString& id) const;
    /// Shows the panel and brings it to the front of its tabs.
    void reveal(const QString& id);
    /// Everything as at first, sized for the window's width.
    void arrange();
    /// Hides all panels while the start page is there, and brings the same ones back. A hidden window counts as well.
    void setHidden(bool hidden);
    bool isHidden() const { return m_hidden; }

    QByteArray save() const;
    /// False when the state is not one of this arrangement.
    bool restore(const QByteArray& state);

private:
    QMainWindow* m_window;
    std::vector<PanelSpec> m_specs;
    std::map<QString, QDockWidget*> m_docks;
    std::map<QString, PanelFrame*> m_frames;
    QByteArray m_shown; ///< the arrangement before all panels were hidden
    bool m_hidden = false;
};

} // namespace strata
