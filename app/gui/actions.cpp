// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/actions.h"

#include "widgets/common/language.h"
#include "widgets/common/mnemonics.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/theme.h"
#include "widgets/panels/segmented_control.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <cstring>

static void initialiseIcons() {
    Q_INIT_RESOURCE(icons);
} // needs the global namespace

namespace strata {

void registerIcons() {
    initialiseIcons();
}

namespace {

bool same(const char* a, const char* b) {
    return std::strcmp(a, b) == 0;
}

QList<QKeySequence> keysOf(const ActionSpec& spec) {
    QList<QKeySequence> keys;
    for (const QString& key : QString::fromLatin1(spec.keys).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        keys << QKeySequence(key);
    return keys;
}

} // namespace

Actions::Actions(QMainWindow* window) : QObject(window), m_window(window) {
    registerIcons();
    QActionGroup* group = nullptr;
    const char* of = "";
    for (const ActionSpec& spec : table()) {
        QAction* action = m_actions[QString::fromLatin1(spec.id)] = make(spec);
        const bool begins = !same(spec.group, of);
        of = spec.group;
        if (same(spec.group, "")) continue;
        action->setCheckable(true);
        if (same(spec.group, "*")) continue;
        if (begins) group = new QActionGroup(this);
        group->addAction(action);
        if (begins) action->setChecked(true);
    }
    for (const MenuSpec& spec : menus()) {
        m_menus[QString::fromLatin1(spec.id)] = same(spec.items, "") ? makeMenu(spec.text) : new QMenu(window);
        if (spec.tool != 0) m_buttons[QString::fromLatin1(spec.id)] = menuButton(spec);
    }
    recolour();
}

QAction* Actions::operator[](const char* id) const {
    const auto found = m_actions.find(QString::fromLatin1(id));
    Q_ASSERT_X(found != m_actions.end(), "Actions", id);
    return found->second;
}

QMenu* Actions::menu(const char* id) const {
    const auto found = m_menus.find(QString::fromLatin1(id));
    Q_ASSERT_X(found != m_menus.end(), "Actions", id);
    return found->second;
}

QToolButton* Actions::button(const char* id) const {
    const auto found = m_buttons.find(QString::fromLatin1(id));
    Q_ASSERT_X(found != m_buttons.end(), "Actions", id);
    return found->second;
}

QAction* Actions::make(const ActionSpec& spec) {
    auto* action = new QAction(m_window);
    action->setObjectName(QString::fromLatin1(spec.id));
    action->setShortcuts(keysOf(spec));
    whenTranslated(action, [action, spec] {
        action->setText(tr(spec.text));
        action->setIconText(same(spec.toolText, "") ? withoutMnemonic(action->text()) : tr(spec.toolText));
        action->setWhatsThis(tr(spec.tip));
        tellKeys(*action);
    });
    m_window->addAction(action); // works while its menu is not there
    return action;
}

void Actions::tellKeys(QAction& action) {
    const auto keys = action.shortcuts();
    const QString help = action.whatsThis();
    if (help.isEmpty()) return; // of a panel
    const QString whole =
        keys.isEmpty() ? help : tr("%1 (%2)").arg(help, keys.front().toString(QKeySequence::NativeText));
    action.setProperty("tip", whole);
    action.setToolTip(whole);
}

void Actions::update(const WindowState& state) {
    for (const ActionSpec& spec : table()) {
        if (!spec.reason) continue;
        const QString reason = spec.reason(state);
        QAction* action = (*this)[spec.id];
        action->setEnabled(reason.isEmpty());
        const QString tip = action->property("tip").toString();
        action->setToolTip(reason.isEmpty() ? tip : tip + QLatin1Char('\n') + reason);
    }
}

QMenu* Actions::makeMenu(const char* title) {
    auto* made = new QMenu(m_window);
    made->setToolTipsVisible(true); // where an entry can do nothing, its tip says why
    whenTranslated(made, [made, title] { made->setTitle(tr(title)); });
    return made;
}

/// The submenus of a menu that stand before an entry of it; "": at its end.
void Actions::addMenusBefore(const char* entry, QMenu* into, const char* name) {
    for (const MenuSpec& spec : menus()) {
        if (!same(spec.menu, name) || !same(spec.before, entry)) continue;
        if (spec.line) into->addSeparator();
        into->addMenu(menu(spec.id));
    }
}

void Actions::buildMenus(QMenuBar* bar) {
    for (const MenuSpec& spec : menus()) {
        QMenu* made = menu(spec.id);
        if (!same(spec.items, "")) {
            for (const QString& item : QString::fromLatin1(spec.items).split(QLatin1Char(' '))) {
                if (item == QLatin1String("|"))
                    made->addSeparator();
                else if (const auto action = m_actions.find(item); action != m_actions.end())
                    made->addAction(action->second);
                else
                    made->addMenu(m_menus.at(item));
            }
            continue;
        }
        if (same(spec.menu, "")) bar->addMenu(made);
        for (const ActionSpec& row : table()) {
            if (!same(row.menu, spec.id)) continue;
            addMenusBefore(row.id, made, spec.id);
            if (row.line) made->addSeparator();
            made->addAction((*this)[row.id]);
        }
        addMenusBefore("", made, spec.id);
    }
}

QToolButton* Actions::toolButton(const ActionSpec& spec) {
    auto* tool = new QToolButton;
    QAction* action = (*this)[spec.id];
    const bool icon = spec.glyph >= 0 && same(spec.toolText, "");
    tool->setDefaultAction(action);
    tool->setObjectName(QString::fromLatin1(spec.id) + QStringLiteral("Button"));
    tool->setToolButtonStyle(icon ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    tool->setProperty("iconOnly", icon);
    tool->setProperty("sign", spec.glyph >= 0 && !icon);
    tool->setFocusPolicy(Qt::TabFocus);
    tool->setIconSize({14, 14});
    whenTranslated(tool, [tool, action] { tool->setAccessibleName(withoutMnemonic(action->text())); });
    return tool;
}

QToolButton* Actions::menuButton(const MenuSpec& spec) {
    auto* tool = new QToolButton(m_window);
    tool->setMenu(menu(spec.id));
    tool->setPopupMode(QToolButton::InstantPopup);
    tool->setFocusPolicy(Qt::TabFocus);
    whenTranslated(tool, [tool, spec] {
        tool->setText(tr(spec.toolText));
        tool->setAccessibleName(tr(spec.toolName));
        tool->setToolTip(tr(spec.toolName));
    });
    return tool;
}

QToolBar* Actions::buildToolBar(QMainWindow* window) {
    auto* bar = new QToolBar(window);
    bar->setObjectName(QStringLiteral("mainToolBar"));
    whenTranslated(bar, [bar] { bar->setWindowTitle(tr("Main toolbar")); });
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    std::map<int, QWidget*> places;
    for (const MenuSpec& spec : menus())
        if (spec.tool > 0) places[spec.tool] = button(spec.id);
    for (std::size_t i = 0; i < table().size(); ++i) {
        const ActionSpec& spec = table()[i];
        if (spec.tool == 0) continue;
        if (same(spec.group, "") || same(spec.group, "*")) {
            places[spec.tool] = toolButton(spec);
        } else if (i == 0 || !same(table()[i - 1].group, spec.group)) {
            QList<QAction*> members;
            for (std::size_t j = i; j < table().size() && same(table()[j].group, spec.group); ++j)
                if (table()[j].tool != 0) members << (*this)[table()[j].id];
            places[spec.tool] = new SegmentedControl(members);
        }
    }
    const int last = places.empty() ? 0 : places.rbegin()->first / 10;
    int block = places.empty() ? 0 : places.begin()->first / 10;
    for (const auto& [place, widget] : places) {
        if (place / 10 != block && place / 10 == last) {
            auto* spacer = new QWidget;
            spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
            bar->addWidget(spacer);
        } else if (place / 10 != block) {
            bar->addSeparator();
        }
        block = place / 10;
        bar->addWidget(widget);
    }
    window->addToolBar(bar);
    m_overflow = bar->findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button"));
    whenTranslated(bar, [this] {
        if (!m_overflow) return;
        m_overflow->setAccessibleName(tr("More buttons"));
        m_overflow->setToolTip(tr("More buttons"));
    });
    recolour();
    return bar;
}

void Actions::recolour() {
    const Colors& colors = Theme::instance().colors();
    const QColor disabled = mixed(colors.surface, colors.text, 0.3);
    for (const ActionSpec& spec : table()) {
        if (spec.glyph < 0) continue;
        const Glyph glyph = static_cast<Glyph>(spec.glyph);
        QIcon icon = glyphIcon(glyph, colors.text, disabled);
        if (glyph == Glyph::Run) // on the accent colour
            icon = glyphIcon(glyph, colors.onAccent, mixed(colors.track, colors.text, 0.4));
        if (glyph == Glyph::Play) // a switch
            for (int scale = 1; scale <= 3; ++scale)
                icon.addPixmap(glyphIcon(Glyph::Pause, colors.accent, disabled).pixmap(QSize(16, 16), scale),
                               QIcon::Normal, QIcon::On);
        (*this)[spec.id]->setIcon(icon);
    }
    if (m_overflow) m_overflow->setIcon(glyphIcon(Glyph::More, colors.text, disabled));
}

std::vector<std::pair<QString, QList<QAction*>>> Actions::groups() const {
    const std::pair<const char*, const char*> titles[] = {{"files", QT_TR_NOOP("Files")},
                                                          {"running", QT_TR_NOOP("Running")},
                                                          {"view", QT_TR_NOOP("View")},
                                                          {"panels", QT_TR_NOOP("Panels")},
                                                          {"help", QT_TR_NOOP("Help")}};
    std::vector<std::pair<QString, QList<QAction*>>> out;
    for (const auto& [id, title] : titles) {
        QList<QAction*> members;
        for (const ActionSpec& spec : table())
            if (same(spec.sheet, id)) members << (*this)[spec.id];
        if (same(id, "panels")) members = menu("panels")->actions();
        out.emplace_back(tr(title), members);
    }
    return out;
}

} // namespace strata
