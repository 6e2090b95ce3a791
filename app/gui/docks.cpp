// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/docks.h"

#include "app/gui/panel_flash.h"
#include "app/gui/workspaces.h"
#include "widgets/common/language.h"
#include "widgets/common/screen_font.h"
#include "widgets/figure/panel_frame.h"

#include <QAction>
#include <QBoxLayout>
#include <QChildEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMenu>
#include <QResizeEvent>
#include <QTabBar>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace strata {

namespace {
constexpr int stateVersion = 2; ///< raise it when panels are renamed or the arrangement changes

/// An empty row of tabs that lies over a panel.
bool isInTheWay(const QTabBar* tabs) {
    return tabs->count() == 0 && tabs->parentWidget()->rect().intersects(tabs->geometry());
}
} // namespace

Docks::Docks(QMainWindow* window, std::vector<PanelSpec> specs, QMenu* menu)
    : QObject(window), m_window(window), m_specs(std::move(specs)) {
    window->setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks | QMainWindow::AnimatedDocks);
    window->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::South);
    // Left and right columns reach from the toolbar to the status bar, as in the arrangement that is aimed at.
    window->setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window->setCorner(Qt::TopRightCorner, Qt::RightDockWidgetArea);
    window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    window->installEventFilter(this);
    connect(&Theme::instance(), &Theme::changed, this, &Docks::roomChanged); // its type is larger or smaller
    m_workspace = QString::fromLatin1(workspaces().front().id);
    for (const PanelSpec& spec : m_specs)
        add(spec);
    // In the menu by their shortcuts: those of one workspace stand together, whoever made them first.
    std::vector<const PanelSpec*> order;
    for (const PanelSpec& spec : m_specs)
        order.push_back(&spec);
    const auto key = [](const PanelSpec* spec) {
        return spec->shortcut.isEmpty() ? QStringLiteral("~") : spec->shortcut.toString(QKeySequence::PortableText);
    };
    std::stable_sort(order.begin(), order.end(), [&](const auto* a, const auto* b) { return key(a) < key(b); });
    for (const PanelSpec* spec : order)
        menu->addAction(dock(spec->id)->toggleViewAction());
    arrange();
}

void Docks::add(const PanelSpec& spec) {
    auto* dock = new QDockWidget(m_window);
    dock->setObjectName(spec.id);
    PanelFrame* frame = spec.create();
    dock->setWidget(frame);
    // The frame's own title bar is the handle by which the dock is dragged.
    auto* bar = frame->findChild<QWidget*>(QStringLiteral("panelTitle"));
    // A dock gives its title bar the height that the layout asks for, not the widget's minimum.
    if (auto* layout = qobject_cast<QBoxLayout*>(bar->layout())) layout->addStrut(bar->minimumHeight() - 4);
    dock->setTitleBarWidget(bar);
    whenTranslated(dock, [dock, frame, title = spec.title] {
        const QString text = QCoreApplication::translate("strata::MainWindow", title);
        dock->setWindowTitle(text);
        frame->setTitle(text);
    });
    dock->toggleViewAction()->setObjectName(QStringLiteral("panel_") + spec.id); // of its own shortcut
    dock->toggleViewAction()->setShortcut(spec.shortcut);
    m_window->addAction(dock->toggleViewAction());
    // A panel that is switched on may share its place with others: it comes to the front.
    // The same for one that is switched off while nobody can see it: behind another, it lies outside the window.
    connect(dock->toggleViewAction(), &QAction::toggled, this,
            [this, dock](bool on) { m_wasBehind = !on && dock->isVisible() && !isSeen(dock); });
    connect(dock->toggleViewAction(), &QAction::triggered, this, [this, id = spec.id](bool on) {
        if (on || std::exchange(m_wasBehind, false)) reveal(id);
    });
    // Where it will stand is not known yet: behind another it need not be filled.
    connect(dock, &QDockWidget::visibilityChanged, this, [this](bool on) {
        if (on) QTimer::singleShot(0, this, &Docks::fillWhatIsSeen);
    });
    m_docks[spec.id] = dock;
    m_frames[spec.id] = frame;
}

void Docks::fill(const QString& id) {
    for (PanelSpec& spec : m_specs)
        if (spec.id == id && spec.fill) std::exchange(spec.fill, {})();
}

bool Docks::isSeen(const QDockWidget* dock) const {
    return dock->isVisible() && (dock->isFloating() || m_window->rect().intersects(dock->geometry()));
}

