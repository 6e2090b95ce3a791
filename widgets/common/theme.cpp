// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"

#include "widgets/common/fonts.h"
#include "widgets/common/system_scheme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

/// Kept small: what QPalette and the style cannot say. Colours are filled in by name.
QString styleSheet(const Colors& c) {
    QString sheet = QStringLiteral(R"(
        QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
        QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: 6px; }
        #panelTitle { background: @bar; border: none; border-bottom: 1px solid @border; }
        #panelTitle QLabel[role="title"] { color: @text; font-weight: 600; }
        #panelTitle QLabel[role="detail"] { color: @secondary; }
        #panelTitle QToolButton { color: @secondary; border: none; border-radius: 4px; padding: 3px 2px; background: transparent; }
        #panelTitle QToolButton:hover { color: @text; background: @track; }
        #panelTitle QToolButton:focus { color: @text; background: @track; border: 1px solid @accent; padding: 2px 1px; }
        #panelTitle QToolButton:checked { color: @accent; background: @accentSoft; }
        #panelTitle QToolButton:disabled { color: @disabled; background: transparent; }
        #panelTitle QToolButton::menu-indicator { image: none; }
        QAbstractScrollArea[role="figure"] { background: @surface; border: none; }
        QAbstractScrollArea::corner { background: transparent; border: none; }
        QMainWindow::separator { background: @border; width: 1px; height: 1px; }
        QSplitter::handle { background: @border; }
        QTabBar::tab { padding: 7px 14px; border: 1px solid transparent; border-bottom: none; color: @secondary;
                       border-top-left-radius: 6px; border-top-right-radius: 6px; background: transparent; }
        QTabBar::tab:selected { color: @text; font-weight: 600; background: @surface; border-color: @border; }
        QTabBar::tab:hover:!selected { color: @text; }
        QTabBar::tab:focus { color: @accent; }
        QScrollBar { background: transparent; border: none; }
        QScrollBar:vertical { width: 11px; }
        QScrollBar:horizontal { height: 11px; }
        QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px; }
        QScrollBar::handle:vertical { min-height: 28px; }
        QScrollBar::handle:horizontal { min-width: 28px; }
        QScrollBar::handle:hover { background: @secondary; }
        QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
        QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
    )");
    const std::pair<const char*, QColor> names[] = {{"@surface", c.surface},
                                                    {"@border", c.border},
                                                    {"@bar", c.bar},
                                                    {"@secondary", c.secondary},
                                                    {"@track", c.track},
                                                    {"@text", c.text},
                                                    {"@accentSoft", c.accentSoft},
                                                    {"@accent", c.accent},
                                                    {"@handle", mixed(c.window, c.text, 0.25)},
                                                    {"@disabled", mixed(c.surface, c.text, 0.42)}};
    for (const auto& [name, color] : names)
        sheet.replace(QLatin1String(name), color.name());
    return sheet;
}

} // namespace

Theme& Theme::instance() {
    static Theme theme;
    return theme;
}

QPalette Theme::palette(const Colors& c) {
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.surface);
    p.setColor(QPalette::AlternateBase, c.bar);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::PlaceholderText, c.faint);
    p.setColor(QPalette::Button, c.dark ? mixed(c.surface, c.text, 0.06) : c.surface);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.warning);
    p.setColor(QPalette::ToolTipBase, c.surface);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.onAccent);
    p.setColor(QPalette::Link, c.accent);
    p.setColor(QPalette::LinkVisited, mixed(c.accent, c.text, 0.3));
    p.setColor(QPalette::Light, mixed(c.surface, c.text, c.dark ? 0.12 : 0.0));
    p.setColor(QPalette::Midlight, mixed(c.surface, c.text, 0.05));
    p.setColor(QPalette::Mid, mixed(c.window, c.text, 0.25));
    p.setColor(QPalette::Dark, c.dark ? mixed(c.window, QColor(Qt::black), 0.4) : mixed(c.window, c.text, 0.35));
    p.setColor(QPalette::Shadow, Qt::black);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        p.setColor(QPalette::Disabled, role, mixed(c.surface, c.text, 0.42));
    p.setColor(QPalette::Disabled, QPalette::Highlight, mixed(c.surface, c.text, 0.2));
    return p;
}

void Theme::install(QApplication& application) {
    m_application = &application;
    loadFonts();
    // The palette before ours is what the platform's theme gave.
    m_systemDark = application.palette().color(QPalette::Window).lightness() <
                   application.palette().color(QPalette::WindowText).lightness();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    auto* scheme = new SystemScheme(&application);
    connect(scheme, &SystemScheme::darkPreferred, this, [this](bool dark) {
        m_systemDark = dark;
        if (m_choice == ThemeChoice::System) apply();
    });
    apply();
}

void Theme::setChoice(ThemeChoice choice) {
    m_choice = choice;
    apply();
}

void Theme::setTextScale(double scale) {
    m_textScale = std::clamp(scale, 0.75, 4.0);
    apply();
}

void Theme::apply() {
    m_dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemDark);
    if (m_application) {
        QApplication::setPalette(palette(colors()));
        QApplication::setFont(uiFont(int(std::lround(13 * m_textScale))));
        QToolTip::setFont(uiFont(int(std::lround(12 * m_textScale))));
        m_application->setStyleSheet(styleSheet(colors()));
    }
    Q_EMIT changed();
}

} // namespace strata