void Docks::fillWhatIsSeen() {
    for (const auto& [id, dock] : m_docks)
        if (isSeen(dock)) fill(id);
}

QDockWidget* Docks::dock(const QString& id) const {
    return m_docks.at(id);
}
PanelFrame* Docks::frame(const QString& id) const {
    return m_frames.at(id);
}

void Docks::reveal(const QString& id) {
    fill(id);
    QDockWidget* wanted = dock(id);
    wanted->show();
    wanted->raise();
    QWidget* content = frame(id)->content();
    QWidget* keyboard = content->focusProxy() ? content->focusProxy() : content;
    if (keyboard->focusPolicy() == Qt::NoFocus) // a panel of fields: the first of them
        for (QWidget* field : content->findChildren<QWidget*>())
            if ((field->focusPolicy() & Qt::TabFocus) && field->isEnabled() && field->isVisibleTo(content)) {
                keyboard = field;
                break;
            }
    keyboard->setFocus(Qt::OtherFocusReason);
    flashPanel(wanted);
}

/// A window keeps the rows of tabs that it has no use for; one that is empty must not lie over a panel and take its
/// clicks. It goes where Qt puts what has no place; it is not hidden: that would make the window's layout due, which
/// shows each of its rows again, and so on for ever.
bool Docks::eventFilter(QObject* object, QEvent* event) {
    if (object == m_window && event->type() == QEvent::Resize) {
        const QSize before = static_cast<QResizeEvent*>(event)->oldSize(), now = m_window->size();
        const QWidget* const middle = m_window->centralWidget();
        if (middle && middle->isVisible() && !before.isEmpty() && !m_middle.isValid() &&
            (now.width() < before.width() || now.height() < before.height())) {
            m_middle = {double(middle->width()) / before.width(), double(middle->height()) / before.height()};
            QTimer::singleShot(0, this, &Docks::keepMiddle);
        }
        roomChanged();
    } else if (object == m_window && event->type() == QEvent::ChildAdded) {
        static_cast<QChildEvent*>(event)->child()->installEventFilter(this); // its class is not known yet
    } else if ((event->type() == QEvent::Show || event->type() == QEvent::Move || event->type() == QEvent::Resize) &&
               object != m_window) {
        if (auto* tabs = qobject_cast<QTabBar*>(object); tabs && isInTheWay(tabs))
            QTimer::singleShot(0, tabs, [tabs] { // in the middle of the layout it may be about to get tabs
                if (isInTheWay(tabs)) tabs->move(-500 - tabs->width(), -500 - tabs->height());
            });
    }
    return QObject::eventFilter(object, event);
}

void Docks::roomChanged() {
    fitMinimums();
    if (hasNoRoom() != m_compact) // not in the middle of the window's own layout
        QTimer::singleShot(0, this, [this] { setCompact(hasNoRoom()); });
}

/// In a small window panels may be smaller than their titles ask for: else they would lie over each other.
void Docks::fitMinimums() {
    const bool tight = m_window->width() < scaledPixels(1100) || m_window->height() < scaledPixels(600);
    const QSize least = tight ? QSize(96, 24) : QSize(0, 0);
    for (const auto& [id, panel] : m_docks) {
        panel->titleBarWidget()->setMinimumWidth(least.width());
        frame(id)->setMinimumSize(least);
    }
    if (QWidget* middle = m_window->centralWidget()) middle->setMinimumSize(least);
}

/// Qt takes everything from the middle when the window becomes smaller: panels that were given room in a large one
/// give some back, until the middle has its share again, or enough.
void Docks::keepMiddle() {
    constexpr double enough = 0.4;
    const QSizeF share = std::exchange(m_middle, QSizeF());
    const QWidget* const middle = m_window->centralWidget();
    if (m_compact || hasNoRoom() || m_hidden || !share.isValid()) return;
    std::map<Qt::DockWidgetArea, QDockWidget*> first;
    for (const PanelSpec& spec : m_specs) {
        QDockWidget* const one = dock(spec.id);
        if (!one->isFloating() && isSeen(one)) first.emplace(m_window->dockWidgetArea(one), one);
    }
    const auto give = [&](std::initializer_list<Qt::DockWidgetArea> areas, Qt::Orientation along, double missing) {
        QList<QDockWidget*> docks;
        QList<int> sizes;
        double all = 0;
        for (const Qt::DockWidgetArea area : areas)
            if (const auto found = first.find(area); found != first.end()) {
                docks << found->second;
                sizes << (along == Qt::Horizontal ? found->second->width() : found->second->height());
                all += sizes.back();
            }
        if (docks.isEmpty() || missing < 8 || missing >= all) return;
        for (int& size : sizes)
            size = int(size * (1 - missing / all));
        m_window->resizeDocks(docks, sizes, along);
    };
    give({Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea}, Qt::Horizontal,
         std::min(share.width(), enough) * m_window->width() - middle->width());
    give({Qt::BottomDockWidgetArea}, Qt::Vertical,
         std::min(share.height(), enough) * m_window->height() - middle->height());
}

bool Docks::hasNoRoom() const {
    return m_window->width() < scaledPixels(780) || m_window->height() < scaledPixels(440);
}

void Docks::setCompact(bool compact) {
    if (compact == m_compact) return;
    if (compact) {
        m_roomy = std::exchange(m_away, {});
        m_roomy[m_workspace] = save();
        m_compact = true;
        m_shown.clear();
        return place();
    }
    m_compact = false;
    m_away = std::exchange(m_roomy, {});
    m_shown.clear();
    if (!restore(std::exchange(m_away[m_workspace], {}))) place();
}

void Docks::arrange() {
    if (hasNoRoom() == m_compact) return place();
    setCompact(hasNoRoom());
    if (!m_compact) place();
}

void Docks::place() {
    fitMinimums(); // what is in the middle came after the window had its size
    for (const PanelSpec& spec : m_specs) {
        dock(spec.id)->setFloating(false);
        m_window->removeDockWidget(dock(spec.id)); // one that has a place would be moved, and the layout be due again
    }
    for (const PanelSpec& spec : m_specs)
        if (!leaderOf(spec)) m_window->addDockWidget(placeOf(spec).area, dock(spec.id));
    for (const PanelSpec& spec : m_specs)
        if (const PanelSpec* leader = leaderOf(spec)) {
            // While a group of tabs is made, Qt 6.4 lays the window out if that is due, and the half-made group then
            // asks for a second row of tabs, which nobody hides later. So nothing may be due.
            m_window->layout()->activate();
            m_window->tabifyDockWidget(dock(leader->id), dock(spec.id));
        }
    for (const PanelSpec& spec : m_specs) {
        const bool shown = placeOf(spec).shown && !m_hidden;
        if (shown && !leaderOf(spec)) fill(spec.id);
        dock(spec.id)->setVisible(shown);
    }
    for (const PanelSpec& spec : m_specs)
        if (const PanelSpec* leader = leaderOf(spec)) dock(leader->id)->raise();
    m_shown.clear();
    // Columns grow with the window, but what is in the middle gets most of it.
    const int width = std::max(m_window->width(), 480), height = std::max(m_window->height(), 320);
    QList<QDockWidget*> left, right, bottom;
    for (const PanelSpec& spec : m_specs) {
        const PanelPlace place = placeOf(spec);
        if (leaderOf(spec) || !place.shown) continue;
        (place.area == Qt::LeftDockWidgetArea    ? left
         : place.area == Qt::RightDockWidgetArea ? right
                                                 : bottom)
            << dock(spec.id);
    }
    const int side = m_compact
                         ? width * 31 / 100
                         : std::clamp(width * 37 / 200, std::min(scaledPixels(240), width / 4), scaledPixels(340)),
              roomy = std::clamp(width * 21 / 100, std::min(scaledPixels(268), width / 4), scaledPixels(520)),
              other = m_compact ? width * 36 / 100 : std::max(roomy, std::min(tabsWidth(), width * 34 / 100));
    if (!left.isEmpty()) m_window->resizeDocks({left.front()}, {side}, Qt::Horizontal);
    if (!right.isEmpty()) m_window->resizeDocks({right.front()}, {other}, Qt::Horizontal);
    const int inside = std::max(100, height - scaledPixels(102)); // without menus, toolbar and status bar
    // A table has a few rows also in a low window.
    const int below = std::max(inside * 36 / 100, std::min(scaledPixels(250), inside * 44 / 100));
    if (!bottom.isEmpty()) m_window->resizeDocks({bottom.front()}, {below}, Qt::Vertical);
    if (right.size() > 1) m_window->resizeDocks(right, {inside * 54 / 100, inside * 46 / 100}, Qt::Vertical);
    // The model takes what it needs, the prompt the rest.
    const int above = std::min(inside * 49 / 100, scaledPixels(328));
    if (left.size() > 1) m_window->resizeDocks(left, {above, inside - above}, Qt::Vertical);
}

/// What the widest row of tabs at the right asks for.
int Docks::tabsWidth() const {
    constexpr int padding = 27; // of a tab: window_style.cpp
    QFont font = m_window->font();
    font.setWeight(QFont::DemiBold); // as the chosen one
    const QFontMetrics metrics(font);
    int widest = 0, row = 0;
    for (const PanelSpec& spec : m_specs) {
        const PanelPlace place = placeOf(spec);
        if (place.area != Qt::RightDockWidgetArea || !place.shown) continue;
        if (!place.tabbed) row = 0;
        row += metrics.horizontalAdvance(QCoreApplication::translate("strata::MainWindow", spec.title)) + padding;
        if (place.tabbed) widest = std::max(widest, row); // a panel by itself has no tab
    }
    return widest;
}

void Docks::setHidden(bool hidden) {
    if (hidden == m_hidden) return;
    if (hidden) m_shown = m_window->saveState(stateVersion);
    m_hidden = hidden;
    if (hidden)
        for (const auto& [id, wanted] : m_docks)
            wanted->hide();
    else if (m_compact || m_shown.isEmpty() || !m_window->restoreState(m_shown, stateVersion))
        arrange();
}

PanelPlace Docks::placeOf(const PanelSpec& spec) const {
    PanelPlace place = roomyPlaceOf(spec);
    if (!m_compact) return place;
    const bool left = place.area == Qt::LeftDockWidgetArea;
    place.area = left ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea;
    place.tabbed = &spec != compactLeader(left);
    return place;
}

const PanelSpec* Docks::compactLeader(bool left) const {
    const PanelSpec* leader = nullptr; // on the left the lowest, which is written in; on the right the highest
    for (const PanelSpec& spec : m_specs) {
        const PanelPlace place = roomyPlaceOf(spec);
        if (!place.shown || place.tabbed) continue;
        if (left ? place.area == Qt::LeftDockWidgetArea : place.area == Qt::RightDockWidgetArea && !leader)
            leader = &spec;
    }
    return leader;
}

PanelPlace Docks::roomyPlaceOf(const PanelSpec& spec) const {
    for (const PanelPlace& place : spec.places)
        if (place.workspace == m_workspace) return place;
    return {m_workspace, spec.places.front().area, false, false};
}

const PanelSpec* Docks::leaderOf(const PanelSpec& spec) const {
    const PanelPlace own = placeOf(spec);
    const PanelSpec* leader = nullptr;
    if (!own.tabbed) return leader;
    if (m_compact) return compactLeader(own.area == Qt::LeftDockWidgetArea);
    for (const PanelSpec& other : m_specs) {
        if (&other == &spec) break;
        const PanelPlace place = placeOf(other);
        if (place.area == own.area && place.shown && !place.tabbed) leader = &other;
    }
    return leader;
}

void Docks::setWorkspace(const QString& workspace) {
    if (workspace == m_workspace) return;
    const QString before = m_workspace;
    if (m_compact) {
        m_workspace = workspace;
        m_shown.clear();
        place();
    } else {
        m_away[m_workspace] = save();
        m_workspace = workspace;
        const QByteArray state = std::exchange(m_away[workspace], {});
        if (!restore(state)) arrange();
    }
    Q_EMIT workspaceChanged(before, m_workspace);
}

QByteArray Docks::save(const QString& workspace) const {
    const auto in = [&workspace](const std::map<QString, QByteArray>& states) {
        const auto found = states.find(workspace);
        return found == states.end() ? QByteArray() : found->second;
    };
    if (m_compact) return in(m_roomy);
    if (workspace != m_workspace) return in(m_away);
    return m_hidden ? m_shown : m_window->saveState(stateVersion);
}

bool Docks::restore(const QString& workspace, const QByteArray& state) {
    if (state.isEmpty()) return false;
    if (m_compact) {
        m_roomy[workspace] = state;
        return true;
    }
    if (workspace != m_workspace) {
        m_away[workspace] = state;
        return true;
    }
    if (m_hidden) { // kept for when the panels come back
        m_shown = state;
        return true;
    }
    return m_window->restoreState(state, stateVersion);
}

} // namespace strata
